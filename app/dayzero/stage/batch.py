"""Many small pictures copied in one call into Qt: what lets thousands of cells move.

A sheet holds a cell's variants, each of them four times: as it is, and half a pixel to the right,
farther down, and both. Copying is quick only to whole pixels, and a slow cell would tremble from
one to the next; with halves it glides.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import cast

import shiboken6
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from dayzero.stage.rows import (
    Number,
    Row,
    in_order,
    joined,
    numbers_of,
    row,
    spot,
    table,
    whole,
)
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


class Batch:
    """Copies that are wanted, each over all before it; then they are painted together. A frame has
    a dozen small groups, and to ready each for Qt takes longer than to copy it."""

    def __init__(self, ratio: float) -> None:
        self._ratio = ratio
        self._sheets: list[tuple[QPixmap, int]] = []
        """And how many copies of each follow one another."""
        self._parts: list[tuple[Number, ...]] = []
        """By part: places, sides, pictures on a sheet, variants, opacities."""
        self._numbers: list[int] = []
        """Copies of each part."""

    def add(
        self, sheet: QPixmap, places: Row, origin: QPointF,
        variants: Number = 0, opacity: Number = 1.0,
    ) -> None:  # fmt: skip
        """Copy pictures of a sheet, made for this pixel ratio, to their places around ``origin``.

        A sheet of one picture is copied to whole pixels.
        """
        if number := len(places):
            side = sheet.height()
            self._sheets.append((sheet, number))
            self._add(number, places, origin, side, sheet.width() // side, variants, opacity)

    def add_each(
        self, sheets: Sequence[QPixmap], which: Row, places: Row, origin: QPointF,
        variants: Number = 0, opacity: Number = 1.0,
    ) -> None:  # fmt: skip
        """Copy pictures of several sheets; ``which`` is the number of each copy's own. All that is
        on the first sheet comes first."""
        if len(sheets) == 1:
            self.add(sheets[0], places, origin, variants, opacity)
            return
        places, variants, opacity, which = (
            in_order(each, which) for each in (places, variants, opacity, which)
        )
        sides = row(sheet.height() for sheet in sheets)[which]
        pictures = row(sheet.width() // sheet.height() for sheet in sheets)[which]
        self._sheets += zip(sheets, numbers_of(which, len(sheets)), strict=True)
        self._add(len(places), places, origin, sides, pictures, variants, opacity)

    def _add(
        self, number: int, places: Row, origin: QPointF, sides: Number, pictures: Number,
        variants: Number, opacity: Number,
    ) -> None:  # fmt: skip
        self._numbers.append(number)
        self._parts.append((places + spot(*origin.toTuple()), sides, pictures, variants, opacity))

    def __bool__(self) -> bool:
        """Whether there is anything to paint."""
        return bool(self._parts)

    def paint(self, painter: QPainter) -> None:
        """Paint all that was added."""
        if not self:
            return
        places, *others = zip(*self._parts, strict=True)
        corners = self._ratio * joined(list(zip(places, self._numbers, strict=True)), complex)
        sides, pictures, variants, opacity = (
            joined(list(zip(each, self._numbers, strict=True))) for each in others
        )
        x, y = corners.real, corners.imag
        # Qt rounds the corner of each copy to a whole pixel; the picture chosen has the half.
        right = whole(2 * x - sides + 0.5) % 2
        down = whole(2 * y - sides + 0.5) % 2
        left = sides * ((len(HALVES) * variants + 2 * down + right) % pictures)
        fragments, address = table(
            sum(self._numbers), (0, 0, 0, 0, 0, 0, 1, 1, 0, 1),
            {_X: x, _Y: y, _LEFT: left, _WIDTH: sides, _HEIGHT: sides, _OPACITY: opacity},
        )  # fmt: skip
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.scale(1 / self._ratio, 1 / self._ratio)
        painter.translate(-_QUARTER)
        for sheet, number in self._sheets:
            first = cast("QPainter.PixmapFragment", shiboken6.wrapInstance(address, _FRAGMENT))
            painter.drawPixmapFragments(first, number, sheet)
            address += number * _BYTES
        painter.restore()
        del fragments  # until now, Qt was reading them


def stamp(
    painter: QPainter, sheet: QPixmap, places: Row, origin: QPointF, ratio: float,
    variants: Number = 0, opacity: Number = 1.0,
) -> None:  # fmt: skip
    """Copy pictures of one sheet, at once (see ``Batch.add``)."""
    batch = Batch(ratio)
    batch.add(sheet, places, origin, variants, opacity)
    batch.paint(painter)
