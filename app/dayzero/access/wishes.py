"""What the system says about the person's wishes: colours, contrast and motion."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication


class Wishes(NamedTuple):
    """The wishes set in the system. Where it does not say, nothing is wished for."""

    dark: bool = False
    """Light on dark."""
    more_contrast: bool = False
    """The strongest contrast there is."""


def wishes() -> Wishes:
    """Ask Qt what the system reports now. Without an application nothing is known."""
    if not isinstance(QGuiApplication.instance(), QGuiApplication):
        return Wishes()
    # The wrapper owns what accessibility() returns: keep it while asking.
    hints = QGuiApplication.styleHints()
    return Wishes(
        dark=hints.colorScheme() == Qt.ColorScheme.Dark,
        more_contrast=_wished(hints, "contrastPreference"),
    )


def stillness_wished() -> bool:
    """Whether the system wishes that nothing moves by itself. Asked apart from the rest, because
    the first screen has nothing that moves and Qt's style is slow to load."""
    hints = QGuiApplication.styleHints()
    return _wished(hints, "motionPreference") or _no_animation()


def _wished(hints: object, asked: str) -> bool:
    """Whether a preference is set; ``contrastPreference`` came with Qt 6.10, motion with 6.12."""
    accessibility = getattr(hints, "accessibility", None)
    answer = getattr(accessibility() if accessibility else None, asked, None)
    return answer is not None and answer().name != "NoPreference"


def _no_animation() -> bool:
    from PySide6.QtWidgets import QStyle

    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return False
    return app.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) == 0
