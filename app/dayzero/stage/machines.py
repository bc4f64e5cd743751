"""What gives and takes: the drip stand, the machine that separates blood, the sampling stand.

Units as in the world; the floor is y = 0, the middle x = 0."""

from __future__ import annotations

from dayzero.stage.canvas import Canvas, Depth
from dayzero.stage.containers import FAT, MARROW, cell_bag
from dayzero.stage.furniture import syringe
from dayzero.stage.paths import curve, ellipse, path, rounded

FLUIDS: dict[str, tuple[str, str]] = {
    "chemotherapy": ("#C9CDF0", "#98A0DA"),
    "antibody": ("#DDEBC0", "#AFCB7E"),
    "cells": ("#FBE5A6", "#ECBB45"),
    "fluids": ("#E1EFF5", "#BBD7E5"),
    "signal": ("#FBDDC8", "#EDB18A"),
    "blood": ("#D99186", "#B4635A"),
    "medicine": ("#F3D9E4", "#D7A0BB"),
    "cord-unit": ("#FBE5A6", "#ECBB45"),
}
"""Light and deep colour of what hangs on the stand."""


_SIGNS = {
    "chemotherapy": "M0 -5 C4 0 4.5 5 0 5 C-4.5 5 -4 0 0 -5 Z",
    "antibody": "M0 6 V0 M0 0 L-5 -5 M0 0 L5 -5",
    "cells": "M-4 0 h0.1 M4 0 h0.1 M0 -4 h0.1 M0 4 h0.1",
    "cord-unit": "M-4 0 h0.1 M4 0 h0.1 M0 -4 h0.1 M0 4 h0.1",
    "fluids": "M-7 -2 q3.5 -4 7 0 q3.5 4 7 0 M-7 4 q3.5 -4 7 0 q3.5 4 7 0",
    "signal": "M0 6 V-5 M-4 -1 L0 -5 L4 -1",
    "blood": "M-5 0 h10 M0 -5 v10",
    "medicine": "M-6 0 h12 M-6 -3 C-9 -3 -9 3 -6 3 H6 C9 3 9 -3 6 -3 Z M0 -3 v6",
}
"""A sign on each bag, so that colour never stands alone."""

STAND_BAG = (0.0, -284.0)
"""The bag on the stand, from its foot."""


def drip_stand(canvas: Canvas, kind: str, fill: float) -> None:
    """A stand with a bag of fluid, ``fill`` 0 to 1 full, and a small pump."""
    canvas.ground(0, -1, 46, 8)
    for x in (-34, 34):
        canvas.line(path(f"M0 -18 C{x * 0.4} -16 {x * 0.8} -12 {x} -6"), "#94A4A7", 5)
        canvas.shape(ellipse(x, -4, 4.6), "#5F6F74", 0.9)
    canvas.line(path("M0 -6 V-328"), "#94A4A7", 5.4)
    canvas.line(path("M-1.2 -20 V-322"), "#DCE5E5", 1.4, 0.9)
    canvas.line(
        path("M-22 -320 C-22 -330 -16 -331 -10 -329 H10 C16 -331 22 -330 22 -320"), "#94A4A7", 4
    )
    canvas.shape(rounded(-19, -166, 38, 52, 7), canvas.down("#F5F7F5", "#D3DCDB", -166, -114), 1.1)
    canvas.shape(rounded(-12, -159, 24, 14, 3), "#3E6C72", 0.6)
    canvas.line(path("M-8 -150 h5 l3 -5 l3 7 l2 -2 h4"), "#BFE6DF", 1.4)
    for x in (-8, 0, 8):
        canvas.shape(ellipse(x, -128, 2.8), "#9DB0B2", 0.5)
    if kind in FLUIDS:
        with canvas.deep(Depth.PEOPLE):
            _fluid_bag(canvas, kind, fill)


def _fluid_bag(canvas: Canvas, kind: str, fill: float) -> None:
    light, deep = FLUIDS[kind]
    outline = path("M-6 -326 H6 L8 -318 H22 C29 -318 31 -313 31 -307 V-256 C31 -248 26 -245 20 -244 L5 -240 H-5 "
                   "L-20 -244 C-26 -245 -31 -248 -31 -256 V-307 C-31 -313 -29 -318 -22 -318 H-8 Z")  # fmt: skip
    canvas.shape(outline, "#FCFBF5", 0)
    level = -246 - 62 * max(min(fill, 1.0), 0.08)
    with canvas.inside(outline):
        canvas.shape(path(f"M-34 {level} C-18 {level - 4} -8 {level + 4} 6 {level} C18 {level - 3} 26 {level + 2} 34 {level} V-236 H-34 Z"),
                     canvas.down(light, deep, level, -240), 0.7)  # fmt: skip
        canvas.line(path("M-23 -310 V-256"), "#FFFFFF", 3.4, 0.75)
    canvas.line(outline, "#8C8F86" if not canvas.contrast else "#FFFFFF", 1.4)
    canvas.shape(rounded(-15, -304, 30, 24, 3), "#FFFEF9", 0.7)
    with canvas.at(0, -292):
        canvas.line(path(_SIGNS[kind]), "#4A5A62", 4.4 if kind in ("cells", "cord-unit") else 1.8)
    canvas.shape(rounded(-3.4, -241, 6.8, 11, 2), "#DCE4E2", 0.8)


MACHINE_RING = (0.0, -176.0)
MACHINE_BAG = (26.0, -92.0)
MACHINE_IN = (-46.0, -122.0)
MACHINE_OUT = (-46.0, -78.0)
"""Parts of the machine, from the middle of its foot."""


