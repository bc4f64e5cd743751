"""Hair, from all of it to none, and the soft coverings that people wear meanwhile.

The head's middle is the origin, as in ``head``. Hair steps go from 0 (none) to 7 (all).
"""

from __future__ import annotations

from dayzero.stage.canvas import Canvas
from dayzero.stage.figures import Figure
from dayzero.stage.paths import curve, ellipse, limb, path
from dayzero.stage.shades import deeper, lighter, mixed

COVERED, FUZZ, CROP, THIN = 2, 3, 5, 6
"""Up to ``COVERED`` a soft covering, up to ``FUZZ`` a shadow of hair, then a crop, then thinner
than usual; above, all of it."""


def paint_hair_front(canvas: Canvas, figure: Figure, hair: int) -> None:
    """What lies on the head and frames the face."""
    if figure.hair_style == "veil":
        _veil(canvas, figure.cloth)
    elif hair <= COVERED:
        _temples(canvas, figure, hair)
        _COVERS[figure.cover](canvas, figure.cloth)
    elif hair <= FUZZ:
        _fuzz(canvas, figure)
    elif hair <= CROP:
        _crop(canvas, figure, grown=hair == CROP)
    else:
        # Thin hair lies flatter.
        with canvas.at(size=0.98 if hair == THIN else 1):
            _styled(canvas, figure)
        if hair == THIN:
            _scalp(canvas, figure, 0.16)


def paint_hair_behind(canvas: Canvas, figure: Figure, hair: int) -> None:
    """What falls behind the head and the shoulders."""
    if figure.hair_style == "veil":
        _veil_behind(canvas, figure.cloth)
    elif hair <= COVERED and figure.cover == "scarf":
        _tails(canvas, figure.cloth)
    if hair <= CROP:
        return
    thin = hair == THIN
    style = figure.hair_style
    back = canvas.down(figure.hair, deeper(figure.hair, 0.3), -40, 60)
    if style == "bob":
        low = 27 if thin else 34
        canvas.shape(path(f"M-34 -10 C-40 -58 40 -58 34 -10 C37 12 37 {low - 10} 32 {low} C20 {low + 5} -20 {low + 5} "
                          f"-32 {low} C-37 {low - 10} -37 12 -34 -10 Z"), back, 1.0)  # fmt: skip
    elif style == "long":
        width, low = (33, 56) if thin else (37, 74)
        canvas.shape(path(f"M-{width} -8 C-{width + 4} -58 {width + 4} -58 {width} -8 "
                          f"C{width + 2} 24 {width + 5} {low - 24} {width - 1} {low} C20 {low + 8} -20 {low + 8} -{width - 1} {low} "
                          f"C-{width + 5} {low - 24} -{width + 2} 24 -{width} -8 Z"), back, 1.0)  # fmt: skip
        for x in (-30, -24, 24, 30):
            canvas.line(path(f"M{x} 4 C{x * 1.1} 24 {x * 1.08} 40 {x} {low - 6}"), lighter(figure.hair, 0.16), 1.3, 0.6)  # fmt: skip
    elif style == "curls":
        cloud = ellipse(0, -22, 30, 26)
        for x, y, r in _CURLS_BEHIND:
            cloud = cloud.united(ellipse(x * (0.93 if thin else 1), y, r - 2 * thin))
        canvas.shape(cloud, back, 1.0)
    elif style == "bun":
        canvas.shape(ellipse(0, -47, 12 if thin else 14.5, 11 if thin else 12.5), back, 1.0)
        canvas.line(path("M-8 -50 C-3 -56 6 -55 9 -48"), lighter(figure.hair), 1.4, 0.7)
        canvas.line(path("M-10 -43 C-4 -47 5 -47 10 -43"), lighter(figure.hair, 0.12), 1.2, 0.6)


_CURLS_BEHIND = (
    (-30, -8, 11), (30, -8, 11), (-34, -22, 12), (34, -22, 12), (-28, -37, 13), (28, -37, 13),
    (-15, -47, 13), (15, -47, 13), (0, -50, 13), (-31, 5, 8.5), (31, 5, 8.5),
)  # fmt: skip

_ON_SCALP = (
    "M-27.4 -8 C-29 -46 29 -46 27.4 -8 C26 -17 22 -24 15 -26.5 C4 -29.5 -6 -29.5 -15 -26.5 "
    "C-22 -24 -26 -17 -27.4 -8 Z"
)


def _temples(canvas: Canvas, figure: Figure, hair: int) -> None:
    """The first hair, or the last, that shows under a covering."""
    for side in (False, True):
        with canvas.at(flip=side):
            canvas.shape(
                path("M28 -14 C28 -4 27.2 3 25 9 C24.4 2 24 -4 21.6 -14 Z"),
                figure.hair,
                0,
                0.26 * hair,
            )


