"""Millimetres on a panel: whatever is touched is as large as a thumb, on every screen."""

from __future__ import annotations

import math
from typing import NamedTuple

from PySide6.QtGui import QScreen

TARGET_MM, EASY_MM = 20.0, 30.0
"""The smallest side of anything to touch. People with a tremor gain up to 30 mm."""
PALM_MM = 35.0
"""A contact as wide as this is no finger."""
_WITHOUT = 25.4 / 96
"""Millimetres a px, where a panel does not tell its size."""


class Panel(NamedTuple):
    """A screen that is touched."""

    mm: float
    """Width of a px, mm."""
    easy: bool = False
    """Whether targets are those of easy touch."""

    @property
    def target(self) -> int:
        """The smallest side of anything to touch, px."""
        return self.px(EASY_MM if self.easy else TARGET_MM)

    def px(self, mm: float) -> int:
        """A length in px, rounded up."""
        return math.ceil(mm / self.mm)


def panel(screen: QScreen, width_mm: float | None, easy: bool) -> Panel:
    """``width_mm``: measured with a ruler, where the screen does not tell the truth."""
    width = width_mm or screen.physicalSize().width()
    return Panel(width / screen.geometry().width() if width > 0 else _WITHOUT, easy)
