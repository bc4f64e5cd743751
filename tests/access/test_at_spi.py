"""The tree that screen readers on Linux really meet: a journey on a screen and a bus of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dayzero.timeline.loading import load

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests" / "fixtures" / "timelines" / "small.json"
HEARD = Path(__file__).parent / "programs" / "heard.py"
TOOLS = ("dbus-run-session", "Xvfb", "busctl", "/usr/libexec/at-spi-bus-launcher")
LACKING = [tool for tool in TOOLS if not shutil.which(tool)]

pytestmark = pytest.mark.skipif(
    bool(LACKING), reason=f"not installed here: {', '.join(LACKING)} (at-spi2-core, xvfb, systemd)"
)


@pytest.fixture(scope="module")
def trees(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """The picture on Day +5, then the text."""
    out = tmp_path_factory.mktemp("heard") / "trees.json"
    path = os.pathsep.join([str(ROOT / "app"), os.environ.get("PYTHONPATH", "")])
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, str(HEARD), str(out), str(SMALL), "5", "text"],
        env=os.environ | {"PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    trees: list[dict[str, Any]] = json.loads(out.read_text("utf-8"))
    return trees


def met(above: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """An object and all in it that can be met."""
    yield above
    for child in above["children"]:
        if "visible" in child["states"] or not child["states"]:
            yield from met(child)


def the_one(tree: dict[str, Any], role: str) -> dict[str, Any]:
    [found] = (item for item in met(tree) if item["role"] == role)
    return found


def test_nothing_that_takes_the_focus_is_without_a_name(trees: list[dict[str, Any]]) -> None:
    for tree in trees:
        taking = [item for item in met(tree) if "focusable" in item["states"]]
        assert len(taking) > 10
        assert [item for item in taking if not item["name"].strip()] == []


def test_the_picture_is_heard_with_who_is_there_and_what_is_drawn(
    trees: list[dict[str, Any]],
) -> None:
    [picture] = (item for item in met(trees[0]) if item["name"] == "Picture")
    assert picture["role"] in ("graphic", "image")
    assert picture["says"].startswith("Day +5. In your blood.")
    names = {child["name"]: child["says"] for child in picture["children"]}
    assert names["You"].startswith("You lie in bed")
    stage = load(SMALL).stage
    assert names.keys() >= {stage.places["blood"].title, stage.populations["neutrophils"].title}


def test_the_board_is_heard_its_curves_day_by_day(trees: list[dict[str, Any]]) -> None:
    board = the_one(trees[0], "chart")
    timeline = load(SMALL)
    names = {child["name"]: child for child in board["children"]}
    for thing in (*timeline.phases.values(), *timeline.risks.values(), *timeline.curves.values()):
        assert names[thing.title]["says"]
    for curve in timeline.curves.values():
        assert len(names[curve.title]["children"]) == len(curve.points)
        assert names[curve.title]["children"][0]["name"].startswith("Day −")


def test_the_play_head_is_heard_as_a_slider(trees: list[dict[str, Any]]) -> None:
    slider = the_one(trees[0], "slider")
    assert slider["name"] == "Day shown"
    assert slider["value"] == 5
    assert slider["says"].startswith("5 days after infusion. Part 3 of 4")


def test_the_text_is_heard_with_the_step_of_the_day(trees: list[dict[str, Any]]) -> None:
    names = [item["name"] or "" for item in met(trees[1])]
    assert any(name.endswith("(you are here)") for name in names)
    assert any(name.startswith("In the picture: ") for name in names)
