"""Sentences that people have spoken, played by the player of the sound system: here a small program
that writes down what it is to play."""

from __future__ import annotations

from pathlib import Path

import psutil
import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from aloud.listed import ListedVoice
from dayzero.aloud.recorded import RecordedVoice
from dayzero.aloud.voice import Lack
from dayzero.packs.voices import Voices, write_script

WORDS = ["Call", "at", "once."]


class Sound:
    """A folder of recordings, and the players of a system."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        (folder / "bin").mkdir()
        write_script(folder / "voices", "ar", ["Call at once.", "Rest now."])
        self.recording = folder / "voices" / "ar" / "1.ogg"
        self.recording.write_bytes(b"sound")
        self.voices = Voices(folder / "voices")

    def install(self, player: str, then: str) -> None:
        """A player that notes its name and the file, and goes on like ``then``."""
        program = self._folder / "bin" / player
        program.write_text(f'#!/bin/sh\necho "{player} $1" >> "{self._folder}/played"\n{then}\n')
        program.chmod(0o755)

    @property
    def played(self) -> list[str]:
        file = self._folder / "played"
        return file.read_text().splitlines() if file.exists() else []


@pytest.fixture
def sound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Sound:
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}:/usr/bin:/bin")
    monkeypatch.setattr("dayzero.aloud.recorded.PLAYERS", ("first-player", "second-player"))
    return Sound(tmp_path)


def recorded(sound: Sound, lack: Lack | None = None) -> tuple[RecordedVoice, ListedVoice]:
    other = ListedVoice(lack=lack)
    owner = QObject()
    voice = RecordedVoice(lambda: sound.voices, other, owner)
    owner.setParent(other)  # both go with the other voice
    return voice, other


def test_a_recording_is_played_to_its_end(sound: Sound, qtbot: QtBot) -> None:
    sound.install("first-player", "exit 0")
    voice, other = recorded(sound)
    with qtbot.waitSignal(voice.ended):
        voice.say(WORDS, "ar", 1.0)
    assert sound.played == [f"first-player {sound.recording}"]
    assert other.said == []


def test_what_nobody_has_spoken_another_voice_says(sound: Sound, qtbot: QtBot) -> None:
    sound.install("first-player", "exit 0")
    voice, other = recorded(sound)
    voice.say(["Rest", "now."], "ar", 1.2)
    voice.say(WORDS, "de", 1.0)
    assert other.said == ["Rest now.", "Call at once."]
    with qtbot.waitSignal(voice.ended):
        other.finish()
    assert sound.played == []


def test_where_a_player_fails_the_next_one_plays(sound: Sound, qtbot: QtBot) -> None:
    sound.install("first-player", "exit 1")
    sound.install("second-player", "exit 0")
    voice, other = recorded(sound)
    with qtbot.waitSignal(voice.ended):
        voice.say(WORDS, "ar", 1.0)
    assert [line.split()[0] for line in sound.played] == ["first-player", "second-player"]
    assert other.said == []


def test_a_player_that_failed_once_is_tried_again(sound: Sound, qtbot: QtBot) -> None:
    sound.install("first-player", "exit 1")
    voice, other = recorded(sound)
    voice.say(WORDS, "ar", 1.0)
    qtbot.waitUntil(lambda: other.said == ["Call at once."])
    sound.install("first-player", "exit 0")
    with qtbot.waitSignal(voice.ended):
        voice.say(WORDS, "ar", 1.0)
    assert len(other.said) == 1


def test_where_all_players_fail_another_voice_says_it(sound: Sound, qtbot: QtBot) -> None:
    sound.install("first-player", "exit 1")
    sound.install("second-player", "kill -9 $$")
    voice, other = recorded(sound)
    voice.say(WORDS, "ar", 1.0)
    qtbot.waitUntil(lambda: other.said == ["Call at once."])
    assert len(sound.played) == 2


def test_a_hush_ends_the_recording(sound: Sound, qtbot: QtBot) -> None:
    sound.install("first-player", "exec sleep 60")
    voice, other = recorded(sound)
    ends: list[None] = []
    voice.ended.connect(lambda: ends.append(None))
    voice.say(WORDS, "ar", 1.0)
    qtbot.waitUntil(lambda: sound.played != [])
    voice.hush()
    sound.install("first-player", "exit 0")
    with qtbot.waitSignal(voice.ended):
        voice.say(WORDS, "ar", 1.0)
    assert len(ends) == 1
    assert other.said == []


def test_without_another_voice_the_rest_is_passed_over(sound: Sound, qtbot: QtBot) -> None:
    sound.install("first-player", "exit 0")
    voice, _other = recorded(sound, Lack.LANGUAGE)
    with qtbot.waitSignal(voice.ended):
        voice.say(["Rest", "now."], "ar", 1.0)
    with qtbot.waitSignal(voice.lacking):
        voice.say(WORDS, "de", 1.0)
    sound.install("first-player", "exit 1")
    with qtbot.waitSignal(voice.lacking):  # nothing can be heard here, and staff is told
        voice.say(WORDS, "ar", 1.0)


def test_without_a_player_there_are_no_recordings(sound: Sound, qtbot: QtBot) -> None:
    voice, other = recorded(sound)
    voice.say(WORDS, "ar", 1.0)
    assert other.said == ["Call at once."]
    lacking, _ = recorded(sound, Lack.VOICE)
    with qtbot.waitSignal(lacking.lacking):
        lacking.say(["Rest", "now."], "ar", 1.0)


@pytest.mark.qt_log_ignore("Destroyed while process", extend=True)
def test_a_voice_that_goes_takes_its_player_along(sound: Sound, qtbot: QtBot) -> None:
    sound.install("first-player", "exec sleep 60")
    owner = QObject()
    voice = RecordedVoice(lambda: sound.voices, ListedVoice(), owner)
    voice.say(WORDS, "ar", 1.0)
    qtbot.waitUntil(lambda: sound.played != [])
    (player,) = psutil.Process().children()
    shiboken6.delete(owner)
    qtbot.waitUntil(lambda: not player.is_running())
