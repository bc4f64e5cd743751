"""What cells are kept in: bags, a cord blood unit, a culture flask, the deep cold.

Units as in the world; the floor is y = 0, the middle x = 0.
"""

from __future__ import annotations

import math

from dayzero.stage.canvas import Canvas, Depth
from dayzero.stage.paths import ellipse, path, rounded

GOLD = ("#F9DE92", "#E9B440")
"""Light and deep colour of stem cells in their fluid."""

MARROW = ("#D9978A", "#B4675C")
"""Marrow as it is taken, mixed with blood."""

FAT = ("#FBEBB4", "#EDCF7E")


def cell_bag(
    canvas: Canvas, x: float, y: float, width: float, height: float, fill: float,
    fluid: tuple[str, str] = GOLD,
) -> None:  # fmt: skip
    """A bag of cells, ``fill`` 0 to 1 full."""
    outline = rounded(x, y, width, height, 7)
    canvas.shape(outline, "#FFFBEF", 0)
    level = y + height - (height - 8) * max(min(fill, 1.0), 0.0)
    if fill > 0.02:
        with canvas.inside(outline):
            inner = path(f"M{x} {level} q{width / 2} -5 {width} 0 V{y + height} H{x} Z")
            canvas.shape(inner, canvas.down(*fluid, level, y + height), 0.5)
    canvas.line(outline, "#A97F22" if not canvas.contrast else "#FFFFFF", 1.4)
    canvas.line(path(f"M{x + 6} {y + 8} v{height - 18}"), "#FFFFFF", 2.4, 0.8)
    canvas.shape(rounded(x + width / 2 - 9, y + height - 20, 18, 12, 2), "#FFFEF9", 0.6)


def cord_unit(canvas: Canvas, x: float, y: float, width: float, height: float, fill: float) -> None:
    """A unit of cord blood: a small bag in two parts, with a row of samples in its tube."""
    larger = width * 0.68
    cell_bag(canvas, x, y, larger, height, fill)
    cell_bag(canvas, x + larger + 2, y, width - larger - 2, height, fill)
    canvas.line(path(f"M{x + 6} {y} V{y - 6} H{x + width - 8}"), "#A97F22", 1.6)
    for index in range(4):
        canvas.shape(rounded(x + 12 + index * 7, y - 9, 5, 6, 2), GOLD[1], 0.5)


FREEZER_BAG = (0.0, -164.0)
FREEZER_COLD = (0.0, -60.0)


def freezer(canvas: Canvas, fill: float, cord: bool) -> None:
    """A tank of deep cold with its lid up, a bag in a metal frame above it, and vapour."""
    canvas.ground(0, -1, 92, 13)
    for x in (-44, 44):
        canvas.shape(ellipse(x, -6, 7), "#5F6F74", 1.0)
    body = path("M-66 -112 C-66 -120 66 -120 66 -112 L62 -22 C62 -8 -62 -8 -62 -22 Z")
    canvas.shape(body, canvas.across("#F1F5F5", "#B3C3C8", -60, 70), 1.4)
    canvas.line(path("M-64 -88 C-40 -80 40 -80 64 -88"), "#93A7AD", 2, 0.8)
    canvas.line(path("M-50 -76 L-47 -24"), "#FFFFFF", 6, 0.8)
    canvas.shape(rounded(-20, -66, 40, 30, 4), "#E4EEF1", 0.9)
    with canvas.at(0, -51):
        for turn in range(6):
            with canvas.at(turn=60 * turn):
                canvas.line(path("M0 0 V-11 M0 -7 l3 -2.6 M0 -7 l-3 -2.6"), "#3F7691", 1.7)
    canvas.shape(ellipse(0, -113, 66, 11), canvas.ball("#5D7F91", "#28434F", 0, -113, 66), 1.3)
    canvas.shape(ellipse(0, -112, 56, 8), "#DDEFF7", 0, 0.9)
    # The lid leans open behind.
    canvas.shape(path("M60 -118 L104 -176 C110 -184 120 -178 116 -170 L76 -108 Z"), "#C6D2D5", 1.2)
    with canvas.deep(Depth.PEOPLE):
        canvas.line(path("M0 -236 V-196"), "#7F9298", 3)
        canvas.shape(rounded(-26, -198, 52, 70, 5), "#AEBDC2", 1.2)
        if cord:
            cord_unit(canvas, -20, -176, 40, 32, fill)
        else:
            cell_bag(canvas, -20, -190, 40, 52, fill)
    clouds = ((-36, -122, 46), (34, -126, 50), (0, -134, 42), (-62, -100, 26), (66, -102, 28))
    _vapour(canvas, clouds, 0.85)


def _vapour(
    canvas: Canvas, clouds: tuple[tuple[float, float, float], ...], strength: float
) -> None:
    """Soft clouds: x, y, and how wide. Fainter by night, when they would look like smoke."""
    with canvas.deep(Depth.GLOW):
        for x, y, rx in clouds:
            canvas.soft(x, y, rx, 13, "#FFFFFF", strength * (0.3 if canvas.theme.dark else 1))


