"""The laboratories: cells go there without their person."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from dayzero.stage.canvas import Canvas
from dayzero.stage.cast import Cast
from dayzero.stage.paths import limb, path, rounded
from dayzero.stage.rooms.walls import left_of


def laboratory(canvas: Canvas, frame: QRectF, staged: Cast) -> None:
    """Where cells are counted and frozen."""
    left = left_of(frame)
    for index, y in enumerate((-286, -226)):
        canvas.shape(rounded(left + 10, y, 190, 8, 3), "#DCE3E1", 1.0)
        for x in range(5):
            height = 22 + 9 * ((x * 7 + index * 3) % 3)
            colour = ("#BFD9DE", "#E9D3A0", "#CBD6E6", "#D6E3CC", "#E4CFC4")[(x + index) % 5]
            canvas.shape(rounded(left + 24 + x * 34, y - height, 20, height, 4), colour, 0.9)
            canvas.shape(rounded(left + 26 + x * 34, y - height - 5, 16, 6, 2), "#8FA0A4", 0.7)
    with canvas.at(max(left + 150, -170), 0):
        laboratory_bench(canvas)


def laboratory_bench(canvas: Canvas) -> None:
    """A bench with a microscope, a rack and a screen."""
    canvas.ground(0, -1, 150, 12)
    canvas.shape(rounded(-140, -108, 280, 108, 6), canvas.down("#E8ECE8", "#C7D1D0", -108, 0), 1.2)
    for x in (-130, -42, 46):
        canvas.shape(rounded(x, -90, 82, 80, 4), "#F1F3EF", 0.9)
        canvas.line(path(f"M{x + 30} -80 h22"), "#8FA0A4", 3)
    canvas.shape(
        rounded(-148, -118, 296, 13, 5), canvas.down("#FBFBF8", "#D3DBDA", -118, -105), 1.2
    )
    with canvas.at(-86, -118):
        canvas.shape(path("M-26 0 C-26 -7 26 -7 26 0 Z"), "#51646B", 1.0)
        canvas.shape(limb((14, -4, 11), (22, -34, 11), (6, -62, 12)), "#6A7E85", 1.0)
        with canvas.at(-4, -46, 18):
            canvas.shape(rounded(-8, -30, 16, 40, 5), "#E9EEEC", 1.0)
            canvas.shape(rounded(-6, -44, 12, 16, 4), "#51646B", 0.9)
            canvas.shape(rounded(-5, 10, 10, 12, 3), "#93A5AB", 0.9)
        canvas.shape(rounded(-22, -16, 36, 6, 2), "#93A5AB", 0.9)
    with canvas.at(74, -118):
        canvas.shape(rounded(-34, -22, 68, 22, 3), "#F1E7D2", 1.0)
        for index, colour in enumerate(("#E0A73A", "#B4564C", "#E0A73A", "#5C93B5", "#E0A73A")):
            x = -29 + index * 13
            canvas.shape(rounded(x, -36, 7, 30, 3), "#FBFBF7", 0.8)
            canvas.shape(rounded(x, -20, 7, 14, 3), colour, 0.4)
