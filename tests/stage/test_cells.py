"""Cells have characters: each kind is told apart by shape and colour, and marks show on any."""

from __future__ import annotations

from typing import get_args

import pytest
from PySide6.QtGui import QImage

from dayzero.stage.sprites import RADIUS, sprite
from dayzero.stage.telling import caption
from dayzero.story.moment import Story
from dayzero.timeline.picture import CellKind, Mark
from stage.made import SIZE, painter_of, picture, small

KINDS = get_args(CellKind)
MARKS = get_args(Mark)


def shown(kind: str, radius: float, theme: str = "light", mark: str | None = None) -> QImage:
    return sprite(kind, radius * RADIUS[kind], 1.0, 0, theme, mark).toImage()


def test_every_kind_of_the_vocabulary_has_a_picture_and_a_size_of_its_own() -> None:
    unknown = sprite("unheard-of", 9.0, 1.0, 0, "light").toImage()
    lymphocyte = sprite("old-lymphocyte", 9.0, 1.0, 0, "light").toImage()
    assert set(RADIUS) == set(KINDS)
    pictures = [sprite(kind, 9.0, 1.0, 0, "light").toImage() for kind in KINDS]
    assert all(one != other for one in pictures for other in pictures if one is not other)
    assert unknown.size() == lymphocyte.size()


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("kind", KINDS)
def test_marks_show_on_any_kind_at_the_smallest_size(kind: str, theme: str) -> None:
    plain = shown(kind, 5.0, theme)
    for mark in MARKS:
        marked = shown(kind, 5.0, theme, mark)
        assert marked.size() == plain.size()
        changed = sum(
            abs(plain.pixelColor(x, y).lightness() - marked.pixelColor(x, y).lightness()) > 60
            or abs(plain.pixelColor(x, y).alpha() - marked.pixelColor(x, y).alpha()) > 120
            for x in range(plain.width())
            for y in range(plain.height())
        )
        assert changed >= 12, mark


@pytest.mark.parametrize(
    ("mark", "words"), [("donor", "from the donor"), ("gene-corrected", "corrected")]
)
def test_a_mark_reaches_the_picture_and_its_words(mark: Mark, words: str) -> None:
    plain = Story(small())
    name, group = next(
        (name, group)
        for name, group in small().stage.populations.items()
        if plain.at(-29.0).scene.lens in group.places
    )
    groups = small().stage.populations | {name: group.model_copy(update={"mark": mark})}
    stage = small().stage.model_copy(update={"populations": groups})
    marked = Story(small().model_copy(update={"stage": stage}))
    day = next(
        d
        for d in range(-29, 40)
        if painter_of(plain).drawn(plain.at(d)).get((name, plain.at(d).scene.lens or ""))
    )
    moment = marked.at(day)
    assert f"{group.title}, {words}" in caption(marked, moment)
    assert words not in caption(plain, plain.at(day))
    named = [part.title for part in painter_of(marked).parts(moment, SIZE)]
    assert f"{group.title}, {words}" in named
    assert picture(painter_of(marked), moment) != picture(painter_of(plain), plain.at(day))
