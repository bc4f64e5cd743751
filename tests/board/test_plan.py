"""What is drawn, and where, without painting it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from board.stories import example, risk
from dayzero.board.fonts import Fonts
from dayzero.board.plan import Plan, least_height, plan
from dayzero.story.links import Ref
from dayzero.story.moment import Story
from dayzero.theme.look import Look
from dayzero.theme.tokens import LIGHT

SIZES = [(1280, 270), (1024, 220), (1920, 340), (3840, 420), (1024, 180)]


def laid_out(story: Story, width: float = 1280, height: float = 400, scale: float = 1) -> Plan:
    return plan(story, Fonts(Look(LIGHT, scale)), width, height, story.axis)


@given(st.floats(-150, 2000), st.lists(st.floats(-150, 2000), min_size=2, max_size=40))
def test_windows_drawn_are_the_windows_of_the_moment(
    qapp: object, day: float, ends: list[float]
) -> None:
    pairs = [sorted(pair) for pair in zip(ends[::2], ends[1::2], strict=False)]
    pairs = [pair for pair in pairs if pair[0] < pair[1]]
    risks = {f"r{i}": risk("A risk", [pair]) for i, pair in enumerate(pairs)}
    story = example(risks=risks)
    moment = story.at(day)
    drawn = {ref.id for ref in laid_out(story).open_on(moment.day) if ref.kind == "risk"}
    assert drawn == set(moment.risks_open)


@given(st.floats(-120, 1826), st.floats(-120, 1826))
def test_the_layers_are_put_together_anew_whenever_something_opens(
    qapp: object, one: float, other: float
) -> None:
    story = example()
    drawn = laid_out(story)
    if drawn.edge_index(one) == drawn.edge_index(other):
        assert drawn.open_on(one) == drawn.open_on(other)
        assert story.phase_at(one) == story.phase_at(other)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 1.75, 2.0])
def test_rows_stand_one_below_the_other_inside_the_board(
    qtbot: QtBot, story: Story, size: tuple[int, int], scale: float
) -> None:
    drawn = laid_out(story, *size, scale)
    assert drawn.ribbon.height() >= 32
    assert drawn.ribbon.bottom() < drawn.counts.top() or not drawn.counts.height()
    assert drawn.counts.bottom() <= drawn.lanes.top()
    bottoms = [row.top + drawn.lane_height for row in drawn.rows]
    assert all(bottom <= drawn.axis_top for bottom in bottoms)
    assert drawn.axis_top + drawn.fonts.small.line <= size[1]
    assert bottoms, "there is always a lane in view"


@pytest.mark.parametrize("size", SIZES[:4])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_every_curve_is_named_beside_the_counts(
    qtbot: QtBot, story: Story, size: tuple[int, int], scale: float
) -> None:
    drawn = laid_out(story, *size, scale)
    if drawn.counts_mode == "plot":
        assert set(drawn.legend_lines) == set(story.timeline.curves)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_at_its_least_height_the_board_still_shows_a_lane_and_says_the_counts(
    qtbot: QtBot, story: Story, scale: float
) -> None:
    fonts = Fonts(Look(LIGHT, scale))
    drawn = plan(story, fonts, 1024, least_height(fonts), story.axis)
    assert drawn.rows
    assert drawn.counts_mode == "sentence"


def test_following_brings_what_is_open_into_view(qtbot: QtBot, story: Story) -> None:
    drawn = laid_out(story, 1280, 270)
    assert drawn.most_scroll
    followed = drawn.following(400.0)
    shown = {bar.ref for row in followed.rows for bar in drawn.lane_bars(row)}
    assert followed.open_on(400.0) & shown


def test_scrolling_reaches_every_risk_and_milestone(qtbot: QtBot, story: Story) -> None:
    drawn = laid_out(story, 1280, 270)
    for ref in drawn.bars:
        assert drawn.scrolled(drawn.scroll_to(ref)).rect_of(ref) is not None


def test_a_risk_asked_for_by_name_is_drawn_like_the_others(qtbot: QtBot, story: Story) -> None:
    assert laid_out(story).rect_of(Ref("risk", "death")) is not None


def test_what_the_steps_of_a_phase_point_at_is_in_view(qtbot: QtBot) -> None:
    raw = example().timeline.model_dump(by_alias=True, exclude_unset=True)
    for step in raw["phases"]["low"]["steps"].values():
        step["shows"] = ["hair", "fever"]
    story = example(phases=raw["phases"])
    drawn = laid_out(story, 1280, 252)
    assert len(drawn.rows) < len(drawn.lanes_in_order) / 2
    followed = drawn.following(4.0)
    assert followed.rect_of(Ref("risk", "fever")) is not None
    assert followed.rect_of(Ref("risk", "hair")) is not None
    assert followed.rows == drawn.following(-100).following(9.0).rows, "a phase keeps its rows"
