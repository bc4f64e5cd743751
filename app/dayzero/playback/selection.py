"""The selection: what is being pointed at. Views light up their own part of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from dayzero.playback.session import Session
from dayzero.story.links import Ref, related
from dayzero.story.moment import Story


class Selection(QObject):
    """The thing pointed at (hover or focus), or chosen (click), and all it belongs with."""

    changed = Signal()
    """Something else lights up now; ask ``lit`` and ``main``."""

    def __init__(
        self, story: Story, parent: QObject | None = None, session: Session | None = None
    ) -> None:
        """``session``: what is kept from one story to the next; by default of this one alone."""
        super().__init__(parent)
        self.session = session or Session(self)
        """What was starred, to be asked about."""
        self._story = story
        self._pointed: Ref | None = None
        self._chosen: Ref | None = None
        self._lit: frozenset[Ref] = frozenset()

    @property
    def main(self) -> Ref | None:
        """The thing itself: what is pointed at, else what was chosen."""
        return self._pointed or self._chosen

    @property
    def pointed(self) -> Ref | None:
        """What the pointer or the focus is on."""
        return self._pointed

    @property
    def followed(self) -> str | None:
        """The group of cells that was chosen, to be followed from day to day."""
        chosen = self._chosen
        return chosen.id if chosen and chosen.kind == "population" else None

    @property
    def chosen(self) -> Ref | None:
        """What was clicked and stays lit when the pointer moves away."""
        return self._chosen

    @property
    def lit(self) -> frozenset[Ref]:
        """Everything that lights up: the thing itself and what belongs with it."""
        return self._lit

    def point_at(self, ref: Ref | None) -> None:
        """The pointer or the focus is on ``ref``, or on nothing."""
        if ref != self._pointed:
            self._pointed = ref
            self._announce()

    def choose(self, ref: Ref | None) -> None:
        """A click: keep ``ref`` lit; a second click on it lets go."""
        self._chosen = None if ref == self._chosen else ref
        self._announce()

    def tell(self, story: Story) -> None:
        """Another version of the document is shown; let go of what it no longer has."""
        self._story = story
        self._pointed = self._chosen = None
        self._announce()

    def _announce(self) -> None:
        main = self.main
        self._lit = related(self._story.timeline, main) if main else frozenset()
        self.changed.emit()
