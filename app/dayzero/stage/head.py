"""Head, face and hair. The head's middle is the origin; it is about 56 wide and 74 tall."""

from __future__ import annotations

from dayzero.stage.canvas import Canvas
from dayzero.stage.figures import Figure
from dayzero.stage.paths import curve, ellipse, limb, path

SKULL = "M-28 -6 C-29 -42 29 -42 28 -6 C28 14 21 28 9 36 C4 39 -4 39 -9 36 C-21 28 -28 14 -28 -6 Z"

COVERED, FUZZ, SHORT = 1, 3, 5
"""Hair steps (of 7): up to ``COVERED`` a soft cap, then fuzz, then thin; above, all of it."""


def paint_head(canvas: Canvas, figure: Figure, face: str, hair: int, mask: bool = False) -> None:
    """Face, then hair or a soft cap over it."""
    for side in (False, True):
        with canvas.at(flip=side):
            canvas.shape(path("M26 -6 C34 -10 36 0 32 8 C30 13 26 12 25 8 Z"), figure.skin, 1.0)
            canvas.line(path("M28.5 -2 C31.5 -3 31.5 3 29 6"), figure.shade, 1.2, 0.8)
    canvas.shape(
        path(SKULL), canvas.across(figure.skin, _towards(figure.skin, figure.shade), -6, 42), 1.1
    )
    for way in (-1, 1):
        canvas.soft(17 * way, 15, 9.5, 6.5, figure.blush, 0.5 if face == "better" else 0.36)
    _eyes(canvas, figure, face)
    canvas.line(path("M-1 3 C1.8 8 3.6 11.4 1.4 13.2 C0 14.2 -2.4 13.8 -3.2 13"), figure.shade, 1.7)
    _mouth(canvas, figure, face)
    if mask:
        _mask(canvas)
    if hair <= COVERED:
        _cap(canvas)
    elif hair <= FUZZ:
        _fuzz(canvas, figure, hair)
    else:
        _hair_front(canvas, figure, thin=hair <= SHORT)


