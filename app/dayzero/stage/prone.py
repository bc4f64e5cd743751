"""A body on its front on a table or a couch, head at the left: so marrow is taken from the hip bones.

Lengths are those of an adult; the table's top is y = -86.
"""

from __future__ import annotations

from dayzero.stage.anatomy import BUILDS, NECK
from dayzero.stage.canvas import Canvas
from dayzero.stage.clothes import Dress, cuff, folds, sewn
from dayzero.stage.figures import Figure
from dayzero.stage.hands import hand
from dayzero.stage.paths import limb, path
from dayzero.stage.shades import deeper, lighter, mixed

DRAPE = "#7FB0B4"
_GOWN = Dress(top="#CFDFDD", cap=True)
_BACK = (
    "M-92 -112 C-90 -128 -80 -134 -66 -138 C-40 -144 -22 -132 -4 -133 C14 -142 34 -142 50 -132 "
    "C84 -124 122 -118 166 -104 V-86 H-84 C-92 -92 -94 -102 -92 -112 Z"
)
_DRAPE = (
    "M-44 -141 C-26 -138 -16 -134 -4 -135 C14 -145 36 -145 52 -134 C84 -126 122 -121 160 -110 "
    "C172 -114 178 -106 179 -92 L182 -64 C120 -58 20 -58 -38 -64 C-46 -84 -48 -114 -44 -141 Z"
)
_OPENING = "M4 -139 C12 -143 30 -143 40 -138 L38 -110 C28 -106 14 -107 5 -110 Z"
_SLEEVE = ((-68, -116, 27), (-66, -99, 26), (-84, -93, 22))
_FOREARM = ((-78, -93, 18), (-94, -92, 16), (-108, -91, 14))


def gowned(figure: Figure) -> Figure:
    """A person dressed for theatre: a gown, and a cap over the hair."""
    return _GOWN.on(figure)._replace(hair_style="short")


def close_scarf(figure: Figure) -> Figure:
    """A headscarf tied at the nape, that leaves the shoulders free."""
    return figure._replace(hair_style="short", cover="knot")


def paint_prone(canvas: Canvas, figure: Figure, age: str) -> None:
    """Neck, back and the arm in front, under a sheet that is open where the needle goes in."""
    x, y = NECK
    with canvas.at(x, y, size=BUILDS[age].size), canvas.at(-x, -y):
        neck = limb((-100, -122, 24), (-84, -120, 27), (-66, -116, 30))
        canvas.shape(neck, mixed(figure.skin, figure.shade, 0.45), 0.8)
        canvas.shape(path(_BACK), sewn(canvas, figure.top, (-142, -88)), 1.1)
        folds(canvas, figure.top, "M-58 -136 C-54 -124 -52 -110 -54 -98")
        _sheet(canvas, figure)
        _arm(canvas, figure)


def _sheet(canvas: Canvas, figure: Figure) -> None:
    sheet, opening = path(_DRAPE), path(_OPENING)
    canvas.shape(sheet, canvas.down(lighter(DRAPE, 0.08), deeper(DRAPE, 0.16), -140, -62), 1.2)
    with canvas.inside(sheet):
        canvas.soft(22, -138, 60, 16, lighter(DRAPE, 0.6), 0.4)
        canvas.soft(70, -62, 110, 20, deeper(DRAPE, 0.5), 0.45)
    folds(canvas, DRAPE, "M-22 -130 C-16 -106 -16 -84 -20 -64", "M64 -126 C72 -106 72 -84 66 -62",
          "M112 -118 C108 -98 110 -80 116 -62", "M156 -108 C150 -94 150 -80 156 -66", depth=0.34)  # fmt: skip
    canvas.shape(
        opening, canvas.down(figure.skin, mixed(figure.skin, figure.shade, 0.4), -142, -108), 0.9
    )
    canvas.line(opening, deeper(DRAPE, 0.3), 1.6, 0.8)


def _arm(canvas: Canvas, figure: Figure) -> None:
    """Bent beside the pillow, the hand open."""
    canvas.shape(limb(*_FOREARM), mixed(figure.skin, figure.shade, 0.25), 0.9)
    hand(canvas, figure, -108, -91, 88)
    canvas.shape(limb(*_SLEEVE), sewn(canvas, figure.top, (-130, -84)), 1.0)
    cuff(canvas, figure.top, -85, -93, 86, 22)
