"""What a visitor of the kiosk has chosen. A value, forgotten with the visitor."""

from __future__ import annotations

from typing import NamedTuple

TEXT_SIZES = (1.0, 1.25, 1.5)
"""Small, middle and large, beside a kiosk's own size."""
THEMES = ("light", "contrast", "dark")


class Wishes(NamedTuple):
    """Comfort for one visitor."""

    language: str = "en"
    text: float = 1.0
    """One of ``TEXT_SIZES``."""
    theme: str = "light"
    low: bool = False
    """Whether the buttons are lowered."""
    left: bool = False
    """Whether what is touched most is on the left."""
    sound: bool = False

    def larger(self) -> Wishes:
        """The next text size, and after the largest the smallest."""
        index = (TEXT_SIZES.index(self.text) + 1) % len(TEXT_SIZES)
        return self._replace(text=TEXT_SIZES[index])

    def other_theme(self) -> Wishes:
        """The next colours."""
        index = (THEMES.index(self.theme) + 1) % len(THEMES)
        return self._replace(theme=THEMES[index])
