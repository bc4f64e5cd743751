"""The shared parts: a treatment that uses them and says when things happen passes every check."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dayzero.story.moment import Story
from dayzero.timeline.checks import check, report_text
from dayzero.timeline.loading import load
from generate import write
from made_timelines import raw_timeline

FOLDER = Path(__file__).parents[2] / "timelines"
FIRST, LAST = -30, 400


def told(phases: dict[str, tuple[int, int, list[str]]]) -> dict[str, Any]:
    """When each phase and its steps are: what only the treatment itself can say."""
    return {
        name: {
            "days": [start, end],
            "dwell": 10,
            "steps": {step: {"day": start + order / 10} for order, step in enumerate(steps)},
        }
        for name, (start, end, steps) in phases.items()
    }


def often(*names: str, **more: Any) -> dict[str, Any]:
    return {name: {"windows": [[FIRST, LAST]], **more} for name in names}


def drawn(*places: str, **more: Any) -> dict[str, Any]:
    return {"places": {place: {"days": [[0, 20], [9, 5]]} for place in places}, **more}


BEFORE = raw_timeline()["phases"]["before"]
MSC = {
    "family": "msc",
    "uses": ["shared/glossary.json", "shared/msc-course.json"],
    "phases": told(
        {
            "sample": (-30, -20, ["own-marrow", "from-a-cord", "from-fat"]),
            "culture": (-20, 0, ["flasks", "frozen"]),
            "giving": (0, 1, ["msc-drip", "in-the-lungs"]),
            "watching": (1, 400, ["first-days", "checks"]),
        }
    ),
    "risks": often("msc-fever", "msc-clot", "msc-no-help"),
    "misreadings": {
        name: {"days": [FIRST, LAST]}
        for name in ("msc-chemo-first", "msc-new-system", "msc-younger", "msc-clinics")
    },
    "stage": {
        "populations": {
            "msc": drawn("flask", "drip", "blood", "lung", "marrow"),
            "soothing-signals": drawn("lung", "blood"),
        },
        "flows": often("msc-in", "msc-to-lungs", "signals-spread"),
        "choreographies": often("growing"),
    },
}
DONOR = {
    "family": "donor",
    "uses": [
        "shared/glossary.json",
        "shared/fever-advice.json",
        "shared/donor.json",
        "shared/gvhd.json",
        "shared/donor-course.json",
    ],
    "phases": told(
        {
            "conditioning": (-30, -1, ["donor-injections"]),
            "donation": (-1, 1, ["donor-machine", "donor-harvest", "donor-rests"]),
            "first-months": (1, 400, ["close-by", "back-inside", "less-medicine"]),
        }
    ),
    "risks": often(
        "donor-aches", "donor-harm", "donor-sore-mouth", "donor-infection", "cmv-wakes-up",
        "donor-bladder", "donor-liver", "donor-heart-risk", "donor-vessels", "ptld-risk",
        "lasting-problems",
    )
    | often("acute-gvhd", chance="gvhd-early-any")
    | often("chronic-gvhd", chance_unknown="It differs from treatment to treatment."),
    "misreadings": {
        name: {"days": [FIRST, LAST]} for name in ("giving-is-dangerous", "tablets-for-rejection")
    },
    "milestones": {name: {"days": [180, 200]} for name in ("donor-jabs", "donor-live-jabs")},
    "stage": {
        "places": {
            "blood": {"title": "In your blood", "kind": "blood"},
            "marrow": {"title": "Inside your bone marrow", "kind": "marrow"},
        },
        "populations": {
            "donor-stem-cells": drawn("donor-marrow", "donor-blood", "machine", "bag", "marrow"),
            "donor-t": drawn("blood", "skin", "gut", "liver", "lung"),
            "immune-medicine": drawn("blood"),
        },
        "flows": often(
            "donor-out-of-marrow", "donor-to-machine", "donor-to-bag", "harvest-to-bag",
            "donor-cells-in", "donor-homing",
        ),
        "choreographies": often("held-back", "turns-on-skin", "turns-on-gut"),
    },
}  # fmt: skip
DONOR["phases"]["conditioning"] = BEFORE | {
    "kind": "conditioning",
    "title": "Making room",
    "explanation": BEFORE["explanation"] | {"call": ["fever"]},
    **DONOR["phases"]["conditioning"],
}


def written(folder: Path, treatment: dict[str, Any]) -> Path:
    """A treatment in a folder of its own, beside the shared parts and the bibliography."""
    shutil.copytree(FOLDER / "shared", folder / "shared")
    shutil.copy(FOLDER / "bibliography.json", folder)
    document = raw_timeline(bibliography="bibliography.json") | {"$schema": "x.json"}
    document["evidence"]["sources"] = ["deng2017"]
    for name in ("facts", "advice", "curves", "milestones", "outcomes", "terms", "sources"):
        del document[name]
    return write(folder, document | treatment)


@pytest.mark.parametrize("treatment", [MSC, DONOR], ids=["msc", "donor"])
def test_a_treatment_made_of_shared_parts_passes_every_check(
    tmp_path: Path, treatment: dict[str, Any]
) -> None:
    report = check([written(tmp_path, treatment)], today=date(2026, 12, 1))
    assert not report.problems, report_text(report)


def test_nothing_of_a_transplant_comes_with_msc(tmp_path: Path) -> None:
    course = load(written(tmp_path, MSC))
    assert {phase.kind for phase in course.phases.values()}.isdisjoint(
        {"conditioning", "low-counts", "engraftment"}
    )
    assert not course.stage.hair


def test_the_picture_shows_the_donor_while_the_donor_gives(tmp_path: Path) -> None:
    story = Story(load(written(tmp_path, DONOR)))
    scenes = [story.at(day).scene for day in (-1, -0.9, -0.8)]
    assert [scene.person for scene in scenes] == ["donor"] * 3
    assert [scene.room for scene in scenes] == ["donor-unit", "theatre", "home"]
