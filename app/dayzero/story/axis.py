"""The map between days and story position.

Medicine counts days; people watch a story. Each phase plays for its dwell time, shared
equally by its steps, so that four days of conditioning get as much room as two years of
recovery. The map is piecewise linear, strictly rising and exact at its knots.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from math import inf, nextafter

from dayzero.story.line import interpolated


class Axis:
    """Day ↔ story position. Position is in seconds of play at calm speed, from 0."""

    def __init__(self, days: Sequence[float], positions: Sequence[float]) -> None:
        """Join ``days`` to ``positions``; both strictly rising, of the same length ≥ 2.

        Raises:
            ValueError: the knots are too few, unequal in number or do not rise.
        """
        if len(days) != len(positions) or len(days) < 2:
            raise ValueError("an axis needs two or more pairs of day and position")
        for knots in (days, positions):
            if any(b <= a for a, b in itertools.pairwise(knots)):
                raise ValueError("days and positions must rise")
        self.days = tuple(days)
        self.positions = tuple(positions)

    @property
    def first_day(self) -> float:
        """The first day, in days from infusion."""
        return self.days[0]

    @property
    def last_day(self) -> float:
        """The last instant before the story ends, in days from infusion."""
        return nextafter(self.days[-1], -inf)

    @property
    def length(self) -> float:
        """The position of the end, in seconds at calm speed."""
        return self.positions[-1]

    def clamp(self, day: float) -> float:
        """The nearest day the story has; the first where ``day`` is no number."""
        # The order matters: max(first, nan) is first, max(nan, first) is nan.
        return min(max(self.first_day, day), self.last_day)

    def position(self, day: float) -> float:
        """The story position of a day, in seconds; days outside are clamped."""
        return interpolated(self.clamp(day), self.days, self.positions)

    def day(self, position: float) -> float:
        """The day at a story position; positions outside are clamped."""
        inside = min(max(0.0, position), self.length)
        return self.clamp(interpolated(inside, self.positions, self.days))

    def true_to_scale(self) -> Axis:
        """The same story with every day as long as any other."""
        ends = (self.days[0], self.days[-1])
        return Axis(ends, (0.0, self.length))
