"""A made-up treatment in which everything the picture can show has a day of its own."""

from __future__ import annotations

from typing import Any, NamedTuple, get_args

from dayzero.stage.cast import cast
from dayzero.timeline.course import Explanation, Phase, Step
from dayzero.timeline.document import Timeline
from dayzero.timeline.picture import (
    Age,
    Amounts,
    CellKind,
    Choreography,
    ChoreographyKind,
    Place,
    PlaceKind,
    Population,
    Room,
    Scene,
    Stage,
)

ROOMS: tuple[Room, ...] = get_args(Room)
PLACES: tuple[PlaceKind, ...] = get_args(PlaceKind)
CELLS: tuple[CellKind, ...] = get_args(CellKind)
DANCES: tuple[tuple[ChoreographyKind, PlaceKind, str, str], ...] = (
    ("mobilisation", "marrow", "stem-cell", "signal"),
    ("apheresis", "machine", "stem-cell", "red-cell platelet neutrophil"),
    ("harvest", "marrow", "donor:stem-cell", "red-cell"),
    ("freezing", "freezer", "stem-cell", ""),
    ("thawing", "bag", "stem-cell", ""),
    ("conditioning", "marrow", "drug antibody", "stem-cell self-reactive old-lymphocyte"),
    ("homing", "marrow", "stem-cell", ""),
    ("infection", "blood", "bacterium virus", "neutrophil drug"),
    ("transfusion", "blood", "red-cell platelet", ""),
    ("engraftment", "marrow", "stem-cell", "neutrophil red-cell platelet"),
    ("thymic-education", "thymus", "naive-t", "self-reactive regulatory-t"),
    ("graft-versus-host", "skin", "donor:naive-t", ""),
    ("graft-versus-host", "gut", "donor:naive-t", ""),
    ("graft-versus-host", "liver", "donor:naive-t", ""),
    ("prevention", "gut", "drug regulatory-t", "donor:naive-t"),
    ("graft-failure", "marrow", "donor:stem-cell", "old-lymphocyte"),
    ("engraftment-syndrome", "lung", "neutrophil signal", ""),
    ("reactivation", "blood", "virus", "old-lymphocyte nk-cell"),
    ("gene-correction", "flask", "vector", "gene-corrected:stem-cell"),
    ("culture", "flask", "msc", ""),
    ("calming", "joint", "msc soothing-signal", "self-reactive"),
    ("calming", "gut", "msc soothing-signal", "self-reactive"),
    ("calming", "fistula", "msc soothing-signal", "self-reactive"),
    ("calming", "kidney", "msc soothing-signal", "self-reactive"),
    ("calming", "islet", "msc soothing-signal", "self-reactive"),
    ("relapse", "nerve", "self-reactive", "regulatory-t"),
    ("maintenance", "nerve", "drug", "self-reactive"),
)
"""Choreographies and where they are shown, who moves, and on whom: cells, with their mark."""

MIXED = "stem-cell self-reactive naive-t red-cell platelet"
"""The cells of a place that is shown for its own sake."""

POSES = ("seated", "lying", "standing")
BESIDE = {
    "prone": ("doctor",),
    "seated": ("nurse",),
    "lying": ("visitor", "carer"),
    "standing": ("doctor",),
}
FACES = ("calm", "tired", "better")
HAIR = (1.0, 0.7, 0.35, 0.0)
"""How much hair there is."""


class Exhibit(NamedTuple):
    """Something to be shown: on the days from ``day`` to the next whole one."""

    title: str
    day: float


class Exhibits(NamedTuple):
    """The made-up treatment, and what it shows, sheet by sheet."""

    timeline: Timeline
    rooms: list[Exhibit]
    people: list[Exhibit]
    faces: list[Exhibit]
    places: list[Exhibit]
    dances: list[Exhibit]


def exhibits(base: Timeline, age: Age = "adult", crowd: int = 24) -> Exhibits:
    """Everything the picture can show; what is not picture comes from ``base``.

    Args:
        base: Any treatment.
        age: Of the patient.
        crowd: How many cells take part in each choreography, shared out among its groups.
    """
    made = _Made()
    rooms, people, faces = _rooms(made), _people(made, age), _faces(made)
    places = [made.lens(kind, kind, MIXED.split(), crowd) for kind in PLACES]
    dances = _dances(made, crowd)
    return Exhibits(made.timeline(base, age), rooms, people, faces, places, dances)


