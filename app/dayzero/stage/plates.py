"""What lies over rooms and people: the rim of the lens, its card, lines, and plates for names."""

from __future__ import annotations

import cmath

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from dayzero.stage.canvas import Canvas, Depth
from dayzero.stage.labels import Label, nearest
from dayzero.stage.layout import Layout
from dayzero.stage.paths import ellipse
from dayzero.theme.tokens import Theme

DOT_PX = 5.2
"""From dot to dot on the lines to the lens."""


def paint_rim(painter: QPainter, theme: Theme, radius: float, lit: bool) -> None:
    """The ring around the lens, over the cells, with a soft shadow outside and a light within."""
    canvas = Canvas(painter, theme, 1)
    outer = radius * 1.075
    ring = ellipse(0, 0, outer).subtracted(ellipse(0, 0, radius))
    if not canvas.contrast:
        shade = QPainterPath(ellipse(0, 0, outer * 1.09)).subtracted(ellipse(0, 0, radius))
        with canvas.inside(shade), canvas.deep(Depth.GLOW):
            canvas.soft(
                0, outer * 0.03, outer * 1.09, outer * 1.09, "#2B2418", 0.5 if theme.dark else 0.32
            )
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.surface))
    painter.drawPath(ring)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    # As a leader line, it has paper on both sides: whatever the lens shows, the rim is seen.
    for colour, width in ((theme.surface, 4.4), (theme.focus if lit else theme.primary, 0.0)):
        painter.setPen(QPen(QColor(colour), width + (4 if lit else 2.2)))
        painter.drawEllipse(QPointF(0, 0), radius, radius)
    painter.setPen(QPen(QColor(theme.line if canvas.contrast else theme.hairline), 1))
    painter.drawEllipse(QPointF(0, 0), outer, outer)
    if not canvas.contrast:
        painter.setPen(
            QPen(
                QColor(255, 255, 255, 90 if theme.dark else 150),
                radius * 0.03,
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.RoundCap,
            )
        )
        box = QRectF(-radius * 0.9, -radius * 0.9, radius * 1.8, radius * 1.8)
        painter.drawArc(box, 118 * 16, 34 * 16)


def paint_card(painter: QPainter, theme: Theme, box: QRectF) -> None:
    """The paper under the lens that holds its words."""
    fill = QColor(theme.surface)
    fill.setAlphaF(0.93)
    paper, edge = QPainterPath(), QPainterPath()
    paper.addRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
    painter.fillPath(paper, fill)
    # A line one px wide, filled: to have a pen draw it would take seven times as long.
    edge.addRoundedRect(box, 10.5, 10.5)
    edge.addRoundedRect(box.adjusted(1, 1, -1, -1), 9.5, 9.5)
    painter.fillPath(edge, QColor(theme.line if theme.name == "contrast" else theme.hairline))


def sight(start: QPointF, layout: Layout) -> list[complex]:
    """The dots of two lines from the part of the body to the lens that looks into it, px."""
    here, middle = complex(*start.toTuple()), complex(*layout.middle.toTuple())
    reach = layout.radius * 1.075
    if abs(middle - here) < reach * 1.1:
        return []
    dots = []
    for side in (-1, 1):
        # Not the tangents: those would run far up, through the heading.
        towards = cmath.phase(here - middle) + side * 0.95
        across = middle + cmath.rect(reach, towards) - here
        number = max(round(abs(across) / DOT_PX), 1)
        dots += [here + across * dot / number for dot in range(number + 1)]
    return dots


def paint_dot(painter: QPainter, theme: Theme) -> None:
    """One of the dots of a line, at the painter's origin."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.primary))
    painter.drawEllipse(QPointF(0, 0), DOT_PX / 6, DOT_PX / 6)


def paint_leader(painter: QPainter, theme: Theme, label: Label, lit: bool) -> None:
    """The thin line from a label to its part."""
    edge = nearest(label.box, label.part)
    painter.setPen(QPen(QColor(theme.surface), 4.4))
    painter.drawLine(edge, label.part)
    painter.setPen(QPen(QColor(theme.focus if lit else theme.text), 2 if lit else 1.4))
    painter.drawLine(edge, label.part)
    painter.setBrush(QColor(theme.focus if lit else theme.text))
    painter.setPen(QPen(QColor(theme.surface), 1.4))
    painter.drawEllipse(label.part, 6 if lit else 4, 6 if lit else 4)


def paint_plate(
    painter: QPainter, theme: Theme, size: QSizeF, edge: float, text: str, lit: bool
) -> None:
    """A label's name on its small plate, ``edge`` px from the painter's origin."""
    box = QRectF(QPointF(edge, edge), size)
    fill = QColor(theme.surface)
    fill.setAlphaF(0.95)
    painter.setBrush(fill)
    quiet = theme.line if theme.name == "contrast" else theme.hairline
    painter.setPen(QPen(QColor(theme.focus if lit else quiet), 3 if lit else 1))
    painter.drawRoundedRect(box, 7, 7)
    painter.setPen(QColor(theme.text))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
