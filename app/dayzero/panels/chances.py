"""Chances: what may happen now and later, and how things stood later, as still pictures."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dayzero.panels.chance_card import ChanceCard
from dayzero.panels.gate import Gate
from dayzero.panels.pieces import Column, large_menu
from dayzero.panels.prose import Prose
from dayzero.playback.play_head import PlayHead
from dayzero.playback.selection import Selection
from dayzero.story.chances import SECTIONS, Item, Section, items, ranks
from dayzero.story.links import Ref
from dayzero.theme.look import Look

if TYPE_CHECKING:
    from dayzero.panels.chance_detail import ChanceDetail
    from dayzero.panels.sources import SourceView

ARROW_WIDTH_PX = 48
MOST_CARDS = 5
"""More than five chances on a screen are not taken in."""


class ChancesPanel(QWidget):
    """A list of cards, at most five at a time, and a page for each. Nothing in it ever moves."""

    busy = Signal(bool)
    """A page that needs the room has opened, or closed."""
    turned = Signal()
    """Other cards are shown, which may need more height or less."""

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
        self._play_head = play_head
        self._selection = selection
        self.gate = gate or Gate(play_head.story.timeline, self)
        self._items: tuple[Item, ...] = ()
        self._sizes: dict[Section, int] = dict.fromkeys(SECTIONS, 0)
        self._ranks = ranks(play_head.story.timeline)
        self._start = 0
        self._count = 0
        self._shown: object = None
        self._told_for = QSize()
        self.expanded = False
        """Whether the list has the whole column."""
        self._last_chosen: Ref | None = None
        self._opened_from: QWidget | None = None
        self.setAccessibleName(self.tr("Chances"))
        self._pages = QStackedWidget(self)
        self._list = self._build_list()
        self._pages.addWidget(self._list)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._pages)
        play_head.moved.connect(self._on_moved)
        play_head.story_changed.connect(self._on_story_changed)
        selection.changed.connect(self._on_selection)
        self.gate.changed.connect(self._on_gate)
        look.changed.connect(self._on_look)
        self._on_moved()

    @cached_property
    def detail(self) -> ChanceDetail:
        """The page about one chance, made when it is first asked for."""
        from dayzero.panels.chance_detail import ChanceDetail

        page = ChanceDetail(self._look, self._play_head, self._selection, self.gate, self._pages)
        page.closed.connect(self.close_detail)
        page.source_asked.connect(self.show_source)
        self._pages.addWidget(page)
        return page

    @cached_property
    def source(self) -> SourceView:
        """Where a number comes from, made when it is first asked for."""
        from dayzero.panels.sources import SourceView

        page = SourceView(self._look, self._pages)
        page.closed.connect(self._on_source_closed)
        self._pages.addWidget(page)
        return page

    def _is_made(self, page: str) -> bool:
        return page in vars(self)

    @property
    def items(self) -> tuple[Item, ...]:
        """Everything on the list, in order."""
        return self._items

    @property
    def shown(self) -> tuple[Ref, ...]:
        """What the cards on the screen are about."""
        return tuple(item.ref for item in self._items[self._start : self._start + self._count])

    @property
    def on_a_page(self) -> bool:
        """Whether a page about one chance is shown instead of the list."""
        return self._pages.currentWidget() is not self._list

    def compact_height(self, width: int) -> int:
        """The height in px at which one card is shown whole."""
        card = self.cards[0].heightForWidth(width) if self._items else 0
        rows = 2 if self._stacks(width) else 1
        head = rows * max(self.section.sizeHint().height(), self.on.sizeHint().height())
        return head + self._list_rows.spacing() + card

    def can_expand(self, possible: bool) -> None:
        """Whether the list may ask for the whole column."""
        self.all.setVisible(possible)
        if not possible:
            self.expanded = False
        self._name_all()

    def expand(self, expanded: bool) -> None:
        """Ask for the whole column, or give it back."""
        if expanded != self.expanded:
            self.expanded = expanded
            self._name_all()
            self.busy.emit(expanded)

    def open_detail(self, ref: Ref) -> None:
        """Show everything about a risk or an outcome."""
        self._opened_from = self.focusWidget()
        self.detail.tell(ref)
        self._pages.setCurrentWidget(self.detail)
        if self._selection.chosen != ref:
            self._selection.choose(ref)
        self.detail.back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.busy.emit(True)

    def close_detail(self) -> None:
        """Back to the list."""
        if not self.on_a_page:
            return
        self._pages.setCurrentWidget(self._list)
        if self._selection.chosen == self.detail.ref:
            self._selection.choose(self.detail.ref)
        self.busy.emit(self.expanded)
        if self._opened_from is not None and self._opened_from.isVisible():
            self._opened_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self._opened_from = None

    def show_source(self, fact_id: str) -> None:
        """Answer where a number comes from."""
        if not fact_id or self.gate.hides(fact_id):
            return
        self.source.tell(self._play_head.story.timeline, fact_id)
        self._pages.setCurrentWidget(self.source)
        self.source.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.expanded:
            self.expand(False)
            return
        super().keyPressEvent(event)

    def set_tight(self, tight: bool) -> None:
        """Where there is little height, the heading scrolls along with the cards."""
        inside = self._column.rows.indexOf(self._head) >= 0
        if tight and not inside:
            self._list_rows.removeWidget(self._head)
            self._column.rows.insertWidget(0, self._head)
        elif inside and not tight:
            self._column.rows.removeWidget(self._head)
            self._list_rows.insertWidget(0, self._head)

    def turn(self, pages: int) -> None:
        """Turn to the next or the previous few."""
        if pages > 0 and self._start + self._count < len(self._items):
            self._start += self._count
        elif pages < 0:
            self._start = self._start_before()
        self._tell_cards()
        self.turned.emit()

    def go_to(self, section: Section) -> None:
        """Turn to the first card of a section."""
        if self._sizes[section]:
            self._start = self._first_of(section)
            self._tell_cards()
            self.turned.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange_top()

    def _build_list(self) -> QWidget:
        page = QWidget(self._pages)
        self._menu = large_menu(page)
        self._section_actions = {section: QAction(self._menu) for section in SECTIONS}
        for section, action in self._section_actions.items():
            self._menu.addAction(action)
            action.triggered.connect(lambda _checked=False, s=section: self.go_to(s))
        self.section = QToolButton(page)
        self.section.setProperty("kind", "quiet")
        self.section.setMenu(self._menu)
        self.section.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.section.setProperty("snug", True)
        self.back = QPushButton("‹", page)
        self.back.setAccessibleName(self.tr("Previous chances"))
        self.back.clicked.connect(lambda: self.turn(-1))
        self.on = QPushButton("›", page)
        self.on.setAccessibleName(self.tr("More chances"))
        self.on.clicked.connect(lambda: self.turn(1))
        self.all = QPushButton(page)
        self.all.setProperty("kind", "quiet")
        self.all.setProperty("snug", True)
        self.all.clicked.connect(lambda: self.expand(not self.expanded))
        self.all.hide()
        self._name_all()
        for button in (self.back, self.on):
            button.setFixedWidth(ARROW_WIDTH_PX)
            button.setProperty("kind", "quiet")
            button.setProperty("arrow", True)
        self.place = Prose(self._look, "small", page)
        self.place.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._head = QWidget(page)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._head)
        self._top.setContentsMargins(0, 0, 0, 0)
        self._top.setSpacing(0)
        pager = QHBoxLayout()
        pager.setSpacing(0)
        pager.addStretch(1)
        pager.addWidget(self.back)
        pager.addWidget(self.place, 0, Qt.AlignmentFlag.AlignVCenter)
        pager.addWidget(self.on)
        pager.addWidget(self.all)
        self._top.addWidget(self.section)
        self._top.addLayout(pager, 1)
        self._column = Column(self._look, self.tr("Chances"), page, reading=False)
        self._column.rows.setSpacing(8)
        self._column.resized.connect(self._on_resized)
        self.cards = [ChanceCard(self._look, self._column.inside) for _n in range(MOST_CARDS)]
        for card in self.cards:
            card.wanted.connect(self.open_detail)
            card.pointed_at.connect(self._selection.point_at)
            self._column.rows.addWidget(card)
        self._nothing = Prose(self._look, "body", self._column.inside)
        self._nothing.say(self.tr("No chances are listed for these days."))
        self._column.rows.addWidget(self._nothing)
        self._column.rows.addStretch(1)
        rows = QVBoxLayout(page)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        rows.addWidget(self._head)
        rows.addWidget(self._column, 1)
        self._list_rows = rows
        return page

    def _on_moved(self) -> None:
        moment = self._play_head.moment
        key = (moment.risks_open, moment.risks_later)
        if key != self._shown:
            self._shown = key
            self._items = items(self._play_head.story.timeline, moment, self._ranks)
            later = len(moment.risks_later)
            now = len(moment.risks_open)
            self._sizes = {"now": now, "later": later, "outcomes": len(self._items) - now - later}
            self._start = 0
            self._tell_cards()
            if self.on_a_page:
                self.detail.update_days()

    def _on_story_changed(self) -> None:
        self.gate.tell(self._play_head.story.timeline)
        self._ranks = ranks(self._play_head.story.timeline)
        self.close_detail()
        for page in filter(self._is_made, ("detail", "source")):
            getattr(self, page).forget()
        self._show_anew()

    def _on_gate(self) -> None:
        """Show what may be shown now, and keep nothing else in pages out of sight."""
        if self._is_made("source") and self.gate.hides(self.source.fact_id):
            self.source.forget()
            if self._pages.currentWidget() is self.source:
                self._pages.setCurrentWidget(self.detail)
        if self._is_made("detail") and self.detail.ref is not None:
            self.detail.tell(self.detail.ref)
        self._show_anew()

    def _show_anew(self) -> None:
        start = self._start
        self._shown = None
        self._on_moved()
        if start < len(self._items):
            self._start = start
            self._tell_cards()

    def _on_source_closed(self) -> None:
        self._pages.setCurrentWidget(self.detail)
        self.detail.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_cards(self) -> None:
        """Fill as many cards as fit, at least one and at most five, all of one section."""
        story = self._play_head.story
        self._told_for = self._column.room
        room = self._told_for.height()
        if self._column.rows.indexOf(self._head) >= 0:
            room -= self._head.sizeHint().height()
        width = self._column.room.width()
        used = self._count = 0
        here = self._items[self._start].section if self._items else None
        for card, item in zip(self.cards, self._items[self._start :], strict=False):
            if item.section != here:
                break
            card.tell(story.timeline, story.reader, item.ref, self.gate)
            used += card.heightForWidth(width) + self._column.rows.spacing()
            if self._count and used > room:
                break
            self._count += 1
        for number, card in enumerate(self.cards):
            card.setVisible(number < self._count)
            if number >= self._count:
                card.forget()
        self._nothing.setVisible(not self._items)
        self._tell_place()
        self._light()

    def _tell_place(self) -> None:
        names = {
            "now": self.tr("Possible now"),
            "later": self.tr("Possible later"),
            "outcomes": self.tr("How things stood later"),
        }
        sizes = self._sizes
        for section, action in self._section_actions.items():
            action.setText(f"{names[section]}: {sizes[section]}")
            action.setEnabled(sizes[section] > 0)
        for widget in (self.back, self.on, self.section):
            widget.setVisible(bool(self._items))
        if not self._items:
            self.place.say("")
            return
        here = self._items[self._start].section
        first = self._start - self._first_of(here) + 1
        last = first + self._count - 1
        numbers = str(first) if first == last else f"{first}–{last}"
        self.place.say(self.tr("{numbers} of {all}").format(numbers=numbers, all=sizes[here]))
        self.place.setFixedWidth(self.place.natural_width() + 4)
        self._name_section(names[here], here)
        self.section.setAccessibleName(self.tr("Chances: {name}").format(name=names[here]))
        self.back.setEnabled(self._start > 0)
        self.on.setEnabled(self._start + self._count < len(self._items))
        self._arrange_top()

    def _name_all(self) -> None:
        self.all.setText(self.tr("Fewer") if self.expanded else self.tr("More"))
        self.all.setAccessibleName(
            self.tr("Show fewer chances at once")
            if self.expanded
            else self.tr("Show more chances at once")
        )

    def _name_section(self, name: str, here: Section) -> None:
        self.section.setText(f"{name} ▾")
        if here == "outcomes" and self._stacks(self._column.room.width()):
            self.section.setText(self.tr("How it went") + " ▾")

    def _start_before(self) -> int:
        """Where the few before these begin: as many as fit now, never across a section."""
        if self._start == 0:
            return 0
        first = self._first_of(self._items[self._start - 1].section)
        return max(self._start - max(self._count, 1), first)

    def _first_of(self, section: Section) -> int:
        """The number of the first item of a section."""
        before = SECTIONS[: SECTIONS.index(section)]
        return sum(self._sizes[earlier] for earlier in before)

    def _stacks(self, width: int) -> bool:
        """Whether the pager needs a line of its own below the name of the section."""
        needed = self.section.sizeHint().width() + 2 * ARROW_WIDTH_PX + self.place.width()
        if not self.all.isHidden():
            needed += self.all.sizeHint().width()
        return needed > width

    def _arrange_top(self) -> None:
        self._top.setDirection(
            QBoxLayout.Direction.TopToBottom
            if self._stacks(self._column.room.width())
            else QBoxLayout.Direction.LeftToRight
        )

    def _on_resized(self) -> None:
        self._arrange_top()
        if self._column.room != self._told_for:
            self._tell_cards()

    def _on_look(self) -> None:
        self._tell_cards()

    def _on_selection(self) -> None:
        """Turn to what was clicked elsewhere; what is pointed at only lights up."""
        chosen = self._selection.chosen
        if chosen != self._last_chosen:
            self._last_chosen = chosen
            number = next((n for n, item in enumerate(self._items) if item.ref == chosen), None)
            if number is not None and chosen not in self.shown:
                self._start = number
                self._tell_cards()
                self.turned.emit()
        self._light()

    def _light(self) -> None:
        for card in self.cards[: self._count]:
            card.set_lit(card.ref in self._selection.lit)
