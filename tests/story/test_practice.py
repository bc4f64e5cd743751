"""A question about a chart is never wrong about the chart it asks of."""

from __future__ import annotations

from typing import Any

import pytest

from board.stories import curve, example
from dayzero.story.counts import level
from dayzero.story.practice import LEVELS, reading_of_counts, reading_of_people
from dayzero.timeline.facts import Fact

POINTS = [(-120, 4), (0, 4), (9, 0.02), (21, 3), (1826, 4)]


def fact(value: float | None, **more: Any) -> Fact:
    return Fact.model_validate(
        {
            "what": "people with fever", "value": value, "unit": "out-of-100",
            "range": "not-published", "population": "many", "window": "later",
            "sources": ["none"], "quality": "fair", "basis": "published",
        }
        | more
    )  # fmt: skip


@pytest.mark.parametrize("lowest", [0.02, 1.0, 2.5, 4.5])
def test_the_right_answer_is_what_the_chart_shows(lowest: float) -> None:
    points = [(-120, 9), (9, lowest), (1826, 9)]
    story = example(curves={"some": curve("Some", "anchored", (2, 4), points)})
    reading = reading_of_counts(story)
    assert reading is not None
    course = story.courses[reading.curve]
    assert LEVELS[reading.question.right] == level(course.curve, course.value(reading.day))


def test_a_level_line_asks_nothing() -> None:
    points = [(-120, 4), (1826, 4)]
    assert reading_of_counts(example(curves={"a": curve("A", "anchored", (2, 7), points)})) is None
    assert reading_of_counts(example(curves={})) is None


@pytest.mark.parametrize("value", [1, 7, 68, 99])
def test_people_are_counted_as_they_are_drawn(value: float) -> None:
    question = reading_of_people(fact(value), 100)
    assert question is not None
    assert question.choices[question.right] == str(value)
    assert len(set(question.choices)) == len(question.choices) == 3
    assert all(f"{value} of the 100" in answer for answer in question.answers)


@pytest.mark.parametrize("value", [0, 50, 100, 0.2])
def test_where_there_is_no_choice_nothing_is_asked(value: float) -> None:
    assert reading_of_people(fact(value), 100) is None


def test_a_range_alone_is_not_asked_about() -> None:
    only = fact(None, range={"low": 3, "high": 9, "kind": "between-studies"})
    assert reading_of_people(only, 100) is None
