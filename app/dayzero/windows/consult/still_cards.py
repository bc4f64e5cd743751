"""Still cards on the patient's screen: a few words, large, on a calm ground."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from dayzero.panels.pieces import LONGEST_LINE_EM, Column
from dayzero.panels.prose import PAD, Prose
from dayzero.story.clinic import call_lines
from dayzero.story.days import window_words
from dayzero.story.moment import Story
from dayzero.theme.look import Look
from dayzero.windows.consult.patient_look import FEW_WORDS, LARGEST, PatientLook
from dayzero.windows.home_picture import HomePicture

EDGE = 48
"""Room around what a card says, px."""
CALL_EM = 26
"""Width of one piece of advice."""
CELL_EM = 15
"""About the width of one part of the way."""
MOST_COLUMNS = 4


class StillCard(QWidget):
    """A heading and a few lines in the middle of the screen."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look = PatientLook(look, self, FEW_WORDS, 2 * LARGEST)
        self.column = Column(look, "", self, reading=False)
        self._heading = Prose(look, "title", self.column.inside)
        self._lines: list[Prose] = []
        rows = self.column.rows
        rows.setSpacing(14)
        rows.addStretch(1)
        self.picture = HomePicture(look, self.column.inside)
        rows.addWidget(self.picture)
        rows.addWidget(self._heading)
        rows.addStretch(2)
        self._middle = QHBoxLayout(self)
        self._middle.setContentsMargins(EDGE, EDGE // 2, EDGE, EDGE // 2)
        self._middle.addWidget(self.column)
        look.changed.connect(self._fit)
        self._fit()

    def tell(self, heading: str, lines: Sequence[str], picture: bool = False) -> None:
        """Show a heading, and lines under it; with ``picture``, below that of the way."""
        self.picture.setVisible(picture)
        self.setAccessibleName(" ".join((heading, *lines)))
        self._heading.say(heading)
        while len(self._lines) < len(lines):
            line = Prose(self._look, "lead", self.column.inside)
            self.column.rows.insertWidget(self.column.rows.count() - 1, line)
            self._lines.append(line)
        for number, line in enumerate(self._lines):
            line.setVisible(number < len(lines))
            line.say(lines[number] if number < len(lines) else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_water(painter, QRectF(self.rect()), self._look)

    def _fit(self) -> None:
        self.column.setMaximumWidth(LONGEST_LINE_EM * self._look.type.body)
        self.update()


class Blank(QWidget):
    """Nothing to read: while the nurse and the patient talk, or wait."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(self.tr("A calm picture"))
        look.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint_water(painter, QRectF(self.rect()), self._look, 5)


class CallSheet(QWidget):
    """When to call, and whom: all of it, large."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.column = Column(look, self.tr("When to call"), self, reading=False)
        self._cards: list[QFrame] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(16)
        self.column.rows.addLayout(self._grid)
        self.column.rows.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(EDGE, EDGE // 2, EDGE, EDGE // 2)
        rows.addWidget(self.column)

    def tell(self, story: Story) -> None:
        """Show the advice of a treatment, the urgent first, and what the clinic says."""
        for card in self._cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        read, site = story.open_reader.plain, story.timeline.site
        self._cards = [self._card("", call_lines(site), "")] if site else []
        advice = sorted(story.timeline.advice.values(), key=lambda one: not one.urgent)
        self._cards += [
            self._card(read(one.title), [f"•  {read(sign)}" for sign in one.signs], read(one.then))
            for one in advice
        ]
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _card(self, title: str, lines: Sequence[str], then: str) -> QFrame:
        card = QFrame(self.column.inside)
        card.setProperty("kind", "call")
        rows = QVBoxLayout(card)
        rows.setContentsMargins(18 - PAD, 12, 18 - PAD, 14)
        rows.setSpacing(2)
        said = [("call", title), *(("body", line) for line in lines), ("lead", then)]
        for role, words in said:
            if words:
                prose = Prose(self._look, role, card)  # type: ignore[arg-type]
                prose.say(words)
                rows.addWidget(prose)
        rows.addStretch(1)
        card.show()
        return card

    def _place(self) -> None:
        """As many beside each other as there is room for."""
        columns = max(int(self.width() // (CALL_EM * self._look.type.body)), 1)
        for place, card in enumerate(self._cards):
            self._grid.addWidget(card, *divmod(place, columns))


class WholeWay(QWidget):
    """Every part of the way with its days, at rest."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.column = Column(look, self.tr("The whole way"), self, reading=False)
        self._heading = Prose(look, "title", self.column.inside)
        self._way = _Way(look, self.column.inside)
        self.column.rows.setSpacing(18)
        self.column.rows.addWidget(self._heading)
        self.column.rows.addWidget(self._way, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(EDGE, EDGE // 2, EDGE, EDGE // 2)
        rows.addWidget(self.column)

    def tell(self, story: Story) -> None:
        """Show the way of a treatment."""
        self._heading.say(story.timeline.title)
        self._way.tell(story)


class _Way(QWidget):
    """The parts as plates, read in rows."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._parts: list[tuple[str, str, str]] = []
        look.changed.connect(self._fit)

    def tell(self, story: Story) -> None:
        """Show the parts of a story."""
        medicine = story.timeline.family == "medicine"
        self._parts = [
            (phase.phase.kind, phase.phase.title, window_words(phase.start, phase.end, medicine))
            for phase in story.phases
        ]
        said = [f"{number}: {title}, {when}" for number, (_k, title, when) in self._numbered()]
        self.setAccessibleName("; ".join(said))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            # Each text is read as its own script is, whichever way the program goes.
            painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
            for (number, (kind, title, when)), box in zip(
                self._numbered(), self._boxes(), strict=True
            ):
                edge = theme.line if theme.name == "contrast" else theme.tints[kind]
                painter.setPen(QPen(QColor(edge), 2))
                painter.setBrush(QColor(theme.tints[kind]))
                painter.drawRoundedRect(box, 12, 12)
                inside = box.adjusted(16, 12, -16, -12)
                painter.setPen(QColor(theme.text))
                painter.setFont(self._bold)
                name = f"{number}  {title}"
                painter.drawText(inside, self._flags, name)
                used = self._height(self._bold, name, inside.width())
                painter.setPen(QColor(theme.text_2))
                painter.setFont(self._plain)
                painter.drawText(inside.adjusted(0, used + 4, 0, 0), self._flags, when)

    def _numbered(self) -> list[tuple[int, tuple[str, str, str]]]:
        return list(enumerate(self._parts, start=1))

    @property
    def _bold(self) -> QFont:
        return self._look.font(self._look.type.h2, QFont.Weight.DemiBold)

    @property
    def _plain(self) -> QFont:
        return self._look.font(self._look.type.body)

    @property
    def _flags(self) -> int:
        lead = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        across = (lead | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop).value
        return across | Qt.TextFlag.TextWordWrap.value

    def _height(self, font: QFont, words: str, width: float) -> int:
        box = QRectF(0, 0, width, 10_000).toRect()
        return QFontMetrics(font).boundingRect(box, self._flags, words).height()

    @property
    def _columns(self) -> int:
        fit = int(self.width() // (CELL_EM * self._look.type.body))
        return max(min(fit, MOST_COLUMNS, len(self._parts)), 1)

    def _least(self) -> int:
        width = self.width() / self._columns - 16 - 32
        return max(
            (
                self._height(self._bold, f"{number}  {title}", width)
                + self._height(self._plain, when, width) + 32
                for number, (_kind, title, when) in self._numbered()
            ),
            default=0,
        )  # fmt: skip

    def _boxes(self) -> list[QRectF]:
        columns, count = self._columns, len(self._parts)
        rows = math.ceil(count / columns)
        wide, high = self.width() / columns, min(self.height() / rows, self._least() * 3)
        boxes = []
        for place in range(count):
            row, column = divmod(place, columns)
            if self.isRightToLeft():
                column = columns - 1 - column
            boxes.append(QRectF(column * wide, row * high, wide, high).adjusted(8, 8, -8, -8))
        return boxes

    def _fit(self) -> None:
        if self._parts:
            rows = math.ceil(len(self._parts) / self._columns)
            self.setMinimumHeight(rows * (self._least() + 16))
        self.update()


def paint_water(painter: QPainter, room: QRectF, look: Look, lines: int = 3) -> None:
    """A calm ground with a few slow waves at its foot; it stands still."""
    theme = look.theme
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(room, QColor(theme.calm))
    colour = QColor(theme.primary)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for number in range(lines):
        colour.setAlphaF(0.34 - 0.05 * number)
        painter.setPen(QPen(colour, 3))
        y = room.bottom() - room.height() * (0.06 + 0.055 * number)
        swing, length = room.height() * 0.012, room.width() / (2.5 + 0.5 * number)
        path = QPainterPath(QPointF(room.left() - length, y))
        x = room.left() - length
        while x < room.right():
            path.cubicTo(x + length / 3, y - swing, x + length * 2 / 3, y + swing, x + length, y)
            x += length
        painter.drawPath(path)
