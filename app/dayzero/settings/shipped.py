"""Where the shipped timelines and resources are: beside a checkout, or inside the package."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def _root() -> Path:
    installed = _PACKAGE / "_shipped"
    return installed if installed.is_dir() else _PACKAGE.parent.parent


def timelines_folder() -> Path:
    """The folder of the shipped timelines."""
    return _root() / "timelines"


def resources_folder() -> Path:
    """The folder of the schema, translations and default settings."""
    return _root() / "resources"
