from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from board.stories import example
from dayzero.board.days_axis import DayScale, breaks, ticks

STORY = example()
AXES = {"story": STORY.axis, "true": STORY.axis.true_to_scale()}


def scale_of(width: float, axis: str) -> DayScale:
    return DayScale(AXES[axis], 150.0, width)


@given(st.floats(80, 5000), st.floats(4, 24), st.sampled_from(sorted(AXES)))
def test_day_labels_never_touch_at_any_width_or_text_size(
    width: float, letter: float, axis: str
) -> None:
    scale = scale_of(width, axis)
    named = ticks(STORY, scale, lambda text: letter * len(text), 8, scale.right + 60)
    for left, right in pairwise(sorted(named, key=lambda tick: tick.label_left)):
        assert left.label_left + left.label_width < right.label_left


@given(st.floats(80, 5000), st.sampled_from(sorted(AXES)))
def test_day_0_is_always_named_and_no_name_stands_twice(width: float, axis: str) -> None:
    scale = scale_of(width, axis)
    named = ticks(STORY, scale, lambda text: 8.0 * len(text), 8, scale.right + 60)
    labels = [tick.label for tick in named]
    assert "Day 0" in labels
    assert len(labels) == len(set(labels))


@given(st.floats(-120, 1826), st.floats(50, 4000), st.sampled_from(sorted(AXES)))
def test_a_day_is_found_again_where_it_is_drawn(day: float, width: float, axis: str) -> None:
    scale = scale_of(width, axis)
    assert scale.x(scale.day(scale.x(day))) == pytest.approx(scale.x(day), abs=1e-6)


def test_breaks_are_said_in_words_and_vanish_true_to_scale() -> None:
    marks = breaks(scale_of(1000, "story"))
    assert marks
    assert any("times the days" in mark.words() for mark in marks)
    assert any("times the width" in mark.words() for mark in marks)
    assert not breaks(scale_of(1000, "true"))
