"""A star at the end of a text: press it to ask about this."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from dayzero.theme.look import Look
from dayzero.theme.tokens import TARGET

RING = 3
GAP = 6
"""Between the star and its word, and at both ends, px."""


class Star(QAbstractButton):
    """Empty, or filled once it was pressed. It stands on the last line of a text."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._middle = TARGET / 2
        self.about = ""
        """The question it stands for."""
        self.setCheckable(True)
        self.setText(self.tr("Ask"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def tell(self, about: str, starred: bool) -> None:
        """Stand for a question, and say whether it is on the list."""
        self.about = about
        self.setChecked(starred)
        name = (
            self.tr("On my list of questions") if starred else self.tr("I want to ask about this")
        )
        self.setAccessibleName(name)
        self.setAccessibleDescription(about)
        self.setToolTip(name)

    def stand(self, box: QRect, middle: float) -> None:
        """Take this room; ``middle`` is the height, from its top, of the line it ends."""
        self._middle = middle
        self.setGeometry(box)

    def sizeHint(self) -> QSize:
        words = QFontMetrics(self._font()).horizontalAdvance(self.text())
        return QSize(max(round(self._side + words + 3 * GAP), TARGET), TARGET)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, mirrored = self._look.theme, self.isRightToLeft()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            high = min(2 * self._middle, 2 * (self.height() - self._middle), 1.5 * self._side)
            box = QRectF(0, self._middle - high / 2, self.width(), high).adjusted(1.5, 1, -1.5, -1)
            filled = self.isChecked() or self.underMouse() or self.isDown()
            painter.setBrush(QColor(theme.calm) if filled else Qt.BrushStyle.NoBrush)
            painter.setPen(Qt.PenStyle.NoPen)
            if self.hasFocus():
                painter.setPen(QPen(QColor(theme.focus), RING))
            painter.drawRoundedRect(box, 8, 8)
            colour = QColor(theme.primary)
            half = self._side / 2
            x = self.width() - GAP - half if mirrored else GAP + half
            painter.setPen(QPen(colour, 1.8))
            painter.setBrush(colour if self.isChecked() else Qt.BrushStyle.NoBrush)
            painter.drawPolygon(_star(x, self._middle, half))
            painter.setPen(colour)
            painter.setFont(self._font())
            words = QRectF(0, box.top(), self.width() - self._side - 2 * GAP, high)
            words.moveLeft(0 if mirrored else self._side + 2 * GAP)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())

    @property
    def _side(self) -> int:
        return round(self._look.type.label * 1.05)

    def _font(self) -> QFont:
        return self._look.font(self._look.type.label, QFont.Weight.DemiBold)


def _star(x: float, y: float, radius: float) -> QPolygonF:
    """A star of five points, one of them up."""
    points = []
    for corner in range(10):
        angle, far = corner * pi / 5 - pi / 2, radius if corner % 2 == 0 else radius * 0.45
        points.append(QPointF(x + far * cos(angle), y + far * sin(angle)))
    return QPolygonF(points)
