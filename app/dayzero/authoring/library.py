"""The library at a glance: a table with a row for each treatment, and its place in the README."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from dayzero.authoring.asking import RefusedError, read_document
from dayzero.score.card import scorecard
from dayzero.score.parts import sources_cited
from dayzero.score.subject import Subject
from dayzero.score.wordings import median_grade, rounded_up
from dayzero.story.evidence import evidence_words
from dayzero.timeline.catalogue import Unreadable, find

if TYPE_CHECKING:
    from dayzero.timeline.document import Timeline

BEGIN, END = "<!-- library: begin, written by `make library` -->", "<!-- library: end -->"
HEAD = (
    "Treatment", "Evidence", "Phases", "Steps", "Risks", "Outcomes", "Facts", "Sources", "Grade",
    "Unmet", "Open",
)  # fmt: skip
WORDS = 2
"""Columns of words, at the left; the others hold numbers."""

Progress = Callable[[int, int], None]


def library_table(folder: Path, progress: Progress | None = None) -> str:
    """A Markdown table of the treatments in a folder, in the order of their files.

    ``Grade`` is the median Flesch-Kincaid grade of the cards; ``Unmet`` and ``Open`` are points
    of the scorecard.

    Raises:
        RefusedError: one of them cannot be read.
    """
    found = find([folder])
    for item in found:
        if isinstance(item, Unreadable):
            raise RefusedError(item.sentence)
    paths = [item.path for item in found]
    lines = [_line(HEAD), _line(["---"] * WORDS + ["--:"] * (len(HEAD) - WORDS))]
    for done, path in enumerate(paths, start=1):
        lines.append(_line(_cells(read_document(path).timeline)))
        if progress:
            progress(done, len(paths))
    return "\n".join(lines) + "\n"


def write_between_marks(path: Path, table: str) -> None:
    """Put the table between the two marks of a file, in place of what stands there.

    Raises:
        RefusedError: the file has no such marks.
        OSError: it cannot be read or written.
    """
    text = path.read_text(encoding="utf-8")
    before, begin, rest = text.partition(BEGIN)
    _old, end, after = rest.partition(END)
    if not (begin and end):
        raise RefusedError(f"{path} has no lines '{BEGIN}' and '{END}'. Add both.")
    path.write_text(f"{before}{BEGIN}\n{table}{END}{after}", encoding="utf-8")


def _cells(timeline: Timeline) -> Iterator[str]:
    card = scorecard(timeline)
    yield timeline.title.replace("|", "\\|")
    yield evidence_words(timeline.evidence.level)
    yield str(len(timeline.phases))
    yield str(sum(len(phase.steps) for phase in timeline.phases.values()))
    yield str(len(timeline.risks))
    yield str(len(timeline.outcomes))
    yield str(len(timeline.facts))
    yield str(sources_cited(timeline))
    yield f"{rounded_up(median_grade(Subject(timeline))):.1f}"
    yield str(len(card.of("unmet")))
    yield str(len(card.of("open")))


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
