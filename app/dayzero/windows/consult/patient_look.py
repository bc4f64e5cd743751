"""The look of the patient's screen: that of the nurse, with larger type."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from dayzero.theme.look import FAMILIES, Look
from dayzero.theme.stylesheet import stylesheet

LARGER = 1.25
"""It is looked at from farther away."""
LARGEST = 2.0
"""The largest type that everything is made for."""
FEW_WORDS = 1.5
"""So much larger again are the few words of a still card, at most up to twice the largest."""


class PatientLook(Look):
    """Follows the look of the nurse's window. One application has two type sizes, so what is
    dressed by it has a stylesheet of its own: one for the whole screen."""

    def __init__(
        self,
        followed: Look,
        parent: QObject | None = None,
        larger: float = LARGER,
        largest: float = LARGEST,
    ) -> None:
        """``followed``: by default the nurse's; ``larger``: so much is the type."""
        super().__init__(followed.theme, parent=parent)
        self._followed, self._larger, self._largest = followed, larger, largest
        followed.changed.connect(self._follow)
        self._follow()

    def dress(self, screen: QWidget) -> None:
        """Dress the widget that holds all of the patient's screen."""
        font = screen.font()
        font.setFamilies(list(FAMILIES))
        font.setPixelSize(self.type.body)
        screen.setFont(font)
        screen.setStyleSheet(stylesheet(self.theme, self.type))

    def set_larger(self, larger: float) -> None:
        """Be so much larger from here on."""
        if larger != self._larger:
            self._larger = larger
            self._follow()

    def _follow(self) -> None:
        scale = min(self._followed.type.scale * self._larger, self._largest)
        self.set(self._followed.theme.name, scale)
