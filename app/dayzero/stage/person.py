"""The person, drawn as a person: head, hair, hands, clothes; seated, lying or standing.

Units: a standing adult is about 350 tall; the floor is y = 0 and the middle x = 0. A child is
drawn with its own proportions, on the same furniture.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from dayzero.stage.anatomy import BODIES, BUILDS
from dayzero.stage.baby import paint_cover, paint_held, paint_in_cot
from dayzero.stage.canvas import Canvas, Depth
from dayzero.stage.clothes import Dress
from dayzero.stage.figures import Figure
from dayzero.stage.hair import CROP, paint_hair_behind
from dayzero.stage.head import paint_head
from dayzero.stage.lying import paint_blanket, paint_lying, paint_resting_arm, paint_toy
from dayzero.stage.paths import ellipse, path, rounded
from dayzero.stage.prone import paint_prone
from dayzero.stage.roles import Role
from dayzero.stage.seated import paint_lap_arms, paint_over, paint_seated, paint_stool
from dayzero.stage.standing import paint_carrying_arms, paint_standing_body


def paint_body(
    canvas: Canvas, figure: Figure, pose: str, line: bool, arms: str, age: str = "adult"
) -> None:
    """The patient from the neck down; ``line`` shows the central line."""
    build = BUILDS[age]
    with canvas.deep(Depth.PEOPLE):
        if age == "baby" and pose != "prone":
            _paint_baby(canvas, figure, pose, line)
            return
        if pose == "lying":
            paint_lying(canvas, figure, age)
        elif pose == "prone":
            paint_prone(canvas, figure, age)
        elif pose == "standing":
            with canvas.at(size=build.size):
                paint_standing_body(canvas, figure, arms)
        else:
            with canvas.at(0, build.seat, size=build.size):
                paint_seated(canvas, figure, arms)
        if line:
            paint_line(canvas, *BODIES[age, pose].chest, build.head)
        if pose == "lying":
            paint_blanket(canvas, age)
            if age == "child":
                with canvas.at(8, -128, 8):
                    paint_toy(canvas)
            paint_resting_arm(canvas, figure, age)


def _paint_baby(canvas: Canvas, figure: Figure, pose: str, line: bool) -> None:
    if pose == "lying":
        paint_in_cot(canvas, figure)
    else:
        paint_held(canvas, figure, pose)
    if line:
        paint_line(canvas, *BODIES["baby", pose].chest, BUILDS["baby"].head)
    if pose == "lying":
        paint_cover(canvas, figure)


def paint_face(
    canvas: Canvas, figure: Figure, pose: str, face: str, hair: int, mask: bool = False,
    age: str = "adult",
) -> None:  # fmt: skip
    """Head and face, over the body. ``hair`` is 0 (none) to 7 (all)."""
    with _at_head(canvas, pose, age):
        paint_head(canvas, figure, face, _grown(hair, age), mask, age)


def paint_hair(canvas: Canvas, figure: Figure, pose: str, hair: int, age: str = "adult") -> None:
    """Hair that falls behind the body."""
    with _at_head(canvas, pose, age):
        paint_hair_behind(canvas, figure, _grown(hair, age))


def _grown(hair: int, age: str) -> int:
    """A baby's hair is short, however much there is."""
    return min(hair, CROP - 1) if age == "baby" else hair


@contextmanager
def _at_head(canvas: Canvas, pose: str, age: str) -> Iterator[None]:
    body = BODIES[age, pose]
    with canvas.deep(Depth.PEOPLE), canvas.at(*body.head, body.lean, BUILDS[age].head):
        yield


def paint_companion(canvas: Canvas, figure: Figure, plays: Role) -> None:
    """A grown-up beside the patient, or with a baby in the arms."""
    dress, pose = plays.dress, plays.pose
    dressed = dress.on(figure)
    hair = 0 if dress.cap else 7
    canvas.ground(0, 0, 76, 11)
    if pose == "seated" and plays.holds != "baby":
        paint_stool(canvas)
    paint_hair(canvas, dressed, pose, hair)
    with canvas.deep(Depth.PEOPLE):
        paint = paint_seated if pose == "seated" else paint_standing_body
        paint(canvas, dressed, plays.holds, dress.kind)
    paint_face(canvas, dressed, pose, plays.face, hair, dress.mask)


def paint_reaching_arm(canvas: Canvas, figure: Figure, dress: Dress) -> None:
    """The arm of a parent who sits behind the bed, over the blanket."""
    with canvas.deep(Depth.PEOPLE):
        paint_over(canvas, dress.on(figure))


def paint_holding_arms(canvas: Canvas, figure: Figure, plays: Role) -> None:
    """The arms of a parent around a baby."""
    paint = paint_lap_arms if plays.pose == "seated" else paint_carrying_arms
    with canvas.deep(Depth.PEOPLE):
        paint(canvas, plays.dress.on(figure))


def paint_line(canvas: Canvas, x: float, y: float, size: float = 1.0) -> None:
    """The central line where it leaves the chest: a clear dressing and two short ends."""
    glow = Depth.GLOW if canvas.contrast else Depth.PEOPLE
    with canvas.at(x, y, size=size), canvas.deep(glow):
        canvas.shape(rounded(-9, -9, 18, 18, 4), "#FDFBF4", 0.9, 0.92)
        canvas.line(path("M-2 -2 C1 6 -3 11 -2 19"), "#F7F3E4", 3.2)
        canvas.line(path("M2 -2 C6 5 4 11 6 17"), "#F7F3E4", 3.2)
        canvas.shape(rounded(-4.4, 17, 4.8, 7, 1.6), "#8E6BA8", 0.5)
        canvas.shape(rounded(3.8, 15.5, 4.8, 7, 1.6), "#B3473F", 0.5)
        canvas.shape(ellipse(0, -2, 3.6), "#E7DFC8", 0.7)
