"""Furniture around the person. Units as in the world; the floor is y = 0, the middle x = 0."""

from __future__ import annotations

import math

from dayzero.stage.canvas import Canvas, Depth
from dayzero.stage.paths import ellipse, limb, path, rounded


def armchair(canvas: Canvas, cloth: str, deep: str, wooden: bool = False) -> None:
    """A soft armchair seen from the front."""
    canvas.ground(0, -2, 150, 17)
    for x in (-96, 78):
        canvas.shape(rounded(x, -20, 18, 20, 4), "#8A6A4C", 1.0)
    back = path(
        "M-92 -24 C-104 -120 -100 -196 -78 -222 C-50 -240 50 -240 78 -222 C100 -196 104 -120 92 -24 Z"
    )
    canvas.shape(back, canvas.down(cloth, deep, -236, -20), 1.3)
    canvas.shape(path("M-66 -50 C-74 -130 -72 -186 -58 -204 C-36 -216 36 -216 58 -204 C72 -186 74 -130 66 -50 Z"),
                 canvas.down(cloth, deep, -280, -20), 0.9)  # fmt: skip
    canvas.shape(rounded(-76, -92, 152, 34, 15), canvas.down(cloth, deep, -110, -40), 1.1)
    canvas.shape(rounded(-84, -62, 168, 46, 12), deep, 1.1)
    for side in (False, True):
        with canvas.at(flip=side):
            arm = path(
                "M70 -14 V-106 C70 -124 80 -130 94 -130 C110 -130 118 -122 118 -106 V-22 C118 -14 112 -12 106 -12 Z"
            )
            canvas.shape(arm, canvas.across(cloth, deep, 66, 124), 1.2)
            canvas.line(path("M77 -104 C78 -116 86 -122 95 -122"), "#FFFFFF", 2, 0.35)
            if wooden:
                canvas.shape(rounded(72, -132, 46, 10, 5), "#B98F66", 1.0)


def bed(canvas: Canvas) -> None:
    """A hospital bed from its side, its back raised, its head at the left."""
    canvas.ground(16, -2, 200, 17)
    for x in (-120, 158):
        canvas.line(path(f"M{x} -46 V-12"), "#8FA0A4", 7)
        canvas.shape(ellipse(x, -7, 7.5), "#5F6F74", 1.0)
    canvas.shape(
        rounded(-164, -178, 15, 138, 6), canvas.across("#D9C3A3", "#BFA27A", -164, -150), 1.1
    )
    canvas.shape(rounded(178, -122, 14, 82, 6), canvas.across("#D9C3A3", "#BFA27A", 178, 192), 1.1)
    canvas.shape(rounded(-156, -56, 340, 17, 6), "#C3CFD0", 1.1)
    canvas.shape(path("M-40 -82 L-146 -150 C-154 -156 -160 -146 -154 -138 L-66 -56 H176 C182 -56 184 -64 184 -72 "
                      "C184 -80 180 -82 174 -82 Z"), canvas.down("#FBF9F3", "#E4E5DF", -150, -56), 1.2)  # fmt: skip
    with canvas.deep(Depth.PEOPLE):
        pillow = path("M-162 -150 C-170 -184 -160 -224 -142 -232 C-124 -236 -92 -206 -84 -188 "
                      "C-80 -172 -104 -150 -120 -146 C-136 -142 -158 -142 -162 -150 Z")  # fmt: skip
        canvas.shape(pillow, canvas.down("#FFFEFA", "#E6E8E4", -230, -146), 1.1)
        canvas.line(path("M-148 -220 C-152 -196 -150 -176 -142 -160"), "#CFD3CF", 1.5, 0.7)


def bed_rail(canvas: Canvas) -> None:
    """The low rail in front of the person's legs."""
    with canvas.deep(Depth.THING):
        canvas.line(
            path("M30 -44 V-78 C30 -84 34 -86 40 -86 H120 C126 -86 130 -84 130 -78 V-44"),
            "#9FB0B3",
            5,
        )
        for x in (55, 80, 105):
            canvas.line(path(f"M{x} -84 V-46"), "#9FB0B3", 3)


