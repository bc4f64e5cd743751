"""Which drawing shows which kind of place."""

from __future__ import annotations

from collections.abc import Callable

from dayzero.stage.canvas import Canvas, Depth
from dayzero.stage.inside import blood, gut, immune, organs, tissue, ware
from dayzero.stage.paths import ellipse

_DRAW: dict[str, Callable[[Canvas], None]] = {
    "marrow": blood.marrow,
    "blood": blood.blood,
    "thymus": immune.thymus,
    "lymph-node": immune.lymph_node,
    "nerve": tissue.nerve,
    "joint": tissue.joint,
    "skin": tissue.skin,
    "gut": gut.wall,
    "fistula": gut.fistula,
    "kidney": organs.kidney,
    "islet": organs.islet,
    "lung": organs.lung,
    "liver": organs.liver,
    "organ": organs.organ,
    "machine": ware.machine,
    "bag": ware.bag,
    "cord-unit": ware.cord_unit,
    "freezer": ware.freezer,
    "drip": ware.drip,
    "flask": ware.flask,
}


def paint_inside(canvas: Canvas, kind: str) -> None:
    """The inside of a place, filling the disc; a kind without a drawing is living tissue."""
    with canvas.deep(Depth.LENS), canvas.inside(ellipse(0, 0, 100)):
        _DRAW.get(kind, organs.organ)(canvas)
