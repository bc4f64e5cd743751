"""The map between days and story position."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dayzero.story.axis import Axis
from dayzero.story.moment import Story
from made_timelines import small_timeline, timelines

SMALL = Story(small_timeline())
shares = st.floats(0, 1)


@st.composite
def axes(draw: st.DrawFn) -> Axis:
    count = draw(st.integers(2, 12))
    days = draw(st.lists(st.floats(0.01, 900), min_size=count, max_size=count))
    seconds = draw(st.lists(st.floats(0.05, 120), min_size=count, max_size=count))
    first = draw(st.floats(-500, 500))
    return Axis(
        [first + sum(days[:index]) for index in range(count)],
        [sum(seconds[:index]) for index in range(count)],
    )


def day_at(axis: Axis, share: float) -> float:
    return axis.clamp(axis.first_day + share * (axis.last_day - axis.first_day))


@given(axes(), shares)
def test_going_there_and_back(axis: Axis, share: float) -> None:
    day = day_at(axis, share)
    assert axis.day(axis.position(day)) == pytest.approx(day, rel=1e-9, abs=1e-9)
    position = share * axis.length
    assert axis.position(axis.day(position)) == pytest.approx(position, rel=1e-9, abs=1e-9)


@given(axes(), shares, shares)
def test_later_is_further(axis: Axis, one: float, other: float) -> None:
    early, late = sorted((day_at(axis, one), day_at(axis, other)))
    if late - early > 1e-9 * max(1, abs(early), abs(late)):
        assert axis.position(early) < axis.position(late)
    else:
        assert axis.position(early) <= axis.position(late)
    assert axis.day(axis.position(early)) <= axis.day(axis.position(late))


@given(axes())
def test_the_map_never_falls_where_two_pieces_meet(axis: Axis) -> None:
    for day, position in zip(axis.days[1:-1], axis.positions[1:-1], strict=True):
        assert axis.position(day) == position
        assert axis.day(position) == day
        assert axis.position(math.nextafter(day, -math.inf)) <= position
        assert axis.day(math.nextafter(position, -math.inf)) <= day


@given(axes(), st.floats(allow_nan=False))
def test_what_lies_outside_is_brought_inside(axis: Axis, anything: float) -> None:
    assert axis.first_day <= axis.clamp(anything) <= axis.last_day < axis.days[-1]
    assert 0 <= axis.position(anything) <= axis.length
    assert axis.first_day <= axis.day(anything) <= axis.last_day


def test_no_number_is_no_day() -> None:
    assert SMALL.at(math.nan) == SMALL.at(SMALL.axis.first_day)


@pytest.mark.parametrize(
    ("days", "positions"),
    [([0], [0]), ([0, 1], [0]), ([0, 0], [0, 1]), ([1, 0], [0, 1]), ([0, 1], [1, 1])],
)
def test_knots_that_do_not_rise_are_refused(days: list[float], positions: list[float]) -> None:
    with pytest.raises(ValueError, match=r"axis|rise"):
        Axis(days, positions)


@given(timelines())
def test_every_phase_plays_for_its_dwell(timeline: object) -> None:
    story = Story(timeline)  # type: ignore[arg-type]
    for phase in story.phases:
        length = story.axis.position(story.last_day_of(phase)) - story.axis.position(phase.start)
        assert length == pytest.approx(phase.phase.dwell, rel=1e-6, abs=1e-6)
    assert story.axis.length == pytest.approx(sum(span.phase.dwell for span in story.phases))


@given(shares)
def test_true_to_scale_is_one_straight_line(share: float) -> None:
    scale = SMALL.axis.true_to_scale()
    assert (scale.first_day, scale.last_day) == (SMALL.axis.first_day, SMALL.axis.last_day)
    assert scale.position(day_at(scale, share)) == pytest.approx(share * scale.length)
