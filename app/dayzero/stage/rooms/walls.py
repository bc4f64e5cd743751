"""What a wall holds: windows, curtains, pictures, panels."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from dayzero.stage import furniture
from dayzero.stage.canvas import Canvas, Depth
from dayzero.stage.paths import ellipse, path, rounded

EYE = -34.0
"""Where the floor meets the wall."""


def window(canvas: Canvas, x: float, y: float, width: float, height: float) -> None:
    """A window with a quiet view: hills by day, moon and stars in the evening."""
    night = canvas.theme.dark
    with canvas.deep(Depth.THING):
        canvas.shape(rounded(x - 7, y - 7, width + 14, height + 14, 5), "#FDFBF5", 1.2)
    glass = rounded(x, y, width, height, 2)
    with canvas.deep(Depth.GLOW), canvas.inside(glass):
        sky = ("#1F2E45", "#3A4A63") if night else ("#CFE6F1", "#F3F3E4")
        canvas.shape(glass, canvas.down(*sky, y, y + height), 0)
        if night:
            canvas.shape(ellipse(x + width * 0.61, y + height * 0.25, 10), "#F5E6B8", 0)
            for fx, fy in ((0.2, 0.2), (0.4, 0.36), (0.15, 0.5), (0.55, 0.14), (0.88, 0.5)):
                canvas.shape(ellipse(x + width * fx, y + height * fy, 1.5), "#F3EFD9", 0)
        else:
            canvas.soft(x + width * 0.75, y + height * 0.22, 40, 40, "#FFF3C9", 0.95)
        for hill, day, dark in ((0.66, "#B9D2B4", "#22343A"), (0.8, "#9CBD9A", "#1A2B30")):
            top = y + height * hill
            canvas.shape(path(f"M{x} {top + 12} C{x + width * 0.3} {top - 14} {x + width * 0.5} {top + 16} {x + width} {top - 4} "
                              f"V{y + height} H{x} Z"), dark if night else day, 0)  # fmt: skip
    with canvas.deep(Depth.THING):
        panes = max(round(width / 62), 1)
        for bar in range(1, panes):
            canvas.line(path(f"M{x + width * bar / panes} {y} V{y + height}"), "#FDFBF5", 4)
        if panes < 3:
            canvas.line(path(f"M{x} {y + height * 0.45} H{x + width}"), "#FDFBF5", 4)
        canvas.line(glass, "#A9AC9F", 1.2)
        canvas.shape(rounded(x - 12, y + height + 5, width + 24, 9, 3), "#F4EEE0", 1.1)


def drapes(
    canvas: Canvas, x: float, y: float, width: float, height: float, cloth: str, deep: str
) -> None:
    """Curtains at the sides of a window."""
    canvas.line(path(f"M{x - 22} {y - 14} H{x + width + 22}"), "#A58A66", 4)
    for side in (0, 1):
        with canvas.at(x - 16 if not side else x + width + 16, y - 12, flip=bool(side)):
            canvas.shape(path(f"M-4 0 H30 C30 {height * 0.4} 20 {height * 0.62} 12 {height * 0.68} C18 {height * 0.8} 20 {height} 20 {height + 26} "
                              f"H-4 Z"), canvas.across(cloth, deep, -4, 30), 1.0)  # fmt: skip
            canvas.line(
                path(f"M8 4 C8 {height * 0.3} 6 {height * 0.5} 2 {height * 0.66}"), deep, 1.3, 0.8
            )
            canvas.shape(rounded(-4, height * 0.64, 17, 8, 3), deep, 0.7)


def picture(canvas: Canvas, x: float, y: float, width: float, height: float) -> None:
    """A framed landscape."""
    canvas.shape(rounded(x, y, width, height, 3), "#C9A77C", 1.1)
    inner = rounded(x + 5, y + 5, width - 10, height - 10, 1)
    canvas.shape(inner, "#F6F1E4", 0.6)
    with canvas.inside(inner):
        canvas.shape(ellipse(x + width * 0.64, y + height * 0.4, 9), "#EFC77A", 0)
        canvas.shape(path(f"M{x} {y + height * 0.78} q{width * 0.3} {-height * 0.4} {width * 0.55} {-height * 0.06} "
                          f"q{width * 0.2} {-height * 0.16} {width * 0.5} 0 V{y + height} H{x} Z"), "#9CBBB6", 0)  # fmt: skip


def poster(canvas: Canvas, x: float, y: float, width: float, height: float) -> None:
    """A sheet of paper on the wall, to be drawn on."""
    canvas.shape(rounded(x, y, width, height, 4), "#FDFBF5", 1.1)
    canvas.shape(ellipse(x + width / 2, y + 6, 2.4), "#C98F76", 0.5)


def light_box(canvas: Canvas, x: float, y: float) -> None:
    """A lit screen on the wall with a picture of heart and lungs."""
    canvas.shape(rounded(x, y, 84, 96, 5), "#5B6A70", 1.1)
    with canvas.deep(Depth.GLOW if canvas.theme.dark and not canvas.contrast else Depth.THING):
        canvas.shape(rounded(x + 5, y + 5, 74, 86, 3), "#21343C", 0.5)
        furniture.chest_scan(canvas, x + 42, y + 48, 1.0)


def ticks(canvas: Canvas, x: float, y: float, rows: int, done: int) -> None:
    """A list of which the first ``done`` rows are ticked."""
    for row in range(rows):
        top = y + row * 18
        canvas.shape(ellipse(x, top, 6), "#8FBF9F" if row < done else "#EFEADC", 0.8)
        if row < done:
            canvas.line(path(f"M{x - 2.8} {top} l2 2.4 l3.6 -4.6"), "#FFFFFF", 1.6)
        canvas.line(path(f"M{x + 13} {top} h{36 - 8 * (row % 2)}"), "#B9B6A8", 3)


def bed_panel(canvas: Canvas, x: float, y: float) -> None:
    """Sockets and a soft lamp above the head of a bed."""
    canvas.shape(rounded(x, y, 150, 26, 6), canvas.down("#F4F1E8", "#E0DCCF", y, y + 26), 1.0)
    for index, colour in enumerate(("#8FBF9F", "#E4D9B8", "#A9C7D8", "#F4F1E8", "#F4F1E8")):
        canvas.shape(ellipse(x + 18 + index * 28, y + 13, 6.4), colour, 0.9)
    with canvas.deep(Depth.GLOW if canvas.theme.dark and not canvas.contrast else Depth.THING):
        canvas.shape(rounded(x + 20, y - 22, 110, 9, 4), "#FFF3CF", 0.8)
    if canvas.theme.dark:
        with canvas.deep(Depth.GLOW):
            canvas.soft(x + 75, y - 14, 120, 70, "#FFE4AE", 0.2)


def coat_hooks(canvas: Canvas, x: float, y: float) -> None:
    """Two coats on the wall."""
    canvas.shape(rounded(x, y, 110, 10, 4), "#B98F66", 1.0)
    for index, colour in enumerate(("#8FA8C8", "#C98F76")):
        with canvas.at(x + 28 + index * 54, y + 8):
            canvas.shape(
                path("M-4 0 C-22 8 -26 40 -24 88 C-10 94 10 94 24 88 C26 40 22 8 4 0 Z"),
                colour,
                1.0,
            )
            canvas.line(path("M0 6 V88"), "#5F6F74", 1, 0.4)


def left_of(frame: QRectF) -> float:
    """Where things at the left wall begin; never so far that the person is left alone."""
    return max(frame.left() + 14, -330)
