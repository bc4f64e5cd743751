"""One group of people on the page of a chance: their picture, both framings, range and source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from dayzero.panels.chance_bar import ChanceBar
from dayzero.panels.icon_array import IconArray, Unmeasured, crowd
from dayzero.panels.pieces import quiet_button
from dayzero.panels.prose import PAD, Prose
from dayzero.story.chances import chance_sentence, figure_words, range_kind_words, spread_words
from dayzero.theme.look import Look

if TYPE_CHECKING:
    from dayzero.timeline.facts import Fact


class ChanceFigure(QFrame):
    """One group of people: who they are, the array, both framings, the range, its source."""

    source_asked = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._fact_id = ""
        self.name = Prose(look, "label", self)
        self._bars = False
        self._kind = ""
        self.array = IconArray(look, self)
        self.bar = ChanceBar(look, self)
        self.unmeasured = Unmeasured(look, self)
        self.sentence = Prose(look, "lead", self)
        self.spread = Prose(look, "body", self)
        self.legend = Prose(look, "small", self)
        self.source = quiet_button(
            self.tr("Source ›"), self.tr("Where does this number come from?"), self
        )
        self.source.clicked.connect(lambda: self.source_asked.emit(self._fact_id))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.sentence)
        words.addWidget(self.spread)
        words.addWidget(self.source, 0, Qt.AlignmentFlag.AlignLeft)
        words.addStretch(1)
        top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setContentsMargins(PAD, 4, 0, 2)
        self._row.setSpacing(8)
        self._row.addWidget(self.array, 0, top)
        self._row.addWidget(self.bar, 0, top)
        self._row.addWidget(self.unmeasured, 0, top)
        self._row.addLayout(words, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.name)
        rows.addLayout(self._row)
        rows.addWidget(self.legend)

    def tell(
        self, name: str, fact_id: str, fact: Fact, people: int, colour: str, happened: bool
    ) -> None:
        """Show a fact."""
        self._fact_id = fact_id
        sentence = chance_sentence(fact, people, happened)
        self._say(name, sentence, spread_words(fact, people))
        drawn = crowd(fact, people) if fact.is_chance else None
        self._kind = range_kind_words(fact) if drawn and drawn.low < drawn.high else ""
        self.unmeasured.hide()
        self.array.tell(drawn, sentence, colour)
        self.bar.tell(drawn, figure_words(fact, people) if drawn else "", sentence, colour)
        self._choose_picture()
        self.source.show()

    def set_bars(self, bars: bool) -> None:
        """Show the same people as a bar, or in rows."""
        self._bars = bars
        self._choose_picture()

    def _choose_picture(self) -> None:
        drawn = self.array.crowd is not None
        self.array.setVisible(drawn and not self._bars)
        self.bar.setVisible(drawn and self._bars)
        if not drawn:
            return
        striped = (
            self.tr("Striped part of the bar: the range, {kind}.")
            if self._bars
            else self.tr("Striped people: the range, {kind}.")
        )
        nobody = self.tr("Nobody can say beforehand who it will be.")
        self.legend.say(f"{striped.format(kind=self._kind)} {nobody}" if self._kind else nobody)

    def tell_unknown(self, name: str, sentence: str) -> None:
        """Say that there is no figure; of those compared with, if they have a ``name``."""
        self._say(name, sentence, "")
        self.array.tell(None, "")
        self.bar.tell(None, "", "")
        self._choose_picture()
        self.unmeasured.show()
        why = (
            self.tr("No people are drawn here: there is nothing to compare with.")
            if name
            else self.tr("No people are drawn here: no good figure was found.")
        )
        self.unmeasured.setAccessibleName(why)
        self.legend.say(why)
        self.source.hide()

    def forget(self) -> None:
        """Hold nothing back in hidden words."""
        self._fact_id = ""
        self._say("", "", "")
        self.array.tell(None, "")
        self.bar.tell(None, "", "")
        self._choose_picture()
        self.legend.say("")

    def fit(self, room: int, largest: int, characters: int) -> None:
        """Choose the size of the picture, and the words beside or below it.

        ``room``: the width there is, px; ``largest``: the side of the largest picture, px;
        ``characters``: the width of a line that reads well, px.
        """
        side = min(largest, max(room - 12, 100))
        beside = room - side >= characters or room - 150 >= characters
        if beside and room - side < characters:
            side = 150
        self.array.set_side(side)
        self.bar.set_side(max(room - 12, 100))
        if self._bars:
            self.unmeasured.set_size(max(room - 12, 100), self.bar.sizeHint().height() // 2)
        else:
            self.unmeasured.set_size(min(side, 100), min(side, 100))
        self._row.setDirection(
            QBoxLayout.Direction.LeftToRight
            if beside and not self._bars
            else QBoxLayout.Direction.TopToBottom
        )

    def _say(self, name: str, sentence: str, spread: str) -> None:
        self.name.setVisible(bool(name))
        self.name.say(name)
        self.sentence.say(sentence)
        self.spread.setVisible(bool(spread))
        self.spread.say(spread)
