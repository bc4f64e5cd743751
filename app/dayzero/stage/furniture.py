"""Furniture around the person. Units as in the world; the floor is y = 0, the middle x = 0."""

from __future__ import annotations

import math

from dayzero.stage.canvas import Canvas, Depth
from dayzero.stage.paths import ellipse, limb, path, rounded


def armchair(canvas: Canvas, cloth: str, deep: str, wooden: bool = False) -> None:
    """A soft armchair seen from the front."""
    canvas.ground(0, -2, 150, 17)
    for x in (-96, 78):
        canvas.shape(rounded(x, -20, 18, 20, 4), "#8A6A4C", 1.0)
    back = path(
        "M-92 -24 C-104 -120 -100 -196 -78 -222 C-50 -240 50 -240 78 -222 C100 -196 104 -120 92 -24 Z"
    )
    canvas.shape(back, canvas.down(cloth, deep, -236, -20), 1.3)
    canvas.shape(path("M-66 -50 C-74 -130 -72 -186 -58 -204 C-36 -216 36 -216 58 -204 C72 -186 74 -130 66 -50 Z"),
                 canvas.down(cloth, deep, -280, -20), 0.9)  # fmt: skip
    canvas.shape(rounded(-76, -92, 152, 34, 15), canvas.down(cloth, deep, -110, -40), 1.1)
    canvas.shape(rounded(-84, -62, 168, 46, 12), deep, 1.1)
    for side in (False, True):
        with canvas.at(flip=side):
            arm = path(
                "M70 -14 V-106 C70 -124 80 -130 94 -130 C110 -130 118 -122 118 -106 V-22 C118 -14 112 -12 106 -12 Z"
            )
            canvas.shape(arm, canvas.across(cloth, deep, 66, 124), 1.2)
            canvas.line(path("M77 -104 C78 -116 86 -122 95 -122"), "#FFFFFF", 2, 0.35)
            if wooden:
                canvas.shape(rounded(72, -132, 46, 10, 5), "#B98F66", 1.0)


def bed(canvas: Canvas) -> None:
    """A hospital bed from its side, its back raised, its head at the left."""
    canvas.ground(16, -2, 200, 17)
    for x in (-120, 158):
        canvas.line(path(f"M{x} -46 V-12"), "#8FA0A4", 7)
        canvas.shape(ellipse(x, -7, 7.5), "#5F6F74", 1.0)
    canvas.shape(
        rounded(-164, -178, 15, 138, 6), canvas.across("#D9C3A3", "#BFA27A", -164, -150), 1.1
    )
    canvas.shape(rounded(178, -122, 14, 82, 6), canvas.across("#D9C3A3", "#BFA27A", 178, 192), 1.1)
    canvas.shape(rounded(-156, -56, 340, 17, 6), "#C3CFD0", 1.1)
    canvas.shape(path("M-40 -82 L-146 -150 C-154 -156 -160 -146 -154 -138 L-66 -56 H176 C182 -56 184 -64 184 -72 "
                      "C184 -80 180 -82 174 -82 Z"), canvas.down("#FBF9F3", "#E4E5DF", -150, -56), 1.2)  # fmt: skip
    with canvas.deep(Depth.PEOPLE):
        pillow = path("M-162 -150 C-170 -184 -160 -224 -142 -232 C-124 -236 -92 -206 -84 -188 "
                      "C-80 -172 -104 -150 -120 -146 C-136 -142 -158 -142 -162 -150 Z")  # fmt: skip
        canvas.shape(pillow, canvas.down("#FFFEFA", "#E6E8E4", -230, -146), 1.1)
        canvas.line(path("M-148 -220 C-152 -196 -150 -176 -142 -160"), "#CFD3CF", 1.5, 0.7)


def bed_rail(canvas: Canvas) -> None:
    """The low rail in front of the person's legs."""
    with canvas.deep(Depth.THING):
        canvas.line(
            path("M30 -44 V-78 C30 -84 34 -86 40 -86 H120 C126 -86 130 -84 130 -78 V-44"),
            "#9FB0B3",
            5,
        )
        for x in (55, 80, 105):
            canvas.line(path(f"M{x} -84 V-46"), "#9FB0B3", 3)


