"""Which figures may be subtracted from one another, and why others may not. No Qt.

A difference is worked out only where one study counted both groups, in the same way and over the
same time. Everywhere else the reader is told why not, so that nobody works it out alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from dayzero.timeline.language import translate
from dayzero.timeline.words import people_of

if TYPE_CHECKING:
    from dayzero.timeline.chances import Outcome
    from dayzero.timeline.document import Timeline
    from dayzero.timeline.facts import Fact

Obstacle = Literal["", "no-chance", "measure", "same", "time", "people", "only-range"]


class Difference(NamedTuple):
    """A difference between two figures, or why there is none."""

    people: int | None
    """How many more (below zero: fewer) of the denominator in the first; ``None``: refused."""
    obstacle: Obstacle
    words: str
    """The difference, or the explanation, as a sentence; empty where there is nothing to say."""


def difference(
    here: Fact, there: Fact, denominator: int, names: tuple[str, str] | None = None
) -> Difference:
    """How many more or fewer ``here`` than ``there``, if that may be said.

    One study must have counted both, over the same time, and each must have a best figure.
    ``names``: what the two are called; otherwise they are one group and "the other group".
    """
    obstacle = _obstacle(here, there)
    if obstacle or here.study is None:
        return refused(obstacle)
    more = people_of(here.best, denominator) - people_of(there.best, denominator)
    words = _more_words(more, denominator, names)
    return Difference(more, "", _study_words(here.study.randomised).format(difference=words))


def refused(obstacle: Obstacle) -> Difference:
    """No difference, and why."""
    return Difference(None, obstacle, _why_not(obstacle))


def _obstacle(here: Fact, there: Fact) -> Obstacle:
    if not (here.is_chance and there.is_chance):
        return "no-chance"
    if here.window.casefold() != there.window.casefold():
        return "time"
    if here == there:
        return "same"
    if here.study is None or here.study != there.study:
        return "people"
    if any(fact.value is None and fact.counted is None for fact in (here, there)):
        return "only-range"
    return ""


def _why_not(obstacle: Obstacle) -> str:
    return {
        "": "",
        "no-chance": "",
        "measure": translate(
            "Comparing", "We do not work out a difference: these figures count different things."
        ),
        "same": translate(
            "Comparing",
            "We do not work out a difference: it is one figure, from the same people. "
            "It cannot tell the two apart.",
        ),
        "time": translate(
            "Comparing",
            "We do not work out a difference: these figures cover different lengths of time.",
        ),
        "people": translate(
            "Comparing",
            "We do not work out a difference: these figures come from different studies, "
            "with different people.",
        ),
        "only-range": translate(
            "Comparing",
            "We do not work out a difference: a range was published, but no single figure.",
        ),
    }[obstacle]


def _more_words(more: int, denominator: int, names: tuple[str, str] | None) -> str:
    count = {"count": abs(more), "all": denominator}
    if names is None:
        if more == 0:
            return translate("Comparing", "as many as in the other group")
        words = (
            translate("Comparing", "{count} more out of {all} than in the other group")
            if more > 0
            else translate("Comparing", "{count} fewer out of {all} than in the other group")
        )
        return words.format(**count)
    if more == 0:
        words = translate("Comparing", "as many with {here} as with {there}")
    elif more > 0:
        words = translate("Comparing", "{count} more out of {all} with {here} than with {there}")
    else:
        words = translate("Comparing", "{count} fewer out of {all} with {here} than with {there}")
    return words.format(here=names[0], there=names[1], **count)


def _study_words(randomised: bool) -> str:
    if randomised:
        return translate(
            "Comparing", "In the same study: {difference}. Chance decided who had which."
        )
    return translate(
        "Comparing",
        "In the same study: {difference}. Chance did not decide who had which, so the "
        "groups may have differed from the start.",
    )


def difference_words(timeline: Timeline, outcome: Outcome) -> str:
    """The difference of an outcome from its other side, or why there is none, in words."""
    other = outcome.comparator
    if other.chance is None:
        return other.unknown or ""
    facts = timeline.facts
    return difference(facts[outcome.chance], facts[other.chance], timeline.denominator).words
