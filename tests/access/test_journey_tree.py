"""The whole window as assistive technology meets it: walked on a real journey and a real home."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dayzero.settings.settings import SettingsFile
from dayzero.story.chances import chance_sentence
from dayzero.theme.look import Look
from dayzero.timeline.words import fact_words
from dayzero.windows.comfort import Comfort
from dayzero.windows.journey import JourneyPage
from dayzero.windows.main import MainWindow

if TYPE_CHECKING:
    from dayzero.panels.text import TextPage

SMALL = Path(__file__).parents[1] / "fixtures" / "timelines" / "small.json"
SHIPPED = sorted((Path(__file__).parents[2] / "timelines").glob("*-*.json"))
Role, Text = QAccessible.Role, QAccessible.Text


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    look = Look()
    window = MainWindow(look, Comfort(look, SettingsFile(tmp_path)))
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show_home()
    window.show()
    qtbot.waitExposed(window)
    # Keys reach the window that is active, and the one before may go a moment later.
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    if window.journey:
        window.journey.play_head.pause()


def journey(window: MainWindow, qtbot: QtBot, path: Path = SMALL) -> JourneyPage:
    """A journey opened in the window, complete with its curves."""
    assert window.open(path)
    page = window.journey
    assert page is not None
    with qtbot.waitSignal(page.board.charts_ready, timeout=20_000):
        pass
    page.complete()
    return page


def tree(above: QAccessibleInterface, depth: int = 0) -> Iterator[QAccessibleInterface]:
    """An object and all that is in it and can be met."""
    assert depth < 40
    yield above
    for index in range(above.childCount()):
        child = above.child(index)
        if child is not None and not child.state().invisible:
            yield from tree(child, depth + 1)


def whole(window: QWidget) -> list[QAccessibleInterface]:
    return list(tree(QAccessible.queryAccessibleInterface(window)))


def unnamed(window: QWidget) -> list[str]:
    """What can take the focus but has no name."""
    return [
        f"{item.role()} {item.object()}"
        for item in whole(window)
        if item.state().focusable and not item.text(Text.Name).strip()
    ]


def test_everything_on_the_first_screen_that_takes_the_focus_has_a_name(window: MainWindow) -> None:
    assert unnamed(window) == []


@pytest.mark.parametrize("path", [SMALL, *SHIPPED], ids=lambda path: path.stem)
def test_everything_in_a_journey_that_takes_the_focus_has_a_name(
    window: MainWindow, path: Path, qtbot: QtBot
) -> None:
    page = journey(window, qtbot, path)
    for phase in page.play_head.story.phases:
        page.play_head.seek(phase.start)
        assert unnamed(window) == []


def test_the_board_lists_what_it_draws_and_the_stage_what_it_shows(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = journey(window, qtbot)
    page.play_head.seek(5)
    board = QAccessible.queryAccessibleInterface(page.board)
    assert board.role() == Role.Chart
    assert board.text(Text.Name)
    # After what is drawn come the button that explains it, and the play-head.
    items = [board.child(index) for index in range(len(page.board.parts()))]
    timeline = page.play_head.story.timeline
    names = {item.text(Text.Name) for item in items}
    for thing in (*timeline.phases.values(), *timeline.risks.values(), *timeline.curves.values()):
        assert thing.title in names
    assert {item.role() for item in items} == {Role.ListItem, Role.List}
    assert all(item.text(Text.Description) for item in items)
    inside = page.board.rect()
    for item in items:
        if not item.state().offscreen:
            corner = page.board.mapFromGlobal(item.rect().topLeft())
            assert inside.adjusted(-8, -8, 8, 8).contains(corner)
    stage = QAccessible.queryAccessibleInterface(page.stage)
    assert stage.role() == Role.Graphic
    assert stage.childCount() > 0
    assert all(stage.child(index).text(Text.Name) for index in range(stage.childCount()))
    assert stage.text(Text.Description)


def test_every_control_is_met_by_the_tab_key(window: MainWindow, qtbot: QtBot) -> None:
    page = journey(window, qtbot)
    window.activateWindow()
    page.stage.setFocus()
    met: list[QWidget] = []
    for _ in range(200):
        qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        if met and focused is met[-1]:
            continue  # The picture lets Tab walk through its parts first.
        if focused in met:
            break
        met.append(focused)
        name = QAccessible.queryAccessibleInterface(focused).text(Text.Name)
        assert name.strip(), f"{focused} took the focus and has no name"
    assert page.board in met
    assert page.stage in met
    assert len(met) > 8


def test_the_choice_of_the_lens_is_met_inside_the_picture(window: MainWindow, qtbot: QtBot) -> None:
    page = journey(window, qtbot)
    stage = QAccessible.queryAccessibleInterface(page.stage)
    last = stage.child(stage.childCount() - 1)
    place = page.play_head.story.timeline.stage.places[page.stage.moment.scene.lens or ""]
    assert place.title in last.text(Text.Name)
    assert last.state().focusable
    assert stage.indexOfChild(last) == stage.childCount() - 1
    middle = last.rect().center()
    assert stage.childAt(middle.x(), middle.y()).text(Text.Name) == last.text(Text.Name)


def test_a_curve_can_be_walked_day_by_day(window: MainWindow, qtbot: QtBot) -> None:
    page = journey(window, qtbot)
    board = QAccessible.queryAccessibleInterface(page.board)
    timeline = page.play_head.story.timeline
    lists = {item.text(Text.Name): item for item in tree(board) if item.role() == Role.List}
    assert lists.keys() == {curve.title for curve in timeline.curves.values()}
    for curve in timeline.curves.values():
        days = lists[curve.title]
        assert days.childCount() == len(curve.points)
        first = days.child(0)
        assert first.text(Text.Name).startswith("Day −")
        assert days.indexOfChild(first) == 0
        assert first.parent().text(Text.Name) == curve.title


def test_the_play_head_is_a_slider_with_the_day_in_words(window: MainWindow, qtbot: QtBot) -> None:
    page = journey(window, qtbot)
    page.play_head.seek(5.5)
    [slider] = (item for item in whole(window) if item.role() == Role.Slider)
    assert slider.text(Text.Name) == "Day shown"
    assert slider.text(Text.Description).startswith("5 days after infusion. Part 3 of 4")
    value = slider.valueInterface()
    assert value.currentValue() == 5
    assert page.play_head.day == 5.5
    value.setCurrentValue(9)
    assert page.play_head.day == 9
    assert slider.text(Text.Description).startswith("9 days after infusion.")


def test_who_is_in_the_picture_is_listed_first_with_how_they_are(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = journey(window, qtbot)
    for phase in page.play_head.story.phases:
        page.play_head.seek(phase.start)
        stage = QAccessible.queryAccessibleInterface(page.stage)
        first = stage.child(0)
        assert first.text(Text.Name) == "You"
        assert first.text(Text.Description).startswith(("You sit ", "You lie ", "You stand "))
        assert not first.state().focusable


def test_one_key_says_what_is_shown_now_and_shows_the_words(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = journey(window, qtbot)
    page.play_head.seek(5)
    assert page._announcer is not None
    with qtbot.waitSignal(page._announcer.said) as said:
        qtbot.keyClick(page.stage, Qt.Key.Key_D)
    [words] = said.args
    assert words.startswith("Part 3 of 4")
    assert page.stage.caption().removeprefix("Day +5. ") in words
    assert "Very low: Neutrophils." in words
    assert page.notice.words == words
    page.play_head.seek(6)
    assert page.notice.words == ""


def test_every_figure_on_the_screen_can_be_reached_as_words(
    window: MainWindow, qtbot: QtBot
) -> None:
    """Chances, curves and milestones are drawn; the text names the fact behind each."""
    page = journey(window, qtbot)
    timeline = page.play_head.story.timeline
    text = cast("TextPage", page.show_page("text"))
    met: set[str] = set()
    for number in range(len(text.sheets)):
        text.show_sheet(number)
        assert unnamed(window) == []
        met |= {item.text(Text.Name) for item in whole(window) if item.role() == Role.Button}
    for risk in timeline.risks.values():
        if risk.chance and risk.gate == "open":
            fact = timeline.facts[risk.chance]
            assert chance_sentence(fact, timeline.denominator) in met
    for milestone in timeline.milestones.values():
        assert not milestone.fact or any(name.startswith(milestone.title) for name in met)
    for curve in timeline.curves.values():
        for fact_id in (curve.reference.fact, *curve.anchors):
            assert fact_words(timeline.facts[fact_id], timeline.denominator) in met
