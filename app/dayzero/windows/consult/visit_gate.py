"""The gate of the patient's screen. It opens from the nurse's side only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from dayzero.panels.gate import Gate
from dayzero.story.discreet import counts_people
from dayzero.story.links import Ref
from dayzero.story.visit import GateName

if TYPE_CHECKING:
    from dayzero.timeline.document import Timeline


class VisitGate(Gate):
    """While the visit keeps prognosis shut, no door to it is offered; else it is as at home.

    It is told the document that ``discreet`` made: while numbers are shut, all of them wait.
    """

    def __init__(
        self, timeline: Timeline, gates: frozenset[GateName], parent: QObject | None = None
    ) -> None:
        super().__init__(timeline, parent)
        self._gates = gates

    def follow(self, timeline: Timeline, gates: frozenset[GateName]) -> None:
        """Other gates of the visit are open, or another document is told."""
        self._gates = gates
        self.tell(timeline)
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
        """Also a count of people that stands in no risk and no outcome."""
        if super().hides(fact_id):
            return True
        fact = self._timeline.facts.get(fact_id)
        return "numbers" not in self._gates and fact is not None and counts_people(fact)
