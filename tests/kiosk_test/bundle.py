"""The bundle that ``make package`` makes: its size, and how soon it is there after a cold start."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from kiosk_test.trial import Trial

DIST = Path(__file__).parents[2] / "dist"
SHORT, LONG = 3, 9
"""Starts of each."""
UNPACKED_MB, PACKED_MB = 250.0, 100.0
SLOWER = 1.5
"""So many times as long as an installation from source the bundle may take."""


def trials(long: bool) -> list[Trial]:
    """Weigh it, and start it in turns with what it was made from."""
    program = DIST / "dayzero" / "dayzero"
    packages = sorted(DIST.glob("*.deb"))
    if not program.exists() or not packages:
        return [Trial("bundle", "not made: make package", f"{UNPACKED_MB:g} MB", None)]
    unpacked = sum(f.lstat().st_size for f in program.parent.rglob("*") if f.is_file()) / 1e6
    packed = packages[-1].stat().st_size / 1e6
    source, bundle = _starts([sys.executable, "-m", "dayzero"], [str(program)], long)
    return [
        _size("bundle, unpacked", unpacked, UNPACKED_MB),
        _size("bundle, packed", packed, PACKED_MB),
        Trial("bundle, cold start", f"{bundle:.2f} s, from source {source:.2f} s",
              f"{SLOWER:g} times as long", bundle <= SLOWER * source),
    ]  # fmt: skip


def _size(name: str, mb: float, limit: float) -> Trial:
    return Trial(name, f"{mb:.0f} MB", f"{limit:g} MB", mb <= limit)


def _starts(source: list[str], bundle: list[str], long: bool) -> tuple[float, float]:
    """Seconds until the first picture of a kiosk, the medians of both."""
    times: tuple[list[float], list[float]] = ([], [])
    for _turn in range(LONG if long else SHORT):
        for command, taken in zip((source, bundle), times, strict=True):
            taken.append(_start(command))
    return statistics.median(times[0]), statistics.median(times[1])


def _start(command: list[str]) -> float:
    """From nothing until the first picture, in a home where nothing was kept by another start."""
    with tempfile.TemporaryDirectory() as home:
        config = Path(home) / "kiosk.toml"
        config.write_text("format = 1\n", "utf-8")
        began = time.monotonic()
        with subprocess.Popen(
            [*command, "kiosk", "--config", str(config), "--as", "viewer"],
            env=os.environ | {"DAYZERO_PROFILE": home, "QT_QPA_PLATFORM": "offscreen"},
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        ) as viewer:  # fmt: skip
            assert viewer.stdout
            for line in viewer.stdout:
                if line.strip() == "ready":
                    break
            taken = time.monotonic() - began
            viewer.kill()
        return taken
