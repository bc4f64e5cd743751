"""Cells copied in one call: where they were asked for, to half a pixel, and as they were drawn."""

from __future__ import annotations

from functools import lru_cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from dayzero.stage.batch import Batch, stamp
from dayzero.stage.prints import Cell, Prints
from dayzero.stage.rows import row
from dayzero.stage.sprites import sprite
from dayzero.theme.look import Look

SIDE = 64
Spot = tuple[float, float, int]
places = st.floats(14, 50)


@lru_cache
def sheet(ratio: float = 1.0, kind: str = "old-lymphocyte") -> QPixmap:
    return Prints(Look()).sheet(kind, 7.0, ratio, None)


def stamped(
    spots: list[Spot],
    ratio: float = 1.0,
    cells: QPixmap | None = None,
    opacities: list[float] | None = None,
) -> QImage:
    image = QImage(QSize(SIDE, SIDE) * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        at, variants = row(complex(x, y) for x, y, _v in spots), row(v for _x, _y, v in spots)
        opacity = row(opacities) if opacities else 1.0
        stamp(painter, cells or sheet(ratio), at, QPointF(0, 0), ratio, variants, opacity)
    return image


def middle(image: QImage) -> tuple[float, float]:
    """The centre of all that is not white, in px."""
    total = across = down = 0.0
    for y in range(image.height()):
        for x in range(image.width()):
            dark = 255 - image.pixelColor(x, y).lightness()
            total, across, down = total + dark, across + dark * x, down + dark * y
    ratio = image.devicePixelRatio()
    return across / total / ratio, down / total / ratio


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
@given(x=places, y=places)
def test_a_copy_lies_within_a_quarter_of_a_pixel(ratio: float, x: float, y: float) -> None:
    at_x, at_y = middle(stamped([(x, y, 0)], ratio))
    zero_x, zero_y = middle(stamped([(32.0, 32.0, 0)], ratio))
    near = 0.25 / ratio + 0.02
    assert at_x - x == pytest.approx(zero_x - 32, abs=near)
    assert at_y - y == pytest.approx(zero_y - 32, abs=near)


def test_on_whole_pixels_it_is_what_was_drawn(qapp: object) -> None:
    cell = sprite("old-lymphocyte", 7.0, 1.0, 3, "light")
    expected = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    expected.fill(Qt.GlobalColor.white)
    with QPainter(expected) as painter:
        painter.drawPixmap(30 - cell.width() // 2, 20 - cell.height() // 2, cell)
    found = stamped([(30.0, 20.0, 3)])
    apart = [
        abs(found.pixelColor(x, y).lightness() - expected.pixelColor(x, y).lightness())
        for x in range(SIDE)
        for y in range(SIDE)
    ]
    # Edges are smooth in both, but not by the same reckoning.
    assert max(apart) < 40
    assert sum(apart) < 0.04 * strength(expected)


def test_many_are_as_one_after_another(qapp: object) -> None:
    spots: list[Spot] = [(10.0 + 7 * i, 50.0 - 6.3 * i, i % 4) for i in range(6)]
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        for x, y, variant in spots:
            stamp(painter, sheet(), row([complex(x, y)]), QPointF(0, 0), 1.0, variant)
    assert stamped(spots) == image


@pytest.mark.parametrize("ratio", [1.0, 1.5])
@given(
    parts=st.lists(st.lists(st.tuples(places, places, st.integers(0, 3)), max_size=4), max_size=4)
)
def test_groups_are_as_one_group_after_another(ratio: float, parts: list[list[Spot]]) -> None:
    kinds = ("old-lymphocyte", "neutrophil", "red-cell", "old-lymphocyte")
    origin, paler = QPointF(1.3, -2.8), (1.0, 0.5, 0.9, 0.7)
    together, apart = (
        QImage(QSize(SIDE, SIDE) * ratio, QImage.Format.Format_RGB32) for _ in range(2)
    )
    for image in (together, apart):
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.white)
    batch = Batch(ratio)
    with QPainter(apart) as painter:
        for spots, kind, opacity in zip(parts, kinds, paler, strict=False):
            at, variants = row(complex(x, y) for x, y, _v in spots), row(v for _x, _y, v in spots)
            cells = sheet(ratio, kind)
            batch.add(cells, at, origin, variants, opacity)
            stamp(painter, cells, at, origin, ratio, variants, opacity)
    with QPainter(together) as painter:
        batch.paint(painter)
    assert together == apart


def strength(image: QImage) -> int:
    """How much there is on a white picture."""
    pixels = [image.pixelColor(x, y) for x in range(SIDE) for y in range(SIDE)]
    return sum(255 - colour.lightness() for colour in pixels)


def test_each_may_fade(qapp: object) -> None:
    two: list[Spot] = [(16.0, 32.0, 0), (48.0, 32.0, 0)]
    whole = strength(stamped(two))
    assert strength(stamped(two, opacities=[1.0, 1.0])) == whole
    assert strength(stamped(two, opacities=[1.0, 0.0])) == whole / 2
    assert strength(stamped(two, opacities=[0.5, 0.5])) == pytest.approx(whole / 2, rel=0.05)


def test_each_may_be_smaller(qapp: object) -> None:
    def painted(sizes: list[float] | None) -> int:
        image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        at, variants, size = row([16 + 32j, 48 + 32j]), row([0, 0]), row(sizes) if sizes else 1.0
        with QPainter(image) as painter:
            cell = Cell("old-lymphocyte", None, 8.0)
            batch = Batch(1.0)
            Prints(Look()).add_cells(batch, cell, at, variants, QPointF(0, 0), 1.0, 1.0, size)
            batch.paint(painter)
        return strength(image)

    whole = painted(None)
    assert painted([1.0, 1.0]) == whole
    assert painted([1.0, 0.5]) == pytest.approx(0.625 * whole, rel=0.1)


def test_a_sheet_of_one_variant_serves_all(qapp: object) -> None:
    one = sheet(kind="stem-cell")
    assert stamped([(32.0, 32.0, 3)], cells=one) == stamped([(32.0, 32.0, 0)], cells=one)
    assert stamped([(32.0, 32.0, 3)], cells=one).pixelColor(32, 32) != QColor("white")


def test_nobody_is_nothing(qapp: object) -> None:
    image = stamped([])
    assert {image.pixel(x, y) for x in range(SIDE) for y in range(SIDE)} == {0xFFFFFFFF}
