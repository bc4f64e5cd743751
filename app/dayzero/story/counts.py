"""Where a blood count stands on a day, as a number and in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from dayzero.story.days import day_name
from dayzero.story.line import interpolated
from dayzero.timeline.language import translate

if TYPE_CHECKING:
    from dayzero.timeline.curves import Curve

Level = Literal["very-low", "low", "usual", "high"]

VERY_LOW_SHARE = 0.25
"""Below this share of the usual range's lower end we say 'very low'. Our own convention for
words on screen; it is no clinical threshold."""


class Count(NamedTuple):
    """One blood count at one moment."""

    curve: str
    """Id of the curve."""
    value: float
    """In the unit of the curve."""
    band: tuple[float, float] | None
    """Low and high of most people at this day, in the unit of the curve; ``None`` where not
    published."""
    level: Level
    """Against the usual range of healthy adults."""


class Course:
    """One curve, prepared for looking up days quickly."""

    def __init__(self, curve_id: str, curve: Curve) -> None:
        self.id = curve_id
        self.curve = curve
        self._days = tuple(day for day, _value in curve.points)
        self._values = tuple(value for _day, value in curve.points)
        self._band_days = tuple(day for day, _low, _high in curve.band)
        self._lows = tuple(low for _day, low, _high in curve.band)
        self._highs = tuple(high for _day, _low, high in curve.band)

    def value(self, day: float) -> float:
        """The count on a day, in the unit of the curve."""
        return interpolated(day, self._days, self._values)

    def at(self, day: float) -> Count:
        """The count on a day, with its band and level."""
        value = self.value(day)
        return Count(self.id, value, self._band(day), level(self.curve, value))

    def _band(self, day: float) -> tuple[float, float] | None:
        if not self._band_days or not self._band_days[0] <= day <= self._band_days[-1]:
            return None
        return (
            interpolated(day, self._band_days, self._lows),
            interpolated(day, self._band_days, self._highs),
        )


def level(curve: Curve, value: float) -> Level:
    """How a value stands against the usual range of healthy adults."""
    reference = curve.reference
    if value < VERY_LOW_SHARE * reference.low:
        return "very-low"
    if value < reference.low:
        return "low"
    return "usual" if value <= reference.high else "high"


USUAL_FROM, USUAL_TO = 0.5, 0.85
"""The heights between which every curve's usual range is drawn (0 is the floor, 1 the top)."""


def height(curve: Curve, value: float) -> float:
    """Where a value is drawn, from 0 (none) to 1, so that all usual ranges share one band."""
    low, high = curve.reference.low, curve.reference.high
    if value <= low:
        return USUAL_FROM * value / low if low else USUAL_FROM
    if value <= high:
        return USUAL_FROM + (USUAL_TO - USUAL_FROM) * (value - low) / (high - low)
    return min(1.0, USUAL_TO + (1 - USUAL_TO) * (value - high) / high)


def level_words(level: Level) -> str:
    """The level as people say it."""
    return {
        "very-low": translate("Counts", "very low"),
        "low": translate("Counts", "low"),
        "usual": translate("Counts", "in the usual range"),
        "high": translate("Counts", "above the usual range"),
    }[level]


def basis_words(curve: Curve) -> str:
    """How honestly the line is drawn, in a few words."""
    return {
        "measured": translate("Counts", "drawn from published measurements"),
        "anchored": translate("Counts", "drawn from published milestones"),
        "illustrative": translate("Counts", "a sketch, not measured"),
    }[curve.basis]


def count_sentence(curve: Curve, count: Count) -> str:
    """Such as 'Platelets: low; drawn from published milestones.'"""
    return translate("Counts", "{title}: {level}; {basis}.").format(
        title=curve.title, level=level_words(count.level), basis=basis_words(curve)
    )


def day_rows(curve: Curve) -> tuple[str, ...]:
    """The days of a curve in words, such as 'Day +5: very low'."""
    words = translate("Counts", "{day}: {level}")
    return tuple(
        words.format(day=day_name(day), level=level_words(level(curve, value)))
        for day, value in curve.points
    )
