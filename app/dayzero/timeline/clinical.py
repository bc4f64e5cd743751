"""The published regimen, for those who treat: drugs and doses by day, and what is watched.

It is shown on the nurse's side of a consultation alone, under the heading that it is typical and
published, and not the protocol of any unit.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from dayzero.timeline.base import Id, Many, Part, Text, Window
from dayzero.timeline.facts import Quality

Professional = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=400, pattern=r"^[^<>{}]*$"),
]
"""Words for professionals. They may hold figures, such as doses, since no patient reads them."""


class Clinical(Part):
    """One drug, dose or check as it was published, and in whom."""

    kind: Literal["drug", "radiation", "cells", "monitoring", "care"]
    """What it is."""
    title: Text
    """The generic name of the drug, or what is checked."""
    says: Professional
    """Dose, route and schedule as published; or how often it is checked and what for."""
    phase: Id
    """The phase it belongs to."""
    days: Window | None = None
    """The published days, from the first to the day after the last; left out where the source
    does not give them."""
    people: Professional
    """Who was treated so: illness, group or trial, and how many where that is known."""
    sources: Annotated[Many[Id], Field(min_length=1)]
    """Ids in the bibliography."""
    quality: Quality
    """How well this one is supported."""
