"""Following a document while somebody else edits it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

SETTLE_MS = 150
"""Editors save in several strokes; wait until they are done."""


class Follower(QObject):
    """Says when one of the files of a document has been saved."""

    saved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._files: tuple[str, ...] = ()
        self._stamps: tuple[tuple[int, int] | None, ...] = ()
        self._watcher = QFileSystemWatcher(self)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._watcher.fileChanged.connect(self._stir)
        self._watcher.directoryChanged.connect(self._stir)
        self._settle.timeout.connect(self._look)

    def follow(self, files: Iterable[Path]) -> None:
        """Follow these files and no others."""
        self._files = tuple(str(path) for path in files)
        watched = self._watcher.files() + self._watcher.directories()
        if watched:
            self._watcher.removePaths(watched)
        self._watch()
        self._stamps = self._now()

    def _stir(self, _path: str) -> None:
        self._settle.start()

    def _watch(self) -> None:
        # An editor that saves by renaming leaves the watcher on a file that is gone, so the
        # folders are watched as well and the files put back each time.
        folders = {str(Path(name).parent) for name in self._files}
        wanted = {name for name in self._files if Path(name).exists()} | folders
        missing = wanted - set(self._watcher.files()) - set(self._watcher.directories())
        if missing:
            self._watcher.addPaths(sorted(missing))

    def _look(self) -> None:
        self._watch()
        stamps = self._now()
        if stamps != self._stamps:
            self._stamps = stamps
            self.saved.emit()

    def _now(self) -> tuple[tuple[int, int] | None, ...]:
        return tuple(map(_stamp, self._files))


def _stamp(name: str) -> tuple[int, int] | None:
    try:
        status = Path(name).stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
