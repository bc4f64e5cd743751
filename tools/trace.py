"""Trace facts back to the evidence: print each figure beside the row it was taken from.

    .venv/bin/python tools/trace.py                    the ten facts drawn for each timeline
    .venv/bin/python tools/trace.py msc-lupus --every  every fact of some timelines
    ... --evidence DIR     show the rows of the evidence files, and which lack the figure
    ... --write            keep what was drawn in tests/fixtures/traced-facts.json

Look each pair up before you write the table: the test holds whatever stands in it.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "app"), str(ROOT / "tests")]

from dayzero.timeline.facts import Fact  # noqa: E402
from dayzero.timeline.loading import load  # noqa: E402
from dayzero.timeline.words import fact_words, range_words  # noqa: E402
from tracing import REFERENCE, SHIPPED, TABLE, drawn, entry, table  # noqa: E402

ROWS = re.compile(r"'([^']+)'")
NORMAL_95 = 1.96
MOST_EXACT = 500
"""People; of more, the two ways come to the same."""
ROUNDING = 0.6
"""Some ranges are rounded to whole people out of a hundred."""
WORD = re.compile(r"[\w.>=<-]+")
NUMBER = re.compile(r"\d+(?:[ ,\u202f]\d{3})*(?:\.\d+)?")


def main() -> int:
    """Print the pairs; 1 where a figure has no reference or is not in its row."""
    options = _parser().parse_args()
    doubts = facts = 0
    kept = table() if TABLE.exists() else {}
    for path in SHIPPED:
        timeline = load(path)
        if options.timelines and timeline.id not in options.timelines:
            continue
        names = list(timeline.facts) if options.every else drawn(timeline)
        print(f"\n{timeline.id}\n{'=' * len(timeline.id)}")
        for name in names:
            doubts += _pair(name, timeline.facts[name], timeline.denominator, options.evidence)
        facts += len(names)
        kept[timeline.id] = [entry(name, timeline.facts[name]) for name in drawn(timeline)]
    print(f"\n{facts} facts, {doubts} to look up")
    if options.write:
        shipped = {path.stem: kept[path.stem] for path in SHIPPED if path.stem in kept}
        text = json.dumps(shipped, ensure_ascii=False, indent=1)
        TABLE.write_text(f"{text}\n", encoding="utf-8")
        print(f"written to {TABLE.relative_to(ROOT)}")
    return 1 if doubts else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("timelines", metavar="ID", nargs="*")
    parser.add_argument("--every", action="store_true", help="not only those drawn")
    parser.add_argument("--evidence", type=Path, metavar="DIR", help="the evidence files")
    parser.add_argument("--write", action="store_true", help="keep what was drawn for the test")
    return parser


def _pair(name: str, fact: Fact, people: int, evidence: Path | None) -> bool:
    """Print one figure with its reference; whether an author has to look it up."""
    counted = f", {fact.counted.n} of {fact.counted.of}" if fact.counted else ""
    words = f"{fact_words(fact, people)}{counted}, {range_words(fact, people)}"
    print(f"\n{name}: {words}\n  {fact.what}; {fact.population}; {fact.window}")
    note = fact.note or ""
    print(f"  {note}")
    if not REFERENCE.match(note):
        print("  LOOK: it does not say where in the evidence files it stands")
        return True
    if evidence is None:
        return False
    rows = list(_rows(evidence, note))
    for row in rows:
        print(f"  > {row}")
    missing = _figures(fact) - {number for row in (note, *rows) for number in _numbers(row)}
    if rows and not missing:
        return False
    said = ", ".join(f"{number:g}" for number in sorted(missing))
    print(f"  LOOK: {said + ' is not in the row' if rows else 'no such row was found'}")
    return True


def _rows(evidence: Path, note: str) -> Iterator[str]:
    """The lines of the evidence files that hold the rows a note names."""
    reference = REFERENCE.match(note)
    about = reference[1].removesuffix("-supplement") if reference else ""
    lines = {
        f"{file.stem}: {line}": _words(line)
        for file in sorted(evidence.glob(f"{about}*.md"))
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.startswith("|")
    }
    for row in map(_words, ROWS.findall(note)):
        exact = [line for line, words in lines.items() if row in words]
        loose = [line for line, words in lines.items() if {*row.split()} <= {*words.split()}]
        yield from exact or loose


def _words(text: str) -> str:
    """Words and numbers alone: a note names a row by its first cells, joined by commas."""
    plain = text.replace("≥", ">=").replace("’", "").replace("'", "").casefold()
    return f" {' '.join(WORD.findall(plain))} "


def _figures(fact: Fact) -> set[float]:
    """The figures that must stand in the evidence, without their signs."""
    found = {fact.value} if fact.value is not None else set()
    if fact.counted:
        found |= {float(fact.counted.n), float(fact.counted.of)}
    if fact.spread and not _is_calculated(fact):
        found |= {fact.spread.low, fact.spread.high}
    return {abs(figure) for figure in found}


def _is_calculated(fact: Fact) -> bool:
    """Whether the range is the 95 % interval of the count, by Wilson's way or the exact one."""
    if not fact.counted or not fact.spread:
        return False
    count, ends = fact.counted, (fact.spread.low, fact.spread.high)
    ways = [_wilson] if count.of > MOST_EXACT else [_wilson, _exact]
    return any(
        all(
            abs(end - own) < ROUNDING for end, own in zip(ends, way(count.n, count.of), strict=True)
        )
        for way in ways
    )


def _wilson(n: int, of: int) -> tuple[float, float]:
    share, square = n / of, NORMAL_95**2
    middle = (share + square / (2 * of)) / (1 + square / of)
    spread = share * (1 - share) / of + square / (4 * of**2)
    half = NORMAL_95 * math.sqrt(spread) / (1 + square / of)
    return 100 * (middle - half), 100 * (middle + half)


def _exact(n: int, of: int) -> tuple[float, float]:
    """Clopper and Pearson's, found by halving."""

    def at_most(count: int, share: float) -> float:
        return sum(math.comb(of, k) * share**k * (1 - share) ** (of - k) for k in range(count + 1))

    def solved(falls_to: float, count: int) -> float:
        low, high = 0.0, 1.0
        for _halving in range(50):
            middle = (low + high) / 2
            low, high = (middle, high) if at_most(count, middle) > falls_to else (low, middle)
        return 100 * low

    return (solved(0.975, n - 1) if n else 0.0), (solved(0.025, n) if n < of else 100.0)


def _numbers(text: str) -> Iterator[float]:
    for match in NUMBER.findall(text):
        yield float(re.sub(r"[ ,\u202f]", "", match))


if __name__ == "__main__":
    sys.exit(main())
