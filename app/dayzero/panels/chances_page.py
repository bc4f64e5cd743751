"""All chances of a treatment: a page over the journey, with room for a list and what it lists."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from dayzero.panels.chances import ChancesPanel
from dayzero.panels.gate import Gate
from dayzero.panels.pieces import LONGEST_LINE_EM, Segments, quiet_button
from dayzero.panels.prose import Prose
from dayzero.playback.play_head import PlayHead
from dayzero.playback.selection import Selection
from dayzero.theme.look import Look

if TYPE_CHECKING:
    from dayzero.panels.guide import Offer

WIDE_PX = 900
"""Width, at 100 % text, from which a chance stands beside the list."""
LIST_PX = 400
"""Width of the list, at 100 % text."""
SWITCH_EM = 14
"""Width of the switch between people and bars."""


class ChancesPage(QWidget):
    """What may happen in the whole treatment, and how things stood later."""

    closed = Signal()
    """The person wants to go back to the picture."""

    def __init__(
        self,
        look: Look,
        play_head: PlayHead,
        selection: Selection,
        gate: Gate,
        parent: QWidget | None = None,
        offers: Callable[[str], bool] = lambda _what: False,
    ) -> None:
        """``offers``: whether to offer the guide now, the first time in a session."""
        super().__init__(parent)
        self._offers = offers
        self._offer: Offer | None = None
        self._look = look
        self._play_head = play_head
        self.setAccessibleName(self.tr("All chances"))
        sheet = self._sheet = QWidget(self)
        self.back = quiet_button(self.tr("‹ Back"), self.tr("Back to the picture"), sheet)
        self.back.clicked.connect(self.closed)
        self._title = Prose(look, "heading", sheet)
        self._title.say(self.tr("What may happen, and to how many"))
        self.view = Segments(
            look, [self.tr("People"), self.tr("Bars")], self.tr("People or bars"), sheet
        )
        self.view.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.view.chosen.connect(self._on_view)
        self.how = quiet_button(
            self.tr("How to read this"), self.tr("How to read these pictures"), sheet
        )
        self.panel = ChancesPanel(look, play_head, selection, sheet, gate, whole=True)
        self.how.clicked.connect(self._explain)
        self.panel.left.connect(self.closed)
        self.panel.bars_chosen.connect(self._on_bars)
        self.panel.busy.connect(self._head_of_list)
        self.legend = Prose(look, "small", sheet)
        for words in (self._title, self.legend):
            # Before they are laid out they would ask for the height of a narrow column.
            words.resize(LONGEST_LINE_EM * look.type.body, 0)
        self._head = QWidget(sheet)
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self.back)
        head.addWidget(self._title, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch()
        head.addWidget(self.how)
        head.addWidget(self.view)
        rows = self._rows = QVBoxLayout(sheet)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self._head)
        rows.addWidget(self.panel, 1)
        rows.addWidget(self.legend)
        middle = QHBoxLayout(self)
        middle.setContentsMargins(16, 8, 12, 8)
        middle.addWidget(sheet)
        play_head.story_changed.connect(self._tell_legend)
        look.changed.connect(self._fit)
        self._tell_legend()
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._offers("people"):
            self._invite()
        first = self.panel.list.cards[0]
        (first if first.ref else self.back).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape, where nothing inside wanted it, goes back to the picture."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _invite(self) -> None:
        from dayzero.panels.guide import Offer

        words = self.tr("New to pictures like these? See how to read them, in 20 seconds.")
        self._offer = Offer(self._look, words, self._sheet)
        self._offer.taken.connect(self.panel.explain_people)
        self._rows.insertWidget(1, self._offer)

    def _explain(self) -> None:
        if self._offer is not None:
            self._offer.hide()
        self.panel.explain_people()

    def _fit(self) -> None:
        em, scale = self._look.type.body, self._look.type.scale
        wide = self.width() >= WIDE_PX * scale
        list_width = round(LIST_PX * scale)
        self._sheet.setMaximumWidth(list_width + (LONGEST_LINE_EM + 4) * em)
        self.panel.set_wide(list_width if wide else 0)
        self.legend.setVisible(wide)
        self.view.setFixedWidth(SWITCH_EM * em)
        self._title.setVisible(wide)
        self._head_of_list()

    def _head_of_list(self) -> None:
        """A chance that stands in place of the list has a head of its own."""
        self._head.setVisible(not self.panel.on_a_page)

    def _on_view(self, number: int) -> None:
        self.panel.set_bars(number == 1)

    def _on_bars(self, bars: bool) -> None:
        self.view.choose(int(bars))
        self._tell_legend()

    def _tell_legend(self) -> None:
        """How to read the pictures; and that chance is one thing, not knowing it another."""
        drawn = (
            self.tr("The whole bar is {all} people, the filled part those it happens to.")
            if self.view.current == 1
            else self.tr("Each picture is {all} people. The filled ones are those it happens to.")
        )
        rest = self.tr(
            "Striped: it may be fewer or more. Nobody can say beforehand who it will be. "
            "A question mark: no good figure was found."
        )
        all_people = self._play_head.story.timeline.denominator
        self.legend.say(f"{drawn.format(all=all_people)} {rest}")
