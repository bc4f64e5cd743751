"""Measures a consultation from the inside, on two screens, in a process of its own; prints JSON.

The work of a frame is the time this thread was on the processor from one move of the play-head to
the next: the moment, both windows, all painting.
"""

from __future__ import annotations

import itertools
import json
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from dayzero.windows import lean

lean.begin()  # as the command line does, before Qt is imported

SETTLED_S = 4.0
"""How long the windows are left alone before anything is measured."""


def two_screens(folder: str) -> None:
    """Have two screens of 1920 × 1080 where there is none."""
    screens = [
        {"name": name, "x": x, "y": 0, "width": 1920, "height": 1080,
         "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
        for name, x in (("nurse", 0), ("patient", 1920))
    ]  # fmt: skip
    file = Path(folder) / "screens.json"
    file.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={file}"


def percentile(values: list[float], share: float) -> float:
    return sorted(values)[min(int(len(values) * share), len(values) - 1)]


def measured(path: Path, seconds: float) -> dict[str, Any]:
    """Play for so long, then pull the second screen out while it plays."""
    from inside import wait  # asleep between frames: to look for events all the time is work too
    from PySide6.QtGui import QScreen
    from PySide6.QtWidgets import QApplication

    from dayzero.settings.settings import Settings
    from dayzero.windows.app import application
    from dayzero.windows.consult.opening import consultation
    from dayzero.windows.consult.screens import Screens, screen_of
    from dayzero.windows.consult.thumbnail import Thumbnail

    class Pluggable(Screens):
        plugged = True

        def beside(self, own: QScreen) -> QScreen | None:
            return super().beside(own) if self.plugged else None

    app = application()
    screens = Pluggable()
    room = consultation(path, Settings(motion="full"), None, screens=screens)
    room.nurse.setGeometry(screen_of(room.nurse).geometry())
    room.nurse.show()
    turns: list[float] = []

    def turn_for(how_long: float) -> None:
        until = time.monotonic() + how_long
        while time.monotonic() < until:
            began = time.thread_time()
            QApplication.processEvents()
            turns.append(time.thread_time() - began)
            time.sleep(0.001)

    thumbnails: list[float] = []
    paint = Thumbnail.paintEvent

    def timed(self: Thumbnail, event: Any) -> None:
        began = time.thread_time()
        paint(self, event)
        thumbnails.append(time.thread_time() - began)

    Thumbnail.paintEvent = timed  # type: ignore[method-assign]
    sitting = room.sitting
    sitting.turn_to("treatment")
    turn_for(SETTLED_S)
    lean.settle()
    head = sitting.play_head
    head.phase_ended.connect(head.play)
    moves: list[float] = []
    head.moved.connect(lambda: moves.append(time.thread_time()))
    head.play()
    wait(1000)
    moves.clear()
    thumbnails.clear()
    wait(round(1000 * seconds))
    work = [later - sooner for sooner, later in itertools.pairwise(moves)]
    frames, small = len(work), sum(thumbnails)
    turns.clear()
    screens.plugged = False
    began = time.thread_time()
    screens.changed.emit()
    at_once = time.thread_time() - began
    turn_for(2.0)
    assert app is not None
    return {
        "frames": frames,
        "work_p50_ms": 1000 * percentile(work, 0.5),
        "work_p99_ms": 1000 * percentile(work, 0.99),
        "thumbnail_ms": 1000 * small / max(frames, 1),
        "unplugged_ms": 1000 * max(at_once, *turns),
    }


def main() -> None:
    path, seconds = Path(sys.argv[1]), float(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder:
        two_screens(folder)
        print(json.dumps(measured(path, seconds)), flush=True)
        sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
