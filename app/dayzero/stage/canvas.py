"""The hand that draws: fills, edges and soft shadows, tinted for the theme."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QRadialGradient,
)

from dayzero.theme.tokens import Theme


class Depth(Enum):
    """How far from the light a thing is. In the evening, far things are darker."""

    WALL = 0
    THING = 1
    PEOPLE = 2
    GLOW = 3
    LENS = 4


# What each channel is multiplied with: the same drawing by day, in the evening, and nearly
# black behind bright outlines.
_TINTS: dict[str, dict[Depth, tuple[float, float, float]]] = {
    "light": dict.fromkeys(Depth, (1.0, 1.0, 1.0)),
    "dark": {
        Depth.WALL: (0.155, 0.195, 0.23),
        Depth.THING: (0.42, 0.48, 0.55),
        Depth.PEOPLE: (0.84, 0.82, 0.85),
        Depth.GLOW: (1.0, 1.0, 1.0),
        Depth.LENS: (0.44, 0.42, 0.43),
    },
    "contrast": {
        Depth.WALL: (0.0, 0.0, 0.0),
        Depth.THING: (0.2, 0.22, 0.24),
        Depth.PEOPLE: (0.8, 0.8, 0.8),
        Depth.GLOW: (1.0, 1.0, 1.0),
        Depth.LENS: (0.2, 0.18, 0.19),
    },
}


_DEEPER = {("dark", Depth.LENS): 2.0}
"""Powers of each channel: pale tissue that were only darkened would turn grey."""


_LEAST_RIM = 0.46
"""Brightness of the faintest edge of a person in the evening, 0 to 1."""


@lru_cache(maxsize=4096)
def tinted(theme: str, depth: Depth, colour: str, alpha: float = 1.0) -> QColor:
    """A colour as it looks at a depth in a theme."""
    base = QColor(colour)
    power = _DEEPER.get((theme, depth), 1.0)
    channels = (base.redF(), base.greenF(), base.blueF())
    result = QColor(
        *(round(255 * f * c**power) for f, c in zip(_TINTS[theme][depth], channels, strict=True))
    )
    result.setAlphaF(alpha)
    return result


class Canvas:
    """Draws on a painter whose units are those of the world (a standing person is 350 tall)."""

    def __init__(self, painter: QPainter, theme: Theme, scale: float) -> None:
        self.painter = painter
        self.theme = theme
        self.scale = scale
        self.depth = Depth.THING
        self.contrast = theme.name == "contrast"
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    @contextmanager
    def at(
        self, x: float = 0, y: float = 0, turn: float = 0, size: float = 1, flip: bool = False
    ) -> Iterator[None]:
        """Move, turn (degrees), resize and mirror what is drawn inside."""
        self.painter.save()
        self.painter.translate(x, y)
        self.painter.rotate(turn)
        self.painter.scale(-size if flip else size, size)
        yield
        self.painter.restore()

    @contextmanager
    def deep(self, depth: Depth) -> Iterator[None]:
        """Draw at another depth inside."""
        before, self.depth = self.depth, depth
        yield
        self.depth = before

    @contextmanager
    def inside(self, clip: QPainterPath) -> Iterator[None]:
        """Draw only within a shape."""
        self.painter.save()
        self.painter.setClipPath(clip, Qt.ClipOperation.IntersectClip)
        yield
        self.painter.restore()

    def colour(self, colour: str, alpha: float = 1.0) -> QColor:
        """``colour`` at the depth in use."""
        return tinted(self.theme.name, self.depth, colour, alpha)

    def shape(
        self, shape: QPainterPath, colour: str | QBrush, edge: float = 1.1, alpha: float = 1.0
    ) -> None:
        """Fill a shape and give it an edge of its own darker colour; ``edge`` 0 for details."""
        brush = colour if isinstance(colour, QBrush) else QBrush(self.colour(colour, alpha))
        self.painter.setBrush(brush)
        self.painter.setPen(self._edge(brush, colour, edge, alpha))
        self.painter.drawPath(shape)

    def line(
        self,
        line: QPainterPath,
        colour: str,
        width: float,
        alpha: float = 1.0,
        dashed: bool = False,
    ) -> None:
        """Draw a line with round ends."""
        pen = QPen(self._line_colour(colour, width, alpha), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if dashed:
            pen.setDashPattern([0.1, 3])
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.setPen(pen)
        self.painter.drawPath(line)

    def down(self, top: str, bottom: str, y1: float, y2: float) -> QBrush:
        """A brush that goes from one colour to another, from ``y1`` down to ``y2``."""
        gradient = QLinearGradient(0, y1, 0, y2)
        gradient.setColorAt(0, self.colour(top))
        gradient.setColorAt(1, self.colour(bottom))
        return QBrush(gradient)

    def across(self, left: str, right: str, x1: float, x2: float) -> QBrush:
        """A brush that goes from one colour to another, from ``x1`` to ``x2``."""
        gradient = QLinearGradient(x1, 0, x2, 0)
        gradient.setColorAt(0, self.colour(left))
        gradient.setColorAt(1, self.colour(right))
        return QBrush(gradient)

    def ball(self, inner: str, outer: str, x: float, y: float, radius: float) -> QBrush:
        """A brush that goes from one colour in the middle to another at ``radius``."""
        gradient = QRadialGradient(QPointF(x, y), radius)
        gradient.setColorAt(0, self.colour(inner))
        gradient.setColorAt(1, self.colour(outer))
        return QBrush(gradient)

    def soft(self, x: float, y: float, rx: float, ry: float, colour: str, alpha: float) -> None:
        """A soft ellipse that fades out: a shadow on the ground, a blush, a glow."""
        if self.contrast and self.depth is not Depth.GLOW:
            return
        self.painter.save()
        self.painter.translate(x, y)
        self.painter.scale(1, ry / rx)
        gradient = QRadialGradient(QPointF(0, 0), rx)
        gradient.setColorAt(0, self.colour(colour, alpha))
        gradient.setColorAt(0.55, self.colour(colour, alpha * 0.55))
        gradient.setColorAt(1, self.colour(colour, 0))
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(gradient)
        self.painter.drawEllipse(QRectF(-rx, -rx, 2 * rx, 2 * rx))
        self.painter.restore()

    def ground(self, x: float, y: float, rx: float, ry: float = 12) -> None:
        """The shadow of something that stands on the floor."""
        with self.deep(Depth.GLOW):
            if not self.contrast:
                self.soft(x, y, rx, ry, "#3B3226", 0.45 if self.theme.dark else 0.26)

    def _line_colour(self, colour: str, width: float, alpha: float) -> QColor:
        """In high contrast, things that consist of lines (poles, rails) must stand out by
        themselves: they have no edge."""
        if self.contrast and self.depth is Depth.THING and width >= 3:
            return tinted(self.theme.name, Depth.PEOPLE, colour, alpha)
        return self.colour(colour, alpha)

    def _edge(
        self, brush: QBrush, colour: str | QBrush, edge: float, alpha: float
    ) -> QPen | Qt.PenStyle:
        if not edge:
            return Qt.PenStyle.NoPen
        if self.contrast:
            bright = "#FFFFFF" if self.depth is not Depth.WALL else "#9AA3A8"
            pen = QPen(QColor(bright), (2.0 if edge >= 1 else 1.0) / self.scale)
        else:
            base = _middle(brush) if isinstance(colour, QBrush) else brush.color()
            pen = QPen(base.darker(128 if not self.theme.dark else 70), edge)
            if self.theme.dark:
                pen.setColor(self._rim(base))
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        return pen

    def _rim(self, base: QColor) -> QColor:
        """The lamp's light on an edge in the evening. On people it never fails: black hair before
        a dark wall would be nothing."""
        rim = base.lighter(132)
        if self.depth is Depth.PEOPLE and rim.valueF() < _LEAST_RIM:
            rim.setHsvF(rim.hueF(), rim.saturationF(), _LEAST_RIM, rim.alphaF())
        return rim


def _middle(brush: QBrush) -> QColor:
    stops = brush.gradient().stops() if brush.gradient() else []
    return QColor(stops[-1][1]) if stops else brush.color()
