"""The voices of Windows and macOS, through Qt. Needs the extra ``speech``."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from dayzero.aloud.voice import Lack, Voice, same_language

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech

ONLY_FOR_TESTS = "mock"
"""Qt's own engine without a sound, offered everywhere."""


class QtSpeech(Voice):
    """A voice of the engine that Qt prefers on this system."""

    def __init__(self, parent: QObject | None = None, engine: str = "") -> None:
        """``engine``: by Qt's name for it; empty: the one Qt prefers."""
        super().__init__(parent)
        self._engine = engine
        self._speech: QTextToSpeech | None = None
        self._starts: list[int] = []
        """Where each word of the sentence begins in what the engine was given."""
        self._saying = False

    def say(self, words: Sequence[str], language: str, speed: float) -> None:
        lack = self._lack() or self._take_language(language)
        if lack or self._speech is None:
            self.lacking.emit(lack)
            return
        self._starts = list(accumulate((len(word) + 1 for word in words[:-1]), initial=0))
        # A rate of 0 is the voice's own pace; −1 and 1 are as slow and as fast as it can.
        self._speech.setRate(speed - 1)
        self._saying = False
        self._speech.say(" ".join(words))

    def hush(self) -> None:
        self._saying = False
        if self._speech is not None:
            self._speech.stop()

    def _lack(self) -> Lack | None:
        """Bring in the engine when it is first needed."""
        if self._speech is not None:
            return None
        try:
            from PySide6.QtTextToSpeech import QTextToSpeech
        except ImportError:
            return Lack.PART
        engines = [name for name in QTextToSpeech.availableEngines() if name != ONLY_FOR_TESTS]
        if not (engines or self._engine):
            return Lack.VOICE
        speech = QTextToSpeech(self._engine, self) if self._engine else QTextToSpeech(self)
        speech.sayingWord.connect(self._on_word)
        speech.stateChanged.connect(self._on_state)
        self._speech = speech
        return None

    def _take_language(self, language: str) -> Lack | None:
        assert self._speech is not None
        if same_language(self._speech.locale().name(), language):
            return None
        spoken = self._speech.availableLocales()
        fitting = [locale for locale in spoken if same_language(locale.name(), language)]
        if not fitting:
            return Lack.LANGUAGE if spoken else Lack.VOICE
        self._speech.setLocale(fitting[0])
        return None

    def _on_word(self, _word: str, _sentence: int, start: int, _length: int) -> None:
        begun = [number for number, first in enumerate(self._starts) if first <= start]
        self.word_said.emit(begun[-1] if begun else 0)

    def _on_state(self, state: QTextToSpeech.State) -> None:
        """An engine is ready before it speaks, too, and after it was stopped."""
        if state.name == "Speaking":
            self._saying = True
        elif state.name == "Ready" and self._saying:
            self._saying = False
            self.ended.emit()
        elif state.name == "Error":
            self._saying = False
            self.lacking.emit(Lack.VOICE)
