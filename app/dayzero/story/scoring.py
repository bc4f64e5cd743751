"""What the checklists of the field find of a treatment, for the page about it and the text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dayzero.score.card import (
    CHECKLISTS,
    Scorecard,
    caution_words,
    checklist_words,
    line_words,
    scorecard,
    state_words,
    summary_words,
)
from dayzero.score.item import State
from dayzero.story.about import Saying, Section
from dayzero.timeline.language import translate
from dayzero.timeline.readability import forget_dictionary

if TYPE_CHECKING:
    from dayzero.timeline.document import Timeline

WANTING: tuple[State, ...] = ("unmet", "open")


def score_section(timeline: Timeline, *, summary: bool = False) -> Section:
    """The scorecard: how many points stand how, then those that are unmet or open.

    ``summary``: without the points. It takes some tenths of a second, so ask late.
    """
    card = scorecard(timeline)
    forget_dictionary()  # a window stays open for long, and the words are counted by now
    sayings = [*_summary(card), *(() if summary else _points(card))]
    return Section("score", translate("About", "What checklists say of this"), tuple(sayings))


def score_line(timeline: Timeline) -> str:
    """The scorecard in a sentence, for paper."""
    words = translate("Score", "Checklists for texts like this one: {summary}")
    line = words.format(summary=summary_words(scorecard(timeline)))
    forget_dictionary()
    return line


def _summary(card: Scorecard) -> Iterator[Saying]:
    yield Saying(summary_words(card), "lead")
    yield Saying(caution_words())
    for checklist in CHECKLISTS:
        yield Saying(f"{checklist_words(checklist)}: {summary_words(card, checklist)}", "item")


def _points(card: Scorecard) -> Iterator[Saying]:
    for state in WANTING:
        if lines := card.of(state):
            yield Saying(state_words(state), "heading")
            yield from (Saying(line_words(line), "item") for line in lines)
