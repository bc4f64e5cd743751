"""One risk or outcome on the list: its people, its name and its sentence, to press for more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from dayzero.panels.gate import Gate
from dayzero.panels.icon_array import IconArray, Unmeasured, crowd
from dayzero.panels.prose import PAD, RING, Prose
from dayzero.story.chances import chance_sentence
from dayzero.story.links import Ref
from dayzero.theme.look import Look
from dayzero.theme.tokens import TARGET
from dayzero.timeline.language import translate
from dayzero.timeline.words import Reader, fact_words

if TYPE_CHECKING:
    from dayzero.timeline.chances import Outcome, Risk
    from dayzero.timeline.document import Timeline

MARGIN = 9
"""Round the picture and the words, px."""
CHARACTERS_BESIDE = 12
"""The fewest characters a line beside the picture may hold; else the words go below it."""


class ChanceCard(QAbstractButton):
    """A card that can be pressed. Hover and focus point the selection at it."""

    pointed_at = Signal(object)
    """The ``Ref`` of the card, or ``None``."""
    wanted = Signal(object)
    """The card was pressed: its ``Ref``."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._ref: Ref | None = None
        self._lit = False
        self.array = IconArray(look, self)
        self.unmeasured = Unmeasured(look, self)
        self.title = Prose(look, "lead", self)
        self.sentence = Prose(look, "body", self)
        for child in (self.array, self.unmeasured, self.title, self.sentence):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.clicked.connect(lambda: self.wanted.emit(self._ref))
        look.changed.connect(self._fit)

    @property
    def ref(self) -> Ref | None:
        """What the card is about."""
        return self._ref

    def tell(self, timeline: Timeline, reader: Reader, ref: Ref, gate: Gate) -> None:
        """Show a risk or an outcome."""
        self._ref = ref
        thing = timeline.risks[ref.id] if ref.kind == "risk" else timeline.outcomes[ref.id]
        title = reader.plain(thing.title)
        shut = gate.is_shut(ref)
        sentence = list_sentence(timeline, thing, shut)
        if shut and gate.wish == "not-at-all":
            sentence = self.tr("This number is not shown.")
        self.title.say(title)
        self.sentence.say(sentence)
        fact = timeline.facts[thing.chance] if thing.chance else None
        self.array.setVisible(fact is not None and fact.is_chance and not shut)
        self.unmeasured.setVisible(fact is None)
        if fact is not None and fact.is_chance and not shut:
            self.array.tell(crowd(fact, timeline.denominator), sentence, array_colour(thing))
        else:
            self.array.tell(None, "")
        self.setAccessibleName(f"{title}. {sentence}")
        self.setAccessibleDescription(self.tr("Tell me more about this"))
        self._fit()

    def forget(self) -> None:
        """Hold nothing back in hidden words."""
        if self._ref is not None:
            self._ref = None
            self.title.say("")
            self.sentence.say("")
            self.array.tell(None, "")
            self.setAccessibleName("")

    def set_lit(self, lit: bool) -> None:
        """Stand out, because this is what is pointed at somewhere."""
        if lit != self._lit:
            self._lit = lit
            self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._lay_out(width, move=False), TARGET)

    def sizeHint(self) -> QSize:
        width = max(self.width(), 200)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.heightForWidth(self.width()) if self.width() > 100 else TARGET)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out(self.width(), move=True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._look.theme
        strong = theme.name == "contrast"
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            over = self.underMouse() or self.isDown()
            painter.setBrush(QColor(theme.calm if over else theme.surface))
            width = 2.0 if self._lit or strong else 1.0
            painter.setPen(QPen(QColor(theme.primary if self._lit else theme.hairline), width))
            if self.hasFocus():
                painter.setPen(QPen(QColor(theme.focus), RING))
            inset = painter.pen().widthF() / 2
            box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            painter.drawRoundedRect(box, 10, 10)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.pointed_at.emit(self._ref)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed_at.emit(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.pointed_at.emit(self._ref)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.pointed_at.emit(None)

    def _fit(self) -> None:
        self._lay_out(self.width(), move=True)
        self.updateGeometry()
        self.update()

    def _lay_out(self, width: int, move: bool) -> int:
        """Picture at the left, words beside it, or below where these would be too narrow.

        By hand rather than by layouts: the list asks for heights before anything is shown.
        Returns the height in px.
        """
        scale = self._look.type.scale
        thousand = self.array.crowd is not None and self.array.crowd.of == 1000
        side = 160 if thousand else round(90 * (1 + (scale - 1) / 3))
        self.array.set_side(side)
        self.unmeasured.set_side(min(side, 64))
        picture = next((p for p in (self.array, self.unmeasured) if not p.isHidden()), None)
        left, top = MARGIN, MARGIN
        if picture is not None:
            size = picture.sizeHint()
            if move:
                picture.setGeometry(QRect(QPoint(MARGIN, MARGIN), size))
            if width - size.width() - 3 * MARGIN >= CHARACTERS_BESIDE * self._look.type.body:
                left += size.width() + MARGIN - PAD
            else:
                top += size.height()
        room = width - left - MARGIN + PAD
        title, sentence = self.title.heightForWidth(room), self.sentence.heightForWidth(room)
        title_top = top - self.title.pad
        sentence_top = title_top + title - self.title.pad - self.sentence.pad + 1
        bottom = sentence_top + sentence - self.sentence.pad
        if move:
            self.title.setGeometry(left, title_top, room, title)
            self.sentence.setGeometry(left, sentence_top, room, sentence)
        if picture is not None:
            bottom = max(bottom, MARGIN + picture.sizeHint().height())
        return bottom + MARGIN


def array_colour(thing: Risk | Outcome) -> str:
    """The token of the theme in which the people of a chance are drawn."""
    return "primary" if thing.ref_kind == "outcome" and thing.kind == "benefit" else "harm"


def list_sentence(timeline: Timeline, thing: Risk | Outcome, shut: bool) -> str:
    """What the list says of a chance: both framings; or that it is unknown; or not shown yet."""
    if shut:
        return translate("Chances", "This number is not shown unless you ask.")
    if thing.ref_kind == "risk":
        if thing.chance is None:
            return Reader(timeline).plain(thing.chance_unknown or "")
        return chance_sentence(timeline.facts[thing.chance], timeline.denominator)
    sentence = chance_sentence(timeline.facts[thing.chance], timeline.denominator, happened=True)
    other = thing.comparator
    beside = (
        fact_words(timeline.facts[other.chance], timeline.denominator)
        if other.chance
        else Reader(timeline).plain(other.unknown or "")
    )
    return translate("Chances", "{sentence} {name}: {other}").format(
        sentence=sentence, name=other.name, other=beside if beside.endswith(".") else f"{beside}."
    )
