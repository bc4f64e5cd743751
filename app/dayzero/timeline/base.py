"""What every part of the document shares: strictness, ids, days and plain text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from dayzero.timeline.language import translate

EARLIEST_DAY = -3650.0
LATEST_DAY = 36500.0

_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_MARKUP = re.compile(r"<\s*[/!a-zA-Z]|[a-zA-Z][a-zA-Z0-9+.-]*://|\b(?:javascript|data):", re.I)


class MistakeError(ValueError):
    """Something a writer of the document got wrong: what, and what to do about it.

    ``at`` says where, seen from the part whose validator found it.
    """

    def __init__(self, what: str, do: str, at: tuple[str | int, ...] = ()) -> None:
        super().__init__(what, do)
        self.what = what
        self.do = do
        self.at = at

    def __str__(self) -> str:
        return f"{self.what} {self.do}"


def require_rising(name: str, days: Iterable[float]) -> None:
    """Refuse days that stand still or go backwards.

    Raises:
        MistakeError: a day is not after the one before it.
    """
    for index, (before, day) in enumerate(pairwise(days), start=1):
        if day <= before:
            raise MistakeError(
                translate(
                    "Problems", "In “{name}”, day {day:g} comes after day {before:g}."
                ).format(name=name, day=day, before=before),
                translate("Problems", "Put the entries in the order of their days, each day once."),
                (name, index),
            )


class Part(BaseModel):
    """A piece of the document: frozen, and refusing fields it does not know."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        allow_inf_nan=False,
        defer_build=True,
        populate_by_name=True,
    )


@lru_cache(maxsize=10_000)  # variants, and timelines with the same parts, share most texts
def plain(text: str) -> str:
    """Refuse HTML, addresses and letters that cannot be seen.

    Raises:
        MistakeError: the text holds one of them.
    """
    if _MARKUP.search(text):
        raise MistakeError(
            translate("Problems", "The text holds HTML, a link or a file address."),
            translate("Problems", "Write plain words; a source belongs in the bibliography."),
        )
    if _CONTROL.search(text):
        raise MistakeError(
            translate("Problems", "The text holds a letter that cannot be seen."),
            translate("Problems", "Write it again without control characters."),
        )
    return text


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]*$", max_length=80)]
"""A name inside the document: small letters, digits and hyphens."""

Text = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=2000),
    AfterValidator(plain),
]
"""Words a person reads. ``{fact-id}`` stands for a number; digits of one's own are refused."""

Day = Annotated[float, Field(ge=EARLIEST_DAY, le=LATEST_DAY)]
"""Days from infusion: Day 0 is the infusion, days before it are negative."""

Item = TypeVar("Item")
Many = Annotated[tuple[Item, ...], Field(fail_fast=True)]
"""A list. One complaint about it is enough: a hundred thousand would take all the memory."""

Window = tuple[Day, Day]
"""From the first day up to, not including, the last."""
