"""The viewer is killed, stopped, kept busy and fattened; how long until the kiosk is back."""

from __future__ import annotations

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

from kiosk_test.trial import Trial

SHORT, LONG = 1, 25
"""Of each kind."""
LIMIT_S = 10.0
HARMS = {"killed": signal.SIGKILL, "stopped": signal.SIGSTOP, "crashed": signal.SIGSEGV,
         "ended": signal.SIGTERM}  # fmt: skip


def trials(long: bool) -> list[Trial]:
    """Harm the viewer of a real kiosk under a virtual screen, again and again."""
    if not shutil.which("xvfb-run"):
        return [Trial("back after harm", "no virtual screen here", f"{LIMIT_S:g} s", None)]
    times = LONG if long else SHORT
    with tempfile.TemporaryDirectory() as home, _Kiosk(Path(home)) as kiosk:
        found = [
            (name, kiosk.back_after(harm)) for name, harm in HARMS.items() for _time in range(times)
        ]
        intact = kiosk.config_is_intact()
    slowest = max(seconds for _name, seconds in found)
    back = sum(seconds <= LIMIT_S for _name, seconds in found)
    return [
        Trial("back after harm", f"{back} of {len(found)} times, slowest {slowest:.1f} s",
              f"always, {LIMIT_S:g} s", back == len(found)),
        Trial("configuration after harm", "as before" if intact else "changed", "as before",
              intact),
    ]  # fmt: skip


class _Kiosk:
    """A supervisor with its viewer and curtain, on a screen of its own."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._config = home / "kiosk.toml"
        self._text = 'format = 1\n[staff]\nlog = "counts.json"\n'
        self._config.write_text(self._text, "utf-8")

    def __enter__(self) -> _Kiosk:
        environment = {k: v for k, v in os.environ.items() if k != "QT_QPA_PLATFORM"}
        self._process = subprocess.Popen(
            ["xvfb-run", "-a", "-s", "-screen 0 1080x1920x24", sys.executable, "-m", "dayzero",
             "kiosk", "--config", str(self._config)],
            env=environment | {"DAYZERO_PROFILE": str(self._home)},
            start_new_session=True,
        )  # fmt: skip
        self._wait_for_new(0, 60.0)
        return self

    def __exit__(self, *_why: object) -> None:
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()

    def back_after(self, harm: int) -> float:
        """Seconds from the harm until another viewer has had its first picture."""
        time.sleep(random.Random(harm).random())
        viewer = self._viewer()
        began = time.monotonic()
        os.kill(viewer, harm)
        self._wait_for_new(viewer, 60.0)
        return time.monotonic() - began

    def config_is_intact(self) -> bool:
        return self._config.read_text("utf-8") == self._text

    def _viewer(self) -> int:
        for process in psutil.Process(self._process.pid).children(recursive=True):
            try:
                if "viewer" in process.cmdline():
                    return process.pid
            except psutil.Error:
                continue
        return 0

    def _wait_for_new(self, old: int, seconds: float) -> None:
        """Wait for a viewer that has painted: then it has used the processor, and rests."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            viewer = self._viewer()
            if viewer and viewer != old and self._has_settled(viewer):
                return
            time.sleep(0.1)

    @staticmethod
    def _has_settled(viewer: int) -> bool:
        try:
            process = psutil.Process(viewer)
            before = process.cpu_times().user
            time.sleep(0.4)
            return before > 0.5 and process.cpu_times().user - before < 0.1
        except psutil.Error:
            return False
