"""One point of a checklist, and who can say whether it is met: a computer, or a person."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from dayzero.timeline.language import translate

if TYPE_CHECKING:
    from dayzero.score.subject import Subject

State = Literal["met", "unmet", "open", "not-applicable"]
STATES: tuple[State, ...] = ("unmet", "open", "met", "not-applicable")
"""In the order of a page: what is wanting first."""
Checklist = Literal["ipdas", "pemat", "cdc", "risk", "reading"]
MOST_NAMED = 3
"""How many places a verdict names; of the others it says how many there are."""


class Verdict(NamedTuple):
    """How a point stands, and why: what was found, or who would have to judge."""

    state: State
    why: str


Measure = Callable[["Subject"], Verdict]


@dataclass(frozen=True, slots=True)
class Computed:
    """A point that can be computed from the document."""

    how: str
    """What is computed, for those who doubt it."""
    measure: Measure
    english: bool = False
    """Whether it is computed from English words; in other languages a person has to judge."""
    basis = "document"

    def judge(self, subject: Subject) -> Verdict:
        """What the measure says."""
        if self.english and not subject.english:
            return asked_of(translate("Score", "someone who reads this language."))
        return self.measure(subject)


@dataclass(frozen=True, slots=True)
class Program:
    """A point that the program meets, or does not, alike for every treatment."""

    how: str
    """What the program does, or what it lacks."""
    test: str = ""
    """The test that holds it, as ``file::name``. What no test holds is not met."""
    basis = "program"

    def judge(self, _subject: Subject) -> Verdict:
        """The same for every document."""
        return Verdict("met" if self.test else "unmet", self.how)


@dataclass(frozen=True, slots=True)
class Person:
    """A point that only people can judge."""

    who: str
    """Who, in small letters, and what to ask them."""
    needs: Measure | None = None
    """What must be there before there is anything to judge; until then it is not met."""
    basis = "person"

    @property
    def how(self) -> str:
        """Why nothing is computed."""
        return translate("Score", "Needs a person.")

    def judge(self, subject: Subject) -> Verdict:
        """Open, unless there is nothing to judge."""
        if self.needs and (verdict := self.needs(subject)).state == "unmet":
            return verdict
        return asked_of(self.who)


@dataclass(frozen=True, slots=True)
class Outside:
    """A point about something that no treatment has here, such as narration."""

    how: str
    basis = "none"

    def judge(self, _subject: Subject) -> Verdict:
        """It never applies."""
        return Verdict("not-applicable", self.how)


class Item(NamedTuple):
    """One point of a checklist."""

    checklist: Checklist
    number: str
    """As the checklist counts it, such as ``U4``."""
    asks: str
    """What is asked, in our own words."""
    judged: Computed | Program | Person | Outside

    @property
    def id(self) -> str:
        """Such as ``ipdas-u4``."""
        return f"{self.checklist}-{self.number.lower()}"


def asked_of(who: str) -> Verdict:
    """The point is open until somebody has judged it."""
    return Verdict("open", translate("Score", "To be answered by {who}").format(who=who))


def met(why: str) -> Verdict:
    """The point is met, as far as a computer can see."""
    return Verdict("met", why)


def unmet(why: str) -> Verdict:
    """The point is not met."""
    return Verdict("unmet", why)


def each(of: int, lacking: Iterable[str], none: str = "") -> Verdict:
    """Met if nothing is lacking among ``of`` things; says how many are, and names the first.

    ``none``: why it is not met where there is nothing to look at.
    """
    names = list(dict.fromkeys(lacking))
    if not of:
        return unmet(none or translate("Score", "There is nothing of the kind."))
    if not names:
        return met(translate("Score", "All {of} do.").format(of=of))
    words = translate("Score", "{count} of {of} do not: {names}.")
    return unmet(words.format(count=len(names), of=of, names=_some(names)))


def both(*measures: Measure) -> Measure:
    """Met if all of these are; the first that is not met says why."""

    def measure(subject: Subject) -> Verdict:
        verdicts = [one(subject) for one in measures]
        return next((verdict for verdict in verdicts if verdict.state == "unmet"), verdicts[0])

    return measure


def absent(found: Iterable[str], fine: str) -> Verdict:
    """Met if nothing was found of what should not be there; else names the first places."""
    names = list(dict.fromkeys(found))
    if not names:
        return met(fine)
    words = translate("Score", "Found in {count}: {names}.")
    return unmet(words.format(count=len(names), names=_some(names)))


def _some(names: list[str]) -> str:
    first = "; ".join(names[:MOST_NAMED])
    more = len(names) - MOST_NAMED
    if more <= 0:
        return first
    return translate("Score", "{first}; and {more} more").format(first=first, more=more)
