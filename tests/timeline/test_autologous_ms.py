"""The flagship: own stem cells for MS. What it must hold, and a trace back to the evidence."""

from __future__ import annotations

import math
from functools import cache
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dayzero.story.moment import Story
from dayzero.timeline.course import PhaseKind
from dayzero.timeline.document import Timeline
from dayzero.timeline.loading import load

FILE = Path(__file__).parents[2] / "timelines" / "autologous-ms.json"
VARIANTS = ("cy-atg", "beam-atg")

COLLECTING_DAY = -31
CHEMOTHERAPY = {
    "cy-atg": {COLLECTING_DAY, -5, -4, -3, -2},
    "beam-atg": {COLLECTING_DAY, -6, -5, -4, -3, -2, -1},
}
ANTIBODY = {-5, -4, -3, -2, -1}

TRACE = (
    # fact, value, where the evidence files have it
    ("fever-cy", 68, "section 3.2, row 'Febrile neutropenia by regimen'"),
    ("fever-beam", 88, "section 3.2, row 'Febrile neutropenia by regimen'"),
    ("severe-cy", (48, 69), "section 3.2, row 'Grade >=3 events within 100 days'"),
    ("death-uk", (5, 364), "section 3.1, row 'TRM, MS, UK'"),
    ("worse-mist", (3, 52), "section 4.1, row 'MIST, progression'"),
    ("worse-mist-drugs", (34, 51), "section 4.1, row 'MIST, progression'"),
    ("cmv-woke", (10, 29), "section C, row 'CMV reactivation, MS'"),
    ("cd4-two-years", 388, "section 5.1, row 'Year 2, CD4 count'"),
    ("longer-stay-beam", 3, "section 2.8, row 'BEAM/ATG vs Cy/ATG'"),
    ("one-session-enough", (30, 39), "section 2.3, row 'Number of sessions'"),
)


@cache
def timeline(variant: str) -> Timeline:
    return load(FILE, variant)


@cache
def story(variant: str) -> Story:
    return Story(timeline(variant))


def amount(variant: str, day: float, population: str, place: str) -> float:
    cells = story(variant).at(day).cells
    return sum(c.amount for c in cells if (c.population, c.place) == (population, place))


@pytest.mark.parametrize("variant", VARIANTS)
def test_it_is_complete(variant: str) -> None:
    told = timeline(variant)
    assert len(told.phases) >= 10
    assert {phase.kind for phase in told.phases.values()} == set(get_args(PhaseKind))
    assert sum(len(phase.steps) for phase in told.phases.values()) >= 30
    assert len(told.risks) >= 14
    assert len(told.outcomes) >= 6
    assert sum(outcome.comparator.chance is not None for outcome in told.outcomes.values()) >= 4
    assert len(told.curves) >= 5
    assert len(told.misreadings) >= 5
    assert len(told.questions) >= 8
    assert len(told.terms) >= 45
    assert set(told.variants) == set(VARIANTS)
    assert 240 <= sum(phase.dwell for phase in told.phases.values()) <= 300


@pytest.mark.parametrize("variant", VARIANTS)
def test_it_tells_of_before_and_after_and_of_those_who_care(variant: str) -> None:
    told = timeline(variant)
    assert told.eligibility
    assert told.eligibility.offered
    assert told.eligibility.not_offered
    assert len(told.claims) >= 6
    assert told.method
    assert "clinical" in told.method.selected
    lane = [stone for stone in told.milestones.values() if stone.lane == "Your carer"]
    assert len(lane) >= 4
    assert min(stone.days[0] for stone in lane) == next(iter(told.phases.values())).days[0]
    assert {"children", "who-helps"} <= set(told.phases["preparation"].steps)
    assert "plans" in told.phases["rebuilding"].steps


def test_beam_has_its_own_figures() -> None:
    cy, beam = timeline("cy-atg").risks, timeline("beam-atg").risks
    assert (cy["fever-risk"].chance, beam["fever-risk"].chance) == ("fever-cy", "fever-beam")
    assert cy["mouth-and-gut"].chance is None
    assert beam["mouth-and-gut"].chance == "sore-mouth-beam"
    facts = timeline("beam-atg").facts
    ends = [timeline(variant).phases["engraftment"].days[1] for variant in VARIANTS]
    assert ends[1] - ends[0] == facts["longer-stay-beam"].best


def test_early_harm_stands_beside_later_gain() -> None:
    outcomes = timeline("cy-atg").outcomes.values()
    assert {outcome.kind for outcome in outcomes if outcome.gate == "open"} == {"harm", "benefit"}
    assert next(iter(outcomes)).kind == "harm"


