"""Two or three treatments side by side as plain text: the same rows as on the screen."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from dayzero.story.comparing import Cell, Kind, Row, comparison, fairness_words, heading
from dayzero.story.days import window_words
from dayzero.story.evidence import evidence_words
from dayzero.timeline.language import translate

if TYPE_CHECKING:
    from dayzero.timeline.document import Timeline

WIDTH = 80


def comparison_text(timelines: Sequence[Timeline], numbers_on_request: bool = False) -> str:
    """Everything the treatments have side by side, wrapped at 80 columns.

    ``numbers_on_request``: also tell the figures that wait until someone asks for them.
    """
    told = comparison(timelines)
    lines = [*_heading(translate("Comparing", "Side by side"), "=")]
    for place, timeline in enumerate(timelines):
        lines += _said(f"{place + 1}. {timeline.title}. {evidence_words(timeline.evidence.level)}.")
    lines += ["", *_said(fairness_words(timelines)), ""]
    lines += _courses(timelines)
    kind: Kind | None = None
    for row in told.rows:
        if row.kind != kind:
            kind = row.kind
            lines += ["", *_heading(heading(kind), "-")]
        lines += [*_row(row, numbers_on_request), ""]
    return "\n".join(lines).rstrip() + "\n"


def _courses(timelines: Sequence[Timeline]) -> Iterator[str]:
    yield from _heading(translate("Comparing", "The days of each"), "-")
    for place, timeline in enumerate(timelines):
        yield from _said(f"{place + 1}. {timeline.title}")
        medicine = timeline.family == "medicine"
        for phase in timeline.phases.values():
            yield from _said(f"- {window_words(*phase.days, medicine)}: {phase.title}", "   ")
        yield ""


def _row(row: Row, numbers_on_request: bool) -> Iterator[str]:
    yield from _said(row.title)
    if row.gated and not numbers_on_request:
        yield from _said(
            translate("Comparing", "The figures are not shown unless you ask for them."), "   "
        )
        return
    for place, cell in enumerate(row.cells):
        yield from _said(f"{place + 1}. {' '.join(_cell(cell))}", "   ")
    for words in row.differences:
        yield from _said(f"= {words}", "   ")


def _cell(cell: Cell) -> Iterator[str]:
    if cell.title:
        yield f"{cell.title}:"
    yield cell.sentence
    if cell.people:
        yield f"{cell.people} {cell.certainty} {cell.source}"
    if cell.beside:
        yield " ".join(filter(None, (cell.beside, cell.other_people, cell.difference.words)))


def _heading(words: str, underline: str) -> list[str]:
    return [words, underline * len(words), ""]


def _said(words: str, indent: str = "") -> list[str]:
    return textwrap.wrap(
        words,
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent + "   ",
        break_long_words=False,
        break_on_hyphens=False,
    )
