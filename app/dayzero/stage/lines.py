"""Lines of words in any script, broken and drawn by Qt's text layout and never letter by letter."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

NEW_LINE = "\u2028"
"""Unicode's line separator: what follows begins a line."""

_FROM_THE_RIGHT = ("R", "AL")
_MARKS = {True: "\u200f", False: "\u200e"}
"""Marks without a width that say from which side a line is read."""


def wrapped(text: str, font: QFont, width: float, most: int) -> list[str]:
    """``text`` in at most ``most`` lines of ``width`` px; what does not fit ends in …"""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout = QTextLayout(text, font)
    layout.setTextOption(option)
    # Qt counts in units of two bytes, Python in whole characters.
    units = text.encode("utf-16-le")
    found: list[str] = []
    layout.beginLayout()
    while len(found) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start, end = line.textStart(), line.textStart() + line.textLength()
        last = len(found) == most - 1
        words = units[2 * start : None if last else 2 * end].decode("utf-16-le")
        words = words.replace(NEW_LINE, " ").strip()
        found.append(_as_read(elided(words, font, width), reads_from_right(text)))
    layout.endLayout()
    return [line for line in found if line]


def elided(text: str, font: QFont, width: float) -> str:
    """``text``, ending in … where it is wider than ``width`` px."""
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)


def reads_from_right(text: str) -> bool:
    """Whether the first letter that has a direction is of a script read from right to left."""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in _FROM_THE_RIGHT or kind == "L":
            return kind != "L"
    return False


def _as_read(line: str, from_right: bool) -> str:
    """A line that Qt would read from the other side than its paragraph is marked."""
    return line if reads_from_right(line) == from_right else _MARKS[from_right] + line


def draw_line(painter: QPainter, box: QRectF, text: str, right: bool) -> None:
    """One line at the left or the right of a box, whatever its script."""
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    place = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    # Letters that another font lends may reach below the line.
    painter.drawText(box, place.value | Qt.TextFlag.TextDontClip.value, text)
