"""The play-head: which day is shown, and whether it is moving. The one place that moves time."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from dayzero.story.moment import Moment, PhaseSpan, StepSpan, Story

FRAME_MS = 16
SPEEDS = (0.5, 1.0, 2.0, 4.0)
"""Story seconds a second: slow, calm, brisk, quick."""


class PlayHead(QObject):
    """Holds a day and tells everybody when it changes.

    Playing advances the story position by elapsed monotonic time, never by counting ticks, and
    stops at the end of each phase, before the next one dawns. The timer runs only while playing.
    """

    moved = Signal()
    """The day changed; ask ``moment``."""
    playing_changed = Signal(bool)
    phase_ended = Signal()
    """Playing reached the end of a phase and waits."""
    story_changed = Signal()
    """Another document, or another version of it, is on the play-head."""

    def __init__(
        self,
        story: Story,
        parent: QObject | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._story = story
        self._clock = clock
        self._speed = 1.0
        self._moment = story.at(story.axis.first_day)
        self._started_at = self._started_position = 0.0
        self._stop_day = self._moment.day
        self._timer = QTimer(self, interval=FRAME_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)

    @property
    def story(self) -> Story:
        """The story being shown."""
        return self._story

    @property
    def moment(self) -> Moment:
        """The moment being shown."""
        return self._moment

    @property
    def day(self) -> float:
        """The day being shown, in days from infusion."""
        return self._moment.day

    @property
    def playing(self) -> bool:
        """Whether time is moving."""
        return self._timer.isActive()

    @property
    def speed(self) -> float:
        """Story seconds a second."""
        return self._speed

    @property
    def at_end(self) -> bool:
        """Whether the whole story has been told."""
        return self.day >= self._story.axis.last_day

    def set_speed(self, speed: float) -> None:
        """Play faster or slower from here on."""
        self._speed = speed
        if self.playing:
            self._restart_clock()

    def seek(self, day: float) -> None:
        """Show another day; playing goes on from there."""
        self._show(day)
        if self.playing:
            self._stop_day = max(self._story.rest_day_of(self._moment.phase), self.day)
            self._restart_clock()

    def seek_position(self, position: float) -> None:
        """Show the day at a story position (seconds at calm speed)."""
        self.seek(self._story.axis.day(position))

    def play(self) -> None:
        """Start moving. From the end of a phase it goes on into the next; from the very end
        it begins again."""
        if self.playing:
            return
        if self.at_end:
            self._show(self._story.axis.first_day)
        elif self.day >= self._story.last_day_of(self._moment.phase):
            self._show(self._moment.phase.end)
        self._stop_day = self._story.rest_day_of(self._moment.phase)
        if self.day >= self._stop_day:
            following = self._story.phases[self._moment.phase.number]
            self._stop_day = self._story.rest_day_of(following)
        self._restart_clock()
        self._timer.start()
        self.playing_changed.emit(True)

    def pause(self) -> None:
        """Stop moving."""
        if self.playing:
            self._timer.stop()
            self.playing_changed.emit(False)

    def toggle(self) -> None:
        """Play, or pause."""
        if self.playing:
            self.pause()
        else:
            self.play()

    def tick(self) -> None:
        """Show where the story stands now; called for every frame while playing."""
        passed = (self._clock() - self._started_at) * self._speed
        day = self._story.axis.day(self._started_position + passed)
        if day < self._stop_day:
            self._show(day)
            return
        self._show(self._stop_day)
        self.pause()
        self.phase_ended.emit()

    def by_days(self, days: int) -> None:
        """Go whole days forward (or, below zero, back), landing on the start of a day."""
        whole = float(int(self.day // 1))
        going_back_inside = days < 0 and self.day > whole
        self.seek(whole + days + (1 if going_back_inside else 0))

    def by_steps(self, steps: int) -> None:
        """Go to the start of a step forward or back; back first goes to the start of this one."""
        spans = self._story.steps
        index = self._moment.step.number - 1
        if steps < 0 and self.day > spans[index].start:
            steps += 1
        self._seek_in(spans, index + steps)

    def by_phases(self, phases: int) -> None:
        """Go to the start of a phase forward or back; back first goes to the start of this one."""
        spans = self._story.phases
        index = self._moment.phase.number - 1
        if phases < 0 and self.day > spans[index].start:
            phases += 1
        self._seek_in(spans, index + phases)

    def to_start(self) -> None:
        """Show the first day."""
        self.seek(self._story.axis.first_day)

    def to_end(self) -> None:
        """Show the last day."""
        self.seek(self._story.axis.last_day)

    def tell(self, story: Story) -> None:
        """Show another document, or a new version of this one, keeping the day."""
        self.pause()
        self._story = story
        self._moment = story.at(self.day)
        self.story_changed.emit()
        self.moved.emit()

    def _seek_in(self, spans: Sequence[PhaseSpan | StepSpan], index: int) -> None:
        if index >= len(spans):
            self.to_end()
        else:
            self.seek(spans[max(index, 0)].start)

    def _restart_clock(self) -> None:
        self._started_at = self._clock()
        self._started_position = self._moment.position

    def _show(self, day: float) -> None:
        moment = self._story.at(day)
        if moment.day != self._moment.day:
            self._moment = moment
            self.moved.emit()
