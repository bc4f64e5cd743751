"""Every kind of place has a drawing of its own behind the cells, in each theme."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import get_args

import pytest
from PySide6.QtGui import QImage, QPainter

from dayzero.stage import still
from dayzero.story.moment import Story
from dayzero.theme.tokens import THEMES
from dayzero.timeline.picture import Place, PlaceKind
from stage.made import SIZE, painter_of, picture, small

KINDS = get_args(PlaceKind)
RADIUS = 90.0
GROUND = 0xFF00FF


def disc(kind: str, theme: str) -> QImage:
    """What lies behind the cells, on a ground that no theme has."""
    side = round(2 * RADIUS)
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(GROUND)
    with QPainter(image) as painter:
        painter.translate(RADIUS, RADIUS)
        still.paint_lens(painter, THEMES[theme], kind, RADIUS)
    return image


@pytest.mark.parametrize("theme", THEMES)
def test_no_two_kinds_look_alike(theme: str) -> None:
    discs = {kind: disc(kind, theme) for kind in KINDS}
    for one, other in combinations(KINDS, 2):
        same = sum(
            discs[one].pixel(x, y) == discs[other].pixel(x, y)
            for x in range(40, 140, 5)
            for y in range(40, 140, 5)
        )
        assert same < 260, (one, other)


@pytest.mark.parametrize("kind", KINDS)
def test_each_theme_has_its_own_and_paints_it_the_same_each_time(kind: str) -> None:
    seen = [disc(kind, theme) for theme in THEMES]
    assert seen == [disc(kind, theme) for theme in THEMES]
    assert all(one != other for one, other in combinations(seen, 2))


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("kind", KINDS)
def test_the_disc_is_filled_and_nothing_leaves_it(kind: str, theme: str) -> None:
    image = disc(kind, theme)
    ground = image.pixel(0, 0)
    for x in range(0, 180, 6):
        for y in range(0, 180, 6):
            away = ((x + 0.5 - RADIUS) ** 2 + (y + 0.5 - RADIUS) ** 2) ** 0.5
            if abs(away - RADIUS) > 2:
                assert (image.pixel(x, y) == ground) == (away > RADIUS), (x, y)


@pytest.mark.parametrize("kind", KINDS)
def test_cells_stay_inside_the_lens(kind: str) -> None:
    timeline = small()
    places = timeline.stage.places | {"blood": Place(title="Somewhere", kind=kind)}
    stage = timeline.stage.model_copy(update={"places": places})
    story = Story(timeline.model_copy(update={"stage": stage}))
    core = painter_of(story)
    moments = [story.at(day) for day in (0.6, 13.0, 40.0)]
    layout = core.layout(moments[0], SIZE)
    for moment in moments:
        for stance in core._moving.company(moment, layout, "full").stances.values():
            assert all(abs(place) <= layout.radius for place in stance.places)
    pictures = [picture(core, moment) for moment in moments]
    assert pictures == [picture(core, moment) for moment in moments]
    assert all(one != other for one, other in pairwise(pictures))
