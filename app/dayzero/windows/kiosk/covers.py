"""What lies over the kiosk for a while: a question whether anybody is there, a lock for cleaning,
the night."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from dayzero.panels.prose import Prose
from dayzero.theme.look import Look
from dayzero.windows.kiosk.measure import Panel
from dayzero.windows.kiosk.touch import KioskButton

DIM, DARK = 240, 170
"""How much of what lies below is covered, of 255."""


class Cover(QWidget):
    """Lies over all of its parent and lets no touch through."""

    def __init__(self, look: Look, dim: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._dim = look, dim
        self.setGeometry(parent.rect())
        self.rows = QVBoxLayout(self)
        gap = parent.width() // 12
        self.rows.setContentsMargins(gap, gap, gap, gap)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colour = QColor(self._look.theme.bg)
        colour.setAlpha(self._dim)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), colour)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()


class StillThere(Cover):
    """Asks by sight and sound; one huge button answers, as often as one likes."""

    answered = Signal()
    over = Signal()

    def __init__(self, look: Look, panel: Panel, seconds: int, parent: QWidget) -> None:
        super().__init__(look, DIM, parent)
        self.setAccessibleName(self.tr("Are you still there?"))
        self._left = seconds
        question = Prose(look, "title", self)
        question.say(self.tr("Are you still there?"))
        self._words = Prose(look, "heading", self)
        self.here = KioskButton(panel, self.tr("I am still here"), self, "primary", tall=3)
        self.here.clicked.connect(self.answered)
        self.rows.addStretch(3)
        for widget in (question, self._words, self.here):
            self.rows.addWidget(widget)
        self.rows.addStretch(1)
        self._timer = QTimer(self, interval=1000)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        self._say()
        QApplication.beep()

    def tick(self) -> None:
        """A second has gone by."""
        self._left -= 1
        if self._left <= 0:
            self._timer.stop()
            self.over.emit()
            return
        if self._left % 10 == 0:
            QApplication.beep()
        self._say()

    def _say(self) -> None:
        words = self.tr("If nobody answers, everything is cleared in {seconds} seconds.")
        self._words.say(words.format(seconds=self._left))


class Cleaning(Cover):
    """The panel is locked while somebody wipes it."""

    over = Signal()

    def __init__(self, look: Look, seconds: int, parent: QWidget) -> None:
        super().__init__(look, DIM, parent)
        self._left = seconds
        self._words = Prose(look, "title", self)
        self.rows.addStretch(1)
        self.rows.addWidget(self._words)
        self.rows.addStretch(1)
        self._timer = QTimer(self, interval=1000)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        self._say()

    def tick(self) -> None:
        """A second has gone by."""
        self._left -= 1
        if self._left <= 0:
            self._timer.stop()
            self.over.emit()
        else:
            self._say()

    def _say(self) -> None:
        words = self.tr("The screen is being cleaned. Back in {seconds} seconds.")
        self._words.say(words.format(seconds=self._left))


class Ticked(Cover):
    """New content is in use."""

    def __init__(self, look: Look, name: str, parent: QWidget) -> None:
        super().__init__(look, DIM, parent)
        words = Prose(look, "title", self)
        words.say(self.tr("✓ New content is in use: {name}").format(name=name))
        self.rows.addStretch(1)
        self.rows.addWidget(words)
        self.rows.addStretch(1)


class Night(Cover):
    """Outside of opening hours: dark, and a touch looks through."""

    touched = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, DARK, parent)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(0, 0, 0, self._dim))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self.touched.emit()
