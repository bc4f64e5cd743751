"""Says when the first complete frame stood: of a bare window, of Home, or of a journey.

Prints one line of JSON with the monotonic clock (ns), which all processes of a machine share.
What is bare imports and does only what is needed to show a window of the same size.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

STAY_MS = 4000


def done(**more: object) -> None:
    """Say the time and end at once: tidying up is not what is measured."""
    heavy = [name for name in ("numpy", "pyqtgraph", "pydantic") if name in sys.modules]
    print(json.dumps({"at": time.monotonic_ns(), "imported": heavy, **more}), flush=True)
    os._exit(0)


def after_first_paint_of(
    kind: type, then: Callable[[], None], when: Callable[[], bool] = lambda: True
) -> None:
    """Call ``then`` once everything that the first frame needs has been painted.

    The window itself is painted first, its children in the same go; a timer of zero seconds
    started here fires when that is over.
    """
    from PySide6.QtCore import QTimer

    original = kind.paintEvent  # type: ignore[attr-defined]
    seen: list[bool] = []

    def paint(self: object, event: object) -> None:
        original(self, event)
        if not seen and when():
            seen.append(True)
            QTimer.singleShot(0, then)

    kind.paintEvent = paint  # type: ignore[attr-defined]


def bare() -> None:
    from PySide6.QtWidgets import QApplication, QWidget

    class Window(QWidget):
        pass

    app = QApplication(["bare"])
    after_first_paint_of(Window, done)
    window = Window()
    window.resize(1280, 800)
    window.show()
    app.exec()


def bare_chart() -> None:
    import pydantic  # noqa: F401
    import pyqtgraph as pg
    from PySide6.QtWidgets import QApplication

    class Plot(pg.PlotWidget):
        pass

    app = QApplication(["bare"])
    after_first_paint_of(Plot, done)
    plot = Plot()
    plot.plot(list(range(100)))
    plot.resize(1280, 800)
    plot.show()
    app.exec()


def begin() -> None:
    """As the command line does, before Qt is imported: here it is imported earlier."""
    from dayzero.windows import lean

    lean.begin()


def ours(*arguments: str) -> None:
    begin()
    from dayzero.cli import main
    from dayzero.windows.main import MainWindow

    after_first_paint_of(MainWindow, done)
    main(list(arguments))


def stay(*arguments: str) -> None:
    """Stay as people do, until all that helps the next start is kept."""
    begin()
    from PySide6.QtCore import QTimer

    from dayzero.cli import main
    from dayzero.windows.main import MainWindow

    after_first_paint_of(MainWindow, lambda: QTimer.singleShot(STAY_MS, done))
    main(list(arguments))


def library(folder: str) -> None:
    """Home with the treatments of a folder in place of those that are shipped."""
    begin()
    from pathlib import Path

    from dayzero.cli import main
    from dayzero.timeline.catalogue import Catalogue
    from dayzero.windows import main as window

    def then() -> None:
        at = time.monotonic_ns()
        # What the next start finds kept: people do not close the window at its first paint.
        Catalogue([Path(folder)], Path(profile, "kept")).read()
        done(at=at)

    # What is kept of one library is not to be lost over another.
    profile = os.environ["DAYZERO_PROFILE"] = f"{folder}-profile"
    window.timelines_folder = lambda: Path(folder)
    after_first_paint_of(window.MainWindow, then)
    main([])


def charts(*arguments: str) -> None:
    begin()
    from PySide6.QtCore import QTimer

    from dayzero.board.view import BoardView
    from dayzero.cli import main

    def then() -> None:
        at = time.monotonic_ns()
        # The page is completed first, and keeps its picture for the next start: people do not
        # close the window as soon as it has its curves.
        QTimer.singleShot(0, lambda: done(at=at))

    loaded: list[bool] = []
    load = BoardView.load_charts

    def loading(board: BoardView) -> None:
        load(board)
        loaded.append(True)

    BoardView.load_charts = loading  # type: ignore[method-assign]
    after_first_paint_of(BoardView, then, when=lambda: bool(loaded))
    main(list(arguments))


def stage(*arguments: str) -> None:
    """How long after the window's first paint began the picture stood."""
    begin()
    from dayzero.cli import main
    from dayzero.stage.view import StageView
    from dayzero.windows.main import MainWindow

    began: list[int] = []
    paint_window, paint_stage = MainWindow.paintEvent, StageView.paintEvent

    def window_painted(window: MainWindow, event: QPaintEvent) -> None:
        began.append(time.monotonic_ns())
        paint_window(window, event)

    def stage_painted(view: StageView, event: QPaintEvent) -> None:
        paint_stage(view, event)
        done(began=began[0])

    MainWindow.paintEvent = window_painted  # type: ignore[method-assign]
    StageView.paintEvent = stage_painted  # type: ignore[method-assign]
    main(list(arguments))


if __name__ == "__main__":
    programs = {"bare": bare, "bare-chart": bare_chart, "ours": ours, "charts": charts}
    (programs | {"stage": stage, "stay": stay, "library": library})[sys.argv[1]](*sys.argv[2:])
