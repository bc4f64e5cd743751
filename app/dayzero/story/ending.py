"""The end of a visit in words: what was covered, what the person said they would do, what is left.

It goes on the handout, and nowhere else. It names nobody. No Qt.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, NamedTuple

from dayzero.story.about import date_words
from dayzero.story.agenda import card_title
from dayzero.story.planned import may_change, phases_begin
from dayzero.timeline.language import translate

if TYPE_CHECKING:
    from dayzero.story.visit import Visit
    from dayzero.timeline.document import Timeline


class Listed(NamedTuple):
    """A heading and what stands under it, a line each."""

    title: str
    lines: tuple[str, ...]


def ending(visit: Visit, timeline: Timeline, code: str = "") -> tuple[Listed, ...]:
    """What of a visit is printed, in reading order; what has no lines is left out.

    ``code``: with which the visit goes on next time.

    Raises:
        ValueError: the planned Day 0 lies too near to the end of the calendar.
    """
    parts = (
        Listed(translate("Ending", "What we talked about"), _covered(visit)),
        Listed(translate("Ending", "What I said I would do"), visit.intends),
        Listed(translate("Ending", "Left for another time"), _left(visit, code)),
        Listed(translate("Ending", "Planned days"), _planned(visit.plan.day_zero, timeline)),
    )
    return tuple(part for part in parts if part.lines)


def when_to_call_is_clear(visit: Visit) -> bool:
    """Whether the person said back when to call, and whom: without it no visit should end."""
    return visit.understood.get("call") == "clear"


def _covered(visit: Visit) -> tuple[str, ...]:
    again = translate("Ending", "{card} (to go over again)")
    return tuple(
        again.format(card=card_title(name))
        if visit.understood.get(name) == "again"
        else card_title(name)
        for name in visit.order
        if name in visit.covered and (name != "call" or when_to_call_is_clear(visit))
    )


def _left(visit: Visit, code: str) -> tuple[str, ...]:
    """When to call comes first where it was not made clear."""
    call = translate("Ending", "Not covered today: when to call, and whom. Please read it below.")
    rest = [card_title(card.name) for card in visit.left if card.name != "call"]
    if rest and code:
        rest.append(translate("Ending", "Code for next time: {code}").format(code=code))
    return (*(() if when_to_call_is_clear(visit) else (call,)), *rest)


def _planned(day_zero: datetime.date | None, timeline: Timeline) -> tuple[str, ...]:
    """The date on which each phase would begin."""
    if day_zero is None:
        return ()
    words = translate("Ending", "{date}: {phase}")
    begins = phases_begin(timeline, day_zero)
    return (
        may_change(),
        *(words.format(date=date_words(date), phase=phase) for date, phase in begins),
    )
