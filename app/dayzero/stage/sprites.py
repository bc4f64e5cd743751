"""Cells with characters: each kind has a shape of its own, painted once and then only copied."""

from __future__ import annotations

import math
from itertools import pairwise

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QPolygonF,
    QRadialGradient,
)

RADIUS: dict[str, float] = {
    "stem-cell": 1.0,
    "self-reactive": 1.0,
    "old-lymphocyte": 0.84,
    "naive-t": 0.88,
    "regulatory-t": 0.94,
    "b-cell": 0.86,
    "neutrophil": 1.08,
    "platelet": 0.62,
    "red-cell": 0.86,
    "drug": 0.8,
    "antibody": 0.66,
    "signal": 0.52,
    "virus": 0.72,
    "bacterium": 0.95,
}
"""Radius of each kind, as a share of the usual one."""

TURNED = {"platelet", "antibody", "signal", "bacterium", "red-cell", "neutrophil", "old-lymphocyte"}
"""Kinds that lie about at different angles."""

VARIANTS = 4
MARGIN = 1.7
"""A sprite's half width as a share of its radius: room for glow and spikes."""


def sprite(kind: str, radius: float, ratio: float, variant: int, theme: str) -> QPixmap:
    """A cell, ``radius`` px, at a pixel ratio; ``variant`` turns it where that suits its kind."""
    half = math.ceil(radius * MARGIN) + 1
    pixmap = QPixmap(math.ceil(2 * half * ratio), math.ceil(2 * half * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(half, half)
        painter.scale(radius, radius)
        if kind in TURNED:
            painter.rotate(360.0 * variant / VARIANTS + 20)
        _DRAW.get(kind, _lymphocyte)(painter, theme)
    return pixmap


def halo(radius: float, ratio: float, colour: str) -> QPixmap:
    """The ring around a cell that is lit."""
    half = math.ceil(radius * 1.9) + 1
    pixmap = QPixmap(math.ceil(2 * half * ratio), math.ceil(2 * half * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(half, half)
        glow = QColor(colour)
        glow.setAlphaF(0.22)
        painter.setBrush(glow)
        painter.setPen(QPen(QColor(colour), max(1.6, radius * 0.16)))
        painter.drawEllipse(QPointF(0, 0), radius * 1.4, radius * 1.4)
    return pixmap


def _ball(painter: QPainter, inner: str, outer: str, edge: str, radius: float = 1.0) -> None:
    gradient = QRadialGradient(QPointF(-0.3, -0.35), 1.45 * radius)
    gradient.setColorAt(0, QColor(inner))
    gradient.setColorAt(0.85, QColor(outer))
    painter.setBrush(gradient)
    painter.setPen(QPen(QColor(edge), 0.13))
    painter.drawEllipse(QPointF(0, 0), radius * 0.93, radius * 0.93)


def _glow(painter: QPainter, colour: str, alpha: float, radius: float) -> None:
    gradient = QRadialGradient(QPointF(0, 0), radius)
    for place, share in ((0, alpha), (0.55, alpha * 0.7), (1, 0.0)):
        shade = QColor(colour)
        shade.setAlphaF(share)
        gradient.setColorAt(place, shade)
    painter.setBrush(gradient)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(QPointF(0, 0), radius, radius)


def _shine(painter: QPainter, alpha: float = 0.75) -> None:
    shade = QColor("#FFFFFF")
    shade.setAlphaF(alpha)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen = QPen(shade, 0.15)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    arc = QPainterPath()
    arc.arcMoveTo(-0.66, -0.66, 1.32, 1.32, 110)
    arc.arcTo(-0.66, -0.66, 1.32, 1.32, 110, 62)
    painter.drawPath(arc)


def _stem(painter: QPainter, theme: str) -> None:
    _glow(painter, "#F5C242", 0.5, 1.68)
    _ball(painter, "#FFF6D2", "#E3A520", "#8A5A06")
    painter.setPen(QPen(QColor("#A86F0A"), 0.1))
    painter.setBrush(QColor(255, 236, 170, 190))
    painter.drawEllipse(QPointF(0.06, 0.1), 0.42, 0.42)
    _shine(painter, 0.95)


def _self_reactive(painter: QPainter, theme: str) -> None:
    spikes = QPolygonF()
    for index in range(22):
        angle = index * math.pi / 11
        reach = 1.34 if index % 2 == 0 else 0.86
        spikes.append(QPointF(reach * math.cos(angle), reach * math.sin(angle)))
    gradient = QRadialGradient(QPointF(-0.25, -0.3), 1.5)
    gradient.setColorAt(0, QColor("#EBC3DC"))
    gradient.setColorAt(1, QColor("#8C3572"))
    painter.setBrush(gradient)
    pen = QPen(QColor("#571C45"), 0.11)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolygon(spikes)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#6B2456"))
    painter.drawEllipse(QPointF(0.05, 0.06), 0.46, 0.44)


def _lymphocyte(painter: QPainter, theme: str) -> None:
    _ball(painter, "#E4E7EE", "#8F9AB4", "#4A5470")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#5D6888"))
    painter.drawEllipse(QPointF(0.12, 0.1), 0.6, 0.56)
    painter.setBrush(QColor("#7B86A6"))
    painter.drawEllipse(QPointF(-0.05, -0.05), 0.2, 0.18)


def _naive_t(painter: QPainter, theme: str) -> None:
    _ball(painter, "#E6FAF5", "#37A08C", "#0E5A4E")
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor("#EFFFFA"), 0.14))
    painter.drawEllipse(QPointF(0, 0), 0.72, 0.72)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#1F7D6C"))
    painter.drawEllipse(QPointF(0, 0), 0.42, 0.42)
    _shine(painter, 0.9)


def _regulatory_t(painter: QPainter, theme: str) -> None:
    _ball(painter, "#EAF4FF", "#5B93C9", "#1F4F80")
    shield = QPainterPath(QPointF(0, -0.56))
    shield.cubicTo(0.2, -0.42, 0.36, -0.38, 0.5, -0.38)
    shield.cubicTo(0.52, 0.14, 0.3, 0.46, 0, 0.64)
    shield.cubicTo(-0.3, 0.46, -0.52, 0.14, -0.5, -0.38)
    shield.cubicTo(-0.36, -0.38, -0.2, -0.42, 0, -0.56)
    painter.setBrush(QColor("#FFFFFF"))
    painter.setPen(QPen(QColor("#1F4F80"), 0.11))
    painter.drawPath(shield)
    painter.setPen(QPen(QColor("#2B6CA8"), 0.13))
    painter.drawLine(QPointF(0, -0.32), QPointF(0, 0.4))


def _y_mark(painter: QPainter, colour: str, size: float, width: float) -> None:
    pen = QPen(QColor(colour), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    for x, y in ((0, size), (-0.75 * size, -0.8 * size), (0.75 * size, -0.8 * size)):
        painter.drawLine(QPointF(0, 0), QPointF(x, y))


def _b_cell(painter: QPainter, theme: str) -> None:
    for turn in range(6):
        painter.save()
        painter.rotate(60 * turn)
        painter.translate(0, -1.12)
        _y_mark(painter, "#4D7A1F", 0.2, 0.11)
        painter.restore()
    _ball(painter, "#F4FADF", "#93B84D", "#44691A", 0.96)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#62892B"))
    painter.drawEllipse(QPointF(0.08, 0.06), 0.48, 0.46)


def _neutrophil(painter: QPainter, theme: str) -> None:
    _ball(painter, "#F6FAFF", "#93B9E2", "#2F5E93")
    joined = QPen(QColor("#3E6CA3"), 0.2)
    painter.setPen(joined)
    lobes = ((-0.42, 0.14), (-0.06, -0.34), (0.42, 0.02), (0.1, 0.44))
    for one, other in pairwise(lobes):
        painter.drawLine(QPointF(*one), QPointF(*other))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#3E6CA3"))
    for x, y in lobes:
        painter.drawEllipse(QPointF(x, y), 0.25, 0.22)
    painter.setBrush(QColor(47, 94, 147, 90))
    for x, y in ((-0.5, -0.4), (0.6, -0.4), (-0.3, 0.62), (0.6, 0.5), (-0.7, 0.2)):
        painter.drawEllipse(QPointF(x, y), 0.06, 0.06)


def _platelet(painter: QPainter, theme: str) -> None:
    plate = QPainterPath(QPointF(-1.15, 0))
    plate.cubicTo(-1.0, -0.75, -0.2, -0.62, 0.1, -0.72)
    plate.cubicTo(0.8, -0.8, 1.25, -0.35, 1.1, 0.1)
    plate.cubicTo(0.95, 0.7, 0.2, 0.5, -0.15, 0.66)
    plate.cubicTo(-0.8, 0.75, -1.25, 0.5, -1.15, 0)
    gradient = QRadialGradient(QPointF(-0.2, -0.25), 1.4)
    gradient.setColorAt(0, QColor("#FFF1D0"))
    gradient.setColorAt(1, QColor("#C88E3C"))
    painter.setBrush(gradient)
    painter.setPen(QPen(QColor("#7A4F12"), 0.17))
    painter.drawPath(plate)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#8F6322"))
    for x, y in ((-0.4, 0.05), (0.25, -0.2), (0.45, 0.2)):
        painter.drawEllipse(QPointF(x, y), 0.13, 0.13)


def _red_cell(painter: QPainter, theme: str) -> None:
    gradient = QRadialGradient(QPointF(0, 0), 1.0)
    gradient.setColorAt(0, QColor("#A9443D"))
    gradient.setColorAt(0.38, QColor("#BE564C"))
    gradient.setColorAt(0.72, QColor("#DE8073"))
    gradient.setColorAt(1, QColor("#C4594E"))
    painter.setBrush(gradient)
    painter.setPen(QPen(QColor("#8A332C"), 0.11))
    painter.drawEllipse(QPointF(0, 0), 1.0, 0.78)


def _drug(painter: QPainter, theme: str) -> None:
    _glow(painter, "#8C97D8" if theme == "light" else "#AAB6F2", 0.42, 1.6)
    painter.setPen(Qt.PenStyle.NoPen)
    for x, y, r in ((-0.32, -0.16, 0.3), (0.34, -0.3, 0.22), (0.12, 0.34, 0.34)):
        gradient = QRadialGradient(QPointF(x - 0.08, y - 0.08), r * 1.3)
        gradient.setColorAt(0, QColor("#E8EBFF"))
        gradient.setColorAt(1, QColor("#6672BE"))
        painter.setBrush(gradient)
        painter.setPen(QPen(QColor("#3F4A92"), 0.07))
        painter.drawEllipse(QPointF(x, y), r, r)


def _antibody(painter: QPainter, theme: str) -> None:
    painter.translate(0, 0.1)
    _y_mark(painter, "#2E4F16" if theme == "light" else "#1B300C", 1.0, 0.5)
    _y_mark(painter, "#A5CE62", 1.0, 0.28)


def _signal(painter: QPainter, theme: str) -> None:
    _glow(painter, "#E8804C", 0.35, 1.6)
    triangle = QPolygonF([QPointF(0, -1.05), QPointF(0.92, 0.62), QPointF(-0.92, 0.62)])
    painter.setBrush(QColor("#EFA06C"))
    pen = QPen(QColor("#8A3F17"), 0.2)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolygon(triangle)


def _virus(painter: QPainter, theme: str) -> None:
    pen = QPen(QColor("#4A4238"), 0.13)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(QColor("#4A4238"))
    for index in range(9):
        angle = index * math.tau / 9
        tip = QPointF(1.25 * math.cos(angle), 1.25 * math.sin(angle))
        painter.drawLine(QPointF(0, 0), tip)
        painter.drawEllipse(tip, 0.11, 0.11)
    hexagon = QPolygonF(
        [
            QPointF(0.85 * math.cos(k * math.pi / 3), 0.85 * math.sin(k * math.pi / 3))
            for k in range(6)
        ]
    )
    painter.setBrush(QColor("#B9AB95"))
    painter.drawPolygon(hexagon)


def _bacterium(painter: QPainter, theme: str) -> None:
    body = QPainterPath()
    body.addRoundedRect(-1.2, -0.5, 2.4, 1.0, 0.5, 0.5)
    gradient = QRadialGradient(QPointF(-0.3, -0.3), 1.7)
    gradient.setColorAt(0, QColor("#D8DDA6"))
    gradient.setColorAt(1, QColor("#7F8A3A"))
    pen = QPen(QColor("#474E17"), 0.12)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    for y in (-0.25, 0.0, 0.25):
        tail = QPainterPath(QPointF(1.1, y))
        tail.cubicTo(1.3, y - 0.2, 1.4, y + 0.2, 1.6, y)
        painter.drawPath(tail)
    painter.setBrush(gradient)
    painter.drawPath(body)


_DRAW = {
    "stem-cell": _stem,
    "self-reactive": _self_reactive,
    "old-lymphocyte": _lymphocyte,
    "naive-t": _naive_t,
    "regulatory-t": _regulatory_t,
    "b-cell": _b_cell,
    "neutrophil": _neutrophil,
    "platelet": _platelet,
    "red-cell": _red_cell,
    "drug": _drug,
    "antibody": _antibody,
    "signal": _signal,
    "virus": _virus,
    "bacterium": _bacterium,
}