BATH_BAG = (0.0, -128.0)


def warm_bath(canvas: Canvas, fill: float, cord: bool) -> None:
    """A bath of warm water on a trolley; a frozen bag thaws in it, if there is one."""
    canvas.ground(0, -1, 44, 7)
    for x in (-30, 26):
        canvas.line(path(f"M{x + 2} -72 V-10"), "#A5B3B5", 4)
        canvas.shape(ellipse(x + 2, -5, 4.6), "#5F6F74", 0.9)
    canvas.shape(rounded(-38, -46, 76, 7, 3), "#DCE4E3", 1.0)
    with canvas.deep(Depth.PEOPLE):
        if fill > 0:
            canvas.line(path("M-10 -158 h20"), "#7F9298", 3)
            if cord:
                cord_unit(canvas, -19, -148, 38, 32, fill)
            else:
                cell_bag(canvas, -18, -154, 36, 50, fill)
    canvas.shape(path("M-42 -112 H42 V-74 C42 -68 38 -66 32 -66 H-32 C-38 -66 -42 -68 -42 -74 Z"),
                 canvas.down("#F4F6F5", "#BECACB", -112, -66), 1.2)  # fmt: skip
    canvas.shape(rounded(-45, -116, 90, 8, 4), "#E6ECEB", 1.0)
    canvas.shape(rounded(-30, -96, 26, 16, 3), "#3E6C72", 0.7)
    canvas.line(path("M-25 -86 c4 -6 6 4 9 -2 c2 -3 4 0 6 -1"), "#F0C967", 1.6)
    canvas.shape(ellipse(20, -88, 6.5), "#DCE3E2", 0.9)
    _vapour(canvas, ((-20, -124, 24), (20, -128, 24), (0, -136, 24)), 0.5)


FLASK_FLOOR = (-4.0, -22.0)

_COLONIES = 12


def flask(canvas: Canvas, fill: float) -> None:
    """A culture flask lying on its side. ``fill`` 0 to 1: how much of its floor cells cover."""
    canvas.ground(0, -1, 78, 7)
    with canvas.deep(Depth.PEOPLE):
        body = path("M-66 -8 L-46 -50 C-44 -54 -40 -56 -36 -56 H36 C42 -56 46 -52 50 -44 L64 -32 V-14 "
                    "L52 -4 C48 0 44 2 38 2 H-58 C-66 2 -68 -4 -66 -8 Z")  # fmt: skip
        canvas.shape(body, "#F7FAF8", 0, 0.9)
        floor = path("M-62 -8 L-46 -38 H38 L54 -12 L42 -3 H-56 C-61 -3 -63 -5 -62 -8 Z")
        canvas.shape(floor, canvas.down("#F8E0DC", "#EFC3BE", -38, -2), 0.6)
        with canvas.inside(floor):
            for colony in range(round(_COLONIES * max(min(fill, 1.0), 0.0))):
                _colony(canvas, colony)
        canvas.shape(path("M62 -34 h8 v22 h-8 Z"), "#EDF2F0", 1.0)
        canvas.shape(rounded(68, -38, 14, 30, 3), canvas.down("#6FA3AC", "#4C818B", -38, -8), 1.0)
        for y in (-32, -26, -20, -14):
            canvas.line(path(f"M70 {y} h10"), "#3E6C75", 0.9, 0.7)
        canvas.line(path("M-56 -16 L-42 -48"), "#FFFFFF", 3, 0.9)
        canvas.line(body, "#7E9A9D" if not canvas.contrast else "#FFFFFF", 1.4)
        canvas.shape(rounded(-20, -54, 42, 11, 2), "#FFFEF9", 0.6, 0.9)
        canvas.line(path("M-15 -50 h26 M-15 -47 h16"), "#9AA9AB", 1.1)


def _colony(canvas: Canvas, number: int) -> None:
    """Long cells that lie side by side; each colony has its own patch of the floor."""
    turn = number * 2.399963
    away = math.sqrt((number + 0.5) / _COLONIES)
    x, y = -4 + 48 * away * math.cos(turn), -20 + 15 * away * math.sin(turn)
    canvas.soft(x, y, 17, 7.5, "#D98F62", 0.5)
    with canvas.at(x, y, turn=24 * math.sin(turn)):
        for dx, dy in ((-7, -3), (2, -4.5), (9, -1), (-9, 2), (0, 0), (5, 3.5), (-3, 5)):
            canvas.shape(path(f"M{dx - 6} {dy + 0.8} Q{dx} {dy - 2.6} {dx + 6} {dy - 0.8} Q{dx} {dy + 2.6} {dx - 6} {dy + 0.8} Z"),
                         "#B76A3F", 0, 0.9)  # fmt: skip
