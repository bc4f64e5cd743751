"""The explanation: what happens, how it feels, what I can do, and who is around me."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dayzero.panels.depth import Depth, DepthChoice
from dayzero.panels.gate import Gate
from dayzero.panels.pieces import Column, Segments
from dayzero.panels.pressable import PressableWords
from dayzero.panels.prose import PAD, Prose, reach_before
from dayzero.panels.reading import PARTS, Passage, Telling
from dayzero.playback.play_head import PlayHead
from dayzero.playback.selection import Selection
from dayzero.story.moment import Moment
from dayzero.theme.look import Look
from dayzero.timeline.words import Span

if TYPE_CHECKING:
    from dayzero.panels.sources import SourceView

USUAL_PASSAGES = 4
"""Three things to do, and a rule of the clinic. Who reads a lot is told more."""
WIDE_PX = 520
"""From this width (at 100 % text) titles are set in the large size."""
NARROW_PX = 260
"""Below this width (at 100 % text) titles are set in the size of the text."""
LOW_PX = 300
"""Below this height (at 100 % text) there is room for a few lines only."""


class ExplanationPanel(QWidget):
    """Shows the words of a moment. It changes with the step, never with the day inside it."""

    busy = Signal(bool)
    """A page that needs the room (where a number comes from) has opened, or closed."""

    def __init__(
        self,
        look: Look,
        play_head: PlayHead,
        selection: Selection,
        parent: QWidget | None = None,
        gate: Gate | None = None,
        depth: Depth | None = None,
    ) -> None:
        super().__init__(parent)
        self._depth = depth or Depth(parent=self)
        self._look = look
        self._play_head = play_head
        self._selection = selection
        self._gate = gate or Gate(play_head.story.timeline, self)
        self._telling = Telling(play_head.story, self._depth.detail)
        self._shown: object = None
        self._tight = False
        self._reads_on = False
        self._asked_from: QWidget | None = None
        self.setAccessibleName(self.tr("Explanation"))
        self.tabs = Segments(
            look,
            [
                self.tr("What happens"),
                self.tr("How it feels"),
                self.tr("What I can do"),
                self.tr("People"),
            ],
            self.tr("Parts of the explanation"),
            self,
        )
        self.tabs.chosen.connect(self._on_tab)
        self._pages = QStackedWidget(self)
        self.in_short = _InShort(look, self._pages)
        self.in_short.go_on.connect(play_head.play)
        self.in_short.again.connect(self._on_again)
        self.in_short.more.connect(self._on_more)
        self._column = Column(look, self.tr("Explanation"), self._pages)
        self._build_column()
        for page in (self._column, self.in_short):
            self._pages.addWidget(page)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.tabs)
        rows.addWidget(self._pages, 1)
        self.words = PressableWords(
            look, self._column, play_head, selection, self._gate, self.title
        )
        self.words.fact_asked.connect(self.show_source)
        self.words.listen_to(*self._proses())
        selection.changed.connect(self.words.explain_chosen)
        play_head.moved.connect(self._on_moved)
        play_head.story_changed.connect(self._on_story_changed)
        self._gate.changed.connect(self._on_gate)
        self._depth.changed.connect(self._on_depth)
        look.changed.connect(self._fit_title)
        self._on_moved()

    @cached_property
    def source(self) -> SourceView:
        """Where a number comes from, made when it is first asked for."""
        from dayzero.panels.sources import SourceView

        page = SourceView(self._look, self._pages)
        page.closed.connect(self.close_source)
        self._pages.addWidget(page)
        return page

    @cached_property
    def depth_choice(self) -> DepthChoice:
        """How much to tell, at the end of what is told; made once the first paint is over."""
        choice = DepthChoice(self._look, self._depth, self._column.inside)
        self._column.rows.insertWidget(self._column.rows.count() - 1, choice)
        return choice

    @property
    def is_brief(self) -> bool:
        """Whether only the message and what to do are told, without tabs."""
        return self._depth.detail == "little"

    @property
    def _shows_source(self) -> bool:
        return self._pages.currentWidget() not in (self._column, self.in_short)

    def show_source(self, fact_id: str) -> None:
        """Answer where a number comes from."""
        if self._gate.hides(fact_id):
            return
        self._asked_from = self.focusWidget()
        self.source.tell(self._play_head.story.timeline, fact_id)
        self._pages.setCurrentWidget(self.source)
        self._show_tabs()
        self.source.back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.busy.emit(True)

    def close_source(self) -> None:
        """Back to the words."""
        if not self._shows_source:
            return
        self._show_page()
        self.busy.emit(False)
        if self._asked_from is not None and self._asked_from.isVisible():
            self._asked_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self._asked_from = None

    def set_tight(self, tight: bool) -> None:
        """Where there is little height, whoever holds this panel offers its parts instead."""
        self._tight = tight
        self._show_tabs()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_title()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit_title()

    def _build_column(self) -> None:
        look, inside, rows = self._look, self._column.inside, self._column.rows
        self.title = Prose(look, "heading", inside)
        self.message = _Message(look, inside)
        rows.addWidget(self.title)
        rows.addWidget(self.message)
        self._passages = [_PassageRow(look, inside) for _number in range(USUAL_PASSAGES)]
        for row in self._passages:
            rows.addWidget(row)
        self.unknown = _Note(look, "calm", inside)
        self.misreading = _Note(look, "note", inside)
        rows.addWidget(self.unknown)
        rows.addWidget(self.misreading)
        rows.addStretch(1)

    def _proses(self) -> list[Prose]:
        return [
            self.message.words,
            *(row.words for row in self._passages),
            self.unknown.words,
            self.misreading.words,
            self.in_short.words,
        ]

    def _on_moved(self) -> None:
        moment = self._play_head.moment
        key = (moment.step.number, moment.misreadings, self._has_ended(moment))
        if key != self._shown:
            self._shown = key
            self._tell(moment)

    def _on_story_changed(self) -> None:
        self._telling = Telling(self._play_head.story, self._depth.detail)
        self._on_gate()

    def _on_depth(self) -> None:
        self._telling = Telling(self._play_head.story, self._depth.detail)
        focused = QApplication.focusWidget()
        chosen_here = focused is not None and self.isAncestorOf(focused)
        reads_on = self._reads_on
        self._show_anew()
        if reads_on:
            self._reads_on = True
            self._show_page()
        elif chosen_here and focused is not None and focused.isVisible():
            self._column.show_all_of(focused)

    def _on_gate(self) -> None:
        if "source" in vars(self):
            self.source.forget()
        self._show_anew()

    def _show_anew(self) -> None:
        self._shown = None
        self._on_moved()

    def _has_ended(self, moment: Moment) -> bool:
        return moment.day >= self._play_head.story.rest_day_of(moment.phase)

    def _tell(self, moment: Moment) -> None:
        reading = self._telling.reading(moment.step)
        self._asked_from = None
        self._reads_on = False
        self.words.put_away()
        was_busy = self._shows_source
        self.title.say(reading.title)
        if self.isVisible():
            self._fit_title()
        self.message.words.tell(self.words.veiled(reading.message))
        self.words.offer(self.message.words, self.words.asking(reading.message[1:]))
        self._tell_part(moment)
        self.in_short.tell(
            moment.phase.phase.title,
            self.words.veiled(self._telling.in_short(moment.phase)),
            self._play_head.at_end,
            not self._depth.is_full,
        )
        self._show_page()
        self._column.to_top()
        if was_busy:
            self.busy.emit(False)

    def _tell_part(self, moment: Moment) -> None:
        part = "do" if self.is_brief else PARTS[self.tabs.current]
        passages = self._telling.reading(moment.step).parts[part]
        texts = [passage for passage in passages if passage.kind != "unknown"]
        if self.is_brief and texts:
            texts[0] = texts[0]._replace(heading=self.tr("What you can do"))
        self._tell_passages(texts)
        unknown = next((passage for passage in passages if passage.kind == "unknown"), None)
        self.unknown.setVisible(unknown is not None)
        if unknown is not None:
            self.unknown.tell(unknown.heading, self.words.veiled(unknown.spans))
            self.words.offer(self.unknown.words, self.words.asking(unknown.spans))
        else:
            self.unknown.tell("", ())
        misread = part == "happens" and bool(moment.misreadings)
        self.misreading.setVisible(misread)
        if misread:
            says, truth = self._telling.misreading(moment.misreadings[0])
            words = (Span("“"), *says, Span("” "), *truth)
            self.misreading.tell(self.tr("People often think"), self.words.veiled(words))
            self.words.offer(self.misreading.words, self.words.asking(says))
        else:
            self.misreading.tell("", ())

    def _tell_passages(self, texts: list[Passage]) -> None:
        while len(self._passages) < len(texts):
            row = _PassageRow(self._look, self._column.inside)
            self._column.rows.insertWidget(self._column.rows.indexOf(self.unknown), row)
            reach_before(row.words, self.unknown)
            self._passages.append(row)
            self.words.listen_to(row.words)
        for number, row in enumerate(self._passages):
            row.setVisible(number < len(texts))
            if number < len(texts):
                row.tell(texts[number], self.words.veiled(texts[number].spans), number + 1)
                self.words.offer(row.words, self.words.asking(texts[number].spans))
            else:
                row.words.tell(())

    def _show_page(self) -> None:
        ended = self._has_ended(self._play_head.moment) and not self._reads_on
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self._pages.setCurrentWidget(self.in_short if ended else self._column)
        self._show_tabs()
        if ended and had_focus:
            self.in_short.go_on_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_tabs(self) -> None:
        telling = self._pages.currentWidget() is self._column
        self.tabs.setVisible(telling and not self._tight and not self.is_brief)

    def _on_tab(self, _index: int) -> None:
        self.words.put_away()
        self._tell_part(self._play_head.moment)
        self._fit_message()
        self._column.to_top()

    def _on_again(self) -> None:
        self._play_head.pause()
        self._play_head.seek(self._play_head.moment.phase.start)
        self._play_head.play()

    def _on_more(self) -> None:
        """Tell the phase that has ended once more, with a layer more."""
        self._reads_on = True
        self._depth.deepen()
        self.tabs.choose(0)
        first = self._column if self.tabs.isHidden() else self.tabs.buttons()[0]
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit_title(self) -> None:
        room, low = self.width() / self._look.type.scale, self._is_low
        wide = room >= WIDE_PX and not low
        self.title.set_role("lead" if room < NARROW_PX else "title" if wide else "heading")
        if low and self.title.natural_width() > self._column.room.width():
            self.title.set_role("lead")
        # The picture beside it says the same, and larger: here the room is for what it does not.
        self.title.setVisible(not low)
        self.message.words.set_role("body" if low else "lead")
        self._fit_message()

    @property
    def _is_low(self) -> bool:
        return self.height() < LOW_PX * self._look.type.scale

    def _fit_message(self) -> None:
        """Where it is low, the message gives its room to the words on the other tabs."""
        self.message.setVisible(not self._is_low or self.is_brief or self.tabs.current == 0)


class _Message(QFrame):
    """The one main message of a phase, with the same cue everywhere: a bar at its side."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.words = Prose(look, "lead", self)
        rows = QVBoxLayout(self)
        before, after = 14 - PAD, 0
        if self.isRightToLeft():  # margins are not mirrored by Qt
            before, after = after, before
        rows.setContentsMargins(before, 0, after, 2)
        rows.addWidget(self.words)
        look.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._look.theme.primary))
            left = self.width() - PAD - 4 if self.isRightToLeft() else PAD
            bar = QRectF(left, 4, 4, max(self.height() - 8, 4))
            painter.drawRoundedRect(bar, 2, 2)


