"""Looking through the bibliography: what nobody cites, what is incomplete, what is there twice;
and which timelines are due for review."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dayzero.timeline.checks import json_files, problem_line, problems_json
from dayzero.timeline.language import translate
from dayzero.timeline.layers import Shelf
from dayzero.timeline.loading import Document
from dayzero.timeline.locate import Locator
from dayzero.timeline.problems import Level, Problem, TimelineError, path_text, refused
from dayzero.timeline.reading import read_json, unreadable
from dayzero.timeline.structure import references

if TYPE_CHECKING:
    from dayzero.timeline.document import Timeline

IDENTIFIERS = ("DOI", "PMID", "PMCID")
"""Each names one publication in the whole world."""
WAYS = (*IDENTIFIERS, "URL")
"""One of these leads a reader to the source."""


@dataclass(frozen=True, slots=True)
class Review:
    """What was found in a folder."""

    problems: tuple[Problem, ...]
    sources: int
    """How many stand in its bibliographies."""
    cited: int
    """How many of them a timeline cites."""
    timelines: int

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What must be mended."""
        return self._of("error")

    @property
    def notes(self) -> tuple[Problem, ...]:
        """What is good to know."""
        return self._of("note")

    def _of(self, level: Level) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.level == level)


def review(path: Path, today: datetime.date) -> Review:
    """Look through the bibliographies in a folder and the timelines that cite them.

    Args:
        path: a folder; or a bibliography, which the timelines beside it cite.
        today: the day on which reviews are judged.
    """
    if not path.exists():
        return Review(unreadable(path, FileNotFoundError()).problems, 0, 0, 0)
    run = _Run(today)
    files = json_files(path if path.is_dir() else path.parent)
    if path.is_file():
        files = [file for file in files if file == path or not run.is_bibliography(file)]
    problems = [problem for file in files for problem in run.timeline(file)]
    shelves = [file for file in files if run.is_bibliography(file)]
    if not shelves and not problems:
        what = translate("Sources", "There is no bibliography here.")
        do = translate("Sources", "Choose a folder with timelines and their bibliography.")
        problems += refused(path, what, do, "file").problems
    sources = 0
    for file in shelves:
        items = run.items(file)
        sources += len(items)
        problems += _Bibliography(file, run.read(file).text, items, run.cited).problems()
    known = {item["id"] for file in shelves for item in run.items(file)}
    return Review(tuple(problems), sources, len(known & run.cited), run.timelines)


class _Run:
    """One look through a folder."""

    def __init__(self, today: datetime.date) -> None:
        self.cited: set[str] = set()
        """Ids of the sources that some timeline, in some variant, cites."""
        self.timelines = 0
        self._today = today
        self._shelf: Shelf = {}

    def read(self, file: Path) -> Any:
        """The file, read once.

        Raises:
            TimelineError: it cannot be read, or is no sound JSON.
        """
        real = file.resolve()
        if real not in self._shelf:
            self._shelf[real] = read_json(file)
        return self._shelf[real]

    def is_bibliography(self, file: Path) -> bool:
        """Whether the file holds a list, and not a timeline."""
        try:
            return isinstance(self.read(file).value, list)
        except TimelineError:
            return False

    def items(self, file: Path) -> list[dict[str, Any]]:
        """The sources in a bibliography; ``dayzero check`` complains about anything else."""
        found = self.read(file).value
        return [
            item for item in found if isinstance(item, dict) and isinstance(item.get("id"), str)
        ]

    def timeline(self, file: Path) -> Iterator[Problem]:
        """Note what a timeline cites, and say what is wrong with its dates."""
        try:
            value = self.read(file).value
            if not isinstance(value, dict) or "id" not in value:
                return
            document = Document.read(file, self._shelf)
            versions = [document.timeline, *map(document.variant, document.timeline.variants)]
        except TimelineError as error:
            yield from error.problems
            return
        self.timelines += 1
        for version in versions:
            self.cited.update(
                name for _path, name, where in references(version) if where == ("sources",)
            )
        yield from self._reviews(document.timeline, file)

    def _reviews(self, timeline: Timeline, file: Path) -> Iterator[Problem]:
        overdue = [(("review", "due"), timeline.review.due, timeline.title)] + [
            (("review", "records", index, "until"), record.until, record.who)
            for index, record in enumerate(timeline.review.records)
        ]
        for path, day, name in overdue:
            if day < self._today:
                what = translate("Sources", "“{name}” was due for review on {date}.")
                do = translate("Sources", "Check it against its sources, and set a new date.")
                what = what.format(name=name, date=day.isoformat())
                line = Locator(self.read(file).text).line(path)
                yield Problem(file, line, path_text(path), what, do, "warning", "review-due")