def couch(canvas: Canvas, room: str) -> None:
    """What people lie on while something is done: a table in theatre, else an upholstered couch."""
    canvas.ground(16, -2, 190, 16)
    theatre = room == "theatre"
    if theatre:
        canvas.shape(
            path("M-46 0 C-44 -12 70 -12 72 0 Z"), canvas.down("#A9B7BA", "#7F9094", -12, 0), 1.1
        )
        canvas.shape(rounded(-4, -58, 36, 52, 6), canvas.across("#CBD6D7", "#93A5A9", -4, 32), 1.1)
        canvas.line(path("M2 -30 h24"), "#8496A0", 1.6)
    else:
        for x in (-96, 128):
            canvas.shape(
                rounded(x, -54, 16, 54, 4), canvas.across("#D3B48C", "#A98258", x, x + 16), 1.1
            )
        canvas.line(path("M-84 -18 H132"), "#B08A60", 6)
    light, deep = ("#A9BDC4", "#7D949D") if theatre else ("#D9C7AE", "#BBA17E")
    canvas.shape(rounded(-110, -58, 296, 12, 5), "#8D9DA1" if theatre else "#B08A60", 1.1)
    pad = path("M-40 -82 L-146 -150 C-156 -158 -168 -142 -158 -132 L-70 -54 H178 C188 -54 190 -64 188 -72 "
               "C187 -80 182 -82 174 -82 Z")  # fmt: skip
    canvas.shape(pad, canvas.down(light, deep, -150, -54), 1.2)
    with canvas.deep(Depth.PEOPLE):
        # A small pillow, and the paper or sheet that lies over the pad.
        pillow = path("M-156 -150 C-166 -180 -158 -222 -142 -228 C-126 -232 -98 -206 -90 -188 "
                      "C-86 -172 -106 -152 -120 -148 C-134 -144 -152 -142 -156 -150 Z")  # fmt: skip
        canvas.shape(pillow, canvas.down("#FFFEFA", "#E2E8E6", -228, -146), 1.1)
        sheet = path("M-146 -146 L-40 -82 H184 V-70 H-46 L-150 -136 Z")
        canvas.shape(sheet, "#FBFAF4", 0.8)


def plant(canvas: Canvas, size: float = 1.0) -> None:
    """A pot plant that stands on the floor."""
    with canvas.at(size=size):
        canvas.ground(0, -1, 30, 6)
        for x, y, turn in (
            (-26, -74, -34),
            (24, -80, 30),
            (0, -98, 0),
            (-34, -48, -62),
            (34, -50, 62),
            (-12, -92, -14),
            (14, -92, 16),
        ):
            length = math.hypot(x, y + 34)
            with canvas.at(0, -34, turn):
                canvas.shape(path(f"M0 0 C-13 {-length * 0.4} -9 {-length * 0.85} 0 {-length} C9 {-length * 0.85} 13 {-length * 0.4} 0 0 Z"),
                             "#7FA885" if turn % 4 else "#6C9873", 0.9)  # fmt: skip
                canvas.line(path(f"M0 -4 V{-length * 0.85}"), "#4F7A5B", 1, 0.7)
        canvas.shape(
            path("M-22 -38 H22 L17 -2 C16 0 -16 0 -17 -2 Z"),
            canvas.across("#CF9B78", "#A9744F", -22, 22),
            1.1,
        )
        canvas.shape(rounded(-24, -42, 48, 9, 4), "#C28C67", 1.0)


def floor_lamp(canvas: Canvas, lit: bool) -> None:
    """A lamp beside the chair; in the evening it is on."""
    canvas.ground(0, -1, 30, 6)
    canvas.shape(path("M-20 0 C-18 -7 18 -7 20 0 Z"), "#7E6B57", 1.0)
    canvas.line(path("M0 -4 V-250"), "#8A7560", 4)
    if lit:
        with canvas.deep(Depth.GLOW):
            canvas.soft(0, -250, 150, 130, "#FFD99A", 0.34)
    with canvas.deep(Depth.GLOW if lit and not canvas.contrast else Depth.THING):
        canvas.shape(
            path("M-22 -296 H22 L36 -244 H-36 Z"),
            canvas.down("#FBEED2", "#F0D6A4", -296, -244),
            1.1,
        )


def side_table(canvas: Canvas) -> None:
    """A small round table with a cup of tea, a book and glasses."""
    canvas.ground(0, -1, 40, 7)
    canvas.shape(path("M-4 -86 L-7 -4 C-8 0 8 0 7 -4 L4 -86 Z"), "#A67F58", 1.0)
    canvas.shape(path("M-22 0 C-18 -8 18 -8 22 0 Z"), "#A67F58", 1.0)
    canvas.shape(rounded(-40, -94, 80, 9, 4.5), canvas.down("#CBA377", "#AE8459", -94, -85), 1.1)
    canvas.shape(rounded(-32, -101, 36, 7, 2), "#7891A8", 0.9)
    canvas.shape(rounded(-29, -107, 32, 6, 2), "#C98F76", 0.9)
    canvas.line(path("M26 -108 C36 -110 36 -98 26 -99"), "#E9E4D8", 3)
    canvas.shape(path("M8 -112 H27 V-100 C27 -94 8 -94 8 -100 Z"), "#F6F2E8", 1.0)


