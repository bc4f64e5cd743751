"""What a touch is: one finger, once. A palm, a second finger and a double tap are none, and keys
that could lead out of the kiosk are swallowed."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTouchEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dayzero.windows.kiosk.measure import PALM_MM, Panel
from dayzero.windows.lines_button import LinesButton

AGAIN_S = 0.35
"""A touch so soon after another is the second half of a double tap."""
KEYS = frozenset(
    {
        Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter,
        Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down,
    }
)  # fmt: skip
"""Keys of an accessible keypad. No other does anything."""
_PRESSES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick})
_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride})
_SWALLOWED = frozenset(
    {
        QEvent.Type.ContextMenu, QEvent.Type.DragEnter, QEvent.Type.Drop, QEvent.Type.Wheel,
        QEvent.Type.NativeGesture, QEvent.Type.Shortcut,
    }
)  # fmt: skip


class TouchGuard(QObject):
    """Watches what arrives at a window, before any widget sees it."""

    touched = Signal()
    """Somebody is there."""

    def __init__(
        self, panel: Panel, parent: QObject, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._panel = panel
        self._clock = clock
        self._released = -AGAIN_S
        self._ignoring = False
        self.locked = False
        """While it is cleaned nothing is a touch."""
        self.touches = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _SWALLOWED:
            return True
        if kind in _KEYS:
            assert isinstance(event, QKeyEvent)
            return self._is_no_key(event)
        if kind == QEvent.Type.TouchBegin:
            assert isinstance(event, QTouchEvent)
            self._ignoring = self._is_no_finger(event)
            return self._ignoring or self.locked
        if kind in _PRESSES:
            assert isinstance(event, QMouseEvent)
            return self._is_no_touch(event)
        if kind == QEvent.Type.MouseButtonRelease:
            self._released = self._clock()
        return False

    def _is_no_key(self, event: QKeyEvent) -> bool:
        known = event.key() in KEYS and not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier
            | Qt.KeyboardModifier.AltModifier
            | Qt.KeyboardModifier.MetaModifier
        )
        if not known or self.locked:
            return True
        if event.type() == QEvent.Type.KeyPress:
            self._note()
        return False

    def _is_no_finger(self, event: QTouchEvent) -> bool:
        """A palm is wide; two fingers are none of our gestures."""
        palm = self._panel.px(PALM_MM)
        points = event.points()
        wide = (max(p.ellipseDiameters().width(), p.ellipseDiameters().height()) for p in points)
        return len(points) > 1 or any(width > palm for width in wide)

    def _is_no_touch(self, event: QMouseEvent) -> bool:
        again = event.type() == QEvent.Type.MouseButtonDblClick
        soon = self._clock() - self._released < AGAIN_S
        other = event.button() != Qt.MouseButton.LeftButton
        if self.locked or self._ignoring or again or soon or other:
            return True
        self._note()
        return False

    def _note(self) -> None:
        self.touches += 1
        self.touched.emit()


class KioskButton(LinesButton):
    """As large as a thumb. It acts when the finger leaves it, and not when the finger slid off."""

    side = 18

    def __init__(
        self, panel: Panel, text: str, parent: QWidget, kind: str = "", tall: float = 1.0
    ) -> None:
        """``tall``: so many times as high as a target has to be."""
        super().__init__(text, parent)
        self._panel = panel
        self._tall = tall
        self.setAutoDefault(False)
        self.setProperty("kiosk", "card" if kind == "card" else "true")
        if kind == "primary":
            self.setProperty("kind", kind)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(self.minimumSizeHint())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._panel.target, round(self._panel.target * self._tall))

    def _fit(self) -> None:
        """Smaller, if one word alone is too wide."""
        room = self.width() - 2 * self.side
        if self.styleSheet():
            self.setStyleSheet("")
        self.ensurePolished()
        widest = self._widest()
        if widest > room > 0:
            smaller = self.font().pixelSize() * room // widest
            self.setStyleSheet(f"font-size: {smaller}px")
            self.ensurePolished()
        super()._fit()
