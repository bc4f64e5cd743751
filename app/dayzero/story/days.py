"""Days in words: 'Day −4', '6 weeks after'."""

from __future__ import annotations

import math
from typing import NamedTuple

from dayzero.timeline.language import left_to_right, plural, translate

DAYS_A_YEAR = 365.25
DAYS_A_MONTH = DAYS_A_YEAR / 12


def day_number(day: float) -> int:
    """The whole day a moment belongs to: Day −4 lasts from −4.0 until just before −3.0."""
    return math.floor(day)


def day_name(day: float) -> str:
    """Such as ``Day −4``, ``Day 0`` or ``Day +12``."""
    number = day_number(day)
    sign = "−" if number < 0 else "+" if number > 0 else ""
    return translate("Days", "Day {number}").format(number=left_to_right(f"{sign}{abs(number):,}"))


def day_label(day: float) -> str:
    """A short name for an axis: ``−30``, ``0``, ``+14``, ``+6 months``, ``+2 years``."""
    number = round(day)
    if number == 0:
        return "0"
    sign, size = ("−" if number < 0 else "+"), abs(number)
    if size < 100:
        return left_to_right(f"{sign}{size}")
    if size < 1.9 * DAYS_A_YEAR and not math.isclose(size, DAYS_A_YEAR, abs_tol=10):
        months = round(size / DAYS_A_MONTH)
        words = plural("Axis", "{count} month", "{count} months", months)
        return words.format(count=left_to_right(f"{sign}{months}"))
    years = round(size / DAYS_A_YEAR)
    words = plural("Axis", "{count} year", "{count} years", years)
    return words.format(count=left_to_right(f"{sign}{years}"))


def distance_words(days: float) -> str:
    """A length of time in the unit people would use: ``5 days``, ``6 weeks``, ``2 years``."""
    size = abs(days)
    if size < 21:
        count = round(size)
        words = plural("Days", "{count} day", "{count} days", count)
    elif size < 90:
        count = round(size / 7)
        words = plural("Days", "{count} week", "{count} weeks", count)
    elif size < 2 * DAYS_A_YEAR - 10:
        count = round(size / DAYS_A_MONTH)
        words = plural("Days", "{count} month", "{count} months", count)
    else:
        count = round(size / DAYS_A_YEAR)
        words = plural("Days", "{count} year", "{count} years", count)
    return words.format(count=count)


def day_words(day: float, medicine: bool = False) -> str:
    """Where a day lies, seen from Day 0: ``6 weeks before infusion``.

    Where the treatment is a ``medicine``, Day 0 is the day of its first dose.
    """
    number, around = day_number(day), _around(medicine)
    if number == 0:
        return around.on
    words = around.before if number < 0 else around.after
    return words.format(distance=distance_words(number))


def window_words(start: float, end: float, medicine: bool = False) -> str:
    """A stretch of days: ``Day −5 to Day +3``, ``3 months to 2 years after infusion``."""
    last, around = math.ceil(end) - 1, _around(medicine)
    if start >= 60:
        opens, closes = distance_words(start), distance_words(end)
        if opens == closes:
            return around.after.format(distance=opens)
        return around.between.format(start=opens, end=closes)
    if last <= day_number(start):
        return day_name(start)
    if last >= 90:
        return around.between.format(start=day_name(start), end=distance_words(end))
    words = translate("Days", "{start} to {end}")
    return words.format(start=day_name(start), end=day_name(last))


class _Around(NamedTuple):
    """The words around a length of time, which say what it is counted from."""

    on: str
    before: str
    after: str
    between: str


def _around(medicine: bool) -> _Around:
    if medicine:
        return _Around(
            translate("Days", "the day of the first dose"),
            translate("Days", "{distance} before the first dose"),
            translate("Days", "{distance} after the first dose"),
            translate("Days", "{start} to {end} after the first dose"),
        )
    return _Around(
        translate("Days", "the day of infusion"),
        translate("Days", "{distance} before infusion"),
        translate("Days", "{distance} after infusion"),
        translate("Days", "{start} to {end} after infusion"),
    )
