"""Cards of what may matter, four at a time, and the strip that shows how they were weighed."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from dayzero.panels.prose import PAD, Prose
from dayzero.story.mattering import AT_ONCE, Answer, End
from dayzero.theme.look import Look

ROW_OF_FOUR_EM = 74
"""From this width on all four cards stand in one row, in the size of the text."""
ROW_OF_TWO_EM = 30


class _Choice(QPushButton):
    """Calls a card what matters most, or least. Arrows go to the next such button."""

    WAYS: ClassVar[dict[int, QPoint]] = {
        Qt.Key.Key_Left: QPoint(-1, 0), Qt.Key.Key_Right: QPoint(1, 0),
        Qt.Key.Key_Up: QPoint(0, -1), Qt.Key.Key_Down: QPoint(0, 1),
    }  # fmt: skip

    def __init__(self, text: str, parent: QWidget, cards: ValueCards) -> None:
        super().__init__(text, parent)
        self._cards = cards
        self.setCheckable(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif way := self.WAYS.get(event.key()):
            self._cards.walk(self, way)
        else:
            super().keyPressEvent(event)


class ValueCard(QFrame):
    """One card: what it is, a sentence, and the two things one can say of it."""

    def __init__(self, look: Look, parent: QWidget, cards: ValueCards) -> None:
        super().__init__(parent)
        self._look = look
        self.name = ""
        self.setProperty("kind", "card")
        self.title = Prose(look, "lead", self)
        self.says = Prose(look, "body", self)
        self.most = _Choice(self.tr("Matters most"), self, cards)
        self.least = _Choice(self.tr("Matters least"), self, cards)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setSpacing(6)
        for button in (self.most, self.least):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self._buttons.addWidget(button, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14 - PAD, 10, 14 - PAD, 12)
        rows.setSpacing(2)
        rows.addWidget(self.title)
        rows.addWidget(self.says)
        rows.addStretch(1)
        rows.addLayout(self._buttons)

    def tell(self, name: str, title: str, says: str) -> None:
        """Show a card."""
        self.name = name
        self.title.say(title)
        self.says.say(says)
        self.most.setAccessibleName(self.tr("Matters most: {card}").format(card=title))
        self.least.setAccessibleName(self.tr("Matters least: {card}").format(card=title))
        for button in (self.most, self.least):
            button.setAccessibleDescription(says)

    def mark(self, answer: Answer) -> None:
        """Show what was said of it."""
        most = bool(self.name) and answer.most == self.name
        least = bool(self.name) and answer.least == self.name
        self.most.setChecked(most)
        self.most.setText(self.tr("✓ Matters most") if most else self.tr("Matters most"))
        self.least.setChecked(least)
        self.least.setText(self.tr("✓ Matters least") if least else self.tr("Matters least"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = self.most.sizeHint().width() + self.least.sizeHint().width() + 34
        ways = QBoxLayout.Direction
        self._buttons.setDirection(ways.TopToBottom if needed > self.width() else ways.LeftToRight)


class ValueCards(QWidget):
    """Four cards: in a row where there is room, else two by two, else one under another."""

    said = Signal(str, str)
    """``most`` or ``least`` was said of a card: its name."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._columns = 0
        self.cards = [ValueCard(look, self, self) for _number in range(AT_ONCE)]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        for card in self.cards:
            card.most.clicked.connect(partial(self._on_said, "most", card))
            card.least.clicked.connect(partial(self._on_said, "least", card))
        look.changed.connect(self._fold)
        self._fold()

    def tell(self, cards: Sequence[tuple[str, str, str]]) -> None:
        """Show these cards: each with its name, its title and its sentence."""
        for number, card in enumerate(self.cards):
            card.setVisible(number < len(cards))
            card.tell(*cards[number] if number < len(cards) else ("", "", ""))

    def mark(self, answer: Answer) -> None:
        """Show what was said."""
        for card in self.cards:
            card.mark(answer)

    def walk(self, button: QPushButton, way: QPoint) -> None:
        """Put the keyboard on the nearest button in a direction: ``way`` points there."""
        here = button.mapTo(self, button.rect().center())

        def far(other: QPushButton) -> float:
            there = other.mapTo(self, other.rect().center()) - here
            along = there.x() * way.x() + there.y() * way.y()
            beside = abs(there.x() * way.y()) + abs(there.y() * way.x())
            return along + 3 * beside if along > 0 else float("inf")

        others = [b for card in self.cards if card.isVisible() for b in (card.most, card.least)]
        nearest = min(others, key=far)
        if far(nearest) < float("inf"):
            nearest.setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _on_said(self, end: End, card: ValueCard) -> None:
        self.said.emit(end, card.name)

    def _fold(self) -> None:
        em = self._look.type.body
        wide = self.width()
        columns = 4 if wide >= ROW_OF_FOUR_EM * em else 2 if wide >= ROW_OF_TWO_EM * em else 1
        if columns == self._columns:
            return
        self._columns = columns
        for number, card in enumerate(self.cards):
            self._grid.addWidget(card, number // columns, number % columns)
        for column in range(AT_ONCE):
            self._grid.setColumnStretch(column, int(column < columns))


class ValueStrip(QWidget):
    """The cards in three groups, from what matters most to what matters least. No numbers."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(self.tr("How you weighed it"))
        names = (self.tr("Matters most"), self.tr("In between"), self.tr("Matters least"))
        self.groups = [
            _Group(look, name, strength, self)
            for name, strength in zip(names, (2, 1, 0), strict=True)
        ]
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        for group in self.groups:
            self._row.addWidget(group, 1)

    def tell(self, groups: Sequence[Sequence[str]]) -> None:
        """Show what the cards of the three groups are called."""
        for group, names in zip(self.groups, groups, strict=True):
            group.tell(names)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < ROW_OF_TWO_EM * self._look.type.body
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)


class _Group(QFrame):
    """One part of the strip: the more it matters, the thicker its bar and the deeper its tint."""

    def __init__(self, look: Look, name: str, strength: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._strength = strength
        self._name = Prose(look, "label", self)
        self._name.say(name)
        self._cards = Prose(look, "lead" if strength == 2 else "body", self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 26, 12, 12)
        rows.setSpacing(2)
        rows.addWidget(self._name)
        rows.addWidget(self._cards)
        rows.addStretch(1)
        look.changed.connect(self.update)

    def tell(self, names: Sequence[str]) -> None:
        """Show these cards."""
        self.setVisible(bool(names))
        self._cards.say("\n".join(f"•\u2002{name}" for name in names))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._look.theme
        tint = (theme.surface, theme.raised, theme.calm)[self._strength]
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.hairline), 1))
            painter.setBrush(QColor(tint))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.primary))
            thick = (3, 6, 10)[self._strength]
            painter.drawRoundedRect(QRectF(12, 10, self.width() - 24, thick), 2, 2)
