"""Words and meaningful edges stand out from what is really painted behind and beside them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter

from dayzero.stage import plates
from dayzero.stage.labels import nearest
from dayzero.stage.layout import Layout
from dayzero.stage.painter import StagePainter
from dayzero.stage.still import paint_lens
from dayzero.theme.look import Look
from dayzero.theme.tokens import THEMES, Theme
from dayzero.timeline.picture import PlaceKind
from stage.made import SIZE, ms, painter_of, picture
from stage.vision import Array, colour, contrast, luminance, pixels

TEXT, EDGE = 4.5, 3.0
"""WCAG 2.2: 1.4.3 for words, 1.4.11 for edges that mean something."""

INVISIBLE = "#00000000"
SIZES = ((QSizeF(560, 330), 1.0), (SIZE, 1.0), (SIZE, 2.0), (QSizeF(1277, 640), 1.0))


def light(image: QImage) -> Array:
    """Luminance of each pixel; shape (h, w)."""
    return luminance(pixels(image)[..., :3])


def words(layout: Layout, theme: Theme) -> Iterator[tuple[str, QRectF, str]]:
    """Each thing written: its text, its box, and the palest colour it is written in."""
    roles = {"title": theme.text_2, "lens": theme.primary, "caption": theme.text_2}
    yield "day", layout.day, theme.primary
    for line in layout.lines:
        yield line.text, line.box, roles[line.role]
    for label in layout.labels:
        yield label.text, label.box, theme.text
    for entry in layout.legend:
        yield " ".join(entry.lines), entry.box, theme.muted


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
@pytest.mark.parametrize(
    ("size", "scale"),
    SIZES,
    ids=lambda value: f"{value.width():.0f}" if isinstance(value, QSizeF) else f"{value}",
)
def test_words_stand_out_from_whatever_is_behind_them(
    size: QSizeF, scale: float, theme: Theme
) -> None:
    story = ms()
    core = painter_of(story, theme.name, scale)
    hidden = dict.fromkeys(("text", "text_2", "muted", "primary"), INVISIBLE)
    wordless = StagePainter(Look(theme._replace(**hidden), scale), story)
    faint = {}
    for step in story.steps:
        moment = story.at((step.start + step.end) / 2)
        with_words, behind = (pixels(picture(one, moment, size)) for one in (core, wordless))
        for text, box, ink in words(core.layout(moment, size), theme):
            part = _part(box.adjusted(4, 3, -4, -3))
            written = np.abs(with_words[part] - behind[part]).max(axis=2) > 0.04
            assert written.any() or not text, (step.id, text)
            found = contrast(luminance(colour(ink)), luminance(behind[part][written][:, :3]))
            if found.size and found.min() < TEXT:
                faint[step.id, text] = round(float(found.min()), 2)
    assert faint == {}


def _part(box: QRectF) -> tuple[slice, slice]:
    return (
        slice(round(box.top()), round(box.bottom()) + 1),
        slice(round(box.left()), round(box.right()) + 1),
    )


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_leader_lines_stand_out_from_the_picture(theme: Theme) -> None:
    story = ms()
    core = painter_of(story, theme.name)
    ink = luminance(colour(theme.text))
    lines = 0
    for step in story.steps:
        moment = story.at(step.start)
        layout = core.layout(moment, SIZE)
        shown = light(picture(core, moment))
        for label in layout.labels:
            edge = nearest(label.box, label.part)
            way = label.part - edge
            length = (way.x() ** 2 + way.y() ** 2) ** 0.5
            if length < 24:
                continue
            lines += 1
            across = QPointF(-way.y(), way.x()) / length
            middles = [edge + way * share for share in np.linspace(6 / length, 1 - 10 / length, 12)]
            found = []
            for middle in middles:
                near = _around(shown, middle)
                line = near.flat[np.abs(near - ink).argmin()]
                sides = [
                    [_around(shown, middle + across * away * side)[1, 1] for away in (1, 1.5, 2)]
                    for side in (-1, 1)
                ]
                found.append(contrast(line, np.array(sides)).max(axis=1).min() >= EDGE)
            assert np.mean(found) > 0.9, (step.id, label.text)
    assert lines > 20


def _around(shown: Array, point: QPointF) -> Array:
    """A pixel and its eight neighbours: a thin line is somewhere among them."""
    x, y = int(point.x()), int(point.y())
    return shown[y - 1 : y + 2, x - 1 : x + 2]


@pytest.mark.parametrize("lit", [False, True], ids=["plain", "lit"])
@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
@pytest.mark.parametrize("place", get_args(PlaceKind))
def test_the_rim_stands_out_from_the_lens_and_from_its_ring(
    place: str, theme: Theme, lit: bool
) -> None:
    radius, middle = 100.0, 130.0
    image = QImage(260, 260, QImage.Format.Format_RGB32)
    image.fill(theme.bg)
    with QPainter(image) as painter:
        painter.translate(middle, middle)
        painter.save()
        paint_lens(painter, theme, place, radius)
        painter.restore()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plates.paint_rim(painter, theme, radius, lit)
    shown = light(image)
    rays = np.linspace(0, 2 * np.pi, 90, endpoint=False)
    beside = 3.0 if lit else 2.2
    rim, inside, ring = (
        shown[
            np.floor(middle + reach * np.sin(rays)).astype(int),
            np.floor(middle + reach * np.cos(rays)).astype(int),
        ]
        for reach in (radius, radius - beside, radius + beside)
    )
    assert (contrast(rim, ring) >= EDGE).mean() > 0.95
    assert (contrast(rim, inside) >= EDGE).mean() > 0.95


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_what_is_focused_and_what_is_lit_has_a_ring_that_is_seen(theme: Theme) -> None:
    story = ms()
    core = painter_of(story, theme.name)
    moment = story.at(9.0)
    for part in core.parts(moment, SIZE):
        plain = light(picture(core, moment))
        image = QImage(SIZE.toSize(), QImage.Format.Format_RGB32)
        with QPainter(image) as painter:
            core.paint(painter, moment, SIZE, 1.0, focus=part.ref)
        focused = light(image)
        lit = light(picture(core, moment, lit=frozenset({part.ref})))
        for changed in (focused, lit):
            where = np.abs(changed - plain) > 0.02
            assert (contrast(changed[where], plain[where]) >= EDGE).sum() > 60, part.title