def cabinet(canvas: Canvas) -> None:
    """A bedside cabinet with a jug, a glass, a card and a small plant."""
    canvas.ground(0, -1, 46, 8)
    canvas.shape(rounded(-36, -98, 72, 94, 6), canvas.across("#EFE6D4", "#D8C7A8", -36, 36), 1.2)
    for y in (-92, -62, -32):
        canvas.shape(rounded(-31, y, 62, 25, 3), "#F5EEDF", 0.8)
        canvas.line(path(f"M-7 {y + 12} h14"), "#9A8A6E", 2.4)
    canvas.shape(path("M-26 -128 H-8 L-6 -100 C-6 -97 -28 -97 -28 -100 Z"), "#DCEBF0", 1.0, 0.9)
    canvas.shape(path("M-27 -116 H-7 L-6 -101 C-6 -98 -28 -98 -28 -101 Z"), "#B7D6E2", 0.6, 0.9)
    canvas.line(path("M-7 -122 C2 -122 2 -108 -6 -107"), "#B4C9D0", 2.4)
    canvas.shape(path("M2 -116 H14 L13 -99 H3 Z"), "#E6F1F4", 0.9, 0.9)
    canvas.shape(path("M18 -126 L34 -124 L33 -98 L20 -98 Z"), "#FBF3E2", 0.9)
    canvas.shape(
        path("M26 -106 C20 -112 22 -117 26 -114 C30 -117 32 -112 26 -106 Z"), "#C98F76", 0.4
    )


def stool_desk(canvas: Canvas) -> None:
    """A doctor's desk seen from the side, with a screen that shows a scan."""
    canvas.ground(0, -1, 88, 11)
    for x in (-66, 62):
        canvas.shape(rounded(x, -104, 9, 104, 3), "#B58F68", 1.0)
    canvas.shape(rounded(-78, -112, 156, 12, 5), canvas.down("#D4AE82", "#B88F63", -112, -100), 1.2)
    canvas.shape(rounded(-8, -132, 18, 20, 2), "#8D9AA0", 0.9)
    canvas.shape(rounded(-50, -206, 102, 76, 7), "#4C5B61", 1.1)
    canvas.shape(rounded(-44, -200, 90, 64, 4), "#16272E", 0.6)
    scan(canvas, 0, -168, 24)
    canvas.shape(rounded(-66, -118, 40, 5, 2), "#F8F3E6", 0.8)


def scan(canvas: Canvas, x: float, y: float, size: float) -> None:
    """A calm picture of a brain, as on a scan."""
    with canvas.at(x, y, size=size / 24):
        canvas.shape(path("M0 -24 C16 -24 22 -10 21 4 C20 18 10 25 0 25 C-10 25 -20 18 -21 4 C-22 -10 -16 -24 0 -24 Z"),
                     "#C9D6DA", 0.7)  # fmt: skip
        canvas.line(path("M0 -22 V22"), "#7F929A", 1.5)
        for side in (False, True):
            with canvas.at(flip=side):
                canvas.line(
                    path("M4 -14 C12 -18 16 -10 12 -6 C8 -2 16 0 17 5 C16 11 8 8 7 14"),
                    "#8FA2A9",
                    1.8,
                )
                canvas.shape(path("M3 -4 C8 -6 9 2 4 7 C3 3 3 0 3 -4 Z"), "#5A6C74", 0)


def chest_of_tests(canvas: Canvas) -> None:
    """A small trolley with tubes for tests."""
    canvas.ground(0, -1, 48, 8)
    for x in (-36, 32):
        canvas.line(path(f"M{x + 2} -92 V-10"), "#A5B3B5", 4)
        canvas.shape(ellipse(x + 2, -5, 4.6), "#5F6F74", 0.9)
    canvas.shape(rounded(-44, -100, 88, 9, 4), "#DCE4E3", 1.1)
    canvas.shape(rounded(-40, -50, 80, 7, 3), "#DCE4E3", 1.0)
    canvas.shape(rounded(-34, -116, 44, 16, 3), "#F1E7D2", 0.9)
    for x, colour in ((-29, "#B4564C"), (-19, "#8E6BA8"), (-9, "#D6A13A"), (1, "#5C93B5")):
        canvas.shape(rounded(x, -126, 6, 24, 3), "#F7F9F8", 0.8)
        canvas.shape(rounded(x - 0.6, -130, 7.2, 8, 2), colour, 0.6)
    canvas.shape(ellipse(28, -107, 9, 7), "#F4F6F4", 0.9)


def curtain(canvas: Canvas, width: float, height: float, cloth: str, deep: str) -> None:
    """A hospital curtain hanging from a rail at y = 0."""
    canvas.line(path(f"M-6 0 H{width + 6}"), "#B9C2C1", 4)
    folds = max(int(width / 17), 2)
    for index in range(folds):
        x = index * width / folds
        step = width / folds
        canvas.shape(path(f"M{x} 3 H{x + step} C{x + step + 2} {height * 0.5} {x + step - 1} {height * 0.8} {x + step} {height} "
                          f"C{x + step * 0.6} {height + 4} {x + step * 0.4} {height - 4} {x} {height} Z"),
                     canvas.across(cloth, deep, x, x + step), 0.5)  # fmt: skip


def bench(canvas: Canvas) -> None:
    """A park bench."""
    canvas.ground(0, -1, 110, 10)
    for x in (-74, 68):
        canvas.shape(limb((x, -86, 6), (x + 2, -40, 6), (x, 0, 7)), "#5F6F74", 1.0)
    for y, h in ((-86, 11), (-70, 11), (-46, 10)):
        canvas.shape(rounded(-92, y, 184, h, 4), canvas.down("#C69A6B", "#A67A4D", y, y + h), 1.0)
