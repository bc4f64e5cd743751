"""The colours of the rooms' walls and floors."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QColor

from dayzero.stage.canvas import Depth, tinted


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


def paint_of(room: str) -> Paint:
    """The colours of a room; those of a plain one where it is unknown."""
    return _PAINTS.get(room, _PAINTS["consulting-room"])


def wall_colour(theme: str, room: str) -> QColor:
    """The colour of the wall high up, where the words of the heading stand."""
    return tinted(theme, Depth.WALL, paint_of(room).wall[0])
