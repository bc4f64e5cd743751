"""The gate before numbers that are shown to those who ask for them. In memory only."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from dayzero.story.links import Ref
from dayzero.timeline.document import Timeline
from dayzero.timeline.words import PLACEHOLDER, Span


class Gate(QObject):
    """Which gated risks and outcomes someone has asked to see, in this session.

    Shut for all when made; never written anywhere. ``hides`` is the one question views ask.
    """

    changed = Signal()

    def __init__(self, timeline: Timeline, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked: set[Ref] = set()
        self._guards = guarded_facts(timeline)

    def is_shut(self, ref: Ref) -> bool:
        """Whether the numbers of a gated risk or outcome still wait to be asked for."""
        return ref not in self._asked

    def open(self, ref: Ref) -> None:
        """Someone asked, twice, to see the numbers of ``ref``."""
        self._asked.add(ref)
        self.changed.emit()

    def shut(self) -> None:
        """Shut everything again, for the next person."""
        self._asked.clear()
        self.changed.emit()

    def tell(self, timeline: Timeline) -> None:
        """Another version of the document is shown; what was asked for stays open."""
        self._guards = guarded_facts(timeline)

    def hides(self, fact_id: str) -> bool:
        """Whether a fact belongs to something gated that nobody has asked for."""
        guards = self._guards.get(fact_id)
        return guards is not None and guards.isdisjoint(self._asked)

    def veiled(self, spans: tuple[Span, ...], instead: str) -> tuple[Span, ...]:
        """The same words, with ``instead`` where a hidden number stood."""
        if not any(span.kind == "fact" and self.hides(span.id) for span in spans):
            return spans
        return tuple(
            Span(instead) if span.kind == "fact" and self.hides(span.id) else span for span in spans
        )


def guarded_facts(timeline: Timeline) -> dict[str, frozenset[Ref]]:
    """The facts that wait behind the gate, each with the things that gate it.

    That is the chance itself, and every other chance or count of people in the same texts.
    A number such as a temperature stays readable.
    """
    guards: dict[str, set[Ref]] = {}

    def guard(fact_id: str | None, ref: Ref) -> None:
        if fact_id:
            guards.setdefault(fact_id, set()).add(ref)

    def guard_text(text: str, ref: Ref) -> None:
        for match in PLACEHOLDER.finditer(text):
            fact = timeline.facts.get(match[1])
            if fact is not None and (fact.is_chance or fact.counted or fact.unit == "people"):
                guard(match[1], ref)

    for risk_id, risk in timeline.risks.items():
        if risk.gate == "on-request":
            ref = Ref("risk", risk_id)
            guard(risk.chance, ref)
            for text in (risk.title, risk.what, risk.team, risk.you, risk.chance_unknown or ""):
                guard_text(text, ref)
    for outcome_id, outcome in timeline.outcomes.items():
        if outcome.gate == "on-request":
            ref = Ref("outcome", outcome_id)
            guard(outcome.chance, ref)
            guard(outcome.comparator.chance, ref)
            for text in (outcome.title, outcome.meaning, outcome.comparator.unknown or ""):
                guard_text(text, ref)
    return {fact_id: frozenset(refs) for fact_id, refs in guards.items()}
