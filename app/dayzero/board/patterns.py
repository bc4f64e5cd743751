"""Patterns, so that colour never stands alone: those of the phases, and the hatch of harm."""

from __future__ import annotations

import math

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen


def mixed(colour: str, ground: str, share: float) -> QColor:
    """``share`` of a colour laid over a ground, opaque."""
    top, below = QColor(colour), QColor(ground)
    return QColor.fromRgbF(
        *(
            share * getattr(top, name)() + (1 - share) * getattr(below, name)()
            for name in ("redF", "greenF", "blueF")
        )
    )


def softened(colour: str, saturation: float, lightness: float) -> QColor:
    """The same hue with a saturation and a lightness of 0 to 1."""
    return QColor.fromHslF(max(QColor(colour).hslHueF(), 0.0), saturation, lightness)


def faded(colour: str, alpha: float) -> QColor:
    """A colour, translucent."""
    result = QColor(colour)
    result.setAlphaF(alpha)
    return result


def draw_pattern(painter: QPainter, shape: QPainterPath, name: str, colour: QColor) -> None:
    """Fill a shape with a pattern of thin marks; ``solid`` draws nothing more."""
    draw = {"dots": _dots, "diagonal": _diagonal, "cross": _cross, "waves": _waves}.get(name)
    if draw is None:
        return
    painter.save()
    painter.setClipPath(shape)
    painter.setPen(QPen(colour, 1.2))
    draw(painter, shape.boundingRect())
    painter.restore()


def hatch(painter: QPainter, shape: QPainterPath, colour: QColor, step: float = 7.0) -> None:
    """Slanting lines across a shape: possible harm."""
    painter.save()
    painter.setClipPath(shape)
    painter.setPen(QPen(colour, 1.4))
    _slanting(painter, shape.boundingRect(), step, 1)
    painter.restore()


def _slanting(painter: QPainter, rect: QRectF, step: float, way: int) -> None:
    height = rect.height()
    start = math.floor((rect.left() - height) / step) * step
    lines = []
    x = start
    while x < rect.right() + height:
        lines.append(
            QLineF(x, rect.bottom(), x + height, rect.top())
            if way > 0
            else QLineF(x, rect.top(), x + height, rect.bottom())
        )
        x += step
    painter.drawLines(lines)


def _diagonal(painter: QPainter, rect: QRectF) -> None:
    _slanting(painter, rect, 11, 1)


def _cross(painter: QPainter, rect: QRectF) -> None:
    _slanting(painter, rect, 13, 1)
    _slanting(painter, rect, 13, -1)


def _dots(painter: QPainter, rect: QRectF) -> None:
    painter.setBrush(painter.pen().color())
    row, y = 0, rect.top() + 5
    while y < rect.bottom():
        x = math.floor(rect.left() / 12) * 12 + (6 if row % 2 else 0)
        while x < rect.right():
            painter.drawEllipse(QPointF(x, y), 0.9, 0.9)
            x += 12
        row, y = row + 1, y + 8


def _waves(painter: QPainter, rect: QRectF) -> None:
    y = rect.top() + 6
    while y < rect.bottom() + 4:
        x = math.floor(rect.left() / 16) * 16
        path = QPainterPath(QPointF(x, y))
        while x < rect.right():
            path.quadTo(x + 4, y - 4, x + 8, y)
            path.quadTo(x + 12, y + 4, x + 16, y)
            x += 16
        painter.drawPath(path)
        y += 10
