"""The moment: a pure function of the day that never contradicts itself."""

from __future__ import annotations

import itertools
import math
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dayzero.story.days import day_number
from dayzero.story.moment import Moment, Story, moment
from dayzero.timeline.document import Timeline
from dayzero.timeline.loading import load
from made_timelines import small_timeline, timelines

SHIPPED = sorted((Path(__file__).parents[2] / "timelines").glob("*-*.json"))
days = st.floats(-130, 1600)


def open_now(windows: tuple[tuple[float, float], ...], day: float) -> bool:
    return any(start <= day < end for start, end in windows)


def coming(windows: tuple[tuple[float, float], ...], day: float) -> float | None:
    starts = [start for start, _end in windows if start > day]
    return min(starts) if starts and not open_now(windows, day) else None


@given(timelines(), days, st.lists(days, max_size=5))
def test_the_same_day_is_the_same_moment(timeline: Timeline, day: float, on: list[float]) -> None:
    story = Story(timeline)
    before = story.at(day)
    for elsewhere in on:
        story.at(elsewhere)
    assert story.at(day) == before == moment(timeline, day)
    copy = Timeline.model_validate(timeline.model_dump(by_alias=True))
    assert moment(copy, day) == before


@given(timelines(), days)
def test_risks_are_those_whose_windows_hold_the_day(timeline: Timeline, day: float) -> None:
    now = moment(timeline, day)
    risks = timeline.risks
    assert now.risks_open == tuple(key for key in risks if open_now(risks[key].windows, now.day))
    later = {key: coming(risk.windows, now.day) for key, risk in risks.items()}
    assert set(now.risks_later) == {key for key, start in later.items() if start is not None}
    starts = [later[key] for key in now.risks_later]
    assert starts == sorted(starts)  # type: ignore[type-var]


@given(timelines(), days)
def test_the_day_lies_in_its_step_and_its_step_in_its_phase(t: Timeline, day: float) -> None:
    story = Story(t)
    now = story.at(day)
    assert now.phase.start <= now.day < now.phase.end
    assert now.step.start <= now.day < now.step.end
    assert now.step in now.phase.steps
    assert now.step.phase_id == now.phase.id
    assert now.position == story.axis.position(now.day)


@given(timelines())
def test_steps_and_phases_cover_the_story_without_gaps(timeline: Timeline) -> None:
    story = Story(timeline)
    for spans in (story.phases, story.steps):
        assert [span.number for span in spans] == list(range(1, len(spans) + 1))
        assert spans[0].start == story.axis.first_day
        assert spans[-1].end == story.axis.days[-1]
        assert all(a.end == b.start for a, b in itertools.pairwise(spans))  # type: ignore[attr-defined]
    for phase in story.phases:
        assert story.phase_at(phase.start) is phase
        assert story.at(story.last_day_of(phase)).phase is phase
    for step in story.steps:
        assert story.step_at(step.start) is step


@given(timelines(), days)
def test_cells_are_never_fewer_than_none_and_follow_their_curve(t: Timeline, day: float) -> None:
    now = moment(t, day)
    counts = {count.curve: count.value for count in now.counts}
    for cells in now.cells:
        amounts = t.stage.populations[cells.population].places[cells.place]
        assert 0 <= cells.number <= cells.amount
        if amounts.curve:
            assert cells.number <= amounts.per_unit * counts[amounts.curve]  # type: ignore[operator]


@given(timelines(), days)
def test_counts_stay_between_the_points_they_are_drawn_through(t: Timeline, day: float) -> None:
    now = moment(t, day)
    for count in now.counts:
        values = [value for _day, value in t.curves[count.curve].points]
        assert min(values) <= count.value <= max(values)
    assert 0 <= now.hair <= 1
    assert all(0 <= movement.progress < 1 for movement in now.movements)


@given(days)
def test_windows_of_all_kinds_hold_the_day(day: float) -> None:
    timeline = small_timeline()
    now = moment(timeline, day)
    flows, milestones = timeline.stage.flows, timeline.milestones
    assert [m.flow for m in now.movements] == [
        key for key in flows if open_now(flows[key].windows, now.day)
    ]
    assert now.milestones == tuple(
        key for key in milestones if open_now((milestones[key].days,), now.day)
    )
    assert now.misreadings == tuple(
        key for key, item in timeline.misreadings.items() if open_now((item.days,), now.day)
    )


