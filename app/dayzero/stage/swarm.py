"""Where each cell is, in closed form: no clock of its own, no state, no chance.

A place has as many homes as it will ever hold cells, spread evenly; each group gets its share
of them. A cell moves around its home (or along with the blood) as a function of the story's
own seconds, so that the same day is always the same picture.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from dayzero.stage import rows
from dayzero.stage.homes import ROOM_SHARE, VESSEL, settled
from dayzero.stage.rows import Row, sin, spot, sqrt, towards
from dayzero.stage.sprites import RADIUS
from dayzero.story.moment import Cells, Moment, Story

if TYPE_CHECKING:
    from dayzero.timeline.picture import Population

MOST = 5000
"""Cells drawn in one place at the very most."""

_GOLDEN = (math.sqrt(5) - 1) / 2


class Group(NamedTuple):
    """What is drawn of one population in one place."""

    population: str
    place: str
    kind: str
    number: int
    """Whole cells."""
    fading: float
    """How far the next one has faded in, 0 to 1."""
    mark: str | None = None
    """Whose cells they are, or what was done to them."""

    @property
    def drawn(self) -> int:
        """Cells to place: the whole ones, and the one that is fading in."""
        return self.number + (1 if self.fading > 0.02 else 0)


def groups(story: Story, moment: Moment) -> tuple[Group, ...]:
    """What is drawn at a moment: the painter and the tests ask here, and nowhere else."""
    populations = story.timeline.stage.populations
    return tuple(
        _group(cells, populations[cells.population])
        for cells in moment.cells
        if cells.place == moment.scene.lens
    )


def _group(cells: Cells, population: Population) -> Group:
    number = min(cells.number, MOST)
    fading = cells.amount - cells.number if number < MOST else 0.0
    return Group(cells.population, cells.place, population.kind, number, fading, population.mark)


class Homes(NamedTuple):
    """Each cell's own place in the lens, and its own rhythm, in the order in which cells appear.
    Lengths are shares of the lens's radius."""

    place: Row
    phase: Row
    pace: Row
    variant: Row
    u: Row
    """Where it starts along a stream, 0 to 1."""
    v: Row
    """Its lane in a stream, -1 to 1."""

    def first(self, number: int) -> Homes:
        """Those of the first so many cells."""
        return Homes(*(column[:number] for column in self))


_Home = tuple[complex, float, float, int, float, float]


class Swarm:
    """The homes of all cells of a story, by place and population."""

    def __init__(self, story: Story) -> None:
        self._most = _most(story)
        populations = story.timeline.stage.populations
        self._kinds = {name: population.kind for name, population in populations.items()}
        self._places = {name: place.kind for name, place in story.timeline.stage.places.items()}
        self._spread: dict[str, dict[str, list[_Home]]] = {}
        self._homes: dict[tuple[str, str, bool], Homes] = {}
        self._crowds: dict[str, float] = {}

    def crowd(self, place: str) -> float:
        """How crowded the place ever gets: its cells, each counted by the room it takes."""
        if place not in self._crowds:
            self._crowds[place] = self._crowded(place)
        return self._crowds[place]

    def _crowded(self, place: str) -> float:
        kinds = self._kinds
        taken = sum(
            number * (ROOM.get(kinds[name]) or RADIUS.get(kinds[name], 1.0) ** 2)
            for name, number in self._most.get(place, {}).items()
        )
        return taken / ROOM_SHARE.get(self._places.get(place, "organ"), 1.0)

    def most(self, place: str, population: str) -> int:
        """The most whole cells of a group that are ever drawn in a place."""
        return self._most.get(place, {}).get(population, 1) - 1

    def homes(self, place: str, population: str) -> Homes:
        """The homes of all cells that a group ever has."""
        key = (place, population, rows.quick())
        if key not in self._homes:
            if place not in self._spread:
                kind = self._places.get(place, "organ")
                self._spread[place] = _spread(self._most.get(place, {}), kind)
            columns = zip(*self._spread[place][population], strict=True)
            self._homes[key] = Homes(*map(rows.row, columns))
        return self._homes[key]


ROOM = {"red-cell": 0.1, "drug": 0.3}
"""Kinds that may lie over one another: what room each takes, against 1 for a usual cell."""


def cell_radius(crowd: float) -> float:
    """The usual radius of a cell in such a crowd, as a share of the lens's radius."""
    return min(max(math.sqrt(0.7 / max(crowd, 1)), 0.02), 0.088)


def _most(story: Story) -> dict[str, dict[str, int]]:
    most: dict[str, dict[str, int]] = {}
    for name, population in story.timeline.stage.populations.items():
        for place, amounts in population.places.items():
            if amounts.curve:
                points = story.timeline.curves[amounts.curve].points
                top = max(value for _day, value in points) * (amounts.per_unit or 1)
            else:
                top = max(cells for _day, cells in amounts.days)
            # One more, for the cell that is fading in.
            most.setdefault(place, {})[name] = min(math.floor(top), MOST) + 1
    return most


def _spread(most: dict[str, int], kind: str) -> dict[str, list[_Home]]:
    """Share evenly spread homes out among the groups, so that each group is spread evenly too."""
    total = sum(most.values())
    slots = [settled(kind, *_slot(index, total)) for index in range(total)]
    wishes = [
        name
        for _share, name in sorted(
            ((index + 0.5) / number, name)
            for name, number in most.items()
            for index in range(number)
        )
    ]
    order = _apart(slots, wishes) if total <= FEW else _scattered(total)
    taken: dict[str, list[_Home]] = {name: [] for name in most}
    number = {name: index for index, name in enumerate(most)}
    for name, index in zip(wishes, order, strict=True):
        taken[name].append(_home(slots[index], len(taken[name]), most[name], number[name]))
    return taken


