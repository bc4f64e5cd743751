"""Hearing what a journey shows: what is read, where the word is marked, when the picture waits."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QLocale, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from dayzero.aloud.bar import AloudBar
from dayzero.aloud.read_aloud import ReadAloud, Spoken
from dayzero.aloud.saying import Word, sentences, short_forms
from dayzero.aloud.voice import Lack, Voice
from dayzero.panels.gate import Gate
from dayzero.panels.prose import Prose
from dayzero.playback.play_head import PlayHead
from dayzero.playback.reading_head import ReadingHead
from dayzero.theme.look import Look
from dayzero.windows.notice import Notice

if TYPE_CHECKING:
    from dayzero.panels.text import TextPage
    from dayzero.windows.journey import JourneyPage

WAIT_S = 0.25
"""So many story seconds before a step's words change, the picture waits for the voice."""
ROUND_WORD_PX = 48
"""How far from the edge of its column the word being said is kept."""

WORDS_EM = 32
"""Width, in letters of the text, from which the controls below a page have room for words."""
READ_ALOUD = ("text", "about")
"""Pages that read from top to bottom."""

Shown = Callable[[], Sequence[QWidget]]


class Listening(QObject):
    """Reads the texts of some views from top to bottom, as they stand there.

    What is said is taken from the texts on screen, so it can be nothing that is not shown, and
    stops where they change. Moving the play-head by hand stops it. With ``each part as it comes``
    it goes along with playing, which waits at the end of a step until its words have been said.
    """

    asked = Signal(bool)
    """Reading begins, or is over: its controls are wanted, or not any more."""

    def __init__(
        self,
        look: Look,
        heads: tuple[PlayHead, ReadingHead],
        gate: Gate,
        voice: Voice,
        shown: Shown,
        notice: Notice,
        parent: QWidget,
    ) -> None:
        """``heads``: of the picture and of its words. ``shown``: the views to be read now."""
        super().__init__(parent)
        self._head, self._words_head = heads
        self._shown = shown
        self._notice = notice
        self._lacking = ""
        self._places: list[tuple[Prose, str]] = []
        """The texts being read, with what they showed."""
        self._marked: Prose | None = None
        self._step = 0
        self._waits = False
        """Whether the play-head waits for the voice."""
        self.aloud = ReadAloud(voice, self)
        self.bar = AloudBar(look, self.aloud, parent)
        self.bar.hide()
        self.bar.stopped.connect(self.hush)
        self.bar.follow.toggled.connect(self._on_follow)
        self.aloud.word_said.connect(self._on_word)
        self.aloud.changed.connect(self._on_changed)
        self.aloud.ended.connect(self._on_ended)
        self.aloud.lacking.connect(self._on_lacking)
        self._head.moved.connect(self._on_moved)
        self._words_head.moved.connect(self._on_words_moved)
        self._words_head.phase_ended.connect(self._read_along)
        self._head.story_changed.connect(self.stop)
        gate.changed.connect(self.stop)

    @property
    def follows(self) -> bool:
        """Whether each part is read as it comes."""
        return self.bar.follow.isChecked()

    def toggle(self) -> None:
        """Read what is shown, from the first text that can be seen; or pause, or go on."""
        if not self.aloud.reading:
            if not self.follows:
                self._head.pause()
            self._words_head.catch_up()
            self._read()
        elif self.aloud.paused:
            self.aloud.go_on()
        else:
            self.aloud.pause()

    def to_say(self) -> list[Spoken]:
        """What is said if reading begins now: all that is shown from where one has scrolled to."""
        texts = _texts(self._shown())
        first = next((n for n, text in enumerate(texts) if not text.visibleRegion().isEmpty()), 0)
        self._places = [(text, text.text()) for text in texts[first:]]
        forms = short_forms(self._head.story.timeline.terms.values())
        return [
            Spoken(place, sentence)
            for place, (_text, words) in enumerate(self._places)
            for sentence in sentences(words, forms)
        ]

    def _read(self) -> None:
        self.aloud.stop()
        self._step = self._words_head.moment.step.number
        self.aloud.read(self.to_say(), self._head.story.timeline.language, self._stays)

    def stop(self) -> None:
        """Fall silent."""
        self._waits = False
        self.aloud.stop()

    def _stays(self, place: int) -> bool:
        text, words = self._places[place]
        return text.isVisible() and text.text() == words

    def _on_word(self, place: int, word: Word) -> None:
        text = self._places[place][0]
        self._unmark()
        self._marked = text
        text.mark_aloud(word.start, word.length)
        _bring_into_view(text, text.aloud_rect())

    def _unmark(self) -> None:
        if self._marked is not None:
            self._marked.mark_aloud()
            self._marked = None

    def _on_changed(self) -> None:
        if self.aloud.reading:
            self._withdraw()
        else:
            self._unmark()
        self.asked.emit(self.aloud.reading or self.follows)

    def _on_ended(self) -> None:
        if self._waits:
            self._waits = False
            self._head.play()

    def _on_lacking(self, lack: Lack) -> None:
        self._waits = False
        self.bar.follow.setChecked(False)
        self._lacking = self._words_of(lack)
        self._notice.say(self._lacking)

    def _withdraw(self) -> None:
        if self._lacking and self._notice.words == self._lacking:
            self._notice.withdraw()
        self._lacking = ""

    def hush(self) -> None:
        """Fall silent, and read no more parts as they come."""
        self.bar.follow.setChecked(False)
        self.stop()

    def _on_follow(self, follows: bool) -> None:
        if not follows:
            self._waits = False
            self.asked.emit(self.aloud.reading)

    def _on_moved(self) -> None:
        if not self.aloud.reading:
            return
        if not (self.follows and self._head.playing):
            self.stop()
        elif self._words_end_soon():
            self._wait()

    def _on_words_moved(self) -> None:
        if self._head.playing and self._words_head.moment.step.number != self._step:
            self._read_along()

    def _read_along(self) -> None:
        if self.follows:
            self._step = self._words_head.moment.step.number
            if self._head.playing and self._head.still:
                self._wait()
            # The new words find their places first.
            QTimer.singleShot(0, self, self._read)

    def _wait(self) -> None:
        self._waits = True
        self._head.pause()

    def _words_end_soon(self) -> bool:
        story, moment = self._head.story, self._head.moment
        end = min(moment.step.end, story.rest_day_of(moment.phase))
        left = story.axis.position(end) - moment.position
        return left < WAIT_S * self._head.speed

    def _words_of(self, lack: Lack) -> str:
        if lack is Lack.PART:
            return self.tr(
                "Reading aloud needs one more part of this program. Whoever looks after this "
                "computer can add it: the README says how, under “Read aloud”."
            )
        if lack is Lack.LANGUAGE:
            words = self.tr(
                "No voice for this language ({language}) is installed on this computer, and no "
                "other voice would say the words rightly. Whoever looks after it can add one."
            )
            return words.format(
                language=QLocale(self._head.story.timeline.language).nativeLanguageName()
            )
        if sys.platform.startswith("linux"):
            return self.tr(
                "No voice is installed on this computer. Whoever looks after it can install "
                "Speech Dispatcher with the voice eSpeak NG."
            )
        return self.tr(
            "No voice is installed on this computer. Whoever looks after it can add one in the "
            "system’s settings, under speech."
        )


