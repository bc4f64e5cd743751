"""Who and what stands where in a scene, in world units: the map that all layers share."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dayzero.stage import containers, machines
from dayzero.stage.anatomy import BODIES, BUILDS, Body
from dayzero.stage.roles import Role, is_parent, role

if TYPE_CHECKING:
    from dayzero.timeline.picture import Scene

Point = tuple[float, float]

EXTENT = (-318.0, 246.0)
"""Leftmost and rightmost of all that must be seen in any scene. One for all, so that the person
stays where they are from step to step."""


@dataclass(frozen=True, slots=True)
class Cast:
    """A scene, staged."""

    room: str
    age: str
    """Of the patient: ``adult`` or ``child``."""
    pose: str
    face: str
    drip: str
    beside: tuple[str, ...]
    """Those who stand in the room; a visitor behind the pane is not among them."""
    visitor: bool
    """Somebody waves through the pane of the single room."""
    patient: bool
    """Whether the person is here: cells go to the laboratory without anybody."""
    donor: bool
    """Whether that person is the donor."""
    cord: bool
    """Whether the cells come from cord blood: its unit stands for the bag."""
    stand: Point | None
    machine: Point | None
    freezer: Point | None
    cabinet: Point | None
    flask: Point | None
    sampler: Point | None
    """What takes up marrow or fat."""
    bath: Point | None
    """The warm bath in which a frozen bag thaws."""
    line: bool
    """Whether the central line shows."""

    @property
    def body(self) -> Body:
        """Where the parts of the person's body are."""
        return BODIES[self.shown_age, self.pose]

    @property
    def shown_age(self) -> str:
        """Of whom the picture shows: donors are grown up."""
        return "adult" if self.donor else self.age

    @property
    def backdrop(self) -> tuple[str, str, bool, bool]:
        """All that the look of the empty room depends on."""
        return (self.room, self.pose, self.visitor, self.stand is not None)

    @property
    def pane(self) -> Point:
        """The visitors' pane in the single room: its left and upper edge, where nobody stands."""
        return (-30.0, -352.0) if self.pose == "lying" else (46.0, -372.0)

    @property
    def in_bed(self) -> bool:
        """Whether the person lies in a bed, and not on a table or a couch."""
        return self.pose == "lying" and self.room not in SAMPLING

    @property
    def companions(self) -> tuple[tuple[str, float, float], ...]:
        """Who stands where: role, x, and y of the feet (behind a bed they stand farther back)."""
        if not self.patient:
            places = _TECHNICIAN[self.room]
        elif self.pose == "lying" and self.visitor:
            places = ((182.0, -14.0), (250.0, -12.0))
        elif self.pose == "lying":
            places = ((84.0, -16.0), (170.0, -14.0))
        else:
            places = ((-176.0, 2.0), (-250.0, -6.0))
        if is_parent(self.beside[0] if self.beside else "", self.age) and self.patient:
            beside_pane = self.pose == "lying" and self.visitor
            places = ((150.0, -12.0) if beside_pane else _PARENT[self.pose], places[1])
        return tuple((who, *place) for who, place in zip(self.beside[:2], places, strict=False))

    @property
    def faces(self) -> tuple[tuple[float, float, float], ...]:
        """Middle and radius of every face: nothing may be written there."""
        shown = 46.0 * BUILDS[self.shown_age].head
        own = ((*self.body.head, shown),) if self.patient else ()
        others = tuple(self._face_of(*companion) for companion in self.companions)
        behind = ((self.pane[0] + 74.0, self.pane[1] + 54.0, 38.0),) if self.visitor else ()
        return own + others + behind

    def role(self, who: str) -> Role:
        """How somebody beside the person is drawn."""
        return role(who, self.room, self.age, self.pose)

    def _face_of(self, who: str, x: float, y: float) -> tuple[float, float, float]:
        age = self.age if who == "patient" else "adult"
        dx, dy = BODIES[age, self.role(who).pose].head
        return (x + dx, y + dy, 44.0 * BUILDS[age].head)

    def spot(self, kind: str) -> Point | None:
        """Where a kind of place is to be seen in the room, if it is."""
        if kind == "machine":
            return _plus(self.machine, machines.MACHINE_RING)
        if kind == "freezer":
            return _plus(self.freezer, containers.FREEZER_COLD)
        if kind == "flask":
            return _plus(self.flask, containers.FLASK_FLOOR)
        if kind in ("bag", "cord-unit"):
            return self._bag()
        if kind == "drip":
            return _plus(self.stand, machines.STAND_BAG)
        return self._in_body(kind) if self.patient else None

    def _bag(self) -> Point | None:
        """Where the cells are that were taken, or that are given: each room has one bag at most."""
        return (
            _plus(self.machine, machines.MACHINE_BAG)
            or _plus(self.freezer, containers.FREEZER_BAG)
            or _plus(self.sampler, machines.SAMPLER_BAG)
            or (_plus(self.stand, machines.STAND_BAG) if self.drip == "cells" else None)
            or _plus(self.bath, containers.BATH_BAG)
        )

    def _in_body(self, kind: str) -> Point | None:
        body = self.body
        return {
            "marrow": body.hip,
            "blood": body.arm if self.machine else body.heart,
            "thymus": body.thymus,
            "lymph-node": body.neck,
            "nerve": body.brain,
            "lung": body.lung,
            "liver": body.liver,
            "islet": body.islet,
            "kidney": body.kidney,
            "gut": body.gut,
            "joint": body.joint,
            "skin": body.skin,
            "organ": body.belly,
        }.get(kind)


