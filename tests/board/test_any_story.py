"""Any sound document can be drawn, at any size."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from board.conftest import MakeBoard
from board.stories import curve, example, phase, risk
from dayzero.board.days_axis import breaks, ticks
from dayzero.board.fonts import Fonts
from dayzero.board.plan import plan
from dayzero.story.moment import Story
from dayzero.theme.look import Look
from dayzero.theme.tokens import LIGHT
from dayzero.timeline.document import Timeline
from made_timelines import timelines


@given(timelines(), st.integers(200, 4000), st.integers(60, 900), st.floats(1, 2), st.booleans())
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_any_document_is_laid_out_inside_the_board(
    qapp: object, timeline: Timeline, width: int, height: int, scale: float, true: bool
) -> None:
    story = Story(timeline)
    axis = story.axis.true_to_scale() if true else story.axis
    drawn = plan(story, Fonts(Look(LIGHT, scale)), width, height, axis)
    assert drawn.scale.left < drawn.scale.right <= width
    assert drawn.ticks
    assert set(drawn.bars) == {ref for ref in drawn.refs if ref.kind in ("risk", "milestone")}
    assert ticks(story, drawn.scale, lambda text: 1.0, 0, width)
    assert not (true and breaks(drawn.scale))


LONG = "A name that is far too long for any ribbon or bar, and goes on and on"
ODD = {
    "bare": {"risks": {}, "milestones": {}},
    "one phase of a moment": {"phases": {"a": phase("infusion", LONG, (0, 0.01), 1, 1)}},
    "three hundred phases": {
        "phases": {
            f"p{i}": phase("conditioning", "A phase", (i - 5, i - 4), 1, 1) for i in range(300)
        }
    },
    "windows outside the story": {
        "risks": {"a": risk("Before", [(-900, -800)]), "b": risk("After", [(9000, 9999)])}
    },
    "long names": {"risks": {f"r{i}": risk(LONG, [(i, 1826)]) for i in range(9)}},
    "many curves": {
        "curves": {
            key: curve(LONG, "measured", (1, 2), [(0, 1), (1, i)], [(0, 0, 1), (1, i, i + 1)])
            for i, key in enumerate(["neutrophils", *(f"c{i}" for i in range(20))])
        }
    },
}  # fmt: skip


@pytest.mark.parametrize("odd", sorted(ODD))
@pytest.mark.parametrize(("width", "height"), [(1280, 270), (300, 60), (200, 900)])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_odd_stories_are_drawn_too(
    make_board: MakeBoard, odd: str, width: int, height: int, scale: float
) -> None:
    board = make_board(width, height, scale=scale, of=example(**ODD[odd]), charts=True)
    for true in (False, True):
        board.set_true_to_scale(true)
        for part in board.parts():
            assert part.sentence
        assert not board.grab().isNull()
