"""What the pages on the way through a decision share: back, the steps, a column, and that one may
stop."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dayzero.panels.pieces import Column, quiet_button
from dayzero.panels.prose import Prose
from dayzero.panels.way import Way
from dayzero.theme.look import Look


class StepPage(QWidget):
    """A page that is one of the steps."""

    closed = Signal()
    """The person wants to go back to the picture."""
    page_asked = Signal(str)
    """Another page is asked for, by its name; empty: the picture."""

    def __init__(self, look: Look, here: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(title)
        self._middle = QWidget(self)
        self.back = quiet_button(self.tr("‹ Back"), self.tr("Back to the picture"), self._middle)
        self.back.clicked.connect(self.closed)
        self.way = Way(look, here, self._middle)
        self.way.asked.connect(self.page_asked)
        self.column = Column(look, title, self._middle, reading=False)
        self.column.rows.setSpacing(10)
        self.title = Prose(look, "title", self.column.inside)
        self.title.say(title)
        self.column.rows.addWidget(self.title)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.way, 1)
        rows = QVBoxLayout(self._middle)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addLayout(top)
        rows.addWidget(self.column, 1)
        around = QHBoxLayout(self)
        around.setContentsMargins(16, 8, 12, 8)
        around.addWidget(self._middle)

    def end_column(self) -> None:
        """Say, below all else, that one may stop."""
        stopping = Prose(self._look, "small", self.column.inside)
        stopping.say(self.tr("You can stop here. Stopping is fine."))
        self.column.rows.addWidget(stopping)
        self.column.rows.addStretch(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape, where nothing inside wanted it, goes back to the picture."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)
