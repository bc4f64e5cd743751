"""The document: one treatment in one illness, from the first appointment to life years later.

Every collection is a map from id to item, in reading order. Shared parts, variants and a
clinic's own layer are then all the same thing: a JSON merge patch (RFC 7396).
"""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Literal

from pydantic import Field

from dayzero.timeline.base import Id, Many, Part, Text
from dayzero.timeline.chances import Misreading, Outcome, Risk
from dayzero.timeline.clinical import Clinical
from dayzero.timeline.course import Advice, Phase
from dayzero.timeline.curves import Curve, Milestone
from dayzero.timeline.facts import Fact
from dayzero.timeline.picture import Stage
from dayzero.timeline.sources import Source
from dayzero.timeline.values import Value

FORMAT = 1

EvidenceLevel = Literal[
    "standard-care", "guidelines-for-some", "in-trials", "no-benefit-found", "not-supported"
]


class Evidence(Part):
    """How well supported this treatment is in this illness."""

    level: EvidenceLevel
    """Standard care; in guidelines for some people; in trials; trials found no benefit; or
    not supported."""
    summary: Text
    """What that means, in a sentence or two."""
    sources: Annotated[Many[Id], Field(min_length=1)]
    """Ids in the bibliography."""


class ReviewRecord(Part):
    """One person's check of the content."""

    who: Text
    """Name."""
    role: Text
    """Such as 'haematologist' or 'patient'."""
    scope: Text
    """What was checked."""
    date: datetime.date
    """When."""
    until: datetime.date
    """Until when it holds."""


class Review(Part):
    """Who wrote and who checked the content."""

    written: datetime.date
    """When the content was last changed."""
    due: datetime.date
    """When it must be looked at again."""
    records: Many[ReviewRecord] = ()
    """The checks. Empty: nobody clinical has reviewed it yet, and the program says so."""
    translation: str | None = None
    """Who of its language has read this translation; empty: nobody yet; none: it is not
    translated. Not for files: the program fills it in."""


class Term(Part):
    """A word of the field, explained."""

    title: Text
    """The word itself, such as 'central line'."""
    forms: Many[Text] = ()
    """Other forms that mean the same, such as 'central lines'."""
    gloss: Text
    """At most eight words, shown in brackets at first use."""
    meaning: Text
    """One or two plain sentences."""
    say: Text | None = None
    """How to say it."""


class Variant(Part):
    """A named way of doing it that differs from the base document."""

    title: Text
    """Plain name, such as 'BEAM and ATG'."""
    axis: Literal["regimen", "intensity", "cell-source", "donor"]
    """What is being chosen."""
    what_changes: Text
    """What differs, in a sentence or two; what is not published is said to be unknown."""
    changes: dict[str, Any] = {}
    """A JSON merge patch on the document. Empty: this is the base."""


class Option(Part):
    """One way that is open to a person. To wait is one too."""

    kind: Literal["this", "other", "wait"]
    """This treatment; something else; or to wait, or to have nothing done."""
    title: Text
    """A short name, such as 'Wait, and look again later'."""
    means: Text
    """What choosing it means, in a sentence or two."""


class Decision(Part):
    """What has to be decided."""

    choice: Text
    """The choice to be made, in one sentence that names the ways open."""
    options: Annotated[dict[Id, Option], Field(min_length=2, max_length=5)]
    """The ways open, none of them preferred."""


class Makers(Part):
    """Who is behind the content. It claims no authority that is not there."""

    who: Text
    """Who wrote it, and what they know and do not know."""
    paid: Text
    """Who paid for it."""
    again: Text
    """Who looks at it again, and what holds when that is overdue."""


class Eligibility(Part):
    """Who is offered this treatment, and who is not."""

    offered: Annotated[Many[Text], Field(min_length=1, max_length=7)]
    """What speaks for it, each in a sentence."""
    not_offered: Annotated[Many[Text], Field(min_length=1, max_length=7)]
    """What speaks against it, each in a sentence."""
    differs: Text
    """Why one centre may say yes and another no."""
    sources: Annotated[Many[Id], Field(min_length=1)]
    """Ids in the bibliography."""


