"""Clothes: a top sewn from a trunk and sleeves, trousers, shoes, and what roles wear over them.

Units as of a seated adult: the shoulders are at y = -180, the hips at y = -92.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtGui import QBrush, QPainterPath

from dayzero.stage.canvas import Canvas
from dayzero.stage.figures import Figure
from dayzero.stage.paths import curve, ellipse, path, rounded
from dayzero.stage.shades import deeper, lighter, mixed


class Dress(NamedTuple):
    """What someone wears over the figure's own clothes."""

    kind: str = "jumper"
    """``jumper``, ``scrubs``, ``coat``, ``buttoned``, ``cardigan``, ``jacket``."""
    top: str = ""
    trousers: str = ""
    mask: bool = False
    cap: bool = False
    """A cap over the hair, as in an operating theatre."""

    def on(self, figure: Figure) -> Figure:
        """The figure in these clothes."""
        dressed = figure._replace(
            top=self.top or figure.top, trousers=self.trousers or figure.trousers
        )
        return dressed._replace(cover="knot", cloth=dressed.top) if self.cap else dressed


TRUNK = (
    "M-17 -200 C-24 -194 -35 -191 -43 -186 C-51 -180 -50 -162 -47 -146 C-44 -128 -43 -112 -47 -90 "
    "C-28 -82 28 -82 47 -90 C43 -112 44 -128 47 -146 C50 -162 51 -180 43 -186 C35 -191 24 -194 17 -200 "
    "C12 -186 -12 -186 -17 -200 Z"
)
ARMPIT = -166.0
"""Above it, sleeves and trunk are one; below, a sleeve lies over the trunk."""


def paint_neck(canvas: Canvas, figure: Figure, high: float = -230) -> None:
    """Neck and throat, with the chin's shadow; ``high`` is where the head hides it."""
    neck = path(f"M-12.4 {high} C-11.4 -214 -12 -206 -17.5 -200 C-16 -182 16 -182 17.5 -200 "
                f"C12 -206 11.4 -214 12.4 {high} Z")  # fmt: skip
    canvas.shape(neck, mixed(figure.skin, figure.shade, 0.45), 0.8)
    with canvas.inside(neck):
        canvas.soft(0, -213, 20, 10, deeper(figure.shade, 0.3), 0.6)
        canvas.soft(-3, -192, 14, 7, lighter(figure.skin, 0.2), 0.5)
    for side in (False, True):
        with canvas.at(flip=side):
            canvas.line(
                path("M4 -191 C8 -194 13 -195 17 -196"), deeper(figure.shade, 0.16), 1.1, 0.45
            )


def paint_top(
    canvas: Canvas,
    cloth: str,
    trunk: QPainterPath,
    sleeves: Sequence[QPainterPath],
    below: QPainterPath | None = None,
    ends: tuple[float, float] = (-196.0, -88.0),
) -> None:
    """Trunk and sleeves as one piece of cloth, so that shoulders are round and have no seam.

    Args:
        canvas: Where to.
        cloth: Colour.
        trunk: Outline from neck to hips.
        sleeves: Outlines; they lie over the trunk below the armpits.
        below: Where a sleeve has an edge of its own, if not below ``ARMPIT``.
        ends: Top and bottom of the cloth, for its light.
    """
    whole = trunk
    for sleeve in sleeves:
        whole = whole.united(sleeve)
    fill = sewn(canvas, cloth, ends)
    canvas.shape(whole, fill, 1.1)
    top, bottom = ends
    with canvas.inside(whole):
        canvas.soft(-30, top + 16, 30, 10, lighter(cloth, 0.5), 0.26)
        canvas.soft(34, bottom - 26, 26, 40, deeper(cloth, 0.4), 0.3)
    with canvas.inside(below or rounded(-250, ARMPIT, 500, 400, 0)):
        for sleeve in sleeves:
            with canvas.inside(trunk), canvas.at(0, 4):
                canvas.shape(sleeve, deeper(cloth, 0.5), 0, 0.14)
            canvas.shape(sleeve, fill, 1.0)


