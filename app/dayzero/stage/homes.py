"""Where cells are at home in each kind of place, so that they lie in what is drawn there.

The swarm spreads homes evenly over a disc; ``settled`` carries each to where cells belong: beside
the struts of the marrow, inside the islet, in the flask's liquid. What a drawing and its cells
share is written here once. Lengths are shares of the lens's radius; y grows downwards.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import pairwise
from typing import Any

from dayzero.stage.rows import Row, clamped

Spot = tuple[float, float]

VESSEL = 0.62
"""Half the height of the blood vessel."""

RIM = 0.95
"""No home is farther from the middle."""

FLASK = (-0.7, -0.44, 0.36, 0.44)
"""Left, top, right and bottom of the liquid in the culture flask, seen from above."""
INSET = 0.11
"""Cells keep so far from the edges of what holds them."""
CORD_UNIT = (-0.58, -0.26, 0.58, 0.56)
"""Of the blood in the cord-blood bag."""
FROZEN = (-0.56, -0.4, 0.56, 0.46)
"""Of the frozen bag in its case."""
BAG_TOP = -0.56
"""Surface of the liquid in the bag."""
DERMIS = (-0.34, 0.6)
"""Upper and lower edge of the skin's fibrous layer."""
ISLET = (0.66, 0.58)
"""Half the width and height of the pancreas islet."""
GLOMERULUS = (-0.1, -0.06, 0.44)
"""Middle and radius of the tuft of vessels in the kidney."""
SINUSOIDS = 11
"""Channels for blood between the liver's rows of cells, around the vein in its middle."""
CENTRAL_VEIN = 0.19
"""Radius of that vein."""
TRACT: tuple[Spot, ...] = (
    (-0.34, -0.26), (-0.12, -0.2), (0.1, -0.04), (0.28, 0.18), (0.38, 0.44), (0.42, 0.62),
)  # fmt: skip
"""The fistula, from the bowel to the skin."""
FOLDS = 0.42
"""From one fold of the gut's lining to the next."""
FOLD_FOOT = 0.16
"""Where they stand on the wall."""
FIBRES = ((-0.54, 0.09, 0.0), (0.0, -0.09, 0.24), (0.54, 0.09, 0.1))
"""Nerve fibres from left to right: y, how far they bend, and where their first sheath begins."""
SINUS = ((-1.12, 0.1, 0.17), (-0.54, 0.16, 0.13), (-0.08, 0.3, 0.14), (0.54, 0.12, 0.13),
         (1.12, 0.36, 0.19))  # fmt: skip
"""The wide vessel through the marrow, from left to right: points with the width there."""
WAY_OUT: tuple[Spot, ...] = ((0.0, 0.14), (0.04, 0.44), (-0.02, 0.76), (0.08, 1.16))
"""The vessel by which T cells leave the thymus."""
STRUTS: tuple[tuple[tuple[float, float, float], ...], ...] = (
    ((-1.1, -0.66, 0.26), (-0.68, -0.6, 0.12), (-0.26, -0.84, 0.1), (-0.1, -1.12, 0.24)),
    ((-0.68, -0.6, 0.11), (-0.62, -0.2, 0.09), (-0.86, 0.1, 0.11), (-1.12, 0.22, 0.24)),
    ((1.12, -0.66, 0.26), (0.74, -0.54, 0.11), (0.42, -0.68, 0.09), (0.26, -1.1, 0.2)),
    ((0.74, -0.54, 0.1), (0.8, -0.06, 0.09), (1.12, 0.16, 0.22)),
    ((-0.62, -0.2, 0.08), (-0.24, -0.12, 0.08), (0.06, -0.38, 0.07), (0.42, -0.68, 0.08)),
    ((-1.12, 0.8, 0.28), (-0.66, 0.64, 0.12), (-0.42, 0.32, 0.09), (-0.24, -0.12, 0.08)),
    ((-0.66, 0.64, 0.1), (-0.3, 0.82, 0.1), (-0.12, 1.12, 0.24)),
    ((1.12, 0.78, 0.28), (0.66, 0.66, 0.11), (0.42, 0.28, 0.09), (0.8, -0.06, 0.09)),
    ((0.66, 0.66, 0.1), (0.42, 0.86, 0.1), (0.34, 1.14, 0.22)),
)
"""The bone's struts in the marrow: points with the width there."""


