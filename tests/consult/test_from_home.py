"""From the first screen to a visit and back, and from the command line."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from consult.conftest import MS, settle
from dayzero.settings.places import profile_folder
from dayzero.settings.settings import SettingsFile
from dayzero.theme.look import Look
from dayzero.windows.comfort import Comfort
from dayzero.windows.consult.chooser import ConsultChooser
from dayzero.windows.main import MainWindow
from running import dayzero


def test_two_presses_from_home_to_the_patient_s_picture_and_back(qtbot: QtBot, kept: Path) -> None:
    look = Look()
    window = MainWindow(look, Comfort(look, SettingsFile(profile_folder())), kept)
    qtbot.addWidget(window)
    window.show_home()
    window.show()
    qtbot.waitExposed(window)
    qtbot.waitUntil(window.home.consult.isVisible)
    QTest.mouseClick(window.home.consult, Qt.MouseButton.LeftButton)
    (chooser,) = window.home.findChildren(ConsultChooser)
    files = [
        Path(chooser.list.item(n).data(Qt.ItemDataRole.UserRole))
        for n in range(chooser.list.count())
    ]
    chooser.list.scrollToItem(chooser.list.item(files.index(MS)))
    row = chooser.list.visualItemRect(chooser.list.item(files.index(MS)))
    QTest.mouseClick(chooser.list.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    settle()
    consulting = window.consulting
    assert consulting is not None
    assert consulting.nurse.isVisible()
    assert consulting.view.isVisible()
    assert not window.isVisible()
    assert "multiple sclerosis" in consulting.sitting.timeline.title
    consulting.nurse.close()
    settle()
    assert window.isVisible()
    assert window.consulting is None
    assert not (profile_folder() / "settings.json").exists()


def test_the_look_of_a_visit_is_never_written(qtbot: QtBot, kept: Path, qapp: QApplication) -> None:
    from dayzero.settings.settings import Settings
    from dayzero.windows.consult.opening import consultation

    consulting = consultation(MS, Settings(), kept)
    qtbot.addWidget(consulting.nurse)
    consulting.nurse.show()
    assert consulting.desk is not None
    consulting.desk.comfort.change(theme="dark", text_size=1.5)
    consulting.nurse.close()
    settle()
    assert not (profile_folder() / "settings.json").exists()


def test_the_command_line_says_what_is_wrong() -> None:
    without = dayzero("consult", "autologous-ms")
    assert without.returncode == 1
    assert "needs a screen" in without.stderr
    many = dayzero("consult", "autologous-ms", "medicine-ms", "msc-ms", "msc-lupus")
    assert many.returncode == 2
    unknown = dayzero("consult", "no-such-treatment", QT_QPA_PLATFORM="offscreen")
    assert unknown.returncode == 1
    assert "no-such-treatment" in unknown.stderr
