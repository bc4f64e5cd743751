"""Texts as people read them: facts put in place of ``{fact-id}``, glossary terms marked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple

from dayzero.timeline.language import left_to_right, plural, translate

if TYPE_CHECKING:
    from dayzero.timeline.document import Timeline
    from dayzero.timeline.facts import Fact

PLACEHOLDER = re.compile(r"\{([a-z0-9][a-z0-9-]*)(?::([a-z]+))?\}")
_LETTER = r"[\w\u064b-\u0652-]"
"""A letter, a hyphen, or a mark over an Arabic letter, which Python counts among no letters."""
_WORD = re.compile(rf"{_LETTER}+|[^\w\s-]")
"""A word, hyphens included, or a sign such as a bracket."""
_WRITTEN_TOGETHER = "وفبلك"
_IN_WORD = re.compile(_LETTER)
FORMS = ("", "not", "range", "counted", "number", "about")

Form = Literal["", "not", "range", "counted", "number", "about"]


class Span(NamedTuple):
    """A run of words: plain, a glossary term, a term's gloss, or the words of a fact."""

    text: str
    kind: Literal["plain", "term", "gloss", "fact"] = "plain"
    id: str = ""


def number_words(value: float) -> str:
    """A number as people write it: ``11``, ``0.5``, ``1 200``; at most two decimals, after the
    sign of the language in use."""
    rounded = round(value, 2) + 0.0  # nothing is never less than nothing
    whole, _point, part = f"{rounded:,.2f}".replace(",", "\u202f").partition(".")
    part = part.rstrip("0")
    words = translate("Numbers", "{whole}.{part}").format(whole=whole, part=part) if part else whole
    return left_to_right(words.replace("-", "−")) if rounded < 0 else words


_UNITS: dict[str, Callable[[float], str]] = {
    "minutes": lambda count: plural("Units", "{number} minute", "{number} minutes", count),
    "hours": lambda count: plural("Units", "{number} hour", "{number} hours", count),
    "days": lambda count: plural("Units", "{number} day", "{number} days", count),
    "weeks": lambda count: plural("Units", "{number} week", "{number} weeks", count),
    "months": lambda count: plural("Units", "{number} month", "{number} months", count),
    "years": lambda count: plural("Units", "{number} year", "{number} years", count),
    "sessions": lambda count: plural("Units", "{number} session", "{number} sessions", count),
    "injections": lambda count: plural("Units", "{number} injection", "{number} injections", count),
    "times": lambda count: plural("Units", "{number} time", "{number} times", count),
    "people": lambda count: plural("Units", "{number} person", "{number} people", count),
    "litres": lambda count: plural("Units", "{number} litre", "{number} litres", count),
    "points": lambda count: plural("Units", "{number} point", "{number} points", count),
    "years-of-age": lambda count: plural("Units", "{number} year old", "{number} years old", count),
    "none": lambda _count: "{number}",
}
"""How a number of each unit is said."""


_NO_WHOLE_NUMBER = 0.5


def _with_unit(number: str, unit: str, value: float) -> str:
    """A number with its unit; ``value`` says which form the unit has."""
    if unit not in _UNITS:
        return left_to_right(f"{number} {unit}")
    form = _UNITS[unit](value)
    if "{number}" not in form and number != number_words(value):
        # A form for two says no number (Arabic), so it cannot say "1 to 2" either.
        form = _UNITS[unit](_NO_WHOLE_NUMBER)
    return form.format(number=number)


def chance_words(percent: float, denominator: int) -> str:
    """A chance (0 to 100) as ``7 out of 100``; never 'none' where some were seen, nor 'all'
    where some were not."""
    return _share_words(people_of(percent, denominator), denominator, exact=percent in (0, 100))


def _share_words(people: int, denominator: int, exact: bool) -> str:
    """``exact``: nobody, or everybody, is meant as it is said."""
    if people == 0 and not exact:
        words = translate("Facts", "fewer than {people} out of {denominator}")
        people = 1
    elif people == denominator and not exact:
        words = translate("Facts", "more than {people} out of {denominator}")
        people = denominator - 1
    else:
        words = translate("Facts", "{people} out of {denominator}")
    return words.format(people=people, denominator=denominator)


def people_of(percent: float, denominator: int) -> int:
    """How many of ``denominator`` people a chance (0 to 100) makes, rounded half up."""
    return int(percent * denominator / 100 + 0.5)


def range_words(fact: Fact, denominator: int) -> str:
    """The spread of a fact in words, or a sentence part that says there is none."""
    if not fact.spread:
        return translate("Facts", "range not published")
    low, high = fact.spread.low, fact.spread.high
    if fact.is_chance:
        return translate("Facts", "between {low} and {high} out of {denominator}").format(
            low=people_of(low, denominator),
            high=people_of(high, denominator),
            denominator=denominator,
        )
    span = translate("Facts", "{low} to {high}").format(
        low=number_words(low), high=number_words(high)
    )
    return _with_unit(span, fact.unit, high)


