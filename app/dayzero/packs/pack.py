"""A pack as a file: an archive (ZIP) with a manifest, its signature, and the files it names.

Nothing in the archive is believed before the signature of the manifest is. After that a file is
read no further than the manifest says it is long, and only if it is what the manifest says it is.
"""

from __future__ import annotations

import datetime
import hashlib
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from dayzero.packs.manifest import MOST_FILES, ROOMS, Manifest, PackedFile, read_manifest
from dayzero.packs.problems import PackError
from dayzero.packs.voices import look_through
from dayzero.timeline.language import translate

ENDING = ".dayzero"
MANIFEST, SIGNATURE = "manifest.json", "manifest.sig"
LONGEST_MANIFEST = 1_000_000
"""Bytes."""
SIGNATURE_LENGTH = 64
"""Bytes (RFC 8032, section 5.1.6)."""
_THEN = (2020, 1, 1, 0, 0, 0)
"""The time of every file in an archive: the same content gives the same bytes."""


def build(
    folder: Path, name: str, version: int, expires: datetime.date, made: datetime.date
) -> tuple[Manifest, dict[str, bytes]]:
    """The manifest of a folder, and its files.

    Raises:
        PackError: the folder holds nothing for a pack, or something that a pack may not hold.
    """
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in _files(folder)}
    listed = {
        file: PackedFile(size=len(data), sha256=hashlib.sha256(data).hexdigest())
        for file, data in files.items()
    }
    if not any(file.startswith("timelines/") for file in files):
        raise PackError(no_timelines(folder))
    look_through(folder / "voices")
    manifest = Manifest.model_construct(
        format=1, name=name, version=version, made=made, expires=expires, files=listed
    )
    return read_manifest(_written(manifest)), files


def no_timelines(folder: Path) -> str:
    """Why nothing can be made of a folder."""
    words = translate("Packs", "{folder} has no folder “timelines” with files in it.")
    return words.format(folder=folder)


def write(file: Path, manifest: Manifest, files: dict[str, bytes], signature: bytes = b"") -> None:
    """Write a pack; without a signature it waits to be signed."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        _put(archive, MANIFEST, _written(manifest))
        if signature:
            _put(archive, SIGNATURE, signature)
        for name in sorted(files):
            _put(archive, name, files[name])


def sign(file: Path, key: Ed25519PrivateKey) -> Manifest:
    """Sign a pack in place, whoever signed it before.

    Raises:
        PackError: it is damaged.
    """
    with _opened(file) as archive:
        manifest = read_manifest(_read(archive, MANIFEST, LONGEST_MANIFEST))
        files = dict(_contents(archive, manifest))
    new = file.with_suffix(".new")
    write(new, manifest, files, key.sign(_written(manifest)))
    new.replace(file)
    return manifest


def read(file: Path, keys: Sequence[Ed25519PublicKey]) -> tuple[Manifest, dict[str, bytes]]:
    """A pack that one of ``keys`` signed: its manifest and all its files, each as it was signed.

    Raises:
        PackError: it is damaged, was changed, or nobody known signed it; in one sentence.
    """
    with _opened(file) as archive:
        data = _read(archive, MANIFEST, LONGEST_MANIFEST)
        if SIGNATURE not in archive.namelist():
            raise PackError(translate("Packs", "Nobody has signed it."))
        require_signed(data, _read(archive, SIGNATURE, SIGNATURE_LENGTH), keys)
        manifest = read_manifest(data)
        return manifest, dict(_contents(archive, manifest))


def require_signed(data: bytes, signature: bytes, keys: Sequence[Ed25519PublicKey]) -> None:
    """Refuse a manifest that none of ``keys`` signed as it is.

    Raises:
        PackError: none did.
    """
    for key in keys:
        try:
            key.verify(signature, data)
        except InvalidSignature:
            continue
        return
    raise PackError(translate("Packs", "Nobody this machine trusts has signed it as it is."))


def require_same(name: str, data: bytes, promised: PackedFile) -> None:
    """Refuse a file that is not the one the manifest names.

    Raises:
        PackError: it is another.
    """
    if len(data) != promised.size or hashlib.sha256(data).hexdigest() != promised.sha256:
        words = translate("Packs", "{file} in it is not as it was signed.")
        raise PackError(words.format(file=name))


def _written(manifest: Manifest) -> bytes:
    return (manifest.model_dump_json(indent=1) + "\n").encode()


def _files(folder: Path) -> Iterator[Path]:
    site = folder / "site.json"
    if site.is_file():
        yield site
    for room in ROOMS:
        inside = sorted((folder / room).rglob("*"))
        # What an editor or a file manager leaves behind is not content.
        yield from (path for path in inside if path.is_file() and path.name[0] not in ".~")


def _put(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    archive.writestr(zipfile.ZipInfo(name, _THEN), data, zipfile.ZIP_DEFLATED)


@contextmanager
def _opened(file: Path) -> Iterator[zipfile.ZipFile]:
    """The archive; whatever the library finds wrong with it is said in one sentence."""
    try:
        with zipfile.ZipFile(file) as archive:
            if len(archive.infolist()) > MOST_FILES + 2:
                raise PackError(translate("Packs", "It holds more than a pack may hold."))
            yield archive
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
        raise PackError(translate("Packs", "It is no pack, or it is damaged.")) from None


def _read(archive: zipfile.ZipFile, name: str, longest: int) -> bytes:
    """A file of the archive, of which no more is unpacked than it may be long."""
    try:
        with archive.open(name) as packed:
            data = packed.read(longest + 1)
    except KeyError:
        words = translate("Packs", "{file} is not in it.")
        raise PackError(words.format(file=name)) from None
    if len(data) > longest:
        raise PackError(translate("Packs", "{file} in it is too long.").format(file=name))
    return data


def _contents(archive: zipfile.ZipFile, manifest: Manifest) -> Iterator[tuple[str, bytes]]:
    known = {MANIFEST, SIGNATURE, *manifest.files}
    names = archive.namelist()
    if len(names) != len(set(names)) or not known.issuperset(names):
        raise PackError(translate("Packs", "It holds a file that its manifest does not name."))
    for name, promised in manifest.files.items():
        data = _read(archive, name, promised.size)
        require_same(name, data, promised)
        yield name, data


def signed_page(file: Path) -> dict[str, bytes]:
    """The manifest of a pack and its signature, as they are in it.

    Raises:
        PackError: it is damaged.
    """
    with _opened(file) as archive:
        return {
            MANIFEST: _read(archive, MANIFEST, LONGEST_MANIFEST),
            SIGNATURE: _read(archive, SIGNATURE, SIGNATURE_LENGTH),
        }
