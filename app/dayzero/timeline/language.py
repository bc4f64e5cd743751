"""The one door through which every sentence of the program is translated.

Sentences are looked up in a catalogue: gettext's, for rooms without Qt speak too, for it knows how
many plurals a language has, and for its files (PO) are opened by every translator's tool. Until a
catalogue is in use everything is said in English, as it is written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Protocol
from unicodedata import bidirectional

LEFT_TO_RIGHT, END_OF_IT = "\u2066", "\u2069"
"""Unicode's isolates: what stands between them runs from left to right, whatever is around it."""
NATIVE_NAMES = {"en": "English", "es": "Español", "de": "Deutsch", "ar": "العربية"}
"""Languages the program speaks, each in its own words."""
_RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "ur", "yi"})
_CAPITAL_NOUNS = frozenset({"de", "lb"})


def is_right_to_left(language: str) -> bool:
    """Whether a language (such as ``ar`` or ``ar-EG``) is written from right to left."""
    return language.split("-")[0] in _RIGHT_TO_LEFT


def has_right_to_left(words: str) -> bool:
    """Whether any letter of ``words`` is of a script written from right to left."""
    return any(bidirectional(letter) in ("R", "AL") for letter in words)


class Catalogue(Protocol):
    """What a language knows: that of ``gettext.GNUTranslations``."""

    def info(self) -> Mapping[str, str]:
        """What its file says of it, such as its ``language``."""
        ...

    def pgettext(self, context: str, message: str, /) -> str:
        """``message`` as it is said in this context."""
        ...

    def npgettext(self, context: str, one: str, many: str, count: int, /) -> str:
        """The form for ``count``."""
        ...


class _English:
    """Sentences as they are written."""

    def info(self) -> Mapping[str, str]:
        return {}

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


def joined(parts: Iterable[str], short: bool = False) -> str:
    """Parts one after another, parted by the sign of the language in use; ``short``: by the
    comma that does between names."""
    return (translate("Lists", ", ") if short else translate("Lists", "; ")).join(parts)


def nouns_have_capitals() -> bool:
    """Whether a noun has a capital letter within a sentence too, in the language in use."""
    return spoken().split("-")[0] in _CAPITAL_NOUNS


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802  a name that tools look for
    """``text`` as it is, marked for translation where it is shown."""
    return text


def left_to_right(figure: str) -> str:
    """``figure`` so that its sign stays before it (``−4``) where one reads from the right.

    Its digits are 0 to 9 in every language, Arabic too: thermometers and the keys of telephones
    show those, and a person should find the very figure there that is read here.
    """
    if not is_right_to_left(spoken()):
        return figure
    return f"{LEFT_TO_RIGHT}{figure}{END_OF_IT}"


def use_catalogue(catalogue: Catalogue | None) -> None:
    """Speak that language from now on; ``None`` goes back to English."""
    global _catalogue
    _catalogue = catalogue or _ENGLISH


def spoken() -> str:
    """The language in use."""
    return _catalogue.info().get("language", "en")


def read_by() -> str | None:
    """Who of the language in use has read the program's sentences; empty: nobody yet; ``None``:
    they are not translated."""
    return None if _catalogue is _ENGLISH else _catalogue.info().get("x-dayzero-review", "")


@contextmanager
def speaking(catalogue: Catalogue | None) -> Iterator[None]:
    """Speak another language for a few sentences; ``None``: English."""
    before = _catalogue
    use_catalogue(catalogue)
    try:
        yield
    finally:
        use_catalogue(before)
