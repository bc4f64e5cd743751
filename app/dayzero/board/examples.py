"""People vary: three marks on a curve, for the days on which a count was back in one group."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from dayzero.board.plan import Plan
from dayzero.story.counts import height
from dayzero.story.varying import Pace, examples, pace_words
from dayzero.theme.tokens import Theme

MARK = 6.0
"""Radius of a mark, px."""
HALO = 3.0
"""Room around a mark in the colour of the ground, px."""


def draw_examples(painter: QPainter, plan: Plan, theme: Theme, curve_id: str) -> None:
    """Paint the three examples of a curve, if it has some: a filled mark for the usual one."""
    found = examples(plan.story, curve_id)
    if not found:
        return
    curve = plan.story.timeline.curves[curve_id]
    index = list(plan.story.timeline.curves).index(curve_id)
    colour = QColor(theme.curves[index % len(theme.curves)])
    points = [
        QPointF(plan.scale.x(item.day), plan.count_y(height(curve, item.amount))) for item in found
    ]
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for pen in (QPen(QColor(theme.bg), 2 + 2 * HALO), QPen(colour, 2)):
        painter.setPen(pen)
        painter.drawLine(points[0], points[-1])
    for item, point in zip(found, points, strict=True):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.bg))
        painter.drawEllipse(point, MARK + HALO, MARK + HALO)
        painter.setPen(QPen(colour, 2.5))
        painter.setBrush(colour if item.pace == "usual" else QColor(theme.bg))
        painter.drawEllipse(point, MARK, MARK)
    _name(painter, plan, theme, list(zip((item.pace for item in found), points, strict=True)))


def _name(painter: QPainter, plan: Plan, theme: Theme, marks: list[tuple[Pace, QPointF]]) -> None:
    """Name the marks above them; the outer ones first, the one between where there is room."""
    small = plan.fonts.small
    placed: list[QRectF] = []
    painter.setFont(small.font)
    for number in (0, 2, 1):
        pace, point = marks[number]
        words = pace_words(pace)
        width = small.width(words) + 8
        box = QRectF(point.x() - width / 2, point.y() - MARK - HALO - small.line, width, small.line)
        if any(box.intersects(other) for other in placed):
            continue
        placed.append(box)
        ground = QColor(theme.bg)
        ground.setAlphaF(0.85)
        painter.fillRect(box, ground)
        painter.setPen(QColor(theme.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
