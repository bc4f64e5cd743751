"""Treatments with a donor's cells: what each must hold, and a trace back to the evidence."""

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

FOLDER = Path(__file__).parents[2] / "timelines"
VARIANTS = {
    "donor-leukaemia": (
        "full-sibling-blood", "reduced", "marrow", "cord", "unrelated", "half-matched",
    ),
    "donor-aplastic-anaemia": (
        "sibling-marrow", "sibling-blood", "unrelated-marrow", "half-matched",
    ),
    "donor-inborn-immunity": ("full-unrelated-marrow", "reduced", "sibling", "scid", "cord"),
}  # fmt: skip
EACH = [(name, variant) for name, variants in VARIANTS.items() for variant in variants]
MEDICINE = {
    ("donor-leukaemia", "full-sibling-blood"): {-7, -6, -5, -4, -3, -2, 1, 3, 6, 11},
    ("donor-leukaemia", "reduced"): {-5, -4, -3, -2, 1, 3, 6},
    ("donor-leukaemia", "half-matched"): {-7, -6, -5, -4, -3, -2, 3, 4},
    ("donor-aplastic-anaemia", "sibling-marrow"): {-5, -4, -3, -2, 1, 3, 6, 11},
    ("donor-aplastic-anaemia", "half-matched"): {-6, -5, -4, -3, -2, 3, 4},
    ("donor-inborn-immunity", "full-unrelated-marrow"): {-7, -6, -5, -4, -3},
}
"""Days on which chemotherapy runs in, methotrexate among it."""
ON_REQUEST = {
    "donor-leukaemia": {
        "leukaemia-returns", "dying", "second-cancer", "died-of-it", "came-back", "alive-two",
        "free-three", "alive-five",
    },
    "donor-aplastic-anaemia": {
        "dying", "second-cancer", "work", "alive-adults", "alive-way", "alive-tablets",
        "alive-long",
    },
    "donor-inborn-immunity": {
        "dying", "second-cancer", "cgd", "was", "lad", "scid", "infection", "ada",
    },
}  # fmt: skip
TRACE = (
    # treatment, fact, value, where the evidence files have it
    ("donor-leukaemia", "back-blood", 14, "A5.1, row 'ANC ≥0.5 x10^9/L', sibling, blood graft"),
    ("donor-leukaemia", "plates-marrow", 25, "A5.1, row 'Platelets ≥20 x10^9/L', marrow"),
    ("donor-leukaemia", "trm-full", 25.1, "A3.1, row 'TRM after MAC'"),
    ("donor-leukaemia", "trm-reduced", 9.9, "A3.1, row 'TRM after RIC'"),
    ("donor-leukaemia", "chronic-marrow", 53, "A3.2, row 'cGVHD blood vs marrow, siblings'"),
    ("donor-leukaemia", "not-taken", (1278, 23272), "A3.3, row 'Primary graft failure, MAC'"),
    ("donor-leukaemia", "fever-mild", (141, 195), "S2.8, row 'Fever with low counts, RIC'"),
    ("donor-leukaemia", "periods-back", (2, 207), "A3.5, row 'Ovarian function returned"),
    ("donor-leukaemia", "cord-vs-half", 46, "S2.7, row 'Cord vs haplo, RCT'"),
    ("donor-leukaemia", "relapse-chemo", 70, "5.3, row 'Chemotherapy arm'"),
    ("donor-aplastic-anaemia", "back-marrow", 17, "S2.4, row 'Ciclosporin + MTX vs ciclosporin"),
    ("donor-aplastic-anaemia", "acute-sibling", 13, "A3.2, row 'aGVHD II–IV, SAA sibling"),
    ("donor-aplastic-anaemia", "chronic-unrelated", 26, "A3.2, row 'cGVHD, SAA sibling"),
    ("donor-aplastic-anaemia", "not-taken-half", (4, 37), "A3.3, row 'Graft failure SAA haplo"),
    ("donor-aplastic-anaemia", "alive-older-blood", 39, "A4, row 'same, >50 y'"),
    ("donor-aplastic-anaemia", "alive-mtx", 94, "S2.4, row 'Ciclosporin + MTX vs ciclosporin"),
    ("donor-aplastic-anaemia", "alive-alt-late", 55, "A4, row '— grafted ≤2 y vs >2 y"),
    ("donor-aplastic-anaemia", "answer-three", 68, "5.2, row 'Any response'"),
    ("donor-aplastic-anaemia", "periods-back", (75, 148), "A3.5, row 'Ovarian function returned"),
    ("donor-aplastic-anaemia", "work-two", 83, "S2.10, row 'Back to school or work'"),
    ("donor-aplastic-anaemia", "soon-days", 114, "A6, row 'Timing matters'"),
    ("donor-inborn-immunity", "scid-now", 87, "A4, row 'SCID 5-y OS 2010–18'"),
    ("donor-inborn-immunity", "scid-screened", 92.5, "A4, row 'SCID found by newborn screening'"),
    ("donor-inborn-immunity", "scid-infected", 81, "A4, row 'SCID 2-y OS infection-free"),
    ("donor-inborn-immunity", "cgd-free", 75.8, "A4, row 'CGD 3-y OS / EFS'"),
    ("donor-inborn-immunity", "was-older", 66, "A4, row 'WAS 5-y OS'"),
    ("donor-inborn-immunity", "lost-unrelated", 37, "A3.3, row 'Graft failure CGD children Spain'"),
    ("donor-inborn-immunity", "acute-lad", 24, "A3.2, row 'aGVHD II–IV, LAD'"),
    ("donor-inborn-immunity", "boys-fertility", (123, 217), "A3.5, row 'Fertility impairment"),
    ("donor-inborn-immunity", "igg-free", (140, 143), "S2.11, row 'Long-term IgG needed'"),
    ("donor-inborn-immunity", "cord-cd4", 340, "S2.11, row 'Children, cord'"),
    ("donor-inborn-immunity", "vessels-child", 6.3, "S2.8, row '— where it is looked for'"),
)


