"""The picture: places, groups of cells, how many are where, and how they move."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from dayzero.timeline.base import Day, Id, Many, MistakeError, Part, Text, Window, require_rising
from dayzero.timeline.language import translate

Room = Literal[
    "consulting-room",
    "home",
    "day-unit",
    "apheresis",
    "laboratory",
    "ward",
    "infusion",
    "single-room",
    "going-home",
    "clinic",
    "daily-life",
    "procedure-room",
    "theatre",
    "donor-unit",
    "gene-laboratory",
    "culture-laboratory",
]
"""``theatre``: marrow harvest. ``procedure-room``: samples of fat or marrow, local injections.
``donor-unit``: the donor gives cells. The three laboratories show no person."""
PlaceKind = Literal[
    "marrow",
    "blood",
    "machine",
    "bag",
    "cord-unit",
    "freezer",
    "drip",
    "flask",
    "thymus",
    "lymph-node",
    "nerve",
    "gut",
    "fistula",
    "joint",
    "kidney",
    "islet",
    "skin",
    "lung",
    "liver",
    "organ",
]
CellKind = Literal[
    "stem-cell",
    "self-reactive",
    "old-lymphocyte",
    "naive-t",
    "regulatory-t",
    "b-cell",
    "neutrophil",
    "platelet",
    "red-cell",
    "drug",
    "antibody",
    "signal",
    "virus",
    "bacterium",
    "nk-cell",
    "msc",
    "soothing-signal",
    "vector",
]
Mark = Literal["donor", "gene-corrected"]
"""Whose cells, or what was done to them: drawn on top of the cell's own character."""
ChoreographyKind = Literal[
    "mobilisation",
    "apheresis",
    "harvest",
    "freezing",
    "thawing",
    "conditioning",
    "homing",
    "infection",
    "transfusion",
    "engraftment",
    "thymic-education",
    "graft-versus-host",
    "prevention",
    "graft-failure",
    "engraftment-syndrome",
    "reactivation",
    "gene-correction",
    "culture",
    "calming",
    "relapse",
    "maintenance",
]


Age = Literal["adult", "child", "baby"]


class Scene(Part):
    """The room and the people in it. A step states only what differs from its phase."""

    room: Room | None = None
    """Where the person is."""
    pose: Literal["seated", "lying", "prone", "standing"] | None = None
    """How the person rests. ``prone``: on their front, as when marrow is taken from the back of the
    hip; in theatre everybody who lies does."""
    face: Literal["calm", "tired", "better"] | None = None
    """How the person looks."""
    beside: Many[Literal["nurse", "doctor", "carer", "visitor", "donor"]] | None = None
    """Who is there."""
    person: Literal["patient", "donor"] | None = None
    """Whom the picture shows: the patient, or the donor on their own part of the way."""
    age: Age | None = None
    """How old the patient is drawn here, where years pass on the way; else as the stage says."""
    drip: (
        Literal[
            "none", "chemotherapy", "antibody", "cells", "fluids", "signal", "blood", "medicine"
        ]
        | None
    ) = None
    """What hangs on the stand."""
    lens: Id | None = None
    """The place the round lens looks into."""
    caption: Text | None = None
    """What the lens shows, in one sentence."""


class Place(Part):
    """Somewhere cells can be."""

    title: Text
    """Plain name, such as 'Inside your bone marrow'."""
    kind: PlaceKind
    """Which drawing shows it."""
    term: Id | None = None
    """The glossary term it names."""


class Amounts(Part):
    """How many cells of a group are drawn in a place: over days, or tied to a curve."""

    days: Many[tuple[Day, Annotated[float, Field(ge=0, le=5000)]]] = ()
    """Day and number of cells drawn, days rising; straight lines between."""
    curve: Id | None = None
    """The curve that says how many."""
    per_unit: Annotated[float, Field(gt=0, le=1000)] | None = None
    """Cells drawn for each unit of the curve; never more than the curve says."""

    @model_validator(mode="after")
    def _one_way(self) -> Amounts:
        if bool(self.days) == bool(self.curve):
            raise MistakeError(
                translate("Problems", "An amount needs either “days” or “curve”, not both."),
                translate("Problems", "Say how many cells on which days, or name one curve."),
            )
        if (self.curve is None) != (self.per_unit is None):
            raise MistakeError(
                translate("Problems", "“curve” and “per_unit” belong together."),
                translate("Problems", "Give both, or neither."),
            )
        require_rising("days", (day for day, _cells in self.days))
        return self


class Population(Part):
    """A group of cells (or a medicine) that the picture follows."""

    title: Text
    """Plain name."""
    kind: CellKind
    """Its character: shape and colour."""
    mark: Mark | None = None
    """``donor``: a donor's cells, with an outline of their own. ``gene-corrected``: with a mark."""
    term: Id | None = None
    """The glossary term it names."""
    places: Annotated[dict[Id, Amounts], Field(min_length=1)]
    """Where its cells are, and how many."""


class Flow(Part):
    """Cells of one group on their way from one place to another."""

    title: Text
    """What moves, in a few words."""
    population: Id
    """The group that moves."""
    source: Annotated[Id, Field(alias="from")]
    """The place it leaves."""
    target: Annotated[Id, Field(alias="to")]
    """The place it reaches."""
    windows: Annotated[Many[Window], Field(min_length=1)]
    """When it moves, in days."""
    cells: Annotated[int, Field(ge=1, le=500)] = 24
    """How many are on the way at once."""


class Choreography(Part):
    """Something cells do in a place that has a name in the field. It changes how cells move and
    what they do to each other, never how many there are: that is what ``amounts`` say."""

    title: Text
    """What happens, in a few words."""
    kind: ChoreographyKind
    """Which of the known choreographies it is."""
    place: Id
    """Where it is to be seen."""
    windows: Annotated[Many[Window], Field(min_length=1)]
    """When, in days."""
    movers: Annotated[Many[Id], Field(min_length=1)]
    """Groups of cells that act."""
    targets: Many[Id] = ()
    """Groups of cells that are acted on."""
    strength: Annotated[float, Field(ge=0, le=1)] = 1.0
    """How strongly: 1 fully, such as myeloablative conditioning; less for reduced intensity."""
    pace: Annotated[float, Field(ge=0.25, le=3)] = 1.0
    """How fast, against the usual pace of this choreography."""


class Stage(Part):
    """The picture of a treatment: who and what is where, on every day."""

    age: Age = "adult"
    """How old the patient is drawn. A baby that does not lie in a cot is held by its parent."""
    donor: Literal["adult", "child"] = "adult"
    """How old the donor is drawn. A child who gives cells to a child is a brother or sister."""

    places: Annotated[dict[Id, Place], Field(min_length=1)]
    """The places."""
    populations: Annotated[dict[Id, Population], Field(min_length=1)]
    """The groups of cells."""
    flows: dict[Id, Flow] = {}
    """The movements between places."""
    choreographies: dict[Id, Choreography] = {}
    """What cells do to each other."""
    hair: Many[tuple[Day, Annotated[float, Field(ge=0, le=1)]]] = ()
    """Day and how much hair there is: 1 is all, 0 is none. Empty means it stays."""

    @model_validator(mode="after")
    def _days_rise(self) -> Stage:
        require_rising("hair", (day for day, _share in self.hair))
        return self
