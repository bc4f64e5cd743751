"""What cells are kept, grown, sorted and given in."""

from __future__ import annotations

import math

from dayzero.stage.canvas import Canvas
from dayzero.stage.homes import BAG_TOP, CORD_UNIT, FLASK, FROZEN
from dayzero.stage.inside.strokes import fill
from dayzero.stage.paths import curve, ellipse, limb, path, rounded


def machine(canvas: Canvas) -> None:
    """The spinning ring of the separating machine: heavy red cells outside, plasma within."""
    fill(canvas, "#F4F6F5", "#D8E0DF")
    for radius, colour in (
        (98, "#C9D3D3"),
        (93, "#DE9287"),
        (72, "#F0DDBE"),
        (60, "#F6EBCB"),
        (28, "#D8E0DF"),
    ):
        canvas.shape(ellipse(0, 0, radius), colour, 1.0)
    for radius in (86, 79):
        canvas.line(ellipse(0, 0, radius), "#E9AA9F", 1.2, 0.7)
    canvas.shape(ellipse(0, 0, 22), canvas.ball("#FFFFFF", "#B5C2C3", -6, -8, 30), 1.0)
    for turn in range(6):
        with canvas.at(turn=60 * turn):
            canvas.line(path("M0 -28 V-20"), "#93A3A6", 3)


def bag(canvas: Canvas) -> None:
    """Cells in their bag: clear fluid below a quiet surface, soft folds of the plastic."""
    fill(canvas, "#FFFCF1", "#F4E6BE")
    top = 100 * BAG_TOP
    canvas.shape(path(f"M-120 {top - 4} C-70 {top - 10} -30 {top + 6} 10 {top} C50 {top - 6} 90 {top + 4} 120 {top} "
                      "V120 H-120 Z"), canvas.down("#FBEBBE", "#F1D68F", -60, 100), 0.9)  # fmt: skip
    canvas.line(path(f"M-84 {top + 3} C-50 {top - 1} -24 {top + 8} 10 {top + 6} C36 {top + 2} 60 {top + 3} 78 {top + 7}"),
                "#FFFDF2", 2.4, 0.8)  # fmt: skip
    for fold in (
        "M-80 -100 C-70 -40 -78 20 -92 90",
        "M70 -104 C84 -50 76 10 88 80",
        "M-64 -96 C-60 -84 -62 -76 -66 -70",
    ):
        canvas.line(path(fold), "#FFFFFF", 4, 0.6)
    for x in (-24, 8, 40):
        canvas.shape(
            rounded(x - 7, -118, 14, 40, 4), canvas.across("#FFFFFF", "#E3DEC8", x - 7, x + 7), 1.0
        )
    for x, y, r in ((-48, -64, 4), (-38, -67, 2.6), (54, -63, 3)):
        canvas.shape(ellipse(x, y, r), "#FFFDF2", 0.8, 0.8)


def cord_unit(canvas: Canvas) -> None:
    """A unit of cord blood: a small bag, and the cord it was drawn from, with its three vessels."""
    fill(canvas, "#FBF5EF", "#EBDDD2")
    left, top, right, low = (100 * value for value in CORD_UNIT)
    cord = [(-110.0 + 10 * step, -66 + 8 * math.sin(step * 0.5)) for step in range(23)]
    canvas.shape(
        limb(*((x, y, 32) for x, y in cord)), canvas.down("#FBF1EC", "#E4C8BF", -84, -48), 1.1
    )
    for phase, colour, width in (
        (0.0, "#9AAFD2", 8.0),
        (2.2, "#DE9488", 5.0),
        (3.9, "#DE9488", 5.0),
    ):
        twist = [(x, y + 7 * math.sin(0.055 * x + phase)) for x, y in cord]
        canvas.line(curve(*twist), colour, width, 0.8)
    canvas.line(curve(*((x, y - 12) for x, y in cord)), "#FFFFFF", 2, 0.7)
    canvas.line(path(f"M34 {top - 6} C34 -50 44 -52 56 -62"), "#C9868A", 3.4)
    canvas.line(path(f"M-26 {top - 4} C-28 -52 -40 -44 -50 -50"), "#B7C3C4", 3.4)
    canvas.shape(rounded(left - 10, top - 13, right - left + 20, low - top + 24, 18),
                 canvas.down("#FFFFFF", "#EDE6E0", top - 12, low + 12), 1.3)  # fmt: skip
    canvas.shape(rounded(left - 3, top - 4, right - left + 6, low - top + 8, 12),
                 canvas.down("#F3C4BB", "#E39D92", top, low), 1.0)  # fmt: skip
    # A fifth of the bag is sealed off: it can be thawed and used on its own.
    seam = left + 0.8 * (right - left)
    canvas.line(path(f"M{seam} {top - 4} V{low + 4}"), "#FBF3EE", 3.4)
    canvas.line(path(f"M{left + 6} {top + 8} C{left + 2} {top + 30} {left + 3} {low - 30} {left + 7} {low - 8}"),
                "#FFFFFF", 3.4, 0.65)  # fmt: skip
    for x in (-26, 34):
        canvas.shape(rounded(x - 5, top - 20, 10, 14, 3), "#E6E0DA", 0.9)


