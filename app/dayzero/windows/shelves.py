"""The treatments on the first screen, on shelves by whose cells are given."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from dayzero.theme.look import Look
from dayzero.timeline.catalogue import Card
from dayzero.timeline.language import QT_TRANSLATE_NOOP
from dayzero.windows.card import TreatmentCard

CARDS_AT_ONCE = 6
"""On one shelf, as many as anybody reads in one go; a button shows more."""
MORE_AT_ONCE = 30
CARD_PX = 330
"""Width of a card, at 100 % text, below which there are fewer of them in a row."""
MOST_COLUMNS = 3

FAMILIES = {
    "autologous": QT_TRANSLATE_NOOP("Home", "Your own stem cells"),
    "donor": QT_TRANSLATE_NOOP("Home", "A donor’s stem cells"),
    "gene-corrected": QT_TRANSLATE_NOOP("Home", "Your own stem cells, with a gene put right"),
    "msc": QT_TRANSLATE_NOOP("Home", "MSC: cells that calm, and make no blood"),
    "medicine": QT_TRANSLATE_NOOP("Home", "Medicine, to compare with"),
    "": QT_TRANSLATE_NOOP("Home", "Other"),
}
"""Whose cells, in the order of the shelves; what is only there to compare with comes last."""


class Shelves(QWidget):
    """A shelf for each family of treatments that there is."""

    chosen = Signal(Path)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._shelves: list[_Shelf] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(24)
        self._awaited = False
        """Whether the first treatment that comes is to have the keyboard."""

    def tell(self, cards: Iterable[Card]) -> None:
        """Put these treatments on the shelves, in place of those there were."""
        # Asked of the window, which knows whose turn it is before it is shown; and asked before the
        # old cards go, for then the turn passes to whatever comes next.
        focused = self.focusWidget()
        had_focus = focused is not None and self.window().focusWidget() == focused
        if had_focus:
            focused.clearFocus()
        for shelf in self._shelves:
            shelf.hide()
            shelf.deleteLater()
        families: dict[str, list[Card]] = {name: [] for name in FAMILIES}
        for card in cards:
            families[card.family if card.family in FAMILIES else ""].append(card)
        self._shelves = [
            _Shelf(QCoreApplication.translate("Home", FAMILIES[name]), on_it, self._look, self)
            for name, on_it in families.items()
            if on_it
        ]
        for shelf in self._shelves:
            shelf.chosen.connect(self.chosen)
            self._rows.addWidget(shelf)
            shelf.show()
        if had_focus or self._awaited:
            # Once they lie where they belong, or the page would scroll to where they are made.
            QTimer.singleShot(0, self, self._focus_first_if_seen)

    def _focus_first_if_seen(self) -> None:
        # A journey may have been opened meanwhile; the keyboard is there then.
        if self.isVisible():
            self.focus_first()

    def focus_first(self) -> None:
        """Put the keyboard on the first treatment, now or once there is one."""
        self._awaited = not self._shelves
        if self._shelves:
            self._shelves[0].cards[0].setFocus()

    def fit(self, width: int) -> None:
        """As many cards in a row as ``width`` px have room for."""
        fits = int(width / (CARD_PX * self._look.type.scale))
        for shelf in self._shelves:
            shelf.set_columns(max(1, min(MOST_COLUMNS, fits)))


class _Shelf(QWidget):
    """A heading, and the cards of one family in rows."""

    chosen = Signal(Path)

    def __init__(self, title: str, cards: list[Card], look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._told = sorted(cards, key=lambda card: (card.illness.lower(), card.title.lower()))
        self._illnesses = Counter(card.illness for card in cards)
        self.cards: list[TreatmentCard] = []
        self._columns = MOST_COLUMNS
        heading = QLabel(title, self)
        heading.setProperty("kind", "heading")
        self._grid = QGridLayout()
        self._grid.setSpacing(14)
        self._more = QPushButton(self)
        self._more.setProperty("kind", "quiet")
        self._more.clicked.connect(self._show_more)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(heading)
        rows.addLayout(self._grid)
        rows.addWidget(self._more)
        self._show(CARDS_AT_ONCE)

    def set_columns(self, columns: int) -> None:
        """Show so many cards in a row."""
        if columns != self._columns:
            self._columns = columns
            self._place(self.cards, 0)

    def _show_more(self) -> None:
        first = len(self.cards)
        self._show(first + MORE_AT_ONCE)
        self.cards[first].setFocus()

    def _show(self, count: int) -> None:
        first = len(self.cards)
        for card in self._told[first:count]:
            button = TreatmentCard(card, self._heading(card), self._look, self)
            button.clicked.connect(partial(self.chosen.emit, card.path))
            button.show()
            self.cards.append(button)
        self._place(self.cards[first:], first)
        left = len(self._told) - len(self.cards)
        self._more.setVisible(left > 0)
        self._more.setText(self.tr("Show more ({count} left)").format(count=left))
        if first:
            QWidget.setTabOrder(self.cards[-1], self._more)

    def _heading(self, card: Card) -> str:
        """The illness, where that is enough to tell it from the others here; else its title."""
        if card.illness and self._illnesses[card.illness] == 1:
            return card.illness[:1].upper() + card.illness[1:]
        return card.title or QCoreApplication.translate("Home", "Without a title")

    def _place(self, cards: list[TreatmentCard], first: int) -> None:
        for index, button in enumerate(cards, start=first):
            self._grid.addWidget(button, index // self._columns, index % self._columns)
        for column in range(MOST_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)