def sewn(canvas: Canvas, cloth: str, ends: tuple[float, float] = (-196.0, -88.0)) -> QBrush:
    """Cloth with light on the shoulders."""
    return canvas.down(lighter(cloth, 0.1), deeper(cloth, 0.13), *ends)


def folds(canvas: Canvas, cloth: str, *lines: str, depth: float = 0.3) -> None:
    """Soft creases, so that cloth looks like cloth."""
    for line in lines:
        canvas.line(path(line), deeper(cloth, depth), 1.3, 0.5)


def collar(canvas: Canvas, cloth: str) -> None:
    """The ribbed edge of a round neck, and the hem."""
    canvas.line(path("M-18 -199 C-12 -184.6 12 -184.6 18 -199"), deeper(cloth, 0.22), 3.6)
    canvas.line(
        path("M-18.6 -197.4 C-12 -182.4 12 -182.4 18.6 -197.4"), lighter(cloth, 0.16), 0.8, 0.6
    )
    canvas.line(path("M-45.8 -95 C-28 -87 28 -87 45.8 -95"), deeper(cloth, 0.26), 1.1, 0.6)


def cuff(canvas: Canvas, cloth: str, x: float, y: float, turn: float, wide: float = 19) -> None:
    """The end of a sleeve at a wrist; the hand points down at turn 0."""
    with canvas.at(x, y, turn):
        canvas.shape(rounded(-wide / 2, -5, wide, 8, 3.4), deeper(cloth, 0.1), 0.8)


def shoe(canvas: Canvas, colour: str) -> None:
    """A soft shoe seen from the front; the ankle is at 0, -14."""
    canvas.shape(path("M-13 -16 C-16 -6 -16 1 -2 2 C14 3 20 0 18 -6 C16 -11 12 -13 13 -17 Z"),
                 canvas.down(lighter(colour, 0.16), deeper(colour, 0.06), -16, 2), 1.0)  # fmt: skip
    canvas.line(path("M-13.4 -2 C-4 1.4 9 1.4 18 -3.4"), lighter(colour, 0.6), 1.7, 0.9)
    canvas.line(path("M-6 -11 C-1 -9 5 -9 9 -11"), deeper(colour, 0.3), 1.2, 0.6)


def paint_dress(canvas: Canvas, kind: str, top: str) -> None:
    """What lies over the top, and its creases."""
    _OVER[kind](canvas, top)
    folds(canvas, top, "M-40 -124 C-33 -117 -30 -109 -29 -100", "M40 -128 C35 -118 33 -110 33 -100")


def _scrubs(canvas: Canvas, top: str) -> None:
    """A tunic with a crossed neck, a watch, a name and a pocket."""
    canvas.shape(path("M-19 -199 L1 -168 L5 -174 L-12 -201 Z"), lighter(top, 0.18), 0.8)
    canvas.shape(path("M19 -199 L-1 -168 L-5 -174 L12 -201 Z"), lighter(top, 0.1), 0.8)
    canvas.shape(path("M14 -128 H42 L41 -104 C38 -101 18 -101 15 -104 Z"), deeper(top, 0.06), 0.9)
    canvas.line(path("M22 -134 V-118"), "#2F5F8A", 2.2)
    canvas.line(path("M14 -126 H42"), deeper(top, 0.3), 1.0, 0.7)
    canvas.line(path("M24 -164 V-156"), "#C9CFCE", 2)
    canvas.shape(ellipse(24, -151, 5), "#F7F4EA", 1.0)
    canvas.line(path("M24 -154 V-151 H26"), "#4A5A62", 0.9)
    canvas.shape(rounded(-40, -166, 22, 14, 3), "#FBF8F0", 0.8)
    canvas.line(path("M-36 -161 h14 M-36 -156.6 h9"), "#7E979B", 1.3)


