"""Rooms of everyday life, and those of talks and visits."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from dayzero.stage import furniture
from dayzero.stage.canvas import Canvas, Depth
from dayzero.stage.cast import Cast
from dayzero.stage.paths import curve, ellipse, limb, path, rounded
from dayzero.stage.rooms.walls import (
    EYE,
    coat_hooks,
    drapes,
    left_of,
    light_box,
    picture,
    poster,
    ticks,
    window,
)


def consulting(canvas: Canvas, frame: QRectF, staged: Cast) -> None:
    """A doctor's room, with the tests that come before."""
    left = left_of(frame)
    light_box(canvas, -124, -372)
    window(canvas, 72, -352, 112, 112)
    _height_rule(canvas, left + 24)
    with canvas.at(190, 2):
        furniture.desk(canvas)
    with canvas.at(left + 56, 4):
        furniture.plant(canvas, 1.05)


def _height_rule(canvas: Canvas, x: float) -> None:
    """A rule on the wall, to measure people."""
    canvas.shape(rounded(x - 7, -356, 14, 320, 3), "#EFE3CB", 1.0)
    for mark in range(20):
        canvas.line(
            path(f"M{x - 5} {-346 + mark * 15} h{8 if mark % 4 == 0 else 4}"), "#A58A66", 1.5
        )
    canvas.shape(rounded(x - 10, -306, 40, 8, 3), "#C98F76", 0.9)


def home(canvas: Canvas, frame: QRectF, staged: Cast) -> None:
    """A living room."""
    left = left_of(frame)
    window(canvas, 66, -352, 98, 128)
    drapes(canvas, 66, -352, 98, 128, "#E9C9A0", "#D3A878")
    picture(canvas, -122, -352, 62, 50)
    with canvas.at(left + 58, 2):
        furniture.bookcase(canvas)
    canvas.shape(ellipse(10, 6, 230, 26), "#D9A88A", 1.0, 0.75)
    canvas.line(ellipse(10, 6, 206, 20), "#F3E2CC", 3, 0.8)
    with canvas.at(214, 2):
        furniture.floor_lamp(canvas, canvas.theme.dark)
    with canvas.at(164, 4):
        furniture.side_table(canvas)
    _cat(canvas, 204, 16)


def _cat(canvas: Canvas, x: float, y: float) -> None:
    """Asleep on the rug."""
    with canvas.deep(Depth.PEOPLE), canvas.at(x, y):
        canvas.ground(0, 0, 42, 7)
        canvas.shape(
            path("M-34 -2 C-42 -22 -18 -34 4 -32 C28 -30 38 -16 32 -4 C28 2 -30 3 -34 -2 Z"),
            "#A98E74",
            1.1,
        )
        canvas.shape(limb((30, -6, 9), (10, 0, 9), (-16, -2, 8), (-26, -8, 6)), "#967B62", 0.9)
        canvas.shape(
            path("M-40 -16 L-38 -26 L-31 -21 L-24 -27 L-21 -16 C-20 -6 -40 -6 -40 -16 Z"),
            "#B59A80",
            1.0,
        )
        canvas.line(path("M-37 -14 q2.5 2 5 0 M-28 -14 q2.5 2 5 0"), "#57463A", 1.3)
        canvas.line(path("M-31.6 -11 l1.4 1 l1.4 -1"), "#57463A", 1)
        for stripe in ("M0 -31 C2 -26 2 -22 0 -18", "M10 -31 C13 -26 13 -22 11 -17"):
            canvas.line(path(stripe), "#8A7059", 2, 0.6)


