"""What is asked on the nurse's side, and the one key that works while it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QLayout, QVBoxLayout, QWidget


class Asking(QDialog):
    """A question to the nurse. The patient's screen can be covered without answering it."""

    cover = Signal()

    def __init__(self, parent: QWidget, wide: int) -> None:
        """``wide``: so many px, where the window is."""
        super().__init__(parent)
        self._nurse, self._wide = parent, wide
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(20, 16, 20, 16)
        self.rows.setSpacing(12)
        # Words are as high as their width asks for; a layout alone would take the narrowest.
        self.rows.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)

    def fit(self) -> None:
        """Be as high as the words need."""
        needed = self.rows.sizeHint().width()
        wide = min(max(self._wide, needed), self._nurse.window().width())
        for _before_and_after_buttons_broke_their_words in range(2):
            self.resize(wide, self.rows.totalHeightForWidth(wide))
            self.rows.activate()

    def showEvent(self, event: QShowEvent) -> None:
        self.fit()
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_B:
            self.cover.emit()
        else:
            super().keyPressEvent(event)