def paint_beard(canvas: Canvas, figure: Figure, hair: int) -> None:
    """A short beard; it thins with the hair."""
    if not figure.beard or hair <= FUZZ:
        return
    beard = path("M-27 -2 C-27.6 16 -22 28 -13 34.6 C-5 39.6 5 39.6 13 34.6 C22 28 27.6 16 27 -2 C25.6 8 22.6 13.6 16 16 "
                 "C10 13 4 14.6 0 15.6 C-4 14.6 -10 13 -16 16 C-22.6 13.6 -25.6 8 -27 -2 Z "
                 "M-10.6 20 C-5 18 5 18 10.6 20 C10 27 -10 27 -10.6 20 Z")  # fmt: skip
    strength = 0.78 if hair > THIN else 0.56 if hair == THIN else 0.34
    canvas.shape(beard, mixed(figure.hair, figure.skin, 0.12), 0, strength)


def _veil_behind(canvas: Canvas, cloth: str) -> None:
    fall = path(
        "M-32 -12 C-37 -54 37 -54 32 -12 C36 20 42 42 47 56 C30 66 -30 66 -47 56 C-42 42 -36 20 -32 -12 Z"
    )
    canvas.shape(fall, canvas.down(cloth, deeper(cloth, 0.3), -40, 60), 1.0)


def _veil(canvas: Canvas, cloth: str) -> None:
    """A headscarf that frames the face and falls over the shoulders."""
    around = path("M-31 -8 C-35 -52 35 -52 31 -8 C33 14 30 28 26 38 C38 46 46 54 44 64 C20 74 -20 74 -44 64 C-46 54 -38 46 -26 38 "
                  "C-30 28 -33 14 -31 -8 Z M-23.4 -8 C-22 10 -19 20 -13 28 C-8 34 -4 36 0 36 C4 36 8 34 13 28 C19 20 22 10 23.4 -8 "
                  "C22 -32 -22 -32 -23.4 -8 Z")  # fmt: skip
    canvas.shape(around, canvas.down(lighter(cloth, 0.16), deeper(cloth, 0.1), -46, 66), 1.0)
    with canvas.inside(around):
        canvas.soft(-9, -38, 20, 8, lighter(cloth, 0.7), 0.5)
        canvas.soft(0, 44, 22, 9, deeper(cloth, 0.5), 0.4)
    for fold in ("M-27 -12 C-27 10 -22 28 -12 40", "M27 -12 C27 12 20 30 4 44 C-8 52 -22 56 -36 60",
                 "M22 36 C14 48 2 56 -14 64", "M-20 -30 C-10 -40 10 -40 20 -30"):  # fmt: skip
        canvas.line(path(fold), deeper(cloth, 0.28), 1.3, 0.55)


def _fuzz(canvas: Canvas, figure: Figure) -> None:
    canvas.shape(path(_ON_SCALP), mixed(figure.hair, figure.skin, 0.16), 0, 0.55)
    with canvas.inside(path(_ON_SCALP)):
        canvas.soft(-7, -33, 14, 6, lighter(figure.skin, 0.5), 0.3)


def _crop(canvas: Canvas, figure: Figure, grown: bool) -> None:
    """Short hair all over: on its way out, or on its way back."""
    top = -48.5 if grown else -46.5
    crop = path(f"M-28.4 -5 C-32 -32 -24 {top} 0 {top} C24 {top} 32 -32 28.4 -5 C27.2 -14 25 -22 19 -27 "
                "C8 -31.5 -9 -31 -19 -26.5 C-25 -22 -27.2 -14 -28.4 -5 Z")  # fmt: skip
    light = lighter(figure.hair, 0.1) if grown else mixed(figure.hair, figure.skin, 0.3)
    canvas.shape(crop, canvas.down(light, figure.hair, -48, -10), 0.6)
    with canvas.inside(crop):
        canvas.soft(-9, -38, 20, 7, lighter(light, 0.4), 0.35)
    for x, lean in ((-17, -3), (-10, -2), (-3, -1), (4, 1), (11, 2), (18, 3)):
        strand = path(f"M{x} -30 C{x + lean * 0.4} -32 {x + lean} -34 {x + lean * 0.7} -38")
        canvas.line(strand, lighter(figure.hair, 0.3), 1.0, 0.3)


def _scalp(canvas: Canvas, figure: Figure, strength: float) -> None:
    """Scalp that shows through at the crown."""
    with canvas.inside(path(_ON_SCALP)):
        canvas.soft(-3, -37, 20, 9, figure.skin, strength)