def _towards(colour: str, other: str) -> str:
    pairs = ((int(colour[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a * 0.72 + b * 0.28):02x}" for a, b in pairs)


def _eyes(canvas: Canvas, figure: Figure, face: str) -> None:
    tired, better = face == "tired", face == "better"
    for side in (False, True):
        with canvas.at(11.5 if not side else -11.5, 0):
            lower = 3.6 if not better else 2.6
            canvas.shape(path(f"M-6.4 0.4 C-4 -4.6 4 -4.6 6.4 0.4 C4 {lower} -4 {lower} -6.4 0.4 Z"),
                         "#FFFCF5", 0)  # fmt: skip
            canvas.shape(ellipse(0, -0.6, 3.35), "#4A3020", 0)
            canvas.shape(ellipse(0, -0.6, 1.7), "#17100C", 0)
            canvas.shape(ellipse(1.2, -1.9, 1.0), "#FFFFFF", 0)
            if tired:
                canvas.shape(path("M-6.8 0.6 C-4.4 -5.4 4.4 -5.4 6.8 0.6 C4 -1.6 -4 -1.6 -6.8 0.6 Z"),
                             figure.shade, 0)  # fmt: skip
                canvas.line(path("M-5 5.6 C-2 7.2 2 7.2 5 5.6"), figure.shade, 1.1, 0.6)
            lid = "M-6.8 0.6 C-4 -1.8 4 -1.8 6.8 0.6" if tired else "M-6.8 0.4 C-4 -5 4 -5 6.8 0.4"
            canvas.line(path(lid), "#2C1D15", 1.7)
    for side in (False, True):
        with canvas.at(flip=side):
            brow = (
                "M5.6 -11.6 C9 -12.6 14 -12 18 -9"
                if tired
                else "M5.6 -9.8 C9.5 -12.8 14.5 -12.6 18 -9.4"
            )
            canvas.line(path(brow), figure.brow, 2.2, 0.92)


def _mouth(canvas: Canvas, figure: Figure, face: str) -> None:
    if face == "better":
        canvas.shape(
            path("M-10 20.4 C-5 22.4 5 22.4 10 20.4 C8 28 -8 28 -10 20.4 Z"), figure.lips, 0.6
        )
        canvas.shape(
            path("M-7.4 21.5 C-3 22.7 3 22.7 7.4 21.5 C6.4 24.2 -6.4 24.2 -7.4 21.5 Z"),
            "#FFF9F0",
            0,
        )
        return
    line = "M-8 23.2 C-3 24.6 3 24.6 8 23.2" if face == "tired" else "M-9 21.6 C-4 26 4 26 9 21.6"
    canvas.line(path(line), figure.lips, 2.6)
    canvas.line(path("M-4 29 C-1.6 30.2 1.6 30.2 4 29"), figure.shade, 1.3, 0.55)


def _mask(canvas: Canvas) -> None:
    canvas.line(path("M-27 6 C-20 12 -16 12 -14 12 M27 6 C20 12 16 12 14 12"), "#DDE8E8", 1.6)
    canvas.shape(
        path("M-19 9 C-8 5 8 5 19 9 C20 24 12 35 0 37 C-12 35 -20 24 -19 9 Z"), "#CFE3E2", 1.0
    )
    canvas.line(path("M-16 17 C-6 20 6 20 16 17 M-14 25 C-6 28 6 28 14 25"), "#A5C4C3", 1.2)


def _cap(canvas: Canvas) -> None:
    """A soft cotton cap with a knot at the side."""
    canvas.shape(limb((27, -20, 10), (37, -12, 11), (40, 6, 7), samples=6), "#4F8288", 1.0)
    canvas.shape(limb((27, -20, 9), (42, -22, 10), (47, -14, 6), samples=6), "#5A8F95", 1.0)
    canvas.shape(path("M-30 -10 C-34 -50 34 -50 30 -10 C18 -23 -18 -23 -30 -10 Z"),
                 canvas.down("#6FA5AA", "#4F868D", -44, -10), 1.2)  # fmt: skip
    canvas.line(path("M-24 -25 C-10 -36 14 -36 25 -26"), "#8FBDC0", 1.8, 0.8)
    canvas.line(path("M-17 -33 C-4 -40 10 -39 18 -34"), "#8FBDC0", 1.5, 0.6)
    canvas.shape(ellipse(28, -19, 5), "#6FA5AA", 0.9)


def _fuzz(canvas: Canvas, figure: Figure, hair: int) -> None:
    strength = 0.42 if hair == COVERED + 1 else 0.72
    canvas.shape(path("M-28.4 -8 C-30 -45 30 -45 28.4 -8 C26 -18 22 -24 15 -26 C4 -29 -6 -29 -15 -26 "
                      "C-22 -24 -26 -18 -28.4 -8 Z"), figure.hair, 0, strength)  # fmt: skip


def paint_hair_behind(canvas: Canvas, figure: Figure, hair: int) -> None:
    """What falls behind the head and the shoulders."""
    if hair <= FUZZ:
        return
    thin = hair <= SHORT
    style = "short" if thin and figure.hair_style != "long" else figure.hair_style
    dark = figure.hair
    if style == "bob":
        canvas.shape(path("M-35 -10 C-40 -58 40 -58 35 -10 C37 12 37 24 33 33 C22 38 -22 38 -33 33 "
                          "C-37 24 -37 12 -35 -10 Z"), dark, 1.0)  # fmt: skip
    elif style == "long":
        width = 33 if thin else 38
        canvas.shape(path(f"M-{width} -8 C-{width + 4} -58 {width + 4} -58 {width} -8 "
                          f"C{width + 2} 24 {width + 6} 50 {width} 74 C20 82 -20 82 -{width} 74 "
                          f"C-{width + 6} 50 -{width + 2} 24 -{width} -8 Z"), dark, 1.0)  # fmt: skip
    elif style == "curls":
        for x, y, r in _CURLS_BEHIND:
            canvas.shape(ellipse(x, y, r), dark, 0.8)
    elif style == "bun":
        canvas.shape(ellipse(0, -45, 15, 13), dark, 1.0)
        canvas.line(path("M-8 -48 C-3 -54 6 -53 9 -46"), _lighter(dark), 1.4, 0.7)


_CURLS_BEHIND = (
    (-31, -10, 13), (31, -10, 13), (-34, -25, 14), (34, -25, 14), (-26, -39, 15), (26, -39, 15),
    (-11, -47, 15), (11, -47, 15), (0, -49, 14), (-32, 5, 10), (32, 5, 10),
)  # fmt: skip


def _lighter(colour: str) -> str:
    return "#" + "".join(
        f"{min(int(int(colour[i : i + 2], 16) * 1.3) + 26, 255):02x}" for i in (1, 3, 5)
    )


def _hair_front(canvas: Canvas, figure: Figure, thin: bool) -> None:
    dark, light = figure.hair, _lighter(figure.hair)
    style = figure.hair_style
    shine: tuple[str, ...]
    if thin:
        canvas.shape(path("M-29 -6 C-32 -48 32 -48 29 -6 C27 -14 25 -20 20 -24 C8 -29 -10 -28 -20 -23 "
                          "C-25 -19 -27 -14 -29 -6 Z"), dark, 0.8, 0.86)  # fmt: skip
        for strand in ("M-14 -37 C-8 -33 -8 -28 -9 -26", "M4 -40 C4 -34 6 -30 7 -28",
                       "M18 -35 C16 -31 17 -27 18 -25"):  # fmt: skip
            canvas.line(path(strand), figure.skin, 1.5, 0.5)
        return
    if style == "bob":
        canvas.shape(path("M-31 20 C-36 -6 -37 -44 0 -45 C37 -44 36 -6 31 20 C28 8 28 -6 22 -18 "
                          "C8 -12 -10 -16 -18 -24 C-22 -14 -28 -2 -31 20 Z"), dark, 0.9)  # fmt: skip
        shine = ("M-14 -36 C-4 -41 8 -41 18 -34", "M-20 -29 C-24 -20 -27 -12 -28 -2")
    elif style == "short":
        canvas.shape(path("M-30 -2 C-35 -34 -26 -49 2 -49 C28 -48 34 -30 30 -2 C28 -10 27 -16 22 -22 "
                          "C12 -18 -6 -20 -16 -27 C-20 -22 -27 -14 -30 -2 Z"), dark, 0.9)  # fmt: skip
        shine = ("M-15 -39 C-4 -45 12 -44 20 -36", "M-8 -34 C2 -37 12 -36 20 -31")
    elif style == "curls":
        for x, y, r in (
            (-22, -27, 10),
            (-9, -33, 11),
            (6, -34, 11),
            (20, -29, 10),
            (-28, -16, 8),
            (28, -17, 8),
        ):
            canvas.shape(ellipse(x, y, r), dark, 0.7)
        shine = (
            "M-26 -40 q4 -6 10 -4",
            "M2 -50 q6 -5 12 0",
            "M24 -40 q6 -2 9 5",
            "M-8 -36 q5 -5 10 0",
        )
    elif style == "swept":
        canvas.shape(path("M-30 0 C-36 -36 -22 -50 4 -49 C30 -48 34 -28 30 0 C28 -12 26 -20 20 -26 "
                          "C4 -32 -12 -30 -20 -24 C-26 -18 -28 -10 -30 0 Z"), dark, 0.9)  # fmt: skip
        shine = (
            "M-20 -28 C-14 -40 2 -45 16 -42",
            "M-12 -29 C-4 -38 10 -40 22 -34",
            "M2 -30 C10 -34 18 -33 24 -28",
        )
    elif style == "long":
        canvas.shape(path("M-36 24 C-38 -10 -36 -46 0 -46 C36 -46 38 -10 36 24 C31 6 30 -10 21 -22 "
                          "C14 -28 6 -34 2 -36 C-4 -26 -16 -20 -23 -17 C-28 -8 -31 6 -36 24 Z"), dark, 0.9)  # fmt: skip
        shine = ("M8 -38 C20 -34 28 -22 30 -8", "M-6 -38 C-18 -32 -27 -22 -30 -6")
    else:  # bun
        canvas.shape(path("M-29.4 -4 C-34 -36 -24 -46 0 -46 C24 -46 34 -36 29.4 -4 C27 -16 22 -24 13 -28 "
                          "C5 -31 -5 -31 -13 -28 C-22 -24 -27 -16 -29.4 -4 Z"), dark, 0.9)  # fmt: skip
        shine = ("M-16 -37 C-6 -42 6 -42 16 -37", "M-24 -26 C-22 -31 -18 -34 -14 -36")
    for strand in shine:
        canvas.line(path(strand), light, 1.5, 0.7)
    if style == "bob":
        canvas.line(curve((-33, 18), (-34, 4), (-32, -8)), light, 1.4, 0.5)
