"""What people have spoken, in a voice's place; what they have not, another voice says.

Qt's own sound (PySide6-Addons) would cost 160 MB. Linux desktops bring a player with their sound
system, PipeWire or PulseAudio, and both read every format of ``packs.voices``. It is a process of
its own: to hush is to end it, and what goes wrong in it harms nobody.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QProcess

from dayzero.aloud.voice import Lack, Voice
from dayzero.packs.voices import Voices

PLAYERS = ("pw-play", "paplay")


class RecordedVoice(Voice):
    """Plays recordings, as fast as they were spoken.

    Where some of a language are recorded and there is no other voice for it, the rest is passed
    over: it stands on the screen, and what follows is heard.
    """

    def __init__(self, voices: Callable[[], Voices], other: Voice, parent: QObject) -> None:
        """``voices``: those of the content that is shown now."""
        super().__init__(parent)
        self._voices = voices
        self._other = other
        self._players = [player for player in PLAYERS if shutil.which(player)]
        self._to_try: list[str] = []
        """Players that have not yet failed with this recording."""
        self._playing: QProcess | None = None
        self._language = ""
        self._recording: Path | None = None
        self._other_says: Callable[[], None] = lambda: None
        other.word_said.connect(self.word_said)
        other.ended.connect(self.ended)
        other.interrupted.connect(self.interrupted)
        other.lacking.connect(self._on_lacking)

    def say(self, words: Sequence[str], language: str, speed: float) -> None:
        self._language = language
        self._other_says = partial(self._other.say, words, language, speed)
        self._recording = self._voices().recording(" ".join(words), language)
        self._to_try = list(self._players)
        self._play()

    def hush(self) -> None:
        self._other.hush()
        if self._playing:
            # Whoever waits for a player that hangs in its driver hangs too.
            self._playing.kill()
            self._playing = None

    def _play(self) -> None:
        """Play the recording; where there is none, or nothing that plays it, the other says it."""
        if self._recording is None or not self._to_try:
            self._other_says()
            return
        self._playing = QProcess(self)
        self._playing.finished.connect(self._on_end)
        self._playing.errorOccurred.connect(self._on_end)
        self._playing.setStandardOutputFile(QProcess.nullDevice())
        self._playing.setStandardErrorFile(QProcess.nullDevice())
        self._playing.start(self._to_try.pop(0), [str(self._recording)])

    def _on_end(self) -> None:
        """The player is done, or could not play; then the next one tries."""
        playing = self.sender()
        assert isinstance(playing, QProcess)
        playing.deleteLater()
        if playing is not self._playing:
            return
        self._playing = None
        if playing.error() == QProcess.ProcessError.UnknownError and playing.exitCode() == 0:
            self.ended.emit()
        else:
            self._play()

    def _on_lacking(self, lack: Lack) -> None:
        others = self._players and self._voices().speak(self._language)
        if others and self._recording is None:
            self.ended.emit()
        else:
            self.lacking.emit(lack)
