"""My questions: what was starred and what one writes oneself; three of them go along on paper.

They are in memory only, until the person says where to save them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dayzero.panels.gate import Gate
from dayzero.panels.pieces import LONGEST_LINE_EM, large_menu
from dayzero.panels.pressable import PressableWords
from dayzero.panels.prose import Prose
from dayzero.panels.step_page import StepPage
from dayzero.playback.play_head import PlayHead
from dayzero.playback.selection import Selection
from dayzero.story.basket import LONGEST_QUESTION, OWN_QUESTIONS, Question, read_questions, tidy
from dayzero.theme.look import Look
from dayzero.timeline.language import translate
from dayzero.timeline.words import Span


class QuestionsPage(StepPage):
    """The list, a field for one's own words, and questions worth asking."""

    def __init__(
        self,
        look: Look,
        play_head: PlayHead,
        selection: Selection,
        gate: Gate,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, "questions", translate("Questions", "My questions"), parent)
        self._play_head = play_head
        self._session = selection.session
        self._changing: int | None = None
        inside, rows = self.column.inside, self.column.rows
        lead = Prose(look, "body", inside)
        lead.say(
            self.tr(
                "What you star while you read comes here. Choose three to take along. They are "
                "forgotten when you close the program, unless you save them."
            )
        )
        self.field = QLineEdit(inside)
        self.field.setMaxLength(LONGEST_QUESTION)
        self.field.setAccessibleName(self.tr("A question of your own"))
        self.field.setPlaceholderText(self.tr("A question of your own"))
        self.field.returnPressed.connect(self._add)
        self.add = QPushButton(inside)
        self.add.clicked.connect(self._add)
        self.said = Prose(look, "lead", inside)
        """What was done, or why it could not be."""
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self.lines: list[QuestionLine] = []
        self.nothing = Prose(look, "body", inside)
        self.nothing.say(self.tr("There is nothing here yet."))
        self.on = self._button(self.tr("On to take home ›"), self._go_home, inside)
        self.on.setProperty("kind", "primary")
        self.save = self._button(self.tr("Save to a file…"), self._ask_where, inside)
        self.open = self._button(self.tr("Open a file…"), self._ask_which, inside)
        self.clear = self._button("", self._on_clear, inside)
        self.keep = self._button(self.tr("Keep them"), self._keep, inside)
        self._worth = Prose(look, "heading", inside)
        self._worth.say(self.tr("Questions worth asking"))
        self._suggested = QVBoxLayout()
        self._suggested.setSpacing(0)
        top = QWidget(inside)
        rows.addWidget(lead)
        rows.addWidget(top)
        self._writing = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._writing.addWidget(self.field, 1)
        self._writing.addWidget(self.add)
        rows.addLayout(self._writing)
        rows.addWidget(self.said)
        rows.addWidget(self.nothing)
        rows.addLayout(self._list)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for button in (self.on, self.save, self.open, self.clear, self.keep):
            self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        self._buttons.addStretch(1)
        rows.addLayout(self._buttons)
        rows.addWidget(self._worth)
        rows.addLayout(self._suggested)
        self.end_column()
        self.words = PressableWords(look, self.column, play_head, selection, gate, top)
        self._forget_change()
        self._keep()
        self._say("")
        self._session.changed.connect(self._tell)
        play_head.story_changed.connect(self._suggest)
        look.changed.connect(self._fit)
        self._suggest()
        self._tell()
        self._fit()

    def write(self, file: Path) -> None:
        """Write the questions to a text file, one on each line; say how it went."""
        try:
            file.write_text(self._session.basket.written(), encoding="utf-8")
        except OSError as error:
            words = self.tr("They could not be saved in {file}: {why}.")
            self._say(words.format(file=file, why=error.strerror or error))
            return
        self._say(self.tr("Saved in {file}.").format(file=file))

    def read(self, file: Path) -> None:
        """Add the questions of a text file to the list; say how it went."""
        try:
            questions = read_questions(file)
        except ValueError as error:
            self._say(str(error))
            return
        added = sum(self._session.basket.add(words) for words in questions)
        self._say(
            self.tr("{file} has been opened.").format(file=file.name)
            if added or not questions
            else self.tr("All that is in {file} is here already.").format(file=file.name)
        )

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._say("")
        self._keep()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape first lets a question be as it was."""
        if event.key() == Qt.Key.Key_Escape and self._changing is not None:
            self._forget_change()
            return
        super().keyPressEvent(event)

    def change(self, number: int) -> None:
        """Put a question into the field, to be said in other words."""
        self._changing = number
        self.field.setText(self._session.basket.questions[number].words)
        self.add.setText(self.tr("Keep the change"))
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self, text: str, act: Callable[[], None], parent: QWidget) -> QPushButton:
        button = QPushButton(text, parent)
        button.clicked.connect(act)
        return button

    def _forget_change(self) -> None:
        self._changing = None
        self.field.clear()
        self.add.setText(self.tr("Add"))

    def _add(self) -> None:
        basket, words = self._session.basket, self.field.text()
        if self._changing is not None and self._changing < len(basket.questions):
            basket.change(self._changing, words)
        elif not basket.add(words) and words.strip():
            self._say(self.tr("It is on your list already."))
        self._forget_change()

    def _tell(self) -> None:
        """Show the list as it is now; the keyboard stays where it was."""
        questions = self._session.basket.questions
        for number in range(len(self.lines), len(questions)):
            self.lines.append(line := QuestionLine(self._look, self.column.inside))
            line.picked.connect(partial(self._pick, number))
            line.changed.connect(partial(self.change, number))
            line.moved.connect(partial(self._move, number))
            line.removed.connect(partial(self._remove, number))
            line.walked.connect(partial(self._walk, number))
            self._list.addWidget(line)
        for number, line in enumerate(self.lines):
            line.setVisible(number < len(questions))
            line.tell(questions[number] if number < len(questions) else Question(""))
        self._order_tabs()
        self.nothing.setVisible(not questions)
        for button in (self.save, self.clear):
            button.setEnabled(bool(questions))

    def _order_tabs(self) -> None:
        """Lines came after what stands below them; Tab walks as one reads."""
        before: QWidget = self.add
        for line in self.lines:
            for button in (line.pick, line.more):
                QWidget.setTabOrder(before, button)
                before = button

    def _suggest(self) -> None:
        """Show the questions of this treatment, each with its star."""
        while item := self._suggested.takeAt(0):
            if old := item.widget():
                old.hide()
                old.deleteLater()
        story = self._play_head.story
        for text in story.timeline.questions:
            words = Prose(self._look, "body", self.column.inside)
            asked = story.open_reader.plain(text)
            words.tell((Span("•\u2002"), Span(asked)))
            self.words.offer(words, tidy(asked))
            self._suggested.addWidget(words)
            words.show()
        self._worth.setVisible(bool(story.timeline.questions))

    def _pick(self, number: int, picked: bool) -> None:
        if not self._session.basket.pick(number, picked):
            words = self.tr("{count} go along. Leave one of them here first.")
            self._say(words.format(count=OWN_QUESTIONS))
            self._tell()
        else:
            self._say("")

    def _move(self, number: int, by: int) -> None:
        self._focus(self._session.basket.move(number, by))

    def _remove(self, number: int) -> None:
        self._session.basket.remove(number)
        self._focus(min(number, len(self._session.basket.questions) - 1))

    def _walk(self, number: int, by: int) -> None:
        if 0 <= number + by < len(self._session.basket.questions):
            self._focus(number + by)

    def _focus(self, number: int) -> None:
        target = self.lines[number].pick if number >= 0 else self.field
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_clear(self) -> None:
        """Ask once more in place, for what is gone is gone."""
        if self.keep.isHidden():
            self.clear.setText(self.tr("Yes, forget all of them"))
            self.keep.show()
            return
        self._session.basket.clear()
        self._forget_change()
        self._keep()
        self._say(self.tr("All of them are forgotten."))

    def _keep(self) -> None:
        self.clear.setText(self.tr("Forget all"))
        self.keep.hide()

    def _go_home(self) -> None:
        self.page_asked.emit("handout")

    def _say(self, words: str) -> None:
        self.said.say(words)
        self.said.setAccessibleName(words)
        self.said.setVisible(bool(words))

    def _ask_where(self) -> None:
        proposed = self.tr("my-questions.txt")
        name, _filter = QFileDialog.getSaveFileName(
            self, self.tr("Where to save it"), proposed, self.tr("Text (*.txt)")
        )
        if name:
            file = Path(name)
            self.write(file if file.suffix else file.with_suffix(".txt"))

    def _ask_which(self) -> None:
        name, _filter = QFileDialog.getOpenFileName(
            self, self.tr("Which file to open"), "", self.tr("Text (*.txt)")
        )
        if name:
            self.read(Path(name))

    def _fit(self) -> None:
        em = self._look.type.body
        self._middle.setMaximumWidth((LONGEST_LINE_EM + 10) * em)
        ways = QBoxLayout.Direction
        narrow = self.width() < 40 * em
        for row in (self._writing, self._buttons):
            row.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)


class _Pick(QPushButton):
    """Leaves the arrows to its line; other buttons would go their own way with them."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)