LABORATORIES = ("laboratory", "gene-laboratory", "culture-laboratory")
"""Rooms without the person."""

_SEPARATING = ("apheresis", "donor-unit")
SAMPLING = ("theatre", "procedure-room")
"""Rooms where marrow or fat is taken, and where people lie on a table or a couch."""

_BED_WITH_LINE = ("ward", "infusion", "single-room")

_TECHNICIAN: dict[str, tuple[Point, ...]] = {
    "laboratory": ((84.0, -2.0),),
    "gene-laboratory": ((34.0, -2.0),),
    "culture-laboratory": ((-58.0, -14.0),),
}
_FLASK: dict[str, Point] = {
    "gene-laboratory": (-134.0, -112.0),
    "culture-laboratory": (48.0, -114.0),
}
"""Where a flask stands: on the bench, or under the hood."""


_PARENT: dict[str, Point] = {
    "seated": (-172.0, 2.0),
    "lying": (36.0, -12.0),
    "standing": (-150.0, 2.0),
}
"""Where a parent is: close enough to touch."""


def cast(scene: Scene, kinds: Collection[str] = (), age: str = "adult") -> Cast:
    """Stage a scene; what it leaves open is filled in quietly.

    Args:
        scene: What the document says of it.
        kinds: The kinds of places the document has.
        age: Of the patient.
    """
    room = scene.room or "consulting-room"
    pose = scene.pose or ("lying" if room == "theatre" else "seated")
    drip = scene.drip or "none"
    patient = room not in LABORATORIES
    # In the donor's room the donor sits in the chair, whoever is with them.
    donor = patient and (room == "donor-unit" or scene.person == "donor")
    machine = (190.0, 2.0) if room in _SEPARATING else None
    stand = None
    if patient and drip != "none" and machine is None:
        beside_chair = 194.0 if room == "single-room" else 164.0
        stand = {"lying": (-206.0, -6.0), "seated": (beside_chair, 0.0), "standing": (124.0, 0.0)}[
            pose
        ]
    sampler = None
    if room in SAMPLING and (stand is None or pose == "lying"):
        sampler = (206.0 if pose == "lying" else 168.0, 2.0)
    beside = _beside(scene, room)
    table = _bedside(room, pose, len(beside))
    return Cast(
        room=room,
        age=age,
        pose=pose,
        face="asleep" if room == "theatre" and pose == "lying" else scene.face or "calm",
        drip=drip,
        beside=beside,
        visitor=room == "single-room" and "visitor" in (scene.beside or ()),
        patient=patient,
        donor=donor,
        cord="cord-unit" in kinds,
        stand=stand,
        machine=machine,
        freezer=None if patient else (190.0, 0.0),
        cabinet=None if room == "infusion" else table,
        flask=_FLASK.get(room),
        sampler=sampler,
        bath=table if room == "infusion" else None,
        line=not donor and (stand is not None or room in _BED_WITH_LINE),
    )


def _beside(scene: Scene, room: str) -> tuple[str, ...]:
    """Those who stand in the room. Only a donor whom the document puts beside the patient is
    there: most donors and patients never meet."""
    if room in LABORATORIES:
        return ("technician",)
    here: tuple[str, ...] = tuple(scene.beside or ())
    if room == "single-room":
        here = tuple(who for who in here if who != "visitor")
    if room == "donor-unit" and scene.person == "patient":
        here = ("patient", *here)
    in_the_chair = "donor" if room == "donor-unit" or scene.person == "donor" else ""
    return tuple(who for who in here if who != in_the_chair)


