"""Measures a living window from the inside, in a process of its own; prints JSON.

The window is the one ``dayzero FILE`` opens. What is timed is seen from outside the program's
own code: when its event loop wakes and goes to sleep, and when its views paint.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import random
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from dayzero.windows import lean

lean.begin()  # as the command line does, before Qt is imported

from PySide6.QtCore import (  # noqa: E402
    QAbstractEventDispatcher,
    QCoreApplication,
    QElapsedTimer,
    QEvent,
    QEventLoop,
    Qt,
    QTimer,
)
from PySide6.QtWidgets import QWidget  # noqa: E402

from dayzero.board.view import BoardView  # noqa: E402
from dayzero.settings.shipped import timelines_folder  # noqa: E402
from dayzero.stage.view import StageView  # noqa: E402
from dayzero.windows.app import application, build  # noqa: E402
from dayzero.windows.main import MainWindow  # noqa: E402

SETTLED_MS = 4000
"""How long a window is left alone before anything is measured."""


class Watch:
    """Sees every paint of the views, and how often the event loop turns."""

    def __init__(self) -> None:
        self.paints: dict[str, int] = {}
        self.stage_painted_at: list[float] = []
        self.turns = 0
        for kind in (StageView, BoardView, MainWindow):
            self._hook(kind)

    def attach(self) -> None:
        """Begin to see the event loop of this thread."""
        QAbstractEventDispatcher.instance().awake.connect(self._on_awake)

    def _hook(self, kind: type) -> None:
        original = kind.paintEvent  # type: ignore[attr-defined]
        name = kind.__name__

        def paint(view: QWidget, event: QEvent) -> None:
            original(view, event)
            self.paints[name] = self.paints.get(name, 0) + 1
            if kind is StageView:
                self.stage_painted_at.append(time.perf_counter())

        kind.paintEvent = paint  # type: ignore[attr-defined]

    def _on_awake(self) -> None:
        self.turns += 1


def wait(milliseconds: int) -> None:
    """Let the event loop run, asleep in between, for that long."""
    loop = QEventLoop()
    timer = QTimer(singleShot=True, timerType=Qt.TimerType.PreciseTimer, interval=milliseconds)
    timer.timeout.connect(loop.quit)
    timer.start()
    loop.exec()


def paint_now(window: QWidget) -> None:
    """Do the layouts that wait, and paint what is out of date, as Qt does at its next frame."""
    QCoreApplication.sendPostedEvents()
    QCoreApplication.sendEvent(window, QEvent(QEvent.Type.UpdateRequest))


def memory() -> float:
    """Resident memory of this process, MB."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    except OSError:
        import resource

        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024 / 1024


def share(values: list[float], percent: float) -> float:
    """The value that ``percent`` of the values do not exceed; 0 where there are none."""
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * percent / 100), len(ordered) - 1)] if ordered else 0.0


def opened(path: Path, size: tuple[int, int], watch: Watch) -> MainWindow:
    """The window on a document, shown, with its curves, at rest."""
    application()
    watch.attach()
    window = build(path)
    window.resize(*size)
    window.show()
    ready = QElapsedTimer()
    ready.start()
    page = window.journey
    assert page is not None, f"{path} could not be opened"
    loaded: list[bool] = []
    page.board.charts_ready.connect(lambda: loaded.append(True))
    while not loaded and ready.elapsed() < 60_000:
        wait(50)
    # A person looks before they move; by then the stage has painted every step ahead.
    wait(SETTLED_MS)
    lean.settle()
    return window


def playing(window: MainWindow, watch: Watch, seconds: float) -> dict[str, Any]:
    """Play from the first day of conditioning on, going on into each next phase."""
    story = window.journey.play_head.story  # type: ignore[union-attr]
    starts = [span.start for span in story.phases if span.phase.kind == "conditioning"]
    return played(window, watch, [starts[0] if starts else story.axis.first_day], seconds)


