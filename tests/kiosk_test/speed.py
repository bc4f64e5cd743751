"""How soon a person sees what a touch brings about.

What the processor needs for it is held to the limits, so that a machine that is busy with other
things fails nobody; beside it stands what the clock said. Without a screen nothing else is waited
for, and on an idle machine both are the same.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kiosk_test.offscreen import offscreen_kiosk
from kiosk_test.trial import Trial

SHORT, LONG = 3, 30
"""Visitors."""
WAKE_S, TOUCH_S = 1.0, 0.050
PAGE_S = 0.5
"""For another page with another picture: no norm says it, but so soon nobody touches again."""
READING_S = 3.0
"""So long a visitor looks at a journey before touching it; meanwhile it paints its stops ahead."""


class Took(NamedTuple):
    """How long something took, s."""

    processor: float
    clock: float


def trials(long: bool) -> list[Trial]:
    """Visitors one after another, and how long each of their touches took."""
    finger = Finger()
    for visitor in range(LONG if long else SHORT):
        finger.visit(visitor)
    return [
        _slowest("wake to the first useful card", finger.wakes, WAKE_S),
        _nearly_all("touch to painted", finger.touches, TOUCH_S),
        _slowest("touch to another page painted", finger.pages, PAGE_S),
    ]


def _slowest(name: str, times: list[Took], limit: float) -> Trial:
    return _judged(name, f"slowest of {len(times)}", [max(part) for part in _parts(times)], limit)


def _nearly_all(name: str, times: list[Took], limit: float) -> Trial:
    last = int(0.99 * (len(times) - 1))
    p99s = [sorted(part)[last] for part in _parts(times)]
    return _judged(name, f"p99 of {len(times)}", p99s, limit)


def _parts(times: list[Took]) -> list[list[float]]:
    return [[took.processor for took in times], [took.clock for took in times]]


def _judged(name: str, which: str, seconds: Sequence[float], limit: float) -> Trial:
    processor, clock = (1000 * part for part in seconds)
    measured = f"{which} {processor:.0f} ms of the processor, {clock:.0f} by the clock"
    return Trial(name, measured, f"{1000 * limit:.0f} ms", processor <= 1000 * limit)


class Finger:
    """A kiosk, and a finger that takes the time: from its coming down until the button is
    painted as pressed, and from its leaving until all is painted that it brought about."""

    def __init__(self) -> None:
        self._now = 0.0
        self._app, self._window = offscreen_kiosk(["en", "de", "ar"], lambda: self._now)
        self.wakes: list[Took] = []
        self.touches: list[Took] = []
        """Everywhere until the button is painted; where a page stays, until all of it is."""
        self.pages: list[Took] = []

    def visit(self, visitor: int) -> None:
        """Wake it, choose a language and a treatment, look at all of it, and leave."""
        self._touch(self._window.page, self.wakes)
        self._touch(self._window.page.languages[visitor % 3], self.pages)
        self._touch(self._window.page.treatments[visitor % 4], self.pages)
        self._read()
        journey = self._window.page
        for stop in journey.stops:
            self._touch(stop, self.touches)
            for button in (*journey.tabs, *6 * [journey.later], *2 * [journey.earlier]):
                self._touch(button, self.touches)
        self._touch(journey.questions, self.pages)
        self._touch(self._window.page.leave, self.pages)

    def _touch(self, target: QWidget, times: list[Took]) -> None:
        self._now += 1.0
        handle, left, none = (
            self._window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )  # fmt: skip
        at = target.mapTo(self._window, target.rect().center())
        for act, taken in ((QTest.mousePress, self.touches), (QTest.mouseRelease, times)):
            processor, clock = time.process_time(), time.perf_counter()
            act(handle, left, none, at)
            self._app.processEvents()
            taken.append(Took(time.process_time() - processor, time.perf_counter() - clock))
        self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _read(self) -> None:
        end = time.monotonic() + READING_S
        while time.monotonic() < end:
            self._app.processEvents()
            time.sleep(0.002)
