"""The numbers of the guide on the chart itself: a line, the band, and the days."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from dayzero.board.plan import Plan
from dayzero.story.counts import USUAL_FROM, USUAL_TO, height
from dayzero.theme.tokens import Theme


def spots(plan: Plan) -> tuple[QPointF, ...]:
    """Where the numbers stand; nowhere while the counts are not drawn as lines."""
    if plan.counts_mode != "plot":
        return ()
    side = _side(plan)
    band = plan.count_y((USUAL_FROM + USUAL_TO) / 2)
    days = plan.breaks[0].x if plan.breaks else plan.scale.x(0)
    return (
        _on_a_line(plan),
        QPointF(plan.scale.right - side, band),
        QPointF(days, plan.axis_top - side / 2 - 4),
    )


def draw_numbers(painter: QPainter, plan: Plan, theme: Theme) -> None:
    """Paint a number at each of its spots."""
    side = _side(plan)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(plan.fonts.strong.font)
    for number, spot in enumerate(spots(plan), start=1):
        box = QRectF(spot.x() - side / 2, spot.y() - side / 2, side, side)
        painter.setPen(QPen(QColor(theme.surface), 2))
        painter.setBrush(QColor(theme.primary))
        painter.drawEllipse(box)
        painter.setPen(QColor(theme.on_primary))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))


def _side(plan: Plan) -> float:
    return plan.fonts.strong.line + 4


def _on_a_line(plan: Plan) -> QPointF:
    """The point of the first curve that lies farthest from all others."""
    first, *others = plan.story.courses.values()

    def far(point: tuple[float, float]) -> float:
        own = height(first.curve, point[1])
        apart = (abs(own - height(one.curve, one.value(point[0]))) for one in others)
        return min(apart, default=1.0)

    axis = plan.scale.axis
    shown = [point for point in first.curve.points if axis.first_day <= point[0] <= axis.last_day]
    day, value = max(shown or first.curve.points, key=far)
    return QPointF(plan.scale.x(day), plan.count_y(height(first.curve, value)))
