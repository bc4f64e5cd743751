"""The still part of the picture: the room, the people and their things, painted once a scene."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from dayzero.stage import containers, furniture, machines, people
from dayzero.stage.canvas import Canvas, Depth
from dayzero.stage.cast import Cast
from dayzero.stage.figures import Figure
from dayzero.stage.inside.places import paint_inside
from dayzero.stage.layout import Layout
from dayzero.stage.paths import curve, path, rounded
from dayzero.stage.piece import Fills, Piece, placed
from dayzero.stage.rooms import laboratories, paint_room
from dayzero.stage.routes import Route, tubes
from dayzero.theme.tokens import Theme


def paint_backdrop(painter: QPainter, theme: Theme, layout: Layout, staged: Cast) -> None:
    """The room, empty."""
    canvas = world(painter, theme, layout)
    with canvas.at():
        paint_room(canvas, staged, layout.frame)
    painter.resetTransform()


def world(painter: QPainter, theme: Theme, layout: Layout) -> Canvas:
    """A canvas in the units of the world, the person's feet at its origin."""
    painter.translate(layout.feet)
    painter.scale(layout.scale, layout.scale)
    return Canvas(painter, theme, layout.scale)


def pieces(staged: Cast, figure: Figure, hair: int, fills: Fills) -> list[Piece]:
    """People and things of a scene, from the back to the front."""
    if not staged.patient:
        return _laboratory(staged, figure, hair, fills)
    cells = "cord-unit" if staged.cord and staged.drip == "cells" else staged.drip
    stand = placed(staged.stand, ("stand", cells, fills.drip),
                partial(machines.drip_stand, kind=cells, fill=fills.drip))  # fmt: skip
    machine = placed(staged.machine, ("machine", fills.bag),
                  partial(machines.apheresis_machine, fill=fills.bag), (-88, 88, 325))  # fmt: skip
    sampler = placed(staged.sampler, ("sampler", staged.room, fills.bag),
                  partial(machines.sampler, room=staged.room, fill=fills.bag), (-58, 58, 250))  # fmt: skip
    thawing = 0.0 if staged.drip == "cells" else fills.bag
    bath = placed(staged.bath, ("bath", staged.cord, thawing),
               partial(containers.warm_bath, fill=thawing, cord=staged.cord), (-50, 50, 165))  # fmt: skip
    behind = people.behind_the_pane(staged, figure)
    person = people.whom(staged, figure, hair)
    cabinet = placed(staged.cabinet, "cabinet", furniture.cabinet, (-50, 50, 140))
    companions = people.companions(staged, figure, hair)
    if staged.pose == "lying":
        cot = staged.in_bed and staged.shown_age == "baby"
        draw = furniture.cot if cot else _bed(staged)
        bed = Piece(("bed", draw.__name__), QRectF(-180, -245, 400, 265), draw)
        rail = (
            [Piece("rail", QRectF(20, -95, 125, 60), furniture.bed_rail)]
            if draw is furniture.bed
            else []
        )
        return [*behind, *cabinet, *companions, *bath, *stand, bed, *person, *rail, *sampler]
    seat = []
    if staged.pose == "seated":
        room = staged.room
        box = QRectF(-165, -250, 330, 275)
        kind = room if room in _CHAIRS else ""
        seat = [Piece(("chair", kind), box, lambda canvas: _chair(canvas, room))]
    return [*behind, *cabinet, *bath, *stand, *seat, *person, *companions, *machine, *sampler]


def _bed(staged: Cast) -> Callable[[Canvas], None]:
    """What somebody lies on."""
    if staged.prone:
        return furniture.operating_table if staged.room == "theatre" else furniture.flat_couch
    return furniture.bed if staged.in_bed else furniture.couch


def _laboratory(staged: Cast, figure: Figure, hair: int, fills: Fills) -> list[Piece]:
    bench = []
    if staged.room == "culture-laboratory":
        bench = [Piece("culture-bench", QRectF(-165, -190, 300, 210), laboratories.culture_bench)]
    return [
        *people.companions(staged, figure, hair),
        *bench,
        *placed(staged.flask, ("flask", fills.flask), partial(containers.flask, fill=fills.flask),
             (-74, 84, 72)),
        *placed(staged.freezer, ("freezer", staged.cord, fills.cold),
             partial(containers.freezer, fill=fills.cold, cord=staged.cord), (-112, 122, 250)),
    ]  # fmt: skip


