"""Several treatments on one day axis."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dayzero.settings.shipped import timelines_folder
from dayzero.story.axis import Axis
from dayzero.story.moment import Story
from dayzero.story.together import Together, has_day, joint_axis
from dayzero.timeline.loading import load


@st.composite
def axes(draw: st.DrawFn) -> Axis:
    """An axis that has Day 0 on it."""
    before = draw(st.lists(st.integers(-200, -1), min_size=1, max_size=5, unique=True))
    after = draw(st.lists(st.integers(1, 4000), min_size=1, max_size=5, unique=True))
    days = [*sorted(before), 0, *sorted(after)]
    lengths = draw(st.lists(st.floats(1, 60), min_size=len(days), max_size=len(days)))
    return Axis(days, [sum(lengths[: index + 1]) - lengths[0] for index in range(len(days))])


@given(st.lists(axes(), min_size=1, max_size=3))
def test_the_joint_axis_has_every_day_once_and_rises(parts: list[Axis]) -> None:
    joint = joint_axis(parts)
    assert joint.days[0] == min(part.days[0] for part in parts)
    assert joint.days[-1] == max(part.days[-1] for part in parts)
    assert all(before < after for before, after in pairwise(joint.positions))
    for part in parts:
        assert set(part.days) <= set(joint.days)


@pytest.fixture(scope="module")
def stories() -> list[Story]:
    return [
        Story(load(timelines_folder() / f"{name}.json")) for name in ("autologous-ms", "msc-ms")
    ]


def test_a_story_says_which_days_it_has(stories: list[Story]) -> None:
    longest, other = stories
    assert has_day(longest, 1000)
    assert not has_day(other, 1000)
    assert has_day(other, -120)


def test_turns_are_where_a_part_of_any_begins(stories: list[Story]) -> None:
    together = Together(stories)
    assert together.turn(-120, forward=True) == -63  # the marrow sample of the second
    assert together.turn(-63, forward=True) == -56
    assert together.turn(-63, forward=False) == -120
    assert together.turn(5000, forward=True) == together.axis.last_day


def test_every_day_of_each_can_be_shown(stories: list[Story]) -> None:
    together = Together(stories)
    for day in (-120.0, -64.5, 0.0, 12.0, 730.0, 3000.0):
        assert together.at(day).day == day
