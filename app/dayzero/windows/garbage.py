"""Keeping the garbage collector out of the way of starting and playing.

Importing and reading make some hundred thousand objects that live as long as the window. Looking
through them again and again costs a sixth of the start, and later now and then a frame.
"""

from __future__ import annotations

import gc


def hold() -> None:
    """Collect nothing while the program starts."""
    gc.disable()


def settle() -> None:
    """The start is over: never look again at what there is now, and collect as usual."""
    gc.freeze()
    gc.enable()
