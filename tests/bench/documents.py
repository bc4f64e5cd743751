"""The documents that the bench opens."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from generate import big_timeline, library_of, write

CROWD = 1000


def crowded(shipped: Path, folder: Path) -> Path:
    """The shipped treatment with a thousand more cells in each place that the lens looks into.

    What people see is calmer; the budget is for a full picture.
    """
    target = folder / "crowded" / shipped.name
    if target.exists():
        return target
    shutil.copytree(shipped.parent, target.parent)
    document = json.loads(shipped.read_text("utf-8"))
    stage = document["stage"]
    first, last = -3650, 36500
    stage["populations"]["a-crowd"] = {
        "title": "A crowd",
        "kind": "old-lymphocyte",
        "places": {place: {"days": [[first, CROWD], [last, CROWD]]} for place in stage["places"]},
    }
    target.write_text(json.dumps(document), "utf-8")
    return target


def huge(folder: Path) -> Path:
    """10,000 steps, 2,000 risks, 20 curves of 2,000 points."""
    return write(folder / "huge", big_timeline(), "huge.json")


def library(folder: Path, number: int) -> Path:
    """A folder with that many treatments, which differ in all they say."""
    target = folder / f"library-{number}"
    if not target.exists():
        library_of(target, number)
    return target
