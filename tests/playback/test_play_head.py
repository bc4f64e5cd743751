"""The play-head: time by the clock, stops at the end of each phase, nothing runs while paused."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject, QTimer

from dayzero.playback.play_head import SPEEDS, PlayHead
from dayzero.story.moment import DAWN, Story
from dayzero.story.poses import Poses
from made_timelines import raw_timeline, small_timeline, timelines

STORY = Story(small_timeline())


class Clock:
    """A clock that goes forward only when told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Watched:
    """A play-head with its clock and a list of what it told."""

    def __init__(self, story: Story = STORY) -> None:
        self.clock = Clock()
        self.head = PlayHead(story, clock=self.clock)
        self.told: list[str] = []
        self.days: list[float] = []
        self.head.moved.connect(self._moved)
        self.head.playing_changed.connect(lambda on: self.told.append("plays" if on else "waits"))
        self.head.phase_ended.connect(lambda: self.told.append("phase ended"))
        self.head.story_changed.connect(lambda: self.told.append("story changed"))

    def _moved(self) -> None:
        self.days.append(self.head.day)

    def pass_time(self, seconds: float, ticks: int = 1) -> None:
        """Let time pass; the timer fires ``ticks`` times, as if it did so evenly."""
        for _ in range(ticks):
            self.clock.now += seconds / ticks
            if self.head.playing:
                self.head.tick()

    def timers(self) -> list[QTimer]:
        return [timer for timer in self.head.findChildren(QTimer) if timer.isActive()]


@pytest.fixture
def watched(qapp: QObject) -> Watched:
    watched = Watched()
    yield watched
    watched.head.pause()


def test_it_begins_on_the_first_day_and_waits(watched: Watched) -> None:
    assert watched.head.day == -30
    assert not watched.head.playing
    assert watched.timers() == []


@pytest.mark.parametrize("ticks", [1, 3, 60, 977])
def test_playing_goes_by_the_clock_and_not_by_counting_ticks(watched: Watched, ticks: int) -> None:
    watched.head.play()
    watched.pass_time(4.0, ticks)
    assert watched.head.moment.position == pytest.approx(4.0)
    assert watched.head.day == pytest.approx(STORY.axis.day(4.0))


def test_each_phase_ends_with_a_stop_and_play_goes_on_into_the_next(watched: Watched) -> None:
    for phase in STORY.phases:
        assert watched.head.moment.phase is phase or not watched.head.playing
        watched.head.play()
        watched.pass_time(DAWN)
        assert watched.head.moment.phase is phase
        watched.pass_time(phase.phase.dwell * 0.9 - DAWN, 5)
        assert watched.head.playing
        watched.pass_time(phase.phase.dwell * 5)
        assert not watched.head.playing
        assert watched.timers() == []
        assert watched.head.day == STORY.rest_day_of(phase)
        assert STORY.dawn(watched.head.moment) == pytest.approx(0.0)
        assert watched.head.moment.phase is phase
        assert watched.told[-2:] == ["waits", "phase ended"]
    assert watched.head.at_end
    assert watched.days == sorted(watched.days)


def test_from_the_very_end_it_begins_again(watched: Watched) -> None:
    watched.head.to_end()
    assert watched.head.at_end
    watched.head.play()
    assert watched.head.playing
    assert watched.head.day == STORY.axis.first_day


def test_a_machine_that_sleeps_wakes_at_the_end_of_the_phase_not_further(watched: Watched) -> None:
    watched.head.play()
    watched.pass_time(3600 * 8)
    assert watched.head.moment.phase.id == "before"
    assert not watched.head.playing


def test_another_speed_keeps_the_place(watched: Watched) -> None:
    watched.head.play()
    watched.pass_time(2.0, 7)
    before = watched.head.day
    watched.head.set_speed(4.0)
    assert watched.head.day == before
    watched.pass_time(1.0, 3)
    assert watched.head.moment.position == pytest.approx(6.0)
    watched.head.set_speed(0.5)
    watched.pass_time(2.0, 3)
    assert watched.head.moment.position == pytest.approx(7.0)