def cot(canvas: Canvas) -> None:
    """A baby's cot in hospital, its front let down; a firm flat mattress, no pillow."""
    canvas.ground(0, -2, 130, 15)
    for x in (-100, 100):
        canvas.line(path(f"M{x} -60 V-12"), "#8FA0A4", 7)
        canvas.shape(ellipse(x, -7, 7), "#5F6F74", 1.0)
    for x in range(-96, 97, 16):
        canvas.line(path(f"M{x} -164 V-98"), "#B9C6C6", 3)
    canvas.line(path("M-108 -166 H108"), "#B9C6C6", 6)
    canvas.shape(rounded(-112, -72, 224, 16, 6), "#C3CFD0", 1.1)
    canvas.shape(rounded(-106, -101, 212, 32, 8), canvas.down("#FDFBF5", "#DFE3DF", -101, -70), 1.1)
    for x in (-114, 102):
        canvas.shape(
            rounded(x, -180, 13, 140, 6), canvas.across("#D9C3A3", "#BFA27A", x, x + 13), 1.1
        )
    canvas.line(path("M-98 -70 H98 M-98 -40 H98"), "#AFBDBE", 5)
    for x in range(-80, 81, 20):
        canvas.line(path(f"M{x} -68 V-42"), "#AFBDBE", 2.6)


def couch(canvas: Canvas) -> None:
    """An upholstered couch with a raised back, on which people lie while something is done."""
    _couch_frame(canvas)
    pad = path("M-40 -82 L-146 -150 C-156 -158 -168 -142 -158 -132 L-70 -54 H178 C188 -54 190 -64 188 -72 "
               "C187 -80 182 -82 174 -82 Z")  # fmt: skip
    canvas.shape(pad, canvas.down("#D9C7AE", "#BBA17E", -150, -54), 1.2)
    with canvas.deep(Depth.PEOPLE):
        # A small pillow, and the paper that lies over the pad.
        pillow = path("M-156 -150 C-166 -180 -158 -222 -142 -228 C-126 -232 -98 -206 -90 -188 "
                      "C-86 -172 -106 -152 -120 -148 C-134 -144 -152 -142 -156 -150 Z")  # fmt: skip
        canvas.shape(pillow, canvas.down("#FFFEFA", "#E2E8E6", -228, -146), 1.1)
        sheet = path("M-146 -146 L-40 -82 H184 V-70 H-46 L-150 -136 Z")
        canvas.shape(sheet, "#FBFAF4", 0.8)


def flat_couch(canvas: Canvas) -> None:
    """The same couch laid flat."""
    _couch_frame(canvas)
    canvas.shape(rounded(-166, -88, 362, 32, 10), canvas.down("#D9C7AE", "#BBA17E", -88, -56), 1.2)
    with canvas.deep(Depth.PEOPLE):
        canvas.shape(rounded(-150, -88, 336, 12, 3), "#FBFAF4", 0.8)
    _cushion(canvas)


def _couch_frame(canvas: Canvas) -> None:
    canvas.ground(16, -2, 190, 16)
    for x in (-96, 128):
        canvas.shape(
            rounded(x, -54, 16, 54, 4), canvas.across("#D3B48C", "#A98258", x, x + 16), 1.1
        )
    canvas.line(path("M-84 -18 H132"), "#B08A60", 6)
    canvas.shape(rounded(-110, -58, 296, 12, 5), "#B08A60", 1.1)


def _cushion(canvas: Canvas) -> None:
    """For a head that lies on its side."""
    with canvas.deep(Depth.PEOPLE):
        cushion = path("M-166 -90 C-172 -104 -158 -108 -144 -104 C-128 -99 -112 -100 -100 -103 "
                       "C-86 -104 -82 -92 -88 -86 H-160 C-164 -86 -165 -88 -166 -90 Z")  # fmt: skip
        canvas.shape(cushion, canvas.down("#FFFEFA", "#DDE6E4", -106, -86), 1.1)


def operating_table(canvas: Canvas) -> None:
    """A flat table on one column."""
    canvas.ground(16, -2, 190, 16)
    foot = path("M-46 0 C-44 -12 70 -12 72 0 Z")
    canvas.shape(foot, canvas.down("#A9B7BA", "#7F9094", -12, 0), 1.1)
    canvas.shape(rounded(-4, -56, 36, 50, 6), canvas.across("#CBD6D7", "#93A5A9", -4, 32), 1.1)
    canvas.line(path("M2 -30 h24"), "#8496A0", 1.6)
    canvas.shape(rounded(-160, -66, 350, 12, 5), "#8D9DA1", 1.1)
    canvas.shape(rounded(-166, -88, 362, 24, 9), canvas.down("#A9BDC4", "#7D949D", -88, -64), 1.2)
    _cushion(canvas)


