"""The laboratories: cells go there without their person."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from dayzero.stage.canvas import Canvas, Depth
from dayzero.stage.cast import Cast
from dayzero.stage.paths import ellipse, limb, path, rounded
from dayzero.stage.rooms.walls import left_of


def laboratory(canvas: Canvas, frame: QRectF, staged: Cast) -> None:
    """Where cells are counted and frozen."""
    left = left_of(frame)
    _shelf(canvas, left + 10, -286, 0)
    _shelf(canvas, left + 10, -226, 1)
    _light_strip(canvas, -60, -396)
    with canvas.at(max(left + 150, -170), 0):
        _bench(canvas, -140, 280)
        with canvas.at(-86, -118):
            _microscope(canvas)
        with canvas.at(74, -118):
            _rack(canvas)


def gene_laboratory(canvas: Canvas, frame: QRectF, staged: Cast) -> None:
    """From the left: cells and vector under the hood, the check on the screen, the cold."""
    _light_strip(canvas, -60, -404)
    with canvas.at(-196, 0):
        _hood(canvas)
    with canvas.at(-232, -112):
        _vector_vial(canvas)
    _check_screen(canvas, 104, -334)


def culture_laboratory(canvas: Canvas, frame: QRectF, staged: Cast) -> None:
    """An incubator where flasks rest in the warm; the bench with the flask is in front."""
    left = left_of(frame)
    _light_strip(canvas, 0, -404)
    with canvas.at(max(left + 62, -256), 2):
        _incubator(canvas)
    _shelf(canvas, 36, -270, 2)


def culture_bench(canvas: Canvas) -> None:
    """The bench in front of the technician."""
    _bench(canvas, -150, 270)
    with canvas.at(-104, -118, size=0.95):
        _microscope(canvas)


def _light_strip(canvas: Canvas, x: float, y: float) -> None:
    """A lamp along the ceiling."""
    with canvas.deep(Depth.GLOW):
        canvas.soft(x + 60, y + 8, 170, 60, "#FFFFFF", 0.6 if not canvas.theme.dark else 0.16)
    canvas.shape(rounded(x, y, 130, 9, 4), "#FFFDF2", 0.9)


def _shelf(canvas: Canvas, x: float, y: float, seed: int) -> None:
    """A shelf with bottles and boxes."""
    canvas.ground(x + 95, y + 12, 90, 5)
    canvas.shape(rounded(x, y, 190, 8, 3), "#DCE3E1", 1.0)
    colours = ("#BFD9DE", "#E9D3A0", "#CBD6E6", "#D6E3CC", "#E4CFC4")
    for slot in range(5):
        height, colour = 22 + 9 * ((slot * 7 + seed * 3) % 3), colours[(slot + seed) % 5]
        left = x + 14 + slot * 34
        if (slot + seed) % 4 == 3:
            canvas.shape(rounded(left - 3, y - 24, 30, 24, 3), "#EFE7D6", 0.9)
            canvas.shape(rounded(left + 3, y - 17, 18, 9, 2), colour, 0.6)
            continue
        canvas.shape(rounded(left, y - height, 20, height, 4), colour, 0.9)
        canvas.shape(rounded(left + 2, y - height - 5, 16, 6, 2), "#8FA0A4", 0.7)
        canvas.shape(rounded(left + 3, y - height * 0.62, 14, 9, 1.5), "#FDFCF7", 0.5)


def _bench(canvas: Canvas, x: float, width: float) -> None:
    canvas.ground(x + width / 2, -1, width * 0.55, 12)
    canvas.shape(rounded(x, -108, width, 108, 6), canvas.down("#E8ECE8", "#C7D1D0", -108, 0), 1.2)
    third = (width - 28) / 3
    for index in range(3):
        left = x + 10 + index * (third + 4)
        canvas.shape(rounded(left, -90, third, 80, 4), "#F1F3EF", 0.9)
        canvas.line(path(f"M{left + third / 2 - 11} -80 h22"), "#8FA0A4", 3)
    top = rounded(x - 8, -118, width + 16, 13, 5)
    canvas.shape(top, canvas.down("#FBFBF8", "#D3DBDA", -118, -105), 1.2)


def _microscope(canvas: Canvas) -> None:
    canvas.shape(path("M-26 0 C-26 -7 26 -7 26 0 Z"), "#51646B", 1.0)
    canvas.shape(limb((14, -4, 11), (22, -34, 11), (6, -62, 12)), "#6A7E85", 1.0)
    with canvas.at(-4, -46, 18):
        canvas.shape(rounded(-8, -30, 16, 40, 5), "#E9EEEC", 1.0)
        canvas.shape(rounded(-6, -44, 12, 16, 4), "#51646B", 0.9)
        canvas.shape(rounded(-5, 10, 10, 12, 3), "#93A5AB", 0.9)
    canvas.shape(rounded(-22, -16, 36, 6, 2), "#93A5AB", 0.9)


def _rack(canvas: Canvas) -> None:
    """Tubes in a wooden stand."""
    canvas.shape(rounded(-34, -22, 68, 22, 3), "#F1E7D2", 1.0)
    for index, colour in enumerate(("#E0A73A", "#B4564C", "#E0A73A", "#5C93B5", "#E0A73A")):
        x = -29 + index * 13
        canvas.shape(rounded(x, -36, 7, 30, 3), "#FBFBF7", 0.8)
        canvas.shape(rounded(x, -20, 7, 14, 3), colour, 0.4)


def _hood(canvas: Canvas) -> None:
    """A safety cabinet: clean air flows down behind its glass, onto a steel floor."""
    canvas.ground(0, -1, 124, 13)
    for x in (-98, 86):
        canvas.shape(rounded(x, -96, 12, 96, 3), "#B7C3C5", 1.0)
    canvas.line(path("M-92 -26 H92"), "#B7C3C5", 6)
    canvas.shape(
        rounded(-114, -344, 228, 248, 8), canvas.down("#F7F9F8", "#D5DEDE", -344, -96), 1.3
    )
    canvas.shape(rounded(-102, -338, 204, 24, 4), "#E7EDEC", 0.8)
    for x in range(-90, 20, 12):
        canvas.line(path(f"M{x} -331 v10"), "#B3C0C2", 2)
    for x, colour in ((60, "#8FBF9F"), (76, "#E4D9B8"), (92, "#A9C7D8")):
        canvas.shape(ellipse(x, -326, 4.6), colour, 0.8)
    inside = rounded(-102, -306, 204, 198, 4)
    canvas.shape(inside, canvas.down("#DDE9EC", "#C3D2D6", -306, -108), 0.9)
    with canvas.inside(inside):
        with canvas.deep(Depth.GLOW):
            canvas.soft(0, -306, 130, 60, "#FFFFFF", 0.8 if not canvas.theme.dark else 0.25)
        for x in (-76, -38, 0, 38, 76):
            canvas.line(path(f"M{x} -292 V-262 m-4 -6 l4 6 l4 -6"), "#8FB2BE", 1.6, 0.7)
        # The glass is pulled half down.
        canvas.shape(path("M-102 -306 H102 V-200 H-102 Z"), "#FFFFFF", 0, 0.22)
        canvas.line(path("M-60 -200 L-6 -306 M-40 -200 L14 -306"), "#FFFFFF", 4, 0.35)
        canvas.line(path("M-102 -200 H102"), "#8FA5AC", 3)
    canvas.shape(
        path("M-110 -110 H110 L118 -96 H-118 Z"), canvas.down("#F3F6F5", "#BFCACB", -110, -96), 1.1
    )


def _vector_vial(canvas: Canvas) -> None:
    """A vial of vector, with the sign of a virus shell on its label."""
    with canvas.deep(Depth.PEOPLE):
        canvas.ground(0, 0, 26, 4)
        canvas.shape(rounded(-17, -56, 34, 56, 6), "#F7FAFA", 1.0, 0.92)
        canvas.shape(rounded(-14, -30, 28, 27, 4), canvas.down("#CDE7E6", "#8FC4C3", -30, -3), 0.6)
        canvas.shape(rounded(-12, -66, 24, 11, 3), "#7A6FA0", 1.0)
        canvas.shape(rounded(-15, -48, 30, 26, 2), "#FFFEF9", 0.7)
        with canvas.at(0, -35):
            canvas.line(path("M0 -9 L8 -4.5 V4.5 L0 9 L-8 4.5 V-4.5 Z"), "#4F7F86", 1.6)
            canvas.line(path("M-3 -4 C3 -2 -3 2 3 4 M3 -4 C-3 -2 3 2 -3 4"), "#7A6FA0", 1.3)


def _check_screen(canvas: Canvas, x: float, y: float) -> None:
    """A screen on the wall: the corrected strand, checked."""
    canvas.shape(rounded(x, y, 132, 92, 7), "#4C5B61", 1.2)
    canvas.shape(rounded(x + 6, y + 6, 120, 80, 4), "#16272E", 0.6)
    with canvas.deep(Depth.PEOPLE), canvas.at(x + 14, y + 46):
        for step in range(7):
            height = (4, 13, 17, 8, 8, 17, 13)[step]
            canvas.line(path(f"M{2 + step * 9} {-height} V{height}"), "#5E8790", 1.8)
        canvas.line(path("M0 8 C14 -30 22 -26 30 0 C38 26 46 26 58 -8"), "#A9E0D6", 2.4)
        canvas.line(path("M0 -8 C14 30 22 26 30 0 C38 -26 46 -26 58 8"), "#F0C967", 2.4)
        canvas.shape(ellipse(86, 0, 17), "#2F7A63", 1.0)
        canvas.line(path("M78 0 L84 7 L95 -7"), "#FFFFFF", 3.4)


def _incubator(canvas: Canvas) -> None:
    """A warm cupboard with a glass door; flasks lie on its shelves."""
    canvas.ground(0, -1, 76, 11)
    for x in (-50, 40):
        canvas.shape(rounded(x, -12, 12, 12, 3), "#5F6F74", 0.9)
    canvas.shape(
        rounded(-62, -262, 124, 252, 10), canvas.across("#F8FAF8", "#D2DBDA", -62, 62), 1.3
    )
    canvas.shape(rounded(-52, -254, 104, 28, 5), "#E7ECEA", 0.8)
    canvas.shape(rounded(-44, -248, 40, 16, 3), "#1E5560", 0.7)
    canvas.line(
        path("M-38 -238 C-32 -246 -28 -234 -22 -240 C-18 -244 -14 -240 -10 -240"), "#F0C967", 1.8
    )
    for x, colour in ((16, "#8FBF9F"), (32, "#E4D9B8")):
        canvas.shape(ellipse(x, -240, 4.4), colour, 0.8)
    glass = rounded(-48, -216, 96, 192, 6)
    with canvas.deep(Depth.GLOW if not canvas.contrast else Depth.THING):
        warm = ("#6B4E33", "#4A3A2C") if canvas.theme.dark else ("#FFF3DC", "#F6E0BE")
        canvas.shape(glass, canvas.down(*warm, -216, -24), 1.0)
    with canvas.inside(glass):
        for shelf, y in enumerate((-166, -112, -58)):
            canvas.line(path(f"M-48 {y} H48"), "#A5B3B5", 3)
            for index in range(3):
                x = -44 + index * 30 + 3 * (shelf % 2)
                canvas.shape(path(f"M{x} {y - 2} l4 -15 h17 l4 9 v6 Z"), "#F9FBFA", 0.9)
                canvas.shape(path(f"M{x + 1} {y - 2} l2 -7 h21 v7 Z"), "#EFC3BE", 0.4)
        canvas.line(path("M-34 -30 L6 -210 M-22 -30 L18 -210"), "#FFFFFF", 5, 0.3)
    canvas.shape(rounded(50, -150, 7, 44, 3), "#8FA0A4", 0.9)
