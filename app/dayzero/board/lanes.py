"""Packing: bars with their names into as few lanes as possible."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING

from dayzero.board.days_axis import DayScale
from dayzero.story.links import Ref

if TYPE_CHECKING:
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
    """The bars lane by lane.

    Taken in the order in which they end, each goes into the first lane where it and its name
    are free. So every lane holds as many as it can, and those in view are the fullest.
    """
    ordered = sorted(bars, key=lambda bar: (bar.reach[1], bar.left))
    ends = _Ends(len(ordered))
    lanes: list[list[Bar]] = []
    for bar in ordered:
        left, right = bar.reach
        lane = ends.first_up_to(left - BAR_GAP)
        ends.put(lane, right)
        if lane == len(lanes):
            lanes.append([])
        lanes[lane].append(bar)
    return tuple(map(tuple, lanes))


class _Ends:
    """Where each lane ends so far, in a tree that finds the first free one in log time."""

    def __init__(self, lanes: int) -> None:
        self._leaves = 1 << max(lanes - 1, 0).bit_length()
        self._least = [-inf] * (2 * self._leaves)

    def first_up_to(self, x: float) -> int:
        """The first lane that ends at ``x`` px or before; there is one for each bar."""
        node = 1
        while node < self._leaves:
            node *= 2
            if self._least[node] > x:
                node += 1
        return node - self._leaves

    def put(self, lane: int, end: float) -> None:
        """The lane ends at ``end`` px from now on."""
        node = lane + self._leaves
        self._least[node] = end
        while node > 1:
            node //= 2
            self._least[node] = min(self._least[2 * node], self._least[2 * node + 1])


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
