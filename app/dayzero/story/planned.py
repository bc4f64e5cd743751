"""Planned dates: what a treatment would mean in a calendar, were Day 0 on a given date.

They are plans of the whole treatment, not of a person: the program never says on which day
somebody is, and keeps no date.
"""

from __future__ import annotations

import datetime
import itertools
import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from dayzero.story.days import day_name, day_number
from dayzero.timeline.language import translate
from dayzero.timeline.words import Reader

if TYPE_CHECKING:
    from dayzero.timeline.course import Phase
    from dayzero.timeline.document import Timeline

LONGEST_SPAN = 120
"""Days. A longer phase would cover every page of a calendar, so its first day stands for it."""
APPOINTMENTS = frozenset({"collection", "conditioning", "infusion"})
"""Kinds of phases whose steps are planned by the day. What comes later comes when it comes."""


class Planned(NamedTuple):
    """An entry of the calendar: whole days."""

    id: str
    begins: datetime.date
    ends: datetime.date
    """The day after its last."""
    title: str
    words: str


def planned(timeline: Timeline, day_zero: datetime.date) -> list[Planned]:
    """The phases, and the steps that are planned by the day, in the order of their dates.

    ``day_zero``: the planned date of Day 0 (the infusion, or the first dose of a medicine).

    Raises:
        ValueError: the calendar ends before the treatment does; in one sentence.
    """
    reader = Reader(timeline)
    try:
        found = [
            entry
            for name, phase in timeline.phases.items()
            for entry in (
                _phase(name, phase, day_zero, reader),
                *_appointments(name, phase, day_zero, reader),
            )
        ]
    except OverflowError:
        raise ValueError(_too_late(day_zero)) from None
    return sorted(found, key=lambda entry: (entry.begins, -(entry.ends - entry.begins).days))


def date_of(day: float, day_zero: datetime.date) -> datetime.date:
    """The date of a day.

    Raises:
        OverflowError: no calendar has it.
    """
    return day_zero + datetime.timedelta(days=day_number(day))


def phases_begin(timeline: Timeline, day_zero: datetime.date) -> list[tuple[datetime.date, str]]:
    """The date on which each phase begins, and its title.

    Raises:
        ValueError: the calendar ends before the treatment does; in one sentence.
    """
    try:
        return [
            (date_of(phase.days[0], day_zero), phase.title) for phase in timeline.phases.values()
        ]
    except OverflowError:
        raise ValueError(_too_late(day_zero)) from None


def may_change() -> str:
    """What stands beside every planned date."""
    return translate("Planned", "Planned; your team may change it.")


def _too_late(day_zero: datetime.date) -> str:
    words = translate("Planned", "Day 0 on {date} lies too near to the end of the calendar.")
    return words.format(date=day_zero.isoformat())


def _phase(name: str, phase: Phase, day_zero: datetime.date, reader: Reader) -> Planned:
    begins = date_of(phase.days[0], day_zero)
    ends = max(date_of(math.ceil(phase.days[1]), day_zero), _next(begins))
    title = phase.title
    if (ends - begins).days > LONGEST_SPAN:
        ends = _next(begins)
        title = translate("Planned", "{phase}: this part begins").format(phase=title)
    return Planned(name, begins, ends, title, reader.plain(phase.message))


def _appointments(
    name: str, phase: Phase, day_zero: datetime.date, reader: Reader
) -> Iterator[Planned]:
    """One entry for each day of a phase on which something is planned."""
    if phase.kind not in APPOINTMENTS:
        return
    steps = phase.steps.values()
    for day, of_day in itertools.groupby(steps, key=lambda step: day_number(step.day)):
        titles = [reader.plain(step.title) for step in of_day]
        date = date_of(day, day_zero)
        title = f"{day_name(day)}: {titles[0]}"
        yield Planned(f"{name}{day:+d}", date, _next(date), title, ". ".join(titles[1:]))


def _next(date: datetime.date) -> datetime.date:
    return date + datetime.timedelta(days=1)
