"""Colours that follow from a colour: deeper in the folds, lighter where light falls."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=512)
def mixed(colour: str, other: str, share: float) -> str:
    """``colour`` with a ``share`` (0 to 1) of another; all colours are ``#rrggbb``."""
    pairs = ((int(colour[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a * (1 - share) + b * share):02x}" for a, b in pairs)


def deeper(colour: str, share: float = 0.14) -> str:
    """The colour in its own shadow: warmer and darker, never grey."""
    return mixed(colour, "#2A1C1C", share)


def lighter(colour: str, share: float = 0.2) -> str:
    """The colour where the light of a window falls on it."""
    return mixed(colour, "#FFF8EA", share)
