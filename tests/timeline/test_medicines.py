"""The medicines beside the transplants: what each must hold, and a trace back to the evidence."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from dayzero.story.moment import Story
from dayzero.timeline.document import Timeline
from dayzero.timeline.loading import load

FOLDER = Path(__file__).parents[2] / "timelines"
VARIANTS = {
    "medicine-ms": ("ocrelizumab", "natalizumab", "alemtuzumab", "cladribine"),
    "medicine-systemic-sclerosis": (
        "cyclophosphamide", "mycophenolate", "tocilizumab", "nintedanib",
    ),
    "medicine-lupus": (
        "mycophenolate", "cyclophosphamide", "belimumab", "obinutuzumab", "anifrolumab",
    ),
}  # fmt: skip
ALL = [(name, variant) for name, variants in VARIANTS.items() for variant in variants]
SSC = "medicine-systemic-sclerosis"
SLE = "medicine-lupus"

TRACE = (
    # timeline, fact, value, where the evidence files have it
    ("medicine-ms", "worse-mist-drugs", (34, 51), "section 4.1, row 'MIST, progression'"),
    ("medicine-ms", "worse-mist", (3, 52), "section 4.1, row 'MIST, progression'"),
    ("medicine-ms", "severe-alemtuzumab", (0, 75), "row 'Grade >=3 events within 100 days'"),
    ("medicine-ms", "ocr-worse", 6.9, "row 'Ocrelizumab: disability worse, 12 / 24 weeks"),
    ("medicine-ms", "ocr-serious-year", 2.01, "row 'Ocrelizumab: serious infection, long run'"),
    ("medicine-ms", "nat-relapse", (183, 627), "section 1.5, row 'Natalizumab: had a relapse'"),
    ("medicine-ms", "nat-stop", 45, "section 1.7, row 'Stopping natalizumab'"),
    ("medicine-ms", "pml-third-year", 1.99, "row 'Natalizumab: PML by time, older counts'"),
    ("medicine-ms", "ale-relapse", (82, 376), "row 'Alemtuzumab, untreated before: relapsed'"),
    ("medicine-ms", "ale-thyroid-9", (51, 105), "section 1.4, row 'Alemtuzumab: thyroid disease'"),
    ("medicine-ms", "cla-relapse-free", (345, 433), "section 1.5, row 'Cladribine: relapse-free'"),
    ("medicine-ms", "natural-aid", 26, "section 6, row 'Relapsing MS'"),
    (SSC, "astis-events-drips", (31, 77), "section 4.1, row 'ASTIS, total events at end'"),
    (SSC, "astis-events", (22, 79), "section 4.1, row 'ASTIS, total events at end'"),
    (SSC, "scot-event-free-drips", 47, "section 4.1, row 'SCOT, KM at 72 mo'"),
    (SSC, "scot-alive-drips", 51, "section 4.1, row 'SCOT, KM at 72 mo'"),
    (SSC, "cyc-finished", (37, 73), "section 2.3, row 'MMF vs oral CYC: finished the course'"),
    (SSC, "mmf-finished", (49, 69), "section 2.3, row 'MMF vs oral CYC: finished the course'"),
    (SSC, "cyc-lung", 2.53, "section 2.4, row 'Oral CYC vs placebo: lung volume'"),
    (SSC, "toc-skin", 1.73, "section 2.4, row 'Tocilizumab vs placebo: skin'"),
    (SSC, "nin-loss", 52.4, "section 2.4, row 'Nintedanib vs placebo: lung loss a year'"),
    (SSC, "alive-care-10", 73, "section 4.2, row 'No-transplant control'"),
    (SSC, "mmf-dead", (14, 69), "section 2.4, row 'Deaths in the long run'"),
    (SLE, "usual-response", 32, "section 3.4, row 'Belimumab added: kidney response"),
    (SLE, "bel-response", 43, "section 3.4, row 'Belimumab added: kidney response"),
    (SLE, "bel-complete", 30, "section 3.4, row 'Belimumab added: complete response'"),
    (SLE, "obi-complete", 46.4, "section 3.4, row 'Obinutuzumab added: complete response'"),
    (SLE, "usual-low-steroid", 30.9, "row 'same, on 7.5 mg prednisone or less'"),
    (SLE, "ani-response", (171, 360), "row 'Anifrolumab: lupus response (BICLA)'"),
    (SLE, "ani-placebo", (112, 366), "row 'Anifrolumab: lupus response (BICLA)'"),
    (SLE, "euro-dead-low", 11, "section 3.4, row 'Euro-Lupus low vs high dose CYC'"),
    (SLE, "mmf-flares", 19, "section 3.4, row 'Maintenance MMF vs azathioprine'"),
    (SLE, "eye-harm", 4.3, "row 'Hydroxychloroquine: eye damage, lupus clinic'"),
    (SLE, "nephritis-share", (700, 1826), "section 3.4, row 'Who gets LN'"),
)


@cache
def timeline(name: str, variant: str | None = None) -> Timeline:
    return load(FOLDER / f"{name}.json", variant)


@pytest.mark.parametrize(("name", "variant"), ALL)
def test_it_is_complete(name: str, variant: str) -> None:
    told = timeline(name, variant)
    assert told.family == "medicine"
    assert set(told.variants) == set(VARIANTS[name])
    assert {phase.kind for phase in told.phases.values()} == {"preparation", "follow-up"}
    assert len(told.risks) >= (6 if variant == VARIANTS[name][0] else 3)
    first = timeline(name, VARIANTS[name][0]).outcomes.values()
    assert {outcome.kind for outcome in first} == {"harm", "benefit"}
    assert len(told.misreadings) >= 4
    assert len(told.questions) >= 8
    assert len(told.claims) >= 3
    assert told.eligibility
    assert told.method
    assert not told.review.records


@pytest.mark.parametrize(("name", "variant"), ALL)
def test_no_cells_are_given_and_the_marrow_stays_full(name: str, variant: str) -> None:
    stage = timeline(name, variant).stage
    assert {place.kind for place in stage.places.values()}.isdisjoint({"bag", "freezer", "machine"})
    assert not stage.hair
    story = Story(timeline(name, variant))
    first, last = story.phases[0].start, story.phases[-1].end
    for population in ("stem-cells", "neutrophils"):
        drawn = [
            sum(c.amount for c in story.at(day).cells
                if (c.population, c.place) == (population, "marrow"))
            for day in (first, 0, 30, 365, last)
        ]  # fmt: skip
        assert min(drawn) == max(drawn) > 0


@pytest.mark.parametrize(("name", "variant"), ALL)
def test_fever_advice_is_there_from_the_first_dose_on(name: str, variant: str) -> None:
    story = Story(timeline(name, variant))
    for step in story.steps:
        if step.start >= 0:
            assert "fever" in story.at(step.start).explanation.call, step.id


@pytest.mark.parametrize(
    ("name", "variant"),
    [("medicine-ms", "alemtuzumab"), ("medicine-ms", "cladribine"), (SSC, None), (SLE, None)],
)
def test_fever_cannot_wait_where_white_cells_run_low(name: str, variant: str | None) -> None:
    advice = timeline(name, variant).advice["fever"]
    assert advice.urgent
    assert "at once" in advice.title
    assert "at once, day or night" in advice.then


@pytest.mark.parametrize(
    ("name", "other"),
    [("medicine-ms", "autologous-ms"), (SSC, "autologous-systemic-sclerosis")],
)
def test_what_both_ways_were_compared_by_has_the_same_name_and_window(
    name: str, other: str
) -> None:
    here, there = timeline(name).outcomes, timeline(other).outcomes
    shared = here.keys() & there.keys()
    assert len(shared) >= 3
    for outcome in shared:
        assert here[outcome].window == there[outcome].window, outcome
        assert here[outcome].kind == there[outcome].kind, outcome


@pytest.mark.parametrize(("name", "fact_id", "value", "row"), TRACE)
def test_a_figure_can_be_traced_to_its_row(
    name: str, fact_id: str, value: float | tuple[int, int], row: str
) -> None:
    fact = timeline(name).facts[fact_id]
    found = (fact.counted.n, fact.counted.of) if fact.counted else fact.value
    assert found == value
    assert row in (fact.note or "")
