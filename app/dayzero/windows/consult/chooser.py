"""Which treatment a nurse and a patient will talk about."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from dayzero.story.evidence import evidence_words
from dayzero.theme.wrapped import Wrapped

if TYPE_CHECKING:
    from dayzero.timeline.catalogue import Card

_FILE = Qt.ItemDataRole.UserRole


class ConsultChooser(QDialog):
    """A list; a press, or Enter, begins the visit."""

    chosen = Signal(Path)

    def __init__(self, cards: Sequence[Card], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Consultation"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = Wrapped(
            self.tr(
                "Your window is private. What the patient sees is on the second screen, or beside "
                "a slim strip where there is one screen. Nothing of the visit is kept."
            ),
            self,
        )
        self.list = QListWidget(self)
        self.list.setProperty("kind", "ticks")
        self.list.setAccessibleName(self.tr("Treatments"))
        self.list.setWordWrap(True)
        for card in sorted(cards, key=lambda card: (card.illness.casefold(), card.title)):
            if card.title:
                item = QListWidgetItem(f"{card.title}\n{evidence_words(card.evidence_level)}")
                item.setData(_FILE, card.file)
                self.list.addItem(item)
        self.list.itemClicked.connect(self._choose)
        self.list.itemActivated.connect(self._choose)
        leave = QPushButton(self.tr("Cancel"), self)
        leave.clicked.connect(self.reject)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 16, 20, 16)
        rows.setSpacing(12)
        rows.addWidget(words)
        rows.addWidget(self.list, 1)
        rows.addWidget(leave, 0, Qt.AlignmentFlag.AlignTrailing)
        self.list.setCurrentRow(0)
        self.list.setFocus()
        room = parent.window().size()
        self.resize(min(760, room.width() - 40), min(640, room.height() - 40))

    def _choose(self, item: QListWidgetItem) -> None:
        """Once: a press and Enter may come together."""
        if self.isVisible():
            self.accept()
            self.chosen.emit(Path(item.data(_FILE)))
