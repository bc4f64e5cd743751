"""What each kind of cell looks like: a silhouette and an inside of its own.

Units: the cell's radius is 1 and its middle is the origin. By day a cell is drawn in ink, in the
evening and in high contrast in chalk, so that its outline stands out from what lies behind it.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF, QRadialGradient

from dayzero.stage.paths import ellipse, path, rounded

THINNEST_PX = 1.3
"""An outline thinner than this would fade away between the pixels."""


class Hand:
    """Draws one cell."""

    def __init__(self, painter: QPainter, theme: str, radius: float) -> None:
        self.painter = painter
        self.theme = theme
        self.radius = radius
        """Of the cell, px."""

    def ink(self, colour: str) -> QColor:
        """A dark colour by day; its chalk on dark ground."""
        deep = QColor(colour)
        if self.theme == "light":
            return deep
        light = 0.85 if self.theme == "dark" else 0.9
        return QColor.fromHslF(deep.hslHueF(), deep.hslSaturationF(), light)

    def edge(self, colour: str, width: float = 0.13) -> None:
        """From now on, draw outlines."""
        pen = QPen(self.ink(colour), max(width, THINNEST_PX / self.radius))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self.painter.setPen(pen)

    def line(self, colour: str, width: float) -> None:
        """From now on, draw lines inside a cell."""
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.setPen(QPen(QColor(colour), width, c=Qt.PenCapStyle.RoundCap))

    def body(self, shape: QPainterPath, inner: str, outer: str, edge: str) -> None:
        """The cell itself: lit from above left, with its outline."""
        gradient = QRadialGradient(QPointF(-0.3, -0.35), 1.45)
        gradient.setColorAt(0, QColor(inner))
        gradient.setColorAt(0.85, QColor(outer))
        self.painter.setBrush(gradient)
        self.edge(edge)
        self.painter.drawPath(shape)

    def spot(self, colour: str, x: float, y: float, rx: float, ry: float | None = None) -> None:
        """A nucleus, a granule, a drop: no outline."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(colour))
        self.painter.drawEllipse(QPointF(x, y), rx, rx if ry is None else ry)

    def glow(self, colour: str, alpha: float, radius: float) -> None:
        """A soft light all around."""
        gradient = QRadialGradient(QPointF(0, 0), radius)
        for place, share in ((0, alpha), (0.55, alpha * 0.7), (1, 0.0)):
            shade = QColor(colour)
            shade.setAlphaF(share)
            gradient.setColorAt(place, shade)
        self.painter.setBrush(gradient)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.drawEllipse(QPointF(0, 0), radius, radius)

    def shine(self, alpha: float = 0.8) -> None:
        """Light on a smooth cell."""
        self.line("#FFFFFF", 0.14)
        self.painter.setOpacity(alpha)
        arc = QPainterPath()
        arc.arcMoveTo(-0.66, -0.66, 1.32, 1.32, 110)
        arc.arcTo(-0.66, -0.66, 1.32, 1.32, 110, 62)
        self.painter.drawPath(arc)
        self.painter.setOpacity(1.0)


def _waved(base: float, swing: float, waves: int, turn: float = 0.0) -> QPainterPath:
    """A round shape with soft bulges."""
    points = QPolygonF()
    for index in range(96):
        angle = index * math.tau / 96
        reach = base + swing * math.cos(waves * angle + turn)
        points.append(QPointF(reach * math.cos(angle), reach * math.sin(angle)))
    return _closed(points)


def _star(points: int, outer: float, inner: float) -> QPainterPath:
    """Sharp points all around."""
    corners = QPolygonF()
    for index in range(2 * points):
        reach, angle = (inner if index % 2 else outer), index * math.pi / points
        corners.append(QPointF(reach * math.cos(angle), reach * math.sin(angle)))
    return _closed(corners)


def _closed(points: QPolygonF) -> QPainterPath:
    shape = QPainterPath()
    shape.addPolygon(points)
    shape.closeSubpath()
    return shape


def _stem(hand: Hand) -> None:
    """Round, and the only cell that glows."""
    hand.glow("#F5C242", 0.55, 1.7)
    hand.body(ellipse(0, 0, 0.93), "#FFF8DC", "#EDB02C", "#7A4E04")
    hand.line("#B07A12", 0.1)
    hand.painter.setBrush(QColor("#FFE9A6"))
    hand.painter.drawEllipse(QPointF(0.06, 0.1), 0.4, 0.4)
    hand.shine(0.95)


def _self_reactive(hand: Hand) -> None:
    """Spikes all around, dark inside."""
    hand.body(_star(9, 1.42, 0.8), "#E3B0D0", "#86306C", "#4A1239")
    hand.spot("#5A1A47", 0.05, 0.06, 0.46, 0.44)


def _old_lymphocyte(hand: Hand) -> None:
    """Round and quiet: nearly all nucleus."""
    hand.body(ellipse(0, 0, 0.93), "#E4E7EE", "#98A2B8", "#3E4762")
    hand.spot("#4F5978", 0.1, 0.08, 0.64, 0.62)
    hand.spot("#6F7A99", -0.06, -0.08, 0.2, 0.18)


