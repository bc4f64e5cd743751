"""Own stem cells where harm and doubt weigh most: what each must hold, traced to the evidence."""

from __future__ import annotations

import math
from functools import cache
from pathlib import Path
from typing import NamedTuple, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dayzero.story.moment import Story
from dayzero.timeline.course import PhaseKind
from dayzero.timeline.document import Timeline
from dayzero.timeline.loading import load

FOLDER = Path(__file__).parents[2] / "timelines"


class Journey(NamedTuple):
    name: str
    variant: str
    place: str
    """Where the illness is at work."""
    antibody: frozenset[int] = frozenset({-5, -4, -3, -2, -1})
    """The days on which the antibody runs."""


JOURNEYS = (
    Journey("autologous-crohns", "cy-atg", "gut"),
    Journey("autologous-crohns", "reduced", "gut"),
    Journey("autologous-rheumatoid", "cy-atg", "joint"),
    Journey("autologous-rheumatoid", "cy-alone", "joint", frozenset()),
)
CHEMOTHERAPY = {-31, -5, -4, -3, -2}
GATED = {
    "autologous-crohns": {"dying", "died-early", "crohns-returns", "second-cancer"},
    "autologous-rheumatoid": {"dying", "died-collecting", "alive", "second-cancer"},
}
TRACE = (
    # timeline, fact, value or count, where the evidence files have it
    ("autologous-crohns", "fever-pooled", 83.2, "section 3.2, row 'Febrile neutropenia, pooled'"),
    ("autologous-crohns", "died-ebmt", (1, 82), "section 3.1, row 'TRM, Crohn’s, EBMT'"),
    ("autologous-crohns", "died-pooled", 6.4, "section 3.1, row 'TRM, pooled, Crohn’s'"),
    ("autologous-crohns", "better-ebmt", (53, 78), "section 4.2, row 'Crohn’s EBMT'"),
    ("autologous-crohns", "healed-pooled", 81.9, "section 4.2, row 'Crohn’s pooled'"),
    ("autologous-crohns", "no-medicine-1y", 54, "section 4.2, row 'Crohn’s EBMT'"),
    ("autologous-crohns", "never-medicine", (22, 82), "section 3.6, row 'Crohn’s no medication'"),
    ("autologous-crohns", "off-5y", 19, "section 3.6, row 'Crohn’s relapse of medication'"),
    ("autologous-crohns", "astic-gap", 1, "section 2.4, row 'Gap, ASTIC'"),
    ("autologous-crohns", "lite-joined", 23, "section 1c, row 'lindsay2024'"),
    ("autologous-crohns", "infliximab-2y", 45, "section 4.3, row 'Infliximab keeps working'"),
    ("autologous-rheumatoid", "remission-lost", 2, "section 3.6, row 'RA, meta-analysis title'"),
    ("autologous-rheumatoid", "register-ra", 89, "section F, row 'EBMT 900 patients'"),
    ("autologous-rheumatoid", "not-worse-5y", 43, "section F, row 'EBMT 900 patients'"),
    ("autologous-rheumatoid", "alive-5y", 85, "section F, row 'EBMT 900 patients'"),
    (
        "autologous-rheumatoid",
        "start-remission",
        42.7,
        "section 5.5, row 'First treatment, remission'",
    ),
    (
        "autologous-rheumatoid",
        "abatacept-remission",
        52,
        "section 5.5, row 'First treatment, remission'",
    ),
    (
        "autologous-rheumatoid",
        "free-remission",
        (131, 610),
        "section 5.5, row 'Remission without any drug'",
    ),
    ("autologous-rheumatoid", "fever-ms", 68, "section 3.2, row 'Febrile neutropenia by regimen'"),
    (
        "autologous-rheumatoid",
        "severe-ms",
        (48, 69),
        "section 3.2, row 'Grade >=3 events within 100 days'",
    ),
    (
        "autologous-rheumatoid",
        "death-collection",
        (1, 130),
        "section 3.1, row 'Deaths during mobilisation'",
    ),
)

each_journey = pytest.mark.parametrize(
    "journey", JOURNEYS, ids=lambda journey: "-".join(journey[:2])
)


@cache
def timeline(name: str, variant: str) -> Timeline:
    return load(FOLDER / f"{name}.json", variant)


@cache
def document(journey: Journey) -> Timeline:
    return timeline(journey.name, journey.variant)


@cache
def story(journey: Journey) -> Story:
    return Story(document(journey))


def amount(told: Story, day: float, population: str, place: str) -> float:
    cells = told.at(day).cells
    return sum(c.amount for c in cells if (c.population, c.place) == (population, place))


