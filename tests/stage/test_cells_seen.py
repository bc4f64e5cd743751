"""Cells are told apart however a person sees colours, and stand out wherever they are."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple, get_args

import numpy as np
import pytest
from numpy.lib.stride_tricks import sliding_window_view
from PySide6.QtGui import QImage, QPainter

from dayzero.stage import still
from dayzero.stage.homes import settled
from dayzero.stage.sprites import RADIUS, TURNED, VARIANTS, sprite
from dayzero.theme.tokens import THEMES
from dayzero.timeline.picture import CellKind, PlaceKind
from stage.vision import VISIONS, Array, contrast, lab, luminance, pixels

KINDS = get_args(CellKind)
LENS = 120.0
SMALL, USUAL = 5.0, 9.0
"""Usual radius of a cell in a crowded lens, and in an ordinary one, px."""

# What is enough. A colour distance of 20 is some nine just noticeable differences. A quarter of
# the two silhouettes' area apart, or as large a difference in lightness inside as between two
# neighbouring greys of a scale of six, is a different shape.
COLOUR, APART, PATTERN = 20.0, 0.3, 18.0


class Looks(NamedTuple):
    """One cell at one angle, centred on a square."""

    colour: Array
    """Mean L*a*b*."""
    mask: Array
    lightness: Array


@lru_cache
def lens(kind: str, theme: str) -> Array:
    """The inside of a place; shape (h, w, 3)."""
    image = QImage(round(2 * LENS), round(2 * LENS), QImage.Format.Format_RGB32)
    image.fill(THEMES[theme].bg)
    with QPainter(image) as painter:
        painter.translate(LENS, LENS)
        still.paint_lens(painter, THEMES[theme], kind, LENS)
    return pixels(image)[..., :3]


@lru_cache
def looks(kind: str, radius: float, theme: str, vision: str) -> list[Looks]:
    """A kind of cell at all angles in which it lies about, in blood."""
    behind = lens("blood", theme)[100:140, 100:140].mean(axis=(0, 1))
    found = []
    for variant in range(VARIANTS if kind in TURNED else 1):
        cell = pixels(sprite(kind, radius * RADIUS[kind], 1.0, variant, theme).toImage())
        # All sprites have an even side, and so a common middle.
        cell = np.pad(cell, ((40 - len(cell) // 2,) * 2,) * 2 + ((0, 0),))
        alpha = cell[..., 3:]
        seen = lab(cell[..., :3] * alpha + behind * (1 - alpha), vision)
        mask = alpha[..., 0] > 0.5
        found.append(Looks(seen[mask].mean(axis=0), mask, seen[..., 0]))
    return found


def apart(one: str, other: str, radius: float, theme: str, vision: str) -> tuple[float, float]:
    """How far apart two kinds are in colour and in shape, at their most similar angles; 1 is
    enough."""
    colour = shape = np.inf
    for a in looks(one, radius, theme, vision):
        for b in looks(other, radius, theme, vision):
            both = a.mask | b.mask
            outside = 1 - (a.mask & b.mask).sum() / both.sum()
            inside = np.sqrt(np.square((a.lightness - b.lightness)[both]).mean())
            colour = min(colour, float(np.linalg.norm(a.colour - b.colour)) / COLOUR)
            shape = min(shape, max(outside / APART, inside / PATTERN))
    return colour, shape


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("vision", VISIONS)
def test_any_two_kinds_differ_in_colour_or_shape_at_the_smallest_size(
    theme: str, vision: str
) -> None:
    alike = [
        (one, other)
        for one, other in combinations(KINDS, 2)
        if max(apart(one, other, SMALL, theme, vision)) < 1
    ]
    assert alike == []


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("vision", VISIONS)
def test_any_two_kinds_differ_in_shape_alone_at_the_usual_size(theme: str, vision: str) -> None:
    alike = [
        (one, other)
        for one, other in combinations(KINDS, 2)
        if apart(one, other, USUAL, theme, vision)[1] < 1.15
    ]
    assert alike == []


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("place", get_args(PlaceKind))
def test_the_outline_of_every_cell_stands_out_from_every_place(place: str, theme: str) -> None:
    """Beside nine tenths of its outline, and more, there is a contrast of 3 to what lies behind."""
    behind = lens(place, theme)
    faint = {}
    for kind in KINDS:
        share = np.mean([_outlined(kind, behind, settled(place, *spot), theme) for spot in SPOTS])
        if share < 0.9:
            faint[kind] = round(float(share), 2)
    assert faint == {}


SPOTS = ((-0.4, -0.34), (0.46, 0.08), (-0.1, 0.52), (-0.64, 0.2), (0.1, -0.7))
"""Of the disc, from where cells settle to be at home in their place."""


def _outlined(kind: str, behind: Array, spot: tuple[float, float], theme: str) -> float:
    """The share of a cell's outline that stands out."""
    cell = sprite(kind, SMALL * RADIUS[kind], 1.0, 0, theme)
    half = cell.width() // 2
    x, y = (round(LENS + LENS * share) - half for share in spot)
    around = behind[y : y + 2 * half, x : x + 2 * half]
    drawn = pixels(cell.toImage())
    alpha = drawn[..., 3:]
    stands_out = contrast(
        luminance(drawn[..., :3] * alpha + around * (1 - alpha)), luminance(around)
    )
    inside = alpha[..., 0] > 0.5
    outline = inside & (_around(inside, np.min) == 0)
    return float((_around(stands_out, np.max)[outline] >= 3).mean())


def _around(values: Array, pick: Callable[..., Array]) -> Array:
    """The least or largest of each pixel and its eight neighbours."""
    return pick(sliding_window_view(np.pad(values, 1, mode="edge"), (3, 3)), axis=(2, 3))