class _PassageRow(QFrame):
    """A paragraph, with a small heading or the number of an action."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._heading = Prose(look, "label", self)
        self._heading.hide()
        self.words = Prose(look, "body", self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._heading)
        rows.addWidget(self.words)

    def tell(self, passage: Passage, spans: tuple[Span, ...], number: int) -> None:
        """Show a passage; an action carries its ``number``."""
        self._heading.setVisible(bool(passage.heading))
        self._heading.say(passage.heading)
        if passage.kind == "action":
            spans = (Span(f"{number}.\u2002"), *spans)
        self.words.tell(spans)


class _Note(QFrame):
    """A quiet tinted note with a heading."""

    def __init__(self, look: Look, kind: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        self.heading = Prose(look, "label", self)
        self.words = Prose(look, "body", self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12 - PAD, 6, 12 - PAD, 8)
        rows.setSpacing(0)
        rows.addWidget(self.heading)
        rows.addWidget(self.words)

    def tell(self, heading: str, spans: tuple[Span, ...]) -> None:
        """Show a note."""
        self.heading.say(heading)
        self.words.tell(spans)


class _InShort(Column):
    """What to remember of a phase that has been told, and three ways on.

    After the last phase one goes on to weigh what matters.
    """

    go_on = Signal()
    weigh = Signal()
    again = Signal()
    more = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, "", parent)
        self.setAccessibleName(self.tr("In short"))
        card = QFrame(self.inside)
        card.setProperty("kind", "calm")
        self.heading = Prose(look, "label", card)
        self.words = Prose(look, "lead", card)
        self.go_on_button = QPushButton(self.tr("Go on"), self.inside)
        self.go_on_button.setProperty("kind", "primary")
        self.go_on_button.setAccessibleName(self.tr("Go on to the next part"))
        self.go_on_button.clicked.connect(self.go_on)
        self.weigh_button = QPushButton(self.tr("What matters to me"), self.inside)
        self.weigh_button.setProperty("kind", "primary")
        self.weigh_button.clicked.connect(self.weigh)
        self.again_button = QPushButton(self.tr("Again"), self.inside)
        self.again_button.setAccessibleName(self.tr("See this part again"))
        self.again_button.clicked.connect(self.again)
        self.more_button = QPushButton(self.tr("Tell me more"), self.inside)
        self.more_button.setAccessibleName(self.tr("Tell me more about this part"))
        self.more_button.clicked.connect(self.more)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16 - PAD, 10, 16 - PAD, 12)
        inside.setSpacing(2)
        inside.addWidget(self.heading)
        inside.addWidget(self.words)
        self.rows.addWidget(card)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for button in self._ways_on():
            button.setMinimumHeight(52)
            self._buttons.addWidget(button, 1)
        self.rows.addLayout(self._buttons)
        self.rows.addStretch(1)

    def _ways_on(self) -> tuple[QPushButton, ...]:
        return (self.go_on_button, self.weigh_button, self.again_button, self.more_button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        ways = [button for button in self._ways_on() if not button.isHidden()]
        needed = max(button.sizeHint().width() for button in ways) + self._buttons.spacing()
        narrow = self.width() < needed * len(ways)
        self._buttons.setDirection(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        )

    def tell(self, phase: str, spans: tuple[Span, ...], at_end: bool, has_more: bool) -> None:
        """Show what to remember; at the very end there is nothing to go on to.

        ``has_more``: whether there is a layer that has not been told.
        """
        self.heading.say(self.tr("In short: {phase}").format(phase=phase))
        self.words.tell(spans)
        self.go_on_button.setVisible(not at_end)
        self.weigh_button.setVisible(at_end)
        self.more_button.setVisible(has_more)
