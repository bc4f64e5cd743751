"""What a choreography is given and what it gives back. All lengths are px, and all
places lie around the lens's middle. A row holds a number for each cell of a group (``rows.py``).

A choreography moves the cells it is given and may make some paler or smaller. It can neither add
nor take away one: how many there are is what the document's amounts say.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from dayzero.stage.rows import Row, counted, row
from dayzero.stage.swarm import Homes

VISIBLE = 0.3
"""The least opacity of a cell: each that is counted can be seen."""

MOST_SOFTS = 48
"""Glows and the like behind the cells of one group, at most."""

SoftLook = Literal["warm", "heat", "calm", "mist", "frost", "wave", "needle", "line"]

OVER: tuple[SoftLook, ...] = ("frost", "needle", "line")
"""What lies over the cells; one sees them through it."""


class Soft(NamedTuple):
    """Something soft behind some cells, or thin as glass before them."""

    look: SoftLook
    places: Row
    radius: float
    opacity: Row


def one_soft(look: SoftLook, place: complex, radius: float, opacity: float) -> Soft:
    """Something soft in one place."""
    return Soft(look, row([place]), radius, row([opacity]))


class Stance(NamedTuple):
    """How the cells of one group stand, in the order in which they appear."""

    cell: str
    """Their kind."""
    mark: str | None
    amount: float
    """Cells; the fraction is how far the last one has faded in."""
    places: Row
    home: Homes
    """Of these cells."""
    homes: Homes
    """Of all cells that this group ever has."""
    opacity: Row | float = 1.0
    scale: Row | float = 1.0

    @property
    def number(self) -> Row:
        """The number of each cell: 0, 1, 2 …"""
        return counted(len(self.places))


Company = dict[str, Stance]
"""Groups of cells in the lens, by population."""


class Circumstances(NamedTuple):
    """What all choreographies of a frame have in common."""

    place: str
    """Id of the place that the lens shows."""
    kind: str
    """Its kind."""
    seconds: float
    """Story seconds."""
    reach: float
    """Farthest a cell's middle may be from the middle of the lens, px."""
    size: float
    """Radius of a usual cell, px."""
    sway: float
    """How far things swing."""
    still: bool
    """Whether the picture is a key pose in which nothing moves."""


class Act(NamedTuple):
    """The circumstances of a choreography at one moment."""

    place: str
    """The kind of place."""
    seconds: float
    """Story seconds times the document's pace: the only clock."""
    progress: float
    """How far its window has passed, 0 to 1."""
    strength: float
    """The document's: 1 fully."""
    held: float
    """How strongly another choreography holds the movers back, 0 to 1."""
    reach: float
    """Farthest a cell's middle may be from the middle of the lens."""
    size: float
    """Radius of a usual cell."""
    sway: float
    """How far things swing: 1 in full motion, less in gentle motion."""


class Danced(NamedTuple):
    """What a choreography makes of a company: the groups it moved, and what is behind them."""

    stances: Company
    softs: list[Soft]


Dance = Callable[[Act, Company, Company], Danced]
"""From circumstances, movers and targets."""
