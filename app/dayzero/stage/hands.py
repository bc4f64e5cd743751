"""Hands. The wrist is at the origin, the fingers point down; an adult's hand is about 31 long."""

from __future__ import annotations

from dayzero.stage.canvas import Canvas
from dayzero.stage.figures import Figure
from dayzero.stage.paths import ellipse, limb, path
from dayzero.stage.shades import deeper, lighter

_BACK = (
    "M-6.6 -4 C-8.6 3 -10.4 8 -10.4 14 C-10.6 18 -10.8 21 -9.6 23.6 C-8.6 25.6 -6.2 25.2 -5.5 23 "
    "C-5.3 26.6 -4.6 29.4 -2.8 29.6 C-1 29.8 -0.3 27.6 -0.1 25 C0.2 28.4 1 30.6 2.8 30.4 "
    "C4.6 30.2 5.2 27.6 5.2 24.4 C5.6 26.6 6.4 28 7.9 27.6 C9.6 27.2 10.2 24.4 10.2 21 "
    "C10.4 17 10.6 12 9.6 8 C8.8 4 8 0 6.6 -4 Z"
)
_FIST = (
    "M-7 -4 C-10 2 -11 10 -9 15 C-7 18.6 -4.6 18.4 -4 17.6 C-3 19.8 0 19.8 0.8 18 C2 19.4 4.6 19 5.2 17 "
    "C7 17.8 9.2 16.4 9.6 13 C10.4 8 9 1 7 -4 Z"
)


def hand(canvas: Canvas, figure: Figure, x: float, y: float, turn: float, flip: bool = False,
         kind: str = "rest", size: float = 1.0) -> None:  # fmt: skip
    """A hand whose wrist is at x, y: ``rest`` seen from its back, ``grip`` closed, ``wave`` open."""
    with canvas.at(x, y, turn, size, flip):
        {"rest": _rest, "grip": _grip, "wave": _wave}[kind](canvas, figure)


def _rest(canvas: Canvas, figure: Figure) -> None:
    thumb = limb((5.5, 2, 8), (10.8, 8.5, 6.8), (13, 15, 5.6), (13.4, 19.4, 4.6), samples=5)
    _skin(canvas, figure, path(_BACK).united(thumb))
    for gap in ("M-5.5 23 L-5 15.6", "M-0.1 25 L-0.3 16", "M5.2 24.4 L4.7 15.8"):
        canvas.line(path(gap), _crease(figure), 0.9, 0.75)
    canvas.line(path("M9.9 16.6 C9.6 13.4 8.6 10.4 7.6 8.6"), _crease(figure), 0.9, 0.6)


def _grip(canvas: Canvas, figure: Figure) -> None:
    _skin(canvas, figure, path(_FIST))
    for gap in ("M-4 17.6 L-4.2 10", "M0.8 18 L0.4 10", "M5.2 17 L4.6 10"):
        canvas.line(path(gap), _crease(figure), 0.9, 0.75)
    canvas.shape(limb((7, 1, 6.6), (4, 7, 6), (-2, 9.4, 5), samples=5), figure.skin, 0.7)


def _wave(canvas: Canvas, figure: Figure) -> None:
    open_hand = path("M-6.6 -4 C-8.6 3 -10 8 -9.6 13 C-5 17 5 17 9.2 13 C10 8 8.6 2 6.6 -4 Z")
    for finger in (((-7, 10, 5.6), (-10, 18, 5), (-12, 24, 4.2)), ((-2.6, 12, 5.6), (-3.8, 22, 5.2), (-4.6, 29, 4.4)),
                   ((2.4, 12, 5.6), (3, 22, 5.2), (3.6, 29.4, 4.4)), ((7, 10, 5.6), (9.4, 19, 5), (11, 26, 4.2)),
                   ((6, 2, 7), (13, 7, 6), (18, 13, 4.8))):  # fmt: skip
        open_hand = open_hand.united(limb(*finger, samples=4))
    _skin(canvas, figure, open_hand)
    canvas.line(path("M-4 9 C-1 6 3 5.6 6 7"), _crease(figure), 0.9, 0.5)


def glove(canvas: Canvas, figure: Figure, x: float, y: float, turn: float) -> None:
    """A thin glove over a hand that grips, for work with cells."""
    with canvas.at(x, y, turn):
        canvas.shape(path(_FIST), "#A9C8D8", 1.0)
        for gap in ("M-4 17.6 L-4.2 10", "M0.8 18 L0.4 10", "M5.2 17 L4.6 10"):
            canvas.line(path(gap), "#7FA3B6", 0.9, 0.8)


def _skin(canvas: Canvas, figure: Figure, shape: object) -> None:
    canvas.shape(shape, canvas.down(figure.skin, deeper(figure.skin, 0.1), 0, 30), 0.8)  # type: ignore[arg-type]
    with canvas.inside(shape):  # type: ignore[arg-type]
        canvas.soft(-2, 8, 9, 9, lighter(figure.skin, 0.4), 0.4)


def _crease(figure: Figure) -> str:
    return deeper(figure.shade, 0.22)


def plaster(canvas: Canvas, x: float, y: float, turn: float = 0.0) -> None:
    """A small round dressing."""
    with canvas.at(x, y, turn):
        canvas.shape(ellipse(0, 0, 5.6, 4.6), "#FDFBF4", 0.8)
        canvas.shape(ellipse(0, 0, 2.2, 1.8), "#EADFC8", 0)
