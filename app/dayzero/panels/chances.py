"""Chances: what may happen now and later, and how things stood later, as still pictures."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from dayzero.panels.chance_list import ChanceList
from dayzero.panels.gate import Gate
from dayzero.playback.play_head import PlayHead
from dayzero.playback.selection import Selection
from dayzero.story.links import Ref
from dayzero.theme.look import Look

if TYPE_CHECKING:
    from dayzero.panels.chance_detail import ChanceDetail
    from dayzero.panels.people_guide import PeopleGuide
    from dayzero.panels.sources import SourceView


class ChancesPanel(QWidget):
    """A list of cards, at most five at a time, and a page for each. Nothing in it ever moves.

    Where it is wide, the page of one chance stands beside the list instead of in its place.
    """

    busy = Signal(bool)
    """A page that needs the room has opened, or closed."""
    bars_chosen = Signal(bool)
    """The same people are shown as bars, or in rows again."""
    left = Signal()
    """The person is done with the page beside the list."""
    turned = Signal()
    """Other cards are shown, which may need more height or less."""

    def __init__(
        self,
        look: Look,
        play_head: PlayHead,
        selection: Selection,
        parent: QWidget | None = None,
        gate: Gate | None = None,
        whole: bool = False,
    ) -> None:
        """``whole``: the chances of the whole treatment, whatever the day."""
        super().__init__(parent)
        self._look = look
        self._play_head = play_head
        self._selection = selection
        self.gate = gate or Gate(play_head.story.timeline, self)
        self._whole = whole
        self._wide = self._bars = False
        self._opened_from: QWidget | None = None
        self._asked_from: QWidget | None = None
        self._before_guide: QWidget | None = None
        self.setAccessibleName(self.tr("Chances"))
        self._pages = QStackedWidget(self)
        self.list = ChanceList(look, play_head, selection, self.gate, self._pages, whole)
        self.list.wanted.connect(self.open_detail)
        self.list.turned.connect(self._on_turned)
        self.list.room_asked.connect(self.busy)
        self._pages.addWidget(self.list)
        self._columns = QHBoxLayout(self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(24)
        self._columns.addWidget(self._pages, 1)
        play_head.moved.connect(self._on_moved)
        play_head.story_changed.connect(self._on_story_changed)
        self.gate.changed.connect(self._on_gate)

    @cached_property
    def detail(self) -> ChanceDetail:
        """The page about one chance, made when it is first asked for."""
        from dayzero.panels.chance_detail import ChanceDetail

        page = ChanceDetail(
            self._look, self._play_head, self._selection, self.gate, self._pages, self._whole
        )
        page.closed.connect(self.close_detail)
        page.source_asked.connect(self.show_source)
        page.bars_asked.connect(self.set_bars)
        page.guide_asked.connect(self.explain_people)
        page.set_bars(self._bars)
        page.gone_there.connect(self.left)
        self._pages.addWidget(page)
        return page

    @cached_property
    def guide(self) -> PeopleGuide:
        """How to read a picture of people, made when it is first asked for."""
        from dayzero.panels.people_guide import PeopleGuide

        page = PeopleGuide(self._look, self._pages)
        page.closed.connect(self._on_guide_closed)
        self._pages.addWidget(page)
        return page

    def explain_people(self) -> None:
        """Explain a picture of people that is shown here, and that nobody had to ask for."""
        if self._reads_guide:
            return
        timeline = self._play_head.story.timeline
        refs = [self.detail.ref] if self._is_made("detail") and self.detail.ref else []
        refs += self.list.shown
        refs += [Ref("risk", name) for name in timeline.risks]
        refs += [Ref("outcome", name) for name in timeline.outcomes]
        for ref in refs:
            thing = (timeline.risks if ref.kind == "risk" else timeline.outcomes)[ref.id]
            open_to_all = thing.chance and not self.gate.guards_fact(thing.chance)
            if open_to_all and self.guide.tell_of(timeline, thing):
                break
        else:
            return
        self._asked_from = self.focusWidget()
        self._before_guide = self._pages.currentWidget()
        self._pages.setCurrentWidget(self.guide)
        self.guide.take_focus()
        self.busy.emit(True)

    @property
    def _reads_guide(self) -> bool:
        return self._is_made("guide") and self._pages.currentWidget() is self.guide

    def _on_guide_closed(self) -> None:
        if self._before_guide is not None:
            self._pages.setCurrentWidget(self._before_guide)
        self.busy.emit(self.on_a_page or self.list.expanded)
        if self._asked_from is not None and self._asked_from.isVisible():
            self._asked_from.setFocus(Qt.FocusReason.OtherFocusReason)

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
        return not self._wide and self._pages.currentWidget() is not self.list

    def set_wide(self, list_width: int) -> None:
        """Put the list beside the page of one chance, ``list_width`` px wide; 0: in its place."""
        wide = list_width > 0
        if wide != self._wide and self._reads_guide:
            self._on_guide_closed()  # for the page it came from may be out of the stack soon
        if wide:
            self.list.setFixedWidth(list_width)
        if wide == self._wide:
            return
        self._wide = wide
        if wide:
            self._pages.removeWidget(self.list)
            self._columns.insertWidget(0, self.list)
            self.list.show()
            self._show_first()
        else:
            self.list.setMinimumWidth(0)
            self.list.setMaximumWidth(16_777_215)
            self._columns.removeWidget(self.list)
            self._pages.insertWidget(0, self.list)
            self._pages.setCurrentWidget(self.list)
            self.list.mark(None)
        if self._is_made("detail"):
            self.detail.set_beside(wide)

    def _show_first(self) -> None:
        """Beside the list there is always one of its chances to read."""
        if self.list.shown:
            self._show_beside(self.list.shown[0])

    def _show_beside(self, ref: Ref) -> None:
        self.detail.tell(ref)
        self.detail.set_beside(True)
        self._pages.setCurrentWidget(self.detail)
        self.list.mark(ref)

    def _on_turned(self) -> None:
        if self._wide and self.detail.ref not in self.list.shown:
            self._show_first()
        self.turned.emit()

    def open_detail(self, ref: Ref) -> None:
        """Show everything about a risk or an outcome."""
        if self._wide:
            self._show_beside(ref)
            return
        self._opened_from = self.focusWidget()
        self.detail.tell(ref)
        self._pages.setCurrentWidget(self.detail)
        if self._selection.chosen != ref and not self._whole:
            self._selection.choose(ref)
        self.detail.take_focus()
        self.busy.emit(True)

    def close_detail(self) -> None:
        """Back to the list."""
        if self._wide:
            self.left.emit()
            return
        if not self.on_a_page:
            return
        self._pages.setCurrentWidget(self.list)
        self.detail.door.begin_again()
        if self._selection.chosen == self.detail.ref and not self._whole:
            self._selection.choose(self.detail.ref)
        self.busy.emit(self.list.expanded)
        if self._opened_from is not None and self._opened_from.isVisible():
            self._opened_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self._opened_from = None

    def set_bars(self, bars: bool) -> None:
        """Show the same people as bars, or in rows."""
        if bars == self._bars:
            return
        self._bars = bars
        self.list.set_bars(bars)
        if self._is_made("detail"):
            self.detail.set_bars(bars)
        self.bars_chosen.emit(bars)

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
        if not self._wide:
            self.close_detail()
        if self._reads_guide:
            self._on_guide_closed()
        for page in filter(self._is_made, ("detail", "source", "guide")):
            getattr(self, page).forget()
        self.list.show_anew()
        if self._wide:
            self._show_first()

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
        self.detail.take_focus()
