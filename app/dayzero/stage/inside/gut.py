"""The bowel: its wall as it usually is, and with a fistula that leads out of it."""

from __future__ import annotations

import math

from PySide6.QtGui import QPainterPath

from dayzero.stage.canvas import Canvas
from dayzero.stage.homes import FOLD_FOOT, FOLDS, TRACT
from dayzero.stage.inside.strokes import fill, nucleus, strewn, tube
from dayzero.stage.paths import curve, ellipse, limb, path, rounded

_HEIGHTS = (-58, -70, -64, -72, -60)
"""How high the folds reach, from left to right."""
_SPACE = 100 * FOLDS
_FOOT = 100 * FOLD_FOOT


def wall(canvas: Canvas) -> None:
    """The wall of the gut cut through: its lining in folds, what feeds it, and two coats of muscle."""
    fill(canvas, "#FDF7EC", "#F8E9D2")
    canvas.shape(path("M-120 32 H120 V120 H-120 Z"), canvas.down("#FBE6D6", "#F3CFBB", 30, 66), 0)
    for x, y, angle in strewn(30, 108, 0.6):
        if 38 < y < 58:
            nucleus(canvas, x, y, 4.4, "#D9A791", 1.4, math.degrees(angle), 0.6)
    _muscle(canvas)
    tube(canvas, ((-114, 52), (-50, 44), (10, 54), (64, 45), (114, 50)), 9, "#CF7B6E", "#F0ADA0", 3)
    lining = _lining(18.0, 0.0, _FOOT)
    canvas.shape(lining, canvas.down("#F0B5A4", "#E59D8C", -70, 34), 1.1)
    for middle, top in _folds():
        _covering_cells(canvas, middle, top)
    canvas.shape(_lining(9.5, 8.5, _FOOT + 9), canvas.down("#FBDACD", "#F6C9BA", -70, 34), 0.7)
    for middle, top in _folds():
        for side in (-2.6, 2.6):
            line = curve((middle + side, 34), (middle + side, 0), (middle + side * 0.7, top + 17))
            canvas.line(line, "#D2857A", 1.5, 0.55)
    canvas.line(path("M-120 33 H120"), "#D99583", 2.6, 0.8)


def _folds() -> list[tuple[float, float]]:
    """The middle and the tip of each fold."""
    return [(_SPACE * (index - 2), float(top)) for index, top in enumerate(_HEIGHTS)]


def _lining(half: float, lower: float, foot: float) -> QPainterPath:
    """Folds side by side, as fingers: half their width, how far below the tips, and their foot."""
    outline = f"M-126 33 V{foot}"
    for middle, tip in _folds():
        left, right, top = middle - half, middle + half, tip + lower
        start, end = middle - _SPACE / 2, middle + _SPACE / 2
        outline += (
            f"L{start} {foot} C{left} {foot} {left} {foot - 6} {left} {foot - 18} L{left} {top + half} "
            f"C{left} {top - half * 0.32} {right} {top - half * 0.32} {right} {top + half} "
            f"L{right} {foot - 18} C{right} {foot - 6} {right} {foot} {end} {foot}"
        )
    return path(f"{outline} L126 {foot} V33 Z")


def _covering_cells(canvas: Canvas, middle: float, top: float) -> None:
    """The cells that cover a fold, side by side; here and there one that makes mucus."""
    for row in range(10):
        y = top + 18 + 8.4 * row
        if y > _FOOT - 8:
            break
        for side in (-1, 1):
            x = middle + side * 13.8
            canvas.line(path(f"M{x - 4} {y + 4.2} H{x + 4}"), "#D58A79", 0.7, 0.6)
            if (row + side) % 5 == 0:
                canvas.shape(ellipse(x + side, y, 3.4, 2.8), "#FDF1E2", 0.5)
            else:
                nucleus(canvas, x - side, y, 2.5, "#A8604F", 1.9)
    for turn in range(5):
        angle = math.pi + (turn + 0.5) * math.pi / 5
        nucleus(canvas, middle + 13.4 * math.cos(angle), top + 18 + 12.4 * math.sin(angle), 2.4,
                "#A8604F", 1.9, math.degrees(angle))  # fmt: skip