def fact_words(fact: Fact, denominator: int = 100, form: Form = "") -> str:
    """The words that stand in a sentence for ``{fact-id}`` or ``{fact-id:form}``.

    Forms: ``not`` (those to whom it does not happen), ``range``, ``counted`` (``3 of 39
    people``, as the study printed it), ``number`` (no unit), ``about`` (a whole number, for those
    who read in passing; where it comes from is told exactly).

    Raises:
        ValueError: the fact has no such form, for example ``not`` of a length of time.
    """
    if form == "range":
        return range_words(fact, denominator)
    if form == "counted":
        if fact.counted is None:
            raise ValueError("the fact has no count")
        return translate("Facts", "{n} of {of} people").format(
            n=number_words(fact.counted.n), of=number_words(fact.counted.of)
        )
    if form == "not":
        if not fact.is_chance:
            raise ValueError("only a chance has a 'not' form")
        people = denominator - people_of(fact.best, denominator)
        return _share_words(people, denominator, exact=fact.best in (0, 100))
    if form == "about":
        return _about_words(fact)
    if fact.is_chance:
        return chance_words(fact.best, denominator)
    if fact.value is None and fact.counted is None and form != "number":
        return range_words(fact, denominator)
    number = number_words(fact.best)
    return number if form == "number" else _with_unit(number, fact.unit, fact.best)


def _about_words(fact: Fact) -> str:
    whole = int(fact.best + 0.5)
    if fact.is_chance or whole < 1:
        raise ValueError("only a number of one and more, and no chance, has an 'about' form")
    words = _with_unit(number_words(whole), fact.unit, whole)
    if whole == fact.best:
        return words
    return translate("Facts", "about {number}").format(number=words)


def _readings(text: str, start: int) -> Iterator[tuple[int, str]]:
    """The word at ``start`` as it stands and, in Arabic, without what is written together with it
    ("and", "in", "to", "as"); each with where it begins, in a text of the same length."""
    yield start, text
    if text[start] in _WRITTEN_TOGETHER:
        yield start + 1, text
        if text.startswith("لل", start):  # "to the", which swallows a letter of the article
            yield start, f"{text[:start]}ا{text[start + 1 :]}"


class Reader:
    """Reads the texts of one timeline aloud, so to speak: facts filled in, terms marked."""

    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline

    def plain(self, text: str) -> str:
        """The text with its facts filled in."""
        if "{" not in text:
            return text
        return PLACEHOLDER.sub(lambda match: self._fact(match[1], match[2] or ""), text)

    def spans(self, text: str, gloss: set[str] | None = None) -> tuple[Span, ...]:
        """The text as runs of words.

        ``gloss`` names the terms still to be explained; each is explained at its first use
        and then taken out of the set, so that one set can be carried from text to text.
        """
        result: list[Span] = []
        end = 0
        for match in PLACEHOLDER.finditer(text):
            result += self._terms_in(text[end : match.start()], gloss)
            result.append(Span(self._fact(match[1], match[2] or ""), "fact", match[1]))
            end = match.end()
        return (*result, *self._terms_in(text[end:], gloss))

    def bare(self, text: str) -> str:
        """The text without its facts and without the words of the glossary."""
        rest = PLACEHOLDER.sub(" ", text)
        kept, end = [], 0
        for start, stop, _term in self._terms_at(rest):
            kept.append(rest[end:start])
            end = stop
        return " ".join((*kept, rest[end:]))

    def terms(self, text: str) -> tuple[str, ...]:
        """Ids of the glossary terms in a text, in the order of their first use."""
        bare = PLACEHOLDER.sub(" ", text)
        return tuple(dict.fromkeys(term for _start, _stop, term in self._terms_at(bare)))

    def _fact(self, fact_id: str, form: str) -> str:
        fact = self._timeline.facts[fact_id]
        return fact_words(fact, self._timeline.denominator, form)  # type: ignore[arg-type]

    @cached_property
    def _forms(self) -> dict[str, list[tuple[str, str]]]:
        """Every form of every term with the term's id, by its first word; the longest first, so
        that "red blood cells" is not read as "red". (One pattern of all forms is slow to make.)"""
        forms: dict[str, dict[str, str]] = {}
        for term_id, term in self._timeline.terms.items():
            for form in (term.title, *term.forms):
                if first := _WORD.match(form.lower()):
                    forms.setdefault(first[0], {})[form.lower()] = term_id
        return {
            first: sorted(found.items(), key=lambda item: len(item[0]), reverse=True)
            for first, found in forms.items()
        }

    def _terms_at(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Where terms stand in a text: first letter, end, and the id of the term."""
        end = 0
        for word in _WORD.finditer(text):
            if word.start() < end:
                continue
            for start, read in _readings(text, word.start()):
                if found := self._term_from(read, start):
                    stop, term_id = found
                    yield start, stop, term_id
                    end = stop
                    break

    def _term_from(self, text: str, start: int) -> tuple[int, str] | None:
        """The longest term that begins at ``start``: its end and its id."""
        word = _WORD.match(text, start)
        for form, term_id in self._forms.get(word[0].lower(), ()) if word else ():
            stop = start + len(form)
            if text[start:stop].lower() == form and not _IN_WORD.match(text, stop):
                return stop, term_id
        return None

    def _terms_in(self, text: str, gloss: set[str] | None) -> Iterator[Span]:
        end = 0
        for start, stop, term_id in self._terms_at(text):
            if start > end:
                yield Span(text[end:start])
            yield Span(text[start:stop], "term", term_id)
            if gloss is not None and term_id in gloss:
                gloss.remove(term_id)
                yield Span(f" ({self._timeline.terms[term_id].gloss})", "gloss", term_id)
            end = stop
        if end < len(text):
            yield Span(text[end:])
