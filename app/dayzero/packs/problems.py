"""How a pack is refused."""

from __future__ import annotations


class PackError(Exception):
    """A pack cannot be used; the text says why, in one sentence."""
