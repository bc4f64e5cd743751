"""The play-head as the words see it: the same day, a few frames later.

Laying out words costs more than painting the picture. A hand that scrubs need not wait for
words it has no time to read; they follow as soon as it rests.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from dayzero.playback.play_head import PlayHead

LAG_MS = 30
"""So long after the last move, or at most so long after the picture while playing."""


class ReadingHead(PlayHead):
    """Follows a play-head. What is asked of it is asked of the one it follows."""

    def __init__(self, followed: PlayHead, parent: QObject | None = None) -> None:
        super().__init__(followed.story, parent)
        self._followed = followed
        self._show(followed.day)
        self._lag = QTimer(self, singleShot=True, interval=LAG_MS)
        self._lag.timeout.connect(self.catch_up)
        followed.moved.connect(self._on_moved)
        followed.story_changed.connect(self._on_story)
        followed.playing_changed.connect(self.playing_changed)
        followed.phase_ended.connect(self._on_phase_ended)

    @property
    def playing(self) -> bool:
        """Whether time is moving."""
        return self._followed.playing

    def catch_up(self) -> None:
        """Show the day of the followed play-head now."""
        self._lag.stop()
        self._take(self._followed.moment)

    def seek(self, day: float) -> None:
        """Show another day, in picture and words at once."""
        self._followed.seek(day)
        self.catch_up()

    def play(self) -> None:
        """Start moving."""
        self._followed.play()

    def pause(self) -> None:
        """Stop moving."""
        self._followed.pause()

    def set_speed(self, speed: float) -> None:
        """Play faster or slower from here on."""
        self._followed.set_speed(speed)

    def _on_moved(self) -> None:
        # While playing, a running wait is not begun anew, or the words would never come.
        if not (self._followed.playing and self._lag.isActive()):
            self._lag.start()

    def _on_story(self) -> None:
        self._lag.stop()
        self._story = self._followed.story
        self._moment = self._followed.moment
        self.story_changed.emit()
        self.moved.emit()

    def _on_phase_ended(self) -> None:
        self.catch_up()
        self.phase_ended.emit()
