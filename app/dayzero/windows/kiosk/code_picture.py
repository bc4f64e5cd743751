"""A code (QR) to take along: large, and dark on light whatever the colours, or few cameras read it.

The library segno says which of its squares are dark.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from dayzero.theme.tokens import THEMES

SIDE_PX, LEAST_PX = 420, 320
"""What it would like, and what a telephone reads from an arm's length away."""
QUIET = 4
"""Light squares around it (ISO/IEC 18004)."""


class CodePicture(QWidget):
    """Letters and digits as squares, in the middle of the room there is."""

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = code
        """What it says; who cannot see it reads or hears that."""
        self.setAccessibleName(self.tr("A code for your team: {code}").format(code=code))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._rows = _squares(code)

    def sizeHint(self) -> QSize:
        return QSize(SIDE_PX, SIDE_PX)

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_PX, LEAST_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Squares of whole px, so that every edge is sharp."""
        across = len(self._rows) + 2 * QUIET
        square = min(self.width(), self.height()) // across
        side = across * square
        left, top = (self.width() - side) // 2, (self.height() - side) // 2
        with QPainter(self) as painter:
            painter.fillRect(QRectF(left, top, side, side), QColor(THEMES["light"].surface))
            painter.translate(left + QUIET * square, top + QUIET * square)
            for y, row in enumerate(self._rows):
                for x, dark in enumerate(row):
                    if dark:
                        painter.fillRect(
                            x * square, y * square, square, square, Qt.GlobalColor.black
                        )


def _squares(code: str) -> list[list[bool]]:
    """Rows of squares; where it is dark. A quarter of them may be damaged (level Q)."""
    import segno

    made = segno.make_qr(code, error="q")
    return [[bool(square) for square in row] for row in made.matrix]