class QuestionLine(QFrame):
    """One question: whether it goes along, its words, and what one can do with it."""

    picked = Signal(bool)
    changed = Signal()
    moved = Signal(int)
    removed = Signal()
    walked = Signal(int)
    """The keyboard shall go to the line before, or after."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.pick = _Pick(self)
        self.pick.setCheckable(True)
        self.pick.clicked.connect(self.picked)
        self.words = Prose(look, "body", self)
        self.more = QToolButton(self)
        self.more.setText("⋯")
        self.more.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = large_menu(self)
        menu.addAction(self.tr("Change the words"), self.changed.emit)
        menu.addAction(self.tr("Ask it sooner"), partial(self.moved.emit, -1))
        menu.addAction(self.tr("Ask it later"), partial(self.moved.emit, 1))
        menu.addAction(self.tr("Take it off the list"), self.removed.emit)
        self.more.setMenu(menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(self.pick, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignVCenter)

    def tell(self, question: Question) -> None:
        """Show a question."""
        self.words.say(question.words)
        self.pick.setChecked(question.picked)
        self.pick.setText(self.tr("✓ Take along") if question.picked else self.tr("+ Take along"))
        self.pick.setAccessibleName(self.tr("Take along: {words}").format(words=question.words))
        self.pick.setAccessibleDescription(
            self.tr("F2 changes it, Delete takes it off, Ctrl with up or down moves it")
        )
        self.more.setAccessibleName(self.tr("Change or move: {words}").format(words=question.words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the buttons of the line left unanswered."""
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if by and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.moved.emit(by)
        elif by:
            self.walked.emit(by)
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        elif event.key() == Qt.Key.Key_F2:
            self.changed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.pick.click()
        else:
            super().keyPressEvent(event)