def going_home(canvas: Canvas, frame: QRectF, staged: Cast) -> None:
    """The open front door, light from outside, a path."""
    night = canvas.theme.dark
    picture(canvas, -122, -376, 66, 52)
    canvas.shape(ellipse(124, 6, 74, 11), "#B98A66", 1.0, 0.9)
    canvas.line(ellipse(124, 6, 64, 8), "#E9D3B4", 2, 0.8)
    x, y, width, height = 64.0, -322.0, 128.0, 322.0 + EYE + 8
    canvas.shape(rounded(x - 12, y - 12, width + 24, height + 12, 4), "#E9DCC3", 1.2)
    doorway = rounded(x, y, width, height, 0)
    with canvas.deep(Depth.GLOW), canvas.inside(doorway):
        canvas.shape(
            doorway,
            canvas.down(
                *(("#22324A", "#4A5870") if night else ("#D6EBF3", "#FBF4DF")), y, y + height
            ),
            0,
        )
        canvas.shape(path(f"M{x} {y + 210} C{x + 40} {y + 180} {x + 90} {y + 216} {x + width} {y + 186} V{y + height} H{x} Z"),
                     "#25393A" if night else "#B5D0A4", 0)  # fmt: skip
        canvas.shape(path(f"M{x + 58} {y + 204} C{x + 66} {y + 240} {x + 20} {y + 260} {x + 12} {y + height} H{x + 104} C{x + 96} {y + 262} {x + 76} {y + 240} {x + 64} {y + 204} Z"),
                     "#4E4A44" if night else "#EBDDBF", 0)  # fmt: skip
        for cx, cy, r in ((x + 98, y + 150, 26), (x + 116, y + 166, 22), (x + 22, y + 178, 18)):
            canvas.shape(ellipse(cx, cy, r), "#2B4540" if night else "#93B78E", 0)
        canvas.line(path(f"M{x + 103} {y + 170} V{y + 206}"), "#5B4735" if night else "#9A7B5C", 6)
    canvas.shape(path(f"M{x + width} {y} L{x + width + 58} {y - 10} V{EYE + 22} L{x + width} {EYE + 8} Z"),
                 canvas.across("#7FA09A", "#5F837D", x + width, x + width + 58), 1.3)  # fmt: skip
    canvas.shape(ellipse(x + width + 12, -160, 4.5), "#E8D7A6", 0.9)
    left = left_of(frame)
    coat_hooks(canvas, left + 4, -292)
    with canvas.at(left + 34, 4):
        furniture.plant(canvas, 0.95)


def clinic(canvas: Canvas, frame: QRectF, staged: Cast) -> None:
    """A room for check-ups and vaccinations."""
    left = left_of(frame)
    window(canvas, left + 14, -330, 252, 104)
    poster(canvas, 76, -344, 92, 108)
    _shield(canvas, 122, -312)
    ticks(canvas, 95, -282, 3, 2)
    with canvas.at(222 if staged.stand else 170, 4):
        furniture.trolley(canvas, "vaccines")
    with canvas.at(left + 30, 4):
        furniture.plant(canvas, 1.0)


def _shield(canvas: Canvas, x: float, y: float) -> None:
    """The sign of protection: a shield with a tick."""
    with canvas.at(x, y):
        canvas.shape(path("M0 -18 C6 -13 12 -12 15 -12 C15 4 11 13 0 19 C-11 13 -15 4 -15 -12 C-12 -12 -6 -13 0 -18 Z"),
                     canvas.down("#9CC7C2", "#6FA5A0", -18, 19), 1.0)  # fmt: skip
        canvas.line(path("M-6 0 l4.4 5 l8 -9.4"), "#FFFFFF", 2.8)


