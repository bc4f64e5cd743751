from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtGui import QColor, QImage

from dayzero.panels.icon_array import Crowd, IconArray, crowd
from dayzero.story.moment import Story
from dayzero.theme.look import Look
from dayzero.theme.tokens import THEMES
from dayzero.timeline.words import people_of


def picture(array: IconArray) -> QImage:
    array.resize(array.sizeHint())
    return array.grab().toImage()


@pytest.fixture
def array(qtbot: Any) -> IconArray:
    array = IconArray(Look())
    qtbot.addWidget(array)
    return array


def test_as_many_people_as_the_fact_says(story: Story) -> None:
    for fact in story.timeline.facts.values():
        if fact.is_chance:
            people = crowd(fact, 100)
            assert people.filled == people_of(fact.best, 100)
            assert [people.look_of(n) for n in range(100)].count("sure") == people.low
            filled = [people.look_of(n) in ("sure", "filled-in-range") for n in range(100)]
            assert sum(filled) == people.filled
            assert people.high == people_of(fact.range.high, 100)  # type: ignore[union-attr]


def test_people_are_grouped_from_the_bottom(array: IconArray) -> None:
    array.set_side(200)
    array.tell(Crowd(10, 10, 10, 100), "About 10 out of 100.")
    image, harm = picture(array), QColor(THEMES["light"].harm)
    middles = [[image.pixelColor(20 * x + 10, 20 * y + 16) for x in range(10)] for y in range(10)]
    assert all(colour == harm for colour in middles[9])
    assert not any(colour == harm for row in middles[:9] for colour in row)


def test_one_picture_for_a_thousand(array: IconArray) -> None:
    array.tell(Crowd(13, 4, 37, 1000), "About 13 out of 1000.")
    assert array.grid() == (40, 25)
    assert array.accessibleName() == "About 13 out of 1000."
    assert array.sizeHint().width() / array.sizeHint().height() == pytest.approx(40 / 25, rel=0.05)


@pytest.mark.parametrize("theme", list(THEMES))
def test_it_takes_its_colours_from_the_theme(array: IconArray, theme: str) -> None:
    array.tell(Crowd(50, 50, 50, 100), "About 50 out of 100.", "primary")
    array.set_side(200)
    array._look.set(theme)
    image = picture(array)
    assert image.pixelColor(10, 196) == QColor(THEMES[theme].primary)


def test_it_never_moves(array: IconArray) -> None:
    array.tell(Crowd(7, 4, 12, 100), "About 7 out of 100.")
    first = picture(array)
    array.tell(Crowd(60, 50, 70, 100), "About 60 out of 100.")
    array.tell(Crowd(7, 4, 12, 100), "About 7 out of 100.")
    assert picture(array) == first
