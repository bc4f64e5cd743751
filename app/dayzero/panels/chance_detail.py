"""Everything there is to know about one risk or one outcome, on a page of its own."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dayzero.panels.chance_card import array_colour
from dayzero.panels.chance_difference import ChanceDifference
from dayzero.panels.chance_figure import ChanceFigure
from dayzero.panels.door import Door
from dayzero.panels.gate import Gate
from dayzero.panels.pieces import LONGEST_LINE_EM, Column, quiet_button
from dayzero.panels.pressable import PressableWords
from dayzero.panels.prose import Prose
from dayzero.playback.play_head import PlayHead
from dayzero.playback.selection import Selection
from dayzero.story.basket import about_thing
from dayzero.story.chances import (
    quality_words,
    windows_words,
)
from dayzero.story.door import (
    WORDS,
    courses,
    lowering_words,
    support_words,
    without_numbers,
)
from dayzero.story.links import Ref
from dayzero.story.subtracting import difference
from dayzero.theme.look import Look
from dayzero.timeline.words import Span

if TYPE_CHECKING:
    from dayzero.timeline.chances import Outcome, Risk
    from dayzero.timeline.facts import Fact


class ChanceDetail(QWidget):
    """A page about one chance: people, both framings, range, evidence, what is done about it."""

    closed = Signal()
    source_asked = Signal(str)
    """Someone wants to know where a number comes from: the id of its fact."""
    gone_there = Signal()
    """The play-head was sent to the days of the chance."""
    guide_asked = Signal()
    """Someone wants to know how to read the pictures."""
    bars_asked = Signal(bool)
    """Someone wants to see bars, or people."""

    def __init__(
        self,
        look: Look,
        play_head: PlayHead,
        selection: Selection,
        gate: Gate,
        parent: QWidget | None = None,
        whole: bool = False,
    ) -> None:
        """``whole``: read apart from the picture, with room for larger ones of people."""
        super().__init__(parent)
        self._look = look
        self._play_head = play_head
        self._gate = gate
        self._whole = whole
        self._beside = False
        self._ref: Ref | None = None
        self.back = quiet_button(self.tr("‹ Back"), self.tr("Back to the list"), self)
        self.back.clicked.connect(self.closed)
        self.go_there = QPushButton(self.tr("Go to these days"), self)
        self.go_there.setAccessibleName(self.tr("Go to the days when this is possible"))
        self.go_there.clicked.connect(self._on_go_there)
        self._column = Column(look, self.tr("More about this chance"), self)
        inside, rows = self._column.inside, self._column.rows
        self._column.resized.connect(self._arrange)
        self.title = Prose(look, "heading", inside)
        self.door = Door(look, gate, inside)
        self.door.stepped.connect(self._on_stepped)
        self.figures = [ChanceFigure(look, inside), ChanceFigure(look, inside)]
        self._figure_row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._figure_row.setSpacing(12)
        self._bars = False
        self.switch = quiet_button("", "", inside)
        self.switch.clicked.connect(lambda: self.bars_asked.emit(not self._bars))
        self.difference = ChanceDifference(look, inside)
        self._texts: list[_Said] = [_Said(look, inside) for _number in range(8)]
        self.words = PressableWords(look, self._column, play_head, selection, gate, self.title)
        self.words.fact_asked.connect(self.source_asked)
        rows.addWidget(self.title)
        rows.addWidget(self.door)
        rows.addLayout(self._figure_row)
        for figure in self.figures:
            self._figure_row.addWidget(figure, 1, Qt.AlignmentFlag.AlignTop)
            figure.source_asked.connect(self.source_asked)
        self.how = quiet_button(
            self.tr("How to read this"), self.tr("How to read this picture"), inside
        )
        self.how.clicked.connect(self.guide_asked)
        under = QHBoxLayout()
        under.setSpacing(12)
        under.addWidget(self.switch)
        under.addWidget(self.how)
        under.addStretch(1)
        rows.addLayout(under)
        rows.addWidget(self.difference)
        for text in self._texts:
            rows.addWidget(text)
            self.words.listen_to(text.words)
        rows.addStretch(1)
        self._top = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._top.setSpacing(4)
        self._top.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self._top.addStretch(1)
        self._top.addWidget(self.go_there, 0, Qt.AlignmentFlag.AlignLeft)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(4)
        page.addLayout(self._top)
        page.addWidget(self._column, 1)
        QWidget.setTabOrder(self.back, self.go_there)
        self._name_switch()

    @property
    def ref(self) -> Ref | None:
        """What the page is about."""
        return self._ref

    def tell(self, ref: Ref) -> None:
        """Show a risk or an outcome."""
        fresh, self._ref = ref != self._ref, ref
        timeline = self._play_head.story.timeline
        thing = timeline.risks[ref.id] if ref.kind == "risk" else timeline.outcomes[ref.id]
        shut = self._gate.is_shut(ref)
        self.words.put_away()
        title = self._play_head.story.open_reader.plain(thing.title)
        self.title.say(title)
        self.words.offer(self.title, about_thing(title))
        self.door.setVisible(self._gate.guards(ref))
        self.door.tell(ref, courses(timeline, thing, self._gate.hides) if shut else ())
        self._tell_figures(thing, shut)
        self._offer_switch()
        self._tell_difference(thing, shut)
        self._tell_texts(thing, shut)
        self.update_days()
        self._arrange()
        if fresh:
            self._column.to_top()

    def forget(self) -> None:
        """Show nothing, in hidden words neither: the document that held it is gone."""
        self._ref = None
        self.words.put_away()
        self.door.begin_again()
        for figure in self.figures:
            figure.forget()
        self.title.say("")
        self.difference.tell("", None, 0, "harm")
        for row in self._texts:
            row.tell("", ())

    def take_focus(self) -> None:
        """Put the keyboard where reading begins."""
        first = self.figures[0].source if self._beside else self.back
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_beside(self, beside: bool) -> None:
        """Stand beside the list, where there is nothing to go back to, and one switch for all."""
        self._beside = beside
        self.back.setVisible(not beside)
        self._offer_switch()

    def set_bars(self, bars: bool) -> None:
        """Show the same people as bars, or in rows."""
        self._bars = bars
        for figure in self.figures:
            figure.set_bars(bars)
        self._name_switch()
        self._arrange()

    def _offer_switch(self) -> None:
        drawn = any(figure.array.crowd for figure in self.figures)
        for button in (self.switch, self.how):
            button.setVisible(drawn and not self._beside)

    def _name_switch(self) -> None:
        self.switch.setText(self.tr("Show as people") if self._bars else self.tr("Show as bars"))
        self.switch.setAccessibleName(
            self.tr("Show this chance as people in rows")
            if self._bars
            else self.tr("Show this chance as a bar")
        )

    def update_days(self) -> None:
        """Offer the way to the days of a risk when we are outside them."""
        if self._ref is None or self._ref.kind != "risk":
            self.go_there.hide()
            return
        here = self._ref.id in self._play_head.moment.risks_open
        self.go_there.setVisible(self._whole or not here)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _tell_figures(self, thing: Risk | Outcome, shut: bool) -> None:
        timeline = self._play_head.story.timeline
        first, second = self.figures
        first.setVisible(not shut)
        second.setVisible(thing.ref_kind == "outcome" and not shut)
        if shut:
            for figure in self.figures:
                figure.forget()
            return
        colour, people = array_colour(thing), timeline.denominator
        reader = self._play_head.story.reader
        if thing.ref_kind == "outcome":
            first.tell(self.tr("This treatment"), thing.chance, timeline.facts[thing.chance],
                       people, colour, True)  # fmt: skip
            other = thing.comparator
            if other.chance:
                second.tell(other.name, other.chance, timeline.facts[other.chance],
                            people, colour, True)  # fmt: skip
            else:
                second.tell_unknown(other.name, self._gate.plain(reader, other.unknown or ""))
        elif thing.chance:
            first.tell("", thing.chance, timeline.facts[thing.chance], people, colour, False)
            second.forget()
        else:
            first.tell_unknown("", self._gate.plain(reader, thing.chance_unknown or ""))
            second.forget()

    def _tell_difference(self, thing: Risk | Outcome, shut: bool) -> None:
        """How many more or fewer it was than in the other group, or why that is not worked out."""
        if shut or thing.ref_kind == "risk" or thing.comparator.chance is None:
            self.difference.hide()
            self.difference.tell("", None, 0, "harm")
            return
        timeline = self._play_head.story.timeline
        groups = timeline.facts[thing.chance], timeline.facts[thing.comparator.chance]
        found = difference(*groups, timeline.denominator)
        self.difference.setVisible(bool(found.words))
        self.difference.tell(
            found.words,
            None if found.people is None else groups,
            timeline.denominator,
            array_colour(thing),
        )

    def _tell_texts(self, thing: Risk | Outcome, shut: bool) -> None:
        timeline = self._play_head.story.timeline

        def read(text: str) -> tuple[Span, ...]:
            return self._play_head.story.reader.spans(without_numbers(text, self._gate.hides))

        if thing.ref_kind == "risk":
            said = [
                (self.tr("When it is possible"), (Span(windows_words(timeline, thing)),)),
                (self.tr("What it is"), read(thing.what)),
            ]
            counted = {"": thing.chance}
        else:
            said = [(self.tr("What it means"), read(thing.meaning))]
            counted = {
                self.tr("This treatment"): thing.chance,
                thing.comparator.name: thing.comparator.chance,
            }
        if shut and self.door.step == WORDS:
            said.pop()  # the door says it now
        for team in lowering_words(timeline, thing):
            said.append((self.tr("What your team does"), read(team)))
        if thing.ref_kind == "risk":
            said.append((self.tr("What you can do"), read(thing.you)))
        if not shut and not self.door.isHidden():
            said.append((self.tr("Who is there for you"), (Span(support_words()),)))
        if not shut:
            said += self._about({name: timeline.facts[key] for name, key in counted.items() if key})
        said = [(label, spans) for label, spans in said if spans]
        for row, (label, spans) in zip(self._texts, said, strict=False):
            row.tell(label, spans)
            row.show()
        for row in self._texts[len(said) :]:
            row.tell("", ())
            row.hide()

    def _about(self, facts: dict[str, Fact]) -> list[tuple[str, tuple[Span, ...]]]:
        """Who was counted, over which time, and how sure we are; of both groups by their names,
        where they differ."""

        def each(words: Iterable[str]) -> tuple[Span, ...]:
            lines = [word[:1].upper() + word[1:] for word in words]
            if len(set(lines)) > 1:
                named = zip(facts, lines, strict=True)
                lines = [self.tr("{name}: {words}").format(name=n, words=w) for n, w in named]
            return (Span("\n".join(dict.fromkeys(lines))),)

        if not facts:
            return []
        quality = (f"{word}. {meaning}" for word, meaning in map(quality_words, facts.values()))
        return [
            (
                self.tr("People like those in the study"),
                each(fact.population for fact in facts.values()),
            ),
            (self.tr("Time counted"), each(fact.window for fact in facts.values())),
            (self.tr("How sure we are"), each(quality)),
        ]

    def _arrange(self) -> None:
        buttons = self.back.sizeHint().width() + self.go_there.sizeHint().width()
        self._top.setDirection(
            QBoxLayout.Direction.TopToBottom
            if buttons + 8 > self.width()
            else QBoxLayout.Direction.LeftToRight
        )
        two = not self.figures[1].isHidden()
        room = self._column.width() - self._column.verticalScrollBar().sizeHint().width()
        room = min(room, LONGEST_LINE_EM * self._look.type.body)
        narrow = two and room < 30 * self._look.type.body
        self._figure_row.setDirection(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        )
        thousand = self._play_head.story.timeline.denominator == 1000
        side = (240 if two else 320) if thousand or self._whole else 180
        share = room if narrow or not two else room // 2 - 6
        level = max(figure.name.heightForWidth(share) for figure in self.figures)
        for figure in self.figures:
            figure.fit(share, side, 12 * self._look.type.body)
            # Pictures side by side begin at one height, however long the names above them.
            figure.name.setMinimumHeight(level if two and not narrow else 0)

    def _on_stepped(self) -> None:
        if self._ref is not None:
            self.tell(self._ref)
            self._column.to_top()

    def _on_go_there(self) -> None:
        if self._ref is None:
            return
        windows = self._play_head.story.timeline.risks[self._ref.id].windows
        day = self._play_head.day
        starts = [start for start, _end in windows]
        self._play_head.seek(min((s for s in starts if s > day), default=starts[0]))
        self.gone_there.emit()


class _Said(QFrame):
    """A label and the words under it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._label = Prose(look, "label", self)
        self.words = Prose(look, "body", self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 2, 0, 2)
        rows.setSpacing(0)
        rows.addWidget(self._label)
        rows.addWidget(self.words)

    def tell(self, label: str, spans: tuple[Span, ...]) -> None:
        """Show words under a label."""
        self._label.say(label)
        self.words.tell(spans)