def settled(kind: str, x: float, y: float) -> Spot:
    """Where the home at (x, y) of the unit disc lies in a kind of place."""
    x, y = _SETTLE.get(kind, _anywhere)(x, y)
    over = max(math.hypot(x, y) / RIM, 1.0)
    return x / over, y / over


def gap(x: float) -> tuple[float, float]:
    """Upper and lower edge of the joint's cavity at ``x``: narrow in the middle, wide outside."""
    return 0.0 - 0.52 * x * x, 0.17 + 0.16 * x * x


def sinus(x: Row) -> Row:
    """Height of the marrow's vessel at each ``x``."""
    height: Any = SINUS[0][1]
    for (x1, y1, _w1), (x2, y2, _w2) in pairwise(SINUS):
        share = clamped((x - x1) / (x2 - x1))
        height = height + (y2 - y1) * (share * share * (3 - 2 * share))
    return height


def fibre(y: float, bend: float, x: float) -> float:
    """Height of a nerve fibre at ``x``."""
    return y + bend * math.sin(3 * x)


ROOM_SHARE: dict[str, float] = {
    "flask": 0.36,
    "cord-unit": 0.34,
    "freezer": 0.34,
    "bag": 0.78,
    "skin": 0.5,
    "islet": 0.44,
    "kidney": 0.44,
    "joint": 0.27,
    "gut": 0.46,
    "fistula": 0.26,
    "nerve": 0.5,
    "marrow": 0.8,
    "liver": 0.4,
}
"""How much of the disc cells may take: where there is less room, they are drawn smaller."""


def _anywhere(x: float, y: float) -> Spot:
    return x * 0.93, y * 0.93


def _half(x: float) -> float:
    """Half the height of the disc at ``x``."""
    return math.sqrt(max(1 - x * x, 0.0001))


def _across(x: float, y: float) -> float:
    """How far down the disc's own height at ``x`` a point is, -1 to 1."""
    return min(max(y / _half(x), -1.0), 1.0)


def _within(box: tuple[float, float, float, float]) -> Callable[[float, float], Spot]:
    left, top, right, bottom = (
        edge + inwards for edge, inwards in zip(box, (INSET, INSET, -INSET, -INSET), strict=True)
    )

    def place(x: float, y: float) -> Spot:
        u, v = _squared(x, y)
        return left + (u + 1) / 2 * (right - left), top + (v + 1) / 2 * (bottom - top)

    return place


def _squared(x: float, y: float) -> Spot:
    """From the disc to the square from -1 to 1, without creases."""
    a, b, c = x * x - y * y, 2 * math.sqrt(2) * x, 2 * math.sqrt(2) * y
    return (
        (_root(2 + a + b) - _root(2 + a - b)) / 2,
        (_root(2 - a + c) - _root(2 - a - c)) / 2,
    )


def _root(value: float) -> float:
    return math.sqrt(max(value, 0.0))


def _between(x: float, y: float, top: float, bottom: float) -> Spot:
    """Squeezed into a band across the disc."""
    x *= 0.93
    half = 0.93 * _half(x)
    top, bottom = max(top, -half), min(bottom, half)
    share = (_across(x / 0.93, y) + 1) / 2
    return x, top + share * (bottom - top)


def _bag(x: float, y: float) -> Spot:
    return _between(x, y, BAG_TOP + 0.06, 1.0)


def _skin(x: float, y: float) -> Spot:
    return _between(x, y, DERMIS[0] + 0.06, DERMIS[1])


def _joint(x: float, y: float) -> Spot:
    across = _across(x, y)
    x = math.copysign(abs(x) ** 0.62, x) * 0.86
    top, bottom = gap(x)
    middle, half = (top + bottom) / 2, (bottom - top) / 2
    return x, middle + across * min(half - 0.02, 0.5 * _half(x))