def plant(canvas: Canvas, size: float = 1.0) -> None:
    """A pot plant that stands on the floor."""
    with canvas.at(size=size):
        canvas.ground(0, -1, 30, 6)
        for x, y, turn in (
            (-26, -74, -34),
            (24, -80, 30),
            (0, -98, 0),
            (-34, -48, -62),
            (34, -50, 62),
            (-12, -92, -14),
            (14, -92, 16),
        ):
            length = math.hypot(x, y + 34)
            with canvas.at(0, -34, turn):
                canvas.shape(path(f"M0 0 C-13 {-length * 0.4} -9 {-length * 0.85} 0 {-length} C9 {-length * 0.85} 13 {-length * 0.4} 0 0 Z"),
                             "#7FA885" if turn % 4 else "#6C9873", 0.9)  # fmt: skip
                canvas.line(path(f"M0 -4 V{-length * 0.85}"), "#4F7A5B", 1, 0.7)
        canvas.shape(
            path("M-22 -38 H22 L17 -2 C16 0 -16 0 -17 -2 Z"),
            canvas.across("#CF9B78", "#A9744F", -22, 22),
            1.1,
        )
        canvas.shape(rounded(-24, -42, 48, 9, 4), "#C28C67", 1.0)


def floor_lamp(canvas: Canvas, lit: bool) -> None:
    """A lamp beside the chair; in the evening it is on."""
    canvas.ground(0, -1, 30, 6)
    canvas.shape(path("M-20 0 C-18 -7 18 -7 20 0 Z"), "#7E6B57", 1.0)
    canvas.line(path("M0 -4 V-250"), "#8A7560", 4)
    if lit:
        with canvas.deep(Depth.GLOW):
            canvas.soft(0, -250, 150, 130, "#FFD99A", 0.34)
    with canvas.deep(Depth.GLOW if lit and not canvas.contrast else Depth.THING):
        canvas.shape(
            path("M-22 -296 H22 L36 -244 H-36 Z"),
            canvas.down("#FBEED2", "#F0D6A4", -296, -244),
            1.1,
        )


def side_table(canvas: Canvas) -> None:
    """A small round table with a cup of tea, a book and glasses."""
    canvas.ground(0, -1, 40, 7)
    canvas.shape(path("M-4 -86 L-7 -4 C-8 0 8 0 7 -4 L4 -86 Z"), "#A67F58", 1.0)
    canvas.shape(path("M-22 0 C-18 -8 18 -8 22 0 Z"), "#A67F58", 1.0)
    canvas.shape(rounded(-40, -94, 80, 9, 4.5), canvas.down("#CBA377", "#AE8459", -94, -85), 1.1)
    canvas.shape(rounded(-32, -101, 36, 7, 2), "#7891A8", 0.9)
    canvas.shape(rounded(-29, -107, 32, 6, 2), "#C98F76", 0.9)
    canvas.line(path("M26 -108 C36 -110 36 -98 26 -99"), "#E9E4D8", 3)
    canvas.shape(path("M8 -112 H27 V-100 C27 -94 8 -94 8 -100 Z"), "#F6F2E8", 1.0)


def cabinet(canvas: Canvas) -> None:
    """A bedside cabinet with a jug, a glass, a card and a small plant."""
    canvas.ground(0, -1, 46, 8)
    canvas.shape(rounded(-36, -98, 72, 94, 6), canvas.across("#EFE6D4", "#D8C7A8", -36, 36), 1.2)
    for y in (-92, -62, -32):
        canvas.shape(rounded(-31, y, 62, 25, 3), "#F5EEDF", 0.8)
        canvas.line(path(f"M-7 {y + 12} h14"), "#9A8A6E", 2.4)
    canvas.shape(path("M-26 -128 H-8 L-6 -100 C-6 -97 -28 -97 -28 -100 Z"), "#DCEBF0", 1.0, 0.9)
    canvas.shape(path("M-27 -116 H-7 L-6 -101 C-6 -98 -28 -98 -28 -101 Z"), "#B7D6E2", 0.6, 0.9)
    canvas.line(path("M-7 -122 C2 -122 2 -108 -6 -107"), "#B4C9D0", 2.4)
    canvas.shape(path("M2 -116 H14 L13 -99 H3 Z"), "#E6F1F4", 0.9, 0.9)
    canvas.shape(path("M18 -126 L34 -124 L33 -98 L20 -98 Z"), "#FBF3E2", 0.9)
    canvas.shape(
        path("M26 -106 C20 -112 22 -117 26 -114 C30 -117 32 -112 26 -106 Z"), "#C98F76", 0.4
    )


