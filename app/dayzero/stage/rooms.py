"""The rooms: wall, floor, window and what hangs there, drawn to fill whatever space there is.

Units as in the world: the person's feet are at x = 0, y = 0. ``frame`` is what is to be seen.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from dayzero.stage import furniture
from dayzero.stage.canvas import Canvas, Depth
from dayzero.stage.cast import Cast
from dayzero.stage.figures import PEOPLE
from dayzero.stage.paths import curve, ellipse, limb, path, rounded
from dayzero.stage.person import Dress, paint_standing

EYE = -34.0
"""Where the floor meets the wall."""


@dataclass(frozen=True, slots=True)
class Paint:
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
}


def paint_room(canvas: Canvas, staged: Cast, frame: QRectF) -> None:
    """Everything behind the person."""
    colours = _PAINTS.get(staged.room, _PAINTS["consulting-room"])
    with canvas.deep(Depth.WALL):
        _wall_and_floor(canvas, colours, frame, outdoors=staged.room == "daily-life")
    _FURNISH.get(staged.room, _consulting)(canvas, frame, staged)


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


def _window(canvas: Canvas, x: float, y: float, width: float, height: float) -> None:
    """A window with a quiet view: hills by day, moon and stars in the evening."""
    night = canvas.theme.dark
    with canvas.deep(Depth.THING):
        canvas.shape(rounded(x - 7, y - 7, width + 14, height + 14, 5), "#FDFBF5", 1.2)
    glass = rounded(x, y, width, height, 2)
    with canvas.deep(Depth.GLOW), canvas.inside(glass):
        sky = ("#1F2E45", "#3A4A63") if night else ("#CFE6F1", "#F3F3E4")
        canvas.shape(glass, canvas.down(*sky, y, y + height), 0)
        if night:
            canvas.shape(ellipse(x + width * 0.72, y + height * 0.25, 10), "#F5E6B8", 0)
            for fx, fy in ((0.2, 0.2), (0.4, 0.36), (0.15, 0.5), (0.55, 0.14), (0.88, 0.5)):
                canvas.shape(ellipse(x + width * fx, y + height * fy, 1.5), "#F3EFD9", 0)
        else:
            canvas.soft(x + width * 0.75, y + height * 0.22, 40, 40, "#FFF3C9", 0.95)
        for hill, day, dark in ((0.66, "#B9D2B4", "#22343A"), (0.8, "#9CBD9A", "#1A2B30")):
            top = y + height * hill
            canvas.shape(path(f"M{x} {top + 12} C{x + width * 0.3} {top - 14} {x + width * 0.5} {top + 16} {x + width} {top - 4} "
                              f"V{y + height} H{x} Z"), dark if night else day, 0)  # fmt: skip
    with canvas.deep(Depth.THING):
        canvas.line(path(f"M{x + width / 2} {y} V{y + height}"), "#FDFBF5", 4)
        canvas.line(path(f"M{x} {y + height * 0.45} H{x + width}"), "#FDFBF5", 4)
        canvas.line(glass, "#A9AC9F", 1.2)
        canvas.shape(rounded(x - 12, y + height + 5, width + 24, 9, 3), "#F4EEE0", 1.1)


def _drapes(
    canvas: Canvas, x: float, y: float, width: float, height: float, cloth: str, deep: str
) -> None:
    canvas.line(path(f"M{x - 22} {y - 14} H{x + width + 22}"), "#A58A66", 4)
    for side in (0, 1):
        with canvas.at(x - 16 if not side else x + width + 16, y - 12, flip=bool(side)):
            canvas.shape(path(f"M-4 0 H30 C30 {height * 0.4} 20 {height * 0.62} 12 {height * 0.68} C18 {height * 0.8} 20 {height} 20 {height + 26} "
                              f"H-4 Z"), canvas.across(cloth, deep, -4, 30), 1.0)  # fmt: skip
            canvas.line(
                path(f"M8 4 C8 {height * 0.3} 6 {height * 0.5} 2 {height * 0.66}"), deep, 1.3, 0.8
            )
            canvas.shape(rounded(-4, height * 0.64, 17, 8, 3), deep, 0.7)


def _picture(canvas: Canvas, x: float, y: float, width: float, height: float) -> None:
    canvas.shape(rounded(x, y, width, height, 3), "#C9A77C", 1.1)
    inner = rounded(x + 5, y + 5, width - 10, height - 10, 1)
    canvas.shape(inner, "#F6F1E4", 0.6)
    with canvas.inside(inner):
        canvas.shape(ellipse(x + width * 0.64, y + height * 0.4, 9), "#EFC77A", 0)
        canvas.shape(path(f"M{x} {y + height * 0.78} q{width * 0.3} {-height * 0.4} {width * 0.55} {-height * 0.06} "
                          f"q{width * 0.2} {-height * 0.16} {width * 0.5} 0 V{y + height} H{x} Z"), "#9CBBB6", 0)  # fmt: skip


def _left(frame: QRectF) -> float:
    """Where things at the left wall begin; never so far that the person is left alone."""
    return max(frame.left() + 14, -330)


def _consulting(canvas: Canvas, frame: QRectF, staged: Cast) -> None:
    left = _left(frame)
    _window(canvas, left + 14, -318, 100, 118)
    _poster(canvas, 118, -316)
    with canvas.at(196, 2):
        furniture.stool_desk(canvas)
    with canvas.at(left + 30, 4):
        furniture.plant(canvas, 1.05)


def _poster(canvas: Canvas, x: float, y: float) -> None:
    canvas.shape(rounded(x, y, 76, 98, 4), "#FDFBF5", 1.1)
    furniture.scan(canvas, x + 38, y + 44, 26)
    for row in (78, 86):
        canvas.line(path(f"M{x + 14} {y + row} h{48 if row == 78 else 32}"), "#B9B6A8", 2.4)


def _home(canvas: Canvas, frame: QRectF, staged: Cast) -> None:
    left = _left(frame)
    _window(canvas, left + 30, -318, 108, 130)
    _drapes(canvas, left + 30, -318, 108, 130, "#E9C9A0", "#D3A878")
    _picture(canvas, 122, -300, 78, 60)
    _picture(canvas, 150, -228, 50, 44)
    canvas.shape(ellipse(10, 6, 230, 26), "#D9A88A", 1.0, 0.75)
    canvas.line(ellipse(10, 6, 206, 20), "#F3E2CC", 3, 0.8)
    with canvas.at(-158, 2):
        furniture.floor_lamp(canvas, canvas.theme.dark)
    with canvas.at(168, 4):
        furniture.side_table(canvas)
    _cat(canvas, 214, 14)


def _cat(canvas: Canvas, x: float, y: float) -> None:
    """Asleep on the rug."""
    with canvas.deep(Depth.PEOPLE), canvas.at(x, y):
        canvas.ground(0, 0, 42, 7)
        canvas.shape(
            path("M-34 -2 C-42 -22 -18 -34 4 -32 C28 -30 38 -16 32 -4 C28 2 -30 3 -34 -2 Z"),
            "#A98E74",
            1.1,
        )
        canvas.shape(limb((30, -6, 9), (10, 0, 9), (-16, -2, 8), (-26, -8, 6)), "#967B62", 0.9)
        canvas.shape(
            path("M-40 -16 L-38 -26 L-31 -21 L-24 -27 L-21 -16 C-20 -6 -40 -6 -40 -16 Z"),
            "#B59A80",
            1.0,
        )
        canvas.line(path("M-37 -14 q2.5 2 5 0 M-28 -14 q2.5 2 5 0"), "#57463A", 1.3)
        canvas.line(path("M-31.6 -11 l1.4 1 l1.4 -1"), "#57463A", 1)
        for stripe in ("M0 -31 C2 -26 2 -22 0 -18", "M10 -31 C13 -26 13 -22 11 -17"):
            canvas.line(path(stripe), "#8A7059", 2, 0.6)


def _day_unit(canvas: Canvas, frame: QRectF, staged: Cast) -> None:
    left = _left(frame)
    _window(canvas, left + 22, -316, 112, 104)
    with canvas.at(112, -334):
        furniture.curtain(canvas, 92, 300, "#CFE2DC", "#B3CFC6")
    with canvas.at(166, 4):
        furniture.chest_of_tests(canvas)


def _apheresis(canvas: Canvas, frame: QRectF, staged: Cast) -> None:
    left = _left(frame)
    _window(canvas, left + 20, -316, 116, 108)
    with canvas.at(left + 26, 4):
        furniture.plant(canvas, 0.9)
    _picture(canvas, 70, -318, 62, 50)


def _laboratory(canvas: Canvas, frame: QRectF, staged: Cast) -> None:
    left = _left(frame)
    for index, y in enumerate((-286, -226)):
        canvas.shape(rounded(left + 10, y, 190, 8, 3), "#DCE3E1", 1.0)
        for x in range(5):
            height = 22 + 9 * ((x * 7 + index * 3) % 3)
            colour = ("#BFD9DE", "#E9D3A0", "#CBD6E6", "#D6E3CC", "#E4CFC4")[(x + index) % 5]
            canvas.shape(rounded(left + 24 + x * 34, y - height, 20, height, 4), colour, 0.9)
            canvas.shape(rounded(left + 26 + x * 34, y - height - 5, 16, 6, 2), "#8FA0A4", 0.7)
    with canvas.at(max(left + 150, -170), 0):
        furniture.laboratory_bench(canvas)


def _ward(canvas: Canvas, frame: QRectF, staged: Cast) -> None:
    left = _left(frame)
    _window(canvas, left + 20, -320, 108, 112)
    _bed_panel(canvas, 62, -264)
    with canvas.at(230, -340):
        furniture.curtain(canvas, 66, 306, "#D5E3E6", "#BACED3")


def _bed_panel(canvas: Canvas, x: float, y: float) -> None:
    canvas.shape(rounded(x, y, 150, 26, 6), canvas.down("#F4F1E8", "#E0DCCF", y, y + 26), 1.0)
    for index, colour in enumerate(("#8FBF9F", "#E4D9B8", "#A9C7D8", "#F4F1E8", "#F4F1E8")):
        canvas.shape(ellipse(x + 18 + index * 28, y + 13, 6.4), colour, 0.9)
    with canvas.deep(Depth.GLOW if canvas.theme.dark and not canvas.contrast else Depth.THING):
        canvas.shape(rounded(x + 20, y - 22, 110, 9, 4), "#FFF3CF", 0.8)
    if canvas.theme.dark:
        with canvas.deep(Depth.GLOW):
            canvas.soft(x + 75, y - 14, 120, 70, "#FFE4AE", 0.2)


def _infusion(canvas: Canvas, frame: QRectF, staged: Cast) -> None:
    left = _left(frame)
    _window(canvas, left + 26, -322, 116, 122)
    with canvas.deep(Depth.GLOW):
        if not canvas.theme.dark:
            canvas.soft(left + 90, -180, 170, 150, "#FFF1C9", 0.5)
    _bed_panel(canvas, 60, -280)


def _single_room(canvas: Canvas, frame: QRectF, staged: Cast) -> None:
    """A room to oneself: a pane to the corridor through which visitors wave, and a door."""
    left = _left(frame)
    x, y, width, height = left + 14, -330.0, 142.0, 152.0
    with canvas.deep(Depth.THING):
        canvas.shape(rounded(x - 7, y - 7, width + 14, height + 14, 6), "#FDFBF5", 1.3)
    glass = rounded(x, y, width, height, 3)
    with canvas.deep(Depth.GLOW), canvas.inside(glass):
        corridor = ("#4A5260", "#5C6470") if canvas.theme.dark else ("#EDF3F3", "#DCE6E8")
        canvas.shape(glass, canvas.down(*corridor, y, y + height), 0)
    if staged.visitor:
        with canvas.inside(glass), canvas.at(x + 84, y + 310, size=0.82):
            paint_standing(canvas, PEOPLE[4], Dress("cardigan", "#C08A66"), "better", "wave")
    with canvas.deep(Depth.GLOW), canvas.inside(glass):
        for streak in (0.16, 0.24):
            canvas.line(
                path(f"M{x + width * streak} {y + height} L{x + width * (streak + 0.3)} {y}"),
                "#FFFFFF",
                7,
                0.22,
            )
    with canvas.deep(Depth.THING):
        canvas.line(glass, "#A3ADAF", 1.6)
        canvas.shape(rounded(x - 12, y + height + 5, width + 24, 9, 3), "#F4EEE0", 1.1)
    _bed_panel(canvas, 66, -286)
    with canvas.deep(Depth.THING):
        canvas.shape(rounded(236, -322, 36, 30, 3), "#EDEBE6", 0.9)
        for row in (-314, -307, -300):
            canvas.line(path(f"M241 {row} h26"), "#BDBDBD", 2)


def _going_home(canvas: Canvas, frame: QRectF, staged: Cast) -> None:
    """The open front door, light from outside, a path."""
    night = canvas.theme.dark
    x, y, width, height = 64.0, -322.0, 128.0, 322.0 + EYE + 8
    canvas.shape(rounded(x - 12, y - 12, width + 24, height + 12, 4), "#E9DCC3", 1.2)
    doorway = rounded(x, y, width, height, 0)
    with canvas.deep(Depth.GLOW), canvas.inside(doorway):
        canvas.shape(
            doorway,
            canvas.down(
                *(("#22324A", "#4A5870") if night else ("#D6EBF3", "#FBF4DF")), y, y + height
            ),
            0,
        )
        canvas.shape(path(f"M{x} {y + 210} C{x + 40} {y + 180} {x + 90} {y + 216} {x + width} {y + 186} V{y + height} H{x} Z"),
                     "#25393A" if night else "#B5D0A4", 0)  # fmt: skip
        canvas.shape(path(f"M{x + 58} {y + 204} C{x + 66} {y + 240} {x + 20} {y + 260} {x + 12} {y + height} H{x + 104} C{x + 96} {y + 262} {x + 76} {y + 240} {x + 64} {y + 204} Z"),
                     "#4E4A44" if night else "#EBDDBF", 0)  # fmt: skip
        for cx, cy, r in ((x + 98, y + 150, 26), (x + 116, y + 166, 22), (x + 22, y + 178, 18)):
            canvas.shape(ellipse(cx, cy, r), "#2B4540" if night else "#93B78E", 0)
        canvas.line(path(f"M{x + 103} {y + 170} V{y + 206}"), "#5B4735" if night else "#9A7B5C", 6)
    canvas.shape(path(f"M{x + width} {y} L{x + width + 58} {y - 10} V{EYE + 22} L{x + width} {EYE + 8} Z"),
                 canvas.across("#7FA09A", "#5F837D", x + width, x + width + 58), 1.3)  # fmt: skip
    canvas.shape(ellipse(x + width + 12, -160, 4.5), "#E8D7A6", 0.9)
    left = _left(frame)
    _coat_hooks(canvas, max(left + 40, -230), -292)
    with canvas.at(max(left + 60, -250), 4):
        furniture.plant(canvas, 0.95)


def _coat_hooks(canvas: Canvas, x: float, y: float) -> None:
    canvas.shape(rounded(x, y, 110, 10, 4), "#B98F66", 1.0)
    for index, colour in enumerate(("#8FA8C8", "#C98F76")):
        with canvas.at(x + 28 + index * 54, y + 8):
            canvas.shape(
                path("M-4 0 C-22 8 -26 40 -24 88 C-10 94 10 94 24 88 C26 40 22 8 4 0 Z"),
                colour,
                1.0,
            )
            canvas.line(path("M0 6 V88"), "#5F6F74", 1, 0.4)


def _clinic(canvas: Canvas, frame: QRectF, staged: Cast) -> None:
    left = _left(frame)
    _window(canvas, left + 22, -318, 108, 108)
    canvas.shape(rounded(110, -318, 84, 92, 4), "#FDFBF5", 1.1)
    for row in range(4):
        y = -300 + row * 19
        canvas.shape(ellipse(124, y, 5), "#8FBF9F" if row < 2 else "#E9E4D6", 0.8)
        canvas.line(path(f"M138 {y} h{40 - 8 * (row % 2)}"), "#B9B6A8", 3)
    with canvas.at(170, 4):
        furniture.chest_of_tests(canvas)
    with canvas.at(left + 26, 4):
        furniture.plant(canvas, 1.0)


def _daily_life(canvas: Canvas, frame: QRectF, staged: Cast) -> None:
    """Outdoors: hills, trees, a path and a bench."""
    night = canvas.theme.dark
    with canvas.deep(Depth.GLOW if not night else Depth.WALL):
        if not night:
            canvas.soft(140, -330, 170, 150, "#FFF0BF", 0.9)
        for top, colour in ((-150, "#CFE0D2"), (-104, "#B7D2B0"), (-66, "#A3C497")):
            canvas.shape(path(f"M{frame.left()} {top + 16} C{frame.left() + 190} {top - 46} -20 {top + 40} 120 {top - 8} "
                              f"C240 {top - 40} 320 {top + 24} {frame.right()} {top - 14} V{EYE + 2} H{frame.left()} Z"),
                         colour, 0.7)  # fmt: skip
    left = _left(frame)
    for x, y, size in ((left + 60, -40, 1.0), (left + 132, -46, 0.68), (220, -44, 0.82)):
        _tree(canvas, x, y, size)
    canvas.shape(
        path("M-60 -34 C-30 -20 -120 -4 -190 60 H170 C110 10 10 -16 -44 -34 Z"), "#E6D6B6", 0.9, 0.9
    )
    with canvas.at(128, -4, size=0.95):
        furniture.bench(canvas)
    with canvas.deep(Depth.THING):
        for x, y in ((-236, 12), (-222, 20), (-206, 10), (196, 22), (212, 14), (228, 24)):
            canvas.line(path(f"M{x} {y} v-13"), "#7FA073", 1.8)
            canvas.shape(ellipse(x, y - 15, 4), "#E4B7A0" if (x // 2) % 2 else "#F2D58A", 0.7)
    for x, y in ((60, -300), (84, -312), (104, -296)):
        canvas.line(path(f"M{x} {y} q6 -7 10 0 q4 -7 10 0"), "#7D8B90", 1.8)


def _tree(canvas: Canvas, x: float, y: float, size: float) -> None:
    with canvas.at(x, y, size=size):
        canvas.ground(0, 2, 50, 8)
        canvas.shape(limb((0, 4, 18), (2, -50, 12), (0, -100, 9)), "#A0805F", 1.1)
        canvas.line(curve((2, -62), (18, -82), (28, -96)), "#A0805F", 6)
        for cx, cy, r, colour in (
            (-30, -112, 36, "#8DB58A"),
            (32, -116, 36, "#8DB58A"),
            (0, -146, 42, "#9CC298"),
            (2, -106, 34, "#9CC298"),
        ):
            canvas.shape(ellipse(cx, cy, r), colour, 0.9)
        for cx, cy in ((-24, -130), (18, -158), (36, -112), (-6, -116)):
            canvas.line(path(f"M{cx} {cy} q6 -6 12 0"), "#6F9A70", 2, 0.6)


_FURNISH: dict[str, Callable[[Canvas, QRectF, Cast], None]] = {
    "consulting-room": _consulting,
    "home": _home,
    "day-unit": _day_unit,
    "apheresis": _apheresis,
    "laboratory": _laboratory,
    "ward": _ward,
    "infusion": _infusion,
    "single-room": _single_room,
    "going-home": _going_home,
    "clinic": _clinic,
    "daily-life": _daily_life,
}
