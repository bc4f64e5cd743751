"""Things around the person. Units as in the world; the floor is y = 0, the middle x = 0."""

from __future__ import annotations

import math

from dayzero.stage.canvas import Canvas, Depth
from dayzero.stage.paths import curve, ellipse, limb, path, rounded

FLUIDS: dict[str, tuple[str, str]] = {
    "chemotherapy": ("#C9CDF0", "#98A0DA"),
    "antibody": ("#DDEBC0", "#AFCB7E"),
    "cells": ("#FBE5A6", "#ECBB45"),
    "fluids": ("#E1EFF5", "#BBD7E5"),
    "signal": ("#FBDDC8", "#EDB18A"),
}
"""Light and deep colour of what hangs on the stand."""


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


STAND_HOOK = (0.0, -330.0)
BAG_OUTLET = (0.0, -232.0)
"""Where the tube leaves the bag, from the foot of the stand."""


def drip_stand(canvas: Canvas, kind: str, fill: float) -> None:
    """A stand with a bag of fluid, ``fill`` 0 to 1 full, and a small pump."""
    canvas.ground(0, -1, 46, 8)
    for x in (-34, 34):
        canvas.line(path(f"M0 -18 C{x * 0.4} -16 {x * 0.8} -12 {x} -6"), "#94A4A7", 5)
        canvas.shape(ellipse(x, -4, 4.6), "#5F6F74", 0.9)
    canvas.line(path("M0 -6 V-328"), "#94A4A7", 5.4)
    canvas.line(path("M-1.2 -20 V-322"), "#DCE5E5", 1.4, 0.9)
    canvas.line(
        path("M-22 -320 C-22 -330 -16 -331 -10 -329 H10 C16 -331 22 -330 22 -320"), "#94A4A7", 4
    )
    canvas.shape(rounded(-19, -166, 38, 52, 7), canvas.down("#F5F7F5", "#D3DCDB", -166, -114), 1.1)
    canvas.shape(rounded(-12, -159, 24, 14, 3), "#3E6C72", 0.6)
    canvas.line(path("M-8 -150 h5 l3 -5 l3 7 l2 -2 h4"), "#BFE6DF", 1.4)
    for x in (-8, 0, 8):
        canvas.shape(ellipse(x, -128, 2.8), "#9DB0B2", 0.5)
    if kind in FLUIDS:
        with canvas.deep(Depth.PEOPLE):
            _fluid_bag(canvas, *FLUIDS[kind], fill)


def _fluid_bag(canvas: Canvas, light: str, deep: str, fill: float) -> None:
    outline = path("M-6 -326 H6 L8 -318 H22 C29 -318 31 -313 31 -307 V-256 C31 -248 26 -245 20 -244 L5 -240 H-5 "
                   "L-20 -244 C-26 -245 -31 -248 -31 -256 V-307 C-31 -313 -29 -318 -22 -318 H-8 Z")  # fmt: skip
    canvas.shape(outline, "#FCFBF5", 0)
    level = -246 - 62 * max(min(fill, 1.0), 0.08)
    with canvas.inside(outline):
        canvas.shape(path(f"M-34 {level} C-18 {level - 4} -8 {level + 4} 6 {level} C18 {level - 3} 26 {level + 2} 34 {level} V-236 H-34 Z"),
                     canvas.down(light, deep, level, -240), 0.7)  # fmt: skip
        canvas.line(path("M-23 -310 V-256"), "#FFFFFF", 3.4, 0.75)
    canvas.line(outline, "#8C8F86" if not canvas.contrast else "#FFFFFF", 1.4)
    canvas.shape(rounded(-17, -300, 34, 20, 3), "#FFFEF9", 0.7)
    canvas.line(path("M-12 -294 h24 M-12 -287 h16"), "#8B989B", 1.5)
    canvas.shape(rounded(-3.4, -241, 6.8, 11, 2), "#DCE4E2", 0.8)


MACHINE_RING = (0.0, -176.0)
MACHINE_BAG = (26.0, -92.0)
MACHINE_IN = (-46.0, -122.0)
MACHINE_OUT = (-46.0, -78.0)
"""Parts of the machine, from the middle of its foot."""


