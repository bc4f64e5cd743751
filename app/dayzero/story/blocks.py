"""What reading matter is made of: runs of words, paragraphs, tables and sheets. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeVar

from dayzero.story.days import day_name, day_words
from dayzero.timeline.language import nouns_have_capitals, translate

if TYPE_CHECKING:
    from dayzero.story.moment import StepSpan

Thing = TypeVar("Thing")


class Said(NamedTuple):
    """A run of words."""

    words: str
    reads: bool = False
    """Whether these are words of the document, with ``{fact-id}`` and terms still in them."""
    sources: tuple[str, ...] = ()
    """Ids of the sources that are named after it."""
    fact: str = ""
    """The fact whose figure these words tell."""


Row = tuple[Said, ...]


class Block(NamedTuple):
    """A paragraph, a heading or a table."""

    kind: Literal["title", "part", "step", "text", "item", "entry", "under", "table"]
    """``entry``: an item that begins something; ``under``: words that belong to it."""
    said: Row
    """Of a table: what it shows."""
    day: float | None = None
    """Of the heading of a part or a step: where it begins, in days from infusion."""
    step: int = 0
    """Of the heading of a step: its number."""
    head: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()


class Sheet(NamedTuple):
    """As much as is read at a time."""

    title: str
    tell: Callable[[], Iterator[Block]]
    level: Literal[0, 1] = 0
    """1 where it goes on with what the sheet before it is about."""
    steps: tuple[StepSpan, ...] = ()
    """The steps that are told on it."""


def sliced(
    title: str,
    things: Sequence[Thing],
    most: int,
    tell: Callable[[str, Sequence[Thing]], Iterator[Block]],
    level: Literal[0, 1] = 0,
) -> Iterator[Sheet]:
    """A sheet for each so many things, and one where there is none."""
    for start in range(0, max(len(things), 1), most):
        yield Sheet(
            title, partial(tell, title, things[start : start + most]), 1 if start else level
        )


def heading(words: str) -> Block:
    """The heading of a sheet."""
    return Block("part", (Said(words),))


def text(words: str) -> Block:
    """A paragraph of plain words."""
    return Block("text", (Said(words),))


def read(words: str, kind: Literal["text", "under", "item"] = "text") -> Block:
    """Words of the document."""
    return Block(kind, (Said(words, True),))


def items(texts: Iterable[str]) -> Iterator[Block]:
    """A list of words of the document."""
    for text in texts:
        yield Block("item", (Said(text, True),))


def when_words(day: float, medicine: bool) -> str:
    """``Day −4``; far away also as ``Day −42, 6 weeks before infusion``."""
    return day_name(day) if abs(day) < 21 else f"{day_name(day)}, {day_words(day, medicine)}"


def withheld() -> str:
    """What stands where a figure waits to be asked for."""
    return translate("Text", "There is a figure for this. Ask for it when you want to know it.")


def lower_first(words: str) -> str:
    """``Among`` becomes ``among``; ``MS`` stays as it is, and so does all that may be a noun where
    nouns have capitals."""
    if nouns_have_capitals():
        return words
    first = words.split(maxsplit=1)[0] if words else ""
    return words if first[1:] != first[1:].lower() else words[:1].lower() + words[1:]
