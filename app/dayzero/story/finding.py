"""Finding a word in a whole library: an index of the beginnings of words. No Qt.

It is built treatment by treatment, so that whoever builds it can stop and go on. What several
treatments share (the glossary, common days) is in it once, with all the places where it stands.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from heapq import nsmallest
from math import inf
from typing import Any, NamedTuple

from dayzero.story.findable import KINDS, Kind, Thing, things

MOST_FOUND = 60
"""More than anybody reads; another word narrows it down."""
SNIPPET = 120
"""Letters of the text around what was found."""
NEAR = 0.75
"""How alike (0 to 1) a known word must be to one that nobody knows."""

_WORD = re.compile(r"\w+")


class Place(NamedTuple):
    """Where something stands."""

    file: str
    """The treatment's file."""
    treatment: str
    """The treatment's title."""
    kind: Kind
    id: str
    day: float | None
    """Days from infusion, if it has a day."""


class Found(NamedTuple):
    """Something that fits what was asked for."""

    title: str
    snippet: str
    """A stretch of its text; no figure is in it."""
    places: tuple[Place, ...]
    """Where it stands; one in each treatment, the most fitting first."""

    @property
    def place(self) -> Place:
        """Where it stands most fittingly."""
        return self.places[0]


class Answer(NamedTuple):
    """What fits, best first, and the words it was looked for by."""

    found: tuple[Found, ...]
    instead: tuple[tuple[str, str], ...] = ()
    """Words that nobody knows, each with the known word that was taken instead."""


