"""Running text with words one can press: the typography of all panels.

Text is laid out as plain runs of words, never as HTML, so nothing a document says can be taken
for markup. Each glossary term and each fact is a real button lying over its words: it takes the
focus, has a name for screen readers, and shows the focus ring of the theme.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil
from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QRegion,
    QResizeEvent,
    QShowEvent,
    QTextCharFormat,
    QTextLayout,
)
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QWidget

from dayzero.story.links import Ref
from dayzero.theme.look import Look
from dayzero.theme.tokens import TARGET
from dayzero.theme.wrapped import reading_option, visual_side
from dayzero.timeline.words import Span

if TYPE_CHECKING:
    from dayzero.panels.star import Star

Role = Literal["title", "heading", "lead", "body", "label", "small", "call"]

PAD = 4
"""Room at both sides of the words for a focus ring, px."""
RING = 3
LONGEST_FIGURE = 12
"""Letters of the longest figure that is never broken over two lines, such as '45 minutes'."""


class _Style(NamedTuple):
    size: str
    weight: QFont.Weight
    colour: str
    line_height: float
    pad: int
    """Room above and below, px: more where words can be pressed and need a focus ring."""


_STYLES: dict[Role, _Style] = {
    "title": _Style("h1", QFont.Weight.Bold, "text", 1.22, 1),
    "heading": _Style("h2", QFont.Weight.Bold, "text", 1.25, 1),
    "lead": _Style("body", QFont.Weight.DemiBold, "text", 1.35, 3),
    "body": _Style("body", QFont.Weight.Normal, "text", 1.42, 3),
    "label": _Style("label", QFont.Weight.DemiBold, "text_2", 1.35, 0),
    "small": _Style("label", QFont.Weight.Normal, "text_2", 1.35, 1),
    "call": _Style("body", QFont.Weight.Bold, "call", 1.3, 1),
}


def reach_before(prose: Prose, later: QWidget) -> None:
    """Let Tab come to what can be pressed in ``prose`` before it comes to ``later``."""
    earlier = later.previousInFocusChain()
    assert earlier is not None  # the chain is a ring
    # Qt ignores widgets that cannot take the focus themselves.
    kept = [(widget, widget.focusPolicy()) for widget in (earlier, prose)]
    for widget, _policy in kept:
        widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    QWidget.setTabOrder(earlier, prose)
    for widget, policy in kept:
        widget.setFocusPolicy(policy)


class Link(QAbstractButton):
    """A term or a fact inside a text, as a button over its words."""

    def __init__(self, prose: Prose) -> None:
        super().__init__(prose)
        self._prose = prose
        self._lines: list[QRectF] = []
        self.span = Span("")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def lie_over(self, lines: list[QRectF]) -> None:
        """Cover these stretches of line, in the coordinates of the text."""
        room = QRect(0, 0, self._prose.width(), self._prose.height())
        rects = [line.adjusted(-PAD, -PAD, PAD, PAD).toAlignedRect() & room for line in lines]
        region = QRegion()
        for rect in rects:
            region += rect
        box = region.boundingRect()
        self.setGeometry(box)
        self._lines = [QRectF(rect.translated(-box.topLeft())) for rect in rects]
        self.setMask(region.translated(-box.topLeft()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self.hasFocus():
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._prose.look.theme.focus), RING))
            half = RING / 2
            for line in self._lines:
                painter.drawRoundedRect(line.adjusted(half, half, -half, -half), 4, 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._prose.point(self.span)

    def leaveEvent(self, event: object) -> None:
        super().leaveEvent(event)  # type: ignore[arg-type]
        self._prose.point(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._prose.point(self.span)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._prose.point(None)


class Prose(QLabel):
    """A paragraph, a title or a short label, wrapped to its width, in a role of the type scale."""

    activated = Signal(str, str)
    """A word was pressed: ``term`` or ``fact``, and its id."""
    pointed_at = Signal(str, str)
    """The pointer or the focus is on a word: its kind and id; two empty strings for none."""

    def __init__(self, look: Look, role: Role = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._role: Role = role
        self._spans: tuple[Span, ...] = ()
        self._links: list[Link] = []
        self._used = 0
        self._lit: frozenset[Ref] = frozenset()
        self._aloud = (0, 0)
        self._layout: QTextLayout | None = None
        self._laid_out_for = -1
        self._heights: dict[int, int] = {}
        self._star: Star | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._dress)

    @property
    def spans(self) -> tuple[Span, ...]:
        """What is shown."""
        return self._spans

    @property
    def links(self) -> list[Link]:
        """The words that can be pressed, in reading order."""
        return self._links[: self._used]

    @property
    def pad(self) -> int:
        """Room above and below the words, px."""
        return _STYLES[self._role].pad

    def say(self, text: str) -> None:
        """Show plain words."""
        self.tell((Span(text),) if text else ())

    def tell(self, spans: Iterable[Span]) -> None:
        """Show runs of words; terms and facts among them can be pressed."""
        spans = tuple(spans)
        if spans == self._spans:
            return
        self._spans = spans
        self._aloud = (0, 0)
        self.setText("".join(span.text for span in spans).replace("\n", "\u2028"))
        pressable = [span for span in spans if span.kind in ("term", "fact")]
        for index, span in enumerate(pressable):
            self._name_link(self._link(index), span)
        for link in self._links[len(pressable) :]:
            link.hide()
            link.span = Span("")
            link.setAccessibleName("")
        self._used = len(pressable)
        self._forget_layout()

    def end_with(self, star: Star) -> None:
        """Let a star stand behind the last word."""
        self._star = star
        self._put_in_tab_order(star)
        star.show()
        self._forget_layout()

    def set_role(self, role: Role) -> None:
        """Take another place in the type scale."""
        if role != self._role:
            self._role = role
            self._dress()

    def light(self, lit: frozenset[Ref]) -> None:
        """Light up the terms and facts among ``lit``."""
        here = {Ref(span.kind, span.id) for span in self._spans}  # type: ignore[arg-type]
        if here & lit != here & self._lit:
            self.update()
        self._lit = lit

    def mark_aloud(self, start: int = 0, length: int = 0) -> None:
        """Mark the letters that are being read aloud; none by default."""
        if (start, length) != self._aloud:
            self._aloud = (start, length)
            self.update()

    def aloud_rect(self) -> QRect:
        """Where the letters stand that are being read aloud; empty where there are none."""
        start, length = self._aloud
        box = QRectF()
        for line in self._stretches(start, start + length):
            box |= line
        return box.toAlignedRect()

    def point(self, span: Span | None) -> None:
        """The pointer or the focus is on one of the words, or has left it."""
        self.pointed_at.emit(*((span.kind, span.id) if span else ("", "")))
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if not self._spans:
            return 0
        if width not in self._heights:
            self._heights[width] = self._lay_out(self._fresh_layout(), width)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        width = max(self.width(), 160)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        # As high as the words need at the width they have, so that nothing is ever clipped.
        return QSize(48, self.heightForWidth(self.width()) if self.width() > 60 else 0)

    def natural_width(self) -> int:
        """The width at which all words stand on one line, px."""
        layout = self._fresh_layout()
        self._lay_out(layout, 100_000)
        return ceil(layout.lineAt(0).naturalTextWidth()) + 2 * PAD if self._spans else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
        self._place_links()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place_links()  # other words may have come meanwhile

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._spans:
            return
        layout = self._laid_out()
        theme = self.look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for link in self.links:
                self._paint_behind(painter, link)
            painter.setPen(QColor(getattr(theme, _STYLES[self._role].colour)))
            layout.draw(painter, QPointF(0, 0), self._marked())
            self._paint_underlines(painter)

    def _paint_behind(self, painter: QPainter, link: Link) -> None:
        lit = Ref(link.span.kind, link.span.id) in self._lit  # type: ignore[arg-type]
        if not (lit or link.underMouse() or link.isDown()):
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.look.theme.calm))
        for line in self._lines_of(link):
            painter.drawRoundedRect(line.adjusted(-2, 0, 2, 1), 4, 4)

    def _paint_underlines(self, painter: QPainter) -> None:
        theme = self.look.theme
        thick = max(1.5, self.look.type.scale * 1.4)
        for link in self.links:
            term = link.span.kind == "term"
            lit = Ref(link.span.kind, link.span.id) in self._lit  # type: ignore[arg-type]
            pen = QPen(QColor(theme.primary if term else theme.line), thick if term else 1)
            if term and not (lit or link.underMouse()):
                pen.setDashPattern([1, 1.6])
            elif not term:
                pen.setDashPattern([3, 2])
            painter.setPen(pen)
            for line in self._lines_of(link):
                y = round(line.bottom()) + 0.5
                painter.drawLine(QPointF(line.left(), y), QPointF(line.right(), y))

    def _dress(self) -> None:
        self._forget_layout()
        self.update()

    def _forget_layout(self) -> None:
        self._layout = None
        self._heights.clear()
        self.updateGeometry()
        if self.isVisible():
            self._place_links()
            self.update()

    def _font(self) -> QFont:
        style = _STYLES[self._role]
        return self.look.font(getattr(self.look.type, style.size), style.weight)

    def _fresh_layout(self) -> QTextLayout:
        layout = QTextLayout(self._unbroken(), self._font())
        layout.setTextOption(reading_option(self.text(), visual_side(self)))
        layout.setFormats(self._formats())
        return layout

    def _unbroken(self) -> str:
        """The words, with a short figure kept on one line with its unit."""
        words = (
            span.text.replace(" ", "\u00a0")
            if span.kind == "fact" and len(span.text) <= LONGEST_FIGURE
            else span.text
            for span in self._spans
        )
        return "".join(words).replace("\n", "\u2028")

    def _marked(self) -> list[QTextLayout.FormatRange]:
        if not self._aloud[1]:
            return []
        form = QTextCharFormat()
        form.setBackground(QColor(self.look.theme.primary))
        form.setForeground(QColor(self.look.theme.on_primary))
        part = QTextLayout.FormatRange()
        part.start, part.length, part.format = *self._aloud, form
        return [part]

    def _formats(self) -> list[QTextLayout.FormatRange]:
        theme = self.look.theme
        colours = {"term": theme.primary, "gloss": theme.text_2}
        ranges, start = [], 0
        for span in self._spans:
            if span.kind in colours:
                form = QTextCharFormat()
                form.setForeground(QColor(colours[span.kind]))
                part = QTextLayout.FormatRange()
                part.start, part.length, part.format = start, len(span.text), form
                ranges.append(part)
            start += len(span.text)
        return ranges

    def _lay_out(self, layout: QTextLayout, width: int) -> int:
        """Break the words into lines; returns the height with the room around them."""
        style = _STYLES[self._role]
        pitch = round(getattr(self.look.type, style.size) * style.line_height)
        y = float(style.pad)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width - 2 * PAD, 8))
            step = max(pitch, ceil(line.height()))
            line.setPosition(QPointF(PAD, y + (step - line.height()) / 2))
            y += step
        layout.endLayout()
        if self._star is not None and layout.lineCount():
            last = layout.lineAt(layout.lineCount() - 1)
            star = self._star.sizeHint()
            if last.naturalTextWidth() + 2 * PAD + star.width() > width:
                y += pitch
            y = max(y + (TARGET - pitch) / 2 - style.pad, TARGET - style.pad)
        return ceil(y) + style.pad

    def _laid_out(self) -> QTextLayout:
        if self._layout is None or self._laid_out_for != self.width():
            self._layout = self._fresh_layout()
            self._heights[self.width()] = self._lay_out(self._layout, self.width())
            self._laid_out_for = self.width()
        return self._layout

    def _link(self, index: int) -> Link:
        if index == len(self._links):
            link = Link(self)
            self._put_in_tab_order(link)
            link.clicked.connect(lambda: self.activated.emit(link.span.kind, link.span.id))
            self._links.append(link)
        return self._links[index]

    def _put_in_tab_order(self, link: QWidget) -> None:
        """Words are reached in reading order, even where they came later than what follows."""
        if self._links:
            QWidget.setTabOrder(self._links[-1], link)
            return
        # Qt ignores a first widget that cannot take the focus itself.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        QWidget.setTabOrder(self, link)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _name_link(self, link: Link, span: Span) -> None:
        link.span = span
        link.setAccessibleName(span.text)
        link.setAccessibleDescription(
            self.tr("Explain this word")
            if span.kind == "term"
            else self.tr("Where does this number come from?")
        )
        link.show()

    def _place_links(self) -> None:
        for link in self.links:
            link.lie_over(self._lines_of(link))
        if self._star is not None and self._spans:
            self._place_star(self._star)

    def _place_star(self, star: Star) -> None:
        """Behind the last word, or on a line of its own; mirrored where the words are."""
        layout, style = self._laid_out(), _STYLES[self._role]
        last = layout.lineAt(layout.lineCount() - 1)
        pitch = round(getattr(self.look.type, style.size) * style.line_height)
        words, size = last.naturalTextRect(), star.sizeHint()
        fits = words.width() + 2 * PAD + size.width() <= self.width()
        middle = last.y() + last.height() / 2 + (0 if fits else pitch)
        if not fits:
            left = float(self.width() - size.width()) if self.isRightToLeft() else 0.0
        elif words.left() > self.width() - words.right():  # words that run from right to left
            left = words.left() - size.width()
        else:
            left = words.right()
        high = max(TARGET, pitch)
        lowest = self.heightForWidth(self.width()) - high
        top = min(max(round(middle - high / 2), 0), max(lowest, 0))
        star.stand(QRect(round(left), top, size.width(), high), middle - top)

    def _lines_of(self, link: Link) -> list[QRectF]:
        """Where the words of a link stand: one stretch for each line they run over."""
        first = self._start_of(link)
        return self._stretches(first, first + len(link.span.text))

    def _stretches(self, first: int, last: int) -> list[QRectF]:
        """Where the letters from ``first`` to before ``last`` stand, line by line."""
        layout = self._laid_out()
        stretches = []
        for index in range(layout.lineCount()):
            line = layout.lineAt(index)
            start = max(first, line.textStart())
            end = min(last, line.textStart() + line.textLength())
            while end > start and self.text()[end - 1] == " ":
                end -= 1
            if start < end:
                # PySide gives the position with the cursor it moved to.
                a, b = (_x(line.cursorToX(at)) for at in (start, end))
                top = line.y() + line.ascent() * 0.12
                bottom = line.y() + line.ascent() + line.descent() * 0.75
                stretches.append(QRectF(min(a, b), top, abs(b - a), bottom - top))
        return stretches

    def _start_of(self, link: Link) -> int:
        wanted, start = self._links.index(link), 0
        for span in self._spans:
            if span.kind in ("term", "fact"):
                if wanted == 0:
                    return start
                wanted -= 1
            start += len(span.text)
        return start


def _x(answer: object) -> float:
    return float(answer[0] if isinstance(answer, tuple) else answer)  # type: ignore[arg-type]