_CHAIRS: dict[str, tuple[str, str, bool]] = {
    "home": ("#E3C08F", "#CB9F68", False),
    "consulting-room": ("#B9CDC6", "#94B0A8", True),
    "clinic": ("#B9CDC6", "#94B0A8", True),
}


def _chair(canvas: Canvas, room: str) -> None:
    furniture.armchair(canvas, *_CHAIRS.get(room, ("#BCD3D2", "#92B2B2", False)))


def vessels(staged: Cast, veins: tuple[Route, ...], bones: bool) -> list[Piece]:
    """Tubes to the drip or the machine, soft vessels in the body, and the hip bones."""
    found = [
        Piece(("tube", points, colour), _around(points), partial(_tube, points, colour))
        for points, colour in tubes(staged)
    ]
    if staged.stand and not staged.line:
        box = QRectF(-12, -10, 24, 20)
        found.append(Piece("cannula", box, _cannula, staged.entry))
    found += [Piece(("vein", points), _around(points), partial(_vein, points)) for points in veins]
    if bones:
        size = staged.bones
        box = QRectF(-70 * size, -48 * size, 140 * size, 96 * size)
        found.append(Piece(("bones", size), box, partial(_bones, size), staged.body.hip))
    return found


@cache
def _around(points: Route) -> QRectF:
    """All that a curve through the points, with its width, can cover."""
    line = curve(*points).boundingRect()
    return line.adjusted(-8, -8, 8, 8)


def _tube(points: Route, colour: str, canvas: Canvas) -> None:
    with canvas.deep(Depth.PEOPLE):
        line = curve(*points)
        if canvas.contrast:
            canvas.line(line, "#FFFFFF", 8.6)
            canvas.line(line, "#101010", 4.8)
        else:
            canvas.line(line, "#6F7D82", 6.4, 0.75)
            canvas.line(line, "#FCFBF6", 4.8)
        canvas.line(line, colour, 2.6, 0.8)


def _cannula(canvas: Canvas) -> None:
    """A short tube in a vein of the hand, under a clear dressing."""
    with canvas.deep(Depth.PEOPLE):
        canvas.shape(rounded(-9, -6, 18, 12, 4), "#FDFBF4", 0.9, 0.92)
        canvas.shape(rounded(-2, -2.4, 9, 5, 2), "#7FA9B4", 0.6)


def _vein(points: Route, canvas: Canvas) -> None:
    with canvas.deep(Depth.PEOPLE):
        canvas.line(curve(*points), "#F6E3DC", 12, 0.75)
        canvas.line(curve(*points), "#E0988C", 8.5, 0.55)


def _bones(size: float, canvas: Canvas) -> None:
    """The hip bones, as if one could see them, where the marrow is."""
    with canvas.deep(Depth.GLOW), canvas.at(size=size):
        canvas.soft(0, 0, 62, 40, "#FFF6E0", 0.85)
        for side in (False, True):
            with canvas.at(flip=side):
                canvas.shape(path("M4 12 C10 2 14 -2 12 -12 C14 -28 44 -34 50 -14 C54 2 42 12 32 16 C34 28 24 34 16 28 "
                                  "C10 24 6 20 4 12 Z M20 22 C24 22 26 18 23 15 C19 14 16 18 20 22 Z"),
                             "#FBF3DE", 1.3, 0.94)  # fmt: skip
        canvas.shape(
            path("M-10 -12 C-8 -20 8 -20 10 -12 L5 12 C3 18 -3 18 -5 12 Z"), "#F3E5C6", 1.1, 0.94
        )


def paint_lens(painter: QPainter, theme: Theme, kind: str, radius: float) -> None:
    """The disc behind the cells; the middle of the lens is the origin."""
    painter.scale(radius / 100, radius / 100)
    canvas = Canvas(painter, theme, radius / 100)
    paint_inside(canvas, kind)
