"""What holds, moves and steers a body: a joint, skin with a scar, nerve fibres."""

from __future__ import annotations

import math

from dayzero.stage.canvas import Canvas
from dayzero.stage.homes import DERMIS, FIBRES, SHEATH, fibre, gap
from dayzero.stage.inside.strokes import Point, fill, nucleus, ribbon, star, strewn, tube
from dayzero.stage.paths import curve, ellipse, limb, path

_ACROSS = [x / 100 for x in range(-120, 121, 12)]


def joint(canvas: Canvas) -> None:
    """Two bones with smooth cartilage, a thin film of fluid between, and the inner skin around."""
    fill(canvas, "#FBEAD9", "#F0CDB6")
    edges = [(x, *gap(x)) for x in _ACROSS]
    upper: list[Point] = [(100 * x, 100 * top) for x, top, _low in edges]
    lower: list[Point] = [(100 * x, 100 * low) for x, _top, low in edges]
    canvas.shape(ribbon(upper, lower), canvas.down("#FFF9DE", "#FBEFC0", -30, 40), 0)
    for points, away in ((upper, -1), (lower, 1)):
        end: list[Point] = [(x, 130.0 * away) for x, _y in points]
        canvas.shape(ribbon(points, end), "#F7E8CB", 0)
        bone = [(x, y + 13 * away) for x, y in points]
        with canvas.inside(ribbon(bone, end)):
            _spongy(canvas, away)
        canvas.shape(ribbon(points, bone), canvas.down("#E9F2F3", "#C6DCE2", -40, 60), 1.1)
        shine = [(x, y + 3.5 * away) for x, y in points]
        canvas.line(curve(*shine), "#FFFFFF", 1.8, 0.85)
        canvas.line(curve(*bone), "#CDA97E", 1.6, 0.8)
    for side in (False, True):
        with canvas.at(flip=side):
            _lining(canvas)


def _spongy(canvas: Canvas, away: int) -> None:
    for x, y, angle in strewn(46, 118, 0.7):
        if y * away > 14:
            with canvas.at(x, y, math.degrees(angle)):
                canvas.shape(
                    ellipse(0, 0, 8.5, 5.2), canvas.ball("#F6CDB8", "#EBB49B", 0, 0, 9), 0.5
                )


def _lining(canvas: Canvas) -> None:
    """The capsule of the joint and its folded inner skin, at the left."""
    canvas.shape(path("M-112 -66 C-90 -60 -78 -48 -82 -38 C-72 -34 -70 -26 -78 -20 C-66 -14 -64 -6 -74 0 "
                      "C-62 6 -62 14 -72 18 C-66 26 -72 32 -80 32 C-86 44 -98 50 -112 52 Z"),
                 canvas.across("#E39E92", "#F3C2B4", -106, -64), 1.1)  # fmt: skip
    for x, y in ((-86, -42), (-82, -27), (-79, -10), (-77, 8), (-80, 22), (-90, 36)):
        nucleus(canvas, x, y, 2.6, "#B66E63", 2.0)
    tube(canvas, ((-112, -6), (-98, -12), (-90, -4), (-94, 10)), 3, "#C96B60", "#E79C90", 2)


def skin(canvas: Canvas) -> None:
    """Skin cut through: the covering layer, and beneath it a scar's thick ropes of collagen."""
    fill(canvas, "#FDF1E8", "#F6DCCB")
    top, low = 100 * DERMIS[0], 100 * DERMIS[1]
    border: list[Point] = [(float(x), top + 4 * math.sin(0.11 * x)) for x in range(-120, 121, 8)]
    for row in range(5):
        y = -20 + 19 * row
        _rope(canvas, y, 12.5 + row % 2, 0.9 * row)
    fat = [(x, y, a) for x, y, a in strewn(60, 112, 0.3) if y > low + 6]
    canvas.shape(
        path(f"M-120 {low + 4} C-60 {low - 4} 40 {low + 8} 120 {low} V120 H-120 Z"), "#FBEBC6", 0.8
    )
    for px, py, _angle in fat:
        canvas.shape(
            ellipse(px, py + 4, 12, 10),
            canvas.ball("#FFFBEB", "#F8E4B0", px - 3, py, 13),
            0.6,
        )
    ceiling: list[Point] = [(x, -64 + 1.5 * math.sin(0.05 * x)) for x, _y in border]
    sky: list[Point] = [(x, -120.0) for x, _y in border]
    canvas.shape(ribbon(ceiling, border), canvas.down("#F1C6A6", "#DB9F85", -64, top), 1.1)
    _covering_cells(canvas, top)
    horn: list[Point] = [(x, y - 9) for x, y in ceiling]
    canvas.shape(ribbon(sky, horn), "#F4F7F5", 0)
    canvas.shape(ribbon(horn, ceiling), "#FBE9D6", 0.8)
    for offset in (3, 6):
        canvas.line(curve(*((x, y + offset) for x, y in horn)), "#E7CBAF", 0.8, 0.8)
    tube(
        canvas,
        ((-116, 8), (-84, -2), (-66, 10), (-80, 30), (-116, 34)),
        5,
        "#CF7B6E",
        "#F0ADA0",
        2.5,
    )


