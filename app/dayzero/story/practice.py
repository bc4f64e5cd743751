"""A first reading of a chart: one question about what is drawn, and a kind word on each answer.

No Qt. Nothing is counted, and nothing is kept. The answers are read off the document, so a question
is never wrong about the chart that it asks of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dayzero.story.counts import Level, level
from dayzero.story.days import day_name
from dayzero.timeline.language import translate
from dayzero.timeline.words import number_words, people_of

if TYPE_CHECKING:
    from dayzero.story.moment import Story
    from dayzero.timeline.facts import Fact

LEVELS: tuple[Level, ...] = ("very-low", "low", "usual", "high")


class Question(NamedTuple):
    """What is asked of a chart, and what is said to each answer."""

    asks: str
    choices: tuple[str, ...]
    answers: tuple[str, ...]
    """What is said to each choice: what is right, and why."""
    right: int
    """Which of the choices is right."""


class Reading(NamedTuple):
    """Where a chart of counts is read."""

    curve: str
    day: float
    question: Question


def reading_of_counts(story: Story) -> Reading | None:
    """The lowest point of the first curve that moves at all; ``None`` where none does."""
    for curve_id, curve in story.timeline.curves.items():
        day, lowest = min(curve.points, key=lambda point: (point[1], -point[0]))
        if lowest < max(value for _day, value in curve.points) and day <= story.axis.last_day:
            stands = level(curve, lowest)
            return Reading(curve_id, day, _question(curve.title, day_name(day), stands))
    return None


def _question(title: str, day: str, stands: Level) -> Question:
    asks = translate("Practice", "Find the line for {title} on {day}. How does it stand?")
    choices = (
        translate("Practice", "Very low"),
        translate("Practice", "Low"),
        translate("Practice", "In the usual range"),
        translate("Practice", "Above the usual range"),
    )
    why = {
        "very-low": translate(
            "Practice", "On {day} the line for {title} is near the floor. So the count is very low."
        ),
        "low": translate(
            "Practice", "On {day} the line for {title} is below the band. So the count is low."
        ),
        "usual": translate(
            "Practice",
            "On {day} the line for {title} is inside the band. So the count is in the usual range.",
        ),
        "high": translate(
            "Practice",
            "On {day} the line for {title} is above the band. So the count is above the usual "
            "range.",
        ),
    }[stands].format(day=day, title=title)
    return _told(asks.format(day=day, title=title), choices, LEVELS.index(stands), why)


def reading_of_people(fact: Fact, of: int) -> Question | None:
    """How many people are filled in; ``None`` where the picture does not ask for a choice."""
    if not fact.is_chance or (fact.value is None and fact.counted is None):
        return None
    filled = people_of(fact.best, of)
    rest = of - filled
    if not 0 < filled < of or filled == rest:
        return None
    numbers = sorted((filled, rest, of))
    why = translate(
        "Practice",
        "{filled} of the {all} people are filled in: those it happens to. It does not happen to "
        "the other {rest}.",
    )
    return _told(
        translate("Practice", "Look at the picture. To how many of {all} people does it happen?")
        .format(all=number_words(of)),
        tuple(number_words(number) for number in numbers),
        numbers.index(filled),
        why.format(
            filled=number_words(filled), all=number_words(of), rest=number_words(rest)
        ),
    )  # fmt: skip


def _told(asks: str, choices: tuple[str, ...], right: int, why: str) -> Question:
    yes = translate("Practice", "Yes, you read it well. {why}").format(why=why)
    other = translate(
        "Practice", "Many people see it that way at first. {why} Have another look, if you like."
    ).format(why=why)
    answers = tuple(yes if number == right else other for number in range(len(choices)))
    return Question(asks, choices, answers, right)
