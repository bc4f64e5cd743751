"""The two windows through a visit: keys, agenda, gates, drawing, screens that come and go."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QWidget
from shiboken6 import delete

from consult.conftest import MS, Room, settle
from dayzero.panels.prose import Prose
from dayzero.story.agenda import card_title
from dayzero.story.stops import questions_code
from dayzero.story.visit import Visit
from dayzero.timeline.loading import load
from dayzero.windows.consult.one_screen import OneScreen
from dayzero.windows.consult.scene import Scene
from dayzero.windows.consult.screens import screen_of
from dayzero.windows.consult.two_screens import TwoScreens
from dayzero.windows.lines_button import LinesButton

Enter = Callable[..., Room]
Key = Qt.Key


def press(room: Room, key: Qt.Key, on: QWidget | None = None) -> None:
    """A key, wherever the keyboard is on the nurse's side."""
    desk = room.consulting.desk
    assert desk is not None
    QTest.keyClick(on or desk.agenda, key)
    settle()


def test_every_key_of_the_flow_works_wherever_the_keyboard_is(enter: Enter) -> None:
    room = enter()
    sitting = room.consulting.sitting
    head = sitting.play_head
    assert sitting.visit.view == "title"
    press(room, Key.Key_N)
    press(room, Key.Key_N)
    assert (sitting.visit.card, sitting.visit.view) == ("days", "journey")
    day = head.day
    press(room, Key.Key_Right)
    assert head.day == day + 1
    press(room, Key.Key_Left)
    assert head.day == day
    press(room, Key.Key_PageDown)
    assert head.moment.phase.number == 2
    press(room, Key.Key_PageUp)
    assert head.moment.phase.number == 1
    press(room, Key.Key_B)
    assert sitting.visit.view == "blank"
    press(room, Key.Key_B)
    press(room, Key.Key_T)
    assert sitting.visit.view == "say-back"
    press(room, Key.Key_T)
    desk = room.consulting.desk
    assert desk is not None
    press(room, Key.Key_Space, desk)
    assert head.playing
    press(room, Key.Key_Space, desk)
    assert not head.playing


def test_keys_pressed_on_the_patient_s_screen_are_the_nurse_s(enter: Enter) -> None:
    room = enter()
    QTest.keyClick(room.consulting.patient, Key.Key_N)
    assert room.consulting.sitting.visit.card == "whole"
    QTest.keyClick(room.consulting.patient, Key.Key_B)
    assert room.consulting.sitting.visit.view == "blank"


def test_nothing_plays_where_the_patient_does_not_see_it(enter: Enter) -> None:
    room = enter()
    sitting = room.consulting.sitting
    desk = room.consulting.desk
    assert desk is not None
    press(room, Key.Key_Space, desk)
    assert not sitting.play_head.playing
    sitting.turn_to("days")
    sitting.play_head.play()
    press(room, Key.Key_B)
    assert not sitting.play_head.playing


