"""The viewer's side of the pipe to its supervisor: it beats, and ends when nobody listens. No Qt:
whoever has a clock calls ``beat``."""

from __future__ import annotations

import os
import sys
import threading

from dayzero.kiosk.supervisor import BEAT, COUNT, LEAVE, READY

INTERVAL = 1.0
"""Seconds between two beats."""


class Heartbeat:
    """Tells the supervisor, if there is one, that all is well."""

    def __init__(self, watched: bool) -> None:
        """``watched``: whether a supervisor started us."""
        self._watched = watched
        if watched:
            threading.Thread(target=_end_with_supervisor, daemon=True).start()

    def beat(self) -> None:
        """All is well: to be called from the thread that draws."""
        self._say(BEAT)

    def ready(self) -> None:
        """The first picture is there."""
        self._say(READY)

    def leave(self) -> None:
        """Staff ends the kiosk."""
        self._say(LEAVE)

    def count(self, name: str) -> None:
        """Something to be counted, such as ``language es``."""
        self._say(f"{COUNT}{name}")

    def _say(self, line: str) -> None:
        if not self._watched:
            return
        try:
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()
        except (OSError, ValueError):
            os._exit(1)


def _end_with_supervisor() -> None:
    """Input ends when the supervisor does: a viewer nobody watches must not stay."""
    for _line in iter(sys.stdin.readline, ""):
        pass
    os._exit(1)
