"""A body in an armchair or on a stool, seen from the front. The floor is y = 0."""

from __future__ import annotations

from dayzero.stage.canvas import Canvas
from dayzero.stage.clothes import TRUNK, cuff, folds, paint_dress, paint_neck, paint_top, sewn, shoe
from dayzero.stage.figures import Figure
from dayzero.stage.hands import hand
from dayzero.stage.paths import limb, path, rounded
from dayzero.stage.shades import deeper, lighter

SHOES = "#8B7567"


def paint_seated(canvas: Canvas, figure: Figure, arms: str, kind: str = "jumper") -> None:
    """From the neck down.

    ``arms``: ``lap`` one on the chair, one in the lap; ``together`` both in the lap, as a child
    sits; ``rest`` one sleeve pushed up for a needle; ``reach`` one towards somebody at the right.
    ``kind`` of clothes, as in ``Dress``.
    """
    _legs(canvas, figure)
    paint_neck(canvas, figure)
    _ARMS[arms](canvas, figure, kind)


def _legs(canvas: Canvas, figure: Figure) -> None:
    cloth = figure.trousers
    for side in (False, True):
        with canvas.at(flip=side):
            leg = limb(
                (24, -103, 40), (30, -89, 45), (34.5, -71, 42), (36.5, -46, 32), (38, -24, 26)
            )
            canvas.shape(leg, canvas.down(lighter(cloth, 0.1), deeper(cloth, 0.2), -104, -30), 1.1)
            with canvas.inside(leg):
                canvas.soft(30, -92, 22, 13, lighter(cloth, 0.6), 0.4)
                canvas.soft(50, -40, 9, 34, deeper(cloth, 0.5), 0.3)
                canvas.soft(12, -78, 12, 30, deeper(cloth, 0.6), 0.45)
            with canvas.at(38, 0):
                shoe(canvas, SHOES)
            folds(canvas, cloth, "M18 -70 C26 -63 44 -62 54 -69", "M24 -62 C32 -57 42 -57 50 -61",
                  "M28 -30 C34 -26 44 -26 49 -30")  # fmt: skip


def _at_chair(canvas: Canvas, figure: Figure) -> None:
    """Viewer's right: the hand hangs over the end of the armrest."""
    hand(canvas, figure, 93.4, -109, -9, flip=True)
    cuff(canvas, figure.top, 92.6, -110, -14)


_RIGHT = ((41, -171, 26), (59, -150, 27), (77, -131, 25), (91, -114, 19))


def _lap(canvas: Canvas, figure: Figure, kind: str) -> None:
    left = limb((-41, -171, 26), (-60, -146, 27), (-60, -118, 25), (-38, -103, 20))
    paint_top(canvas, figure.top, path(TRUNK), (limb(*_RIGHT), left))
    paint_dress(canvas, kind, figure.top)
    _at_chair(canvas, figure)
    hand(canvas, figure, -33, -100, -66)
    cuff(canvas, figure.top, -34.6, -100.8, -64)


def _together(canvas: Canvas, figure: Figure, kind: str) -> None:
    arms = [limb((41 * way, -171, 26), (59 * way, -146, 26), (54 * way, -118, 24), (26 * way, -101, 20))
            for way in (1, -1)]  # fmt: skip
    paint_top(canvas, figure.top, path(TRUNK), arms)
    paint_dress(canvas, kind, figure.top)
    hand(canvas, figure, 21, -100, 62, flip=True, size=1.08)
    cuff(canvas, figure.top, 23.4, -100.6, 62)
    hand(canvas, figure, -19, -99, -62, size=1.08)
    cuff(canvas, figure.top, -21.6, -99.8, -62)


def _rest(canvas: Canvas, figure: Figure, kind: str) -> None:
    """For a needle, the sleeve is pushed up and the arm lies open."""
    bare = limb((-72, -138, 22), (-85, -121, 20), (-93, -108, 15))
    canvas.shape(bare, canvas.across(lighter(figure.skin, 0.05), figure.shade, -96, -62), 0.9)
    left = limb((-41, -171, 26), (-58, -154, 27), (-75, -136, 26))
    paint_top(canvas, figure.top, path(TRUNK), (limb(*_RIGHT), left))
    paint_dress(canvas, kind, figure.top)
    _at_chair(canvas, figure)
    cuff(canvas, figure.top, -76.6, -134, 44, 27)
    hand(canvas, figure, -94, -107, 9)
    with canvas.at(-84, -122, 36):
        canvas.shape(rounded(-8, -4.5, 16, 9, 2.5), "#FDFBF4", 0.9)


def _reach(canvas: Canvas, figure: Figure, kind: str) -> None:
    left = limb((-41, -171, 26), (-59, -146, 27), (-58, -118, 25), (-34, -103, 20))
    right = limb((41, -171, 26), (62, -152, 27), (80, -136, 24), (104, -134, 18))
    paint_top(canvas, figure.top, path(TRUNK), (right, left))
    paint_dress(canvas, kind, figure.top)
    hand(canvas, figure, -29, -100, -66)
    cuff(canvas, figure.top, -30.6, -100.8, -64)
    hand(canvas, figure, 108, -133, -78, flip=True)
    cuff(canvas, figure.top, 106, -133.6, -80)


_OVER = ((-41, -171, 26), (-56, -142, 26), (-73, -108, 18))


def _behind_bed(canvas: Canvas, figure: Figure, kind: str) -> None:
    right = limb((41, -171, 26), (60, -146, 27), (60, -118, 25), (38, -103, 20))
    paint_top(canvas, figure.top, path(TRUNK), (right, limb(*_OVER)))
    paint_dress(canvas, kind, figure.top)


def paint_over(canvas: Canvas, figure: Figure) -> None:
    """The arm of somebody who sits behind a bed, as far as it lies in front of the blanket."""
    with canvas.inside(rounded(-200, -150, 400, 200, 0)):
        canvas.shape(limb(*_OVER), sewn(canvas, figure.top), 1.0)
    hand(canvas, figure, -74, -106, 38)
    cuff(canvas, figure.top, -73.4, -108, 34)


_AROUND = ((41, -171, 26), (63, -142, 27), (58, -112, 25), (27, -101, 20))


def _around(canvas: Canvas, figure: Figure, kind: str) -> None:
    left = limb(*((-x, y, width) for x, y, width in _AROUND))
    paint_top(canvas, figure.top, path(TRUNK), (limb(*_AROUND), left))
    paint_dress(canvas, kind, figure.top)


def paint_lap_arms(canvas: Canvas, figure: Figure) -> None:
    """The forearms around a baby on the lap, the hands one over the other."""
    for side in (False, True):
        with canvas.at(flip=side):
            hand(canvas, figure, 21, -100, 72 + 6 * side, flip=True, size=1.05)
            with canvas.inside(rounded(24, -138, 200, 100, 0)):
                canvas.shape(limb(*_AROUND), sewn(canvas, figure.top), 1.0)
            cuff(canvas, figure.top, 24.4, -100.6, 70)


def paint_stool(canvas: Canvas) -> None:
    """A plain wooden stool."""
    for side in (False, True):
        with canvas.at(flip=side):
            canvas.shape(limb((34, -84, 9), (42, -2, 7)), "#B48A5E", 1.0)
    canvas.shape(rounded(-50, -92, 100, 13, 6), canvas.down("#D6B184", "#B48A5E", -92, -79), 1.1)


_ARMS = {
    "lap": _lap,
    "over": _behind_bed,
    "baby": _around,
    "together": _together,
    "rest": _rest,
    "reach": _reach,
}
