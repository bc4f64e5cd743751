"""Which screen is the patient's, now: they come and go in the middle of a visit."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


def screen_of(window: QWidget) -> QScreen:
    """The screen that the middle of a window is on. Asked for its screen, PySide makes that the
    window's child: once the window goes, whoever else holds the screen holds nothing."""
    middle = window.frameGeometry().center()
    return QGuiApplication.screenAt(middle) or QGuiApplication.primaryScreen()


class Screens(QObject):
    """The screens of this machine."""

    changed = Signal()
    """There is one more, one fewer, or one of another size; ask ``beside``."""

    def __init__(
        self,
        there_are: Callable[[], Sequence[QScreen]] = QGuiApplication.screens,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._there_are = there_are
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._come)
        app.screenRemoved.connect(self._on_change)
        for screen in there_are():
            screen.geometryChanged.connect(self._on_change)

    def beside(self, own: QScreen) -> QScreen | None:
        """A screen that is not the nurse's own, nor a mirror of it; ``None``: there is one only."""
        area = own.geometry()
        others = (one for one in self._there_are() if not one.geometry().intersects(area))
        return next(others, None)

    def _come(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._on_change)
        self._on_change()

    def _on_change(self, _what: object = None) -> None:
        self.changed.emit()