def desk(canvas: Canvas) -> None:
    """A doctor's desk: a screen with results, tubes of blood, and a mouthpiece to blow into."""
    canvas.ground(0, -1, 88, 11)
    for x in (-66, 62):
        canvas.shape(rounded(x, -104, 9, 104, 3), "#B58F68", 1.0)
    canvas.shape(rounded(28, -100, 44, 62, 3), canvas.down("#CFA87C", "#B58F68", -100, -38), 1.0)
    canvas.line(path("M42 -84 h16 M42 -56 h16"), "#8A6A4C", 2.6)
    canvas.shape(rounded(-78, -112, 156, 12, 5), canvas.down("#D4AE82", "#B88F63", -112, -100), 1.2)
    canvas.shape(rounded(12, -132, 18, 20, 2), "#8D9AA0", 0.9)
    canvas.shape(rounded(-22, -204, 90, 74, 7), "#4C5B61", 1.1)
    canvas.shape(rounded(-16, -198, 78, 62, 4), "#16272E", 0.6)
    with canvas.deep(Depth.PEOPLE):
        canvas.line(path("M-8 -178 h14 l4 -10 l6 18 l5 -8 h10 l4 -10 l6 18 l4 -8 h9"), "#A9E0D6", 2)
        for index, height in enumerate((14, 20, 11, 17, 22)):
            bar = rounded(-8 + index * 13, -144 - height, 8, height, 2)
            canvas.shape(bar, "#F0C967" if index % 2 else "#8FBFD0", 0)
    _tube_stand(canvas, -50, -112)


def _tube_stand(canvas: Canvas, x: float, y: float) -> None:
    with canvas.at(x, y):
        canvas.shape(rounded(-22, -15, 44, 15, 3), "#F1E7D2", 0.9)
        for index, colour in enumerate(("#B4564C", "#8E6BA8", "#D6A13A", "#5C93B5")):
            tube = -18 + index * 10
            canvas.shape(rounded(tube, -25, 6, 22, 3), "#F7F9F8", 0.8)
            canvas.shape(rounded(tube - 0.6, -29, 7.2, 8, 2), colour, 0.6)


def chest_scan(canvas: Canvas, x: float, y: float, size: float) -> None:
    """A calm picture of ribs, lungs and heart."""
    with canvas.at(x, y, size=size):
        body = "M-9 -36 C-12 -30 -30 -28 -31 -14 L-30 36 H30 L31 -14 C30 -28 12 -30 9 -36 Z"
        canvas.shape(path(body), "#5F7B86", 0)
        for side in (False, True):
            with canvas.at(flip=side):
                lung = path("M5 -22 C14 -30 24 -16 26 4 C27 18 24 26 20 26 C14 24 8 22 6 14 Z")
                canvas.shape(lung, "#2C434C", 0)
                for rib in (-12, -2, 8, 18):
                    canvas.line(
                        path(f"M4 {rib - 5} C14 {rib - 9} 24 {rib - 2} 27 {rib + 6}"),
                        "#8FA8B1",
                        1.6,
                        0.7,
                    )
        canvas.shape(
            path("M-5 0 C4 -6 14 4 13 14 C10 22 -4 22 -8 14 C-10 8 -10 4 -5 0 Z"), "#A9BFC6", 0, 0.9
        )
        canvas.line(path("M0 -34 V34"), "#B9CCD2", 3, 0.7)


def trolley(canvas: Canvas, carries: str) -> None:
    """A small trolley. ``carries``: ``syringes`` ready to use, or ``vaccines``."""
    canvas.ground(0, -1, 48, 8)
    for x in (-36, 32):
        canvas.line(path(f"M{x + 2} -92 V-10"), "#A5B3B5", 4)
        canvas.shape(ellipse(x + 2, -5, 4.6), "#5F6F74", 0.9)
    canvas.shape(rounded(-44, -100, 88, 9, 4), "#DCE4E3", 1.1)
    canvas.shape(rounded(-40, -50, 80, 7, 3), "#DCE4E3", 1.0)
    canvas.shape(rounded(-32, -72, 30, 22, 3), "#F1E7D2", 0.9)
    canvas.shape(rounded(4, -66, 26, 16, 3), "#CBDDE0", 0.9)
    if carries == "vaccines":
        for x, colour in ((-34, "#5C93B5"), (-17, "#6FA37C"), (0, "#C98F76")):
            canvas.shape(rounded(x, -122, 13, 22, 3), "#F7FAFA", 0.9)
            canvas.shape(rounded(x + 0.5, -113, 12, 9, 1), colour, 0.4)
            canvas.shape(rounded(x + 2, -128, 9, 7, 2), "#9DB0B2", 0.8)
        syringe(canvas, 27, -105)
        return
    canvas.shape(path("M-40 -108 H8 L5 -100 H-37 Z"), "#EAF0EF", 0.9)
    for index in range(3):
        syringe(canvas, -24 + index * 9, -110 - index * 4, 0.8)
    # Used needles go into a box with a lid.
    canvas.shape(
        path("M16 -132 H40 L38 -100 H18 Z"), canvas.down("#F1D27A", "#E0B855", -132, -100), 1.0
    )
    canvas.shape(rounded(13, -138, 30, 8, 3), "#C98F56", 0.9)


