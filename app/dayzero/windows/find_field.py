"""The field in which a word is typed. What shows results is made later, when there are some."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class FindField(QLineEdit):
    """Where the word is typed. Down goes to what was found, Enter takes the first."""

    down = Signal()
    left = Signal()
    """Escape was pressed in an empty field."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Find a word, a day, a risk, a question…"))
        self.setAccessibleName(self.tr("Find in all treatments"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down leads to the results; Escape empties the field, and then leaves it."""
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        elif event.key() == Qt.Key.Key_Escape:
            if self.text():
                self.clear()
            else:
                self.left.emit()
        else:
            super().keyPressEvent(event)
