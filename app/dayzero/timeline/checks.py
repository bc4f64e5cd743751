"""Checking files and folders of timelines, by every rule there is."""

from __future__ import annotations

import datetime
import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from dayzero.timeline.document import Site, Timeline
from dayzero.timeline.language import translate
from dayzero.timeline.layers import Shelf, is_part, is_site, read_site
from dayzero.timeline.loading import Document
from dayzero.timeline.pause import no_collection
from dayzero.timeline.problems import Finding, Problem, TimelineError, path_text, refused
from dayzero.timeline.reading import read_json
from dayzero.timeline.rules import about_site, findings, for_use
from dayzero.timeline.structure import references
from dayzero.timeline.texts import TextReader
from dayzero.timeline.validation import site_findings
from dayzero.timeline.words import PLACEHOLDER

Use = Literal["kiosk", "handout"]
Progress = Callable[[int, int], None]
"""Told how many files are done, and of how many."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found."""

    problems: tuple[Problem, ...]
    files: int
    """How many files were looked at."""
    timelines: int
    """How many of them are timelines; the others are shared parts and bibliographies."""

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What must be mended."""
        return tuple(problem for problem in self.problems if problem.level == "error")

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What should be thought about."""
        return tuple(problem for problem in self.problems if problem.level == "warning")


def check(
    paths: Iterable[Path],
    progress: Progress | None = None,
    today: datetime.date | None = None,
    use: Use | None = None,
    site: Path | None = None,
) -> Report:
    """Check timelines, and all timelines in folders.

    Args:
        paths: files and folders; in folders, everything that ends in ``.json``.
        progress: told after each file.
        today: the day on which reviews are judged; by default the day it is.
        use: where people will see them with nobody at their side: then a clinic must be named.
        site: what a clinic says of itself, to be laid over each timeline.
    """
    run = _Run(today or datetime.date.today(), use, site)
    problems: list[Problem] = []
    files: list[Path] = []
    for path in paths:
        inside = json_files(path)
        if not inside:
            what = translate("Checks", "There is no timeline in this folder.")
            do = translate("Checks", "Choose another folder, or put a timeline there.")
            problems += refused(path, what, do, "file").problems
        files += inside
    files = list(dict.fromkeys(files))
    for done, file in enumerate(files, start=1):
        with no_collection():
            problems += run.file(file)
        if progress:
            progress(done, len(files))
    found = sorted(set(problems), key=lambda item: (str(item.file), item.line or 0, item.path))
    return Report(tuple(found), len(files), run.timelines)


def json_files(path: Path) -> list[Path]:
    """Everything that ends in ``.json`` in a folder, in the order of names; or the file itself."""
    if not path.is_dir():
        return [path]
    found = [
        Path(folder, name)
        for folder, _folders, names in os.walk(path)
        for name in names
        if name.endswith(".json")
    ]
    return sorted(found)


class _Run:
    """One check of many files, which share parts and ids."""

    def __init__(self, today: datetime.date, use: Use | None, site: Path | None) -> None:
        self.timelines = 0
        self._today = today
        self._use = use
        self._site = site
        self._shelf: Shelf = {}
        self._ids: dict[tuple[str, str], Path] = {}
        self._reader: TextReader | None = None  # of the last timeline: many share a glossary

    def file(self, file: Path) -> list[Problem]:
        """Check one file, whatever it is."""
        try:
            value = self._value(file)
            if isinstance(value, list):
                return _bibliography(file, value)
            if isinstance(value, dict) and is_part(value):
                return []  # the timelines that use it check what it says
            if is_site(value):
                return site_problems(file)
            self.timelines += 1
            document = Document.read(file, self._shelf, self._site)
        except TimelineError as error:
            return list(error.problems)
        problems = list(self._timeline(document))
        self._forget(file)
        return problems

    def _value(self, file: Path) -> object:
        try:
            real = file.resolve()
        except (OSError, RuntimeError):
            real = file
        if real not in self._shelf:
            self._shelf[real] = read_json(file)
        return self._shelf[real].value

    def _forget(self, file: Path) -> None:
        """Let go of a timeline's own text; shared parts stay at hand."""
        self._shelf.pop(file.resolve(), None)

    def _timeline(self, document: Document) -> Iterator[Problem]:
        self._reader = reader = TextReader(document.timeline, self._reader)
        base = list(findings(document.timeline, reader))
        for finding in (*base, *self._about_the_file(document)):
            yield document.problem(finding)
        seen = set(base)
        read, all_open = [(document.timeline, reader)], True
        for variant_id in document.timeline.variants:
            try:
                variant = document.variant(variant_id)
            except TimelineError as error:
                yield from error.problems
                all_open = False
                continue
            if variant is document.timeline:
                continue
            reader = TextReader(variant, reader)
            read.append((variant, reader))
            for finding in findings(variant, reader):
                if finding not in seen:
                    seen.add(finding)
                    yield document.problem(finding, variant_id)
        if all_open:  # what a broken variant uses is not known
            for finding in _unused(document, read):
                yield document.problem(finding)

    def _about_the_file(self, document: Document) -> Iterator[Finding]:
        timeline = document.timeline
        if not timeline.schema_:
            what = translate("Checks", "The file does not say where its schema is.")
            do = translate(
                "Checks", "Begin with “$schema”, so that an editor helps while you write."
            )
            yield Finding("schema-named", (), what, do, "warning")
        if timeline.review.due < self._today:
            what = translate("Checks", "The content was due for review on {date}.")
            do = translate("Checks", "Check it against the sources, and set a new date.")
            what = what.format(date=timeline.review.due.isoformat())
            yield Finding("review-due", ("review", "due"), what, do, "warning")
        if self._use:
            yield from for_use(timeline)
        key = (timeline.id, timeline.language)
        other = self._ids.setdefault(key, document.path)
        if other != document.path:
            what = translate("Checks", "{file} has the same id.").format(file=other.name)
            do = translate("Checks", "Give each timeline an id of its own.")
            yield Finding("id", ("id",), what, do)


