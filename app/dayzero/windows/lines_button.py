"""A button that breaks its words into lines, as Qt's own does not."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget


class LinesButton(QPushButton):
    """As wide as its words where there is room, and no wider than its longest word where not."""

    side = 15
    """Room at each side of the words, with the edge, px."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._words = text
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def say(self, text: str) -> None:
        """Have another text."""
        self._words = text
        self.setAccessibleName(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """Wide enough for one line, and as high as its lines are now."""
        line = self.fontMetrics().horizontalAdvance(self._words)
        return QSize(line + 2 * self.side, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._widest() + 2 * self.side, super().sizeHint().height())

    def _widest(self) -> int:
        """Width of its longest word, px."""
        return max(map(self.fontMetrics().horizontalAdvance, self._words.split()), default=0)

    def _fit(self) -> None:
        self.setText(broken(self._words, self.width() - 2 * self.side, self.fontMetrics()))


def broken(words: str, room: int, metrics: QFontMetrics) -> str:
    """Words in lines of ``room`` px, where that can be."""
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return "\n".join(lines)
