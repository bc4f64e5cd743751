"""A label of several lines that is right in either direction of reading."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QWidget

from dayzero.timeline.language import has_right_to_left


class Wrapped(QLabel):
    """Words that wrap. Where they run from right to left, Qt's own label moves each line by the
    space it breaks at, so that its edge is ragged and the end of a full line is cut off."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, line by line."""
        if not self.isRightToLeft():
            super().paintEvent(event)
            return
        room = self.contentsRect()
        layout, height = lines(self.text(), self.font(), room.width(), visual_side(self))
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(self.foregroundRole()))
            layout.draw(painter, QPointF(room.left(), room.top() + (room.height() - height) / 2))


def visual_side(label: QLabel) -> Qt.AlignmentFlag:
    """At which side a label's words stand, seen in its own direction of reading.

    QStyle says the same; asked for it, PySide would first make all enums of that class, which
    takes as long as building a page's top.
    """
    across = label.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
    if across & (Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignJustify):
        return across
    at_right = bool(across & Qt.AlignmentFlag.AlignRight)
    if label.isRightToLeft() and not across & Qt.AlignmentFlag.AlignAbsolute:
        at_right = not at_right
    side = Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute


def lines(
    words: str, font: QFont, width: float, side: Qt.AlignmentFlag
) -> tuple[QTextLayout, float]:
    """``words`` broken into lines of ``width`` px, and the height of all, px."""
    layout = QTextLayout(words, font)
    layout.setTextOption(reading_option(words, side))
    height = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout, height


def reading_option(words: str, side: Qt.AlignmentFlag) -> QTextOption:
    """How a layout sets ``words`` at a ``side``, whatever direction they run in: that of their
    letters. (A sentence of a right-to-left language may begin with a Latin name.)"""
    option = QTextOption(side)
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft
        if has_right_to_left(words)
        else Qt.LayoutDirection.LeftToRight
    )
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
