"""Ten facts of each shipped timeline, drawn by lot, are what they were when somebody held them
beside the evidence files. A figure that changes fails here until it has been traced again."""

from __future__ import annotations

from pathlib import Path

import pytest

from dayzero.timeline.loading import load
from tracing import DRAWN, REFERENCE, SHIPPED, drawn, entry, table

TRACED = table()
AGAIN = (
    "Hold these facts beside the evidence files: tools/trace.py --evidence DIR shows the rows. "
    "Then keep them with --write."
)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_ten_facts_are_as_they_were_traced(path: Path) -> None:
    timeline = load(path)
    found = [entry(name, timeline.facts[name]) for name in drawn(timeline)]
    assert len(found) == DRAWN
    assert found == TRACED.get(timeline.id), AGAIN


@pytest.mark.parametrize("name", TRACED)
def test_each_says_where_in_the_evidence_it_stands(name: str) -> None:
    for row in TRACED[name]:
        assert REFERENCE.match(row["evidence"]), row["fact"]
        assert row["sources"], row["fact"]


def test_what_is_no_longer_shipped_is_not_traced() -> None:
    assert TRACED.keys() <= {path.stem for path in SHIPPED}


def test_a_new_fact_seldom_changes_what_was_drawn() -> None:
    timeline = load(SHIPPED[0])
    before = drawn(timeline)
    fact = timeline.facts[before[0]]
    for number in range(20):
        more = timeline.model_copy(update={"facts": timeline.facts | {f"new-{number}": fact}})
        assert len({*drawn(more)} - {*before}) <= 1
    assert (
        drawn(timeline.model_copy(update={"facts": dict(reversed(timeline.facts.items()))}))
        == before
    )
