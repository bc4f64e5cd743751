"""Words on the picture: the day, titles, the legend, and what is being pointed at."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from dayzero.stage.layout import Entry, Fonts, Layout, wrapped
from dayzero.stage.moving import Frame
from dayzero.stage.prints import Prints, copy
from dayzero.stage.sprites import RADIUS
from dayzero.theme.tokens import Theme

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_MIDDLE = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter


def paint_lines(painter: QPainter, theme: Theme, fonts: Fonts, layout: Layout) -> None:
    """The title of the step, and the words under the lens."""
    styles = {
        "title": (fonts.title, theme.text_2, _LEFT),
        "lens": (fonts.lens, theme.primary, _MIDDLE),
        "caption": (fonts.caption, theme.text_2, _MIDDLE),
    }
    for line in layout.lines:
        font, colour, side = styles[line.role]
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(line.box, side, line.text)


def paint_day(painter: QPainter, theme: Theme, fonts: Fonts, frame: Frame) -> None:
    """The large day name."""
    painter.setFont(fonts.day)
    painter.setPen(QColor(theme.primary))
    painter.drawText(frame.layout.day, _LEFT, frame.moment.day_name)


def paint_entry(
    painter: QPainter, theme: Theme, prints: Prints, entry: Entry, kind: str, ratio: float,
    lit: bool, present: bool,
) -> None:  # fmt: skip
    """A group of cells in the legend; it fades while none of them are to be seen."""
    box = entry.box
    radius = round(box.height() * 0.3 * (0.45 + 0.55 * RADIUS.get(kind, 1.0)) * 4) / 4
    if lit:
        painter.setPen(QPen(QColor(theme.focus), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 8, 8)
    painter.setOpacity(1.0 if present else 0.4)
    middle = QPointF(box.left() + box.height() / 2, box.center().y())
    copy(painter, prints.cell(kind, radius, ratio), middle, ratio)
    painter.setOpacity(1.0)
    painter.setPen(QColor(theme.text if present else theme.muted))
    painter.drawText(box.adjusted(box.height() + 2, 0, 0, 0), _LEFT, entry.text)


def paint_ring(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """The focus ring: two px of gap, then three of ring."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(theme.surface), 7))
    painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 8, 8)
    painter.setPen(QPen(QColor(theme.focus), 3))
    painter.drawRoundedRect(box.adjusted(-3.5, -3.5, 3.5, 3.5), 9, 9)


def paint_answer(
    painter: QPainter, theme: Theme, fonts: Fonts, layout: Layout, part: QRectF, title: str,
    meaning: str,
) -> None:  # fmt: skip
    """What is pointed at: its name and what the word means, on a plate beside it."""
    painter.setFont(fonts.caption)
    width = min(19.0 * painter.fontMetrics().averageCharWidth() * 2, layout.size.width() * 0.46)
    blocks = (
        (wrapped(title, fonts.lens, width, 2), fonts.lens, theme.primary),
        (wrapped(meaning, fonts.caption, width, 4), fonts.caption, theme.text),
    )
    height = 0.0
    for lines, font, _colour in blocks:
        painter.setFont(font)
        height += painter.fontMetrics().height() * len(lines)
    box = _beside(part, QSizeF(width + 24, height + 18), layout.size)
    painter.setBrush(QColor(theme.surface))
    painter.setPen(QPen(QColor(theme.primary), 1.6))
    painter.drawRoundedRect(box, 9, 9)
    y = box.top() + 9
    for lines, font, colour in blocks:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        step = painter.fontMetrics().height()
        for text in lines:
            painter.drawText(QRectF(box.left() + 12, y, width, step), _LEFT, text)
            y += step


def _beside(part: QRectF, box: QSizeF, size: QSizeF) -> QRectF:
    """A place for a plate next to a part, inside the picture."""
    whole = QRectF(6, 6, size.width() - 12, size.height() - 12)
    x = part.center().x() - box.width() / 2
    y = part.center().y() - box.height() / 2
    tries = (
        (part.left() - box.width() - 10, y),
        (part.right() + 10, y),
        (x, part.bottom() + 10),
        (x, part.top() - box.height() - 10),
    )
    inside = [_pushed(QRectF(QPointF(*spot), box), whole, sideways=False) for spot in tries]
    free = [one for one in inside if whole.contains(one) and not one.intersects(part)]
    return free[0] if free else _pushed(inside[2], whole, sideways=True)


def _pushed(box: QRectF, whole: QRectF, sideways: bool) -> QRectF:
    """The box, moved up or down (or sideways as well) until it is inside."""
    y = min(max(box.top(), whole.top()), whole.bottom() - box.height())
    x = box.left()
    if sideways:
        x = min(max(x, whole.left()), whole.right() - box.width())
    return QRectF(QPointF(x, y), box.size())
