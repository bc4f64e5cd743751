"""The picture is a pure function of the moment, and never shows more than the document says."""

from __future__ import annotations

import itertools
import math
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

from dayzero.stage.cast import LABORATORIES
from dayzero.stage.figures import FIGURES, figure
from dayzero.story.links import Ref
from dayzero.story.moment import Story
from dayzero.timeline.picture import Room, Scene
from stage.made import SIZE, ms, painter_of, picture, small, with_scene

FIRST, LAST = -120.0, 2800.0
ROOMS = get_args(Room)
days = st.one_of(st.floats(FIRST, LAST), st.floats(-32, 40))


def colours(image: QImage) -> int:
    """How many colours a picture has on a coarse grid: a blank one has one."""
    return len({
        image.pixel(x, y) for x in range(0, image.width(), 9) for y in range(0, image.height(), 9)
    })  # fmt: skip


def test_equal_days_give_equal_pixels_whatever_was_painted_before() -> None:
    story = ms()
    core = painter_of(story)
    played = [picture(core, story.at(day)) for day in (-21.0, -4.0, 0.41, 9.0, 30.0, 300.0)]
    back = [picture(core, story.at(day)) for day in (300.0, 30.0, 9.0, 0.41, -4.0, -21.0)]
    afresh = [picture(painter_of(story), story.at(day)) for day in (-21.0, 9.0)]
    assert played == back[::-1]
    assert afresh == [played[0], played[3]]


def test_time_moves_the_cells_and_still_motion_holds_them() -> None:
    story = ms()
    core = painter_of(story)
    one, other = story.at(3.0), story.at(3.4)
    assert picture(core, one) != picture(core, other)
    core.motion = "still"
    homes = [core._moving._seconds(story.at(day), "still") for day in (3.0, 3.4, 4.9)]
    assert len(set(homes)) == 1


@given(days)
def test_no_more_cells_than_the_curves_say(day: float) -> None:
    story = ms()
    moment = story.at(day)
    populations = story.timeline.stage.populations
    for (population, place), number in _core().drawn(moment).items():
        amounts = populations[population].places[place]
        if amounts.curve:
            count = next(count for count in moment.counts if count.curve == amounts.curve)
            assert number <= count.value * (amounts.per_unit or 0) + 1e-9
        else:
            cells = next(c for c in moment.cells if (c.population, c.place) == (population, place))
            assert number <= cells.amount + 1e-9


@given(days)
def test_the_lens_shows_exactly_the_whole_cells_of_its_place(day: float) -> None:
    moment = ms().at(day)
    shown = _core().drawn(moment)
    for cells in moment.cells:
        if cells.place == moment.scene.lens:
            assert shown[cells.population, cells.place] == math.floor(cells.amount)


@given(st.floats(-32, 3))
def test_a_medicine_shows_only_on_its_days(day: float) -> None:
    moment = ms().at(day)
    drug = {place for (name, place), n in _core().drawn(moment).items() if name == "drug" and n}
    given_now = {c.place for c in moment.cells if c.population == "drug" and c.amount >= 1}
    assert drug <= given_now


def test_a_place_without_cells_looks_the_same_with_or_without_the_population() -> None:
    """Nothing is painted for an amount of zero."""
    timeline = small()
    stage = timeline.stage
    fewer = {name: p for name, p in stage.populations.items() if name != "old-cells"}
    without = Story(
        timeline.model_copy(update={"stage": stage.model_copy(update={"populations": fewer})})
    )
    story = Story(timeline)
    day = 6.0  # no old cells are left in the blood by then
    sizes = [painter_of(one) for one in (story, without)]
    drawn = [core.drawn(one.at(day)) for core, one in zip(sizes, (story, without), strict=True)]
    assert drawn[0]["old-cells", "blood"] == 0
    assert {key: n for key, n in drawn[0].items() if n} == {k: n for k, n in drawn[1].items() if n}


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_every_room_and_pose_is_painted(room: str, theme: str) -> None:
    drips = itertools.cycle(("none", "chemotherapy", "antibody", "cells", "fluids", "signal"))
    beside = itertools.cycle((("nurse",), ("doctor", "carer"), ("visitor",)))
    seen = []
    for pose, face in (("seated", "calm"), ("lying", "tired"), ("standing", "better")):
        scene = Scene(
            room=room, pose=pose, face=face, beside=next(beside), drip=next(drips), lens="marrow",
            caption="A caption.",
        )  # fmt: skip
        story = with_scene(scene)
        image = picture(painter_of(story, theme), story.at(0.5))
        assert colours(image) > 60
        assert image.pixelColor(2, 470).name() != "#ff00ff"
        seen.append(image)
    assert room in LABORATORIES or seen[0] != seen[1] != seen[2]


def test_an_unknown_place_leaves_the_lens_and_never_raises() -> None:
    story = with_scene(Scene(room="ward", pose="lying", lens="nowhere", caption="What is here?"))
    core = painter_of(story)
    assert colours(picture(core, story.at(1.0))) > 60
    assert all(part.ref.id != "nowhere" for part in core.parts(story.at(1.0), SIZE))


def test_a_scene_that_says_nothing_is_still_a_picture() -> None:
    story = with_scene(Scene())
    assert colours(picture(painter_of(story), story.at(1.0))) > 60


def test_people_differ() -> None:
    story = ms()
    core = painter_of(story)
    seen = []
    for name in FIGURES:
        core.figure = figure(name)
        seen.append(picture(core, story.at(-25.0)))
    assert len(FIGURES) >= 5
    assert all(a != b for a, b in itertools.combinations(seen, 2))


def test_what_is_lit_looks_different_and_goes_back() -> None:
    story = ms()
    core = painter_of(story)
    moment = story.at(-52.0)
    plain = picture(core, moment)
    lit = picture(core, moment, lit=frozenset({Ref("population", "self-reactive")}))
    assert plain != lit
    assert picture(core, moment) == plain


def test_pictures_are_sharp_at_twice_the_pixels() -> None:
    story = ms()
    image = picture(painter_of(story), story.at(0.5), ratio=2.0)
    assert (image.width(), image.height()) == (1720, 948)
    assert colours(image) > 100


@pytest.mark.slow
def test_caches_stay_small() -> None:
    story = ms()
    core = painter_of(story)
    for step in story.steps:
        picture(core, story.at(step.start), QSizeF(1280, 660))
    assert core.bytes_kept <= 60_000_000
    core.forget()
    assert core.bytes_kept == 0


def _core():  # type: ignore[no-untyped-def]
    if not hasattr(_core, "kept"):
        _core.kept = painter_of(ms())  # type: ignore[attr-defined]
    return _core.kept  # type: ignore[attr-defined]
