"""Reading aloud: sentences in a row, each said to its end before the next one begins."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from dayzero.aloud.saying import Sentence, Word
from dayzero.aloud.voice import Lack, Voice

SPEEDS = (0.6, 0.8, 1.0, 1.2, 1.4)
"""1.0 is how the voice speaks by itself."""


class Spoken(NamedTuple):
    """A sentence, and the number of the place it is shown at."""

    place: int
    words: Sentence


class ReadAloud(QObject):
    """Holds what is to be said and tells where the voice is.

    Pausing stops the voice; going on begins the sentence again, for who pauses has lost it. With
    another speed it goes on from the word it was at.
    """

    changed = Signal()
    """It began, paused, went on, stopped, or has another speed."""
    word_said = Signal(int, Word)
    """The place of the word that is being said now, and the word."""
    ended = Signal()
    """All has been said to its end."""
    lacking = Signal(Lack)
    """Nothing can be heard."""

    def __init__(self, voice: Voice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._voice = voice
        self._spoken: Sequence[Spoken] = ()
        self._language = ""
        self._stays: Callable[[int], bool] = lambda _place: True
        self._at = 0
        self._word = self._first = 0
        """The word being said, and the one that the voice began with, in the sentence."""
        self._speed = SPEEDS.index(1.0)
        self.reading = False
        self.paused = False
        voice.word_said.connect(self._on_word)
        voice.ended.connect(self._on_ended)
        voice.interrupted.connect(self.pause)
        voice.lacking.connect(self._on_lacking)

    @property
    def speed(self) -> float:
        """How fast, of ``SPEEDS``."""
        return SPEEDS[self._speed]

    def read(
        self, spoken: Sequence[Spoken], language: str, stays: Callable[[int], bool] | None = None
    ) -> None:
        """Read these sentences instead of any others.

        ``stays``: whether a place still shows what it showed. Where it does not, reading stops.
        """
        self.stop()
        self._spoken, self._language = spoken, language
        self._stays = stays or (lambda _place: True)
        self._at = 0
        if spoken:
            self.reading = True
            self.changed.emit()
            self._say()

    def pause(self) -> None:
        """Fall silent, and remember the sentence."""
        if self.reading and not self.paused:
            self.paused = True
            self._voice.hush()
            self.changed.emit()

    def go_on(self) -> None:
        """Say the sentence that was paused, from its beginning."""
        if self.paused:
            self.paused = False
            self.changed.emit()
            self._say()

    def stop(self) -> None:
        """Fall silent, and forget what was to be said."""
        if self.reading:
            self._voice.hush()
            self._rest()

    def by_speed(self, by: int) -> None:
        """Read faster (1) or slower (−1), where that can be."""
        speed = min(max(self._speed + by, 0), len(SPEEDS) - 1)
        if speed == self._speed:
            return
        self._speed = speed
        self.changed.emit()
        if self.reading and not self.paused:
            self._voice.hush()
            self._say(self._word)

    def _rest(self) -> None:
        self.reading = self.paused = False
        self._spoken = ()
        self.changed.emit()

    def _say(self, first: int = 0) -> None:
        sentence = self._spoken[self._at]
        if not self._stays(sentence.place):
            self.stop()
            return
        self._first = self._word = first
        words = [word.said for word in sentence.words[first:]]
        self._voice.say(words, self._language, self.speed)

    def _on_word(self, number: int) -> None:
        if not self.reading or self.paused:
            return
        sentence = self._spoken[self._at]
        if not self._stays(sentence.place):
            self.stop()
            return
        self._word = min(self._first + number, len(sentence.words) - 1)
        self.word_said.emit(sentence.place, sentence.words[self._word])

    def _on_ended(self) -> None:
        if not self.reading or self.paused:
            return
        self._at += 1
        if self._at < len(self._spoken):
            self._say()
        else:
            self._rest()
            self.ended.emit()

    def _on_lacking(self, lack: Lack) -> None:
        if self.reading:
            self._rest()
            self.lacking.emit(lack)
