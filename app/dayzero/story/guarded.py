"""Which numbers wait until someone asks for them. No view shows one of these unasked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dayzero.story.links import Ref
from dayzero.timeline.language import translate
from dayzero.timeline.words import PLACEHOLDER, Reader

if TYPE_CHECKING:
    from dayzero.timeline.document import Timeline


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


class OpenReader(Reader):
    """Reads texts for places that know of no gate: numbers that wait are never read out."""

    def __init__(self, timeline: Timeline) -> None:
        super().__init__(timeline)
        self._withheld = guarded_facts(timeline)

    def _fact(self, fact_id: str, form: str) -> str:
        if fact_id in self._withheld:
            return translate("Chances", "(not shown here)")
        return super()._fact(fact_id, form)
