"""What belongs together: point at one thing, and this says what else lights up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from dayzero.timeline.document import Timeline


Kind = Literal[
    "risk", "outcome", "term", "population", "place", "curve", "milestone", "misreading", "phase",
    "step", "fact", "advice", "person",
]  # fmt: skip


class Ref(NamedTuple):
    """One thing in the document that can be pointed at."""

    kind: Kind
    id: str


def related(timeline: Timeline, ref: Ref) -> frozenset[Ref]:
    """The thing itself and everything in the document that is directly about it."""
    links = _links(timeline)
    neighbours = {b for a, b in links if a == ref} | {a for a, b in links if b == ref}
    return frozenset({ref, *neighbours})


def ref_title(timeline: Timeline, ref: Ref) -> str:
    """The plain name of a thing, or an empty string where it has none."""
    things = {
        "risk": timeline.risks,
        "outcome": timeline.outcomes,
        "term": timeline.terms,
        "population": timeline.stage.populations,
        "place": timeline.stage.places,
        "curve": timeline.curves,
        "milestone": timeline.milestones,
        "phase": timeline.phases,
        "advice": timeline.advice,
    }
    thing = things.get(ref.kind, {}).get(ref.id)  # type: ignore[attr-defined]
    return str(thing.title) if thing is not None else ""


def _links(timeline: Timeline) -> list[tuple[Ref, Ref]]:
    stage = timeline.stage
    links: list[tuple[Ref, Ref]] = []
    for risk_id, risk in timeline.risks.items():
        links += [(Ref("risk", risk_id), Ref("place", place)) for place in risk.places]
        links += [(Ref("risk", risk_id), Ref("population", name)) for name in risk.populations]
    for name, population in stage.populations.items():
        if population.term:
            links.append((Ref("population", name), Ref("term", population.term)))
        for place, amounts in population.places.items():
            links.append((Ref("population", name), Ref("place", place)))
            if amounts.curve:
                links.append((Ref("population", name), Ref("curve", amounts.curve)))
    for place_id, place_item in stage.places.items():
        if place_item.term:
            links.append((Ref("place", place_id), Ref("term", place_item.term)))
    for curve_id, curve in timeline.curves.items():
        if curve.term:
            links.append((Ref("curve", curve_id), Ref("term", curve.term)))
    for milestone_id, milestone in timeline.milestones.items():
        if milestone.population:
            links.append((Ref("milestone", milestone_id), Ref("population", milestone.population)))
    return links
