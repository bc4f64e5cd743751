"""The course of a treatment: phases, their steps, and what each explains."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from dayzero.timeline.base import Day, Id, Many, Part, Text, Window
from dayzero.timeline.picture import Scene

PhaseKind = Literal[
    "preparation",
    "mobilisation",
    "collection",
    "storage",
    "conditioning",
    "infusion",
    "low-counts",
    "engraftment",
    "reconstitution",
    "follow-up",
]


class Explanation(Part):
    """What a moment is like. A step states what differs; the rest comes from its phase."""

    happens: Text | None = None
    """What happens."""
    body: Text | None = None
    """How it feels in the body."""
    mood: Text | None = None
    """How it feels in the mind."""
    daily: Text | None = None
    """What daily life is like."""
    do: Annotated[Many[Text], Field(max_length=3)] = ()
    """What I can do: at most three actions, each spoken to the reader."""
    around: Text | None = None
    """Who is around me."""
    call: Many[Id] = ()
    """When to call: ids in ``advice``."""
    unknown: Text | None = None
    """What is not known."""
    more: Text | None = None
    """For those who want to read a lot: how it works inside the body, in a few short sentences."""


class Step(Part):
    """One stop on the way. It lasts until the next step of its phase begins."""

    title: Text
    """A short statement, without numbers."""
    day: Day
    """The day it begins."""
    explanation: Annotated[Explanation, Field(default_factory=Explanation.model_construct)]
    """Only what differs from the phase."""
    scene: Annotated[Scene, Field(default_factory=Scene.model_construct)]
    """Only what differs from the scene of the phase."""
    shows: Many[Id] = ()
    """Risks, populations, places, curves or terms this step is about; they light up."""


class Phase(Part):
    """A stretch of the treatment with a name of its own."""

    kind: PhaseKind
    """Which of the ten kinds of phase this is; it chooses the colour and the pattern."""
    title: Text
    """The name on the ribbon: two or three words."""
    days: Window
    """First day, and the day on which the next phase begins."""
    dwell: Annotated[float, Field(gt=0, le=600)]
    """How long it plays at calm speed, in seconds, shared by its steps."""
    message: Text
    """The one main message, at most twenty words."""
    in_short: Text
    """What to remember, shown when the phase ends."""
    teach_back: Text | None = None
    """How a nurse may ask a person to say it back, such as 'What would make you call us?'."""
    explanation: Explanation
    """What the whole phase is like; every part is needed."""
    scene: Scene
    """The picture of the phase."""
    steps: Annotated[dict[Id, Step], Field(min_length=1)]
    """The steps, in the order of their days. The first begins with the phase."""


class Advice(Part):
    """When to call, and what to do then. Shown in the same place on every screen."""

    title: Text
    """Such as 'Fever: call at once'."""
    signs: Annotated[Many[Text], Field(min_length=1, max_length=7)]
    """What to look out for."""
    then: Text
    """What to do."""
    urgent: bool = False
    """Whether it cannot wait until tomorrow."""
    sources: Many[Id] = ()
    """Ids in the bibliography."""