@pytest.mark.parametrize("day", [-5, 0, 1, 14, 20, 60, 100, 200])
def test_a_window_and_a_phase_begin_and_end_on_the_very_day(day: float) -> None:
    timeline = small_timeline()
    story = Story(timeline)
    for instant in (math.nextafter(day, -math.inf), float(day), math.nextafter(day, math.inf)):
        now = story.at(instant)
        assert now.phase.start <= now.day < now.phase.end
        assert now.risks_open == tuple(
            key for key, risk in timeline.risks.items() if open_now(risk.windows, instant)
        )


def test_a_step_says_what_differs_and_its_phase_the_rest() -> None:
    now = moment(small_timeline(), 0.5)
    assert now.explanation.happens == "The drip takes {drip-time}."
    assert now.explanation.body == "You may feel tired."
    assert now.explanation.call == ("fever",)
    assert now.scene.room == "ward"


def test_the_place_in_words_names_the_day_of_the_moment() -> None:
    story = Story(small_timeline())
    assert story.place_words(story.at(-4.2)) == "Part 2 of 5 · Chemotherapy · Day −5"
    assert story.place_words(story.at(0)) == "Part 3 of 5 · Your cells go back · Day 0"


def test_a_moment_cannot_be_changed() -> None:
    now = moment(small_timeline(), 0)
    with pytest.raises(AttributeError):
        now.day = 3.0  # type: ignore[misc]


def contradictions(story: Story, now: Moment) -> list[str]:
    """What in a moment contradicts the document or itself, looked up the slow, plain way."""
    timeline, day, found = story.timeline, now.day, []
    values = {count.curve: count.value for count in now.counts}
    for cells, ceiling in zip(now.cells, story_ceilings(story), strict=True):
        if cells.number < 0:
            found.append(f"{cells} is less than none")
        if ceiling and cells.number > ceiling[1] * values[ceiling[0]]:
            found.append(f"{cells} is more than the curve {ceiling[0]} says")
    is_open = [
        key
        for key, risk in timeline.risks.items()
        for start, end in risk.windows
        if start <= day < end
    ]
    if list(now.risks_open) != is_open and list(now.risks_open) != list(dict.fromkeys(is_open)):
        found.append(f"open: {now.risks_open}, by the windows: {is_open}")
    if not now.step.start <= day < now.step.end or not now.phase.start <= day < now.phase.end:
        found.append("the day is outside its step or phase")
    return found


_ceilings: dict[int, list[tuple[str, float] | None]] = {}


def story_ceilings(story: Story) -> list[tuple[str, float] | None]:
    """For each group in each place: its curve and the cells for a unit of it, if tied to one."""
    if id(story) not in _ceilings:
        _ceilings[id(story)] = [
            (amounts.curve, amounts.per_unit or 0) if amounts.curve else None
            for population in story.timeline.stage.populations.values()
            for amounts in population.places.values()
        ]
    return _ceilings[id(story)]


MOMENTS = 1_000_000
"""Over the whole library together."""


@pytest.mark.slow
@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_million_random_moments_hold_no_contradiction(path: Path) -> None:
    story = Story(load(path))
    draw = random.Random(20261122)
    name_of_scrubber: dict[int, str] = {}
    first, last, length = story.axis.first_day, story.axis.last_day, story.axis.length
    for turn in range(MOMENTS // len(SHIPPED)):
        # Half of them as people meet them (evenly in the story), half evenly in days.
        day = story.axis.day(draw.random() * length) if turn % 2 else draw.uniform(first, last)
        now = story.at(day)
        found = contradictions(story, now)
        assert not found, f"on day {day!r}: {found}"
        if turn % 50 == 0:
            words = story.place_words(now)
            number = day_number(day)
            name = name_of_scrubber.setdefault(number, now.day_name)
            assert words.endswith(f" · {name}"), f"on day {day!r}: {words}"