class _Bibliography:
    """One bibliography, looked through source by source."""

    def __init__(self, file: Path, text: str, items: list[dict[str, Any]], cited: set[str]) -> None:
        self._file = file
        self._locator = Locator(text)
        self._items = items
        self._cited = cited

    def problems(self) -> Iterator[Problem]:
        """What is wrong with it, in the order of its sources."""
        first: dict[tuple[str, str], str] = {}
        for index, item in enumerate(self._items):
            for field in IDENTIFIERS:
                if not (value := str(item.get(field) or "").lower()):
                    continue
                other = first.setdefault((field, value), item["id"])
                if other != item["id"]:
                    what = translate("Sources", "“{other}” has the same {field}, {value}.")
                    do = translate("Sources", "Keep one of the two, and let all cite it.")
                    what = what.format(other=other, field=field, value=value)
                    yield self._problem(index, "duplicate", what, do, "error")
            cited = item["id"] in self._cited
            if missing := _missing(item):
                what = translate("Sources", "It does not say {missing}.")
                do = translate("Sources", "Add it, so that a reader can find the source.")
                what = what.format(missing=", ".join(missing))
                yield self._problem(index, "incomplete", what, do, "warning" if cited else "note")
            if not cited:
                what = translate("Sources", "No timeline cites it.")
                do = translate("Sources", "Leave it for timelines to come, or take it out.")
                yield self._problem(index, "unused", what, do, "note")

    def _problem(self, index: int, rule: str, what: str, do: str, level: Level) -> Problem:
        line = self._locator.line((index,))
        return Problem(self._file, line, self._items[index]["id"], what, do, level, rule)


def _missing(item: dict[str, Any]) -> list[str]:
    """What a reader needs to find a source and to judge it, and does not get."""
    missing = []
    if not (item.get("author") or item.get("publisher")):
        missing.append(translate("Sources", "who wrote it"))
    if not (item.get("issued") or item.get("accessed")):
        missing.append(translate("Sources", "when it appeared"))
    if not any(item.get(way) for way in WAYS):
        missing.append(translate("Sources", "where it can be found (DOI, PMID or address)"))
    return missing


def review_text(found: Review, every_note: bool = False) -> str:
    """What was found, a line each, then a summary; notes only where they are asked for."""
    shown = [item for item in found.problems if every_note or item.level != "note"]
    lines = list(map(problem_line, shown))
    words = translate(
        "Sources",
        "{sources} sources, {cited} of them cited by {timelines} timelines: "
        "{twice} there twice, {incomplete} incomplete; {due} reviews are past their date.",
    )
    rules = [item.rule for item in found.problems]
    lines.append(
        words.format(
            sources=found.sources,
            cited=found.cited,
            timelines=found.timelines,
            twice=rules.count("duplicate"),
            incomplete=rules.count("incomplete"),
            due=rules.count("review-due"),
        )
    )
    if found.notes and not every_note:
        hidden = translate("Sources", "Sources that nobody cites have {count} notes; see --all.")
        lines.append(hidden.format(count=len(found.notes)))
    return "\n".join(lines)


def review_json(found: Review) -> str:
    """What was found, for editors and servers."""
    counts = {"sources": found.sources, "cited": found.cited, "timelines": found.timelines}
    problems = problems_json(found.problems)
    return json.dumps(counts | {"problems": problems}, ensure_ascii=False, indent=2)
