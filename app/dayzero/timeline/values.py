"""What may matter to a person who has to choose: cards to be weighed, none better than another."""

from __future__ import annotations

from typing import Literal

from dayzero.timeline.base import Id, Many, Part, Text

FEWEST_VALUES, MOST_VALUES = 6, 8
"""Fewer leave out what matters to some; more are not weighed any longer."""


class Value(Part):
    """One thing that matters more to some people than to others."""

    title: Text
    """What it is, in two to six words, such as 'A short time in hospital'."""
    says: Text
    """One plain sentence on how this treatment, or doing without it, bears on it. No figures."""
    side: Literal["gain", "burden", "life"]
    """Something hoped for; something it may cost; or daily life, which can be either."""
    about: Many[Id] = ()
    """Risks and outcomes in which one can read more about it."""
