"""Rooms in which people are treated."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from dayzero.stage import furniture
from dayzero.stage.canvas import Canvas, Depth
from dayzero.stage.cast import PANE, Cast
from dayzero.stage.paths import ellipse, path, rounded
from dayzero.stage.rooms.walls import bed_panel, left_of, picture, window


def day_unit(canvas: Canvas, frame: QRectF, staged: Cast) -> None:
    """Where people come for an injection or a drip and go home again."""
    left = left_of(frame)
    window(canvas, left + 14, -330, 252, 104)
    with canvas.at(96, -346):
        furniture.curtain(canvas, 118, 312, "#CFE2DC", "#B3CFC6")
    with canvas.at(left + 30, 4):
        furniture.plant(canvas, 0.9)
    with canvas.at(222 if staged.stand else 168, 4):
        furniture.trolley(canvas, "syringes")


def apheresis(canvas: Canvas, frame: QRectF, staged: Cast) -> None:
    """Where cells are collected from the blood."""
    left = left_of(frame)
    window(canvas, left + 14, -334, 252, 106)
    with canvas.at(left + 26, 4):
        furniture.plant(canvas, 0.95)
    picture(canvas, 62, -334, 62, 52)


def ward(canvas: Canvas, frame: QRectF, staged: Cast) -> None:
    """A room on the ward."""
    _bed_wall(canvas, frame, staged)
    with canvas.at(196, -352):
        furniture.curtain(canvas, 104, 318, "#D5E3E6", "#BACED3")
    _picture(canvas, staged)


def infusion(canvas: Canvas, frame: QRectF, staged: Cast) -> None:
    """The room of Day 0, in a warm light."""
    _bed_wall(canvas, frame, staged)
    with canvas.deep(Depth.GLOW):
        if not canvas.theme.dark:
            canvas.soft(left_of(frame) + 110, -190, 210, 170, "#FFF1C9", 0.55)
    _picture(canvas, staged)


def _picture(canvas: Canvas, staged: Cast) -> None:
    """A picture on the wall, beside the head of somebody who stands."""
    picture(canvas, 58 if staged.pose == "standing" else -16, -380, 62, 50)


def _bed_wall(canvas: Canvas, frame: QRectF, staged: Cast) -> None:
    """A window, and beside it the lamp above the head of the bed, if somebody is in bed."""
    if staged.pose == "lying":
        window(canvas, left_of(frame) + 12, -336, 62, 150)
        bed_panel(canvas, -172, -302)
        return
    window(canvas, left_of(frame) + 12, -336, 190, 118)


def single_room(canvas: Canvas, frame: QRectF, staged: Cast) -> None:
    """A room to oneself: filtered air, clean hands, and a pane through which visitors wave."""
    _bed_wall(canvas, frame, staged)
    _pane(canvas, staged)
    # Where no title reaches, and nobody stands.
    with canvas.at(-150 if staged.pose == "lying" else -96, -376):
        _air_vent(canvas)
    with canvas.at(staged.pane[0] + 170, -252):
        canvas.shape(rounded(0, 0, 24, 40, 5), "#F1F4F2", 1.0)
        canvas.shape(rounded(6, 8, 12, 16, 2), "#8FC0AE", 0.6)
        canvas.shape(rounded(4, 40, 16, 6, 2), "#C6D0D0", 0.7)


def _air_vent(canvas: Canvas) -> None:
    """Filtered air comes in."""
    with canvas.deep(Depth.THING):
        canvas.shape(rounded(0, 0, 84, 16, 4), "#EDEEF1", 1.0)
        for slot in range(8):
            canvas.line(path(f"M{9 + slot * 9.5} 4 v8"), "#B4B8C2", 2)
    for x in (18, 42, 66):
        canvas.line(path(f"M{x} 22 q4 6 0 12"), "#A9BCCB", 1.5, 0.6)


def _pane(canvas: Canvas, staged: Cast) -> None:
    (x, y), (width, height) = staged.pane, PANE
    canvas.shape(rounded(x - 7, y - 7, width + 14, height + 14, 6), "#FDFBF5", 1.3)
    glass = rounded(x, y, width, height, 3)
    with canvas.deep(Depth.GLOW if not canvas.contrast else Depth.THING), canvas.inside(glass):
        corridor = ("#3E4653", "#525B68") if canvas.theme.dark else ("#E6EEEF", "#D3DFE2")
        canvas.shape(glass, canvas.down(*corridor, y, y + height), 0)
        door = rounded(x + 102, y + 26, 40, height, 3)
        canvas.shape(door, "#48515E" if canvas.theme.dark else "#C3D3D8", 0.9)
        canvas.shape(ellipse(x + 108, y + 100, 2.6), "#E8D7A6", 0.5)
    with canvas.deep(Depth.GLOW), canvas.inside(glass):
        for streak in (0.04, 0.12):
            streak_line = f"M{x + width * streak} {y + height} L{x + width * (streak + 0.3)} {y}"
            canvas.line(path(streak_line), "#FFFFFF", 7, 0.2)
    canvas.line(glass, "#A3ADAF", 1.6)
    canvas.shape(rounded(x - 12, y + height + 5, width + 24, 9, 3), "#F4EEE0", 1.1)


def procedure_room(canvas: Canvas, frame: QRectF, staged: Cast) -> None:
    """For a small sample of fat or marrow, or an injection: a lamp, a curtain, clean hands."""
    left = left_of(frame)
    window(canvas, left + 12, -318, 92, 104)
    with canvas.at(40, -352):
        furniture.curtain(canvas, 214, 300, "#E3DCCB", "#CDC2AA")
    with canvas.at(left + 44, 2):
        _washbasin(canvas)
    _examination_lamp(canvas, -96, -318)


def theatre(canvas: Canvas, frame: QRectF, staged: Cast) -> None:
    """An operating theatre, quiet and light: the lamps, and the machine that watches over sleep."""
    left = left_of(frame)
    tiles = frame.left() - frame.left() % 46
    with canvas.deep(Depth.WALL):
        for x in range(int(tiles), int(frame.right()), 46):
            canvas.line(path(f"M{x} -300 V-44"), "#C3D6D3", 1.2, 0.8)
        for y in (-300, -216, -130):
            canvas.line(path(f"M{frame.left()} {y} H{frame.right()}"), "#C3D6D3", 1.2, 0.8)
    with canvas.at(left + 56, 0):
        _sleep_machine(canvas)
    for x, y, size in ((-56, -352, 1.0), (38, -386, 0.8)):
        _theatre_lamp(canvas, x, y, size)


def donor_unit(canvas: Canvas, frame: QRectF, staged: Cast) -> None:
    """Where a donor gives cells; a box waits to carry them."""
    left = left_of(frame)
    window(canvas, left + 14, -334, 252, 106)
    picture(canvas, 62, -334, 62, 52)
    with canvas.at(left + 38, 4):
        _travel_box(canvas)


def _washbasin(canvas: Canvas) -> None:
    """A basin with a mirror and soap above it."""
    canvas.shape(rounded(-7, -96, 14, 96, 4), canvas.across("#F5F6F3", "#D3D9D7", -7, 7), 1.0)
    basin = path("M-40 -116 H40 C40 -96 24 -86 0 -86 C-24 -86 -40 -96 -40 -116 Z")
    canvas.shape(basin, canvas.down("#FFFFFF", "#DCE2E0", -116, -86), 1.2)
    canvas.line(path("M0 -116 V-136 C0 -144 -14 -144 -14 -134"), "#93A5AB", 5)
    canvas.shape(rounded(26, -172, 18, 32, 4), "#F1F4F2", 1.0)
    canvas.shape(rounded(30, -160, 10, 14, 2), "#8FC0AE", 0.6)


def _examination_lamp(canvas: Canvas, x: float, y: float) -> None:
    """A lamp on a jointed arm that leans over the couch."""
    with canvas.deep(Depth.GLOW):
        canvas.soft(x + 74, y + 66, 96, 84, "#FFF6DC", 0.5 if not canvas.theme.dark else 0.2)
    canvas.line(path(f"M{x} {y} L{x + 30} {y - 42} L{x + 74} {y + 6}"), "#93A5AB", 5)
    canvas.shape(rounded(x - 10, y - 14, 20, 28, 4), "#DCE4E3", 1.1)
    canvas.shape(ellipse(x + 30, y - 42, 5), "#7E9094", 0.9)
    with canvas.at(x + 74, y + 16, turn=-8):
        shade = path("M-24 0 C-20 -24 20 -24 24 0 Z")
        canvas.shape(shade, canvas.down("#F4F6F4", "#C9D3D3", -20, 0), 1.2)
        canvas.shape(ellipse(0, 0, 24, 4.6), "#FFF6D8", 0.8)


def _theatre_lamp(canvas: Canvas, x: float, y: float, size: float) -> None:
    """A round lamp on an arm from the ceiling."""
    canvas.line(path(f"M{x + 8} {y - 130} V{y - 34} L{x} {y - 12}"), "#A9B7BA", 6)
    with canvas.deep(Depth.GLOW):
        glow = 0.16 if canvas.theme.dark else 0.6
        canvas.soft(x, y + 60 * size, 130 * size, 120 * size, "#FFFBEA", glow)
    with canvas.at(x, y, size=size):
        rim = path("M-56 6 C-56 -16 56 -16 56 6 C56 14 -56 14 -56 6 Z")
        canvas.shape(rim, canvas.down("#F7F9F8", "#C2CFD0", -12, 14), 1.3)
        canvas.shape(ellipse(0, 7, 50, 8), "#E4ECEB", 0.9)
        with canvas.deep(Depth.GLOW):
            for lamp, across in enumerate((-34, -17, 0, 17, 34)):
                canvas.shape(ellipse(across, 8 + lamp % 2, 7, 3.6), "#FFF4CE", 0.5)


def _sleep_machine(canvas: Canvas) -> None:
    """The anaesthetic machine: a screen, dials and a soft breathing bag."""
    canvas.ground(0, -1, 56, 9)
    for x in (-34, 34):
        canvas.shape(ellipse(x, -6, 6), "#5F6F74", 0.9)
    canvas.shape(rounded(-42, -150, 84, 142, 7), canvas.across("#F6F8F6", "#CFD9D8", -42, 42), 1.2)
    for y in (-70, -38):
        canvas.shape(rounded(-34, y, 68, 26, 4), "#E6ECEA", 0.8)
        canvas.line(path(f"M-10 {y + 9} h20"), "#93A5AB", 2.6)
    for x in (-24, 0, 24):
        canvas.shape(ellipse(x, -92, 8), "#DCE3E2", 0.9)
        canvas.line(path(f"M{x} -92 l4 -5"), "#6B7D82", 1.8)
    canvas.line(path("M0 -150 V-186"), "#94A4A7", 6)
    canvas.shape(rounded(-44, -252, 88, 66, 7), "#4C5B61", 1.2)
    canvas.shape(rounded(-38, -246, 76, 54, 4), "#16272E", 0.6)
    with canvas.deep(Depth.PEOPLE):
        canvas.line(
            path("M-32 -232 h18 l4 -8 l5 14 l4 -6 h12 l4 -8 l5 14 l3 -6 h6"), "#A9E0D6", 1.9
        )
        canvas.line(
            path(
                "M-32 -206 C-24 -220 -18 -220 -10 -206 C-2 -220 4 -220 12 -206 C20 -220 26 -220 32 -206"
            ),
            "#F0C967",
            1.9,
        )
        bag = path(
            "M46 -128 C62 -126 66 -96 56 -80 C48 -70 40 -78 42 -92 C43 -106 40 -124 46 -128 Z"
        )
        canvas.shape(bag, canvas.across("#A9C7C4", "#7FA5A3", 42, 64), 1.0)


def _travel_box(canvas: Canvas) -> None:
    """An insulated box with a handle and the sign of cells on it."""
    canvas.ground(0, -1, 60, 9)
    canvas.line(path("M-26 -64 C-26 -92 26 -92 26 -64"), "#5F6F74", 5)
    canvas.shape(rounded(-50, -56, 100, 56, 7), canvas.down("#7FA9B4", "#5C8793", -56, 0), 1.3)
    canvas.shape(rounded(-54, -68, 108, 18, 6), canvas.down("#F4F6F3", "#D3DCDA", -68, -50), 1.1)
    canvas.shape(rounded(-22, -42, 44, 32, 4), "#FDFBF5", 0.8)
    for x, y in ((-7, -26), (6, -30), (4, -18)):
        canvas.shape(ellipse(x, y, 5), "#E3A52E", 0.7)
