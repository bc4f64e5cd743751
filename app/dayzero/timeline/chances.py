"""Risks, outcomes and misreadings: what may happen, to how many, and what is done about it."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator

from dayzero.timeline.base import Id, Many, MistakeError, Part, Text, Window
from dayzero.timeline.language import translate

Gate = Literal["open", "on-request"]


class Risk(Part):
    """Something unwelcome that may happen, and when."""

    ref_kind: ClassVar[Literal["risk"]] = "risk"

    title: Text
    """Plain name."""
    windows: Annotated[Many[Window], Field(min_length=1)]
    """When it is possible, in days."""
    seriousness: Literal["common", "treatable", "serious", "late"]
    """The shelf it stands on: common and passing first, rare and serious after."""
    what: Text
    """What it is and why it comes now."""
    chance: Id | None = None
    """The fact that says how often."""
    chance_unknown: Text | None = None
    """Where no figure exists: a sentence that says so."""
    team: Text
    """What the team does about it."""
    you: Text
    """What you can do."""
    gate: Gate = "open"
    """``on-request``: named openly, but its numbers wait until someone asks."""
    topic: Literal["fertility"] | None = None
    """``fertility``: about having children; in a consultation it waits until someone asks."""
    places: Many[Id] = ()
    """Places of the picture it concerns."""
    populations: Many[Id] = ()
    """Groups of cells it concerns."""

    @model_validator(mode="after")
    def _known_or_said_unknown(self) -> Risk:
        if (self.chance is None) == (self.chance_unknown is None):
            raise MistakeError(
                translate("Problems", "A risk needs either “chance” or “chance_unknown”."),
                translate("Problems", "Name the fact that says how often, or say it is not known."),
            )
        return self


class Comparator(Part):
    """The other side of an outcome."""

    name: Text
    """Who it is compared with, such as 'People who stayed on medicine'."""
    chance: Id | None = None
    """The fact for them."""
    unknown: Text | None = None
    """Where there is no comparison: a sentence that says so."""

    @model_validator(mode="after")
    def _known_or_said_unknown(self) -> Comparator:
        if (self.chance is None) == (self.unknown is None):
            raise MistakeError(
                translate("Problems", "A comparison needs either “chance” or “unknown”."),
                translate("Problems", "Name the fact for these people, or say there is none."),
            )
        return self


class Outcome(Part):
    """How things stood later, beside those who had something else."""

    ref_kind: ClassVar[Literal["outcome"]] = "outcome"

    title: Text
    """Plain name."""
    kind: Literal["benefit", "harm"]
    """Whether more of it is welcome."""
    measures: Id | None = None
    """What it measures, where other treatments call that otherwise: outcomes of one name here
    stand in one row when treatments are shown side by side."""
    window: Window
    """The stretch of days it speaks about."""
    chance: Id
    """The fact for people who had this treatment."""
    comparator: Comparator
    """The fact for people who did not, or why there is none."""
    meaning: Text
    """What the figures mean, and what they do not."""
    gate: Gate = "open"
    """``on-request``: named openly, but its numbers wait until someone asks."""


class Misreading(Part):
    """Something people often take from the picture that is not so."""

    says: Text
    """The misreading, in the reader's own voice."""
    truth: Text
    """The fair answer."""
    days: Window
    """When it is likely, in days."""
    about: Many[Id] = ()
    """Curves, risks or populations it concerns."""
    sources: Many[Id] = ()
    """Ids in the bibliography."""
