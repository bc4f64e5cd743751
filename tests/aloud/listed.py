"""A voice that writes down what it was told to say."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from dayzero.aloud.voice import Lack, Voice


class ListedVoice(Voice):
    """Says nothing until it is told to go on: then each word, and the end."""

    def __init__(self, parent: QObject | None = None, lack: Lack | None = None) -> None:
        super().__init__(parent)
        self.said: list[str] = []
        self.languages: set[str] = set()
        self.speeds: list[float] = []
        self.silent = True
        self._lack = lack
        self._words: Sequence[str] = ()

    def say(self, words: Sequence[str], language: str, speed: float) -> None:
        if self._lack:
            self.lacking.emit(self._lack)
            return
        self.silent = False
        self._words = words
        self.said.append(" ".join(words))
        self.languages.add(language)
        self.speeds.append(speed)

    def hush(self) -> None:
        self.silent = True

    def reach(self, number: int) -> None:
        """Come to a word of the sentence."""
        self.word_said.emit(number)

    def finish(self) -> None:
        """Say the sentence to its end."""
        for number in range(len(self._words)):
            if not self.silent:
                self.reach(number)
        if not self.silent:
            self.silent = True
            self.ended.emit()

    def finish_all(self) -> None:
        """Say everything to its end."""
        while not self.silent:
            self.finish()
