"""A person or a thing of a scene, as something drawn once and copied often."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import NamedTuple

from PySide6.QtCore import QRectF

from dayzero.stage.canvas import Canvas

Point = tuple[float, float]


class Piece(NamedTuple):
    """A person or a thing: drawn once, then copied to wherever a scene needs it."""

    key: Hashable
    box: QRectF
    """All it covers around its own origin, in world units."""
    draw: Callable[[Canvas], None]
    spot: Point = (0.0, 0.0)
    """Where it stands."""


def placed(
    spot: Point | None,
    key: Hashable,
    draw: Callable[[Canvas], None],
    box: tuple[float, float, float] = (-60, 60, 345),
) -> list[Piece]:
    """A piece that stands at a spot, or none; ``box`` says how far it reaches left, right and up."""
    if spot is None:
        return []
    left, right, up = box
    return [Piece(key, QRectF(left, -up, right - left, up + 16), draw, spot)]


class Fills(NamedTuple):
    """How full things are, 0 to 1."""

    bag: float
    """The bag that fills at the machine or the sampling."""
    drip: float
    """The bag on the stand."""
    flask: float
    cold: float
    """The bag at the freezer."""
