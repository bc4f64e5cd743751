"""Chances: what may happen now and later, and how things stood later, as still pictures."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from dayzero.panels.chance_list import ChanceList
from dayzero.panels.gate import Gate
from dayzero.playback.play_head import PlayHead
from dayzero.playback.selection import Selection
from dayzero.story.links import Ref
from dayzero.theme.look import Look

if TYPE_CHECKING:
    from dayzero.panels.chance_detail import ChanceDetail
    from dayzero.panels.sources import SourceView


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
        self._bars = False
        self._opened_from: QWidget | None = None
        self.setAccessibleName(self.tr("Chances"))
        self._pages = QStackedWidget(self)
        self.list = ChanceList(look, play_head, selection, self.gate, self._pages)
        self.list.wanted.connect(self.open_detail)
        self.list.turned.connect(self.turned)
        self.list.room_asked.connect(self.busy)
        self._pages.addWidget(self.list)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._pages)
        play_head.moved.connect(self._on_moved)
        play_head.story_changed.connect(self._on_story_changed)
        self.gate.changed.connect(self._on_gate)

    @cached_property
    def detail(self) -> ChanceDetail:
        """The page about one chance, made when it is first asked for."""
        from dayzero.panels.chance_detail import ChanceDetail

        page = ChanceDetail(self._look, self._play_head, self._selection, self.gate, self._pages)
        page.closed.connect(self.close_detail)
        page.source_asked.connect(self.show_source)
        page.bars_asked.connect(self.set_bars)
        page.set_bars(self._bars)
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
    def on_a_page(self) -> bool:
        """Whether a page about one chance is shown instead of the list."""
        return self._pages.currentWidget() is not self.list

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
        self._pages.setCurrentWidget(self.list)
        self.detail.door.begin_again()
        if self._selection.chosen == self.detail.ref:
            self._selection.choose(self.detail.ref)
        self.busy.emit(self.list.expanded)
        if self._opened_from is not None and self._opened_from.isVisible():
            self._opened_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self._opened_from = None

    def set_bars(self, bars: bool) -> None:
        """Show the same people as bars, or in rows."""
        self._bars = bars
        self.list.set_bars(bars)
        if self._is_made("detail"):
            self.detail.set_bars(bars)

    def show_source(self, fact_id: str) -> None:
        """Answer where a number comes from."""
        if not fact_id or self.gate.hides(fact_id):
            return
        self.source.tell(self._play_head.story.timeline, fact_id)
        self._pages.setCurrentWidget(self.source)
        self.source.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_moved(self) -> None:
        if self.on_a_page:
            self.detail.update_days()

    def _on_story_changed(self) -> None:
        self.gate.tell(self._play_head.story.timeline)
        self.close_detail()
        for page in filter(self._is_made, ("detail", "source")):
            getattr(self, page).forget()
        self.list.show_anew()

    def _on_gate(self) -> None:
        """Show what may be shown now, and keep nothing else in pages out of sight."""
        if self._is_made("source") and self.gate.hides(self.source.fact_id):
            self.source.forget()
            if self._pages.currentWidget() is self.source:
                self._pages.setCurrentWidget(self.detail)
        if self._is_made("detail") and self.detail.ref is not None:
            self.detail.tell(self.detail.ref)
        self.list.show_anew()

    def _on_source_closed(self) -> None:
        self._pages.setCurrentWidget(self.detail)
        self.detail.back.setFocus(Qt.FocusReason.OtherFocusReason)