def apheresis_machine(canvas: Canvas, fill: float) -> None:
    """The machine that separates blood: screen, ring, pumps and a bag that fills."""
    canvas.ground(0, -1, 84, 12)
    for x in (-40, 40):
        canvas.shape(ellipse(x, -6, 7), "#5F6F74", 1.0)
    canvas.shape(
        rounded(-54, -240, 108, 232, 16), canvas.across("#FCFCF8", "#D9E1DF", -54, 54), 1.4
    )
    canvas.shape(path("M-30 -240 L-36 -304 C-36 -312 -32 -314 -26 -314 H36 C42 -314 45 -310 44 -304 L36 -240 Z"),
                 canvas.down("#F4F6F3", "#CFD9D8", -314, -240), 1.2)  # fmt: skip
    canvas.shape(path("M-28 -304 H36 L30 -258 H-24 Z"), "#1E5560", 0.8)
    canvas.line(
        path(
            "M-20 -272 C-12 -272 -10 -286 -4 -286 C2 -286 4 -270 10 -270 C15 -270 16 -278 25 -278"
        ),
        "#A9E0D6",
        2,
    )
    for x, height in ((-18, 6), (-10, 10), (-2, 7)):
        canvas.line(path(f"M{x} -292 h{height}"), "#F0C967", 2)
    canvas.shape(ellipse(*MACHINE_RING, 42), canvas.ball("#FFFFFF", "#C7D1D1", -12, -190, 60), 1.3)
    canvas.shape(ellipse(*MACHINE_RING, 37), "#EEF1EF", 0.8)
    for x in (-36, -14):
        canvas.shape(ellipse(x + 6, -104, 11), "#DCE3E2", 1.0)
        canvas.shape(ellipse(x + 6, -104, 4), "#93A3A6", 0.7)
        canvas.shape(ellipse(x + 6, -72, 11), "#DCE3E2", 1.0)
        canvas.shape(ellipse(x + 6, -72, 4), "#93A3A6", 0.7)
    with canvas.deep(Depth.PEOPLE):
        cell_bag(canvas, 8, -124, 38, 52, fill)
    canvas.line(curve((0, -134), (18, -132), (27, -124)), "#E7B84D", 3)
    for y in (-38, -30, -22):
        canvas.line(path(f"M-30 {y} h60"), "#BAC6C6", 2)


LAYERS = ((34.0, "#C46B60"), (25.5, "#FBF3DF"), (20.0, "#F0D88E"))
"""What spinning sorts blood into, from the outside in: heavy red cells, the thin pale layer that
holds white cells and stem cells, and plasma. Radius and colour."""


def centrifuge(canvas: Canvas, angle: float) -> None:
    """The ring inside the machine, turned by ``angle`` degrees; the only part that moves."""
    with canvas.deep(Depth.PEOPLE), canvas.at(*MACHINE_RING, turn=angle):
        for radius, colour in LAYERS:
            canvas.shape(ellipse(0, 0, radius), colour, 0.9)
        for turn in range(0, 360, 20):
            with canvas.at(turn=turn):
                canvas.shape(ellipse(0, -31 + turn % 60 / 20, 2.1, 1.5), "#A9524A", 0)
        for turn in range(0, 360, 40):
            with canvas.at(turn=turn):
                canvas.shape(ellipse(0, -22.7, 1.9), "#E3A52E", 0)
        for turn in range(0, 360, 120):
            with canvas.at(turn=turn):
                spoke = path("M-2 -7 L-3 -18 C-1 -20 1 -20 3 -18 L2 -7 Z")
                canvas.shape(spoke, "#FFFFFF", 0.5, 0.8)
        canvas.shape(ellipse(0, 0, 8), "#EAF0EF", 1.0)
        canvas.shape(ellipse(2.6, 0, 2), "#7E9094", 0)


SAMPLER_BAG = (0.0, -150.0)


def sampler(canvas: Canvas, room: str, fill: float) -> None:
    """A trolley with what takes up marrow (in theatre) or a small sample of fat or marrow."""
    canvas.ground(0, -1, 52, 8)
    for x in (-38, 34):
        canvas.line(path(f"M{x + 2} -92 V-10"), "#A5B3B5", 4)
        canvas.shape(ellipse(x + 2, -5, 4.6), "#5F6F74", 0.9)
    canvas.shape(rounded(-48, -50, 96, 7, 3), "#DCE4E3", 1.0)
    canvas.shape(
        path("M-46 -92 H46 L42 -62 C20 -58 -20 -58 -42 -62 Z"),
        canvas.down("#8FB3BC", "#6F97A2", -92, -58),
        1.0,
    )
    canvas.shape(rounded(-48, -100, 96, 9, 4), "#E6ECEB", 1.1)
    if room == "theatre":
        # The bag hangs from a short stand, above it a filter.
        canvas.line(path("M-36 -100 V-236 H2"), "#94A4A7", 4)
        with canvas.deep(Depth.PEOPLE):
            canvas.line(path("M0 -236 V-216"), "#B4675C", 2.4)
            canvas.shape(rounded(-10, -218, 20, 18, 4), "#F4F6F4", 1.0)
            canvas.line(path("M-6 -212 h12 M-6 -207 h12"), "#A9B7B9", 1.4)
            canvas.line(path("M0 -200 V-184"), "#B4675C", 2.4)
            cell_bag(canvas, -26, -184, 52, 66, fill, MARROW)
        syringe(canvas, 20, -105)
        return
    with canvas.deep(Depth.PEOPLE):
        cell_bag(canvas, -17, -168, 34, 38, fill, FAT)
        canvas.shape(rounded(-20, -176, 40, 10, 3), "#6FA3AC", 1.0)
        canvas.shape(
            rounded(-26, -130, 52, 30, 4), canvas.down("#E9EFEE", "#C6D1D1", -130, -100), 1.0
        )
    syringe(canvas, -36, -105)