def apheresis_machine(canvas: Canvas, fill: float) -> None:
    """The machine that separates blood: screen, ring, pumps and a bag that fills."""
    canvas.ground(0, -1, 84, 12)
    for x in (-40, 40):
        canvas.shape(ellipse(x, -6, 7), "#5F6F74", 1.0)
    canvas.shape(
        rounded(-54, -240, 108, 232, 16), canvas.across("#FCFCF8", "#D9E1DF", -54, 54), 1.4
    )
    canvas.shape(path("M-30 -240 L-36 -304 C-36 -312 -32 -314 -26 -314 H36 C42 -314 45 -310 44 -304 L36 -240 Z"),
                 canvas.down("#F4F6F3", "#CFD9D8", -314, -240), 1.2)  # fmt: skip
    canvas.shape(path("M-28 -304 H36 L30 -258 H-24 Z"), "#1E5560", 0.8)
    canvas.line(
        path(
            "M-20 -272 C-12 -272 -10 -286 -4 -286 C2 -286 4 -270 10 -270 C15 -270 16 -278 25 -278"
        ),
        "#A9E0D6",
        2,
    )
    for x, height in ((-18, 6), (-10, 10), (-2, 7)):
        canvas.line(path(f"M{x} -292 h{height}"), "#F0C967", 2)
    canvas.shape(ellipse(*MACHINE_RING, 42), canvas.ball("#FFFFFF", "#C7D1D1", -12, -190, 60), 1.3)
    canvas.shape(ellipse(*MACHINE_RING, 37), "#EEF1EF", 0.8)
    for x in (-36, -14):
        canvas.shape(ellipse(x + 6, -104, 11), "#DCE3E2", 1.0)
        canvas.shape(ellipse(x + 6, -104, 4), "#93A3A6", 0.7)
        canvas.shape(ellipse(x + 6, -72, 11), "#DCE3E2", 1.0)
        canvas.shape(ellipse(x + 6, -72, 4), "#93A3A6", 0.7)
    with canvas.deep(Depth.PEOPLE):
        _cell_bag(canvas, 8, -124, 38, 52, fill)
    canvas.line(curve((0, -134), (18, -132), (27, -124)), "#E7B84D", 3)
    for y in (-38, -30, -22):
        canvas.line(path(f"M-30 {y} h60"), "#BAC6C6", 2)


def _cell_bag(canvas: Canvas, x: float, y: float, width: float, height: float, fill: float) -> None:
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


def centrifuge(canvas: Canvas, angle: float) -> None:
    """The ring inside the machine, turned by ``angle`` degrees; the only part that moves."""
    with canvas.deep(Depth.PEOPLE), canvas.at(*MACHINE_RING, turn=angle):
        canvas.shape(ellipse(0, 0, 33), "#CF7A6E", 1.0)
        canvas.shape(ellipse(0, 0, 24), "#F2DDA4", 0.8)
        canvas.shape(ellipse(0, 0, 20.5), "#F8EFD2", 0.6)
        for turn in range(3):
            with canvas.at(turn=120 * turn):
                canvas.shape(
                    path("M-2 -7 L-3.4 -29 C-1 -32 1 -32 3.4 -29 L2 -7 Z"), "#FFFFFF", 0.5, 0.65
                )
        canvas.shape(ellipse(0, 0, 8), "#EAF0EF", 1.0)
        canvas.shape(ellipse(2.6, 0, 2), "#7E9094", 0)


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
        _cell_bag(canvas, -20, -190, 40, 52, 0.85)
    for x, y, rx in (
        (-36, -122, 46),
        (34, -126, 50),
        (0, -134, 42),
        (-62, -100, 26),
        (66, -102, 28),
    ):
        with canvas.deep(Depth.PEOPLE if canvas.theme.dark else Depth.GLOW):
            canvas.soft(x, y, rx, 13, "#FFFFFF", 0.85)


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


def laboratory_bench(canvas: Canvas) -> None:
    """A bench with a microscope, a rack and a screen."""
    canvas.ground(0, -1, 150, 12)
    canvas.shape(rounded(-140, -108, 280, 108, 6), canvas.down("#E8ECE8", "#C7D1D0", -108, 0), 1.2)
    for x in (-130, -42, 46):
        canvas.shape(rounded(x, -90, 82, 80, 4), "#F1F3EF", 0.9)
        canvas.line(path(f"M{x + 30} -80 h22"), "#8FA0A4", 3)
    canvas.shape(
        rounded(-148, -118, 296, 13, 5), canvas.down("#FBFBF8", "#D3DBDA", -118, -105), 1.2
    )
    with canvas.at(-86, -118):
        canvas.shape(path("M-26 0 C-26 -7 26 -7 26 0 Z"), "#51646B", 1.0)
        canvas.shape(limb((14, -4, 11), (22, -34, 11), (6, -62, 12)), "#6A7E85", 1.0)
        with canvas.at(-4, -46, 18):
            canvas.shape(rounded(-8, -30, 16, 40, 5), "#E9EEEC", 1.0)
            canvas.shape(rounded(-6, -44, 12, 16, 4), "#51646B", 0.9)
            canvas.shape(rounded(-5, 10, 10, 12, 3), "#93A5AB", 0.9)
        canvas.shape(rounded(-22, -16, 36, 6, 2), "#93A5AB", 0.9)
    with canvas.at(74, -118):
        canvas.shape(rounded(-34, -22, 68, 22, 3), "#F1E7D2", 1.0)
        for index, colour in enumerate(("#E0A73A", "#B4564C", "#E0A73A", "#5C93B5", "#E0A73A")):
            x = -29 + index * 13
            canvas.shape(rounded(x, -36, 7, 30, 3), "#FBFBF7", 0.8)
            canvas.shape(rounded(x, -20, 7, 14, 3), colour, 0.4)
