"""What a command was asked about: a treatment by its name, or a file; and how it refuses."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from dayzero.settings.shipped import timelines_folder

if TYPE_CHECKING:
    from dayzero.timeline.document import Timeline


class RefusedError(Exception):
    """What was asked for cannot be done; the text says why and what to do."""


def find(name: str) -> Path:
    """The file meant by an id or a path.

    Raises:
        RefusedError: it is no path, and no treatment has that id.
    """
    shipped = timelines_folder() / f"{name}.json"
    if shipped.is_file():
        return shipped
    path = Path(name)
    if path.exists() or path.suffix or os.sep in name:
        return path
    known = sorted(file.stem for file in timelines_folder().glob("*.json"))
    known = [stem for stem in known if stem != "bibliography"]
    raise RefusedError(
        f"there is no treatment called '{name}'. There are: {', '.join(known)}. "
        "Give one of these, or a file."
    )


def read(path: Path, variant: str | None = None) -> Timeline:
    """The timeline at ``path``.

    Raises:
        RefusedError: it cannot be read or shown; in one sentence.
    """
    from dayzero.timeline.loading import load
    from dayzero.timeline.problems import TimelineError

    try:
        return load(path, variant)
    except TimelineError as error:
        raise RefusedError(str(error)) from None
