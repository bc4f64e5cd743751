"""A baby from the neck down, in a sleepsuit: in somebody's arms, or on its back in a cot.

Held, its seat is the origin; in the cot, the middle of the mattress on which it lies.
"""

from __future__ import annotations

from dayzero.stage.anatomy import HELD_AT
from dayzero.stage.canvas import Canvas
from dayzero.stage.figures import Figure
from dayzero.stage.hands import hand
from dayzero.stage.paths import ellipse, limb, path
from dayzero.stage.shades import deeper, lighter

COT_AT = (0.0, -100.0)
WOOL = "#E9D9B4"
_HAND = 0.5

_TRUNK = (
    "M-9 -59 C-17 -57 -23 -53 -24 -43 C-28 -26 -28 -10 -24 -1 C-14 6 14 6 24 -1 C28 -10 28 -26 24 -43 "
    "C23 -53 17 -57 9 -59 C6 -54 -6 -54 -9 -59 Z"
)


def paint_held(canvas: Canvas, figure: Figure, pose: str) -> None:
    """Seen from the front, legs apart, hands at the belly."""
    suit = _suit(figure)
    with canvas.at(*HELD_AT[pose]):
        for side in (False, True):
            with canvas.at(flip=side):
                leg = limb((13, -7, 20), (25, 3, 18), (21, 17, 14))
                canvas.shape(leg, canvas.down(suit, deeper(suit, 0.14), -14, 26), 0.9)
                canvas.shape(ellipse(20.5, 23, 8.6, 7), lighter(suit, 0.12), 0.9)
        trunk = path(_TRUNK)
        canvas.shape(trunk, canvas.down(lighter(suit, 0.1), deeper(suit, 0.1), -58, 4), 1.0)
        with canvas.inside(trunk):
            canvas.soft(10, -8, 18, 14, deeper(suit, 0.4), 0.3)
        canvas.line(path("M0 -54 C1 -36 1 -18 0 2"), deeper(suit, 0.24), 0.9, 0.7)
        for y in (-44, -30, -16):
            canvas.shape(ellipse(2.6, y, 1.4), lighter(suit, 0.6), 0)
        for side in (False, True):
            with canvas.at(flip=side):
                hand(canvas, figure, 19.6, -27, 40, size=_HAND)
                arm = limb((20, -47, 14), (28, -36, 13), (20, -27, 10))
                canvas.shape(
                    arm, canvas.down(lighter(suit, 0.08), deeper(suit, 0.08), -54, -22), 0.9
                )


def paint_in_cot(canvas: Canvas, figure: Figure) -> None:
    """On its back, seen from the side, one hand in the air."""
    suit = _suit(figure)
    with canvas.at(*COT_AT):
        hand(canvas, figure, -37, -50, 164, flip=True, size=_HAND)
        canvas.shape(limb((-46, -24, 13), (-47, -38, 12), (-38, -49, 9)), deeper(suit, 0.08), 0.9)
        trunk = limb((-50, -17, 22), (-40, -17, 33), (-18, -17, 36), (10, -16, 34))
        canvas.shape(trunk, canvas.down(lighter(suit, 0.1), deeper(suit, 0.12), -36, 2), 1.0)


def paint_cover(canvas: Canvas, figure: Figure) -> None:
    """A light blanket up to the belly, and the arm that lies on it."""
    suit = _suit(figure)
    with canvas.at(*COT_AT):
        cover = path(
            "M-20 -37 C0 -42 22 -35 40 -28 C56 -24 66 -14 72 0 H-22 C-26 -12 -26 -28 -20 -37 Z"
        )
        canvas.shape(cover, canvas.down(lighter(WOOL, 0.2), deeper(WOOL, 0.1), -40, 0), 1.0)
        for line in ("M-2 -38 C4 -24 4 -12 0 -2", "M34 -29 C40 -18 40 -8 38 -2"):
            canvas.line(path(line), deeper(WOOL, 0.3), 1.2, 0.5)
        edge = path(
            "M-20 -37 C-12 -39 -8 -39 -4 -39 C0 -28 0 -12 -6 0 H-22 C-26 -12 -26 -28 -20 -37 Z"
        )
        canvas.shape(edge, canvas.down("#FBFCF8", "#E6E9DF", -38, 0), 0.9)
        hand(canvas, figure, -15, -10, -74, size=_HAND)
        arm = limb((-44, -22, 14), (-34, -10, 13), (-17, -9.5, 10))
        canvas.shape(arm, canvas.down(lighter(suit, 0.08), deeper(suit, 0.1), -28, -2), 0.9)


def _suit(figure: Figure) -> str:
    return lighter(figure.top, 0.5)