@cache
def timeline(name: str, variant: str | None = None) -> Timeline:
    return load(FOLDER / f"{name}.json", variant or VARIANTS[name][0])


@cache
def story(name: str, variant: str) -> Story:
    return Story(timeline(name, variant))


def amount(name: str, variant: str, day: float, population: str, place: str) -> float:
    cells = story(name, variant).at(day).cells
    return sum(c.amount for c in cells if (c.population, c.place) == (population, place))


@pytest.mark.parametrize(("name", "variant"), EACH)
def test_it_is_complete(name: str, variant: str) -> None:
    told = timeline(name, variant)
    assert set(told.variants) == set(VARIANTS[name])
    assert len(told.phases) == 10
    assert sum(len(phase.steps) for phase in told.phases.values()) >= 30
    assert len(told.risks) >= 20
    assert len(told.outcomes) >= 4
    assert len(told.curves) == 4
    assert len(told.misreadings) >= 5
    assert len(told.questions) >= 8
    assert len(told.claims) >= 3
    assert told.eligibility is not None
    assert told.method is not None
    assert not told.review.records
    assert 240 <= sum(phase.dwell for phase in told.phases.values()) <= 300


@pytest.mark.parametrize(("name", "variant"), EACH)
def test_fever_advice_is_there_from_conditioning_on(name: str, variant: str) -> None:
    kinds = [phase.phase.kind for phase in story(name, variant).phases]
    for phase in story(name, variant).phases[kinds.index("conditioning") :]:
        for step in phase.steps:
            assert "fever" in story(name, variant).at(step.start).explanation.call, step.id
    assert timeline(name, variant).advice["fever"].urgent


