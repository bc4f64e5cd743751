"""The one door through which every sentence of the program is translated.

Sentences are looked up in a catalogue: gettext's, for rooms without Qt speak too, for it knows how
many plurals a language has, and for its files (PO) are opened by every translator's tool. Until a
catalogue is in use everything is said in English, as it is written.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

NATIVE_NAMES = {"en": "English", "es": "Español", "de": "Deutsch", "ar": "العربية"}
"""Languages the program speaks, each in its own words."""
_RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "ur", "yi"})


def is_right_to_left(language: str) -> bool:
    """Whether a language (such as ``ar`` or ``ar-EG``) is written from right to left."""
    return language.split("-")[0] in _RIGHT_TO_LEFT


class Catalogue(Protocol):
    """What a language knows: that of ``gettext.GNUTranslations``."""

    def pgettext(self, context: str, message: str, /) -> str:
        """``message`` as it is said in this context."""
        ...

    def npgettext(self, context: str, one: str, many: str, count: int, /) -> str:
        """The form for ``count``."""
        ...


class _English:
    """Sentences as they are written."""

    def pgettext(self, _context: str, message: str, /) -> str:
        return message

    def npgettext(self, _context: str, one: str, many: str, count: int, /) -> str:
        return one if count == 1 else many


_ENGLISH = _English()
_catalogue: Catalogue = _ENGLISH


def translate(context: str, text: str) -> str:
    """Return ``text`` in the language in use."""
    return _catalogue.pgettext(context, text)


def plural(context: str, one: str, many: str, count: float) -> str:
    """The form of a sentence for a number, in the language in use. A language may have more forms
    than the two of English. What is no whole number takes the form of many."""
    whole = int(count) if count == int(count) else _SOME
    return _catalogue.npgettext(context, one, many, abs(whole))


_SOME = 100
"""A number whose form is that of no exact number in any language we know (CLDR: other)."""


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802  a name that tools look for
    """``text`` as it is, marked for translation where it is shown."""
    return text


def use_catalogue(catalogue: Catalogue | None) -> None:
    """Speak that language from now on; ``None`` goes back to English."""
    global _catalogue
    _catalogue = catalogue or _ENGLISH


@contextmanager
def speaking(catalogue: Catalogue | None) -> Iterator[None]:
    """Speak another language for a few sentences; ``None``: English."""
    before = _catalogue
    use_catalogue(catalogue)
    try:
        yield
    finally:
        use_catalogue(before)
