"""The play-head: which day is shown, and whether it is moving. The one place that moves time."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from dayzero.story.moment import Moment, PhaseSpan, StepSpan, Story
from dayzero.story.poses import Poses

FRAME_MS = 16
SPEEDS = (0.5, 1.0, 2.0, 4.0)
"""Story seconds a second: slow, calm, brisk, quick."""


class PlayHead(QObject):
    """Holds a day and tells everybody when it changes.

    Playing advances the story position by elapsed monotonic time, never by counting ticks, and
    stops at the end of each phase, before the next one dawns. The timer runs only while playing.
    With still pictures it goes from the key pose of one step to that of the next, and shows nothing
    in between but the end of each phase, where it waits.
    """

    moved = Signal()
    """The day changed; ask ``moment``."""
    playing_changed = Signal(bool)
    still_changed = Signal(bool)
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
        self._poses: Poses | None = None
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
    def still(self) -> bool:
        """Whether it goes from key pose to key pose."""
        return self._poses is not None

    @property
    def at_end(self) -> bool:
        """Whether the whole story has been told."""
        return self.day >= self._story.axis.last_day

    def set_speed(self, speed: float) -> None:
        """Play faster or slower from here on."""
        self._speed = speed
        if self.playing:
            self._restart_clock()

    def set_still(self, still: bool) -> None:
        """Whether to go from key pose to key pose from here on."""
        if still != (self._poses is not None):
            self._poses = Poses(self._story) if still else None
            if self.playing:
                self._restart_clock()
            self.still_changed.emit(still)

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
        day = self.day
        if self.at_end:
            day = self._story.axis.first_day
        elif day >= self._end_of(self._moment.phase):
            day = self._moment.phase.end
        self._show(self._posed(day))
        self._stop_day = self._story.rest_day_of(self._moment.phase)
        if self.day >= self._stop_day and not self._poses:
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
            self._show(self._posed(day))
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
        self._by_spans(self._story.steps, self._moment.step.number - 1, steps)

    def by_phases(self, phases: int) -> None:
        """Go to the start of a phase forward or back; back first goes to the start of this one."""
        self._by_spans(self._story.phases, self._moment.phase.number - 1, phases)

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
        self._poses = Poses(story) if self._poses else None
        self._moment = story.at(self.day)
        self.story_changed.emit()
        self.moved.emit()

    def _by_spans(self, spans: Sequence[PhaseSpan | StepSpan], index: int, by: int) -> None:
        here = self._opening(spans[index])
        if (by < 0 and self.day > here) or (by > 0 and self.day < here):
            # First to the opening of this one.
            by += 1 if by < 0 else -1
        index = max(index + by, 0)
        if index < len(spans):
            self.seek(self._opening(spans[index]))
        else:
            self.to_end()

    def _opening(self, span: PhaseSpan | StepSpan) -> float:
        """The day on which a step or a phase is entered."""
        step = span.steps[0] if isinstance(span, PhaseSpan) else span
        return self._poses.day(step) if self._poses else step.start

    def _posed(self, day: float) -> float:
        """The day itself, or with still pictures that of its step's key pose."""
        return self._poses.day(self._story.step_at(day)) if self._poses else day

    def _end_of(self, phase: PhaseSpan) -> float:
        """From where playing goes on into the next phase; nothing dawns in still pictures."""
        end_of = self._story.rest_day_of if self._poses else self._story.last_day_of
        return end_of(phase)

    def _restart_clock(self) -> None:
        self._started_at = self._clock()
        # Each still picture stays as long as its step.
        start = self._moment.step.start if self._poses else self.day
        self._started_position = self._story.axis.position(start)

    def _show(self, day: float) -> None:
        self._take(self._story.at(day))

    def _take(self, moment: Moment) -> None:
        if moment.day != self._moment.day:
            self._moment = moment
            self.moved.emit()