@pytest.mark.parametrize(("name", "variant"), EACH)
def test_every_step_has_a_lens_a_caption_and_something_to_do(name: str, variant: str) -> None:
    told = story(name, variant)
    for step in told.steps:
        moment = told.at(step.start)
        assert moment.scene.lens in timeline(name, variant).stage.places
        assert moment.scene.caption
        assert moment.scene.room
        assert 1 <= len(moment.explanation.do) <= 3
        assert moment.explanation.unknown


@pytest.mark.parametrize(("name", "variant"), MEDICINE)
@given(day=st.floats(-40, 60))
def test_medicine_is_drawn_on_its_days_and_on_no_other(name: str, variant: str, day: float) -> None:
    drawn = sum(amount(name, variant, day, "drug", place) for place in ("drip", "blood", "marrow"))
    assert drawn == 0 or math.floor(day) in MEDICINE[name, variant]


@pytest.mark.parametrize(("name", "variant"), MEDICINE)
def test_medicine_is_drawn_on_each_of_its_days(name: str, variant: str) -> None:
    for day in MEDICINE[name, variant]:
        assert amount(name, variant, day + 0.45, "drug", "drip") > 0


@pytest.mark.parametrize(("name", "variant"), EACH)
def test_the_new_blood_is_the_donors(name: str, variant: str) -> None:
    populations = timeline(name, variant).stage.populations
    for own, new in (("neutrophils", "donor-neutrophils"), ("red-cells", "donor-red-cells")):
        assert populations[own].mark is None
        assert populations[new].mark == "donor"
        assert amount(name, variant, 731, own, "marrow") == 0
        assert amount(name, variant, 731, new, "marrow") > 50
        assert amount(name, variant, 0, new, "marrow") == 0


@pytest.mark.parametrize(("name", "variant"), EACH)
def test_curves_pass_through_their_anchors(name: str, variant: str) -> None:
    told, courses = timeline(name, variant), story(name, variant).courses
    for curve, limit in (("neutrophils", 0.5), ("platelets", 20)):
        anchors = [told.facts[fact] for fact in told.curves[curve].anchors]
        for day in (fact.best for fact in anchors if fact.unit == "days"):
            assert courses[curve].value(day) == pytest.approx(limit)
            assert courses[curve].value(day - 1) < limit


@pytest.mark.parametrize(("name", "variant"), EACH)
def test_numbers_about_death_and_the_long_view_wait_until_asked(name: str, variant: str) -> None:
    told = timeline(name, variant)
    items = {**told.risks, **told.outcomes}
    gated = {item for item in items if items[item].gate == "on-request"}
    assert gated == ON_REQUEST[name] & set(items)
    assert "dying" in gated


@pytest.mark.parametrize(("name", "variant"), EACH)
def test_nothing_is_copied_from_own_cell_transplants(name: str, variant: str) -> None:
    told = timeline(name, variant)
    for fact_id, fact in told.facts.items():
        assert set(fact.sources) <= set(told.sources), fact_id
        assert "Evidence file" in (fact.note or ""), fact_id
        assert "having their own cells" not in fact.population, fact_id


@pytest.mark.parametrize(("name", "fact_id", "value", "row"), TRACE)
def test_a_figure_can_be_traced_to_its_row(
    name: str, fact_id: str, value: float | tuple[int, int], row: str
) -> None:
    fact = timeline(name).facts[fact_id]
    if isinstance(value, tuple):
        assert fact.counted is not None
        assert (fact.counted.n, fact.counted.of) == value
    else:
        assert fact.value == value
    assert row in (fact.note or "")


@pytest.mark.parametrize("variant", VARIANTS["donor-inborn-immunity"])
def test_a_child_is_never_without_a_parent(variant: str) -> None:
    name = "donor-inborn-immunity"
    assert timeline(name, variant).stage.age == ("baby" if variant == "scid" else "child")
    told = story(name, variant)
    for step in told.steps:
        scene = told.at(step.start).scene
        if scene.person != "donor" and scene.room not in ("laboratory", "theatre"):
            assert "carer" in (scene.beside or ()), step.id
