"""What a trial came to."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class Trial(NamedTuple):
    """One thing that was tried."""

    name: str
    measured: str
    limit: str
    passed: bool | None
    """``None``: it could not be tried here, and why stands in ``measured``."""

    @property
    def line(self) -> str:
        """The trial in one line."""
        verdict = {True: "well", False: "FAILED", None: "not tried"}[self.passed]
        return f"{verdict:9}  {self.name}: {self.measured} (limit: {self.limit})"


def no_bus(home: Path) -> dict[str, str]:
    """An environment in which no session bus is started: on a screen that was made for a trial, one
    would outlive it."""
    return {"DBUS_SESSION_BUS_ADDRESS": f"unix:path={home / 'no-bus'}"}
