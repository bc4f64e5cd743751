"""The whole journey as plain text that needs no eyes, no pointer and no window.

What is told, and in which order, stands in ``story/whole.py``. Here a term's meaning is added at
its first use, and each figure is followed by the number of its source.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from dayzero.story.about import citation
from dayzero.story.blocks import Block, Said
from dayzero.story.detail import Detail
from dayzero.story.guarded import guarded_facts
from dayzero.story.moment import Moment, Story
from dayzero.story.whole import Telling
from dayzero.timeline.language import joined, translate

if TYPE_CHECKING:
    from dayzero.story.links import Ref

WIDTH = 80

_UNDERLINES = {"title": "=", "part": "-", "step": "~"}
_INDENTS = {"item": ("- ", "  "), "entry": ("- ", "  "), "under": ("  ", "  ")}
_JOINED = ("item", "under")
"""Blocks that stand close under what is before them."""


def journey_text(
    story: Story,
    numbers_on_request: bool = False,
    picture: Callable[[Story, Moment], Iterable[str]] = lambda _story, _moment: (),
    detail: Detail = "lot",
) -> str:
    """Everything there is to read about a treatment, wrapped at 80 columns.

    ``numbers_on_request``: also tell the figures that wait until someone asks for them.
    ``picture``: sentences that say what is drawn at a moment.
    ``detail``: how much of each step is told.
    """
    timeline = story.timeline

    def may_tell(ref: Ref) -> bool:
        things = timeline.risks if ref.kind == "risk" else timeline.outcomes
        return numbers_on_request or things[ref.id].gate == "open"

    telling = Telling(story, may_tell, picture, detail)
    writer = _Writer(story, set() if numbers_on_request else set(guarded_facts(timeline)))
    before = ""
    for number, sheet in enumerate(telling.sheets()):
        for block in sheet.tell():
            # A sheet that goes on with a subject needs no second heading here.
            said_before = block.kind == "part" and sheet.title == before
            if not said_before:
                writer.write(block)
        if number == 0:
            writer.say(
                translate(
                    "Text",
                    "Numbers in square brackets are sources; they are listed at the end.",
                )
            )
        before = sheet.title
    writer.glossary()
    writer.sources()
    for block in telling.closing():
        writer.write(block)
    return writer.text()


class _Writer:
    """Collects lines, and remembers what has been explained and cited."""

    def __init__(self, story: Story, withheld: set[str]) -> None:
        self._story = story
        self._timeline = story.timeline
        self._withheld = withheld
        self._lines: list[str] = []
        self._unexplained = set(story.timeline.terms)
        self._terms: dict[str, None] = {}
        self._cited: dict[str, int] = {}

    def text(self) -> str:
        return "\n".join(self._lines).rstrip() + "\n"

    def write(self, block: Block) -> None:
        """Write one block down."""
        words = "".join(self._words(said) for said in block.said).strip()
        if block.kind in _UNDERLINES:
            self._heading(words, _UNDERLINES[block.kind])
            return
        if block.kind == "table":
            self.say(f"{words}:")
            for row in block.rows:
                first, *rest = (self._words(said) for said in row)
                said = joined(
                    f"{head}: {cell}" for head, cell in zip(block.head[1:], rest, strict=True)
                )
                self._wrap(f"{first}. {said}.", *_INDENTS["item"])
            self._lines.append("")
            return
        if block.kind in _JOINED and self._lines[-1:] == [""] and self._is_item(-2):
            del self._lines[-1]
        self._wrap(words, *_INDENTS.get(block.kind, ("", "")))
        self._lines.append("")

    def say(self, words: str) -> None:
        """Write a paragraph of plain words."""
        self._wrap(words, "", "")
        self._lines.append("")

    def glossary(self) -> None:
        """The meaning of each term that was used."""
        if not self._terms:
            return
        self._heading(translate("Text", "Words of the field"), "-")
        for term_id in sorted(self._terms, key=lambda key: self._timeline.terms[key].title.lower()):
            term = self._timeline.terms[term_id]
            say = translate("Text", " (say: {say})").format(say=term.say) if term.say else ""
            self.say(f"{term.title}{say}: {self._story.open_reader.plain(term.meaning)}")

    def sources(self) -> None:
        """Each source that was cited, by its number."""
        if not self._cited:
            return
        self._heading(translate("Text", "Sources"), "-")
        for source_id, number in self._cited.items():
            source = self._timeline.sources[source_id]
            self._wrap(f"[{number}] {citation(source)}", "", "  ")
            if source.URL and not source.DOI:
                self._lines.append(f"  {source.URL}")
            self._lines.append("")

    def _is_item(self, index: int) -> bool:
        return len(self._lines) >= -index and self._lines[index].startswith(("- ", "  "))

    def _words(self, said: Said) -> str:
        words = self._read(said.words) if said.reads else said.words
        cited = self._cite(said.sources)
        return f"{words} {cited}" if cited else words

    def _read(self, text: str) -> str:
        """A text with facts filled in and cited, and terms explained at their first use."""
        said = ""
        for span in self._story.reader.spans(text, self._unexplained):
            said += _unasked() if span.id in self._withheld else span.text
            if span.kind == "term":
                self._terms[span.id] = None
            if span.kind == "fact" and span.id not in self._withheld:
                said += f" {self._cite(self._timeline.facts[span.id].sources)}"
        return said

    def _cite(self, source_ids: Iterable[str]) -> str:
        numbers = [
            self._cited.setdefault(source_id, len(self._cited) + 1)
            for source_id in source_ids
            if source_id in self._timeline.sources
        ]
        return f"[{', '.join(map(str, numbers))}]" if numbers else ""

    def _heading(self, words: str, underline: str) -> None:
        lines = textwrap.wrap(words, WIDTH)
        if self._lines:
            self._lines.append("")
        self._lines += [*lines, underline * max(map(len, lines)), ""]

    def _wrap(self, words: str, first: str, rest: str) -> None:
        self._lines += textwrap.wrap(
            words,
            WIDTH,
            initial_indent=first,
            subsequent_indent=rest,
            break_long_words=False,
            break_on_hyphens=False,
        )


def _unasked() -> str:
    return translate("Text", "(not shown unless you ask)")
