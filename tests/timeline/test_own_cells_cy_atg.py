"""Own stem cells after cyclophosphamide and ATG, beyond MS: what each timeline must hold, and a
trace of ten facts back to the evidence."""

from __future__ import annotations

import math
from functools import cache
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dayzero.story.moment import Story
from dayzero.timeline.checks import check, report_text
from dayzero.timeline.course import PhaseKind
from dayzero.timeline.document import Timeline
from dayzero.timeline.loading import load

FOLDER = Path(__file__).parents[2] / "timelines"
SCLEROSIS = "autologous-systemic-sclerosis"
LUPUS = "autologous-lupus"

VARIANTS = {
    SCLEROSIS: ("cy-atg", "selected-cells", "radiation", "gentler-heart"),
    LUPUS: ("cy-atg", "with-rituximab", "selected-cells", "alemtuzumab"),
}
BOTH = [(name, variant) for name, variants in VARIANTS.items() for variant in variants]

FIRST_WAY = ({-31, -5, -4, -3, -2}, {-5, -4, -3, -2, -1})
MEDICINE_DAYS = {
    (SCLEROSIS, "radiation"): ({-3, -2}, {-3, -2, -1, 1, 2, 3}),
}
"""Days with chemotherapy and days with the antibody, where they differ from the first way."""

TRACES = {
    SCLEROSIS: (
        # fact, value, where the evidence files have it
        ("astis-events", (22, 79), "section 4.1, row 'ASTIS, total events at end'"),
        ("astis-events-drips", (31, 77), "section 4.1, row 'ASTIS, total events at end'"),
        ("scot-event-free", 74, "section 4.1, row 'SCOT, KM at 72 mo'"),
        ("scot-alive-drips", 51, "section 4.1, row 'SCOT, KM at 72 mo'"),
        ("engraftment-syndrome-ssc", (9, 22), "section 3.3, row 'Engraftment syndrome, SSc'"),
        ("new-autoimmune-ssc", (6, 22), "section 3.5, row 'Secondary AD, SSc'"),
        ("death-radiation", (8, 34), "section 3.1, row 'TRM, SSc, TBI phase 2'"),
        ("death-day100-france", 8.7, "section F, row 'France 1997-2013'"),
        ("progressed-nl", (22, 92), "section 3.6, row 'SSc progression'"),
    ),
    LUPUS: (
        ("death-chicago", (1, 50), "section 3.1, row 'TRM, SLE, Chicago'"),
        ("death-chicago-later", (0, 30), "section 3.1, row 'TRM, SLE, Chicago later'"),
        ("death-collecting-lupus", (2, 50), "section 3.1, row 'Deaths after mobilisation"),
        ("death-other-five", 15, "section 3.1, row 'NRM, SLE, EBMT'"),
        ("relapse-five", 56, "section 3.6, row 'SLE relapse'"),
        ("disease-free-five", 29, "section 4.2, row 'SLE EBMT'"),
        ("remission-year", 92, "section 3.6, row 'SLE loss of remission'"),
        ("remission-five", 62, "section 3.6, row 'SLE loss of remission'"),
        ("remission-half-year-beijing", (21, 24), "section F, row 'SLE, Beijing 24'"),
        ("belimumab-better", 43, "section 3.4, row 'Belimumab added: kidney response'"),
    ),
}
TRACE = [(name, *row) for name, rows in TRACES.items() for row in rows]


@cache
def timeline(name: str, variant: str) -> Timeline:
    return load(FOLDER / f"{name}.json", variant)


@cache
def story(name: str, variant: str) -> Story:
    return Story(timeline(name, variant))


def amount(name: str, variant: str, day: float, population: str, place: str) -> float:
    cells = story(name, variant).at(day).cells
    return sum(c.amount for c in cells if (c.population, c.place) == (population, place))


@pytest.mark.parametrize("name", VARIANTS)
def test_it_passes_every_check_without_a_warning(name: str) -> None:
    report = check([FOLDER / f"{name}.json"])
    assert not report.problems, report_text(report)


