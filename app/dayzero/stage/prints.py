"""Small pictures made once and copied often: cells, halos, discs, rims, plates, people."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter, QPixmap

from dayzero.stage import plates, rows
from dayzero.stage.batch import HALVES, Batch, sheet_of, shrunk, stamp
from dayzero.stage.canvas import Canvas
from dayzero.stage.cast import Cast
from dayzero.stage.labels import Label
from dayzero.stage.layout import Fonts, Layout
from dayzero.stage.piece import Piece
from dayzero.stage.rows import Number, Row, distinct, whole
from dayzero.stage.runs import Runs
from dayzero.stage.softly import soft_print
from dayzero.stage.sprites import TURNED, VARIANTS, halo, sprite
from dayzero.stage.store import Store, bare, blank, drawn, trimmed
from dayzero.theme.look import Look

ROOM_END = 306.0
"""No thing stands farther right than this, in world units."""

SCENES, THINGS = 3, 12
"""How many whole scenes are kept, and how many pictures' worth of people, things and cells."""

MOST_THINGS, MOST_ROOMS = 38_000_000, 10_000_000
"""Bytes for these, and for rooms, at most. Rooms are kept apart and packed: twenty find room."""

EDGE = 3.0
"""Room around words for an outline, px."""


class Cell(NamedTuple):
    """How the cells of a group look."""

    kind: str
    mark: str | None
    radius: float
    """px."""


_QUARTERS = 4


def rounded(radius: float) -> float:
    """A radius in quarters of a px: so few sizes that each is drawn only once."""
    return round(radius * _QUARTERS) / _QUARTERS