@pytest.mark.parametrize("speed", SPEEDS)
def test_speed_is_story_seconds_a_second(watched: Watched, speed: float) -> None:
    watched.head.set_speed(speed)
    assert not watched.head.playing
    watched.head.play()
    watched.pass_time(2.0, 10)
    assert watched.head.moment.position == pytest.approx(2.0 * speed)


def test_seeking_while_playing_goes_on_from_there(watched: Watched) -> None:
    watched.head.play()
    watched.pass_time(3.0)
    watched.head.seek(-4.0)
    assert watched.head.playing
    assert watched.head.day == -4.0
    start = watched.head.moment.position
    watched.pass_time(2.0)
    assert watched.head.moment.position == pytest.approx(start + 2.0)
    watched.pass_time(100)
    assert watched.head.moment.phase.id == "chemo"


def test_seeking_to_the_last_instant_of_a_phase_while_playing_stops_there(watched: Watched) -> None:
    watched.head.play()
    watched.head.seek(STORY.last_day_of(STORY.phases[1]))
    watched.pass_time(0.016)
    assert not watched.head.playing
    assert watched.head.moment.phase.id == "chemo"
    watched.head.play()
    assert watched.head.day == 0.0


@pytest.mark.parametrize(
    ("start", "by", "lands"),
    [(-4.0, 1, -3), (-4.0, -1, -5), (-3.4, 1, -3), (-3.4, -1, -4), (-3.4, -2, -5), (0.5, 7, 7),
     (7.5, -7, 1), (-0.5, 1, 0), (-30.0, -1, -30)],
)  # fmt: skip
def test_days_land_on_the_start_of_a_day(
    watched: Watched, start: float, by: int, lands: float
) -> None:
    watched.head.seek(start)
    watched.head.by_days(by)
    assert watched.head.day == lands


def test_days_back_from_the_end_land_on_whole_days(watched: Watched) -> None:
    watched.head.to_end()
    watched.head.by_days(1)
    assert watched.head.at_end
    watched.head.by_days(-1)
    assert watched.head.day == 730


def test_steps_forward_and_back_meet_the_same_starts(watched: Watched) -> None:
    starts = [step.start for step in STORY.steps]
    met = [watched.head.day]
    for _ in starts[1:]:
        watched.head.by_steps(1)
        met.append(watched.head.day)
    assert met == starts
    watched.head.by_steps(1)
    assert watched.head.at_end
    back = []
    for _ in starts:
        watched.head.by_steps(-1)
        back.append(watched.head.day)
    assert back == starts[::-1]
    watched.head.by_steps(-1)
    assert watched.head.day == starts[0]


def test_phases_forward_and_back(watched: Watched) -> None:
    watched.head.seek(3.0)
    watched.head.by_phases(-1)
    assert watched.head.day == 1, "back goes to the start of this phase first"
    watched.head.by_phases(-1)
    assert watched.head.day == 0
    watched.head.by_phases(2)
    assert watched.head.day == 14
    watched.head.by_phases(1)
    assert watched.head.at_end


def test_home_and_end(watched: Watched) -> None:
    watched.head.to_end()
    assert watched.head.day == STORY.axis.last_day
    assert watched.head.moment.step is STORY.steps[-1]
    watched.head.to_start()
    assert watched.head.day == STORY.axis.first_day


def test_another_story_keeps_the_day_and_waits(watched: Watched) -> None:
    watched.head.seek(7.25)
    watched.head.play()
    changed = raw_timeline(title="The same, saved again")
    watched.head.tell(Story(small_timeline(**changed)))
    assert watched.head.day == 7.25
    assert watched.head.story.timeline.title == "The same, saved again"
    assert not watched.head.playing
    assert watched.timers() == []
    assert watched.told[-1] == "story changed"
    assert watched.days[-1] == 7.25


