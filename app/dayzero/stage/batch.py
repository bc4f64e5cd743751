"""Many small pictures copied in one call into Qt: what lets thousands of cells move.

A sheet holds a cell's variants, each of them four times: as it is, and half a pixel to the right,
farther down, and both. Copying is quick only to whole pixels, and a slow cell would tremble from
one to the next; with halves it glides.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import cast

import shiboken6
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPixmap

HALVES = ((0.0, 0.0), (0.5, 0.0), (0.0, 0.5), (0.5, 0.5))
"""How far a picture is shifted, device pixels, in the order in which a sheet holds them."""

Spot = tuple[float, float, int]
"""Where a copy goes: x and y of its middle, px, and its variant."""

_ROW = QPainter.PixmapFragment
_X, _Y, _LEFT, _OPACITY, _FIELDS = 0, 1, 2, 9, 10
"""Which number of a row is what, and how many a row has."""
_QUARTER = QPointF(0.25, 0.25)
"""A corner at 0.75 is the next whole pixel; one at 0.74 is this one, and a half."""


def sheet_of(pictures: Sequence[QPixmap]) -> QPixmap:
    """Square pictures of one size side by side: for each variant, one for each of ``HALVES``."""
    side = pictures[0].height()
    sheet = QPixmap(side * len(pictures), side)
    sheet.fill(Qt.GlobalColor.transparent)
    with QPainter(sheet) as painter:
        for index, picture in enumerate(pictures):
            painter.drawPixmap(index * side, 0, side, side, picture)
    return sheet


def stamp(
    painter: QPainter, sheet: QPixmap, spots: Sequence[Spot], origin: QPointF, ratio: float,
    opacities: Sequence[float] | None = None,
) -> None:  # fmt: skip
    """Copy pictures of a sheet, made for a pixel ratio, to their spots around ``origin``."""
    if not spots:
        return
    side = sheet.height()
    variants = sheet.width() // side // len(HALVES)
    xs, ys, kinds = zip(*spots, strict=True)
    if ratio != 1:
        xs, ys = tuple(ratio * x for x in xs), tuple(ratio * y for y in ys)
    # Qt rounds the corner of each copy to a whole pixel; the picture chosen has the half.
    corner = origin * ratio - QPointF(side / 2, side / 2)
    left, top = 2 * corner.x() + 0.5, 2 * corner.y() + 0.5
    # One row of numbers for each copy, just as they lie in Qt's memory.
    rows = array("d", (0, 0, 0, 0, side, side, 1, 1, 0, 1)) * len(spots)
    rows[_X::_FIELDS] = array("d", xs)
    rows[_Y::_FIELDS] = array("d", ys)
    rows[_LEFT::_FIELDS] = array(
        "d",
        [
            side * (4 * (kind % variants) + 2 * (int(top + y + y) & 1) + (int(left + x + x) & 1))
            for x, y, kind in zip(xs, ys, kinds, strict=True)
        ],
    )
    if opacities:
        rows[_OPACITY::_FIELDS] = array("d", opacities)
    address, _length = rows.buffer_info()
    first = cast("QPainter.PixmapFragment", shiboken6.wrapInstance(address, _ROW))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    painter.scale(1 / ratio, 1 / ratio)
    painter.translate(origin * ratio - _QUARTER)
    painter.drawPixmapFragments(first, len(spots), sheet)
    painter.restore()