def test_the_agenda_is_ticked_put_in_order_and_shown_by_keys(enter: Enter) -> None:
    room = enter()
    sitting = room.consulting.sitting
    desk = room.consulting.desk
    assert desk is not None
    agenda = desk.agenda
    agenda.setFocus()
    agenda.setCurrentRow(1)
    QTest.keyClick(agenda, Key.Key_Space)
    assert "matters" in sitting.visit.ticked
    QTest.keyClick(agenda, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert sitting.visit.order[:2] == ("matters", "whole")
    assert agenda.currentItem().text() == card_title("matters")
    QTest.keyClick(agenda, Key.Key_Return)
    assert sitting.visit.view == "matters"


def test_cards_that_are_dragged_stay_where_they_are_put(enter: Enter) -> None:
    room = enter()
    sitting, desk = room.consulting.sitting, room.consulting.desk
    assert desk is not None
    top = QModelIndex()
    desk.agenda.model().moveRow(top, 6, top, 0)  # what a drop does
    assert sitting.visit.order[:2] == ("chances", "whole")
    assert sitting.visit.agenda[0].name == "whole"


def test_a_press_on_a_card_shows_it_and_a_press_on_its_box_ticks_it(enter: Enter) -> None:
    room = enter()
    sitting = room.consulting.sitting
    desk = room.consulting.desk
    assert desk is not None
    row = desk.agenda.visualItemRect(desk.agenda.item(6))
    QTest.mouseClick(
        desk.agenda.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(18, row.center().y())
    )
    assert "chances" in sitting.visit.ticked
    assert sitting.visit.view == "title"
    QTest.mouseClick(
        desk.agenda.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(120, row.center().y())
    )
    assert sitting.visit.view == "chances"


def test_prognosis_opens_only_after_two_questions(enter: Enter) -> None:
    room = enter()
    sitting = room.consulting.sitting
    desk = room.consulting.desk
    assert desk is not None
    gates = desk.gates
    gates.buttons["prognosis"].click()
    assert gates.asking is not None
    assert not sitting.visit.gates
    assert not gates.asking.agree.isEnabled()
    gates.asking.company.choose(2)
    assert gates.asking.alone.text()
    gates.asking.asked.click()
    gates.asking.agree.click()
    settle()
    assert sitting.visit.gates == {"numbers", "prognosis"}
    gates.buttons["numbers"].click()
    assert not sitting.visit.gates


@pytest.mark.parametrize("size", [1.0, 2.0])
def test_a_question_is_as_high_as_its_words(size: float, enter: Enter) -> None:
    room = enter()
    desk = room.consulting.desk
    assert desk is not None
    desk.comfort.change(text_size=size)
    desk.gates.buttons["prognosis"].click()
    desk.ask_to_end()
    settle()
    for asking in (desk.gates.asking, desk.asking):
        assert asking is not None
        assert asking.width() <= desk.window().width()
        assert asking.height() <= 22 * desk.look.type.body
        for button in asking.findChildren(LinesButton):
            lines = button.text().split("\n")
            assert max(map(button.fontMetrics().horizontalAdvance, lines)) < button.width()
        asking.reject()


def test_the_screen_can_be_covered_whatever_the_nurse_is_about(enter: Enter) -> None:
    room = enter()
    sitting, desk = room.consulting.sitting, room.consulting.desk
    assert desk is not None
    QTest.keyClick(desk.code.line, Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert sitting.visit.blank
    desk.gates.buttons["prognosis"].click()
    assert desk.gates.asking is not None
    QTest.keyClick(desk.gates.asking.asked, Key.Key_B)
    assert not sitting.visit.blank
    desk.gates.asking.reject()
    desk.ask_to_end()
    assert desk.asking is not None
    QTest.keyClick(desk.asking.agree, Key.Key_B)
    assert sitting.visit.blank
    desk.asking.reject()


def test_what_is_drawn_by_pointer_goes_with_the_day(enter: Enter) -> None:
    room = enter()
    sitting = room.consulting.sitting
    desk = room.consulting.desk
    assert isinstance(desk, TwoScreens)
    sitting.turn_to("days")
    settle()
    thumbnail = desk.thumbnail
    press(room, Key.Key_P)
    for kind, at in (("press", 0.3), ("move", 0.5), ("release", 0.5)):
        point = QPoint(round(thumbnail.width() * at), round(thumbnail.height() * 0.5))
        if kind == "press":
            QTest.mousePress(thumbnail, Qt.MouseButton.LeftButton, pos=point)
        elif kind == "move":
            QTest.mouseMove(thumbnail, point)
        else:
            QTest.mouseRelease(thumbnail, Qt.MouseButton.LeftButton, pos=point)
    assert [mark.kind for mark in sitting.visit.marks] == ["pen"]
    assert room.consulting.view.drawing.isVisible()
    press(room, Key.Key_Right)
    assert not sitting.visit.marks
    assert room.consulting.view.drawing.isHidden()
    press(room, Key.Key_A)
    QTest.mousePress(thumbnail, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    QTest.mouseRelease(thumbnail, Qt.MouseButton.LeftButton, pos=QPoint(90, 90))
    assert sitting.visit.marks
    press(room, Key.Key_W)
    assert not sitting.visit.marks


def test_the_thumbnail_keeps_the_shape_of_a_screen_that_is_exchanged(enter: Enter) -> None:
    room = enter()
    desk, view = room.consulting.desk, room.consulting.view
    assert isinstance(desk, TwoScreens)
    for wide, high in ((1920, 1080), (1024, 768), (1080, 1920)):
        view.resize(wide, high)
        settle()
        shown = desk.thumbnail
        assert shown.width() / shown.height() == pytest.approx(wide / high, rel=0.02)


def test_a_planned_date_does_not_push_the_agenda_out_of_its_column(enter: Enter) -> None:
    room = enter()
    room.consulting.nurse.resize(1280, 800)
    desk = room.consulting.desk
    desk.plan.set_date.click()
    settle()
    assert desk.plan.date.isVisible()
    assert desk.agenda_column.inside.width() <= desk.agenda_column.viewport().width()


def test_the_nurse_sees_which_step_it_is(enter: Enter) -> None:
    room = enter()
    row = room.consulting.desk.transport
    shown = [label.text() for label in row.findChildren(QLabel) if label.isVisible()]
    assert len(shown) == 1
    assert shown[0].endswith("1 of 46")


def test_a_hand_on_the_thumbnail_presses_what_is_there(enter: Enter) -> None:
    room = enter()
    consulting = room.consulting
    consulting.sitting.turn_to("days")
    settle()
    desk, view = consulting.desk, consulting.view
    assert isinstance(desk, TwoScreens)
    scene = view.page("scene")
    tab = scene.explanation.tabs.buttons()[1]  # type: ignore[attr-defined]
    middle = tab.mapTo(view, tab.rect().center())
    thumbnail = desk.thumbnail
    x = round(middle.x() / view.width() * thumbnail.width())
    y = round(middle.y() / view.height() * thumbnail.height())
    QTest.mouseClick(thumbnail, Qt.MouseButton.LeftButton, pos=QPoint(x, y))
    assert scene.explanation.tabs.current == 1  # type: ignore[attr-defined]
    names = [action.text() for action in desk.press_there.menu_of_buttons().actions()]
    assert "What I can do" in names


def test_a_screen_that_vanishes_takes_nothing_with_it_and_shows_nothing_private(
    enter: Enter,
) -> None:
    room = enter()
    consulting = room.consulting
    sitting, view = consulting.sitting, consulting.view
    sitting.turn_to("days")
    sitting.play_head.seek(5)
    sitting.set_gate("numbers", True)
    sitting.show(sitting.visit.note("days", "again").tick("matters", True))
    before = sitting.visit
    assert view.window() is consulting.patient
    room.plug(False)
    assert consulting.patient.isHidden()
    assert isinstance(consulting.desk, OneScreen)
    assert view.window() is consulting.nurse
    assert view.isVisible()
    room.plug(True)
    assert isinstance(consulting.desk, TwoScreens)
    assert consulting.patient.isVisible()
    assert view.window() is consulting.patient
    assert view.isVisible()
    assert consulting.sitting is sitting
    assert consulting.view is view
    press(room, Key.Key_B)
    assert sitting.visit.blank
    press(room, Key.Key_B)
    assert sitting.visit == before
    assert sitting.play_head.day == 5


def test_it_plays_on_while_a_screen_is_pulled_out(enter: Enter) -> None:
    room = enter()
    sitting = room.consulting.sitting
    sitting.turn_to("days")
    sitting.play_head.play()
    for plugged in (False, True):
        room.plug(plugged)
        assert sitting.play_head.playing
        heading, *message = room.consulting.desk.prompts.message.findChildren(Prose)
        assert heading.text()
        assert [words.text() for words in message if words.text()]


def test_one_key_hides_the_private_strip(enter: Enter) -> None:
    room = enter(two=False)
    desk = room.consulting.desk
    assert isinstance(desk, OneScreen)
    assert desk.strip.isVisible()
    press(room, Key.Key_F8)
    assert desk.strip.isHidden()
    press(room, Key.Key_N, desk)
    assert room.consulting.sitting.visit.card == "whole"
    press(room, Key.Key_F8, desk)
    assert desk.strip.isVisible()


def test_stopping_gives_a_code_that_goes_on_from_there(enter: Enter) -> None:
    room = enter()
    first = room.consulting.sitting
    first.show(first.visit.tick("chances", True).move("chances", -3))
    for _card in range(3):
        first.turn_on()
    first.stop_here()
    code, left = first.code, first.visit.left
    assert first.visit.view == "break"
    desk = room.consulting.desk
    assert desk is not None
    desk.ended.emit()
    settle()
    assert room.consulting.sitting is not first
    desk = room.consulting.desk
    assert desk is not None
    desk.code.line.setText(code.lower())
    QTest.keyClick(desk.code.line, Key.Key_Return)
    settle()
    again = room.consulting.sitting.visit
    assert again.card == "days"
    assert again.left == left
    assert not again.gates


def test_a_scanner_types_the_code_from_the_kiosk_and_the_questions_come_first(
    enter: Enter,
) -> None:
    room = enter()
    desk = room.consulting.desk
    assert desk is not None
    story = room.consulting.sitting.play_head.story
    QTest.keyClicks(desk.code.line, questions_code(story))
    QTest.keyClick(desk.code.line, Key.Key_Return)
    settle()
    visit = room.consulting.sitting.visit
    assert visit.agenda[0].name == "questions"
    assert visit.ticked == Visit().ticked


def test_ending_asks_once_and_makes_everything_anew(enter: Enter) -> None:
    room = enter()
    consulting = room.consulting
    sitting, view, desk = consulting.sitting, consulting.view, consulting.desk
    assert desk is not None
    gone: list[str] = []
    for name, thing in (("sitting", sitting), ("view", view), ("desk", desk)):
        thing.destroyed.connect(lambda _thing=None, name=name: gone.append(name))
    sitting.turn_to("days")
    sitting.show(sitting.visit.open_gate("prognosis").note("days", "again"))
    sitting.session.basket.add("Will my hair grow back?")
    desk.ask_to_end()
    assert desk.asking is not None
    assert desk.asking.call.isVisible()  # nobody has said yet when to call
    desk.asking.agree.click()
    del sitting, view, desk
    settle()
    settle()
    assert set(gone) == {"sitting", "view", "desk"}
    fresh = consulting.sitting
    assert fresh.visit.view == "title"
    assert not fresh.visit.gates
    assert not fresh.session.basket.questions
    assert consulting.view.isVisible()


def test_a_card_behind_a_shut_gate_leaves_the_screen_calm_and_the_nurse_is_told(
    enter: Enter,
) -> None:
    room = enter()
    sitting, desk = room.consulting.sitting, room.consulting.desk
    assert desk is not None
    sitting.turn_to("fertility")
    assert sitting.visit.view == "blank"
    assert "Having children" in desk.notice.words
    desk.gates.buttons["fertility"].click()
    settle()
    assert sitting.visit.view == "journey"
    assert not desk.notice.words


@pytest.mark.parametrize("two", [True, False])
def test_every_control_has_a_name_and_is_large_enough(enter: Enter, two: bool) -> None:
    room = enter(two=two, size=(1920, 1080))
    desk = room.consulting.desk
    assert desk is not None
    for button in desk.findChildren(QAbstractButton):
        if button.isVisible() and not room.consulting.view.isAncestorOf(button):
            assert button.accessibleName() or button.text(), button
            assert button.height() >= 40, button.text()


def test_the_print_says_what_was_covered_and_what_is_left(enter: Enter, tmp_path: Path) -> None:
    room = enter()
    desk, sitting = room.consulting.desk, room.consulting.sitting
    assert desk is not None
    press(room, Key.Key_N)
    desk.show_handout()
    assert desk.handout
    press(room, Key.Key_Escape, desk.handout)
    sitting.turn_to("days")
    action = desk.prompts.to_do.boxes()[0]
    action.click()
    desk.show_handout()
    desk.handout.write(tmp_path / "handout.html")
    page = (tmp_path / "handout.html").read_text("utf-8")
    assert card_title("whole") in page
    assert card_title("days") in page
    assert action.accessibleName() in page
    assert "Not covered today: when to call" in page
    assert sitting.code in page
    sitting.turn_to("call")
    desk.prompts.say_back.clear.click()
    desk.handout.write(tmp_path / "handout.html")
    assert "Not covered today" not in (tmp_path / "handout.html").read_text("utf-8")


def test_side_by_side_follows_the_nurse_s_play_head_and_choice(enter: Enter) -> None:
    room = enter()
    consulting = room.consulting
    sitting, desk = consulting.sitting, consulting.desk
    assert desk is not None
    sitting.turn_to("compare")
    settle()
    page = consulting.view.page("compare")
    titles = [side.story.timeline.title for side in page.body.sides]  # type: ignore[attr-defined]
    assert len(titles) == 2  # the nearest treatment stands beside it, unasked
    assert page.body.play.isHidden()  # type: ignore[attr-defined]
    press(room, Key.Key_Right)
    assert page.body.play_head.day == sitting.play_head.day == 1  # type: ignore[attr-defined]
    second = desk.beside.choosers[1]
    other = next(action for action in second.menu_of_choices().actions() if action.data())
    other.trigger()
    settle()
    page = consulting.view.page("compare")
    assert len(page.body.sides) == 3  # type: ignore[attr-defined]
    assert page.body.play_head.day == 1  # type: ignore[attr-defined]
    sitting.turn_to("days")
    assert sitting.play_head.day == 1


def test_of_a_treatment_that_cannot_be_opened_the_nurse_is_told(
    enter: Enter, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text("{", encoding="utf-8")
    room = enter()
    room.consulting.sitting.put_beside([broken])
    room.consulting.sitting.turn_to("compare")
    settle()
    desk = room.consulting.desk
    assert desk is not None
    assert "broken.json" in desk.notice.words
    page = room.consulting.view.page("compare")
    assert len(page.body.sides) == 1  # type: ignore[attr-defined]


def test_a_card_that_is_brought_in_view_closes_what_the_nurse_looked_at(enter: Enter) -> None:
    room = enter()
    desk = room.consulting.desk
    assert desk is not None
    desk.show_handout()
    assert desk.stack.currentWidget() is desk.handout
    press(room, Key.Key_N)
    assert desk.stack.currentIndex() == 0


def test_the_parts_of_the_words_are_chosen_by_keys(enter: Enter) -> None:
    room = enter()
    room.consulting.sitting.turn_to("days")
    settle()
    scene = room.consulting.view.page("scene")
    press(room, Key.Key_3)
    assert scene.explanation.tabs.current == 2  # type: ignore[attr-defined]


def test_an_interpreter_reads_the_same_day_in_another_language(enter: Enter) -> None:
    room = enter()
    sitting, view = room.consulting.sitting, room.consulting.view
    sitting.turn_to("days")
    settle()
    scene = view.page("scene")
    assert isinstance(scene, Scene)
    assert scene.interpreter is None
    plan = sitting.visit.plan
    sitting.show(sitting.visit.plan_for(replace(plan, second_language="ar")))
    settle()
    assert scene.interpreter is not None
    assert scene.interpreter.layoutDirection() == Qt.LayoutDirection.RightToLeft
    sitting.play_head.seek(5)
    scene.reading_head.catch_up()
    english = sitting.play_head.moment.phase.phase.message
    arabic = load(MS, language="ar").phases["low-counts"].message
    said = {prose.text() for prose in scene.interpreter.findChildren(Prose)}
    assert any(arabic in words for words in said)
    assert not any(english == words for words in said)
    sitting.show(sitting.visit.plan_for(replace(plan, second_language="")))
    settle()
    assert scene.interpreter is None


def test_what_matters_is_weighed_on_the_patient_s_screen_and_gone_with_the_visit(
    enter: Enter,
) -> None:
    room = enter()
    consulting = room.consulting
    consulting.sitting.turn_to("matters")
    settle()
    page = consulting.view.page("matters")
    assert page.isVisible()
    assert page.back.isHidden()  # type: ignore[attr-defined]
    page.cards.cards[0].most.click()  # type: ignore[attr-defined]
    page.enough.click()  # type: ignore[attr-defined]
    assert page.answer.text()  # type: ignore[attr-defined]
    page.on.click()  # type: ignore[attr-defined]
    assert consulting.sitting.visit.card == "questions"
    assert consulting.desk is not None
    consulting.desk.ended.emit()
    settle()
    consulting.sitting.turn_to("matters")
    settle()
    assert not consulting.view.page("matters").answer.text()  # type: ignore[attr-defined]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_list_of_the_patient_s_screen_opens_where_the_nurse_is(enter: Enter) -> None:
    room = enter()
    consulting = room.consulting
    consulting.sitting.turn_to("chances")
    settle()
    desk = consulting.desk
    assert desk is not None
    actions = desk.press_there.menu_of_buttons().actions()
    next(action for action in actions if "Common" in action.text()).trigger()
    settle()
    opened = QApplication.activePopupWidget()
    assert isinstance(opened, QMenu)
    here = desk.press_there.mapToGlobal(desk.press_there.rect().bottomLeft())
    assert opened.pos().x() == here.x()
    opened.close()


def test_a_screen_that_vanishes_as_the_window_is_closed_harms_nothing(enter: Enter) -> None:
    room = enter()
    room.screens.plug(False)
    room.consulting.nurse.close()
    settle()
    room.plug(True)
    assert room.consulting.desk is None


def test_a_screen_outlives_a_window_that_was_on_it(qapp: QApplication) -> None:
    screen = qapp.screens()[0]
    window = QWidget()
    window.show()
    assert screen_of(window) == screen
    delete(window)
    assert screen.geometry().isValid()
