"""Starting quickly and staying small: what Python and PySide would do for us, and need not.

Importing and reading make some hundred thousand objects that live as long as the window. Looking
through them again and again for garbage costs a sixth of the start, and later now and then a
frame. And PySide looks for the source of every module imported after it, to see whether that
module wants its names in another style. None of ours do; reading all those sources costs a
twentieth of the start, and Python would keep each line: some twenty megabytes that nobody reads.
"""

from __future__ import annotations

import gc
import linecache
import sys
from typing import Any, ClassVar


class _NoSource(dict[str, Any]):
    """A cache of source lines that has every file, each without a line.

    Tracebacks then name file and line without quoting it.
    """

    _ENTRY: ClassVar[tuple[int, None, list[str], str]] = (0, None, [], "")

    def __contains__(self, _name: object) -> bool:
        return True

    def __getitem__(self, _name: str) -> Any:
        return self._ENTRY

    def __setitem__(self, _name: str, _lines: object) -> None:
        """Forget."""


def begin() -> None:
    """The program starts: collect no garbage and read no source. Call before Qt is imported."""
    gc.disable()
    linecache.cache = _NoSource()


def settle() -> None:
    """The start is over: never look again at what there is now, and collect now and then.

    A frame makes thousands of small tuples, none of them garbage that must be looked for. Python
    would look twenty times in each; so seldom, it is a look in a few frames.
    """
    gc.freeze()
    gc.set_threshold(50_000, 10, 10)
    gc.enable()
    give_back()


def give_back() -> None:
    """What was used and freed goes back to the system, in less than a millisecond; glibc would hold
    on to it."""
    if sys.platform != "linux":
        return
    import ctypes

    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
