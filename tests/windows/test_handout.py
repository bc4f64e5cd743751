"""Taking something home: the sheets are seen first, and written only where the person says."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPdfWriter
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dayzero.theme.tokens import TARGET
from dayzero.windows.handout import HandoutPage
from dayzero.windows.journey import JourneyPage


@pytest.fixture
def page(qtbot: QtBot, journey: JourneyPage) -> HandoutPage:
    window = journey.window()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(journey.stage, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    shown = journey.page("handout")
    assert isinstance(shown, HandoutPage)
    assert shown.isVisible()
    return shown


def sheets(page: HandoutPage) -> list[str]:
    """The names of the sheets that are shown."""
    found = page.column.inside.findChildren(QWidget)
    names = (widget.accessibleName() for widget in found if not widget.isHidden())
    return [name for name in names if name.startswith("Page ")]


def test_the_sheets_are_shown_and_large_print_has_more(page: HandoutPage) -> None:
    assert sheets(page)[0] == "Page 1 of 2, as it will be printed"
    page.print_size.buttons()[1].click()
    assert len(sheets(page)) > 2


def test_the_scorecard_is_on_it_once_the_sheets_are_seen(qtbot: QtBot, page: HandoutPage) -> None:
    qtbot.waitUntil(lambda: "not met" in page.written().found)
    assert page.written().found.startswith("Checklists for texts like this one: 126 points")


def test_it_is_saved_where_the_person_says_and_says_so(page: HandoutPage, tmp_path: Path) -> None:
    for name, begins in (("mine.pdf", b"%PDF"), ("mine.html", b"<!DOCTYPE html>")):
        page.write(tmp_path / name)
        assert (tmp_path / name).read_bytes().startswith(begins)
        assert name in page.said.accessibleName()


def test_what_cannot_be_saved_is_said(page: HandoutPage, tmp_path: Path) -> None:
    page.write(tmp_path / "nowhere" / "mine.pdf")
    assert page.said.isVisible()
    assert page.said.accessibleName().startswith("It could not be saved")


def test_every_button_can_be_hit_and_escape_goes_back(
    qtbot: QtBot, page: HandoutPage, journey: JourneyPage
) -> None:
    assert page.save_pdf.hasFocus()
    buttons = [button for button in page.findChildren(QPushButton) if button.isVisible()]
    assert all(button.height() >= TARGET for button in buttons)
    assert all(button.accessibleName() or button.text() for button in buttons)
    qtbot.keyClick(page.save_pdf, Qt.Key.Key_Escape)
    assert not page.isVisible()
    assert journey.stage.isVisible()


def test_a_printer_is_given_the_same_sheets(page: HandoutPage, tmp_path: Path) -> None:
    file = tmp_path / "printed.pdf"
    page.print_on(QPdfWriter(str(file)))
    assert file.read_bytes().count(b"/Type /Page\n") == 2
    assert page.said.accessibleName() == "Sent to the printer."


def test_what_is_written_is_on_the_paper_and_its_letters_are_no_shortcuts(
    qtbot: QtBot, page: HandoutPage, tmp_path: Path
) -> None:
    field = page.questions[0]
    field.setFocus()
    qtbot.keyClicks(field, "Which swim cap?")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert page.isVisible()
    assert field.height() >= TARGET
    page.write(tmp_path / "mine.html")
    assert "<li>Which swim cap?" in (tmp_path / "mine.html").read_text("utf-8")


def test_the_picked_questions_are_on_it_and_what_is_written_is_on_the_list(
    qtbot: QtBot, page: HandoutPage, journey: JourneyPage, tmp_path: Path
) -> None:
    basket = journey.session.basket
    for words in ("First?", "Second?", "Third?", "Fourth?"):
        basket.add(words)
    assert [field.text() for field in page.questions] == ["First?", "Second?", "Third?"]
    page.questions[0].setFocus()
    page.questions[0].clear()
    qtbot.keyClick(page.questions[0], Qt.Key.Key_Return)
    assert [field.text() for field in page.questions] == ["Second?", "Third?", ""]
    page.questions[2].setText("Mine?")
    qtbot.keyClick(page.questions[2], Qt.Key.Key_Return)
    assert basket.picked == ("Second?", "Third?", "Mine?")
    page.write(tmp_path / "mine.html")
    written = (tmp_path / "mine.html").read_text("utf-8")
    assert "<li>Second?" in written
    assert "Fourth?" not in written


def test_what_matters_is_on_it_only_where_the_person_says_so(
    page: HandoutPage, journey: JourneyPage, tmp_path: Path
) -> None:
    assert not page.matters.isVisible()
    mattering = journey.session.mattering(journey.play_head.story.timeline)
    mattering.say("most", mattering.shown[0])
    assert page.matters.isVisible()
    assert not page.matters.isChecked()
    page.write(tmp_path / "mine.html")
    assert "What matters most to me" not in (tmp_path / "mine.html").read_text("utf-8")
    page.matters.click()
    page.write(tmp_path / "mine.html")
    assert "What matters most to me: “" in (tmp_path / "mine.html").read_text("utf-8")
    page.write(tmp_path / "mine.pdf")
    assert len(sheets(page)) == 2
    journey.session.forget()
    assert not page.matters.isVisible()
    assert not page.matters.isChecked()
    assert page.written().matters == ""
