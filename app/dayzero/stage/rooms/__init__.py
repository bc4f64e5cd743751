"""The rooms: wall, floor, window and what hangs there, drawn to fill whatever space there is.

Units as in the world: the person's feet are at x = 0, y = 0. ``frame`` is what is to be seen.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from dayzero.stage.canvas import Canvas, Depth, tinted
from dayzero.stage.cast import Cast
from dayzero.stage.paths import path, rounded
from dayzero.stage.rooms import everyday, hospital, laboratories
from dayzero.stage.rooms.walls import EYE


class Paint(NamedTuple):
    """Colours of a room: wall above and below, floor near and far."""

    wall: tuple[str, str]
    floor: tuple[str, str]


_PAINTS: dict[str, Paint] = {
    "consulting-room": Paint(("#FBF8F1", "#EFE9DB"), ("#DCCDB2", "#CBB896")),
    "home": Paint(("#FCF7EC", "#F4E8D3"), ("#D9BE96", "#C6A679")),
    "day-unit": Paint(("#F8FAF6", "#E3EDE8"), ("#D3DDD8", "#C0CDC8")),
    "apheresis": Paint(("#FAF8F2", "#E9EBE2"), ("#D8DCD2", "#C6CCC1")),
    "laboratory": Paint(("#F5F9FA", "#DDE9EC"), ("#CFDADD", "#BCCACE")),
    "ward": Paint(("#F8F9F6", "#E4EBE8"), ("#D2DAD6", "#C0CAC6")),
    "infusion": Paint(("#FDF9EE", "#F3EAD2"), ("#DCD0B4", "#CBBD9C")),
    "single-room": Paint(("#F6F5F8", "#E5E4EC"), ("#D3D3DB", "#C1C2CC")),
    "going-home": Paint(("#FCF7EC", "#F2E9D6"), ("#D8C6A6", "#C6B18C")),
    "clinic": Paint(("#F9FAF5", "#E6EEE4"), ("#D6DCCB", "#C4CCB8")),
    "daily-life": Paint(("#EFF6F8", "#FBF3E2"), ("#C9D9AE", "#AFC592")),
    "procedure-room": Paint(("#FAF7F2", "#EAE6DC"), ("#D8D2C2", "#C6BEAB")),
    "theatre": Paint(("#F0F6F5", "#D5E4E2"), ("#C6D5D3", "#B2C4C2")),
    "donor-unit": Paint(("#FBF6EF", "#F0E5D6"), ("#DDCEB6", "#CBB998")),
    "gene-laboratory": Paint(("#F4F6FB", "#DFE5EF"), ("#CDD4DF", "#BAC3D0")),
    "culture-laboratory": Paint(("#FAF6F2", "#EBE3DA"), ("#D9CFC2", "#C6BAA9")),
}


def paint_room(canvas: Canvas, staged: Cast, frame: QRectF) -> None:
    """Everything behind the person."""
    colours = _PAINTS.get(staged.room, _PAINTS["consulting-room"])
    with canvas.deep(Depth.WALL):
        _wall_and_floor(canvas, colours, frame, outdoors=staged.room == "daily-life")
    _FURNISH.get(staged.room, everyday.consulting)(canvas, frame, staged)


def wall_colour(theme: str, room: str) -> QColor:
    """The colour of the wall high up, where the words of the heading stand."""
    return tinted(theme, Depth.WALL, _PAINTS.get(room, _PAINTS["consulting-room"]).wall[0])


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
