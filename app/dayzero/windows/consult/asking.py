"""What is asked on the nurse's side, and the one key that works while it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget


class Asking(QDialog):
    """A question to the nurse. The patient's screen can be covered without answering it."""

    cover = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_B:
            self.cover.emit()
        else:
            super().keyPressEvent(event)
