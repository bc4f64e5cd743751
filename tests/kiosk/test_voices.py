"""A pack with voices, from the script for those who record it to what a visitor hears."""

from __future__ import annotations

import csv
import datetime
import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from dayzero.aloud.voice import Voice
from dayzero.cli import main
from dayzero.kiosk.config import Config
from dayzero.packs.keys import new_key, private_key
from dayzero.packs.pack import build, sign, write
from dayzero.packs.store import Store
from dayzero.settings.shipped import resources_folder
from dayzero.windows.kiosk.journey import KioskJourney
from dayzero.windows.kiosk.start import StartPage
from generate import small
from kiosk_hand import NOON, Kiosk, configured

TODAY = NOON.date()

# A test may end in the middle of a sentence; its player is ended with it.
pytestmark = pytest.mark.qt_log_ignore("Destroyed while process", extend=True)


class Machine(Voice):
    """The system's voice: it keeps what it was to say."""

    def __init__(self, parent: QObject, said: list[str]) -> None:
        super().__init__(parent)
        self._said = said

    def say(self, words: Sequence[str], language: str, speed: float) -> None:
        self._said.append(" ".join(words))
        self.ended.emit()

    def hush(self) -> None:
        """It never goes on."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Content, with the script of its English voices."""
    made = tmp_path / "made"
    (made / "timelines").mkdir(parents=True)
    (made / "timelines" / "made.json").write_text(json.dumps(small()), "utf-8")
    site = json.loads((resources_folder() / "site-example.json").read_text("utf-8"))
    site["site"]["urgent_number"] = "0800 111 222"
    (made / "site.json").write_text(json.dumps(site), "utf-8")
    assert main(["kiosk-script", str(made), "--language", "en"]) == 0
    return made


def numbers(folder: Path) -> dict[str, str]:
    """Sentences of the script, and their numbers."""
    text = (folder / "voices" / "en" / "script.csv").read_text("utf-8-sig")
    return {sentence: number for number, sentence in csv.reader(text.splitlines())}


def taken_in(folder: Path, home: Path, key: Ed25519PrivateKey) -> Config:
    """A kiosk's configuration, with the folder in a pack."""
    file = home / "clinic.dayzero"
    write(file, *build(folder, "clinic", 1, TODAY + datetime.timedelta(90), TODAY))
    sign(file, key)
    Store(home / "content", [key.public_key()]).install(file, TODAY)
    config = configured()
    content = {"folder": home / "content", "keys": (home / "clinic.pub",)}
    return config.model_copy(update={"content": config.content.model_copy(update=content)})


def speaking(qtbot: QtBot, folder: Path, home: Path, machine: list[str]) -> Kiosk:
    """A kiosk with the folder in a signed pack, whose visitor has just turned the sound on.
    ``machine`` gets what the system's voice is to say."""
    new_key(home / "clinic.key")
    config = taken_in(folder, home, private_key(home / "clinic.key"))
    kiosk = Kiosk(qtbot, config, lambda parent: Machine(parent, machine))
    start = kiosk.wake()
    kiosk.touch(next(button for button in start.comfort if button.accessibleName() == "Sound on"))
    return kiosk


@pytest.fixture
def played(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[str]]:
    """What the player of the sound system was to play: the names of the recordings."""
    player = tmp_path / "bin" / "paplay"
    player.parent.mkdir()
    player.write_text(f'#!/bin/sh\nbasename "$1" >> "{tmp_path}/played"\n')
    player.chmod(0o755)
    monkeypatch.setenv("PATH", f"{player.parent}:/usr/bin:/bin")
    monkeypatch.setattr("dayzero.aloud.recorded.PLAYERS", ("paplay",))
    file = tmp_path / "played"
    return lambda: file.read_text().splitlines() if file.exists() else []


def test_the_script_is_what_a_kiosk_says(folder: Path) -> None:
    said = numbers(folder)
    assert {"What happens in a stem cell transplant?", "Fever: call at once"} <= set(said)
    assert any("0800 111 222" in sentence for sentence in said)


def test_a_visitor_hears_those_who_spoke(
    folder: Path, tmp_path: Path, played: Callable[[], list[str]], qtbot: QtBot
) -> None:
    said = numbers(folder)
    for number in list(said.values())[1:]:
        (folder / "voices" / "en" / f"{number}.ogg").write_bytes(b"sound")
    machine: list[str] = []
    kiosk = speaking(qtbot, folder, tmp_path, machine)
    first = f"{said['What happens in a stem cell transplant?']}.ogg"
    qtbot.waitUntil(lambda: first in played())
    page = kiosk.window.page
    assert isinstance(page, StartPage)
    kiosk.touch(page.treatments[0])
    journey = kiosk.window.page
    assert isinstance(journey, KioskJourney)
    kiosk.touch(journey.tabs[2])
    fever = f"{said['Fever: call at once']}.ogg"
    qtbot.waitUntil(lambda: fever in played())
    assert machine == []


def test_what_nobody_spoke_the_machine_says(
    folder: Path, tmp_path: Path, played: Callable[[], list[str]], qtbot: QtBot
) -> None:
    lead = numbers(folder)["Touch a card."]
    (folder / "voices" / "en" / f"{lead}.ogg").write_bytes(b"sound")
    machine: list[str] = []
    speaking(qtbot, folder, tmp_path, machine)
    qtbot.waitUntil(lambda: "Your own team knows what is right for you." in machine)
    assert "What happens in a stem cell transplant?" in machine
    assert "Touch a card." not in machine
    assert played() == [f"{lead}.ogg"]


def test_a_pack_tells_how_far_its_voices_have_come(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "voices" / "en" / "1.wav").write_bytes(b"sound")
    capsys.readouterr()
    build = ["pack", "build", str(folder), "--name", "clinic", "--version", "1"]
    out = tmp_path / "clinic.dayzero"
    assert main([*build, "--expires", "2099-01-31", "--out", str(out)]) == 0
    said = len(numbers(folder)) - 1
    assert f"voices/en: 1 of {said} sentences are recorded\n" in capsys.readouterr().out
    (folder / "voices" / "en" / "9999.wav").write_bytes(b"sound")
    assert main([*build, "--expires", "2099-01-31", "--out", str(out)]) == 1
    assert "voices/en/9999.wav: its number is not in script.csv." in capsys.readouterr().err


@pytest.mark.parametrize(
    ("language", "says"), [("en", "has no folder “timelines”"), ("xx", "no catalogue")]
)
def test_where_there_is_nothing_to_say_there_is_no_script(
    language: str, says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["kiosk-script", str(tmp_path), "--language", language]) != 0
    assert says in capsys.readouterr().err
    assert not (tmp_path / "voices").exists()
