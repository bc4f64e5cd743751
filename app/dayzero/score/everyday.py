"""Which English words a child of ten knows: the list of Dale and Chall, as textstat brings it."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_ENDINGS = (
    ("'s", ""), ("s", ""), ("es", ""), ("ies", "y"), ("d", ""), ("ed", ""), ("ied", "y"),
    ("ing", ""), ("ing", "e"), ("ly", ""), ("er", ""), ("er", "e"), ("ier", "y"), ("est", ""),
)  # fmt: skip
"""Endings that do not make a word harder, with what stands there in the plain form."""


def words(text: str) -> list[str]:
    """The words of a text in small letters."""
    return _WORD.findall(text.lower().replace("’", "'"))


@cache
def is_everyday(word: str) -> bool:
    """Whether a word, or its plain form, is on the list."""
    known = _known()
    for ending, instead in (("", ""), *_ENDINGS):
        if word.endswith(ending):
            stem = word[: len(word) - len(ending)]
            doubled = ending in ("ed", "ing", "er") and stem[-2:-1] == stem[-1:]
            if stem + instead in known or (doubled and stem[:-1] in known):
                return True
    return False


@cache
def _known() -> frozenset[str]:
    listed = files("textstat") / "resources" / "en" / "easy_words.txt"
    return frozenset(listed.read_text(encoding="utf-8").split())