def _naive_t(hand: Hand) -> None:
    """Smooth as new: a bright ring around a small nucleus."""
    hand.body(ellipse(0, 0, 0.93), "#8FD6C6", "#2B927E", "#0B4A40")
    hand.line("#F4FFFC", 0.24)
    hand.painter.drawEllipse(QPointF(0, 0), 0.52, 0.52)
    hand.spot("#12604F", 0, 0, 0.3)
    hand.shine(0.9)


_SHIELD = (
    "M0 -1.12 C0.24 -0.94 0.5 -0.86 0.86 -0.86 C0.96 0.16 0.62 0.86 0 1.3 "
    "C-0.62 0.86 -0.96 0.16 -0.86 -0.86 C-0.5 -0.86 -0.24 -0.94 0 -1.12 Z"
)


def _regulatory_t(hand: Hand) -> None:
    """A shield."""
    hand.body(path(_SHIELD), "#7FB2E0", "#3D7AB6", "#143F6B")
    hand.painter.save()
    hand.painter.scale(0.56, 0.56)
    hand.painter.setPen(Qt.PenStyle.NoPen)
    hand.painter.setBrush(QColor("#FFFFFF"))
    hand.painter.drawPath(path(_SHIELD))
    hand.painter.restore()
    hand.line("#2B6CA8", 0.16)
    hand.painter.drawLine(QPointF(0, -0.3), QPointF(0, 0.3))


def _forked(hand: Hand, size: float) -> None:
    """The Y of an antibody, with the pen in use."""
    for x, y in ((0, size), (-0.75 * size, -0.8 * size), (0.75 * size, -0.8 * size)):
        hand.painter.drawLine(QPointF(0, 0), QPointF(x, y))


def _b_cell(hand: Hand) -> None:
    """Carries the forks it will later send out."""
    hand.edge("#33540F", 0.17)
    for turn in range(5):
        hand.painter.save()
        hand.painter.rotate(72 * turn)
        hand.painter.translate(0, -1.24)
        _forked(hand, 0.3)
        hand.painter.restore()
    hand.body(ellipse(0, 0, 0.86), "#F4FADF", "#93B84D", "#365412")
    hand.spot("#5C8227", 0.06, 0.05, 0.42, 0.4)


def _nk_cell(hand: Hand) -> None:
    """Three soft corners, and bright granules in a dark body."""
    hand.body(_waved(0.98, 0.13, 3), "#6E63A8", "#352B68", "#1C1540")
    for turn in range(5):
        angle = 0.5 + turn * math.tau / 5
        hand.spot("#FFE3B0", 0.5 * math.cos(angle), 0.5 * math.sin(angle), 0.15)
    hand.spot("#FFE3B0", 0, 0, 0.15)


def _neutrophil(hand: Hand) -> None:
    """A pale, soft-edged cell; its nucleus is a chain of lobes."""
    hand.body(_waved(0.95, 0.085, 6), "#FFFFFF", "#C3DCF5", "#234E80")
    lobes = ((-0.46, 0.2), (-0.14, -0.36), (0.42, -0.06), (0.12, 0.44))
    hand.line("#2C5A92", 0.2)
    for one, other in pairwise(lobes):
        hand.painter.drawLine(QPointF(*one), QPointF(*other))
    for x, y in lobes:
        hand.spot("#2C5A92", x, y, 0.25, 0.23)


def _platelet(hand: Hand) -> None:
    """A small flat plate."""
    plate = path(
        "M-1.28 0.04 C-1.1 -0.56 -0.3 -0.44 0.1 -0.52 C0.8 -0.62 1.36 -0.3 1.24 0.08 "
        "C1.06 0.58 0.2 0.4 -0.15 0.5 C-0.8 0.62 -1.36 0.44 -1.28 0.04 Z"
    )
    hand.body(plate, "#FFF1D0", "#D09A4A", "#5E3A06")
    for x, y in ((-0.5, 0.04), (0.1, -0.1), (0.6, 0.08)):
        hand.spot("#84591B", x, y, 0.14)


def _red_cell(hand: Hand) -> None:
    """A disc with a dent."""
    gradient = QRadialGradient(QPointF(0, 0), 1.0)
    for place, colour in ((0, "#8A2F29"), (0.34, "#A8423A"), (0.62, "#EBA196"), (1, "#CB6156")):
        gradient.setColorAt(place, QColor(colour))
    hand.painter.setBrush(gradient)
    hand.edge("#7A2620", 0.11)
    hand.painter.drawEllipse(QPointF(0, 0), 1.08, 0.66)