class Claim(Part):
    """Something a person may have read or heard, with a fair answer."""

    says: Text
    """The claim, as popular texts put it, in our own words."""
    answer: Text
    """What is right about it, what is not, and what nobody knows."""
    sources: Annotated[Many[Id], Field(min_length=1)]
    """Ids in the bibliography."""


class Method(Part):
    """How the numbers of this timeline were found."""

    search: Text
    """Where and when was looked, and for what."""
    selected: Text
    """Who chose what to show, and by which rule."""
    quality: Text
    """How good the evidence is as a whole, in plain words."""
    missing: Text
    """What could not be found."""


class Site(Part):
    """What one clinic says of itself. It is laid over a timeline, and changes no published fact."""

    name: Text
    """The clinic."""
    urgent_number: Text
    """The telephone number for fever and other urgent signs, at any hour."""
    office_number: Text | None = None
    """The telephone number for all else."""
    fever_from: Text | None = None
    """The temperature from which this clinic wants a call, as it says it to its patients."""
    visitors: Text | None = None
    """Rules for visitors."""
    food: Text | None = None
    """Rules for food."""
    regimens: dict[Id, Text] = {}
    """What this clinic calls a variant, by the variant's id."""


class Timeline(Part):
    """A treatment in an illness."""

    schema_: Annotated[str | None, Field(alias="$schema")] = None
    """Where an editor finds the JSON Schema."""
    format: Literal[1]
    """The version of this format."""
    id: Id
    """The name used on the command line."""
    title: Text
    """What the person picks, such as 'Your own stem cells, for multiple sclerosis'."""
    summary: Text
    """One or two sentences for the card on the first screen."""
    family: Literal["autologous", "donor", "gene-corrected", "msc", "medicine"]
    """Whose cells, if any."""
    illness: Text
    """The illness, in plain words."""
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")] = "en"
    """The language of the texts."""
    denominator: Literal[100, 1000] = 100
    """How many people every icon array shows; one for the whole treatment."""
    evidence: Evidence
    """How well supported the treatment is here."""
    review: Review
    """Who wrote and who checked this."""
    uses: Many[str] = ()
    """Shared parts to build on, as paths relative to this file, inside its folder."""
    bibliography: str | None = None
    """The CSL-JSON file with the sources, as a path relative to this file."""
    sources: dict[str, Source] = {}
    """Sources by id: those of the bibliography, and any of this file's own."""
    terms: dict[Id, Term] = {}
    """The glossary."""
    facts: dict[Id, Fact] = {}
    """Every number a person can read."""
    advice: dict[Id, Advice] = {}
    """When to call."""
    phases: Annotated[dict[Id, Phase], Field(min_length=1)]
    """The phases, one after another without gaps."""
    risks: dict[Id, Risk] = {}
    """What may happen, and when."""
    outcomes: dict[Id, Outcome] = {}
    """How things stood later, beside a comparison."""
    curves: dict[Id, Curve] = {}
    """Blood counts over days."""
    milestones: dict[Id, Milestone] = {}
    """Things known to come about within some days."""
    stage: Stage
    """The picture."""
    variants: dict[Id, Variant] = {}
    """Other ways of doing it."""
    variant: Id | None = None
    """Which of its variants this is. Not for files: the program fills it in."""
    misreadings: dict[Id, Misreading] = {}
    """What people often take from this that is not so."""
    questions: Many[Text] = ()
    """Questions worth asking the team."""
    values: dict[Id, Value] = {}
    """What may matter to a person who has to choose: six to eight cards, in no order."""
    decision: Decision | None = None
    """What has to be decided."""
    eligibility: Eligibility | None = None
    """Who is offered this, who is not, and why centres differ."""
    claims: dict[Id, Claim] = {}
    """What people may have read, with fair answers."""
    method: Method | None = None
    """How the numbers were found."""
    makers: Makers | None = None
    """Who wrote it, who paid for it, and who looks at it again."""
    clinical: dict[Id, Clinical] = {}
    """Drugs, doses and checks as published, for those who treat; no patient is shown them."""
    site: Site | None = None
    """A clinic's own numbers and rules."""
