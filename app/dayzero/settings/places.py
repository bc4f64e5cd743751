"""Where files live: what the program ships, and the profile it may write to."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from dayzero.settings.shipped import timelines_folder

__all__ = ["kept_folder", "profile_folder", "timelines_folder"]


def profile_folder() -> Path:
    """The folder for settings. ``DAYZERO_PROFILE`` names another one, for a clean slate."""
    override = os.environ.get("DAYZERO_PROFILE")
    if override:
        return Path(override)
    return _own_folder(QStandardPaths.StandardLocation.GenericConfigLocation)


def kept_folder() -> Path:
    """The folder for what can be made again at any time: timelines validated before."""
    if os.environ.get("DAYZERO_PROFILE"):
        return profile_folder() / "kept"
    return _own_folder(QStandardPaths.StandardLocation.GenericCacheLocation)


def _own_folder(kind: QStandardPaths.StandardLocation) -> Path:
    return Path(QStandardPaths.writableLocation(kind)) / "dayzero"
