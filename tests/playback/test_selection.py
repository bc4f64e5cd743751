"""The selection: what is pointed at and what lights up with it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject

from dayzero.playback.selection import Selection
from dayzero.story.links import Ref
from dayzero.story.moment import Story
from made_timelines import small_timeline

INFECTION, BLOOD, FEW = Ref("risk", "infection"), Ref("place", "blood"), Ref("risk", "late")


@pytest.fixture
def selection(qapp: QObject) -> Selection:
    return Selection(Story(small_timeline()))


def test_nothing_is_lit_at_first(selection: Selection) -> None:
    assert selection.main is None
    assert selection.lit == frozenset()


def test_pointing_lights_up_what_belongs_together_and_letting_go_puts_it_out(
    selection: Selection,
) -> None:
    told: list[Ref | None] = []
    selection.changed.connect(lambda: told.append(selection.main))
    selection.point_at(INFECTION)
    assert BLOOD in selection.lit
    selection.point_at(INFECTION)
    selection.point_at(None)
    assert selection.lit == frozenset()
    assert told == [INFECTION, None]


def test_what_is_chosen_stays_when_the_pointer_leaves(selection: Selection) -> None:
    selection.choose(INFECTION)
    selection.point_at(FEW)
    assert selection.main == FEW
    selection.point_at(None)
    assert selection.main == selection.chosen == INFECTION
    selection.choose(INFECTION)
    assert selection.main is None


def test_another_document_lets_go(selection: Selection) -> None:
    selection.choose(INFECTION)
    selection.point_at(BLOOD)
    selection.tell(Story(small_timeline(risks={})))
    assert selection.main is None
    assert selection.lit == frozenset()
