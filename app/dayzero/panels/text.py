"""The whole journey as reading matter: the same moments as the picture, for who would rather read.

It is read sheet by sheet, in the order of the moments. The sheet of the day is the one shown; its
step is marked. Pressing a heading moves the play-head there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dayzero.panels.depth import Depth
from dayzero.panels.gate import Gate
from dayzero.panels.pieces import LONGEST_LINE_EM, Column, large_menu, quiet_button
from dayzero.panels.pressable import PressableWords
from dayzero.panels.prose import Prose, Role
from dayzero.panels.table import Table
from dayzero.playback.play_head import PlayHead
from dayzero.playback.selection import Selection
from dayzero.story.blocks import Block, Said, Sheet
from dayzero.story.links import Ref
from dayzero.story.moment import Moment, Story
from dayzero.story.whole import Telling
from dayzero.theme.look import Look
from dayzero.theme.tokens import TARGET
from dayzero.timeline.words import Span

if TYPE_CHECKING:
    from dayzero.panels.sources import SourceView

WIDE_PX = 900
"""Width, at 100 % text, from which the parts are listed beside the words."""
LIST_EM = 17
BESIDE, ABOVE = 4, 6
"""Room around the words of a button, px."""

Picture = Callable[[Story, Moment], Iterable[str]]

_ROLES: dict[str, Role] = {"title": "title", "entry": "lead"}
_ABOVE = {"entry": 14, "text": 4, "table": 8}
"""Room above a paragraph, px."""


class TextPage(QWidget):
    """Everything there is to read, one sheet at a time, with a list of parts to jump to."""

    closed = Signal()
    """The person wants to go back to the picture."""

    def __init__(
        self,
        look: Look,
        play_head: PlayHead,
        selection: Selection,
        gate: Gate,
        picture: Picture,
        parent: QWidget | None = None,
        depth: Depth | None = None,
    ) -> None:
        """``picture``: sentences that say what is drawn at a moment."""
        super().__init__(parent)
        self._look = look
        self._play_head = play_head
        self._selection = selection
        self._gate = gate
        self._picture = picture
        self._depth = depth or Depth(parent=self)
        self._asked_from: QWidget | None = None
        self._sheets: list[Sheet] = []
        self._jumps: dict[int, _WordsButton] = {}
        self._shown = -1
        self._words: _Words | None = None
        self.setAccessibleName(self.tr("The whole journey as text"))
        self._page = QWidget(self)
        self.back = quiet_button(self.tr("‹ Back"), self.tr("Back to the picture"), self._page)
        self.back.clicked.connect(self.closed)
        self.jump = quiet_button(self.tr("Parts"), self.tr("Jump to a part"), self._page)
        self.jump.clicked.connect(self._ask_where)
        self.previous = quiet_button(self.tr("‹ Before"), self.tr("What comes before"), self._page)
        self.previous.clicked.connect(lambda: self.turn(-1))
        self.next = quiet_button(self.tr("Read on ›"), self.tr("Read on"), self._page)
        self.next.clicked.connect(lambda: self.turn(1))
        self._list = Column(look, self.tr("Parts of the journey"), self._page, reading=False)
        self._pages = QStackedWidget(self._page)
        self._arrange()
        play_head.story_changed.connect(self._write_anew)
        play_head.moved.connect(self._follow)
        gate.changed.connect(self._write_anew)
        self._depth.changed.connect(self._write_anew)
        look.changed.connect(self._fit)
        self._learn()
        self._fit()

    @cached_property
    def source(self) -> SourceView:
        """Where a number comes from, made when it is first asked for."""
        from dayzero.panels.sources import SourceView

        page = SourceView(self._look, self._pages)
        page.closed.connect(self._close_source)
        self._pages.addWidget(page)
        return page

    @property
    def sheets(self) -> list[Sheet]:
        """All there is to read, in order."""
        return self._sheets

    @property
    def shown(self) -> int:
        """The number of the sheet that is read."""
        return self._shown

    @property
    def reading(self) -> QWidget:
        """The sheet that is read, as it is written down."""
        assert self._words is not None
        return self._words

    def turn(self, by: int) -> None:
        """Read another sheet, from its beginning."""
        self.show_sheet(self._shown + by)

    def show_sheet(self, number: int) -> None:
        """Read a sheet from its beginning, and put the keyboard there."""
        if 0 <= number < len(self._sheets):
            self._write(number)
            assert self._words is not None
            self._words.to_top()
            self._words.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back; the keys that move the play-head by steps do so here too."""
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif by and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._play_head.by_steps(by)
        elif by and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.turn(by)
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow()
        if self._words is not None:
            self._words.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self.back)
        top.addStretch(1)
        top.addWidget(self.jump)
        turning = QHBoxLayout()
        turning.addWidget(self.previous)
        turning.addStretch(1)
        turning.addWidget(self.next)
        reading = QVBoxLayout()
        reading.addWidget(self._pages, 1)
        reading.addLayout(turning)
        parts = QHBoxLayout()
        parts.setSpacing(16)
        parts.addWidget(self._list)
        parts.addLayout(reading, 1)
        rows = QVBoxLayout(self._page)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addLayout(top)
        rows.addLayout(parts, 1)
        middle = QHBoxLayout(self)
        middle.setContentsMargins(8, 8, 8, 8)
        middle.addWidget(self._page)

    def _fit(self) -> None:
        em = self._look.type.body
        wide = self.width() >= WIDE_PX * self._look.type.scale
        self._list.setVisible(wide)
        self.jump.setVisible(not wide)
        self._list.setFixedWidth(LIST_EM * em)
        self._page.setMaximumWidth((LIST_EM + LONGEST_LINE_EM + 4) * em)

    def _learn(self) -> None:
        story, gate = self._play_head.story, self._gate

        def may_tell(ref: Ref) -> bool:
            things = story.timeline.risks if ref.kind == "risk" else story.timeline.outcomes
            return not gate.is_shut(ref) and not gate.hides(things[ref.id].chance or "")

        self._sheets = Telling(story, may_tell, self._picture, self._depth.detail).sheets()
        self._jumps.clear()
        rows = self._list.rows
        while item := rows.takeAt(0):
            if button := item.widget():
                button.hide()
                button.deleteLater()
        for number, title in self._places():
            button = _WordsButton(self._look, "body", title, self._list.inside)
            self._jumps[number] = button
            button.clicked.connect(partial(self._jump, number))
            rows.addWidget(button)
        rows.addStretch(1)

    def _places(self) -> list[tuple[int, str]]:
        """The sheets that begin something, with their titles."""
        return [(n, sheet.title) for n, sheet in enumerate(self._sheets) if sheet.level == 0]

    def _ask_where(self) -> None:
        menu = large_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, title in self._places():
            menu.addAction(title, partial(self._jump, number))
        menu.exec(self.jump.mapToGlobal(self.jump.rect().bottomLeft()))

    def _jump(self, number: int) -> None:
        """Read a part; the play-head goes along where it has days."""
        if steps := self._sheets[number].steps:
            self._play_head.seek(steps[0].start)
        self.show_sheet(number)

    def _write_anew(self) -> None:
        """The document has changed, or what may be shown of it."""
        if "source" in vars(self):
            self.source.forget()
        before, self._shown = self._shown, -1
        self._learn()
        if self.isVisible():
            self._write(min(before, len(self._sheets) - 1))

    def _follow(self) -> None:
        """Show the step of the play-head, marked."""
        if not self.isVisible():
            return
        step = self._play_head.moment.step.number
        here = next(
            (n for n, s in enumerate(self._sheets) if s.steps and s.steps[-1].number >= step), 0
        )
        self._write(here)
        assert self._words is not None
        self._words.mark(step)

    def _write(self, number: int) -> None:
        if number != self._shown or self._words is None:
            old = self._words
            self._words = _Words(
                self._look, self._play_head, self._selection, self._gate, self._pages,
                self._sheets[number],
            )  # fmt: skip
            self._words.pressable.fact_asked.connect(self._show_source)
            self._pages.addWidget(self._words)
            self._shown = number
            if old is not None:
                self._pages.removeWidget(old)
                old.hide()
                old.deleteLater()
        self._pages.setCurrentWidget(self._words)
        begun = max((n for n in self._jumps if n <= number), default=0)
        for first, button in self._jumps.items():
            button.choose(first == begun)
        if begun in self._jumps:
            self._list.show_all_of(self._jumps[begun])
        self.previous.setEnabled(number > 0)
        self.next.setEnabled(number < len(self._sheets) - 1)

    def _show_source(self, fact_id: str) -> None:
        self._asked_from = self.focusWidget()
        self.source.tell(self._play_head.story.timeline, fact_id)
        self._pages.setCurrentWidget(self.source)
        self.source.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_source(self) -> None:
        assert self._words is not None
        self._pages.setCurrentWidget(self._words)
        self.source.forget()
        if self._asked_from is not None and self._asked_from.isVisible():
            self._asked_from.setFocus(Qt.FocusReason.OtherFocusReason)


