"""What lies behind the cells in the round lens: one drawing for each kind of place.

Units: the lens has radius 100 and its middle is the origin.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import pairwise

from dayzero.stage.canvas import Canvas, Depth
from dayzero.stage.homes import VESSEL
from dayzero.stage.paths import curve, ellipse, limb, path, rounded


def paint_inside(canvas: Canvas, kind: str) -> None:
    """The inside of a place, filling the disc."""
    disc = ellipse(0, 0, 100)
    with canvas.deep(Depth.LENS), canvas.inside(disc):
        _DRAW.get(kind, _organ)(canvas)


def _fill(canvas: Canvas, middle: str, rim: str) -> None:
    canvas.shape(ellipse(0, 0, 101), canvas.ball(middle, rim, -8, -16, 122), 0)


def _marrow(canvas: Canvas) -> None:
    """Spongy bone: pale struts around rooms in which the cells live."""
    _fill(canvas, "#FDF1E2", "#F0CFB6")
    for x, y, r in ((-30, -34, 44), (36, -20, 40), (-8, 44, 42), (-66, 30, 30), (60, 54, 30)):
        canvas.soft(x, y, r, r, "#F7DCC2", 0.9)
    struts = (
        ((-110, -62, 26), (-66, -58, 11), (-24, -84, 9), (6, -112, 22)),
        ((-66, -58, 10), (-58, -20, 8), (-84, 8, 10), (-112, 20, 22)),
        ((112, -64, 24), (74, -52, 10), (40, -66, 8), (22, -108, 18)),
        ((74, -52, 9), (80, -6, 8), (112, 16, 20)),
        ((-58, -20, 7), (-22, -8, 7), (4, -34, 6), (40, -66, 7)),
        ((-112, 78, 26), (-64, 62, 11), (-40, 34, 8), (-22, -8, 7)),
        ((-64, 62, 9), (-30, 80, 9), (-14, 112, 22)),
        ((112, 76, 26), (66, 66, 10), (40, 30, 8), (80, -6, 8)),
        ((40, 30, 7), (10, 34, 6), (-6, 62, 7), (-30, 80, 8)),
        ((66, 66, 9), (40, 86, 9), (32, 114, 20)),
    )  # fmt: skip
    for strut in struts:
        canvas.shape(limb(*((x + 1.5, y + 3, w + 2) for x, y, w in strut)), "#D9A985", 0, 0.38)
    for strut in struts:
        canvas.shape(limb(*strut), "#FBF1DF", 0.9)
    for strut in struts:
        canvas.line(curve(*((x - 1, y - w * 0.2) for x, y, w in strut)), "#FFFDF6", 1.6, 0.85)
    canvas.shape(
        limb((-110, 6, 15), (-50, 22, 12), (10, 8, 13), (56, 18, 12), (112, 2, 17)),
        "#E9A79B",
        0,
        0.42,
    )
    canvas.line(curve((-110, -1), (-50, 16), (10, 2), (56, 12), (112, -6)), "#D98A7E", 1.3, 0.55)
    canvas.line(curve((-110, 13), (-50, 28), (10, 14), (56, 24), (112, 10)), "#D98A7E", 1.3, 0.55)


def _blood(canvas: Canvas) -> None:
    """A vessel from left to right with its wall of flat cells."""
    _fill(canvas, "#FBEDE4", "#F2D5C8")
    for x, y in ((-60, -84), (10, -92), (66, -78), (-40, 90), (30, 88), (80, 70), (-84, 66)):
        canvas.shape(ellipse(x, y, 13, 7), "#F0C9BA", 0.6, 0.8)
    edge = 100 * VESSEL
    top = [(x, -edge - 11 * math.sin(0.024 * x + 0.6)) for x in range(-120, 121, 20)]
    low = [(x, edge - 11 * math.sin(0.024 * x + 0.6)) for x in range(-120, 121, 20)]
    wall = limb(
        *((x, (a + b) / 2, 2 * edge + 24) for (x, a), (_x, b) in zip(top, low, strict=True))
    )
    canvas.shape(wall, "#E3A298", 0.9)
    inner = limb(*((x, (a + b) / 2, 2 * edge) for (x, a), (_x, b) in zip(top, low, strict=True)))
    canvas.shape(inner, canvas.down("#FBE3DA", "#F6CFC4", -edge, edge), 0.8)
    for line, side in ((top, -1), (low, 1)):
        for (x1, y1), (x2, y2) in pairwise(line):
            middle = ((x1 + x2) / 2, (y1 + y2) / 2 + 6 * side)
            with canvas.at(*middle, math.degrees(math.atan2(y2 - y1, x2 - x1))):
                canvas.shape(ellipse(0, 0, 5.5, 2.2), "#B96F66", 0, 0.6)
                canvas.line(path(f"M10 {-5} V5"), "#C98379", 0.9, 0.7)
    canvas.soft(-20, -20, 70, 26, "#FFFFFF", 0.4)


def _thymus(canvas: Canvas) -> None:
    """The school of the T cells: lobes with a fine net, and a gate at the right."""
    _fill(canvas, "#F1FAF4", "#CFE6DB")
    for lobe in (
        "M-104 -20 C-96 -86 -30 -104 2 -84 C20 -60 6 -20 -6 -2 C-40 24 -90 20 -104 -20 Z",
        "M6 -88 C50 -112 104 -70 104 -16 C96 14 40 20 4 0 C16 -30 22 -60 6 -88 Z",
        "M-100 30 C-60 22 -30 24 -6 8 C20 26 24 70 -2 104 C-50 108 -98 84 -100 30 Z",
        "M4 10 C40 26 80 22 104 10 C108 70 60 104 8 102 C26 70 22 34 4 10 Z",
    ):
        canvas.shape(path(lobe), canvas.ball("#E9F6EE", "#BFDFD0", -10, -10, 110), 1.2)
    for index in range(14):
        angle = index * 2.4
        reach = 26 + 5.2 * index
        x, y = reach * math.cos(angle), reach * math.sin(angle)
        for turn in range(4):
            a = angle + turn * math.pi / 2
            canvas.line(curve((x, y), (x + 9 * math.cos(a + 0.3), y + 9 * math.sin(a + 0.3)),
                              (x + 17 * math.cos(a), y + 17 * math.sin(a))), "#8DBFA9", 1.8, 0.65)  # fmt: skip
        canvas.shape(ellipse(x, y, 3.6, 3), "#8DBFA9", 0, 0.8)


def _lymph_node(canvas: Canvas) -> None:
    """A bean with round follicles."""
    _fill(canvas, "#F5F4FA", "#DDDCEB")
    canvas.shape(path("M-88 10 C-96 -60 -30 -96 20 -88 C76 -80 100 -36 92 10 C86 60 50 92 0 88 "
                      "C-20 84 -18 58 -34 50 C-60 44 -84 46 -88 10 Z"),
                 canvas.ball("#F1EDF8", "#CDC8E2", -10, -20, 110), 1.4)  # fmt: skip
    for x, y, r in (
        (-48, -34, 22),
        (0, -58, 22),
        (48, -36, 22),
        (62, 12, 21),
        (34, 56, 20),
        (-52, 16, 18),
    ):
        canvas.shape(ellipse(x, y, r), canvas.ball("#FBFAFE", "#B9B2D6", x, y, r * 1.25), 0.9)
    for turn in ((-112, -50), (-40, -118), (60, -112), (112, -30)):
        canvas.line(
            path(f"M{turn[0]} {turn[1]} L{turn[0] * 0.72} {turn[1] * 0.72}"), "#A9A2C8", 7, 0.6
        )


def _nerve(canvas: Canvas) -> None:
    """Nerve fibres in their sheaths of myelin, thin in two places."""
    _fill(canvas, "#FBF6EA", "#E7E0D2")
    for y, bend, offset in ((-52, 10, 0), (2, -9, 24), (56, 10, 8)):
        core = [(x, y + bend * math.sin(x * 0.03)) for x in range(-120, 121, 20)]
        canvas.shape(limb(*((x, v, 8) for x, v in core)), "#E8B85C", 0.8)
        for index in range(5):
            left = -124 + offset + 52 * index
            bare = (index + int(offset)) % 4 == 1
            width = 15.0 if bare else 26.0
            joints = [
                (left + step * 11, y + bend * math.sin((left + step * 11) * 0.03), width)
                for step in range(5)
            ]
            joints[0] = (*joints[0][:2], width * 0.66)
            joints[-1] = (*joints[-1][:2], width * 0.66)
            colour = ("#D9D2E6", "#A79CC4") if bare else ("#DCE6F5", "#8FA9CF")
            canvas.shape(limb(*joints), canvas.down(*colour, y - 16, y + 18), 1.0)
            canvas.line(
                curve(*((x, v - width * 0.24) for x, v, _w in joints[1:-1])), "#FFFFFF", 2, 0.7
            )
    for x, y in ((-70, -22), (40, -26), (-20, 30), (76, 30), (-84, 82), (20, -88)):
        for k in range(5):
            a = k * math.tau / 5 + x
            canvas.line(curve((x, y), (x + 6 * math.cos(a), y + 6 * math.sin(a)),
                              (x + 12 * math.cos(a + 0.3), y + 12 * math.sin(a + 0.3))), "#C9BFA8", 1.6, 0.7)  # fmt: skip
        canvas.shape(ellipse(x, y, 4), "#C9BFA8", 0, 0.9)


def _organ(canvas: Canvas) -> None:
    """Living tissue, quiet: rows of soft cells above a small vessel."""
    _fill(canvas, "#FCF2E9", "#EED8CB")
    for row in range(7):
        for column in range(7):
            x = -96 + column * 32 + (16 if row % 2 else 0)
            y = -92 + row * 28 + 5 * math.sin(column + row)
            canvas.shape(rounded(x - 14.5, y - 12.5, 29, 25, 11), "#F6DFD0", 0.8, 0.9)
            canvas.shape(ellipse(x, y, 5, 4.4), "#E0B7A3", 0, 0.75)
    vessel = ((-112, 44, 20), (-50, 30, 17), (10, 44, 18), (60, 30, 16), (112, 40, 20))
    canvas.shape(limb(*vessel), "#E9A79B", 0.9)
    canvas.line(curve(*((x, y - 4) for x, y, _w in vessel)), "#F6CCC2", 3, 0.8)


def _machine(canvas: Canvas) -> None:
    """The spinning ring of the separating machine: clear on the outside, layers within."""
    _fill(canvas, "#F4F6F5", "#D8E0DF")
    for radius, colour in (
        (98, "#C9D3D3"),
        (93, "#DE9287"),
        (72, "#F0DDBE"),
        (60, "#F6EBCB"),
        (28, "#D8E0DF"),
    ):
        canvas.shape(ellipse(0, 0, radius), colour, 1.0)
    canvas.shape(ellipse(0, 0, 22), canvas.ball("#FFFFFF", "#B5C2C3", -6, -8, 30), 1.0)
    for turn in range(6):
        with canvas.at(turn=60 * turn):
            canvas.line(path("M0 -28 V-20"), "#93A3A6", 3)


def _bag(canvas: Canvas) -> None:
    """Cells in their bag: clear fluid, soft folds of the plastic."""
    _fill(canvas, "#FFF9E6", "#F3DFA9")
    canvas.shape(path("M-120 -64 C-70 -76 -30 -52 10 -62 C50 -72 90 -58 120 -66 V120 H-120 Z"),
                 canvas.down("#FBEBBE", "#F1D68F", -60, 100), 0.9)  # fmt: skip
    for fold in (
        "M-84 -100 C-70 -40 -78 20 -92 90",
        "M70 -104 C84 -50 76 10 88 80",
        "M-20 -100 C-16 -80 -20 -74 -14 -66",
    ):
        canvas.line(path(fold), "#FFFFFF", 4, 0.6)
    for x, y, r in ((-40, -78, 5), (-26, -84, 3), (36, -80, 4)):
        canvas.shape(ellipse(x, y, r), "#FFFDF2", 0.8, 0.8)


def _freezer(canvas: Canvas) -> None:
    """Deep cold: ice flowers and mist; everything rests."""
    _fill(canvas, "#F2F9FD", "#BFDCEC")
    for x, y, size in ((-58, -50, 30), (54, -56, 24), (62, 46, 32), (-46, 58, 26), (2, 0, 22)):
        for turn in range(6):
            with canvas.at(x, y, 60 * turn + x):
                canvas.line(path(f"M0 0 V{-size} M0 {-size * 0.55} l{size * 0.22} {-size * 0.2} "
                                 f"M0 {-size * 0.55} l{-size * 0.22} {-size * 0.2}"), "#FFFFFF", 2.4, 0.95)  # fmt: skip
    for y in (-30, 26, 78):
        canvas.soft(-20, y, 100, 18, "#FFFFFF", 0.7)


def _drip(canvas: Canvas) -> None:
    """The drip chamber: drops fall through a clear tube."""
    _fill(canvas, "#F5F9F8", "#D6E3E2")
    canvas.shape(
        rounded(-62, -130, 124, 260, 40), canvas.across("#FFFFFF", "#DDEBEC", -62, 62), 1.6
    )
    canvas.shape(path("M-60 62 C-30 56 30 56 60 62 V130 H-60 Z"), "#CFE3EA", 0.9)
    canvas.line(path("M-46 -110 V70"), "#FFFFFF", 7, 0.9)
    canvas.line(path("M50 -110 V70"), "#C3D5D7", 3, 0.7)


_DRAW: dict[str, Callable[[Canvas], None]] = {
    "marrow": _marrow,
    "blood": _blood,
    "thymus": _thymus,
    "lymph-node": _lymph_node,
    "nerve": _nerve,
    "organ": _organ,
    "machine": _machine,
    "bag": _bag,
    "freezer": _freezer,
    "drip": _drip,
}
