"""``dayzero diff``: what changed between two versions, for people who read no diffs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from dayzero.timeline.merge import merged
from generate import SMALL, small, write
from running import dayzero


def diff(tmp_path: Path, patch: Any, *more: str) -> str:
    """What is said of the small timeline with ``patch`` laid over it, on one line."""
    new = write(tmp_path, merged(small(), patch, base_first=True), "new.json")
    result = dayzero("diff", SMALL, new, *more)
    assert result.returncode == 0, result.stderr
    return " ".join(result.stdout.split())


def test_nothing_changed(tmp_path: Path) -> None:
    moved = {"$schema": "elsewhere.json"}
    assert diff(tmp_path, moved) == "Nothing that a person would see has changed."


def test_an_id_can_be_compared_with_a_file(tmp_path: Path) -> None:
    result = dayzero("diff", "autologous-ms", "autologous-ms")
    assert result.stdout == "Nothing that a person would see has changed.\n"


@pytest.mark.parametrize(
    ("patch", "said"),
    [
        (
            {"facts": {"infusion-time": {"value": 40}}},
            "It is now 40 minutes, 15 to 60 (range). It was 30 minutes, 15 to 60 (range).",
        ),
        ({"facts": {"fever-chance": {"counted": {"n": 31}}}}, "It is now 31 / 50,"),
        ({"facts": {"fever-chance": {"population": "Adults"}}}, "population: now “Adults”; it was"),
        ({"facts": {"more": small()["facts"]["infusion-time"]}}, "[more]: 30 minutes, 15 to 60"),
        ({"phases": {"home": {"steps": {"later": {"day": 60}}}}}, "moved from Day 90 to Day 60"),
        (
            {"phases": {"home": {"steps": {"much-later": {"title": "Much later", "day": 300}}}}},
            "New step: “Much later” [much-later], on Day 300.",
        ),
        ({"phases": {"home": {"steps": {"later": None}}}}, "Step gone: "),
        ({"phases": {"home": {"dwell": 99}}}, "dwell: now 99; it was"),
        ({"phases": {"home": {"message": "You rest."}}}, "message: now “You rest.”; it was “"),
        ({"risks": {"tired": None}}, "Gone: “"),
        ({"risks": {"tired": {"windows": [[0, 9]]}}}, "windows: new Day 0 to Day 9, gone Day"),
        ({"questions": ["Why?"]}, "questions: new “Why?”, gone “"),
        ({"curves": {"platelets": {"title": "Clotting cells"}}}, "title: now “Clotting cells”"),
        ({"curves": {"platelets": {"points": [[-30, 9], [9, 8]]}}}, "new [-30, 9]; [9, 8], gone"),
        ({"stage": {"hair": [[0, 1], [9, 0.5]]}}, "hair: "),
        ({"variants": {"longer": {"title": "Longer"}}}, "Ways of doing it (1)"),
    ],
)  # fmt: skip
def test_a_change_is_said_in_words(patch: Any, said: str, tmp_path: Path) -> None:
    assert said in diff(tmp_path, patch)


def test_a_step_that_changed_its_phase_has_moved(tmp_path: Path) -> None:
    document = small()
    phases = document["phases"]
    phases["cells-back"]["steps"]["later"] = phases["home"]["steps"].pop("later") | {"day": 5}
    phases["cells-back"]["days"], phases["home"]["days"][0] = [0, 6], 6
    next(iter(phases["home"]["steps"].values()))["day"] = 6
    document.pop("variants")
    said = " ".join(dayzero("diff", SMALL, write(tmp_path, document)).stdout.split())
    assert "It has moved from the phase “home” to “cells-back”." in said
    assert "It has moved from Day 90 to Day 5." in said
    assert "days: now Day 0 to Day 6; it was Day 0 to Day 12" in said
    assert "Step gone" not in said
    assert "New step" not in said


def test_what_changes_in_a_variant_only_is_said_of_it(tmp_path: Path) -> None:
    changes = {"facts": {"infusion-time": {"value": 45}}}
    said = diff(tmp_path, {"variants": {"longer": {"changes": changes}}})
    assert "Numbers, in the variant “longer” (1)" in said
    assert "It is now 45 minutes" in said


def test_a_change_everywhere_is_said_once(tmp_path: Path) -> None:
    said = diff(tmp_path, {"facts": {"infusion-time": {"value": 40}}})
    assert said.count("It is now 40 minutes") == 1


def test_a_broken_version_is_refused_in_one_line(tmp_path: Path) -> None:
    broken = write(tmp_path, small() | {"family": "robot"})
    result = dayzero("diff", SMALL, broken)
    assert result.returncode == 1
    assert result.stdout == ""
    assert len(result.stderr.strip().splitlines()) == 1
    assert "family" in result.stderr
