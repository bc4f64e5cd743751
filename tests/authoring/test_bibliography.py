"""``dayzero sources``: what a bibliography lacks, and which reviews are past their date."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import pytest

from dayzero.authoring.bibliography import Review, review, review_text
from generate import small, write
from running import ROOT, dayzero

TODAY = datetime.date(2026, 6, 1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A timeline whose only source stands in a bibliography."""
    document = small()
    (source,) = document.pop("sources").values()
    write(tmp_path, document | {"bibliography": "bibliography.json"}, "one.json")
    put(tmp_path, source | {"DOI": "10.1000/one"})
    return tmp_path


def put(folder: Path, *sources: dict[str, Any]) -> None:
    text = json.dumps(list(sources), indent=1)
    (folder / "bibliography.json").write_text(text, encoding="utf-8")


def source(name: str = "example", **fields: Any) -> dict[str, Any]:
    made = {
        "id": name, "type": "book", "title": name.title(), "author": [{"family": "Ash"}],
        "issued": {"date-parts": [[2026]]}, "DOI": f"10.1000/{name}",
    } | fields  # fmt: skip
    return {key: value for key, value in made.items() if value is not None}


def found(folder: Path, today: datetime.date = TODAY) -> Review:
    return review(folder, today)


def told(report: Review) -> list[tuple[str, str, str]]:
    return [(problem.rule, problem.path, problem.level) for problem in report.problems]


def test_a_complete_bibliography_that_is_all_used(folder: Path) -> None:
    report = found(folder)
    assert told(report) == []
    assert (report.sources, report.cited, report.timelines) == (1, 1, 1)


def test_what_nobody_cites_is_a_note_and_hidden_unless_asked_for(folder: Path) -> None:
    put(folder, source(), source("more"))
    assert told(found(folder)) == [("unused", "more", "note")]
    shown, every = dayzero("sources", folder), dayzero("sources", folder, "--all")
    assert "more" not in shown.stdout
    assert "have 1 notes" in shown.stdout
    assert "bibliography.json:20: note: more: No timeline cites it." in every.stdout
    assert (shown.returncode, every.returncode) == (0, 0)


@pytest.mark.parametrize(
    ("lacks", "said"),
    [({"author": None}, "who wrote it"), ({"issued": None}, "when it appeared"),
     ({"DOI": None}, "where it can be found")],
)  # fmt: skip
def test_what_is_incomplete_matters_more_where_it_is_cited(
    lacks: dict[str, Any], said: str, folder: Path
) -> None:
    put(folder, source(**lacks), source("more", **lacks))
    report = found(folder)
    assert told(report)[0] == ("incomplete", "example", "warning")
    assert ("incomplete", "more", "note") in told(report)
    assert said in report.problems[0].what


@pytest.mark.parametrize("field", ["DOI", "PMID", "PMCID"])
def test_one_publication_twice_is_an_error(field: str, folder: Path) -> None:
    put(folder, source(**{field: "10.1000/AbC"}), source("more", **{field: "10.1000/aBc"}))
    report = found(folder)
    assert ("duplicate", "more", "error") in told(report)
    assert "“example” has the same" in report.errors[0].what
    assert dayzero("sources", folder).returncode == 1


def test_a_source_that_only_a_variant_cites_is_used(folder: Path) -> None:
    put(folder, source(), source("more"))
    document = json.loads((folder / "one.json").read_text(encoding="utf-8"))
    changes = {"facts": {"infusion-time": {"sources": ["more"]}}}
    document["variants"]["longer"]["changes"] = changes
    write(folder, document, "one.json")
    assert told(found(folder)) == []


def test_reviews_past_their_date(folder: Path) -> None:
    document = json.loads((folder / "one.json").read_text(encoding="utf-8"))
    record = {
        "who": "Ann Ash", "role": "nurse", "scope": "all of it",
        "date": "2026-01-01", "until": "2026-05-01",
    }  # fmt: skip
    document["review"] |= {"due": "2026-05-31", "records": [record]}
    write(folder, document, "one.json")
    report = found(folder)
    assert told(report) == [
        ("review-due", "review.due", "warning"),
        ("review-due", "review.records[0].until", "warning"),
    ]
    assert "“Ann Ash” was due for review on 2026-05-01." in review_text(report)
    assert told(found(folder, datetime.date(2026, 4, 30))) == []


def test_a_bibliography_can_be_named_itself(folder: Path) -> None:
    put(folder, source(), source("more"))
    assert told(found(folder / "bibliography.json")) == [("unused", "more", "note")]


def test_for_editors(folder: Path) -> None:
    put(folder, source(), source("more"))
    told = json.loads(dayzero("sources", folder, "--format", "json").stdout)
    assert (told["sources"], told["cited"], told["timelines"]) == (2, 1, 1)
    assert [problem["rule"] for problem in told["problems"]] == ["unused"]


def test_nothing_there_is_said_in_one_sentence(tmp_path: Path) -> None:
    for path, said in ((tmp_path / "none", "no such file"), (tmp_path, "no bibliography here")):
        result = dayzero("sources", path)
        assert result.returncode == 1
        assert said in result.stdout
        assert "Traceback" not in result.stderr


def test_a_broken_timeline_is_said_and_the_rest_is_looked_at(folder: Path) -> None:
    (folder / "broken.json").write_text('{"format": 1,\n"id" "a"}', encoding="utf-8")
    put(folder, source(), source("more"))
    assert [problem.file.name for problem in found(folder).problems] == [
        "broken.json", "bibliography.json",
    ]  # fmt: skip


def test_what_is_shipped_has_nothing_twice_and_nothing_overdue() -> None:
    report = found(ROOT / "timelines", datetime.date.today())
    assert not report.errors
    assert not [problem for problem in report.problems if problem.rule == "review-due"]
    assert report.cited > 60
