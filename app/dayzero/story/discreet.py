"""The document as the patient's screen tells it in a visit, while some gates are shut. No Qt.

What a shut gate keeps back is not in the document that is shown, or waits in it behind the same
gate as figures about prognosis: no view needs to know what a visit is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dayzero.story.visit import GateName
from dayzero.timeline.words import PLACEHOLDER

if TYPE_CHECKING:
    from dayzero.timeline.document import Timeline
    from dayzero.timeline.facts import Fact


def discreet(timeline: Timeline, gates: frozenset[GateName]) -> Timeline:
    """The document with ``gates`` open: the same object, where nothing is to be kept back."""
    risks: dict[str, Any] = dict(timeline.risks)
    outcomes: dict[str, Any] = dict(timeline.outcomes)
    if "fertility" not in gates:
        risks = {name: risk for name, risk in risks.items() if risk.topic != "fertility"}
    if "numbers" not in gates:
        risks, outcomes = _on_request(risks), _on_request(outcomes)
    if risks == timeline.risks and outcomes == timeline.outcomes:
        return timeline
    return timeline.model_copy(update={"risks": risks, "outcomes": outcomes})


def kept_back(timeline: Timeline, gates: frozenset[GateName]) -> frozenset[str]:
    """Ids of the facts that no words may tell while ``gates`` are all that is open: figures of
    people, and figures in what is said about having children."""
    facts = {name for name, fact in timeline.facts.items() if counts_people(fact)}
    if "numbers" in gates:
        facts = set() if "fertility" in gates else facts & _of_topic(timeline, "fertility")
    return frozenset(facts)


def counts_people(fact: Fact) -> bool:
    """Whether a fact is one of the figures that the gate of numbers keeps back: how many of how
    many. A temperature, a length of time or a dose stays readable."""
    return fact.is_chance or fact.counted is not None or fact.unit == "people"


def _of_topic(timeline: Timeline, topic: str) -> set[str]:
    """Ids of the facts that the risks of a topic name."""
    risks = [risk for risk in timeline.risks.values() if risk.topic == topic]
    texts = " ".join(f"{risk.what} {risk.team} {risk.you}" for risk in risks)
    said = {match[1] for match in PLACEHOLDER.finditer(texts)}
    return said | {risk.chance for risk in risks if risk.chance}


def _on_request(things: dict[str, Any]) -> dict[str, Any]:
    return {name: thing.model_copy(update={"gate": "on-request"}) for name, thing in things.items()}
