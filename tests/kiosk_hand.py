"""A kiosk with a hand that touches it, for tests."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from dayzero.aloud.voice import Voice, system_voice
from dayzero.kiosk.config import Config
from dayzero.kiosk.content import shown
from dayzero.kiosk.pin import hashed
from dayzero.panels.prose import Prose
from dayzero.windows.kiosk.journey import KioskJourney
from dayzero.windows.kiosk.start import StartPage
from dayzero.windows.kiosk.viewer import KioskWindow

PIN = "482913"
NOON = datetime.datetime(2026, 12, 1, 12, 0)
PORTRAIT, WIDTH_MM = (1080, 1920), 336.0


def configured(**people: object) -> Config:
    return Config.model_validate(
        {
            "format": 1,
            "screen": {"width_mm": WIDTH_MM * 800 / PORTRAIT[0]},  # the test's screen has 800 px
            "people": {"languages": ["en", "es"], **people},
            "staff": {"pin": hashed(PIN), "owner": "Day unit", "opens": "07:30", "closes": "19:00"},
        }
    )


class Kiosk:
    """A kiosk with a hand."""

    def __init__(
        self, qtbot: QtBot, config: Config, voice: Callable[[QObject], Voice] = system_voice
    ) -> None:
        self.now = NOON
        self.window = KioskWindow(
            config, lambda: shown(config, NOON.date()), now=lambda: self.now, voice=voice
        )
        qtbot.addWidget(self.window, before_close_func=lambda w: setattr(w, "_leaving", True))
        self.window.resize(*PORTRAIT)
        self.window.show()
        self._qtbot = qtbot
        self.settle()

    def settle(self) -> None:
        QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def touch(self, target: QWidget) -> None:
        self._qtbot.mouseClick(target, Qt.MouseButton.LeftButton)
        self.settle()

    def wake(self) -> StartPage:
        self.touch(self.window.page)
        assert isinstance(self.window.page, StartPage)
        return self.window.page

    def open(self) -> KioskJourney:
        start = self.wake()
        self.touch(start.treatments[0])
        assert isinstance(self.window.page, KioskJourney)
        return self.window.page


def words_of(widget: QWidget) -> str:
    said = [
        label.text()
        for kind in (Prose, QLabel, QAbstractButton)
        for label in widget.findChildren(kind)
        if label.isVisibleTo(widget)
    ]
    return "\n".join(said)
