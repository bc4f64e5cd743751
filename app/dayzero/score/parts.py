"""Measures of what a document has: options, figures side by side, parts of the story, reviews."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from dayzero.score.item import Measure, Verdict, absent, asked_of, each, met, unmet
from dayzero.score.subject import Subject
from dayzero.timeline.language import translate
from dayzero.timeline.merge import completed
from dayzero.timeline.rules import for_use
from dayzero.timeline.structure import references
from dayzero.timeline.words import PLACEHOLDER

if TYPE_CHECKING:
    from dayzero.timeline.chances import Outcome
    from dayzero.timeline.document import Timeline

EQUAL_DETAIL = 0.2
"""How far the words for gains and for harms may differ, as a share of the longer."""
MOST_MOVING = 5
"""Groups of cells on the move at once that one can still follow."""
LONGEST_STOP_SECONDS = 40
PATIENTS, DOCTORS, NURSES = 2, 1, 1
"""How many of each must have reviewed a document."""

_UNTREATED = re.compile(r"\b(?:no treatment|untreated|not treated|placebo|dummy)\b", re.I)


# --- the choice ---------------------------------------------------------------------------------


def condition(subject: Subject) -> Verdict:
    """The illness is explained in the glossary, not only named."""
    illness = subject.timeline.illness
    if subject.reader.terms(illness):
        words = translate("Score", "The glossary says what {illness} is.")
        return met(words.format(illness=illness))
    words = translate("Score", "The glossary does not explain “{illness}”.")
    return unmet(words.format(illness=illness))


def choice(subject: Subject) -> Verdict:
    """One sentence names the choice, and to wait is among the ways open."""
    decision = subject.timeline.decision
    if decision is None:
        return unmet(translate("Score", "No sentence names the choice to be made."))
    if not any(option.kind == "wait" for option in decision.options.values()):
        return unmet(translate("Score", "To wait is not told among the ways open."))
    words = translate("Score", "“{choice}” {count} ways are told.")
    return met(words.format(choice=decision.choice, count=len(decision.options)))


def options(subject: Subject) -> Verdict:
    """At least two ways are open, and of each it is told what choosing it means."""
    decision = subject.timeline.decision
    if decision is None:
        return unmet(translate("Score", "The ways open are not told."))
    names = "; ".join(option.title for option in decision.options.values())
    return met(translate("Score", "It is told what each means: {names}.").format(names=names))


def each_option_has(kind: str) -> Measure:
    """The treatment and what it is compared with both have outcomes of a kind."""

    def measure(subject: Subject) -> Verdict:
        outcomes = subject.timeline.outcomes.values()
        here = any(outcome.kind == kind for outcome in outcomes)
        if kind == "harm":
            here = here or bool(subject.timeline.risks)
        if not here:
            return unmet(translate("Score", "There is no figure for this treatment."))
        if not subject.compared(kind):
            return unmet(translate("Score", "There is no figure for the other option."))
        return met(translate("Score", "Both the treatment and another option have figures."))

    return measure


def untreated(subject: Subject) -> Verdict:
    """Some figure tells of people who had no treatment: beside an outcome, or where it is told
    what waiting means."""
    if any(_UNTREATED.search(outcome.comparator.name) for outcome in subject.compared()):
        return met(translate("Score", "Figures of people without treatment stand beside it."))
    facts = subject.timeline.facts
    decision = subject.timeline.decision
    waiting = [
        facts[match[1]]
        for option in (decision.options.values() if decision else ())
        if option.kind == "wait"
        for match in PLACEHOLDER.finditer(option.means)
    ]
    if any(fact.is_chance and _UNTREATED.search(fact.population) for fact in waiting):
        return met(translate("Score", "It is told in figures what came of people on placebo."))
    return unmet(translate("Score", "No figure tells how people fare with no treatment at all."))


def side_by_side(subject: Subject) -> Verdict:
    """At least one gain and one harm stand beside their comparison, over the same time."""
    wanting = [
        words
        for kind, words in (
            ("benefit", translate("Score", "gains")),
            ("harm", translate("Score", "harms")),
        )
        if not any(_same_window(subject, outcome) for outcome in subject.compared(kind))
    ]
    if not wanting:
        return met(translate("Score", "Gains and harms both stand beside a fair comparison."))
    words = translate("Score", "No comparison over the same time for: {names}.")
    return unmet(words.format(names=", ".join(wanting)))


def equal_detail(subject: Subject) -> Verdict:
    """Gains and harms are told in about as many words."""
    lengths = {"benefit": [0], "harm": [0]}
    for outcome in subject.timeline.outcomes.values():
        lengths[outcome.kind].append(len(f"{outcome.title} {outcome.meaning}".split()))
    gain, harm = (sum(length) / max(len(length) - 1, 1) for length in lengths.values())
    if not gain or not harm:
        return unmet(translate("Score", "Gains and harms do not both stand beside each other."))
    words = translate("Score", "Words for each: {gain:.0f} for gains, {harm:.0f} for harms.")
    even = abs(gain - harm) <= EQUAL_DETAIL * max(gain, harm)
    return (met if even else unmet)(words.format(gain=gain, harm=harm))


def same_time(subject: Subject) -> Verdict:
    """Both sides of each comparison cover the same time."""
    compared = subject.compared()
    none = translate("Score", "Nothing is compared by figures.")
    lacking = (outcome.title for outcome in compared if not _same_window(subject, outcome))
    return each(len(compared), lacking, none)


def _same_window(subject: Subject, outcome: Outcome) -> bool:
    facts = subject.timeline.facts
    here, there = facts[outcome.chance], facts[outcome.comparator.chance or ""]
    return here.window.casefold() == there.window.casefold()


# --- figures ------------------------------------------------------------------------------------


def cited(subject: Subject) -> Verdict:
    """Every number names a source that is in the bibliography."""
    timeline = subject.timeline
    lacking = (
        name
        for name, fact in timeline.facts.items()
        if not fact.sources or not set(fact.sources) <= set(timeline.sources)
    )
    return each(len(timeline.facts), lacking)


def has_outcomes(subject: Subject) -> Verdict:
    """How things stood later is told in figures."""
    count = len(subject.timeline.outcomes)
    if not count:
        return unmet(translate("Score", "No outcome is told."))
    return met(translate("Score", "{count} outcomes have figures.").format(count=count))


def has_risks(subject: Subject) -> Verdict:
    """There are risks; each then has what it is, how serious, what the team and you can do."""
    count = len(subject.timeline.risks)
    if not count:
        return unmet(translate("Score", "No risk is told."))
    return met(translate("Score", "{count} risks say all of this.").format(count=count))


def ranged(subject: Subject) -> Verdict:
    """Every chance shown has a published range."""
    shown = {fact.what: (title, fact) for title, fact in subject.shown_chances()}.values()
    return each(len(shown), (title for title, fact in shown if not fact.spread))


def no_finding(*rules: str) -> Measure:
    """Certain rules of ``dayzero check`` find nothing."""

    def measure(subject: Subject) -> Verdict:
        return absent(subject.broken(*rules), translate("Score", "Nothing breaks this rule."))

    return measure


# --- parts of the story -------------------------------------------------------------------------


def each_phase_says(*parts: str) -> Measure:
    """The explanation of every phase has these parts."""

    def measure(subject: Subject) -> Verdict:
        phases = subject.timeline.phases.values()
        lacking = (
            phase.title
            for phase in phases
            if not all(getattr(phase.explanation, part) for part in parts)
        )
        return each(len(phases), lacking)

    return measure


def one_message(subject: Subject) -> Verdict:
    """Every phase has one main message, short enough to keep."""
    return each(len(subject.timeline.phases), subject.broken("message"))


def captioned(subject: Subject) -> Verdict:
    """Every picture has a caption."""
    steps = [
        (step.title, completed(step.scene, phase.scene))
        for phase in subject.timeline.phases.values()
        for step in phase.steps.values()
    ]
    return each(len(steps), (title for title, scene in steps if not scene.caption))


def few_moving(subject: Subject) -> Verdict:
    """At the beginning of each step few groups of cells move where the lens looks."""
    steps = [
        (step.title, step.day, completed(step.scene, phase.scene).lens)
        for phase in subject.timeline.phases.values()
        for step in phase.steps.values()
    ]
    crowded = (
        title for title, day, lens in steps if len(set(_moving(subject, day, lens))) > MOST_MOVING
    )
    return each(len(steps), crowded)


def _moving(subject: Subject, day: float, place: str | None) -> Iterator[str]:
    stage = subject.timeline.stage
    for flow in stage.flows.values():
        if place in (flow.source, flow.target) and _open(flow.windows, day):
            yield flow.population
    for dance in stage.choreographies.values():
        if dance.place == place and _open(dance.windows, day):
            yield from (*dance.movers, *dance.targets)


def _open(windows: tuple[tuple[float, float], ...], day: float) -> bool:
    return any(start <= day < end for start, end in windows)


def short_stops(subject: Subject) -> Verdict:
    """No step plays longer than one likes to wait."""
    phases = subject.timeline.phases.values()
    lacking = (
        phase.title for phase in phases if phase.dwell / len(phase.steps) > LONGEST_STOP_SECONDS
    )
    return each(len(phases), lacking)


def fever_told(subject: Subject) -> Verdict:
    """There is advice when to call, and about fever wherever it matters."""
    if not subject.timeline.advice:
        return unmet(translate("Score", "Nobody is told when to call."))
    fine = translate("Score", "Fever advice stands wherever it matters.")
    return absent(subject.broken("fever-advice"), fine)


def contact(subject: Subject) -> Verdict:
    """A clinic has laid its own number over the document, and it is said when to call."""
    if not subject.timeline.advice:
        return unmet(translate("Score", "Nobody is told when to call."))
    site = subject.timeline.site
    if site is None or any(for_use(subject.timeline)) or subject.broken("site"):
        return unmet(translate("Score", "It says when to call. A clinic’s number is missing."))
    words = translate("Score", "The number is that of {clinic}.").format(clinic=site.name)
    return met(words)


def has_questions(subject: Subject) -> Verdict:
    """There are questions to take to the team."""
    count = len(subject.timeline.questions)
    if not count:
        return unmet(translate("Score", "There is no question to take along."))
    return met(translate("Score", "{count} questions to take along.").format(count=count))


def has_values(subject: Subject) -> Verdict:
    """There are cards of what may matter, neither too few nor leaning to one side."""
    count = len(subject.timeline.values)
    if not count or subject.broken("values"):
        return unmet(translate("Score", "There are no cards to weigh what matters."))
    words = translate("Score", "{count} cards of what may matter can be weighed.")
    return met(words.format(count=count))


def has_misreadings(subject: Subject) -> Verdict:
    """What is easily misread is answered."""
    count = len(subject.timeline.misreadings)
    if not count:
        return unmet(translate("Score", "None is answered."))
    return met(translate("Score", "{count} are answered.").format(count=count))


def has_method(subject: Subject) -> Verdict:
    """The document says how its numbers were found."""
    if subject.timeline.method is None:
        return unmet(translate("Score", "It does not say how its numbers were found."))
    return met(translate("Score", "It says how its numbers were found."))


# --- reviews ------------------------------------------------------------------------------------


def patients(subject: Subject) -> Verdict:
    """Patients have signed a review; until then people are waited for."""
    count = min(_signed(subject, "patient"), PATIENTS)
    if count == PATIENTS:
        return met(translate("Score", "{count} patients have signed.").format(count=count))
    words = translate("Score", "{needed} patients, who read it and sign. Signed so far: {count}.")
    return asked_of(words.format(needed=PATIENTS, count=count))


def professionals(subject: Subject) -> Verdict:
    """A doctor of the field and a nurse have both signed a review; until then they are waited
    for."""
    doctors = _signed(subject, "haematolog", "hematolog", "transplant doctor")
    nurses = _signed(subject, "nurse")
    missing = [
        words
        for count, needed, words in (
            (doctors, DOCTORS, translate("Score", "a doctor of the field")),
            (nurses, NURSES, translate("Score", "a nurse")),
        )
        if count < needed
    ]
    if not missing:
        return met(translate("Score", "A doctor of the field and a nurse have signed."))
    words = translate("Score", "{who}: they read it, and sign what they have checked.")
    return asked_of(words.format(who=", ".join(missing)))


def _signed(subject: Subject, *roles: str) -> int:
    """How many people in one of these roles have signed a review."""
    records = subject.timeline.review.records
    return sum(any(role in record.role.lower() for role in roles) for record in records)


def update_policy(subject: Subject) -> Verdict:
    """It is said when the content must be looked at again, by whom, and what holds until then."""
    if subject.timeline.makers:
        return met(translate("Score", "A date is set, and it is said who looks at it again."))
    return unmet(translate("Score", "A date is set, but nobody is named to do it."))


def funding(subject: Subject) -> Verdict:
    """It is said who paid for it."""
    if subject.timeline.makers:
        return met(translate("Score", "It is said under “Who made this”."))
    return unmet(translate("Score", "Nothing is said of who paid for it."))


def authors(subject: Subject) -> Verdict:
    """It is said who wrote it, and what they know and do not know."""
    if subject.timeline.makers:
        return met(translate("Score", "It is said under “Who made this”."))
    return unmet(translate("Score", "Nothing is said of who wrote it."))


def sources_cited(timeline: Timeline) -> int:
    """How many sources the document names anywhere."""
    return len({name for _path, name, where in references(timeline) if where == ("sources",)})
