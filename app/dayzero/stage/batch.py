"""Many small pictures copied in one call into Qt: what lets thousands of cells move.

A sheet holds a cell's variants, each of them four times: as it is, and half a pixel to the right,
farther down, and both. Copying is quick only to whole pixels, and a slow cell would tremble from
one to the next; with halves it glides.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import cast

import shiboken6
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from dayzero.stage.rows import Row, in_order, numbers_of, row, table, whole
from dayzero.stage.store import inked

HALVES = ((0.0, 0.0), (0.5, 0.0), (0.0, 0.5), (0.5, 0.5))
"""How far a picture is shifted, device pixels, in the order in which a sheet holds them."""

_FRAGMENT = QPainter.PixmapFragment
_X, _Y, _LEFT, _WIDTH, _HEIGHT, _OPACITY = 0, 1, 2, 4, 5, 9
"""Which of a fragment's numbers is what."""
_BYTES = 80
"""That a fragment takes: ten doubles."""
_QUARTER = QPointF(0.25, 0.25)
"""A corner at 0.75 is the next whole pixel; one at 0.74 is this one, and a half."""


def sheet_of(pictures: Sequence[QPixmap]) -> QPixmap:
    """Square pictures of one size side by side: for each variant, one for each of ``HALVES``. The
    margin that all of them leave empty is cut off, for each copy would pay for it."""
    frame, over = pictures[0].rect(), QPixmap(pictures[0].size())
    over.fill(Qt.GlobalColor.transparent)
    with QPainter(over) as painter:
        for picture in pictures:
            painter.drawPixmap(frame, picture)
    ink = inked(over)
    margin = min(
        ink.left(), ink.top(), frame.right() - ink.right(), frame.bottom() - ink.bottom()
    )  # fmt: skip
    kept = frame.adjusted(margin, margin, -margin, -margin)
    sheet = QPixmap(kept.width() * len(pictures), kept.height())
    sheet.fill(Qt.GlobalColor.transparent)
    with QPainter(sheet) as painter:
        for index, picture in enumerate(pictures):
            painter.drawPixmap(
                QRect(index * kept.width(), 0, kept.width(), kept.height()), picture, kept
            )
    return sheet


def shrunk(picture: QPixmap, share: float, shift: tuple[float, float]) -> QPixmap:
    """A square picture at a share of its size, moved by parts of a pixel. To draw one large and
    copy it small many times takes a tenth of the time that it takes to draw many."""
    side = math.ceil(picture.width() * share)
    small = QPixmap(side, side)
    small.fill(Qt.GlobalColor.transparent)
    with QPainter(small) as painter:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(side / 2 + shift[0], side / 2 + shift[1])
        painter.scale(share, share)
        half = picture.width() / 2
        painter.drawPixmap(
            QRectF(-half, -half, 2 * half, 2 * half), picture, QRectF(picture.rect())
        )
    return small


def stamp(
    painter: QPainter, sheet: QPixmap, places: Row, origin: QPointF, ratio: float,
    variants: Row | int = 0, opacity: Row | float = 1.0,
) -> None:  # fmt: skip
    """Copy pictures of a sheet, made for a pixel ratio, to their places around ``origin``.

    A sheet of one picture is copied to whole pixels.
    """
    side = sheet.height()
    _copy(
        painter, [(sheet, len(places))], side, sheet.width() // side, places, origin, ratio,
        variants, opacity,
    )  # fmt: skip


def stamp_each(
    painter: QPainter, sheets: Sequence[QPixmap], which: Row, places: Row, origin: QPointF,
    ratio: float, variants: Row | int = 0, opacity: Row | float = 1.0,
) -> None:  # fmt: skip
    """Copy pictures of several sheets; ``which`` is the number of each copy's own. All that is on
    the first sheet comes first."""
    if len(sheets) == 1:
        stamp(painter, sheets[0], places, origin, ratio, variants, opacity)
        return
    places, variants, opacity, which = (
        in_order(each, which) for each in (places, variants, opacity, which)
    )
    sides = row(sheet.height() for sheet in sheets)[which]
    pictures = row(sheet.width() // sheet.height() for sheet in sheets)[which]
    numbers = zip(sheets, numbers_of(which, len(sheets)), strict=True)
    _copy(painter, numbers, sides, pictures, places, origin, ratio, variants, opacity)


def _copy(
    painter: QPainter, sheets: Iterable[tuple[QPixmap, int]], sides: Row | int,
    pictures: Row | int, places: Row, origin: QPointF, ratio: float, variants: Row | int,
    opacity: Row | float,
) -> None:  # fmt: skip
    """Copy so many pictures of each sheet, ``sides`` high and so many ``pictures`` on it."""
    if not len(places):
        return
    x, y = ratio * places.real, ratio * places.imag
    # Qt rounds the corner of each copy to a whole pixel; the picture chosen has the half.
    right = whole(2 * (x + origin.x() * ratio) - sides + 0.5) % 2
    down = whole(2 * (y + origin.y() * ratio) - sides + 0.5) % 2
    left = sides * ((len(HALVES) * variants + 2 * down + right) % pictures)
    fragments, address = table(
        len(places), (0, 0, 0, 0, 0, 0, 1, 1, 0, 1),
        {_X: x, _Y: y, _LEFT: left, _WIDTH: sides, _HEIGHT: sides, _OPACITY: opacity},
    )  # fmt: skip
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    painter.scale(1 / ratio, 1 / ratio)
    painter.translate(origin * ratio - _QUARTER)
    for sheet, number in sheets:
        first = cast("QPainter.PixmapFragment", shiboken6.wrapInstance(address, _FRAGMENT))
        painter.drawPixmapFragments(first, number, sheet)
        address += number * _BYTES
    painter.restore()
    del fragments  # until now, Qt was reading them
