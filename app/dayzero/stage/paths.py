"""Curves for drawing: a short notation for paths, and tapered limbs."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF

_TOKEN = re.compile(r"[MLHVCQZmlhvcqz]|-?\d*\.?\d+")
_NEEDS = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "q": 4, "z": 0}


@lru_cache(maxsize=1024)
def path(notation: str) -> QPainterPath:
    """A path from the letters M L H V C Q Z (small: relative), as in SVG. Do not change it."""
    result = QPainterPath()
    x = y = start_x = start_y = 0.0
    for command, numbers in _commands(notation):
        kind, relative = command.lower(), command.islower()
        if kind == "z":
            result.closeSubpath()
            x, y = start_x, start_y
            continue
        dx, dy = (x, y) if relative else (0.0, 0.0)
        if kind == "h":
            points = [(numbers[0] + dx, y)]
        elif kind == "v":
            points = [(x, numbers[0] + dy)]
        else:
            points = [(a + dx, b + dy) for a, b in zip(numbers[::2], numbers[1::2], strict=True)]
        x, y = points[-1]
        if kind == "m":
            result.moveTo(x, y)
            start_x, start_y = x, y
        elif kind == "c":
            result.cubicTo(*(value for point in points for value in point))
        elif kind == "q":
            result.quadTo(*(value for point in points for value in point))
        else:
            result.lineTo(x, y)
    return result


def _commands(notation: str) -> Iterator[tuple[str, list[float]]]:
    tokens = _TOKEN.findall(notation)
    index = 0
    command = "M"
    while index < len(tokens):
        if tokens[index].isalpha():
            command = tokens[index]
            index += 1
        needs = _NEEDS[command.lower()]
        yield command, [float(token) for token in tokens[index : index + needs]]
        index += needs
        # As in SVG, further pairs after a move are lines.
        command = {"M": "L", "m": "l"}.get(command, command)


def ellipse(x: float, y: float, rx: float, ry: float | None = None) -> QPainterPath:
    """An ellipse around a centre."""
    result = QPainterPath()
    result.addEllipse(QPointF(x, y), rx, rx if ry is None else ry)
    return result


def rounded(x: float, y: float, width: float, height: float, radius: float) -> QPainterPath:
    """A rectangle with round corners."""
    result = QPainterPath()
    result.addRoundedRect(QRectF(x, y, width, height), radius, radius)
    return result


def mirrored(shape: QPainterPath) -> QPainterPath:
    """The same path on the other side of x = 0."""
    result = QPainterPath(shape)
    for index in range(result.elementCount()):
        element = result.elementAt(index)
        result.setElementPositionAt(index, -element.x, element.y)
    return result


Joint = tuple[float, float, float]
"""A point on the middle line of a limb, with its width there: x, y, width."""


def limb(*joints: Joint, samples: int = 9) -> QPainterPath:
    """A smooth shape along joints, as wide as each says, with round ends."""
    middle = list(_spline(joints, samples))
    left: list[QPointF] = []
    right: list[QPointF] = []
    for index, (x, y, width) in enumerate(middle):
        before = middle[max(index - 1, 0)]
        after = middle[min(index + 1, len(middle) - 1)]
        angle = math.atan2(after[1] - before[1], after[0] - before[0])
        nx, ny = -math.sin(angle) * width / 2, math.cos(angle) * width / 2
        left.append(QPointF(x + nx, y + ny))
        right.append(QPointF(x - nx, y - ny))
    outline = left + _cap(middle[-2], middle[-1]) + right[::-1] + _cap(middle[1], middle[0])
    result = QPainterPath()
    result.addPolygon(QPolygonF(outline))
    result.closeSubpath()
    return result


def _cap(inner: Joint, end: Joint) -> list[QPointF]:
    angle = math.atan2(end[1] - inner[1], end[0] - inner[0])
    radius = end[2] / 2
    turns = [math.pi / 2 - step * math.pi / 8 for step in range(1, 8)]
    return [
        QPointF(end[0] + radius * math.cos(angle + t), end[1] + radius * math.sin(angle + t))
        for t in turns
    ]


def _spline(joints: Sequence[Joint], samples: int) -> Iterator[Joint]:
    """Catmull-Rom through the joints."""
    last = len(joints) - 1
    for index in range(last):
        a, b = joints[max(index - 1, 0)], joints[index]
        c, d = joints[index + 1], joints[min(index + 2, last)]
        for step in range(samples):
            t = step / samples
            yield tuple(_between(p, q, r, s, t) for p, q, r, s in zip(a, b, c, d, strict=True))  # type: ignore[misc]
    yield joints[-1]


def _between(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (
        2 * b
        + (c - a) * t
        + (2 * a - 5 * b + 4 * c - d) * t * t
        + (3 * b - a - 3 * c + d) * t * t * t
    )


def curve(*points: tuple[float, float], samples: int = 9) -> QPainterPath:
    """An open smooth line through points."""
    result = QPainterPath()
    line = list(_spline([(x, y, 0.0) for x, y in points], samples))
    result.moveTo(line[0][0], line[0][1])
    for x, y, _width in line[1:]:
        result.lineTo(x, y)
    return result


@lru_cache(maxsize=64)
def smooth(
    points: tuple[tuple[float, float], ...], count: int
) -> tuple[tuple[tuple[float, float], ...], float]:
    """``count`` points at equal distances on the smooth line through ``points``; its length."""
    line = [(x, y) for x, y, _w in _spline([(x, y, 0.0) for x, y in points], 24)]
    lengths = [0.0]
    for (x1, y1), (x2, y2) in pairwise(line):
        lengths.append(lengths[-1] + math.hypot(x2 - x1, y2 - y1))
    result = []
    index = 0
    for step in range(count):
        wanted = lengths[-1] * step / (count - 1)
        while index < len(lengths) - 2 and lengths[index + 1] < wanted:
            index += 1
        span = lengths[index + 1] - lengths[index] or 1.0
        share = min((wanted - lengths[index]) / span, 1.0)
        (x1, y1), (x2, y2) = line[index], line[index + 1]
        result.append((x1 + (x2 - x1) * share, y1 + (y2 - y1) * share))
    return tuple(result), max(lengths[-1], 1.0)
