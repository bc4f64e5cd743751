"""Pictures kept for the next frame, the least used given up first."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from PySide6.QtCore import QPoint, QPointF, QRect, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPixmap, QTransform

from dayzero.stage.runs import Runs

Kept = TypeVar("Kept", QPixmap, Runs)


class Store(Generic[Kept]):
    """Pictures by key, together never more than ``most`` bytes (the newest is always kept)."""

    def __init__(self, most: int = 10_000_000) -> None:
        self.most = most
        self._kept: OrderedDict[Hashable, Kept] = OrderedDict()
        self.bytes = 0

    def get(self, key: Hashable, make: Callable[[], Kept]) -> Kept:
        """The picture for ``key``, made now if it is not kept."""
        kept = self._kept.get(key)
        if kept is not None:
            self._kept.move_to_end(key)
            return kept
        made = make()
        self._kept[key] = made
        self.bytes += _weight(made)
        while self.bytes > self.most and len(self._kept) > 1:
            _key, given_up = self._kept.popitem(last=False)
            self.bytes -= _weight(given_up)
        return made

    def clear(self) -> None:
        """Give up everything."""
        self._kept.clear()
        self.bytes = 0


def bare(size: QSizeF, ratio: float) -> QPixmap:
    """A pixmap of ``size`` px at a pixel ratio, to be covered wholly: anything may be on it."""
    pixmap = QPixmap(max(round(size.width() * ratio), 1), max(round(size.height() * ratio), 1))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def blank(size: QSizeF, ratio: float, opaque: str | None = None) -> QPixmap:
    """An empty pixmap of ``size`` px at a pixel ratio."""
    pixmap = bare(size, ratio)
    pixmap.fill(opaque or Qt.GlobalColor.transparent)
    return pixmap


def drawn(size: QSizeF, ratio: float, draw: Callable[[QPainter], None]) -> QPixmap:
    """A transparent pixmap with ``draw``'s drawing on it."""
    pixmap = blank(size, ratio)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(painter)
    return pixmap


def trimmed(pixmap: QPixmap) -> tuple[QPixmap, QPointF]:
    """A picture without its empty margins, and how far it now begins from its old corner, px."""
    box = inked(pixmap)
    return pixmap.copy(box), QPointF(box.topLeft()) / pixmap.devicePixelRatio()


def inked(pixmap: QPixmap) -> QRect:
    """Where anything is drawn on a picture, in its own pixels; all of it where nothing is."""
    ink = pixmap.toImage().convertToFormat(QImage.Format.Format_Alpha8)
    top, bottom = _inked_rows(ink)
    if bottom < top:
        return pixmap.rect()
    # Turned by a quarter, columns are rows, the last one first.
    from_right = _inked_rows(ink.transformed(QTransform().rotate(-90)))
    left, right = pixmap.width() - 1 - from_right[1], pixmap.width() - 1 - from_right[0]
    return QRect(QPoint(left, top), QPoint(right, bottom))


def _inked_rows(ink: QImage) -> tuple[int, int]:
    """The first and the last row of an image of alphas in which anything is drawn."""
    bits, line, wide = bytes(ink.constBits()), ink.bytesPerLine(), ink.width()
    # Lines are longer than the image is wide, and what lies between may be anything.
    alphas = b"".join(bits[start : start + wide] for start in range(0, len(bits), line))
    first = (len(alphas) - len(alphas.lstrip(b"\0"))) // wide
    return first, (len(alphas.rstrip(b"\0")) - 1) // wide


def _weight(picture: QPixmap | Runs) -> int:
    if isinstance(picture, Runs):
        return picture.bytes
    return picture.width() * picture.height() * 4