class _Words(Column):
    """One sheet, written down."""

    def __init__(
        self,
        look: Look,
        play_head: PlayHead,
        selection: Selection,
        gate: Gate,
        parent: QWidget,
        sheet: Sheet,
    ) -> None:
        super().__init__(look, sheet.title, parent)
        self._play_head = play_head
        self._reader = play_head.story.reader
        self._of_days = bool(sheet.steps)
        self._steps: dict[int, _Step] = {}
        self._marked = 0
        self.rows.setSpacing(0)
        top = QWidget(self.inside)
        self.rows.addWidget(top)
        self.pressable = PressableWords(look, self, play_head, selection, gate, top)
        for block in sheet.tell():
            self._add(block)
        self.rows.addSpacing(24)
        self.rows.addStretch(1)

    def mark(self, number: int) -> None:
        """Mark the step of the play-head, and bring it into view."""
        if number != self._marked:
            if before := self._steps.get(self._marked):
                before.mark(False)
            self._marked = number
        if step := self._steps.get(number):
            step.mark(True)
            self.show_all_of(step)
            self.verticalScrollBar().setValue(max(step.y() - 8, 0))

    def _add(self, block: Block) -> None:
        if block.kind == "step" and block.day is not None:
            self.rows.addSpacing(16)
            step = _Step(self._look, block.said[0].words, self.inside)
            step.button.clicked.connect(partial(self._play_head.seek, block.day))
            self._steps[block.step] = step
            self.rows.addWidget(step)
            return
        if block.kind == "table":
            self._add_table(block)
            return
        role = _ROLES.get(block.kind, "body")
        if block.kind == "part":
            role = "heading"
        spans = tuple(span for said in block.said for span in self._spans(said))
        if block.kind == "item":
            spans = (Span("•\u2002"), *spans)
        self.rows.addSpacing(_ABOVE.get(block.kind, 0))
        words = Prose(self._look, role, self.inside)
        words.tell(self.pressable.veiled(spans))
        self.pressable.listen_to(words)
        told_of_a_day = self._of_days and any(said.reads for said in block.said)
        if block.kind == "entry" or (block.kind == "text" and told_of_a_day):
            self.pressable.offer(words, self.pressable.asking(spans))
        self.rows.addWidget(words)

    def _add_table(self, block: Block) -> None:
        title = block.said[0].words
        self.rows.addSpacing(_ABOVE["table"])
        if title != self.accessibleName():
            above = Prose(self._look, "label", self.inside)
            above.say(title)
            self.rows.addWidget(above)
        rows = [[said.words for said in row] for row in block.rows]
        self.rows.addWidget(Table(self._look, title, block.head, rows, self.inside))

    def _spans(self, said: Said) -> tuple[Span, ...]:
        if said.reads:
            return self._reader.spans(said.words)
        if said.fact:
            return (Span(said.words, "fact", said.fact),)
        return (Span(said.words),) if said.words else ()


