"""Two or three treatments side by side: the same day, the same denominators, the same detail."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dayzero.panels.gate import Gate
from dayzero.panels.pieces import Column, quiet_button
from dayzero.panels.prose import Prose
from dayzero.playback.play_head import PlayHead
from dayzero.story.comparing import MOST, comparison, fairness_words, heading
from dayzero.story.moment import Story
from dayzero.story.together import Together
from dayzero.theme.icons import icon
from dayzero.theme.look import Look
from dayzero.timeline.problems import TimelineError
from dayzero.windows.choice import ChoiceButton
from dayzero.windows.comfort import Comfort
from dayzero.windows.compare_rows import RowView
from dayzero.windows.compare_sides import Side
from dayzero.windows.day_bar import DayBar
from dayzero.windows.elided import ElidedLabel

if TYPE_CHECKING:
    from dayzero.timeline.catalogue import Card
    from dayzero.timeline.document import Timeline

ROWS_AT_ONCE = 4
"""Rows made before the window is given a chance to paint and to answer."""
REST_MS = 1
"""Before pictures and rows are made: with nothing in between they would come before the paint."""
MOST_OFFERED = 40
"""A longer menu would not be read; Home has all of them."""


class ComparePage(QWidget):
    """The treatment of the journey beside one or two others; first of all those for its illness."""

    closed = Signal()
    """The person wants to go back to the picture."""

    def __init__(
        self,
        look: Look,
        comfort: Comfort,
        play_head: PlayHead,
        gate: Gate,
        cards: Callable[[], list[Card]],
        read: Callable[[Path], Timeline],
        parent: QWidget | None = None,
    ) -> None:
        """``play_head``, ``gate``: of the journey. ``cards``: the treatments there are; ``read``
        opens one, and raises ``TimelineError`` where it cannot be shown."""
        super().__init__(parent)
        self._look = look
        self._comfort = comfort
        self._play_head = play_head
        self._gate = gate
        self._cards = cards
        self._read = read
        self._beside: list[Path] = []
        self.setAccessibleName(self.tr("Side by side"))
        self.body: SideBySide | None = None
        self.back = quiet_button(self.tr("‹ Back"), self.tr("Back to the picture"), self)
        self.back.clicked.connect(self.closed)
        self._title = ElidedLabel("heading")
        self._title.setParent(self)
        self._title.setText(self.tr("Side by side"))
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.choosers = [
            ChoiceButton(self.tr("Beside it"), {}, "", self.tr("Beside it ▾"), self),
            ChoiceButton(self.tr("And a third"), {}, "", self.tr("And a third ▾"), self),
        ]
        for chooser in self.choosers:
            chooser.chosen.connect(self._chosen)
        self._trouble = Prose(look, "body", self)
        self._trouble.hide()
        top = QHBoxLayout()
        top.addWidget(self.back)
        top.addWidget(self._title, 1)
        for chooser in self.choosers:
            top.addWidget(chooser)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(16, 6, 12, 8)
        self._rows.setSpacing(6)
        self._rows.addLayout(top)
        self._rows.addWidget(self._trouble)
        play_head.story_changed.connect(self._begin_anew)
        self.offer()

    def offer(self) -> None:
        """Look again which treatments there are; if none stands beside, take the nearest."""
        own = self._play_head.story.timeline
        near = nearest(self._cards(), own)
        self._offered = {str(card.path): card.title for card in near[:MOST_OFFERED]}
        if not self._beside and near and alike(near[0].illness, own.illness):
            self._beside = [near[0].path]

    def hideEvent(self, event: QHideEvent) -> None:
        """The journey goes on with the day that was shown here."""
        super().hideEvent(event)
        if self.body is not None:
            self._play_head.seek(self.body.play_head.day)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin on the day of the journey, with the keyboard on the days."""
        super().showEvent(event)
        if self.body is None:
            self._show()
        if self.body is not None:
            self.body.play_head.seek(self._play_head.day)
            self.body.bar.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_beside(self, paths: Sequence[Path]) -> None:
        """Show these treatments beside that of the journey; at most two."""
        self._beside = list(paths[: MOST - 1])
        self._show()

    def _chosen(self) -> None:
        names = [str(chooser.value) for chooser in self.choosers if chooser.value]
        self.put_beside([Path(name) for name in dict.fromkeys(names)])
        self.choosers[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin_anew(self) -> None:
        """Another version of the treatment, or another treatment, is on the journey."""
        if self.isVisible():
            self._show()
        else:
            self._forget()

    def _forget(self) -> None:
        if self.body is not None:
            self._rows.removeWidget(self.body)
            self.body.hide()
            self.body.deleteLater()
            self.body = None

    def _show(self) -> None:
        own = self._play_head.story.timeline
        timelines, troubles = [own], []
        for path in self._beside:
            try:
                timelines.append(self._read(path))
            except TimelineError as error:
                troubles.append(str(error))
        self._trouble.say(" ".join(troubles) or ("" if timelines[1:] else self._asking()))
        self._trouble.setVisible(bool(self._trouble.text()))
        self._show_choices()
        day = self.body.play_head.day if self.body else self._play_head.day
        self._forget()
        gates = [self._gate, *(Gate(timeline) for timeline in timelines[1:])]
        for gate in gates[1:]:
            gate.answer(self._gate.wish)  # said once, it holds for all
        self.body = SideBySide(self._look, self._comfort, timelines, gates, day, self)
        for gate in gates[1:]:
            gate.setParent(self.body)
        self._rows.addWidget(self.body, 1)

    def _asking(self) -> str:
        return self.tr("Choose above which treatment to put beside this one.")

    def _show_choices(self) -> None:
        chosen = [str(path) for path in self._beside]
        for place, chooser in enumerate(self.choosers):
            value = chosen[place] if place < len(chosen) else ""
            free = {
                name: title
                for name, title in self._offered.items()
                if name == value or name not in chosen
            }
            none = {"": self.tr("None")} if place or not value else {}
            chooser.set_titles(none | free, value)
        self.choosers[1].setEnabled(bool(chosen))


def nearest(cards: Iterable[Card], own: Timeline) -> list[Card]:
    """The other treatments, first of all those for the same illness."""
    return sorted(
        (card for card in cards if card.id != own.id and card.title),
        key=lambda card: (
            not alike(card.illness, own.illness),
            card.illness,
            _standing(card.evidence_level),
            card.title,
        ),
    )


def _standing(level: str) -> int:
    """The better supported first."""
    levels = ("standard-care", "guidelines-for-some", "in-trials")
    return levels.index(level) if level in levels else len(levels)


def alike(illness: str, other: str) -> bool:
    """Whether two illnesses are one, or one is a kind of the other."""
    one, two = illness.casefold(), other.casefold()
    return bool(one and two) and (one in two or two in one)


class SideBySide(QWidget):
    """The treatments on one play-head, and under them the table of what they have."""

    def __init__(
        self,
        look: Look,
        comfort: Comfort,
        timelines: Sequence[Timeline],
        gates: Sequence[Gate],
        day: float,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._timelines = tuple(timelines)
        self._gates = tuple(gates)
        told = comparison(timelines)
        self._denominator = told.denominator
        same = {"denominator": told.denominator}
        stories = [Story(timeline.model_copy(update=same)) for timeline in timelines]
        self.play_head = PlayHead(Together(stories), self)
        self.play_head.seek(day)
        self.play = self._button()
        self.play.setProperty("kind", "primary")
        self.play.clicked.connect(self.play_head.toggle)
        self.bar = DayBar(look, self.play_head, stories, self)
        self.column = Column(look, self.tr("Side by side"), self, reading=False)
        inside = self.column.inside
        self.sides = [
            Side(look, story, gate, number, inside)
            for number, (story, gate) in enumerate(zip(stories, gates, strict=True), start=1)
        ]
        self.rows: list[RowView] = []
        self._waiting = list(told.rows)
        self._kind = ""
        self._arrange()
        self._comfort = comfort
        comfort.changed.connect(self._follow_comfort)
        self.play_head.moved.connect(self._follow)
        self.play_head.playing_changed.connect(self._show_playing)
        for gate in gates:
            if gate.wish != gates[0].wish:
                gate.answer(gates[0].wish)
            gate.changed.connect(self._follow_gates)
        look.changed.connect(self._dress)
        self._dress()
        self._follow()
        QTimer.singleShot(REST_MS, self, self._go_on)

    def complete(self) -> None:
        """Make all pictures and rows at once."""
        self._follow_comfort()
        while self._waiting:
            self._next_row()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing plays unseen."""
        self.play_head.pause()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _button(self) -> QToolButton:
        button = QToolButton(self)
        button.setIconSize(QSize(22, 22))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self.play, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.bar, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addLayout(top)
        rows.addWidget(self.column, 1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(2)
        for column, side in enumerate(self.sides):
            side.place_in(grid, column)
        inside = self.column.rows
        inside.setSpacing(10)
        inside.setContentsMargins(2, 2, 8, 12)
        inside.addLayout(grid)
        if len(self.sides) > 1:
            fair = QFrame(self.column.inside)
            fair.setProperty("kind", "calm")
            words = Prose(self._look, "body", fair)
            words.say(fairness_words(self._timelines))
            QVBoxLayout(fair).addWidget(words)
            inside.addWidget(fair)
        inside.addStretch(1)

    def _go_on(self) -> None:
        """The words have been painted: now pictures, one at a time, then rows."""
        bare = next((side for side in self.sides if side.stage is None), None)
        if bare is not None:
            bare.bring_picture(self._comfort.motion, self._comfort.settings.figure)
            QTimer.singleShot(REST_MS, self, self._go_on)
            return
        for _row in range(ROWS_AT_ONCE):
            if self._waiting:
                self._next_row()
        if self._waiting:
            QTimer.singleShot(REST_MS, self, self._go_on)

    def _next_row(self) -> None:
        row = self._waiting.pop(0)
        inside, rows = self.column.inside, self.column.rows
        if row.kind != self._kind:
            self._kind = row.kind
            title = Prose(self._look, "title", inside)
            title.say(heading(row.kind))
            rows.insertWidget(rows.count() - 1, title)
        view = RowView(self._look, row, self._timelines, self._gates, self._denominator, inside)
        self.rows.append(view)
        rows.insertWidget(rows.count() - 1, view)

    def _follow(self) -> None:
        for side in self.sides:
            side.follow(self.play_head.day)

    def _follow_gates(self) -> None:
        """What was answered before one door is the answer for all treatments."""
        changed = self.sender()
        assert isinstance(changed, Gate)
        for gate in self._gates:
            if gate.wish != changed.wish:
                gate.answer(changed.wish)
        for row in self.rows:
            row.follow_gates()
        for side in self.sides:
            side.write_anew()

    def _follow_comfort(self) -> None:
        for side in self.sides:
            side.bring_picture(self._comfort.motion, self._comfort.settings.figure)
        self.play_head.set_still(self._comfort.motion == "still")

    def _show_playing(self) -> None:
        playing = self.play_head.playing
        name = self.tr("Pause") if playing else self.tr("Play")
        self.play.setIcon(icon("pause" if playing else "play", self._look.theme.on_primary))
        self.play.setAccessibleName(name)
        self.play.setToolTip(name)

    def _dress(self) -> None:
        self._show_playing()
        self._fit()

    def _fit(self) -> None:
        """All pictures are as high as each other."""
        width = self.width() / max(len(self.sides), 1)
        high = round(min(max(width * 0.56, 150), max(self.height() * 0.5, 150), 420))
        for side in self.sides:
            side.setFixedHeight(high)
