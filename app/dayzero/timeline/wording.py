"""Rules about the wording of one text: numbers, shares, abbreviations, sentences, tone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from dayzero.timeline.language import translate
from dayzero.timeline.problems import Level

LONG_SENTENCE, TOO_LONG_SENTENCE = 20, 25
"""Words in a sentence from which on we warn, and refuse."""

_COUNT_WORD = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty"
    r"|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|dozen)"
)
_DIGITS = re.compile(r"\d[\d.,]*")
_SPELLED = re.compile(
    rf"\b{_COUNT_WORD}\b[ -](?:\w+ )?"
    r"(?:minute|hour|day|week|month|year|night|people|patient|time|litre|dose|session)s?\b",
    re.I,
)
_PERCENT = re.compile(r"[%‰]|\bper ?cents?\b|\bpercentages?\b", re.I)
_ONE_IN = re.compile(
    rf"(?:\b(?:one|{_COUNT_WORD}|\d+)|\}}) in (?:every |each |a |about )?"
    rf"(?:\{{|\d|{_COUNT_WORD}\b)",
    re.I,
)
_RELATIVE = re.compile(
    r"\btimes (?:as|more|less|fewer|higher|lower|the (?:odds|risks?|chances?))\b|\bodds\b"
    r"|\b(?:twice|half) as (?:likely|often|common|many)\b|\brelative (?:risk|chance)s?\b"
    r"|\b(?:doubl|tripl|halv)(?:es?|ed|ing) (?:the |your )?(?:risk|chance)s?\b"
    rf"|\b(?:{_COUNT_WORD}|\d+)-?fold\b",
    re.I,
)
_ABBREVIATION = re.compile(r"(?<![\w-])(?:[A-Z]-)?[A-Z]{2,}[A-Z0-9]*(?:[-/][A-Z0-9]+)*s?(?![\w-])")
_EVERYDAY = frozenset({"OK", "TV", "UK", "USA", "EU", "GP", "GPs", "ID"})
_PERSUADING = re.compile(
    r"\b(?:only|just|breakthroughs?|miracles?|amazing|exciting|promising|hopeful(?:ly)?"
    r"|revolutionary|game[ -]changer|guaranteed?|worst|battles?|warriors?|brave(?:ly)?|cured|cures"
    r"|luckily|unfortunately|sadly)\b",
    re.I,
)
_SWAYING = re.compile(
    r"\b(?:only|just|risk[- ]free|breakthroughs?|cure[ds]?|curing|curative)\b", re.I
)
"""Words that tell the reader what to think of a chance, whatever else they say."""
SENTENCE_END = re.compile(r"(?<=[.!?])[”’)\"']*\s+|\n+")


class Remark(NamedTuple):
    """Something about the wording of a text, wherever the text stands."""

    rule: str
    what: str
    do: str
    level: Level = "error"


def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    return [sentence for sentence in SENTENCE_END.split(text.strip()) if sentence]


@lru_cache(maxsize=100_000)
def remarks(written: str, bare: str, read: str, chance: bool = False) -> tuple[Remark, ...]:
    """What is wrong with the wording of a text.

    Args:
        written: as it stands in the file, with placeholders.
        bare: without placeholders and without the words of the glossary.
        read: as people read it, with facts filled in.
        chance: whether it speaks of a chance.
    """
    return (
        *_numbers(written, bare),
        *_shares(written),
        *_relative(written),
        *_words(bare, chance),
        *_sentences(read),
    )


def swaying(text: str, chance: bool = True) -> Iterator[Remark]:
    """Words that may sway the reader. About a chance, the strongest of them are refused."""
    refused = {match[0].lower() for match in _SWAYING.finditer(text)} if chance else set()
    doubted = {match[0].lower() for match in _PERSUADING.finditer(text)} - refused
    for word in sorted(refused | doubted):
        yield Remark(
            "swaying" if word in refused else "persuading",
            translate("Checks", "“{word}” may sway the reader.").format(word=word),
            translate("Checks", "Say plainly what happens."),
            "error" if word in refused else "warning",
        )


def _numbers(written: str, bare: str) -> Iterator[Remark]:
    if match := _DIGITS.search(bare):
        yield Remark(
            "numbers",
            translate("Checks", "The number {number} stands in the text itself.").format(
                number=match[0].rstrip(".,")
            ),
            translate("Checks", "Make it a fact and write its name in curly brackets."),
        )
    if match := _SPELLED.search(bare):
        if _ONE_IN.search(written):
            return
        yield Remark(
            "spelled-number",
            translate("Checks", "“{words}” is a number in words.").format(words=match[0]),
            translate("Checks", "Make it a fact, so that it has a source."),
            "warning",
        )


def _shares(written: str) -> Iterator[Remark]:
    use = translate("Checks", "Make it a fact in “out-of-100”; it is read as so many out of 100.")
    if match := _PERCENT.search(written):
        what = translate("Checks", "“{words}” is a share that many people misread.")
        yield Remark("percent", what.format(words=match[0]), use)
    if match := _ONE_IN.search(written):
        what = translate("Checks", "“{words}” changes what is counted from text to text.")
        yield Remark("one-in", what.format(words=match[0]), use)


def _relative(written: str) -> Iterator[Remark]:
    if match := _RELATIVE.search(written):
        what = translate("Checks", "“{words}” compares two chances and says neither.")
        do = translate("Checks", "Say both as so many out of 100, or that no figures were found.")
        yield Remark("relative", what.format(words=match[0]), do)


def _words(bare: str, chance: bool) -> Iterator[Remark]:
    for word in sorted(set(_ABBREVIATION.findall(bare)) - _EVERYDAY):
        yield Remark(
            "abbreviations",
            translate("Checks", "“{word}” is not explained.").format(word=word),
            translate("Checks", "Add it to the glossary, or use everyday words."),
        )
    yield from swaying(bare, chance)
    if "!" in bare:
        yield Remark(
            "tone",
            translate("Checks", "There is an exclamation mark."),
            translate("Checks", "End the sentence with a full stop."),
        )


def _sentences(read: str) -> Iterator[Remark]:
    longest = max(sentences(read), key=lambda sentence: len(sentence.split()), default="")
    count = len(longest.split())
    if count > LONG_SENTENCE:
        what = translate("Checks", "The sentence “{beginning} …” has {count} words.")
        do = translate("Checks", "Make two of it; at most {limit} words are read with ease.")
        yield Remark(
            "sentences",
            what.format(beginning=" ".join(longest.split()[:4]), count=count),
            do.format(limit=LONG_SENTENCE),
            "error" if count > TOO_LONG_SENTENCE else "warning",
        )
