"""The picture on the first screen: the way as a path with five stations. It never moves."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QRadialGradient,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from dayzero.theme.look import Look

_WIDTH, _HEIGHT = 480.0, 240.0
_STATIONS = ("preparation", "collection", "conditioning", "infusion", "reconstitution")
_SHARES = (0.04, 0.27, 0.5, 0.72, 0.95)


class HomePicture(QWidget):
    """Hills, a winding path, and a sign for each part of the way."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._low = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("A winding path with five stations"))
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Twice as wide as high, px."""
        scale = 0.62 if self._low else 1.15
        return QSize(int(_WIDTH * scale), int(_HEIGHT * scale))

    def set_low(self, low: bool) -> None:
        """Be small, where there is much below."""
        self._low = low
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the whole picture; it is small and still."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            scale = min(self.width() / _WIDTH, self.height() / _HEIGHT)
            painter.translate(
                (self.width() - _WIDTH * scale) / 2, (self.height() - _HEIGHT * scale) / 2
            )
            painter.scale(scale, scale)
            # Who reads from the right goes this way from the right, but a sign is not turned round.
            turned = QTransform(-1, 0, 0, 1, _WIDTH, 0) if self.isRightToLeft() else QTransform()
            path = turned.map(_way())
            painter.save()
            painter.setTransform(turned, combine=True)
            self._land(painter)
            painter.restore()
            self._road(painter, path)
            for kind, share in zip(_STATIONS, _SHARES, strict=True):
                self._station(painter, kind, path.pointAtPercent(share))

    def _land(self, painter: QPainter) -> None:
        theme = self._look.theme
        frame = QPainterPath()
        frame.addRoundedRect(QRectF(0, 0, _WIDTH, _HEIGHT), 18, 18)
        painter.setClipPath(frame)
        sky = QLinearGradient(0, 0, 0, _HEIGHT)
        sky.setColorAt(0, QColor(theme.calm))
        sky.setColorAt(1, QColor(theme.surface))
        painter.fillPath(frame, sky)
        if theme.name == "contrast":
            painter.setPen(QPen(QColor(theme.line), 2))
            painter.drawPath(frame)
            return
        glow = QRadialGradient(QPointF(352, 64), 90)
        sun = QColor(theme.tints["infusion"])
        glow.setColorAt(0, sun)
        sun.setAlpha(0)
        glow.setColorAt(1, sun)
        painter.fillRect(QRectF(240, 0, 240, 180), glow)
        for kind, top, left, right in (
            ("engraftment", 118, 96, 150),
            ("reconstitution", 150, 132, 108),
            ("follow-up", 178, 172, 160),
        ):
            hill = QPainterPath(QPointF(0, left))
            hill.cubicTo(150, top - 44, 300, top + 60, _WIDTH, right)
            hill.lineTo(_WIDTH, _HEIGHT)
            hill.lineTo(0, _HEIGHT)
            hill.closeSubpath()
            painter.fillPath(hill, QColor(theme.tints[kind]))

    def _road(self, painter: QPainter, path: QPainterPath) -> None:
        theme = self._look.theme
        for colour, width in ((theme.line, 13), (theme.surface, 10)):
            pen = QPen(QColor(colour), width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.strokePath(path, pen)
        dashes = QPen(QColor(theme.primary), 2)
        dashes.setDashPattern([2, 4])
        painter.strokePath(path, dashes)

    def _station(self, painter: QPainter, kind: str, at: QPointF) -> None:
        theme = self._look.theme
        painter.setPen(QPen(QColor(theme.phases[kind]), 2.5))
        painter.setBrush(QColor(theme.surface))
        painter.drawEllipse(at, 21, 21)
        pen = QPen(QColor(theme.phases[kind]), 2.4)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.save()
        painter.translate(at)
        _SIGNS[kind](painter, QColor(theme.phases[kind]))
        painter.restore()


def _way() -> QPainterPath:
    path = QPainterPath(QPointF(34, 198))
    path.cubicTo(110, 210, 110, 120, 180, 128)
    path.cubicTo(250, 136, 230, 206, 306, 188)
    path.cubicTo(380, 170, 330, 84, 446, 72)
    return path


def _calendar(painter: QPainter, _colour: QColor) -> None:
    painter.drawRoundedRect(QRectF(-9, -8, 18, 17), 3, 3)
    painter.drawLine(QPointF(-9, -3), QPointF(9, -3))
    for x in (-4.0, 4.0):
        painter.drawLine(QPointF(x, -11), QPointF(x, -7))
    painter.drawPolyline([QPointF(-4, 3), QPointF(-1, 6), QPointF(5, 0)])


def _cells(painter: QPainter, colour: QColor) -> None:
    painter.setBrush(colour)
    for x, y, radius in ((-5, 3, 4.2), (5, 4, 3.4), (0, -6, 3.8)):
        painter.drawEllipse(QPointF(x, y), radius, radius)


def _drip(painter: QPainter, _colour: QColor) -> None:
    painter.drawRoundedRect(QRectF(-6, -12, 12, 15), 3, 3)
    painter.drawLine(QPointF(-6, -4), QPointF(6, -4))
    painter.drawLine(QPointF(0, 3), QPointF(0, 11))


def _sun(painter: QPainter, colour: QColor) -> None:
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(0, 0), 5, 5)
    for dx, dy in ((1, 0), (0, 1), (-1, 0), (0, -1), (0.7, 0.7), (-0.7, 0.7), (0.7, -0.7)):
        painter.drawLine(QPointF(dx * 8.5, dy * 8.5), QPointF(dx * 12, dy * 12))
    painter.drawLine(QPointF(-6, -6), QPointF(-8.4, -8.4))


def _leaf(painter: QPainter, _colour: QColor) -> None:
    leaf = QPainterPath(QPointF(-8, 9))
    leaf.cubicTo(-10, -6, 2, -11, 10, -10)
    leaf.cubicTo(11, 0, 5, 10, -8, 9)
    painter.drawPath(leaf)
    painter.drawLine(QPointF(-11, 12), QPointF(3, -3))


_SIGNS = dict(zip(_STATIONS, (_calendar, _cells, _drip, _sun, _leaf), strict=True))
