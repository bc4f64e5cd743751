"""Reading aloud: sentence after sentence, with pause, another speed, and an end."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from aloud.listed import ListedVoice
from dayzero.aloud.bar import AloudBar
from dayzero.aloud.read_aloud import SPEEDS, ReadAloud, Spoken
from dayzero.aloud.saying import Word, sentences
from dayzero.aloud.voice import Lack
from dayzero.theme.look import Look
from dayzero.theme.tokens import TARGET

SPOKEN = [
    Spoken(place, sentence)
    for place, text in enumerate(("You rest now.", "It is quiet. Then home."))
    for sentence in sentences(text, {})
]


class Reading:
    """What is read, by a voice that writes it down, and the words that were told."""

    def __init__(self, lack: Lack | None = None) -> None:
        self.owner = QObject()
        self.voice = ListedVoice(self.owner, lack)
        self.aloud = ReadAloud(self.voice, self.owner)
        self.words: list[tuple[int, Word]] = []
        self.aloud.word_said.connect(lambda place, word: self.words.append((place, word)))
        self.lacks: list[Lack] = []
        self.aloud.lacking.connect(self.lacks.append)

    def read(self) -> None:
        self.aloud.read(SPOKEN, "en")


@pytest.fixture
def reading(qapp: QObject) -> Reading:
    return Reading()


def test_it_is_said_in_order_and_to_the_end(reading: Reading, qtbot: QtBot) -> None:
    with qtbot.waitSignal(reading.aloud.ended):
        reading.read()
        assert reading.voice.said == ["You rest now."]
        reading.voice.finish_all()
    assert reading.voice.said == ["You rest now.", "It is quiet.", "Then home."]
    assert reading.voice.languages == {"en"}
    assert not reading.aloud.reading


def test_each_word_is_told_with_the_place_it_stands_at(reading: Reading) -> None:
    reading.read()
    reading.voice.finish()
    reading.voice.reach(1)
    assert reading.words[1] == (0, Word(4, 4, "rest"))
    assert reading.words[-1] == (1, Word(3, 2, "is"))


def test_a_pause_is_silent_and_going_on_begins_the_sentence_again(reading: Reading) -> None:
    reading.read()
    reading.voice.finish()
    reading.voice.reach(2)
    reading.aloud.pause()
    assert reading.voice.silent
    reading.aloud.go_on()
    assert reading.voice.said[-1] == "It is quiet."


def test_another_speed_goes_on_from_the_word_it_was_at(reading: Reading) -> None:
    reading.read()
    reading.voice.reach(1)
    reading.aloud.by_speed(-1)
    assert (reading.voice.said[-1], reading.voice.speeds[-1]) == ("rest now.", 0.8)
    reading.voice.reach(1)
    assert reading.words[-1] == (0, Word(9, 4, "now."))


def test_a_speed_chosen_in_a_pause_does_not_end_it(reading: Reading) -> None:
    reading.read()
    reading.aloud.pause()
    reading.aloud.by_speed(1)
    assert reading.voice.silent
    reading.aloud.go_on()
    assert reading.voice.speeds[-1] == 1.2


def test_where_words_are_no_longer_shown_it_stops(reading: Reading) -> None:
    shown = {0, 1}
    reading.aloud.read(SPOKEN, "en", shown.__contains__)
    shown.remove(1)
    reading.voice.finish_all()
    assert reading.voice.said == ["You rest now."]
    assert not reading.aloud.reading


def test_without_a_voice_it_says_why_and_rests(qapp: QObject) -> None:
    reading = Reading(Lack.LANGUAGE)
    reading.read()
    assert reading.lacks == [Lack.LANGUAGE]
    assert not reading.aloud.reading


def test_an_interruption_is_a_pause(reading: Reading) -> None:
    reading.read()
    reading.voice.interrupted.emit()
    assert reading.aloud.paused
    reading.aloud.go_on()
    assert reading.voice.said == ["You rest now.", "You rest now."]


def test_nothing_to_say_is_no_reading(reading: Reading) -> None:
    reading.aloud.read([], "en")
    assert not reading.aloud.reading


def test_the_bar_pauses_goes_on_and_keeps_to_the_speeds(reading: Reading, qtbot: QtBot) -> None:
    look = Look()
    bar = AloudBar(look, reading.aloud)
    qtbot.addWidget(bar)
    reading.read()
    bar.go.click()
    assert reading.aloud.paused
    assert bar.go.accessibleName() == "Go on reading"
    bar.go.click()
    assert not reading.aloud.paused
    assert bar.go.accessibleName() == "Pause reading"
    for _ in SPEEDS:
        bar.slower.click()
    assert reading.aloud.speed == SPEEDS[0]
    assert not bar.slower.isEnabled()
    for _ in SPEEDS:
        bar.faster.click()
    assert reading.aloud.speed == SPEEDS[-1]
    assert not bar.faster.isEnabled()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_buttons_of_the_bar_are_large_and_have_names(
    reading: Reading, scale: float, qtbot: QtBot, qapp: object
) -> None:
    look = Look()
    look.set(scale=scale)
    look.apply(qapp)  # type: ignore[arg-type]
    bar = AloudBar(look, reading.aloud)
    qtbot.addWidget(bar)
    bar.show()
    for button in (bar.go, bar.stop, bar.slower, bar.faster, bar.follow):
        assert min(button.width(), button.height()) >= TARGET
        assert button.accessibleName()
