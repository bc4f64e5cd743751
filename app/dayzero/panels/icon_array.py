"""A still picture of people: how many of 100 (or 1 000) something happens to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from dayzero.theme.look import Look
from dayzero.timeline.words import people_of

if TYPE_CHECKING:
    from dayzero.timeline.facts import Fact

SMALLEST_PERSON = 7.0
"""Below this pitch, px, a person is drawn as a plain square: there is no room for shoulders."""


class Crowd(NamedTuple):
    """How many of the people drawn are of which kind."""

    filled: int
    """To whom it happens, by the best estimate."""
    low: int
    """The lower end of the range; ``filled`` where there is none."""
    high: int
    """The upper end of the range; ``filled`` where there is none."""
    of: int
    marked: int = 0
    """Up to this person the difference from another group is marked; 0: none is shown."""

    def look_of(self, index: int) -> str:
        """How person ``index`` (from 0, bottom row first) is drawn."""
        if index < self.filled:
            return "sure" if index < self.low else "filled-in-range"
        if index < self.marked:
            return "difference"
        return "in-range" if index < self.high else "other"


def crowd(fact: Fact, denominator: int) -> Crowd:
    """The people to draw for a chance."""
    spread = fact.spread
    if spread is not None and fact.value is None and fact.counted is None:
        # Nobody published a best figure, so none is drawn: certain up to the low end.
        filled = people_of(spread.low, denominator)
    else:
        filled = people_of(fact.best, denominator)
    low = people_of(spread.low, denominator) if spread else filled
    high = people_of(spread.high, denominator) if spread else filled
    return Crowd(filled, min(low, filled), max(high, filled), denominator)


def difference_crowd(here: Fact, there: Fact, denominator: int) -> Crowd:
    """The people of two groups in one picture: in both, and in one of them more."""
    fewer, more = sorted(people_of(fact.best, denominator) for fact in (here, there))
    return Crowd(fewer, fewer, fewer, denominator, more)


class IconArray(QWidget):
    """People in rows, grouped, filled from the bottom and from where one reads. Never moves."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._crowd: Crowd | None = None
        self._colour = "harm"
        self._side = 92
        self._picture: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._forget_picture)

    @property
    def crowd(self) -> Crowd | None:
        """The people drawn."""
        return self._crowd

    def tell(self, people: Crowd | None, sentence: str, colour: str = "harm") -> None:
        """Draw ``people``; the sentence is what a screen reader hears.

        ``colour`` is a token of the theme: ``harm``, or ``primary`` for what is welcome.
        """
        self.setAccessibleName(sentence)
        if (people, colour) != (self._crowd, self._colour):
            self._crowd, self._colour = people, colour
            self.updateGeometry()
            self._forget_picture()

    def set_side(self, side: int) -> None:
        """The width of the picture, px."""
        if side != self._side:
            self._side = side
            self.updateGeometry()
            self._forget_picture()

    def grid(self) -> tuple[int, int]:
        """Columns and rows."""
        return (40, 25) if self._crowd and self._crowd.of == 1000 else (10, 10)

    def sizeHint(self) -> QSize:
        columns, rows = self.grid()
        return QSize(self._side, round(self._side * rows / columns))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._forget_picture()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._crowd is None:
            return
        ratio = self.devicePixelRatioF()
        if self._picture is None or self._picture.devicePixelRatioF() != ratio:
            self._picture = self._drawn(ratio)
        with QPainter(self) as painter:
            painter.drawPixmap(QPointF(0, 0), self._picture)

    def _forget_picture(self) -> None:
        self._picture = None
        self.update()

    def _drawn(self, ratio: float) -> QPixmap:
        assert self._crowd is not None
        columns, rows = self.grid()
        pitch = self._side / columns
        picture = QPixmap(self.sizeHint() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        people: dict[str, list[QPointF]] = {}
        for index in range(self._crowd.of):
            row, column = divmod(index, columns)
            if self.isRightToLeft():
                column = columns - 1 - column
            corner = QPointF(column * pitch, (rows - 1 - row) * pitch)
            people.setdefault(self._crowd.look_of(index), []).append(corner)
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for look, corners in people.items():
                one = self._one(look, pitch, ratio)
                for corner in corners:
                    painter.drawPixmap(corner, one)
        return picture

    def _one(self, look: str, pitch: float, ratio: float) -> QPixmap:
        """One person, ready to be stamped."""
        size = QSize(max(round(pitch * ratio), 1), max(round(pitch * ratio), 1))
        picture = QPixmap(size)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        theme = self._look.theme
        strong = QColor(getattr(theme, self._colour))
        shape = _person(pitch)
        pen = QPen(strong if look != "other" else QColor(theme.line), 1.0 if pitch < 16 else 1.4)
        if look == "difference":
            pen.setWidthF(max(1.8, pitch / 9))
            shape = _person(pitch, inset=0.12)
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if look in ("sure", "filled-in-range"):
                painter.fillPath(shape, strong)
            if look in ("in-range", "filled-in-range"):
                ink = strong if look == "in-range" else QColor(theme.surface)
                hatch(painter, shape, QPen(ink, max(1.0, pitch / 12)), max(2.6, pitch / 5))
            painter.strokePath(shape, pen)
        return picture


def hatch(painter: QPainter, shape: QPainterPath, pen: QPen, gap: float) -> None:
    """Stripe a shape: how the uncertain part of a chance looks, ``gap`` px apart."""
    box = shape.boundingRect()
    if box.isEmpty():
        return
    painter.save()
    painter.setClipPath(shape)
    painter.setPen(pen)
    start = box.left() - box.height()
    while start < box.right():
        painter.drawLine(QPointF(start, box.bottom()), QPointF(start + box.height(), box.top()))
        start += gap
    painter.restore()


def _person(pitch: float, inset: float = 0.07) -> QPainterPath:
    """A head above shoulders, in a square of ``pitch`` px; ``inset``: the share left free."""
    path = QPainterPath()
    if pitch < SMALLEST_PERSON:
        path.addRect(QRectF(0.75, 0.75, pitch - 1.5, pitch - 1.5))
        return path
    inset *= pitch
    unit = pitch - 2 * inset

    def at(x: float, y: float) -> QPointF:
        return QPointF(inset + x * unit, inset + y * unit)

    path.addEllipse(at(0.5, 0.24), 0.19 * unit, 0.2 * unit)
    path.moveTo(at(0.12, 0.97))
    path.cubicTo(at(0.12, 0.62), at(0.26, 0.53), at(0.5, 0.53))
    path.cubicTo(at(0.74, 0.53), at(0.88, 0.62), at(0.88, 0.97))
    path.closeSubpath()
    return path


class Unmeasured(QWidget):
    """Stands where an array would: nobody has measured this well, so no people are drawn."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._size = QSize(92, 92)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def set_size(self, width: int, height: int) -> None:
        """Width and height, px."""
        if QSize(width, height) != self._size:
            self._size = QSize(width, height)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self._size

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._look.theme
        box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.line), 1.6, Qt.PenStyle.DashLine))
            painter.setBrush(QBrush(QColor(theme.raised)))
            painter.drawRoundedRect(box, 10, 10)
            painter.setPen(QColor(theme.muted))
            painter.setFont(self._look.font(max(self._size.height() * 2 // 5, 14)))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "?")