def _rope(canvas: Canvas, y: float, width: float, phase: float) -> None:
    """A bundle of collagen from side to side."""
    points = [(float(x), y + 5 * math.sin(0.035 * x + phase)) for x in range(-120, 121, 20)]
    canvas.shape(limb(*((x, v, width) for x, v in points)),
                 canvas.down("#F6D6C4", "#E6B39C", y - 9, y + 10), 0.8)  # fmt: skip
    for offset in (-0.26, 0.02, 0.28):
        canvas.line(curve(*((x, v + offset * width) for x, v in points)), "#FBEBDF", 0.9, 0.9)
    for x in (-70 + 23 * phase, 34 + 11 * phase):
        nucleus(
            canvas, x, y + 5 * math.sin(0.035 * x + phase) + width * 0.62, 6, "#C48B76", 1.3, 3, 0.7
        )


def _covering_cells(canvas: Canvas, top: float) -> None:
    for row, (y, rx, ry) in enumerate(((-58, 7.5, 2.4), (-51, 6.5, 3.3), (-43.5, 5.4, 4.0))):
        for index in range(-10, 11):
            x = index * 11 + (5.5 if row % 2 else 0)
            canvas.shape(ellipse(x, y, rx * 0.74, ry), "#F6D5BD", 0.4, 0.7)
            nucleus(canvas, x, y, 1.7, "#B97C60", 1.2)
    for index in range(-15, 16):
        x = index * 7.5
        nucleus(canvas, x, top - 3 + 4 * math.sin(0.11 * x), 1.8, "#9C5F49", 2.8)


def nerve(canvas: Canvas) -> None:
    """Nerve fibres in their sheaths of myelin, thin in two places, and the cells that wrap them."""
    fill(canvas, "#FBF7EC", "#E9E2D3")
    for index, (x, y) in enumerate(((62, -26), (-78, 28), (44, 84), (-18, -86), (88, 30))):
        star(canvas, x, y, 20, "#CDBF9F", 1.3, arms=6, turn=index * 1.1, alpha=0.6)
    for number, (height, bend, start) in enumerate(FIBRES):
        _fibre(canvas, number, height, bend, start)
    _wrapping_cell(canvas, -14, -28)
    _wrapping_cell(canvas, 20, 27)


def _fibre(canvas: Canvas, number: int, y: float, bend: float, start: float) -> None:
    """A fibre with its sheath in lengths, and a bare waist between each two."""
    core = [(float(x), 100 * fibre(y, bend, x / 100)) for x in range(-120, 121, 20)]
    canvas.shape(
        limb(*((x, v, 8.5) for x, v in core)),
        canvas.down("#F6D88F", "#DFA847", 100 * y - 6, 100 * y + 6),
        0.9,
    )
    for index in range(5):
        left = -128 + 100 * start + 56 * index
        worn = (index, number) in ((2, 0), (3, 2))
        width = 100 * SHEATH * (1.1 if worn else 2.0)
        joints = [
            (left + step * 7.0, 100 * fibre(y, bend, (left + step * 7) / 100),
             width * (0.55, 0.86, 1.0, 1.0, 1.0, 0.86, 0.55)[step])
            for step in range(7)
        ]  # fmt: skip
        colours = ("#E3DDEA", "#B9AFCB") if worn else ("#E4ECF8", "#93ABD2")
        canvas.shape(limb(*joints), canvas.down(*colours, 100 * y - 16, 100 * y + 18), 1.0)
        for share in (-0.28, 0.24) if not worn else (-0.2,):
            canvas.line(
                curve(*((x, v + share * w) for x, v, w in joints[1:-1])), "#FFFFFF", 1.5, 0.7
            )
        canvas.line(curve(*((x, v) for x, v, _w in joints)), "#C99B4A", 3.6, 0.22)


def _wrapping_cell(canvas: Canvas, x: float, y: float) -> None:
    """The cell that makes myelin reaches to the sheaths around it."""
    for dx, dy in ((-26, -14), (22, -15), (-24, 16), (26, 14)):
        canvas.line(
            curve((x, y), (x + dx * 0.6, y + dy * 0.3), (x + dx, y + dy)), "#8FA9CF", 2.2, 0.8
        )
    canvas.shape(ellipse(x, y, 8.5, 7), canvas.ball("#E6EEF9", "#A9BEDD", x - 2, y - 2, 9), 0.9)
    nucleus(canvas, x, y, 3.6, "#6F8DBB")