def _rooms(made: _Made) -> list[Exhibit]:
    shown = []
    for room in ROOMS:
        person = "donor" if room == "donor-unit" else "patient"
        for pose in (*POSES, "prone") if room == "procedure-room" else POSES:
            scene = Scene(
                room=room, pose=pose, face="calm", beside=BESIDE[pose], person=person,
                drip="fluids", lens="marrow", caption="Inside the bone marrow.",
            )  # fmt: skip
            if pose == POSES[0] or cast(scene).patient:
                shown.append(made.show(f"{room} · {pose}", scene))
    return shown


def _people(made: _Made, age: Age) -> list[Exhibit]:
    return [
        made.show(f"{age} · {pose}", Scene(room="ward", pose=pose, lens="freezer"))
        for pose in POSES
    ]


def _faces(made: _Made) -> list[Exhibit]:
    return [
        made.show(
            f"{face} · {round(100 * hair)}",
            Scene(room="home", pose="seated", face=face, lens="freezer"),
            hair,
        )
        for face in FACES
        for hair in HAIR
    ]


def _dances(made: _Made, crowd: int) -> list[Exhibit]:
    shown = []
    for kind, place, movers, targets in DANCES:
        name = f"{kind}-{place}"
        exhibit = made.lens(name, place, [*movers.split(), *targets.split()], crowd)
        made.choreographies[name] = Choreography(
            title=name,
            kind=kind,
            place=name,
            windows=((exhibit.day, exhibit.day + 1),),
            movers=tuple(map(_id, movers.split())),
            targets=tuple(map(_id, targets.split())),
        )
        shown.append(exhibit)
    return shown


def _id(cell: str) -> str:
    return cell.replace(":", "-")


class _Made:
    """A made-up stage and its steps, filled one exhibit after the other."""

    def __init__(self) -> None:
        self.places: dict[str, Place] = {}
        self.cells: dict[str, dict[str, Amounts]] = {}
        self.choreographies: dict[str, Choreography] = {}
        self.steps: dict[str, Step] = {}
        self.hair: list[tuple[float, float]] = []

    def show(self, title: str, scene: Scene, hair: float = 1.0) -> Exhibit:
        """A day on which the picture looks like ``scene``."""
        day = float(len(self.steps))
        self.steps[f"step-{len(self.steps)}"] = Step(
            title=title, day=day, scene=scene, explanation=Explanation()
        )
        self.hair += [(day, hair), (day + 0.999, hair)]
        return Exhibit(title, day)

    def lens(self, name: str, kind: str, cells: list[str], crowd: int) -> Exhibit:
        """A day on which the lens looks into a place of its own, with cells in it."""
        self.places[name] = Place(title=name, kind=kind)
        for cell in cells:
            amounts = Amounts(days=((0.0, float(crowd // len(cells))),))
            self.cells.setdefault(cell, {})[name] = amounts
        return self.show(name, Scene(room="ward", pose="lying", lens=name, caption=f"{name}."))

    def timeline(self, base: Timeline, age: Age) -> Timeline:
        """The treatment that holds it all."""
        last = float(len(self.steps))
        words = "A made-up treatment for those who review the picture."
        phase = Phase(
            kind="conditioning", title="Gallery", days=(0.0, last), dwell=min(6 * last, 600.0),
            message=words, in_short=words, scene=Scene(), steps=self.steps,
            explanation=Explanation(happens=words, body=words, mood=words, daily=words),
        )  # fmt: skip
        stage = Stage(
            age=age, places=self.places, choreographies=self.choreographies, hair=tuple(self.hair),
            populations={_id(cell): _population(cell, at) for cell, at in self.cells.items()},
        )  # fmt: skip
        nothing: dict[str, Any] = {"risks": {}, "milestones": {}, "misreadings": {}}
        return base.model_copy(update={"phases": {"gallery": phase}, "stage": stage, **nothing})


def _population(cell: str, places: dict[str, Amounts]) -> Population:
    mark, _colon, kind = cell.rpartition(":")
    return Population(title=_id(cell), kind=kind, mark=mark or None, places=places)