class Prints:
    """All cached pictures of a stage."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._rooms: Store[Runs] = Store(MOST_ROOMS)
        self._store: Store[QPixmap] = Store()
        self._corners: dict[Hashable, QPointF] = {}
        """How far each piece begins from the corner of its box, px: it is kept without margins."""
        self.scenes: Store[QPixmap] = Store()

    def fit(self, size: QSizeF, ratio: float) -> None:
        """Keep as much as suits a picture of this size."""
        frame = round(size.width() * size.height() * ratio * ratio * 4)
        self._store.most = min(THINGS * frame, MOST_THINGS)
        self.scenes.most = SCENES * frame

    @property
    def bytes(self) -> int:
        """Size of all cached pictures."""
        return self._rooms.bytes + self._store.bytes + self.scenes.bytes

    def forget(self) -> None:
        """Give up everything: the look changed."""
        self._rooms.clear()
        self._store.clear()
        self._corners.clear()
        self.scenes.clear()

    def cell(
        self, kind: str, radius: float, ratio: float, variant: int = 0, mark: str | None = None
    ) -> QPixmap:
        """A cell of ``radius`` px, with what its population is marked with."""
        variant = variant if kind in TURNED else 0
        theme = self._look.theme.name
        return self._store.get(
            (kind, radius, ratio, variant, mark),
            lambda: sprite(kind, radius, ratio, variant, theme, mark),
        )

    def sheet(
        self, kind: str, radius: float, ratio: float, mark: str | None, full: float | None = None
    ) -> QPixmap:
        """All variants of a cell of ``radius`` px, to be stamped; it may be one that is ``full``
        px at other times."""
        full = full or radius
        variants = VARIANTS if kind in TURNED else 1
        # Half of a picture twice as large has edges as smooth as a drawing of its own.
        fine = 2 * ratio if radius == full else ratio
        share = radius / full * ratio / fine

        def make() -> QPixmap:
            return sheet_of(
                [
                    shrunk(self.cell(kind, full, fine, variant, mark), share, shift)
                    for variant in range(variants)
                    for shift in HALVES
                ]
            )

        return self._store.get(("sheet", kind, radius, ratio, mark, full), make)

    def soft(self, look: str, radius: float, ratio: float) -> QPixmap:
        """Something soft behind the cells, to the nearest pixel."""
        size = max(round(radius), 2)
        return self._store.get(
            ("soft", look, size, ratio), lambda: soft_print(look, size, ratio, self._look.theme)
        )

    def halo(self, radius: float, ratio: float) -> QPixmap:
        """The ring around a cell that is lit, to be stamped."""
        colour = self._look.theme.focus

        def make() -> QPixmap:
            return sheet_of([halo(radius, ratio, colour, shift) for shift in HALVES])

        return self._store.get(("halo", radius, ratio), make)

    def add_cells(
        self, batch: Batch, cell: Cell, places: Row, variants: Row, origin: QPointF,
        ratio: float, opacity: Number = 1.0, size: Row | float = 1.0,
    ) -> None:  # fmt: skip
        """Have a cell copied to many places around ``origin``, each as opaque and as large as is
        said.

        A smaller cell is copied from a sheet of its own: five times as quick as scaling each.
        """
        kind, mark, radius = cell
        if isinstance(size, float):
            sheet = self.sheet(kind, rounded(size * radius), ratio, mark, radius)
            batch.add(sheet, places, origin, variants, opacity)
            return
        sizes, which = distinct(whole(_QUARTERS * radius * size + 0.5))
        sheets = [self.sheet(kind, each / _QUARTERS, ratio, mark, radius) for each in sizes]
        batch.add_each(sheets, which, places, origin, variants, opacity)

    def room(self, layout: Layout, staged: Cast, ratio: float) -> QPixmap:
        """A picture of the empty room. Nothing stands behind the lens, so there its last column
        goes on."""
        high, theme = layout.size.height(), self._look.theme
        wide = min(math.ceil(layout.point(ROOM_END, 0).x()), layout.size.width())

        def make() -> QPixmap:
            from dayzero.stage.still import (
                paint_backdrop,  # with all rooms: once something is drawn
            )

            pixmap = blank(QSizeF(wide, high), ratio, theme.bg)
            with QPainter(pixmap) as to:
                paint_backdrop(to, theme, layout, staged)
            return pixmap

        key = (staged.backdrop, _seat(layout), ratio, high)
        whole = bare(layout.size, ratio)
        if rows.quick():
            return self._rooms.get(key, lambda: Runs(make())).picture(whole.width())
        left = make()
        with QPainter(whole) as painter:
            painter.drawPixmap(QPointF(0, 0), left)
            rest = QRectF(wide, 0, layout.size.width() - wide, high)
            painter.drawPixmap(rest, left, QRectF(left.width() - 1, 0, 1, left.height()))
        return whole

    def paint_sight(self, painter: QPainter, layout: Layout, start: QPointF, ratio: float) -> None:
        """Two dotted lines from a part of the body to the lens. To draw each dot would take as long
        as the room."""

        def make() -> QPixmap:
            return sheet_of([drawn(QSizeF(6, 6), ratio, partial(draw, shift)) for shift in HALVES])

        def draw(shift: tuple[float, float], to: QPainter) -> None:
            to.translate(3 + shift[0] / ratio, 3 + shift[1] / ratio)
            plates.paint_dot(to, self._look.theme)

        dots = rows.row(plates.sight(start, layout))
        stamp(painter, self._store.get(("dot", ratio), make), dots, QPointF(0, 0), ratio)

    def paint_piece(self, painter: QPainter, piece: Piece, layout: Layout, ratio: float) -> None:
        """Copy a person or a thing to its place."""
        scale, box = layout.scale, piece.box
        left, top = math.floor(box.left() * scale), math.floor(box.top() * scale)
        size = QSizeF(math.ceil(box.width() * scale) + 1, math.ceil(box.height() * scale) + 1)

        def draw(to: QPainter) -> None:
            to.translate(-left, -top)
            to.scale(scale, scale)
            piece.draw(Canvas(to, self._look.theme, scale))

        def make() -> QPixmap:
            pixmap, self._corners[key] = trimmed(drawn(size, ratio, draw))
            return pixmap

        key = ("piece", piece.key, scale, ratio)
        pixmap = self._store.get(key, make)
        spot, corner = layout.point(*piece.spot), self._corners[key]
        at = QPointF(round(spot.x()) + left, round(spot.y()) + top)
        painter.drawPixmap(at + corner, pixmap)

    def paint_disc(self, painter: QPainter, layout: Layout, kind: str, ratio: float) -> None:
        """What lies behind the cells in the lens."""
        half = layout.radius + 2

        def draw(to: QPainter) -> None:
            from dayzero.stage.still import paint_lens

            to.translate(half, half)
            paint_lens(to, self._look.theme, kind, layout.radius)

        self._centred(painter, ("disc", kind), layout, half, ratio, draw)

    def paint_rim(self, painter: QPainter, layout: Layout, lit: bool, ratio: float) -> None:
        """The ring around the lens, over the cells."""
        half = rim_half(layout.radius)

        def draw(to: QPainter) -> None:
            to.translate(half, half)
            plates.paint_rim(to, self._look.theme, layout.radius, lit)

        self._centred(painter, ("rim", lit), layout, half, ratio, draw)

    def _centred(
        self,
        painter: QPainter,
        key: tuple[Hashable, ...],
        layout: Layout,
        half: float,
        ratio: float,
        draw: Callable[[QPainter], None],
    ) -> None:
        """Copy a picture to the middle of the lens."""
        whole = QSizeF(2 * half, 2 * half)
        pixmap = self._store.get((*key, layout.radius, ratio), lambda: drawn(whole, ratio, draw))
        painter.drawPixmap(layout.middle - QPointF(half, half), pixmap)

    def paint_label(
        self, painter: QPainter, label: Label, fonts: Fonts, lit: bool, ratio: float
    ) -> None:
        """A label's line and its plate, over whatever moves beneath."""
        theme = self._look.theme
        plates.paint_leader(painter, theme, label, lit)

        def draw(to: QPainter) -> None:
            to.setFont(fonts.label)
            plates.paint_plate(to, theme, label.box.size(), EDGE, label.text, lit)

        self.paint_words(painter, ("label", label.text, lit), label.box, ratio, draw)

    def paint_words(
        self, painter: QPainter, key: tuple[Hashable, ...], box: QRectF, ratio: float,
        draw: Callable[[QPainter], None],
    ) -> None:  # fmt: skip
        """Copy words with what is around them; ``draw`` has the box at ``EDGE`` from its origin."""
        size = QSizeF(box.width() + 2 * EDGE, box.height() + 2 * EDGE)
        key = (*key, size.width(), size.height(), ratio)
        words = self._store.get(key, lambda: drawn(size, ratio, draw))
        painter.drawPixmap(box.topLeft() - QPointF(EDGE, EDGE), words)


def _seat(layout: Layout) -> tuple[float, float, float]:
    return (layout.scale, layout.feet.x(), layout.feet.y())


def rim_half(radius: float) -> int:
    """From the middle of the lens to where its rim and shadow end, px."""
    return math.ceil(radius * 1.2)


def copy(painter: QPainter, pixmap: QPixmap, middle: QPointF, ratio: float) -> None:
    """Copy a picture so that its middle is at ``middle``."""
    wide, high = pixmap.width() / ratio / 2, pixmap.height() / ratio / 2
    painter.drawPixmap(QPointF(middle.x() - wide, middle.y() - high), pixmap)