def _msc(hand: Hand) -> None:
    """Long and star-like, as cells of connective tissue are."""
    star = path(
        "M-1.66 -0.12 C-1.0 -0.3 -0.66 -0.4 -0.4 -0.98 C-0.24 -0.5 0.1 -0.42 0.5 -0.36 "
        "C0.96 -0.28 1.26 -0.44 1.64 -0.3 C1.2 -0.02 0.86 0.12 0.52 0.34 "
        "C0.34 0.48 0.26 0.7 0.3 1.1 C0 0.86 -0.1 0.46 -0.42 0.34 C-0.8 0.2 -1.1 0.16 -1.66 -0.12 Z"
    )
    hand.body(star, "#FFE3D6", "#E39A84", "#7D3423")
    hand.spot("#A14E3A", 0.04, 0, 0.3, 0.2)


def _drug(hand: Hand) -> None:
    """A mist of drops."""
    hand.glow("#8C97D8" if hand.theme == "light" else "#AAB6F2", 0.42, 1.6)
    for x, y, size in ((-0.46, -0.22, 0.36), (0.44, -0.46, 0.27), (0.22, 0.48, 0.4)):
        hand.body(ellipse(x, y, size), "#DDE2FF", "#6672BE", "#333D80")


def _antibody(hand: Hand) -> None:
    """A fork with three arms."""
    hand.painter.translate(0, 0.1)
    hand.edge("#22400E", max(0.62, 0.3 + 1.7 * THINNEST_PX / hand.radius))
    _forked(hand, 1.2)
    hand.line("#8FBF45", 0.3)
    _forked(hand, 1.2)


def _signal(hand: Hand) -> None:
    """A small warm triangle: come out."""
    hand.glow("#E8804C", 0.35, 1.6)
    triangle = path("M0 -1.1 L1.0 0.68 L-1.0 0.68 Z")
    hand.body(triangle, "#FBC59E", "#E88A50", "#7A3210")


def _soothing_signal(hand: Hand) -> None:
    """Soft rings that spread from a point, as on still water."""
    hand.glow("#9FD9DE", 0.5, 1.6)
    hand.painter.setBrush(Qt.BrushStyle.NoBrush)
    hand.edge("#0E4C59", 0.12)
    hand.painter.drawEllipse(QPointF(0, 0), 1.3, 1.3)
    hand.edge("#0E4C59", 0.16)
    hand.painter.drawEllipse(QPointF(0, 0), 0.76, 0.76)
    hand.spot(hand.ink("#0E4C59").name(), 0, 0, 0.26)


def _virus(hand: Hand) -> None:
    """A dark ball on which knobs stand all around."""
    hand.edge("#2E2720", 0.16)
    for index in range(8):
        angle = index * math.tau / 8
        tip = QPointF(1.34 * math.cos(angle), 1.34 * math.sin(angle))
        hand.painter.drawLine(QPointF(0, 0), tip)
        hand.painter.setBrush(hand.ink("#2E2720"))
        hand.painter.drawEllipse(tip, 0.13, 0.13)
    hand.body(ellipse(0, 0, 0.74), "#A89A86", "#5E5345", "#2E2720")


def _vector(hand: Hand) -> None:
    """A parcel that carries one thing, a strip of genes; no knobs, nothing sharp."""
    parcel = path("M-1.36 0 L-0.74 -0.8 H0.74 L1.36 0 L0.74 0.8 H-0.74 Z")
    hand.body(parcel, "#FFFFFF", "#E2F4EE", "#10584D")
    hand.line("#B98A1A", 0.18)
    for side in (-1, 1):
        hand.painter.drawPath(
            path(f"M-0.78 {0.32 * side} C-0.26 {0.32 * side} -0.4 {-0.32 * side} 0 {-0.32 * side} "
                 f"C0.4 {-0.32 * side} 0.26 {0.32 * side} 0.78 {0.32 * side}")
        )  # fmt: skip


def _bacterium(hand: Hand) -> None:
    """A rod with tails."""
    hand.edge("#3C4410", 0.12)
    hand.painter.setBrush(Qt.BrushStyle.NoBrush)
    for y in (-0.26, 0.26):
        hand.painter.drawPath(path(f"M1.0 {y} C1.2 {y - 0.26} 1.4 {y + 0.26} 1.66 {y}"))
    hand.body(rounded(-1.3, -0.5, 2.4, 1.0, 0.5), "#DDE2A8", "#7F8A3A", "#3C4410")
    hand.line("#4F5820", 0.14)
    for x in (-0.62, -0.08, 0.46):
        hand.painter.drawLine(QPointF(x, -0.24), QPointF(x, 0.24))


DRAW: dict[str, Callable[[Hand], None]] = {
    "stem-cell": _stem,
    "self-reactive": _self_reactive,
    "old-lymphocyte": _old_lymphocyte,
    "naive-t": _naive_t,
    "regulatory-t": _regulatory_t,
    "b-cell": _b_cell,
    "nk-cell": _nk_cell,
    "neutrophil": _neutrophil,
    "platelet": _platelet,
    "red-cell": _red_cell,
    "msc": _msc,
    "drug": _drug,
    "antibody": _antibody,
    "signal": _signal,
    "soothing-signal": _soothing_signal,
    "virus": _virus,
    "vector": _vector,
    "bacterium": _bacterium,
}
"""How to draw each kind."""
