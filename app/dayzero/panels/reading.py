"""What an explanation says, step by step, as passages to read. No Qt.

A glossary term is explained in brackets at its first use within a phase, so that nobody has to
have read another phase first. Which use is the first follows from the reading order alone, so
the words of a step are a pure function of the document.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from dayzero.story.clinic import ON_THE_WARD, Rule, food_rule, visitors_rule
from dayzero.story.detail import Detail
from dayzero.story.known import known
from dayzero.story.moment import PhaseSpan, StepSpan, Story
from dayzero.timeline.language import translate
from dayzero.timeline.merge import completed
from dayzero.timeline.words import Span

if TYPE_CHECKING:
    from dayzero.timeline.course import Explanation
    from dayzero.timeline.document import Site

Part = Literal["happens", "feels", "do", "people"]
PARTS: tuple[Part, ...] = ("happens", "feels", "do", "people")

Spans = tuple[Span, ...]


class Passage(NamedTuple):
    """A paragraph with the heading above it."""

    spans: Spans
    heading: str = ""
    kind: Literal["text", "action", "unknown"] = "text"


class Reading(NamedTuple):
    """All a step has to say."""

    title: str
    message: Spans
    parts: dict[Part, tuple[Passage, ...]]


class Telling:
    """The readings of a story, made one by one as steps are looked at."""

    def __init__(self, story: Story, detail: Detail = "usual") -> None:
        """``detail``: how much is told."""
        self._story = story
        self._detail = detail
        self._reading = lru_cache(maxsize=128)(self._read)
        self._first_uses = lru_cache(maxsize=32)(self._find_first_uses)

    def reading(self, step: StepSpan) -> Reading:
        """The words of a step, with the terms explained that are new in its phase."""
        return self._reading(step.number)

    def in_short(self, phase: PhaseSpan) -> Spans:
        """What to remember of a phase."""
        return self._story.reader.spans(phase.phase.in_short)

    def misreading(self, misreading_id: str) -> tuple[Spans, Spans]:
        """What people often think, and what is so."""
        misreading = self._story.timeline.misreadings[misreading_id]
        reader = self._story.reader
        return reader.spans(misreading.says), reader.spans(misreading.truth)

    def _read(self, number: int) -> Reading:
        step = self._story.steps[number - 1]
        phase = self._story.timeline.phases[step.phase_id]
        reader = self._story.reader
        first_uses = self._first_uses(step.phase_id)
        # The message stands above every step; it is read first with the first of them.
        is_first = self._story.phase_at(step.start).steps[0].number == number
        new = {term for term, first in first_uses.items() if first == (0 if is_first else number)}
        short = Span(translate("Explanation", "In short: "))
        message = (short, *reader.spans(phase.message, new))
        if is_first:
            new |= {term for term, first in first_uses.items() if first == number}
        explanation = completed(step.step.explanation, phase.explanation)
        parts = self._parts(
            explanation,
            new,
            self._story.timeline.site if phase.kind in ON_THE_WARD else None,
            self._choice(step),
        )
        if self._detail == "lot":
            earlier = {term for term, first in first_uses.items() if first <= number}
            parts["happens"] += self._deeper(step, explanation, earlier)
        return Reading(self._story.open_reader.plain(step.step.title), message, parts)

    def _deeper(
        self, step: StepSpan, explanation: Explanation, explained: set[str]
    ) -> tuple[Passage, ...]:
        """How it works inside, and how the numbers of the phase are known."""
        reader, found = self._story.reader, []
        if explanation.more:
            new = set(reader.terms(explanation.more)) - explained
            heading = translate("Explanation", "How it works inside")
            found.append(Passage(reader.spans(explanation.more, new), heading))
        heading = translate("Explanation", "How the numbers are known")
        for text in known(self._story.timeline, self._story.phase_at(step.start)):
            found.append(Passage(reader.spans(text), heading))
            heading = ""
        return tuple(found)

    def _choice(self, step: StepSpan) -> str | None:
        """What has to be decided: said as the journey begins."""
        decision = self._story.timeline.decision
        told = step.number == 1 and self._detail != "little"
        return decision.choice if decision and told else None

    def _find_first_uses(self, phase_id: str) -> dict[str, int]:
        """The number of the step that first uses each term of a phase; 0 for the message.

        Steps share most of their texts with their phase, so each text is searched once.
        """
        phase = self._story.timeline.phases[phase_id]
        reader = self._story.reader
        first_uses = dict.fromkeys(reader.terms(phase.message), 0)
        searched: set[str] = set()
        for step in next(span.steps for span in self._story.phases if span.id == phase_id):
            said = _texts(step.step.explanation, phase.explanation, self._detail)
            for text in (*filter(None, [self._choice(step)]), *said):
                if text not in searched:
                    searched.add(text)
                    for term in reader.terms(text):
                        first_uses.setdefault(term, step.number)
        return first_uses

    def _parts(
        self,
        explanation: Explanation,
        unexplained: set[str],
        site: Site | None,
        choice: str | None,
    ) -> dict[Part, tuple[Passage, ...]]:
        """The parts in reading order; each term explained is taken out of ``unexplained``.

        ``site``: the clinic whose rules matter now. ``choice``: what has to be decided.
        """

        def passage(text: str | None, heading: str = "", kind: str = "text") -> list[Passage]:
            if not text:
                return []
            spans = self._story.reader.spans(text, unexplained)
            return [Passage(spans, heading, kind)]  # type: ignore[arg-type]

        def rule(of: Rule | None) -> list[Passage]:
            return passage(of.text, of.heading) if of else []

        say = explanation
        return {
            "happens": (
                *passage(choice, translate("Explanation", "What has to be decided")),
                *passage(say.happens),
                *passage(say.unknown, translate("Explanation", "What is not known"), "unknown"),
            ),
            "feels": (
                *passage(say.body, translate("Explanation", "In your body")),
                *passage(say.mood, translate("Explanation", "In your mind")),
                *passage(say.daily, translate("Explanation", "In daily life")),
            ),
            "do": (
                *(item for text in say.do for item in passage(text, kind="action")),
                *rule(food_rule(site)),
            ),
            "people": (*passage(say.around), *rule(visitors_rule(site))),
        }


def _texts(own: Explanation, base: Explanation, detail: Detail) -> Iterator[str]:
    """The texts of a step, its own before those of its phase."""
    if detail != "little":
        for part in ("happens", "unknown", "body", "mood", "daily", "around"):
            text = getattr(own, part) or getattr(base, part)
            if text:
                yield text
    yield from own.do or base.do
