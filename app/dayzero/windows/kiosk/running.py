"""The three processes of a kiosk: the supervisor, the viewer it watches, and the curtain below."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from dayzero.kiosk.config import Config, read_config
from dayzero.kiosk.content import Shown, plugged_in, shown, store
from dayzero.kiosk.counts import Counts
from dayzero.kiosk.heartbeat import Heartbeat
from dayzero.kiosk.supervisor import Limits, Supervisor
from dayzero.packs.problems import PackError
from dayzero.theme.look import Look
from dayzero.windows.app import application
from dayzero.windows.kiosk.attract import AttractPage
from dayzero.windows.kiosk.curtain import Curtain
from dayzero.windows.kiosk.viewer import KioskWindow

LOOK_MS = 5000
"""Between two looks at what is plugged in."""


def supervise(file: Path) -> int:
    """Run a kiosk until staff ends it; the exit code.

    Raises:
        ConfigError: the configuration cannot be used.
    """
    config = read_config(file)
    command = [*_ourselves(), "kiosk", "--config", str(file.resolve())]

    def viewer(fall_back: bool) -> Sequence[str]:
        return [*command, "--as", "viewer", *(["--shipped"] if fall_back else [])]

    Supervisor(
        viewer,
        [*command, "--as", "curtain"],
        Counts(config.staff.log),
        Limits(memory=config.staff.memory_mb * 1_000_000),
    ).run()
    return 0


def _ourselves() -> list[str]:
    """The command that starts this program, also where it needs no Python."""
    frozen = getattr(sys, "frozen", False)
    return [sys.executable] if frozen else [sys.executable, "-m", "dayzero"]


def view(file: Path, shipped_alone: bool, watched: bool = True) -> int:
    """Be the viewer; the exit code. ``shipped_alone``: after many deaths, leave packs aside."""
    config = read_config(file)
    if shipped_alone:
        content = config.content.model_copy(update={"folder": None})
        config = config.model_copy(update={"content": content})
    app = application()
    window = KioskWindow(config, partial(_shown_today, config), Heartbeat(watched))
    if config.content.folder and config.content.usb:
        Usb(config, window)
    window.ended.connect(app.quit)
    window.show_on_screen()
    return app.exec()


def draw_curtain(file: Path) -> int:
    """Be the curtain; the exit code."""
    config = read_config(file)
    Heartbeat(watched=True)  # which ends us with the supervisor
    app = application()
    curtain = Curtain(Look(), config.screen.number)
    curtain.showFullScreen()
    curtain.lower()
    return app.exec()


def _shown_today(config: Config) -> Shown:
    return shown(config, datetime.date.today())


class Usb(QObject):
    """Takes in the packs of whoever looks after the kiosk, while nobody uses it.

    What is plugged in and is no pack of ours is left alone; what is refused is told to staff.
    """

    def __init__(self, config: Config, window: KioskWindow) -> None:
        super().__init__(window)
        self._config, self._window = config, window
        self._seen: set[tuple[Path, int]] = set()
        self._worker = ThreadPoolExecutor(max_workers=1)
        self._taking: Future[str] | None = None
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Take in what is new; say so when it is done."""
        if self._taking is not None:
            if self._taking.done():
                words, self._taking = self._taking.result(), None
                self._window.notes.append(words)
                self._window.take_new_content(words)
            return
        if not isinstance(self._window.page, AttractPage):
            return
        for file in plugged_in(self._config.content.usb):
            try:
                mark = (file, file.stat().st_mtime_ns)
            except OSError:
                continue
            if mark not in self._seen:
                self._seen.add(mark)
                # Elsewhere, so that the heart goes on beating meanwhile.
                self._taking = self._worker.submit(take_in, self._config, file)
                return


def take_in(config: Config, file: Path) -> str:
    """Take a pack in, and say how it went; empty: there was nothing new in it."""
    today = datetime.date.today()
    try:
        before = shown(config, today).name
        store(config).install(file, today)
        after = shown(config, today).name
    except (PackError, OSError) as error:
        return f"{file.name}: {error}"
    return "" if before == after else after
