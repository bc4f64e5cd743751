"""Sprites: each kind of cell painted once at its size, with its mark, and then only copied."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from dayzero.stage.characters import DRAW, Hand
from dayzero.stage.paths import path

RADIUS: dict[str, float] = {
    "stem-cell": 1.0,
    "self-reactive": 1.0,
    "old-lymphocyte": 0.84,
    "naive-t": 0.88,
    "regulatory-t": 0.94,
    "b-cell": 0.94,
    "nk-cell": 0.96,
    "neutrophil": 1.08,
    "platelet": 0.62,
    "red-cell": 0.86,
    "msc": 1.45,
    "drug": 0.8,
    "antibody": 0.66,
    "signal": 0.56,
    "soothing-signal": 0.8,
    "virus": 0.76,
    "vector": 0.72,
    "bacterium": 0.95,
}
"""Radius of each kind, as a share of the usual one."""

TURNED = {
    "platelet", "antibody", "signal", "bacterium", "red-cell", "neutrophil", "old-lymphocyte",
    "nk-cell", "msc", "vector",
}  # fmt: skip
"""Kinds that lie about at different angles."""

VARIANTS = 4
MARGIN = 1.7
"""A sprite's half width as a share of its radius: room for glow, spikes and marks."""


def sprite(
    kind: str, radius: float, ratio: float, variant: int, theme: str, mark: str | None = None
) -> QPixmap:
    """A cell, ``radius`` px, at a pixel ratio; ``variant`` turns it where that suits its kind.
    An unknown kind is drawn as a lymphocyte."""
    pixmap = _empty(radius, MARGIN, ratio)
    with QPainter(pixmap) as painter:
        _centre(painter, pixmap, ratio, (0.0, 0.0))
        painter.save()
        painter.scale(radius, radius)
        if kind in TURNED:
            painter.rotate(360.0 * variant / VARIANTS + 20)
        DRAW.get(kind, DRAW["old-lymphocyte"])(Hand(painter, theme, radius))
        painter.restore()
        if mark == "donor":
            _donor_ring(painter, theme, radius, 1.3 if kind in _REACHING else 1.0)
        elif mark == "gene-corrected":
            _gene_badge(painter, radius)
    return pixmap


def halo(radius: float, ratio: float, colour: str, shift: tuple[float, float]) -> QPixmap:
    """The ring around a cell that is lit."""
    pixmap = _empty(radius, 1.9, ratio)
    with QPainter(pixmap) as painter:
        _centre(painter, pixmap, ratio, shift)
        glow = QColor(colour)
        glow.setAlphaF(0.22)
        painter.setBrush(glow)
        painter.setPen(QPen(QColor(colour), max(1.6, radius * 0.16)))
        painter.drawEllipse(QPointF(0, 0), radius * 1.4, radius * 1.4)
    return pixmap


def _empty(radius: float, margin: float, ratio: float) -> QPixmap:
    side = math.ceil(2 * (math.ceil(radius * margin) + 1) * ratio)
    pixmap = QPixmap(side, side)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def _centre(painter: QPainter, pixmap: QPixmap, ratio: float, shift: tuple[float, float]) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = pixmap.width() / 2
    painter.translate((middle + shift[0]) / ratio, (middle + shift[1]) / ratio)


_REACHING = {
    "self-reactive", "b-cell", "msc", "virus", "bacterium", "platelet", "antibody",
    "soothing-signal",
}  # fmt: skip
"""Kinds with something that stands out from their round."""

RING_DASHES = 6


def _donor_ring(painter: QPainter, theme: str, radius: float, taken: float) -> None:
    """A broken ring around the cell, the same for every kind: the cell came from the donor."""
    width = max(radius * 0.17, 1.5)
    reach = radius * taken + max(radius * 0.4, 2.6) - width / 2
    pen = QPen(QColor("#1F2A30" if theme == "light" else "#FFFFFF"), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    ring = QRectF(-reach, -reach, 2 * reach, 2 * reach)
    for dash in range(RING_DASHES):
        # Qt counts in sixteenths of a degree.
        painter.drawArc(ring, 16 * (360 * dash // RING_DASHES + 12), 16 * 38)


_TWIST = "M-0.3 -0.44 C0.5 -0.1 -0.5 0.1 0.3 0.44 M0.3 -0.44 C-0.5 -0.1 0.5 0.1 -0.3 0.44"


def _gene_badge(painter: QPainter, radius: float) -> None:
    """A white lozenge with a twist of genes at the cell's lower right: the cell was corrected."""
    size = max(radius * 0.56, 3.6)
    away = max(0.84 * radius, 3.4)
    painter.translate(away, away)
    painter.scale(size, size)
    painter.setPen(QPen(QColor("#12181B"), max(0.2, 1.2 / size), j=Qt.PenJoinStyle.MiterJoin))
    painter.setBrush(QColor("#FFFFFF"))
    painter.drawPath(path("M0 -0.95 L0.95 0 L0 0.95 L-0.95 0 Z"))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor("#B0006D"), max(0.2, 1.0 / size)))
    painter.drawPath(path(_TWIST))
