"""The words follow the picture: late, but always there."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from dayzero.playback.play_head import PlayHead
from dayzero.playback.reading_head import ReadingHead
from dayzero.settings.shipped import timelines_folder
from dayzero.story.moment import Story
from dayzero.timeline.loading import load


@pytest.fixture(scope="module")
def story() -> Story:
    return Story(load(timelines_folder() / "autologous-ms.json"))


def test_words_come_to_the_same_moment_by_themselves(qtbot: QtBot, story: Story) -> None:
    head = PlayHead(story)
    reading = ReadingHead(head)
    with qtbot.waitSignal(reading.moved, timeout=2000):
        head.seek(5.0)
    assert reading.moment == head.moment


def test_a_scrub_lays_out_few_words_and_the_last_ones_are_right(qtbot: QtBot, story: Story) -> None:
    head = PlayHead(story)
    reading = ReadingHead(head)
    told: list[float] = []
    reading.moved.connect(lambda: told.append(reading.day))
    for tenth in range(300):
        head.seek(-30 + tenth / 10)
    qtbot.waitUntil(lambda: reading.day == head.day, timeout=2000)
    assert len(told) == 1


def test_what_is_pressed_beside_the_words_moves_both(qtbot: QtBot, story: Story) -> None:
    head = PlayHead(story)
    reading = ReadingHead(head)
    reading.seek(9.0)
    assert head.day == reading.day == 9.0
    reading.play()
    assert head.playing
    assert reading.playing
    reading.pause()
    assert not head.playing


def test_at_the_end_of_a_phase_the_words_are_there_when_it_is_said(
    qtbot: QtBot, story: Story
) -> None:
    now = [0.0]
    head = PlayHead(story, clock=lambda: now[0])
    reading = ReadingHead(head)
    days: list[float] = []
    reading.phase_ended.connect(lambda: days.append(reading.day))
    head.play()
    now[0] = 10_000.0
    head.tick()
    assert days == [head.day]


def test_another_story_is_told_to_both(qtbot: QtBot, story: Story) -> None:
    head = PlayHead(story)
    reading = ReadingHead(head)
    head.seek(3.0)
    other = Story(load(timelines_folder() / "autologous-ms.json", "beam-atg"))
    head.tell(other)
    assert reading.story is other
    assert reading.moment == head.moment