_STYLES: dict[str, tuple[str, tuple[str, ...]]] = {
    "bob": (
        "M-30.5 22 C-36 -6 -37 -46 0 -46.5 C37 -46 36 -6 30.5 22 C27.6 8 28 -6 21.6 -18 "
        "C8 -13 -9 -17 -17 -25 C-21 -14 -27.6 -2 -30.5 22 Z",
        ("M-14 -37 C-4 -42 8 -42 18 -35", "M-20 -30 C-24 -20 -27 -12 -28 -2", "M-11 -25 C0 -19 12 -19 19 -22",
         "M24 -22 C28 -12 29 0 29.4 8"),
    ),
    "short": (
        "M-28.8 -1 C-34 -34 -25 -49.5 2 -49.5 C28 -48.5 33 -30 28.8 -1 C27.6 -10 26 -16 21 -22 "
        "C12 -18 -6 -20 -16 -27 C-20 -22 -26 -14 -28.8 -1 Z",
        ("M-15 -39 C-4 -45 12 -44 20 -36", "M-8 -34 C2 -37 12 -36 20 -31", "M-22 -30 C-26 -22 -27.6 -14 -28 -8"),
    ),
    "swept": (
        "M-28.8 1 C-36 -36 -22 -50.5 4 -49.5 C30 -48.5 34 -28 28.8 1 C27.4 -11 25 -20 19.6 -26 "
        "C4 -32 -12 -30 -19 -24.5 C-25 -18 -27.4 -9 -28.8 1 Z",
        ("M-20 -28 C-14 -40 2 -45 16 -42", "M-12 -30 C-4 -38 10 -40 22 -34", "M2 -31 C10 -35 18 -34 24 -28",
         "M-25 -18 C-27 -28 -22 -36 -14 -41"),
    ),
    "long": (
        "M-35 26 C-37.6 -10 -36 -47 0 -47.5 C36 -47 37.6 -10 35 26 C30.4 8 29.4 -9 20.6 -22 "
        "C14 -28 6 -34 2 -37 C-4 -27 -15 -21 -22 -17.5 C-27.4 -8 -30.4 8 -35 26 Z",
        ("M8 -39 C20 -35 28 -22 31 -4", "M-6 -39 C-18 -33 -27 -22 -31 -2", "M3 -36 C14 -32 22 -24 26 -12"),
    ),
    "bun": (
        "M-28.6 -3 C-34 -36 -24 -47.5 0 -47.5 C24 -47.5 34 -36 28.6 -3 C26.4 -16 21 -24 12.6 -28.4 "
        "C5 -31.6 -5 -31.6 -12.6 -28.4 C-21 -24 -26.4 -16 -28.6 -3 Z",
        ("M-16 -37 C-6 -43 6 -43 16 -37", "M-24 -24 C-22 -32 -14 -38 -4 -43", "M24 -24 C22 -32 14 -38 4 -43"),
    ),
}  # fmt: skip
"""Outline over the face, and the lines in which the hair lies."""


def _styled(canvas: Canvas, figure: Figure) -> None:
    fill = canvas.down(lighter(figure.hair, 0.13), deeper(figure.hair, 0.12), -50, 16)
    if figure.hair_style == "curls":
        _curls(canvas, figure)
        return
    outline, strands = _STYLES[figure.hair_style]
    shape = path(outline)
    # Hair lays a soft shadow on the forehead.
    with canvas.at(0, 2.6):
        canvas.shape(shape, deeper(figure.skin, 0.4), 0, 0.28)
    canvas.shape(shape, fill, 0.9)
    with canvas.inside(shape):
        canvas.soft(-9, -38, 22, 8, lighter(figure.hair, 0.55), 0.42)
    for strand in strands:
        canvas.line(path(strand), lighter(figure.hair, 0.32), 1.25, 0.55)
    if figure.hair_style == "bob":
        canvas.line(curve((-32, 18), (-33.4, 4), (-31, -8)), lighter(figure.hair, 0.32), 1.2, 0.5)


