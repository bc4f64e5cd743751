"""Random touches and keys, from a seed, as fast as the kiosk takes them; time runs ahead of it."""

from __future__ import annotations

import random
import sys
import time

import psutil
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest

from dayzero.windows.kiosk.attract import AttractPage
from dayzero.windows.kiosk.covers import StillThere
from kiosk_test.offscreen import offscreen_kiosk
from kiosk_test.trial import Trial

SEED = 7
SHORT, LONG = 3_000, 1_000_000
REPORT_EVERY = 50_000
GROWTH_MB = 20.0
LOOKING_S = 4.0
KEYS = [
    Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Left, Qt.Key.Key_Right,
    Qt.Key.Key_Escape, Qt.Key.Key_F4, Qt.Key.Key_F11, Qt.Key.Key_Q, Qt.Key.Key_A, Qt.Key.Key_Menu,
    Qt.Key.Key_Print, Qt.Key.Key_Delete, Qt.Key.Key_Home,
]  # fmt: skip
MODIFIERS = [
    Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.MetaModifier,
]  # fmt: skip


def trials(long: bool) -> list[Trial]:
    """Touch at random; what came of it."""
    count = LONG if long else SHORT
    hand = Monkey(SEED)
    growth = hand.play(count)
    alive = hand.window.isVisible() and not hand.ended
    return [
        Trial("random touches and keys", f"{count:,} from seed {SEED}, "
              f"{'still there' if alive else 'gone'}, {hand.visits} visitors", "never gone", alive),
        Trial("memory after them", f"{growth:+.1f} MB", f"{GROWTH_MB:g} MB", growth <= GROWTH_MB),
    ]  # fmt: skip


class Monkey:
    """A kiosk, and a hand that knows nothing."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._time = 0.0
        self._app, self.window = offscreen_kiosk(["en", "ar"], lambda: self._time)
        self.ended = False
        self.window.ended.connect(lambda: setattr(self, "ended", True))
        self.visits = 0

    def play(self, count: int) -> float:
        """So many touches and keys; by how much the memory grew meanwhile, MB."""
        process, before = psutil.Process(), 0.0
        for turn in range(count):
            if turn == count // 5:  # by then everything has been seen once
                self._look_around()
                before = process.memory_info().rss
            self._act()
            if turn % 20 == 0:
                self._app.processEvents()
                self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            if turn and turn % REPORT_EVERY == 0:  # the long form takes an hour and a half
                grown = (process.memory_info().rss - before) / 1e6 if before else 0.0
                print(f"… {turn:,} touches and keys, {grown:+.1f} MB", file=sys.stderr, flush=True)
        return (process.memory_info().rss - before) / 1e6

    def _look_around(self) -> None:
        """Somebody looks for as long as a journey takes to paint all its pictures ahead."""
        self.window.begin()
        self.window.page.treatments[0].click()
        end = time.monotonic() + LOOKING_S
        while time.monotonic() < end:
            self._app.processEvents()
        self.window.leave()

    def _act(self) -> None:
        self._time += self._random.random()
        chance = self._random.random()
        if chance < 0.002:
            self._let_time_pass()
        elif chance < 0.15:
            key, modifier = self._random.choice(KEYS), self._random.choice(MODIFIERS)
            QTest.keyClick(self.window.windowHandle(), key, modifier)
        else:
            self._touch()

    def _touch(self) -> None:
        handle, left = self.window.windowHandle(), Qt.MouseButton.LeftButton
        start = self._somewhere()
        slides = self._random.random() < 0.1
        none = Qt.KeyboardModifier.NoModifier
        QTest.mousePress(handle, left, none, start)
        QTest.mouseRelease(handle, left, none, self._somewhere() if slides else start)

    def _somewhere(self) -> QPoint:
        size = self.window.size()
        return QPoint(self._random.randrange(size.width()), self._random.randrange(size.height()))

    def _let_time_pass(self) -> None:
        """Nobody touches anything for as long as it takes."""
        self.window.ask_still_there()
        cover = self.window.cover
        if isinstance(cover, StillThere):
            for _second in range(40):
                cover.tick()
            self.visits += isinstance(self.window.page, AttractPage)
