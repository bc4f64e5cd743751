"""The table of numbers that a clinician compares with the sources and signs."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from dayzero.timeline.loading import Document
from dayzero.timeline.merge import merged
from generate import SMALL, small, write
from running import ROOT, dayzero


def table(path: Path | str) -> list[dict[str, str]]:
    result = dayzero("facts", path, "--csv")
    assert result.returncode == 0, result.stderr
    return list(csv.DictReader(io.StringIO(result.stdout)))


def test_every_number_of_the_flagship_is_there_once() -> None:
    document = Document.read(ROOT / "timelines" / "autologous-ms.json")
    rows = table("autologous-ms")
    base = [row["fact"] for row in rows if not row["variant"]]
    assert base == list(document.timeline.facts)
    for row in rows:
        fact = document.timeline.facts[row["fact"]]
        assert row["what"] == fact.what
        assert all(row[name] for name in ("population", "window", "sources"))
        assert row["quality"] == fact.quality
        assert float(row["value"] or "nan") == fact.value or fact.value is None
        if fact.counted:
            assert (int(row["n"]), int(row["of"])) == (fact.counted.n, fact.counted.of)
        if fact.spread:
            assert (float(row["low"]), float(row["high"])) == (fact.spread.low, fact.spread.high)
        else:
            assert row["range"] == "not-published"


def test_the_pages_say_what_is_counted_among_whom_and_where_to_sign() -> None:
    text = dayzero("facts", "autologous-ms").stdout
    assert "People with fever while counts were very low [fever-cy]" in text
    assert "Counted:   5 / 364" in text
    assert text.count("does not agree [ ]") == len(table("autologous-ms"))
    assert "Signature" in text


def test_where_a_number_is_read_is_said(tmp_path: Path) -> None:
    rows = {row["fact"]: row for row in table(SMALL)}
    assert rows["infusion-time"]["shown"].startswith("phases.")
    extra = {"facts": {"lonely": small()["facts"]["infusion-time"]}}
    path = write(tmp_path, merged(small(), extra, base_first=True))
    assert {row["fact"]: row["shown"] for row in table(path)}["lonely"] == ""
    assert "Read in:   no text" in dayzero("facts", path).stdout


def test_what_a_variant_changes_is_a_number_of_its_own(tmp_path: Path) -> None:
    document = small()
    changed = {"facts": {"infusion-time": {"value": 90}}}
    document["variants"]["longer"]["changes"] |= changed
    rows = [row for row in table(write(tmp_path, document)) if row["fact"] == "infusion-time"]
    assert [row["variant"] for row in rows] == ["", "longer"]
    assert rows[1]["value"] == "90"
    assert rows[0]["value"] != "90"


def test_no_cell_is_a_formula(tmp_path: Path) -> None:
    harm = {"facts": {"infusion-time": {"note": "=HYPERLINK(A1)", "population": "@adults"}}}
    path = write(tmp_path, merged(small(), harm, base_first=True))
    row = next(row for row in table(path) if row["fact"] == "infusion-time")
    assert row["note"] == "'=HYPERLINK(A1)"
    assert row["population"] == "'@adults"


def test_a_file_that_is_none_is_refused_in_one_line(tmp_path: Path) -> None:
    for name in ("nowhere.json", "no-such-treatment"):
        result = dayzero("facts", name, cwd=tmp_path)
        assert result.returncode == 1
        assert len(result.stderr.strip().splitlines()) == 1
        assert name in result.stderr
