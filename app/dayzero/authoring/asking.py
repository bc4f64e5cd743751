"""What a command was asked about: a treatment by its name, or a file; and how it refuses."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from dayzero.settings.shipped import timelines_folder

if TYPE_CHECKING:
    from dayzero.timeline.document import Timeline
    from dayzero.timeline.loading import Document


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


def read(path: Path, variant: str | None = None, site: Path | None = None) -> Timeline:
    """The timeline at ``path``, with a named variant and a clinic's file laid over it.

    Raises:
        RefusedError: it cannot be read or shown; in one sentence.
    """
    with refusing():
        document = read_document(path, site)
        return document.variant(variant) if variant else document.timeline


def read_document(path: Path, site: Path | None = None) -> Document:
    """The timeline at ``path`` with its files and variants, and a clinic's file laid over it.

    Raises:
        RefusedError: it cannot be read or shown; in one sentence.
    """
    from dayzero.timeline.loading import Document

    with refusing():
        return Document.read(path, site=site)


def clinic(path: Path) -> Path:
    """A clinic's file, found sound, as a path that holds wherever the program is started.

    Raises:
        RefusedError: it cannot be read, or is no clinic's file; in one sentence.
    """
    from dayzero.timeline.checks import site_problems
    from dayzero.timeline.problems import TimelineError

    with refusing():
        if problems := site_problems(path):
            raise TimelineError(problems)
    return path.resolve()


@contextmanager
def refusing() -> Iterator[None]:
    """Whatever is wrong with a timeline is said in one sentence."""
    from dayzero.timeline.problems import TimelineError

    try:
        yield
    except TimelineError as error:
        raise RefusedError(str(error)) from None
