from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from dayzero.panels.call_card import CallCard
from dayzero.story.links import Ref
from dayzero.story.moment import Story
from dayzero.timeline.document import Site
from panels.looking import settle, texts

Place = Callable[..., Any]
SIZE = (400, 400)


def test_it_is_there_from_conditioning_on(place: Place, story: Story) -> None:
    shown = place(CallCard, SIZE)
    for step in story.steps:
        shown.play_head.seek(step.start)
        phase = shown.play_head.moment.phase.phase
        assert shown.panel.isVisible() == (phase.kind != "preparation")
        if shown.panel.isVisible():
            assert "Fever: call at once" in texts(shown.panel)


def test_it_opens_the_signs_and_what_to_do(place: Place, qtbot: Any) -> None:
    shown = place(CallCard, SIZE, day=-3)
    opened: list[bool] = []
    shown.panel.opened.connect(opened.append)
    shown.panel.chip.setFocus()
    qtbot.keyClick(shown.panel.chip, Qt.Key.Key_Return)
    words = texts(shown.panel)
    assert "•  Your temperature is 38 °C or more." in words
    assert "Call the ward now, day or night." in words
    assert words.index("Fever: call at once") < words.index("Mouth too sore to drink")
    qtbot.keyClick(shown.panel.chip, Qt.Key.Key_Escape)
    assert not shown.panel.is_open
    assert opened == [True, False]


def test_it_stays_open_while_the_advice_changes(place: Place) -> None:
    shown = place(CallCard, SIZE, day=-3)
    shown.panel.set_open(True)
    shown.play_head.seek(5)
    assert shown.panel.is_open
    assert "Mouth too sore to drink" not in texts(shown.panel)


def test_a_number_in_the_advice_can_answer_for_itself(place: Place) -> None:
    shown = place(CallCard, SIZE)
    asked: list[str] = []
    shown.panel.fact_asked.connect(asked.append)
    shown.panel.set_open(True)
    settle()
    links = [link for link in shown.panel.findChildren(object) if hasattr(link, "lie_over")]
    next(link for link in links if link.span.kind == "fact").click()
    assert asked == ["fever-limit"]


def test_pointing_at_it_points_at_the_advice(place: Place) -> None:
    shown = place(CallCard, SIZE)
    shown.panel.chip.pointed_at.emit(True)
    assert shown.selection.main == Ref("advice", "fever")
    shown.panel.chip.pointed_at.emit(False)
    assert shown.selection.main is None


def test_it_has_a_name_and_is_large_enough_to_press(place: Place) -> None:
    shown = place(CallCard, SIZE)
    assert shown.panel.chip.accessibleName() == "When to call: Fever: call at once"
    assert shown.panel.chip.height() >= 44


CLINIC = {
    "name": "Our Clinic", "urgent_number": "01632 960001", "office_number": "01632 960002",
    "fever_from": "Call at once at 37.5 °C.",
}  # fmt: skip


def with_clinic(shown: Any, **site: Any) -> None:
    timeline = shown.play_head.story.timeline.model_copy(update={"site": Site(**site)})
    shown.play_head.tell(Story(timeline))
    settle()


def test_a_clinics_number_stands_on_it_open_or_closed(place: Place) -> None:
    shown = place(CallCard, SIZE, day=5)
    with_clinic(shown, **CLINIC)
    number = "At Our Clinic: 01632\u00a0960001"
    for is_open in (False, True):
        shown.panel.set_open(is_open)
        settle()
        assert {number, "Fever: call at once"} <= set(texts(shown.panel))
    assert number in shown.panel.chip.accessibleName()
    assert "When to call" not in texts(shown.panel)


def test_the_clinics_own_words_stand_before_the_general_advice(place: Place) -> None:
    shown = place(CallCard, SIZE, day=5)
    with_clinic(shown, **CLINIC)
    shown.panel.set_open(True)
    words = texts(shown.panel)
    own = words.index("Fever, as Our Clinic says it: Call at once at 37.5 °C.")
    assert own < words.index("•  Your temperature is 38 °C or more.")
    assert "For all else: call 01632\u00a0960002." in words


def test_the_number_stays_however_narrow_the_card_is(place: Place) -> None:
    shown = place(CallCard, (190, 400), day=5)
    with_clinic(shown, **CLINIC)
    labels = [label for label in shown.panel.chip.findChildren(QLabel) if label.isVisible()]
    shown_number = next(label for label in labels if "01632" in label.text())
    assert shown_number.height() >= shown_number.heightForWidth(shown_number.width())
    assert shown.panel.chip.rect().contains(shown_number.geometry())


def test_without_a_clinic_nothing_is_said_of_one(place: Place) -> None:
    shown = place(CallCard, SIZE, day=5)
    with_clinic(shown, **CLINIC)
    shown.play_head.tell(Story(shown.play_head.story.timeline.model_copy(update={"site": None})))
    shown.panel.set_open(True)
    settle()
    assert not [text for text in texts(shown.panel) if "Clinic" in text]
    assert "When to call" in texts(shown.panel)
