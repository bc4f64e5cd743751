"""The MSC treatments: what each must hold, that nothing is cleared, and traces to the evidence."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dayzero.story.moment import Story
from dayzero.timeline.document import Timeline
from dayzero.timeline.loading import load

FOLDER = Path(__file__).parents[2] / "timelines"
FEWEST = 20
"""In smaller groups people are named by count, and never as so many out of 100."""

Found = float | tuple[int, int]
TRACES: dict[str, tuple[tuple[str, Found, str], ...]] = {
    # fact, value or count, where the evidence files have it
    "msc-lupus": (
        ("major-response", (13, 40), "row 'SLE multicentre response by 12 months'"),
        ("partial-response", (11, 40), "row 'SLE multicentre response by 12 months'"),
        ("relapsed-year", (4, 24), "row 'SLE relapse after response'"),
        ("remission-5y", (28, 81), "row 'SLE 5-y remission'"),
        ("died-5y", (13, 81), "row 'SLE 5-y deaths'"),
        ("died-year", (3, 40), "row 'Lupus, deaths'"),
        ("nephritis-cells", (9, 12), "row 'LN RCT remission'"),
        ("nephritis-placebo", (5, 6), "row 'LN RCT remission'"),
        ("nephritis-full-cells", (5, 12), "row 'Lupus nephritis RCT, full response'"),
        ("us-response", (5, 6), "row 'SLE US phase 1 SRI-4'"),
        ("score-half-year", 4.25, "row 'SLE meta-analysis SLEDAI'"),
        ("second-drip-day", 7, "row 'SLE multicentre'"),
        ("misle-people", 81, "row 'MiSLE'"),
    ),
    "msc-crohns-fistula": (
        ("closed-cells", 48.8, "row 'ADMIRE-CD II week 24'"),
        ("closed-placebo", 46.3, "row 'ADMIRE-CD II week 24'"),
        ("closed-difference", 2.4, "row 'ADMIRE-CD II week 24'"),
        ("closed-cells-year", 39.7, "row 'ADMIRE-CD II week 52'"),
        ("closed-placebo-year", 41, "row 'ADMIRE-CD II week 52'"),
        ("trial-people", 568, "row 'admire2'"),
        ("cells-injected", 120, "row 'Perianal Crohn's'"),
        ("closed-japan", 59.1, "row 'Crohn fistula Japan'"),
        ("closed-japan-year", 68.2, "row 'Crohn fistula Japan'"),
        ("infliximab-closed", 36, "row 'Fistula: no draining fistula'"),
    ),
    "msc-rheumatoid": (
        ("trial-people", 53, "row 'alvaro2017'"),
        ("drips", 3, "row 'RA'"),
        ("better-month", (15, 46), "row 'RA ACR20 month 1'"),
        ("better-month-placebo", (2, 7), "row 'RA ACR20 month 1'"),
        ("better-three", (9, 46), "row 'RA ACR20 month 3'"),
        ("better-three-placebo", (0, 7), "row 'RA ACR20 month 3'"),
        ("unwell-cells", (38, 46), "row 'RA, any adverse event'"),
        ("unwell-placebo", (4, 7), "row 'RA, any adverse event'"),
        ("severe-events", 8, "row 'RA, severe'"),
        ("small-stroke", (1, 46), "row 'Lacunar infarct'"),
        ("first-medicine", 42.7, "row 'First treatment, remission'"),
        ("no-medicine", (131, 610), "row 'Remission without any drug'"),
    ),
    "msc-type1-diabetes": (
        ("cells-given", 200, "row 'T1D' (ProTrans)"),
        ("trial-people", 15, "row 'carlsson2023'"),
        ("cell-people", 10, "row 'T1D ProTrans RCT'"),
        ("placebo-people", 5, "row 'T1D ProTrans RCT'"),
        ("ill-for", 2, "row 'T1D'"),
        ("off-insulin", (3, 27), "row 'T1D two infusions'"),
        ("off-insulin-without", (0, 26), "row 'T1D two infusions'"),
        ("goal-reached", (11, 27), "row 'T1D two infusions'"),
        ("artery-with", 2.06, "row 'T1D, Cai RCT'"),
        ("own-marrow-people", 20, "row 'T1D Swedish autologous'"),
        ("teplizumab-months", 48.4, "row 'Teplizumab before diagnosis'"),
    ),
    "msc-ms": (
        ("trial-people", 144, "row 'MS, MESEMS'"),
        ("cells-first", 69, "row 'MS MESEMS'"),
        ("placebo-first", 75, "row 'MS MESEMS'"),
        ("hospitals", 15, "row 'MS, MESEMS'"),
        ("swap-week", 24, "row 'MS'"),
        ("last-week", 48, "row 'MS'"),
        ("worse-half", 16, "row 'MS, autologous, pooled'"),
        ("worse-year", 35, "row 'MS, autologous, pooled'"),
        ("pooled-people", 133, "row 'MS, autologous, pooled'"),
        ("got-cells", (24, 26), "row 'MS pilot'"),
        ("marrow-taken", 12, "row 'Start'"),
    ),
}
VARIANTS = {
    "msc-lupus": ("umbilical", "marrow", "fat", "nephritis"),
    "msc-type1-diabetes": ("jelly", "own-marrow", "two-courses"),
}
EACH = [(name, variant) for name in TRACES for variant in VARIANTS.get(name, (None,))]
OWN_CELLS = ("neutrophils", "lymphocytes", "red-cells", "platelets", "stem-cells", "self-reactive")

each = pytest.mark.parametrize(("name", "variant"), EACH)


@cache
def timeline(name: str, variant: str | None) -> Timeline:
    return load(FOLDER / f"{name}.json", variant)


@cache
def story(name: str, variant: str | None) -> Story:
    return Story(timeline(name, variant))


def amounts(name: str, variant: str | None, day: float) -> dict[tuple[str, str], float]:
    cells = story(name, variant).at(day).cells
    return {(group.population, group.place): group.amount for group in cells if group.amount}


@each
def test_it_is_complete(name: str, variant: str | None) -> None:
    told = timeline(name, variant)
    assert set(told.variants) == set(VARIANTS.get(name, ()))
    assert len(told.risks) >= 7
    assert told.outcomes
    assert len(told.misreadings) >= 5
    assert len(told.questions) >= 8
    assert told.eligibility
    assert told.method
    assert {"wipes-and-rebuilds", "clinics-sell-it"} < set(told.claims)
    assert len(told.claims) >= 5
    assert not told.review.records


@each
def test_there_is_no_clearing_and_no_rebuilding(name: str, variant: str | None) -> None:
    told = timeline(name, variant)
    kinds = {phase.kind for phase in told.phases.values()}
    assert kinds <= {"preparation", "collection", "storage", "infusion", "follow-up"}
    drawn = {group.kind for group in told.stage.populations.values()}
    assert drawn.isdisjoint({"drug", "antibody", "naive-t"})
    assert not told.stage.hair


@each
@given(share=st.floats(0, 0.999))
def test_no_cell_of_the_persons_own_is_lost(name: str, variant: str | None, share: float) -> None:
    phases = list(timeline(name, variant).phases.values())
    first, last = phases[0].days[0], phases[-1].days[1]

    def own(day: float) -> dict[tuple[str, str], float]:
        drawn = amounts(name, variant, day)
        return {key: amount for key, amount in drawn.items() if key[0] in OWN_CELLS}

    assert own(first + share * (last - first)) == own(first)


@each
def test_the_given_cells_do_not_stay(name: str, variant: str | None) -> None:
    told = timeline(name, variant)
    last = list(told.phases.values())[-1].days[1]
    before, after = amounts(name, variant, -100), amounts(name, variant, last - 1)
    for place in told.stage.populations["msc"].places:
        assert after.get(("msc", place), 0) == (before.get(("msc", place), 0) or 0)


@each
def test_fever_advice_is_there_from_the_cells_on(name: str, variant: str | None) -> None:
    for step in story(name, variant).steps:
        if step.start >= 0:
            assert "fever" in story(name, variant).at(step.start).explanation.call, step.id
    assert timeline(name, variant).advice["fever"].urgent
    assert next(iter(timeline(name, variant).advice)) == "fever"


@each
def test_small_groups_are_named_by_count(name: str, variant: str | None) -> None:
    told = timeline(name, variant)
    for fact_id, fact in told.facts.items():
        if fact.is_chance and fact.counted:
            assert fact.counted.of >= FEWEST, fact_id


@each
def test_every_step_has_a_lens_a_caption_and_something_to_do(
    name: str, variant: str | None
) -> None:
    for step in story(name, variant).steps:
        moment = story(name, variant).at(step.start)
        assert moment.scene.lens in timeline(name, variant).stage.places
        assert moment.scene.caption
        assert moment.scene.room
        assert 1 <= len(moment.explanation.do) <= 3
        assert moment.explanation.unknown


@pytest.mark.parametrize(
    ("name", "fact_id", "value", "row"),
    [(name, *found) for name, trace in TRACES.items() for found in trace],
)
def test_a_figure_can_be_traced_to_its_row(name: str, fact_id: str, value: Found, row: str) -> None:
    fact = timeline(name, None).facts[fact_id]
    if isinstance(value, tuple):
        assert fact.counted is not None
        assert (fact.counted.n, fact.counted.of) == value
    else:
        assert fact.value == value
    assert fact.note is not None
    assert row in fact.note
    assert set(fact.sources) <= set(timeline(name, None).sources)
