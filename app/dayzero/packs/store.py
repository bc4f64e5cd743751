"""Where a kiosk keeps its content: the pack in use, and the last good one before it.

A new pack is unpacked beside the others, checked, and only then taken into use, by one rename. So
a power cut at any moment leaves the machine with the old content or the new, never with half. What
is in use is compared with its signature at every start.
"""

from __future__ import annotations

import datetime
import os
import shutil
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from dayzero.packs import pack
from dayzero.packs.manifest import Manifest, read_manifest
from dayzero.packs.problems import PackError
from dayzero.packs.voices import look_through
from dayzero.timeline.checks import check
from dayzero.timeline.language import translate

GRACE = 30
"""Days for which content is still shown after its last, while the clinic sees to a new pack."""
CURRENT, BEFORE = "current", "before"
"""Files, each with the name of a folder in it."""


class Content(NamedTuple):
    """What a kiosk may show."""

    folder: Path
    manifest: Manifest
    late: bool
    """Whether its last day is over, and grace has begun."""
    refused: tuple[str, ...] = ()
    """Why what should have been shown is not: for the staff page."""

    @property
    def timelines(self) -> Path:
        """The folder of its timelines."""
        return self.folder / "timelines"

    @property
    def voices(self) -> Path:
        """The folder of its recordings, if it has any."""
        return self.folder / "voices"

    @property
    def site(self) -> Path | None:
        """The clinic's file, if it has one."""
        file = self.folder / "site.json"
        return file if file.is_file() else None


class Store:
    """A folder of packs that were taken in."""

    def __init__(self, folder: Path, keys: Sequence[Ed25519PublicKey], grace: int = GRACE) -> None:
        """``keys``: those who may sign; ``grace``: days after a pack's last."""
        self._folder = folder
        self._keys = keys
        self._grace = grace

    def content(self, today: datetime.date) -> Content:
        """The newest content that is whole, signed and not too old.

        Raises:
            PackError: there is none; the text says why of each.
        """
        refused: list[str] = []
        for pointer in (CURRENT, BEFORE):
            try:
                found = self._verified(pointer, today)
            except PackError as error:
                refused.append(str(error))
                continue
            if found:
                return found._replace(refused=tuple(refused))
        refused = refused or [translate("Packs", "No pack has been taken in yet.")]
        raise PackError(" ".join(refused))

    def install(self, file: Path, today: datetime.date) -> Manifest:
        """Take a pack into use, and keep what was in use until now.

        Raises:
            PackError: it is refused; in one sentence. What was in use stays in use.
            OSError: the disk is full or cannot be written.
        """
        manifest, files = pack.read(file, self._keys)
        if manifest.state(today, self._grace) == "expired":
            words = translate("Packs", "It has expired, on {date}.")
            raise PackError(words.format(date=manifest.expires.isoformat()))
        if self._is_newer(manifest, today):
            self._take_in(file, manifest, files, today)
        return manifest

    def _is_newer(self, manifest: Manifest, today: datetime.date) -> bool:
        """Whether there is anything to do; older content and that of others is refused."""
        try:
            here = self.content(today).manifest
        except PackError:
            return True
        if manifest.name != here.name:
            words = translate("Packs", "It is “{name}”, but this machine shows “{here}”.")
            raise PackError(words.format(name=manifest.name, here=here.name))
        if manifest.version < here.version:
            words = translate("Packs", "It is version {version}, older than version {here}.")
            raise PackError(words.format(version=manifest.version, here=here.version))
        if manifest.version == here.version and manifest != here:
            words = translate("Packs", "It is another version {version} than the one in use.")
            raise PackError(words.format(version=manifest.version))
        return manifest != here

    def _take_in(
        self, file: Path, manifest: Manifest, files: dict[str, bytes], today: datetime.date
    ) -> None:
        name = f"{manifest.name}-{manifest.version}"
        self._folder.mkdir(parents=True, exist_ok=True)
        new = self._folder / f".{name}.new"
        shutil.rmtree(new, ignore_errors=True)
        try:
            _unpack(new, file, files)
            _require_sound(new, today)
            shutil.rmtree(self._folder / name, ignore_errors=True)
            new.rename(self._folder / name)
        finally:
            shutil.rmtree(new, ignore_errors=True)
        if (old := self._named(CURRENT)) and old != name:
            self._point(BEFORE, old)
        self._point(CURRENT, name)
        self._forget_others()

    def _verified(self, pointer: str, today: datetime.date) -> Content | None:
        name = self._named(pointer)
        if not name:
            return None
        folder = self._folder / name
        try:
            data = (folder / pack.MANIFEST).read_bytes()
            pack.require_signed(data, (folder / pack.SIGNATURE).read_bytes(), self._keys)
            manifest = read_manifest(data)
            for file, promised in manifest.files.items():
                pack.require_same(file, (folder / file).read_bytes(), promised)
        except OSError as error:
            words = translate("Packs", "{file} cannot be read.")
            raise PackError(words.format(file=error.filename)) from None
        state = manifest.state(today, self._grace)
        if state == "expired":
            words = translate("Packs", "“{name}” has expired, on {date}.")
            raise PackError(words.format(name=name, date=manifest.expires.isoformat()))
        return Content(folder, manifest, state == "grace")

    def _named(self, pointer: str) -> str:
        """What a pointer names: a folder of this one, or nothing."""
        try:
            name = (self._folder / pointer).read_text("utf-8").strip()
        except (OSError, UnicodeDecodeError):
            return ""
        return name if (self._folder / name).parent == self._folder else ""

    def _point(self, pointer: str, name: str) -> None:
        """Let a pointer name another folder, whatever happens meanwhile."""
        new = self._folder / f".{pointer}.new"
        with new.open("w", encoding="utf-8") as out:
            out.write(name)
            out.flush()
            os.fsync(out.fileno())
        new.replace(self._folder / pointer)

    def _forget_others(self) -> None:
        kept = {self._named(CURRENT), self._named(BEFORE)}
        for folder in self._folder.iterdir():
            if folder.is_dir() and folder.name not in kept:
                shutil.rmtree(folder, ignore_errors=True)


def _unpack(folder: Path, file: Path, files: dict[str, bytes]) -> None:
    """Write the files of a pack, and its signed page, to the disk and not to its cache alone."""
    for name, data in (*files.items(), *pack.signed_page(file).items()):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
    with suppress(OSError):  # not every system lets a folder be opened
        handle = os.open(folder, os.O_RDONLY)
        os.fsync(handle)
        os.close(handle)


def _require_sound(folder: Path, today: datetime.date) -> None:
    """Refuse content that must not be shown with nobody at hand.

    Raises:
        PackError: the first thing that is wrong, and how many more there are.
    """
    look_through(folder / "voices")
    site = folder / "site.json"
    report = check(
        [folder / "timelines"],
        today=today,
        use="kiosk",
        site=site if site.is_file() else None,
    )
    if not report.errors:
        return
    first, *more = report.errors
    words = translate("Packs", "Its content has mistakes: {first} ({count} more).")
    raise PackError(words.format(first=first.what, count=len(more)))
