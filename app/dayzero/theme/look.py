"""The look in use: a theme and a text scale, shared by all views, and what Qt needs of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from dayzero.theme.stylesheet import stylesheet
from dayzero.theme.tokens import LIGHT, THEMES, Theme, Type

FAMILIES = (
    "Atkinson Hyperlegible",
    "Source Sans 3",
    "Source Sans Pro",
    "Open Sans",
    "Noto Sans",
    "Segoe UI",
    "SF Pro Text",
    "Helvetica Neue",
    "DejaVu Sans",
)
"""Preferred families, the most readable first; the first one installed is used."""


class Look(QObject):
    """The theme and the text scale in use. Views repaint when it changes."""

    changed = Signal()

    def __init__(
        self, theme: Theme = LIGHT, scale: float = 1.0, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._type = Type(scale)

    @property
    def theme(self) -> Theme:
        """The colours."""
        return self._theme

    @property
    def type(self) -> Type:
        """The type sizes."""
        return self._type

    def set(self, theme: str | None = None, scale: float | None = None) -> None:
        """Change the theme (by name), the text scale (1.0 to 2.0), or both."""
        self._theme = THEMES[theme] if theme else self._theme
        self._type = Type(scale) if scale else self._type
        self.changed.emit()

    def font(self, size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The font at ``size`` px (already scaled)."""
        font = QFont(QApplication.font())
        font.setPixelSize(size)
        font.setWeight(weight)
        return font

    def apply(self, app: QApplication) -> None:
        """Dress the application: font, palette and stylesheet. Every widget is told of each, so
        only what changes is set."""
        font = QFont(list(FAMILIES))
        font.setPixelSize(self._type.body)
        if font != app.font():
            app.setFont(font)
        app.setPalette(_palette(self._theme))
        app.setStyleSheet(stylesheet(self._theme, self._type))


def _palette(theme: Theme) -> QPalette:
    roles = {
        QPalette.ColorRole.Window: theme.bg,
        QPalette.ColorRole.Base: theme.surface,
        QPalette.ColorRole.AlternateBase: theme.raised,
        QPalette.ColorRole.Button: theme.surface,
        QPalette.ColorRole.ToolTipBase: theme.raised,
        QPalette.ColorRole.WindowText: theme.text,
        QPalette.ColorRole.Text: theme.text,
        QPalette.ColorRole.ButtonText: theme.text,
        QPalette.ColorRole.ToolTipText: theme.text,
        QPalette.ColorRole.PlaceholderText: theme.muted,
        QPalette.ColorRole.Highlight: theme.primary,
        QPalette.ColorRole.HighlightedText: theme.on_primary,
        QPalette.ColorRole.Link: theme.primary,
    }
    palette = QPalette()
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    return palette
