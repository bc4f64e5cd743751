"""``dayzero score`` and the table of the library, as authors and clinics run them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dayzero.authoring.library import BEGIN, END, HEAD, library_table
from generate import small, write
from running import ROOT, dayzero


def test_the_page_goes_to_the_terminal_or_into_a_file(tmp_path: Path) -> None:
    document = write(tmp_path, small())
    shown = dayzero("score", document)
    assert shown.returncode == 0, shown.stderr
    assert shown.stdout.startswith("Scorecard: An example treatment\n")
    file = tmp_path / "new" / "card.md"
    written = dayzero("score", document, "--out", file)
    assert written.stdout == f"{file}\n"
    assert file.read_text("utf-8") == shown.stdout


def test_what_is_not_met_is_told_to_other_programs_too(tmp_path: Path) -> None:
    told = json.loads(dayzero("score", write(tmp_path, small()), "--format", "json").stdout)
    state = {point["id"]: point["state"] for point in told["points"]}
    assert state["cdc-14"] == "unmet"
    assert state["ipdas-u14"] == state["pemat-1"] == "open"


def test_a_variant_is_scored_as_it_is_shown(tmp_path: Path) -> None:
    document = small()
    document["variants"]["longer"]["changes"]["questions"] = []
    path = write(tmp_path, document)
    states = []
    for variant in ((), ("--variant", "longer")):
        told = json.loads(dayzero("score", path, "--format", "json", *variant).stdout)
        states.append({point["id"]: point["state"] for point in told["points"]}["ipdas-u11"])
    assert states == ["met", "unmet"]


def test_each_treatment_has_a_row_with_its_counts(tmp_path: Path) -> None:
    path = write(tmp_path, small())
    told = json.loads(dayzero("score", path, "--format", "json").stdout)
    head, _line, row = library_table(tmp_path).splitlines()
    cells = dict(zip(_cells(head), _cells(row), strict=True))
    assert tuple(cells) == HEAD
    assert cells["Treatment"] == "An example treatment"
    assert cells["Evidence"] == "Being tested in trials"
    assert [cells[name] for name in ("Phases", "Steps", "Risks", "Outcomes")] == list("4831")
    assert (cells["Facts"], cells["Sources"]) == ("8", "1")
    assert 0 < float(cells["Grade"]) <= 6
    assert int(cells["Unmet"]) == told["counts"]["unmet"]
    assert int(cells["Open"]) == told["counts"]["open"]


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")]


def test_the_table_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    write(tmp_path, small())
    readme = tmp_path / "README.md"
    readme.write_text(f"Above\n{BEGIN}\nold\n{END}\nbelow\n", "utf-8")
    for _again in range(2):
        done = dayzero("library", tmp_path, "--into", readme)
        assert readme.read_text("utf-8") == f"Above\n{BEGIN}\n{done.stdout}{END}\nbelow\n"


def test_no_treatment_is_left_out_in_silence(tmp_path: Path) -> None:
    write(tmp_path, small())
    (tmp_path / "broken.json").write_text("{", "utf-8")
    done = dayzero("library", tmp_path)
    assert done.returncode == 1
    assert "broken.json" in done.stderr
    assert not done.stdout


def test_a_file_without_a_place_for_the_table_is_left_alone(tmp_path: Path) -> None:
    write(tmp_path, small())
    readme = tmp_path / "README.md"
    readme.write_text("Nothing here.\n", "utf-8")
    done = dayzero("library", tmp_path, "--into", readme)
    assert done.returncode == 1
    assert "has no lines" in done.stderr
    assert readme.read_text("utf-8") == "Nothing here.\n"


@pytest.mark.slow
def test_the_readme_has_the_table_of_today() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    shown = readme.partition(f"{BEGIN}\n")[2].partition(END)[0]
    assert shown == library_table(ROOT / "timelines"), "the library has changed: make library"
