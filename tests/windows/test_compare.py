"""Treatments side by side, as a person sees and moves them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dayzero.panels.door import Door
from dayzero.panels.icon_array import IconArray
from dayzero.settings.settings import Settings
from dayzero.settings.shipped import timelines_folder
from dayzero.story.chances import chance_sentence
from dayzero.story.guarded import guarded_facts
from dayzero.theme.look import Look
from dayzero.timeline.facts import Fact
from dayzero.timeline.loading import load
from dayzero.timeline.opening import opened
from dayzero.windows.comfort import Comfort
from dayzero.windows.compare import ComparePage, SideBySide
from dayzero.windows.compare_chooser import CompareChooser
from dayzero.windows.compare_rows import RowView
from dayzero.windows.journey import JourneyPage
from dayzero.windows.main import MainWindow
from dayzero.windows.pictures import settle


def path_of(name: str) -> Path:
    return timelines_folder() / f"{name}.json"


def page_of(qtbot: QtBot, kept: Path, scale: float = 1.0) -> JourneyPage:
    look = Look()
    comfort = Comfort(look, None, Settings(text_size=scale, motion="still"))
    page = JourneyPage(load(path_of("autologous-ms")), look, comfort, kept=kept)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    qtbot.waitExposed(page)
    return page


@pytest.fixture
def page(qtbot: QtBot, kept: Path) -> Iterator[JourneyPage]:
    page = page_of(qtbot, kept)
    yield page
    page.close()


def compared(page: JourneyPage, *names: str) -> SideBySide:
    """The body of the page, everything made."""
    shown = page.show_page("compare")
    assert isinstance(shown, ComparePage)
    shown.put_beside([path_of(name) for name in names or ("msc-ms",)])
    assert shown.body is not None
    shown.body.complete()
    settle(page)
    return shown.body


def words(widget: QWidget) -> str:
    return "\n".join(
        label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)
    )


def sentences(fact: Fact) -> list[str]:
    """How a chance is told, of what may happen and of what did."""
    if not fact.is_chance:
        return []
    return [chance_sentence(fact, 100, happened) for happened in (False, True)]


def row(body: SideBySide, title: str) -> RowView:
    return next(row for row in body.rows if row.row.title == title)


def button(widget: QWidget, text: str) -> QPushButton:
    return next(
        one
        for one in widget.findChildren(QPushButton)
        if one.text() == text and one.isVisibleTo(widget)
    )


def test_the_nearest_treatment_stands_beside_at_once(page: JourneyPage) -> None:
    shown = page.show_page("compare")
    assert isinstance(shown, ComparePage)
    assert shown.body is not None
    assert [side.story.timeline.id for side in shown.body.sides] == ["autologous-ms", "medicine-ms"]
    offered = [action.text() for action in shown.choosers[1].menu_of_choices().actions()]
    assert offered[0] == "None"


def test_one_play_head_drives_all_pictures(page: JourneyPage) -> None:
    body = compared(page)
    for day in (-30.0, 0.0, 12.0):
        body.play_head.seek(day)
        assert [side.play_head.day for side in body.sides] == [day, day]


def test_keys_on_the_days_move_all(page: JourneyPage, qtbot: QtBot) -> None:
    body = compared(page)
    body.bar.setFocus()
    body.play_head.seek(0)
    qtbot.keyClick(body.bar, Qt.Key.Key_Right)
    assert [side.play_head.day for side in body.sides] == [1, 1]
    qtbot.keyClick(body.bar, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert body.play_head.day == -6
    qtbot.keyClick(body.bar, Qt.Key.Key_PageDown)
    assert body.play_head.day == 0
    qtbot.keyClick(body.bar, Qt.Key.Key_Home)
    assert body.bar.value() == -120
    assert body.bar.accessibleDescription() == "Day −120"


def test_a_day_that_a_treatment_has_not_is_said_calmly(page: JourneyPage) -> None:
    body = compared(page)
    body.play_head.seek(1000)
    longer, shorter = body.sides
    assert longer.stage is not None
    assert shorter.stage is not None
    assert longer.stage.isVisible()
    assert not shorter.stage.isVisible()
    assert words(shorter).startswith(
        "Day +1,000 is not part of this treatment. It is told here for Day −120 to 2 years "
        "after infusion."
    )
    assert shorter.risks.text() == ""
    body.play_head.seek(0)
    assert shorter.stage.isVisible()
    assert not shorter.outside.isVisible()


def test_the_pictures_and_arrays_are_of_one_size(page: JourneyPage) -> None:
    body = compared(page, "msc-ms", "msc-lupus")
    assert len({(side.width(), side.height()) for side in body.sides}) == 1
    sizes = {(one.width(), one.height()) for one in body.column.findChildren(IconArray)}
    assert len(sizes) == 1


def test_one_denominator_on_the_page(page: JourneyPage) -> None:
    body = compared(page)
    arrays = body.column.findChildren(IconArray)
    assert {one.crowd.of for one in arrays if one.crowd} == {100}


def test_figures_of_other_times_are_not_subtracted_but_explained(page: JourneyPage) -> None:
    body = compared(page)
    shown = words(row(body, "Disability got worse"))
    assert "About 6 out of 100" in shown
    assert "About 35 out of 100" in shown
    assert "We do not work out a difference" in shown
    assert "61 fewer out of 100" in shown  # within the one trial


def test_at_most_three(page: JourneyPage) -> None:
    body = compared(page, "msc-ms", "msc-lupus", "msc-rheumatoid")
    assert len(body.sides) == 3


def test_numbers_behind_the_door_are_nowhere_on_the_page(page: JourneyPage) -> None:
    body = compared(page, "msc-lupus")
    shown = words(body) + "\n".join(
        one.accessibleName() + one.accessibleDescription() for one in body.findChildren(QWidget)
    )
    timelines = [side.story.timeline for side in body.sides]
    guarded = [set(guarded_facts(timeline)) for timeline in timelines]
    openly = {
        sentence
        for timeline, hidden in zip(timelines, guarded, strict=True)
        for name, fact in timeline.facts.items()
        if fact.is_chance and name not in hidden
        for sentence in sentences(fact)
    }
    looked_for = 0
    for timeline, hidden in zip(timelines, guarded, strict=True):
        for name in hidden:
            for sentence in sentences(timeline.facts[name]):
                if sentence not in openly:
                    looked_for += 1
                    assert sentence not in shown, name
    assert looked_for > 5


def test_the_door_opens_a_row_for_all_treatments_and_closes_it_again(page: JourneyPage) -> None:
    body = compared(page, "msc-lupus")
    shown = row(body, "Dying of the treatment")
    assert all(cell.fact for cell in shown.row.cells)
    assert shown.shut
    assert not shown.findChildren(IconArray)
    button(shown, "Go to the door before them").click()
    for step in ("Go on", "Now", "Show the numbers"):
        button(shown, step).click()
    assert not shown.shut
    assert len(shown.findChildren(IconArray)) == 2
    [door] = shown.findChildren(Door)
    button(door, "Put the numbers away").click()
    assert shown.shut
    assert "out of 100" not in words(shown)


def test_who_wants_none_of_the_numbers_is_not_asked_again(page: JourneyPage) -> None:
    page.side.gate.answer("not-at-all")
    body = compared(page, "msc-lupus")
    texts = [one.text() for one in body.column.findChildren(QPushButton)]
    assert "Go to the door before them" not in texts


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_no_words_are_cut_off(qtbot: QtBot, kept: Path, scale: float) -> None:
    page = page_of(qtbot, kept, scale)
    body = compared(page, "msc-ms", "msc-lupus")
    right = body.column.inside.width()
    for label in body.column.findChildren(QLabel):
        if label.isVisible() and label.text():
            place = label.mapTo(body.column.inside, label.rect().topRight())
            assert place.x() <= right
            assert label.height() >= label.heightForWidth(label.width()) - 1
    page.close()


def test_the_menu_and_a_key_open_and_close_it(page: JourneyPage, qtbot: QtBot) -> None:
    page.play_head.seek(-30)
    qtbot.keyClick(page, Qt.Key.Key_S)
    shown = page.page("compare")
    assert isinstance(shown, ComparePage)
    assert shown.isVisible()
    assert not page.stage.isVisible()
    assert shown.body is not None
    assert shown.body.play_head.day == -30
    shown.body.play_head.seek(12)
    shown.back.click()
    assert page.stage.isVisible()
    assert page.play_head.day == 12


def test_from_home_two_are_ticked_and_shown(window: MainWindow, qtbot: QtBot) -> None:
    window.home.compare.click()
    [chooser] = window.home.findChildren(CompareChooser)
    names = [chooser.list.item(place).text() for place in range(chooser.list.count())]
    for title in (
        "Your own stem cells, for multiple sclerosis",
        "MSC from your own marrow, for MS",
    ):
        chooser.list.setCurrentRow(next(i for i, name in enumerate(names) if title in name))
        qtbot.keyClick(chooser.list, Qt.Key.Key_Space)
    assert [path.stem for path in chooser.paths] == ["autologous-ms", "msc-ms"]
    chooser.agree.click()
    assert window.journey is not None
    shown = window.journey.page("compare")
    assert isinstance(shown, ComparePage)
    assert shown.isVisible()
    assert shown.body is not None
    assert [side.story.timeline.id for side in shown.body.sides] == ["autologous-ms", "msc-ms"]


def test_a_fourth_tick_is_not_taken(window: MainWindow, qtbot: QtBot) -> None:
    window.home.compare.click()
    [chooser] = window.home.findChildren(CompareChooser)
    for place in range(4):
        chooser.list.setCurrentRow(place)
        qtbot.keyClick(chooser.list, Qt.Key.Key_Space)
    assert len(chooser.paths) == 3
    assert chooser.agree.isEnabled()
    chooser.reject()


def test_a_file_that_cannot_be_read_is_said(page: JourneyPage, tmp_path: Path) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text("{")
    shown = page.show_page("compare")
    assert isinstance(shown, ComparePage)
    shown.put_beside([broken])
    assert "broken.json" in words(shown)
    assert shown.body is not None
    assert len(shown.body.sides) == 1


def test_recalled_documents_can_be_compared(page: JourneyPage, tmp_path: Path) -> None:
    for _time in range(2):
        timeline = opened(path_of("msc-ms"), tmp_path).timeline
    page.read = lambda _path: timeline
    assert len(compared(page).sides) == 2


def test_everything_that_takes_the_focus_has_a_name(page: JourneyPage) -> None:
    compared(page, "msc-ms", "medicine-ms")
    shown = page.page("compare")
    controls = [
        one
        for one in shown.findChildren(QWidget)
        if one.isVisible() and one.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]
    assert len(controls) > 6
    for one in controls:
        assert one.accessibleName() or getattr(one, "text", str)(), one


def test_tab_goes_from_the_days_through_the_pictures_to_the_table(
    page: JourneyPage, qtbot: QtBot
) -> None:
    body = compared(page)
    page.activateWindow()
    body.bar.setFocus()
    met: list[QWidget] = []
    for _press in range(60):
        focused = page.focusWidget()
        assert focused is not None
        met.append(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    pictures = [side.stage for side in body.sides]
    assert body.column in met
    assert [one for one in dict.fromkeys(met) if one in pictures] == pictures
    doors = [one for one in met if isinstance(one, QPushButton) and "door" in one.text()]
    assert doors


def test_playing_moves_all_and_stops_when_the_page_is_left(page: JourneyPage) -> None:
    body = compared(page)
    body.play.click()
    assert body.play_head.playing
    assert body.play.accessibleName() == "Pause"
    page.show_picture()
    assert not body.play_head.playing


def test_an_answer_before_the_door_of_one_treatment_holds_for_all(page: JourneyPage) -> None:
    body = compared(page, "medicine-ms")
    shown = row(body, "Needing a walking aid")
    assert shown.row.cells[0].ref is None  # only the second treatment has it
    button(shown, "Go to the door before them").click()
    button(shown, "Go on").click()
    button(shown, "Not at all").click()
    assert page.side.gate.wish == "not-at-all"
    button(shown, "Change my answer").click()
    assert page.side.gate.wish is None


def test_what_was_compared_before_is_let_go(page: JourneyPage) -> None:
    first = compared(page, "medicine-ms")
    second = compared(page, "msc-ms")
    assert second is not first
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(first)
    page.side.gate.answer("later")  # nothing that is gone is asked to follow
    assert any("later" in words(one) for one in second.rows if one.row.gated)