class Index:
    """All that can be found in a library.

    A word is found by its beginning, whatever its accents and capitals. Every word asked for must
    be there; one of several may also name the treatment: "lupus fever".
    """

    def __init__(self) -> None:
        self._things: list[Thing] = []
        self._ranks: list[int] = []
        self._places: list[list[Place]] = []
        self._numbers: dict[Thing, int] = {}
        self._titles: dict[str, list[int]] = {}
        self._words: dict[str, list[int]] = {}
        """Numbers of things by a word of their title, and by any word of theirs."""
        self._treatments: dict[str, set[str]] = {}
        """Files by a word of their title or illness."""
        self._in_file: dict[str, list[int]] = {}
        self._sorted: list[str] = []

    def __len__(self) -> int:
        """How many treatments are in it."""
        return len(self._in_file)

    def __contains__(self, file: object) -> bool:
        """Whether a treatment is in it, or is being taken in."""
        return file in self._in_file

    def add(self, file: str, document: dict[str, Any]) -> Iterator[None]:
        """Take in a treatment, thing by thing, as fast as the iterator is asked to go on."""
        title = str(document.get("title", ""))
        numbers = self._in_file[file] = []
        for word in words(f"{title} {document.get('illness', '')}"):
            self._treatments.setdefault(word, set()).add(file)
        for thing in things(document):
            if not thing.title:
                continue
            number = self._number(thing._replace(id="", day=None))
            self._places[number].append(Place(file, title, thing.kind, thing.id, thing.day))
            numbers.append(number)
            yield

    def find(self, asked: str, here: str = "") -> Answer:
        """What fits ``asked``. ``here``: the file of the treatment that is open; its own come
        first, and what others say too is shown in it."""
        self._sort()
        said = words(asked)
        # A letter left over, as in "Crohn's", would only narrow down what the word finds.
        tokens, instead = self._known({word for word in said if len(word) > 1} or said)
        if not tokens:
            return Answer((), instead)
        in_titles = set.intersection(*(_together(self._titles, token) for token in tokens))
        best = self._best(in_titles, here, MOST_FOUND)
        if len(best) < MOST_FOUND:
            rest = self._anywhere(tokens) - in_titles
            best += self._best(rest, here, MOST_FOUND - len(best))
        wanted = self._files_named(tokens)
        starts = tuple(token.start for token in tokens)
        return Answer(tuple(self._found(n, starts, here, wanted) for n in best), instead)

    def contents(self, file: str) -> tuple[Found, ...]:
        """All there is to find in a treatment: its days in their order, then all else by kind."""

        def order(number: int) -> tuple[float, int]:
            kind = self._things[number].kind
            days = (place.day for place in self._places[number] if place.file == file)
            day = next(days, None) if kind in ("phase", "step") else None
            # A part of the way stands before its first step, which begins on the same day.
            return (inf if day is None else day), -1 if kind == "phase" else self._ranks[number]

        numbers = sorted(set(self._in_file.get(file, ())), key=order)
        return tuple(self._found(number, (), file, set()) for number in numbers)

    def _number(self, thing: Thing) -> int:
        known = self._numbers.get(thing)
        if known is not None:
            return known
        number = self._numbers[thing] = len(self._things)
        self._things.append(thing)
        self._ranks.append(KINDS.index(thing.kind) << 32 | number)
        self._places.append([])
        in_title = words(thing.title)
        for word in in_title:
            self._titles.setdefault(word, []).append(number)
        for word in in_title | words(f"{thing.text} {thing.also}"):
            self._words.setdefault(word, []).append(number)
        return number

    def _sort(self) -> None:
        if len(self._sorted) != len(self._words):
            self._sorted = sorted(self._words)

    def _known(self, asked: set[str]) -> tuple[list[_Token], tuple[tuple[str, str], ...]]:
        """The words asked for, as the library has them; a word it does not have is taken for the
        nearest one, if there is any."""
        tokens, instead = [], []
        for start in sorted(asked):
            known = self._beginning_with(start)
            if not known and not self._files_with(start):
                near = self._near(start)
                instead += [(start, near[0])] if near else []
                start, known = (near[0], near) if near else (start, known)
            tokens.append(_Token(start, known))
        return tokens, tuple(instead)

    def _beginning_with(self, start: str) -> list[str]:
        first = bisect_left(self._sorted, start)
        return self._sorted[first : bisect_left(self._sorted, start + "\U0010ffff")]

    def _near(self, word: str) -> list[str]:
        if len(word) < 4:
            return []
        same = self._beginning_with(word[0])
        alike = [other for other in same if abs(len(other) - len(word)) < 3]
        return get_close_matches(word, alike, 1, NEAR)

    def _anywhere(self, tokens: list[_Token]) -> set[int]:
        """Things in which every word stands, in title or text, or in their treatment's name."""
        found = [_together(self._words, token) for token in tokens]
        if len(tokens) == 1:
            # So many words begin with one letter that it would say nothing, late.
            return found[0] if len(tokens[0].start) > 1 else set()
        said = set.union(*found)
        for numbers, token in zip(found, tokens, strict=True):
            for file in self._files_with(token.start):
                numbers.update(self._in_file[file])
        return set.intersection(said, *found)

    def _files_with(self, start: str) -> set[str]:
        return self._treatments.get(start, set())

    def _files_named(self, tokens: list[_Token]) -> set[str]:
        """The treatments that the words name, if they do."""
        named = [files for token in tokens if (files := self._files_with(token.start))]
        return set.intersection(*named) if named else set()

    def _best(self, numbers: set[int], here: str, most: int) -> list[int]:
        own = numbers.intersection(self._in_file.get(here, ()))
        best = nsmallest(most, own, self._ranks.__getitem__)
        return best + nsmallest(most - len(best), numbers - own, self._ranks.__getitem__)

    def _found(self, number: int, starts: tuple[str, ...], here: str, wanted: set[str]) -> Found:
        thing = self._things[number]
        places = list({place.file: place for place in reversed(self._places[number])}.values())
        places.reverse()
        places.sort(key=lambda place: (place.file != here, place.file not in wanted))
        return Found(thing.title, _snippet(thing.text, starts), tuple(places))


class _Token(NamedTuple):
    """A word asked for, and the words of the library that begin so."""

    start: str
    words: list[str]


def words(text: str) -> set[str]:
    """The words of a text, without capitals and accents."""
    return set(_WORD.findall(_folded(text)))


def _folded(text: str) -> str:
    text = text.casefold()
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _together(numbers: dict[str, list[int]], token: _Token) -> set[int]:
    return set().union(*(numbers.get(word, ()) for word in token.words))


def _snippet(text: str, starts: Iterable[str]) -> str:
    """The beginning of the text; or a stretch from shortly before the first word that fits."""
    if len(text) <= SNIPPET:
        return text
    folded = text.casefold()
    fits = [
        match.start()
        for start in starts
        if (match := re.search(rf"\b{re.escape(start)}", folded)) is not None
    ]
    first = min(fits, default=0)
    if first > SNIPPET // 2:
        first = text.rfind(" ", 0, min(first - SNIPPET // 4, len(text) - SNIPPET)) + 1
        if first + SNIPPET >= len(text):
            return f"… {text[first:]}"
        return f"… {text[first : first + SNIPPET].rsplit(' ', 1)[0]} …"
    return f"{text[:SNIPPET].rsplit(' ', 1)[0]} …"
