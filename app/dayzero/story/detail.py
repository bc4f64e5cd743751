"""How much is told: three layers of the same facts. No Qt."""

from __future__ import annotations

from typing import Literal

from dayzero.timeline.language import translate

Detail = Literal["little", "usual", "lot"]
DETAILS: tuple[Detail, ...] = ("little", "usual", "lot")
"""``little``: the message, what to do, when to call. ``usual``: every part of an explanation.
``lot``: also how it works inside, and how its numbers are known."""


def detail_names() -> tuple[str, str, str]:
    """What the layers are called."""
    return (
        translate("Detail", "A little"),
        translate("Detail", "Usual"),
        translate("Detail", "A lot"),
    )
