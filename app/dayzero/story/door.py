"""The door before numbers about death and the long run: its four steps, in words. No Qt."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, NamedTuple

from dayzero.timeline.language import translate
from dayzero.timeline.words import PLACEHOLDER, Reader

if TYPE_CHECKING:
    from dayzero.timeline.chances import Outcome, Risk
    from dayzero.timeline.document import Timeline
    from dayzero.timeline.facts import Fact

Wish = Literal["later", "with-someone", "not-at-all"]
"""What someone may answer instead of "now"."""

BEHIND, WHEN, WORDS, NUMBERS = STEPS = (1, 2, 3, 4)

Lean = Literal["fewer", "more", "open", "unknown"]
_UNCLEAR = (45, 55)
"""Out of 100 people; between these we do not say that a course is the usual one. Our own
convention for words on screen."""
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


class Course(NamedTuple):
    """One way things may go, in words."""

    name: str
    words: str


def step_title(step: int) -> str:
    """The heading of a step."""
    return {
        BEHIND: translate("Door", "What is behind this door"),
        WHEN: translate("Door", "When would you like to look?"),
        WORDS: translate("Door", "Words first"),
        NUMBERS: translate("Door", "The numbers"),
    }[step]


def place_words(step: int) -> str:
    """Which step of how many."""
    return translate("Door", "Step {step} of {all}").format(step=step, all=len(STEPS))


def step_words(step: int) -> str:
    """What a step says under its heading."""
    return {
        BEHIND: translate(
            "Door",
            "Behind it are numbers about this. They count a group of people who had this "
            "treatment. They cannot say what will happen to you. You can go back at every step.",
        ),
        WHEN: translate("Door", "Each answer is a good one. You can change it."),
        WORDS: translate("Door", "No one can say which course will be yours."),
        NUMBERS: translate(
            "Door", "They are about a group of people. You can put them away again."
        ),
    }[step]


def wish_words(wish: Wish) -> str:
    """What the closed door says after an answer."""
    return {
        "later": translate("Door", "You said: later. It waits here, for when you want it."),
        "with-someone": translate(
            "Door",
            "You said: with someone. It will be here. You could ask a person you trust to sit "
            "with you, or ask your nurse or doctor to go through it with you at your next visit.",
        ),
        "not-at-all": translate(
            "Door",
            "You said: not at all. These numbers are shown nowhere now, and you will not be "
            "asked again.",
        ),
    }[wish]


def support_words() -> str:
    """Who is there for a person who has read such a number."""
    return translate(
        "Door",
        "Numbers like this can be hard to read. You can talk about them with your team, or with "
        "people close to you. Ask your team who else can help, such as a psychologist.",
    )


def lowering_words(timeline: Timeline, thing: Risk | Outcome) -> tuple[str, ...]:
    """What the team does about it, as the document says it: of a risk, or of the risks that an
    outcome shares its number with. Texts may hold ``{fact-id}``."""
    if thing.ref_kind == "risk":
        return (thing.team,)
    risks = timeline.risks.values()
    return tuple(dict.fromkeys(risk.team for risk in risks if risk.chance == thing.chance))


def courses(
    timeline: Timeline, thing: Risk | Outcome, hides: Callable[[str], bool]
) -> tuple[Course, ...]:
    """The typical, the better and the harder course, without any number.

    Which of them was the usual one comes from the fact; what the harder one is like, from the
    document: its sentences without a number that ``hides`` keeps back.
    """
    lean = _lean(timeline.facts[thing.chance]) if thing.chance else "unknown"
    good = thing.ref_kind == "outcome" and thing.kind == "benefit"
    text = thing.what if thing.ref_kind == "risk" else thing.meaning
    told = Reader(timeline).plain(without_numbers(text, hides))
    better, harder = _wanted_words(lean) if good else _unwanted_words(lean)
    if thing.ref_kind == "risk":
        harder = f"{harder} {told}".strip()
    found = (
        Course(translate("Door", "The typical course"), _typical_words(lean, good)),
        Course(translate("Door", "A better course"), better),
        Course(translate("Door", "A harder course"), harder),
    )
    if thing.ref_kind == "risk" or not told:
        return found
    return (*found, Course(translate("Door", "Good to know with it"), told))


def _lean(fact: Fact) -> Lean:
    """Whether fewer or more people than half had it, by the whole range where there is one."""
    if not fact.is_chance:
        return "unknown"
    low, high = (fact.spread.low, fact.spread.high) if fact.spread else (fact.best, fact.best)
    if high < _UNCLEAR[0]:
        return "fewer"
    return "more" if low > _UNCLEAR[1] else "open"


def _typical_words(lean: Lean, good: bool) -> str:
    if lean == "unknown":
        return translate("Door", "Nobody has counted well enough to say which course is typical.")
    if lean == "open":
        return translate("Door", "In the group that was counted, no course was clearly typical.")
    if good:
        return (
            translate("Door", "For most people in the group that was counted, this was so.")
            if lean == "more"
            else translate("Door", "For most people in the group, this was not so.")
        )
    return (
        translate("Door", "To most people in the group that was counted, this happened.")
        if lean == "more"
        else translate("Door", "To most people in the group that was counted, this did not happen.")
    )


def _wanted_words(lean: Lean) -> tuple[str, str]:
    """The better and the harder course of something that is welcome."""
    better = translate("Door", "It is so, for the whole time that was counted.")
    harder = translate("Door", "It is not so, or not for the whole time.")
    same = translate("Door", "In this group it was also the typical course.")
    if lean == "more":
        return f"{better} {same}", harder
    return (better, f"{harder} {same}") if lean == "fewer" else (better, harder)


def _unwanted_words(lean: Lean) -> tuple[str, str]:
    """The better and the harder course of something that nobody wants."""
    better, harder = translate("Door", "It does not happen."), translate("Door", "It happens.")
    same = translate("Door", "In this group it was also the typical course.")
    if lean == "fewer":
        return f"{better} {same}", harder
    return (better, f"{harder} {same}") if lean == "more" else (better, harder)


def without_numbers(text: str, hides: Callable[[str], bool]) -> str:
    """The sentences of a text in which no fact stands that ``hides`` keeps back."""
    kept = [
        sentence
        for sentence in _SENTENCE.split(text)
        if not any(hides(match[1]) for match in PLACEHOLDER.finditer(sentence))
    ]
    return " ".join(kept)
