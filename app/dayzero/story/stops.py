"""The kiosk's cut of a treatment: at most five stops, and three questions to leave with. No Qt."""

from __future__ import annotations

from typing import NamedTuple

from dayzero.story.agenda import CARDS
from dayzero.story.moment import Story
from dayzero.story.resume import resume_code
from dayzero.story.visit import Visit
from dayzero.timeline.language import QT_TRANSLATE_NOOP, translate

QUESTIONS = 3
"""More are not asked in one visit."""

_PARTS: tuple[tuple[str, frozenset[str]], ...] = (
    (QT_TRANSLATE_NOOP("Stops", "Getting ready"), frozenset({"preparation"})),
    (
        QT_TRANSLATE_NOOP("Stops", "Collecting"),
        frozenset({"mobilisation", "collection", "storage"}),
    ),
    (QT_TRANSLATE_NOOP("Stops", "Strong medicine"), frozenset({"conditioning"})),
    (
        QT_TRANSLATE_NOOP("Stops", "Cells come back"),
        frozenset({"infusion", "low-counts", "engraftment"}),
    ),
    (QT_TRANSLATE_NOOP("Stops", "Life after"), frozenset({"reconstitution", "follow-up"})),
)
"""Five parts of the way, and the kinds of phase in each."""


class Stop(NamedTuple):
    """A part of the way that a person can go to."""

    title: str
    start: float
    """Its first day, in days from infusion."""
    end: float
    """The day on which the next begins."""


def stops(story: Story) -> tuple[Stop, ...]:
    """The stops of a treatment. Parts it does not have are left out; phases of one part that do
    not follow each other make a stop each, so that no day is without one."""
    found: list[Stop] = []
    last = ""
    for phase in story.phases:
        title = next(title for title, kinds in _PARTS if phase.phase.kind in kinds)
        if title == last:
            found[-1] = found[-1]._replace(end=phase.end)
        else:
            found.append(Stop(translate("Stops", title), phase.start, phase.end))
        last = title
    return tuple(found)


def stop_at(found: tuple[Stop, ...], day: float) -> int:
    """The number of the stop a day belongs to, from 0."""
    return max(sum(stop.start <= day for stop in found) - 1, 0)


def three_questions(story: Story) -> tuple[str, ...]:
    """Questions worth asking today."""
    return tuple(map(story.open_reader.plain, story.timeline.questions[:QUESTIONS]))


def questions_code(story: Story) -> str:
    """The code of a visit about this treatment that begins with its questions. Everybody who looked
    at the treatment has the same: it names cards, and no person."""
    others = (card.name for card in CARDS if card.name != "questions")
    return resume_code(story.timeline.id, (), Visit(order=("questions", *others)))