def _curls(canvas: Canvas, figure: Figure) -> None:
    fringe = ellipse(0, -36, 24, 12)
    for x, y, r in ((-22, -26, 9), (-10, -31, 9.5), (4, -32.5, 9.5), (18, -28.5, 9.5), (-27, -15, 6.5), (27, -16, 6.5)):  # fmt: skip
        fringe = fringe.united(ellipse(x, y, r))
    with canvas.at(0, 2.6):
        canvas.shape(fringe, deeper(figure.skin, 0.4), 0, 0.28)
    # No edge: the fringe goes over into the cloud behind.
    canvas.shape(fringe, figure.hair, 0)
    for ring in ("M-28 -38 q4 -6 10 -4", "M0 -52 q6 -5 12 0", "M24 -40 q6 -2 9 5", "M-10 -36 q5 -5 10 0",
                 "M10 -32 q5 -4 9 1", "M-23 -25 q4 -4 8 -1", "M-34 -18 q1 -6 6 -7", "M32 -14 q4 0 5 6",
                 "M-16 -49 q5 -5 10 -2"):  # fmt: skip
        canvas.line(path(ring), lighter(figure.hair, 0.26), 1.4, 0.75)


def _cap_shape(canvas: Canvas, cloth: str, low: float = -11) -> None:
    cap = path(
        f"M-29.4 {low} C-34 -51 34 -51 29.4 {low} C18 {low - 13} -18 {low - 13} -29.4 {low} Z"
    )
    with canvas.at(0, 2.6):
        canvas.shape(cap, "#5A3A2C", 0, 0.16)
    canvas.shape(cap, canvas.down(lighter(cloth, 0.16), deeper(cloth, 0.12), -46, -12), 1.1)
    with canvas.inside(cap):
        canvas.soft(-9, -38, 20, 8, lighter(cloth, 0.7), 0.5)


def _knot(canvas: Canvas, cloth: str) -> None:
    """A soft cotton turban with a knot above the brow."""
    _cap_shape(canvas, cloth)
    for fold in ("M-26 -19 C-16 -24 -6 -26 3 -33", "M-24 -29 C-14 -30 -6 -32 2 -36", "M27 -18 C20 -24 14 -28 8 -33",
                 "M24 -31 C18 -32 14 -34 9 -37"):  # fmt: skip
        canvas.line(path(fold), deeper(cloth, 0.3), 1.3, 0.6)
    canvas.shape(path("M-3 -40 C2 -44 10 -43 13 -37 C14 -31 10 -27 4 -28 C-2 -30 -6 -35 -3 -40 Z"),
                 canvas.down(lighter(cloth, 0.22), cloth, -43, -28), 0.9)  # fmt: skip
    canvas.line(path("M1 -38 C4 -35 8 -33 11 -33"), deeper(cloth, 0.3), 1.1, 0.6)


def _beanie(canvas: Canvas, cloth: str) -> None:
    """A fine knitted cap with a turned-up edge."""
    _cap_shape(canvas, cloth, -16)
    for x in (-18, -9, 0, 9, 18):
        rib = path(f"M{x} -26 C{x * 0.96} -32 {x * 0.8} -37 {x * 0.62} -39.5")
        canvas.line(rib, deeper(cloth, 0.24), 1.1, 0.5)
    band = path("M-30 -10 C-31 -17 -31 -20 -29.6 -23 C-16 -33 16 -33 29.6 -23 C31 -20 31 -17 30 -10 "
                "C17 -22 -17 -22 -30 -10 Z")  # fmt: skip
    canvas.shape(band, canvas.down(lighter(cloth, 0.1), deeper(cloth, 0.06), -31, -12), 1.0)
    for x in range(-24, 25, 8):
        y = -24.5 + 0.012 * x * x
        canvas.line(path(f"M{x} {y - 1.6} L{x * 1.02} {y + 2.6}"), deeper(cloth, 0.26), 1.1, 0.5)


def _scarf(canvas: Canvas, cloth: str) -> None:
    """A light scarf tied at the nape."""
    _cap_shape(canvas, cloth, -9)
    for fold in (
        "M-28 -15 C-16 -27 10 -31 26 -24",
        "M-27 -24 C-14 -35 8 -38 22 -33",
        "M28 -14 C20 -23 8 -26 -2 -26",
    ):
        canvas.line(path(fold), deeper(cloth, 0.28), 1.2, 0.55)
    for x, y in ((-17, -29), (-6, -36), (8, -38), (18, -30), (3, -29), (-21, -20), (21, -20)):
        canvas.shape(ellipse(x, y, 1.5), lighter(cloth, 0.7), 0, 0.85)


def _tails(canvas: Canvas, cloth: str) -> None:
    """The ends of the scarf, at one side of the neck."""
    canvas.shape(limb((20, 4, 12), (29, 18, 14), (30, 34, 12), (27, 46, 7), samples=6), deeper(cloth, 0.16), 1.0)  # fmt: skip
    canvas.shape(limb((22, 2, 12), (33, 12, 13), (38, 25, 11), (38, 36, 6), samples=6), cloth, 1.0)


_COVERS = {"knot": _knot, "beanie": _beanie, "scarf": _scarf}
