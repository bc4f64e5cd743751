"""The top bar of a journey: in every language it says that nobody has checked the content."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from dayzero.settings.settings import Settings
from dayzero.settings.shipped import timelines_folder
from dayzero.story.evidence import review_words
from dayzero.theme.look import Look
from dayzero.timeline.loading import load
from dayzero.windows.choice import ChoiceButton
from dayzero.windows.comfort import Comfort
from dayzero.windows.languages import speak
from dayzero.windows.top_bar import TopBar


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    yield
    speak("en")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def bar(window: QWidget, language: str, wide: int) -> TopBar:
    speak(language)
    timeline = load(timelines_folder() / "autologous-ms.json", language=language)
    look = Look()
    made = TopBar(timeline, look, Comfort(look, file=None, settings=Settings()), window)
    made.resize(wide, made.sizeHint().height())
    window.show()
    QApplication.processEvents()
    return made


@pytest.mark.parametrize("language", ["en", "es", "de", "ar"])
def test_that_nobody_has_checked_it_is_never_cut(language: str, window: QWidget) -> None:
    made = bar(window, language, 1280)
    said = " ".join(label.text() for label in made.findChildren(QLabel))
    assert review_words(reviewed=False, translation=None if language == "en" else "") in said


def test_the_way_of_doing_it_is_named_where_there_is_room(window: QWidget) -> None:
    made = bar(window, "de", 1280)
    way = made.findChildren(ChoiceButton)[1]
    assert way.text() == "Art ▾"
    made.resize(1700, made.height())
    QApplication.processEvents()
    assert way.text() == "Cyclophosphamid und ATG ▾"
