"""Brings the catalogues of the program's own sentences up to date (``make translations``).

Babel reads the sentences out of the program and merges them into each catalogue: what was
translated stays, what is new is empty, what changed is marked as unsure, what is gone goes.
Sentences of documents are another matter: ``dayzero translate`` looks after those.
"""

from __future__ import annotations

import datetime
import io
import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from dayzero.timeline.catalogues import REVIEW, reviewed_by

ROOT = Path(__file__).parents[1]
PROGRAM = ROOT / "app" / "dayzero"
CATALOGUES = ROOT / "resources" / "translations"
KEYWORDS = {
    "translate": ((1, "c"), 2),
    "QT_TRANSLATE_NOOP": ((1, "c"), 2),
    "plural": ((1, "c"), 2, 3),
    "tr": (1,),
}
"""The calls that hold sentences. Those of windows (``tr``) have no context."""


def template() -> Catalog:
    """Every sentence of the program."""
    found = Catalog(project="Dayzero", version="", charset="utf-8", fuzzy=False)
    for file, _line, message, comments, context in extract_from_dir(
        str(PROGRAM), [("**.py", "python")], keywords=KEYWORDS
    ):
        # Without lines: a catalogue does not change because a sentence moved.
        found.add(message, None, [(file, None)], auto_comments=comments, context=context)
    return found


def update(language: str, sentences: Catalog) -> tuple[int, int]:
    """Bring one catalogue up to date: how many sentences it has, and how many are translated."""
    file = CATALOGUES / f"{language}.po"
    review = reviewed_by(file) if file.exists() else ""
    if file.exists():
        with file.open("rb") as old:
            catalogue = read_po(old, locale=language)
    else:
        catalogue = Catalog(locale=language, project="Dayzero", version="", charset="utf-8")
    catalogue.update(sentences, no_fuzzy_matching=False)
    catalogue.obsolete.clear()
    catalogue.fuzzy = False
    catalogue.header_comment = f"# Dayzero in {catalogue.locale.english_name}."
    catalogue.creation_date = catalogue.revision_date = datetime.datetime(
        2026, 1, 1, tzinfo=datetime.UTC
    )  # a date of its making would change the file each time
    file.parent.mkdir(parents=True, exist_ok=True)
    written = io.BytesIO()
    write_po(written, catalogue, width=100, sort_by_file=True, ignore_obsolete=True)
    # A header that is Dayzero's own, which Babel does not carry over.
    last = b'"Generated-By: '
    ours = f'"{REVIEW}: {review}\\n"\n'.encode()
    file.write_bytes(written.getvalue().replace(last, ours + last, 1))
    messages = [message for message in catalogue if message.id]
    return len(messages), sum(bool(message.string) and not message.fuzzy for message in messages)


def main(languages: list[str]) -> None:
    """Update the catalogues of ``languages``, or all there are."""
    sentences = template()
    for language in languages or sorted(file.stem for file in CATALOGUES.glob("*.po")):
        count, done = update(language, sentences)
        print(f"{language}: {done} of {count} sentences")


if __name__ == "__main__":
    main(sys.argv[1:])