def _coat(canvas: Canvas, top: str) -> None:
    """An open white coat over a shirt, and a stethoscope."""
    canvas.shape(path("M-15 -199 C-8 -150 -9 -120 -10 -85 H10 C9 -120 8 -150 15 -199 C8 -189 -8 -189 -15 -199 Z"),
                 canvas.down("#A9C3DA", "#86A5C4", -198, -88), 0.8)  # fmt: skip
    canvas.line(path("M0 -186 V-86"), "#6F90B0", 1.0, 0.7)
    for y in (-170, -150, -130, -110):
        canvas.shape(ellipse(2.6, y, 1.3), "#F4F8FB", 0)
    for side in (False, True):
        with canvas.at(flip=side):
            canvas.shape(
                path("M14 -201 L23 -197 L30 -176 L21 -170 L11 -146 C12 -164 12 -184 14 -201 Z"),
                "#FDFBF5",
                0.9,
            )
            canvas.shape(
                path("M19 -118 H42 L41 -98 C38 -95 22 -95 20 -98 Z"), deeper(top, 0.04), 0.8
            )
    canvas.line(curve((-21, -196), (-25, -170), (-15, -148), (-2, -140)), "#47606B", 2.6)
    canvas.line(curve((21, -196), (25, -168), (19, -146), (2, -140)), "#47606B", 2.6)
    canvas.line(curve((0, -140), (6, -132), (6, -122)), "#47606B", 2.6)
    canvas.shape(ellipse(6, -118, 5.4), "#C3CDD0", 1.0)
    canvas.shape(ellipse(6, -118, 2.4), "#EEF2F2", 0)
    canvas.line(path("M30 -124 V-112"), "#B0564A", 2)


def _buttoned(canvas: Canvas, top: str) -> None:
    """A closed laboratory coat."""
    canvas.line(path("M2 -186 C1 -150 1 -120 2 -84"), deeper(top, 0.2), 1.1, 0.8)
    for y in (-168, -146, -124, -102):
        canvas.shape(ellipse(-4, y, 1.9), "#DDE3E1", 0.6)
    canvas.shape(path("M16 -152 H38 L37 -132 C34 -129 20 -129 18 -132 Z"), deeper(top, 0.04), 0.8)
    canvas.line(path("M24 -158 V-140 M29 -156 V-140"), "#4C86A0", 1.8)
    canvas.line(path("M-18 -199 C-12 -185 12 -185 18 -199"), deeper(top, 0.16), 3.4)


def _cardigan(canvas: Canvas, top: str) -> None:
    """A knitted cardigan over a light shirt."""
    canvas.shape(path("M-14 -198 C-9 -150 -9 -120 -10 -85 H10 C9 -120 9 -150 14 -198 C8 -187 -8 -187 -14 -198 Z"),
                 canvas.down("#F7F0E1", "#E6DAC2", -196, -86), 0.8)  # fmt: skip
    for side in (False, True):
        with canvas.at(flip=side):
            canvas.line(path("M16 -198 C11 -150 11 -120 12 -86"), deeper(top, 0.2), 4.2)
            canvas.shape(
                path("M19 -120 H40 L39 -100 C36 -97 23 -97 21 -100 Z"), deeper(top, 0.07), 0.8
            )
    for y in (-150, -128, -106):
        canvas.shape(ellipse(12, y, 2.2), "#F4EAD2", 0.6)


def _jacket(canvas: Canvas, top: str) -> None:
    """A jacket from outdoors, with a soft scarf."""
    canvas.line(path("M0 -182 V-86"), deeper(top, 0.34), 1.6, 0.8)
    for side in (False, True):
        with canvas.at(flip=side):
            canvas.line(path("M20 -122 L40 -112"), deeper(top, 0.3), 1.8, 0.8)
    canvas.shape(path("M-24 -200 C-20 -180 20 -180 24 -200 C27 -190 22 -176 0 -174 C-22 -176 -27 -190 -24 -200 Z"),
                 canvas.down("#F0DCA6", "#D8BC77", -200, -174), 1.0)  # fmt: skip
    canvas.shape(
        path("M-12 -178 C-16 -160 -16 -148 -14 -138 L-1 -139 C-2 -152 -1 -164 2 -176 Z"),
        "#E4CB8C",
        0.9,
    )
    folds(
        canvas,
        "#D8BC77",
        "M-16 -190 C-6 -182 8 -182 17 -190",
        "M-9 -170 C-10 -160 -10 -152 -9 -144",
    )


_OVER = {
    "jumper": collar, "scrubs": _scrubs, "coat": _coat, "buttoned": _buttoned, "cardigan": _cardigan, "jacket": _jacket,
}  # fmt: skip
