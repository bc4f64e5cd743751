"""A body that stands, seen from the front, and what it holds. The floor is y = 0."""

from __future__ import annotations

from PySide6.QtGui import QPainterPath

from dayzero.stage.canvas import Canvas
from dayzero.stage.clothes import (
    TRUNK,
    cuff,
    folds,
    paint_dress,
    paint_neck,
    paint_top,
    sewn,
    shoe,
)
from dayzero.stage.figures import Figure
from dayzero.stage.hands import glove, hand, plaster
from dayzero.stage.paths import Joint, limb, path, rounded
from dayzero.stage.shades import deeper, lighter

SHOES = "#786C64"
RISE = -63.0
"""A standing body's trunk is this much higher than a seated one's."""

_DOWN: tuple[Joint, ...] = ((41, -171, 26), (53, -146, 25), (58, -114, 22), (59, -86, 18))


def paint_standing_body(canvas: Canvas, figure: Figure, holds: str, kind: str = "jumper") -> None:
    """From the neck down. ``holds``: ``board``, ``tray``, ``bag``, ``wave``, ``hand`` (that of a
    child at the right), ``held`` (a grown-up's hand, at the left), ``plaster``, or nothing.
    ``kind`` of clothes, as in ``Dress``."""
    top = figure.top
    _legs(canvas, figure.trousers)
    with canvas.at(0, RISE):
        paint_neck(canvas, figure)
        short = kind == "scrubs"
        right = _RIGHT.get(holds, _DOWN)
        left = _LEFT.get(holds, tuple((-x, y, w) for x, y, w in _DOWN))
        for joints in (right, left):
            if short:
                _forearm(canvas, figure, joints)
        sleeves = [_sleeve(joints, short) for joints in (right, left)]
        paint_top(canvas, top, path(TRUNK), sleeves)
        paint_dress(canvas, kind, top)
        _hanging_hand(canvas, figure, holds, right[-1])
        if not short and holds != "baby":
            x, y, _width = right[-1]
            cuff(canvas, top, x, y, _TURNS.get(holds, -3))
        _HELD.get(holds, _nothing)(canvas, figure, top, short)


_RIGHT: dict[str, tuple[Joint, ...]] = {
    "hand": ((41, -171, 26), (58, -146, 26), (70, -114, 23), (79, -84, 18)),
    "baby": ((41, -171, 26), (60, -146, 26), (42, -133, 24), (6, -138, 18)),
}
_TURNS = {"hand": -16.0}
_LEFT: dict[str, tuple[Joint, ...]] = {
    "board": ((-41, -171, 26), (-60, -142, 27), (-59, -110, 25), (-38, -99, 19)),
    "tray": ((-41, -171, 26), (-60, -144, 27), (-59, -114, 25), (-36, -106, 19)),
    "wave": ((-41, -171, 26), (-68, -156, 27), (-84, -178, 22), (-88, -204, 17)),
    "baby": ((-41, -171, 26), (-70, -144, 27), (-68, -116, 25), (-40, -112, 19)),
    "held": ((-41, -171, 26), (-60, -150, 25), (-72, -140, 22), (-86, -136, 18)),
}
"""Shoulder, elbow and wrist where the arm does not simply hang."""


def _legs(canvas: Canvas, cloth: str) -> None:
    legs = path("M-43 -156 H43 V-140 H-43 Z")
    for way in (1, -1):
        legs = legs.united(limb((22 * way, -146, 46), (24 * way, -94, 38), (25 * way, -50, 30), (26 * way, -24, 25)))  # fmt: skip
    canvas.shape(legs, canvas.down(cloth, deeper(cloth, 0.16), -156, -10), 1.1)
    with canvas.inside(legs):
        canvas.soft(40, -80, 13, 90, deeper(cloth, 0.6), 0.3)
        canvas.soft(-8, -80, 12, 90, deeper(cloth, 0.6), 0.28)
        canvas.soft(-30, -96, 12, 50, lighter(cloth, 0.5), 0.26)
        canvas.soft(0, -148, 54, 12, deeper(cloth, 0.7), 0.5)
    canvas.line(path("M0 -142 C0.6 -138 1 -134 1 -131"), deeper(cloth, 0.36), 1.3, 0.6)
    for side in (False, True):
        with canvas.at(flip=side):
            folds(canvas, cloth, "M13 -84 C20 -78 30 -78 38 -84", "M16 -34 C22 -29 30 -29 36 -34",
                  "M6 -132 C14 -126 24 -124 34 -128")  # fmt: skip
            with canvas.at(26, 0):
                shoe(canvas, SHOES)


def _sleeve(joints: tuple[Joint, ...], short: bool) -> QPainterPath:
    if not short:
        return limb(*joints)
    (x1, y1, w1), (x2, y2, _w2) = joints[:2]
    return limb((x1, y1, w1), ((x1 + x2) / 2, (y1 + y2) / 2, 30), (x2, y2, 30))


def _forearm(canvas: Canvas, figure: Figure, joints: tuple[Joint, ...]) -> None:
    (x, y, width), *rest = joints[1:]
    arm = limb((x, y, width - 4), *((x, y, w - 3.5) for x, y, w in rest))
    canvas.shape(arm, canvas.across(lighter(figure.skin, 0.06), figure.shade, -66, -30 if x < 0 else 80), 0.9)  # fmt: skip


