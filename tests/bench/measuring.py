"""Starts the measured programs, each in a process of its own, and reads what they say."""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PROGRAMS = Path(__file__).parent / "programs"


@dataclass(frozen=True)
class Machine:
    """Where windows are shown."""

    name: str
    env: dict[str, str]


@dataclass
class Runs:
    """What several starts of one program took, ms."""

    times: list[float] = field(default_factory=list)
    imported: set[str] = field(default_factory=set)

    @property
    def median(self) -> float:
        """The middle one."""
        return statistics.median(self.times)


@contextmanager
def machines(with_xvfb: bool) -> Iterator[list[Machine]]:
    """Offscreen, and a virtual X screen where there is one."""
    found = [Machine("offscreen", {"QT_QPA_PLATFORM": "offscreen"})]
    if not with_xvfb or not shutil.which("Xvfb"):
        yield found
        return
    read, write = os.pipe()
    words = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1920x1200x24", "-nolisten", "tcp"]
    screen = subprocess.Popen(words, pass_fds=[write], stderr=subprocess.DEVNULL)
    try:
        os.close(write)
        with os.fdopen(read) as answer:
            display = answer.readline().strip()
        found.append(Machine("Xvfb", {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{display}"}))
        yield found
    finally:
        screen.terminate()
        screen.wait()


class Bench:
    """One run of the bench."""

    def __init__(self, quick: bool, only: str, folder: Path) -> None:
        self.quick = quick
        self.folder = folder
        self._only = only
        self._profile = folder / "profile"
        self._starts = 5 if quick else 9

    def wants(self, name: str) -> bool:
        """Whether a measure was asked for."""
        if self._only not in name:
            return False
        print(f"… {name}", file=sys.stderr, flush=True)
        return True

    def first_frames(
        self, machine: Machine, programs: dict[str, list[str]], anew: bool = False
    ) -> dict[str, Runs]:
        """Start all programs in turns, so that a busy moment hits them all alike.

        ``anew``: each start finds nothing that an earlier one kept.
        """
        runs = {name: Runs() for name in programs}
        for turn in range(self._starts + 1):
            for name, arguments in programs.items():
                if anew:
                    shutil.rmtree(self._profile, ignore_errors=True)
                started = time.monotonic_ns()
                said = self._run(machine, "first_frame.py", *arguments)
                if turn:  # the first turn warms the file cache
                    runs[name].times.append((said["at"] - started) / 1e6)
                    runs[name].imported |= set(said["imported"])
        return runs

    def stay(self, machine: Machine, *arguments: str) -> None:
        """Keep a window open for as long as the program needs to keep things for its next start."""
        self._run(machine, "first_frame.py", "stay", *arguments)

    def first_stage_frame(self, machine: Machine, path: Path) -> float:
        """From the window's first paint to its first picture, ms, the median of a few starts."""
        said = [
            self._run(machine, "first_frame.py", "stage", str(path)) for _ in range(self._starts)
        ]
        return statistics.median((one["at"] - one["began"]) / 1e6 for one in said)

    def inside(
        self,
        machine: Machine,
        measure: str,
        path: Path,
        size: str = "1280x800",
        amount: float = 10,
    ) -> dict[str, Any]:
        """Measure a living window."""
        words = [measure, str(path), "--size", size, "--amount", str(amount)]
        return self._run(machine, "inside.py", *words)

    def searched(self, folder: Path) -> dict[str, Any]:
        """Read the treatments of a folder and search in them."""
        offscreen = Machine("offscreen", {"QT_QPA_PLATFORM": "offscreen"})
        return self._run(offscreen, "searching.py", str(folder))

    def consulted(self, path: Path, seconds: float) -> dict[str, Any]:
        """Play with a nurse's window and a patient's, and pull the patient's screen out."""
        own = Machine("offscreen", {"QT_QPA_PLATFORM": "offscreen"})
        return self._run(own, "consulting.py", str(path), str(seconds))

    def command_median(self, arguments: list[str]) -> float:
        """How long a command takes, ms; without arguments: a bare interpreter."""
        words = ["-m", "dayzero", *arguments] if arguments else ["-c", "pass"]
        times = []
        for _ in range(self._starts):
            started = time.monotonic_ns()
            done = subprocess.run(
                [sys.executable, *words], env=self._env({}), capture_output=True, check=False
            )
            times.append((time.monotonic_ns() - started) / 1e6)
            if done.returncode not in (0, 1):
                raise RuntimeError(done.stderr.decode(errors="replace"))
        return statistics.median(times)

    def qt_modules(self, arguments: list[str]) -> int:
        """How many modules of Qt a command has imported by its end."""
        program = (
            "import sys, os\nfrom dayzero.cli import main\n"
            "try: main(sys.argv[1:])\nexcept SystemExit: pass\n"
            "qt = [m for m in sys.modules if m.split('.')[0] in ('PySide6', 'shiboken6')]\n"
            "print(); print(len(qt))"
        )
        done = subprocess.run(
            [sys.executable, "-c", program, *arguments],
            env=self._env({}), capture_output=True, text=True, check=True,
        )  # fmt: skip
        return int(done.stdout.split()[-1])

    def _run(self, machine: Machine, program: str, *arguments: str) -> dict[str, Any]:
        done = subprocess.run(
            [sys.executable, str(PROGRAMS / program), *arguments],
            env=self._env(machine.env), capture_output=True, text=True, timeout=1200, check=False,
        )  # fmt: skip
        lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
        if not lines:
            raise RuntimeError(f"{program} {' '.join(arguments)} failed:\n{done.stderr[-3000:]}")
        said: dict[str, Any] = json.loads(lines[-1])
        return said

    def _env(self, more: dict[str, str]) -> dict[str, str]:
        paths = os.pathsep.join([str(ROOT / "app"), str(ROOT / "tests")])
        kept = {key: os.environ[key] for key in os.environ if key not in ("DISPLAY", "LANG")}
        return {
            **kept,
            "PYTHONPATH": paths,
            "DAYZERO_PROFILE": str(self._profile),
            "LC_ALL": "C.UTF-8",
            **more,
        }
