"""Days in words: 'Day −4', '6 weeks after'."""

from __future__ import annotations

import math

from dayzero.timeline.language import translate

DAYS_A_YEAR = 365.25
DAYS_A_MONTH = DAYS_A_YEAR / 12


def day_number(day: float) -> int:
    """The whole day a moment belongs to: Day −4 lasts from −4.0 until just before −3.0."""
    return math.floor(day)


def day_name(day: float) -> str:
    """Such as ``Day −4``, ``Day 0`` or ``Day +12``."""
    number = day_number(day)
    sign = "−" if number < 0 else "+" if number > 0 else ""
    return translate("Days", "Day {number}").format(number=f"{sign}{abs(number):,}")


def day_label(day: float) -> str:
    """A short name for an axis: ``−30``, ``0``, ``+14``, ``+6 months``, ``+2 years``."""
    number = round(day)
    if number == 0:
        return "0"
    sign, size = ("−" if number < 0 else "+"), abs(number)
    if size < 100:
        return f"{sign}{size}"
    if size < 1.9 * DAYS_A_YEAR and not math.isclose(size, DAYS_A_YEAR, abs_tol=10):
        months = round(size / DAYS_A_MONTH)
        return translate("Days", "{count} months").format(count=f"{sign}{months}")
    years = round(size / DAYS_A_YEAR)
    if years == 1:
        return translate("Days", "{count} year").format(count=f"{sign}1")
    return translate("Days", "{count} years").format(count=f"{sign}{years}")


def distance_words(days: float) -> str:
    """A length of time in the unit people would use: ``5 days``, ``6 weeks``, ``2 years``."""
    size = abs(days)
    if size < 21:
        count, one, many = (
            round(size),
            translate("Days", "1 day"),
            translate("Days", "{count} days"),
        )
    elif size < 90:
        count, one, many = (
            round(size / 7),
            translate("Days", "1 week"),
            translate("Days", "{count} weeks"),
        )
    elif size < 2 * DAYS_A_YEAR - 10:
        count, one, many = (
            round(size / DAYS_A_MONTH),
            translate("Days", "1 month"),
            translate("Days", "{count} months"),
        )
    else:
        count, one, many = (
            round(size / DAYS_A_YEAR),
            translate("Days", "1 year"),
            translate("Days", "{count} years"),
        )
    return one if count == 1 else many.format(count=count)


def day_words(day: float) -> str:
    """Where a day lies, seen from the infusion: ``6 weeks before``, ``the infusion day``."""
    number = day_number(day)
    if number == 0:
        return translate("Days", "the day of infusion")
    words = (
        translate("Days", "{distance} before infusion")
        if number < 0
        else translate("Days", "{distance} after infusion")
    )
    return words.format(distance=distance_words(number))


def window_words(start: float, end: float) -> str:
    """A stretch of days: ``Day −5 to Day +3``, ``3 months to 2 years after infusion``."""
    last = math.ceil(end) - 1
    if start >= 60:
        opens, closes = distance_words(start), distance_words(end)
        if opens == closes:
            return translate("Days", "{time} after infusion").format(time=opens)
        words = translate("Days", "{start} to {end} after infusion")
        return words.format(start=opens, end=closes)
    if last <= day_number(start):
        return day_name(start)
    if last >= 90:
        words = translate("Days", "{start} to {end} after infusion")
        return words.format(start=day_name(start), end=distance_words(end))
    words = translate("Days", "{start} to {end}")
    return words.format(start=day_name(start), end=day_name(last))
