"""What cells are kept in: bags and the deep cold.

Units as in the world; the floor is y = 0, the middle x = 0."""

from __future__ import annotations

from dayzero.stage.canvas import Canvas, Depth
from dayzero.stage.paths import ellipse, path, rounded


def cell_bag(canvas: Canvas, x: float, y: float, width: float, height: float, fill: float) -> None:
    """A bag of cells, ``fill`` 0 to 1 full."""
    outline = rounded(x, y, width, height, 7)
    canvas.shape(outline, "#FFFBEF", 0)
    level = y + height - (height - 8) * max(min(fill, 1.0), 0.0)
    if fill > 0.02:
        with canvas.inside(outline):
            fluid = path(f"M{x} {level} q{width / 2} -5 {width} 0 V{y + height} H{x} Z")
            canvas.shape(fluid, canvas.down("#F9DE92", "#E9B440", level, y + height), 0.5)
    canvas.line(outline, "#A97F22" if not canvas.contrast else "#FFFFFF", 1.4)
    canvas.line(path(f"M{x + 6} {y + 8} v{height - 18}"), "#FFFFFF", 2.4, 0.8)
    canvas.shape(rounded(x + width / 2 - 9, y + height - 20, 18, 12, 2), "#FFFEF9", 0.6)


FREEZER_BAG = (0.0, -164.0)


def freezer(canvas: Canvas) -> None:
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
        cell_bag(canvas, -20, -190, 40, 52, 0.85)
    for x, y, rx in (
        (-36, -122, 46),
        (34, -126, 50),
        (0, -134, 42),
        (-62, -100, 26),
        (66, -102, 28),
    ):
        with canvas.deep(Depth.PEOPLE if canvas.theme.dark else Depth.GLOW):
            canvas.soft(x, y, rx, 13, "#FFFFFF", 0.85)
