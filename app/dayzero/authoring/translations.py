"""Translations of treatments: what is to be translated, how far it is, and what is wrong with it.

One catalogue for each language holds the sentences of all treatments, since they share many. Any
translator's tool opens it. Its header says who of that language has read it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import polib

from dayzero.timeline.catalogues import REVIEW, reviewed_by
from dayzero.timeline.language import translate
from dayzero.timeline.translating import said_differently, sentences

if TYPE_CHECKING:
    from dayzero.timeline.document import Timeline
    from dayzero.timeline.loading import Document

PLURALS = {
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
    "n%100>=11 && n%100<=99 ? 4 : 5);",
}
"""How many forms a number takes (CLDR), where there are not two as in English."""


class Status(NamedTuple):
    """How far the translation of a treatment is."""

    language: str
    of: int
    """Sentences."""
    done: int
    unsure: int
    wrong: tuple[str, ...]
    """What a translation changed that none may change, each in one line."""
    review: str
    """Who of that language has read it; empty: nobody yet."""

    @property
    def missing(self) -> int:
        """Sentences that are shown in English."""
        return self.of - self.done


def catalogue_of(folder: Path, language: str) -> Path:
    """Where the sentences of a language are, or will be."""
    return folder / "translations" / f"{language}.po"


def extract(document: Document, language: str) -> tuple[Path, int, int]:
    """Put every sentence of a treatment and its variants into the catalogue of a language, and
    keep what is translated: the file, how many sentences are new, how many the treatment has."""
    file = catalogue_of(document.path.parent, language)
    catalogue = polib.pofile(str(file)) if file.exists() else _begun(language)
    known = {entry.msgid: entry for entry in catalogue}
    new = 0
    found = _sentences(document)
    for text, places in found.items():
        entry = known.get(text)
        if entry is None:
            entry = polib.POEntry(msgid=text)
            catalogue.append(entry)
            new += 1
        here = {(document.timeline.id, "")}
        entry.occurrences = sorted({*entry.occurrences, *here})
        entry.comment = ", ".join(dict.fromkeys(places))[:200]
    file.parent.mkdir(parents=True, exist_ok=True)
    catalogue.save(str(file))
    return file, new, len(found)


def status(document: Document, language: str) -> Status:
    """How far the translation of a treatment is."""
    file = catalogue_of(document.path.parent, language)
    known = {entry.msgid: entry for entry in polib.pofile(str(file))} if file.exists() else {}
    entries = [known.get(text) for text in _sentences(document)]
    sure = [entry for entry in entries if entry and entry.msgstr and not entry.fuzzy]
    wrong = [
        translate("Translations", "line {line}: {what} differs").format(
            line=entry.linenum, what=what
        )
        for entry in sure
        if (what := said_differently(entry.msgid, entry.msgstr))
    ]
    return Status(
        language,
        len(entries),
        len(sure) - len(wrong),
        sum(bool(entry and entry.fuzzy) for entry in entries),
        tuple(wrong),
        reviewed_by(file) if file.exists() else "",
    )


def status_text(found: Status) -> str:
    """A status in words."""
    words = translate(
        "Translations",
        "{language}: {done} of {of} sentences, {unsure} unsure, {missing} shown in English.",
    )
    review = found.review or translate("Translations", "not yet reviewed by a native speaker")
    lines = [
        words.format(
            language=found.language,
            done=found.done,
            of=found.of,
            unsure=found.unsure,
            missing=found.missing,
        ),
        translate("Translations", "Review: {review}").format(review=review),
        *found.wrong,
    ]
    return "\n".join(lines) + "\n"


def _sentences(document: Document) -> dict[str, list[str]]:
    """Each sentence of a treatment and its variants once, and where it stands."""
    found: dict[str, list[str]] = {}
    for timeline in _all(document):
        for path, text in sentences(timeline):
            found.setdefault(text, []).append(".".join(map(str, path)))
    return found


def _all(document: Document) -> Iterator[Timeline]:
    yield document.timeline
    yield from map(document.variant, document.timeline.variants)


def _begun(language: str) -> polib.POFile:
    catalogue = polib.POFile(wrapwidth=100)
    catalogue.metadata = {
        "Project-Id-Version": "Dayzero",
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": PLURALS.get(language.split("-")[0], "nplurals=2; plural=(n != 1);"),
        REVIEW: "",
    }
    return catalogue
