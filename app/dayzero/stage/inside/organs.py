"""Inner organs: kidney, pancreas, lung, liver, and living tissue in general."""

from __future__ import annotations

import math

from dayzero.stage.canvas import Canvas
from dayzero.stage.homes import CENTRAL_VEIN, GLOMERULUS, ISLET, SINUSOIDS
from dayzero.stage.inside.strokes import fill, nucleus, petal, star, strewn, tube
from dayzero.stage.paths import curve, ellipse, limb, path, rounded


def kidney(canvas: Canvas) -> None:
    """A filter of the kidney: a tuft of vessels in its capsule, among the small tubes it feeds."""
    fill(canvas, "#FBEBE0", "#F0CFBF")
    for x, y, r in ((-82, -56, 20), (-44, -86, 18), (14, -88, 20), (84, -64, 19), (-86, 40, 20),
                    (-56, 80, 19), (0, 84, 20), (50, 72, 18), (88, 34, 17), (58, -78, 15)):  # fmt: skip
        _tubule(canvas, x, y, r)
    left, top, radius = (100 * value for value in GLOMERULUS)
    # Blood in and out on one side, urine out on the other.
    outlet = ((left + radius, top + 4), (54, 6), (72, -10), (88, -4), (120, -22))
    tube(canvas, outlet, 13, "#E3A07E", "#FBF0D5", 11)
    tube(
        canvas,
        ((left - radius + 12, top - 8), (-70, -22), (-92, -14), (-120, -26)),
        11,
        "#CF7B6E",
        "#EFA99D",
    )
    tube(
        canvas,
        ((left - radius + 12, top + 10), (-72, 10), (-94, 4), (-120, 12)),
        7,
        "#CF7B6E",
        "#EFA99D",
    )
    canvas.shape(ellipse(left, top, radius + 9), "#E9B79A", 1.1)
    canvas.shape(
        ellipse(left, top, radius + 5),
        canvas.ball("#FFF9EA", "#FBECCB", left, top, radius + 6),
        0.7,
    )
    canvas.shape(ellipse(left + radius + 5, top + 4, 5, 6.5), "#FBF0D5", 0)
    for px, py, angle in strewn(18, radius - 9, 0.5):
        with canvas.at(left - 2 + px, top + py, math.degrees(angle)):
            canvas.shape(ellipse(0, 0, 12, 8.5), canvas.ball("#FAD3C9", "#EDA79A", -2, -2, 14), 0.8)
            canvas.shape(ellipse(0, 0, 7, 3.6), "#F9D6CC", 0)
    for turn in range(26):
        angle = turn * math.tau / 26
        nucleus(canvas, left + (radius + 7) * math.cos(angle), top + (radius + 7) * math.sin(angle), 3,
                "#B97F63", 1.3, math.degrees(angle) + 90)  # fmt: skip


def _tubule(canvas: Canvas, x: float, y: float, radius: float) -> None:
    """A small tube cut across: a ring of cells around what flows."""
    with canvas.at(x, y, 7 * x):
        canvas.shape(ellipse(0, 0, radius), canvas.ball("#F3C9AE", "#E3A584", 0, 0, radius), 0.9)
        canvas.shape(ellipse(0, 0, radius * 0.42), "#FFF8E6", 0.6)
        for turn in range(8):
            with canvas.at(turn=45 * turn):
                canvas.line(
                    path(f"M{radius * 0.44:.2f} 0 H{radius * 0.95:.2f}"), "#D3946F", 0.7, 0.7
                )
            with canvas.at(turn=45 * turn + 23):
                nucleus(canvas, radius * 0.72, 0, 2.6, "#A9694E")


_ROSETTES = ((-84, -50, 19), (-52, -84, 20), (-8, -94, 18), (36, -88, 20), (76, -60, 20), (94, -16, 18),
             (92, 28, 19), (68, 68, 20), (28, 90, 19), (-16, 92, 19), (-58, 78, 20), (-90, 40, 19),
             (-98, -6, 18))  # fmt: skip


def islet(canvas: Canvas) -> None:
    """An island of pale cells that make insulin, amid the darker ones that make digestive juice."""
    fill(canvas, "#F8EDEB", "#EBD3D4")
    for x, y, r in _ROSETTES:
        with canvas.at(x, y, 11 * x):
            for turn in range(7):
                cell = petal(3, r, turn * math.tau / 7, 0.42, 0.5)
                canvas.shape(cell, canvas.ball("#F6C9CE", "#B99BC6", 0, 0, r), 0.6)
                angle = turn * math.tau / 7
                nucleus(
                    canvas, 0.7 * r * math.cos(angle), 0.7 * r * math.sin(angle), 2.2, "#7E6499"
                )
    rx, ry = (100 * value for value in ISLET)
    canvas.shape(ellipse(0, 0, rx + 4, ry + 4), "#F3E2D2", 0.6)
    canvas.shape(ellipse(0, 0, rx, ry), canvas.ball("#FFFBEE", "#FBEAD2", -6, -10, rx), 1.2)
    for px, py, angle in strewn(34, 1.0, 0.2):
        with canvas.at(0.9 * rx * px, 0.9 * ry * py, math.degrees(angle)):
            canvas.shape(ellipse(0, 0, 8.4, 7.4), canvas.ball("#FFFEF8", "#F7E0BE", -1, -2, 9), 0.5)
            canvas.shape(ellipse(1, 0, 2.6, 2.3), "#D9B98E", 0, 0.75)
    for way in (((-78, -16), (-40, -26), (-6, -8), (30, -24), (70, -34)),
                ((-6, -8), (2, 18), (-14, 40), (-18, 70)), ((2, 18), (30, 22), (64, 18))):  # fmt: skip
        canvas.shape(limb(*((x, y, 7.5) for x, y in way)), "#EDB3A6", 0.5, 0.75)
        canvas.line(curve(*way), "#F9DCD3", 2, 0.8)