class _WordsButton(QPushButton):
    """A quiet button whose words wrap."""

    def __init__(self, look: Look, role: Role, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "quiet")
        self.setProperty("snug", True)
        self.setAccessibleName(words)
        self._words = Prose(look, role, self)
        self._words.say(words)
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def choose(self, chosen: bool) -> None:
        """Whether it stands for what is read now."""
        if self.property("chosen") != chosen:
            self.setProperty("chosen", chosen)
            self.setAccessibleDescription(self.tr("You are reading this") if chosen else "")
            self.style().polish(self)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._words.heightForWidth(width - 2 * BESIDE) + 2 * ABOVE, TARGET)

    def sizeHint(self) -> QSize:
        return QSize(160, self.heightForWidth(max(self.width(), 160)))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.heightForWidth(self.width()) if self.width() > 60 else TARGET)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        height = self._words.heightForWidth(self.width() - 2 * BESIDE)
        top = (self.height() - height) // 2
        self._words.setGeometry(BESIDE, top, self.width() - 2 * BESIDE, height)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


class _Step(QFrame):
    """The heading of a step: pressed, it moves the play-head there."""

    def __init__(self, look: Look, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._heading = words
        self.button = _WordsButton(look, "lead", words, self)
        self.button.setAccessibleDescription(self.tr("Go to this day in the picture"))
        self._here = Prose(look, "label", self)
        self._here.say(self.tr("▸ You are here"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 4, 0, 4)
        rows.setSpacing(0)
        rows.addWidget(self._here)
        rows.addWidget(self.button)
        self.mark(False)

    def mark(self, here: bool) -> None:
        """Whether the play-head stands on this step."""
        self._here.setVisible(here)
        self.setProperty("kind", "calm" if here else "")
        self.style().polish(self)
        name = self.tr("{step} (you are here)").format(step=self._heading)
        self.button.setAccessibleName(name if here else self._heading)
