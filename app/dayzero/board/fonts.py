"""The board's fonts at the reader's text size, with what it needs to measure them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from dayzero.theme.look import Look


class Face:
    """A font, its line height, and the widths of words already measured."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._metrics = QFontMetricsF(font)
        self.line = float(round(self._metrics.height()))
        self._widths: dict[str, float] = {}

    def width(self, text: str) -> float:
        """The width of a text, px, rounded up."""
        if text not in self._widths:
            self._widths[text] = float(int(self._metrics.horizontalAdvance(text)) + 1)
        return self._widths[text]

    def elided(self, text: str, width: float) -> str:
        """The text, cut with '…' where it is wider than ``width`` px."""
        if self.width(text) <= width:
            return text
        return self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


class Fonts:
    """The three faces of the board."""

    def __init__(self, look: Look) -> None:
        bold = QFont.Weight.DemiBold
        self.label = Face(look.font(look.type.label, bold))
        """Names of rows and phases."""
        self.small = Face(look.font(look.type.small))
        """Names of bars, curves and days."""
        self.strong = Face(look.font(look.type.small, bold))
        """The current phase, the chip of the play-head, titles of the read-out."""
        self.scale = look.type.scale
