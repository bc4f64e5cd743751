"""Head and face. The head's middle is the origin; it is about 56 wide and 78 tall."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QPainterPath

from dayzero.stage.canvas import Canvas
from dayzero.stage.figures import Figure
from dayzero.stage.hair import FUZZ, paint_beard, paint_hair_front
from dayzero.stage.paths import ellipse, path
from dayzero.stage.shades import deeper, lighter, mixed


class Features(NamedTuple):
    """What makes a face that of an adult or of a child."""

    skull: str
    eyes: tuple[float, float, float]
    """How far from the middle, how low, how large."""
    nose: str
    mouth: tuple[float, float]
    """How low, how large."""


_SKULLS: dict[str, str] = {
    "oval": "M-27 -8 C-28 -45 28 -45 27 -8 C27.4 6 24.6 17 18.4 25.4 C12.6 33 6.6 37.4 0 37.4 "
    "C-6.6 37.4 -12.6 33 -18.4 25.4 C-24.6 17 -27.4 6 -27 -8 Z",
    "round": "M-27.2 -8 C-28 -45 28 -45 27.2 -8 C28 8 25.4 19 18.6 27 C12.6 33.6 6.6 36.4 0 36.4 "
    "C-6.6 36.4 -12.6 33.6 -18.6 27 C-25.4 19 -28 8 -27.2 -8 Z",
    "broad": "M-27 -8 C-28 -45 28 -45 27 -8 C27.4 8 26 19 20.6 27 C15.4 34 8.4 37.8 0 37.8 "
    "C-8.4 37.8 -15.4 34 -20.6 27 C-26 19 -27.4 8 -27 -8 Z",
    "child": "M-27.6 -7 C-29 -46 29 -46 27.6 -7 C29.6 8 26.6 20 17.6 28 C11.4 33.6 5.4 35.4 0 35.4 "
    "C-5.4 35.4 -11.4 33.6 -17.6 28 C-26.6 20 -29.6 8 -27.6 -7 Z",
}
_NOSES: dict[str, str] = {
    "fine": "M2.2 -3 C2.8 2 5.4 7.6 4.2 10.6 C3.2 12.8 -0.6 13 -2.8 11.8",
    "broad": "M2 -2 C2.8 3 6.2 7.6 5.4 10.6 C4.4 13.2 1.4 12.4 0 13.4 C-1.6 12.6 -4 13 -5 11",
    "child": "M3.4 9.4 C4.4 12 1.6 13.6 -1.8 12.4",
}


def features_of(figure: Figure, age: str) -> Features:
    """The features of somebody; children of all figures have round faces and small noses."""
    if age == "baby":
        return Features(_SKULLS["child"], (12.4, 5.4, 1.3), _NOSES["child"], (24.4, 0.7))
    if age == "child":
        return Features(_SKULLS["child"], (12.2, 3.4, 1.24), _NOSES["child"], (23.4, 0.78))
    return Features(_SKULLS[figure.jaw], (11.4, 0.0, 1.0), _NOSES[figure.nose], (22.0, 1.0))


def paint_head(
    canvas: Canvas, figure: Figure, face: str, hair: int, mask: bool = False, age: str = "adult"
) -> None:
    """Ears and face, then hair or a covering over it."""
    features, looks = features_of(figure, age), EXPRESSIONS[face]
    if figure.hair_style != "veil":
        _ears(canvas, figure)
    _skin(canvas, figure, features, face)
    x, y, size = features.eyes
    for side in (False, True):
        with canvas.at(-x if side else x, y, size=size):
            _eye(canvas, figure, looks, side, folds=age == "adult")
        with canvas.at(0, y, size=size, flip=side):
            canvas.shape(path(looks.brow), figure.brow, 0, 0.5 if hair <= FUZZ else 0.86)
    canvas.line(path(features.nose), _line(figure), 1.5, 0.85)
    canvas.soft(0, 3, 3, 8, lighter(figure.skin, 0.5), 0.3)
    if figure.lines:
        _years(canvas, figure)
    paint_beard(canvas, figure, hair)
    low, wide = features.mouth
    with canvas.at(0, low, size=wide):
        _mouth(canvas, figure, looks)
    if mask:
        _mask(canvas)
    paint_hair_front(canvas, figure, hair)


def _years(canvas: Canvas, figure: Figure) -> None:
    """Fine lines at the eyes and beside the mouth."""
    for side in (False, True):
        with canvas.at(flip=side):
            for line in (
                "M20.4 -1.6 L23.6 -3.4",
                "M20.6 0.8 L23.8 1.2",
                "M6.4 12.6 C9.4 14.6 11.4 17 12 19.6",
            ):
                canvas.line(path(line), _line(figure), 1.0, 0.45)


def _line(figure: Figure) -> str:
    return deeper(figure.shade, 0.16)


def _ears(canvas: Canvas, figure: Figure) -> None:
    for side in (False, True):
        with canvas.at(flip=side):
            canvas.shape(path("M25 -6 C31 -11 34.4 -4 32 4 C31 9.6 27 10.6 24.4 7 Z"), mixed(figure.skin, figure.shade, 0.3), 0.9)  # fmt: skip
            canvas.line(path("M27.6 -3 C31 -4.4 31 2 28.4 4.6"), _line(figure), 1.0, 0.6)


def _skin(canvas: Canvas, figure: Figure, features: Features, face: str) -> None:
    """Skin with light from the left, and a little colour in the cheeks."""
    skull = path(features.skull)
    side = mixed(figure.skin, figure.shade, 0.34)
    canvas.shape(skull, canvas.across(lighter(figure.skin, 0.05), side, -22, 34), 1.0)
    with canvas.inside(skull):
        canvas.soft(22, 26, 20, 22, figure.shade, 0.42)
        canvas.soft(0, 40, 22, 9, figure.shade, 0.5)
        canvas.soft(-10, -16, 17, 13, lighter(figure.skin, 0.6), 0.3)
        canvas.soft(-15, 10, 9, 7, lighter(figure.skin, 0.5), 0.3)
        _x, y, _size = features.eyes
        for way in (-1, 1):
            # The hollow of the eye, and the cheek.
            canvas.soft(11.5 * way, y - 4, 9, 6, figure.shade, 0.26)
            canvas.soft(16.5 * way, y + 14, 9.5, 6.5, figure.blush, EXPRESSIONS[face].blush)
            if face == "tired":
                canvas.soft(11 * way, y + 5.6, 7.5, 3.2, mixed(figure.shade, "#8A5A66", 0.3), 0.4)


class Expression(NamedTuple):
    """How a face looks. The outer corner of the eye, and of the brow, is at the right."""

    eye: str
    """The open eye; nothing when it is closed."""
    lid: str
    brow: str
    upper: str
    """Upper lip, lower lip, and the line between."""
    lower: str
    between: str
    blush: float


EXPRESSIONS: dict[str, Expression] = {
    "calm": Expression(
        "M-6.5 1 C-4.2 -4.4 3.8 -5 6.7 -0.4 C4.6 3.4 -3.6 4 -6.5 1 Z",
        "M-7 1.3 C-4.4 -5 4 -5.8 7.8 -0.8 C4 -3.7 -3.8 -3 -7 1.3 Z",
        "M5.2 -10 C9.4 -12.8 15 -12.4 19 -8.8 C14.8 -10.8 9.6 -10.8 5.8 -8.2 Z",
        "M-8.6 -0.6 C-5 -2.6 -2 -2.9 0 -1.9 C2 -2.9 5 -2.6 8.6 -0.6 C4 1.4 -4 1.4 -8.6 -0.6 Z",
        "M-7.4 0.2 C-4 1.6 4 1.6 7.4 0.2 C4.6 5.2 -4.6 5.2 -7.4 0.2 Z",
        "M-9.4 -1 C-4.4 2 4.4 2 9.4 -1",
        0.4,
    ),
    "tired": Expression(
        "M-6.5 1.4 C-4.4 -2.7 4 -3.1 6.7 0.5 C4.6 3.5 -3.6 4 -6.5 1.4 Z",
        "M-7 1.7 C-4.4 -3.3 4.2 -3.9 7.8 0.4 C4 -1.9 -3.8 -1.5 -7 1.7 Z",
        "M5 -11.8 C9.4 -13.4 15 -12 19 -7.6 C14.8 -10.2 9.6 -11.2 5.6 -9.6 Z",
        "M-7.8 0.6 C-5 -1.8 -2 -2.1 0 -1.2 C2 -2.1 5 -1.8 7.8 0.6 C4 1.5 -4 1.5 -7.8 0.6 Z",
        "M-6.6 0.9 C-4 1.7 4 1.7 6.6 0.9 C4.4 5 -4.4 5 -6.6 0.9 Z",
        "M-8.2 0.5 C-4 1.6 4 1.6 8.2 0.5",
        0.2,
    ),
    "better": Expression(
        "M-6.5 0.8 C-4.2 -4.6 3.8 -5.2 6.7 -0.6 C4 1.9 -3.4 2.2 -6.5 0.8 Z",
        "M-7 1.1 C-4.4 -5.2 4 -6 7.8 -1 C4 -3.9 -3.8 -3.2 -7 1.1 Z",
        "M5.2 -11 C9.4 -14.2 15 -13.8 19 -9.8 C14.8 -12.2 9.6 -12.2 5.8 -9.2 Z",
        "M-10.6 -2.6 C-6 -3.4 -2.4 -2.8 0 -1.9 C2.4 -2.8 6 -3.4 10.6 -2.6 C5 2.4 -5 2.4 -10.6 -2.6 Z",
        "M-8.2 -0.4 C-4.4 2.8 4.4 2.8 8.2 -0.4 C5 6.2 -5 6.2 -8.2 -0.4 Z",
        "M-11.2 -3.2 C-5.4 3 5.4 3 11.2 -3.2",
        0.56,
    ),
    "asleep": Expression(
        "",
        "M-6.8 0 C-3.8 3.6 3.8 3.8 7.4 -0.4 C4 5.4 -4.2 5.2 -6.8 0 Z",
        "M5.2 -9.6 C9.4 -12 15 -11.6 19 -8 C14.8 -10 9.6 -10 5.8 -7.8 Z",
        "M-7.8 -0.2 C-5 -2.2 -2 -2.5 0 -1.6 C2 -2.5 5 -2.2 7.8 -0.2 C4 1.3 -4 1.3 -7.8 -0.2 Z",
        "M-6.6 0.4 C-4 1.6 4 1.6 6.6 0.4 C4.4 5 -4.4 5 -6.6 0.4 Z",
        "M-8.4 -0.4 C-4 1.7 4 1.7 8.4 -0.4",
        0.34,
    ),
}


def _eye(canvas: Canvas, figure: Figure, looks: Expression, flip: bool, folds: bool) -> None:
    if looks.eye:
        _open_eye(canvas, figure, path(looks.eye), flip)
    with canvas.at(flip=flip):
        canvas.shape(path(looks.lid), "#2A1A13", 0)
        if folds and looks.eye:
            canvas.line(path("M-5.4 -4.6 C-2.6 -7.2 3 -7.6 6.4 -4.4"), _line(figure), 0.9, 0.5)
            canvas.line(path("M-3.6 4.2 C-1 5 2.4 4.8 5 3"), _line(figure), 0.9, 0.45)


def _open_eye(canvas: Canvas, figure: Figure, white: QPainterPath, flip: bool) -> None:
    """Both eyes look the same way, and the same window shines in both."""
    bright, dark = lighter(figure.iris, 0.3), deeper(figure.iris, 0.25)
    with canvas.at(flip=flip):
        canvas.shape(white, "#FBF5EC", 0)
        with canvas.inside(white):
            canvas.shape(ellipse(0, -0.3, 3.7), canvas.ball(bright, dark, 0, 1.6, 4.4), 0)
            canvas.shape(ellipse(0, -0.4, 1.75), "#17100C", 0)
            canvas.shape(path("M-7 -6 H8 V-2.6 C3 -3.6 -3 -3.2 -7 0 Z"), "#4B2F25", 0, 0.22)
    canvas.shape(ellipse(1.2, white.boundingRect().top() + 2.1, 1.05), "#FFFFFF", 0)
    canvas.shape(ellipse(-1.5, 1.0, 0.55), "#FFFFFF", 0, 0.55)


def _mouth(canvas: Canvas, figure: Figure, looks: Expression) -> None:
    canvas.shape(path(looks.upper), mixed(figure.lips, figure.skin, 0.3), 0)
    canvas.shape(path(looks.lower), mixed(figure.lips, figure.skin, 0.48), 0)
    canvas.line(path(looks.between), deeper(figure.lips, 0.2), 1.3, 0.9)
    canvas.line(path("M-4 7 C-1.6 8.2 1.6 8.2 4 7"), _line(figure), 1.1, 0.4)


def _mask(canvas: Canvas) -> None:
    canvas.line(path("M-27 6 C-20 12 -16 12 -14 12 M27 6 C20 12 16 12 14 12"), "#DDE8E8", 1.6)
    cloth = path("M-19.6 8 C-8 4 8 4 19.6 8 C20.6 24 12 35.6 0 37.6 C-12 35.6 -20.6 24 -19.6 8 Z")
    canvas.shape(cloth, canvas.across("#DDECEB", "#BAD3D2", -16, 22), 1.0)
    for fold in ("M-18 16 C-6 19 6 19 18 16", "M-15 24 C-6 27 6 27 15 24"):
        canvas.line(path(fold), "#A5C4C3", 1.2)
