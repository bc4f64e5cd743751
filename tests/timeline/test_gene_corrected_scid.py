"""A child's own cells with a mended gene: what it must hold, and a trace back to the evidence."""

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

FILE = Path(__file__).parents[2] / "timelines" / "gene-corrected-scid.json"
DOSES = {"ada": {-3}, "x-linked": {-3, -2}, "artemis": {-3}}
VARIANTS = tuple(DOSES)

TRACE = (
    # variant, fact, value, where the evidence files have it
    ("ada", "ada-free", (59, 62), "section B4, row 'ADA lentiviral long-term'"),
    ("ada", "cancer-now", (0, 62), "section B3.1, row 'self-inactivating lentiviral ADA'"),
    ("ada", "cancer-strimvelis", (1, 43), "row 'gammaretroviral ADA (Strimvelis programme)'"),
    ("ada", "cancer-early", (5, 20), "row '1st-gen gammaretroviral SCID-X1 (Paris+London)'"),
    ("ada", "cancer-other", (7, 67), "section B3.1, row 'lentiviral eli-cel'"),
    ("ada", "ada-not-held-us", (1, 30), "row 'No engraftment / return to ERT'"),
    ("ada", "ada-own-antibodies", 90, "section B4, row 'immunoglobulin stopped'"),
    ("ada", "enzyme-stops", 30, "section S3, row 'Lentiviral ADA, ERT stopped'"),
    ("ada", "ada-event-donor", 73, "section B4, row 'ADA lentiviral EFS'"),
    ("ada", "cells-given", 10.3, "row 'Collection by marrow, small children'"),
    ("x-linked", "x-t-cells", (7, 8), "section B4, row 'SCID-X1 lentiviral'"),
    ("artemis", "artemis-blood", (4, 10), "row 'Autoimmune haemolytic anaemia'"),
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
    assert told.stage.age == "baby"
    assert set(told.variants) == set(VARIANTS)
    assert sum(len(phase.steps) for phase in told.phases.values()) >= 30
    assert len(told.risks) >= 12
    assert any(outcome.kind == "harm" for outcome in told.outcomes.values())
    assert len(told.misreadings) >= 5
    assert len(told.questions) >= 8
    assert len(told.claims) >= 3
    assert told.eligibility
    assert told.method
    assert not told.review.records
    assert 240 <= sum(phase.dwell for phase in told.phases.values()) <= 300


@pytest.mark.parametrize("variant", VARIANTS)
def test_leukaemia_from_early_vectors_is_told_to_everyone(variant: str) -> None:
    risk = timeline(variant).risks["leukaemia-risk"]
    assert risk.gate == "open"
    assert "{cancer-early:counted}" in risk.what
    outcome = timeline(variant).outcomes["cancer-early"]
    assert outcome.gate == "open"
    assert "cancer-early" in (outcome.chance, outcome.comparator.chance)


@pytest.mark.parametrize("variant", VARIANTS)
def test_a_group_of_a_few_children_is_never_drawn_as_a_hundred(variant: str) -> None:
    told = timeline(variant)
    shown = {risk.chance for risk in told.risks.values() if risk.chance}
    shown |= {outcome.chance for outcome in told.outcomes.values()}
    for name in shown:
        counted = told.facts[name].counted
        assert counted is None or counted.of >= 20, name


def test_only_children_who_lack_the_enzyme_are_given_it() -> None:
    assert "enzyme" in timeline("ada").stage.populations
    for variant in ("x-linked", "artemis"):
        assert "enzyme" not in timeline(variant).stage.populations
    assert amount("ada", 60, "enzyme", "blood") == 0


@pytest.mark.parametrize("variant", VARIANTS)
@given(day=st.floats(-90, 60))
def test_the_medicine_is_drawn_on_its_days_and_on_no_other(variant: str, day: float) -> None:
    drawn = sum(amount(variant, day, "drug", place) for place in ("drip", "blood", "marrow"))
    assert drawn == 0 or math.floor(day) in DOSES[variant]


@pytest.mark.parametrize("variant", VARIANTS)
def test_old_and_mended_stem_cells_live_side_by_side(variant: str) -> None:
    assert amount(variant, -1, "corrected-stem", "marrow") == 0
    assert amount(variant, 365, "corrected-stem", "marrow") > 0
    assert amount(variant, 365, "stem-cells", "marrow") > 0


@pytest.mark.parametrize("variant", VARIANTS)
def test_parents_are_told_about_fever_at_every_step_from_the_medicine_on(variant: str) -> None:
    kinds = [phase.phase.kind for phase in story(variant).phases]
    for phase in story(variant).phases[kinds.index("conditioning") :]:
        for step in phase.steps:
            assert "fever" in story(variant).at(step.start).explanation.call, step.id


def test_numbers_about_death_and_the_long_view_wait_until_asked() -> None:
    told = timeline("ada")
    gated = {name for name, risk in told.risks.items() if risk.gate == "on-request"}
    gated |= {name for name, outcome in told.outcomes.items() if outcome.gate == "on-request"}
    assert gated == {"dying", "event-free", "alive"}


@pytest.mark.parametrize(("variant", "fact_id", "value", "row"), TRACE)
def test_a_figure_can_be_traced_to_its_row(
    variant: str, fact_id: str, value: float | tuple[int, int], row: str
) -> None:
    fact = timeline(variant).facts[fact_id]
    found = (fact.counted.n, fact.counted.of) if fact.counted else fact.value
    assert found == value
    assert row in (fact.note or "")
