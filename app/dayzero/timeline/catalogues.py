"""Catalogues of sentences in other languages: PO files, as translators' tools write them.

polib reads them as they are, so that a translator sees a change at the next start; the standard
library's gettext knows which plural a number takes.
"""

from __future__ import annotations

import gettext
import io
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import polib

if TYPE_CHECKING:
    from dayzero.timeline.catalogue import Card

REVIEW = "X-Dayzero-Review"
"""The header that says who of that language has read the translation."""
ENGLISH = "[en] {text}"
"""How a sentence is shown that nobody has translated yet."""


def catalogue_file(folder: Path, language: str) -> Path | None:
    """The catalogue of a language (such as ``de`` or ``de-AT``) in a folder, if there is one."""
    for name in (language.replace("_", "-"), language.replace("_", "-").split("-")[0]):
        file = folder / f"{name}.po"
        if file.is_file():
            return file
    return None


@lru_cache(maxsize=8)
def read_catalogue(file: Path) -> gettext.GNUTranslations:
    """The catalogue in a file, without what is marked as unsure.

    Raises:
        OSError: it cannot be read, or is no catalogue.
    """
    entries = _entries(file)
    entries.metadata.setdefault("Language", file.stem)
    return gettext.GNUTranslations(io.BytesIO(entries.to_binary()))


@lru_cache(maxsize=8)
def read_sentences(file: Path) -> dict[str, str]:
    """What the catalogue of documents in a file says for each sentence, without what is marked as
    unsure. A name such as "ATG" may be the same in both languages.

    Raises:
        OSError: it cannot be read, or is no catalogue.
    """
    return {entry.msgid: entry.msgstr for entry in _entries(file).translated_entries()}


def said_in(cards: Iterable[Card], language: str) -> list[Card]:
    """Cards in a language, as far as the catalogue beside the file of each has their words. What is
    left is marked as English; names of illnesses are not, for they are looked for."""
    return [_said(card, language) for card in cards] if language != "en" else list(cards)


def _said(card: Card, language: str) -> Card:
    file = catalogue_file(card.path.parent / "translations", language)
    if file is None:
        return card
    said = read_sentences(file)

    def marked(words: str) -> str:
        return said.get(words) or (words and ENGLISH.format(text=words))

    return card._replace(
        title=marked(card.title),
        summary=marked(card.summary),
        illness=said.get(card.illness, card.illness),
        translation=reviewed_by(file),
    )


def _entries(file: Path) -> polib.POFile:
    try:
        return polib.pofile(str(file), encoding="utf-8")
    except (UnicodeDecodeError, ValueError) as error:
        raise OSError(f"{file} is no catalogue: {error}") from None


def reviewed_by(file: Path) -> str:
    """Who of that language has read the translation; empty: nobody yet.

    Raises:
        OSError: it cannot be read, or is no catalogue.
    """
    try:
        # The header ends with the first empty line: all the sentences need not be read for it.
        head, _gap, _sentences = file.read_text("utf-8").partition("\n\n")
        return str(polib.pofile(head).metadata.get(REVIEW, "")).strip()
    except (UnicodeDecodeError, ValueError) as error:
        raise OSError(f"{file} is no catalogue: {error}") from None
