"""What an explanation says, step by step, as passages to read. No Qt.

A glossary term is explained in brackets at its first use within a phase, so that nobody has to
have read another phase first. Which use is the first follows from the reading order alone, so
the words of a step are a pure function of the document.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from dayzero.story.moment import PhaseSpan, StepSpan, Story
from dayzero.timeline.course import Explanation
from dayzero.timeline.language import translate
from dayzero.timeline.words import Span

Part = Literal["happens", "feels", "do", "people"]
PARTS: tuple[Part, ...] = ("happens", "feels", "do", "people")

Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph with the heading above it."""

    spans: Spans
    heading: str = ""
    kind: Literal["text", "action", "unknown"] = "text"


@dataclass(frozen=True, slots=True)
class Reading:
    """All a step has to say."""

    title: str
    message: Spans
    parts: dict[Part, tuple[Passage, ...]]


class Telling:
    """The readings of a story, made once for each phase that is looked at."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._of_phase = lru_cache(maxsize=32)(self._read_phase)

    def reading(self, step: StepSpan) -> Reading:
        """The words of a step, with the terms explained that are new in its phase."""
        phase = self._story.phase_at(step.start)
        return self._of_phase(phase.number)[step.number - phase.steps[0].number]

    def in_short(self, phase: PhaseSpan) -> Spans:
        """What to remember of a phase."""
        return self._story.reader.spans(phase.phase.in_short)

    def misreading(self, misreading_id: str) -> tuple[Spans, Spans]:
        """What people often think, and what is so."""
        misreading = self._story.timeline.misreadings[misreading_id]
        reader = self._story.reader
        return reader.spans(misreading.says), reader.spans(misreading.truth)

    def _read_phase(self, number: int) -> tuple[Reading, ...]:
        phase = self._story.phases[number - 1]
        reader = self._story.reader
        unexplained = set(self._story.timeline.terms)
        message = reader.spans(phase.phase.message, unexplained)
        return tuple(
            Reading(
                title=reader.plain(step.step.title),
                message=message,
                parts=self._parts(self._story.at(step.start).explanation, unexplained),
            )
            for step in phase.steps
        )

    def _parts(
        self, explanation: Explanation, unexplained: set[str]
    ) -> dict[Part, tuple[Passage, ...]]:
        """The parts in reading order; each term explained is taken out of ``unexplained``."""

        def passage(text: str | None, heading: str = "", kind: str = "text") -> list[Passage]:
            if not text:
                return []
            spans = self._story.reader.spans(text, unexplained)
            return [Passage(spans, heading, kind)]  # type: ignore[arg-type]

        say = explanation
        return {
            "happens": (
                *passage(say.happens),
                *passage(say.unknown, translate("Explanation", "What is not known"), "unknown"),
            ),
            "feels": (
                *passage(say.body, translate("Explanation", "In your body")),
                *passage(say.mood, translate("Explanation", "In your mind")),
                *passage(say.daily, translate("Explanation", "In daily life")),
            ),
            "do": tuple(item for text in say.do for item in passage(text, kind="action")),
            "people": tuple(passage(say.around)),
        }
