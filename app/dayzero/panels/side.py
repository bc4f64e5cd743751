"""The right column: explanation above, chances below, and when to call in its fixed corner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from dayzero.panels.depth import Depth
from dayzero.panels.explanation import ExplanationPanel
from dayzero.panels.gate import Gate
from dayzero.panels.pieces import Segments, large_menu
from dayzero.playback.play_head import PlayHead
from dayzero.playback.selection import Selection
from dayzero.story.links import Ref
from dayzero.theme.look import Look

if TYPE_CHECKING:
    from dayzero.panels.call_card import CallCard
    from dayzero.panels.chances import ChancesPanel

BOTH_PX = 450
"""Height, at 100 % text, from which explanation and chances have room one above the other."""
BOTH_TABS_PX = 400
"""Height, at 100 % text, from which there is room for two rows of tabs."""
ROOMY_PX = 600
"""Height, at 100 % text, from which more than one card is shown below the explanation."""


class SidePanel(QWidget):
    """Shares its height between its parts; where it is too low, they become two tabs.

    The first paint has the words alone. Chances and when to call come right after, or when they
    are first asked for.
    """

    def __init__(
        self,
        look: Look,
        play_head: PlayHead,
        selection: Selection,
        parent: QWidget | None = None,
        gate: Gate | None = None,
        depth: Depth | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.how_much = depth or Depth(parent=self)
        self.gate = gate or Gate(play_head.story.timeline, self)
        self.parts = Segments(
            look,
            [self.tr("Explanation"), self.tr("Chances")],
            self.tr("Explanation or chances"),
            self,
        )
        self.explanation = ExplanationPanel(
            look, play_head, selection, self, self.gate, self.how_much
        )
        self.rule = QFrame(self)
        self.rule.setProperty("kind", "rule")
        self.rule.setFixedHeight(1)
        self._explanation_busy = self._chances_busy = False
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 10, 14, 10)
        rows.setSpacing(5)
        rows.addWidget(self.parts)
        rows.addWidget(self.explanation, 1)
        rows.addWidget(self.rule)
        rows.addStretch(1)  # where the others will be
        self._rows = rows
        self.parts.chosen.connect(self._arrange)
        self.parts.pressed_again.connect(self._on_pressed_again)
        self._menu = large_menu(self)
        for number, tab in enumerate(self.explanation.tabs.buttons()):
            action = self._menu.addAction(tab.text())
            action.triggered.connect(lambda _on=False, n=number: self.explanation.tabs.choose(n))
        self.explanation.tabs.chosen.connect(self._name_tabs)
        self.how_much.changed.connect(self._name_tabs)
        self.explanation.busy.connect(self._on_explanation_busy)
        selection.changed.connect(self._on_selection)
        self._selection = selection
        self._last_chosen: Ref | None = None
        self._play_head = play_head
        self._shown: object = None
        self._lower: tuple[ChancesPanel, CallCard] | None = None

    @property
    def chances(self) -> ChancesPanel:
        """What may happen now and later."""
        return self.complete()[0]

    @property
    def call(self) -> CallCard:
        """When to call."""
        return self.complete()[1]

    def complete(self) -> tuple[ChancesPanel, CallCard]:
        """Bring in what the first paint does without."""
        if self._lower is None:
            self._lower = self._make_lower()
            self._arrange()
        return self._lower

    def _make_lower(self) -> tuple[ChancesPanel, CallCard]:
        """Chances and when to call, in the order in which Tab walks."""
        from dayzero.panels.call_card import CallCard
        from dayzero.panels.chances import ChancesPanel

        look, play_head = self._look, self._play_head
        chances = ChancesPanel(look, play_head, self._selection, self, self.gate)
        call = CallCard(look, play_head, self._selection, self, self.gate)
        chances.busy.connect(self._on_chances_busy)
        chances.turned.connect(self._arrange)
        call.opened.connect(self._arrange)
        call.fact_asked.connect(self._on_fact_asked)
        # After the cards have heard of it, whose height is asked for.
        look.changed.connect(self._arrange)
        play_head.moved.connect(self._on_moved)
        self._rows.takeAt(self._rows.count() - 1)
        self._rows.addWidget(chances, 0)
        self._rows.addWidget(call)
        return chances, call

    @property
    def in_tabs(self) -> bool:
        """Whether there is room for one part only, so that tabs choose between the two."""
        return self.height() < BOTH_PX * self._look.type.scale

    @property
    def is_tight(self) -> bool:
        """Whether not even both rows of tabs fit above the words."""
        return self.height() < BOTH_TABS_PX * self._look.type.scale

    def hasHeightForWidth(self) -> bool:
        """Its words scroll: it makes do with the height it is given."""
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _on_moved(self) -> None:
        # The first card may be higher or lower than the one before it.
        moment = self._play_head.moment
        key = (moment.risks_open, moment.risks_later)
        if key != self._shown:
            self._shown = key
            self._arrange()

    def _name_tabs(self, _what: object = None) -> None:
        """The first tab is also the menu of what the explanation has to say."""
        part = self.explanation.tabs.buttons()[self.explanation.tabs.current].text()
        self.parts.rename(0, f"{part} ▾" if self._has_menu else self.tr("Explanation"))
        count = len(self._play_head.moment.risks_open)
        name = self.tr("Chances: {count} now") if count else self.tr("Chances")
        self.parts.rename(1, name.format(count=count))

    @property
    def _has_menu(self) -> bool:
        """Whether the first tab leads to the parts of the explanation."""
        return self.is_tight and not self.explanation.is_brief

    def _on_pressed_again(self, part: int) -> None:
        if part == 0 and self._has_menu:
            tab = self.parts.buttons()[0]
            self._menu.popup(tab.mapToGlobal(tab.rect().bottomLeft()))

    def _arrange(self, _what: object = None) -> None:
        self.explanation.set_tight(self.is_tight)
        self._name_tabs()
        if self._lower:
            self._share_height(*self._lower)
        else:
            self.parts.setVisible(self.in_tabs)
            self.rule.hide()
        # At once: else all would first be shown, and laid out, at the size it had.
        self._rows.activate()

    def _share_height(self, chances: ChancesPanel, call: CallCard) -> None:
        tabs, calling = self.in_tabs, call.is_open
        if tabs and chances.list.expanded and not chances.on_a_page:
            self._chances_busy = False
        chances.list.can_expand(not tabs)
        chances_only = self._chances_busy or (
            tabs and self.parts.current == 1 and not self._explanation_busy
        )
        explanation_only = not chances_only and (tabs or self._explanation_busy)
        self.parts.setVisible(
            tabs and not (calling or self._chances_busy or self._explanation_busy)
        )
        self.explanation.setVisible(not calling and not chances_only)
        chances.setVisible(not calling and not explanation_only)
        self.rule.setVisible(not (calling or chances_only or explanation_only))
        chances.list.set_tight(tabs)
        self._rows.setStretchFactor(chances, 1 if chances_only else 0)
        self._rows.setStretchFactor(call, 1 if calling else 0)
        if chances_only:
            chances.setMinimumHeight(0)
            chances.setMaximumHeight(16_777_215)
        else:
            chances.setFixedHeight(self._height_of(chances))

    def _height_of(self, chances: ChancesPanel) -> int:
        """One card whole where it is tight, else nearly half; never more than half."""
        margins = self._rows.contentsMargins()
        needed = chances.list.compact_height(self.width() - margins.left() - margins.right())
        roomy = self.height() >= ROOMY_PX * self._look.type.scale
        return min(max(needed, round(self.height() * 0.42) if roomy else 0), self.height() // 2)

    def _on_selection(self) -> None:
        """Turn to the tab that has what was clicked in another view."""
        chosen = self._selection.chosen
        if chosen == self._last_chosen:
            return
        self._last_chosen = chosen
        part = {"term": 0, "risk": 1, "outcome": 1}.get(chosen.kind) if chosen else None
        if part is not None and self.in_tabs and not self._chances_busy:
            self.parts.choose(part)

    def _on_explanation_busy(self, busy: bool) -> None:
        self._explanation_busy = busy
        self._arrange()

    def _on_chances_busy(self, busy: bool) -> None:
        self._chances_busy = busy
        self._arrange()

    def _on_fact_asked(self, fact_id: str) -> None:
        self.call.set_open(False)
        self.explanation.show_source(fact_id)
