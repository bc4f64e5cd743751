"""A consultation as a nurse has it, on one screen or on two."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QRect
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dayzero.settings.settings import Settings
from dayzero.settings.shipped import timelines_folder
from dayzero.windows.consult.consulting import Consulting
from dayzero.windows.consult.opening import consultation
from dayzero.windows.consult.screens import Screens

MS = timelines_folder() / "autologous-ms.json"


class SecondScreen(Screens):
    """A machine whose second screen can be plugged in and out: for want of another, it is the
    one there is, which the patient's window then fills."""

    def __init__(self, plugged: bool) -> None:
        super().__init__()
        self._plugged = plugged

    def beside(self, own: QScreen) -> QScreen | None:
        return own if self._plugged else None

    def plug(self, plugged: bool) -> None:
        """Plug it in, or pull it out."""
        self._plugged = plugged
        self.changed.emit()


@dataclass
class Room:
    """The windows, and the screens they are on."""

    consulting: Consulting
    screens: SecondScreen

    def plug(self, plugged: bool) -> None:
        self.screens.plug(plugged)
        settle()


def settle() -> None:
    """Let what was posted take place, and what is to be deleted go."""
    for _turn in range(3):
        QApplication.sendPostedEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where documents are kept: the first test fills it."""
    from dayzero.timeline.opening import opened

    folder = tmp_path_factory.mktemp("kept")
    opened(MS, folder)
    return folder


@pytest.fixture
def enter(qtbot: QtBot, kept: Path) -> Iterator[Callable[..., Room]]:
    """Enters a consultation, with two screens or one."""
    entered: list[Room] = []

    def make(two: bool = True, path: Path = MS, size: tuple[int, int] = (1280, 800)) -> Room:
        screens = SecondScreen(two)
        consulting = consultation(path, Settings(motion="full"), kept, screens=screens)
        consulting.nurse.setGeometry(QRect(0, 0, *size))
        consulting.nurse.show()
        qtbot.waitExposed(consulting.nurse)
        entered.append(Room(consulting, screens))
        settle()
        return entered[-1]

    yield make
    for room in entered:
        room.consulting.nurse.close()
        room.screens.deleteLater()
    entered.clear()
    settle()
