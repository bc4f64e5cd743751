"""The process that watches over the viewer of a kiosk, and starts it anew when it has to.

It is small, draws nothing and reads no content, so that there is little in it that could fail. It
hears from the viewer on a pipe: a line each second that all is well, and what is to be counted. A
viewer that dies, falls silent or eats memory is ended and begun anew; meanwhile a curtain, a
process of its own that lies below the viewer's window, shows a calm picture.

The library psutil tells the memory of a process on every system.
"""

from __future__ import annotations

import datetime
import queue
import subprocess
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import IO, NamedTuple

import psutil

from dayzero.kiosk.counts import Counts

BEAT, READY, LEAVE, COUNT = "beat", "ready", "leave", "count "
"""Lines that a viewer writes: all is well; the first picture is there; staff ends the kiosk; count
what follows."""
LONGEST_LINE = 200


class Limits(NamedTuple):
    """When a viewer is given up."""

    silence: float = 4.0
    """Seconds without a beat."""
    start: float = 5.0
    """Seconds until its first; twice as many after each start that took longer, so that a slow
    machine gets there too."""
    memory: int = 700_000_000
    """Bytes that are its own."""
    many: int = 3
    """So many deaths within ``lately`` mean that the content may be at fault."""
    lately: float = 60.0
    """Seconds."""
    longest_wait: float = 2.5
    """Seconds between a death and a new start, after many: with ``silence`` before it and a start
    behind it, people still wait less than ten."""
    keep: float = 600.0
    """Seconds between two times that counts are written down."""


class Supervisor:
    """Keeps one viewer alive, until it says that staff wants to leave."""

    def __init__(
        self,
        viewer: Callable[[bool], Sequence[str]],
        curtain: Sequence[str],
        counts: Counts,
        limits: Limits | None = None,
    ) -> None:
        """``viewer``: its command, given whether to fall back to the last good content;
        ``curtain``: the command of what lies below it; empty: nothing does."""
        self._viewer = viewer
        self._curtain_command = list(curtain)
        self._counts = counts
        self._limits = limits or Limits()
        self._deaths: deque[float] = deque(maxlen=20)
        self._curtain: subprocess.Popen[str] | None = None
        self._kept = time.monotonic()
        self._silent_starts = 0
        """In a row."""
        self.starts = 0

    def run(self) -> None:
        """Watch until staff leaves; whatever ends this ends viewer and curtain too."""
        try:
            while self._watch_one():
                self._wait()
        finally:
            self._end(self._curtain)
            self._counts.keep()

    def _watch_one(self) -> bool:
        """Start a viewer and watch it to its end; whether another one is needed."""
        self._raise_curtain()
        viewer = _start(self._viewer(self._content_may_be_at_fault()))
        self.starts += 1
        lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        assert viewer.stdout
        threading.Thread(target=_hear, args=(viewer.stdout, lines), daemon=True).start()
        try:
            why = self._why_it_ended(viewer, lines)
        finally:
            self._end(viewer)
        if why == LEAVE:
            return False
        self._deaths.append(time.monotonic())
        self._count(f"restart {why}")
        return True

    def _why_it_ended(self, viewer: subprocess.Popen[str], lines: queue.SimpleQueue[str]) -> str:
        """``leave``, ``died``, ``silent`` or ``memory``."""
        limits = self._limits
        until = time.monotonic() + limits.start * 2**self._silent_starts
        heard = False
        while True:
            with suppress(queue.Empty):
                line = lines.get(timeout=0.2)
                if line == LEAVE:
                    return LEAVE
                if line.startswith(COUNT):
                    self._count(line.removeprefix(COUNT))
                elif line in (BEAT, READY):
                    until = time.monotonic() + limits.silence
                    heard, self._silent_starts = True, 0
            if viewer.poll() is not None and lines.empty():
                return "died"
            if time.monotonic() > until:
                self._silent_starts += not heard
                return "silent"
            if _memory(viewer.pid) > limits.memory:
                return "memory"
            self._raise_curtain()
            self._keep_counts()

    def _content_may_be_at_fault(self) -> bool:
        since = time.monotonic() - self._limits.lately
        return sum(death > since for death in self._deaths) >= self._limits.many

    def _wait(self) -> None:
        """Start at once after one death, and ever more slowly after many."""
        since = time.monotonic() - self._limits.lately
        lately = sum(death > since for death in self._deaths)
        if lately >= self._limits.many:
            time.sleep(min(2.0 ** (lately - self._limits.many) / 2, self._limits.longest_wait))

    def _raise_curtain(self) -> None:
        if self._curtain_command and (self._curtain is None or self._curtain.poll() is not None):
            self._end(self._curtain)
            self._curtain = _start(self._curtain_command)

    def _count(self, name: str) -> None:
        self._counts.add(name, datetime.date.today())

    def _keep_counts(self) -> None:
        if time.monotonic() - self._kept > self._limits.keep:
            self._kept = time.monotonic()
            self._counts.keep()

    @staticmethod
    def _end(process: subprocess.Popen[str] | None) -> None:
        """End a process, even one that is stopped or hangs, and what it started."""
        if process is None:
            return
        with suppress(psutil.Error):
            for child in psutil.Process(process.pid).children(recursive=True):
                with suppress(psutil.Error):
                    child.kill()
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe:
                pipe.close()


def _start(command: Sequence[str]) -> subprocess.Popen[str]:
    """Start a process that ends with us: it sees its input end when we are gone."""
    return subprocess.Popen(
        list(command),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="ascii",
        errors="replace",
    )


def _hear(pipe: IO[str], lines: queue.SimpleQueue[str]) -> None:
    """Pass on what a viewer says, line by line; a line of any length costs no more memory."""
    with suppress(OSError, ValueError):
        while line := pipe.readline(LONGEST_LINE):
            lines.put(line.strip())


def _memory(pid: int) -> int:
    """Memory of a process, bytes; 0 if it is gone."""
    try:
        return int(psutil.Process(pid).memory_info().rss)
    except psutil.Error:
        return 0
