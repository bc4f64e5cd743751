"""Small line icons, drawn in code in the colour they are asked for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

_SIDE = 24.0


def icon(name: str, colour: str, size: int = 24) -> QIcon:
    """An icon by name in one colour, ``size`` px square, sharp up to three times that.

    Raises:
        KeyError: there is no icon of that name.
    """
    draw = _ICONS[name]
    result = QIcon()
    for ratio in (1, 2, 3):
        pixmap = QPixmap(size * ratio, size * ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(size * ratio / _SIDE, size * ratio / _SIDE)
            pen = QPen(QColor(colour), 2.2)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            draw(painter, QColor(colour))
        pixmap.setDevicePixelRatio(ratio)
        result.addPixmap(pixmap)
    return result


def _polygon(*points: tuple[float, float]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])


def _play(painter: QPainter, colour: QColor) -> None:
    painter.setBrush(colour)
    painter.drawPolygon(_polygon((8, 5), (19, 12), (8, 19)))


def _pause(painter: QPainter, colour: QColor) -> None:
    painter.setBrush(colour)
    painter.drawRect(QRectF(7, 5, 2.5, 14))
    painter.drawRect(QRectF(14.5, 5, 2.5, 14))


def _again(painter: QPainter, _colour: QColor) -> None:
    path = QPainterPath()
    path.arcMoveTo(QRectF(5, 5, 14, 14), 60)
    path.arcTo(QRectF(5, 5, 14, 14), 60, 290)
    painter.drawPath(path)
    painter.drawPolyline(_polygon((11.5, 3), (15.8, 5.6), (13, 9.6)))


def _back(painter: QPainter, _colour: QColor) -> None:
    painter.drawPolyline(_polygon((15, 5), (8, 12), (15, 19)))


def _forward(painter: QPainter, _colour: QColor) -> None:
    painter.drawPolyline(_polygon((9, 5), (16, 12), (9, 19)))


def _phase_back(painter: QPainter, _colour: QColor) -> None:
    painter.drawPolyline(_polygon((18, 5), (11, 12), (18, 19)))
    painter.drawLine(QPointF(6, 5), QPointF(6, 19))


def _phase_forward(painter: QPainter, _colour: QColor) -> None:
    painter.drawPolyline(_polygon((6, 5), (13, 12), (6, 19)))
    painter.drawLine(QPointF(18, 5), QPointF(18, 19))


def _theme(painter: QPainter, colour: QColor) -> None:
    painter.drawEllipse(QRectF(4, 4, 16, 16))
    half = QPainterPath()
    half.moveTo(12, 4)
    half.arcTo(QRectF(4, 4, 16, 16), 90, 180)
    half.closeSubpath()
    painter.fillPath(half, colour)


def _person(painter: QPainter, _colour: QColor) -> None:
    painter.drawEllipse(QRectF(8, 3.5, 8, 8))
    path = QPainterPath()
    path.moveTo(4.5, 20.5)
    path.cubicTo(5, 15, 8, 14, 12, 14)
    path.cubicTo(16, 14, 19, 15, 19.5, 20.5)
    painter.drawPath(path)


def _motion(painter: QPainter, _colour: QColor) -> None:
    for y, start, end in ((7, 4, 16), (12, 7, 20), (17, 4, 14)):
        path = QPainterPath(QPointF(start, y))
        middle = (start + end) / 2
        path.cubicTo(start + 3, y - 3, middle, y - 3, middle, y)
        path.cubicTo(middle, y + 3, end - 3, y + 3, end, y)
        painter.drawPath(path)


def _detail(painter: QPainter, _colour: QColor) -> None:
    for y, end in ((5, 10), (12, 15), (19, 20)):
        painter.drawLine(QPointF(4, y), QPointF(end, y))


def _close(painter: QPainter, _colour: QColor) -> None:
    painter.drawLine(QPointF(6, 6), QPointF(18, 18))
    painter.drawLine(QPointF(18, 6), QPointF(6, 18))


def _calendar(painter: QPainter, _colour: QColor) -> None:
    painter.drawRoundedRect(QRectF(4, 5.5, 16, 14.5), 2.5, 2.5)
    painter.drawLine(QPointF(4, 10), QPointF(20, 10))
    for x in (8.5, 15.5):
        painter.drawLine(QPointF(x, 3.5), QPointF(x, 7))
    painter.drawPoint(QPointF(12, 15))


def _reading(painter: QPainter, _colour: QColor) -> None:
    painter.drawPolyline(_polygon((4, 4), (4, 20), (20, 20)))
    painter.drawPolyline(_polygon((7, 16), (11, 11), (14, 13), (19, 6)))


def _ruler(painter: QPainter, _colour: QColor) -> None:
    painter.drawLine(QPointF(3, 16), QPointF(21, 16))
    for x in (3, 7.5, 12, 16.5, 21):
        painter.drawLine(QPointF(x, 11), QPointF(x, 16))


def _stop(painter: QPainter, colour: QColor) -> None:
    painter.setBrush(colour)
    painter.drawRect(QRectF(6, 6, 12, 12))


def _speaker(painter: QPainter, colour: QColor) -> None:
    painter.setBrush(colour)
    painter.drawPolygon(
        _polygon((3.5, 9.5), (7, 9.5), (11.5, 5.5), (11.5, 18.5), (7, 14.5), (3.5, 14.5))
    )
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for out in (0, 4):
        path = QPainterPath()
        box = QRectF(10.5 - out, 8 - out, 6 + 2 * out, 8 + 2 * out)
        path.arcMoveTo(box, -50)
        path.arcTo(box, -50, 100)
        painter.drawPath(path)


def _follow(painter: QPainter, _colour: QColor) -> None:
    for y in (6, 12, 18):
        painter.drawLine(QPointF(11, y), QPointF(20, y))
    painter.drawLine(QPointF(5, 5), QPointF(5, 18))
    painter.drawPolyline(_polygon((2.2, 15.2), (5, 18.5), (7.8, 15.2)))


def _language(painter: QPainter, _colour: QColor) -> None:
    painter.drawEllipse(QPointF(12, 12), 8.5, 8.5)
    painter.drawEllipse(QPointF(12, 12), 3.6, 8.5)
    painter.drawLine(QPointF(3.5, 12), QPointF(20.5, 12))


_ICONS: dict[str, Callable[[QPainter, QColor], None]] = {
    "play": _play,
    "pause": _pause,
    "again": _again,
    "back": _back,
    "forward": _forward,
    "phase-back": _phase_back,
    "phase-forward": _phase_forward,
    "theme": _theme,
    "person": _person,
    "language": _language,
    "motion": _motion,
    "close": _close,
    "detail": _detail,
    "calendar": _calendar,
    "ruler": _ruler,
    "stop": _stop,
    "speaker": _speaker,
    "follow": _follow,
    "reading": _reading,
}
