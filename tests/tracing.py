"""Ten facts of each shipped timeline, drawn by lot and always the same, to trace back to evidence.

The lot of a fact depends on its name and its timeline's alone, so that a new fact seldom changes
the draw. ``tools/trace.py`` prints the pairs and writes the table.
"""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import Any

from dayzero.timeline.document import Timeline
from dayzero.timeline.facts import Fact

ROOT = Path(__file__).parent.parent
TABLE = ROOT / "tests" / "fixtures" / "traced-facts.json"
SHIPPED = sorted(
    path for path in (ROOT / "timelines").glob("*.json") if path.stem != "bibliography"
)
SEED = "dayzero"
DRAWN = 10
REFERENCE = re.compile(r"Evidence files? ([\w-]+)[^.]*?(?:section|row|[A-Z]\d)")
"""How the note of a fact begins: the evidence file, then the section and the row."""


def drawn(timeline: Timeline) -> list[str]:
    """The ids of the ten facts that drew the lowest lots."""

    def lot(name: str) -> bytes:
        return hashlib.sha256(f"{SEED}/{timeline.id}/{name}".encode()).digest()

    return sorted(timeline.facts, key=lot)[:DRAWN]


def entry(name: str, fact: Fact) -> dict[str, Any]:
    """All that must not change unseen: the figure, whom it counts, and where it was read."""
    figure = {"value": fact.value, "unit": fact.unit}
    if fact.counted:
        figure |= {"n": fact.counted.n, "of": fact.counted.of}
    if fact.spread:
        figure |= {"low": fact.spread.low, "high": fact.spread.high, "kind": fact.spread.kind}
    return {"fact": name, **figure, "sources": list(fact.sources), "evidence": fact.note or ""}


def table() -> dict[str, list[dict[str, Any]]]:
    """The table that was checked against the evidence: for each timeline, its ten facts."""
    read: dict[str, list[dict[str, Any]]] = json.loads(TABLE.read_text(encoding="utf-8"))
    return read
