"""Every room shows what happens in it, where the map says it is, and leaves faces free."""

from __future__ import annotations

import itertools
from typing import get_args

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QImage

from dayzero.stage.cast import LABORATORIES, cast
from dayzero.stage.figures import FIGURES, figure
from dayzero.stage.telling import caption, room_words
from dayzero.story.moment import Story
from dayzero.timeline.picture import Amounts, Place, Room, Scene
from stage.made import SIZE, painter_of, picture, with_scene, with_things

ROOMS = get_args(Room)
DRIPS = ("chemotherapy", "antibody", "cells", "fluids", "signal", "blood", "medicine")

BESIDE: dict[str, tuple[str, ...]] = {
    "single-room": ("visitor",),
    "theatre": ("doctor", "nurse"),
    "home": ("carer",),
}

THINGS = (
    ("apheresis", "machine", "seated", "none"),
    ("apheresis", "bag", "seated", "none"),
    ("donor-unit", "bag", "seated", "none"),
    ("theatre", "bag", "lying", "none"),
    ("procedure-room", "bag", "lying", "none"),
    ("procedure-room", "bag", "seated", "none"),
    ("laboratory", "freezer", "seated", "none"),
    ("laboratory", "cord-unit", "seated", "none"),
    ("gene-laboratory", "flask", "seated", "none"),
    ("culture-laboratory", "flask", "seated", "none"),
    ("infusion", "bag", "lying", "fluids"),
    ("infusion", "bag", "seated", "fluids"),
    ("infusion", "cord-unit", "lying", "fluids"),
    ("infusion", "drip", "seated", "cells"),
)
"""Room, kind of thing, pose, what hangs on the stand."""


def scene(room: str, pose: str = "seated", drip: str = "none", **more: object) -> Scene:
    beside = more.pop("beside", BESIDE.get(room, ("nurse",)))
    return Scene(
        room=room, pose=pose, drip=drip, face="calm", beside=beside, lens="marrow",
        caption="A caption.", **more,
    )  # type: ignore[arg-type]  # fmt: skip


def near(image: QImage, point: QPointF, reach: float) -> QImage:
    """What is painted around a point, px."""
    corner = point - QPointF(reach, reach)
    return image.copy(QRectF(corner, QSizeF(2 * reach, 2 * reach)).toRect())


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("room", ROOMS)
def test_a_room_is_painted_with_equal_pixels_twice(room: str, theme: str) -> None:
    pose = "lying" if room in ("ward", "theatre", "infusion") else "seated"
    story = with_things(scene(room, pose), ("bag", "freezer", "flask"))
    core = painter_of(story, theme)
    first = picture(core, story.at(4.0))
    picture(core, story.at(9.0))
    assert picture(core, story.at(4.0)) == first
    assert picture(painter_of(story, theme), story.at(4.0)) == first


def test_no_two_rooms_look_alike() -> None:
    stories = [with_scene(scene(room)) for room in ROOMS]
    seen = [picture(painter_of(story), story.at(0.5)) for story in stories]
    assert all(one != other for one, other in itertools.combinations(seen, 2))


@pytest.mark.parametrize(("room", "kind", "pose", "drip"), THINGS)
def test_a_thing_is_where_its_label_points_and_fills_with_its_cells(
    room: str, kind: str, pose: str, drip: str
) -> None:
    story = with_things(scene(room, pose, drip), (kind,))
    core = painter_of(story)
    core.motion = "still"
    empty, full = story.at(0.0), story.at(9.99)
    layout, says = core.layout(empty, SIZE), core.told(empty)
    spot = says.staged.spot(kind)
    assert spot is not None
    label = next(label for label in layout.labels if label.place == kind)
    assert label.part == layout.point(*spot)
    assert QRectF(0, 0, layout.card.left(), SIZE.height()).contains(label.part)
    if kind != "machine":
        # The bag hangs above the tank it comes from.
        reach = (120 if kind == "freezer" else 60) * layout.scale
        before = near(picture(core, empty), label.part, reach)
        assert near(picture(core, full), label.part, reach) != before


