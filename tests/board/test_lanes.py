from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from board.stories import example
from dayzero.board.days_axis import DayScale
from dayzero.board.lanes import BAR_GAP, bars_of, packed
from dayzero.story.links import Ref

STORY = example()
SCALE = DayScale(STORY.axis, 150.0, 1000.0)
LIMIT = 1230.0

days = st.integers(-200, 2000)
windows = st.tuples(days, st.integers(1, 900)).map(lambda pair: (pair[0], pair[0] + pair[1]))
things = st.lists(st.tuples(st.text("abc ", min_size=1, max_size=50), windows), max_size=60)


def laid_out(drawn: list[tuple[str, tuple[float, float]]]):  # type: ignore[no-untyped-def]
    named = [(Ref("risk", f"r{i}"), name, (window,)) for i, (name, window) in enumerate(drawn)]
    return packed(bars_of(named, SCALE, lambda text: 7.0 * len(text), LIMIT))


@given(things)
def test_bars_with_their_names_never_overlap_and_stay_in_sight(drawn: list) -> None:  # type: ignore[type-arg]
    for lane in laid_out(drawn):
        reaches = [bar.reach for bar in lane]
        assert all(SCALE.left <= left and right <= LIMIT for left, right in reaches)
        assert all(a[1] < b[0] for a, b in pairwise(reaches))


@given(things)
def test_every_window_inside_the_story_has_one_bar(drawn: list) -> None:  # type: ignore[type-arg]
    first, end = STORY.axis.days[0], STORY.axis.days[-1]
    wanted = sorted(window for _name, window in drawn if window[0] < end and window[1] > first)
    assert sorted((bar.start, bar.end) for lane in laid_out(drawn) for bar in lane) == wanted


@given(things)
def test_a_bar_stands_in_the_first_lane_that_has_room_for_it(drawn: list) -> None:  # type: ignore[type-arg]
    lanes = laid_out(drawn)
    for index, lane in enumerate(lanes):
        for bar in lane:
            left, right = bar.reach
            for above in lanes[:index]:
                reaches = [other.reach for other in above]
                assert any(a < right + BAR_GAP and left < b + BAR_GAP for a, b in reaches)
