"""Treatments beside one another: a difference is worked out only where one study counted both."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dayzero.settings.shipped import timelines_folder
from dayzero.story.chances import chance_sentence
from dayzero.story.comparing import (
    KINDS,
    Comparison,
    Row,
    comparison,
    fairness_words,
)
from dayzero.story.guarded import guarded_facts
from dayzero.story.subtracting import difference
from dayzero.timeline.document import Timeline
from dayzero.timeline.facts import Fact
from dayzero.timeline.loading import load
from dayzero.timeline.words import people_of

IDS = sorted(path.stem for path in timelines_folder().glob("*.json") if path.stem != "bibliography")
SHARES = st.floats(0, 100)
STUDIES = st.sampled_from(
    [
        None,
        {"source": "one", "randomised": True},
        {"source": "one", "randomised": False},
        {"source": "two", "randomised": True},
    ]
)


def figure(**more: Any) -> Fact:
    return Fact.model_validate(
        {
            "what": "people who are well",
            "value": 40,
            "unit": "out-of-100",
            "range": "not-published",
            "population": "people in a study",
            "window": "at 1 year",
            "sources": ["one", "two"],
            "quality": "fair",
            "basis": "published",
        }
        | more
    )


figures = st.builds(
    figure,
    value=SHARES,
    unit=st.sampled_from(["out-of-100", "people"]),
    population=st.sampled_from(["people in a study", "other people in it"]),
    window=st.sampled_from(["at 1 year", "at 2 years"]),
    study=STUDIES,
)


@pytest.fixture(scope="module")
def shipped() -> dict[str, Timeline]:
    return {name: load(timelines_folder() / f"{name}.json") for name in IDS}


def row(told: Comparison, title: str) -> Row:
    return next(row for row in told.rows if row.title == title)


@given(here=figures, there=figures, denominator=st.sampled_from([100, 1000]))
def test_nothing_is_subtracted_across_times_or_studies(
    here: Fact, there: Fact, denominator: int
) -> None:
    told = difference(here, there, denominator)
    alike = here.window == there.window and here.study == there.study
    if here.study is None or not alike or here.unit != "out-of-100" or there.unit != "out-of-100":
        assert told.people is None
        assert not re.search(r"\d", told.words)


@given(here=figures, there=figures, denominator=st.sampled_from([100, 1000]))
def test_what_is_subtracted_is_what_is_shown(here: Fact, there: Fact, denominator: int) -> None:
    told = difference(here, there, denominator)
    if told.people is not None:
        assert told.people == people_of(here.best, denominator) - people_of(there.best, denominator)
        assert told.people == -(difference(there, here, denominator).people or 0)
        assert str(abs(told.people)) in told.words or told.people == 0


def test_whether_chance_decided_is_told_apart() -> None:
    trial = {"source": "one", "randomised": True}
    register = {"source": "one", "randomised": False}
    by_chance = difference(figure(value=60, study=trial), figure(study=trial), 100)
    by_choice = difference(figure(value=60, study=register), figure(study=register), 100)
    assert by_chance.people == by_choice.people == 20
    assert "Chance decided" in by_chance.words
    assert "Chance did not decide" in by_choice.words


def test_a_study_that_is_no_source_of_the_figure_is_refused() -> None:
    with pytest.raises(ValueError, match="study"):
        figure(study={"source": "three", "randomised": True})


def test_every_difference_in_the_library_is_of_one_study(shipped: dict[str, Timeline]) -> None:
    worked_out = 0
    for timeline in shipped.values():
        for outcome in timeline.outcomes.values():
            if outcome.comparator.chance is None:
                continue
            here = timeline.facts[outcome.chance]
            there = timeline.facts[outcome.comparator.chance]
            if difference(here, there, timeline.denominator).people is not None:
                worked_out += 1
                assert set(here.sources) & set(there.sources)
                assert here.window == there.window
    assert worked_out >= 15


def test_treatments_of_one_illness_from_different_studies_are_not_subtracted(
    shipped: dict[str, Timeline],
) -> None:
    told = comparison([shipped["autologous-ms"], shipped["msc-ms"]])
    for one in told.rows:
        for words in one.differences:
            assert not re.search(r"\d", words), words


def test_one_figure_in_two_treatments_tells_nothing_apart(shipped: dict[str, Timeline]) -> None:
    told = comparison([shipped["autologous-ms"], shipped["autologous-crohns"]])
    (words,) = row(told, "Aching bones").differences
    assert "one figure, from the same people" in words


def test_the_same_outcome_over_other_days_is_refused(shipped: dict[str, Timeline]) -> None:
    told = comparison([shipped["autologous-rheumatoid"], shipped["autologous-systemic-sclerosis"]])
    shared = [one for one in told.rows if one.kind != "risk" and all(c.fact for c in one.cells)]
    assert shared
    for one in shared:
        if one.cells[0].days != one.cells[1].days:
            assert "different lengths of time" in one.differences[0]


def test_a_trial_told_from_both_sides_is_subtracted(shipped: dict[str, Timeline]) -> None:
    """A treatment that is the other arm of the trial: the two columns may be compared."""
    cells = shipped["autologous-ms"]
    outcome = cells.outcomes["worse-in-trial"]
    swapped = outcome.model_copy(
        update={
            "chance": outcome.comparator.chance,
            "comparator": outcome.comparator.model_copy(update={"chance": outcome.chance}),
        }
    )
    medicine = cells.model_copy(update={"outcomes": {"worse": swapped}, "title": "Medicine"})
    told = comparison([cells, medicine])
    assert row(told, outcome.title).differences == (
        "In the same study: 61 fewer out of 100 with the first than with the second. "
        "Chance decided who had which.",
    )


@pytest.mark.parametrize("other", [name for name in IDS if name != "autologous-ms"])
def test_every_side_is_told_in_the_same_order_and_detail(
    other: str, shipped: dict[str, Timeline]
) -> None:
    pair = [shipped["autologous-ms"], shipped[other]]
    told = comparison(pair)
    assert [one.kind for one in told.rows] == sorted(
        (one.kind for one in told.rows), key=KINDS.index
    )
    for place, timeline in enumerate(pair):
        refs = [one.cells[place].ref for one in told.rows if one.cells[place].ref]
        assert len(refs) == len(set(refs)) == len(timeline.outcomes) + len(timeline.risks)
    for one in told.rows:
        for cell in one.cells:
            assert cell.sentence
            assert bool(cell.people) == bool(cell.certainty) == (cell.fact is not None)


def test_one_denominator_for_all(shipped: dict[str, Timeline]) -> None:
    first = shipped["autologous-ms"]
    second = shipped["msc-ms"].model_copy(update={"denominator": 1000})
    told = comparison([first, second])
    assert told.denominator == 1000
    for one in told.rows:
        for cell in one.cells:
            if cell.fact is not None and cell.fact.is_chance:
                happened = one.kind != "risk"
                assert cell.sentence == chance_sentence(cell.fact, 1000, happened)


def test_whatever_is_gated_must_be_asked_for(shipped: dict[str, Timeline]) -> None:
    timelines = [shipped["autologous-ms"], shipped["donor-leukaemia"]]
    guarded = [
        {id(timeline.facts[name]) for name in guarded_facts(timeline)} for timeline in timelines
    ]
    for one in comparison(timelines).rows:
        for cell, hidden in zip(one.cells, guarded, strict=True):
            if id(cell.fact) in hidden:
                assert cell.guarded


def test_three_are_told_pair_by_pair(shipped: dict[str, Timeline]) -> None:
    told = comparison([shipped[name] for name in ("autologous-ms", "msc-ms", "msc-lupus")])
    assert {len(one.cells) for one in told.rows} == {3}
    pairs = ("First and second: ", "First and third: ", "Second and third: ")
    several = [one.differences for one in told.rows if len(one.differences) > 1]
    for words in several:
        assert all(one.startswith(pairs) for one in words)


def test_both_arms_of_a_trial_as_treatments_of_their_own(shipped: dict[str, Timeline]) -> None:
    told = comparison([shipped["autologous-ms"], shipped["medicine-ms"]])
    one = row(told, "Disability got worse")
    assert [cell.title for cell in one.cells] == [
        "Disability got worse",
        "Disability got worse, older medicines",
    ]
    assert one.differences == (
        "In the same study: 61 fewer out of 100 with the first than with the second. "
        "Chance decided who had which.",
    )
    # Each is the other's other side, so that is not told again.
    assert not any(cell.beside for cell in one.cells)
    assert all(cell.beside for cell in row(told, "Full-time work").cells if cell.fact)
    # The first 100 days of some are not the whole trial of others.
    (words,) = row(told, "Dying early on").differences
    assert "different lengths of time" in words


def test_what_day_zero_is_is_said_where_it_is_not_the_same(shipped: dict[str, Timeline]) -> None:
    cells, medicine = shipped["autologous-ms"], shipped["medicine-ms"]
    assert "first dose" in fairness_words([cells, medicine])
    assert "Day 0" not in fairness_words([cells, shipped["msc-ms"]])
