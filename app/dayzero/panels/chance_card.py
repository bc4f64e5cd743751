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

from dayzero.panels.chance_bar import ChanceBar
from dayzero.panels.gate import Gate
from dayzero.panels.icon_array import IconArray, Unmeasured, crowd
from dayzero.panels.prose import PAD, RING, Prose
from dayzero.story.chances import chance_sentence, figure_words, standing_words
from dayzero.story.guarded import OpenReader
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
        self._lit = self._marked = False
        self._bars = False
        self.array = IconArray(look, self)
        self.bar = ChanceBar(look, self)
        self.unmeasured = Unmeasured(look, self)
        self.title = Prose(look, "lead", self)
        self.sentence = Prose(look, "body", self)
        self.standing = Prose(look, "small", self)
        for child in (
            self.array, self.bar, self.unmeasured, self.title, self.sentence, self.standing,
        ):  # fmt: skip
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

    def tell(
        self, timeline: Timeline, reader: Reader, ref: Ref, gate: Gate, standing: bool = False
    ) -> None:
        """Show a risk or an outcome; with ``standing``, also over which time and how sure."""
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
        self.unmeasured.setVisible(fact is None)
        if fact is not None and fact.is_chance and not shut:
            people, colour = crowd(fact, timeline.denominator), array_colour(thing)
            self.array.tell(people, sentence, colour)
            self.bar.tell(people, figure_words(fact, timeline.denominator), sentence, colour)
            self.standing.say(standing_words(fact) if standing else "")
        else:
            self._forget_figure()
        self._choose_picture()
        self.setAccessibleName(
            " ".join(filter(None, (f"{title}.", sentence, self.standing.text())))
        )
        self._fit()

    def forget(self) -> None:
        """Hold nothing back in hidden words."""
        if self._ref is not None:
            self._ref = None
            self.title.say("")
            self.sentence.say("")
            self._forget_figure()
            self.setAccessibleName("")

    def set_bars(self, bars: bool) -> None:
        """Show the same people as a bar, or in rows."""
        if bars != self._bars:
            self._bars = bars
            self._choose_picture()
            self._fit()

    def set_lit(self, lit: bool) -> None:
        """Stand out, because this is what is pointed at somewhere."""
        if lit != self._lit:
            self._lit = lit
            self.update()

    def set_marked(self, marked: bool) -> None:
        """Be the one that is read beside the list."""
        self.setAccessibleDescription(
            self.tr("You read about this beside the list")
            if marked
            else self.tr("Tell me more about this")
        )
        if marked != self._marked:
            self._marked = marked
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
            over = self.underMouse() or self.isDown() or self._marked
            painter.setBrush(QColor(theme.calm if over else theme.surface))
            lit = self._lit or self._marked
            width = 2.0 if lit or strong else 1.0
            painter.setPen(QPen(QColor(theme.primary if lit else theme.hairline), width))
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

    def _forget_figure(self) -> None:
        self.array.tell(None, "")
        self.bar.tell(None, "", "")
        self.standing.say("")

    def _choose_picture(self) -> None:
        drawn = self.array.crowd is not None
        self.array.setVisible(drawn and not self._bars)
        self.bar.setVisible(drawn and self._bars)

    def _fit(self) -> None:
        self._lay_out(self.width(), move=True)
        self.updateGeometry()
        self.update()

    def _lay_out(self, width: int, move: bool) -> int:
        """Picture at the left, words beside it, or below where these would be too narrow; a bar
        lies below the words.

        By hand rather than by layouts: the list asks for heights before anything is shown.
        Returns the height in px.
        """
        self._size_pictures()
        left, top = MARGIN, MARGIN
        picture = self._picture()
        beside = picture is not None and not self._bars
        if picture is not None and beside:
            size = picture.sizeHint()
            if move:
                picture.setGeometry(QRect(QPoint(MARGIN, MARGIN), size))
            if width - size.width() - 3 * MARGIN >= CHARACTERS_BESIDE * self._look.type.body:
                left += size.width() + MARGIN - PAD
            else:
                top += size.height()
        bottom = self._lay_out_words(left, top, width - left - MARGIN + PAD, move)
        if picture is not None:
            height, above = picture.sizeHint().height(), MARGIN if beside else bottom + 2
            if not beside and move:
                picture.setGeometry(MARGIN, above, width - 2 * MARGIN, height)
            bottom = max(bottom, above + height)
        return bottom + MARGIN

    def _lay_out_words(self, left: int, top: int, room: int, move: bool) -> int:
        """The words one under another; where they end, px."""
        bottom = top
        for words in (self.title, self.sentence, self.standing):
            height = words.heightForWidth(room)
            if not height:
                continue
            above = bottom - words.pad + (0 if words is self.title else 1)
            if move:
                words.setGeometry(left, above, room, height)
            bottom = above + height - words.pad
        return bottom

    def _picture(self) -> QWidget | None:
        pictures = (self.array, self.bar, self.unmeasured)
        return next((picture for picture in pictures if not picture.isHidden()), None)

    def _size_pictures(self) -> None:
        thousand = self.array.crowd is not None and self.array.crowd.of == 1000
        side = 160 if thousand else round(90 * (1 + (self._look.type.scale - 1) / 3))
        box = self.bar.sizeHint().height() // 2 if self._bars else min(side, 64)
        self.array.set_side(side)
        self.unmeasured.set_size(box, box)


def array_colour(thing: Risk | Outcome) -> str:
    """The token of the theme in which the people of a chance are drawn."""
    return "primary" if thing.ref_kind == "outcome" and thing.kind == "benefit" else "harm"


def list_sentence(timeline: Timeline, thing: Risk | Outcome, shut: bool) -> str:
    """What the list says of a chance: both framings; or that it is unknown; or not shown yet."""
    if shut:
        return translate("Chances", "This number is not shown unless you ask.")
    if thing.ref_kind == "risk":
        if thing.chance is None:
            return OpenReader(timeline).plain(thing.chance_unknown or "")
        return chance_sentence(timeline.facts[thing.chance], timeline.denominator)
    sentence = chance_sentence(timeline.facts[thing.chance], timeline.denominator, happened=True)
    other = thing.comparator
    beside = (
        fact_words(timeline.facts[other.chance], timeline.denominator)
        if other.chance
        else OpenReader(timeline).plain(other.unknown or "")
    )
    return translate("Chances", "{sentence} {name}: {other}").format(
        sentence=sentence, name=other.name, other=beside if beside.endswith(".") else f"{beside}."
    )
