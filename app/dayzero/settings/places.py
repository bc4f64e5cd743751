"""Where files live: what the program ships, and the profile it may write to."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from dayzero.settings.shipped import timelines_folder

__all__ = ["profile_folder", "timelines_folder"]


def profile_folder() -> Path:
    """The folder for settings. ``DAYZERO_PROFILE`` names another one, for a clean slate."""
    override = os.environ.get("DAYZERO_PROFILE")
    if override:
        return Path(override)
    config = QStandardPaths.StandardLocation.GenericConfigLocation
    return Path(QStandardPaths.writableLocation(config)) / "dayzero"
