"""The first still picture of a story, kept for the next start: to read it is quicker than to draw.

A picture is found by the words that say all it depends on, so it can never be an old one.
"""

from __future__ import annotations

import logging
import os
import zlib
from pathlib import Path

from PySide6.QtGui import QImage, QPixmap

from dayzero.settings.program import program

MOST_KEPT = 16
"""Pictures kept; those looked at longest ago go first."""
MOST_BYTES = 16_000_000
"""A larger picture is not kept."""

_log = logging.getLogger(__name__)
_FORMAT = QImage.Format.Format_RGB32


class KeptPictures:
    """Pictures in a folder. What cannot be read or written is as if it had never been kept."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._program = str(program("stage", "theme"))

    def recall(self, depends_on: str, width: int, height: int, ratio: float) -> QPixmap | None:
        """The picture of ``width`` × ``height`` device pixels that depends on just these words."""
        words = self._words(depends_on)
        file = self._file(words)
        try:
            content = file.read_bytes()
            os.utime(file)
        except OSError:
            return None
        if not content.startswith(words) or len(content) != len(words) + 4 * width * height:
            return None
        # The image borrows its pixels from ``content``; the pixmap copies them.
        image = QImage(content[len(words) :], width, height, 4 * width, _FORMAT)
        picture = QPixmap.fromImage(image)
        picture.setDevicePixelRatio(ratio)
        return picture

    def keep(self, depends_on: str, picture: QPixmap) -> None:
        """Keep a picture for the next start."""
        image = picture.toImage().convertToFormat(_FORMAT)
        if image.sizeInBytes() > MOST_BYTES:
            return
        words = self._words(depends_on)
        file = self._file(words)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            new = file.with_suffix(f".{os.getpid()}.new")
            new.write_bytes(words + bytes(image.constBits()))
            new.replace(file)
            for old in self._oldest():
                old.unlink(missing_ok=True)
        except OSError as error:
            _log.info("picture not kept: %s", error)

    def _words(self, depends_on: str) -> bytes:
        return f"{self._program} {depends_on}\n".encode()

    def _file(self, words: bytes) -> Path:
        return self._folder / f"{zlib.crc32(words):08x}.picture"

    def _oldest(self) -> list[Path]:
        files = sorted(self._folder.glob("*.picture"), key=lambda file: file.stat().st_mtime)
        return files[:-MOST_KEPT]
