"""How a consultation is opened so that it leaves no trace: settings are read and never written, and
what is kept for a quick start is used and left as it is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from dayzero.settings.places import timelines_folder
from dayzero.settings.settings import Settings
from dayzero.theme.look import Look
from dayzero.timeline.catalogue import Card, Catalogue
from dayzero.timeline.language import spoken
from dayzero.timeline.opening import Opened, opened
from dayzero.windows.comfort import Comfort
from dayzero.windows.consult.consulting import Consulting
from dayzero.windows.consult.screens import Screens
from dayzero.windows.consult.sitting import Treatments
from dayzero.windows.library import in_language


def consultation(
    path: Path,
    settings: Settings,
    kept: Path | None = None,
    beside: Sequence[Path] = (),
    screens: Screens | None = None,
    parent: QObject | None = None,
) -> Consulting:
    """The windows of a consultation about the treatment at ``path``.

    ``kept``: the folder in which opened documents are kept. ``beside``: treatments to compare.

    Raises:
        TimelineError: it cannot be opened.
    """
    look = Look()
    comfort = Comfort(look, None, settings)
    site = Path(settings.site) if settings.site else None
    treatments = Treatments(
        partial(_open, kept=kept, site=site),
        partial(_open_in, site=site),
        partial(_cards, settings.folders),
    )
    document = treatments.open(path)
    return Consulting(look, comfort, document, treatments, beside, screens, parent)


def _open(path: Path, kept: Path | None, site: Path | None) -> Opened:
    return opened(path, kept, site, trace=False, language=spoken())


def _open_in(path: Path, language: str, site: Path | None) -> Opened:
    return opened(path, None, site, trace=False, language=language)


def _cards(folders: Sequence[str]) -> list[Card]:
    catalogue = Catalogue([timelines_folder(), *map(Path, folders)])
    catalogue.read()
    return in_language(item for item in catalogue.found if isinstance(item, Card))
