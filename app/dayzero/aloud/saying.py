"""From the words that are shown to the words a voice is told. No Qt.

What is said is what is shown: no word is added, left out or moved. Only signs and short forms are
written out, because a voice would guess: ``−135 °C`` as ``minus 135 degrees Celsius``, ``ATG``
letter by letter, and ``SCID`` as the glossary says it. Figures stay figures, with all that stands
around them ("7 out of 100"): every voice reads these as words, in its own language.

The glossary's ``say`` is written for eyes ("uh-KEWT"). Voices know long words better than such a
spelling tells them, and read its capitals letter by letter. So it counts for short forms only.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from dayzero.timeline.language import translate

if TYPE_CHECKING:
    from dayzero.timeline.document import Term

_SHOWN = re.compile(r"(?:\S|\u202f)+")
"""A word as it is shown; a thin space only groups the digits of a number."""
_SILENT = re.compile("[\u202f\u2066-\u2069]")
"""A thin space in a number, and what tells the eye alone which way a figure runs."""
_SENTENCE_ENDS = re.compile(r"[.!?؟…][\"”’»)]*$")
_SETS_APART = "·"
"""Between a day and what happens on it; said as two sentences."""
_SHORT_FORM = re.compile(r"([A-Z]{2,})([0-9]*)(s\b)?")
_SAID = re.compile(r"[^\W_]")
"""A letter or a digit: anything else is no word."""


class Word(NamedTuple):
    """A word of a sentence: where it is shown, and how it is said."""

    start: int
    length: int
    said: str


Sentence = tuple[Word, ...]


def sentences(shown: str, short_forms: Mapping[str, str]) -> Iterator[Sentence]:
    """The sentences of a text, each word with its place in it.

    ``short_forms``: how those are said that are no mere letters.
    """
    words: list[Word] = []
    signs = _signs()
    for match in _SHOWN.finditer(shown):
        said = _said(match[0], signs, short_forms)
        if not _SAID.search(said):
            if match[0] == _SETS_APART and words:
                yield tuple(words)
                words = []
            continue
        words.append(Word(match.start(), len(match[0]), said))
        line_ends = shown[match.end() : match.end() + 1] in ("\n", "\u2028")
        if line_ends or _SENTENCE_ENDS.search(match[0]):
            yield tuple(words)
            words = []
    if words:
        yield tuple(words)


def short_forms(terms: Iterable[Term]) -> dict[str, str]:
    """Short forms of the glossary that are said as a word, such as ``SCID``: ``skid``."""
    found: dict[str, str] = {}
    for term in terms:
        shown, said = re.split(r"[ -]", term.title), (term.say or "").split()
        if len(shown) != len(said):
            continue
        for word, sound in zip(shown, said, strict=True):
            letters = sound.count("-") + 1
            if re.fullmatch(r"[A-Z]{2,}", word) and letters != len(word):
                found[word] = sound.lower()
    return found


def _said(shown: str, signs: Mapping[str, str], short: Mapping[str, str]) -> str:
    said = _SILENT.sub("", shown)
    for sign, words in signs.items():
        said = said.replace(sign, words)

    def letters(match: re.Match[str]) -> str:
        run, digits, plural = match[1], match[2], "’s" if match[3] else ""
        # Bare letters would do for most voices, but a lone A is read as the word.
        spelt = short.get(run) or "-".join(run)
        return f"{spelt}-{digits}{plural}" if digits else f"{spelt}{plural}"

    return _SHORT_FORM.sub(letters, said).strip()


def _signs() -> dict[str, str]:
    """Signs that voices skip or guess; the longer ones first."""
    return {
        "10⁹/L": translate("Aloud", "billion in a litre"),
        "/µL": translate("Aloud", " in a microlitre"),
        "°C": translate("Aloud", "degrees Celsius"),
        "−": translate("Aloud", "minus "),
        "+": translate("Aloud", "plus "),
        "±": translate("Aloud", "plus or minus "),
        "≥": translate("Aloud", "at least "),
        "≤": translate("Aloud", "at most "),
        "%": translate("Aloud", " percent"),
        "×": translate("Aloud", "times "),
    }
