"""What matters to me: weighed by key or tap, undone, skipped, said back without a verdict."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from dayzero.panels.chances_page import ChancesPage
from dayzero.panels.way import STEPS
from dayzero.settings.shipped import timelines_folder
from dayzero.story.links import ref_title
from dayzero.theme.tokens import TARGET
from dayzero.windows.journey import JourneyPage
from dayzero.windows.main import MainWindow
from dayzero.windows.mattering import MatteringPage


@pytest.fixture
def page(qtbot: QtBot, journey: JourneyPage) -> MatteringPage:
    window = journey.window()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(journey.stage, Qt.Key.Key_V)
    shown = journey.page("mattering")
    assert isinstance(shown, MatteringPage)
    assert shown.isVisible()
    return shown


def focused(page: MatteringPage) -> QPushButton:
    found = page.focusWidget()
    assert isinstance(found, QPushButton)
    return found


def titles(page: MatteringPage) -> list[str]:
    return [card.title.text() for card in page.cards.cards if card.isVisible()]


def words(page: MatteringPage) -> str:
    labels = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    buttons = [button.text() for button in page.findChildren(QPushButton) if button.isVisible()]
    return " ".join(labels + buttons)


def weigh(page: MatteringPage, most: str) -> None:
    """Answer all turns; ``most`` whenever it is shown."""
    while not page.mattering.done:
        cards = sorted(page.cards.cards, key=lambda card: card.name != most)
        cards[0].most.click()
        cards[-1].least.click()
        page.next.click()


def test_it_is_all_done_by_arrows_and_enter(qtbot: QtBot, page: MatteringPage) -> None:
    first, right, below = (page.cards.cards[n] for n in (0, 1, 2))
    assert focused(page) is first.most
    for key, there in (
        (Qt.Key.Key_Right, first.least),
        (Qt.Key.Key_Right, right.most),
        (Qt.Key.Key_Left, first.least),
        (Qt.Key.Key_Down, below.least),
    ):
        qtbot.keyClick(focused(page), key)
        assert focused(page) is there
    qtbot.keyClick(focused(page), Qt.Key.Key_Return)
    assert page.mattering.answer.least == below.name
    qtbot.keyClick(focused(page), Qt.Key.Key_Up)
    qtbot.keyClick(focused(page), Qt.Key.Key_Left)
    if focused(page) is not first.most:
        first.most.setFocus()
    qtbot.keyClick(focused(page), Qt.Key.Key_Return)
    assert focused(page) is page.next
    before = titles(page)
    qtbot.keyClick(page.next, Qt.Key.Key_Space)
    assert titles(page) != before
    assert focused(page) is page.cards.cards[0].most


def test_what_was_said_is_undone_and_said_anew(qtbot: QtBot, page: MatteringPage) -> None:
    before = titles(page)
    page.cards.cards[1].most.click()
    page.next.click()
    qtbot.keyClick(focused(page), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert titles(page) == before
    assert page.cards.cards[1].most.isChecked()
    page.cards.cards[1].least.click()
    assert not page.cards.cards[1].most.isChecked()


def test_the_answer_is_a_sentence_and_a_strip_and_no_verdict(page: MatteringPage) -> None:
    weigh(page, "children-later")
    most, _least = page.answer.text().split(" What matters least: ")
    assert most.startswith("What matters most to me: “")
    assert "“Having children later”" in most
    shown = words(page)
    assert "It does not say which treatment is right." in shown
    steps = " ".join(button.text() for button in page.way.buttons)
    assert not re.search(r"\d|score|points", shown.replace(steps, ""))
    assert page.strip.isVisible()
    assert page.focusWidget() is page.on


def test_all_can_be_skipped_and_nothing_is_then_claimed(page: MatteringPage) -> None:
    page.enough.click()
    assert not page.answer.isVisible()
    assert not page.strip.isVisible()
    assert "You have said nothing yet, and you need not." in words(page)
    assert "Stopping is fine." in words(page)
    page.again.click()
    assert page.cards.isVisible()


def test_what_is_known_of_it_is_one_press_away(page: MatteringPage, journey: JourneyPage) -> None:
    weigh(page, "children-later")
    ref = page._refs[0]
    page.to_read[0].click()
    chances = journey.page("chances")
    assert isinstance(chances, ChancesPage)
    assert chances.isVisible()
    assert chances.panel.detail.ref == ref
    assert ref_title(journey.play_head.story.timeline, ref) in page.to_read[0].text()


def test_it_lasts_from_treatment_to_treatment_and_is_forgotten_with_the_session(
    page: MatteringPage, window: MainWindow
) -> None:
    weigh(page, "quiet")
    ms = window.journey
    assert ms
    folder = timelines_folder()
    assert window.open(folder / "medicine-ms.json")
    other = window.journey.page("mattering") if window.journey else None
    assert isinstance(other, MatteringPage)
    assert not other.mattering.answered
    assert window.open(folder / "autologous-ms.json")
    again = window.journey.page("mattering") if window.journey else None
    assert isinstance(again, MatteringPage)
    assert again.mattering.answered
    window.session.forget()
    assert not again.mattering.answered
    assert not again.mattering.done


def test_a_treatment_without_cards_says_so(journey: JourneyPage) -> None:
    timeline = journey.play_head.story.timeline
    page = journey.show_page("mattering")
    assert isinstance(page, MatteringPage)
    journey.tell(timeline.model_copy(update={"values": {}}))
    assert "No such cards are written for this treatment yet." in words(page)
    assert not page.cards.isVisible()


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize(("size", "columns"), [((1024, 700), 2), ((1920, 1080), 4)])
def test_cards_fit_their_window(
    qtbot: QtBot,
    page: MatteringPage,
    window: MainWindow,
    scale: float,
    size: tuple[int, int],
    columns: int,
) -> None:
    window._look.set(scale=scale)
    window.resize(*size)
    page.grab()
    cards = page.cards.cards
    if scale == 1.0:
        qtbot.waitUntil(lambda: sum(card.y() == cards[0].y() for card in cards) == columns)
    for button in page.findChildren(QPushButton):
        if button.isVisible():
            assert button.height() >= TARGET
            assert button.width() >= min(button.sizeHint().width(), TARGET)
            assert button.mapTo(page, button.rect().topRight()).x() <= page.width()
    for card in cards:
        for label in (card.title, card.says):
            assert label.height() >= label.heightForWidth(label.width())
    window._look.set(scale=1.0)


def test_the_strip_is_drawn_in_the_colours_of_the_theme(
    page: MatteringPage, window: MainWindow
) -> None:
    weigh(page, "quiet")
    for theme in ("light", "dark", "contrast"):
        window._look.set(theme=theme)
        group = page.strip.groups[0]
        image = group.grab().toImage()
        assert image.pixelColor(image.width() // 2, 15) == QColor(window._look.theme.primary)


def test_the_way_leads_to_each_step_and_says_where_one_is(
    page: MatteringPage, journey: JourneyPage
) -> None:
    for name, here in zip(STEPS[1:], (1, 2, 3), strict=True):
        shown = journey.show_page(name)
        way = shown.way  # type: ignore[attr-defined]
        assert [bool(button.property("chosen")) for button in way.buttons].index(True) == here
        assert way.buttons[here].accessibleDescription() == "You are here"
        way.buttons[0].click()
        assert journey.stage.isVisible()
    journey.show_page("mattering")
    page.way.buttons[2].click()
    assert journey.page("questions").isVisible()


def test_the_end_of_the_journey_leads_on_to_it(journey: JourneyPage) -> None:
    in_short = journey.side.explanation.in_short
    journey.play_head.to_end()
    journey.reading_head.catch_up()
    assert in_short.weigh_button.isVisible()
    assert not in_short.go_on_button.isVisible()
    in_short.weigh_button.click()
    assert journey.page("mattering").isVisible()
