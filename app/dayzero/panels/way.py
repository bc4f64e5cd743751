"""The way through a decision, as four steps one can walk in any order: where am I, what is next?"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from dayzero.panels.pieces import quiet_button
from dayzero.theme.look import Look

STEPS = ("", "mattering", "questions", "handout")
"""The pages of the steps; the first is the picture."""


class Way(QWidget):
    """Read, weigh, ask, take home: a row of buttons, in two lines or four where it is narrow."""

    asked = Signal(str)
    """A step was pressed: the name of its page, empty for the picture."""

    def __init__(self, look: Look, here: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._columns = 0
        self.setAccessibleName(self.tr("Your way, step by step"))
        names = (
            self.tr("{number} Read"),
            self.tr("{number} What matters"),
            self.tr("{number} My questions"),
            self.tr("{number} Take home"),
        )
        self.buttons = []
        for number, (page, name) in enumerate(zip(STEPS, names, strict=True), start=1):
            text = name.format(number=number)
            button = quiet_button(text, text, self)
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            if page == here:
                button.setProperty("chosen", True)
                button.setAccessibleDescription(self.tr("You are here"))
            button.clicked.connect(partial(self.asked.emit, page))
            self.buttons.append(button)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(6)
        self._grid.setColumnStretch(len(STEPS), 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._fold)
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        for button in self.buttons:
            button.ensurePolished()  # only then does it know its own width
        widest = max(button.sizeHint().width() for button in self.buttons) + 6
        columns = next((n for n in (4, 2) if n * widest <= self.width()), 1)
        if columns != self._columns:
            self._columns = columns
            for number, button in enumerate(self.buttons):
                self._grid.addWidget(button, number // columns, number % columns)
            self.updateGeometry()
