"""The scorecard as a page: plain text that is Markdown too, and JSON for other programs."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dayzero.score.card import (
    CHECKLISTS,
    Scorecard,
    caution_words,
    checklist_words,
    line_words,
    state_words,
    summary_words,
)
from dayzero.score.item import STATES
from dayzero.timeline.language import translate

if TYPE_CHECKING:
    from dayzero.timeline.document import Timeline

WIDTH = 96


def score_text(timeline: Timeline, card: Scorecard) -> str:
    """The page: how many points stand how, then each of them, what is wanting first."""
    head = translate("Score", "Scorecard: {title}").format(title=timeline.title)
    written = translate("Score", "For the content of {date}.")
    lines = [*_heading(head, "="), *_paragraph(summary_words(card)), *_paragraph(caution_words())]
    lines += _paragraph(written.format(date=timeline.review.written.isoformat()))
    for checklist in CHECKLISTS:
        lines += _entry(f"{checklist_words(checklist)}: {summary_words(card, checklist)}")
    for state in STATES:
        if found := card.of(state):
            lines += ["", *_heading(state_words(state), "-")]
            lines += [row for line in found for row in _entry(line_words(line))]
    return "\n".join(lines) + "\n"


def score_json(timeline: Timeline, card: Scorecard) -> str:
    """All points with id, checklist, number, how they are judged, state and reason."""
    points = [
        {
            "id": item.id,
            "checklist": item.checklist,
            "number": item.number,
            "asks": item.asks,
            "basis": item.judged.basis,
            "how": item.judged.how,
            "state": verdict.state,
            "why": verdict.why,
        }
        for item, verdict in card.lines
    ]
    counts = {state: len(card.of(state)) for state in STATES}
    head = {"timeline": timeline.id, "written": timeline.review.written.isoformat()}
    return json.dumps(head | {"counts": counts, "points": points}, ensure_ascii=False, indent=2)


def _heading(words: str, underline: str) -> list[str]:
    return [words, underline * len(words), ""]


def _paragraph(words: str) -> Iterator[str]:
    yield from textwrap.wrap(words, WIDTH)
    yield ""


def _entry(words: str) -> list[str]:
    return textwrap.wrap(words, WIDTH, initial_indent="- ", subsequent_indent="  ")
