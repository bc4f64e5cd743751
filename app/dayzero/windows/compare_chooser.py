"""Which treatments to put side by side: two or three of all there are, illness by illness."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dayzero.story.comparing import MOST
from dayzero.story.evidence import evidence_words
from dayzero.theme.wrapped import Wrapped

if TYPE_CHECKING:
    from dayzero.timeline.catalogue import Card

_FILE = Qt.ItemDataRole.UserRole


class CompareChooser(QDialog):
    """A list to tick: arrow keys walk in it, Space ticks, and a third tick is the last."""

    def __init__(self, cards: Sequence[Card], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Treatments side by side"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._order: list[str] = []
        words = Wrapped(self.tr("Choose two or three. Those for one illness stand together."), self)
        self.list = QListWidget(self)
        self.list.setProperty("kind", "ticks")
        self.list.setAccessibleName(self.tr("Treatments"))
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        for card in sorted(cards, key=lambda card: (card.illness.casefold(), card.title)):
            if card.title:
                self._offer(card)
        self.list.itemChanged.connect(self._ticked)
        self.list.itemActivated.connect(self._turn)
        self.agree = QPushButton(self.tr("Show them side by side"), self)
        self.agree.setProperty("kind", "primary")
        self.agree.setEnabled(False)
        self.agree.clicked.connect(self.accept)
        leave = QPushButton(self.tr("Cancel"), self)
        leave.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(self.agree)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 16, 20, 16)
        rows.setSpacing(12)
        rows.addWidget(words)
        rows.addWidget(self.list, 1)
        rows.addLayout(buttons)
        self.list.setCurrentRow(0)
        self.list.setFocus()
        if parent is not None:
            room = parent.window().size()
            self.resize(min(760, room.width() - 40), min(640, room.height() - 40))

    @property
    def paths(self) -> list[Path]:
        """What is ticked, in the order in which it was."""
        return [Path(name) for name in self._order]

    def _offer(self, card: Card) -> None:
        item = QListWidgetItem(f"{card.title}\n{evidence_words(card.evidence_level)}")
        item.setData(_FILE, card.file)
        item.setFlags(
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
        )
        item.setCheckState(Qt.CheckState.Unchecked)
        self.list.addItem(item)

    def _turn(self, item: QListWidgetItem) -> None:
        """Enter or a double press ticks too."""
        on = item.checkState() == Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if on else Qt.CheckState.Checked)

    def _ticked(self, item: QListWidgetItem) -> None:
        name = str(item.data(_FILE))
        if item.checkState() == Qt.CheckState.Unchecked:
            self._order = [other for other in self._order if other != name]
        elif len(self._order) < MOST:
            self._order.append(name)
        else:
            item.setCheckState(Qt.CheckState.Unchecked)
        self.agree.setEnabled(len(self._order) > 1)