def freezer(canvas: Canvas) -> None:
    """Deep cold: the flat bag in its metal case, ice flowers, mist; everything rests."""
    fill(canvas, "#EAF4FA", "#B4D5E8")
    for x, y, size in (
        (-70, -62, 19),
        (66, -66, 16),
        (84, 34, 14),
        (-84, 30, 14),
        (4, 84, 16),
        (0, -82, 15),
    ):
        _ice(canvas, x, y, size, 9 * x)
    left, top, right, low = (100 * value for value in FROZEN)
    canvas.shape(rounded(left - 14, top - 16, right - left + 28, low - top + 30, 12),
                 canvas.down("#E3EAED", "#B4C3CB", top - 16, low + 14), 1.3)  # fmt: skip
    canvas.shape(rounded(left - 7, top - 9, right - left + 14, low - top + 16, 9),
                 canvas.down("#CBD8DE", "#DDE7EB", top, low), 0.8)  # fmt: skip
    canvas.shape(rounded(left - 3, top - 4, right - left + 6, low - top + 8, 13),
                 canvas.down("#FBF4DC", "#F0E1B4", top, low), 0.9)  # fmt: skip
    for x in (-30, 6):
        canvas.shape(rounded(x, top - 11, 9, 10, 3), "#F3EBD2", 0.8)
    for flower in (
        (left + 12, top + 12, 15),
        (right - 12, low - 12, 17),
        (right - 10, top + 10, 10),
    ):
        _ice(canvas, *flower, flower[0])
    for y in (-54, 62, 84):
        canvas.soft(-10, y, 98, 15, "#FFFFFF", 0.75)


def _ice(canvas: Canvas, x: float, y: float, size: float, lean: float) -> None:
    for turn in range(6):
        with canvas.at(x, y, 60 * turn + lean):
            canvas.line(path(f"M0 0 V{-size} M0 {-size * 0.55} l{size * 0.22} {-size * 0.2} "
                             f"M0 {-size * 0.55} l{-size * 0.22} {-size * 0.2}"), "#FFFFFF", 1.9, 0.95)  # fmt: skip


def drip(canvas: Canvas) -> None:
    """The chamber of the drip: drops fall through a clear tube into a still pool."""
    fill(canvas, "#F5F9F8", "#D6E3E2")
    canvas.shape(rounded(-62, -84, 124, 220, 34), canvas.across("#FFFFFF", "#DDEBEC", -62, 62), 1.6)
    canvas.shape(path("M-60 62 C-30 56 30 56 60 62 V130 H-60 Z"), "#CFE3EA", 0.9)
    canvas.line(path("M-40 65 C-16 61 16 61 40 65"), "#FFFFFF", 2.4, 0.8)
    canvas.shape(rounded(-74, -104, 148, 32, 8), canvas.down("#E7EEEE", "#C2D0D1", -104, -72), 1.3)
    canvas.shape(path("M-9 -74 H9 L6 -54 H-6 Z"), "#C9D8DA", 1.0)
    canvas.shape(path("M0 -50 C7 -40 7 -32 0 -31 C-7 -32 -7 -40 0 -50 Z"), "#BFDCE6", 0.8)
    canvas.line(path("M-46 -58 V46"), "#FFFFFF", 6, 0.9)
    canvas.line(path("M50 -58 V60"), "#C3D5D7", 3, 0.7)


def flask(canvas: Canvas) -> None:
    """A culture flask from above: a shallow pool of pink fluid, a bent neck, a vented cap."""
    fill(canvas, "#F6F8F7", "#DBE4E3")
    left, top, right, low = (100 * value for value in FLASK)
    canvas.soft(-8, 12, 96, 62, "#7E9698", 0.35)
    wall = path(f"M{left - 2} {top - 8} H{right - 4} C{right + 10} {top - 8} {right + 14} {top + 2} {right + 18} -22 "
                f"L{right + 34} -17 V17 L{right + 18} 22 C{right + 14} {low - 2} {right + 10} {low + 8} {right - 4} {low + 8} "
                f"H{left - 2} C{left - 10} {low + 8} {left - 12} {low + 4} {left - 12} {low - 4} V{top + 4} "
                f"C{left - 12} {top - 4} {left - 10} {top - 8} {left - 2} {top - 8} Z")  # fmt: skip
    canvas.shape(wall, canvas.down("#FFFFFF", "#E3ECEE", top, low), 1.4)
    pool = rounded(left - 5, top - 1, right - left + 10, low - top + 2, 10)
    canvas.shape(pool, canvas.down("#FCE3E4", "#F6CDD2", top, low), 0.9)
    canvas.line(path(f"M{left + 4} {top + 6} H{right - 30}"), "#FFFFFF", 3, 0.75)
    canvas.line(path(f"M{left + 2} {low - 5} H{right - 10}"), "#F0B9C0", 1.6, 0.6)
    cap = rounded(right + 30, -26, 26, 52, 6)
    canvas.shape(cap, canvas.across("#E8A06A", "#C97B42", right + 30, right + 56), 1.2)
    for y in (-18, -9, 0, 9, 18):
        canvas.line(path(f"M{right + 34} {y} H{right + 52}"), "#F4C49C", 1.8, 0.8)
    for index, level in enumerate((low + 16, low + 21)):
        canvas.line(path(f"M{left + 6} {level} H{right - 20 - 26 * index}"), "#AFC0C2", 1.2, 0.6)
