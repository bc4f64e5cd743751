"""The gate of the patient's screen. It opens from the nurse's side only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from dayzero.panels.gate import Gate
from dayzero.story.discreet import discreet, kept_back
from dayzero.story.links import Ref
from dayzero.story.visit import GateName

if TYPE_CHECKING:
    from dayzero.timeline.document import Timeline


class VisitGate(Gate):
    """While the visit keeps prognosis shut, no door to it is offered; else it is as at home."""

    def __init__(
        self, timeline: Timeline, gates: frozenset[GateName], parent: QObject | None = None
    ) -> None:
        """``timeline``: the whole document. ``gates``: those of the visit that are open."""
        self.told = discreet(timeline, gates)
        """The document as the patient's screen may tell it."""
        super().__init__(self.told, parent)
        self._gates = gates
        self._kept_back = kept_back(timeline, gates)

    def follow(self, timeline: Timeline, gates: frozenset[GateName]) -> None:
        """Other gates of the visit are open, or another document is told."""
        self.told = discreet(timeline, gates)
        self._gates = gates
        self._kept_back = kept_back(timeline, gates)
        self.tell(self.told)
        if "prognosis" not in gates:
            self.shut()

    def guards(self, ref: Ref) -> bool:
        return "prognosis" in self._gates and super().guards(ref)

    def is_shut(self, ref: Ref) -> bool:
        return super().guards(ref) and ref not in self._asked

    def open(self, ref: Ref) -> None:
        if self.guards(ref):
            super().open(ref)

    def hides(self, fact_id: str) -> bool:
        """Also a figure that stands in no risk and no outcome."""
        return fact_id in self._kept_back or super().hides(fact_id)
