"""A whole visit in a process of its own, with two screens: nothing is written to disk."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from dayzero.settings.shipped import timelines_folder
from dayzero.timeline.opening import opened
from running import APP, ROOT

VISIT = Path(__file__).parent / "programs" / "visit.py"


def two_screens(folder: Path) -> str:
    """The platform without a screen, with two of them beside each other."""
    screens = [
        {"name": name, "x": x, "y": 0, "width": 1920, "height": 1080,
         "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
        for name, x in (("nurse", 0), ("patient", 1920))
    ]  # fmt: skip
    file = folder / "screens.json"
    file.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    return f"offscreen:configfile={file}"


def visit(folder: Path, *arguments: str) -> str:
    """Run it with everything a program may write to inside ``folder``; what it prints."""
    places = {
        name: folder / name
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "TMPDIR", "CWD")
    }
    for place in places.values():
        place.mkdir()
    environment = os.environ | {name: str(place) for name, place in places.items()}
    environment |= {
        "DAYZERO_PROFILE": str(folder / "profile"),
        "PYTHONPATH": str(APP),
        "QT_QPA_PLATFORM": two_screens(folder),
    }
    run = subprocess.run(
        [sys.executable, str(VISIT), *arguments],
        capture_output=True,
        text=True,
        cwd=places["CWD"],
        env=environment,
        timeout=240,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return run.stdout


@pytest.mark.slow
def test_a_whole_visit_writes_nothing_to_disk(tmp_path: Path) -> None:
    kept = tmp_path / "profile" / "kept"
    opened(timelines_folder() / "autologous-ms.json", kept)
    (tmp_path / "profile" / "settings.json").write_text('{"theme": "light"}', encoding="utf-8")
    said = visit(tmp_path, "-", str(tmp_path), str(ROOT / "timelines"), str(ROOT / "resources"))
    assert [line for line in said.splitlines() if not line.startswith("DONE")] == []
    assert "DONE" in said


@pytest.mark.slow
def test_the_watch_sees_what_is_written(tmp_path: Path) -> None:
    """The pictures of the visit are written, and noticed."""
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    said = visit(tmp_path, str(pictures), str(pictures))
    assert "CHANGED" in said
