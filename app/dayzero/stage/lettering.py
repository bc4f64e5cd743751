"""Words on the picture: the day, titles, the legend, and what is being pointed at."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from dayzero.stage.layout import Entry, Fonts, Line
from dayzero.stage.lines import draw_line, wrapped
from dayzero.stage.moving import Frame
from dayzero.stage.paints import wall_colour
from dayzero.stage.prints import EDGE, Prints, copy
from dayzero.stage.sprites import RADIUS
from dayzero.theme.tokens import Theme

if TYPE_CHECKING:
    from dayzero.timeline.picture import Population

PLATE_LETTERS = 38
PLATE_LINES, PLATE_SHARE = (4, 3, 2, 1), 0.2
"""As many lines of what a thing is as leave most of the picture to be seen; a screen reader is told
all of it."""

_MIDDLE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter


def paint_lines(
    painter: QPainter, prints: Prints, theme: Theme, fonts: Fonts, frame: Frame
) -> None:
    """The title of the step, and the words under the lens; stronger while they follow cells."""
    caption = theme.text if frame.says.followed else theme.text_2
    styles = {"lens": (fonts.lens, theme.primary), "caption": (fonts.caption, caption)}
    for line in frame.layout.lines:
        if line.role == "title":
            _paint_title(painter, prints, theme, fonts.title, line, frame)
            continue
        font, colour = styles[line.role]
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(line.box, _MIDDLE, line.text)


def _paint_title(
    painter: QPainter, prints: Prints, theme: Theme, font: QFont, line: Line, frame: Frame
) -> None:
    """Kept, for with the bare wall around it, it takes as long to draw as a room to unpack."""
    wall, from_right = wall_colour(theme.name, frame.says.staged.room), frame.layout.from_right
    here = line._replace(box=QRectF(QPointF(EDGE, EDGE), line.box.size()))

    def draw(to: QPainter) -> None:
        to.setFont(font)
        to.setPen(QColor(theme.text_2))
        _clear_wall(to, wall, here, from_right)
        draw_line(to, here.box, here.text, from_right)

    key = ("title", line.text, wall.name(), font.pixelSize(), from_right)
    prints.paint_words(painter, key, line.box, frame.ratio, draw)


def _clear_wall(painter: QPainter, wall: QColor, line: Line, from_right: bool) -> None:
    """Bare wall close around words, whatever hangs behind them."""
    ink = painter.pen()
    painter.setPen(wall)
    for turn in range(16):
        reach, angle = 1.2 + turn % 2, math.tau * turn / 16
        away = QPointF(reach * math.cos(angle), reach * math.sin(angle))
        draw_line(painter, line.box.translated(away), line.text, from_right)
    painter.setPen(ink)


def paint_day(painter: QPainter, theme: Theme, fonts: Fonts, frame: Frame) -> None:
    """The large day name; where the picture is too narrow for it, a little smaller."""
    box, name = frame.layout.day, frame.moment.day_name
    font = QFont(fonts.day)
    wide = QFontMetricsF(font).horizontalAdvance(name)
    if wide > box.width():
        font.setPixelSize(max(int(font.pixelSize() * box.width() / wide), 1))
    painter.setFont(font)
    painter.setPen(QColor(theme.primary))
    draw_line(painter, box, name, frame.layout.from_right)


def paint_entry(
    painter: QPainter, theme: Theme, prints: Prints, font: QFont, entry: Entry,
    population: Population, ratio: float, lit: bool, present: bool, from_right: bool,
) -> None:  # fmt: skip
    """A group of cells in the legend; it fades while none of them are to be seen."""
    here = entry._replace(box=QRectF(QPointF(EDGE, EDGE), entry.box.size()))

    def draw(to: QPainter) -> None:
        to.setFont(font)
        _draw_entry(to, theme, prints, here, population, ratio, lit, present, from_right)

    key = ("entry", entry.population, entry.lines, font.pixelSize(), lit, present, from_right)
    prints.paint_words(painter, key, entry.box, ratio, draw)


def _draw_entry(
    painter: QPainter, theme: Theme, prints: Prints, entry: Entry, population: Population,
    ratio: float, lit: bool, present: bool, from_right: bool,
) -> None:  # fmt: skip
    box, kind = entry.box, population.kind
    # The longest are drawn smaller, so that none lies on its name.
    share = min(0.45 + 0.55 * RADIUS.get(kind, 1.0), 1.1)
    radius = round(entry.side * 0.27 * share * 4) / 4
    if lit:
        painter.setPen(QPen(QColor(theme.focus), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 8, 8)
    painter.setOpacity(1.0 if present else 0.4)
    mark = entry.side / 2
    middle = QPointF(box.right() - mark if from_right else box.left() + mark, box.center().y())
    copy(painter, prints.cell(kind, radius, ratio, 0, population.mark), middle, ratio)
    painter.setOpacity(1.0)
    painter.setPen(QColor(theme.text if present else theme.muted))
    room = 2 * mark + 2
    words = box.adjusted(0, 0, -room, 0) if from_right else box.adjusted(room, 0, 0, 0)
    high = QFontMetricsF(painter.font()).height()
    top = words.center().y() - high * len(entry.lines) / 2
    for number, line in enumerate(entry.lines):
        place = QRectF(words.left(), top + number * high, words.width(), high)
        draw_line(painter, place, line, from_right)


def paint_ring(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """The focus ring: two px of gap, then three of ring."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.surface), 7))
    painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 8, 8)
    painter.setPen(QPen(QColor(theme.focus), 3))
    painter.drawRoundedRect(box.adjusted(-3.5, -3.5, 3.5, 3.5), 9, 9)