def played(window: MainWindow, watch: Watch, days: list[float], seconds: float) -> dict[str, Any]:
    """Play for so long from each of some days on.

    The work of a frame is the time this thread was on the processor from one move of the
    play-head to the next: the moment, all views, all painting.
    """
    head = window.journey.play_head  # type: ignore[union-attr]
    story = head.story
    head.phase_ended.connect(head.play)
    work: list[float] = []
    cells: list[float] = []

    def tick() -> None:
        work.append(time.thread_time())
        moment = head.moment
        lens = moment.scene.lens
        cells.append(
            sum(group.number for group in moment.cells if group.place == lens)
            + sum(story.timeline.stage.flows[move.flow].cells for move in moment.movements)
        )

    head.moved.connect(tick)
    frames: list[float] = []
    apart: list[float] = []
    cpu = wall = 0.0
    for day in days:
        head.seek(day)
        head.play()
        wait(1000)
        work.clear()
        watch.stage_painted_at.clear()
        cpu, wall = cpu - time.process_time(), wall - time.perf_counter()
        wait(round(seconds * 1000))
        cpu, wall = cpu + time.process_time(), wall + time.perf_counter()
        head.pause()
        frames += [1000 * (b - a) for a, b in itertools.pairwise(work)]
        apart += [1000 * (b - a) for a, b in itertools.pairwise(watch.stage_painted_at)]
    head.moved.disconnect(tick)
    head.phase_ended.disconnect(head.play)
    late = sum(1 for gap in apart if gap > 25)
    return {
        "seconds": round(wall, 1),
        "frames": len(apart),
        "frames_a_second": round(len(apart) / wall, 1),
        "work_p50_ms": round(share(frames, 50), 2),
        "work_p99_ms": round(share(frames, 99), 2),
        "late_share": round(100 * late / max(len(apart), 1), 2),
        "cpu_share": round(100 * cpu / wall, 1),
        "cells_median": share(cells, 50),
        "cells_most": max(cells, default=0),
    }


def dancing(window: MainWindow, watch: Watch, crowd: float) -> dict[str, Any]:
    """Show every choreography with a crowd in the lens, and play the heaviest."""
    from dayzero.windows.exhibits import exhibits

    page = window.journey
    assert page is not None
    made = exhibits(page.play_head.story.timeline, crowd=int(crowd))
    page.tell(made.timeline)
    wait(SETTLED_MS)
    work: dict[str, float] = {}
    for exhibit in made.dances:
        frames = []
        for frame in range(60):
            before = time.thread_time()
            page.play_head.seek(exhibit.day + 0.2 + frame / 100)
            paint_now(window)
            frames.append(1000 * (time.thread_time() - before))
        work[exhibit.title] = share(frames, 50)
    heaviest = max(made.dances, key=lambda exhibit: work[exhibit.title])
    # Each lasts six seconds; the last of them shows what follows coming up.
    said = played(window, watch, [heaviest.day] * 4, 4.0)
    return {**said, "heaviest": heaviest.title, "frame_ms": round(work[heaviest.title], 2)}


def changing(window: MainWindow, _watch: Watch, times: int) -> dict[str, Any]:
    """Change the theme, and then the size, again and again; each until all is painted."""
    page = window.journey
    assert page is not None
    page.play_head.seek(0.5)
    wait(500)
    large, small = window.size(), window.size() * 0.8

    def took(change: Callable[[], object]) -> float:
        before = time.perf_counter()
        change()
        paint_now(window)
        return 1000 * (time.perf_counter() - before)

    themes = itertools.islice(itertools.cycle(["dark", "contrast", "light"]), times)
    sizes = itertools.islice(itertools.cycle([small, large]), times)
    return {
        "theme_ms": round(
            share([took(partial(window._comfort.change, theme=t)) for t in themes], 50)
        ),
        "size_ms": round(share([took(partial(window.resize, size)) for size in sizes], 50)),
    }


def caching(window: MainWindow, _watch: Watch, _times: int) -> dict[str, Any]:
    """Walk through the whole story, and say what the picture keeps."""
    head = window.journey.play_head  # type: ignore[union-attr]
    most = 0
    for quarter in range(int(4 * head.story.axis.length)):
        head.seek_position(quarter / 4)
        paint_now(window)
        most = max(most, window.journey.stage._core.bytes_kept)  # type: ignore[union-attr]
    return {"most_mb": round(most / 1e6, 1)}


def seeking(window: MainWindow, _watch: Watch, seeks: int) -> dict[str, Any]:
    """Seek to random days, and paint each."""
    head = window.journey.play_head  # type: ignore[union-attr]
    draw = random.Random(20261122)
    times = []
    for _ in range(seeks):
        position = draw.uniform(0, head.story.axis.length)
        before = time.perf_counter()
        head.seek_position(position)
        paint_now(window)
        times.append(1000 * (time.perf_counter() - before))
    return {
        "seeks": seeks,
        "p50_ms": round(share(times, 50), 2),
        "p99_ms": round(share(times, 99), 2),
        "most_ms": round(max(times), 2),
    }


def resting(window: MainWindow, watch: Watch, seconds: float) -> dict[str, Any]:
    """Play a little, pause, and count what still happens."""
    head = window.journey.play_head  # type: ignore[union-attr]
    head.play()
    wait(500)
    head.pause()
    # Qt's own caches tidy up once, some 4 s and some 30 s after the start; neither comes again.
    wait(6000)
    watch.paints.clear()
    watch.turns = 0
    cpu = time.process_time()
    wait(round(seconds * 1000))
    cpu, turns = time.process_time() - cpu, watch.turns
    # A wait that sees nothing happen turns the event loop this often by itself.
    window.close()
    watch.turns = 0
    wait(round(seconds * 1000))
    running = [timer for timer in window.findChildren(QTimer) if timer.isActive()]
    return {
        "seconds": seconds,
        "wakes": max(turns - watch.turns, 0),
        "turns": turns,
        "repaints": sum(watch.paints.values()),
        "timers": len(running),
        "cpu_ms": round(1000 * cpu, 1),
    }


