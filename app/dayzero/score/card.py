"""The scorecard of a timeline: every point of every checklist, met, unmet, open or none of it.

It is a pure function of the document. What is unmet is said to be unmet, and what a computer
cannot judge stays open: nothing is estimated, and no share is rounded up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dayzero.score.checklists.cdc import cdc
from dayzero.score.checklists.ipdas import ipdas
from dayzero.score.checklists.pemat import pemat
from dayzero.score.checklists.reading import reading
from dayzero.score.checklists.risk import risk
from dayzero.score.item import STATES, Checklist, Item, State, Verdict
from dayzero.score.subject import Subject
from dayzero.timeline.kept import whole
from dayzero.timeline.language import translate

if TYPE_CHECKING:
    from dayzero.timeline.document import Timeline


CHECKLISTS: tuple[Checklist, ...] = ("ipdas", "pemat", "cdc", "risk", "reading")


class Line(NamedTuple):
    """One point and how it stands."""

    item: Item
    verdict: Verdict


class Scorecard(NamedTuple):
    """All points, in the order of the checklists."""

    lines: tuple[Line, ...]

    def of(self, state: State, checklist: Checklist | None = None) -> tuple[Line, ...]:
        """The points that stand so, of one checklist or of all."""
        return tuple(
            line
            for line in self.lines
            if line.verdict.state == state and checklist in (None, line.item.checklist)
        )


def items() -> tuple[Item, ...]:
    """Every point there is, in the language in use."""
    return (*ipdas(), *pemat(), *cdc(), *risk(), *reading())


def scorecard(timeline: Timeline) -> Scorecard:
    """Score a timeline. It takes some tenths of a second: ask when somebody wants to know."""
    subject = Subject(whole(timeline))
    return Scorecard(tuple(Line(item, item.judged.judge(subject)) for item in items()))


def checklist_words(checklist: Checklist) -> str:
    """The name of a checklist."""
    return {
        "ipdas": translate("Score", "Decision aids (IPDASi)"),
        "pemat": translate("Score", "Patient education (PEMAT)"),
        "cdc": translate("Score", "Clear communication (CDC index)"),
        "risk": translate("Score", "Telling chances (27 rules)"),
        "reading": translate("Score", "Ease of reading"),
    }[checklist]


def state_words(state: State) -> str:
    """How a point stands, as a heading."""
    return {
        "unmet": translate("Score", "Not met"),
        "open": translate("Score", "Open: people have to judge"),
        "met": translate("Score", "Met, as far as a computer can see"),
        "not-applicable": translate("Score", "Not applicable"),
    }[state]


def summary_words(card: Scorecard, checklist: Checklist | None = None) -> str:
    """How many points stand how, of one checklist or of all."""
    count = {state: len(card.of(state, checklist)) for state in STATES}
    parts: tuple[tuple[State, str], ...] = (
        ("met", translate("Score", "{count} met")),
        ("unmet", translate("Score", "{count} not met")),
        ("open", translate("Score", "{count} open")),
        ("not-applicable", translate("Score", "{count} not applicable")),
    )
    said = [words.format(count=count[state]) for state, words in parts if count[state]]
    form = translate("Score", "{all} points: {parts}.")
    return form.format(all=sum(count.values()), parts=", ".join(said))


def caution_words() -> str:
    """What the scorecard is not."""
    return translate(
        "Score",
        "Experts judge texts like this one by checklists. They are about the text, not about the "
        "treatment. Met means that a computer found what a point asks for, not that people have "
        "judged it. Open points wait for people.",
    )


def line_words(line: Line) -> str:
    """A point with its number, and what was found or who would have to judge."""
    names = {"ipdas": "IPDASi", "pemat": "PEMAT", "cdc": "CDC", "risk": "", "reading": ""}
    mark = f"{names[line.item.checklist]} {line.item.number}".strip()
    return f"{mark}: {line.item.asks} {line.verdict.why}"
