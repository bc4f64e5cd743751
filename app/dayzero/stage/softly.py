"""Soft things behind the cells: glows, mist, frost, waves, the needle and the line."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QPointF, QSizeF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPen, QPixmap, QRadialGradient

from dayzero.stage.store import drawn
from dayzero.theme.tokens import Theme

_GLOWS = {
    "warm": ("#F2BC3D", "#FFD97A"),
    "heat": ("#E0764F", "#F29A78"),
    "calm": ("#3E9E93", "#7FD6CB"),
    "mist": ("#8C97D8", "#AAB6F2"),
}
"""Colour by day, and in the dark."""

_WAVE = ("#2B7F77", "#8FE0D5")


def soft_print(look: str, radius: float, ratio: float, theme: Theme) -> QPixmap:
    """A soft thing of ``radius`` px around the middle of the picture."""
    half = math.ceil(radius) + 2
    night = theme.name != "light"

    def draw(painter: QPainter) -> None:
        painter.translate(half, half)
        if look in _GLOWS:
            colour = QColor(_GLOWS[look][night])
            if theme.name != "contrast":
                _glow(painter, colour, radius)
            elif look == "mist":
                # Dim, so that cells stand out from it; rings as wide would be a tangle.
                _glow(painter, colour.darker(240), radius)
            else:
                _ring(painter, colour, 0.62 * radius)
        elif look == "wave":
            _ring(painter, QColor(_WAVE[night]), radius)
        else:
            _DRAW[look](painter, radius, night)

    return drawn(QSizeF(2 * half, 2 * half), ratio, draw)


def _glow(painter: QPainter, colour: QColor, radius: float) -> None:
    gradient = QRadialGradient(QPointF(0, 0), radius)
    for place, alpha in ((0.0, 0.85), (0.45, 0.55), (0.75, 0.18), (1.0, 0.0)):
        colour.setAlphaF(alpha)
        gradient.setColorAt(place, colour)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(gradient)
    painter.drawEllipse(QPointF(0, 0), radius, radius)


def _ring(painter: QPainter, colour: QColor, radius: float) -> None:
    width = min(max(radius * 0.06, 1.2), 2.4)
    painter.setPen(QPen(colour, width))
    colour = QColor(colour)
    colour.setAlphaF(0.12)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(0, 0), radius - width / 2, radius - width / 2)


def _frost(painter: QPainter, radius: float, night: bool) -> None:
    """A pale ring with six short arms, as of an ice flower."""
    sheen = QColor("#BFE3F5" if night else "#EAF7FF")
    sheen.setAlphaF(0.34)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(sheen)
    painter.drawEllipse(QPointF(0, 0), 0.62 * radius, 0.62 * radius)
    pen = QPen(QColor("#CDEBFA" if night else "#7FB2CF"), max(radius * 0.06, 1.0))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    for turn in range(6):
        painter.save()
        painter.rotate(60 * turn + 15)
        painter.drawLine(QPointF(0, -0.3 * radius), QPointF(0, -0.96 * radius))
        for side in (-1, 1):
            painter.drawLine(
                QPointF(0, -0.76 * radius), QPointF(0.14 * side * radius, -0.9 * radius)
            )
        painter.restore()


def _needle(painter: QPainter, reach: float, _night: bool) -> None:
    """From the rim at the upper right to its tip in the middle."""
    _pipe(painter, 0.98 * reach, -44, 0.05 * reach, ("#F4F7F8", "#9FB0B7", "#5D6E76"), True)


def _line(painter: QPainter, reach: float, _night: bool) -> None:
    """From the rim at the upper left to its open end."""
    _pipe(painter, 0.48 * reach, -118, 0.11 * reach, ("#FFFFFF", "#D5DEE0", "#71838A"), False)


def _pipe(
    painter: QPainter, length: float, angle: float, width: float, colours: tuple[str, str, str],
    sharp: bool,
) -> None:  # fmt: skip
    painter.rotate(angle)
    gradient = QLinearGradient(QPointF(0, -width / 2), QPointF(0, width / 2))
    for place, colour, alpha in ((0.15, colours[0], 0.6), (1.0, colours[1], 0.45)):
        shade = QColor(colour)
        shade.setAlphaF(alpha)
        gradient.setColorAt(place, shade)
    painter.setBrush(gradient)
    painter.setPen(QPen(QColor(colours[2]), max(0.12 * width, 1.2)))
    start = 1.6 * width if sharp else 0.0
    painter.drawPolygon(
        [QPointF(0, width / 2), QPointF(start, -width / 2), QPointF(length, -width / 2),
         QPointF(length, width / 2)]
    )  # fmt: skip


_DRAW: dict[str, Callable[[QPainter, float, bool], None]] = {
    "frost": _frost,
    "needle": _needle,
    "line": _line,
}
