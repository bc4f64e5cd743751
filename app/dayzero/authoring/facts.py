"""Every number of a timeline, for a clinician to hold beside its source and to sign."""

from __future__ import annotations

import csv
import io
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass, fields, replace
from typing import TYPE_CHECKING

from dayzero.story.chances import basis_words, quality_words, range_kind_words, spread_words
from dayzero.timeline.language import translate
from dayzero.timeline.problems import path_text
from dayzero.timeline.structure import references
from dayzero.timeline.texts import texts
from dayzero.timeline.words import PLACEHOLDER, fact_words

if TYPE_CHECKING:
    from dayzero.timeline.document import Timeline
    from dayzero.timeline.facts import Fact
    from dayzero.timeline.loading import Document
    from dayzero.timeline.sources import Source

WIDTH = 96
FORMULA = ("=", "+", "-", "@", "\t")
"""A spreadsheet takes a text that begins so for a formula, and runs it."""


@dataclass(frozen=True, slots=True)
class Row:
    """One number. The names of the fields are the head of the CSV table."""

    fact: str
    """Its id."""
    variant: str
    """The variant in which it stands so; empty: the treatment as it is shown first."""
    what: str
    value: float | None
    unit: str
    n: int | None
    of: int | None
    low: float | None
    high: float | None
    range: str
    """What the range is, or ``not-published``."""
    population: str
    window: str
    quality: str
    basis: str
    sources: str
    note: str
    shown: str
    """Where a person can read it first, and in how many places more; empty: nowhere."""


def facts_csv(document: Document) -> str:
    """The numbers as a CSV table, one line for each."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow([field.name for field in fields(Row)])
    for row, _fact in _rows(document):
        writer.writerow([_harmless(cell) for cell in astuple(row)])
    return written.getvalue()


def facts_text(document: Document) -> str:
    """The numbers as pages to sign, wrapped at 96 columns."""
    timeline = document.timeline
    rows = list(_rows(document))
    head = translate("Facts", "{title}: {count} numbers").format(
        title=timeline.title, count=len(rows)
    )
    lines = [head, "=" * len(head), ""]
    for number, (row, fact) in enumerate(rows, start=1):
        lines += _entry(number, row, fact, timeline.denominator)
    lines += [
        translate("Facts", "I have compared these numbers with their sources."),
        "",
        translate("Facts", "Name ______________________  Role ______________________"),
        "",
        translate("Facts", "Date ______________________  Signature _________________"),
    ]
    return "\n".join(lines) + "\n"


def _rows(document: Document) -> Iterator[tuple[Row, Fact]]:
    """Every number; of a variant, those that differ from the base."""
    base = document.timeline
    versions = {"": base} | {name: document.variant(name) for name in base.variants}
    shown = _shown(versions)
    for variant, timeline in versions.items():
        for name, fact in timeline.facts.items():
            if not variant or base.facts.get(name) != fact:
                row = _row(name, variant, fact, timeline)
                yield replace(row, shown=_places_words(shown.get(name, {}))), fact


def _row(name: str, variant: str, fact: Fact, timeline: Timeline) -> Row:
    counted, spread = fact.counted, fact.spread
    return Row(
        fact=name,
        variant=variant,
        what=fact.what,
        value=fact.value,
        unit=fact.unit,
        n=counted.n if counted else None,
        of=counted.of if counted else None,
        low=spread.low if spread else None,
        high=spread.high if spread else None,
        range=spread.kind if spread else "not-published",
        population=fact.population,
        window=fact.window,
        quality=fact.quality,
        basis=fact.basis,
        sources="; ".join(_citation(timeline.sources[source]) for source in fact.sources),
        note=fact.note or "",
        shown="",
    )


def _citation(source: Source) -> str:
    if source.DOI:
        return f"{source.short}, doi:{source.DOI} [{source.id}]"
    return f"{source.short} [{source.id}]"


def _shown(versions: dict[str, Timeline]) -> dict[str, dict[str, None]]:
    """The places where each fact can be read, in reading order; a variant's after the base's."""
    places: dict[str, dict[str, None]] = {}
    for timeline in versions.values():
        for path, name, collections in references(timeline):
            if "facts" in collections:
                places.setdefault(name, {})[path_text(path)] = None
        for path, text in texts(timeline):
            for match in PLACEHOLDER.finditer(text):
                places.setdefault(match[1], {})[path_text(path)] = None
    return places


def _places_words(places: Iterable[str]) -> str:
    first, *more = [*places] or [""]
    return f"{first} (+{len(more)})" if more else first


def _entry(number: int, row: Row, fact: Fact, people: int) -> list[str]:
    counted = f"{row.n} / {row.of}" if fact.counted else ""
    single = fact.value is not None or fact.counted is not None
    kind = range_kind_words(fact)
    spread = f"{spread_words(fact, people)} ({kind})" if kind else _not_published()
    said = {
        translate("Facts", "Figure"): fact_words(fact, people) if single else "",
        translate("Facts", "Counted"): counted,
        translate("Facts", "Range"): spread,
        translate("Facts", "People"): row.population,
        translate("Facts", "Time"): row.window,
        translate("Facts", "How sure"): f"{quality_words(fact)[0]}. {basis_words(fact)}",
        translate("Facts", "Source"): row.sources,
        translate("Facts", "Note"): row.note,
        translate("Facts", "Read in"): row.shown or translate("Facts", "no text"),
    }
    where = translate("Facts", " (variant {name})").format(name=row.variant) if row.variant else ""
    lines = textwrap.wrap(
        f"{number}. {row.what[0].upper()}{row.what[1:]} [{row.fact}]{where}",
        WIDTH,
        subsequent_indent="   ",
    )
    for label, words in said.items():
        if words:
            lines += textwrap.wrap(
                words,
                WIDTH,
                initial_indent=f"   {label + ':':<10} ",
                subsequent_indent=" " * 14,
                break_long_words=False,
                break_on_hyphens=False,
            )
    agrees = translate("Facts", "agrees [ ]   does not agree [ ]   initials ______")
    return [*lines, f"   {agrees}", ""]


def _not_published() -> str:
    return translate("Facts", "Not published.")


def _harmless(cell: object) -> object:
    """A cell that no spreadsheet takes for a formula; whole numbers without a point."""
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell
