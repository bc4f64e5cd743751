"""My questions: starred, written, picked, moved, saved where the person says, and forgotten."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from dayzero.panels.star import Star
from dayzero.settings.shipped import timelines_folder
from dayzero.theme.tokens import TARGET
from dayzero.windows.journey import JourneyPage
from dayzero.windows.main import MainWindow
from dayzero.windows.questions import QuestionsPage


@pytest.fixture
def page(qtbot: QtBot, journey: JourneyPage) -> QuestionsPage:
    window = journey.window()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(journey.stage, Qt.Key.Key_Q)
    shown = journey.page("questions")
    assert isinstance(shown, QuestionsPage)
    assert shown.isVisible()
    return shown


def shown(page: QuestionsPage) -> list[str]:
    return [line.words.text() for line in page.lines if not line.isHidden()]


def write(qtbot: QtBot, page: QuestionsPage, *questions: str) -> None:
    for words in questions:
        page.field.setFocus()
        qtbot.keyClicks(page.field, words)
        qtbot.keyClick(page.field, Qt.Key.Key_Return)


def test_one_writes_at_once_and_letters_are_no_shortcuts(qtbot: QtBot, page: QuestionsPage) -> None:
    assert page.nothing.isVisible()
    assert page.field.hasFocus()
    write(qtbot, page, "Quick, am I safe?", "   ")
    assert page.isVisible()
    assert shown(page) == ["Quick, am I safe?"]
    assert page.lines[0].pick.isChecked()
    assert not page.nothing.isVisible()


def test_three_go_along_and_a_fourth_is_told_why_not(qtbot: QtBot, page: QuestionsPage) -> None:
    write(qtbot, page, "a", "b", "c", "d")
    assert [line.pick.isChecked() for line in page.lines] == [True, True, True, False]
    page.lines[3].pick.click()
    assert not page.lines[3].pick.isChecked()
    assert page.said.accessibleName() == "3 go along. Leave one of them here first."
    page.lines[0].pick.click()
    page.lines[3].pick.click()
    assert [line.pick.isChecked() for line in page.lines] == [False, True, True, True]


def test_keys_move_change_and_delete(qtbot: QtBot, page: QuestionsPage) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    write(qtbot, page, "a", "b", "c")
    page.lines[2].pick.setFocus()
    qtbot.keyClick(page.lines[2].pick, Qt.Key.Key_Up, control)
    assert shown(page) == ["a", "c", "b"]
    assert page.lines[1].pick.hasFocus()
    qtbot.keyClick(page.lines[1].pick, Qt.Key.Key_Up)
    assert page.lines[0].pick.hasFocus()
    qtbot.keyClick(page.lines[0].pick, Qt.Key.Key_F2)
    assert page.field.hasFocus()
    qtbot.keyClicks(page.field, "A!")
    qtbot.keyClick(page.field, Qt.Key.Key_Return)
    assert shown(page) == ["A!", "c", "b"]
    page.lines[1].pick.setFocus()
    qtbot.keyClick(page.lines[1].pick, Qt.Key.Key_Delete)
    assert shown(page) == ["A!", "b"]
    assert page.lines[1].pick.hasFocus()


def test_escape_lets_a_question_be_before_it_closes_the_page(
    qtbot: QtBot, page: QuestionsPage
) -> None:
    write(qtbot, page, "a")
    page.change(0)
    qtbot.keyClick(page.field, Qt.Key.Key_Escape)
    assert page.isVisible()
    assert shown(page) == ["a"]
    qtbot.keyClick(page.field, Qt.Key.Key_Escape)
    assert not page.isVisible()


def test_what_is_starred_elsewhere_is_here_and_the_star_knows(
    page: QuestionsPage, journey: JourneyPage
) -> None:
    star = page.findChildren(Star)[1]
    star.click()
    assert shown(page) == [star.about]
    journey.show_about("questions")
    there = [other for other in journey.about.findChildren(Star) if other.about == star.about]
    assert [other.isChecked() for other in there] == [True]
    there[0].click()
    assert shown(page) == []


def test_the_key_of_the_star_takes_the_step_that_is_shown(
    qtbot: QtBot, journey: JourneyPage
) -> None:
    journey.play_head.seek(8)
    qtbot.keyClick(journey.stage, Qt.Key.Key_A)
    title = journey.play_head.moment.step.step.title
    assert journey.session.basket.picked == (f"I want to ask about: {title}",)
    assert journey.notice.words == f"On your list: “I want to ask about: {title}”"
    qtbot.keyClick(journey.stage, Qt.Key.Key_A)
    assert journey.session.basket.questions == ()


def test_they_are_saved_and_opened_only_where_the_person_says(
    qtbot: QtBot, page: QuestionsPage, tmp_path: Path
) -> None:
    page.field.setText("¿Cuánto dura?")
    write(qtbot, page, "", "Why?")
    file = tmp_path / "mine.txt"
    page.write(file)
    assert file.read_text("utf-8") == "¿Cuánto dura?\nWhy?\n"
    page.read(file)
    assert page.said.accessibleName() == "All that is in mine.txt is here already."
    page.clear.click()
    page.clear.click()
    assert shown(page) == []
    page.read(file)
    assert shown(page) == ["¿Cuánto dura?", "Why?"]
    file.write_bytes(b"\xff\xfe\x00")
    page.read(file)
    assert page.said.accessibleName() == "mine.txt cannot be read: it is no plain text."
    page.write(tmp_path / "nowhere" / "mine.txt")
    assert page.said.accessibleName().startswith("They could not be saved")
    assert shown(page) == ["¿Cuánto dura?", "Why?"]


def test_forgetting_is_asked_once_more_and_can_be_let_be(qtbot: QtBot, page: QuestionsPage) -> None:
    write(qtbot, page, "a")
    page.clear.click()
    assert shown(page) == ["a"]
    page.keep.click()
    assert not page.keep.isVisible()
    page.clear.click()
    page.clear.click()
    assert shown(page) == []
    assert page.said.accessibleName() == "All of them are forgotten."


def test_they_go_along_to_another_treatment_and_end_with_the_session(
    qtbot: QtBot, page: QuestionsPage, window: MainWindow
) -> None:
    write(qtbot, page, "Why me?")
    assert window.open(timelines_folder() / "donor-leukaemia.json")
    assert window.journey
    there = window.journey.show_page("questions")
    assert isinstance(there, QuestionsPage)
    assert shown(there) == ["Why me?"]
    window.session.forget()
    assert shown(there) == []
    assert all(not line.words.text() for line in there.lines)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_everything_can_be_hit_and_has_a_name(
    qtbot: QtBot, page: QuestionsPage, window: MainWindow, scale: float
) -> None:
    write(qtbot, page, "a", "b " * 70)
    window._look.set(scale=scale)
    page.grab()
    for button in page.findChildren(QAbstractButton):
        if button.isVisible() and button.parentWidget() is not None:
            assert button.height() >= TARGET or not isinstance(button, QAbstractButton)
            assert button.accessibleName() or button.text()
            right = button.mapTo(page, button.rect().topRight()).x()
            assert right <= page.width()
    window._look.set(scale=1.0)


def test_tab_walks_through_the_list_as_one_reads(qtbot: QtBot, page: QuestionsPage) -> None:
    write(qtbot, page, "a", "b")
    reached: list[QWidget] = []
    here: QWidget = page.add
    for _step in range(5):
        here = here.nextInFocusChain()
        while not (here.isVisible() and here.focusPolicy() & Qt.FocusPolicy.TabFocus):
            here = here.nextInFocusChain()
        reached.append(here)
    first, second = page.lines
    assert reached == [first.pick, first.more, second.pick, second.more, page.on]
