"""What one sitting leaves in memory, and lets views know of: gone when it ends."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from dayzero.story.basket import Basket


class Session(QObject):
    """The questions someone has kept. A window has one; a kiosk forgets it at each reset."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.basket = Basket(self.changed.emit)

    def forget(self) -> None:
        """The next person comes: nothing of this one is left."""
        self.basket.clear()
