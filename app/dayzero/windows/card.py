"""A treatment on the first screen: one button, painted in one go.

A button full of labels costs ten times as much to make, and there may be many.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from dayzero.story.evidence import evidence_words, review_words
from dayzero.theme.look import Look
from dayzero.theme.wrapped import lines
from dayzero.timeline.catalogue import Card

SIDE, TOP, GAP = 18, 14, 8
"""Room beside, above and between the words, px."""
HINT_PX = 320
"""Width that a card would like."""
CARE = ("no-benefit-found", "not-supported")
"""Levels of evidence that are shown in the tint that asks for care."""

_WRAP = Qt.TextFlag.TextWordWrap.value


class TreatmentCard(QPushButton):
    """What the treatment is for, in a sentence or two, and how well supported it is."""

    def __init__(self, card: Card, heading: str, look: Look, parent: QWidget) -> None:
        """``heading``: what tells it from the others on its shelf."""
        super().__init__(parent)
        self._look = look
        self._level = card.evidence_level
        self._measured: dict[tuple[int, float], list[QRect]] = {}
        self.words = (
            heading,
            card.summary,
            evidence_words(card.evidence_level),
            review_words(card.reviewed, card.translation),
        )
        """What is read on it: heading, summary, evidence, review."""
        self.setProperty("kind", "card")
        self.setAccessibleName(card.title or heading)
        self.setAccessibleDescription("{1} {2}. {3}.".format(*self.words))
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens it as Space does: people try both."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """As high as its words; the layout asks again for the width it gives."""
        return QSize(HINT_PX, self.heightForWidth(HINT_PX))

    def minimumSizeHint(self) -> QSize:
        """Narrow, if it must be."""
        return QSize(HINT_PX // 2, self.heightForWidth(HINT_PX))

    def hasHeightForWidth(self) -> bool:
        """Words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height its words need at ``width`` px."""
        rects = self._rects(width)
        return rects[-1].bottom() + TOP

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame, as the theme has buttons, and the words on it."""
        super().paintEvent(event)
        theme = self._look.theme
        colours = (theme.text, theme.text_2, theme.text, theme.text_2)
        rects = [QRect(rect) for rect in self._rects(self.width())]
        spare = self.height() - TOP - rects[-1].bottom()
        for rect in rects[2:]:  # what every card has stands at the same height
            rect.translate(0, spare)
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._chip(painter, rects[2])
            for font, colour, rect, words in zip(
                self._fonts(), colours, rects, self.words, strict=True
            ):
                placed = self._placed(rect)
                painter.setPen(QColor(colour))
                layout, _height = lines(words, font, placed.width(), side)
                layout.draw(painter, QPointF(placed.topLeft()))

    def _chip(self, painter: QPainter, words: QRect) -> None:
        theme = self._look.theme
        tint = theme.note if self._level in CARE else theme.calm
        edge = theme.line if theme.name == "contrast" else tint
        painter.setPen(QPen(QColor(edge), 1))
        painter.setBrush(QColor(tint))
        painter.drawRoundedRect(self._placed(QRect(words)).adjusted(-10, -4, 10, 4), 11, 11)

    def _placed(self, rect: QRect) -> QRect:
        """Where it stands, on the side reading begins. (To ask Qt's style would load it: 4 ms.)"""
        if self.isRightToLeft():
            rect.moveRight(self.width() - 1 - rect.left())
        return rect

    def _fonts(self) -> tuple[QFont, ...]:
        type_ = self._look.type
        small = self._look.font(type_.small)
        heading = self._look.font(type_.h2, QFont.Weight.DemiBold)
        return heading, self._look.font(type_.label), small, small

    def _rects(self, width: int) -> list[QRect]:
        """Where each of the words stands, one under another, in a card of ``width`` px."""
        measured = width, self._look.type.scale
        if measured not in self._measured:
            self._measured[measured] = self._measure(width)
        return self._measured[measured]

    def _measure(self, width: int) -> list[QRect]:
        y, rects = TOP, []
        room = max(width - 2 * SIDE, 60)
        for index, (font, words) in enumerate(zip(self._fonts(), self.words, strict=True)):
            inset = 10 if index == 2 else 0  # the evidence has a tinted plate around it
            box = QRect(0, 0, room - 2 * inset, 10_000)
            size = QFontMetrics(font).boundingRect(box, _WRAP, words).size() if words else QSize()
            y += inset // 2
            wide = size.width() + 1 if index == 2 else box.width()
            rects.append(QRect(SIDE + inset, y, wide, max(size.height(), 0)))
            y = rects[-1].bottom() + 1 + GAP + inset // 2
        return rects
