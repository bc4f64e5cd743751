"""The picture as a widget: pointing, keys, and doing nothing while nothing changes."""

from __future__ import annotations

from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QMouseEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dayzero.playback.play_head import PlayHead
from dayzero.playback.selection import Selection
from dayzero.stage.layout import Layout
from dayzero.stage.painter import Part
from dayzero.stage.telling import caption
from dayzero.stage.view import StageView
from dayzero.story.amounts import followed_words, whereabouts
from dayzero.story.links import Ref
from dayzero.theme.look import Look
from stage.made import ms


class Set:
    """A view with what it hangs on."""

    def __init__(self, qtbot: QtBot) -> None:
        self.look = Look()
        self.play_head = PlayHead(ms())
        self.selection = Selection(ms())
        self.view = StageView(self.look, self.play_head, self.selection)
        qtbot.addWidget(self.view)
        self.view.resize(860, 474)
        self.view.show()
        qtbot.waitExposed(self.view)


@pytest.fixture
def stage(qtbot: QtBot) -> Set:
    return Set(qtbot)


def hover(view: StageView, point: QPointF) -> None:
    move = QMouseEvent(
        QMouseEvent.Type.MouseMove, point, view.mapToGlobal(point), Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    view.mouseMoveEvent(move)


def test_pixels_are_equal_however_a_day_is_reached(stage: Set) -> None:
    stage.play_head.seek(9.0)
    first = stage.view.grab().toImage()
    for day in (40.0, -21.0, 8.5, 8.9):
        stage.play_head.seek(day)
        stage.view.grab()
    stage.play_head.seek(8.0)
    stage.play_head.by_days(1)
    assert stage.play_head.day == 9.0
    assert stage.view.grab().toImage() == first


def on_the_screen(view: StageView) -> QImage:
    """What people see, once all that is out of date has been painted."""
    QCoreApplication.sendEvent(view, QEvent(QEvent.Type.UpdateRequest))
    return QGuiApplication.primaryScreen().grabWindow(view.winId()).toImage()


@pytest.mark.parametrize("playing", [False, True])
def test_what_is_painted_anew_leaves_nothing_old_on_the_screen(stage: Set, playing: bool) -> None:
    """Often only the lens is painted anew; whatever else has changed must be there too."""
    story = stage.play_head.story
    if playing:
        stage.play_head.play()
    for step, share in product(story.steps[::2], (0.1, 0.2, 0.5, 0.9)):
        start, end = story.axis.position(step.start), story.axis.position(step.end)
        stage.play_head.seek_position(start + share * (end - start))
        seen = on_the_screen(stage.view)
        assert seen == stage.view.grab().toImage().convertToFormat(seen.format())
    stage.play_head.pause()


@pytest.mark.parametrize("day", [-110.0, -21.0, -3.5, 0.41, 9.0, 300.0])
def test_the_keyboard_reaches_every_part_and_lets_go(stage: Set, day: float) -> None:
    stage.play_head.seek(day)
    stage.view.setFocus()
    refs = [part.ref for part in stage.view.parts()]
    assert refs
    reached = []
    for _ in refs:
        QTest.keyClick(stage.view, Qt.Key.Key_Down)
        reached.append(stage.selection.main)
    assert reached == refs
    with_ring = stage.view.grab().toImage()
    QTest.keyClick(stage.view, Qt.Key.Key_Escape)
    assert stage.selection.main is None
    assert stage.view.grab().toImage() != with_ring


def test_arrows_move_days_until_one_is_inside_the_picture(stage: Set) -> None:
    stage.view.setFocus()
    QTest.keyClick(stage.view, Qt.Key.Key_Right)
    assert stage.selection.main is None
    QTest.keyClick(stage.view, Qt.Key.Key_Down)
    first = stage.selection.main
    QTest.keyClick(stage.view, Qt.Key.Key_Right)
    assert stage.selection.main not in (None, first)


def test_pointing_lights_up_and_leaving_lets_go(stage: Set) -> None:
    stage.play_head.seek(-110.0)
    for part in stage.view.parts():
        hover(stage.view, QPointF(part.rect.left() + 5, part.rect.center().y()))
        if part.rect.width() < 250:
            assert stage.selection.main == part.ref
    hover(stage.view, QPointF(3, 470))
    assert stage.selection.main is None


def test_a_cell_in_the_lens_says_which_group_it_is(stage: Set) -> None:
    stage.play_head.seek(-110.0)
    moment = stage.play_head.moment
    layout = stage.view._core.layout(moment, stage.view.size().toSizeF())
    group = stage.view._core._moving.seen(moment)[0]
    company = stage.view._core._moving.company(moment, layout, "full").stances
    cell = company[group.population].places[0]
    hover(stage.view, layout.middle + QPointF(cell.real, cell.imag))
    assert stage.selection.main == Ref("population", "self-reactive")


def test_a_click_chooses_and_a_second_click_lets_go(stage: Set) -> None:
    stage.play_head.seek(-110.0)
    part = next(part for part in stage.view.parts() if part.ref.kind == "population")
    at = QPoint(round(part.rect.left() + 8), round(part.rect.center().y()))
    QTest.mouseClick(stage.view, Qt.MouseButton.LeftButton, pos=at)
    assert stage.selection.chosen == part.ref
    QTest.mouseClick(stage.view, Qt.MouseButton.LeftButton, pos=at)
    assert stage.selection.chosen is None


def test_whatever_can_be_pressed_is_as_high_as_what_fingers_hit(stage: Set) -> None:
    for step in stage.play_head.story.steps:
        stage.play_head.seek(step.start)
        for part in stage.view.parts():
            assert part.rect.height() >= 44, (step.id, part.ref)
            at = (part.shown or part.rect).center().toPoint()
            assert stage.view._part_at(QPointF(at)) == part.ref or part.rect.height() > 100


def legend_part(view: StageView) -> Part:
    return next(part for part in view.parts() if part.ref.kind == "population")


def test_tab_goes_through_all_parts_and_then_on(stage: Set) -> None:
    stage.play_head.seek(-110.0)
    stage.view.setFocus()
    reached = []
    for _ in stage.view.parts():
        QTest.keyClick(stage.view, Qt.Key.Key_Tab)
        reached.append(stage.selection.main)
    assert reached == [part.ref for part in stage.view.parts()]
    QTest.keyClick(stage.view, Qt.Key.Key_Backtab)
    assert stage.selection.main == reached[-2]
    assert stage.view.focusNextPrevChild(True)
    assert stage.view.focusNextPrevChild(True)
    assert stage.view._chooser.hasFocus()
    assert stage.selection.main is None


def test_every_part_says_what_it_is(stage: Set) -> None:
    for step in stage.play_head.story.steps:
        stage.play_head.seek(step.start)
        for part in stage.view.parts():
            assert part.title
            assert part.sentence, (step.id, part.ref)
            if part.ref.kind == "population":
                assert part.sentence.endswith("Press to follow it from day to day.")


def test_a_group_is_followed_on_every_day_until_it_is_pressed_again(stage: Set) -> None:
    stem_cells = Ref("population", "stem-cells")
    stage.play_head.seek(-20.9)
    part = legend_part(stage.view)
    assert part.ref == stem_cells
    QTest.mouseClick(stage.view, Qt.MouseButton.LeftButton, pos=part.rect.center().toPoint())
    for step in stage.play_head.story.steps:
        stage.play_head.seek(step.start)
        words = followed_words(stage.play_head.story, stage.play_head.moment, "stem-cells")
        assert stem_cells in stage.selection.lit
        assert stage.view.caption().endswith(words)
        shown = [line.text for line in layout_of(stage).lines if line.role == "caption"]
        assert " ".join(shown) == words
        assert stem_cells in [part.ref for part in stage.view.parts()], step.id
    stage.play_head.seek(200.0)
    part = next(part for part in stage.view.parts() if part.ref == stem_cells)
    QTest.mouseClick(stage.view, Qt.MouseButton.LeftButton, pos=part.rect.center().toPoint())
    assert stage.selection.followed is None
    assert "Followed" not in stage.view.caption()


def test_the_lens_goes_where_the_followed_cells_are(stage: Set) -> None:
    story = stage.play_head.story
    stage.play_head.seek(-110.0)
    assert stage.view.moment.scene.lens == "nerve"
    stage.selection.choose(Ref("population", "stem-cells"))
    for step in story.steps:
        stage.play_head.seek(step.start)
        places = [place for place, _r in whereabouts(story, stage.play_head.moment, "stem-cells")]
        own = stage.play_head.moment.scene.lens
        assert stage.view.moment.scene.lens == (own if own in places else places[0])
    stage.play_head.seek(-110.0)
    stage.view.look_into("nerve")
    assert stage.view.moment.scene.lens == "nerve", "a hand on the lens has the last word"
    stage.selection.choose(None)
    stage.play_head.seek(-90.0)
    assert stage.view.moment == stage.play_head.moment


def layout_of(stage: Set) -> Layout:
    return stage.view._core.layout(stage.view.moment, stage.view.size().toSizeF())


def test_following_by_keyboard_leaves_no_plate_and_escape_lets_go(stage: Set) -> None:
    stage.play_head.seek(9.0)
    stage.view.setFocus()
    while stage.selection.main is None or stage.selection.main.kind != "population":
        QTest.keyClick(stage.view, Qt.Key.Key_Tab)
    QTest.keyClick(stage.view, Qt.Key.Key_Return)
    assert stage.selection.followed
    assert stage.selection.pointed is None
    assert "Followed" in stage.view.accessibleDescription()
    QTest.keyClick(stage.view, Qt.Key.Key_Escape)
    assert stage.selection.followed is None
    assert "Followed" not in stage.view.accessibleDescription()


def test_read_from_the_right_the_lens_is_on_the_left(stage: Set) -> None:
    stage.play_head.seek(9.0)
    before = stage.view.grab().toImage()
    assert layout_of(stage).middle.x() > 430
    stage.view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert stage.view.grab().toImage() != before
    assert layout_of(stage).middle.x() < 430
    stage.view.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert stage.view.grab().toImage() == before


@given(st.floats(-120, 3653))
def test_the_caption_of_any_day_is_short_and_true(day: float) -> None:
    story = ms()
    moment = story.at(day)
    words = caption(story, moment)
    assert words.startswith(f"{moment.day_name}. ")
    assert len(words) < 260
    assert ".." not in words
    here = {c.population: c.number for c in moment.cells if c.place == moment.scene.lens}
    for name, population in story.timeline.stage.populations.items():
        said = f"{population.title}: "
        if said in words and name in here:
            assert (f"{said}none." in words) == (here[name] == 0)


def test_the_caption_is_a_sentence_for_every_step(stage: Set) -> None:
    seen = set()
    for step in stage.play_head.story.steps:
        stage.play_head.seek(step.start)
        stage.view.describe()
        caption = stage.view.caption()
        assert caption.startswith(stage.play_head.moment.day_name)
        assert caption.endswith(".")
        assert stage.view.accessibleDescription() == caption
        assert "{" not in caption
        assert ".." not in caption
        seen.add(caption)
    assert len(seen) == len(stage.play_head.story.steps)
    assert stage.view.accessibleName() == "Picture"


def test_paused_nothing_is_painted(stage: Set, qtbot: QtBot) -> None:
    painted = []
    original = stage.view.paintEvent

    def counting(event: object) -> None:
        painted.append(event)
        original(event)  # type: ignore[arg-type]

    stage.view.paintEvent = counting  # type: ignore[method-assign, assignment]
    qtbot.wait(60)
    painted.clear()
    qtbot.wait(150)
    assert painted == []


def test_look_figure_and_motion_change_the_picture(stage: Set) -> None:
    stage.play_head.seek(9.5)
    pictures = [stage.view.grab().toImage()]
    stage.look.set(theme="dark")
    pictures.append(stage.view.grab().toImage())
    stage.look.set(scale=2.0)
    pictures.append(stage.view.grab().toImage())
    stage.view.set_figure("umber")
    pictures.append(stage.view.grab().toImage())
    stage.view.set_motion("still")
    pictures.append(stage.view.grab().toImage())
    assert all(a != b for a, b in pairwise(pictures))


def test_another_story_is_told_without_a_trace_of_the_first(stage: Set) -> None:
    stage.play_head.seek(9.0)
    before = stage.view.grab().toImage()
    stage.play_head.tell(ms())
    assert stage.view.grab().toImage() == before


def test_a_tiny_stage_still_paints(stage: Set) -> None:
    stage.look.set(scale=2.0)
    stage.view.resize(330, 230)
    assert not stage.view.grab().toImage().isNull()


# What the platform without a screen says when a list opens.
OPENS_A_LIST = pytest.mark.qt_log_ignore("does not support (raise|grabbing)")


def title(view: StageView) -> str:
    """What the card under the lens is headed."""
    layout = view._core.layout(view.moment, view.size().toSizeF())
    return " ".join(line.text for line in layout.lines if line.role == "lens")


def choose(stage: Set, number: int) -> None:
    """Open the list at the lens's title by keyboard, and take one of its places."""
    chooser = stage.view._chooser
    chooser.setFocus()
    QTest.keyClick(chooser, Qt.Key.Key_Space)
    menu = chooser._menu
    assert menu.isVisible()
    menu.setActiveAction([action for action in menu.actions() if action.text()][number])
    QTest.keyClick(menu, Qt.Key.Key_Return)


@OPENS_A_LIST
def test_the_lens_moves_by_keyboard_and_comes_back_with_escape(stage: Set) -> None:
    stage.play_head.seek(9.0)
    stage.view.setFocus()
    before, own = stage.view.grab().toImage(), title(stage.view)
    places = stage.play_head.story.timeline.stage.places
    choose(stage, list(places).index("blood"))
    assert title(stage.view) == places["blood"].title != own
    assert places["blood"].title in stage.view.accessibleDescription()
    assert places["blood"].title in stage.view._chooser.accessibleName()
    seen = {group.place for group in stage.view._core._moving.seen(stage.view.moment)}
    assert seen == {"blood"}
    assert stage.view.grab().toImage() != before
    stage.view.setFocus()
    QTest.keyClick(stage.view, Qt.Key.Key_Escape)
    assert title(stage.view) == own
    assert stage.view.grab().toImage() == before


@OPENS_A_LIST
def test_the_list_leads_back_and_offers_only_places_of_the_document(stage: Set) -> None:
    stage.play_head.seek(9.0)
    own = title(stage.view)
    places = [place.title for place in stage.play_head.story.timeline.stage.places.values()]
    choose(stage, places.index("In your blood"))
    offered = stage.view._chooser.offer(
        stage.play_head.story, stage.play_head.moment, stage.view._moved_to
    )
    back, *others = [action.text() for action in offered.actions() if action.text()]
    assert others == places
    assert back not in places
    assert [a.text() for a in offered.actions() if a.isChecked()] == ["In your blood"]
    choose(stage, 0)
    assert title(stage.view) == own


def test_another_step_opens_the_lens_on_what_it_is_about(stage: Set) -> None:
    stage.play_head.seek(9.0)
    stage.view.look_into("thymus")
    moved = title(stage.view)
    stage.play_head.seek(stage.play_head.moment.step.end - 0.01)
    assert title(stage.view) == moved
    stage.play_head.by_steps(1)
    places = stage.play_head.story.timeline.stage.places
    assert title(stage.view) == places[stage.play_head.moment.scene.lens or ""].title
    stage.play_head.by_steps(-1)
    assert title(stage.view) != moved


def test_pressing_a_part_of_the_picture_moves_the_lens_there(stage: Set) -> None:
    stage.play_head.seek(-21.0)
    own = stage.view.moment.scene.lens
    part = next(p for p in stage.view.parts() if p.ref.kind == "place" and p.ref.id != own)
    QTest.mouseClick(stage.view, Qt.MouseButton.LeftButton, pos=part.rect.center().toPoint())
    assert stage.view.moment.scene.lens == part.ref.id
    assert title(stage.view) == part.title


def test_the_moved_lens_shows_what_the_document_says_of_the_other_place(stage: Set) -> None:
    stage.play_head.seek(9.0)
    for place in stage.play_head.story.timeline.stage.places:
        stage.view.look_into(place)
        shown = {
            (group.population, group.number)
            for group in stage.view._core._moving.seen(stage.view.moment)
        }
        said = {
            (cells.population, cells.number)
            for cells in stage.play_head.moment.cells
            if cells.place == place
        }
        assert shown == said
    stage.view.look_into("nowhere")
    assert stage.view.moment == stage.play_head.moment


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_chooser_is_large_enough_and_lies_over_the_title(stage: Set, scale: float) -> None:
    stage.look.set(scale=scale)
    chooser = stage.view._chooser
    assert chooser.height() >= 44
    assert chooser.width() >= 44
    layout = stage.view._core.layout(stage.view.moment, stage.view.size().toSizeF())
    for line in layout.lines:
        if line.role == "lens":
            assert chooser.geometry().toRectF().contains(line.box.center())
