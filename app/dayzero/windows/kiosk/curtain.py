"""What lies below the viewer all the time, in a process of its own: seen for the seconds in which
a new viewer starts. A calm picture, and never a word about what went wrong."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from dayzero.theme.look import Look
from dayzero.windows.consult.still_cards import paint_water


class Curtain(QWidget):
    """A calm picture that cannot be closed."""

    def __init__(self, look: Look, screen: int) -> None:
        super().__init__(None, Qt.WindowType.FramelessWindowHint)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        screens = QGuiApplication.screens()
        chosen = screens[min(screen, len(screens) - 1)]
        self.setScreen(chosen)
        self.setGeometry(chosen.geometry())

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_water(painter, QRectF(self.rect()), self._look, 5)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