@pytest.mark.parametrize("variant", VARIANTS)
def test_fever_advice_is_there_from_conditioning_on(variant: str) -> None:
    kinds = [phase.phase.kind for phase in story(variant).phases]
    first = kinds.index("conditioning")
    for phase in story(variant).phases[first:]:
        for step in phase.steps:
            assert "fever" in story(variant).at(step.start).explanation.call, step.id
    assert timeline(variant).advice["fever"].urgent


@pytest.mark.parametrize("variant", VARIANTS)
@given(day=st.floats(-120, 60))
def test_medicine_is_drawn_on_its_days_and_on_no_other(variant: str, day: float) -> None:
    places = {
        "drug": (CHEMOTHERAPY[variant], ("drip", "blood", "marrow")),
        "antibody": (ANTIBODY, ("drip", "blood", "lymph-node")),
    }
    for population, (days, where) in places.items():
        drawn = sum(amount(variant, day, population, place) for place in where)
        assert drawn == 0 or math.floor(day) in days
    running = {movement.flow for movement in story(variant).at(day).movements}
    if running & {"chemo-in", "chemo-spreads"}:
        assert math.floor(day) in CHEMOTHERAPY[variant]


@pytest.mark.parametrize("variant", VARIANTS)
def test_medicine_is_drawn_on_each_of_its_days(variant: str) -> None:
    for day in CHEMOTHERAPY[variant]:
        assert amount(variant, day + 0.45, "drug", "drip") > 0
    for day in ANTIBODY:
        assert amount(variant, day + 0.7, "antibody", "drip") > 0


def test_numbers_about_death_and_the_long_view_wait_until_asked() -> None:
    told = timeline("cy-atg")
    gated = {name for name, risk in told.risks.items() if risk.gate == "on-request"}
    gated |= {name for name, outcome in told.outcomes.items() if outcome.gate == "on-request"}
    assert gated == {
        "dying", "ms-returns", "second-cancer", "died-early", "not-worse", "quiet-ten-years",
    }  # fmt: skip


@pytest.mark.parametrize("variant", VARIANTS)
def test_every_source_is_in_the_bibliography(variant: str) -> None:
    told = timeline(variant)
    for name, fact in told.facts.items():
        assert set(fact.sources) <= set(told.sources), name
        assert "Evidence file" in (fact.note or ""), name


@pytest.mark.parametrize(("fact_id", "value", "row"), TRACE)
def test_a_figure_can_be_traced_to_its_row(
    fact_id: str, value: float | tuple[int, int], row: str
) -> None:
    fact = timeline("cy-atg").facts[fact_id]
    if isinstance(value, tuple):
        assert fact.counted is not None
        assert (fact.counted.n, fact.counted.of) == value
    else:
        assert fact.value == value
    assert fact.note is not None
    assert row in fact.note


@pytest.mark.parametrize("variant", VARIANTS)
def test_curves_pass_through_their_anchors(variant: str) -> None:
    facts, courses = timeline(variant).facts, story(variant).courses
    end = "-beam" if variant == "beam-atg" else ""
    neutrophils, platelets = facts["counted-as-back"].best, facts["platelets-counted-back"].best
    day = facts["neutrophils-back" + end].best
    assert courses["neutrophils"].value(day) == pytest.approx(neutrophils)
    assert courses["neutrophils"].value(day - 1) < neutrophils
    day = facts["platelets-back" + end].best
    assert courses["platelets"].value(day) == pytest.approx(platelets)
    assert courses["platelets"].value(day - 1) < platelets
    for curve in ("lymphocytes", "cd4", "b-cells"):
        assert courses[curve].value(facts["no-lymphocytes-day"].best) == 0
    assert courses["cd4"].value(731) == facts["cd4-two-years"].best


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_stored_cells_are_the_ones_that_come_back(variant: str) -> None:
    for day in (-18.5, -10, -3, -0.2):
        assert amount(variant, day, "stem-cells", "freezer") == 60
    for day in (0, 0.1, 0.38):
        assert amount(variant, day, "stem-cells", "bag") == 60
    for place in ("bag", "freezer", "machine"):
        assert amount(variant, 1, "stem-cells", place) == 0


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_picture_is_full_before_and_empty_when_counts_are_lowest(variant: str) -> None:
    def drawn(day: float) -> int:
        return sum(cells.number for cells in story(variant).at(day).cells)

    assert drawn(-120) >= 1000
    assert amount(variant, 6, "neutrophils", "blood") < 1
    assert sum(amount(variant, 1, p, "marrow") for p in ("neutrophils", "red-cells")) < 20


@pytest.mark.parametrize("variant", VARIANTS)
def test_every_step_has_a_lens_a_caption_and_something_to_do(variant: str) -> None:
    for step in story(variant).steps:
        moment = story(variant).at(step.start)
        assert moment.scene.lens in timeline(variant).stage.places
        assert moment.scene.caption
        assert moment.scene.room
        assert 1 <= len(moment.explanation.do) <= 3
        assert moment.explanation.unknown
