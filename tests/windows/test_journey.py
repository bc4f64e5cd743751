"""The journey: one day, many views, and a keyboard that reaches everything."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from dayzero.panels.prose import Link
from dayzero.settings.shipped import timelines_folder
from dayzero.story.days import day_name
from dayzero.story.links import Ref
from dayzero.theme.tokens import TARGET
from dayzero.timeline.loading import load
from dayzero.windows.choice import ChoiceButton
from dayzero.windows.elided import ElidedLabel
from dayzero.windows.journey import JourneyPage
from dayzero.windows.main import MainWindow
from dayzero.windows.pictures import settle
from dayzero.windows.shortcuts import SHORTCUTS, ShortcutSheet

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def frame(page: JourneyPage) -> QImage:
    settle(page)
    return page.grab().toImage()


@pytest.mark.parametrize(
    ("key", "modifier", "start", "expected"),
    [
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, 2.0, 3.0),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier, 2.0, 1.0),
        (Qt.Key.Key_Right, SHIFT, 2.0, 9.0),
        (Qt.Key.Key_Left, SHIFT, 9.0, 2.0),
    ],
)
def test_arrow_keys_move_by_days_and_weeks(
    qtbot: QtBot,
    journey: JourneyPage,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier,
    start: float,
    expected: float,
) -> None:
    journey.play_head.seek(start)
    qtbot.keyClick(journey.stage, key, modifier)
    assert journey.play_head.day == expected


def test_page_keys_move_by_parts_and_home_and_end_to_the_ends(
    qtbot: QtBot, journey: JourneyPage
) -> None:
    head = journey.play_head
    qtbot.keyClick(journey, Qt.Key.Key_Home)
    assert head.day == head.story.axis.first_day
    qtbot.keyClick(journey, Qt.Key.Key_PageDown)
    assert head.moment.phase.number == 2
    qtbot.keyClick(journey, Qt.Key.Key_PageUp)
    assert head.moment.phase.number == 1
    qtbot.keyClick(journey, Qt.Key.Key_End)
    assert head.day == head.story.axis.last_day


def test_space_plays_and_pauses_but_presses_a_button_that_has_the_focus(
    qtbot: QtBot, journey: JourneyPage
) -> None:
    qtbot.keyClick(journey.stage, Qt.Key.Key_Space)
    assert journey.play_head.playing
    qtbot.keyClick(journey.stage, Qt.Key.Key_Space)
    assert not journey.play_head.playing


def test_every_key_on_the_sheet_does_something(journey: JourneyPage) -> None:
    assert {item.action for item in SHORTCUTS} == journey._actions().keys()


def test_a_key_fills_the_screen_and_gives_it_back(
    qtbot: QtBot, window: MainWindow, journey: JourneyPage
) -> None:
    qtbot.keyClick(journey, Qt.Key.Key_F11)
    assert window.isFullScreen()
    qtbot.keyClick(journey, Qt.Key.Key_F11)
    assert not window.isFullScreen()


def test_the_sheet_of_shortcuts_opens_on_a_question_mark(
    qtbot: QtBot, journey: JourneyPage
) -> None:
    journey.help()
    sheet = journey.findChild(ShortcutSheet)
    assert sheet
    words = " ".join(label.text() for label in sheet.findChildren(QLabel))
    assert "Play or pause" in words
    assert "Space" in words
    sheet.close()


def test_no_two_actions_have_the_same_key() -> None:
    keys = [key for item in SHORTCUTS for key in item.keys]
    assert sorted(keys) == sorted(set(keys))


def test_a_frame_is_the_same_whether_stepped_to_or_scrubbed_back_to(journey: JourneyPage) -> None:
    head = journey.play_head
    for day in (-30.0, -3.0, 0.0, 9.0, 400.0):
        head.seek(day)
        first = frame(journey)
        head.seek(head.story.axis.last_day)
        frame(journey)
        head.seek(day)
        assert frame(journey) == first, f"day {day} scrubbed back to"
        head.seek(day - 1)
        head.by_days(1)
        assert head.day == day
        assert frame(journey) == first, f"day {day} stepped to"


def test_a_frame_is_the_same_when_played_to(qtbot: QtBot, journey: JourneyPage) -> None:
    head = journey.play_head
    head.seek(-4.0)
    head.play()
    qtbot.waitUntil(lambda: head.day > -3.99, timeout=5000)
    head.pause()
    played, day = frame(journey), head.day
    head.seek(head.story.axis.first_day)
    frame(journey)
    head.seek(day)
    assert frame(journey) == played


def test_every_control_has_a_name_and_is_large_enough(journey: JourneyPage) -> None:
    for widget in journey.findChildren(QWidget):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or not widget.isVisible():
            continue
        if widget.focusProxy() or widget.objectName() == "qt_scrollarea_viewport":
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        name = interface.text(QAccessible.Text.Name) if interface else ""
        assert name.strip(), f"{type(widget).__name__} has no name"
        # A word inside a text is as high as its line; WCAG 2.5.8 exempts it.
        if not isinstance(widget, (QLabel, Link)):
            assert widget.height() >= TARGET, f"{name} is {widget.height()} px high"


def test_tab_walks_through_every_control_and_comes_round(
    qtbot: QtBot, journey: JourneyPage
) -> None:
    journey.stage.setFocus()
    seen: list[QWidget] = []
    for _press in range(200):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused in seen[:-1]:
            break
        if focused not in seen:  # The picture lets Tab walk through its parts.
            seen.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert len(seen) >= 12
    assert journey.board in seen
    assert any(widget is journey.stage for widget in seen)


def test_all_views_tell_the_same_day(journey: JourneyPage) -> None:
    head = journey.play_head
    for day in (-40.0, -2.5, 0.2, 11.7, 200.0):
        head.seek(day)
        QApplication.processEvents()
        assert day_name(day) == head.moment.day_name
        assert head.moment.day_name.removeprefix("Day ") in journey.stage.caption() or (
            head.moment.day_name in journey.stage.caption()
        )
        assert set(journey.board.windows_drawn(head.moment)) == set(head.moment.risks_open)


def test_the_picture_in_words_follows_without_being_asked(
    qtbot: QtBot, journey: JourneyPage
) -> None:
    journey.play_head.seek(9.0)
    qtbot.waitUntil(lambda: "Day +9" in journey.stage.accessibleDescription(), timeout=2000)
    assert journey.stage.accessibleDescription() == journey.stage.caption()


def test_large_text_gives_the_words_a_column_of_the_full_height(
    window: MainWindow, journey: JourneyPage
) -> None:
    for _step in range(4):
        press_larger(journey)
    settle(journey)
    assert window.width() == 1280
    side, board, transport, stage = (
        QRect(view.mapTo(journey, QPoint(0, 0)), view.size())
        for view in (journey.side, journey.board, journey.transport, journey.stage)
    )
    assert side.bottom() >= board.bottom() - 1
    assert transport.top() >= board.bottom()
    assert board.top() >= stage.bottom()
    assert stage.height() > 200


def press_larger(page: JourneyPage) -> None:
    QTest.keyClick(page, Qt.Key.Key_Plus, CTRL)


@pytest.mark.parametrize("size", [(1024, 700), (1280, 800), (1920, 1080), (3840, 2160)])
def test_every_view_has_room_at_every_size(
    window: MainWindow, journey: JourneyPage, size: tuple[int, int]
) -> None:
    window.resize(*size)
    QApplication.processEvents()
    assert window.width() == size[0], "the contents force the window wider"
    assert window.height() == size[1], "the contents force the window higher"
    assert journey.stage.width() >= 0.45 * size[0]
    assert journey.stage.height() >= 0.35 * size[1]
    for view in (journey.stage, journey.side, journey.board, journey.transport):
        corner = view.mapTo(window, QPoint(view.width(), view.height()))
        assert corner.x() <= size[0]
        assert corner.y() <= size[1]


def test_nothing_plays_unseen(window: MainWindow, journey: JourneyPage) -> None:
    journey.play_head.play()
    window.hide()
    assert not journey.play_head.playing


def test_still_pictures_come_with_a_stepper_for_keyboard_and_hand(
    qtbot: QtBot, journey: JourneyPage
) -> None:
    journey._comfort.change(motion="still")
    buttons = {button.accessibleName(): button for button in journey.findChildren(QToolButton)}
    back, forward = buttons["Previous picture"], buttons["Next picture"]
    count, poses = journey.transport._pose, len(journey.play_head.moment.phase.steps)
    assert count.isVisible()
    assert count.text() == f"1 of {poses}"
    settle(journey)
    for button in (back, forward):
        assert min(button.width(), button.height()) >= TARGET
    forward.setFocus()
    qtbot.keyClick(forward, Qt.Key.Key_Space)
    assert count.text() == f"2 of {poses}"
    assert count.accessibleName() == f"Picture 2 of {poses} in this part"
    back.setFocus()
    qtbot.keyClick(back, Qt.Key.Key_Space)
    assert count.text() == f"1 of {poses}"
    journey._comfort.change(motion="full")
    assert not count.isVisible()
    assert "Next picture" not in {b.accessibleName() for b in journey.findChildren(QToolButton)}


def test_still_pictures_hold_still_between_two_poses(journey: JourneyPage) -> None:
    journey._comfort.change(motion="still")
    settle(journey)
    step = journey.play_head.moment.step
    journey.play_head.seek(step.start + 0.3 * (step.end - step.start))
    cells = journey.stage.grab().toImage()
    journey.play_head.seek(step.start + 0.3001 * (step.end - step.start))
    assert journey.stage.grab().toImage() == cells


def test_escape_anywhere_lets_go_of_what_is_followed(qtbot: QtBot, journey: JourneyPage) -> None:
    journey.selection.choose(Ref("population", "stem-cells"))
    button = journey.findChildren(QToolButton)[0]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Escape)
    assert journey.selection.followed is None


def test_the_way_of_doing_it_that_is_shown_is_named(journey: JourneyPage) -> None:
    shown = load(timelines_folder() / "autologous-ms.json", "beam-atg")
    journey.tell(shown)
    [way] = (
        button
        for button in journey.findChildren(ChoiceButton)
        if button.accessibleName().startswith("Way of doing it")
    )
    assert way.text().startswith("BEAM")


def test_which_step_it_is_is_never_cut_short_on_a_small_screen(journey: JourneyPage) -> None:
    journey.window().resize(1280, 800)
    frame(journey)
    count = len(journey.play_head.story.steps)
    named = [
        label for label in journey.findChildren(ElidedLabel) if label.text().endswith(f"{count}")
    ]
    assert [label.accessibleName() for label in named if label.isVisible()] == [
        f"Step 1 of {count}"
    ]
