"""Where the parts of a body are, for each age and pose: labels, lines and cells hang on them.

Units: a standing adult is about 350 tall; the floor is y = 0 and the middle x = 0.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

Point = tuple[float, float]
Age = Literal["adult", "child", "baby"]


class Build(NamedTuple):
    """How a body of an age differs from that of an adult."""

    size: float
    """Of the body without its head."""
    head: float
    """Of the head: a child's is large for its body."""
    seat: float
    """How far a seated body is lifted, so that it sits on the same chair; feet may not reach."""


BUILDS: dict[str, Build] = {
    "adult": Build(1.0, 1.0, 0.0),
    "child": Build(0.68, 0.86, -34.0),
    "baby": Build(0.44, 0.6, 0.0),
}


class Body(NamedTuple):
    """Where the parts of a posed body are, in world units."""

    head: Point
    lean: float
    """How the head leans, degrees."""
    chest: Point
    """Where the line goes in."""
    hip: Point
    """Where the marrow is shown."""
    arm: Point
    """Where the other needle goes in, at apheresis."""
    neck: Point
    heart: Point
    thymus: Point
    brain: Point
    """At the edge of the hair: no line may cross the face."""
    belly: Point
    lung: Point
    liver: Point
    islet: Point
    """The pancreas."""
    kidney: Point
    gut: Point
    joint: Point
    """A knee."""
    skin: Point
    """The back of a hand: the skin that clothes leave bare."""


BODIES: dict[tuple[str, str], Body] = {
    ("adult", "seated"): Body(
        head=(0, -252), lean=0, chest=(25, -163), hip=(0, -104), arm=(-82, -122), neck=(-14, -198),
        heart=(10, -156), thymus=(0, -174), brain=(-21, -286), belly=(-4, -124),
        lung=(-22, -166), liver=(-21, -140), islet=(11, -135), kidney=(25, -124), gut=(4, -113),
        joint=(34, -80), skin=(94, -98),
    ),
    ("adult", "lying"): Body(
        head=(-120, -197), lean=-18, chest=(-70, -141), hip=(-14, -98), arm=(-24, -112),
        neck=(-104, -161), heart=(-80, -128), thymus=(-90, -146), brain=(-150, -217),
        belly=(-44, -106), lung=(-93, -132), liver=(-66, -114), islet=(-58, -122),
        kidney=(-46, -99), gut=(-30, -97), joint=(57, -134), skin=(-15, -113),
    ),
    ("adult", "standing"): Body(
        head=(0, -314), lean=0, chest=(25, -226), hip=(0, -160), arm=(-58, -164), neck=(-14, -260),
        heart=(10, -219), thymus=(0, -237), brain=(-21, -348), belly=(-4, -184),
        lung=(-22, -230), liver=(-21, -203), islet=(11, -197), kidney=(25, -186), gut=(4, -173),
        joint=(26, -74), skin=(60, -134),
    ),
    ("child", "seated"): Body(
        head=(0, -202), lean=0, chest=(17, -145), hip=(0, -106), arm=(-44, -118), neck=(-9, -168),
        heart=(7, -140), thymus=(0, -153), brain=(-18, -231), belly=(-3, -119),
        lung=(-15, -147), liver=(-14, -129), islet=(7, -126), kidney=(17, -118), gut=(3, -111),
        joint=(23, -88), skin=(6, -97),
    ),
    ("child", "lying"): Body(
        head=(-124, -181), lean=-16, chest=(-88, -130), hip=(-52, -98), arm=(-54, -108),
        neck=(-108, -147), heart=(-97, -118), thymus=(-104, -131), brain=(-150, -199),
        belly=(-72, -103), lung=(-107, -121), liver=(-88, -108), islet=(-82, -114),
        kidney=(-74, -98), gut=(-62, -96), joint=(14, -114), skin=(-46, -107),
    ),
    ("child", "standing"): Body(
        head=(0, -210), lean=0, chest=(17, -154), hip=(0, -109), arm=(-39, -112), neck=(-9, -177),
        heart=(7, -149), thymus=(0, -161), brain=(-18, -239), belly=(-3, -125),
        lung=(-15, -156), liver=(-14, -138), islet=(7, -134), kidney=(17, -126), gut=(3, -118),
        joint=(18, -50), skin=(41, -91),
    ),
    ("baby", "lying"): Body(
        head=(-70, -118), lean=-78, chest=(-40, -124), hip=(4, -114), arm=(-28, -108),
        neck=(-53, -115), heart=(-33, -118), thymus=(-45, -119), brain=(-90, -128),
        belly=(-10, -118), lung=(-36, -126), liver=(-24, -122), islet=(-18, -124),
        kidney=(-12, -112), gut=(-4, -120), joint=(34, -118), skin=(-9, -108),
    ),
}  # fmt: skip

NECK: Point = (-86.0, -86.0)
"""On a table, a smaller body is smaller from here."""
_PRONE = Body(
    head=(-122, -124), lean=-84, chest=(-66, -112), hip=(22, -118), arm=(-98, -92),
    neck=(-84, -120), heart=(-56, -114), thymus=(-66, -118), brain=(-156, -142), belly=(-8, -104),
    lung=(-50, -124), liver=(-26, -112), islet=(-16, -116), kidney=(-6, -122), gut=(6, -104),
    joint=(92, -102), skin=(-118, -91),
)  # fmt: skip
_HELD = Body(
    head=(0, -79), lean=0, chest=(10, -40), hip=(0, -5), arm=(-24, -28), neck=(-7, -56),
    heart=(4, -36), thymus=(0, -47), brain=(-14, -99), belly=(-2, -16), lung=(-10, -40),
    liver=(-10, -26), islet=(5, -23), kidney=(12, -15), gut=(3, -9), joint=(22, 2), skin=(-16, -23),
)  # fmt: skip
"""A baby's body from its seat."""


def _mapped(body: Body, place: Callable[[Point, bool], Point]) -> Body:
    """A body whose parts are elsewhere; ``place`` is told whether a part belongs to the head."""
    spots = {
        name: place(spot, name in ("head", "brain"))
        for name, spot in body._asdict().items()
        if name != "lean"
    }
    return Body(lean=body.lean, **spots)


def _on_table(age: str) -> Body:
    build, (left, top) = BUILDS[age], NECK

    def place(spot: Point, of_head: bool) -> Point:
        size = build.head if of_head else build.size
        return (left + size * (spot[0] - left), top + size * (spot[1] - top))

    return _mapped(_PRONE, place)


def _in_arms(x: float, y: float) -> Body:
    return _mapped(_HELD, lambda spot, _of_head: (spot[0] + x, spot[1] + y))


HELD_AT: dict[str, Point] = {"seated": (0.0, -98.0), "standing": (-36.0, -186.0)}
"""Where a held baby's seat is: on a lap, on an arm."""

BODIES |= {(age, "prone"): _on_table(age) for age in BUILDS}
BODIES |= {("baby", pose): _in_arms(*spot) for pose, spot in HELD_AT.items()}
