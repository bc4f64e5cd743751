"""The nurse's panels: prompts of the day, ticks without an identity, a plan without a person."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from dayzero.panels.prose import Prose
from dayzero.playback.visit_head import VisitHead
from dayzero.story.moment import Story
from dayzero.story.visit import Visit
from dayzero.theme.look import Look
from dayzero.timeline.loading import load
from dayzero.windows.consult.plan import PlanPanel
from dayzero.windows.consult.prompts import PromptsPanel

FOLDER = Path(__file__).parents[2] / "timelines"


@pytest.fixture(scope="module")
def story() -> Story:
    return Story(load(FOLDER / "autologous-ms.json"))


@pytest.fixture
def head(qapp: object) -> VisitHead:
    return VisitHead(Visit().turn_to("days"))


@pytest.fixture
def panel(qtbot: QtBot, head: VisitHead, story: Story) -> PromptsPanel:
    panel = PromptsPanel(Look(), head)
    qtbot.addWidget(panel)
    panel.resize(420, 900)
    panel.tell(story, story.at(-4))
    panel.show()
    return panel


def words(panel: PromptsPanel) -> str:
    return "\n".join(
        prose.text() for prose in panel.findChildren(Prose) if prose.isVisibleTo(panel)
    )


def test_prompts_follow_the_day(panel: PromptsPanel, story: Story) -> None:
    assert "Cyclophosphamide (on this day)" in words(panel)
    assert "not your unit’s protocol" in words(panel)
    panel.tell(story, story.at(5))
    assert "Cyclophosphamide (on this day)" not in words(panel)
    assert "cold and shaky" in words(panel)


def test_said_back_is_ticked_for_the_card_in_view(
    qtbot: QtBot, panel: PromptsPanel, head: VisitHead
) -> None:
    qtbot.mouseClick(panel.say_back.clear, Qt.MouseButton.LeftButton)
    assert head.visit.understood == {"days": "clear"}
    qtbot.keyClick(panel.say_back.again, Qt.Key.Key_Space)
    assert head.visit.understood == {"days": "again"}
    assert not panel.say_back.clear.isChecked()
    head.show(head.visit.turn_to("call"))
    assert not panel.say_back.again.isChecked()
    assert "whom would you call" in panel.say_back.words.text()


def test_asking_shows_on_the_patients_screen_and_stops_with_the_next_card(
    qtbot: QtBot, panel: PromptsPanel, head: VisitHead
) -> None:
    qtbot.mouseClick(panel.say_back.ask, Qt.MouseButton.LeftButton)
    assert head.visit.view == "say-back"
    head.show(head.visit.turn_on())
    assert not panel.say_back.ask.isChecked()


def test_what_they_would_do_is_ticked_and_stays_over_days(
    qtbot: QtBot, panel: PromptsPanel, head: VisitHead, story: Story
) -> None:
    box = panel.to_do.boxes()[0]
    action = box.accessibleName()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert head.visit.intends == (action,)
    panel.tell(story, story.at(5))
    assert not any(box.isChecked() for box in panel.to_do.boxes())
    panel.tell(story, story.at(-4))
    assert panel.to_do.boxes()[0].isChecked()


def test_a_variant_and_a_date_are_planned(
    qtbot: QtBot, head: VisitHead, story: Story, tmp_path: Path
) -> None:
    plan = PlanPanel(Look(), head)
    qtbot.addWidget(plan)
    plan.tell(story)
    plan.show()
    assert not plan.date.isVisible()
    assert plan.variants is not None
    qtbot.mouseClick(plan.variants.buttons()[1], Qt.MouseButton.LeftButton)
    assert head.visit.plan.variant == "beam-atg"
    qtbot.mouseClick(plan.set_date, Qt.MouseButton.LeftButton)
    plan.date.setDate(QDate(2027, 3, 12))
    assert head.visit.plan.day_zero == datetime.date(2027, 3, 12)
    with qtbot.waitSignal(plan.said) as said:
        plan.write(tmp_path / "plan.ics")
    assert "Saved in" in said.args[0]
    with qtbot.waitSignal(plan.said) as said:
        plan.write(tmp_path / "nowhere" / "plan.ics")
    assert "could not be saved" in said.args[0]
    qtbot.mouseClick(plan.set_date, Qt.MouseButton.LeftButton)
    assert head.visit.plan.day_zero is None


def test_another_visit_shows_nothing_of_the_last(
    qtbot: QtBot, head: VisitHead, story: Story
) -> None:
    plan = PlanPanel(Look(), head)
    qtbot.addWidget(plan)
    plan.tell(story)
    before = plan.date.date()
    head.show(head.visit.plan_for(replace(head.visit.plan, day_zero=datetime.date(2030, 1, 1))))
    head.show(Visit())
    assert plan.date.date() == before
    assert not plan.set_date.isChecked()
