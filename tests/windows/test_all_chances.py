"""All chances, opened from the journey and left again, by keyboard alone."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dayzero.settings.shipped import timelines_folder
from dayzero.story.links import Ref
from dayzero.timeline.loading import Document
from dayzero.windows.journey import JourneyPage
from dayzero.windows.pictures import settle


def opened(journey: JourneyPage, qtbot: QtBot) -> Any:
    qtbot.keyClick(journey.stage, Qt.Key.Key_C)
    settle(journey)
    return journey.page("chances")


def test_a_key_opens_the_page_and_escape_leaves_it(journey: JourneyPage, qtbot: QtBot) -> None:
    page = opened(journey, qtbot)
    assert page.isVisible()
    assert not journey.stage.isVisible()
    assert journey.size().height() == 800  # it never pushes the window larger
    qtbot.keyClick(page.panel.list.cards[0], Qt.Key.Key_Escape)
    assert not page.isVisible()
    assert journey.stage.isVisible()


def test_the_days_of_a_chance_are_shown_in_the_picture(journey: JourneyPage, qtbot: QtBot) -> None:
    page = opened(journey, qtbot)
    ref = page.panel.list.shown[0]
    page.panel.open_detail(ref)
    qtbot.keyClick(page.panel.detail.go_there, Qt.Key.Key_Space)
    assert journey.stage.isVisible()
    assert ref.id in journey.play_head.moment.risks_open


def test_the_page_and_the_panel_have_one_gate(journey: JourneyPage, qtbot: QtBot) -> None:
    page = opened(journey, qtbot)
    timeline = journey.play_head.story.timeline
    name = next(name for name, risk in timeline.risks.items() if risk.gate == "on-request")
    ref = Ref("risk", name)
    page.panel.open_detail(ref)
    assert page.panel.detail.figures[0].array.crowd is None
    journey.side.gate.open(ref)
    if timeline.risks[name].chance:
        assert page.panel.detail.figures[0].array.crowd is not None
    journey.side.gate.shut()
    assert page.panel.detail.figures[0].array.crowd is None


def test_another_way_of_doing_it_brings_its_own_chances(journey: JourneyPage, qtbot: QtBot) -> None:
    page = opened(journey, qtbot)
    other = Document.read(timelines_folder() / "autologous-ms.json").variant("beam-atg")
    journey.tell(other)
    settle(journey)
    listed = {item.ref for item in page.panel.list.items}
    assert listed == {
        *(Ref("risk", name) for name in other.risks),
        *(Ref("outcome", name) for name in other.outcomes),
    }
    assert page.panel.detail.ref in page.panel.list.shown
