"""How many cells there are, in words: the number of dots on a picture means nothing by itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dayzero.story.counts import Level
from dayzero.story.moment import Cells, Moment, Story
from dayzero.timeline.language import translate

if TYPE_CHECKING:
    from dayzero.timeline.picture import Population

FEW_SHARE, MANY_SHARE = 0.3, 0.7
FEW_DOTS, MANY_DOTS = 6, 20
"""Below these shares of the most there ever are in a place, or below so many dots, we say 'few' and
no more than 'some'. Our own convention for words on screen, for amounts that are drawn and not
measured."""

NOT_COUNTED = ("drug", "antibody", "signal", "soothing-signal", "vector")
"""Nobody says 'many' of these: they are there, or not."""

MOST_PLACES = 3

_RANK: dict[Level, int] = {"very-low": 1, "low": 2, "usual": 3, "high": 3}


def how_many(story: Story, moment: Moment, cells: Cells) -> int:
    """0 for none, 1 few, 2 some, 3 many: measured counts against the usual range of healthy
    adults, all others against the most there ever are in that place."""
    if cells.number == 0:
        return 0
    population = story.timeline.stage.populations[cells.population]
    if population.kind in NOT_COUNTED:
        return 2
    amounts = population.places[cells.place]
    if amounts.curve:
        return next(_RANK[count.level] for count in moment.counts if count.curve == amounts.curve)
    share = cells.number / max(most for _day, most in amounts.days)
    if cells.number < FEW_DOTS or share < FEW_SHARE:
        return 1
    return 2 if cells.number < MANY_DOTS or share < MANY_SHARE else 3


def amount_words(rank: int) -> str:
    """Such as 'few'."""
    return (
        translate("Amounts", "none"),
        translate("Amounts", "few"),
        translate("Amounts", "some"),
        translate("Amounts", "many"),
    )[rank]


def amount_sentence(title: str, rank: int) -> str:
    """Such as 'Platelets: few.'"""
    words = translate("Amounts", "{what}: {amount}.")
    return words.format(what=title.rstrip("."), amount=amount_words(rank))


def marked(population: Population) -> str:
    """The name of a group of cells, with whose they are or what was done to them."""
    words = {
        "donor": translate("Amounts", "{cells}, from the donor"),
        "gene-corrected": translate("Amounts", "{cells}, corrected"),
    }
    return words.get(population.mark or "", "{cells}").format(cells=population.title)


def whereabouts(story: Story, moment: Moment, population: str) -> list[tuple[str, int]]:
    """Where a group of cells is now: place and rank, the fullest first."""
    places = story.timeline.stage.places
    found = [
        (cells.place, how_many(story, moment, cells))
        for cells in moment.cells
        if cells.population == population and cells.number and cells.place in places
    ]
    return sorted(found, key=lambda item: -item[1])


def whereabouts_words(story: Story, moment: Moment, population: str, between: str = " ") -> str:
    """Such as 'Your stem cells. The bag with your cells: many. In your blood: few.'"""
    title = marked(story.timeline.stage.populations[population])
    return between.join(_whereabouts(story, moment, population, title))


def followed_words(story: Story, moment: Moment, population: str, between: str = " ") -> str:
    """Such as 'Followed: Your stem cells. In your blood: few.' ``between``: the sentences."""
    words = translate("Amounts", "Followed: {where}")
    return words.format(where=whereabouts_words(story, moment, population, between))


def _whereabouts(story: Story, moment: Moment, population: str, title: str) -> Iterator[str]:
    found = whereabouts(story, moment, population)
    if not found:
        yield amount_sentence(title, 0)
        return
    yield translate("Amounts", "{what}.").format(what=title.rstrip("."))
    for place, rank in found[:MOST_PLACES]:
        yield amount_sentence(story.timeline.stage.places[place].title, rank)
