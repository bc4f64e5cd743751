"""Where immune cells learn and meet: the thymus and a lymph node."""

from __future__ import annotations

import math

from dayzero.stage.canvas import Canvas
from dayzero.stage.homes import WAY_OUT
from dayzero.stage.inside.strokes import fill, nucleus, star, strewn, tube
from dayzero.stage.paths import curve, ellipse, limb, path

_LOBULES = (
    "M-104 -34 C-98 -74 -74 -98 -46 -100 C-34 -78 -34 -48 -40 -22 C-58 -4 -88 -6 -104 -34 Z",
    "M-36 -103 C-12 -110 18 -110 40 -101 C36 -74 30 -46 24 -26 C6 -14 -16 -14 -30 -24 "
    "C-26 -50 -26 -78 -36 -103 Z",
    "M50 -98 C80 -88 102 -56 106 -20 C84 -2 54 -8 34 -24 C40 -48 46 -72 50 -98 Z",
    "M-108 -18 C-92 4 -62 8 -44 2 C-40 30 -48 66 -62 94 C-92 76 -110 30 -108 -18 Z",
    "M106 -8 C84 10 58 8 40 0 C36 26 42 62 58 94 C90 74 108 34 106 -8 Z",
    "M-54 98 C-42 68 -34 34 -32 6 C-12 14 14 14 30 6 C30 36 38 70 50 98 C18 112 -26 112 -54 98 Z",
)
_MEDULLA = (
    "M-86 -38 C-84 -58 -62 -64 -48 -48 C-40 -38 -36 -30 -27 -30 C-24 -44 -28 -70 -12 -80 "
    "C4 -88 22 -76 20 -56 C18 -42 18 -34 25 -32 C36 -30 42 -46 54 -58 C68 -68 88 -54 84 -34 "
    "C78 -14 54 -16 42 -4 C46 8 64 4 78 14 C92 30 84 54 66 56 C50 54 48 34 38 20 C34 14 28 14 26 20 "
    "C26 34 34 52 20 66 C6 78 -18 74 -24 56 C-28 42 -22 28 -28 16 C-38 14 -42 28 -50 42 "
    "C-60 60 -84 56 -88 36 C-88 16 -64 14 -48 0 C-54 -12 -84 -18 -86 -38 Z"
)


def thymus(canvas: Canvas) -> None:
    """The school of the T cells: lobules, a dense outer class, a pale inner one, a way out."""
    fill(canvas, "#F7F1E6", "#EADFCB")
    for lobule in _LOBULES:
        canvas.shape(path(lobule), canvas.ball("#D5EADF", "#A9D0BE", 0, 0, 112), 1.2)
    for index, (x, y, angle) in enumerate(strewn(44, 98, 0.4)):
        if math.hypot(x, y) > 44:
            star(canvas, x, y, 10 + index % 4, "#7DB39B", 1.0, arms=4, turn=angle, alpha=0.6)
    canvas.shape(path(_MEDULLA), canvas.ball("#FAFDF6", "#E0F1E4", 0, -6, 90), 0.8)
    for x, y, angle in strewn(9, 54, 2.0):
        star(canvas, x, y, 14, "#A8CDBA", 1.0, turn=angle, alpha=0.6)
    # Whorls of flat cells: only the thymus has them.
    for x, y, r in ((-62, -40, 7.5), (62, 32, 7), (4, -52, 6.5)):
        for share in (1.0, 0.68, 0.36):
            canvas.shape(ellipse(x, y, r * share, r * share * 0.9), "#F3D9C6", 0.7)
    way_out = tuple((100 * x, 100 * y) for x, y in WAY_OUT)
    tube(canvas, way_out, 13, "#DE9A8E", "#F8DDD4")
    canvas.line(curve(*((x - 3, y) for x, y in way_out)), "#FFFFFF", 2, 0.7)


_BEAN = (
    "M-92 8 C-98 -58 -40 -94 14 -90 C72 -86 100 -40 94 12 C88 62 46 92 4 86 C-20 82 -14 58 -34 48 "
    "C-56 38 -88 46 -92 8 Z"
)
_FOLLICLES = ((-58, -26, 17), (-26, -59, 17), (14, -69, 17), (53, -49, 17), (71, -8, 16),
              (62, 36, 15), (30, 63, 14))  # fmt: skip


def lymph_node(canvas: Canvas) -> None:
    """A bean: lymph comes in over its back, runs under the capsule, and leaves at the notch."""
    fill(canvas, "#FBF6EC", "#EEE4D6")
    for points in (((-112, -66), (-92, -54), (-72, -46)), ((-46, -112), (-40, -94), (-32, -78)),
                   ((40, -116), (40, -98), (36, -82)), ((114, -50), (96, -44), (80, -38))):  # fmt: skip
        tube(canvas, points, 9, "#CFC3DC", "#F4EFFA", 3)
    tube(canvas, ((-24, 62), (-48, 74), (-78, 84), (-112, 104)), 12, "#CFC3DC", "#F4EFFA", 3)
    tube(canvas, ((-22, 48), (-52, 54), (-82, 58), (-114, 66)), 6, "#D98F83", "#F2BFB4", 3)
    canvas.shape(path(_BEAN), "#D9C9B4", 1.4)
    with canvas.at(1, 0, 0, 0.955):
        canvas.shape(path(_BEAN), "#FAF7FD", 0.7)
    with canvas.at(2, 0, 0, 0.87):
        canvas.shape(path(_BEAN), canvas.ball("#F6F0FA", "#CFC6E3", 0, -4, 96), 0.9)
    for x1, y1, x2, y2 in ((-45, -50, -34, -30), (-6, -74, -4, -48), (38, -68, 28, -44), (72, -32, 48, -22),
                           (76, 16, 50, 14)):  # fmt: skip
        canvas.line(path(f"M{x1} {y1} L{x2} {y2}"), "#FBF7FF", 2.6, 0.8)
    for x, y, r in _FOLLICLES:
        canvas.shape(ellipse(x, y, r), canvas.ball("#B3A7D2", "#C3B8DE", x, y, r), 0.7)
        canvas.shape(
            ellipse(x, y, r * 0.62), canvas.ball("#F7F3FC", "#DCD3EE", x, y - 2, r * 0.7), 0.6
        )
    cords = (
        ((-10, 34, 8), (-2, 10, 9), (-22, -16, 8), (-46, 4, 7)),
        ((-4, 46, 8), (16, 24, 9), (36, 8, 8), (38, -14, 6)),
        ((-2, 14, 7), (12, -10, 8), (6, -34, 6)),
        ((-24, 34, 7), (-46, 24, 8), (-66, 10, 7)),
        ((6, 62, 7), (20, 46, 8), (36, 34, 7)),
    )
    for cord in cords:
        canvas.shape(limb(*cord), "#E4DCF1", 0)
    for px, py, angle in strewn(12, 46, 0.9):
        star(canvas, px + 4, py + 2, 11, "#B4A8CF", 0.9, turn=angle, alpha=0.55)
    nucleus(canvas, -28, 58, 3, "#C9BCDA", 1.4, 30)
