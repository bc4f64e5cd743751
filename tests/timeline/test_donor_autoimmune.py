"""A donor's cells for autoimmune disease: why they are rare, and a trace back to the evidence."""

from __future__ import annotations

import math
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dayzero.story.moment import Story
from dayzero.timeline.document import Timeline
from dayzero.timeline.loading import load

FILE = Path(__file__).parents[2] / "timelines" / "donor-autoimmune.json"
VARIANTS = ("sibling", "unrelated")
MEDICINE = {-5, -4, -3, -2}

TRACE = (
    # fact, value, where the evidence files have it
    ("death-donor", 12.7, "section A3.1, row 'NRM, autoimmune disease'"),
    ("acute-auto", 20.8, "row 'aGVHD II–IV; cGVHD, autoimmune disease'"),
    ("chronic-auto", 27.8, "row 'aGVHD II–IV; cGVHD, autoimmune disease'"),
    ("response-year", 67, "section A4, row 'Autoimmune disease 5-y OS / PFS'"),
    ("still-quiet", 59.4, "section A4, row 'Autoimmune disease 5-y OS / PFS'"),
    ("alive-five", 70.2, "section A4, row 'Autoimmune disease 5-y OS / PFS'"),
    ("registry-donor", 105, "section 7.1, C14"),
    ("registry-own", 1951, "section 7.1, C14"),
    ("registry-age", 12.7, "section A3.1, row 'NRM, autoimmune disease'"),
    ("death-own", (5, 364), "section 3.1, row 'TRM, MS, UK'"),
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
    assert told.evidence.level == "not-supported"
    assert sum(len(phase.steps) for phase in told.phases.values()) >= 30
    assert len(told.risks) >= 14
    assert len(told.outcomes) >= 5
    assert len(told.misreadings) >= 5
    assert len(told.questions) >= 8
    assert len(told.claims) >= 3
    assert told.eligibility
    assert told.method
    assert not told.review.records


def test_it_says_why_it_is_rare_before_anything_else_is_planned() -> None:
    steps = list(timeline("sibling").phases["preparation"].steps)
    assert steps.index("why-rare") < steps.index("donor-search")


@pytest.mark.parametrize("variant", VARIANTS)
def test_curves_do_not_pretend_to_be_published(variant: str) -> None:
    assert {curve.basis for curve in timeline(variant).curves.values()} == {"illustrative"}


@pytest.mark.parametrize("variant", VARIANTS)
@given(day=st.floats(-60, 60))
def test_strong_medicine_is_drawn_on_its_days_and_on_no_other(variant: str, day: float) -> None:
    places = ("drip", "blood", "marrow", "lymph-node")
    drawn = sum(amount(variant, day, "drug", place) for place in places)
    assert drawn == 0 or math.floor(day) in MEDICINE


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_marrow_goes_from_the_persons_own_to_the_donors(variant: str) -> None:
    assert amount(variant, -30, "stem-cells", "marrow") > 40
    assert amount(variant, 365, "stem-cells", "marrow") == 0
    assert amount(variant, -30, "donor-stem-cells", "marrow") == 0
    assert amount(variant, 365, "donor-stem-cells", "marrow") > 40


@pytest.mark.parametrize("variant", VARIANTS)
def test_fever_advice_is_there_from_conditioning_on(variant: str) -> None:
    kinds = [phase.phase.kind for phase in story(variant).phases]
    for phase in story(variant).phases[kinds.index("conditioning") :]:
        for step in phase.steps:
            assert "fever" in story(variant).at(step.start).explanation.call, step.id


def test_numbers_about_death_and_the_long_view_wait_until_asked() -> None:
    told = timeline("sibling")
    gated = {name for name, risk in told.risks.items() if risk.gate == "on-request"}
    gated |= {name for name, outcome in told.outcomes.items() if outcome.gate == "on-request"}
    assert gated >= {"dying", "illness-returns", "died-early", "still-quiet", "alive"}


@pytest.mark.parametrize(("fact_id", "value", "row"), TRACE)
def test_a_figure_can_be_traced_to_its_row(
    fact_id: str, value: float | tuple[int, int], row: str
) -> None:
    fact = timeline("sibling").facts[fact_id]
    found = (fact.counted.n, fact.counted.of) if fact.counted else fact.value
    assert found == value
    assert row in (fact.note or "")