def site_problems(file: Path) -> list[Problem]:
    """What is wrong with a clinic's file, on its own.

    Raises:
        TimelineError: it cannot be read, or says anything else.
    """
    layer = read_site(file)
    raw = layer.value["site"]
    found = site_findings(raw) or list(about_site(Site.model_validate(raw)))
    return [
        Problem(file, layer.line(path), path_text(path), what, do, level, rule)
        for rule, path, what, do, level in found
    ]


def _bibliography(file: Path, items: Sequence[object]) -> list[Problem]:
    """Check a list of CSL-JSON items on its own."""
    seen: set[object] = set()
    for item in items:
        name = item.get("id") if isinstance(item, dict) else None
        if not isinstance(name, str):
            what = translate("Checks", "An item of this list has no “id”.")
            do = translate("Checks", "A bibliography is a list of CSL-JSON items, each with an id.")
            return list(refused(file, what, do, "references").problems)
        if name in seen:
            what = translate("Checks", "Two items have the id “{name}”.").format(name=name)
            do = translate("Checks", "Give each item an id of its own.")
            return list(refused(file, what, do, "references").problems)
        seen.add(name)
    return []


def _unused(document: Document, read: Sequence[tuple[Timeline, TextReader]]) -> Iterator[Finding]:
    """What the file itself defines and nothing uses. What it shares may serve others."""
    used: dict[str, set[str]] = {"facts": set(), "terms": set(), "sources": set()}
    for timeline, reader in read:
        for _path, name, collections in references(timeline):
            for collection in collections:
                used.setdefault(collection, set()).add(name)
        for _path, text in reader.texts:
            used["facts"].update(match[1] for match in PLACEHOLDER.finditer(text))
            if _path[0] != "terms":
                used["terms"].update(reader.terms(text))
    own = document.layers.own.value
    what = translate("Checks", "Nothing uses “{name}”.")
    do = translate("Checks", "Use it, or take it out.")
    for collection in ("facts", "terms", "sources", "advice"):
        for name in own.get(collection, {}):
            if name not in used.get(collection, set()):
                path = (collection, name)
                yield Finding("unused", path, what.format(name=name), do, "warning")


def report_text(report: Report) -> str:
    """The report for a person: a line for each finding, then a summary."""
    lines = list(map(problem_line, report.problems))
    summary = translate(
        "Checks", "{timelines} timelines in {files} files: {errors} errors, {warnings} warnings."
    )
    lines.append(
        summary.format(
            timelines=report.timelines,
            files=report.files,
            errors=len(report.errors),
            warnings=len(report.warnings),
        )
    )
    return "\n".join(lines)


def problem_line(problem: Problem) -> str:
    """One problem in the form that editors turn into a link."""
    place = f"{problem.file}:{problem.line}" if problem.line else str(problem.file)
    where = f"{problem.path}: " if problem.path else ""
    return f"{place}: {problem.level}: {where}{problem.what} {problem.do} [{problem.rule}]"


def report_json(report: Report) -> str:
    """The report for editors and servers."""
    problems = problems_json(report.problems)
    counts = {
        "files": report.files,
        "timelines": report.timelines,
        "errors": len(report.errors),
        "warnings": len(report.warnings),
    }
    return json.dumps(counts | {"problems": problems}, ensure_ascii=False, indent=2)


def problems_json(problems: Iterable[Problem]) -> list[dict[str, object]]:
    """Problems as JSON has them."""
    return [asdict(item) | {"file": str(item.file)} for item in problems]
