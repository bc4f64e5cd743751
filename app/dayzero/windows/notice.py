"""A quiet line across the top that says what happened and what to do. It never blocks."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from dayzero.theme.wrapped import Wrapped


class Notice(QFrame):
    """Hidden until there is something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "note")
        self._words = Wrapped(parent=self)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        close = QPushButton(self.tr("Close"), self)
        close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 8, 4)
        layout.addWidget(self._words)
        layout.addWidget(close)
        self.hide()

    @property
    def words(self) -> str:
        """What is being said."""
        return self._words.text() if not self.isHidden() else ""

    def say(self, words: str) -> None:
        """Show a sentence until it is closed or withdrawn."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self.show()

    def withdraw(self) -> None:
        """The matter is settled."""
        self.hide()