_SACS = ((-58, -40, 31), (2, -64, 28), (58, -44, 31), (-74, 22, 27), (-22, 8, 31), (38, 16, 29), (88, 14, 24),
         (-44, 66, 28), (10, 66, 27), (62, 66, 27), (-96, -72, 22), (40, -100, 21), (-30, -102, 22),
         (98, -78, 22), (-96, 70, 24), (98, 66, 22), (-16, 112, 22), (38, 112, 22))  # fmt: skip


def lung(canvas: Canvas) -> None:
    """Air sacs, thin-walled, with a fine mesh of blood vessels around each."""
    fill(canvas, "#F3C6BB", "#E3A79B")
    for x, y, r in _SACS:
        canvas.shape(ellipse(x, y, r + 1.2, r), "#F7D5CB", 1.0)
    # A small airway opens into the sacs around it.
    for way in (((-10, -36), (-18, -16), (-22, 8)), ((-10, -36), (2, -50), (2, -64)), ((-10, -36), (-34, -36), (-58, -40)),
                ((-22, 8), (-48, 14), (-74, 22)), ((-22, 8), (8, 12), (38, 16)), ((-22, 8), (-34, 38), (-44, 66)),
                ((38, 16), (52, -14), (58, -44)), ((38, 16), (24, 42), (10, 66)), ((38, 16), (52, 42), (62, 66)),
                ((38, 16), (64, 14), (88, 14))):  # fmt: skip
        canvas.shape(limb(*((x, y, 17) for x, y in way)), "#FBFBF8", 0)
    for x, y, r in _SACS:
        canvas.shape(
            ellipse(x, y, r - 2.2, r - 3.2),
            canvas.ball("#FFFFFF", "#E6F1F4", x - 4, y - 6, r * 1.1),
            0,
        )
        for turn in range(9):
            angle = turn * math.tau / 9 + x
            with canvas.at(x + (r - 0.4) * math.cos(angle), y + (r - 1.2) * math.sin(angle),
                           math.degrees(angle) + 90):  # fmt: skip
                canvas.shape(ellipse(0, 0, 4.6, 1.7), "#CF6F64", 0, 0.7)


def liver(canvas: Canvas) -> None:
    """Rows of liver cells around a vein; blood runs inwards between them from the corners."""
    fill(canvas, "#F9DED2", "#EFC0AE")
    step = math.tau / SINUSOIDS
    inner = 100 * CENTRAL_VEIN
    for index in range(SINUSOIDS):
        middle = (index + 0.5) * step
        for ring in range(6):
            near = inner + 4 + ring * 15.2
            far = near + 14.6
            # As wide as leaves a channel between two rows.
            half = step / 2 - (3.0 + 0.045 * near) / near
            count = 1 if ring < 2 else 2
            for part in range(count):
                offset = (part - (count - 1) / 2) * 2 * half / count
                canvas.shape(petal(near, far, middle + offset, half / count * 0.98, 0.45),
                             canvas.ball("#EDBE93", "#D79C74", 0, 0, 120), 0.6)  # fmt: skip
                at = middle + offset
                nucleus(canvas, (near + far) / 2 * math.cos(at), (near + far) / 2 * math.sin(at), 2.6,
                        "#9B6247", 2.5)  # fmt: skip
    canvas.shape(ellipse(0, 0, inner + 1.5), "#C9877E", 0.8)
    canvas.shape(ellipse(0, 0, inner - 1.5), canvas.ball("#F8DDD6", "#E9B3AA", -3, -4, inner), 0.6)
    for turn in (0.5, 3.2, 6.4):
        angle = (turn + 0.02) * step * 1.15
        with canvas.at(86 * math.cos(angle), 86 * math.sin(angle), math.degrees(angle)):
            canvas.shape(ellipse(0, 0, 17, 19), "#FBEFE2", 0.9)
            canvas.shape(ellipse(2, -6, 8, 6.4), "#B9C6DE", 0.8)
            canvas.shape(ellipse(-6, 8, 4.2), "#E08A7C", 0.8)
            canvas.shape(ellipse(6, 9, 4.6), "#B9CE9B", 0.8)


def organ(canvas: Canvas) -> None:
    """Living tissue, quiet: rows of soft cells above a small vessel."""
    fill(canvas, "#FCF2E9", "#EED8CB")
    for row in range(7):
        for column in range(7):
            x = -96 + column * 32 + (16 if row % 2 else 0)
            y = -92 + row * 28 + 5 * math.sin(column + row)
            canvas.shape(rounded(x - 14.5, y - 12.5, 29, 25, 11), "#F6DFD0", 0.8, 0.9)
            nucleus(canvas, x, y, 5, "#E0B7A3")
    tube(canvas, ((-112, 44), (-50, 30), (10, 44), (60, 30), (112, 40)), 14, "#DE9A8E", "#F6CCC2")
    star(canvas, 40, 66, 18, "#DDB39C", 1.2)
