"""How long the visit has gone on. The nurse alone sees it."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QWidget

VISIT_MIN = 20
LOOK_MS = 5000


class VisitClock(QLabel):
    """Whole minutes, for a clock with seconds would be looked at. It never rings."""

    def __init__(
        self, began: float, parent: QWidget, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """``began``: when the visit did, in seconds of ``clock``."""
        super().__init__(parent)
        self.setProperty("kind", "muted")
        self._clock = clock
        self._began = began
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._timer.timeout.connect(self.tell)
        self._timer.start()
        self.tell()

    def tell(self) -> None:
        """Say how long it has been."""
        minutes = int((self._clock() - self._began) // 60)
        words = self.tr("{minutes} of {all} minutes").format(minutes=minutes, all=VISIT_MIN)
        if words != self.text():
            self.setText(words)