def _bedside(room: str, pose: str, beside: int) -> Point | None:
    """Where a small thing stands beside the bed or the chair."""
    if room not in _BED_WITH_LINE:
        return None
    return (-272.0, -4.0) if pose == "lying" else (-180.0 - 88 * beside, -4.0)


def _plus(base: Point | None, offset: Point) -> Point | None:
    return None if base is None else (base[0] + offset[0], base[1] + offset[1])


Route = tuple[Point, ...]

IN_BODY = (
    "marrow", "blood", "thymus", "lymph-node", "nerve", "lung", "liver", "islet", "kidney", "gut",
    "joint", "skin", "organ",
)  # fmt: skip


def tubes(staged: Cast) -> tuple[tuple[Route, str], ...]:
    """Tubes that hang in the room: the points they pass, and the colour of what is in them."""
    if staged.machine:
        return ((_to_machine(staged), "#CF8479"), (_from_machine(staged), "#DDA08F"))
    if staged.stand and staged.drip != "none":
        return ((_from_bag(staged), machines.FLUIDS.get(staged.drip, ("", "#BBD7E5"))[1]),)
    return ()


def route(staged: Cast, source: str, target: str) -> Route | None:
    """The way cells take from one kind of place to another, if both are to be seen."""
    if "nerve" in (source, target):
        return None  # It would lead across the face; the lens shows it.
    start, end = staged.spot(source), staged.spot(target)
    if start is None or end is None or start == end:
        return None
    if staged.machine and target == "machine":
        return (*_to_machine(staged), *_ring_way(staged))
    if staged.machine and source == "machine" and target in IN_BODY:
        return _from_machine(staged)
    if staged.machine and source == "machine" and target == "bag":
        (x, y) = staged.machine
        return ((x + 14, y - 150), (x + 26, y - 134), (x + 27, y - 122), end)
    if staged.stand and source in ("drip", "bag", "cord-unit") and target in IN_BODY:
        return (*_from_bag(staged), *inwards(staged, target)[1:])
    return (start, _bent(start, end), end)


def _to_machine(staged: Cast) -> Route:
    assert staged.machine is not None
    (x, y), (ax, ay) = staged.machine, staged.body.arm
    end = (x + machines.MACHINE_IN[0], y + machines.MACHINE_IN[1])
    return ((ax, ay), (ax - 34, ay + 62), (ax + 50, -8), (ax + 150, 2), (x - 84, y - 34), end)


def _from_machine(staged: Cast) -> Route:
    assert staged.machine is not None
    x, y = staged.machine
    start = (x + machines.MACHINE_OUT[0], y + machines.MACHINE_OUT[1])
    if staged.donor:
        # Into the other arm.
        ax, ay = -staged.body.arm[0], staged.body.arm[1]
        return (start, (x - 72, y - 66), (x - 82, y - 88), (ax + 22, ay - 6), (ax, ay))
    cx, cy = staged.body.chest
    return (
        start,
        (x - 72, y - 72),
        (x - 96, y - 100),
        (x - 116, y - 160),
        (cx + 16, cy + 20),
        (cx, cy + 4),
    )


def _ring_way(staged: Cast) -> Route:
    assert staged.machine is not None
    x, y = staged.machine
    return ((x - 30, y - 140), (x - 16, y - 160))


def _from_bag(staged: Cast) -> Route:
    assert staged.stand is not None
    x, y = staged.stand
    cx, cy = staged.body.chest
    if staged.pose == "lying":
        return ((x, y - 232), (x + 4, y - 150), (x + 40, y - 92), (cx - 30, cy + 34), (cx, cy + 8))
    return (
        (x, y - 232),
        (x, y - 196),
        (x - 8, y - 112),
        (x - 52, y - 92),
        (cx + 34, cy + 22),
        (cx, cy + 8),
    )


def inwards(staged: Cast, target: str) -> Route:
    """From where the line enters to a place in the body, through the heart."""
    body = staged.body
    chest = (body.chest[0], body.chest[1] + 8)
    end = staged.spot(target)
    if target == "blood" or end is None:
        return (chest, body.heart)
    return (chest, body.heart, _bent(body.heart, end), end)


def _bent(start: Point, end: Point) -> Point:
    """A point that gives the straight way between two a gentle bow."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    return ((start[0] + end[0]) / 2 - 0.16 * dy, (start[1] + end[1]) / 2 + 0.16 * dx)
