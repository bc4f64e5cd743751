"""What one sitting leaves in memory, and lets views know of: gone when it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from dayzero.story.basket import Basket

if TYPE_CHECKING:
    from dayzero.story.mattering import Mattering
    from dayzero.timeline.document import Timeline


class Session(QObject):
    """The questions someone has kept, and what matters to them, from treatment to treatment.

    A window has one; a kiosk forgets it at each reset.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.basket = Basket(self.changed.emit)
        self._mattering: dict[str, Mattering] = {}

    def mattering(self, timeline: Timeline) -> Mattering:
        """What someone has said of the cards of a treatment; afresh where it has other cards."""
        from dayzero.story.mattering import Mattering, cards_of

        cards = cards_of(timeline)
        known = self._mattering.get(timeline.id)
        if known is None or known.cards != cards:
            known = self._mattering[timeline.id] = Mattering(cards, self.changed.emit)
        return known

    def forget(self) -> None:
        """The next person comes: nothing of this one is left."""
        self._mattering.clear()
        self.basket.clear()
