"""Writes down what a screen reader meets in a journey: the AT-SPI tree, walked on a private bus.

usage: dbus-run-session -- python heard.py OUT TIMELINE DAY [PAGE...]

Writes a list of trees as JSON, of the picture first and then of each page (to a file, for what the
bus starts writes to standard output): for each object its
``role``, ``name``, ``says`` (its description), ``value``, ``states`` and ``children``.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
ACCESSIBLE = "org.a11y.atspi.Accessible"
ROOT = "/org/a11y/atspi/accessible/root"
SHOWN = Path(__file__).with_name("shown.py")
STATES = {8: "enabled", 11: "focusable", 12: "focused", 25: "showing", 30: "visible", 4: "checked"}
PATIENCE_S = 60


class Bus:
    """A bus, asked through the tool that systemd brings."""

    def __init__(self, address: str) -> None:
        self._address = address

    def call(self, name: str, path: str, interface: str, method: str, *values: str) -> Any:
        """What a method answers; ``None`` where it does not."""
        command = ["busctl", f"--address={self._address}", "--json=short", "call"]
        done = subprocess.run(
            [*command, name, path, interface, method, *values],
            capture_output=True, text=True, check=False, timeout=PATIENCE_S,
        )  # fmt: skip
        return json.loads(done.stdout)["data"][0] if done.returncode == 0 else None

    def read(self, name: str, path: str, interface: str, field: str) -> Any:
        """The value of a property; ``None`` where there is none."""
        said = self.call(
            name, path, "org.freedesktop.DBus.Properties", "Get", "ss", interface, field
        )
        return said["data"] if said else None


@contextmanager
def started(*command: str, **options: Any) -> Iterator[subprocess.Popen[str]]:
    """A program that runs meanwhile."""
    with subprocess.Popen(command, text=True, **options) as process:
        try:
            yield process
        finally:
            process.terminate()


def tree(bus: Bus, name: str, path: str, pool: ThreadPoolExecutor) -> dict[str, Any]:
    """An object and all that is in it, level by level."""
    top: dict[str, Any] = {}
    level = [(name, path, top)]
    while level:
        below = []
        told = pool.map(lambda at: _one(bus, at[0], at[1]), level)
        for (_name, _path, into), (said, children) in zip(level, told, strict=True):
            into |= said
            for child_name, child_path in children:
                child: dict[str, Any] = {}
                into["children"].append(child)
                below.append((child_name, child_path, child))
        level = below
    return top


def _one(bus: Bus, name: str, path: str) -> tuple[dict[str, Any], list[list[str]]]:
    low, high = bus.call(name, path, ACCESSIBLE, "GetState") or (0, 0)
    states = [word for bit, word in STATES.items() if (low | high << 32) >> bit & 1]
    said = {
        "role": bus.call(name, path, ACCESSIBLE, "GetRoleName"),
        "name": bus.read(name, path, ACCESSIBLE, "Name"),
        "says": bus.read(name, path, ACCESSIBLE, "Description"),
        "states": states,
        "children": [],
    }
    if said["role"] == "slider":
        said["value"] = bus.read(name, path, "org.a11y.atspi.Value", "CurrentValue")
    shown = "visible" in states or not states
    children = bus.call(name, path, ACCESSIBLE, "GetChildren") if shown else []
    return said, children or []


def main() -> int:
    """Start a screen, a bus and the journey; walk; write down."""
    out, timeline, day, *pages = sys.argv[1:]
    session = Bus(os.environ["DBUS_SESSION_BUS_ADDRESS"])
    reading, writing = os.pipe()
    screen = ("Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24", "-nolisten", "tcp")
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with (
        TemporaryDirectory() as folder,
        started(*screen, pass_fds=(writing,), **quiet),
        os.fdopen(reading) as number,
    ):
        display = f":{number.readline().strip()}"
        environment = os.environ | {
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "XDG_RUNTIME_DIR": folder,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        with (
            started(str(LAUNCHER), "--launch-immediately", env=environment, **quiet),
            ThreadPoolExecutor(4) as pool,
        ):
            address = _until(
                lambda: session.call("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")
            )
            with started(
                sys.executable, str(SHOWN), timeline, day,
                env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            ) as journey:  # fmt: skip
                assert journey.stdin
                assert journey.stdout
                bus = Bus(address)
                trees = []
                for page in ["", *pages]:
                    if page:
                        print(page, file=journey.stdin, flush=True)
                    assert journey.stdout.readline().strip() == "ready"
                    [[name, path]] = _until(
                        lambda: bus.call("org.a11y.atspi.Registry", ROOT, ACCESSIBLE, "GetChildren")
                    )
                    trees.append(tree(bus, name, path, pool))
                Path(out).write_text(json.dumps(trees, ensure_ascii=False), "utf-8")
    return 0


def _until(ask: Any) -> Any:
    """What is answered in the end, once there is something."""
    last = time.monotonic() + PATIENCE_S
    while time.monotonic() < last:
        if said := ask():
            return said
        time.sleep(0.05)
    raise TimeoutError("nobody answered on the bus")


if __name__ == "__main__":
    sys.exit(main())
