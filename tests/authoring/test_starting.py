"""``dayzero new``: a timeline to begin with."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import get_args

import pytest

from dayzero.timeline.checks import Report, check
from dayzero.timeline.course import PhaseKind
from dayzero.timeline.document import Timeline
from dayzero.timeline.loading import load
from generate import SMALL, small, write
from running import ROOT, dayzero


def rules(report: Report) -> set[str]:
    return {problem.rule for problem in report.problems}


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    result = dayzero("new", "my-treatment", "--out", tmp_path / "mine")
    assert result.returncode == 0, result.stderr
    return tmp_path / "mine" / "my-treatment.json"


def test_what_is_begun_has_no_errors_and_says_what_is_still_to_be_written(begun: Path) -> None:
    report = check([begun])
    assert not report.errors
    assert rules(report) == {"unwritten"}
    assert all("still to be written" in problem.what for problem in report.warnings)
    assert dayzero("check", begun, "--strict").returncode == 1


def test_every_part_is_there(begun: Path) -> None:
    told = load(begun)
    assert told.id == "my-treatment"
    assert {phase.kind for phase in told.phases.values()} == set(get_args(PhaseKind))
    not_begun = {"uses", "bibliography", "terms", "site", "variant"}
    for name in Timeline.model_fields.keys() - not_begun:
        assert getattr(told, name), name
    assert not told.review.records


def test_an_editor_finds_the_schema(begun: Path) -> None:
    schema = json.loads(begun.read_text(encoding="utf-8"))["$schema"]
    assert (begun.parent / schema).resolve() == ROOT / "resources" / "timeline.schema.json"


def test_by_default_it_goes_into_the_folder_timelines(tmp_path: Path) -> None:
    assert dayzero("new", "mine", cwd=tmp_path).returncode == 0
    assert load(tmp_path / "timelines" / "mine.json").id == "mine"


def test_beside_its_model_it_builds_on_the_same_parts(tmp_path: Path) -> None:
    folder = tmp_path / "timelines"
    shutil.copytree(ROOT / "timelines", folder)
    result = dayzero("new", "mine", "--like", folder / "autologous-ms.json", "--out", folder)
    assert result.returncode == 0, result.stderr
    raw = json.loads((folder / "mine.json").read_text(encoding="utf-8"))
    model = json.loads((folder / "autologous-ms.json").read_text(encoding="utf-8"))
    assert raw["uses"] == model["uses"]
    assert raw["phases"] == model["phases"]
    assert not check([folder / "mine.json"]).errors


def test_elsewhere_it_stands_alone(tmp_path: Path) -> None:
    dayzero("new", "mine", "--like", "autologous-ms", "--out", tmp_path)
    report = check([tmp_path / "mine.json"])
    assert not report.errors
    assert [file.name for file in tmp_path.iterdir()] == ["mine.json"]
    assert list(load(tmp_path / "mine.json").phases) == list(
        load(ROOT / "timelines" / "autologous-ms.json").phases
    )


def test_no_number_and_no_evidence_of_the_model_passes_for_ones_own(tmp_path: Path) -> None:
    dayzero("new", "mine", "--like", SMALL, "--out", tmp_path)
    told = load(tmp_path / "mine.json")
    unwritten = {
        problem.path for problem in check([tmp_path / "mine.json"]).problems
        if problem.rule == "unwritten"
    }  # fmt: skip
    assert {f"facts.{name}.note" for name in told.facts} <= unwritten
    assert {"title", "summary", "illness", "evidence.summary"} <= unwritten
    assert told.evidence.level == "not-supported"


def test_nothing_is_written_over(begun: Path) -> None:
    before = begun.read_bytes()
    result = dayzero("new", "my-treatment", "--out", begun.parent)
    assert result.returncode == 1
    assert "is there already" in result.stderr
    assert begun.read_bytes() == before


@pytest.mark.parametrize("name", ["My Treatment", "../outside", "ä", "-x", ""])
def test_a_name_that_cannot_be_an_id_is_refused_in_one_line(name: str, tmp_path: Path) -> None:
    result = dayzero("new", "--out", tmp_path, "--", name)
    assert result.returncode == 1
    assert len(result.stderr.strip().splitlines()) == 1
    assert "cannot be the id" in result.stderr
    assert not list(tmp_path.iterdir())


def test_a_model_that_cannot_be_read_is_refused_in_one_line(tmp_path: Path) -> None:
    broken = write(tmp_path, small() | {"phases": {}})
    result = dayzero("new", "mine", "--like", broken, "--out", tmp_path / "out")
    assert result.returncode == 1
    assert len(result.stderr.strip().splitlines()) == 1
    assert not (tmp_path / "out").exists()