def paint_carrying_arms(canvas: Canvas, figure: Figure) -> None:
    """One forearm under a baby, the other around it."""
    with canvas.at(0, RISE):
        hand(canvas, figure, -34, -112, -84, kind="grip", size=1.1)
        for joints, clip in ((_LEFT["baby"], (-120, -138)), (_RIGHT["baby"], (-2, -152))):
            with canvas.inside(rounded(*clip, 140, 90, 0)):
                canvas.shape(limb(*joints), sewn(canvas, figure.top), 1.0)
        cuff(canvas, figure.top, -38, -112, -84)
        hand(canvas, figure, 0, -139, 82, flip=True)
        cuff(canvas, figure.top, 3, -138.6, 80)


def _hanging_hand(canvas: Canvas, figure: Figure, holds: str, wrist: Joint) -> None:
    x, y, _width = wrist
    if holds in ("hand", "baby"):
        return
    hand(canvas, figure, x, y + 1, -3, flip=True)


def _nothing(canvas: Canvas, figure: Figure, top: str, short: bool) -> None:
    hand(canvas, figure, -59, -85, 3)
    if not short:
        cuff(canvas, top, -59, -86, 3)


def _empty(canvas: Canvas, figure: Figure, top: str, short: bool) -> None:
    """The arms are drawn over what they carry."""


def _plastered(canvas: Canvas, figure: Figure, top: str, short: bool) -> None:
    """The sleeve pushed up, and a small plaster in the bend of the arm."""
    bare = limb((-55, -130, 20), (-58, -110, 19), (-59, -86, 15))
    canvas.shape(bare, canvas.across(lighter(figure.skin, 0.06), figure.shade, -72, -46), 0.9)
    cuff(canvas, top, -55, -132, 8, 25)
    hand(canvas, figure, -59, -85, 3)
    plaster(canvas, -57, -118)


def _board(canvas: Canvas, figure: Figure, top: str, short: bool) -> None:
    canvas.shape(rounded(-42, -138, 50, 64, 4), "#D9C8A6", 1.1)
    canvas.shape(rounded(-37.5, -130, 41, 52, 2), "#FDFBF6", 0.6)
    canvas.shape(rounded(-27, -142, 20, 9, 3), "#8D9AA0", 0.8)
    for y, wide in ((-119, 29), (-110, 22), (-101, 29), (-92, 18)):
        canvas.line(path(f"M-32 {y} h{wide}"), "#A9B4B6", 1.6)
    hand(canvas, figure, -37, -99, -86, kind="grip")
    if not short:
        cuff(canvas, top, -38.6, -99, -84)


def _tray(canvas: Canvas, figure: Figure, top: str, short: bool) -> None:
    canvas.shape(rounded(-60, -117, 66, 8, 4), canvas.down("#DCE4E4", "#B6C4C6", -117, -109), 1.0)
    canvas.shape(rounded(-46, -131, 34, 14, 4), "#F9E3A4", 0.9)
    canvas.line(path("M-40 -124 h18"), "#B98B22", 1.6)
    canvas.line(path("M-4 -121 h8"), "#93A2A6", 1.8)
    glove(canvas, figure, -36, -106, -84)
    cuff(canvas, top, -37.6, -106, -84)


def _bag(canvas: Canvas, figure: Figure, top: str, short: bool) -> None:
    _nothing_but(canvas, figure, top)
    with canvas.at(-59, -60):
        canvas.line(path("M-14 12 C-12 -10 12 -10 14 12"), "#6B4F3B", 3.6)
        canvas.shape(rounded(-29, 8, 58, 44, 10), canvas.down("#BE9165", "#93653C", 8, 52), 1.2)
        canvas.shape(rounded(-21, 24, 42, 18, 5), "#AB7F55", 0.8)
        canvas.line(path("M-29 18 C-10 22 10 22 29 18"), "#7C5433", 1.2, 0.6)
    hand(canvas, figure, -59, -85, 0, kind="grip")


def _nothing_but(canvas: Canvas, figure: Figure, top: str) -> None:
    cuff(canvas, top, -59, -86, 3)


def _wave(canvas: Canvas, figure: Figure, top: str, short: bool) -> None:
    hand(canvas, figure, -88.4, -207, 174, kind="wave")
    cuff(canvas, top, -88, -204, 176)


def _held(canvas: Canvas, figure: Figure, top: str, short: bool) -> None:
    hand(canvas, figure, -88, -136, 84, kind="grip", size=1.1)
    cuff(canvas, top, -86, -136, 86)


def _holding(canvas: Canvas, figure: Figure, top: str, short: bool) -> None:
    _nothing(canvas, figure, top, short)
    x, y, _width = _RIGHT["hand"][-1]
    hand(canvas, figure, x + 0.5, y + 2, -16, flip=True, kind="grip")


_HELD = {
    "board": _board, "tray": _tray, "bag": _bag, "wave": _wave, "held": _held, "hand": _holding,
    "plaster": _plastered, "baby": _empty,
}  # fmt: skip
