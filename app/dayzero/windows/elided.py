"""A label that shortens with an ellipsis where there is no room; its tool tip has the whole."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QSizePolicy


class ElidedLabel(QLabel):
    """One line of text that never makes its window wider."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self._whole = ""
        self._shorter = ""
        self.setProperty("kind", kind)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def setText(self, text: str, shorter: str = "") -> None:
        """Show as much of ``text``, or of ``shorter`` in its place, as there is room for."""
        self._whole = text
        self._shorter = shorter
        self.setAccessibleName(text)
        self.updateGeometry()
        if self.isVisible():
            self._fit()
        else:
            super().setText(text)

    def sizeHint(self) -> QSize:
        """Room for the whole text."""
        hint = super().sizeHint()
        wish = hint.width() + 2
        if self.text() != self._whole:
            measure = self.fontMetrics().horizontalAdvance
            wish += measure(self._whole) - measure(self.text())
        return QSize(wish, hint.height())

    def minimumSizeHint(self) -> QSize:
        """Room for the shorter text; where there is none, for a few letters."""
        metrics = self.fontMetrics()
        few = metrics.horizontalAdvance(self._shorter) + 2 if self._shorter else 0
        wide = max(few, metrics.averageCharWidth() * 6)
        return QSize(wide, super().minimumSizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        """Measure only what is to be seen."""
        super().showEvent(event)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten or lengthen with the window."""
        super().resizeEvent(event)
        if self.isVisible():
            self._fit()

    def _fit(self) -> None:
        room = self.contentsRect().width()
        elide = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self._whole, elide, room)
        if shown != self._whole and self._shorter:
            shown = self.fontMetrics().elidedText(self._shorter, elide, room)
        if shown != self.text():
            super().setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")
