"""Facts: every number a person can read, with what it counts and where it comes from."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag, model_validator

from dayzero.timeline.base import Id, Many, MistakeError, Part, Text
from dayzero.timeline.language import translate

Unit = Literal[
    "out-of-100",
    "minutes",
    "hours",
    "days",
    "weeks",
    "months",
    "years",
    "sessions",
    "injections",
    "times",
    "people",
    "10⁹/L",
    "10⁶/L",
    "10⁶/kg",
    "cells/µL",
    "g/L",
    "°C",
    "litres",
    "points",
    "years-of-age",
    "none",
]
Quality = Literal["strong", "fair", "thin"]
Basis = Literal["published", "calculated", "typical-practice"]


class Range(Part):
    """The spread around a figure."""

    low: float
    """Lower end, in the unit of the fact."""
    high: float
    """Upper end, in the unit of the fact."""
    kind: Literal["range", "iqr", "ci95", "ci90", "between-studies"]
    """What the spread is: the whole range seen, the middle half of people, a 95 or 90 %
    confidence interval, or the lowest and highest of several studies."""

    @model_validator(mode="after")
    def _low_first(self) -> Range:
        if self.low > self.high:
            raise MistakeError(
                translate("Problems", "The low end of the range is above its high end."),
                translate("Problems", "Look the figures up; perhaps they are the wrong way round."),
                ("low",),
            )
        return self


def _range_or_word(value: object) -> str:
    return "word" if isinstance(value, str) else "range"


class Counted(Part):
    """How many of how many people in the study."""

    n: Annotated[int, Field(ge=0)]
    """People (or events) to whom it happened."""
    of: Annotated[int, Field(gt=0)]
    """People (or events) who were looked at."""

    @model_validator(mode="after")
    def _part_of_whole(self) -> Counted:
        if self.n > self.of:
            raise MistakeError(
                translate("Problems", "“n” is more than “of”, the number it was counted in."),
                translate("Problems", "Look the count up; perhaps they are the wrong way round."),
                ("n",),
            )
        return self


class Study(Part):
    """A study that counted two groups of people side by side, in the same way."""

    source: Id
    """Id of the study in the bibliography; one of the fact's own sources."""
    randomised: bool
    """Whether chance decided who had which treatment."""


class Fact(Part):
    """One number, with everything needed to trust or to doubt it."""

    what: Text
    """What the number says, in plain words, without the number."""
    value: float | None = None
    """The best single figure. Leave out when only a range or a count is known."""
    unit: Unit
    """What the number is counted in. ``out-of-100`` makes it a chance (0 to 100)."""
    counted: Counted | None = None
    """The count behind the figure, as the study printed it."""
    range: Annotated[
        Annotated[Range, Tag("range")] | Annotated[Literal["not-published"], Tag("word")],
        Discriminator(_range_or_word),
    ]
    """The spread, or ``not-published`` where the source gives none."""
    population: Text
    """Which people the figure comes from."""
    window: Text
    """The stretch of time it covers, such as 'within 100 days of infusion'."""
    sources: Annotated[Many[Id], Field(min_length=1)]
    """Ids in the bibliography."""
    study: Study | None = None
    """Only where one study counted another group beside these people, in the same way: that study.
    Two figures are subtracted only if they name the same one."""
    quality: Quality
    """How sure we are: strong, fair or thin."""
    basis: Basis
    """How it was obtained: published, calculated from published counts, or typical practice."""
    note: Text | None = None
    """Anything a careful reader should know, such as sources that disagree."""

    @model_validator(mode="after")
    def _says_something(self) -> Fact:
        if self.value is None and self.counted is None and self.spread is None:
            raise MistakeError(
                translate("Problems", "The fact says no number."),
                translate("Problems", "Give a value, a count or a range."),
            )
        if self.is_chance and not 0 <= self.best <= 100:
            raise MistakeError(
                translate("Problems", "A chance must lie between 0 and 100 out of 100."),
                translate("Problems", "Look the figure up, or choose another unit."),
                ("value" if self.value is not None else "range",),
            )
        if self.study is not None and self.study.source not in self.sources:
            raise MistakeError(
                translate("Problems", "The study is not among the sources of the fact."),
                translate("Problems", "Name a study that is, or add it to the sources."),
                ("study", "source"),
            )
        return self

    @property
    def is_chance(self) -> bool:
        """Whether this is a share of people, fit for an icon array."""
        return self.unit == "out-of-100"

    @property
    def spread(self) -> Range | None:
        """The range, or ``None`` where none was published."""
        return None if self.range == "not-published" else self.range

    @property
    def best(self) -> float:
        """The single best figure, in ``unit`` (a chance: 0 to 100).

        A given value wins; else the counted share; else the middle of the range.
        """
        if self.value is not None:
            return self.value
        if self.counted is not None and self.is_chance:
            return 100 * self.counted.n / self.counted.of
        if self.counted is not None:
            return float(self.counted.n)
        assert self.spread is not None  # or the fact would have been refused
        return (self.spread.low + self.spread.high) / 2
