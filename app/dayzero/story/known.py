"""How the numbers of a phase are known: what was counted, in whom, and how sure we are. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dayzero.story.blocks import lower_first
from dayzero.story.chances import quality_words
from dayzero.story.guarded import guarded_facts
from dayzero.story.moment import PhaseSpan
from dayzero.timeline.language import translate
from dayzero.timeline.words import PLACEHOLDER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dayzero.timeline.course import Explanation
    from dayzero.timeline.document import Timeline


def known(timeline: Timeline, phase: PhaseSpan) -> tuple[str, ...]:
    """A text for each number that a phase tells, in reading order, with ``{fact-id}`` in it.

    Numbers that wait until someone asks for them are not among them.
    """
    waiting = guarded_facts(timeline)
    told = (match[1] for text in _texts(phase) for match in PLACEHOLDER.finditer(text))
    return tuple(_sentences(timeline, name) for name in dict.fromkeys(told) if name not in waiting)


def _texts(phase: PhaseSpan) -> Iterator[str]:
    yield phase.phase.message
    yield from _explained(phase.phase.explanation)
    for step in phase.steps:
        yield from _explained(step.step.explanation)
    yield phase.phase.in_short


def _explained(says: Explanation) -> Iterator[str]:
    texts = (says.happens, says.body, says.mood, says.daily, *says.do, says.around, says.unknown)
    yield from (text for text in (*texts, says.more) if text)


def _sentences(timeline: Timeline, fact_id: str) -> str:
    fact = timeline.facts[fact_id]
    quality, _meaning = quality_words(fact)
    words = translate(
        "Known", "{what}: {figure}. Counted in: {people}. How sure we are: {quality}."
    )
    return words.format(
        what=f"{fact.what[:1].upper()}{fact.what[1:]}",
        figure=f"{{{fact_id}}}",
        people=fact.population,
        quality=lower_first(quality),
    )
