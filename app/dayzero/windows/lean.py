"""Starting quickly and staying small: what Python and PySide would do for us, and need not.

Importing and reading make some hundred thousand objects that live as long as the window. Looking
through them again and again for garbage costs a sixth of the start, and later now and then a
frame. And PySide looks at the source of every module imported after it, of which Python keeps
each line: some twenty megabytes that nobody reads.
"""

from __future__ import annotations

import gc
import linecache
from typing import Any


class _KeepsNothing(dict[str, Any]):
    """A cache of source lines that forgets at once; tracebacks read the file again."""

    def __setitem__(self, name: str, lines: object) -> None:
        """Forget."""


def begin() -> None:
    """The program starts: collect no garbage and keep no source. Call before Qt is imported."""
    gc.disable()
    linecache.cache = _KeepsNothing()


def settle() -> None:
    """The start is over: never look again at what there is now, and collect as usual."""
    gc.freeze()
    gc.enable()
