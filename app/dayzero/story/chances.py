"""The words of chances: both framings, ranges, evidence, differences, and their order. No Qt."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, NamedTuple

from dayzero.story.days import window_words
from dayzero.story.links import Ref
from dayzero.story.moment import Moment
from dayzero.timeline.language import joined, translate
from dayzero.timeline.words import chance_words, fact_words, number_words, people_of, range_words

if TYPE_CHECKING:
    from dayzero.timeline.chances import Outcome, Risk
    from dayzero.timeline.clinical import Clinical
    from dayzero.timeline.document import Timeline
    from dayzero.timeline.facts import Fact, Range

Section = Literal["now", "later", "near", "serious", "late", "outcomes"]
SECTIONS: tuple[Section, ...] = ("now", "later", "outcomes")
"""Beside the picture: what concerns the day."""
WHOLE: tuple[Section, ...] = ("near", "serious", "late", "outcomes")
"""On a page of their own: all there are, whatever the day."""

_SHELVES: dict[str, Section] = {
    "common": "near", "treatable": "near", "serious": "serious", "late": "late",
}  # fmt: skip
"""Common and treatable first, then rare and serious, then what comes late."""


class Item(NamedTuple):
    """One thing on the list, and the section it stands in."""

    section: Section
    ref: Ref


def ranks(timeline: Timeline) -> dict[str, int]:
    """The place of each risk in reading order: shelf by shelf; on each, what is known to be
    more frequent first, then what nobody has counted, as written; last what waits to be asked
    for, for its place must not tell its number either."""

    def order(risk_id: str) -> tuple[int, float]:
        risk = timeline.risks[risk_id]
        shelf = WHOLE.index(_SHELVES[risk.seriousness])
        if risk.gate == "on-request":
            return shelf, 2.0
        fact = timeline.facts.get(risk.chance or "")
        return shelf, -fact.best if fact and fact.is_chance else 1.0

    return {risk_id: place for place, risk_id in enumerate(sorted(timeline.risks, key=order))}


def items(
    timeline: Timeline, moment: Moment, places: Mapping[str, int] | None = None
) -> tuple[Item, ...]:
    """Everything to show now: risks open, risks to come, outcomes, each in reading order.

    ``places``: the ``ranks`` of the timeline, for callers that ask often.
    """
    place = (places or ranks(timeline)).__getitem__
    return (
        *(Item("now", Ref("risk", name)) for name in sorted(moment.risks_open, key=place)),
        *(Item("later", Ref("risk", name)) for name in sorted(moment.risks_later, key=place)),
        *(Item("outcomes", Ref("outcome", name)) for name in timeline.outcomes),
    )


def all_items(timeline: Timeline, places: Mapping[str, int]) -> tuple[Item, ...]:
    """Everything there is in the whole treatment, shelf by shelf, then outcomes.

    ``places``: the ``ranks`` of the timeline.
    """
    risks = sorted(timeline.risks, key=places.__getitem__)
    return (
        *(Item(_SHELVES[timeline.risks[name].seriousness], Ref("risk", name)) for name in risks),
        *(Item("outcomes", Ref("outcome", name)) for name in timeline.outcomes),
    )


def chance_sentence(fact: Fact, denominator: int, happened: bool = False) -> str:
    """Both framings: 'About 7 out of 100 people get this. 93 out of 100 do not.'

    ``happened``: an outcome, told in the past tense.
    """
    if not fact.is_chance:
        return f"{fact.what}: {fact_words(fact, denominator)}."
    if fact.value is None and fact.counted is None and fact.spread:
        return _range_sentence(fact.spread, denominator, happened)
    if 0 < people_of(fact.best, denominator) < denominator:
        words = (
            translate("Chances", "About {chance} people had this. {rest} did not.")
            if happened
            else translate("Chances", "About {chance} people get this. {rest} do not.")
        )
    else:
        # Nobody or everybody was counted, or so nearly that the words say it: nothing is "about".
        words = (
            translate("Chances", "{chance} people had this. {rest} did not.")
            if happened
            else translate("Chances", "{chance} people get this. {rest} do not.")
        )
    chance = _capital(chance_words(fact.best, denominator))
    return words.format(chance=chance, rest=_capital(fact_words(fact, denominator, "not")))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _range_sentence(spread: Range, denominator: int, happened: bool) -> str:
    words = (
        translate(
            "Chances",
            "Between {low} and {high} out of {all} people had this. "
            "Between {rest_low} and {rest_high} out of {all} did not.",
        )
        if happened
        else translate(
            "Chances",
            "Between {low} and {high} out of {all} people get this. "
            "Between {rest_low} and {rest_high} out of {all} do not.",
        )
    )
    low, high = people_of(spread.low, denominator), people_of(spread.high, denominator)
    return words.format(
        low=low,
        high=high,
        rest_low=denominator - high,
        rest_high=denominator - low,
        all=denominator,
    )


def figure_words(fact: Fact, denominator: int) -> str:
    """A chance without its 'out of 100': '7', 'fewer than 1'; '4 to 12' where no best figure
    was published."""
    if fact.value is None and fact.counted is None and fact.spread:
        low, high = (
            people_of(fact.spread.low, denominator),
            people_of(fact.spread.high, denominator),
        )
        return translate("Chances", "{low} to {high}").format(low=low, high=high)
    whole = translate("Chances", " out of {all}").format(all=denominator)
    return chance_words(fact.best, denominator).removesuffix(whole)


def standing_words(fact: Fact) -> str:
    """Over which time it was counted, and how sure we are: 'Within one year. How sure: fair.'"""
    words = translate("Chances", "{window}. How sure: {quality}.")
    return words.format(window=_capital(fact.window), quality=quality_words(fact)[0].lower())


def spread_words(fact: Fact, denominator: int) -> str:
    """The range first, then the best single figure."""
    words = range_words(fact, denominator)
    if fact.spread and (fact.value is not None or fact.counted is not None):
        best = figure_words(fact, denominator) if fact.is_chance else number_words(fact.best)
        words = translate("Chances", "{range}; best estimate {best}").format(range=words, best=best)
    return _capital(words)


def quality_words(fact: Fact | Clinical) -> tuple[str, str]:
    """How sure we are: a word, and a sentence that explains it."""
    return {
        "strong": (
            translate("Chances", "Strong"),
            translate("Chances", "We can be fairly sure of this figure."),
        ),
        "fair": (
            translate("Chances", "Fair"),
            translate("Chances", "The true figure may be somewhat higher or lower."),
        ),
        "thin": (
            translate("Chances", "Thin"),
            translate(
                "Chances",
                "Few people were studied, or they were not compared well. "
                "The true figure may be quite different.",
            ),
        ),
    }[fact.quality]


def basis_words(fact: Fact) -> str:
    """How the figure was obtained."""
    return {
        "published": translate("Chances", "Printed like this in the source."),
        "calculated": translate("Chances", "Worked out by us from counts in the source."),
        "typical-practice": translate("Chances", "What teams usually do; not a measured result."),
    }[fact.basis]


_REFERENCE = re.compile(r"(Evidence files? .*?\.)(?:\s+|$)")
"""How a note begins that says where in the evidence files a figure was read."""


def note_words(fact: Fact) -> tuple[str, str]:
    """What a careful reader should know, and where in the evidence files the figure stands."""
    note = fact.note or ""
    found = _REFERENCE.match(note)
    return (note[found.end() :], found[1]) if found else (note, "")


def range_kind_words(fact: Fact) -> str:
    """What the spread is, in plain words; empty where none was published."""
    if not fact.spread:
        return ""
    return {
        "range": translate("Chances", "from the lowest to the highest seen"),
        "iqr": translate("Chances", "the middle half of people"),
        "ci95": translate("Chances", "where the true figure very likely lies"),
        "ci90": translate("Chances", "where the true figure probably lies"),
        "between-studies": translate("Chances", "the lowest and the highest of several studies"),
    }[fact.spread.kind]


def windows_words(timeline: Timeline, thing: Risk | Outcome) -> str:
    """The days a risk or an outcome concerns."""
    medicine = timeline.family == "medicine"
    windows = thing.windows if thing.ref_kind == "risk" else (thing.window,)
    return joined(window_words(*window, medicine) for window in windows)
