"""When to call: always in the same place, and never dependent on anything a person enters."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from dayzero.panels.gate import Gate
from dayzero.panels.pieces import Column
from dayzero.panels.prose import PAD, RING, Prose
from dayzero.playback.play_head import PlayHead
from dayzero.playback.selection import Selection
from dayzero.story.clinic import call_lines, call_words
from dayzero.story.links import Ref
from dayzero.theme.look import Look
from dayzero.theme.tokens import TARGET
from dayzero.timeline.words import Span

if TYPE_CHECKING:
    from dayzero.timeline.course import Advice
    from dayzero.timeline.document import Site

MOST_LINES = 3
"""What a clinic says of fever, of all else, and of the advice that is not its own."""
BEFORE, AFTER = 42, 32
"""Room for the handset and for the sign that the card opens, px."""


class CallCard(QFrame):
    """A chip with the most urgent advice in full; pressed, it opens the signs and what to do."""

    opened = Signal(bool)
    fact_asked = Signal(str)

    def __init__(
        self,
        look: Look,
        play_head: PlayHead,
        selection: Selection,
        parent: QWidget | None = None,
        gate: Gate | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._gate = gate or Gate(play_head.story.timeline, self)
        self._play_head = play_head
        self._selection = selection
        self._shown: tuple[str, ...] | None = None
        self.setProperty("kind", "call")
        self.setAccessibleName(self.tr("When to call"))
        self.chip = _Chip(look, self)
        self.chip.clicked.connect(self.toggle)
        self.chip.pointed_at.connect(self._on_pointed)
        self._column = Column(look, self.tr("When to call: signs and what to do"), self)
        self._column.rows.setContentsMargins(8, 0, 8, 8)
        self._column.rows.addStretch(1)
        self._clinic = _ClinicRow(look, self._column.inside)
        self._column.rows.insertWidget(0, self._clinic)
        self._advice: list[_AdviceRow] = []
        self._column.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(2, 1, 2, 1)
        rows.setSpacing(2)
        rows.addWidget(self.chip)
        rows.addWidget(self._column, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        play_head.moved.connect(self._on_moved)
        play_head.story_changed.connect(self._on_story_changed)
        self._gate.changed.connect(self._on_gate)
        self._on_moved()

    @property
    def is_open(self) -> bool:
        """Whether the signs are shown."""
        return not self._column.isHidden()

    def toggle(self) -> None:
        """Open, or close again."""
        self.set_open(not self.is_open)

    def set_open(self, is_open: bool) -> None:
        """Show the signs and what to do, or the chip alone."""
        if is_open == self.is_open:
            return
        if is_open:
            self._fill()
        self._column.setVisible(is_open)
        self._column.to_top()
        policy = QSizePolicy.Policy.Expanding if is_open else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Preferred, policy)
        self.chip.set_open(is_open)
        self.opened.emit(is_open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_open:
            self.set_open(False)
            self.chip.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().keyPressEvent(event)

    def _on_story_changed(self) -> None:
        self._shown = None
        self._on_moved()

    def _on_moved(self) -> None:
        call = self._play_head.moment.explanation.call
        if call == self._shown:
            return
        self._shown = call
        first = self._most_urgent()
        self.setVisible(first is not None)
        if first is None:
            self.set_open(False)
            return
        story = self._play_head.story
        site = story.timeline.site
        self.chip.tell(story.open_reader.plain(first[1].title), call_words(site) if site else "")
        if self.is_open:
            self._fill()

    def _most_urgent(self) -> tuple[str, Advice] | None:
        advice = self._play_head.story.timeline.advice
        listed = [(key, advice[key]) for key in self._shown or () if key in advice]
        return next((item for item in listed if item[1].urgent), listed[0] if listed else None)

    def _fill(self) -> None:
        story = self._play_head.story
        self._clinic.tell(story.timeline.site)
        listed = [story.timeline.advice[key] for key in self._shown or ()]
        listed.sort(key=lambda advice: not advice.urgent)
        while len(self._advice) < len(listed):
            row = _AdviceRow(self._look, self._column.inside)
            row.fact_asked.connect(self.fact_asked)
            self._advice.append(row)
            self._column.rows.insertWidget(self._column.rows.count() - 1, row)
        for number, (row, advice) in enumerate(zip(self._advice, listed, strict=False)):
            row.tell(advice, self._read, titled=number > 0)  # the first title is on the chip
            row.show()
        for row in self._advice[len(listed) :]:
            row.forget()
            row.hide()

    def _on_gate(self) -> None:
        if self._advice:
            self._fill()

    def _read(self, text: str) -> tuple[Span, ...]:
        """In an emergency nobody looks words up; numbers can still answer for themselves."""
        spans = self._play_head.story.reader.spans(text)
        spans = tuple(Span(span.text) if span.kind == "term" else span for span in spans)
        return self._gate.veiled(spans, self.tr("(not shown unless you ask)"))

    def _on_pointed(self, inside: bool) -> None:
        first = self._most_urgent()
        self._selection.point_at(Ref("advice", first[0]) if inside and first else None)


class _Chip(QAbstractButton):
    """'When to call', with the most urgent advice; grows with its words."""

    pointed_at = Signal(bool)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._is_open = False
        self._names_clinic = False
        self._label = Prose(look, "small", self)
        self._title = Prose(look, "call", self)
        for words in (self._label, self._title):
            words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._fit)

    def tell(self, title: str, clinic: str) -> None:
        """Show the most urgent advice, and whom to call where a clinic says it."""
        self._names_clinic = bool(clinic)
        self._label.set_role("lead" if clinic else "small")
        self._label.say(clinic or self.tr("When to call"))
        self._title.say(title)
        said = f"{title}. {clinic}" if clinic else title
        self.setAccessibleName(self.tr("When to call: {title}").format(title=said))
        self.set_open(self._is_open)
        self._fit()

    def set_open(self, is_open: bool) -> None:
        self._is_open = is_open
        self.setAccessibleDescription(
            self.tr("Close the list of signs") if is_open else self.tr("Show the signs to look for")
        )
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay_out(width, move=False)

    def sizeHint(self) -> QSize:
        width = max(self.width(), 200)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.heightForWidth(self.width()) if self.width() > 100 else TARGET + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out(self.width(), move=True)

    def _fit(self) -> None:
        self._lay_out(self.width(), move=True)
        self.updateGeometry()
        self.update()

    def _lay_out(self, width: int, move: bool) -> int:
        """Two lines beside the handset. A long title keeps the room for itself; only a clinic's
        number stays, beneath it.

        Returns the height in px.
        """
        room = max(width - BEFORE - AFTER, 40)
        title = self._title.heightForWidth(room)
        label = self._label.heightForWidth(room)
        if title > 1.5 * self._look.type.body + 2 and not self._names_clinic:
            label = 0
        needed = label + title
        height = max(needed + 2 * PAD, TARGET + 4)
        if move:
            top = (height - needed) // 2
            above, below = (title, 0) if self._names_clinic else (0, label)
            left = AFTER if self.isRightToLeft() else BEFORE
            self._label.setGeometry(left, top + above, room, label)
            self._label.setVisible(label > 0)
            self._title.setGeometry(left, top + below, room, title)
        return height

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.underMouse() or self.isDown():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(theme.raised))
                painter.drawRoundedRect(QRectF(self.rect()), 7, 7)
            middle = self.height() / 2
            handset, chevron = 22, self.width() - 18
            if self.isRightToLeft():
                handset, chevron = self.width() - handset, self.width() - chevron
            painter.translate(handset, middle)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.call))
            painter.drawEllipse(QPointF(0, 0), 15, 15)
            painter.fillPath(_handset(), QColor(theme.surface))
            painter.resetTransform()
            _paint_chevron(painter, QPointF(chevron, middle), theme.call, self._is_open)
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(theme.focus), RING))
                box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
                painter.drawRoundedRect(box, 7, 7)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.pointed_at.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed_at.emit(False)


class _ClinicRow(QFrame):
    """What the clinic says besides the urgent number, which is on the chip."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines = [Prose(look, "body", self) for _number in range(MOST_LINES)]
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 8)
        rows.setSpacing(0)
        for line in self._lines:
            rows.addWidget(line)

    def tell(self, site: Site | None) -> None:
        """Show what the clinic says; nothing where none is named."""
        said = call_lines(site)[1:] if site else ()
        self.setVisible(bool(said))
        for number, line in enumerate(self._lines):
            line.setVisible(number < len(said))
            line.say(said[number] if number < len(said) else "")


