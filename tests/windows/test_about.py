"""The page about a treatment as a whole, as a person reads it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dayzero.panels.about import AboutPage
from dayzero.panels.prose import Prose
from dayzero.settings.settings import Settings
from dayzero.story.links import Ref
from dayzero.theme.look import Look
from dayzero.theme.tokens import TARGET
from dayzero.timeline.document import Timeline
from dayzero.windows.choice import ChoiceButton
from dayzero.windows.comfort import Comfort
from dayzero.windows.journey import JourneyPage
from dayzero.windows.pictures import settle
from made_timelines import ABOUT, raw_timeline


def page_of(qtbot: QtBot, timeline: Timeline, scale: float = 1.0) -> JourneyPage:
    look = Look()
    page = JourneyPage(timeline, look, Comfort(look, None, Settings(text_size=scale)))
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    qtbot.waitExposed(page)
    page.complete()
    return page


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[JourneyPage]:
    page = page_of(qtbot, Timeline.model_validate(raw_timeline(**ABOUT)))
    yield page
    page.close()


def words(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def more(page: JourneyPage) -> ChoiceButton:
    [button] = (
        button
        for button in page.findChildren(ChoiceButton)
        if button.accessibleName().startswith("More")
    )
    return button


def press_about(page: JourneyPage) -> None:
    [action] = (
        action
        for action in more(page).menu_of_choices().actions()
        if action.text() == "About this treatment"
    )
    action.trigger()


def test_the_menu_opens_it_and_escape_goes_back_to_the_picture(
    qtbot: QtBot, page: JourneyPage
) -> None:
    button = more(page)
    assert min(button.width(), button.height()) >= TARGET
    press_about(page)
    assert page.about.isVisible()
    assert button.value == "about"
    assert not page.stage.isVisible()
    said = words(page.about)
    for sentence in (
        "Being tested in trials",
        "It is being studied.",
        "No clinician has reviewed this yet.",
        "•\u2002The illness goes on in spite of medicine.",
        "•\u2002The heart is too weak.",
        "Centres weigh age in different ways.",
        "“It is a cure.”",
        "•\u2002What would you watch for in me?",
        "We looked in one library.",
        "Late effects were not found.",
    ):
        assert sentence in said
    qtbot.keyClick(page.about, Qt.Key.Key_Escape)
    assert not page.about.isVisible()
    assert page.stage.isVisible()
    assert button.value is None


def test_every_source_is_named_in_full_once(page: JourneyPage) -> None:
    page.show_about()
    full = [text for text in words(page.about) if "A study of people. A Journal" in text]
    assert len(full) == 1
    assert "Sources: Ash and others 2021; A body" in words(page.about)


def test_its_key_opens_and_closes_it_and_the_day_stays_meanwhile(
    qtbot: QtBot, page: JourneyPage
) -> None:
    page.play_head.seek(3)
    page.play_head.play()
    qtbot.keyClick(page.stage, Qt.Key.Key_I)
    assert not page.play_head.playing
    day = page.play_head.day
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_Right, Qt.Key.Key_G):
        qtbot.keyClick(page.about, key)
    assert page.play_head.day == day
    qtbot.keyClick(page.about, Qt.Key.Key_I)
    assert page.stage.isVisible()
    qtbot.keyClick(page.stage, Qt.Key.Key_PageDown)
    assert page.play_head.day > day


def test_a_number_behind_the_gate_is_not_told_until_it_is_asked_for(page: JourneyPage) -> None:
    page.show_about()
    said = " ".join(words(page.about))
    assert "(not shown unless you ask) died of it, 79 out of 100 stayed well." in said
    page.side.gate.open(Ref("risk", "death"))
    assert "1 out of 100 died of it" in " ".join(words(page.about))


def test_a_number_says_where_it_comes_from_and_escape_leads_back_step_by_step(
    qtbot: QtBot, page: JourneyPage
) -> None:
    page.show_about("claims")
    [number] = (
        link
        for prose in page.about.findChildren(Prose)
        for link in prose.links
        if link.span.id == "better"
    )
    qtbot.keyClick(number, Qt.Key.Key_Return)
    assert page.about.source.isVisible()
    qtbot.keyClick(page.about.source, Qt.Key.Key_Escape)
    assert page.about.isVisible()
    assert not page.about.source.isVisible()
    assert number.isVisible()


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_saying_is_shown_at_once_where_it_stands(qtbot: QtBot, scale: float) -> None:
    timeline = Timeline.model_validate(raw_timeline(**ABOUT))
    page = page_of(qtbot, timeline, scale)
    page.show_about("method")
    settle(page)
    assert in_sight(page.about, "How the numbers were found")
    page.show_about("claims", "cure")
    settle(page)
    assert in_sight(page.about, "“It is a cure.”")
    page.close()


def in_sight(about: AboutPage, text: str) -> bool:
    [label] = (label for label in about.findChildren(QLabel) if label.text() == text)
    return not label.visibleRegion().isEmpty()


def test_the_list_of_sections_names_each_and_leads_to_it(qtbot: QtBot, page: JourneyPage) -> None:
    page.show_about()
    settle(page)
    buttons = {button.text(): button for button in page.about.findChildren(QPushButton)}
    for title in (
        "How well supported it is",
        "Who is offered it",
        "What you may have read",
        "Questions to ask your team",
        "How the numbers were found",
        "Sources",
        "What checklists say of this",
    ):
        qtbot.mouseClick(buttons[title], Qt.MouseButton.LeftButton)
        settle(page)
        assert in_sight(page.about, title)


def test_what_the_checklists_find_follows_once_the_page_can_be_read(
    qtbot: QtBot, page: JourneyPage
) -> None:
    page.show_about()
    assert not any("126 points" in text for text in words(page.about))
    qtbot.waitUntil(lambda: any("126 points" in text for text in words(page.about)))
    said = words(page.about)
    assert said.index("Sources") < said.index("What checklists say of this")
    assert said.index("Not met") < said.index("Open: people have to judge")
    assert any(text.startswith("•\u2002IPDASi U14: Have patients reviewed it") for text in said)
    assert any("To be answered by" in text for text in said)


def test_it_follows_anew_what_is_told_anew(qtbot: QtBot, page: JourneyPage) -> None:
    page.show_about("score")
    settle(page)
    assert in_sight(page.about, "What checklists say of this")
    page.side.gate.open(Ref("risk", "death"))
    settle(page)
    assert words(page.about).count("What checklists say of this") == 1


def test_it_begins_with_what_has_to_be_decided_and_the_ways_open(page: JourneyPage) -> None:
    page.show_about()
    said = words(page.about)
    assert said.index("What has to be decided") < said.index("How well supported it is")
    choice = said.index("The choice is this treatment, or to wait.")
    assert said[choice + 1 : choice + 5] == [
        "Have it",
        "You have it now.",
        "Wait",
        "You have checks.",
    ]


def test_it_says_who_wrote_it_who_paid_and_who_looks_at_it_again(page: JourneyPage) -> None:
    page.show_about("makers")
    said = words(page.about)
    start = said.index("Who made this")
    assert said[start + 1 : start + 9] == [
        "Who wrote it",
        "We did.",
        "Who paid for it",
        "Nobody did.",
        "Who looks at it again",
        "We look at it again.",
        "The content was last changed on 1 November 2026. It must be looked at again by "
        "1 November 2027.",
        "No clinician has reviewed this yet.",
    ]


@pytest.mark.parametrize("count", [7, 8, 13, 14, 15])
def test_no_list_has_more_than_seven_entries(qtbot: QtBot, count: int) -> None:
    questions = [f"Question {'a' * number}?" for number in range(1, count + 1)]
    told = ABOUT | {"questions": questions}
    page = page_of(qtbot, Timeline.model_validate(raw_timeline(**told)))
    page.show_about()
    kinds = ["•" if text.startswith("•") else " " for text in words(page.about)]
    assert max(map(len, "".join(kinds).split())) <= 7
    assert [
        text[2:] for text in words(page.about) if text.startswith("•\u2002Question")
    ] == questions
    assert ("To ask first" in words(page.about)) == (count > 7)
    page.close()


def test_what_a_document_does_not_say_has_no_heading(qtbot: QtBot) -> None:
    page = page_of(qtbot, Timeline.model_validate(raw_timeline()))
    page.show_about()
    said = words(page.about)
    assert "How well supported it is" in said
    assert "What has to be decided" not in said
    assert "Who made this" not in said
    assert "What you may have read" not in said
    assert "How the numbers were found" not in said
    page.close()
