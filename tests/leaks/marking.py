"""Treatments whose withheld numbers are marked, so that each of them is known wherever it turns up.

A number such as 1 out of 100 stands in many places by right. So every withheld fact gets figures
that nothing else in the document has; whatever shows one of them has leaked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from dayzero.story.guarded import guarded_facts
from dayzero.timeline.document import Timeline
from dayzero.timeline.facts import Counted, Fact, Range
from dayzero.timeline.texts import texts
from dayzero.timeline.words import number_words, people_of

PEOPLE = 1000
"""Out of so many, for three digits are less often met by chance than two."""
SAID_WITH_IT = "marked as withheld"
"""Stands in the population and the note of each withheld fact, whose own digits may tell it too."""


class Marks:
    """The figures that all withheld facts of a document get."""

    def __init__(self, best: float) -> None:
        self.best, self.low, self.high = best, best - 2.7, best + 3.4
        self.counted = Counted(n=7717, of=12503)

    def fact(self, fact: Fact) -> Fact:
        """A fact with these figures instead of its own."""
        spread = {"low": self.low, "high": self.high, "kind": "ci95"}
        said = f"{fact.population}, {SAID_WITH_IT}"
        return Fact.model_validate(
            fact.model_dump()
            | {"value": self.best, "counted": self.counted, "range": Range(**spread)}
            | {"population": said, "note": said}
        )

    def pattern(self) -> re.Pattern[str]:
        """Finds these figures in words: as people, of those who did not, as ends, as printed."""
        said = {f"{self.best:.2f}", number_words(100 - self.best), SAID_WITH_IT}
        said |= {number_words(self.low), number_words(self.high)}
        for figure in (self.best, self.low, self.high):
            people = people_of(figure, PEOPLE)
            said |= {str(people), str(PEOPLE - people)}
        said |= {number_words(self.counted.n), number_words(self.counted.of)}
        said |= {str(self.counted.n), str(self.counted.of)}
        choices = "|".join(re.escape(one) for one in sorted(said, key=len, reverse=True))
        return re.compile(rf"(?<![\d.,])(?:{choices})(?!\d)")


def marked(timeline: Timeline) -> tuple[Timeline, re.Pattern[str]]:
    """The document with its withheld facts marked, and what finds the marks in words."""
    withheld = guarded_facts(timeline)
    open_facts = {name: fact for name, fact in timeline.facts.items() if name not in withheld}
    said = timeline.model_copy(update={"facts": open_facts, "variants": {}}).model_dump_json()
    said += " ".join(map(str, _people(open_facts.values())))
    for tenth in range(617, 450, -1):
        marks = Marks(tenth / 10 + 0.03)
        pattern = marks.pattern()
        if not pattern.search(said):
            facts = {name: marks.fact(timeline.facts[name]) for name in withheld}
            update = {"facts": timeline.facts | facts, "denominator": PEOPLE}
            return timeline.model_copy(update=update), pattern
    raise AssertionError("no figure is free to mark the withheld ones with")


def _people(facts: Iterable[Fact]) -> set[int]:
    """The people, of 1000, that open chances tell of, and those that they do not happen to."""
    found = set()
    for fact in facts:
        if fact.is_chance:
            ends = (fact.spread.low, fact.spread.high) if fact.spread else ()
            people = {people_of(figure, PEOPLE) for figure in (fact.best, *ends)}
            found |= people | {PEOPLE - one for one in people}
    return found


def everywhere(timeline: Timeline, fact_id: str) -> Timeline:
    """The document with a withheld fact in every text of it that a person may read.

    Texts of facts and of those who reviewed hold no placeholders, for nothing reads these.
    """
    document: dict[str, Any] = timeline.model_dump(mode="json", by_alias=True)
    for path, text in texts(timeline):
        if path[0] in ("facts", "review", "sources", "variants", "id"):
            continue
        holder: Any = document
        for key in path[:-1]:
            holder = holder[key]
        holder[path[-1]] = f"{text} {{{fact_id}}}"
    return Timeline.model_validate(document)