def paint_answer(
    painter: QPainter, theme: Theme, fonts: Fonts, frame: Frame, part: QRectF, title: str,
    meaning: str, hint: str,
) -> None:  # fmt: skip
    """What is pointed at: its name, what it is and what pressing does, on a plate beside it."""
    layout = frame.layout
    blocks = (
        (title, fonts.lens, theme.primary),
        (meaning, fonts.caption, theme.text),
        (hint, fonts.label, theme.primary),
    )
    wide = QFontMetricsF(fonts.caption).averageCharWidth() * PLATE_LETTERS
    width = min(wide, layout.size.width() * 0.42)
    for most in PLATE_LINES:
        rows = [
            (line, font, colour)
            for words, font, colour in blocks
            for line in wrapped(words, font, width, most)
        ]
        widest = max(QFontMetricsF(font).horizontalAdvance(line) for line, font, _c in rows)
        height = sum(QFontMetricsF(font).height() for _line, font, _c in rows)
        if (widest + 26) * (height + 18) <= PLATE_SHARE * _area(QRectF(QPointF(), layout.size)):
            break
    box = _beside(part, QSizeF(widest + 26, height + 18), frame)
    painter.setBrush(QColor(theme.surface))
    painter.setPen(QPen(QColor(theme.primary), 1.6))
    painter.drawRoundedRect(box, 9, 9)
    y = box.top() + 9
    for line, font, colour in rows:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        step = QFontMetricsF(font).height()
        draw_line(painter, QRectF(box.left() + 13, y, widest, step), line, layout.from_right)
        y += step


def _beside(part: QRectF, box: QSizeF, frame: Frame) -> QRectF:
    """A place for a plate near a part, covering as little as can be, least of all a face."""
    layout = frame.layout
    right, bottom = layout.size.width() - 6 - box.width(), layout.size.height() - 6 - box.height()
    wanted = [(part, 9.0), (layout.card, 0.8), (layout.day, 2.0)]
    wanted.append((_square(layout.middle, layout.radius), 2.0))
    for x, y, radius in frame.says.staged.faces:
        wanted.append((_square(layout.point(x, y), radius * 0.8 * layout.scale), 5.0))
    best, least = QRectF(QPointF(6, 6), box), float("inf")
    for column in range(13):
        for row in range(13):
            corner = QPointF(6 + (right - 6) * column / 12, 6 + (bottom - 6) * row / 12)
            spot = QRectF(corner, box)
            way = spot.center() - part.center()
            cost = 40.0 * (abs(way.x()) + abs(way.y()))
            cost += sum(_area(spot.intersected(other)) * weight for other, weight in wanted)
            if cost < least:
                best, least = spot, cost
    return best


def _square(middle: QPointF, radius: float) -> QRectF:
    return QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)


def _area(box: QRectF) -> float:
    return box.width() * box.height()
