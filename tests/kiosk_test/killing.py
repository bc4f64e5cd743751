"""The viewer is killed, stopped, kept busy and fattened; how long until the kiosk is back."""

from __future__ import annotations

import datetime
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil

from dayzero.kiosk.config import read_config
from dayzero.kiosk.content import shown
from kiosk_test.content import install_content
from kiosk_test.trial import Trial, no_bus

SHORT, LONG = 1, 17
"""Of each kind."""
CYCLES_SHORT, CYCLES_LONG = 3, 100
"""Deaths at a random moment, be it while it starts."""
SEED = 7
LIMIT_S = 10.0
HARMS = {
    "stopped": signal.SIGSTOP, "spinning": signal.SIGUSR1, "eating memory": signal.SIGUSR2,
    "killed": signal.SIGKILL, "crashed": signal.SIGSEGV, "ended": signal.SIGTERM,
}  # fmt: skip
HARMFUL = """
import os, signal, sys, threading, time

def spin(*_):
    while True:
        pass

def eat():
    eaten = []
    while len(eaten) < 300:
        eaten.append(b"1" * 10_000_000)
        time.sleep(0.01)

said, write = [], sys.stdout.write

def note(line):
    said.append(line.strip())
    if said[-1] == "beat" and "ready" in said[:-1]:
        open(os.path.join(os.path.dirname(__file__), str(os.getpid())), "w").close()
        sys.stdout.write = write
    return write(line)

sys.stdout.write = note
signal.signal(signal.SIGUSR1, spin)
signal.signal(signal.SIGUSR2, lambda *_: threading.Thread(target=eat, daemon=True).start())
"""
"""What Python runs before the viewer (as ``sitecustomize``), so that it can be harmed from within.
It also notes the first heartbeat after the first picture; nothing of the program is changed."""


def trials(long: bool) -> list[Trial]:
    """Harm the viewer of a real kiosk under a virtual screen, again and again."""
    if not shutil.which("xvfb-run"):
        return [Trial("back after harm", "no virtual screen here", f"{LIMIT_S:g} s", None)]
    times, cycles = (LONG, CYCLES_LONG) if long else (SHORT, CYCLES_SHORT)
    with tempfile.TemporaryDirectory() as home, _Kiosk(Path(home)) as kiosk:
        found = [
            (kiosk.back_after(harm), name) for name, harm in HARMS.items() for _time in range(times)
        ]
        found += [(kiosk.back_after_a_frozen_start(), "start frozen") for _time in range(times)]
        kiosk.kill_at_random_moments(cycles)
        intact = kiosk.is_intact()
    slowest, which = max(found)
    back = sum(seconds <= LIMIT_S for seconds, _name in found)
    return [
        Trial("back after harm", f"{back} of {len(found)} times, slowest {slowest:.1f} s ({which})",
              f"always, {LIMIT_S:g} s", back == len(found)),
        Trial("content and configuration", f"{'as before' if intact else 'changed'} after "
              f"{len(found)} harms and {cycles} deaths at random moments", "as before", intact),
    ]  # fmt: skip


class _Kiosk:
    """A supervisor with its viewer and curtain, on a screen of its own, showing a signed pack."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._config = home / "kiosk.toml"
        (home / "harmful").mkdir()
        (home / "harmful" / "sitecustomize.py").write_text(HARMFUL, "utf-8")
        self._name = install_content(home)
        self._before = self._kept()
        self._random = random.Random(SEED)

    def __enter__(self) -> _Kiosk:
        environment = {k: v for k, v in os.environ.items() if k != "QT_QPA_PLATFORM"}
        self._process = subprocess.Popen(
            ["xvfb-run", "-a", "-s", "-screen 0 1080x1920x24", sys.executable, "-m", "dayzero",
             "kiosk", "--config", str(self._config)],
            env=environment | no_bus(self._home) | {
                "DAYZERO_PROFILE": str(self._home / "profile"),
                "PYTHONPATH": str(self._home / "harmful"),
            },
            start_new_session=True,
        )  # fmt: skip
        self._wait_for_new(0, 60.0)
        return self

    def __exit__(self, *_why: object) -> None:
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()

    def back_after(self, harm: int) -> float:
        """Seconds from the harm until another viewer's heart beats behind its first picture."""
        time.sleep(self._random.random())
        viewer = self._viewer()
        began = time.monotonic()
        os.kill(viewer, harm)
        self._wait_for_new(viewer, 60.0)
        return time.monotonic() - began

    def back_after_a_frozen_start(self) -> float:
        """The same, from the moment at which a viewer that only just began is stopped."""
        old = self._viewer()
        os.kill(old, signal.SIGKILL)
        while (viewer := self._viewer()) in (0, old):
            time.sleep(0.02)
        began = time.monotonic()
        os.kill(viewer, signal.SIGSTOP)
        self._wait_for_new(viewer, 60.0)
        return time.monotonic() - began

    def kill_at_random_moments(self, times: int) -> None:
        """Kill whichever viewer there is, without waiting until it is ready."""
        for _time in range(times):
            time.sleep(4 * self._random.random())
            if viewer := self._viewer():
                os.kill(viewer, signal.SIGKILL)
        self._wait_for_new(0, 60.0)

    def is_intact(self) -> bool:
        """Whether configuration and content are as before, to the byte, and still shown."""
        today = datetime.date.today()
        return (
            self._kept() == self._before
            and shown(read_config(self._config), today).name == self._name
        )

    def _kept(self) -> dict[str, bytes]:
        files = (self._config, *(self._home / "content").rglob("*"))
        return {str(path): path.read_bytes() for path in files if path.is_file()}

    def _viewer(self) -> int:
        for process in psutil.Process(self._process.pid).children(recursive=True):
            try:
                if "viewer" in process.cmdline():
                    return process.pid
            except psutil.Error:
                continue
        return 0

    def _wait_for_new(self, old: int, seconds: float) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            viewer = self._viewer()
            if viewer != old and (self._home / "harmful" / str(viewer)).exists():
                return
            time.sleep(0.1)
