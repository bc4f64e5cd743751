"""What matters to me: cards weighed four at a time, and said back as one sentence and a strip.

It gives no score and points to no treatment. Nothing is kept beyond the session.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from dayzero.panels.pieces import quiet_button
from dayzero.panels.prose import Prose
from dayzero.panels.step_page import StepPage
from dayzero.panels.value_cards import ROW_OF_FOUR_EM, ValueCards, ValueStrip
from dayzero.playback.play_head import PlayHead
from dayzero.playback.session import Session
from dayzero.story.links import Ref, ref_title
from dayzero.story.mattering import AT_ONCE, sentence, titles
from dayzero.theme.look import Look
from dayzero.timeline.language import translate

if TYPE_CHECKING:
    from dayzero.story.mattering import Mattering

WIDEST_EM, TWO_BY_TWO_EM = 84, 50
"""Widths of the page in the size of the text: with all four cards in a row, and without."""
MOST_TO_READ = 4
"""So many risks and outcomes are offered to be read about, of what matters most."""


class MatteringPage(StepPage):
    """Six or seven turns of four cards; then what was said of them."""

    ref_asked = Signal(object)
    """Someone wants to read about a risk or an outcome."""

    def __init__(
        self, look: Look, play_head: PlayHead, session: Session, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, "mattering", translate("Values", "What matters to me"), parent)
        self._play_head = play_head
        self._session = session
        inside, rows = self.column.inside, self.column.rows
        self.lead = Prose(look, "body", inside)
        self.place = Prose(look, "label", inside)
        self.cards = ValueCards(look, inside)
        self.cards.said.connect(self._on_said)
        self.undo = QPushButton(self.tr("‹ Four before"), inside)
        self.undo.setAccessibleName(self.tr("Back to the four cards before"))
        self.undo.clicked.connect(self._go_back)
        self.next = QPushButton(inside)
        self.next.clicked.connect(self._go_on)
        self.enough = quiet_button(self.tr("That is enough"), self.tr("Skip the rest"), inside)
        self.enough.clicked.connect(self._stop)
        self.answer = Prose(look, "heading", inside)
        self.strip = ValueStrip(look, inside)
        self.note = Prose(look, "body", inside)
        self.again = QPushButton(self.tr("Do it again"), inside)
        self.again.clicked.connect(self._begin_again)
        self.beside = QPushButton(self.tr("Side by side with another"), inside)
        self.beside.clicked.connect(partial(self.page_asked.emit, "compare"))
        self.on = QPushButton(self.tr("On to my questions ›"), inside)
        self.on.setProperty("kind", "primary")
        self.on.clicked.connect(partial(self.page_asked.emit, "questions"))
        self.to_read = [QPushButton(inside) for _number in range(MOST_TO_READ)]
        self._refs: list[Ref] = []
        for number, button in enumerate(self.to_read):
            button.clicked.connect(partial(self._read, number))
        self._turning = self._row(self.undo, self.next, self.enough)
        self._ways_on = self._row(self.again, self.beside, self.on)
        for asking in (self.lead, self.place, self.cards):
            rows.addWidget(asking)
        rows.addLayout(self._turning)
        for answering in (self.answer, self.strip, self.note):
            rows.addWidget(answering)
        for button in self.to_read:
            rows.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        rows.addLayout(self._ways_on)
        self.end_column()
        look.changed.connect(self._fit)
        play_head.story_changed.connect(self._tell)
        session.changed.connect(self._tell)
        self._tell()
        self._fit()

    @property
    def mattering(self) -> Mattering:
        """What has been said of the cards of this treatment."""
        return self._session.mattering(self._play_head.story.timeline)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What undoes elsewhere goes one turn back here."""
        if event.matches(QKeySequence.StandardKey.Undo) or event.key() == Qt.Key.Key_Backspace:
            self._go_back()
            return
        super().keyPressEvent(event)

    def _row(self, *buttons: QPushButton) -> QBoxLayout:
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(8)
        for button in buttons:
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        row.addStretch(1)
        return row

    def _on_said(self, end: str, card: str) -> None:
        self.mattering.say("most" if end == "most" else "least", card)
        if all(self.mattering.answer):
            self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_on(self) -> None:
        self.mattering.go_on()
        self._focus()

    def _go_back(self) -> None:
        self.mattering.go_back()
        self._focus()

    def _stop(self) -> None:
        self.mattering.stop()
        self._focus()

    def _begin_again(self) -> None:
        self.mattering.begin_again()
        self._focus()

    def _read(self, number: int) -> None:
        self.ref_asked.emit(self._refs[number])

    def _focus(self) -> None:
        """Put the keyboard where the next answer is given, or on the way on."""
        if not self.isVisible():
            return
        self.column.to_top()
        first = self.cards.cards[0].most if not self.mattering.done else self.on
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        """Show the four cards of the turn, or what was said of all."""
        mattering, timeline = self.mattering, self._play_head.story.timeline
        none, done = len(mattering.cards) < AT_ONCE, mattering.done
        for asking in (self.lead, self.place, self.cards, self.undo, self.next, self.enough):
            asking.setVisible(not done)
        for answering in (self.answer, self.strip):
            answering.setVisible(done and mattering.answered)
        for leading_on in (self.note, self.beside, self.on):
            leading_on.setVisible(done)
        self.again.setVisible(done and not none)
        self._tell_turn(mattering)
        order = mattering.order()
        said = sentence(timeline, order) if done else ""
        self.answer.say(said)
        self.answer.setAccessibleName(said)
        groups = [titles(timeline, group) for group in order] if done else [[], [], []]
        self.strip.tell(groups)
        self.note.say(self._note(none, mattering.answered))
        self._offer_reading(order.most if done else ())

    def _tell_turn(self, mattering: Mattering) -> None:
        timeline, reader = self._play_head.story.timeline, self._play_head.story.open_reader
        self.lead.say(
            self.tr(
                "Here are four things. Which matters most to you, and which least? There is no "
                "right answer. What you say is forgotten when you close the program."
            )
        )
        words = self.tr("Four cards, {number} of {count}")
        self.place.say(words.format(number=mattering.turn + 1, count=len(mattering.turns)))
        values = ((card, timeline.values[card]) for card in mattering.shown)
        self.cards.tell(
            [(card, reader.plain(one.title), reader.plain(one.says)) for card, one in values]
        )
        self.cards.mark(mattering.answer)
        self.undo.setEnabled(mattering.turn > 0)
        said = any(mattering.answer)
        self.next.setText(self.tr("Next ›") if said else self.tr("Skip these ›"))
        self.next.setProperty("kind", "primary" if all(mattering.answer) else "")
        self.next.style().polish(self.next)

    def _note(self, none: bool, answered: bool) -> str:
        if none:
            return self.tr("No such cards are written for this treatment yet.")
        if not answered:
            return self.tr("You have said nothing yet, and you need not.")
        return self.tr(
            "This is what you said, and no more. It does not say which treatment is right. Talk "
            "about it with your team."
        )

    def _offer_reading(self, cards: tuple[str, ...]) -> None:
        """Lead from what matters most to what is known of it, where this version has it."""
        timeline = self._play_head.story.timeline
        refs = []
        for card in cards:
            for name in timeline.values[card].about:
                if name in timeline.risks:
                    refs.append(Ref("risk", name))
                elif name in timeline.outcomes:
                    refs.append(Ref("outcome", name))
        self._refs = list(dict.fromkeys(refs))[:MOST_TO_READ]
        words = self.tr("What is known: {title} ›")
        for number, button in enumerate(self.to_read):
            button.setVisible(number < len(self._refs))
            title = ref_title(timeline, self._refs[number]) if number < len(self._refs) else ""
            button.setText(words.format(title=title) if title else "")

    def _fit(self) -> None:
        em = self._look.type.body
        in_a_row = self.width() >= (ROW_OF_FOUR_EM + 2) * em
        self._middle.setMaximumWidth((WIDEST_EM if in_a_row else TWO_BY_TWO_EM) * em)
        ways = QBoxLayout.Direction
        narrow = self.width() < 32 * em
        for row in (self._turning, self._ways_on):
            row.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)
