"""The program in another language: its own words and those of the rooms without Qt."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from dayzero.story.days import day_name
from dayzero.timeline.language import use_translator
from dayzero.windows.languages import speak

WORDS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS><TS version="2.1" language="de">
<context><name>Days</name><message><source>Day {number}</source>
<translation>Tag {number}</translation></message></context>
<context><name>Shortcuts</name><message><source>Play or pause</source>
<translation>Abspielen oder anhalten</translation></message></context>
</TS>
"""


@pytest.fixture
def resources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Resources with a few German words, compiled by Qt's own tool."""
    folder = tmp_path / "translations"
    folder.mkdir()
    source = folder / "dayzero_de.ts"
    source.write_text(WORDS, encoding="utf-8")
    compiler = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([compiler, source], check=True, capture_output=True)
    monkeypatch.setattr("dayzero.windows.languages.resources_folder", lambda: tmp_path)
    yield tmp_path
    use_translator(None)


def test_words_of_windows_and_of_days_are_spoken(qapp: QApplication, resources: Path) -> None:
    assert day_name(4) == "Day +4"
    translator = speak(qapp, "de")
    assert translator
    assert QCoreApplication.translate("Shortcuts", "Play or pause") == "Abspielen oder anhalten"
    assert day_name(4) == "Tag +4"
    qapp.removeTranslator(translator)


def test_a_language_we_do_not_speak_leaves_english(qapp: QApplication, resources: Path) -> None:
    assert speak(qapp, "fi") is None
    assert day_name(4) == "Day +4"
