"""The gallery shows all that a document can ask the picture for: nothing new is forgotten."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from dayzero.cli import main
from dayzero.stage.figures import PEOPLE
from dayzero.story.moment import Moment, Story
from dayzero.timeline.picture import CellKind, ChoreographyKind, PlaceKind, Room
from dayzero.windows.exhibits import CELLS, Exhibit, exhibits
from made_timelines import small_timeline

MADE = exhibits(small_timeline())
STORY = Story(MADE.timeline)


def moments(shown: list[Exhibit]) -> list[Moment]:
    return [STORY.at(exhibit.day + 0.5) for exhibit in shown]


def test_every_room_and_every_way_to_rest_in_it() -> None:
    scenes = [moment.scene for moment in moments(MADE.rooms)]
    assert {scene.room for scene in scenes} == set(get_args(Room))
    ward = {scene.pose for scene in scenes if scene.room == "ward"}
    assert ward == {"seated", "lying", "standing"}


def test_every_kind_of_place_has_cells_in_it() -> None:
    places = MADE.timeline.stage.places
    seen = moments(MADE.places)
    assert [places[str(moment.scene.lens)].kind for moment in seen] == list(get_args(PlaceKind))
    for moment in seen:
        assert sum(c.number for c in moment.cells if c.place == moment.scene.lens) >= 12


def test_every_choreography_runs_with_all_who_take_part() -> None:
    known = MADE.timeline.stage.choreographies
    seen = moments(MADE.dances)
    assert {known[doing.choreography].kind for moment in seen for doing in moment.doings} == set(
        get_args(ChoreographyKind)
    )
    for moment in seen:
        (doing,) = moment.doings
        dance = known[doing.choreography]
        assert dance.place == moment.scene.lens
        here = {c.population for c in moment.cells if c.place == dance.place and c.number}
        assert {*dance.movers, *dance.targets} == here


def test_every_face_with_and_without_hair() -> None:
    seen = {(moment.scene.face, round(moment.hair, 2)) for moment in moments(MADE.faces)}
    assert {face for face, _hair in seen} == {"calm", "tired", "better"}
    assert {0.0, 1.0} <= {hair for _face, hair in seen}
    assert len(seen) == len(MADE.faces)


def test_every_cell_is_shown() -> None:
    assert set(CELLS) == set(get_args(CellKind))


@pytest.mark.slow
def test_sheets_are_written_for_the_theme_and_size_asked_for(
    qapp: QApplication, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["shot", "--gallery", "--theme", "dark", "--size", "1024x700", "--out", str(tmp_path)]
    assert main(words) == 0
    sheets = sorted(tmp_path.iterdir())
    assert capsys.readouterr().out.startswith(f"{len(sheets)} sheets in ")
    names = [path.name.removesuffix("-dark-1024x700.png") for path in sheets]
    assert names == ["cells", "choreographies", "faces", "people", "places", "rooms-1", "rooms-2"]
    for path in sheets:
        image = QImage(str(path))
        colours = {
            image.pixel(x, y)
            for x in range(0, image.width(), 16)
            for y in range(0, image.height(), 16)
        }
        assert len(colours) > 40
    assert len(PEOPLE) >= 5
