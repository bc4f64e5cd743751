"""What is on the patient's screen in every state of a visit: nothing private, and no figure that a
shut gate keeps back, be it seen, hidden, hovered or heard."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from consult.conftest import Room, settle
from dayzero.story.agenda import CARDS
from dayzero.story.discreet import discreet
from dayzero.story.visit import GateName, Mark, Point
from dayzero.timeline.document import Timeline
from dayzero.timeline.loading import load
from dayzero.windows.consult.patient import PatientView
from leaks.crawling import Found, heard, held
from leaks.marking import everywhere, marked

Enter = Callable[..., Room]
SMALL = Path(__file__).parents[1] / "fixtures" / "timelines" / "small.json"
MS = Path(__file__).parents[2] / "timelines" / "autologous-ms.json"


def states(room: Room) -> Iterator[str]:
    """The visit in every state: each card, on each step where it shows days, and what lies over."""
    sitting = room.consulting.sitting
    yield "title"
    for card in CARDS:
        sitting.turn_to(card.name)
        settle()
        yield card.name
        for over in (sitting.ask_back, sitting.stop_here, sitting.cover):
            over()
            settle()
            yield f"{card.name}, {sitting.visit.view}"
            over()
    sitting.turn_to("days")
    for step in sitting.play_head.story.steps:
        sitting.play_head.seek(step.start)
        sitting.show(sitting.visit.draw(Mark("pen", (Point(0.1, 0.1),))))
        settle()
        yield step.id
    sitting.turn_to("chances")
    page = room.consulting.view.page("chances")
    chances = page.panel  # type: ignore[attr-defined]
    for ref in list(chances.list.shown):
        chances.open_detail(ref)
        settle()
        yield f"{ref.kind} {ref.id}"


def seen(screen: QWidget, state: str) -> list[Found]:
    """All words on a screen, and the sentences that a screen reader is given."""
    return [*held(screen, state), *heard(screen, state)]


def leaks(room: Room, mark: re.Pattern[str]) -> list[Found]:
    """What of the patient's screen shows something marked, in any state."""
    screen = room.consulting.patient
    return [one for state in states(room) for one in seen(screen, state) if mark.search(one.words)]


def written(timeline: Timeline, file: Path) -> Path:
    file.write_text(timeline.model_dump_json(by_alias=True, exclude_none=True), encoding="utf-8")
    return file


@pytest.fixture
def planted(tmp_path: Path) -> tuple[Path, re.Pattern[str]]:
    """A small treatment in which an everyday chance stands in every text there is, marked."""
    small = load(SMALL)
    told = everywhere(discreet(small, frozenset({"fertility"})), "fever-chance")
    shut, mark = marked(told)
    restored = {name: shut.risks[name].model_copy(update={"gate": risk.gate})
                for name, risk in small.risks.items()}  # fmt: skip
    restored_outcomes = {name: shut.outcomes[name].model_copy(update={"gate": outcome.gate})
                         for name, outcome in small.outcomes.items()}  # fmt: skip
    update = {"risks": restored, "outcomes": restored_outcomes}
    return written(shut.model_copy(update=update), tmp_path / "planted.json"), mark


def test_no_number_of_people_is_on_it_while_numbers_are_shut(
    enter: Enter, planted: tuple[Path, re.Pattern[str]]
) -> None:
    path, mark = planted
    assert leaks(enter(path=path), mark) == []


@pytest.mark.slow
def test_it_is_there_once_the_nurse_opens_numbers_and_gone_when_she_shuts_them(
    enter: Enter, planted: tuple[Path, re.Pattern[str]]
) -> None:
    path, mark = planted
    room = enter(path=path)
    room.consulting.sitting.set_gate("numbers", True)
    assert leaks(room, mark)
    room.consulting.sitting.set_gate("numbers", False)
    settle()
    assert leaks(room, mark) == []


@pytest.mark.parametrize("gates", [("numbers",), ("numbers", "fertility")])
def test_with_numbers_shown_prognosis_still_waits(
    enter: Enter, tmp_path: Path, gates: tuple[GateName, ...]
) -> None:
    told, mark = marked(load(SMALL))
    room = enter(path=written(told, tmp_path / "marked.json"))
    for gate in gates:
        room.consulting.sitting.set_gate(gate, True)
    assert leaks(room, mark) == []


@pytest.mark.slow
def test_risks_about_having_children_are_nowhere_on_it(enter: Enter) -> None:
    room = enter()
    children = re.compile("Periods stop|Fewer sperm")
    assert leaks(room, children) == []
    room.consulting.sitting.set_gate("fertility", True)
    assert leaks(room, children)


@pytest.mark.parametrize("two", [True, False])
def test_nothing_of_the_nurse_s_side_is_within_the_patient_s_view(enter: Enter, two: bool) -> None:
    room = enter(two=two)
    view = room.consulting.view
    for state in states(room):
        foreign = {
            type(part).__module__
            for part in (view, *view.findChildren(QWidget))
            if type(part).__module__.startswith("dayzero.windows.consult")
        }
        shared = {"drawing", "patient", "scene", "still_cards", "led_comparison", "pointing"}
        assert {name.rpartition(".")[2] for name in foreign} <= shared, state


def test_no_private_word_is_on_the_patient_s_screen(enter: Enter, tmp_path: Path) -> None:
    """Doses, prompts and notes are marked, and looked for."""
    elsewhere = {"uses", "bibliography"}
    told = json.loads(load(MS).model_dump_json(by_alias=True, exclude_none=True, exclude=elsewhere))
    for item in told["clinical"].values():
        item["title"] += " privately"
        item["says"] += " privately"
    path = tmp_path / "private.json"
    path.write_text(json.dumps(told), encoding="utf-8")
    private = re.compile(
        "privately|not your unit|Go over again|They said they would|of 20 minutes|Easily misread"
        "|Hand|Pointer|Prognosis|Numbers:|End and clear|Code from last time|Planned Day 0"
    )
    room = enter(path=path)
    sitting, desk = room.consulting.sitting, room.consulting.desk
    assert desk is not None
    sitting.show(sitting.visit.note("days", "again"))
    found = []
    for state in states(room):
        found += [one for one in seen(room.consulting.patient, state) if private.search(one.words)]
    assert found == []
    sitting.turn_to("days")
    sitting.play_head.seek(-4)
    settle()
    assert any("privately" in one.words for one in held(desk, "the nurse's side"))


def test_when_the_screen_comes_back_it_shows_what_it_showed(enter: Enter) -> None:
    room = enter()
    room.consulting.sitting.turn_to("days")
    room.consulting.sitting.cover()
    room.plug(False)
    room.plug(True)
    assert room.consulting.sitting.visit.view == "blank"
    shown = [child for child in room.consulting.patient.children() if isinstance(child, QWidget)]
    assert [type(child) for child in shown] == [PatientView]