def _islet(x: float, y: float) -> Spot:
    return x * ISLET[0] * 1.06, y * ISLET[1] * 1.06


def _kidney(x: float, y: float) -> Spot:
    left, top, radius = GLOMERULUS
    return left + x * radius * 1.5, top + y * radius * 1.5


def _liver(x: float, y: float) -> Spot:
    reach, angle = math.hypot(x, y), math.atan2(y, x)
    step = math.tau / SINUSOIDS
    nearest = round(angle / step) * step
    away = CENTRAL_VEIN + 0.02 + reach * (0.93 - CENTRAL_VEIN)
    angle = nearest + (angle - nearest) * 0.4
    return away * math.cos(angle), away * math.sin(angle)


def _gut(x: float, y: float) -> Spot:
    """In the layer beneath the gut's lining, up into its folds."""
    x, y = _between(x, y, -0.48, 0.3)
    nearest = round(x / FOLDS) * FOLDS
    into_fold = min(max((FOLD_FOOT - y) / 0.2, 0.0), 1.0)
    return x - 0.72 * into_fold * (x - nearest), y


def _fistula(x: float, y: float) -> Spot:
    """Along the tract, and to both sides of it."""
    along, across = _squared(x, y)
    place = (along + 1) / 2 * (len(TRACT) - 1)
    index = min(int(place), len(TRACT) - 2)
    (x1, y1), (x2, y2) = TRACT[index], TRACT[index + 1]
    share, length = place - index, math.hypot(x2 - x1, y2 - y1)
    side = 0.25 * across
    return (
        x1 + share * (x2 - x1) - side * (y2 - y1) / length,
        y1 + share * (y2 - y1) + side * (x2 - x1) / length,
    )


SHEATH = 0.13
"""Half the thickness of a nerve fibre with its myelin."""


def _nerve(x: float, y: float) -> Spot:
    """Beside the fibres, never in them."""
    x, y = _anywhere(x, y)
    for height, bend, _start in FIBRES:
        off = y - fibre(height, bend, x)
        if abs(off) < 0.27:
            return x, fibre(height, bend, x) + math.copysign(_eased(abs(off), SHEATH, 0.27), off)
    return x, y


def _marrow(x: float, y: float) -> Spot:
    """In the rooms between the struts."""
    x, y = _anywhere(x, y)
    for strut in STRUTS:
        for one, other in pairwise(strut):
            x, y = _beside(x, y, one, other)
    return x, y


def _beside(x: float, y: float, one: tuple[float, ...], other: tuple[float, ...]) -> Spot:
    """Pushed away from a line, if too close to it."""
    dx, dy = other[0] - one[0], other[1] - one[1]
    along = ((x - one[0]) * dx + (y - one[1]) * dy) / (dx * dx + dy * dy)
    along = min(max(along, 0.0), 1.0)
    near_x, near_y = one[0] + along * dx, one[1] + along * dy
    thick = (one[2] + along * (other[2] - one[2])) / 2 + 0.03
    away = math.hypot(x - near_x, y - near_y)
    if away >= 2.2 * thick or away == 0:
        return x, y
    grown = _eased(away, thick, 2.2 * thick) / away
    return near_x + (x - near_x) * grown, near_y + (y - near_y) * grown


def _eased(away: float, least: float, reach: float) -> float:
    """From 0…``reach`` to ``least``…``reach``."""
    return least + away * (reach - least) / reach


_SETTLE: dict[str, Callable[[float, float], Spot]] = {
    "flask": _within(FLASK),
    "cord-unit": _within(CORD_UNIT),
    "freezer": _within(FROZEN),
    "bag": _bag,
    "skin": _skin,
    "joint": _joint,
    "islet": _islet,
    "kidney": _kidney,
    "liver": _liver,
    "gut": _gut,
    "fistula": _fistula,
    "nerve": _nerve,
    "marrow": _marrow,
}
