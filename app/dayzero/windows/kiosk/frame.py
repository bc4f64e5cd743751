"""How a kiosk page divides the screen: what is looked at above, what is touched below, where a
person in a wheelchair or a child reaches. On a wide screen they stand side by side."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from dayzero.theme.look import Look
from dayzero.windows.kiosk.measure import Panel

REACH = 0.55
"""The share of a portrait screen, from below, in which everything to touch is."""
LOW_REACH = 0.42
"""With the buttons lowered."""


PICTURE_TYPE = 0.62
"""Type in the picture beside that of the page, which says it all again."""


def picture_look(look: Look, parent: QWidget) -> Look:
    """The look of a picture on a page."""
    return Look(look.theme, max(look.type.scale * PICTURE_TYPE, 1.0), parent)


class Frame(QWidget):
    """Two parts: ``seen`` and ``touched``, each with rows to fill."""

    def __init__(self, panel: Panel, name: str, low: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.panel = panel
        self._low = low
        self.setAccessibleName(name)
        self.seen, self.touched = QWidget(self), QWidget(self)
        self.above, self.below = QVBoxLayout(self.seen), QVBoxLayout(self.touched)
        gap = panel.px(4)
        for rows in (self.above, self.below):
            rows.setContentsMargins(gap, gap // 2, gap, gap // 2)
            rows.setSpacing(panel.px(2))
        self._parts = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(0)
        for part in (self.seen, self.touched):
            # Neither part may push the other, or the page, beyond the screen.
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
            self._parts.addWidget(part)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        if self.height() >= self.width():
            reach = round(100 * (LOW_REACH if self._low else REACH))
            self._parts.setDirection(ways.TopToBottom)
            shares = (100 - reach, reach)
        else:
            self._parts.setDirection(ways.LeftToRight)
            shares = (1, 1)
        for part, share in enumerate(shares):
            self._parts.setStretch(part, share)

    def row(self, *widgets: QWidget) -> QBoxLayout:
        """A row of equal parts."""
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(self.panel.px(2))
        for widget in widgets:
            row.addWidget(widget, 1)
        return row
