"""Announcements: the day in a few words once it rests, each step while playing, never a frame."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from dayzero.access.announce import Announcer, announcement
from dayzero.playback.play_head import PlayHead
from dayzero.playback.selection import Selection
from dayzero.story.links import Ref
from dayzero.story.moment import Story
from made_timelines import small_timeline

STORY = Story(small_timeline())


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


class Heard:
    """A play-head, its announcer, and what was handed to Qt to be said."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.speaker = QObject()
        self.head = PlayHead(STORY, self.speaker, self.clock)
        self.selection = Selection(STORY, self.speaker)
        self.announcer = Announcer(self.speaker, self.head, self.selection)
        self.words: list[str] = []
        self.announcer.said.connect(self.words.append)

    def timers(self) -> list[QTimer]:
        return [timer for timer in self.announcer.findChildren(QTimer) if timer.isActive()]

    def play_for(self, seconds: float) -> None:
        for _ in range(100):
            self.clock.now += seconds / 100
            if self.head.playing:
                self.head.tick()


@pytest.fixture
def heard(qapp: QObject) -> Iterator[Heard]:
    QAccessible.setActive(True)
    heard = Heard()
    yield heard
    heard.head.pause()
    QAccessible.setActive(False)


def test_the_day_is_said_once_it_rests(heard: Heard, qtbot: QtBot) -> None:
    for day in (-4, 2, 5, 8.5):
        heard.head.seek(day)
    assert heard.words == []
    qtbot.waitUntil(lambda: bool(heard.words), timeout=3000)
    assert heard.words == ["Counts lowest. Day +8. Few neutrophils are left."]
    assert heard.timers() == []


def test_while_playing_each_step_is_said_and_no_frame(heard: Heard, qtbot: QtBot) -> None:
    heard.head.play()
    heard.play_for(9.5)
    assert heard.words == ["Day −20. Tests."]
    assert heard.timers() == []
    heard.play_for(1.0)
    assert not heard.head.playing
    qtbot.waitUntil(lambda: len(heard.words) == 2, timeout=3000)
    assert heard.words[-1] == "Day −7. Tests."
    assert heard.timers() == []


def test_the_same_is_not_said_twice(heard: Heard, qtbot: QtBot) -> None:
    heard.head.seek(8.1)
    qtbot.waitUntil(lambda: bool(heard.words), timeout=3000)
    heard.head.seek(8.7)
    qtbot.waitUntil(lambda: not heard.timers(), timeout=3000)
    assert len(heard.words) == 1


def test_nothing_runs_where_nobody_listens(heard: Heard) -> None:
    QAccessible.setActive(False)
    heard.head.seek(8)
    heard.head.play()
    heard.head.pause()
    assert heard.timers() == []
    assert heard.words == []


def test_what_is_followed_is_said_and_so_is_letting_go(heard: Heard) -> None:
    heard.selection.choose(Ref("population", "stem"))
    assert heard.words == ["Followed: Stem cells. Inside your bone marrow: many."]
    heard.selection.choose(Ref("population", "stem"))
    assert heard.words[1:] == ["Nothing is followed now."]


def test_the_day_is_said_with_what_is_followed(heard: Heard, qtbot: QtBot) -> None:
    heard.selection.choose(Ref("population", "stem"))
    heard.head.seek(0)
    qtbot.waitUntil(lambda: len(heard.words) == 2, timeout=3000)
    assert heard.words[-1].endswith("Inside your bone marrow: few.")
    assert heard.words[-1].startswith("Your cells go back. Day 0.")


def test_what_was_asked_for_is_said_each_time(heard: Heard) -> None:
    heard.announcer.describe("You sit at home.")
    heard.announcer.describe("You sit at home.")
    assert heard.words == ["You sit at home."] * 2


def test_words() -> None:
    assert announcement("Counts lowest.", STORY.at(8)) == "Day +8. Counts lowest."
