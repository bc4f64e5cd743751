"""Days in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dayzero.story.days import (
    day_label,
    day_name,
    day_number,
    day_words,
    distance_words,
    window_words,
)

whole_days = st.integers(-3650, 36500)


@given(whole_days)
def test_a_day_keeps_its_name_until_the_next_begins(number: int) -> None:
    assert day_name(number + 0.999) == day_name(number) == day_name(number + 1e-9)
    assert day_name(number + 1) != day_name(number)
    assert day_words(number + 0.999) == day_words(number)


@given(whole_days)
def test_a_name_can_be_read_back(number: int) -> None:
    read = day_name(number).removeprefix("Day ").replace("−", "-").replace(",", "")
    assert int(read) == number == day_number(number)


@pytest.mark.parametrize(
    ("day", "name"),
    [(-4, "Day −4"), (-0.5, "Day −1"), (-0.0, "Day 0"), (0, "Day 0"), (0.999, "Day 0"),
     (12.3, "Day +12"), (1826, "Day +1,826")],
)  # fmt: skip
def test_names(day: float, name: str) -> None:
    assert day_name(day) == name


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (0.5, "the day of infusion"),
        (1, "1 day after infusion"),
        (-4, "4 days before infusion"),
        (21, "3 weeks after infusion"),
        (-42, "6 weeks before infusion"),
        (180, "6 months after infusion"),
        (365, "12 months after infusion"),
        (731, "2 years after infusion"),
        (1826, "5 years after infusion"),
    ],
)
def test_where_a_day_lies(day: float, words: str) -> None:
    assert day_words(day) == words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (0, "the day of the first dose"),
        (-42, "6 weeks before the first dose"),
        (731, "2 years after the first dose"),
    ],
)
def test_days_of_a_medicine_are_counted_from_its_first_dose(day: float, words: str) -> None:
    assert day_words(day, medicine=True) == words


@pytest.mark.parametrize(
    ("day", "label"),
    [(0, "0"), (-30, "−30"), (14, "+14"), (180, "+6 months"), (365, "+1 year"), (1826, "+5 years")],
)
def test_labels_of_an_axis(day: float, label: str) -> None:
    assert day_label(day) == label


@given(st.floats(0, 36500), st.floats(0, 36500))
def test_a_longer_time_is_never_called_shorter(one: float, other: float) -> None:
    size = {"day": 1.0, "week": 7.0, "month": 30.4375, "year": 365.25}

    def length(days: float) -> float:
        count, unit = distance_words(days).split()
        return int(count) * size[unit.removesuffix("s")]

    short, long = sorted((one, other))
    # Rounding to weeks, months or years may cross by at most half of each unit.
    assert length(short) <= length(long) + 12


@pytest.mark.parametrize(
    ("window", "words"),
    [
        ((-5, 4), "Day −5 to Day +3"),
        ((0, 1), "Day 0"),
        ((0, 0.25), "Day 0"),
        ((-0.5, 0.5), "Day −1 to Day 0"),
        ((0, 101), "Day 0 to 3 months after infusion"),
        ((90, 731), "3 months to 2 years after infusion"),
        ((365, 366), "12 months after infusion"),
    ],
)
def test_windows(window: tuple[float, float], words: str) -> None:
    assert window_words(*window) == words


def test_windows_of_a_medicine_are_counted_from_its_first_dose() -> None:
    assert window_words(0, 101, medicine=True) == "Day 0 to 3 months after the first dose"
    assert window_words(90, 731, medicine=True) == "3 months to 2 years after the first dose"


@given(st.floats(-120, 1500), st.floats(0.01, 1500))
def test_a_window_never_ends_where_it_began(start: float, length: float) -> None:
    words = window_words(start, start + length)
    first, _to, last = words.removesuffix(" after infusion").partition(" to ")
    assert first != last
