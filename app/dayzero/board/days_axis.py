"""The board's day axis: where a day lies, which days are named, and where the scale changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise

from dayzero.story.axis import Axis
from dayzero.story.days import day_label
from dayzero.story.moment import Story
from dayzero.timeline.language import translate

LABEL_GAP = 14.0
"""Between two labels, px."""
BREAK_RATIO = 3.0
"""A change of scale smaller than this is not worth a mark."""
BREAK_GAP = 28.0
"""Between two marks of a change of scale, px."""
MOST_CANDIDATES = 200
"""Phases and steps looked at for a name."""
SENSIBLE_DAYS = (-28, -14, -7, 7, 14, 21, 28, 100, 183, 365, 730, 1096, 1826, 3652)
"""Days people count in, named where there is room."""


@dataclass(frozen=True, slots=True)
class DayScale:
    """Day ↔ x in px, on the story's axis or true to scale."""

    axis: Axis
    left: float
    width: float

    @property
    def right(self) -> float:
        """Where the story ends, px."""
        return self.left + self.width

    def x(self, day: float) -> float:
        """Where a day is drawn, px; days outside the story lie at its ends."""
        return self.left + self.width * self.axis.position(day) / self.axis.length

    def day(self, x: float) -> float:
        """The day drawn at ``x`` px; outside the axis, its first or last."""
        share = (x - self.left) / self.width if self.width > 0 else 0.0
        return self.axis.day(share * self.axis.length)


@dataclass(frozen=True, slots=True)
class Tick:
    """A named day."""

    day: float
    x: float
    label: str
    label_left: float
    label_width: float

    @property
    def is_infusion(self) -> bool:
        """Whether this is Day 0."""
        return self.day == 0


@dataclass(frozen=True, slots=True)
class Break:
    """A place where the same width begins to stand for more, or fewer, days."""

    x: float
    ratio: float
    """Days to a px after it, as a multiple of those before it."""

    def words(self) -> str:
        """What changes here, in one sentence."""
        if self.ratio >= 1:
            words = translate(
                "Board", "From here on, the same width holds about {n} times the days."
            )
            return words.format(n=_rounded(self.ratio))
        words = translate("Board", "From here on, each day gets about {n} times the width.")
        return words.format(n=_rounded(1 / self.ratio))


def ticks(
    story: Story, scale: DayScale, measure: Callable[[str], float], left: float, right: float
) -> tuple[Tick, ...]:
    """The days worth naming that fit between ``left`` and ``right`` px without touching.

    Day 0 comes first, then the first day and the starts of phases, then the days people count
    in, then the starts of steps.
    """
    placed: list[Tick] = []
    names: set[str] = set()
    for day, gap in _candidates(story):
        label = _label(day)
        if label in names or (day != 0 and label == _label(0)):
            continue
        width = measure(label)
        x = scale.x(day)
        label_left = min(max(x - width / 2, left), right - width)
        if all(
            label_left > tick.label_left + tick.label_width + gap
            or label_left + width + gap < tick.label_left
            for tick in placed
        ):
            placed.append(Tick(day, x, label, label_left, width))
            names.add(label)
    return tuple(sorted(placed, key=lambda tick: tick.x))


def breaks(scale: DayScale) -> tuple[Break, ...]:
    """Where the scale changes enough to be said."""
    found: list[Break] = []
    knots = zip(scale.axis.days, scale.axis.positions, strict=True)
    stretches = [(d0, (d1 - d0) / (p1 - p0)) for (d0, p0), (d1, p1) in pairwise(knots)]
    for (_day, before), (day, after) in pairwise(stretches):
        ratio = after / before
        if 1 / BREAK_RATIO < ratio < BREAK_RATIO:
            continue
        x = scale.x(day)
        if not found or x - found[-1].x >= BREAK_GAP:
            found.append(Break(x, ratio))
    return tuple(found)


def _candidates(story: Story) -> Iterable[tuple[float, float]]:
    """Days in the order in which they deserve a name, and the room each wants around it, px."""
    axis = story.axis
    first, end = axis.days[0], axis.days[-1]
    if first <= 0 < end:
        yield 0.0, LABEL_GAP
    yield first, LABEL_GAP
    yield end, LABEL_GAP
    yield from ((phase.start, LABEL_GAP) for phase in story.phases[:MOST_CANDIDATES])
    yield from ((float(day), 3 * LABEL_GAP) for day in SENSIBLE_DAYS if first < day < end)
    yield from (
        (step.start, 4 * LABEL_GAP)
        for step in story.steps[:MOST_CANDIDATES]
        if step.start == int(step.start)
    )


def _label(day: float) -> str:
    return translate("Board", "Day 0") if day == 0 else day_label(day)


def _rounded(ratio: float) -> str:
    number = round(ratio) if ratio < 20 else round(ratio, -1)
    return f"{number:,.0f}"