FEW = 260
"""Up to so many cells, each comes as far as can be from those of its group, and from others."""


def _apart(slots: list[tuple[float, float]], wishes: list[str]) -> list[int]:
    away = {name: [math.inf] * len(slots) for name in wishes}
    from_all = [4.0] * len(slots)
    order: list[int] = []
    for name in wishes:
        own = away[name]
        nearest = [min(a, 2.5 * b) for a, b in zip(own, from_all, strict=True)]
        latest = max(range(len(slots)), key=nearest.__getitem__)
        order.append(latest)
        x, y = slots[latest]
        squares = [(x - u) ** 2 + (y - v) ** 2 for u, v in slots]
        away[name] = list(map(min, own, squares))
        from_all = list(map(min, from_all, squares))
        from_all[latest] = -1.0
    return order


def _scattered(total: int) -> list[int]:
    return sorted(range(total), key=lambda index: _mixed(index + 1))


def _mixed(number: int) -> int:
    """A number with its bits well mixed, the same on every machine."""
    for shift, factor in ((16, 0x85EBCA6B), (13, 0xC2B2AE35), (16, 1)):
        number = (number ^ (number >> shift)) * factor % 2**32
    return number


def _slot(index: int, total: int) -> tuple[float, float]:
    """Slots lie as the seeds of a sunflower do, a little disturbed."""
    angle = index * math.tau * _GOLDEN + 0.25 * math.sin(index * 12.9898) / math.sqrt(index + 1)
    reach = math.sqrt((index + 0.5) / total)
    nudge = 0.28 / math.sqrt(total)
    return (
        reach * math.cos(angle) + nudge * math.sin(index * 78.233),
        reach * math.sin(angle) + nudge * math.sin(index * 39.425),
    )


def _home(slot: tuple[float, float], rank: int, most: int, group: int) -> _Home:
    """The home of a cell that is the ``rank``-th of ``most`` in the ``group``-th group."""
    shift, stray = group * _GOLDEN, 0.26 / math.sqrt(most)
    return (
        complex(*slot),
        math.tau * ((rank * _GOLDEN + shift) % 1),
        0.75 + 0.5 * ((rank * 0.7548776662 + shift) % 1),
        rank % 4,
        # The plane's own golden ratio: any first few points of it are spread evenly. A little
        # astray, since nature lines nothing up.
        (0.5 + shift + rank * 0.7548776662 + stray * math.sin(rank * 12.9898)) % 1,
        _folded(2.3 * shift + rank * 0.5698402910 + stray * math.sin(rank * 78.233)),
    )


def _folded(number: float) -> float:
    """Round and round between -1 and 1."""
    return 2 * ((0.5 + number) % 1) - 1


def places(
    kind: str, homes: Homes, seconds: float, reach: Row | float, strength: float, cell: str = ""
) -> Row:
    """Where cells are, in px from the middle of the lens.

    Args:
        kind: The kind of place; it decides how cells move.
        homes: Of those cells.
        seconds: Story seconds: the loop's only clock.
        reach: Farthest a cell's middle may be from the middle of the lens, px.
        strength: 1 moves fully, 0 holds still.
        cell: The kind of cell; a separating machine keeps each in its own layer.
    """
    if kind == "machine":
        return reach * _turning(homes, seconds, strength, cell)
    return reach * _MOVES.get(kind, _drifting)(homes, seconds, strength)


def _drifting(homes: Homes, seconds: float, strength: float) -> Row:
    right = sin(homes.phase + 0.8 * seconds * homes.pace)
    down = sin(1.7 * homes.phase + 0.7 * seconds * homes.pace)
    return homes.place + 0.055 * strength * spot(right, down)


RIM = 0.96
"""So far from the middle of the lens its ring hides a cell that comes round again."""


def _flowing(homes: Homes, seconds: float, strength: float) -> Row:
    """With the blood from left to right, and round again at the rim."""
    lane = 0.84 * VESSEL * homes.v
    # The vessel bends: its lanes meet the rim lower on the left than on the right.
    left = sqrt(RIM * RIM - (lane + 0.11) * (lane + 0.11))
    right = sqrt(RIM * RIM - (lane - 0.02) * (lane - 0.02))
    x = ((homes.u + 0.045 * seconds) % 1.0) * (left + right) - left
    bob = 0.018 * strength * sin(homes.phase + seconds * homes.pace)
    return spot(x, lane - 0.11 * sin(2.4 * x + 0.6) + bob)


_LAYERS = {"red-cell": (0.73, 0.93), "platelet": (0.36, 0.58)}
"""Where a kind gathers in the separating machine; others lie in the thin layer between."""


def _turning(homes: Homes, seconds: float, strength: float, cell: str) -> Row:
    """Round and round in the separating machine, heavy cells outside."""
    low, high = _LAYERS.get(cell, (0.59, 0.71))
    away = low + (high - low) / 2 * (homes.v + 1)
    return away * towards(homes.phase + 0.5 * seconds * strength)


def _falling(homes: Homes, seconds: float, strength: float) -> Row:
    """Down through the drip, and round again at the rim."""
    x = 0.5 * homes.v
    return spot(x, (2 * ((homes.u + 0.05 * seconds) % 1.0) - 1) * sqrt(1 - x * x))


def _resting(homes: Homes, seconds: float, strength: float) -> Row:
    return homes.place


_MOVES = {
    "blood": _flowing,
    "drip": _falling,
    "freezer": _resting,
}