@each_journey
def test_it_is_complete(journey: Journey) -> None:
    told = document(journey)
    assert {phase.kind for phase in told.phases.values()} == set(get_args(PhaseKind))
    assert sum(len(phase.steps) for phase in told.phases.values()) >= 30
    assert len(told.risks) >= 14
    assert len(told.misreadings) >= 5
    assert len(told.questions) >= 8
    assert told.eligibility
    assert len(told.claims) >= 3
    assert told.method
    assert "clinical" in told.method.selected
    assert {stone.lane for stone in told.milestones.values()} >= {"Your carer", "Vaccines"}
    assert not told.review.records


@each_journey
def test_every_step_shows_and_tells(journey: Journey) -> None:
    told = story(journey)
    for step in told.steps:
        moment = told.at(step.start)
        assert moment.scene.lens in document(journey).stage.places
        assert moment.scene.caption, step.id
        assert moment.scene.room, step.id
        assert 1 <= len(moment.explanation.do) <= 3
        assert moment.explanation.unknown, step.id
    assert any(told.at(step.start).scene.lens == journey.place for step in told.steps)


@each_journey
def test_fever_advice_is_there_from_conditioning_on(journey: Journey) -> None:
    told = story(journey)
    first = [phase.phase.kind for phase in told.phases].index("conditioning")
    for phase in told.phases[first:]:
        for step in phase.steps:
            assert "fever" in told.at(step.start).explanation.call, step.id
    assert document(journey).advice["fever"].urgent


@each_journey
@given(day=st.floats(-120, 60))
def test_medicine_is_drawn_on_its_days_and_on_no_other(journey: Journey, day: float) -> None:
    told = story(journey)
    if sum(amount(told, day, "drug", where) for where in ("drip", "blood", "marrow")):
        assert math.floor(day) in CHEMOTHERAPY
    if sum(amount(told, day, "antibody", where) for where in ("drip", "blood", "lymph-node")):
        assert math.floor(day) in journey.antibody


@each_journey
def test_medicine_is_drawn_on_each_of_its_days(journey: Journey) -> None:
    told = story(journey)
    assert all(amount(told, day + 0.45, "drug", "drip") > 0 for day in CHEMOTHERAPY)
    assert all(amount(told, day + 0.7, "antibody", "drip") > 0 for day in journey.antibody)


@each_journey
def test_the_illness_leaves_and_is_seen_to_come_back(journey: Journey) -> None:
    told = story(journey)
    before, after, later = (
        amount(told, d, "self-reactive", journey.place) for d in (-120, 30, 3653)
    )
    assert after < 0.1 * before
    assert later > 0.5 * before
    assert "crowding-back" in {doing.choreography for doing in told.at(2000).doings}


@each_journey
def test_numbers_about_death_and_the_long_view_wait_until_asked(journey: Journey) -> None:
    told = document(journey)
    gated = {key for key, risk in told.risks.items() if risk.gate == "on-request"}
    gated |= {key for key, outcome in told.outcomes.items() if outcome.gate == "on-request"}
    assert gated == GATED[journey.name]


def test_of_the_milder_plan_nothing_is_claimed_that_was_not_published() -> None:
    told = timeline("autologous-crohns", "reduced")
    assert told.risks["fever-risk"].chance is None
    assert "stopped" in told.evidence.summary
    assert "stopped" in told.variants["reduced"].what_changes
    assert "not in what we read" in (told.phases["conditioning"].explanation.unknown or "")


@each_journey
def test_early_harm_stands_first(journey: Journey) -> None:
    outcomes = list(document(journey).outcomes.values())
    assert [outcome.kind for outcome in outcomes[:2]] == ["harm", "harm"]
    assert any(outcome.kind == "benefit" for outcome in outcomes)


@pytest.mark.parametrize(("name", "fact_id", "value", "row"), TRACE)
def test_a_figure_can_be_traced_to_its_row(
    name: str, fact_id: str, value: float | tuple[int, int], row: str
) -> None:
    fact = load(FOLDER / f"{name}.json").facts[fact_id]
    if isinstance(value, tuple):
        assert fact.counted is not None
        assert (fact.counted.n, fact.counted.of) == value
    else:
        assert fact.value == value
    assert row in (fact.note or "")


def test_why_it_is_rarely_done_is_told_before_any_test() -> None:
    told = timeline("autologous-rheumatoid", "cy-alone")
    steps = list(told.phases["preparation"].steps)
    assert steps.index("why-rare") < steps.index("other-ways") < steps.index("tests")
    assert told.evidence.level == "not-supported"
    assert "antibody" not in told.stage.populations
    assert "antibody" not in told.phases["conditioning"].steps
