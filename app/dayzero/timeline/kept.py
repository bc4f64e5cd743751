"""Timelines kept for the next start, already validated.

Validating needs a library that takes as long to import as a window takes to appear. So the parts
of a document that was found sound are kept in a file, and recalled as plain objects with the same
values, as long as every file they came from, and the program, are the same.
"""

from __future__ import annotations

import datetime
import io
import logging
import os
import pickle
import zlib
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from dayzero.settings.program import program, touched

if TYPE_CHECKING:
    from dayzero.timeline.document import Timeline

MOST_KEPT = 64
"""Timelines kept; those recalled longest ago go first."""

_log = logging.getLogger(__name__)


class Kept:
    """Stands in for a part of a timeline: the same values, frozen like it."""

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a timeline is frozen; “{name}” cannot be set")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Kept) and vars(self) == vars(other)

    __hash__ = None  # type: ignore[assignment]

    def model_copy(self, *, update: dict[str, Any]) -> Kept:
        """A copy with some values replaced, as the parts of a document have it."""
        copy = Kept()
        vars(copy).update(vars(self) | update)
        return copy


class Recalled(NamedTuple):
    """A kept timeline, and the files it was read from."""

    timeline: Timeline
    files: tuple[Path, ...]


def keeper(
    timeline: Timeline,
    path: Path,
    files: Iterable[Path],
    folder: Path,
    site: Path | None = None,
    language: str = "en",
) -> Callable[[], None]:
    """What keeps a timeline that was just read and validated, when it is called: a large one takes
    a while. A disk that refuses is logged, and nothing is kept."""
    names = [str(file) for file in files]
    place = _place(path, site, language)
    try:
        # Of the files as they were read, and not as they are once there is time.
        stamp = _stamp(names)
    except OSError as error:
        _log.info("timeline not kept: %s", error)
        return lambda: None

    def keep() -> None:
        written = io.BytesIO()
        try:
            pickle.dump((place, names, stamp), written, pickle.HIGHEST_PROTOCOL)
            _Pickler(written, pickle.HIGHEST_PROTOCOL).dump(timeline)
            folder.mkdir(parents=True, exist_ok=True)
            name = _name(path, site, language)
            new = folder / f"{name}.{os.getpid()}.new"
            new.write_bytes(written.getbuffer())
            new.replace(folder / name)
            _let_go_of_the_oldest(folder)
        except OSError as error:
            _log.info("timeline not kept: %s", error)

    return keep


def recall(
    path: Path,
    folder: Path,
    site: Path | None = None,
    touch: bool = True,
    language: str = "en",
) -> Recalled | None:
    """The timeline kept for ``path``, with that clinic's file laid over it, in that language, if
    nothing it depends on has changed. ``touch``: note that it was asked for."""
    file = folder / _name(path, site, language)
    try:
        with file.open("rb") as stream:
            place, names, stamp = _Unpickler(stream).load()
            if place != _place(path, site, language) or stamp != _stamp(names):
                return None
            timeline = _Unpickler(stream).load()
        if touch:
            os.utime(file)
    except FileNotFoundError:
        return None
    except Exception as error:  # whatever a damaged file may raise: read the timeline anew
        _log.info("kept timeline not recalled: %s", error)
        return None
    return Recalled(timeline, tuple(map(Path, names)))


def whole(timeline: Timeline) -> Timeline:
    """A timeline as the model it is, for those who ask for more than its values, also where it was
    recalled. Of a source, fields that the program never reads are left out."""
    if not isinstance(timeline, Kept):
        return timeline
    from dayzero.timeline.document import Timeline as Model

    return Model.model_validate(timeline, from_attributes=True)


def _name(path: Path, site: Path | None, language: str) -> str:
    place = _place(path, site, language)
    return f"{path.stem[:40]}-{zlib.crc32(place.encode()):08x}.kept"


def _place(path: Path, site: Path | None, language: str) -> str:
    return "\n".join((language, *(str(file.resolve()) for file in (path, site) if file)))


def _stamp(names: Iterable[str]) -> list[object]:
    """What must be the same: every file, the program, and the rules it validates by."""
    files = ((touched(name), zlib.crc32(Path(name).read_bytes())) for name in names)
    return [*program("timeline"), *files]


def _let_go_of_the_oldest(folder: Path) -> None:
    files = sorted(folder.glob("*.kept"), key=lambda file: file.stat().st_mtime, reverse=True)
    for file in files[MOST_KEPT:]:
        file.unlink(missing_ok=True)


class _Pickler(pickle.Pickler):
    """Writes each part of a document as a ``Kept`` with its values, worked-out ones included."""

    def reducer_override(self, thing: Any) -> Any:
        kind: Any = type(thing)
        # Parts are known by what they offer, so that this module needs no model.
        if not hasattr(kind, "model_fields"):
            return NotImplemented
        values = dict(vars(thing)) | (thing.model_extra or {})
        values |= {name: getattr(thing, name) for name in _beside_fields(kind)}
        return Kept, (), values


@cache
def _beside_fields(kind: Any) -> tuple[str, ...]:
    """What parts of a kind offer besides their fields: what they work out, and what all share."""
    worked_out = (
        name
        for base in kind.__mro__
        if not base.__module__.startswith("pydantic")
        for name, item in vars(base).items()
        if isinstance(item, property)
    )
    return (*worked_out, *kind.__class_vars__)


class _Unpickler(pickle.Unpickler):
    """Reads what ``_Pickler`` wrote and nothing else: a file must not run code."""

    _KNOWN = {
        ("dayzero.timeline.kept", "Kept"): Kept,
        ("datetime", "date"): datetime.date,
    }

    def find_class(self, module: str, name: str) -> Any:
        """The class of that name, if it is one we write."""
        try:
            return self._KNOWN[module, name]
        except KeyError:
            raise pickle.UnpicklingError(f"{module}.{name} has no place here") from None
