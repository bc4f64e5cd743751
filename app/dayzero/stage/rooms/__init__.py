"""The rooms: wall, floor, window and what hangs there, drawn to fill whatever space there is.

Units as in the world: the person's feet are at x = 0, y = 0. ``frame`` is what is to be seen.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF

from dayzero.stage.canvas import Canvas, Depth
from dayzero.stage.cast import Cast
from dayzero.stage.paints import Paint, paint_of
from dayzero.stage.paths import path, rounded
from dayzero.stage.rooms import everyday, hospital, laboratories
from dayzero.stage.rooms.walls import EYE


def paint_room(canvas: Canvas, staged: Cast, frame: QRectF) -> None:
    """Everything behind the person."""
    colours = paint_of(staged.room)
    with canvas.deep(Depth.WALL):
        _wall_and_floor(canvas, colours, frame, outdoors=staged.room == "daily-life")
    _FURNISH.get(staged.room, everyday.consulting)(canvas, frame, staged)


def _wall_and_floor(canvas: Canvas, colours: Paint, frame: QRectF, outdoors: bool) -> None:
    wall = rounded(frame.left(), frame.top(), frame.width(), EYE - frame.top() + 1, 0)
    canvas.shape(wall, canvas.down(*colours.wall, frame.top(), EYE), 0)
    floor = rounded(frame.left(), EYE, frame.width(), frame.bottom() - EYE, 0)
    canvas.shape(floor, canvas.down(*colours.floor, EYE, max(frame.bottom(), EYE + 40)), 0)
    if canvas.contrast:
        canvas.line(path(f"M{frame.left()} {EYE} H{frame.right()}"), "#000000", 0.5)
        with canvas.deep(Depth.GLOW):
            canvas.line(path(f"M{frame.left()} {EYE} H{frame.right()}"), "#7F8A8F", 1.2)
    elif not outdoors:
        canvas.shape(
            rounded(frame.left() - 2, EYE - 9, frame.width() + 4, 10, 0), colours.wall[1], 0.8
        )
        canvas.soft(-30, EYE - 150, 380, 230, "#FFFFFF", 0.5)


_FURNISH: dict[str, Callable[[Canvas, QRectF, Cast], None]] = {
    "consulting-room": everyday.consulting,
    "home": everyday.home,
    "day-unit": hospital.day_unit,
    "apheresis": hospital.apheresis,
    "laboratory": laboratories.laboratory,
    "ward": hospital.ward,
    "infusion": hospital.infusion,
    "single-room": hospital.single_room,
    "going-home": everyday.going_home,
    "clinic": everyday.clinic,
    "daily-life": everyday.daily_life,
    "procedure-room": hospital.procedure_room,
    "theatre": hospital.theatre,
    "donor-unit": hospital.donor_unit,
    "gene-laboratory": laboratories.gene_laboratory,
    "culture-laboratory": laboratories.culture_laboratory,
}