def remembering(window: MainWindow, watch: Watch, seconds: float) -> dict[str, Any]:
    """Memory of the window, once the whole story was walked through in quarters of a second, so
    that all pictures and words were drawn once, and after playing on and on."""
    head = window.journey.play_head  # type: ignore[union-attr]
    fresh = memory()
    for quarter in range(int(4 * head.story.axis.length)):
        head.seek_position(quarter / 4)
        window.journey.reading_head.catch_up()  # type: ignore[union-attr]
        paint_now(window)
    lap = memory()
    head.to_start()
    head.phase_ended.connect(head.play)
    head.play()
    most = lap
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        wait(1000)
        most = max(most, memory())
    head.pause()
    wait(100)
    return {
        "seconds": seconds,
        "fresh_mb": round(fresh, 1),
        "all_seen_mb": round(lap, 1),
        "most_mb": round(most, 1),
        "end_mb": round(memory(), 1),
        "growth_mb": round(memory() - lap, 2),
    }


def opening(path: Path, size: tuple[int, int]) -> dict[str, Any]:
    """From the click on Home to the painted journey, the first one of this process."""
    application()
    window = build(None)
    window.resize(*size)
    window.show()
    wait(300)
    before = time.perf_counter()
    window.open(path)
    opened_in = time.perf_counter() - before
    paint_now(window)
    painted_in = time.perf_counter() - before
    wait(2000)
    return {"open_ms": round(1000 * opened_in), "painted_ms": round(1000 * painted_in)}


def comparing(window: MainWindow, _watch: Watch, times: int) -> dict[str, Any]:
    """Open the page of treatments side by side, whose documents are read already, and put others
    beside, again and again; each until the page is painted."""
    from dayzero.windows.compare import ComparePage  # heavy: other windows do without

    page = window.journey
    assert page is not None
    folder = timelines_folder()
    near = [folder / f"{name}.json" for name in ("medicine-ms", "msc-ms")]
    read = {path: page.read(path) for path in near}
    cards = page.cards()
    page.read, page.cards = read.__getitem__, lambda: cards  # type: ignore[method-assign]
    wait(500)
    before = time.perf_counter()
    shown = page.show_page("compare")
    paint_now(window)
    first = 1000 * (time.perf_counter() - before)
    assert isinstance(shown, ComparePage)
    took = []
    for number in range(times):
        wait(300)
        before = time.perf_counter()
        shown.put_beside(near[: 1 + number % 2])
        paint_now(window)
        took.append(1000 * (time.perf_counter() - before))
    return {"first_ms": first, "others_ms": max(took)}


def reading(window: MainWindow, _watch: Watch, times: int) -> dict[str, Any]:
    """Open the whole journey as text for the first time, then go to other days in it."""
    page = window.journey
    assert page is not None
    axis = page.play_head.story.axis
    before = time.perf_counter()
    page.show_page("text")
    paint_now(window)
    first = 1000 * (time.perf_counter() - before)
    took = []
    for number in range(times):
        wait(300)
        before = time.perf_counter()
        page.play_head.seek(axis.first_day + (axis.last_day - axis.first_day) * number / times)
        paint_now(window)
        took.append(1000 * (time.perf_counter() - before))
    return {"first_ms": first, "others_ms": max(took)}


MEASURES: dict[str, Callable[[MainWindow, Watch, Any], dict[str, Any]]] = {
    "playing": playing,
    "seeking": seeking,
    "resting": resting,
    "remembering": remembering,
    "dancing": dancing,
    "changing": changing,
    "caching": caching,
    "comparing": comparing,
    "reading": reading,
}

COUNTED = ("seeking", "dancing", "changing", "caching", "comparing", "reading")
"""Measures whose amount is a number of times or of cells, not of seconds."""


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("measure", choices=[*MEASURES, "opening"])
    parser.add_argument("path", type=Path)
    parser.add_argument("--size", default="1280x800")
    parser.add_argument("--amount", type=float, default=10)
    options = parser.parse_args()
    width, _x, height = options.size.partition("x")
    size = (int(width), int(height))
    if options.measure == "opening":
        print(json.dumps(opening(options.path, size)), flush=True)
        return
    watch = Watch()
    window = opened(options.path, size, watch)
    amount = int(options.amount) if options.measure in COUNTED else options.amount
    print(json.dumps(MEASURES[options.measure](window, watch, amount)), flush=True)
    window.close()


if __name__ == "__main__":
    main()
    sys.stdout.flush()
    os._exit(0)
