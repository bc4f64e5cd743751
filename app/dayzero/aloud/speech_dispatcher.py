"""Speech Dispatcher, the speech service of Linux desktops, by its protocol (SSIP).

It is a service of this computer, reached through a socket that is a file: nothing leaves the
machine. A message is SSML with a mark before each word; the service says when one is reached.
"""

from __future__ import annotations

import os
import shutil
from collections import deque
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from xml.sax.saxutils import escape

from PySide6.QtCore import QObject, QProcess
from PySide6.QtNetwork import QLocalSocket

from dayzero.aloud.voice import Lack, Voice, same_language

PROGRAM = "speech-dispatcher"
SILENT = "dummy"
"""The output module that says only that no other one works."""
REACHED, ENDED, CANCELLED = "700", "702", "703"
"""Codes of events: a message has reached a mark, has ended, or was made to end."""

Answered = Callable[[list[str]], None]


def socket_file() -> str:
    """Where the service listens: as told by the environment, else where it does by default."""
    address = os.environ.get("SPEECHD_ADDRESS", "")
    if address.startswith("unix_socket:"):
        return address.partition(":")[2]
    folder = os.environ.get("XDG_RUNTIME_DIR") or str(Path.home() / ".cache")
    return f"{folder}/speech-dispatcher/speechd.sock"


def rate(speed: float) -> int:
    """A speed as the service counts it, −100 to 100.

    The scale belongs to each voice. With eSpeak NG, the usual one, −100 is 80 words a minute, 0 is
    175 and 100 is 450; others come near.
    """
    slower, faster = 95 / 175, 275 / 175
    return round(100 * (speed - 1) / (slower if speed < 1 else faster))


class SpeechDispatcher(Voice):
    """The voice that the person has chosen for their desktop, or its usual one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._socket = QLocalSocket(self)
        self._socket.connected.connect(self._on_connected)
        self._socket.readyRead.connect(self._on_ready_read)
        self._socket.errorOccurred.connect(self._on_error)
        self._starter: QProcess | None = None
        self._awaited: deque[Answered] = deque()
        """What to do with the answers that are still to come, in the order of the questions."""
        self._lines: list[str] = []
        self._waiting: tuple[Sequence[str], str, float] | None = None
        """The sentence that waits for the service."""
        self._spoken: dict[str, bool] = {}
        """Languages asked for, and whether there is a voice."""
        self._sentence = 0
        """The number of the latest sentence, or of the hush after it."""
        self._message = ""
        """The number that the service gave to the sentence being said."""

    def say(self, words: Sequence[str], language: str, speed: float) -> None:
        self._sentence += 1
        self._message = ""
        self._waiting = (words, language, speed)
        state = self._socket.state()
        if state == QLocalSocket.LocalSocketState.ConnectedState:
            self._ask_for_voice()
        elif state == QLocalSocket.LocalSocketState.UnconnectedState and self._starter is None:
            self._socket.connectToServer(socket_file())

    def hush(self) -> None:
        self._sentence += 1
        self._waiting = None
        self._message = ""
        if self._socket.state() == QLocalSocket.LocalSocketState.ConnectedState:
            self._tell("CANCEL self")

    def _on_error(self) -> None:
        """Nobody listens, or not any more: start the service once, then give up."""
        self._awaited.clear()
        self._lines.clear()
        if self._message:
            self._message = ""
            self.interrupted.emit()
        if self._waiting is None:
            return
        if self._starter is not None or shutil.which(PROGRAM) is None:
            self._give_up(Lack.VOICE)
            return
        self._starter = QProcess(self)
        # The service lives on, and must not hold our pipes.
        self._starter.setStandardOutputFile(QProcess.nullDevice())
        self._starter.setStandardErrorFile(QProcess.nullDevice())
        self._starter.finished.connect(lambda: self._socket.connectToServer(socket_file()))
        where = ["--communication-method", "unix_socket", "--socket-path", socket_file()]
        self._starter.start(PROGRAM, ["--spawn", *where])

    def _on_connected(self) -> None:
        self._starter = None
        self._spoken.clear()
        self._tell("SET self CLIENT_NAME user:dayzero:aloud")
        self._tell("SET self NOTIFICATION ALL on")
        self._tell("SET self SSML_MODE on")
        self._tell("SET self PUNCTUATION none")
        self._ask_for_voice()

    def _ask_for_voice(self) -> None:
        if self._waiting is None:
            return
        language = self._waiting[1]
        if language in self._spoken:
            self._speak()
        else:
            self._tell("LIST OUTPUT_MODULES", self._on_modules)
            self._tell(f"LIST SYNTHESIS_VOICES {language}", self._on_voices)

    def _on_modules(self, modules: list[str]) -> None:
        if not any(name != SILENT for name in modules):
            self._give_up(Lack.VOICE)

    def _on_voices(self, voices: list[str]) -> None:
        """Each is a name, a language and a variant, with tabs between."""
        if self._waiting is None:
            return
        language = self._waiting[1]
        known = {voice.split("\t")[1] for voice in voices if "\t" in voice}
        self._spoken[language] = any(same_language(one, language) for one in known)
        self._speak()

    def _speak(self) -> None:
        if self._waiting is None:
            return
        words, language, speed = self._waiting
        if not self._spoken[language]:
            self._give_up(Lack.LANGUAGE)
            return
        marked = (f'<mark name="{number}"/>{escape(word)}' for number, word in enumerate(words))
        self._tell(f"SET self LANGUAGE {language}")
        self._tell(f"SET self RATE {rate(speed)}")
        self._tell("SPEAK")
        self._tell(
            f"<speak>{' '.join(marked)}</speak>\r\n.", partial(self._on_queued, self._sentence)
        )
        self._waiting = None

    def _on_queued(self, sentence: int, told: list[str]) -> None:
        if told and sentence == self._sentence:
            self._message = told[0]

    def _give_up(self, lack: Lack) -> None:
        self._waiting = None
        self._starter = None
        self.lacking.emit(lack)

    def _tell(self, command: str, answered: Answered = lambda _told: None) -> None:
        self._awaited.append(answered)
        self._socket.write(f"{command}\r\n".encode())

    def _on_ready_read(self) -> None:
        """An answer, or an event, is some lines ``250-like this`` and a last one ``250 OK``."""
        while self._socket.canReadLine():
            line = bytes(self._socket.readLine().data()).decode("utf-8", "replace").rstrip("\r\n")
            if line[3:4] == "-":
                self._lines.append(line[4:])
                continue
            lines, self._lines = self._lines, []
            if line.startswith("7"):
                self._on_event(line[:3], lines)
            elif self._awaited:
                self._awaited.popleft()(lines)

    def _on_event(self, code: str, told: list[str]) -> None:
        """``told``: the numbers of the message and of who sent it; then the name of a mark."""
        if not told or told[0] != self._message:
            return
        if code == REACHED:
            self.word_said.emit(int(told[2]))
        elif code == ENDED:
            self._message = ""
            self.ended.emit()
        elif code == CANCELLED:
            self._message = ""
            self.interrupted.emit()
