"""Hearing a journey: what is said is what is shown, and the word being said is marked."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aloud.listed import ListedVoice
from dayzero.aloud.voice import Lack
from dayzero.panels.prose import Prose
from dayzero.settings.settings import Settings
from dayzero.theme.look import Look
from dayzero.timeline.opening import opened
from dayzero.windows.comfort import Comfort
from dayzero.windows.journey import JourneyPage
from windows.conftest import MS

NADIR = 3.0
"""A day with low counts."""


@pytest.fixture
def journey(qtbot: QtBot, kept: Path) -> JourneyPage:
    """A journey without what comes after the first paint, which nobody hears."""
    look = Look()
    page = JourneyPage(opened(MS, kept).timeline, look, Comfort(look, None, Settings()))
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    qtbot.waitExposed(page)
    return page


@pytest.fixture
def voice(journey: JourneyPage) -> ListedVoice:
    """The voice of the journey, which stands on a day with low counts."""
    voice = ListedVoice(journey)
    journey.voice = lambda _parent: voice
    journey.play_head.seek(NADIR)
    journey.reading_head.catch_up()
    settle()
    return voice


def settle() -> None:
    for _ in range(3):
        QApplication.sendPostedEvents()
        QCoreApplication.processEvents()


def marked(journey: JourneyPage) -> list[str]:
    """The letters that are marked as being said, wherever they are."""
    return [
        text.text()[start : start + length]
        for text in journey.findChildren(Prose)
        for start, length in [text._aloud]
        if length
    ]


def test_a_key_reads_what_is_shown_and_when_to_call(
    qtbot: QtBot, journey: JourneyPage, voice: ListedVoice
) -> None:
    qtbot.keyClick(journey.stage, Qt.Key.Key_R)
    voice.finish_all()
    explanation = journey.side.explanation
    shown = [text.text() for text in (explanation.title, explanation.message.words)
             if text.isVisible()]  # fmt: skip
    assert " ".join(voice.said).startswith(" ".join(shown))
    assert "Fever: call at once" in voice.said
    assert not any("Ask" in sentence for sentence in voice.said), "no button is read"
    assert voice.languages == {"en"}


def test_the_words_of_another_tab_are_read_where_it_is_shown(
    journey: JourneyPage, voice: ListedVoice
) -> None:
    journey.side.explanation.tabs.choose(2)
    settle()
    journey.transport.aloud.click()
    voice.finish_all()
    first = journey.play_head.moment.explanation.do[0]
    assert f"1. {journey.play_head.story.reader.plain(first)}" in " ".join(voice.said)


def test_the_word_being_said_is_marked_and_brought_into_view(
    journey: JourneyPage, voice: ListedVoice
) -> None:
    journey.transport.aloud.click()
    voice.reach(0)
    assert marked(journey) == [voice.said[0].split()[0]]
    column = journey.side.explanation._column
    assert column.verticalScrollBar().maximum() > 0
    lowest = journey.side.explanation._passages[0].words
    while journey.listening.aloud.reading and not lowest._aloud[1]:
        voice.finish()
        voice.reach(0)
    while journey.listening.aloud.reading and lowest._aloud[1]:
        word = lowest.aloud_rect().translated(lowest.mapTo(column, lowest.rect().topLeft()))
        assert column.rect().contains(word)
        voice.finish()
        voice.reach(0)
    voice.finish_all()
    assert marked(journey) == []


def test_the_key_pauses_and_goes_on_and_escape_stops(
    qtbot: QtBot, journey: JourneyPage, voice: ListedVoice
) -> None:
    qtbot.keyClick(journey.stage, Qt.Key.Key_R)
    qtbot.keyClick(journey.stage, Qt.Key.Key_R)
    assert voice.silent
    qtbot.keyClick(journey.stage, Qt.Key.Key_R)
    assert not voice.silent
    qtbot.keyClick(journey.stage, Qt.Key.Key_Escape)
    assert voice.silent
    assert not journey.listening.bar.isVisible()
    qtbot.keyClick(journey.stage, Qt.Key.Key_R)
    qtbot.keyClick(journey.stage, Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    assert voice.silent


def test_the_controls_take_the_keyboard_and_give_it_back(
    qtbot: QtBot, journey: JourneyPage, voice: ListedVoice
) -> None:
    journey.transport.aloud.setFocus()
    qtbot.keyClick(journey.transport.aloud, Qt.Key.Key_Space)
    bar = journey.listening.bar
    assert bar.go.hasFocus()
    bar.stop.setFocus()
    qtbot.keyClick(bar.stop, Qt.Key.Key_Space)
    assert voice.silent
    assert journey.transport.aloud.hasFocus()


def test_moving_the_day_by_hand_stops_it(
    qtbot: QtBot, journey: JourneyPage, voice: ListedVoice
) -> None:
    journey.transport.aloud.click()
    qtbot.keyClick(journey.stage, Qt.Key.Key_Right)
    assert voice.silent
    assert marked(journey) == []


def test_who_begins_to_listen_stops_playing_and_the_other_way_round(
    journey: JourneyPage, voice: ListedVoice
) -> None:
    journey.play_head.play()
    journey.transport.aloud.click()
    assert not journey.play_head.playing
    journey.play_head.seek(journey.play_head.day + 0.1)
    assert voice.silent


def test_it_stops_where_other_words_are_shown(journey: JourneyPage, voice: ListedVoice) -> None:
    journey.transport.aloud.click()
    journey.side.explanation.tabs.choose(1)
    voice.finish_all()
    assert len(voice.said) <= 2
    assert not journey.listening.aloud.reading


def test_nothing_is_read_unseen(journey: JourneyPage, voice: ListedVoice) -> None:
    journey.transport.aloud.click()
    journey.hide()
    assert voice.silent


def test_the_page_of_text_is_read_from_where_one_is(
    qtbot: QtBot, journey: JourneyPage, voice: ListedVoice
) -> None:
    journey.show_page("text")
    settle()
    qtbot.keyClick(journey.page("text"), Qt.Key.Key_R)
    assert journey.listening.bar.isVisible()
    assert not journey.listening.bar.follow.isVisible()
    voice.finish_all()
    assert journey.play_head.moment.step.step.title in " ".join(voice.said)
    journey.show_picture()
    assert journey.transport.aloud.isVisible()


@pytest.mark.parametrize(
    ("lack", "platform", "says"),
    [
        (Lack.VOICE, "linux", "Speech Dispatcher"),
        (Lack.VOICE, "win32", "system’s settings"),
        (Lack.PART, "win32", "one more part"),
        (Lack.LANGUAGE, "linux", "English"),
    ],
)
def test_without_a_voice_a_quiet_line_says_what_helps(
    journey: JourneyPage, monkeypatch: pytest.MonkeyPatch, lack: Lack, platform: str, says: str
) -> None:
    journey.voice = lambda parent: ListedVoice(parent, lack)
    monkeypatch.setattr("dayzero.windows.listening.sys.platform", platform)
    journey.transport.aloud.click()
    assert says in journey.notice.words
    assert journey.transport.aloud.isVisible()
    assert not journey.listening.bar.isVisible()


class Clock:
    """Seconds that pass only when a test says so."""

    now = 0.0

    def __call__(self) -> float:
        return self.now

    def pass_by(self, journey: JourneyPage, seconds: float) -> None:
        """Play, frame by frame, for as long as it plays."""
        head = journey.play_head
        for _ in range(round(seconds / 0.05)):
            self.now += 0.05
            if not head.playing:
                break
            step = head.moment.step
            head.tick()
            if head.moment.step is not step or not head.playing:
                journey.reading_head.catch_up()
                settle()


@pytest.mark.parametrize("still", [False, True])
def test_part_by_part_the_picture_waits_for_the_voice(
    journey: JourneyPage, voice: ListedVoice, still: bool
) -> None:
    head, clock = journey.play_head, Clock()
    head._clock = clock
    head.set_still(still)
    journey.transport.aloud.click()
    journey.listening.bar.follow.click()
    voice.finish_all()
    before, before_said = head.moment.step.number, len(voice.said)
    head.play()
    clock.pass_by(journey, 60)
    settle()
    assert head.moment.step.number == before + 1
    assert len(voice.said) > before_said  # the words of the new step have begun
    clock.pass_by(journey, 60)
    assert head.moment.step.number == before + 1
    assert not head.playing
    voice.finish_all()
    assert head.playing
    journey.listening.bar.stop.click()
    assert not journey.listening.follows
    assert not journey.listening.bar.isVisible()


def test_at_the_end_of_a_part_it_is_said_in_short(journey: JourneyPage, voice: ListedVoice) -> None:
    head, clock = journey.play_head, Clock()
    head._clock = clock
    phase = head.moment.phase
    head.seek(phase.steps[-1].start)
    journey.reading_head.catch_up()
    settle()
    journey.transport.aloud.click()
    journey.listening.bar.follow.click()
    voice.finish_all()
    head.play()
    clock.pass_by(journey, 60)
    settle()
    assert not head.playing
    assert voice.said[-1].startswith("In short:")
    assert phase.phase.title in voice.said[-1]


def test_nothing_of_it_is_loaded_before_it_is_asked_for() -> None:
    """In a process of its own, for this one has heard much."""
    import subprocess

    program = f"""
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from dayzero.theme.look import Look
from dayzero.timeline.opening import opened
from dayzero.windows.comfort import Comfort
from dayzero.windows.journey import JourneyPage
app = QApplication([])
look = Look()
page = JourneyPage(opened(Path({str(MS)!r}), None).timeline, look, Comfort(look, None))
page.show()
page.complete()
print([name for name in sys.modules if "aloud" in name or "QtNetwork" in name or "Speech" in name])
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.strip() == "[]"


def test_the_quiet_line_leaves_room_for_the_controls_at_twice_the_text(
    journey: JourneyPage,
) -> None:
    journey.comfort.change(text_size=2.0)
    journey.voice = lambda parent: ListedVoice(parent, Lack.VOICE)
    journey.transport.aloud.click()
    settle()
    below = journey._board_place.geometry().bottom()
    assert journey.notice.isVisible()
    assert below < journey.transport.y()
    assert journey.transport.geometry().bottom() < journey.height()
