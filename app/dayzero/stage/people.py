"""The people of a scene as pieces: whom the picture shows, and those beside them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF

from dayzero.stage.anatomy import BODIES, BUILDS
from dayzero.stage.canvas import Canvas
from dayzero.stage.cast import PANE, Cast
from dayzero.stage.figures import PEOPLE, Figure
from dayzero.stage.paths import rounded
from dayzero.stage.person import (
    paint_body,
    paint_companion,
    paint_face,
    paint_hair,
    paint_holding_arms,
    paint_reaching_arm,
)
from dayzero.stage.piece import Piece, Point, placed
from dayzero.stage.prone import close_scarf, gowned
from dayzero.stage.roles import ROLES, holding, is_parent, parent_of, sibling_of

ALL_HAIR = 7


def whom(staged: Cast, figure: Figure, hair: int) -> list[Piece]:
    """Whom the picture shows; a parent at the bed lays a hand on theirs."""
    shown = _donor(staged, figure) if staged.donor else _aged(figure, staged.age)
    hair = ALL_HAIR if staged.donor else hair
    if staged.prone and staged.room == "theatre":
        shown, hair = gowned(shown), 0
    elif staged.prone and shown.hair_style == "veil":
        shown, hair = close_scarf(shown), 0
    found = _pieces(
        shown, staged.shown_age, staged.posture, staged.face, hair,
        _arms(staged), line=staged.line,
    )  # fmt: skip
    if staged.held:
        return _in_arms(found, parent_of(figure), staged.pose)
    for who, x, y in staged.companions:
        if staged.role(who).holds == "over":
            parent, dress = parent_of(figure), staged.role(who).dress
            draw = partial(paint_reaching_arm, figure=parent, dress=dress)
            box = QRectF(-110, -160, 80, 90)
            found.append(Piece(("arm", parent.id), box, draw, (x, y)))
    return found


def donor_of(figure: Figure) -> Figure:
    """Who gives the cells: somebody who looks different from the person."""
    return PEOPLE[(PEOPLE.index(figure) + 3) % len(PEOPLE)]


def _in_arms(baby: list[Piece], parent: Figure, pose: str) -> list[Piece]:
    """The parent, the baby, and over it the parent's arms."""
    plays = holding(pose)
    whole = partial(paint_companion, figure=parent, plays=plays)
    arms = partial(paint_holding_arms, figure=parent, plays=plays)
    return [
        Piece(("holding", parent.id, pose), QRectF(-110, -392, 220, 412), whole),
        *baby,
        Piece(("arms", parent.id, pose), QRectF(-110, -250, 220, 180), arms),
    ]


def _donor(staged: Cast, figure: Figure) -> Figure:
    return sibling_of(figure) if staged.donor_age == "child" else donor_of(figure)


def _aged(figure: Figure, age: str) -> Figure:
    return figure if age == "adult" else figure.young()


def _arms(staged: Cast) -> str:
    """What the arms do."""
    child = staged.shown_age != "adult"
    if staged.pose == "standing":
        if child and any(is_parent(who, staged.shown_age) for who, _x, _y in staged.companions):
            return "held"
        return "bag" if staged.room == "going-home" and not child else ""
    if staged.machine and not child:
        return "rest"
    return "together" if child else "lap"


_BOXES = {
    "lying": QRectF(-142, -200, 330, 164),
    "prone": QRectF(-146, -150, 334, 100),
    "seated": QRectF(-116, -236, 232, 242),
    "standing": QRectF(-112, -300, 210, 316),
}
"""All that a body of any age covers."""


def _pieces(
    figure: Figure, age: str, pose: str, face: str, hair: int, arms: str,
    spot: Point = (0.0, 0.0), line: bool = False,
) -> list[Piece]:  # fmt: skip
    """Hair behind, body, face: three pieces, since hair and face change and the body does not."""

    def body(canvas: Canvas) -> None:
        if pose == "standing" and age != "baby":
            canvas.ground(0, 0, 84 * BUILDS[age].size, 12 * BUILDS[age].size)
        paint_body(canvas, figure, pose, line, arms, age)

    x, y = BODIES[age, pose].head
    head = QRectF(x - 68, y - 74, 136, 166)
    who = (figure.id, age, pose)
    return [
        Piece(("hair", who, hair), head,
              lambda canvas: paint_hair(canvas, figure, pose, hair, age), spot),
        Piece(("body", who, line, arms), _BOXES[pose], body, spot),
        Piece(("face", who, face, hair), head,
              lambda canvas: paint_face(canvas, figure, pose, face, hair, age=age), spot),
    ]  # fmt: skip


def behind_the_pane(staged: Cast, figure: Figure) -> list[Piece]:
    """The visitor who waves from the corridor, seen through the pane of the single room."""
    if not staged.visitor:
        return []
    wide, high = PANE
    person = _who("visitor", staged, figure, {figure.id, donor_of(figure).id})

    def draw(canvas: Canvas) -> None:
        with canvas.inside(rounded(0, 0, wide, high, 3)), canvas.at(wide / 2, 312, size=0.82):
            paint_companion(canvas, person, ROLES["visitor"])

    return [Piece(("pane", person.id), QRectF(0, 0, wide, high), draw, staged.pane)]


def companions(staged: Cast, figure: Figure, hair: int) -> list[Piece]:
    """Those beside the person, the nearest last."""
    taken = {figure.id, donor_of(figure).id}
    found: list[list[Piece]] = []
    for who, x, y in staged.companions:
        plays = staged.role(who)
        if who == "patient":
            patient = _aged(figure, staged.age)
            found.append(
                _pieces(patient, staged.age, plays.pose, plays.face, hair, plays.holds, (x, y))
            )
            continue
        person = _who(who, staged, figure, taken)
        taken.add(person.id)
        draw = partial(paint_companion, figure=person, plays=plays)
        found.append(placed((x, y), ("beside", person.id, plays), draw, (-110, 140, 392)))
    return [piece for one in found[::-1] for piece in one]


def _who(who: str, staged: Cast, figure: Figure, taken: set[str]) -> Figure:
    """Who plays a role: nobody meets their own double."""
    if who == "donor":
        return _donor(staged, figure)
    if is_parent(who, staged.shown_age):
        return parent_of(figure)
    index = staged.role(who).figure
    while PEOPLE[index].id in taken:
        index = (index + 1) % len(PEOPLE)
    return PEOPLE[index]
