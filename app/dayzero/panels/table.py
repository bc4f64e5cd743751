"""A table inside running text: as high as its rows, and a real table for screen readers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from dayzero.theme.look import Look

AROUND = 24
"""Room beside the words of a cell, both sides together, px."""
RING = 3
WRAP = Qt.TextFlag.TextWordWrap


class Table(QTableWidget):
    """Rows of words under a head. Arrow keys walk its cells; Tab walks past it."""

    def __init__(
        self,
        look: Look,
        name: str,
        head: Sequence[str],
        rows: Sequence[Sequence[str]],
        parent: QWidget,
    ) -> None:
        super().__init__(len(rows), len(head), parent)
        self._look = look
        self._head, self._rows = tuple(head), tuple(map(tuple, rows))
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(list(head))
        for row, cells in enumerate(rows):
            for column, words in enumerate(cells):
                item = QTableWidgetItem(words)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self.setItem(row, column, item)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        wrapped = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        header.setDefaultAlignment(wrapped | Qt.TextFlag.TextWordWrap)
        header.setSectionsClickable(False)
        look.changed.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Share the width by the words, wrap them, and be as high as all rows, so that the page
        scrolls and not the table."""
        bold = QFontMetrics(self._look.font(self._look.type.label, QFont.Weight.DemiBold))
        plain = QFontMetrics(self._look.font(self._look.type.label))
        columns, head, cells = range(len(self._head)), self._head, self._rows
        least = [
            AROUND
            + max(_longest_word(head[n], bold), *(_longest_word(row[n], plain) for row in cells))
            for n in columns
        ]
        spare = self.width() - 4 - sum(least)
        widths = [
            # Where even the longest words have no room side by side, each gives way alike.
            int(one + spare / len(least)) if spare > 0 else int(one * (1 + spare / sum(least)))
            for one in least
        ]
        for n in columns:
            self.setColumnWidth(n, widths[n])
        tall = max(_height(head[n], bold, widths[n]) for n in columns)
        self.horizontalHeader().setFixedHeight(tall)
        for row, words in enumerate(cells):
            height = max(_height(words[n], plain, widths[n]) for n in columns)
            self.setRowHeight(row, height)
        self.setFixedHeight(tall + self.verticalHeader().length() + 2 * RING)


def _longest_word(words: str, metrics: QFontMetrics) -> int:
    return max(metrics.horizontalAdvance(word) for word in words.split() or [""])


def _height(words: str, metrics: QFontMetrics, width: int) -> int:
    box = QRect(0, 0, max(width - AROUND, 8), 10_000)
    return metrics.boundingRect(box, int(WRAP.value), words).height() + 18
