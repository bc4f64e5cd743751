"""Who and what stands where in a scene, in world units: the map that all layers share."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, NamedTuple

from dayzero.stage import containers, machines
from dayzero.stage.anatomy import BODIES, BUILDS, Body
from dayzero.stage.roles import Role, is_parent, role

if TYPE_CHECKING:
    from dayzero.timeline.picture import Scene

Point = tuple[float, float]

EXTENT = (-318.0, 246.0)
"""Leftmost and rightmost of all that must be seen in any scene. One for all, so that the person
stays where they are from step to step."""


class Cast(NamedTuple):
    """A scene, staged."""

    room: str
    age: str
    """Of the patient: ``adult`` or ``child``."""
    pose: str
    """``seated``, ``lying`` or ``standing``."""
    prone: bool
    """Whether somebody who lies does so on their front."""
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
    donor_age: str
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
        return BODIES[self.shown_age, self.posture]

    @property
    def posture(self) -> str:
        """How the body lies, sits or stands, as in ``BODIES``."""
        return "prone" if self.prone else self.pose

    @property
    def bones(self) -> float:
        """How large the hip bones are drawn."""
        size = (0.62 if self.pose == "lying" else 0.8) * BUILDS[self.shown_age].size
        return max(size, 0.4)  # smaller, cells would hide them

    @property
    def entry(self) -> Point:
        """Where what drips enters the body."""
        return (self.body.chest[0], self.body.chest[1] + 8) if self.line else self.body.skin

    @property
    def shown_age(self) -> str:
        """Of whom the picture shows."""
        return self.donor_age if self.donor else self.age

    @property
    def held(self) -> bool:
        """Whether the picture shows a baby in its parent's arms."""
        return self.patient and self.shown_age == "baby" and self.pose != "lying"

    @property
    def backdrop(self) -> tuple[str, str, bool]:
        """All that the look of the empty room depends on."""
        return (self.room, self.pose, self.stand is not None)

    @property
    def pane(self) -> Point:
        """The visitors' pane in the single room: its left and upper edge, where nobody stands."""
        return (-30.0, -352.0) if self.pose == "lying" else (46.0, -372.0)

    @property
    def in_bed(self) -> bool:
        """Whether the person lies in a bed, and not on a table or a couch."""
        return self.pose == "lying" and not self.prone and self.room not in SAMPLING

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
        beside = [who for who in self.beside if not (self.held and who == "carer")]
        # The parent is the nearest; beside a chair a visitor is the last, who waves before nobody.
        waves = "visitor" if self.pose != "lying" else ""
        beside.sort(key=lambda who: (not is_parent(who, self.shown_age), who == waves))
        if self.patient and beside and is_parent(beside[0], self.shown_age):
            at_cot = self.shown_age == "baby"
            beside_pane = self.pose == "lying" and self.visitor and not at_cot
            near = _AT_COT if at_cot else (150.0, -12.0) if beside_pane else _PARENT[self.pose]
            places = (near, places[1])
        return tuple((who, *place) for who, place in zip(beside[:2], places, strict=False))

    @property
    def faces(self) -> tuple[tuple[float, float, float], ...]:
        """Middle and radius of every face: nothing may be written there."""
        shown = 46.0 * BUILDS[self.shown_age].head
        own = ((*self.body.head, shown),) if self.patient else ()
        others = tuple(self._face_of(*companion) for companion in self.companions)
        if self.held:
            others = ((*BODIES["adult", self.pose].head, 44.0), *others)
        behind = ((self.pane[0] + PANE[0] / 2, self.pane[1] + 54.0, 38.0),) if self.visitor else ()
        return own + others + behind

    def role(self, who: str) -> Role:
        """How somebody beside the person is drawn."""
        return role(who, self.room, self.shown_age, self.pose)

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
            "fistula": body.gut,
            "joint": body.joint,
            "skin": body.skin,
            "organ": body.belly,
        }.get(kind)


PANE = (148.0, 152.0)
"""Width and height of the pane to the corridor in the single room."""

LABORATORIES = ("laboratory", "gene-laboratory", "culture-laboratory")
"""Rooms without the person."""

_SEPARATING = ("apheresis", "donor-unit")
SAMPLING = ("theatre", "procedure-room")
"""Rooms where marrow or fat is taken, and where people lie on a table or a couch."""

_AT_THE_BED = ("ward", "infusion", "single-room")
_WITH_LINE = (*_AT_THE_BED, "apheresis")
"""Rooms where medicines and cells go through the central line; elsewhere a drip goes into the
back of the hand."""

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
_AT_COT = (52.0, -12.0)


def cast(
    scene: Scene, kinds: Collection[str] = (), age: str = "adult", donor_age: str = "adult"
) -> Cast:
    """Stage a scene; what it leaves open is filled in quietly.

    Args:
        scene: What the document says of it.
        kinds: The kinds of places the document has.
        age: Of the patient, unless the scene says otherwise.
        donor_age: Of the donor.
    """
    room = scene.room or "consulting-room"
    pose = scene.pose or ("lying" if room == "theatre" else "seated")
    prone = pose == "prone" or (room == "theatre" and pose == "lying")
    if prone:
        pose = "lying"
    if pose == "lying" and room in _SEPARATING:
        pose = "seated"  # beside the machine stands a chair
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
    taking = room == "procedure-room" or (room == "theatre" and "bag" in kinds)
    if taking and (stand is None or pose == "lying"):
        sampler = (206.0 if pose == "lying" else 168.0, 2.0)
    age = scene.age or age
    beside = _beside(scene, room)
    holder = patient and not donor and age == "baby" and pose != "lying"
    if holder and "carer" not in beside:
        beside = ("carer", *beside)
    table = _bedside(room, pose, len(beside) - holder)
    return Cast(
        room=room,
        age=age,
        pose=pose,
        prone=prone,
        face="asleep" if room == "theatre" and pose == "lying" else scene.face or "calm",
        drip=drip,
        beside=beside,
        visitor=room == "single-room" and "visitor" in (scene.beside or ()),
        patient=patient,
        donor=donor,
        donor_age=donor_age,
        cord="cord-unit" in kinds,
        stand=stand,
        machine=machine,
        freezer=None if patient else (190.0, 0.0),
        cabinet=None if room == "infusion" else table,
        flask=_FLASK.get(room),
        sampler=sampler,
        bath=_bath(pose, table) if room == "infusion" else None,
        line=not donor and room in _WITH_LINE,
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
    if room not in _AT_THE_BED or (pose != "lying" and beside > 1):
        return None
    return (-272.0, -4.0) if pose == "lying" else (-180.0 - 88 * beside, -4.0)


def _bath(pose: str, table: Point | None) -> Point | None:
    """At the bedside; beside a chair it stands behind the drip, where nobody hides it."""
    return table if pose == "lying" else (220.0, -8.0)


def _plus(base: Point | None, offset: Point) -> Point | None:
    return None if base is None else (base[0] + offset[0], base[1] + offset[1])