def test_a_shorter_story_brings_the_day_inside(watched: Watched) -> None:
    watched.head.seek(500)
    phases = raw_timeline()["phases"]
    del phases["life"]
    watched.head.tell(Story(small_timeline(phases=phases)))
    assert watched.head.day == math.nextafter(14, -math.inf)


def test_nothing_is_told_twice_about_the_same_day(watched: Watched) -> None:
    watched.head.seek(3)
    watched.head.seek(3)
    watched.head.seek(-1e9)
    watched.head.to_start()
    assert watched.days == [3, -30]


def test_pausing_twice_and_playing_twice_tell_once(watched: Watched) -> None:
    watched.head.play()
    watched.head.play()
    watched.head.toggle()
    watched.head.pause()
    assert watched.told == ["plays", "waits"]
    assert watched.timers() == []


def test_the_real_timer_moves_it(qtbot: object, qapp: QObject) -> None:
    head = PlayHead(STORY)
    with qtbot.waitSignal(head.moved, timeout=5000):  # type: ignore[attr-defined]
        head.play()
    head.pause()
    assert head.day > STORY.axis.first_day


moves = st.one_of(
    st.tuples(st.just("seek"), st.floats(-200, 1200)),
    st.tuples(st.just("pass_time"), st.floats(0, 30)),
    st.tuples(st.just("set_speed"), st.sampled_from(SPEEDS)),
    st.tuples(st.sampled_from(["by_days", "by_steps", "by_phases"]), st.integers(-9, 9)),
    st.tuples(st.sampled_from(["play", "pause", "toggle", "to_start", "to_end"]), st.none()),
)


@given(timelines(), st.lists(moves, max_size=20))
def test_whatever_is_pressed_the_day_is_inside_and_the_moment_is_of_that_day(
    timeline: object, pressed: list[tuple[str, float | None]]
) -> None:
    story = Story(timeline)  # type: ignore[arg-type]
    watched = Watched(story)
    for name, value in pressed:
        phase, playing = watched.head.moment.phase, watched.head.playing
        target = watched if name == "pass_time" else watched.head
        action = getattr(target, name)
        action() if value is None else action(value)
        assert story.axis.first_day <= watched.head.day <= story.axis.last_day
        assert watched.head.moment == story.at(watched.head.day)
        assert bool(watched.timers()) == watched.head.playing
        if name == "pass_time" and playing:
            assert watched.head.moment.phase is phase, "playing never runs over a phase's end"
    watched.head.pause()
    assert watched.timers() == []


def test_still_pictures_go_from_key_pose_to_key_pose_and_show_nothing_between(
    watched: Watched,
) -> None:
    poses = Poses(STORY)
    watched.head.set_still(True)
    watched.head.to_end()
    for phase in STORY.phases:
        watched.days.clear()
        watched.head.play()
        watched.pass_time(phase.phase.dwell * 5, 500)
        assert not watched.head.playing
        wanted = [*map(poses.day, phase.steps), STORY.rest_day_of(phase)]
        assert watched.days == wanted
    assert watched.head.at_end


def test_still_steps_lead_to_the_poses_and_back(watched: Watched) -> None:
    poses = [Poses(STORY).day(step) for step in STORY.steps]
    watched.head.set_still(True)
    watched.head.seek(poses[0])
    for pose in poses[1:]:
        watched.head.by_steps(1)
        assert watched.head.day == pose
    watched.head.by_steps(1)
    assert watched.head.at_end
    for pose in poses[::-1]:
        watched.head.by_steps(-1)
        assert watched.head.day == pose


def test_motion_comes_back_where_the_picture_stood(watched: Watched) -> None:
    watched.head.set_still(True)
    watched.head.by_steps(2)
    day = watched.head.day
    watched.head.set_still(False)
    assert watched.head.day == day
    watched.head.play()
    watched.pass_time(0.5, 10)
    assert watched.head.day > day
