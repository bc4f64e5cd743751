"""The list of chances: a few cards at a time, all of one section, in reading order."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QPushButton,
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
from dayzero.story.chances import SECTIONS, WHOLE, Item, Section, all_items, items, ranks
from dayzero.story.links import Ref
from dayzero.theme.look import Look

ARROW_WIDTH_PX = 48
MOST_CARDS = 5
"""More than five chances on a screen are not taken in."""


class ChanceList(QWidget):
    """Cards of what may happen now and later, or in the whole treatment. Nothing ever moves."""

    wanted = Signal(object)
    """A card was pressed: its ``Ref``."""
    turned = Signal()
    """Other cards are shown, which may need more height or less."""
    room_asked = Signal(bool)
    """The list wants the whole column, or gives it back."""

    def __init__(
        self,
        look: Look,
        play_head: PlayHead,
        selection: Selection,
        gate: Gate,
        parent: QWidget,
        whole: bool = False,
    ) -> None:
        """``whole``: all there is, by kind, whatever the day; else what concerns the day."""
        super().__init__(parent)
        self._look = look
        self._play_head = play_head
        self._selection = selection
        self._gate = gate
        self._whole = whole
        self._sections = WHOLE if whole else SECTIONS
        self._items: tuple[Item, ...] = ()
        self._sizes: dict[Section, int] = dict.fromkeys(self._sections, 0)
        self._ranks = ranks(play_head.story.timeline)
        self._start = 0
        self._count = 0
        self._shown: object = None
        self._told_for = QSize()
        self._last_chosen: Ref | None = None
        self._marked: Ref | None = None
        self.expanded = False
        """Whether the list has the whole column."""
        self._build()
        play_head.moved.connect(self.follow)
        selection.changed.connect(self._on_selection)
        look.changed.connect(self._tell_cards)
        self.follow()

    @property
    def items(self) -> tuple[Item, ...]:
        """Everything on the list, in order."""
        return self._items

    @property
    def shown(self) -> tuple[Ref, ...]:
        """What the cards on the screen are about."""
        return tuple(item.ref for item in self._items[self._start : self._start + self._count])

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
            self.room_asked.emit(expanded)

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

    def mark(self, ref: Ref | None) -> None:
        """Mark the card of what is read beside the list."""
        self._marked = ref
        self._light()

    def set_bars(self, bars: bool) -> None:
        """Show the same people as bars, or in rows."""
        for card in self.cards:
            card.set_bars(bars)
        self._tell_cards()
        self.turned.emit()

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

    def show_anew(self) -> None:
        """The document has changed, or what may be shown of it: keep the place in the list."""
        start = self._start
        self._ranks = ranks(self._play_head.story.timeline)
        self._shown, self._items = None, ()
        self.follow()
        if start < len(self._items):
            self._start = start
            self._tell_cards()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange_top()

    def _build(self) -> None:
        self._menu = large_menu(self)
        self._section_actions = {section: QAction(self._menu) for section in self._sections}
        for section, action in self._section_actions.items():
            self._menu.addAction(action)
            action.triggered.connect(lambda _checked=False, s=section: self.go_to(s))
        self.section = QToolButton(self)
        self.section.setProperty("kind", "quiet")
        self.section.setMenu(self._menu)
        self.section.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.section.setProperty("snug", True)
        self.back = QPushButton("‹", self)
        self.back.setAccessibleName(self.tr("Previous chances"))
        self.back.clicked.connect(lambda: self.turn(-1))
        self.on = QPushButton("›", self)
        self.on.setAccessibleName(self.tr("More chances"))
        self.on.clicked.connect(lambda: self.turn(1))
        self.all = QPushButton(self)
        self.all.setProperty("kind", "quiet")
        self.all.setProperty("snug", True)
        self.all.clicked.connect(lambda: self.expand(not self.expanded))
        self.all.hide()
        self._name_all()
        for button in (self.back, self.on):
            button.setFixedWidth(ARROW_WIDTH_PX)
            button.setProperty("kind", "quiet")
            button.setProperty("arrow", True)
        self.place = Prose(self._look, "small", self)
        self.place.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._head = QWidget(self)
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
        self._column = Column(self._look, self.tr("Chances"), self, reading=False)
        self._column.rows.setSpacing(8)
        self._column.resized.connect(self._on_resized)
        self.cards = [ChanceCard(self._look, self._column.inside) for _n in range(MOST_CARDS)]
        for card in self.cards:
            card.wanted.connect(self.wanted)
            card.pointed_at.connect(self._selection.point_at)
            self._column.rows.addWidget(card)
        self._nothing = Prose(self._look, "body", self._column.inside)
        self._nothing.say(
            self.tr("No chances are listed.")
            if self._whole
            else self.tr("No chances are listed for these days.")
        )
        self._column.rows.addWidget(self._nothing)
        self._column.rows.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        rows.addWidget(self._head)
        rows.addWidget(self._column, 1)
        self._list_rows = rows

    def follow(self) -> None:
        """Show what concerns the moment, where that has changed."""
        moment = self._play_head.moment
        key = None if self._whole else (moment.risks_open, moment.risks_later)
        if key != self._shown or not self._items:
            self._shown = key
            timeline = self._play_head.story.timeline
            self._items = (
                all_items(timeline, self._ranks)
                if self._whole
                else items(timeline, moment, self._ranks)
            )
            sections = [item.section for item in self._items]
            self._sizes = {section: sections.count(section) for section in self._sections}
            self._start = 0
            self._tell_cards()

    def _tell_cards(self) -> None:
        """Fill as many cards as fit, at least one and at most five, all of one section."""
        story = self._play_head.story
        self._told_for = self._column.room
        room = self._told_for.height()
        if self._column.rows.indexOf(self._head) >= 0:
            room -= self._head.sizeHint().height()
        width = self._column.room.width()
        used = self._count = 0
        standing = self._whole or self.expanded
        here = self._items[self._start].section if self._items else None
        for card, item in zip(self.cards, self._items[self._start :], strict=False):
            if item.section != here:
                break
            card.tell(story.timeline, story.open_reader, item.ref, self._gate, standing)
            used += card.heightForWidth(width) + self._column.rows.spacing()
            if self._count and used > room:
                break
            self._count += 1
        for number, card in enumerate(self.cards):
            card.setVisible(number < self._count)
            if number >= self._count:
                card.forget()
        self._nothing.setVisible(not self._items)
        self._scroll_if_needed(room)
        self._tell_place()
        self._light()

    def _scroll_if_needed(self, room: int) -> None:
        """Let go of a scroll bar that is needed for the room alone that it takes itself.

        ``room``: the height there is for cards, px.
        """
        width, gap = self._column.maximumViewportSize().width(), self._column.rows.spacing()
        heights = [card.heightForWidth(width) + gap for card in self.cards[: self._count]]
        policy = Qt.ScrollBarPolicy
        self._column.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if sum(heights) - gap <= room else policy.ScrollBarAsNeeded
        )

    def _tell_place(self) -> None:
        names: dict[Section, str] = {
            "now": self.tr("Possible now"),
            "later": self.tr("Possible later"),
            "near": self.tr("Common, treatable"),
            "serious": self.tr("Serious"),
            "late": self.tr("May come late"),
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
        words = self.tr("{numbers} of {all}")
        # As wide as it can become, so that the arrows keep their place while one turns on.
        self.place.say(words.format(numbers=f"{sizes[here]}–{sizes[here]}", all=sizes[here]))
        self.place.setFixedWidth(self.place.natural_width() + 4)
        self.place.say(words.format(numbers=numbers, all=sizes[here]))
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
        if here == "outcomes" and self._stacks(self._head_room()):
            self.section.setText(self.tr("How it went") + " ▾")

    def _start_before(self) -> int:
        """Where the few before these begin: as many as fit now, never across a section."""
        if self._start == 0:
            return 0
        first = self._first_of(self._items[self._start - 1].section)
        return max(self._start - max(self._count, 1), first)

    def _first_of(self, section: Section) -> int:
        """The number of the first item of a section."""
        before = self._sections[: self._sections.index(section)]
        return sum(self._sizes[earlier] for earlier in before)

    def _stacks(self, width: int) -> bool:
        """Whether the pager needs a line of its own below the name of the section."""
        needed = self.section.sizeHint().width() + 2 * ARROW_WIDTH_PX + self.place.width()
        if not self.all.isHidden():
            needed += self.all.sizeHint().width()
        return needed > width

    def _head_room(self) -> int:
        """The width there is for the heading, px: a scroll bar takes none of it, unless the
        heading scrolls too. (If it did, the two would chase one another for ever.)"""
        return (
            self.width() if self._list_rows.indexOf(self._head) >= 0 else self._column.room.width()
        )

    def _arrange_top(self) -> None:
        self._top.setDirection(
            QBoxLayout.Direction.TopToBottom
            if self._stacks(self._head_room())
            else QBoxLayout.Direction.LeftToRight
        )

    def _on_resized(self) -> None:
        self._arrange_top()
        if self._column.room != self._told_for:
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
            card.set_marked(card.ref is not None and card.ref == self._marked)
