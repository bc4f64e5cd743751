"""The door before numbers about death and the long run: four calm steps, each reversible."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QVBoxLayout, QWidget

from dayzero.panels.gate import Gate
from dayzero.panels.prose import PAD, RING, Prose
from dayzero.story.door import (
    BEHIND,
    NUMBERS,
    WHEN,
    WORDS,
    Course,
    Wish,
    place_words,
    step_title,
    step_words,
    wish_words,
)
from dayzero.story.links import Ref
from dayzero.theme.look import Look

MOST_COURSES = 4


class Door(QFrame):
    """Stands before the numbers of one thing, and stays beside them once they are shown.

    Which numbers are open, and what was answered, the gate knows; how far someone has come on the
    way there is known here, and forgotten with the page.
    """

    stepped = Signal()
    """Another step is shown; the page may have other words now."""

    def __init__(self, look: Look, gate: Gate, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "calm")
        self._look = look
        self._gate = gate
        self._ref: Ref | None = None
        self._step = BEHIND
        self._told = 0
        self._place = Prose(look, "small", self)
        self._title = Prose(look, "lead", self)
        self._words = Prose(look, "body", self)
        self._courses = [_CourseRow(look, self) for _number in range(MOST_COURSES)]
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(12 - PAD, 8, 12 - PAD, 10)
        self._rows.setSpacing(4)
        for row in (self._place, self._title, self._words, *self._courses):
            self._rows.addWidget(row)
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        self._grid.setColumnStretch(2, 1)
        self._rows.addLayout(self._grid)
        self._make_buttons()

    def _make_buttons(self) -> None:
        """In the order in which they stand and in which Tab walks."""
        self.on = self._button(self.tr("Go on"), self.tr("Go on: nothing is shown yet"))
        self.now = self._button(self.tr("Now"), self.tr("Now: go on to words about it"))
        self.numbers = self._button(self.tr("Show the numbers"), self.tr("Show the numbers now"))
        self.later = self._button(self.tr("Later"), self.tr("Later: close this door for now"))
        self.with_someone = self._button(
            self.tr("With someone"), self.tr("With someone: how to look at it together")
        )
        self.not_at_all = self._button(
            self.tr("Not at all"), self.tr("Not at all: do not ask me again")
        )
        self.here = self._button(
            self.tr("We are here now"), self.tr("We are here now: go on to words about it")
        )
        self.put_away = self._button(
            self.tr("Put the numbers away"), self.tr("Put the numbers away again")
        )
        self.again = self._button(self.tr("Change my answer"), self.tr("Change my answer"), True)
        self.back = self._button(
            self.tr("‹ One step back"), self.tr("Go back to the step before this"), True
        )
        self._buttons = self.findChildren(QPushButton)
        for button, step in ((self.on, WHEN), (self.now, WORDS), (self.here, WORDS)):
            button.clicked.connect(lambda _on=False, to=step: self._go_to(to))
        self.again.clicked.connect(lambda: self._go_to(WHEN))
        self.back.clicked.connect(lambda: self._go_to(self._step - 1))
        self.numbers.clicked.connect(lambda: self._go_to(NUMBERS))
        self.put_away.clicked.connect(lambda: self._go_to(WORDS))
        self.later.clicked.connect(lambda: self._answer("later"))
        self.with_someone.clicked.connect(lambda: self._answer("with-someone"))
        self.not_at_all.clicked.connect(lambda: self._answer("not-at-all"))

    def _button(self, text: str, name: str, quiet: bool = False) -> QPushButton:
        button = QPushButton(text, self)
        button.setAccessibleName(name)
        if quiet:
            button.setProperty("kind", "quiet")
        return button

    def _place_buttons(self) -> None:
        """Two beside each other where both fit, else one below the other."""
        shown = [button for button in self._buttons if not button.isHidden()]
        room = self.width() - 2 * (12 - PAD) - self._grid.spacing()
        two = 2 * max((button.sizeHint().width() for button in shown), default=0) <= room
        for number, button in enumerate(shown):
            row, column = divmod(number, 2) if two else (number, 0)
            self._grid.addWidget(button, row, column)

    @property
    def step(self) -> int:
        """Which of the four steps is shown; 0 while the door stays closed as it was answered."""
        if self._ref is not None and not self._gate.is_shut(self._ref):
            return NUMBERS
        return 0 if self._gate.wish else self._step

    def tell(self, ref: Ref, courses: tuple[Course, ...]) -> None:
        """Stand before a risk or an outcome; from the beginning, if it is another one."""
        if ref != self._ref:
            self._ref, self._step = ref, BEHIND
        for row, course in zip(self._courses, courses, strict=False):
            row.tell(course)
        for row in self._courses[len(courses) :]:
            row.tell(Course("", ""))
        self._told = len(courses)
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key that would press a button presses nothing here, nor sets the story going."""
        if event.key() not in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_buttons()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(QColor(self._look.theme.focus), RING))
                box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
                painter.drawRoundedRect(box, 10, 10)

    def begin_again(self) -> None:
        """Go back to the first step: the page was left."""
        self._ref, self._step = None, BEHIND

    def _show(self) -> None:
        step, wish = self.step, self._gate.wish
        place = place_words(step) if step else ""
        title = step_title(step) if step else ""
        self._place.say(place)
        self._title.say(title)
        self._words.say(step_words(step) if step else wish_words(wish) if wish else "")
        for words, said in ((self._place, place), (self._title, title)):
            words.setVisible(bool(said))
        for number, row in enumerate(self._courses):
            row.setVisible(step == WORDS and number < self._told)
        shown = self._shown_at(step, wish)
        where = f"{place}. {title}" if step else self._words.text()
        self.setAccessibleName(where)
        told = [row.words() for row in self._courses if not row.isHidden()]
        self.setAccessibleDescription(" ".join([self._words.text(), *told]))
        for button in self._buttons:
            button.setVisible(button in shown)
            button.setAccessibleDescription(where)
        self._place_buttons()

    def _shown_at(self, step: int, wish: Wish | None) -> tuple[QPushButton, ...]:
        """The buttons of a step."""
        return {
            0: (self.here, self.again) if wish == "with-someone" else (self.again,),
            BEHIND: (self.on,),
            WHEN: (self.now, self.later, self.with_someone, self.not_at_all, self.back),
            WORDS: (self.numbers, self.later, self.back),
            NUMBERS: (self.put_away,),
        }[step]

    def _go_to(self, step: int) -> None:
        if self._ref is None:
            return
        ref, self._step = self._ref, step
        if step == NUMBERS:
            self._gate.open(ref)
        elif not self._gate.is_shut(ref):
            self._gate.close(ref)
        elif self._gate.wish:
            self._gate.answer(None)
        self._after_step()

    def _answer(self, wish: Wish) -> None:
        self._step = WHEN
        self._gate.answer(wish)
        self._after_step()

    def _after_step(self) -> None:
        self._show()
        self.stepped.emit()
        # Not a button: to press twice shall not open the door. Tab goes on to the first one.
        self.setFocus(Qt.FocusReason.OtherFocusReason)


class _CourseRow(QFrame):
    """The name of a course, and its words under it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = Prose(look, "label", self)
        self._words = Prose(look, "body", self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 2, 0, 2)
        rows.setSpacing(0)
        rows.addWidget(self._name)
        rows.addWidget(self._words)

    def tell(self, course: Course) -> None:
        self._name.say(course.name)
        self._words.say(course.words)

    def words(self) -> str:
        """All it says, for those who listen."""
        return f"{self._name.text()}: {self._words.text()}"
