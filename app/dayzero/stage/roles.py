"""Those beside the patient: what they wear, hold and look like, so that each is known at once."""

from __future__ import annotations

from typing import NamedTuple

from dayzero.stage.clothes import Dress
from dayzero.stage.figures import Figure, HairStyle


class Role(NamedTuple):
    """How somebody beside the patient is drawn."""

    figure: int
    """Index in ``PEOPLE``; the next one if the patient looks like this."""
    dress: Dress
    face: str
    holds: str
    """What they hold, as in ``paint_standing_body``; for those who sit, as in ``paint_seated``."""
    pose: str = "standing"


ROLES: dict[str, Role] = {
    "nurse": Role(5, Dress("scrubs", "#5B9A98", "#4A7F80"), "calm", "board"),
    "doctor": Role(2, Dress("coat", "#F2F0E8", "#5F6B72"), "calm", "board"),
    "carer": Role(3, Dress("cardigan", "#B9805E", "#56636E"), "better", ""),
    "visitor": Role(4, Dress("jacket", "#7F86AE", "#56636E"), "better", "wave"),
    "donor": Role(0, Dress(), "calm", "plaster"),
    "patient": Role(0, Dress(), "calm", ""),
    "technician": Role(1, Dress("buttoned", "#F2F0E8", "#7C9AA0", mask=True), "calm", "tray"),
}
_IN_THEATRE = Dress("scrubs", "#6E9DA8", "#5C8792", mask=True, cap=True)

_PARENT = Dress("cardigan", "#B9805E", "#56636E")
_PARENT_BY_POSE = {
    "seated": Role(3, _PARENT, "calm", "reach", "seated"),
    "lying": Role(3, _PARENT, "calm", "over", "seated"),
    "standing": Role(3, _PARENT, "better", "hand"),
}
"""Close enough to touch: beside the chair, at the bed, hand in hand."""

_OTHER_STYLE: dict[str, HairStyle] = {
    "bob": "short", "short": "long", "curls": "bun", "swept": "bob", "long": "short", "bun": "swept",
    "veil": "veil",
}  # fmt: skip


def is_parent(who: str, age: str) -> bool:
    """A child's carer is drawn as a parent."""
    return who == "carer" and age != "adult"


def role(who: str, room: str, age: str, pose: str) -> Role:
    """How somebody is drawn beside a patient of an age in a pose."""
    if is_parent(who, age) and room != "theatre":
        return _PARENT_BY_POSE[pose]
    usual = ROLES[who]
    if room == "theatre":
        return usual._replace(dress=_IN_THEATRE, holds="tray" if who == "doctor" else "")
    return usual


def holding(pose: str) -> Role:
    """The parent in whose arms a baby is."""
    return _PARENT_BY_POSE[pose]._replace(holds="baby", pose=pose)


def sibling_of(child: Figure) -> Figure:
    """A brother or sister: the colours of the child, other hair, other clothes."""
    return child.young()._replace(
        id=f"{child.id}-sibling", hair_style=_OTHER_STYLE[child.hair_style], top=child.cloth
    )


def parent_of(child: Figure) -> Figure:
    """A grown-up with the colours of the child, and hair of another cut."""
    return child.young()._replace(
        id=f"{child.id}-parent", hair_style=_OTHER_STYLE[child.hair_style]
    )
