"""The other still picture of a chance: a bar on an axis from nobody to everybody."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from dayzero.panels.icon_array import Crowd, hatch
from dayzero.theme.look import Look
from dayzero.timeline.language import translate

THICK_PX = 22
"""Height of a bar, at 100 % text."""
LINE = 1.25
"""Height of a line of numbers above or below a bar, by its type size."""


class ChanceBar(QWidget):
    """The same people as in an icon array, side by side as one bar. Never moves.

    The axis always runs from 0 to everybody, so that bars one under another can be compared.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._crowd: Crowd | None = None
        self._figure = ""
        self._colour = "harm"
        self._side = 200
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._on_look)

    @property
    def crowd(self) -> Crowd | None:
        """The people drawn."""
        return self._crowd

    def tell(self, people: Crowd | None, figure: str, sentence: str, colour: str = "harm") -> None:
        """Draw ``people``, with the figure over the end of the bar.

        ``sentence``: what a screen reader hears; ``colour``: a token of the theme.
        """
        self._crowd, self._figure, self._colour = people, figure, colour
        self.setAccessibleName(sentence)
        self.update()

    def set_side(self, side: int) -> None:
        """The length of the axis, px."""
        if side != self._side:
            self._side = side
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        type_ = self._look.type
        return QSize(self._side, round(LINE * (type_.label + type_.small)) + self._thick())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._crowd is None:
            return
        track = QRectF(1, LINE * self._look.type.label, self.width() - 2, self._thick())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_bar(painter, track, self._crowd)
            self._paint_figure(painter, track, self._crowd)
            self._paint_axis(painter, track, self._crowd)

    def _on_look(self) -> None:
        self.updateGeometry()
        self.update()

    def _thick(self) -> int:
        return round(THICK_PX * (1 + (self._look.type.scale - 1) / 2))

    def _paint_bar(self, painter: QPainter, track: QRectF, people: Crowd) -> None:
        theme = self._look.theme
        strong, surface = QColor(getattr(theme, self._colour)), QColor(theme.surface)
        painter.fillRect(track, surface)
        painter.fillRect(self._part(track, people, 0, people.filled), strong)
        width, gap = self._thick() / 11, self._thick() / 3.6
        for start, end, ink in (
            (people.low, people.filled, surface),
            (people.filled, people.high, strong),
        ):
            stretch = QPainterPath()
            stretch.addRect(self._part(track, people, start, end))
            hatch(painter, stretch, QPen(ink, width), gap)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(strong, 1.2))
        painter.drawRect(self._part(track, people, 0, people.high))
        painter.setPen(QPen(QColor(theme.line), 1.2))
        painter.drawRect(track)

    def _part(self, track: QRectF, people: Crowd, start: int, end: int) -> QRectF:
        """The stretch of the axis from person ``start`` to person ``end``; from the right where
        one reads from there."""
        each = track.width() / people.of
        first = people.of - end if self.isRightToLeft() else start
        return QRectF(
            track.left() + first * each, track.top(), (end - start) * each, track.height()
        )

    def _paint_figure(self, painter: QPainter, track: QRectF, people: Crowd) -> None:
        """The figure stands over the end of the bar, or over the middle of a bare range."""
        theme, size = self._look.theme, self._look.type.label
        bare = people.low == people.filled < people.high
        start, end = (people.low, people.high) if bare else (people.filled, people.filled)
        at = self._part(track, people, start, end).center().x()
        font = self._look.font(size)
        font.setBold(True)
        width = QFontMetricsF(font).horizontalAdvance(self._figure) + 4
        left = min(max(at - width / 2, 0), self.width() - width)
        painter.setFont(font)
        painter.setPen(QColor(theme.text))
        box = QRectF(left, 0, width, track.top())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._figure)
        if not bare:
            painter.setPen(QPen(QColor(theme.text), 2))
            painter.drawLine(round(at), round(track.top()), round(at), round(track.bottom()))

    def _paint_axis(self, painter: QPainter, track: QRectF, people: Crowd) -> None:
        painter.setFont(self._look.font(self._look.type.small))
        painter.setPen(QColor(self._look.theme.text_2))
        line = QRectF(0, track.bottom() + 1, self.width(), self.height() - track.bottom() - 1)
        everybody = translate("Chances", "{count} people").format(count=people.of)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, "0")
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, everybody)
