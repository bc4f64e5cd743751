"""For those who look after the kiosk: a corner to hold, a PIN, and how the kiosk is."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QMouseEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from dayzero.kiosk.pin import Door
from dayzero.panels.prose import Prose
from dayzero.theme.look import Look
from dayzero.windows.kiosk.frame import Frame
from dayzero.windows.kiosk.journey import Reader
from dayzero.windows.kiosk.measure import Panel
from dayzero.windows.kiosk.touch import KioskButton

HOLD_MS = 5000
LONGEST_PIN = 12


class Corner(QWidget):
    """A corner that is held for five seconds. One finger suffices."""

    held = Signal()

    def __init__(self, panel: Panel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(panel.target, panel.target)
        self.setAccessibleName(self.tr("For staff: hold for five seconds"))
        self._timer = QTimer(self, singleShot=True, interval=HOLD_MS)
        self._timer.timeout.connect(self.held)

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self._timer.start()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._timer.stop()

    def hideEvent(self, event: QHideEvent) -> None:
        self._timer.stop()
        super().hideEvent(event)


class PinPage(Frame):
    """Digits to press. A wrong PIN says so, and soon makes one wait."""

    opened = Signal()
    left = Signal()

    def __init__(
        self,
        look: Look,
        panel: Panel,
        door: Door,
        parent: QWidget,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(panel, "", False, parent)
        self.setAccessibleName(self.tr("For staff"))
        self._door, self._clock = door, clock
        self._pin = ""
        title = Prose(look, "title", self.seen)
        title.say(self.tr("For staff"))
        self.words = Prose(look, "heading", self.seen)
        self.above.addStretch(1)
        self.above.addWidget(title)
        self.above.addWidget(self.words)
        self.above.addStretch(1)
        grid = QGridLayout()
        grid.setSpacing(panel.px(2))
        # From left to right, as on a telephone, in every language.
        columns = (2, 1, 0) if self.isRightToLeft() else (0, 1, 2)
        self.digits = [self._key(str(digit)) for digit in range(10)]
        for digit in range(1, 10):
            row, place = divmod(digit - 1, 3)
            grid.addWidget(self.digits[digit], row, columns[place])
        self.wipe = KioskButton(panel, self.tr("Clear"), self.touched)
        self.enter = KioskButton(panel, self.tr("Enter"), self.touched, "primary")
        self.leave = KioskButton(panel, self.tr("‹ Back"), self.touched)
        self.wipe.clicked.connect(self._wipe)
        self.enter.clicked.connect(self._try)
        self.leave.clicked.connect(self.left)
        for column, button in zip(columns, (self.wipe, self.digits[0], self.enter), strict=True):
            grid.addWidget(button, 3, column)
        self.below.addLayout(grid)
        self.below.addStretch(1)
        self.below.addWidget(self.leave)
        self._say()

    def _key(self, digit: str) -> KioskButton:
        button = KioskButton(self.panel, digit, self.touched)
        button.clicked.connect(lambda: self._add(digit))
        return button

    def _add(self, digit: str) -> None:
        self._pin = (self._pin + digit)[:LONGEST_PIN]
        self._say()

    def _wipe(self) -> None:
        self._pin = ""
        self._say()

    def _try(self) -> None:
        pin, self._pin = self._pin, ""
        wait = self._door.wait(self._clock())
        if wait:
            words = self.tr("Please wait {seconds} seconds, then try again.")
            self.words.say(words.format(seconds=round(wait) or 1))
        elif self._door.open(pin, self._clock()):
            self.opened.emit()
        else:
            self.words.say(self.tr("That was not it."))

    def _say(self) -> None:
        self.words.say("•" * len(self._pin) or self.tr("Type the PIN."))


class StaffPage(Frame):
    """How the kiosk is, and what can be done with it."""

    left = Signal()
    cleaning = Signal()
    ended = Signal()

    def __init__(self, look: Look, panel: Panel, health: Sequence[str], parent: QWidget) -> None:
        super().__init__(panel, "", False, parent)
        self.setAccessibleName(self.tr("How the kiosk is"))
        title = Prose(look, "title", self.seen)
        title.say(self.tr("How the kiosk is"))
        self.health = Reader(look, panel, self.seen)
        self.health.tell([("body", line) for line in health])
        self.above.addWidget(title)
        self.above.addWidget(self.health, 1)
        ruler = _Ruler(look, panel, self.touched)
        self.below.addWidget(ruler)
        self.below.addStretch(1)
        for text, kind, signal in (
            (self.tr("Clean the screen"), "", self.cleaning),
            (self.tr("‹ Back to the kiosk"), "primary", self.left),
            (self.tr("End the kiosk"), "", self.ended),
        ):
            button = KioskButton(panel, text, self.touched, kind)
            button.clicked.connect(signal)
            self.below.addWidget(button)


class _Ruler(QWidget):
    """A bar that should be ten centimetres long: hold a ruler to it."""

    def __init__(self, look: Look, panel: Panel, parent: QWidget) -> None:
        super().__init__(parent)
        words = Prose(look, "body", self)
        words.say(self.tr("This bar should be 100 mm long. If it is not, measure the width of the "
                          "picture and write it into the configuration (width_mm)."))  # fmt: skip
        bar = QWidget(self)
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        palette = bar.palette()
        palette.setColor(bar.backgroundRole(), palette.windowText().color())
        bar.setPalette(palette)
        bar.setAutoFillBackground(True)
        bar.setFixedSize(panel.px(100), 6)
        bar.setAccessibleName(self.tr("A bar of 100 mm"))
        rows = QGridLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(bar, 0, 0)
        rows.addWidget(words, 1, 0)
