"""The door before numbers about death and the long run, through the page that has it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from dayzero.panels.chances import ChancesPanel
from dayzero.panels.door import Door
from dayzero.story.door import courses
from dayzero.story.links import Ref
from dayzero.story.moment import Story
from dayzero.timeline.document import Timeline
from panels.looking import all_words, settle, texts

Place = Callable[..., Any]
SIZE = (424, 900)
DEATH, DIED = Ref("risk", "death"), Ref("outcome", "died")
NUMBER = re.compile(r"\b(1|13|99|987|4|96|0\.4|3\.7|1\.3)\b(?= out of|\s*%)|best estimate")


def at_the_door(place: Place, ref: Ref = DEATH, **how: Any) -> tuple[Any, Door]:
    shown = place(ChancesPanel, how.pop("size", SIZE), **how)
    shown.panel.open_detail(ref)
    settle()
    return shown, shown.panel.detail.door


def leaks(shown: Any) -> list[str]:
    return [words for words in all_words(shown.panel) if NUMBER.search(words)]


def test_the_numbers_come_at_the_fourth_step_and_not_before(place: Place) -> None:
    shown, door = at_the_door(place)
    for step, button in enumerate((door.on, door.now, door.numbers), start=1):
        assert f"Step {step} of 4" in texts(shown.panel)
        assert door.accessibleName().startswith(f"Step {step} of 4. ")
        assert leaks(shown) == []
        button.click()
    words = texts(shown.panel)
    assert "Step 4 of 4" in words
    assert "About 1 out of 100 people get this. 99 out of 100 do not." in words
    assert "A few people die. In the study it was 1 out of 100." in words
    # What is done about it, and who is there, stands with the numbers.
    assert {"What your team does", "What you can do", "Who is there for you"} <= set(words)
    # Each thing is asked for by itself.
    assert shown.panel.gate.is_shut(DIED)


def test_words_come_first_and_hold_no_number(place: Place) -> None:
    _shown, door = at_the_door(place)
    door.on.click()
    door.now.click()
    words = texts(door)
    names = ["The typical course", "A better course", "A harder course"]
    assert [word for word in words if word in names] == names
    assert "To most people in the group that was counted, this did not happen." in words
    # The sentence with the number waits; the other one is the document's own.
    assert "It happens. A few people die." in words
    assert not any(re.search(r"\d", word.replace("Step 3 of 4", "")) for word in words)


def test_every_step_can_be_taken_back(place: Place) -> None:
    shown, door = at_the_door(place)
    for button in (door.on, door.now, door.numbers):
        button.click()
    door.put_away.click()
    assert door.step == 3
    assert leaks(shown) == []
    assert shown.panel.gate.is_shut(DEATH)
    door.back.click()
    assert door.step == 2
    door.back.click()
    assert door.step == 1


def test_later_closes_the_door_and_leaves_a_way_back(place: Place) -> None:
    shown, door = at_the_door(place)
    door.on.click()
    door.later.click()
    assert any(words.startswith("You said: later.") for words in texts(door))
    shown.panel.close_detail()
    shown.panel.open_detail(DIED)
    assert any(words.startswith("You said: later.") for words in texts(door))
    door.again.click()
    assert door.step == 2


def test_with_someone_says_how_and_goes_on_when_they_are_here(place: Place) -> None:
    _shown, door = at_the_door(place)
    door.on.click()
    door.with_someone.click()
    assert any("a person you trust" in words for words in texts(door))
    door.here.click()
    assert door.step == 3


def test_not_at_all_is_never_asked_again(place: Place) -> None:
    shown, door = at_the_door(place, DIED)
    for button in (door.on, door.now, door.numbers):
        button.click()
    shown.panel.open_detail(DEATH)
    door.on.click()
    door.not_at_all.click()
    assert leaks(shown) == []
    for ref in (DEATH, DIED):
        shown.panel.close_detail()
        shown.panel.open_detail(ref)
        # Named all the same, and what is done about it is told.
        thing = (shown.play_head.story.timeline.risks | shown.play_head.story.timeline.outcomes)[
            ref.id
        ]
        assert thing.title in texts(shown.panel)
        seen = [button for button in door.findChildren(QPushButton) if button.isVisible()]
        assert seen == [door.again]
        assert not any("unless you ask" in words for words in texts(shown.panel))
    shown.panel.close_detail()
    shown.panel.list.go_to("outcomes")
    assert not any("unless you ask" in words for words in texts(shown.panel))


def test_pressing_enter_again_and_again_does_not_open_it(place: Place, qtbot: Any) -> None:
    shown, door = at_the_door(place)
    playing = shown.play_head.playing
    door.on.setFocus()
    for _press in range(12):
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Space)
        assert shown.panel.gate.is_shut(DEATH)
    assert door.step == 2
    assert shown.play_head.playing == playing


def test_tab_walks_the_answers_as_they_stand(place: Place, qtbot: Any) -> None:
    shown, door = at_the_door(place)
    shown.window.activateWindow()
    door.on.click()
    assert door.hasFocus()
    for button in (door.now, door.later, door.with_someone, door.not_at_all, door.back):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert button.hasFocus()


def test_who_leaves_on_the_way_begins_again(place: Place) -> None:
    shown, door = at_the_door(place)
    door.on.click()
    door.now.click()
    shown.panel.close_detail()
    shown.panel.open_detail(DEATH)
    assert door.step == 1


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_answer_is_large_named_and_says_where_it_stands(place: Place, scale: float) -> None:
    _shown, door = at_the_door(place, scale=scale, size=(424, 700))
    for press in (door.on, door.now, door.numbers):
        settle()
        for button in door.findChildren(QPushButton):
            if button.isVisible():
                assert button.accessibleName()
                assert button.accessibleDescription() == door.accessibleName()
                assert button.height() >= 44
                assert button.width() >= button.sizeHint().width() - 8
        press.click()


@pytest.mark.parametrize(
    ("low", "high", "typical"),
    [
        (1, 20, "this did not happen"),
        (60, 80, "counted, this happened"),
        (30, 60, "no course was clearly typical"),
    ],
)
def test_the_typical_course_is_that_of_the_whole_range(
    document: dict[str, Any], low: float, high: float, typical: str
) -> None:
    fact = document["facts"]["death-chance"]
    fact |= {"value": (low + high) / 2, "range": {"low": low, "high": high, "kind": "ci95"}}
    told = Story(Timeline.model_validate(document)).timeline
    found = courses(told, told.risks["death"], lambda _fact: True)
    assert typical in found[0].words
    assert not any(re.search(r"\d", course.words) for course in found)


def test_another_story_shuts_it_and_nothing_is_left_in_hidden_words(
    place: Place, document: dict[str, Any]
) -> None:
    shown, door = at_the_door(place)
    for button in (door.on, door.now, door.numbers):
        button.click()
    assert leaks(shown)
    shown.play_head.tell(Story(Timeline.model_validate(document)))
    assert shown.panel.gate.is_shut(DEATH)
    assert leaks(shown) == []
