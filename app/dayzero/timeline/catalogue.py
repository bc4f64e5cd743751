"""The treatments in some folders, as cards for the first screen. Without pydantic, to be quick."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Iterable, Iterator
from math import inf
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any, NamedTuple

from dayzero.settings.program import program

if TYPE_CHECKING:
    from dayzero.timeline.layers import Shelf

_log = logging.getLogger(__name__)

KEPT_NAME = "treatments.json"
"""The file that keeps the cards."""
MOST_FILES = 5_000
DEEPEST = 4
"""Levels of folders: somebody may add a whole home folder."""

Stamp = list[int]
"""What must be the same for a file to be the same: size, time of change, device and number."""


class Card(NamedTuple):
    """What the first screen says about one treatment."""

    file: str
    """Its path, as words: to make paths of a thousand would be felt at the start."""
    id: str
    title: str
    """Empty where the file has none."""
    summary: str
    illness: str
    family: str
    evidence_level: str
    reviewed: bool
    """Whether somebody has recorded a check of the content."""
    language: str
    due: str
    """When its content must be looked at again, as ISO 8601 writes a day; or empty."""
    translation: str | None = None
    """Who of its language has read this translation; empty: nobody yet; none: it is none."""

    @property
    def path(self) -> Path:
        """Its file."""
        return Path(self.file)


class Unreadable(NamedTuple):
    """A file that should be a treatment and cannot be read."""

    path: Path
    sentence: str
    """What is wrong and what to do, for the reader."""


class Catalogue:
    """The treatments in some folders, each file once, read bit by bit.

    Shared parts, bibliographies and other programs' files are passed over in silence. What was
    read is kept for the next start, and used again for each file that is still the same.
    """

    def __init__(self, folders: Iterable[Path], kept: Path | None = None) -> None:
        """``kept``: the folder in which cards are kept for the next start, if any."""
        self._kept = kept / KEPT_NAME if kept else None
        self._shelf: Shelf = {}
        self._known = self._recalled()
        self.stamps: dict[str, Stamp] = {}
        """What tells a file from others and from what it was before, by its path."""
        self._found: dict[str, Card | Unreadable | None] = {}
        """By path, in the order of the folders and their file names."""
        self._unread: list[str] = []
        self._lasting: dict[str, Any] = {}
        seen: set[tuple[int, int]] = set()
        for path in _json_files(folders):
            try:
                status = os.stat(path)  # noqa: PTH116  a thousand of them before the first paint
            except OSError:
                continue  # a link that leads nowhere or in a ring: nothing to show or to mend here
            same = (status.st_dev, status.st_ino)
            if same in seen:
                continue
            seen.add(same)
            self.stamps[path] = [status.st_size, status.st_mtime_ns, *same]
            self._found[path] = None
            if not self._recall(path):
                self._unread.append(path)
        self._anew = bool(self._unread)
        self._unread.reverse()

    @property
    def found(self) -> list[Card | Unreadable]:
        """What has been read by now, in the order of the folders and their file names."""
        return [item for item in self._found.values() if item]

    def name_of(self, path: Path) -> str:
        """The path, as it stands here, of a file that may be known by another one."""
        try:
            status = path.stat()
        except OSError:
            return str(path)
        same = [status.st_dev, status.st_ino]
        return next((name for name, stamp in self.stamps.items() if stamp[2:] == same), str(path))

    def read(self, seconds: float = inf) -> bool:
        """Read on for about so long; whether all has been read."""
        until = monotonic() + seconds
        while self._unread and monotonic() < until:
            self._read_next()
        if not self._unread and self._anew:
            self._anew = False
            self._keep()
        return not self._unread

    def _read_next(self) -> None:
        # All that reading needs is imported here: where all is recalled, a window opens sooner.
        from dayzero.timeline.problems import TimelineError

        name = self._unread.pop()
        path = Path(name)
        try:
            card, lasting = _card(path, self._shelf)
        except TimelineError as error:
            self._found[name] = Unreadable(path, str(error))
            return
        except (OSError, RuntimeError):
            return  # gone meanwhile
        self._found[name] = card
        if lasting:
            self._lasting[name] = (self.stamps[name], card)

    def _recall(self, name: str) -> bool:
        """Take a card from the last time, if its file is the same."""
        stamp, card = self._known.get(name, (None, None))
        if stamp != self.stamps[name]:
            return False
        self._found[name] = Card(*card) if card else None
        self._lasting[name] = (stamp, card)
        return True

    def _recalled(self) -> dict[str, Any]:
        if not self._kept:
            return {}
        try:
            kept = json.loads(self._kept.read_bytes())
            return dict(kept["files"]) if kept["program"] == _program() else {}
        except (OSError, ValueError, KeyError, TypeError):
            return {}  # nothing kept yet, or damaged: read anew

    def _keep(self) -> None:
        """Keep the cards. A disk that refuses is logged, and nothing is kept."""
        if not self._kept:
            return
        new = self._kept.with_suffix(f".{os.getpid()}.new")
        try:
            self._kept.parent.mkdir(parents=True, exist_ok=True)
            new.write_text(json.dumps({"program": _program(), "files": self._lasting}), "utf-8")
            new.replace(self._kept)
        except OSError as error:
            _log.info("cards not kept: %s", error)


def find(folders: Iterable[Path]) -> list[Card | Unreadable]:
    """The treatments in folders, each once, in the order of the folders and their file names."""
    catalogue = Catalogue(folders)
    catalogue.read()
    return catalogue.found


def _program() -> list[object]:
    """The program, as JSON has it."""
    return list(json.loads(json.dumps(program("timeline"))))


def _json_files(folders: Iterable[Path]) -> Iterator[str]:
    left = MOST_FILES
    for top in map(str, folders):
        depth = top.count(os.sep)
        for folder, inside, names in os.walk(top):
            deep = folder.count(os.sep) - depth >= DEEPEST
            inside[:] = [] if deep else sorted(name for name in inside if name[0] != ".")
            for name in sorted(names):
                if name.endswith(".json") and name[0] != "." and left > 0:
                    left -= 1
                    yield f"{folder}{os.sep}{name}"


def _card(path: Path, shelf: Shelf) -> tuple[Card | None, bool]:
    """The card of a file, if it is a treatment; and whether all of that is in this very file."""
    from dayzero.timeline.reading import read_json

    own = read_json(path)
    value = own.value
    if not isinstance(value, dict) or "format" not in value or "id" not in value:
        return None, True
    whole = all(name in value for name in ("title", "summary", "illness", "evidence", "review"))
    if not whole:
        # A layer over another document: what it does not say itself comes from there.
        from dayzero.timeline.layers import read_layers

        shelf[path.resolve()] = own
        value = read_layers(path, shelf).document()
    return _card_of(str(path), value), whole


def _card_of(path: str, value: dict[str, Any]) -> Card:
    evidence, review = _group(value, "evidence"), _group(value, "review")
    return Card(
        file=path,
        id=_word(value, "id"),
        title=_word(value, "title"),
        summary=_word(value, "summary"),
        illness=_word(value, "illness"),
        family=_word(value, "family"),
        evidence_level=_word(evidence, "level"),
        reviewed=bool(review.get("records")),
        language=_word(value, "language") or "en",
        due=_word(review, "due"),
    )


def _group(value: dict[str, Any], name: str) -> dict[str, Any]:
    inside = value.get(name)
    return inside if isinstance(inside, dict) else {}


def _word(value: dict[str, Any], name: str) -> str:
    inside = value.get(name)
    return inside.strip() if isinstance(inside, str) else ""
