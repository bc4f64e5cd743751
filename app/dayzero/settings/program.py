"""Which program this is, to the byte: what was made by another one is not used again."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from dayzero import __version__

_PACKAGE = Path(__file__).resolve().parent.parent


def program(*rooms: str) -> list[object]:
    """The version, and when each source file of these rooms (folders of the package) changed.

    A bundle has no source files; they are inside of its program file.
    """
    if getattr(sys, "frozen", False):
        return [f"{__version__} {sys.version}", touched(sys.executable)]
    files = sorted(file for room in rooms for file in _files(str(_PACKAGE / room)))
    return [f"{__version__} {sys.version}", *map(touched, files)]


def touched(file: str) -> tuple[int, int]:
    """Size in bytes and time of the last change in ns of a file.

    Raises:
        OSError: there is no such file, or it cannot be looked at.
    """
    status = os.stat(file)  # noqa: PTH116  half the time, some hundred times at each start
    return status.st_size, status.st_mtime_ns


def _files(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _files(entry.path) if entry.name != "__pycache__" else ()
            else:
                yield entry.path
