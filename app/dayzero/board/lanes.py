"""Packing: bars with their names into as few lanes as possible."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from dayzero.board.days_axis import DayScale
from dayzero.story.links import Ref
from dayzero.timeline.base import Window

SMALLEST = 8.0
"""The narrowest bar, px."""
PAD = 9.0
"""Between the end of a bar and the name inside it, px."""
NAME_GAP = 6.0
"""Between a bar and the name beside it, px."""
BAR_GAP = 10.0
"""Between two neighbours in a lane, px."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One window of a risk, or one milestone, drawn as a bar."""

    ref: Ref
    title: str
    start: float
    """First day."""
    end: float
    """The day on which it is over."""
    left: float
    right: float
    name_left: float
    name_width: float
    """Room for the name, px; the name is elided where it needs more."""
    inside: bool
    """Whether the name stands inside the bar."""

    @property
    def reach(self) -> tuple[float, float]:
        """The bar and its name together, from left to right, px."""
        return min(self.left, self.name_left), max(self.right, self.name_left + self.name_width)

    def holds(self, day: float) -> bool:
        """Whether the day is inside the window this bar stands for."""
        return self.start <= day < self.end


def bars_of(
    things: Iterable[tuple[Ref, str, tuple[Window, ...]]],
    scale: DayScale,
    measure: Callable[[str], float],
    limit: float,
) -> list[Bar]:
    """A bar for each window that touches the story, named inside or beside it.

    Args:
        things: What each bar is about, its name and its windows in days.
        scale: The day axis.
        measure: The width of a name, px.
        limit: How far right a name may reach, px.
    """
    first, end = scale.axis.days[0], scale.axis.days[-1]
    return [
        _bar(ref, title, window, scale, measure(title), limit)
        for ref, title, windows in things
        for window in windows
        if window[0] < end and window[1] > first
    ]


def packed(bars: Iterable[Bar]) -> tuple[tuple[Bar, ...], ...]:
    """The bars lane by lane, each in the first lane where it and its name are free."""
    lanes: list[list[Bar]] = []
    busy: list[tuple[float, int]] = []
    free: list[int] = []
    for bar in sorted(bars, key=lambda bar: (bar.reach[0], bar.left)):
        left, right = bar.reach
        while busy and busy[0][0] + BAR_GAP <= left:
            heapq.heappush(free, heapq.heappop(busy)[1])
        if free:
            lane = heapq.heappop(free)
        else:
            lane = len(lanes)
            lanes.append([])
        heapq.heappush(busy, (right, lane))
        lanes[lane].append(bar)
    return tuple(map(tuple, lanes))


def _bar(ref: Ref, title: str, window: Window, scale: DayScale, width: float, limit: float) -> Bar:
    left, right = scale.x(window[0]), scale.x(window[1])
    if right - left < SMALLEST:
        left = min(left, scale.right - SMALLEST)
        right = left + SMALLEST
    width = min(width, 0.45 * scale.width)
    room = right - left - 2 * PAD
    if width <= room:
        return Bar(ref, title, *window, left, right, left + PAD, width, inside=True)
    if right + NAME_GAP + width <= limit:
        return Bar(ref, title, *window, left, right, right + NAME_GAP, width, inside=False)
    if left - NAME_GAP - width >= scale.left:
        name_left = left - NAME_GAP - width
        return Bar(ref, title, *window, left, right, name_left, width, inside=False)
    return Bar(ref, title, *window, left, right, left + PAD, max(room, 0.0), inside=True)
