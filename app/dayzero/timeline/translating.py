"""A timeline in another language: sentence by sentence from a catalogue, numbers untouched.

The figures of a sentence stand in ``{placeholders}``, which a translation must keep, so that no
translation can change a number. A sentence the catalogue does not have stays English, and says so.
"""

from __future__ import annotations

import copy
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dayzero.timeline.catalogues import ENGLISH, read_sentences, reviewed_by
from dayzero.timeline.texts import texts
from dayzero.timeline.words import PLACEHOLDER

if TYPE_CHECKING:
    from dayzero.timeline.document import Timeline
    from dayzero.timeline.problems import JsonPath

NOT_OURS = frozenset({"review", "site"})
"""Parts that are not translated: people's names and roles, and what a clinic says of itself."""
_DIGITS = re.compile(r"\d+(?:[.,]\d+)?")


def sentences(timeline: Timeline) -> Iterator[tuple[JsonPath, str]]:
    """Every text of a timeline that is translated, with its path."""
    for path, text in texts(timeline):
        if path[0] not in NOT_OURS:
            yield path, text


def translated_raw(
    timeline: Timeline, raw: dict[str, Any], language: str, file: Path
) -> dict[str, Any]:
    """``raw``, from which ``timeline`` was read, in the language of a catalogue.

    Raises:
        OSError: the catalogue cannot be read.
    """
    known = read_sentences(file)
    raw = copy.deepcopy(raw) | {"language": language}
    for path, text in sentences(timeline):
        said = known.get(text)
        if said is None or said_differently(text, said):
            # Another form of a term is no sentence; one that has no counterpart finds nothing.
            said = text if "forms" in path else ENGLISH.format(text=text)
        _put(raw, path, said)
    _put(raw, ("review", "translation"), reviewed_by(file))
    return raw


def said_differently(text: str, said: str) -> str:
    """What a translation changed that no translation may change; empty if nothing."""
    before, after = _placeholders(text), _placeholders(said)
    if before != after:
        return ", ".join(sorted({*(before - after), *(after - before)}))
    numbers = _numbers(text), _numbers(said)
    return "" if numbers[0] == numbers[1] else ", ".join([*numbers[0], "≠", *numbers[1]])


def _placeholders(text: str) -> Counter[str]:
    return Counter(match[0] for match in PLACEHOLDER.finditer(text))


def _numbers(text: str) -> list[str]:
    """The numbers that stand in a text itself, whatever its decimal sign."""
    bare = PLACEHOLDER.sub(" ", text)
    return sorted(number.replace(",", ".") for number in _DIGITS.findall(bare))


def _put(raw: Any, path: JsonPath, said: str) -> None:
    *way, last = path
    for step in way:
        raw = raw[step]
    raw[last] = said