def listening(journey: JourneyPage) -> Listening:
    """Hearing a journey: its words, and always when to call; or the page that is open."""
    made = Listening(
        journey.look,
        (journey.play_head, journey.reading_head),
        journey.side.gate,
        journey.voice(journey),
        partial(_views, journey),
        journey.notice,
        journey,
    )
    made.asked.connect(partial(_place_bar, journey, made.bar))
    return made


def _views(journey: JourneyPage) -> Sequence[QWidget]:
    if journey.open_page == "text":
        return (cast("TextPage", journey.page("text")).reading,)
    if journey.open_page:
        return (journey.page(journey.open_page),) if journey.open_page in READ_ALOUD else ()
    side = journey.side
    return (side.explanation if side.explanation.isVisible() else side.chances, side.call)


def _place_bar(journey: JourneyPage, bar: AloudBar, wanted: bool) -> None:
    """The controls stand among those of the picture, or below the page that is read."""
    focused = journey.focusWidget()
    had_focus = focused is not None and (
        focused is journey.transport.aloud or bar.isAncestorOf(focused)
    )
    rows = journey.layout()
    if journey.open_page and wanted and rows is not None:
        rows.addWidget(bar)
        rows.setAlignment(bar, Qt.AlignmentFlag.AlignHCenter)
        bar.name_in_full(journey.width() > WORDS_EM * journey.look.type.body)
    journey.transport.show_aloud(bar if wanted and not journey.open_page else None)
    bar.follow.setVisible(not journey.open_page)  # nothing plays beside a page
    bar.setVisible(wanted)
    if had_focus:
        goes_to = bar.go if wanted else journey.transport.aloud
        goes_to.setFocus(Qt.FocusReason.OtherFocusReason)


def _texts(views: Sequence[QWidget]) -> list[Prose]:
    """The texts of some views, each from top to bottom, as far as they are shown."""
    found: list[Prose] = []
    for view in views:
        shown = [text for text in view.findChildren(Prose) if text.isVisible() and text.text()]
        found += sorted(shown, key=lambda text: text.mapTo(view, QPoint(0, 0)).y())
    return found


def _bring_into_view(text: Prose, word: QRect) -> None:
    """Scroll the column that a text stands in, if it does in one."""
    above: QWidget | None = text
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    inside = above.widget() if above is not None else None
    if above is not None and inside is not None:
        at = text.mapTo(inside, word.center())
        above.ensureVisible(at.x(), at.y(), 0, word.height() // 2 + ROUND_WORD_PX)
