"""Small pictures made once and copied often: cells, halos, discs, rims, plates, people."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable

from PySide6.QtCore import QPointF, QSizeF
from PySide6.QtGui import QPainter, QPixmap

from dayzero.stage import still
from dayzero.stage.cast import Cast
from dayzero.stage.layout import Fonts, Label, Layout
from dayzero.stage.sprites import TURNED, halo, sprite
from dayzero.stage.store import Store, blank, drawn
from dayzero.theme.look import Look

ROOM_BYTES, STILL_BYTES = 44_000_000, 14_000_000
"""For rooms, people and cells; and for whole scenes of late. Together under 60 MB."""

_EDGE = 3.0
"""Room around a label's plate for its outline, px."""


class Prints:
    """All cached pictures of a stage."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._store = Store(ROOM_BYTES)
        self.scenes = Store(STILL_BYTES)

    @property
    def bytes(self) -> int:
        """Size of all cached pictures."""
        return self._store.bytes + self.scenes.bytes

    def forget(self) -> None:
        """Give up everything: the look changed."""
        self._store.clear()
        self.scenes.clear()

    def cell(self, kind: str, radius: float, ratio: float, variant: int = 0) -> QPixmap:
        """A cell of ``radius`` px."""
        variant = variant if kind in TURNED else 0
        theme = self._look.theme.name
        return self._store.get(
            (kind, radius, ratio, variant), lambda: sprite(kind, radius, ratio, variant, theme)
        )

    def halo(self, radius: float, ratio: float) -> QPixmap:
        """The ring around a cell that is lit."""
        colour = self._look.theme.focus
        return self._store.get(("halo", radius, ratio), lambda: halo(radius, ratio, colour))

    def room(self, layout: Layout, staged: Cast, ratio: float) -> QPixmap:
        """The empty room, as large as the stage."""
        size, theme = layout.size, self._look.theme

        def make() -> QPixmap:
            pixmap = blank(size, ratio, theme.bg)
            with QPainter(pixmap) as painter:
                still.paint_backdrop(painter, theme, layout, staged)
            return pixmap

        key = ("room", staged.room, staged.visitor, _seat(layout), ratio)
        return self._store.get((*key, size.width(), size.height()), make)

    def paint_piece(
        self, painter: QPainter, piece: still.Piece, layout: Layout, ratio: float
    ) -> None:
        """Copy a person or a thing to its place."""
        top_left = layout.point(piece.box.left(), piece.box.top())
        x, y = math.floor(top_left.x()), math.floor(top_left.y())
        size = QSizeF(
            math.ceil(piece.box.width() * layout.scale) + 1,
            math.ceil(piece.box.height() * layout.scale) + 1,
        )

        def draw(to: QPainter) -> None:
            to.translate(-x, -y)
            piece.draw(still.world(to, self._look.theme, layout))

        key = ("piece", piece.key, _seat(layout), ratio)
        painter.drawPixmap(QPointF(x, y), self._store.get(key, lambda: drawn(size, ratio, draw)))

    def paint_disc(self, painter: QPainter, layout: Layout, kind: str, ratio: float) -> None:
        """What lies behind the cells in the lens."""
        half = layout.radius + 2

        def draw(to: QPainter) -> None:
            to.translate(half, half)
            still.paint_lens(to, self._look.theme, kind, layout.radius)

        self._centred(painter, ("disc", kind), layout, half, ratio, draw)

    def paint_rim(self, painter: QPainter, layout: Layout, lit: bool, ratio: float) -> None:
        """The ring around the lens, over the cells."""
        half = math.ceil(layout.radius * 1.2)

        def draw(to: QPainter) -> None:
            to.translate(half, half)
            still.paint_rim(to, self._look.theme, layout.radius, lit)

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
        """A label's plate, over whatever moves beneath."""
        theme = self._look.theme
        if lit:
            still.paint_leader(painter, theme, label, lit=True)

        def draw(to: QPainter) -> None:
            to.setFont(fonts.label)
            still.paint_plate(to, theme, label.box.size(), _EDGE, label.text, lit)

        size = QSizeF(label.box.width() + 2 * _EDGE, label.box.height() + 2 * _EDGE)
        key = ("label", label.text, size.width(), size.height(), ratio, lit)
        plate = self._store.get(key, lambda: drawn(size, ratio, draw))
        painter.drawPixmap(label.box.topLeft() - QPointF(_EDGE, _EDGE), plate)


def _seat(layout: Layout) -> tuple[float, float, float]:
    return (layout.scale, layout.feet.x(), layout.feet.y())


def copy(painter: QPainter, pixmap: QPixmap, middle: QPointF, ratio: float) -> None:
    """Copy a picture so that its middle is at ``middle``."""
    wide, high = pixmap.width() / ratio / 2, pixmap.height() / ratio / 2
    painter.drawPixmap(QPointF(middle.x() - wide, middle.y() - high), pixmap)
