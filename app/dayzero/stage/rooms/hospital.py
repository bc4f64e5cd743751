"""Rooms in which people are treated."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from dayzero.stage import furniture
from dayzero.stage.canvas import Canvas, Depth
from dayzero.stage.cast import Cast
from dayzero.stage.figures import PEOPLE
from dayzero.stage.paths import path, rounded
from dayzero.stage.person import Dress, paint_standing
from dayzero.stage.rooms.walls import bed_panel, left_of, picture, window


def day_unit(canvas: Canvas, frame: QRectF, staged: Cast) -> None:
    """Where people come for an injection or a drip and go home again."""
    left = left_of(frame)
    window(canvas, left + 22, -316, 112, 104)
    with canvas.at(112, -334):
        furniture.curtain(canvas, 92, 300, "#CFE2DC", "#B3CFC6")
    with canvas.at(166, 4):
        furniture.chest_of_tests(canvas)


def apheresis(canvas: Canvas, frame: QRectF, staged: Cast) -> None:
    """Where cells are collected from the blood."""
    left = left_of(frame)
    window(canvas, left + 20, -316, 116, 108)
    with canvas.at(left + 26, 4):
        furniture.plant(canvas, 0.9)
    picture(canvas, 70, -318, 62, 50)


def ward(canvas: Canvas, frame: QRectF, staged: Cast) -> None:
    """A room on the ward."""
    left = left_of(frame)
    window(canvas, left + 20, -320, 108, 112)
    bed_panel(canvas, 62, -264)
    with canvas.at(230, -340):
        furniture.curtain(canvas, 66, 306, "#D5E3E6", "#BACED3")


def infusion(canvas: Canvas, frame: QRectF, staged: Cast) -> None:
    """The room of Day 0, in a warm light."""
    left = left_of(frame)
    window(canvas, left + 26, -322, 116, 122)
    with canvas.deep(Depth.GLOW):
        if not canvas.theme.dark:
            canvas.soft(left + 90, -180, 170, 150, "#FFF1C9", 0.5)
    bed_panel(canvas, 60, -280)


def single_room(canvas: Canvas, frame: QRectF, staged: Cast) -> None:
    """A room to oneself: a pane to the corridor through which visitors wave, and a door."""
    left = left_of(frame)
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
    bed_panel(canvas, 66, -286)
    with canvas.deep(Depth.THING):
        canvas.shape(rounded(236, -322, 36, 30, 3), "#EDEBE6", 0.9)
        for row in (-314, -307, -300):
            canvas.line(path(f"M241 {row} h26"), "#BDBDBD", 2)
