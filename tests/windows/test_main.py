"""Opening documents: from Home, by dropping a file, while somebody edits it, and when it fails."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from dayzero.settings.shipped import resources_folder, timelines_folder
from dayzero.theme.tokens import TARGET
from dayzero.windows.app import build
from dayzero.windows.main import MainWindow

MS = timelines_folder() / "autologous-ms.json"
SITE = resources_folder() / "site-example.json"
SMALL = Path(__file__).parent.parent / "fixtures" / "timelines" / "small.json"


@pytest.fixture
def edited(tmp_path: Path) -> Path:
    """A treatment in a folder where somebody edits it."""
    return Path(shutil.copy(SMALL, tmp_path / "small.json"))


def cards(window: MainWindow) -> list[QPushButton]:
    return [
        button
        for button in window.home.findChildren(QPushButton)
        if button.property("kind") == "card"
    ]


def drop(window: MainWindow, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    actions, buttons = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    keys = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(300, 300), actions, data, buttons, keys)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), actions, data, buttons, keys))


def test_the_switch_for_motion_is_on_the_first_screen(qtbot: QtBot, window: MainWindow) -> None:
    button = next(
        button
        for button in window.home.findChildren(QToolButton)
        if button.accessibleName().startswith("Motion")
    )
    assert button.isVisible()
    assert button.visibleRegion().boundingRect() == button.rect()
    assert min(button.width(), button.height()) >= TARGET
    assert "Motion" in button.text()
    met = []
    for _ in range(20):
        qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget())
    assert button in met
    button.menu_of_choices().actions()[-1].trigger()
    assert button.accessibleName() == "Motion: Still pictures"
    assert window.open(MS)
    page = window.journey
    assert page
    qtbot.waitUntil(lambda: page.transport._pose.isVisibleTo(page))


def test_a_press_on_a_card_opens_the_journey(qtbot: QtBot, window: MainWindow) -> None:
    card = next(card for card in cards(window) if "multiple sclerosis" in card.accessibleName())
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert window.journey
    assert window.journey.isVisible()
    assert window.journey.play_head.story.timeline.id == "autologous-ms"


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_the_keyboard_alone_opens_the_journey_and_comes_back(
    qtbot: QtBot, window: MainWindow, key: Qt.Key
) -> None:
    card = next(card for card in cards(window) if "multiple sclerosis" in card.accessibleName())
    card.setFocus()
    qtbot.keyClick(card, key)
    assert window.journey
    qtbot.keyClick(window.journey, Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    assert window.journey is None
    assert window.home.isVisible()


def test_a_dropped_file_opens(window: MainWindow, edited: Path) -> None:
    drop(window, edited)
    assert window.journey
    assert window.journey.play_head.story.timeline.id == "small"


def test_a_file_that_cannot_be_opened_leaves_the_journey_as_it_was(
    window: MainWindow, tmp_path: Path
) -> None:
    window.open(MS)
    assert window.journey
    window.journey.play_head.seek(5)
    bad = tmp_path / "bad.json"
    bad.write_text("{ not json")
    drop(window, bad)
    assert window.journey.play_head.day == 5
    assert window.journey.play_head.story.timeline.id == "autologous-ms"
    assert "bad.json" in window.journey.notice.words


def test_what_was_opened_is_offered_again(window: MainWindow, edited: Path) -> None:
    window.open(edited)
    window.show_home()
    offered = [
        button
        for button in window.home.findChildren(QPushButton)
        if button.text() == "small.json" and button.parent() is not None
    ]
    assert offered


def test_a_saved_change_is_followed_and_the_day_kept(
    qtbot: QtBot, window: MainWindow, edited: Path
) -> None:
    window.open(edited)
    assert window.journey
    window.journey.play_head.seek(3)
    raw = json.loads(edited.read_text(encoding="utf-8"))
    raw["title"] = "A title somebody has just changed"
    with qtbot.waitSignal(window.journey.play_head.story_changed, timeout=5000):
        edited.write_text(json.dumps(raw), encoding="utf-8")
    assert window.journey.play_head.story.timeline.title == raw["title"]
    assert window.journey.play_head.day == 3
    assert window.journey.notice.words == ""


def test_a_broken_save_keeps_the_last_good_version_and_says_why(
    qtbot: QtBot, window: MainWindow, edited: Path
) -> None:
    window.open(edited)
    page = window.journey
    assert page
    good = edited.read_text(encoding="utf-8")
    title = page.play_head.story.timeline.title
    edited.write_text(good[: len(good) // 2], encoding="utf-8")
    qtbot.waitUntil(lambda: page.notice.words != "", timeout=5000)
    assert "small.json" in page.notice.words
    assert page.play_head.story.timeline.title == title
    new = edited.with_suffix(".new")
    new.write_text(good.replace(title, "Mended"), encoding="utf-8")
    new.replace(edited)
    qtbot.waitUntil(lambda: page.play_head.story.timeline.title == "Mended", timeout=5000)
    assert page.notice.words == ""


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unreadable to root")
def test_an_unreadable_file_is_said_in_one_sentence(window: MainWindow, edited: Path) -> None:
    edited.chmod(0)
    assert not window.open(edited)
    assert "small.json" in window.notice.words


def test_a_variant_changes_what_is_shown_and_keeps_the_day(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.open(MS)
    page = window.journey
    assert page
    page.play_head.seek(-2)
    days = [phase.phase.days for phase in page.play_head.story.phases]
    page.variant_chosen.emit("beam-atg")
    assert page.play_head.day == -2
    assert [phase.phase.days for phase in page.play_head.story.phases] != days


def test_the_clinic_of_the_settings_is_in_every_journey(window: MainWindow) -> None:
    window._comfort.change(site=str(SITE))
    assert window.open(MS)
    page = window.journey
    assert page
    page.play_head.seek(3)
    assert "01632" in page.side.call.chip.accessibleName()
    titles = [action.text() for action in page._top._variant.menu_of_choices().actions()]
    assert "Plan B (BEAM and ATG)" in titles
    page.variant_chosen.emit("beam-atg")
    assert "01632" in page.side.call.chip.accessibleName()
    assert page.notice.words == ""


def test_a_clinic_that_was_named_once_is_remembered_until_it_is_forgotten(qtbot: QtBot) -> None:
    for given, named in ((str(SITE), True), (None, True), ("", False), (None, False)):
        main = build(MS, given)
        qtbot.addWidget(main)
        assert main.journey
        main.journey.play_head.seek(3)
        assert ("01632" in main.journey.side.call.chip.accessibleName()) == named
        main.close()


def test_a_clinics_file_that_is_gone_is_said_and_the_journey_shown(
    window: MainWindow, tmp_path: Path
) -> None:
    window._comfort.change(site=str(tmp_path / "gone.json"))
    assert window.open(MS)
    assert window.journey
    assert "left out" in window.journey.notice.words
    assert "gone.json" in window.journey.notice.words


def test_a_clinics_file_that_is_mended_is_taken_at_once(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    site = tmp_path / "clinic.json"
    site.write_text("{", encoding="utf-8")
    window._comfort.change(site=str(site))
    assert window.open(MS)
    page = window.journey
    assert page
    page.play_head.seek(3)
    assert "left out" in page.notice.words
    shutil.copy(SITE, site)
    qtbot.waitUntil(lambda: "01632" in page.side.call.chip.accessibleName(), timeout=5000)
    assert page.notice.words == ""


def test_a_number_of_the_clinic_that_was_saved_is_shown_at_once(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    site = Path(shutil.copy(SITE, tmp_path / "clinic.json"))
    window._comfort.change(site=str(site))
    window.open(MS)
    page = window.journey
    assert page
    page.play_head.seek(3)
    site.write_text(site.read_text("utf-8").replace("960999", "960001"), encoding="utf-8")
    qtbot.waitUntil(lambda: "960001" in page.side.call.chip.accessibleName(), timeout=5000)


def test_home_without_any_treatment_is_kind(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dayzero.windows.main.timelines_folder", lambda: tmp_path)
    window.home.refresh()
    assert not cards(window) or not any(card.isVisible() for card in cards(window))
    shown = [label.text() for label in window.home.findChildren(QLabel) if label.isVisible()]
    assert any("no treatment to show here yet" in words for words in shown)
