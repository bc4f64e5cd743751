"""Cells are at home in what is drawn: never outside the lens, and where their place has room."""

from __future__ import annotations

import math
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dayzero.stage.homes import DERMIS, FLASK, ISLET, RIM, STRUTS, settled
from dayzero.timeline.picture import PlaceKind

KINDS = get_args(PlaceKind)
discs = st.tuples(st.floats(0, 1), st.floats(-math.pi, math.pi)).map(
    lambda polar: (polar[0] * math.cos(polar[1]), polar[0] * math.sin(polar[1]))
)


@pytest.mark.parametrize("kind", KINDS)
@given(spot=discs)
def test_every_home_is_inside_the_lens(kind: str, spot: tuple[float, float]) -> None:
    assert math.hypot(*settled(kind, *spot)) <= RIM + 1e-9


@given(discs)
def test_homes_keep_to_the_part_that_holds_cells(spot: tuple[float, float]) -> None:
    x, y = settled("flask", *spot)
    assert FLASK[0] - 1e-6 <= x <= FLASK[2] + 1e-6
    assert FLASK[1] - 1e-6 <= y <= FLASK[3] + 1e-6
    _x, y = settled("skin", *spot)
    assert DERMIS[0] <= y <= DERMIS[1]
    x, y = settled("islet", *spot)
    assert math.hypot(x / ISLET[0], y / ISLET[1]) <= 1.07


@given(discs)
def test_marrow_cells_live_between_the_struts(spot: tuple[float, float]) -> None:
    """Most struts are met by one other; even where they meet, no home is in a strut's heart."""
    x, y = settled("marrow", *spot)
    for strut in STRUTS:
        for px, py, width in strut:
            assert math.hypot(x - px, y - py) > width * 0.2


@pytest.mark.parametrize("kind", KINDS)
def test_homes_stay_apart(kind: str) -> None:
    """A place with little room is not a heap: equal steps on the disc stay steps."""
    spots = {
        tuple(round(value, 3) for value in settled(kind, 0.9 * u / 8, 0.6 * v / 8))
        for u in range(-8, 9)
        for v in range(-8, 9)
    }
    assert len(spots) > 280