def daily_life(canvas: Canvas, frame: QRectF, staged: Cast) -> None:
    """Outdoors: hills, trees, a path and a bench."""
    night = canvas.theme.dark
    with canvas.deep(Depth.GLOW if not night else Depth.WALL):
        if not night:
            canvas.soft(140, -330, 170, 150, "#FFF0BF", 0.9)
        else:
            _night_sky(canvas)
        for top, colour in ((-150, "#CFE0D2"), (-104, "#B7D2B0"), (-66, "#A3C497")):
            canvas.shape(path(f"M{frame.left()} {top + 16} C{frame.left() + 190} {top - 46} -20 {top + 40} 120 {top - 8} "
                              f"C240 {top - 40} 320 {top + 24} {frame.right()} {top - 14} V{EYE + 2} H{frame.left()} Z"),
                         colour, 0.7)  # fmt: skip
    left = left_of(frame)
    for x, y, size in ((left + 60, -40, 1.0), (left + 132, -46, 0.68), (220, -44, 0.82)):
        _tree(canvas, x, y, size)
    canvas.shape(
        path("M-60 -34 C-30 -20 -120 -4 -190 60 H170 C110 10 10 -16 -44 -34 Z"), "#E6D6B6", 0.9, 0.9
    )
    with canvas.at(-246, 6, size=0.9):
        _bicycle(canvas)
    with canvas.at(128, -4, size=0.95):
        furniture.bench(canvas)
    with canvas.deep(Depth.THING):
        for x, y in ((-236, 12), (-222, 20), (-206, 10), (196, 22), (212, 14), (228, 24)):
            canvas.line(path(f"M{x} {y} v-13"), "#7FA073", 1.8)
            canvas.shape(ellipse(x, y - 15, 4), "#E4B7A0" if (x // 2) % 2 else "#F2D58A", 0.7)
    for x, y in ((60, -300), (84, -312), (104, -296)):
        canvas.line(path(f"M{x} {y} q6 -7 10 0 q4 -7 10 0"), "#7D8B90", 1.8)


def _night_sky(canvas: Canvas) -> None:
    with canvas.deep(Depth.GLOW):
        canvas.soft(130, -340, 70, 70, "#F5E6B8", 0.22)
        canvas.shape(ellipse(130, -340, 17), "#F5E6B8", 0)
        for x, y in ((-250, -330), (-120, -372), (-86, -300), (40, -376), (74, -310), (196, -290)):
            canvas.shape(ellipse(x, y, 1.8), "#F3EFD9", 0, 0.85)


def _bicycle(canvas: Canvas) -> None:
    """On its stand beside the path, a basket at its front."""
    canvas.ground(0, -1, 84, 8)
    for x in (-46, 46):
        canvas.line(ellipse(x, -34, 31), "#5F6F74", 4)
        canvas.line(ellipse(x, -34, 28), "#B7C3C5", 1.4)
        for turn in range(0, 180, 45):
            with canvas.at(x, -34, turn=turn):
                canvas.line(path("M-28 0 H28"), "#B7C3C5", 0.9, 0.8)
    frame = "M-46 -34 L-16 -78 L34 -82 M-46 -34 L0 -36 L-16 -78 M0 -36 L34 -82 M46 -34 L30 -100"
    canvas.line(path(frame), "#6FA5A0", 5)
    canvas.line(path("M-16 -78 L-20 -92 M-32 -94 H-8"), "#6B5747", 6)
    canvas.line(path("M30 -100 L26 -108 C18 -112 10 -108 8 -104"), "#6B5747", 4.4)
    canvas.line(ellipse(0, -36, 7), "#8FA0A4", 3)
    basket = path("M34 -104 H66 L61 -76 H39 Z")
    canvas.shape(basket, canvas.down("#D9B583", "#B98F5F", -104, -76), 1.0)
    for x in (42, 50, 58):
        canvas.line(path(f"M{x} -102 L{x - 1} -78"), "#A37B4E", 1.2, 0.8)


def _tree(canvas: Canvas, x: float, y: float, size: float) -> None:
    with canvas.at(x, y, size=size):
        canvas.ground(0, 2, 50, 8)
        canvas.shape(limb((0, 4, 18), (2, -50, 12), (0, -100, 9)), "#A0805F", 1.1)
        canvas.line(curve((2, -62), (18, -82), (28, -96)), "#A0805F", 6)
        for cx, cy, r, colour in (
            (-30, -112, 36, "#8DB58A"),
            (32, -116, 36, "#8DB58A"),
            (0, -146, 42, "#9CC298"),
            (2, -106, 34, "#9CC298"),
        ):
            canvas.shape(ellipse(cx, cy, r), colour, 0.9)
        for cx, cy in ((-24, -130), (18, -158), (36, -112), (-6, -116)):
            canvas.line(path(f"M{cx} {cy} q6 -6 12 0"), "#6F9A70", 2, 0.6)
