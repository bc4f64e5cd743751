"""The table of a comparison: one thing in each row, as every treatment has it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QVBoxLayout, QWidget

from dayzero.panels.door import Door
from dayzero.panels.gate import Gate
from dayzero.panels.icon_array import IconArray, crowd
from dayzero.panels.pieces import quiet_button
from dayzero.panels.prose import Prose, Role
from dayzero.story.comparing import Cell, Row
from dayzero.story.door import courses, wish_words
from dayzero.theme.look import Look
from dayzero.timeline.document import Timeline
from dayzero.timeline.facts import Fact

ARRAY_EM = 5.5
"""Side of the picture of a hundred people; every one is as large."""
ARRAY_OF_THOUSAND_EM = 10.0
SIDE_BY_SIDE_EM = 17
"""Width of a cell from which its words stand beside the picture."""


class RowView(QFrame):
    """A title, a cell for each treatment in the same size and order, and the difference."""

    def __init__(
        self,
        look: Look,
        row: Row,
        timelines: Sequence[Timeline],
        gates: Sequence[Gate],
        denominator: int,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._look = look
        self.row = row
        self._timelines = tuple(timelines)
        self._gates = tuple(gates)
        self._denominator = denominator
        self._door: Door | None = None
        self._shut: bool | None = None
        self._wish = ""
        self.setAccessibleName(row.title)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(14, 10, 14, 12)
        self._rows.setSpacing(4)
        title = Prose(look, "lead", self)
        title.say(row.title)
        self._rows.addWidget(title)
        self._inside: QWidget | None = None
        self.follow_gates()

    @property
    def shut(self) -> bool:
        """Whether its figures wait. All of them do, as long as one does."""
        pairs = zip(self.row.cells, self._gates, strict=True)
        return any(gate.hides(fact) for cell, gate in pairs for fact in cell.guarded)

    def follow_gates(self) -> None:
        """Show what may be shown now. Who went to the figures of one treatment sees the same
        of the others; who puts them away puts them all away."""
        first = self._door_place()
        if first is not None:
            ref = self.row.cells[first].ref
            assert ref is not None
            opened = not self._gates[first].is_shut(ref)
            for cell, gate in zip(self.row.cells, self._gates, strict=True):
                if cell.ref and gate.guards(cell.ref) and gate.is_shut(cell.ref) == opened:
                    (gate.open if opened else gate.close)(cell.ref)
        wish = next((gate.wish for gate in self._gates if gate.wish), None)
        words = wish_words(wish) if wish else ""
        if (self.shut, words) != (self._shut, self._wish):
            self._shut, self._wish = self.shut, words
            self._write()

    def _door_place(self) -> int | None:
        """The first treatment with something behind the gate."""
        pairs = zip(self.row.cells, self._gates, strict=True)
        for place, (cell, gate) in enumerate(pairs):
            if cell.ref and cell.guarded and gate.guards(cell.ref):
                return place
        return None

    def _write(self) -> None:
        if self._inside is not None:
            self._rows.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = self._waiting() if self._shut else self._cells()
        self._rows.insertWidget(1, self._inside)
        if self.isVisible():
            self._inside.show()

    def _waiting(self) -> QWidget:
        inside = QWidget(self)
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 0, 0)
        words = Prose(self._look, "body", inside)
        rows.addWidget(words)
        if self._door is not None:
            words.say(self.tr("The figures wait behind this door."))
            return inside
        if self._wish or self._door_place() is None:
            words.say(self._wish or self.tr("The figures are not shown unless you ask for them."))
            return inside
        words.say(self.tr("The figures wait until you ask for them."))
        button = quiet_button(
            self.tr("Go to the door before them"),
            self.tr("Go to the door before the figures: {title}").format(title=self.row.title),
            inside,
        )
        button.clicked.connect(self._bring_door)
        rows.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return inside

    def _bring_door(self) -> None:
        place = self._door_place()
        if place is None:
            return
        cell, gate, timeline = self.row.cells[place], self._gates[place], self._timelines[place]
        assert cell.ref is not None
        things = timeline.risks if cell.ref.kind == "risk" else timeline.outcomes
        self._door = Door(self._look, gate, self)
        self._door.tell(cell.ref, courses(timeline, things[cell.ref.id], gate.hides))
        self._rows.addWidget(self._door)
        self._door.show()
        self._write()
        self._door.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._door.setFocus(Qt.FocusReason.OtherFocusReason)

    def _cells(self) -> QWidget:
        inside = QWidget(self)
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(20)
        for place, cell in enumerate(self.row.cells):
            view = CellView(self._look, cell, self.row, self._denominator, inside)
            grid.addWidget(view, 0, place, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(place, 1)
            grid.setColumnMinimumWidth(place, 40)
        for number, words in enumerate(self.row.differences):
            said = Prose(self._look, "lead", inside)
            said.say(words)
            grid.addWidget(said, 1 + number, 0, 1, len(self.row.cells))
        return inside


class CellView(QWidget):
    """What one treatment has to say in a row: people and words; below, the other side of it."""

    def __init__(self, look: Look, cell: Cell, row: Row, denominator: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._denominator = denominator
        self._colour = "primary" if row.kind == "benefit" else "harm"
        self._halves: list[QBoxLayout] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        says: list[tuple[Role, str]] = [("label", cell.title)] if cell.title else []
        says.append(("body" if cell.fact else "small", cell.sentence))
        says += [("small", words) for words in (cell.people, cell.certainty, cell.source) if words]
        self._half(cell.fact, cell.sentence, says)
        if cell.beside:
            beside: list[tuple[Role, str]] = [("body" if cell.other else "small", cell.beside)]
            if cell.other_people:
                beside.append(("small", cell.other_people))
            if cell.difference.words:
                beside.append(("label", cell.difference.words))
            self._half(cell.other, cell.beside, beside)
        look.changed.connect(self._fit)
        self._fit()

    def arrays(self) -> list[IconArray]:
        """The pictures of people, in reading order."""
        return self.findChildren(IconArray)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _half(self, fact: Fact | None, sentence: str, says: Sequence[tuple[Role, str]]) -> None:
        half = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        half.setSpacing(12)
        if fact is not None and fact.is_chance:
            array = IconArray(self._look, self)
            array.tell(crowd(fact, self._denominator), sentence, self._colour)
            half.addWidget(array, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        for role, text in says:
            prose = Prose(self._look, role, self)
            prose.say(text)
            words.addWidget(prose)
        words.addStretch(1)
        half.addLayout(words, 1)
        self._rows.addLayout(half)
        self._halves.append(half)

    def _fit(self) -> None:
        em = self._look.type.body
        thousand = self._denominator == 1000
        side = round((ARRAY_OF_THOUSAND_EM if thousand else ARRAY_EM) * em)
        narrow = self.width() < SIDE_BY_SIDE_EM * em
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        for half in self._halves:
            half.setDirection(way)
        for array in self.arrays():
            array.set_side(side)
