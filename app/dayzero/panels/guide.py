"""How to read a chart: three short points on the person's own chart, and one question to try.

Nobody is marked. Whatever is answered, it is said kindly what is right and why; one may try again,
and no answer is kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from dayzero.panels.pieces import Column, Segments, quiet_button
from dayzero.panels.prose import PAD, Prose
from dayzero.story.practice import Question
from dayzero.theme.look import Look
from dayzero.theme.tokens import TARGET

MOST_CHOICES = 4
READ, TRY, VARY = range(3)
"""The sections of a guide."""


class Guide(QWidget):
    """The sections of a guide, one at a time: how to read it, try it, and how people vary."""

    closed = Signal()
    turned = Signal(int)
    """Another section is read."""

    def __init__(self, look: Look, parent: QWidget, varies: bool = False) -> None:
        """``varies``: whether there is a section on how people vary."""
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(self.tr("How to read this"))
        self.back = quiet_button(self.tr("‹ Back"), self.tr("Close this guide"), self)
        self.back.clicked.connect(self.closed)
        names = [self.tr("How to read it"), self.tr("Try it")]
        if varies:
            names.append(self.tr("People vary"))
        self.sections = Segments(look, names, self.tr("Sections of this guide"), self)
        self.sections.chosen.connect(self._on_section)
        self._column = Column(look, self.tr("How to read this"), self)
        self._rows = self._column.rows
        self.points = [_Point(look, number, self._column.inside) for number in range(1, 4)]
        self.practice = Practice(look, self._column.inside)
        self.varying = _Sentences(look, self._column.inside)
        for widget in (*self.points, self.practice, self.varying):
            self._rows.addWidget(widget)
        self._rows.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.back)
        head.addWidget(self.sections, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addLayout(head)
        rows.addWidget(self._column, 1)

    def show_above(self, picture: QWidget) -> None:
        """Keep a picture in sight above every section."""
        self._rows.insertWidget(0, picture, 0, Qt.AlignmentFlag.AlignHCenter)

    def tell(
        self, points: Sequence[str], question: Question | None, varying: Sequence[str] = ()
    ) -> None:
        """Begin with the points; without a question there is nothing to try."""
        for point, words in zip(self.points, (*points, "", "", ""), strict=False):
            point.tell(words)
        self.practice.tell(question)
        self.varying.tell(varying)
        self.sections.buttons()[TRY].setVisible(question is not None)
        self.sections.choose(READ)
        self._on_section(READ)

    def take_focus(self) -> None:
        """Put the keyboard where reading begins."""
        self.sections.buttons()[self.sections.current].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _on_section(self, section: int) -> None:
        for point in self.points:
            point.setVisible(section == READ and bool(point.words.text()))
        self.practice.setVisible(section == TRY)
        self.varying.setVisible(section == VARY)
        self._column.to_top()
        self.turned.emit(section)


class Practice(QFrame):
    """One question with a few large answers."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._question: Question | None = None
        self.asks = Prose(look, "lead", self)
        self.choices = [QPushButton(self) for _number in range(MOST_CHOICES)]
        self._group = QButtonGroup(self)
        self._grid = QGridLayout()
        self._grid.setSpacing(6)
        for number, button in enumerate(self.choices):
            button.setCheckable(True)
            button.setMinimumHeight(TARGET + 8)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(partial(self._answer, number))
            self._group.addButton(button)
        self._card = QFrame(self)
        self._card.setProperty("kind", "calm")
        self.answer = Prose(look, "body", self._card)
        inside = QVBoxLayout(self._card)
        inside.setContentsMargins(12 - PAD, 6, 12 - PAD, 8)
        inside.addWidget(self.answer)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(self.asks)
        rows.addLayout(self._grid)
        rows.addWidget(self._card)

    def tell(self, question: Question | None) -> None:
        """Ask, and forget what was answered before."""
        self._question = question
        self.asks.say(question.asks if question else "")
        words = (*(question.choices if question else ()), "", "", "", "")
        columns = 3 if question and len(question.choices) == 3 else 2
        self._group.setExclusive(False)
        for number, (button, choice) in enumerate(zip(self.choices, words, strict=False)):
            self._grid.addWidget(button, number // columns, number % columns)
            button.setChecked(False)
            button.setText(choice)
            button.setAccessibleDescription("")
            button.setVisible(bool(choice))
        self._group.setExclusive(True)
        self.answer.say("")
        self._card.hide()

    def _answer(self, number: int) -> None:
        assert self._question is not None
        words = self._question.answers[number]
        self.answer.say(words)
        self._card.show()
        for button in self.choices:
            button.setAccessibleDescription("")
        self.choices[number].setAccessibleDescription(words)


class Offer(QFrame):
    """An invitation that waits to be taken, and can be left."""

    taken = Signal()

    def __init__(self, look: Look, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "calm")
        self.setAccessibleName(words)
        says = Prose(look, "body", self)
        says.say(words)
        self.show_me = QPushButton(self.tr("Show me"), self)
        self.show_me.setProperty("kind", "primary")
        self.show_me.clicked.connect(self._take)
        self.not_now = QPushButton(self.tr("Not now"), self)
        self.not_now.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(12 - PAD, 4, 8, 4)
        row.setSpacing(6)
        row.addWidget(says, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.show_me)
        row.addWidget(self.not_now)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return
        super().keyPressEvent(event)

    def _take(self) -> None:
        self.hide()
        self.taken.emit()


class _Point(QFrame):
    """One point, with the number that marks its place on the chart."""

    def __init__(self, look: Look, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.words = Prose(look, "body", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(PAD, 2, 0, 2)
        row.setSpacing(6)
        row.addWidget(_Badge(look, number, self), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)

    def tell(self, words: str) -> None:
        """Say the point."""
        self.words.say(words)


class _Badge(QWidget):
    """A number in a disc, as it stands on the chart."""

    def __init__(self, look: Look, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._number = look, number
        look.changed.connect(self.updateGeometry)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = round(1.6 * self._look.type.label)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.primary))
            painter.drawEllipse(QRectF(self.rect()))
            painter.setPen(QColor(theme.on_primary))
            painter.setFont(self._look.font(self._look.type.label))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))


class _Sentences(QFrame):
    """A few paragraphs."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.proses: list[Prose] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(4)

    def tell(self, texts: Sequence[str]) -> None:
        """Say these texts, and no others."""
        while len(self.proses) < len(texts):
            prose = Prose(self._look, "body", self)
            self._rows.addWidget(prose)
            self.proses.append(prose)
        for number, prose in enumerate(self.proses):
            prose.say(texts[number] if number < len(texts) else "")
            prose.setVisible(number < len(texts))
