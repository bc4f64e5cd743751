"""Where labels go: near their part, covering nothing that matters, their lines clear of faces."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF

from dayzero.stage.cast import Cast
from dayzero.stage.paths import smooth
from dayzero.stage.routes import tubes

TURNS, RINGS = 24, 13
"""Directions and distances that are tried around a part."""

GAP = 5.0
"""Between two labels, px."""


class Label(NamedTuple):
    """A name with a thin line to the part it names."""

    place: str
    text: str
    box: QRectF
    part: QPointF
    """Where the line ends, px."""

    @property
    def reach(self) -> QRectF:
        """All that plate, line and dot cover."""
        dot = QRectF(self.part, QSizeF()).adjusted(-8, -8, 8, 8)
        return self.box.united(dot).adjusted(-4, -4, 4, 4)


class _Room(NamedTuple):
    """What the labels of one picture must keep clear of, px."""

    bounds: QRectF
    taken: list[QRectF]
    faces: list[tuple[QPointF, float]]
    body: QRectF
    hoses: list[QPointF]
    labels: list[Label]


def place_labels(
    parts: tuple[tuple[str, str, tuple[float, float]], ...], size_of: Callable[[str], QSizeF],
    staged: Cast, scale: float, to_px: Callable[[float, float], QPointF], bounds: QRectF,
    taken: list[QRectF],
) -> tuple[Label, ...]:  # fmt: skip
    """A label for each part that has room for one.

    Args:
        parts: Place, name and world point of each part, the most important first.
        size_of: The size of a label with a name, px.
        staged: Who and what stands where.
        scale: px for each unit of the world.
        to_px: A point of the world, px.
        bounds: Labels stay inside, px.
        taken: Boxes of other words, px.
    """
    faces = [(to_px(x, y), radius * scale) for x, y, radius in staged.faces]
    # What a label names must be seen beside it.
    spots = [around(to_px(*spot), 15 * scale) for _place, _text, spot in parts]
    if staged.patient and any(spot == staged.body.hip for _place, _text, spot in parts):
        hip = to_px(*staged.body.hip)
        spots.append(QRectF(hip.x() - 46 * scale, hip.y() - 28 * scale, 92 * scale, 56 * scale))
    room = _Room(
        bounds=bounds,
        taken=[*(around(*face) for face in faces), *taken, *spots],
        faces=faces,
        body=around(to_px(*staged.body.heart), 74 * scale) if staged.patient else QRectF(),
        hoses=[to_px(x, y) for points, _colour in tubes(staged) for x, y in smooth(points, 40)[0]],
        labels=[],
    )
    for place, text, spot in parts:
        part = to_px(*spot)
        box = _best_box(part, size_of(text), room)
        if box is not None:
            room.labels.append(Label(place, text, box, part))
    return tuple(room.labels)


def _best_box(part: QPointF, size: QSizeF, room: _Room) -> QRectF | None:
    best: QRectF | None = None
    least = math.inf
    for distance, angle, box in _spots(part, size):
        if distance >= least:
            break
        cost = distance + (70 if box.intersects(room.body) else 0) + 10 * abs(math.sin(angle))
        cost += 14 * sum(box.contains(point) for point in room.hoses)
        if cost < least and _free(part, box, room):
            best, least = box, cost
    return best


def _spots(part: QPointF, size: QSizeF) -> Iterator[tuple[float, float, QRectF]]:
    """Distance, angle and box of the places around a part, the nearest first, px."""
    # Larger labels take larger strides, so that at every size the search reaches as far.
    stride = max(22.0, size.height() * 0.8)
    for ring in range(2, 2 + RINGS):
        for turn in range(TURNS):
            angle = turn * math.tau / TURNS
            middle = part + QPointF(1.15 * math.cos(angle), math.sin(angle)) * (ring * stride)
            corner = middle - QPointF(size.width() / 2, size.height() / 2)
            yield ring * stride, angle, QRectF(corner, size)


def _free(part: QPointF, box: QRectF, room: _Room) -> bool:
    """Whether a label here covers nothing that matters and its line crosses nothing."""
    wide = box.adjusted(-GAP, -GAP, GAP, GAP)
    end = nearest(box, part)
    return (
        room.bounds.contains(box)
        and not any(box.intersects(other) for other in room.taken)
        and not any(_across(part, end, *face) for face in room.faces)
        and not any(
            wide.intersects(other.box)
            or _through(part, end, other.box)
            or _through(other.part, nearest(other.box, other.part), wide)
            or _meet(part, end, other.part, nearest(other.box, other.part))
            for other in room.labels
        )
    )


def nearest(box: QRectF, point: QPointF) -> QPointF:
    """The point of a box nearest to another point: where a label's line ends."""
    return QPointF(
        min(max(point.x(), box.left()), box.right()), min(max(point.y(), box.top()), box.bottom())
    )


def around(middle: QPointF, radius: float) -> QRectF:
    """The square around a circle."""
    return QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)


def _across(part: QPointF, end: QPointF, middle: QPointF, radius: float) -> bool:
    """Whether a line leads over a face. From a part within it, such as the brain or the neck, it
    may only lead straight out."""
    out, line = part - middle, end - part
    along, length = _dot(out, line), math.hypot(line.x(), line.y())
    from_middle = math.hypot(out.x(), out.y())
    if from_middle < radius:
        return along < 0.5 * from_middle * length
    share = min(max(-along / (length * length), 0.0), 1.0) if length else 0.0
    closest = out + line * share
    return math.hypot(closest.x(), closest.y()) < radius


def _through(start: QPointF, end: QPointF, box: QRectF) -> bool:
    """Whether a line leads through a box."""
    corners = (box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft())
    sides = zip(corners, (*corners[1:], corners[0]), strict=True)
    inside = box.contains(start) or box.contains(end)
    return inside or any(_meet(start, end, one, other) for one, other in sides)


def _meet(a: QPointF, b: QPointF, c: QPointF, d: QPointF) -> bool:
    """Whether two lines cross."""

    def side(p: QPointF, q: QPointF, r: QPointF) -> bool:
        return (r.y() - p.y()) * (q.x() - p.x()) > (q.y() - p.y()) * (r.x() - p.x())

    return side(a, c, d) != side(b, c, d) and side(a, b, c) != side(a, b, d)


def _dot(one: QPointF, other: QPointF) -> float:
    return one.x() * other.x() + one.y() * other.y()
