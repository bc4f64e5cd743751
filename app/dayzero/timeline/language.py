"""The one door through which sentences of the Qt-free rooms are translated."""

from __future__ import annotations

from collections.abc import Callable


def _source_text(_context: str, text: str) -> str:
    return text


_translator: Callable[[str, str], str] = _source_text


def translate(context: str, text: str) -> str:
    """Return ``text`` in the language in use.

    The name and signature are those of ``QCoreApplication.translate``, so that Qt's own
    extraction tool finds the sentences here too.
    """
    return _translator(context, text)


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802  the name Qt's tool looks for
    """``text`` as it is, marked for translation where it is shown."""
    return text


def use_translator(translator: Callable[[str, str], str] | None) -> None:
    """Translate with ``translator`` from now on; ``None`` goes back to English."""
    global _translator
    _translator = translator or _source_text
