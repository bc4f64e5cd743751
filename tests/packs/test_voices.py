"""Recordings in a pack: what is spoken by people finds its sentence, and keeps it."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dayzero.packs.problems import PackError
from dayzero.packs.voices import Voices, look_through, write_script

SAID = ["Rest now.", "Call at once.", "Day plus 3"]


def spoken(folder: Path, *names: str) -> Path:
    write_script(folder, "ar", SAID)
    for name in names:
        (folder / "ar" / name).write_bytes(b"sound")
    return folder


def test_a_recording_is_found_by_its_sentence(tmp_path: Path) -> None:
    voices = Voices(spoken(tmp_path, "2.ogg"))
    assert voices.recording("Call  at once.", "ar") == tmp_path / "ar" / "2.ogg"
    assert voices.recording("Rest now.", "ar") is None
    assert voices.recording("Call at once.", "de") is None
    assert voices.speak("ar")
    assert not voices.speak("de")


def test_letters_put_together_otherwise_are_the_same(tmp_path: Path) -> None:
    write_script(tmp_path, "es", ["Ma\u0301s tarde."])
    (tmp_path / "es" / "1.wav").write_bytes(b"sound")
    assert Voices(tmp_path).recording("M\u00e1s tarde.", "es")


def test_it_is_told_how_far_a_language_has_come(tmp_path: Path) -> None:
    (found,) = look_through(spoken(tmp_path, "1.wav", "3.opus"))
    assert str(found) == "voices/ar: 2 of 3 sentences are recorded"


def script_of(folder: Path) -> list[list[str]]:
    text = (folder / "en" / "script.csv").read_text("utf-8-sig")
    rows = list(csv.reader(text.splitlines()))
    assert rows[0] == ["number", "sentence"]
    return rows[1:]


sentences = st.lists(st.text("abcé ", min_size=1).filter(str.strip), max_size=8)


@given(before=sentences, after=sentences)
def test_a_new_script_gives_no_recording_to_another_sentence(
    before: list[str], after: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("voices")
    write_script(folder, "en", before)
    for number, said in script_of(folder):
        (folder / "en" / f"{number}.ogg").write_text(said, "utf-8")
    write_script(folder, "en", [*after, *before])
    assert all(Voices(folder).recording(said, "en") for said in before)
    for sentences in (after, [*before, *after]):
        write_script(folder, "en", sentences)
        for number, said in script_of(folder):
            file = folder / "en" / f"{number}.ogg"
            assert not file.exists() or file.read_text("utf-8") == said


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("9.ogg", "voices/ar/9.ogg: its number is not in script.csv."),
        ("2.wav", "voices/ar/2.wav: there is another recording with its number."),
        ("fever.ogg", "voices/ar/fever.ogg: a recording is called by its number"),
        ("2.exe", "voices/ar/2.exe: a recording is called by its number"),
    ],
)
def test_what_is_no_recording_is_refused(name: str, says: str, tmp_path: Path) -> None:
    with pytest.raises(PackError, match="^" + says.replace(".", r"\.")):
        look_through(spoken(tmp_path / "voices", "2.ogg", name))


@pytest.mark.parametrize("line", ["x,Rest.", "1", "2,Rest.\r\n2,Again.", "1,Rest.,more"])
def test_a_script_that_is_none_says_where(line: str, tmp_path: Path) -> None:
    (tmp_path / "voices" / "ar").mkdir(parents=True)
    (tmp_path / "voices" / "ar" / "script.csv").write_text(f"number,sentence\r\n{line}\r\n")
    with pytest.raises(PackError, match=r"voices/ar/script\.csv, line [23]: here belong a number"):
        look_through(tmp_path / "voices")


def test_recordings_without_a_script_are_refused(tmp_path: Path) -> None:
    (tmp_path / "ar").mkdir()
    (tmp_path / "ar" / "1.ogg").write_bytes(b"sound")
    with pytest.raises(PackError, match=r"ar/script\.csv is missing"):
        look_through(tmp_path)


def test_recordings_that_can_no_longer_be_read_are_none(tmp_path: Path) -> None:
    folder = spoken(tmp_path, "2.ogg")
    (folder / "ar" / "script.csv").write_bytes(b"\xff\xfe\xff")
    assert not Voices(folder).speak("ar")
