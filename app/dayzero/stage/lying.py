"""A body in a bed seen from its side, back raised, head at the left. The bed is furniture."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QPainterPath, QTransform

from dayzero.stage.canvas import Canvas
from dayzero.stage.clothes import cuff, folds, paint_top, sewn
from dayzero.stage.figures import Figure
from dayzero.stage.hands import hand
from dayzero.stage.paths import Joint, ellipse, limb, path, rounded
from dayzero.stage.shades import deeper, lighter, mixed


class Reclined(NamedTuple):
    """How a body of an age lies."""

    hip: tuple[float, float, float]
    """x, y and size: the trunk leans from here."""
    far: tuple[Joint, ...]
    near: tuple[Joint, ...]
    """Shoulder, elbow and wrist of the arm behind and of the arm in front."""
    hands: float
    """Their size."""
    cover: str
    """Outline of the blanket."""
    sheet: str
    """Its turned-down edge."""
    creases: tuple[str, ...]


_ADULT = Reclined(
    (-38, -94, 0.92),
    ((-60, -158, 22), (-38, -134, 21), (-10, -118, 16)),
    ((-105, -136, 29), (-88, -106, 27), (-60, -99, 24), (-28, -110, 18)),
    1.0,
    "M-60 -116 C-38 -127 -10 -122 14 -128 C40 -138 60 -144 84 -133 C112 -120 136 -114 158 -125 "
    "C173 -130 180 -120 181 -104 L184 -52 C120 -44 20 -44 -52 -54 C-63 -74 -68 -97 -60 -116 Z",
    "M-60 -116 C-38 -127 -10 -122 14 -128 C17 -122 15 -115 10 -111 C-14 -107 -38 -110 -64 -99 "
    "C-63 -106 -62 -111 -60 -116 Z",
    ("M52 -135 C62 -112 60 -80 50 -56", "M98 -125 C92 -100 96 -76 104 -54", "M150 -119 C142 -100 144 -78 150 -56",
     "M2 -107 C8 -92 6 -76 0 -58", "M70 -137 C78 -126 80 -112 78 -100"),
)  # fmt: skip
_CHILD = Reclined(
    (-68, -94, 0.66),
    ((-84, -142, 16), (-68, -124, 15), (-48, -112, 12)),
    ((-116, -124, 20), (-106, -103, 19), (-84, -97, 17), (-58, -106, 13)),
    0.74,
    "M-84 -110 C-66 -119 -46 -114 -28 -118 C-8 -124 8 -128 24 -120 C42 -111 58 -106 72 -112 "
    "C84 -116 90 -108 93 -98 C112 -88 150 -84 181 -86 L184 -52 C120 -44 20 -44 -70 -54 C-84 -72 -92 -92 -84 -110 Z",
    "M-84 -110 C-66 -119 -46 -114 -28 -118 C-25 -112 -27 -106 -31 -102 C-48 -99 -66 -101 -88 -92 "
    "C-87 -99 -86 -105 -84 -110 Z",
    ("M4 -122 C12 -104 12 -78 4 -56", "M44 -110 C40 -92 42 -74 48 -56", "M88 -102 C82 -88 86 -72 92 -56",
     "M-38 -98 C-32 -86 -34 -72 -40 -58", "M132 -86 C128 -76 130 -66 134 -55"),
)  # fmt: skip
_AGES = {"adult": _ADULT, "child": _CHILD}

_LEAN = -40.0
_TRUNK = (
    "M-15 -99 C-22 -94 -31 -91 -38 -85 C-45 -78 -42 -60 -41 -44 C-40 -26 -42 -8 -42 12 "
    "C-22 20 18 16 36 6 C38 -12 36 -30 37 -46 C38 -62 41 -79 34 -85 C28 -91 21 -94 15 -99 "
    "C10 -87 -10 -87 -15 -99 Z"
)


def paint_lying(canvas: Canvas, figure: Figure, age: str) -> None:
    """Neck and trunk; the blanket and the arm in front come later, over the line."""
    lies = _AGES[age]
    x, y, size = lies.hip
    with canvas.at(x, y, _LEAN, size):
        neck = path(
            "M-12 -130 C-11 -114 -12 -106 -15.5 -99 C-14 -84 14 -84 15.5 -99 C12 -106 11 -114 12 -130 Z"
        )
        canvas.shape(neck, mixed(figure.skin, figure.shade, 0.45), 0.8)
        with canvas.inside(neck):
            canvas.soft(0, -112, 20, 11, deeper(figure.shade, 0.3), 0.6)
    trunk = _leaning(lies, path(_TRUNK))
    hand(canvas, figure, lies.far[-1][0] + 2, lies.far[-1][1] + 1, -62, flip=True, size=lies.hands)
    sleeves = (limb(*lies.far), limb(*lies.near))
    paint_top(canvas, figure.top, trunk, sleeves, _below_armpits(lies), _ends(lies))
    with canvas.at(x, y, _LEAN, size):
        canvas.line(path("M-16 -98 C-10 -85.6 10 -85.6 16 -98"), deeper(figure.top, 0.22), 3.6)
        folds(canvas, figure.top, "M-6 -70 C0 -58 2 -44 0 -30", "M18 -66 C18 -54 14 -40 10 -30")


def _leaning(lies: Reclined, shape: QPainterPath) -> QPainterPath:
    x, y, size = lies.hip
    return QTransform().translate(x, y).rotate(_LEAN).scale(size, size).map(shape)


def _below_armpits(lies: Reclined) -> QPainterPath:
    return _leaning(lies, rounded(-200, -66, 400, 400, 0))


def _ends(lies: Reclined) -> tuple[float, float]:
    _x, y, size = lies.hip
    return (y - 96 * size, y)


def paint_blanket(canvas: Canvas, age: str) -> None:
    """The blanket over the legs, with the sheet turned down over it."""
    lies = _AGES[age]
    cover = path(lies.cover)
    wool = "#8FB6B2"
    canvas.shape(cover, canvas.down(lighter(wool, 0.06), deeper(wool, 0.16), -136, -48), 1.2)
    with canvas.inside(cover):
        box = cover.boundingRect()
        canvas.soft(
            box.left() + box.width() * 0.56, box.top() + 12, 40, 13, lighter(wool, 0.6), 0.45
        )
        canvas.soft(box.center().x(), box.bottom(), box.width() * 0.55, 20, deeper(wool, 0.5), 0.45)
        for y in (-72, -66):
            canvas.line(
                path(f"M-80 {y} C0 {y + 9} 110 {y + 9} 190 {y}"), lighter(wool, 0.45), 1.6, 0.5
            )
    folds(canvas, wool, *lies.creases, depth=0.34)
    canvas.shape(path(lies.sheet), canvas.down("#FBFCF8", "#DCE7E3", -126, -98), 0.9)


def paint_toy(canvas: Canvas) -> None:
    """A soft rabbit that keeps a child company; its middle is the origin."""
    fur = "#EBDCC4"
    for x, turn in ((-4.5, -16), (4, 10)):
        with canvas.at(x, -17, turn):
            canvas.shape(ellipse(0, -9, 3.8, 10), canvas.down(fur, deeper(fur, 0.12), -19, 0), 0.9)
            canvas.shape(ellipse(0, -9, 1.7, 6.6), "#E3B7A6", 0)
    for x in (-8, 8):
        canvas.shape(ellipse(x, 11, 5.4, 4.2), deeper(fur, 0.06), 0.9)
    canvas.shape(ellipse(0, 3, 10.5, 11), canvas.down(fur, deeper(fur, 0.14), -6, 14), 1.0)
    canvas.shape(ellipse(0, -12, 9.4, 8.6), canvas.down(lighter(fur, 0.3), fur, -20, -4), 1.0)
    for x in (-3.6, 3.6):
        canvas.shape(ellipse(x, -13, 1.3), "#4A3A32", 0)
    canvas.line(path("M-2 -9.6 C-1 -8.4 1 -8.4 2 -9.6"), "#A8756A", 1.2)
    for x, turn in ((-9.5, 38), (9.5, -38)):
        with canvas.at(x, 1, turn):
            canvas.shape(ellipse(0, 2, 3.6, 6.4), fur, 0.9)
    canvas.line(path("M-6.4 -4.6 C-3 -2.4 3 -2.4 6.4 -4.6"), "#7FA3A8", 3)


def paint_resting_arm(canvas: Canvas, figure: Figure, age: str) -> None:
    """The arm in front, over the blanket."""
    lies = _AGES[age]
    joints = lies.near
    top = figure.top
    sleeve = limb(*joints)
    with canvas.inside(_below_armpits(lies)):
        canvas.shape(sleeve, sewn(canvas, top, _ends(lies)), 1.0)
    with canvas.inside(sleeve):
        x, y, wide = joints[1]
        canvas.soft(x + wide, y + wide * 0.4, wide * 1.4, wide * 0.4, deeper(top, 0.5), 0.24)
    x, y, wide = joints[-1]
    hand(canvas, figure, x + 3, y - 1, -80, size=lies.hands)
    cuff(canvas, top, x + 1, y - 0.6, -76, wide)
