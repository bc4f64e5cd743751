"""Curves and milestones: blood counts over days, and how honestly each is drawn."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from dayzero.timeline.base import Day, Id, Many, Part, Text, Window, require_rising

Amount = Annotated[float, Field(ge=0, le=1e12)]


class Reference(Part):
    """The range seen in healthy adults."""

    low: Amount
    """Lower end, in the unit of the curve."""
    high: Annotated[float, Field(gt=0)]
    """Upper end, in the unit of the curve."""
    fact: Id
    """The fact it comes from."""


class Varies(Part):
    """How much people differed in the day on which a count was back."""

    fact: Id
    """The fact that says on which day, in days, with the range seen in one group of people."""
    level: Id
    """The fact that says which count counts as back, in the unit of the curve."""


class Curve(Part):
    """One blood count over days."""

    title: Text
    """Plain name, such as 'Infection fighters'."""
    term: Id | None = None
    """The glossary term it names."""
    unit: Literal["10⁹/L", "10⁶/L", "cells/µL", "g/L"]
    """What the points are counted in."""
    basis: Literal["measured", "anchored", "illustrative"]
    """``measured``: published points. ``anchored``: published milestones joined by a typical
    shape, drawn dashed. ``illustrative``: a shape only."""
    points: Annotated[Many[tuple[Day, Amount]], Field(min_length=2)]
    """Day and amount, days rising; straight lines between."""
    band: Many[tuple[Day, Amount, Amount]] = ()
    """Day, low and high: how much people vary. Empty where not published."""
    reference: Reference
    """The usual range in healthy adults."""
    varies: Varies | None = None
    """Where a range among people was published: three examples are drawn from it, quicker, usual
    and slower."""
    anchors: Many[Id] = ()
    """Facts the shape is fixed to."""
    note: Text
    """How the line was drawn, in one sentence, for the reader."""

    @model_validator(mode="after")
    def _days_rise(self) -> Curve:
        for name in ("points", "band"):
            require_rising(name, (entry[0] for entry in getattr(self, name)))
        return self


class Milestone(Part):
    """A thing that is known to come about within some days, without a curve to plot."""

    title: Text
    """A short statement."""
    days: Window
    """When it comes about, in days."""
    lane: Text
    """The lane it stands in, such as 'New immune cells'."""
    fact: Id | None = None
    """The fact that says when."""
    population: Id | None = None
    """The group of cells it is about."""
