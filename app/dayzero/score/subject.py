"""A timeline as the scorecard looks at it: what many measures ask for is looked up once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from dayzero.timeline.language import translate
from dayzero.timeline.lists import in_paragraphs
from dayzero.timeline.problems import JsonPath, path_text
from dayzero.timeline.readability import reading_grade
from dayzero.timeline.rules import cards, findings
from dayzero.timeline.texts import TextReader
from dayzero.timeline.wording import sentences

if TYPE_CHECKING:
    from dayzero.timeline.chances import Outcome
    from dayzero.timeline.document import Timeline
    from dayzero.timeline.facts import Fact

_NOT_PATIENTS = ("clinical", "facts", "review", "site", "terms")
"""What is read beside the story: by those who doubt a number or look up a word."""

_IN_PARAGRAPHS = ("claims", "decision", "eligibility", "makers", "method")
"""What the page about a treatment breaks into paragraphs."""


class Subject:
    """The document and what is known of its words."""

    def __init__(self, timeline: Timeline) -> None:
        self.timeline = timeline
        self.reader = TextReader(timeline)

    @property
    def english(self) -> bool:
        """Whether the texts are English."""
        return self.timeline.language.split("-")[0] == "en"

    @cached_property
    def texts(self) -> tuple[tuple[JsonPath, str], ...]:
        """Path and words, as written, of every text of the story."""
        return tuple(item for item in self.reader.texts if item[0][0] not in _NOT_PATIENTS)

    @cached_property
    def paragraphs(self) -> tuple[tuple[str, str], ...]:
        """Where each paragraph of the story stands, and its words as people read them."""
        return tuple(
            (self.place(path), self.reader.plain(part))
            for path, text in self.texts
            for part in (in_paragraphs(text) if path[0] in _IN_PARAGRAPHS else (text,))
        )

    @cached_property
    def cards(self) -> dict[str, str]:
        """What is read in one go, as people read it; each wording once, with where it stands."""
        read: dict[str, str] = {}
        for path, text in cards(self.timeline):
            read.setdefault(self.reader.plain(text), self.place(path))
        return read

    @cached_property
    def grades(self) -> tuple[tuple[str, float], ...]:
        """Where each card stands, and its school grade."""
        return tuple((where, reading_grade(words)) for words, where in self.cards.items())

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """Every sentence of the cards, each once."""
        told = (sentence for words in self.cards for sentence in sentences(words))
        return tuple(dict.fromkeys(told))

    @cached_property
    def _findings(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for finding in findings(self.timeline, self.reader):
            found.setdefault(finding.rule, []).append(self.place(finding.path))
        return found

    def broken(self, *rules: str) -> list[str]:
        """Where the rules of ``dayzero check`` are broken."""
        return [place for rule in rules for place in self._findings.get(rule, ())]

    def place(self, path: JsonPath) -> str:
        """A place in the document as a reader knows it: by the titles on the way there."""
        thing: object = self.timeline
        titles = []
        for name in path:
            if isinstance(thing, Mapping):
                thing = thing.get(name)
            elif isinstance(thing, Sequence) and not isinstance(thing, str):
                thing = thing[int(name)]
            else:
                thing = getattr(thing, str(name), None)
            words = getattr(thing, "title", None) or getattr(thing, "says", None)
            if isinstance(words, str):
                titles.append(words.rstrip("."))
        return ", ".join(titles) or _untitled(path)

    def shown_chances(self) -> Iterator[tuple[str, Fact]]:
        """Every chance with a picture of people, and the title of what it is the chance of."""
        facts = self.timeline.facts
        for risk in self.timeline.risks.values():
            if risk.chance:
                yield risk.title, facts[risk.chance]
        for outcome in self.timeline.outcomes.values():
            yield outcome.title, facts[outcome.chance]
            if outcome.comparator.chance:
                yield outcome.title, facts[outcome.comparator.chance]

    def compared(self, kind: str = "") -> list[Outcome]:
        """Outcomes of a kind, or of any, with a figure for the other side too."""
        return [
            outcome
            for outcome in self.timeline.outcomes.values()
            if outcome.comparator.chance and kind in ("", outcome.kind)
        ]


def _untitled(path: JsonPath) -> str:
    """What the parts are called that have no title of their own."""
    names = {
        "evidence": translate("Score", "how well supported it is"),
        "eligibility": translate("Score", "who is offered it"),
        "method": translate("Score", "how the numbers were found"),
        "questions": translate("Score", "questions to ask"),
        "summary": translate("Score", "the summary"),
    }
    return names.get(str(path[0]), path_text(path)) if path else ""
