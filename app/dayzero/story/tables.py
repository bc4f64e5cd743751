"""Curves and arrays of people, told in sentences and tables: all that is drawn of them. No Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from dayzero.story.blocks import Block, Row, Said, heading, lower_first, read
from dayzero.story.chances import (
    basis_words,
    chance_sentence,
    quality_words,
    range_kind_words,
    spread_words,
)
from dayzero.story.counts import basis_words as drawn_words
from dayzero.story.counts import level, level_words
from dayzero.story.days import day_name
from dayzero.story.varying import vary_words
from dayzero.timeline.language import translate
from dayzero.timeline.words import number_words, people_of

if TYPE_CHECKING:
    from dayzero.story.moment import Story
    from dayzero.timeline.chances import Outcome, Risk
    from dayzero.timeline.document import Timeline
    from dayzero.timeline.facts import Fact


def curve_told(story: Story, curve_id: str, title: str, points: Sequence[int]) -> Iterator[Block]:
    """A table of days: where the count stands in words, and as a number where it was measured.

    ``points``: which of the curve's points, by their index.
    """
    curve, course = story.timeline.curves[curve_id], story.courses[curve_id]
    drawn = drawn_words(curve)
    yield heading(title)
    yield Block("text", (Said(f"{drawn[:1].upper()}{drawn[1:]}. "), Said(curve.note, True)))
    measured = curve.basis == "measured"
    rows: list[Row] = []
    for day, value in (curve.points[index] for index in points):
        row = [day_name(day), level_words(level(curve, value))]
        if measured:
            row.append(f"{number_words(value)} {curve.unit}")
        if curve.band:
            row.append(_band_words(course.at(day).band, curve.unit))
        rows.append(tuple(map(Said, row)))
    head = [translate("Text", "Day"), translate("Text", "In words")]
    head += [translate("Text", "Number")] if measured else []
    head += [translate("Text", "Most people")] if curve.band else []
    yield Block("table", (Said(title),), head=tuple(head), rows=tuple(rows))
    varies = Said(vary_words(story, curve_id), False)
    if curve.varies:
        fact = story.timeline.facts[curve.varies.fact]
        varies = varies._replace(sources=tuple(fact.sources), fact=curve.varies.fact)
    yield Block("text", (varies,))
    usual = translate("Text", "Usual in healthy adults: {words}")
    yield read(usual.format(words=f"{{{curve.reference.fact}}}."))
    for fact_id in curve.anchors:
        yield read(f"{story.timeline.facts[fact_id].what}: {{{fact_id}}}.", "item")


def _band_words(band: tuple[float, float] | None, unit: str) -> str:
    if band is None:
        return translate("Text", "not published")
    words = translate("Text", "{low} to {high} {unit}")
    return words.format(low=number_words(band[0]), high=number_words(band[1]), unit=unit)


def chance_told(timeline: Timeline, fact_id: str, happened: bool) -> Row:
    """A figure with everything needed to trust or to doubt it.

    ``happened``: an outcome, told in the past tense.
    """
    fact, people = timeline.facts[fact_id], timeline.denominator
    spread, kind = spread_words(fact, people), range_kind_words(fact)
    quality, meaning = quality_words(fact)
    words = translate(
        "Text",
        " Counted among {population}, {window}. {range}. "
        "How sure we are: {quality}. {meaning} {basis}",
    )
    doubt = words.format(
        population=lower_first(fact.population),
        window=lower_first(fact.window),
        range=f"{spread} ({kind})" if kind else spread,
        quality=lower_first(quality),
        meaning=meaning,
        basis=basis_words(fact),
    )
    said = chance_sentence(fact, people, happened)
    return Said(said, False, tuple(fact.sources), fact_id), Said(doubt)


def array_row(timeline: Timeline, thing: Risk | Outcome) -> Row | None:
    """What an array of people shows, as numbers; nothing where nobody is drawn."""
    fact = timeline.facts.get(thing.chance or "")
    if fact is None or not fact.is_chance:
        return None
    return tuple(map(Said, (thing.title, *_people(fact, timeline.denominator))))


def array_table(timeline: Timeline, rows: Sequence[Row]) -> Iterator[Block]:
    """The arrays of a sheet beside one another; nothing where there is none."""
    if not rows:
        return
    head = (
        translate("Text", "What"),
        translate("Text", "To how many of {all} people it happens").format(
            all=number_words(timeline.denominator)
        ),
        translate("Text", "To how many it does not"),
        translate("Text", "Range"),
    )
    title = translate("Text", "The figures of this page side by side")
    yield Block("table", (Said(title),), head=head, rows=tuple(rows))


def _people(fact: Fact, of: int) -> tuple[str, str, str]:
    """To how many it happens, to how many it does not, and the range."""
    number = people_of(fact.best, of)
    if fact.value is None and fact.counted is None:
        best = rest = translate("Text", "only a range was published")
    elif number == 0 < fact.best:
        best = translate("Text", "fewer than 1")
        rest = translate("Text", "more than {people}").format(people=number_words(of - 1))
    elif number == of and fact.best < 100:
        best = translate("Text", "more than {people}").format(people=number_words(of - 1))
        rest = translate("Text", "fewer than 1")
    else:
        best, rest = number_words(number), number_words(of - number)
    if fact.spread is None:
        return best, rest, translate("Text", "not published")
    low, high = people_of(fact.spread.low, of), people_of(fact.spread.high, of)
    return best, rest, translate("Text", "{low} to {high}").format(low=low, high=high)
