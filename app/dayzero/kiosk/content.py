"""What a kiosk shows: the pack it took in, or what is shipped with the program. No Qt."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from dayzero.kiosk.config import Config
from dayzero.packs.keys import public_key
from dayzero.packs.pack import ENDING
from dayzero.packs.problems import PackError
from dayzero.packs.store import Store
from dayzero.packs.voices import Voices
from dayzero.settings.shipped import resources_folder, timelines_folder
from dayzero.timeline.catalogue import Card, Catalogue
from dayzero.timeline.language import translate

if TYPE_CHECKING:
    from dayzero.timeline.document import Timeline

FIRST = "autologous-ms"
"""The treatment whose way is shown while nobody is there, if it is among them."""
MOST_READ = 8
"""Treatments kept in memory, each in one language."""


class Shown(NamedTuple):
    """The content in use."""

    folder: Path
    site: Path | None
    name: str
    """Of the pack, with its version; empty: what is shipped."""
    expires: datetime.date | None
    late: bool
    refused: tuple[str, ...]
    """Why other content is not shown: for the staff page."""
    voices: Path | None = None
    """Recordings."""

    def cards(self, language: str) -> list[Card]:
        """The treatments there are, titled in a language."""
        from dayzero.timeline.catalogues import said_in

        catalogue = Catalogue((self.folder,), None)
        catalogue.read()
        found = [item for item in catalogue.found if isinstance(item, Card)]
        found.sort(key=lambda card: card.id != FIRST)
        return said_in(found, language)

    def timeline(self, path: Path, language: str) -> Timeline:
        """A treatment in a language.

        Raises:
            TimelineError: it cannot be read.
        """
        from dayzero.timeline.loading import load

        return load(path, site=self.site, language=language)

    def unreviewed(self, languages: Iterable[str]) -> list[str]:
        """Languages in which no native speaker has reviewed the program's words or these."""
        from dayzero.timeline.catalogues import catalogue_file, reviewed_by

        rooms = [folder / "translations" for folder in (resources_folder(), self.folder)]
        files = {code: [catalogue_file(room, code) for room in rooms] for code in languages}
        return [
            code
            for code, found in files.items()
            if any(file and not reviewed_by(file) for file in found)
        ]


class ReadOnce:
    """What was read of one content. No visitor can change a document: each is read once, and a file
    that is damaged meanwhile harms nobody."""

    def __init__(self, content: Shown) -> None:
        self.content = content
        self.cards = cache(content.cards)
        self.timeline = lru_cache(maxsize=MOST_READ)(content.timeline)
        self.voices = Voices(content.voices)


def shown(config: Config, today: datetime.date) -> Shown:
    """The content of a kiosk today. Where its packs cannot be shown, what is shipped is."""
    site = config.content.site
    shipped = Shown(timelines_folder(), site, "", None, False, ())
    if config.content.folder is None:
        return shipped
    try:
        content = store(config).content(today)
    except PackError as error:
        return shipped._replace(refused=(str(error),))
    manifest = content.manifest
    name = translate("Kiosk", "{name}, version {version}")
    return Shown(
        content.timelines,
        content.site or site,
        name.format(name=manifest.name, version=manifest.version),
        manifest.expires,
        content.late,
        content.refused,
        content.voices,
    )


def store(config: Config) -> Store:
    """Where packs are taken in.

    Raises:
        PackError: a key in the configuration is none.
    """
    content = config.content
    assert content.folder
    keys = []
    for file in content.keys:
        try:
            keys.append(public_key(file.read_text("utf-8")))
        except (OSError, UnicodeDecodeError):
            words = translate("Kiosk", "The key {file} cannot be read.")
            raise PackError(words.format(file=file)) from None
    return Store(content.folder, keys, content.grace_days)


def plugged_in(mounts: Iterable[Path]) -> Iterator[Path]:
    """Packs at the top of whatever is mounted in ``mounts``; all else there is left alone."""
    for mount in mounts:
        try:
            places = [place for place in mount.iterdir() if place.is_dir()]
        except OSError:
            continue
        for place in (mount, *places):
            try:
                yield from sorted(file for file in place.iterdir() if file.suffix == ENDING)
            except OSError:
                continue
