"""Pictures kept for the next frame, the least used given up first."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable

from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap


class Store:
    """Pixmaps by key, together never more than ``most`` bytes (the newest is always kept)."""

    def __init__(self, most: int = 10_000_000) -> None:
        self.most = most
        self._kept: OrderedDict[Hashable, QPixmap] = OrderedDict()
        self.bytes = 0

    def get(self, key: Hashable, make: Callable[[], QPixmap]) -> QPixmap:
        """The pixmap for ``key``, made now if it is not kept."""
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


def blank(size: QSizeF, ratio: float, opaque: str | None = None) -> QPixmap:
    """An empty pixmap of ``size`` px at a pixel ratio."""
    pixmap = QPixmap(max(round(size.width() * ratio), 1), max(round(size.height() * ratio), 1))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(opaque or Qt.GlobalColor.transparent)
    return pixmap


def drawn(size: QSizeF, ratio: float, draw: Callable[[QPainter], None]) -> QPixmap:
    """A transparent pixmap with ``draw``'s drawing on it."""
    pixmap = blank(size, ratio)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(painter)
    return pixmap


def _weight(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * 4