def _muscle(canvas: Canvas) -> None:
    """Two coats: bundles that run around the gut, seen from their ends, and some along it."""
    canvas.shape(path("M-120 62 C-60 58 40 66 120 61 V120 H-120 Z"), "#D98F82", 0.9)
    for row, y in enumerate((70.5, 84.0)):
        for index in range(-8, 9):
            x = 14.5 * index + (7 if row else 0)
            canvas.shape(
                ellipse(x, y, 6.6, 6.2), canvas.ball("#EDB4A7", "#DC9789", x - 2, y - 2, 8), 0.6
            )
    for y in (95, 102):
        points = [(float(x), y + 1.5 * math.sin(0.05 * x)) for x in range(-120, 121, 20)]
        canvas.shape(limb(*((x, v, 6.0) for x, v in points)), "#E7A598", 0.6)


def fistula(canvas: Canvas) -> None:
    """The end of the bowel, cut lengthwise, and a tract from it through the muscle to the skin."""
    fill(canvas, "#FCEFD9", "#F4DDB8")
    for x, y, angle in strewn(46, 100, 1.0):
        if x > -10:
            r = 9 + 2 * math.sin(angle)
            canvas.shape(
                ellipse(x, y, r, r * 0.9), canvas.ball("#FFF9E8", "#F8E3B4", x - 2, y - 3, r), 0.4
            )
    # The muscle that closes the bowel, ring by ring.
    for side, start in ((1, -12), (-1, -84)):
        for row in range(5):
            y = -34 + 17 * row
            canvas.shape(rounded(start if side > 0 else start - 14, y, 15, 15, 6),
                         canvas.down("#E0A397", "#CB8477", y, y + 15), 0.8)  # fmt: skip
    canvas.shape(path("M-86 -112 C-90 -74 -72 -56 -72 -26 C-72 4 -66 28 -70 60 L-24 60 "
                      "C-26 28 -22 2 -22 -26 C-22 -56 -6 -76 -8 -112 Z"),
                 canvas.across("#E9A79B", "#F3C3B5", -86, -8), 1.0)  # fmt: skip
    canvas.shape(path("M-72 -112 C-74 -82 -58 -60 -59 -36 C-54 -20 -58 10 -54 62 L-40 62 "
                      "C-38 12 -40 -18 -36 -36 C-38 -60 -20 -82 -22 -112 Z"),
                 canvas.down("#B77F73", "#CF9C8E", -110, 66), 0.8)  # fmt: skip
    for x in (-55, -47, -40):
        canvas.line(path(f"M{x} -44 C{x + 2} -34 {x + 1} -24 {x} -10"), "#E3B3A6", 2.4, 0.8)
    canvas.shape(path("M-120 66 C-80 54 -66 70 -50 58 C-46 54 -46 54 -42 58 C-20 72 20 58 120 66 V120 H-120 Z"),
                 canvas.down("#EFC7A8", "#E3B18F", 58, 104), 1.1)  # fmt: skip
    canvas.line(
        path("M-120 75 C-80 64 -66 78 -54 68 M-38 68 C-20 80 20 67 120 75"), "#D79F7C", 1.6, 0.7
    )
    points = tuple((100 * x, 100 * y) for x, y in TRACT)
    canvas.shape(limb(*((x, y, 48) for x, y in points)), "#F2B7A6", 0, 0.45)
    canvas.shape(limb(*((x, y, 28) for x, y in points)), "#EDA898", 0.9, 0.75)
    canvas.shape(
        limb(*((x, y, 9 + 2.5 * (i % 2)) for i, (x, y) in enumerate(points))), "#F4CFC1", 0.8
    )
    canvas.line(curve(*((x, y - 2) for x, y in points)), "#FFF3EC", 1.6, 0.8)
