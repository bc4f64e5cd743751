"""A calendar file (iCalendar, RFC 5545) of the planned days, for any calendar program.

The library icalendar writes it: kept for many years, and strict about folding and escaping.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from icalendar import Calendar, Event

from dayzero import __version__
from dayzero.story.planned import Planned, may_change, planned

if TYPE_CHECKING:
    from dayzero.timeline.document import Timeline


def calendar_file(timeline: Timeline, day_zero: datetime.date) -> bytes:
    """The calendar file in UTF-8; the same treatment and date give the same bytes.

    It names the treatment, and nobody.

    Raises:
        ValueError: the calendar ends before the treatment does; in one sentence.
    """
    calendar = Calendar()
    calendar.add("prodid", f"-//Dayzero//Dayzero {__version__}//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", timeline.title)
    # As of the day the content was written, not of now: the file tells nothing of the visit.
    written = datetime.datetime.combine(timeline.review.written, datetime.time(), datetime.UTC)
    for entry in planned(timeline, day_zero):
        calendar.add_component(_event(entry, timeline.id, written))
    return calendar.to_ical()


def _event(entry: Planned, timeline_id: str, written: datetime.datetime) -> Event:
    event = Event()
    event.add("uid", f"{timeline_id}.{entry.id}@dayzero")
    event.add("dtstamp", written)
    event.add("dtstart", entry.begins)
    event.add("dtend", entry.ends)
    event.add("summary", entry.title)
    event.add("description", "\n".join(filter(None, (may_change(), entry.words))))
    event.add("status", "TENTATIVE")
    # It fills nobody's day: other appointments can stand beside it.
    event.add("transp", "TRANSPARENT")
    return event
