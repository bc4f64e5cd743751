"""Rows of our own kind and numpy's reckon alike: no picture depends on which of them were there."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dayzero.stage import rows
from dayzero.stage.choreography.stance import Danced
from stage.made import SIZE, ms, painter_of, picture
from stage.test_choreography import DAYS, Piece, pieces, told


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    before = list(rows._quick)
    yield
    rows._quick[:] = before


def both(reckon: Callable[[], object]) -> tuple[object, object]:
    """What comes out with our own rows, and with numpy's."""
    rows._quick.clear()
    plain = reckon()
    rows.quicken()
    return plain, reckon()


def numbers(danced: Danced) -> list[complex]:
    """All that is painted."""
    found = []
    for stance in danced.stances.values():
        found += [*stance.places, *(stance.opacity + 0 * stance.number)]
        found += [*(stance.scale + 0 * stance.number)]
    for soft in danced.softs:
        found += [*soft.places, *soft.opacity, soft.radius]
    return found


@pieces
@given(day=DAYS)
def test_every_choreography_is_the_same_with_both(piece: Piece, day: float) -> None:
    story = told(piece)
    core = painter_of(story)
    layout = core.layout(story.at(day), SIZE)
    plain, quick = both(lambda: numbers(core._moving.company(story.at(day), layout, "full")))
    assert quick == pytest.approx(plain, abs=1e-6)


@pytest.mark.parametrize("day", [-21.0, 0.41, 9.0])
def test_the_picture_is_the_same_with_both(day: float) -> None:
    """Cells, and the room that is kept packed once numpy is there."""

    def reckon() -> object:
        core = painter_of(ms())
        return [picture(core, ms().at(day)), picture(core, ms().at(day))]

    (plain, _), (quick, unpacked) = both(reckon)  # type: ignore[misc]
    assert plain == quick == unpacked


@given(values=st.lists(st.integers(-4, 4), min_size=1, max_size=9))
def test_what_is_chosen_and_put_in_order_is_the_same(values: list[int]) -> None:
    def reckon() -> object:
        one, number = rows.row(values), rows.counted(len(values))
        chosen = rows.those(one, one > 0)
        order = rows.in_order(number, one)
        mixed = rows.interleaved([one, rows.lengthened(chosen, len(values))])
        found, which = rows.distinct(one)
        many = rows.numbers_of(which, len(found))
        return list(chosen), list(order), list(mixed), found, list(which), many, list(one[1:])

    plain, quick = both(reckon)
    assert quick == plain


def test_what_is_the_same_for_all_cells_stays_so() -> None:
    for found in both(lambda: rows.those(0.5, rows.row([1, 2]) > 1)):
        assert found == 0.5
