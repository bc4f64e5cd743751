"""How to read the chart of counts: on the person's own chart, when it is asked for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dayzero.board.numbers import spots
from dayzero.panels.guide import READ, TRY, VARY, Offer
from dayzero.story.links import Ref
from dayzero.theme.tokens import TARGET
from dayzero.windows.journey import JourneyPage
from panels.looking import settle, texts


@pytest.fixture
def reading(journey: JourneyPage) -> JourneyPage:
    """A journey whose chart is being explained."""
    settle()
    journey.play_head.seek(5)
    journey.board.guide_button.setFocus()
    journey.board.guide_button.click()
    settle()
    return journey


def offers(journey: JourneyPage) -> list[Offer]:
    return [offer for offer in journey.findChildren(Offer) if offer.isVisible()]


def come_to_the_chart(journey: JourneyPage) -> None:
    at = QPointF(5, 5)
    QApplication.sendEvent(journey.board, QEnterEvent(at, at, at))
    settle()


def test_the_guide_explains_the_chart_on_the_screen(reading: JourneyPage) -> None:
    words = " ".join(texts(reading.guide.panel))
    for wanted in ("Each line is one kind of blood cell", "usual range", "the scale changes"):
        assert wanted in words
    # Twenty seconds at the pace of a tired reader.
    told = sum(len(point.words.text().split()) for point in reading.guide.panel.points)
    assert told <= 75
    assert reading.board.isVisible()
    assert not reading.stage.isVisible()


def test_its_numbers_stand_on_the_chart(reading: JourneyPage) -> None:
    shown = reading.board.grab().toImage()
    reading.board.set_numbered(False)
    bare = reading.board.grab().toImage()
    ratio = shown.devicePixelRatio()
    for spot in spots(reading.board._ready()):
        at = (round(spot.x() * ratio) - 7, round(spot.y() * ratio))
        assert shown.pixelColor(*at) != bare.pixelColor(*at)


def test_the_button_is_large_enough_and_named(journey: JourneyPage) -> None:
    settle()
    button = journey.board.guide_button
    assert button.isVisible()
    assert button.width() >= TARGET
    assert button.height() >= TARGET
    assert button.accessibleName() == "How to read this chart"
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_escape_goes_back_to_the_day_one_came_from(reading: JourneyPage, qtbot: QtBot) -> None:
    reading.guide.panel.sections.choose(TRY)
    assert reading.play_head.day == 7  # the day that is asked about
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert reading.stage.isVisible()
    assert not reading.guide.is_open
    assert reading.play_head.day == 5
    assert reading.board.guide_button.hasFocus()


@pytest.mark.parametrize("answer", range(4))
def test_whatever_is_answered_is_met_kindly(reading: JourneyPage, answer: int) -> None:
    practice = reading.guide.panel.practice
    reading.guide.panel.sections.choose(TRY)
    assert practice.asks.text() == "Find the line for Neutrophils on Day +7. How does it stand?"
    practice.choices[answer].click()
    said = practice.answer.text()
    assert practice.answer.isVisible()
    assert "near the floor. So the count is very low." in said
    assert practice.choices[answer].accessibleDescription() == said
    for unkind in ("wrong", "Wrong", "mistake", "score", "!"):
        assert unkind not in said
    practice.choices[0].click()  # trying again is always possible
    assert practice.answer.text().startswith("Yes")


def test_answers_are_forgotten(reading: JourneyPage) -> None:
    reading.guide.panel.sections.choose(TRY)
    reading.guide.panel.practice.choices[2].click()
    reading.guide.close()
    reading.explain_chart()
    reading.guide.panel.sections.choose(TRY)
    assert not reading.guide.panel.practice.answer.isVisible()
    assert not any(button.isChecked() for button in reading.guide.panel.practice.choices)


def test_people_vary_in_words_and_on_the_chart(reading: JourneyPage) -> None:
    reading.guide.panel.sections.choose(VARY)
    settle()
    first, others = [prose.text() for prose in reading.guide.panel.varying.proses]
    assert "the quickest had them back on Day +2" in first
    assert "617 people with MS, Mexico" in first
    assert "They say nothing of you." in first
    assert others.startswith("How much people vary was not published for: Platelets")
    assert reading.selection.chosen == Ref("curve", "neutrophils")
    reading.guide.panel.sections.choose(READ)
    assert reading.selection.chosen is None


def test_the_guide_is_offered_once_and_never_opens_by_itself(journey: JourneyPage) -> None:
    come_to_the_chart(journey)
    [offer] = offers(journey)
    assert not journey.guide.is_open
    offer.not_now.click()
    come_to_the_chart(journey)
    assert not offers(journey)


def test_the_offer_is_taken(journey: JourneyPage) -> None:
    come_to_the_chart(journey)
    offers(journey)[0].show_me.click()
    assert journey.guide.is_open
    assert not offers(journey)


def test_nothing_is_offered_while_the_story_plays(journey: JourneyPage) -> None:
    journey.play_head.play()
    come_to_the_chart(journey)
    assert not offers(journey)
    journey.play_head.pause()


def test_a_page_that_is_opened_ends_the_guide(reading: JourneyPage) -> None:
    reading.show_page("chances")
    assert not reading.guide.is_open
    reading.show_picture()
    assert reading.stage.isVisible()


def test_another_variant_ends_the_guide(reading: JourneyPage) -> None:
    reading.tell(reading.play_head.story.timeline)
    assert not reading.guide.is_open
    assert reading.stage.isVisible()


def test_how_to_read_people_is_offered_with_all_chances(journey: JourneyPage) -> None:
    page = journey.show_page("chances")
    settle()
    [offer] = [found for found in page.findChildren(Offer) if found.isVisible()]
    offer.show_me.click()
    settle()
    guide = page.panel.guide  # type: ignore[attr-defined]
    assert guide.isVisible()
    assert guide.array.isVisible()
    guide.sections.choose(TRY)
    question = guide.practice
    filled = str(guide.array.crowd.filled)
    right = next(button for button in question.choices if button.text() == filled)
    right.click()
    assert question.answer.text().startswith(f"Yes, you read it well. {filled} of the 100 people")
    journey.show_picture()
    assert not [f for f in journey.show_page("chances").findChildren(Offer) if f.isVisible()]


def test_with_large_words_it_explains_what_is_there(journey: JourneyPage) -> None:
    journey.comfort.change(text_size=2.0)
    settle()
    journey.explain_chart()
    settle()
    words = " ".join(texts(journey.guide.panel))
    assert "the counts stand in one sentence" in words
    assert "Each line is" not in words
    assert not journey.guide.panel.sections.buttons()[TRY].isVisible()
    journey.guide.close()


def test_the_guide_to_people_gives_way_when_the_page_turns_narrow(journey: JourneyPage) -> None:
    page = journey.show_page("chances")
    settle()
    page.how.click()  # type: ignore[attr-defined]
    guide = page.panel.guide  # type: ignore[attr-defined]
    assert guide.isVisible()
    journey.window().resize(820, 700)
    settle()
    assert not guide.isVisible()
    assert page.panel.list.isVisible()  # type: ignore[attr-defined]
