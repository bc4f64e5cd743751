"""The button beside the chart that offers to explain it. Nothing opens by itself."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from dayzero.board.plan import GAP, Plan
from dayzero.theme.icons import icon
from dayzero.theme.look import Look
from dayzero.theme.tokens import TARGET


class GuideButton(QToolButton):
    """Stands after the last day, where the board draws nothing: in words, else as a picture; and
    hidden where it has no room at all, or nothing to explain."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._words = self.tr("How to\nread this")
        self.setProperty("kind", "quiet")
        self.setProperty("snug", True)
        self.setProperty("words", "small")
        self.setAccessibleName(self.tr("How to read this chart"))
        self.setToolTip(self.tr("How to read this chart"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(TARGET)
        self.hide()

    def stand_in(self, plan: Plan) -> None:
        """Take its place beside the rows of a plan, below the words beside the counts."""
        lanes = plan.lanes.adjusted(0, -GAP / 2, 0, GAP / 2)
        room = QRectF(plan.scale.right + 4, lanes.top(), plan.beyond - 6, lanes.height())
        fits = self._fits(room, in_words=True) or self._fits(room, in_words=False)
        self.setVisible(fits and plan.counts_mode == "plot")
        self.setGeometry(QRect(room.topLeft().toPoint(), self.sizeHint()))

    def _fits(self, room: QRectF, in_words: bool) -> bool:
        side = round(1.4 * self._look.type.label)
        self.setIconSize(QSize(side, side))
        self.setIcon(icon("reading", self._look.theme.primary))
        self.setText(self._words if in_words else "")
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(style.ToolButtonTextOnly if in_words else style.ToolButtonIconOnly)
        self.ensurePolished()
        size = self.sizeHint()
        return size.width() <= room.width() and size.height() <= room.height()