class _AdviceRow(QFrame):
    """One piece of advice: its title, the signs as a list, and what to do."""

    fact_asked = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._title = Prose(look, "call", self)
        self._signs: list[Prose] = []
        self._then = Prose(look, "lead", self)
        self._then.activated.connect(self._on_activated)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 8)
        self._rows.setSpacing(0)
        self._rows.addWidget(self._title)
        self._rows.addWidget(self._then)

    def tell(self, advice: Advice, read: Callable[[str], tuple[Span, ...]], titled: bool) -> None:
        """Show ``advice``, its texts made into words by ``read``, with its title or without."""
        self._title.setVisible(titled)
        self._title.say("".join(span.text for span in read(advice.title)))
        while len(self._signs) < len(advice.signs):
            sign = Prose(self._look, "body", self)
            sign.activated.connect(self._on_activated)
            self._signs.append(sign)
            self._rows.insertWidget(self._rows.count() - 1, sign)
        for prose, text in zip(self._signs, advice.signs, strict=False):
            prose.tell((Span("•  "), *read(text)))
            prose.show()
        for prose in self._signs[len(advice.signs) :]:
            prose.tell(())
            prose.hide()
        self._then.tell(read(advice.then))

    def forget(self) -> None:
        """Hold nothing back in hidden words."""
        for prose in (self._title, *self._signs, self._then):
            prose.tell(())

    def _on_activated(self, kind: str, thing_id: str) -> None:
        if kind == "fact":
            self.fact_asked.emit(thing_id)


def _handset() -> QPainterPath:
    """A telephone handset, about 16 px, round its middle."""
    path = QPainterPath()
    path.moveTo(-6.6, -4.6)
    path.cubicTo(-5.6, 2.6, -2.6, 5.6, 4.6, 6.6)
    path.cubicTo(6.0, 6.8, 7.0, 5.4, 7.0, 3.4)
    path.lineTo(3.6, 1.8)
    path.lineTo(1.9, 3.2)
    path.cubicTo(-0.9, 2.0, -2.0, 0.9, -3.2, -1.9)
    path.lineTo(-1.8, -3.6)
    path.lineTo(-3.4, -7.0)
    path.cubicTo(-5.4, -7.0, -6.8, -6.0, -6.6, -4.6)
    path.closeSubpath()
    return path


def _paint_chevron(painter: QPainter, middle: QPointF, colour: str, is_open: bool) -> None:
    down = 3.5 if is_open else -3.5
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colour), 2.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    x, y = middle.x(), middle.y()
    painter.drawLine(QPointF(x - 6, y - down), QPointF(x, y + down))
    painter.drawLine(QPointF(x, y + down), QPointF(x + 6, y - down))
