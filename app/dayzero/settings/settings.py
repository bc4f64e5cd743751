"""What a person has set: kept in one small JSON file, nothing about the person themselves."""

from __future__ import annotations

import json
import logging
import os
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

THEMES = ("system", "light", "dark", "contrast")
TEXT_SIZES = (1.0, 1.25, 1.5, 1.75, 2.0)
MOTIONS = ("system", "full", "gentle", "still")
DETAILS = ("little", "usual", "lot")
MAX_RECENT = 10

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting with its default. Unknown or broken values fall back to the default."""

    theme: str = "system"
    """One of ``THEMES``."""
    text_size: float = 1.0
    """One of ``TEXT_SIZES``: 1.0 is 100 %."""
    motion: str = "system"
    """One of ``MOTIONS``."""
    detail: str = "usual"
    """How much is told, one of ``DETAILS``: layers of words, never other facts."""
    language: str = ""
    """Such as ``de``; empty: that of the system."""
    figure: str = ""
    """Which person is drawn; empty is the default figure."""
    folders: tuple[str, ...] = ()
    """Folders with timelines that the person added."""
    recent: tuple[str, ...] = field(default=())
    """Files opened lately, newest first."""
    site: str = ""
    """The file in which a clinic says its numbers and rules; empty: none."""

    def with_recent(self, path: Path) -> Settings:
        """These settings, with ``path`` as the file opened last."""
        name = str(path.resolve())
        rest = (other for other in self.recent if other != name)
        return replace(self, recent=(name, *rest)[:MAX_RECENT])

    def with_folder(self, folder: Path) -> Settings:
        """These settings, with one more folder of timelines."""
        name = str(folder.resolve())
        return self if name in self.folders else replace(self, folders=(*self.folders, name))


_ALLOWED: dict[str, tuple[Any, ...]] = {
    "theme": THEMES,
    "text_size": TEXT_SIZES,
    "motion": MOTIONS,
    "detail": DETAILS,
}


class SettingsFile:
    """The settings on disk."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "settings.json"

    def read(self) -> Settings:
        """The settings; defaults where the file is missing or a value is not allowed."""
        try:
            raw = json.loads(self.path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return Settings()
        except (OSError, ValueError) as error:
            _log.warning("settings not read, using defaults: %s", error)
            return Settings()
        return _settings(raw if isinstance(raw, dict) else {})

    def write(self, settings: Settings) -> None:
        """Keep the settings. A disk that refuses is logged, never shown as a failure."""
        import tempfile  # at most starts, nothing is written

        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.path.parent, suffix=".tmp")
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(asdict(settings), file, indent=2)
            Path(name).replace(self.path)
        except OSError as error:
            _log.warning("settings not written: %s", error)


def _settings(raw: dict[str, Any]) -> Settings:
    known: dict[str, Any] = {}
    for item in fields(Settings):
        value = raw.get(item.name)
        if isinstance(value, list):
            value = tuple(entry for entry in value if isinstance(entry, str))
        default = getattr(Settings(), item.name)
        if isinstance(value, type(default)) and value in _ALLOWED.get(item.name, (value,)):
            known[item.name] = value
    return Settings(**known)
