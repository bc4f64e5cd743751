"""Real voices, where they are installed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from dayzero.aloud.speech_dispatcher import PROGRAM, SpeechDispatcher, rate
from dayzero.aloud.voice import Lack, Voice, same_language

WORDS = ["Rest", "now", "&", "sleep."]
ESPEAK = Path("/usr/lib/speech-dispatcher-modules/sd_espeak-ng")


class Heard:
    """What a voice has told."""

    def __init__(self, voice: Voice) -> None:
        self.words: list[int] = []
        self.lacks: list[Lack] = []
        voice.word_said.connect(self.words.append)
        voice.lacking.connect(self.lacks.append)


def stop(socket: Path) -> None:
    """End the service, if it still runs, and wait for its end."""
    pid = socket.with_suffix(".pid")
    if pid.exists():
        os.kill(int(pid.read_text()), signal.SIGTERM)
    while pid.exists():
        time.sleep(0.01)


@pytest.fixture
def service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A speech service of this test, which plays into nothing."""
    if shutil.which(PROGRAM) is None or not ESPEAK.exists():
        pytest.skip("Speech Dispatcher with eSpeak NG is not installed")
    settings = tmp_path / "settings"
    (settings / "modules").mkdir(parents=True)
    (settings / "speechd.conf").write_text(
        f'AddModule "espeak-ng" "{ESPEAK}" ""\nDefaultModule espeak-ng\n'
        'AudioOutputMethod "libao"\nDefaultLanguage "en"\nTimeout 60\n'
    )
    (tmp_path / ".libao").write_text("default_driver=null\n")
    socket, pid = tmp_path / "speechd.sock", tmp_path / "speechd.pid"
    where = ["--config-dir", str(settings), "--log-dir", str(tmp_path), "--pid-file", str(pid)]
    how = ["--communication-method", "unix_socket", "--socket-path", str(socket)]
    subprocess.run(
        [PROGRAM, "--run-daemon", *where, *how],
        env={**os.environ, "HOME": str(tmp_path)},
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        timeout=20,
    )
    monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{socket}")
    yield socket
    stop(socket)


def test_the_speech_service_says_each_word_and_the_end(service: Path, qtbot: QtBot) -> None:
    owner = QObject()
    voice = SpeechDispatcher(owner)
    heard = Heard(voice)
    for _ in range(2):
        heard.words.clear()
        with qtbot.waitSignal(voice.ended, timeout=20_000):
            voice.say(WORDS, "en", 1.4)
        assert heard.words == [0, 1, 2, 3]
    assert heard.lacks == []


def test_what_was_hushed_is_not_ended(service: Path, qtbot: QtBot) -> None:
    owner = QObject()
    voice = SpeechDispatcher(owner)
    heard, ends = Heard(voice), []
    voice.ended.connect(lambda: ends.append(heard.words[-1]))
    with qtbot.waitSignal(voice.word_said, timeout=20_000):
        voice.say(["One", "two", "three", "four", "five."], "en", 0.6)
    voice.hush()
    with qtbot.waitSignal(voice.ended, timeout=20_000):
        voice.say(["Six."], "en", 1.0)
    assert ends == [0]


def test_a_service_that_goes_away_interrupts(service: Path, qtbot: QtBot) -> None:
    owner = QObject()
    voice = SpeechDispatcher(owner)
    with qtbot.waitSignal(voice.word_said, timeout=20_000):
        voice.say(["One", "two", "three", "four", "five."], "en", 0.6)
    with qtbot.waitSignal(voice.interrupted, timeout=20_000):
        stop(service)


def test_no_wrong_voice_is_taken_for_a_language(service: Path, qtbot: QtBot) -> None:
    owner = QObject()
    voice = SpeechDispatcher(owner)
    with qtbot.waitSignal(voice.lacking, timeout=20_000) as lacking:
        voice.say(WORDS, "tlh", 1.0)
    assert lacking.args == [Lack.LANGUAGE]


def test_without_a_service_there_is_no_voice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{tmp_path / 'none.sock'}")
    monkeypatch.setenv("PATH", str(tmp_path))
    owner = QObject()
    voice = SpeechDispatcher(owner)
    with qtbot.waitSignal(voice.lacking, timeout=20_000) as lacking:
        voice.say(WORDS, "en", 1.0)
    assert lacking.args == [Lack.VOICE]


def test_speeds_are_rates_of_the_service() -> None:
    assert (rate(1.0), rate(0.6), rate(1.4)) == (0, -74, 25)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("en", "en-gb", True), ("en_US", "en", True), ("de", "en", False), ("pt-BR", "pt", True)],
)
def test_a_language_is_one_in_every_country(one: str, other: str, same: bool) -> None:
    assert same_language(one, other) is same


# Qt's sound says which sound systems are not there, though this engine needs none.
@pytest.mark.qt_log_ignore("pipewire", extend=True)
def test_qt_speaks_where_it_is_installed(qtbot: QtBot) -> None:
    pytest.importorskip("PySide6.QtTextToSpeech", reason="the extra speech is not installed")
    from dayzero.aloud.qt_speech import ONLY_FOR_TESTS, QtSpeech

    owner = QObject()
    voice = QtSpeech(owner, ONLY_FOR_TESTS)
    heard = Heard(voice)
    with qtbot.waitSignal(voice.ended, timeout=20_000):
        voice.say(["Rest", "now", "and", "sleep."], "en", 1.0)
    assert heard.words == [0, 1, 2, 3]
    with qtbot.waitSignal(voice.lacking) as lacking:
        voice.say(WORDS, "tlh", 1.0)
    assert lacking.args == [Lack.LANGUAGE]


def test_without_that_part_of_qt_it_says_so(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    from dayzero.aloud.qt_speech import QtSpeech

    monkeypatch.setitem(__import__("sys").modules, "PySide6.QtTextToSpeech", None)
    owner = QObject()
    voice = QtSpeech(owner)
    with qtbot.waitSignal(voice.lacking) as lacking:
        voice.say(WORDS, "en", 1.0)
    assert lacking.args == [Lack.PART]
