"""The board through real events."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPaintEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from board.conftest import MakeBoard
from dayzero.board.view import BoardView
from dayzero.story.links import Ref
from dayzero.story.moment import Story

LEFT = Qt.MouseButton.LeftButton


def picture(board: BoardView) -> QImage:
    return board.grab().toImage()


def x_of(board: BoardView, day: float) -> int:
    return round(board._ready().scale.x(day))


def rect_of(board: BoardView, ref: Ref):  # type: ignore[no-untyped-def]
    return next(part.rect for part in board.parts() if part.ref == ref)


def hover(board: BoardView, at: QPointF) -> None:
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove, at, board.mapToGlobal(at), none, none,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(board, event)


def drag(board: BoardView, start: QPoint, *ways: QPoint) -> None:
    QTest.mousePress(board, LEFT, pos=start)
    for at in ways:
        event = QMouseEvent(
            QEvent.Type.MouseMove, QPointF(at), QPointF(board.mapToGlobal(at)),
            Qt.MouseButton.NoButton, LEFT, Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QApplication.sendEvent(board, event)
    QTest.mouseRelease(board, LEFT, pos=ways[-1])


def test_the_board_needs_no_pyqtgraph_before_its_charts_are_asked_for() -> None:
    code = (
        "import sys, dayzero.board.view; "
        "print([name for name in ('pyqtgraph', 'numpy') if name in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True,
                          env={"PYTHONPATH": ":".join(sys.path)})  # fmt: skip
    assert said.stdout.strip() == "[]"


def test_charts_appear_in_the_place_kept_for_them(make_board: MakeBoard, qtbot: QtBot) -> None:
    board = make_board()
    before = picture(board)
    place = board._ready().counts.toAlignedRect()
    with qtbot.waitSignal(board.charts_ready):
        board.load_charts()
    after = picture(board)
    assert before.copy(place) != after.copy(place)
    below = place.adjusted(0, place.height() + 3, 0, 100)
    assert before.copy(below) == after.copy(below)


@pytest.mark.parametrize("row", ["ribbon", "counts", "axis"])
def test_a_press_seeks(make_board: MakeBoard, row: str) -> None:
    board = make_board(day=-100)
    plan = board._ready()
    y = {
        "ribbon": plan.ribbon.center().y(),
        "counts": plan.counts.top() + 3,
        "axis": plan.axis_top + 6,
    }[row]
    QTest.mouseClick(board, LEFT, pos=QPoint(x_of(board, 8), round(y)))
    assert board.head.day == pytest.approx(8, abs=0.1)


def test_dragging_scrubs_and_pauses(make_board: MakeBoard) -> None:
    board = make_board(day=-100)
    board.head.play()
    y = round(board._ready().ribbon.center().y())
    drag(board, QPoint(x_of(board, -4), y), QPoint(x_of(board, 2), y), QPoint(x_of(board, 12), y))
    assert board.head.day == pytest.approx(12, abs=0.1)
    assert not board.head.playing


def test_taking_hold_of_the_play_head_does_not_move_it(make_board: MakeBoard) -> None:
    board = make_board(day=3.0)
    QTest.mouseClick(board, LEFT, pos=QPoint(x_of(board, 3) + 3, 8))
    assert board.head.day == 3.0


def test_a_click_on_a_bar_chooses_the_risk_and_goes_to_its_start(make_board: MakeBoard) -> None:
    board = make_board(day=-100)
    ref = Ref("risk", "fever")
    QTest.mouseClick(board, LEFT, pos=rect_of(board, ref).center().toPoint())
    assert board.selection.chosen == ref
    assert board.head.day == 2


def test_a_click_on_an_open_bar_stays_on_the_day(make_board: MakeBoard) -> None:
    board = make_board(day=5)
    rect = rect_of(board, Ref("risk", "fever"))
    QTest.mouseClick(board, LEFT, pos=QPoint(round(rect.left()) + 4, round(rect.center().y())))
    assert board.head.day == 5
    assert board.selection.chosen == Ref("risk", "fever")


def test_dragging_from_a_bar_scrubs_and_chooses_nothing(make_board: MakeBoard) -> None:
    board = make_board(day=-100)
    start = rect_of(board, Ref("risk", "fever")).center().toPoint()
    drag(board, start, QPoint(x_of(board, 15), start.y()))
    assert board.selection.chosen is None
    assert board.head.day == pytest.approx(15, abs=0.1)


def test_pointing_at_a_curve_reads_it_out_in_words(make_board: MakeBoard) -> None:
    board = make_board(day=-100)
    plan = board._ready()
    hover(board, QPointF(x_of(board, -32.5), plan.count_y(0.97)))
    assert board.readout() == (
        "Day −33. Neutrophils: above the usual range; drawn from published milestones. "
        "The line joins published milestones. How much people vary was not published."
    )
    assert board.selection.main == Ref("curve", "neutrophils")
    hover(board, QPointF(10, 10))
    assert board.readout() == ""
    assert board.selection.main is None


def test_a_break_of_scale_is_said_in_words(make_board: MakeBoard) -> None:
    board = make_board()
    mark = board._ready().breaks[0]
    hover(board, QPointF(mark.x, board._ready().axis_top + 2))
    assert board.readout().startswith("The scale changes here. From here on,")


def test_a_read_out_says_when_a_risk_is_possible(make_board: MakeBoard) -> None:
    board = make_board(day=5)
    said = {part.ref: part.sentence for part in board.parts()}
    assert said[Ref("risk", "fever")] == (
        "Fever and infection with low counts. May happen: Day +2 to Day +12. "
        "Possible on the day you are looking at."
    )
    assert "Still to come" in said[Ref("risk", "shingles")]
    assert "Past" in said[Ref("risk", "bone-pain")]


def test_up_and_down_walk_through_everything_once(make_board: MakeBoard) -> None:
    board = make_board(height=270)
    board.setFocus()
    QTest.keyClick(board, Qt.Key.Key_Down)
    walked = []
    for _ in board.parts():
        walked.append(board.selection.main)
        assert board.readout() == board.accessibleDescription() != ""
        assert rect_of(board, board.selection.main) is not None, "it is brought into view"
        QTest.keyClick(board, Qt.Key.Key_Down)
    assert board.selection.main == walked[0]
    assert sorted(walked) == sorted(part.ref for part in board.parts())
    QTest.keyClick(board, Qt.Key.Key_Up)
    assert board.selection.main == walked[-1]


def test_enter_chooses_and_goes_there_and_escape_lets_go(make_board: MakeBoard) -> None:
    board = make_board(day=-100)
    board.setFocus()
    QTest.keyClick(board, Qt.Key.Key_Down)
    while board.selection.main != Ref("risk", "viruses"):
        QTest.keyClick(board, Qt.Key.Key_Down)
    QTest.keyClick(board, Qt.Key.Key_Return)
    assert board.head.day == 20
    assert board.selection.chosen == Ref("risk", "viruses")
    QTest.keyClick(board, Qt.Key.Key_Escape)
    assert board.readout() == ""


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_Space]
)
def test_keys_of_the_window_are_left_to_it(make_board: MakeBoard, key: Qt.Key) -> None:
    board = make_board()
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    board.keyPressEvent(event)
    assert not event.isAccepted()


def test_the_focus_can_be_seen(make_board: MakeBoard, qtbot: QtBot) -> None:
    board = make_board()
    board.activateWindow()
    qtbot.waitUntil(board.isActiveWindow)
    board.setFocus(Qt.FocusReason.MouseFocusReason)
    without = picture(board)
    board.clearFocus()
    board.setFocus(Qt.FocusReason.TabFocusReason)
    assert picture(board) != without


def wheel(board: BoardView, at: QPointF, down: int) -> QWheelEvent:
    event = QWheelEvent(
        at, board.mapToGlobal(at), QPoint(), QPoint(0, -down), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    board.wheelEvent(event)
    return event


def test_the_wheel_scrolls_lanes_and_nothing_else(make_board: MakeBoard) -> None:
    board = make_board(height=270, day=-120)
    before = [row.index for row in board._ready().rows]
    assert not wheel(board, board._ready().ribbon.center(), 120).isAccepted()
    assert wheel(board, board._ready().lanes.center(), 120).isAccepted()
    assert [row.index for row in board._ready().rows] == [index + 1 for index in before]
    assert board.head.day == -120


def test_more_rows_take_the_room_of_the_counts_and_give_it_back(make_board: MakeBoard) -> None:
    board = make_board(height=270)
    few = len(board._ready().rows)
    QTest.mouseClick(board, LEFT, pos=board._ready().more.center().toPoint())
    assert len(board._ready().rows) > few
    assert board._ready().counts_mode == "sentence"
    QTest.mouseClick(board, LEFT, pos=board._ready().more.center().toPoint())
    assert len(board._ready().rows) == few
    assert board._ready().counts_mode == "plot"


@pytest.mark.parametrize("day", [-119.5, -33, -4, 8, 50, 400, 1825])
def test_the_same_day_gives_the_same_pixels_whichever_way_it_is_reached(
    make_board: MakeBoard, day: float
) -> None:
    fresh = picture(make_board(height=270, charts=True, day=day))
    board = make_board(height=270, charts=True)
    for stop in (1800, 400, 30, 14, 0.5, -5, -100, day - 1, day):
        board.head.seek(stop)
        board.repaint()
    assert picture(board) == fresh
    for stop in (-60, 2, 90, day + 1, day):
        board.head.seek(stop)
        board.repaint()
    assert picture(board) == fresh


def test_windows_drawn_follow_the_day(make_board: MakeBoard, story: Story) -> None:
    board = make_board()
    for day in (-120, -40, -5, 0, 3, 12.99, 13, 500, 1825):
        moment = story.at(day)
        assert board.windows_drawn(moment) == moment.risks_open


def test_true_to_scale_gives_each_day_the_same_width(make_board: MakeBoard) -> None:
    board = make_board(day=-100)
    board.set_true_to_scale(True)
    assert board.true_to_scale
    scale = board._ready().scale
    assert scale.x(10) - scale.x(0) == pytest.approx(scale.x(110) - scale.x(100))
    QTest.mouseClick(board, LEFT, pos=QPoint(round(scale.x(1000)), round(board._ready().axis_top)))
    assert board.head.day == pytest.approx(1000, abs=2)


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_what_is_lit_stands_out_in_every_theme(make_board: MakeBoard, theme: str) -> None:
    board = make_board(theme=theme, charts=True)
    plain = picture(board)
    board.selection.choose(Ref("risk", "fever"))
    lit = picture(board)
    assert lit != plain
    bar = rect_of(board, Ref("risk", "fever")).adjusted(2, 2, -2, -2).toAlignedRect()
    assert lit.copy(bar) == plain.copy(bar), "what is lit keeps its full strength"
    board.selection.choose(Ref("risk", "fever"))
    assert picture(board) == plain


def test_pointing_elsewhere_brings_a_hidden_bar_into_view(make_board: MakeBoard) -> None:
    board = make_board(height=270, day=-120)
    hidden = next(part.ref for part in board.parts() if part.rect is None)
    board.selection.point_at(hidden)
    assert rect_of(board, hidden) is not None


def test_a_new_theme_or_text_size_is_taken_up(make_board: MakeBoard) -> None:
    board = make_board(charts=True)
    before, least = picture(board), board.minimumSizeHint()
    board.look.set(theme="dark")
    assert picture(board) != before
    board.look.set(theme="light", scale=2.0)
    assert board.minimumSizeHint().height() > least.height()
    assert board._ready().counts_mode == "sentence"
    board.look.set(scale=1.0)
    assert picture(board) == before


def test_another_story_is_taken_up(make_board: MakeBoard) -> None:
    from board.stories import RISKS, example, risk

    board = make_board(charts=True)
    fewer = example(risks={key: risk(title, when) for key, title, when, _ in RISKS[:2]})
    board.selection.choose(Ref("risk", "fever"))
    board.selection.tell(fewer)
    board.head.tell(fewer)
    picture(board)
    assert {part.ref.id for part in board.parts() if part.ref.kind == "risk"} == {
        key for key, *_rest in RISKS[:2]
    }


class PaintCounter(QObject):
    painted = 0
    pixels = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.painted += 1
            self.pixels += sum(rect.width() * rect.height() for rect in event.region())
        return False


def test_only_the_strip_of_the_play_head_is_painted_again(
    make_board: MakeBoard, qtbot: QtBot
) -> None:
    board = make_board(charts=True, day=3.2)
    picture(board)
    QApplication.processEvents()
    counter = PaintCounter(board)
    board.installEventFilter(counter)
    board.head.seek(3.21)
    qtbot.waitUntil(lambda: counter.painted > 0)
    assert counter.pixels < board.width() * board.height() / 40


def test_a_paused_board_does_not_paint(make_board: MakeBoard, qtbot: QtBot) -> None:
    board = make_board(charts=True)
    picture(board)
    QApplication.processEvents()
    counter = PaintCounter(board)
    board.installEventFilter(counter)
    for _ in range(20):
        QApplication.processEvents()
    assert counter.painted == 0
    board.head.seek(8.0)
    qtbot.waitUntil(lambda: counter.painted == 1)


def test_people_vary_in_three_marks_on_the_curve_one_points_at(make_board: MakeBoard) -> None:
    from board.stories import curve, example
    from dayzero.story.counts import height
    from dayzero.story.varying import examples

    points = [(-120, 4), (0, 0.1), (8, 1), (12, 3), (1826, 4)]
    band = [(0, 0.0, 0.2), (8, 0.5, 2), (12, 1.5, 5), (90, 3, 6), (1826, 3, 6)]
    told = example(curves={"neutrophils": curve("Some", "measured", (2, 5), points, band)})
    board = make_board(charts=True, of=told)
    plan = board._ready()
    found = examples(told, "neutrophils")
    assert len(found) == 3
    calm = picture(board)
    board.selection.choose(Ref("curve", "neutrophils"))
    lit = picture(board)
    course = told.courses["neutrophils"].curve
    for item in found:
        at = round(plan.scale.x(item.day)) - 5, round(plan.count_y(height(course, item.amount)))
        assert lit.pixelColor(*at) != calm.pixelColor(*at)
    board.selection.choose(None)
    assert picture(board) == calm
    assert "Three examples" in next(
        part.sentence for part in board.parts() if part.ref == Ref("curve", "neutrophils")
    )


def test_the_guide_is_offered_beside_counts_that_are_drawn(make_board: MakeBoard) -> None:
    board = make_board(charts=True)
    asked = []
    board.guide_asked.connect(lambda: asked.append(True))
    assert board.guide_button.isVisible()
    assert board.guide_button.geometry().left() >= board._ready().scale.right
    board.guide_button.click()
    assert asked
    board.look.set(scale=2.0)
    assert not board.guide_button.isVisible()
