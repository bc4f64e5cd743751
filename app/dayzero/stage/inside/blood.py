"""Where blood is made and where it flows: the marrow and a vessel."""

from __future__ import annotations

import math
from itertools import pairwise

from dayzero.stage.canvas import Canvas
from dayzero.stage.homes import SINUS, STRUTS, VESSEL
from dayzero.stage.inside.strokes import fill, nucleus, star
from dayzero.stage.paths import curve, ellipse, limb

_FAT = ((-36, -48, 13), (-86, -26, 11), (20, -58, 10), (58, -30, 13), (6, 2, 14), (-82, 46, 10),
        (28, 54, 11), (92, 44, 10), (0, 84, 9), (-40, 58, 11), (-14, -94, 8), (60, -84, 9))  # fmt: skip


def marrow(canvas: Canvas) -> None:
    """Spongy bone: pale struts around rooms in which the cells live, and a wide, thin vessel."""
    fill(canvas, "#FFF4E6", "#F3D6BF")
    for x, y, r in ((-30, -34, 44), (36, -20, 40), (-8, 44, 42), (-66, 30, 30), (60, 54, 30)):
        canvas.soft(x, y, r, r, "#FAE2CB", 0.9)
    sinus = tuple((100 * x, 100 * y, 100 * width) for x, y, width in SINUS)
    canvas.shape(limb(*sinus), "#EBB0A2", 0.7, 0.6)
    canvas.line(curve(*((x, y - 2) for x, y, _w in sinus)), "#F9DDD3", 4, 0.6)
    for x, y, r in _FAT:
        canvas.shape(
            ellipse(x, y, r), canvas.ball("#FFFDF3", "#FBECC9", x - 3, y - 4, r * 1.2), 0.5
        )
    for index, (x, y) in enumerate(
        ((-16, -60), (-66, -4), (40, 4), (-24, 62), (52, 46), (66, -56))
    ):
        star(canvas, x, y, 17, "#D9B48F", 1.1, turn=index * 1.3, alpha=0.55)
    struts = [tuple((100 * x, 100 * y, 100 * w) for x, y, w in strut) for strut in STRUTS]
    for strut in struts:
        canvas.shape(limb(*((x + 1.6, y + 3.2, w + 2) for x, y, w in strut)), "#CF9C76", 0, 0.36)
    for strut in struts:
        canvas.shape(limb(*strut), "#F8EBD3", 1.0)
    # Over the joins, so that the struts are one scaffold.
    for strut in struts:
        canvas.shape(limb(*((x, y, w - 1.4) for x, y, w in strut)), "#FCF4E4", 0)
    for strut in struts:
        for side in (-0.24, 0.2):
            canvas.line(
                curve(*((x + side * w, y + side * w) for x, y, w in strut)), "#E6D0AE", 0.8, 0.75
            )
        for (x1, y1, _w), (x2, y2, _v) in pairwise(strut):
            turn = math.degrees(math.atan2(y2 - y1, x2 - x1))
            nucleus(canvas, 0.5 * (x1 + x2), 0.5 * (y1 + y2), 2.4, "#C8A67C", 1.0, turn)


def blood(canvas: Canvas) -> None:
    """A vessel from left to right: flat cells line it, and muscle runs round it."""
    fill(canvas, "#FBF0E6", "#F1DACB")
    for x, y, lean in ((-52, -88, -8), (14, -96, 4), (70, -80, 14), (-40, 92, 6), (34, 90, -4),
                       (82, 72, -20), (-86, 68, 16), (-88, -70, -18)):  # fmt: skip
        canvas.line(curve((x - 22, y + 3), (x - 6, y - 2), (x + 8, y + 2), (x + 22, y - 3)),
                    "#E6BFA9", 1.6, 0.6)  # fmt: skip
        nucleus(canvas, x, y, 6, "#DDAE97", 2.2, lean, 0.7)
    edge = 100 * VESSEL
    top = [(float(x), -edge - _wave(x)) for x in range(-120, 121, 20)]
    low = [(float(x), edge - _wave(x)) for x in range(-120, 121, 20)]
    middle = [(x, -_wave(x)) for x, _y in top]
    canvas.shape(limb(*((x, y, 2 * edge + 28) for x, y in middle)), "#E9B1A4", 0.9)
    canvas.shape(limb(*((x, y, 2 * edge + 12) for x, y in middle)), "#F0C4B6", 0)
    lumen = limb(*((x, y, 2 * edge) for x, y in middle))
    canvas.shape(lumen, canvas.down("#FCE7DF", "#F7D2C8", -edge, edge), 0.8)
    for line, side in ((top, -1), (low, 1)):
        for (x1, y1), (x2, y2) in pairwise(line):
            turn = math.degrees(math.atan2(y2 - y1, x2 - x1))
            mx, my = (x1 + x2) / 2, (y1 + y2) / 2
            nucleus(canvas, mx, my + 10.4 * side, 7, "#D08C80", 1.5, turn, 0.7)
            with canvas.at(mx, my + 2.6 * side, turn):
                canvas.shape(ellipse(0, 0, 8.6, 2.7), "#F6D3C6", 0.5)
                canvas.shape(ellipse(0, 0, 3.8, 1.6), "#B96F66", 0, 0.7)
    canvas.soft(-20, -20, 70, 26, "#FFFFFF", 0.45)


def _wave(x: float) -> float:
    """How far the vessel swings up at ``x``."""
    return 11 * math.sin(0.024 * x + 0.6)
