"""The agenda on the nurse's side: twelve cards to tick, to put in order and to bring in view."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QSizePolicy, QWidget

from dayzero.story.agenda import card_title
from dayzero.theme.look import Look
from dayzero.theme.tokens import TARGET
from dayzero.windows.consult.sitting import Sitting

_NAME = Qt.ItemDataRole.UserRole


class AgendaList(QListWidget):
    """Space ticks, Enter or a press shows, Alt and up or down (or dragging) puts in order."""

    wanted = Signal(str)
    """The name of a card to bring in view."""

    def __init__(self, look: Look, sitting: Sitting, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._sitting = sitting
        self._filling = self._ticked = False
        self.setProperty("kind", "ticks")
        self.setAccessibleName(self.tr("Agenda"))
        self.setAccessibleDescription(
            self.tr("Space ticks a card, Enter shows it, Alt with up or down moves it")
        )
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.itemChanged.connect(self._on_changed)
        self.itemClicked.connect(self._on_clicked)
        self.itemActivated.connect(lambda item: self.wanted.emit(item.data(_NAME)))
        self.model().rowsMoved.connect(self._on_moved)
        sitting.visit_head.changed.connect(self._follow)
        look.changed.connect(self._fit)
        self._follow()
        self.setCurrentRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        item = self.currentItem()
        if by and item and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._sitting.show(self._sitting.visit.move(item.data(_NAME), by))
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """High enough for all cards: the agenda is seen at a glance."""
        rows = sum(self.sizeHintForRow(row) for row in range(self.count()))
        return QSize(240, rows + 2 * self.frameWidth() + 10)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    def _on_changed(self, item: QListWidgetItem) -> None:
        if not self._filling:
            self._ticked = True
            on = item.checkState() == Qt.CheckState.Checked
            self._sitting.show(self._sitting.visit.tick(item.data(_NAME), on))

    def _on_clicked(self, item: QListWidgetItem) -> None:
        """A press on the box has ticked it already."""
        ticked, self._ticked = self._ticked, False
        if not ticked:
            self.wanted.emit(item.data(_NAME))

    def _on_moved(self) -> None:
        names = [self.item(row).data(_NAME) for row in range(self.count())]
        self._sitting.show(self._sitting.visit.arrange(names))

    def _follow(self) -> None:
        visit, row = self._sitting.visit, self.currentRow()
        chosen = self.item(row).data(_NAME) if row >= 0 else ""
        self._filling = True
        if [self.item(n).data(_NAME) for n in range(self.count())] != list(visit.order):
            self._fill(visit.order)
            self.setCurrentRow(visit.order.index(chosen) if chosen else 0)
        for number, name in enumerate(visit.order):
            item = self.item(number)
            checked = Qt.CheckState.Checked if name in visit.ticked else Qt.CheckState.Unchecked
            item.setCheckState(checked)
            title = card_title(name)
            if name == visit.card:
                title = self.tr("{card} ‹ in view").format(card=title)
            elif name in visit.covered:
                title = self.tr("{card} ✓").format(card=title)
            if item.text() != title:
                item.setText(title)
                item.setToolTip(title)
            weight = QFont.Weight.Bold if name == visit.card else QFont.Weight.Normal
            item.setFont(self._look.font(self._look.type.label, weight))
        self._filling = False

    def _fill(self, names: tuple[str, ...]) -> None:
        self.clear()
        for name in names:
            item = QListWidgetItem(card_title(name))
            item.setData(_NAME, name)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsSelectable
                | Qt.ItemFlag.ItemIsUserCheckable
                | Qt.ItemFlag.ItemIsDragEnabled
            )
            item.setSizeHint(QSize(0, max(TARGET, round(self._look.type.label * 1.9))))
            self.addItem(item)

    def _fit(self) -> None:
        high = max(TARGET, round(self._look.type.label * 1.9))
        self._filling = True
        for row in range(self.count()):
            self.item(row).setSizeHint(QSize(0, high))
        self._filling = False
        self._follow()
        self.updateGeometry()
