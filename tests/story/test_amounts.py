"""Amounts in words agree with what is drawn and with the counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dayzero.story.amounts import how_many, whereabouts, whereabouts_words
from dayzero.story.moment import Story
from made_timelines import small_timeline

STORY = Story(small_timeline())


@given(st.floats(-30, 100))
def test_none_means_that_none_are_drawn_and_nothing_else_does(day: float) -> None:
    moment = STORY.at(day)
    for cells in moment.cells:
        assert (how_many(STORY, moment, cells) == 0) == (cells.number == 0)


@given(st.floats(-30, 100))
def test_a_group_is_where_its_cells_are(day: float) -> None:
    moment = STORY.at(day)
    for name in STORY.timeline.stage.populations:
        places = {place for place, _rank in whereabouts(STORY, moment, name)}
        assert places == {c.place for c in moment.cells if c.population == name and c.number}


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (-20, "Stem cells. Inside your bone marrow: many."),
        (0, "Stem cells. Inside your bone marrow: few."),
        (5, "Stem cells. Inside your bone marrow: some."),
    ],
)
def test_words(day: float, words: str) -> None:
    assert whereabouts_words(STORY, STORY.at(day), "stem") == words
