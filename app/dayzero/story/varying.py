"""People vary: how much a count differed among the people of one published group. No Qt.

Nothing here is made up or worked out for a person. Three examples, quicker, usual and slower, are
the low end, the middle and the high end of what one group had, or of the band around a curve.
Where neither was published, that is said instead.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from dayzero.story.days import day_name
from dayzero.timeline.language import joined, translate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dayzero.story.moment import Story
    from dayzero.timeline.curves import Curve

Pace = Literal["quicker", "usual", "slower"]


class Example(NamedTuple):
    """One of three examples of a group: on which day a count was back."""

    pace: Pace
    day: float
    """Days from infusion."""
    amount: float
    """The count that was reached, in the unit of the curve."""


def examples(story: Story, curve_id: str) -> tuple[Example, ...]:
    """Quicker, usual and slower, soonest first; empty where no range was published."""
    curve, facts = story.timeline.curves[curve_id], story.timeline.facts
    if curve.varies:
        fact = facts[curve.varies.fact]
        if fact.spread and fact.value is not None:
            amount = facts[curve.varies.level].best
            return _three(amount, fact.spread.low, fact.value, fact.spread.high)
        return ()
    return _from_band(curve) if curve.band else ()


def vary_words(story: Story, curve_id: str) -> str:
    """What is said of a curve in full: the days, whose they are, and what they are not."""
    curve = story.timeline.curves[curve_id]
    found = examples(story, curve_id)
    if not found:
        words = translate(
            "Varying",
            "{title}: how much people vary was not published. The line is one typical course. "
            "Yours can differ.",
        )
        return words.format(title=curve.title)
    days = _days(found)
    if curve.varies:
        fact = story.timeline.facts[curve.varies.fact]
        assert fact.spread is not None  # or there would be no examples
        words = (
            translate(
                "Varying",
                "{title}: in one group a quarter had them back by {quicker}, half by {usual}, and "
                "three quarters by {slower}. Counted in: {people}.",
            )
            if fact.spread.kind == "iqr"
            else translate(
                "Varying",
                "{title}: in one group the quickest had them back on {quicker}, the middle person "
                "on {usual}, the slowest on {slower}. Counted in: {people}.",
            )
        )
        return _with_limits(words.format(title=curve.title, people=fact.population, **days))
    words = translate(
        "Varying",
        "{title}: back in the usual range on {quicker} at the quick edge of the band, on {usual} "
        "on the line, on {slower} at the slow edge.",
    )
    return _with_limits(words.format(title=curve.title, **days))


def varying(story: Story) -> tuple[str, ...]:
    """What is said of all curves: each of those of which something is known, then all the others
    in one breath."""
    curves = story.timeline.curves
    known = [curve_id for curve_id in curves if examples(story, curve_id)]
    said = [vary_words(story, curve_id) for curve_id in known]
    others = [curve.title for curve_id, curve in curves.items() if curve_id not in known]
    if others:
        words = translate(
            "Varying",
            "How much people vary was not published for: {titles}. Each of these lines is one "
            "typical course. Yours can differ.",
        )
        said.append(words.format(titles=joined(others, short=True)))
    return tuple(said)


def vary_note(story: Story, curve_id: str) -> str:
    """The same in one line, for beside the chart."""
    found = examples(story, curve_id)
    if not found:
        return translate("Varying", "How much people vary was not published.")
    words = translate(
        "Varying",
        "People vary. Three examples from one group: back on {quicker}, {usual} and {slower}. "
        "No forecast for you.",
    )
    return words.format(**_days(found))


def pace_words(pace: Pace) -> str:
    """What an example is called."""
    return {
        "quicker": translate("Varying", "quicker"),
        "usual": translate("Varying", "usual"),
        "slower": translate("Varying", "slower"),
    }[pace]


def _with_limits(words: str) -> str:
    limits = translate("Varying", "These are examples from that range. They say nothing of you.")
    return f"{words} {limits}"


def _days(found: Iterable[Example]) -> dict[str, str]:
    return {example.pace: day_name(example.day) for example in found}


def _three(amount: float, *days: float) -> tuple[Example, ...]:
    paces: tuple[Pace, ...] = ("quicker", "usual", "slower")
    return tuple(Example(pace, day, amount) for pace, day in zip(paces, days, strict=True))


def _from_band(curve: Curve) -> tuple[Example, ...]:
    """When the edges of the band and the line come back into the usual range; empty where one of
    them does not within the days that are drawn."""
    amount = curve.reference.low
    edges = (
        [(day, high) for day, _low, high in curve.band],
        list(curve.points),
        [(day, low) for day, low, _high in curve.band],
    )
    days = [day for edge in edges if (day := _back_on(edge, amount)) is not None]
    return _three(amount, *days) if len(days) == len(edges) and days == sorted(days) else ()


def _back_on(points: list[tuple[float, float]], amount: float) -> float | None:
    """The last day on which a line rises to an amount, on straight lines between its points."""
    found = None
    for (day, value), (next_day, next_value) in pairwise(points):
        if value < amount <= next_value:
            found = day + (next_day - day) * (amount - value) / (next_value - value)
    return found
