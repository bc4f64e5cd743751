"""Strokes that the drawings in the lens share. Units: the lens has radius 100, its middle is 0."""

from __future__ import annotations

import math
from collections.abc import Iterator

from PySide6.QtGui import QPainterPath

from dayzero.stage.canvas import Canvas
from dayzero.stage.paths import curve, ellipse, limb

Point = tuple[float, float]


def fill(canvas: Canvas, middle: str, rim: str) -> None:
    """The ground: lighter in the middle than at the rim."""
    canvas.shape(ellipse(0, 0, 101), canvas.ball(middle, rim, -8, -16, 122), 0)


def strewn(count: int, reach: float, turn: float = 0.0) -> Iterator[tuple[float, float, float]]:
    """Points spread evenly over a disc, and an angle for each, the same every time."""
    for index in range(count):
        angle = turn + index * 2.399963
        away = reach * math.sqrt((index + 0.5) / count)
        yield away * math.cos(angle), away * math.sin(angle), angle


def star(canvas: Canvas, x: float, y: float, reach: float, colour: str, width: float = 1.4,
         arms: int = 5, turn: float = 0.0, alpha: float = 0.7) -> None:  # fmt: skip
    """A cell with thin arms: what holds a tissue together."""
    for arm in range(arms):
        angle = turn + arm * math.tau / arms + 0.3 * math.sin(3 * arm + turn)
        tip = reach * (0.8 + 0.3 * math.sin(2 * arm + turn))
        bend = angle + 0.35
        canvas.line(
            curve(
                (x, y),
                (x + 0.5 * tip * math.cos(bend), y + 0.5 * tip * math.sin(bend)),
                (x + tip * math.cos(angle), y + tip * math.sin(angle)),
            ),
            colour, width, alpha,
        )  # fmt: skip
    canvas.shape(ellipse(x, y, width * 2.1, width * 1.8), colour, 0, alpha)


def nucleus(canvas: Canvas, x: float, y: float, rx: float, colour: str, ry: float = 0.0,
            turn: float = 0.0, alpha: float = 0.75) -> None:  # fmt: skip
    """The core of a drawn cell."""
    with canvas.at(x, y, turn):
        canvas.shape(ellipse(0, 0, rx, ry or rx * 0.85), colour, 0, alpha)


def tube(canvas: Canvas, points: tuple[Point, ...], width: float, wall: str, inner: str,
         thick: float = 4.0) -> None:  # fmt: skip
    """A vessel or duct along points: its wall, and what runs in it."""
    canvas.shape(limb(*((x, y, width + thick) for x, y in points)), wall, 0.9)
    canvas.shape(limb(*((x, y, width) for x, y in points)), inner, 0)


def ribbon(upper: list[Point], lower: list[Point]) -> QPainterPath:
    """The area between two lines that run the same way."""
    shape = QPainterPath(curve(*upper))
    shape.connectPath(curve(*lower).toReversed())
    shape.closeSubpath()
    return shape


def petal(inner: float, outer: float, middle: float, half: float, round_by: float) -> QPainterPath:
    """A cell of a ring around the origin: a piece of a ring with soft corners.

    Args:
        inner: Nearer edge, from the origin.
        outer: Farther edge.
        middle: Direction, radians.
        half: Half the angle it takes, radians.
        round_by: How much is taken off its corners, 0 to 1.
    """
    shape = QPainterPath()
    soft = round_by * 0.5
    for index, (away, angle) in enumerate(_corners(inner, outer, half)):
        corners = _corners(inner, outer, half)
        before, after = corners[index - 1], corners[(index + 1) % 4]
        start = _mixed((away, angle), before, soft)
        end = _mixed((away, angle), after, soft)
        here = _polar(away, middle + angle)
        if index == 0:
            shape.moveTo(*_polar(start[0], middle + start[1]))
        else:
            shape.lineTo(*_polar(start[0], middle + start[1]))
        shape.quadTo(*here, *_polar(end[0], middle + end[1]))
    shape.closeSubpath()
    return shape


def _corners(inner: float, outer: float, half: float) -> tuple[Point, ...]:
    return (inner, -half), (outer, -half), (outer, half), (inner, half)


def _mixed(one: Point, other: Point, share: float) -> Point:
    return one[0] + share * (other[0] - one[0]), one[1] + share * (other[1] - one[1])


def _polar(away: float, angle: float) -> Point:
    return away * math.cos(angle), away * math.sin(angle)
