"""The nurse's left side below the agenda: how this treatment would be done here, and when.

It holds a plan of the treatment, without any data of a person. The planned Day 0 is for print and
calendar alone: the program draws no conclusion from it, and never says on which day anybody is.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QDateEdit,
    QFileDialog,
    QFrame,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from dayzero.panels.pieces import Segments
from dayzero.panels.prose import Prose
from dayzero.playback.visit_head import VisitHead
from dayzero.story.clinic import variant_titles
from dayzero.story.moment import Story
from dayzero.story.planned import may_change
from dayzero.theme.look import Look
from dayzero.windows.choice import ChoiceButton


class PlanPanel(QFrame):
    """Which variant, whose clinic's rules, and a planned Day 0 if it is wished."""

    said = Signal(str)
    """Something was saved, or could not be."""

    def __init__(
        self,
        look: Look,
        visit_head: VisitHead,
        parent: QWidget | None = None,
        languages: Mapping[str, str] | None = None,
    ) -> None:
        """``languages``: in which the treatment can be told too, each with its own name."""
        super().__init__(parent)
        languages = languages or {}
        self.setAccessibleName(self.tr("Plan"))
        self._look = look
        self._visit_head = visit_head
        self._story: Story | None = None
        self._names: tuple[str, ...] = ()
        title = Prose(look, "label", self)
        title.say(self.tr("How it would be done"))
        self.variants: Segments | None = None
        self.site = Prose(look, "small", self)
        second = Prose(look, "label", self)
        second.say(self.tr("Also in another language"))
        titles = {"": self.tr("In one language"), **languages}
        self.second = ChoiceButton(second.text(), titles, "", parent=self)
        second.setVisible(bool(languages))
        self.second.setVisible(bool(languages))
        date = Prose(look, "label", self)
        date.say(self.tr("Planned Day 0, for print and calendar"))
        self.set_date = QPushButton(self.tr("Set a date"), self)
        self.set_date.setCheckable(True)
        self.date = QDateEdit(self)
        self.date.setAccessibleName(self.tr("Planned Day 0"))
        self.date.setMinimumDate(QDate(2000, 1, 1))
        self.date.setMaximumDate(QDate(2199, 12, 31))
        self.date.setCalendarPopup(True)
        self.date.setDisplayFormat("d MMM yyyy")
        # It takes the width of its column, and never makes that wider.
        self.date.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.save = QPushButton(self.tr("Calendar file…"), self)
        self.note = Prose(look, "small", self)
        self.note.say(may_change())
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)
        for widget in (
            title,
            self.site,
            second,
            self.second,
            date,
            self.set_date,
            self.date,
            self.note,
            self.save,
        ):
            self._rows.addWidget(widget)
        self._rows.addStretch(1)
        self.second.chosen.connect(self._interpret)
        self.set_date.clicked.connect(self._plan)
        self.date.dateChanged.connect(self._plan)
        self.save.clicked.connect(self._ask_where)
        visit_head.changed.connect(self._follow)
        self._follow()

    def tell(self, story: Story) -> None:
        """Plan this treatment."""
        self._story = story
        timeline = story.timeline
        titles = variant_titles(timeline)
        if tuple(titles) != self._names:
            self._names = tuple(titles)
            self._offer(list(titles.values()))
        rules = self.tr("With the rules of {clinic}")
        self.site.say(rules.format(clinic=timeline.site.name) if timeline.site else "")
        self.site.setVisible(timeline.site is not None)
        self._follow()

    def write(self, file: Path) -> None:
        """Write the calendar file, and say how it went."""
        from dayzero.export.calendar import calendar_file

        day_zero = self._visit_head.visit.plan.day_zero
        if self._story is None or day_zero is None:
            return
        try:
            file.write_bytes(calendar_file(self._story.timeline, day_zero))
        except OSError as error:
            words = self.tr("It could not be saved in {file}: {why}.")
            self.said.emit(words.format(file=file, why=error.strerror or error))
            return
        self.said.emit(self.tr("Saved in {file}.").format(file=file))

    def _offer(self, titles: list[str]) -> None:
        if self.variants:
            self._rows.removeWidget(self.variants)
            self.variants.deleteLater()
            self.variants = None
        if titles:
            name = self.tr("Ways of doing it")
            self.variants = Segments(self._look, titles, name, self)
            self.variants.chosen.connect(self._choose)
            self._rows.insertWidget(1, self.variants)

    def _choose(self, index: int) -> None:
        visit = self._visit_head.visit
        self._visit_head.show(visit.plan_for(replace(visit.plan, variant=self._names[index])))

    def _interpret(self, language: object) -> None:
        visit = self._visit_head.visit
        self._visit_head.show(visit.plan_for(replace(visit.plan, second_language=str(language))))

    def _plan(self) -> None:
        visit = self._visit_head.visit
        day = self.date.date()
        planned = datetime.date(day.year(), day.month(), day.day())
        date = planned if self.set_date.isChecked() else None
        self._visit_head.show(visit.plan_for(replace(visit.plan, day_zero=date)))

    def _follow(self) -> None:
        plan = self._visit_head.visit.plan
        if self.variants and plan.variant in self._names:
            self.variants.choose(self._names.index(plan.variant))
        self.second.set_value(plan.second_language)
        planned = plan.day_zero is not None
        self.set_date.setChecked(planned)
        for widget in (self.date, self.note, self.save):
            widget.setVisible(planned)
        if plan.day_zero is None:
            # Beginning at today would look as if the program knew; the first of a month does not.
            today = QDate.currentDate()
            date = QDate(today.year(), today.month(), 1).addMonths(2)
        else:
            date = QDate(plan.day_zero.year, plan.day_zero.month, plan.day_zero.day)
        if date != self.date.date():
            self.date.blockSignals(True)
            self.date.setDate(date)
            self.date.blockSignals(False)

    def _ask_where(self) -> None:
        if self._story is None:
            return
        name, _filter = QFileDialog.getSaveFileName(
            self,
            self.tr("Where to save it"),
            f"{self._story.timeline.id}.ics",
            self.tr("Calendar file (*.ics)"),
        )
        if name:
            file = Path(name)
            self.write(file if file.suffix else file.with_suffix(".ics"))
