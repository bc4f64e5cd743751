"""Saying aloud where we are: short, polite, and only once the story rests."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from dayzero.playback.play_head import PlayHead
from dayzero.story.moment import Moment
from dayzero.timeline.language import translate

REST_MS = 400
"""How long a day must stand still before it is said, so that scrubbing is not chatter."""


class Announcer(QObject):
    """Tells screen readers the day after 400 ms of rest, and each new step while playing.

    The timer is a single shot started by a move; nothing runs while nothing moves.
    """

    said = Signal(str)
    """These words were handed to assistive technology."""

    def __init__(self, speaker: QObject, play_head: PlayHead) -> None:
        """Announce in the name of ``speaker``, a widget; it also owns this object."""
        super().__init__(speaker)
        self._speaker = speaker
        self._head = play_head
        self._said = ""
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._say)
        self._step = play_head.moment.step.id
        play_head.moved.connect(self._on_moved)
        play_head.playing_changed.connect(self._on_playing)

    def _on_moved(self) -> None:
        if not QAccessible.isActive():
            return
        if not self._head.playing:
            self._rest.start()
        elif self._head.moment.step.id != self._step:
            self._say()

    def _on_playing(self, playing: bool) -> None:
        if playing:
            self._rest.stop()
        elif QAccessible.isActive():
            self._rest.start()

    def _say(self) -> None:
        moment = self._head.moment
        self._step = moment.step.id
        words = announcement(self._head.story.reader.plain(moment.step.step.title), moment)
        if words == self._said:
            return
        self._said = words
        # Polite is what Qt chooses by itself: it waits until the reader has finished.
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._speaker, words))
        self.said.emit(words)


def announcement(title: str, moment: Moment) -> str:
    """Such as 'Day +8. Counts lowest.'"""
    words = translate("Announcements", "{day}. {step}.")
    return words.format(day=moment.day_name, step=title.rstrip("."))
