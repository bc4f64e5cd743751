"""Saying aloud where we are and what is followed: short, polite, and only once the story rests."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from dayzero.playback.play_head import PlayHead
from dayzero.playback.selection import Selection
from dayzero.story.amounts import followed_words
from dayzero.story.moment import Moment
from dayzero.timeline.language import translate

REST_MS = 400
"""How long a day must stand still before it is said, so that scrubbing is not chatter."""


class Announcer(QObject):
    """Tells screen readers the day after 400 ms of rest, and each new step while playing, with
    the title of a part that has begun; and at once when a group of cells is followed from now on,
    or let go.

    The timer is a single shot started by a move; nothing runs while nothing moves.
    """

    said = Signal(str)
    """These words were handed to assistive technology."""

    def __init__(self, speaker: QObject, play_head: PlayHead, selection: Selection) -> None:
        """Announce in the name of ``speaker``, a widget; it also owns this object."""
        super().__init__(speaker)
        self._speaker = speaker
        self._head = play_head
        self._selection = selection
        self._followed = selection.followed
        self._said = ""
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._say)
        self._step = play_head.moment.step.id
        self._phase = play_head.moment.phase.id
        play_head.moved.connect(self._on_moved)
        play_head.playing_changed.connect(self._on_playing)
        selection.changed.connect(self._on_selection)

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

    def _on_selection(self) -> None:
        before, self._followed = self._followed, self._selection.followed
        if before != self._followed and QAccessible.isActive():
            let_go = translate("Announcements", "Nothing is followed now.")
            self._tell(self._where() if self._followed else let_go)

    def _where(self) -> str:
        if self._followed is None:
            return ""
        return followed_words(self._head.story, self._head.moment, self._followed)

    def _say(self) -> None:
        moment = self._head.moment
        self._step = moment.step.id
        before, self._phase = self._phase, moment.phase.id
        title = moment.phase.phase.title if before != moment.phase.id else ""
        words = announcement(self._head.story.open_reader.plain(moment.step.step.title), moment)
        self._tell(f"{words} {self._where()}".strip(), f"{title}. " if title else "")

    def describe(self, words: str) -> None:
        """Say what someone asked for, at once, and again when they ask again."""
        self._said = ""
        self._rest.stop()
        self._tell(words)

    def _tell(self, words: str, opening: str = "") -> None:
        """Say ``words``, unless they were the last ones; what opens them is not compared."""
        if words == self._said:
            return
        self._said = words
        said = opening + words
        # Polite is what Qt chooses by itself: it waits until the reader has finished.
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._speaker, said))
        self.said.emit(said)


def announcement(title: str, moment: Moment) -> str:
    """Such as 'Day +8. Counts lowest.'"""
    words = translate("Announcements", "{day}. {step}.")
    return words.format(day=moment.day_name, step=title.rstrip("."))
