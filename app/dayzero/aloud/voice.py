"""A voice, and which one a system has.

Measured and looked up in November 2026: Qt's own speech (PySide6-Addons, kept, all three systems)
tells the word being said on Windows (winrt, sapi) and macOS (darwin), but not on Linux (speechd),
where it would cost 161 MB (Qt 6.12) to 439 MB (6.11) for nothing. pyttsx3 writes a sound file on
Linux and tells its words before they are heard; espeak-ng and flite as programs tell none. Speech
Dispatcher, which Linux desktops have for their screen reader, tells each word and costs nothing.
So: Speech Dispatcher on Linux, Qt elsewhere.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QObject, Signal


class Lack(Enum):
    """Why nothing can be heard."""

    PART = auto()
    """The part of Qt that speaks is not installed: the extra ``speech``."""
    VOICE = auto()
    """The system has no voice at all."""
    LANGUAGE = auto()
    """The system has voices, but none of this language."""


class Voice(QObject):
    """Says one sentence at a time. Everything it has to tell comes later, by signal.

    To be made by subclasses: ``say`` and ``hush``.
    """

    word_said = Signal(int)
    """The number of the word, in the sentence, that is being said now."""
    ended = Signal()
    """The sentence has been said to its end; not told after ``hush``."""
    interrupted = Signal()
    """Somebody else made it fall silent, such as a screen reader with something urgent."""
    lacking = Signal(Lack)
    """The sentence cannot be said."""

    def say(self, words: Sequence[str], language: str, speed: float) -> None:
        """Say a sentence.

        Args:
            words: the sentence, each word with the marks that follow it.
            language: a code such as ``en`` or ``pt-BR``.
            speed: 1.0 is how the voice speaks by itself, 0.5 half as fast.
        """
        raise NotImplementedError

    def hush(self) -> None:
        """Stop at once."""
        raise NotImplementedError


def system_voice(parent: QObject) -> Voice:
    """The voice of this system; whether there is one is told when it is to say something."""
    if sys.platform.startswith("linux"):
        from dayzero.aloud.speech_dispatcher import SpeechDispatcher

        return SpeechDispatcher(parent)
    from dayzero.aloud.qt_speech import QtSpeech

    return QtSpeech(parent)


def same_language(one: str, other: str) -> bool:
    """Whether two codes name one language, whatever the country: ``en-gb`` and ``en_US``."""
    return _main(one) == _main(other)


def _main(code: str) -> str:
    return code.replace("_", "-").partition("-")[0].lower()