@pytest.mark.parametrize("room", ["culture-laboratory", "gene-laboratory"])
def test_a_flask_shows_how_many_cells_are_in_it_and_nothing_else(room: str) -> None:
    """Two weeks or two months: the same number of cells is the same picture of the flask."""

    def flask(start: float, day: float) -> QImage:
        story = with_things(scene(room), ("flask",), start)
        core = painter_of(story)
        spot = core.told(story.at(day)).staged.spot("flask")
        layout = core.layout(story.at(day), SIZE)
        return near(picture(core, story.at(day)), layout.point(*spot), 20)  # type: ignore[misc]

    assert flask(0.0, 5.0) == flask(-20.0, -15.0)
    weeks = [flask(0.0, day) for day in (0.0, 2.5, 5.0, 7.5, 10.0)]
    assert all(one != other for one, other in itertools.combinations(weeks, 2))
    covered = [sum(_is_cell(image, x) for x in range(image.width() ** 2)) for image in weeks]
    assert covered == sorted(covered)
    assert covered[0] == 0


def _is_cell(image: QImage, index: int) -> bool:
    """Cells are a warm brown; the floor of the flask is pale rose."""
    colour = image.pixelColor(index % image.width(), index // image.width())
    return colour.red() - colour.blue() > 90


def test_the_ring_of_the_machine_turns_with_time_alone() -> None:
    story = with_scene(scene("apheresis"))
    core = painter_of(story)
    layout = core.layout(story.at(1.0), SIZE)
    ring = layout.point(*cast(scene("apheresis")).spot("machine"))  # type: ignore[misc]
    one, other = (near(picture(core, story.at(day)), ring, 30) for day in (1.0, 1.02))
    assert one != other
    assert near(picture(core, story.at(1.0)), ring, 30) == one


@pytest.mark.parametrize("pose", ["seated", "lying", "standing"])
@pytest.mark.parametrize("room", ROOMS)
def test_faces_stay_free(room: str, pose: str) -> None:
    kinds = ("bag", "freezer", "flask", "machine", "drip")
    story = with_things(scene(room, pose, "cells"), kinds)
    core = painter_of(story)
    moment = story.at(3.0)
    layout = core.layout(moment, SIZE)
    staged = core.told(moment).staged
    assert staged.faces
    words = [layout.card, layout.day, *(label.box for label in layout.labels)]
    for x, y, radius in staged.faces:
        middle, reach = layout.point(x, y), radius * 0.7 * layout.scale
        face = QRectF(middle.x() - reach, middle.y() - reach, 2 * reach, 2 * reach)
        assert QRectF(0, 0, SIZE.width(), SIZE.height()).contains(face)
        assert not any(face.intersects(box) for box in words), (room, pose)
        away = layout.middle - middle
        assert (away.x() ** 2 + away.y() ** 2) ** 0.5 > layout.radius + reach


@pytest.mark.parametrize("pose", ["seated", "lying", "standing"])
@pytest.mark.parametrize("room", [room for room in ROOMS if room not in LABORATORIES])
def test_nothing_stands_before_the_face_of_the_person(room: str, pose: str) -> None:
    seen = []
    for face in ("tired", "better"):
        story = with_scene(scene(room, pose, "fluids").model_copy(update={"face": face}))
        core = painter_of(story)
        x, y, _radius = core.told(story.at(1.0)).staged.faces[0]
        middle = core.layout(story.at(1.0), SIZE).point(x, y)
        seen.append(near(picture(core, story.at(1.0)), middle, 24))
    # Somebody who sleeps in theatre has one face only.
    assert (seen[0] == seen[1]) == (room == "theatre" and pose == "lying")


@pytest.mark.parametrize("pose", ["seated", "lying", "standing"])
def test_a_visitor_is_seen_through_the_pane_and_nobody_stands_before_it(pose: str) -> None:
    seen = []
    for beside in (("visitor", "nurse"), ("nurse",)):
        story = with_scene(scene("single-room", pose, "fluids", beside=beside))
        core = painter_of(story)
        layout = core.layout(story.at(1.0), SIZE)
        staged = core.told(story.at(1.0)).staged
        pane_x, pane_y = staged.pane
        face = layout.point(pane_x + 74, pane_y + 54)
        seen.append(near(picture(core, story.at(1.0)), face, 16))
        assert staged.visitor == ("visitor" in beside)
    assert seen[0] != seen[1]


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_what_hangs_on_the_stand_differs_even_without_colour(theme: str) -> None:
    seen = []
    for drip in DRIPS:
        story = with_scene(scene("ward", "lying", drip, beside=()))
        core = painter_of(story, theme)
        stand = core.told(story.at(1.0)).staged.spot("drip")
        assert stand is not None
        sign = core.layout(story.at(1.0), SIZE).point(stand[0], stand[1] - 8)
        grey = near(picture(core, story.at(1.0)), sign, 9)
        seen.append(grey.convertToFormat(QImage.Format.Format_Mono))
    assert all(one != other for one, other in itertools.combinations(seen, 2))


@pytest.mark.parametrize("name", FIGURES)
def test_the_donor_is_somebody_else(name: str) -> None:
    own = with_scene(scene("apheresis", beside=()))
    giving = with_scene(scene("donor-unit", person="donor", beside=()))
    seen = []
    for story in (own, giving):
        core = painter_of(story)
        core.figure = figure(name)
        layout = core.layout(story.at(1.0), SIZE)
        seen.append(near(picture(core, story.at(1.0)), layout.point(0, -252), 20))
    assert seen[0] != seen[1]


def test_the_bones_of_a_donor_do_not_show_the_marrow_of_the_patient() -> None:
    timeline = with_scene(scene("donor-unit", person="donor")).timeline
    stage, cells = timeline.stage, timeline.stage.populations["stem-cells"]
    theirs = Place(title="Inside the donor's bone marrow", kind="marrow")
    places = cells.places | {"donor-marrow": Amounts(days=((-30.0, 9.0), (30.0, 9.0)))}
    donors = timeline.model_copy(
        update={
            "stage": stage.model_copy(
                update={
                    "places": {"donor-marrow": theirs, **stage.places},
                    "populations": {"stem-cells": cells.model_copy(update={"places": places})},
                }
            ),
            "phases": {
                name: phase.model_copy(
                    update={"scene": phase.scene.model_copy(update={"lens": "donor-marrow"})}
                )
                for name, phase in timeline.phases.items()
            },
        }
    )
    story = Story(donors)
    core = painter_of(story)
    moment = story.at(-8.0)
    bone = core._moving.in_the_bone(moment, core.told(moment))
    assert [(group.place, group.number) for group in bone] == [("donor-marrow", 9)]


def test_donor_and_patient_meet_only_if_the_document_says_so() -> None:
    alone = cast(scene("donor-unit", person="donor", beside=("nurse",)))
    assert (alone.donor, alone.beside) == (True, ("nurse",))
    related = cast(scene("donor-unit", person="patient", beside=("donor",)))
    assert (related.donor, related.beside) == (True, ("patient",))
    visited = cast(scene("home", beside=("donor",)))
    assert (visited.donor, visited.beside) == (False, ("donor",))
    for room in ROOMS:
        assert "donor" not in cast(scene(room, beside=("nurse",))).beside


@pytest.mark.parametrize("room", ROOMS)
def test_the_caption_says_where_this_is(room: str) -> None:
    story = with_scene(scene(room))
    words = caption(story, story.at(1.0))
    assert room_words(room)
    assert f"{room_words(room)}" in words
    assert ("The donor sits" in words) == (room == "donor-unit")
    assert ("without you" in words) == (room in LABORATORIES)


def test_a_parent_reads_of_a_child_and_not_of_themselves() -> None:
    story = with_scene(scene("home", beside=("nurse", "carer")))
    stage = story.timeline.stage
    for age, words in (
        ("child", "Your child sits at home."),
        ("baby", "in a parent’s arms at home."),
    ):
        young = story.timeline.model_copy(update={"stage": stage.model_copy(update={"age": age})})
        said = caption(Story(young), Story(young).at(0.0))
        assert words in said
        assert "a parent" in said
        assert "You" not in said.replace("Your child", "")