@pytest.mark.parametrize(("name", "variant"), BOTH)
def test_it_is_complete(name: str, variant: str) -> None:
    told = timeline(name, variant)
    assert set(told.variants) == set(VARIANTS[name])
    assert {phase.kind for phase in told.phases.values()} == set(get_args(PhaseKind))
    assert len(told.risks) >= 25
    assert len(told.outcomes) >= 6
    assert len(told.misreadings) >= 6
    assert len(told.questions) >= 8
    assert len(told.claims) >= 5
    assert told.eligibility is not None
    assert told.method is not None
    assert not told.review.records


@pytest.mark.parametrize("name", VARIANTS)
def test_early_harm_stands_before_later_gain(name: str) -> None:
    outcomes = list(timeline(name, VARIANTS[name][0]).outcomes.values())
    assert outcomes[0].kind == "harm"
    assert any(outcome.kind == "benefit" for outcome in outcomes)


@pytest.mark.parametrize(("name", "variant"), BOTH)
def test_numbers_about_death_wait_until_asked(name: str, variant: str) -> None:
    told = timeline(name, variant)
    assert told.risks["dying"].gate == "on-request"
    assert "{" not in told.risks["dying"].what
    assert told.outcomes["died-early"].gate == "on-request"


@pytest.mark.parametrize(("name", "variant"), BOTH)
def test_fever_advice_is_there_from_conditioning_on(name: str, variant: str) -> None:
    told = story(name, variant)
    first = [phase.phase.kind for phase in told.phases].index("conditioning")
    for phase in told.phases[first:]:
        for step in phase.steps:
            assert "fever" in told.at(step.start).explanation.call, step.id


@pytest.mark.parametrize(("name", "variant"), BOTH)
@given(day=st.floats(-120, 60))
def test_medicine_is_drawn_on_its_days_and_on_no_other(name: str, variant: str, day: float) -> None:
    chemotherapy, antibody = MEDICINE_DAYS.get((name, variant), FIRST_WAY)
    for population, days in (("drug", chemotherapy), ("antibody", antibody)):
        places = timeline(name, variant).stage.populations[population].places
        drawn = sum(amount(name, variant, day, population, place) for place in places)
        assert drawn == 0 or math.floor(day) in days


@pytest.mark.parametrize(("name", "variant"), BOTH)
def test_the_stored_cells_are_the_ones_that_come_back(name: str, variant: str) -> None:
    assert amount(name, variant, -10, "stem-cells", "freezer") == 60
    assert amount(name, variant, 0.2, "stem-cells", "bag") == 60
    assert amount(name, variant, 1, "stem-cells", "bag") == 0


@pytest.mark.parametrize(("name", "variant"), BOTH)
def test_every_step_has_a_lens_and_something_to_do(name: str, variant: str) -> None:
    for step in story(name, variant).steps:
        moment = story(name, variant).at(step.start)
        assert moment.scene.lens in timeline(name, variant).stage.places
        assert moment.scene.caption
        assert 1 <= len(moment.explanation.do) <= 3
        assert moment.explanation.unknown


@pytest.mark.parametrize(("name", "fact_id", "value", "row"), TRACE)
def test_a_figure_can_be_traced_to_its_row(
    name: str, fact_id: str, value: float | tuple[int, int], row: str
) -> None:
    fact = timeline(name, VARIANTS[name][0]).facts[fact_id]
    if isinstance(value, tuple):
        assert fact.counted is not None
        assert (fact.counted.n, fact.counted.of) == value
    else:
        assert fact.value == value
    assert row in (fact.note or "")


def test_radiation_comes_after_injections_alone() -> None:
    assert "collecting-chemo" not in timeline(SCLEROSIS, "radiation").phases["mobilisation"].steps
    assert timeline(SCLEROSIS, "radiation").risks["dying"].chance == "death-radiation"


def test_where_few_people_had_a_variant_no_row_of_people_is_drawn_from_them() -> None:
    told = timeline(LUPUS, "alemtuzumab")
    shown = {outcome.chance for outcome in told.outcomes.values()}
    shown |= {risk.chance for risk in told.risks.values()}
    assert "no-remission-alemtuzumab" not in shown
