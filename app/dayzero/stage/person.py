"""The person, drawn as a person: head, hair, hands, clothes; seated, lying or standing.

Units: a standing person is about 350 tall; the floor is y = 0 and the middle x = 0.
"""

from __future__ import annotations

from dataclasses import dataclass

from dayzero.stage.canvas import Canvas, Depth
from dayzero.stage.figures import Figure
from dayzero.stage.head import paint_hair_behind, paint_head
from dayzero.stage.paths import curve, ellipse, limb, path, rounded

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Body:
    """Where the parts of a posed body are, in world units."""

    head: Point
    chest: Point
    """Where the line goes in."""
    hip: Point
    """Where the marrow is shown."""
    arm: Point
    """Where the other needle goes in, at apheresis."""
    neck: Point
    heart: Point
    thymus: Point
    brain: Point
    """At the edge of the hair: no line may cross the face."""
    belly: Point
    lung: Point
    liver: Point
    islet: Point
    """The pancreas."""
    kidney: Point
    gut: Point
    joint: Point
    """A knee."""
    skin: Point
    """The back of a hand: the skin that clothes leave bare."""


BODIES: dict[str, Body] = {
    "seated": Body(
        head=(0, -252), chest=(25, -163), hip=(0, -104), arm=(-82, -122), neck=(-14, -198),
        heart=(10, -156), thymus=(0, -174), brain=(-21, -286), belly=(-4, -124),
        lung=(-22, -166), liver=(-21, -140), islet=(11, -135), kidney=(25, -124), gut=(4, -113),
        joint=(34, -80), skin=(94, -98),
    ),
    "lying": Body(
        head=(-118, -196), chest=(-76, -132), hip=(-14, -98), arm=(-24, -112), neck=(-104, -164),
        heart=(-84, -122), thymus=(-96, -142), brain=(-146, -218), belly=(-42, -104),
        lung=(-97, -128), liver=(-66, -112), islet=(-58, -121), kidney=(-46, -97), gut=(-30, -95),
        joint=(57, -134), skin=(-10, -121),
    ),
    "standing": Body(
        head=(0, -314), chest=(25, -226), hip=(0, -160), arm=(-70, -160), neck=(-14, -260),
        heart=(10, -219), thymus=(0, -237), brain=(-21, -348), belly=(-4, -184),
        lung=(-22, -230), liver=(-21, -203), islet=(11, -197), kidney=(25, -186), gut=(4, -173),
        joint=(26, -74), skin=(69, -132),
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Dress:
    """What someone wears over the figure's own clothes."""

    kind: str = "jumper"
    """``jumper``, ``scrubs``, ``coat``, ``cardigan``."""
    top: str = ""
    trousers: str = ""
    mask: bool = False
    cap: bool = False
    """A cap over the hair, as in an operating theatre."""


HEADS: dict[str, tuple[float, float, float]] = {
    "seated": (0, -252, 0),
    "lying": (-118, -196, -14),
    "standing": (0, -314, 0),
}
"""Middle of the head and how it leans (degrees), in each pose."""


def paint_body(canvas: Canvas, figure: Figure, pose: str, line: bool, arms: str) -> None:
    """The patient from the neck down; ``line`` shows the central line."""
    with canvas.deep(Depth.PEOPLE):
        if pose == "standing":
            _standing(canvas, figure, Dress(), arms)
        elif pose == "lying":
            _lying(canvas, figure)
        else:
            _seated(canvas, figure, arms)
        if line:
            paint_line(canvas, *BODIES[pose].chest)
        if pose == "lying":
            _blanket(canvas)
            _resting_arm(canvas, figure)


def paint_face(
    canvas: Canvas, figure: Figure, pose: str, face: str, hair: int, mask: bool = False
) -> None:
    """Head and face, over the body. ``hair`` is 0 (none) to 7 (all)."""
    with canvas.deep(Depth.PEOPLE), canvas.at(*HEADS[pose]):
        paint_head(canvas, figure, face, hair, mask)


def paint_hair(canvas: Canvas, figure: Figure, pose: str, hair: int) -> None:
    """Hair that falls behind the body."""
    with canvas.deep(Depth.PEOPLE), canvas.at(*HEADS[pose]):
        paint_hair_behind(canvas, figure, hair)


def paint_standing(
    canvas: Canvas, figure: Figure, dress: Dress, face: str = "calm", holds: str = ""
) -> None:
    """Somebody who stands: a nurse, a doctor, a carer, a visitor."""
    hair = 0 if dress.cap else 7
    paint_hair(canvas, figure, "standing", hair)
    with canvas.deep(Depth.PEOPLE):
        _standing(canvas, figure, dress, holds)
    paint_face(canvas, figure, "standing", face, hair, dress.mask)


def hand(canvas: Canvas, figure: Figure, x: float, y: float, turn: float, flip: bool = False,
         curl: float = 1.0, size: float = 1.0) -> None:  # fmt: skip
    """A relaxed hand seen from its back, fingers pointing down; the wrist is at x, y."""
    with canvas.at(x, y, turn, size, flip):
        fingers = (
            (-7.2, 11, -9.4, 21),
            (-2.4, 13, -3.2, 26),
            (2.5, 13, 2.9, 25.5),
            (7, 11, 8.6, 21),
        )
        for x1, y1, x2, y2 in fingers:
            end = y1 + (y2 - y1) * curl
            canvas.shape(limb((x1, y1 - 3, 5.4), (x2, end, 4.6), samples=3), figure.skin, 0.7)
        canvas.shape(
            limb((8, 4, 6), (13, 10, 5.4), (13.4, 16 * curl, 4.4), samples=4), figure.skin, 0.7
        )
        canvas.shape(path("M-8 -2 C-11 4 -11 11 -9.5 14 C-4 17.5 5 17.5 9.5 14 C11 10 11 4 8 -2 Z"),
                     figure.skin, 0)  # fmt: skip
        for x1 in (-4.6, 0.1, 4.8):
            canvas.line(path(f"M{x1} 12.4 v3.2"), figure.shade, 0.8, 0.65)


def _arm(canvas: Canvas, colour: str, *joints: tuple[float, float, float]) -> None:
    canvas.shape(limb(*joints), colour, 1.0)


def _cuff(canvas: Canvas, figure: Figure, x: float, y: float, turn: float) -> None:
    with canvas.at(x, y, turn):
        canvas.shape(rounded(-9.5, -4, 19, 7, 3), _deeper(figure.top), 0.7)


def _deeper(colour: str, share: float = 0.86) -> str:
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"#{int(red * share):02x}{int(green * share):02x}{int(blue * share):02x}"


def _neck(canvas: Canvas, figure: Figure) -> None:
    canvas.shape(path("M-14 -222 C-13 -208 -15 -198 -26 -192 L26 -192 C15 -198 13 -208 14 -222 Z"),
                 figure.shade, 0.8)  # fmt: skip


def _torso(canvas: Canvas, figure: Figure, top: str) -> None:
    """Shoulders to hips; y as in the seated pose."""
    body = path(
        "M-21 -200 C-32 -194 -46 -190 -54 -180 C-60 -171 -58 -158 -55 -142 "
        "C-52 -124 -53 -108 -53 -92 C-28 -84 28 -84 53 -92 C53 -108 52 -124 55 -142 "
        "C58 -158 60 -171 54 -180 C46 -190 32 -194 21 -200 C12 -187 -12 -187 -21 -200 Z"
    )
    canvas.shape(body, canvas.down(top, _deeper(top, 0.88), -190, -90), 1.2)
    # Folds, so that cloth looks like cloth.
    for fold in ("M-50 -128 C-42 -120 -38 -112 -37 -100", "M48 -132 C42 -122 40 -114 40 -104",
                 "M-12 -104 C-4 -100 6 -100 14 -105"):  # fmt: skip
        canvas.line(path(fold), _deeper(top, 0.76), 1.4, 0.7)
    canvas.line(path("M-24 -198 C-12 -184 12 -184 24 -198"), _deeper(top, 0.72), 3.4, 0.9)


def paint_line(canvas: Canvas, x: float, y: float) -> None:
    """The central line where it leaves the chest: a clear dressing and two short ends."""
    with canvas.at(x, y), canvas.deep(Depth.GLOW if canvas.contrast else Depth.PEOPLE):
        canvas.shape(rounded(-9, -9, 18, 18, 4), "#FDFBF4", 0.9, 0.92)
        canvas.line(path("M-2 -2 C1 6 -3 11 -2 19"), "#F7F3E4", 3.2)
        canvas.line(path("M2 -2 C6 5 4 11 6 17"), "#F7F3E4", 3.2)
        canvas.shape(rounded(-4.4, 17, 4.8, 7, 1.6), "#8E6BA8", 0.5)
        canvas.shape(rounded(3.8, 15.5, 4.8, 7, 1.6), "#B3473F", 0.5)
        canvas.shape(ellipse(0, -2, 3.6), "#E7DFC8", 0.7)


def _seated(canvas: Canvas, figure: Figure, arms: str) -> None:
    cloth = figure.trousers
    # Shins and shoes first, then the thighs that come towards us.
    for side in (False, True):
        with canvas.at(flip=side):
            canvas.shape(limb((34, -84, 40), (36, -50, 33), (37, -12, 27)), _deeper(cloth, 0.86))
            canvas.shape(path("M22 -16 C20 -4 24 2 38 2 C54 2 58 -2 55 -8 C51 -14 47 -15 50 -17 Z"),
                         "#8B7B6E", 1.1)  # fmt: skip
            canvas.line(path("M24 -3 C34 1 46 1 55 -3"), "#6B5E54", 2, 0.8)
    _neck(canvas, figure)
    _torso(canvas, figure, figure.top)
    for side in (False, True):
        with canvas.at(flip=side):
            thigh = path(
                "M2 -104 C18 -110 44 -110 56 -98 C62 -90 60 -74 52 -68 C44 -62 26 -62 19 -69 "
                "C12 -76 6 -86 2 -104 Z"
            )
            canvas.shape(thigh, canvas.down(cloth, _deeper(cloth, 0.9), -108, -64), 1.1)
            canvas.line(path("M24 -76 C32 -70 44 -70 51 -76"), _deeper(cloth, 0.72), 1.3, 0.6)
    _seated_arms(canvas, figure, arms)


def _seated_arms(canvas: Canvas, figure: Figure, arms: str) -> None:
    top = _deeper(figure.top, 0.94)
    # Viewer's right: the arm lies along the armrest.
    _arm(canvas, top, (46, -176, 24), (62, -151, 27), (80, -126, 25), (91, -112, 20))
    _cuff(canvas, figure, 94, -108, -12)
    hand(canvas, figure, 95, -106, -8, flip=True, curl=0.86)
    if arms == "lap":
        _arm(canvas, top, (-46, -176, 24), (-63, -146, 27), (-66, -114, 26), (-34, -100, 20))
        _cuff(canvas, figure, -28, -98, -76)
        hand(canvas, figure, -26, -98, -72, curl=0.9)
        return
    # For a needle, the sleeve is pushed up and the arm lies open.
    canvas.shape(limb((-78, -136, 21), (-88, -118, 19), (-94, -108, 16)), figure.skin, 0.9)
    _arm(canvas, top, (-46, -176, 24), (-62, -154, 27), (-76, -136, 26))
    hand(canvas, figure, -95, -107, 8, curl=0.86)
    with canvas.at(-82, -124, 24):
        canvas.shape(rounded(-7, -4, 14, 9, 2.5), "#FDFBF4", 0.8)


def _standing(canvas: Canvas, figure: Figure, dress: Dress, holds: str) -> None:
    top = dress.top or figure.top
    cloth = dress.trousers or figure.trousers
    for side in (False, True):
        with canvas.at(flip=side):
            canvas.shape(limb((25, -172, 54), (26, -96, 41), (25, -14, 31)),
                         canvas.down(cloth, _deeper(cloth, 0.84), -176, -8), 1.1)  # fmt: skip
            canvas.shape(path("M10 -15 C8 -2 12 2 26 2 C44 2 48 -1 45 -7 C42 -13 38 -13 40 -16 Z"),
                         "#7E6F63", 1.1)  # fmt: skip
    with canvas.at(0, -63):
        _neck(canvas, figure)
        _arms_down(canvas, figure, top)
        _torso(canvas, figure, top)
        _dress(canvas, dress, top)
    _arms_down_front(canvas, figure, top, holds)


def _arms_down(canvas: Canvas, figure: Figure, top: str) -> None:
    """The arm that hangs by the side (drawn before the torso); y as in the seated pose."""
    sleeve = _deeper(top, 0.92)
    hand(canvas, figure, 68, -83, -4, flip=True)
    _arm(canvas, sleeve, (46, -177, 22), (59, -146, 27), (66, -110, 24), (68, -84, 19))


def _arms_down_front(canvas: Canvas, figure: Figure, top: str, holds: str) -> None:
    sleeve = _deeper(top, 0.92)
    with canvas.at(0, -63):
        if holds == "wave":
            hand(canvas, figure, -89, -212, 172, curl=1.0)
            _arm(canvas, sleeve, (-46, -176, 23), (-70, -158, 27), (-84, -180, 22), (-88, -208, 17))
        elif holds == "board":
            canvas.shape(rounded(-46, -136, 50, 62, 4), "#E9E2D2", 1.1)
            canvas.shape(rounded(-41, -128, 40, 50, 2), "#FDFBF6", 0.6)
            canvas.shape(rounded(-30, -140, 18, 8, 3), "#8D9AA0", 0.7)
            for y in (-116, -107, -98, -89):
                canvas.line(path(f"M-36 {y} h{28 if y % 2 else 22}"), "#A9B4B6", 1.6)
            _arm(canvas, sleeve, (-46, -176, 23), (-64, -142, 27), (-62, -108, 25), (-42, -96, 19))
            hand(canvas, figure, -41, -96, -84, curl=0.8)
        elif holds == "bag":
            _arm(canvas, sleeve, (-46, -177, 22), (-60, -146, 27), (-67, -110, 24), (-70, -84, 19))
            hand(canvas, figure, -70, -83, 4, curl=0.7)
            _bag(canvas, -71, -60)
        elif holds == "tray":
            _arm(canvas, sleeve, (-46, -176, 23), (-64, -144, 27), (-61, -112, 25), (-42, -104, 19))
            canvas.shape(rounded(-62, -112, 62, 9, 4), "#C9D3D3", 1.0)
            canvas.shape(rounded(-50, -121, 30, 8, 3), "#EEF3F3", 0.7)
            canvas.line(path("M-20 -117 h12"), "#93A2A6", 1.6)
            hand(canvas, figure, -40, -104, -80, curl=0.6)
        else:
            hand(canvas, figure, -68, -83, 4)
            _arm(canvas, sleeve, (-46, -177, 22), (-59, -146, 27), (-66, -110, 24), (-68, -84, 19))


def _bag(canvas: Canvas, x: float, y: float) -> None:
    with canvas.at(x, y):
        canvas.line(path("M-16 10 C-14 -16 14 -16 16 10"), "#6B4F3B", 4)
        canvas.shape(rounded(-30, 6, 60, 44, 10), canvas.down("#B98A5E", "#96683F", 6, 50), 1.2)
        canvas.shape(rounded(-22, 22, 44, 18, 5), "#A77A50", 0.7)


def _dress(canvas: Canvas, dress: Dress, top: str) -> None:
    """What lies over the jumper; y as in the seated pose."""
    if dress.kind == "scrubs":
        canvas.shape(
            path("M-18 -198 L0 -172 L18 -198 L11 -200 L0 -184 L-11 -200 Z"), _deeper(top, 0.8), 0.7
        )
        canvas.shape(rounded(18, -158, 26, 24, 3), _deeper(top, 0.92), 0.8)
        canvas.shape(rounded(24, -164, 5, 12, 2), "#F6F1E4", 0.6)
        canvas.shape(rounded(-44, -160, 20, 13, 2.5), "#FBF8F0", 0.7)
        canvas.line(path("M-40 -155 h12 M-40 -151 h8"), "#8FA0A4", 1.2)
    elif dress.kind == "coat":
        shirt = path("M-16 -198 L0 -150 L16 -198 C8 -190 -8 -190 -16 -198 Z")
        canvas.shape(shirt, "#9DB6CC", 0.7)
        canvas.line(path("M0 -150 V-90"), "#C7CBC8", 1.6)
        canvas.shape(path("M-22 -199 L-30 -178 L-14 -166 L0 -150 L-10 -180 Z"), "#F4F2EA", 0.9)
        canvas.shape(path("M22 -199 L30 -178 L14 -166 L0 -150 L10 -180 Z"), "#F4F2EA", 0.9)
        canvas.line(curve((-24, -192), (-26, -160), (-10, -138), (6, -150)), "#4A5A62", 2.8)
        canvas.line(curve((24, -192), (26, -172), (22, -158)), "#4A5A62", 2.8)
        canvas.shape(ellipse(6, -148, 5), "#B8C2C4", 0.9)
    elif dress.kind == "cardigan":
        canvas.shape(path("M-14 -194 C-8 -150 -8 -120 -9 -87 H9 C8 -120 8 -150 14 -194 C6 -187 -6 -187 -14 -194 Z"),
                     "#F1E8D6", 0.8)  # fmt: skip
        for y in (-150, -126, -103):
            canvas.shape(ellipse(14, y, 2.4), "#F7F1E2", 0.6)


def _lying(canvas: Canvas, figure: Figure) -> None:
    """In a bed seen from its side, back raised, head towards us. The bed is furniture."""
    with canvas.at(-118, -196, -20):
        canvas.shape(
            path("M-12 26 C-12 40 -14 48 -22 54 L26 56 C14 48 12 40 13 26 Z"), figure.shade, 0.8
        )
    chest = path(
        "M-132 -150 C-124 -162 -104 -168 -92 -160 C-70 -150 -40 -128 -14 -116 C0 -108 0 -86 -8 -80 "
        "L-104 -80 C-124 -96 -138 -128 -132 -150 Z"
    )
    canvas.shape(chest, canvas.down(figure.top, _deeper(figure.top, 0.84), -160, -84), 1.2)
    canvas.line(curve((-121, -157), (-106, -148), (-92, -158)), _deeper(figure.top, 0.72), 3.2)


def _resting_arm(canvas: Canvas, figure: Figure) -> None:
    """The arm of somebody who lies, over the blanket."""
    sleeve = _deeper(figure.top, 0.93)
    _arm(canvas, sleeve, (-116, -134, 30), (-96, -106, 27), (-66, -96, 24), (-30, -108, 20))
    _cuff(canvas, figure, -24, -110, -80)
    hand(canvas, figure, -22, -111, -84, curl=0.95)


def _blanket(canvas: Canvas) -> None:
    with canvas.deep(Depth.PEOPLE):
        cover = path(
            "M-58 -118 C-36 -128 -10 -122 14 -128 C40 -138 60 -142 84 -132 C112 -120 136 -114 160 -124 "
            "C174 -128 180 -118 181 -104 L184 -52 C120 -44 20 -44 -52 -54 C-62 -74 -66 -98 -58 -118 Z"
        )
        canvas.shape(cover, canvas.down("#8FB6B2", "#6F9A98", -136, -48), 1.2)
        canvas.shape(path("M-58 -118 C-36 -128 -10 -122 14 -128 C16 -122 14 -116 10 -112 "
                          "C-14 -108 -38 -112 -62 -102 C-61 -108 -60 -114 -58 -118 Z"), "#D9E8E4", 0.9)  # fmt: skip
        for fold in ("M52 -134 C62 -112 60 -80 50 -56", "M98 -124 C92 -100 96 -76 104 -54",
                     "M150 -118 C142 -100 144 -78 150 -56", "M2 -108 C8 -92 6 -76 0 -58"):  # fmt: skip
            canvas.line(path(fold), "#557F7E", 1.5, 0.5)
