"""One treatment of a comparison on the day that is shown: picture, message and open risks."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from dayzero.panels.gate import Gate
from dayzero.panels.prose import Prose
from dayzero.playback.play_head import PlayHead
from dayzero.playback.selection import Selection
from dayzero.stage.moving import Motion
from dayzero.stage.view import StageView
from dayzero.story.chances import ranks
from dayzero.story.days import day_name, window_words
from dayzero.story.evidence import evidence_words, review_words
from dayzero.story.moment import Story
from dayzero.story.together import has_day
from dayzero.theme.look import Look
from dayzero.timeline.language import joined

MOST_RISKS = 5
"""More are counted, not named: the same for every treatment."""


class Side(QWidget):
    """The picture of one treatment, or in its place that the day is no part of it."""

    def __init__(self, look: Look, story: Story, gate: Gate, number: int, parent: QWidget) -> None:
        """``number``: of the treatment, from 1; the lane of the day axis has it too."""
        super().__init__(parent)
        self._look = look
        self.story = story
        self._gate = gate
        self._ranks = ranks(story.timeline)
        self.play_head = PlayHead(story, self)
        self.name = Prose(look, "heading", parent)
        self.evidence = Prose(look, "small", parent)
        self.stage: StageView | None = None
        self.outside = QFrame(self)
        self.outside.setProperty("kind", "calm")
        self._outside_words = Prose(look, "body", self.outside)
        room = QVBoxLayout(self.outside)
        room.setContentsMargins(16, 12, 16, 12)
        room.addStretch(1)
        room.addWidget(self._outside_words)
        room.addStretch(1)
        self.where = Prose(look, "label", parent)
        self.message = Prose(look, "lead", parent)
        self.risks = Prose(look, "body", parent)
        timeline = story.timeline
        self.name.say(f"{number} · {timeline.title}")
        level, review = evidence_words(timeline.evidence.level), timeline.review
        self.evidence.say(f"{level} · {review_words(bool(review.records), review.translation)}")
        self._told: object = None
        self._day = story.axis.first_day

    def bring_picture(self, motion: Motion, figure: str) -> None:
        """Draw the picture. It comes once the words have been painted."""
        if self.stage is None:
            from dayzero.access.mirror import mirror

            selection = Selection(self.story, self)
            self.stage = StageView(self._look, self.play_head, selection, self)
            mirror(self.stage, selection)
            self.stage.setMinimumSize(120, 90)
            title = self.story.timeline.title
            self.stage.setAccessibleName(self.tr("Picture: {title}").format(title=title))
            self.stage.setGeometry(self.rect())
            self.stage.setVisible(self.outside.isHidden())
        self.stage.set_motion(motion)
        self.stage.set_figure(figure)

    def place_in(self, grid: QGridLayout, column: int) -> None:
        """Stand in a column of the page, each part level with that of the other treatments."""
        top = Qt.AlignmentFlag.AlignTop
        for row, widget in enumerate((self.name, self.evidence)):
            grid.addWidget(widget, row, column, top)
        grid.addWidget(self, 2, column)
        for row, widget in enumerate((self.where, self.message, self.risks), start=3):
            grid.addWidget(widget, row, column, top)
        grid.setColumnStretch(column, 1)
        grid.setColumnMinimumWidth(column, 40)

    def follow(self, day: float) -> None:
        """Show a day, in days from infusion; one that it has not is said to be no part of it."""
        self._day = day
        inside = has_day(self.story, day)
        self.play_head.seek(day)
        moment = self.play_head.moment
        telling = (moment.phase, moment.risks_open) if inside else day_name(day)
        self.where.say(self.story.place_words(moment) if inside else "")
        if telling == self._told:
            return
        self._told = telling
        if self.stage is not None:
            self.stage.setVisible(inside)
        self.outside.setVisible(not inside)
        self._outside_words.say("" if inside else self._not_part(day))
        self._write(inside)

    def write_anew(self) -> None:
        """What may be shown has changed."""
        self._told = None
        self.follow(self._day)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for view in filter(None, (self.stage, self.outside)):
            view.setGeometry(self.rect())

    def sizeHint(self) -> QSize:
        return QSize(320, 200)

    def _not_part(self, day: float) -> str:
        axis = self.story.axis
        words = self.tr("{day} is not part of this treatment. It is told here for {days}.")
        medicine = self.story.timeline.family == "medicine"
        days = window_words(axis.first_day, axis.days[-1], medicine)
        return words.format(day=day_name(day), days=days)

    def _write(self, inside: bool) -> None:
        if not inside:
            self.message.say("")
            self.risks.say("")
            return
        moment, timeline = self.play_head.moment, self.story.timeline
        self.message.say(self._read(moment.phase.phase.message))
        names = sorted(moment.risks_open, key=self._ranks.__getitem__)
        titles = [self._read(timeline.risks[name].title) for name in names[:MOST_RISKS]]
        if not titles:
            self.risks.say(self.tr("May happen now: nothing is named for these days."))
            return
        more = len(names) - len(titles)
        if more:
            titles.append(self.tr("and {count} more").format(count=more))
        self.risks.say(self.tr("May happen now: {titles}").format(titles=joined(titles)))

    def _read(self, text: str) -> str:
        spans = self._gate.veiled(
            self.story.reader.spans(text), self.tr("(not shown unless you ask)")
        )
        return "".join(span.text for span in spans)
