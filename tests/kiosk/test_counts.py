"""Counts: small for ever, without order or time, and never in the way."""

from __future__ import annotations

import datetime
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from dayzero.kiosk.counts import MOST_DAYS, MOST_NAMES, Counts

DAY = datetime.date(2026, 12, 1)


def test_counts_are_kept(tmp_path: Path) -> None:
    counts = Counts(tmp_path / "counts.json")
    counts.add("language es", DAY)
    counts.add("language es", DAY)
    assert counts.keep()
    assert Counts(tmp_path / "counts.json").of(DAY) == {"language es": 2}


@given(st.lists(st.sampled_from(["language es", "language de", "idle"]), max_size=30))
def test_the_order_in_which_things_happened_is_not_kept(names: list[str]) -> None:
    one, other = Counts(None), Counts(None)
    for name in names:
        one.add(name, DAY)
    for name in reversed(names):
        other.add(name, DAY)
    assert one.of(DAY) == other.of(DAY)


def test_the_file_does_not_grow_for_ever(tmp_path: Path) -> None:
    file = tmp_path / "counts.json"
    counts = Counts(file)
    for number in range(3 * MOST_DAYS):
        for name in range(MOST_NAMES + 20):
            counts.add(f"thing {name}", DAY + datetime.timedelta(days=number))
    assert counts.keep()
    assert file.stat().st_size < 600_000
    kept = Counts(file)
    assert kept.of(DAY) == {}
    assert len(kept.of(DAY + datetime.timedelta(days=3 * MOST_DAYS - 1))) == MOST_NAMES


def test_a_damaged_file_is_begun_anew(tmp_path: Path) -> None:
    file = tmp_path / "counts.json"
    file.write_bytes(b'{"2026-12-01": {"idle": "many"}, "x": [')
    counts = Counts(file)
    counts.add("idle", DAY)
    assert counts.keep()
    assert Counts(file).of(DAY) == {"idle": 1}


def test_where_nothing_can_be_written_counting_goes_on(tmp_path: Path) -> None:
    counts = Counts(tmp_path / "nowhere" / "counts.json")
    counts.add("idle", DAY)
    assert not counts.keep()
    assert counts.of(DAY) == {"idle": 1}


def test_only_plain_words_are_counted() -> None:
    counts = Counts(None)
    for name in ("<b>", "x" * 41, "Anna", "", "a\nb"):
        counts.add(name, DAY)
    assert counts.of(DAY) == {}