def syringe(canvas: Canvas, x: float, y: float, size: float = 1.0) -> None:
    """Lying on its side."""
    with canvas.at(x, y, turn=-6, size=size):
        canvas.shape(rounded(-10, -4, 26, 8, 2), "#F9FBFA", 0.8)
        canvas.shape(rounded(-2, -3, 17, 6, 1), "#D6E6EA", 0)
        canvas.line(path("M-10 0 h-8 M-18 -4 v8"), "#8FA0A4", 2)
        canvas.line(path("M16 0 h5"), "#8FA0A4", 2.4)


def bookcase(canvas: Canvas) -> None:
    """Books, a plant and a box on three shelves."""
    canvas.ground(0, -1, 56, 8)
    canvas.shape(rounded(-48, -230, 96, 226, 4), canvas.across("#C99F72", "#A67C52", -48, 48), 1.2)
    colours = ("#7891A8", "#C98F76", "#D9B56A", "#7FA08C", "#A98AA8", "#B9705F")
    for shelf, y in enumerate((-224, -152, -80)):
        canvas.shape(rounded(-41, y, 82, 64, 2), "#8E6A48", 0.6)
        x = -38.0
        for book in range(6 - shelf):
            width, height = 8 + (book * 5 + shelf * 3) % 5, 40 + (book * 11 + shelf * 7) % 17
            colour = colours[(book + 2 * shelf) % 6]
            canvas.shape(rounded(x, y + 64 - height, width, height, 1.5), colour, 0.8)
            canvas.line(path(f"M{x + 2} {y + 76 - height} h{width - 4}"), "#F6EBD6", 1.2, 0.8)
            x += width + 1
        if shelf == 1:
            canvas.shape(path("M22 -104 h14 l-2 16 h-10 Z"), "#D9C3A3", 0.8)
            canvas.shape(
                path(
                    "M29 -104 C18 -112 20 -126 24 -128 C27 -120 29 -114 29 -104 C29 -116 34 -124 38 -124 C40 -114 36 -108 29 -104 Z"
                ),
                "#7FA885",
                0.7,
            )
        if shelf == 2:
            canvas.shape(rounded(12, -46, 24, 30, 3), "#D9C3A3", 0.8)


def visitor_chair(canvas: Canvas) -> None:
    """A plain chair beside a bed."""
    canvas.ground(0, -1, 44, 7)
    for x in (-30, 24):
        canvas.shape(rounded(x, -150, 6, 150, 2), "#A98258", 0.9)
    canvas.shape(rounded(-34, -152, 68, 50, 7), canvas.down("#C9D8D2", "#9DB5AD", -152, -102), 1.1)
    canvas.shape(rounded(-36, -80, 72, 15, 6), canvas.down("#C9D8D2", "#9DB5AD", -80, -65), 1.1)


def curtain(canvas: Canvas, width: float, height: float, cloth: str, deep: str) -> None:
    """A hospital curtain hanging from a rail at y = 0."""
    canvas.line(path(f"M-6 0 H{width + 6}"), "#B9C2C1", 4)
    folds = max(int(width / 17), 2)
    for index in range(folds):
        x = index * width / folds
        step = width / folds
        canvas.shape(path(f"M{x} 3 H{x + step} C{x + step + 2} {height * 0.5} {x + step - 1} {height * 0.8} {x + step} {height} "
                          f"C{x + step * 0.6} {height + 4} {x + step * 0.4} {height - 4} {x} {height} Z"),
                     canvas.across(cloth, deep, x, x + step), 0.5)  # fmt: skip


def bench(canvas: Canvas) -> None:
    """A park bench."""
    canvas.ground(0, -1, 110, 10)
    for x in (-74, 68):
        canvas.shape(limb((x, -86, 6), (x + 2, -40, 6), (x, 0, 7)), "#5F6F74", 1.0)
    for y, h in ((-86, 11), (-70, 11), (-46, 10)):
        canvas.shape(rounded(-92, y, 184, h, 4), canvas.down("#C69A6B", "#A67A4D", y, y + h), 1.0)
