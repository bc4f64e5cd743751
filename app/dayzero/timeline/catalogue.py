"""The treatments in some folders, as cards for the first screen. Without pydantic, to be quick."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dayzero.timeline.language import translate
from dayzero.timeline.layers import Shelf, read_layers
from dayzero.timeline.problems import TimelineError
from dayzero.timeline.reading import read_json

MOST_FILES = 5_000
DEEPEST = 4
"""Levels of folders: somebody may add a whole home folder."""


@dataclass(frozen=True, slots=True)
class Card:
    """What the first screen says about one treatment."""

    path: Path
    id: str
    title: str
    summary: str
    illness: str
    family: str
    evidence_level: str
    reviewed: bool
    """Whether somebody has recorded a check of the content."""
    review_due: datetime.date | None
    language: str


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that should be a treatment and cannot be read."""

    path: Path
    sentence: str
    """What is wrong and what to do, for the reader."""


def find(folders: Iterable[Path]) -> list[Card | Unreadable]:
    """The treatments in folders, each once, in the order of the folders and their file names.

    Shared parts, bibliographies and other programs' files are passed over in silence.
    """
    found: list[Card | Unreadable] = []
    shelf: Shelf = {}
    seen: set[Path] = set()
    for path in _json_files(folders):
        try:
            real = path.resolve()
            if real in seen:
                continue
            seen.add(real)
            card = _card(path, real, shelf)
        except TimelineError as error:
            found.append(Unreadable(path, str(error)))
            continue
        except (OSError, RuntimeError):
            continue  # a link that leads in a ring: nothing to show, nothing to mend here
        if card:
            found.append(card)
    return found


def _json_files(folders: Iterable[Path]) -> Iterator[Path]:
    left = MOST_FILES
    for top in folders:
        depth = len(top.parts)
        for folder, inside, names in os.walk(top):
            here = Path(folder)
            deep = len(here.parts) - depth >= DEEPEST
            inside[:] = [] if deep else sorted(name for name in inside if name[0] != ".")
            for name in sorted(names):
                if name.endswith(".json") and name[0] != "." and left > 0:
                    left -= 1
                    yield here / name


def _card(path: Path, real: Path, shelf: Shelf) -> Card | None:
    own = read_json(path)
    value = own.value
    if not isinstance(value, dict) or "format" not in value or "id" not in value:
        return None
    if any(name not in value for name in ("title", "summary", "illness", "evidence", "review")):
        # A layer over another document: what it does not say itself comes from there.
        shelf[real] = own
        value = read_layers(path, shelf).document()
    return _card_of(path, value)


def _card_of(path: Path, value: dict[str, Any]) -> Card:
    evidence, review = _group(value, "evidence"), _group(value, "review")
    return Card(
        path=path,
        id=_word(value, "id"),
        title=_word(value, "title") or translate("Home", "Without a title"),
        summary=_word(value, "summary"),
        illness=_word(value, "illness"),
        family=_word(value, "family"),
        evidence_level=_word(evidence, "level"),
        reviewed=bool(review.get("records")),
        review_due=_date(_word(review, "due")),
        language=_word(value, "language") or "en",
    )


def _group(value: dict[str, Any], name: str) -> dict[str, Any]:
    inside = value.get(name)
    return inside if isinstance(inside, dict) else {}


def _word(value: dict[str, Any], name: str) -> str:
    inside = value.get(name)
    return inside.strip() if isinstance(inside, str) else ""


def _date(word: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(word)
    except ValueError:
        return None
