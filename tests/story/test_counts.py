"""Blood counts on a day, as numbers and in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dayzero.story.counts import (
    USUAL_FROM,
    USUAL_TO,
    Course,
    count_sentence,
    height,
    level,
)
from dayzero.story.line import interpolated
from made_timelines import small_timeline

CURVE = small_timeline().curves["neutrophils"]


@given(st.lists(st.tuples(st.floats(-100, 100), st.floats(0, 1e12)), min_size=2, max_size=9,
                unique_by=lambda point: point[0]), st.floats(-200, 200))  # fmt: skip
def test_the_line_stays_between_its_points(points: list[tuple[float, float]], day: float) -> None:
    points.sort()
    days, values = zip(*points, strict=True)
    value = interpolated(day, days, values)
    assert min(values) <= value <= max(values)
    for point_day, point_value in points:
        assert interpolated(point_day, days, values) == point_value


@pytest.mark.parametrize(
    ("value", "words"),
    [(0, "very-low"), (0.4, "very-low"), (0.5, "low"), (1.99, "low"), (2, "usual"), (7, "usual"),
     (7.1, "high")],
)  # fmt: skip
def test_levels_stand_against_the_usual_range(value: float, words: str) -> None:
    assert level(CURVE, value) == words


@given(st.floats(0, 1e6), st.floats(0, 1e6))
def test_more_is_drawn_higher_and_the_usual_range_always_in_the_same_band(
    a: float, b: float
) -> None:
    low, high = sorted((a, b))
    assert 0 <= height(CURVE, low) <= height(CURVE, high) <= 1
    assert height(CURVE, CURVE.reference.low) == USUAL_FROM
    assert height(CURVE, CURVE.reference.high) == pytest.approx(USUAL_TO)


def test_a_band_is_told_only_where_it_was_published() -> None:
    course = Course("neutrophils", CURVE)
    assert course.at(-1).band is None
    assert course.at(25).band is None
    assert course.at(0).band == (1, 5)
    low, high = course.at(10).band or (0, 0)
    assert low < high


def test_a_count_is_read_out_with_how_honestly_it_is_drawn() -> None:
    course = Course("neutrophils", CURVE)
    assert count_sentence(CURVE, course.at(6)) == (
        "Infection fighters: very low; drawn from published milestones."
    )
