"""The page of all chances, as a person meets it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from dayzero.panels.chance_list import MOST_CARDS
from dayzero.panels.chances_page import ChancesPage
from dayzero.panels.gate import Gate
from dayzero.playback.play_head import PlayHead
from dayzero.playback.selection import Selection
from dayzero.settings.shipped import timelines_folder
from dayzero.story.links import Ref
from dayzero.story.moment import Story
from dayzero.theme.look import Look
from dayzero.timeline.loading import load
from panels.looking import all_words, settle, texts

Place = Callable[..., Any]
WIDE, NARROW = (1280, 740), (700, 740)
MS = timelines_folder() / "autologous-ms.json"
DEATH = Ref("risk", "death")


def page(look: Look, head: PlayHead, selection: Selection, holder: QWidget) -> ChancesPage:
    return ChancesPage(look, head, selection, Gate(head.story.timeline, holder), holder)


def all_shown(panel: Any) -> list[Ref]:
    shown = list(panel.list.shown)
    while panel.list.on.isEnabled():
        panel.list.turn(1)
        assert 1 <= len(panel.list.shown) <= MOST_CARDS
        shown += panel.list.shown
    return shown


@pytest.mark.parametrize("size", [WIDE, NARROW])
@pytest.mark.parametrize("day", [-20, 15])
def test_the_whole_treatment_is_listed_whatever_the_day(
    place: Place, size: tuple[int, int], day: float
) -> None:
    shown = place(page, size, day=day)
    listed = [(ref.kind, ref.id) for ref in all_shown(shown.panel.panel)]
    assert listed == [
        ("risk", "mouth"),  # common ones first, by how many get them; then the serious ones
        ("risk", "taste"),
        ("risk", "fever"),
        ("risk", "death"),
        ("outcome", "no-attacks"),
        ("outcome", "walking"),
        ("outcome", "died"),
    ]


def test_where_it_is_wide_the_list_stays_beside_what_is_read(place: Place, qtbot: Any) -> None:
    shown = place(page, WIDE)
    panel = shown.panel.panel
    first, second = panel.list.cards[:2]
    assert panel.detail.ref == first.ref
    assert first.hasFocus()
    assert panel.detail.figures[0].array.width() >= 300
    second.setFocus()
    qtbot.keyClick(second, Qt.Key.Key_Return)
    settle()
    assert panel.detail.ref == second.ref
    assert first.isVisible()
    assert second.hasFocus()
    assert "beside" in second.accessibleDescription()
    assert "beside" not in first.accessibleDescription()
    assert shown.selection.chosen is None  # the picture, when one is back, follows nothing new


def test_another_few_bring_one_of_theirs_beside_them(place: Place) -> None:
    shown = place(page, WIDE)
    shown.panel.panel.list.go_to("outcomes")
    assert shown.panel.panel.detail.ref == Ref("outcome", "no-attacks")


def test_everything_about_one_chance_can_be_read(place: Place) -> None:
    shown = place(page, WIDE)
    risk = shown.play_head.story.timeline.risks["mouth"]
    words = texts(shown.panel)
    for wanted in (
        "About 7 out of 100 people get this. 93 out of 100 do not.",
        "Between 4 and 12 out of 100; best estimate 7",
        "Within 100 days of infusion",
        "People like those in the study",
        "281 adults in a made-up study",
        "Fair. The true figure may be somewhat higher or lower.",
        risk.what,
        risk.team,
        risk.you,
        "Source ›",
    ):
        assert wanted in words


def test_the_source_is_one_press_away_and_leads_back(place: Place, qtbot: Any) -> None:
    shown = place(page, WIDE)
    panel = shown.panel.panel
    qtbot.keyClick(panel.detail.figures[0].source, Qt.Key.Key_Space)
    assert "Nobody and others 2020" in " ".join(texts(panel.source))
    assert panel.source.back.hasFocus()
    qtbot.keyClick(panel.source.back, Qt.Key.Key_Escape)
    assert panel.detail.isVisible()
    assert panel.detail.figures[0].source.hasFocus()


def test_where_it_is_narrow_a_chance_stands_in_place_of_the_list(place: Place, qtbot: Any) -> None:
    shown = place(page, NARROW)
    panel = shown.panel.panel
    assert not panel.on_a_page
    qtbot.keyClick(panel.list.cards[0], Qt.Key.Key_Return)
    settle()
    assert panel.detail.back.isVisible()
    assert not shown.panel.back.isVisible()  # one way back, not two
    qtbot.keyClick(panel.detail.back, Qt.Key.Key_Escape)
    assert not panel.on_a_page
    assert shown.panel.back.isVisible()


def test_it_becomes_wide_and_narrow_again(place: Place) -> None:
    shown = place(page, NARROW)
    for size in (WIDE, NARROW):
        shown.window.resize(*size)
        shown.panel.resize(*size)
        settle()
        assert shown.panel.panel.list.isVisible()
        assert shown.panel.panel.list.width() == (
            400 if size == WIDE else shown.panel.panel.width()
        )


def test_one_switch_for_all_pictures(place: Place, qtbot: Any) -> None:
    shown = place(page, WIDE)
    panel = shown.panel.panel
    qtbot.keyClick(shown.panel.view.buttons()[0], Qt.Key.Key_Right)
    settle()
    assert panel.detail.figures[0].bar.isVisible()
    assert not any(card.array.isVisible() for card in panel.list.cards)
    assert not panel.detail.switch.isVisible()
    assert any("whole bar is 100 people" in text for text in texts(shown.panel))


def test_chance_and_not_knowing_are_told_apart(place: Place) -> None:
    shown = place(page, WIDE)
    words = " ".join(texts(shown.panel))
    assert "Nobody can say beforehand who it will be." in words
    assert "A question mark: no good figure was found." in words
    panel = shown.panel.panel
    panel.open_detail(Ref("risk", "taste"))
    assert panel.detail.figures[0].unmeasured.isVisible()
    assert "No people are drawn here: no good figure was found." in texts(panel)


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_escape_goes_back_to_the_picture(place: Place, qtbot: Any, size: tuple[int, int]) -> None:
    shown = place(page, size)
    with qtbot.waitSignal(shown.panel.closed):
        qtbot.keyClick(shown.panel.panel.list.cards[0], Qt.Key.Key_Escape)
    if size == WIDE:
        with qtbot.waitSignal(shown.panel.closed):
            qtbot.keyClick(shown.panel.panel.detail, Qt.Key.Key_Escape)


def test_the_days_of_a_chance_are_looked_at_in_the_picture(place: Place, qtbot: Any) -> None:
    shown = place(page, WIDE, day=-20)
    shown.panel.panel.open_detail(Ref("risk", "fever"))
    with qtbot.waitSignal(shown.panel.closed):
        shown.panel.panel.detail.go_there.click()
    assert shown.play_head.day == -2


@pytest.mark.parametrize("bars", [False, True])
def test_no_gated_number_is_on_the_page(place: Place, bars: bool) -> None:
    shown = place(page, WIDE)
    panel = shown.panel.panel
    panel.set_bars(bars)
    for ref in (DEATH, Ref("outcome", "died")):
        panel.open_detail(Ref("risk", "mouth"))
        panel.open_detail(ref)
        words = [*all_words(panel.detail), *all_words(panel.list)]
        assert not any("1 out of 100" in text for text in words)
        assert not any(figure.array.crowd for figure in panel.detail.figures)


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_everything_to_press_has_a_name_and_room(
    place: Place, size: tuple[int, int], scale: float
) -> None:
    shown = place(page, size, scale=scale)
    settle()
    assert shown.panel.minimumSizeHint().height() < 500
    for button in shown.panel.findChildren(QAbstractButton):
        if button.isVisible() and button.parent() is not None and button.text():
            assert button.accessibleName(), button.text()
            assert button.height() >= 44, button.text()


@pytest.mark.parametrize("bars", [False, True])
def test_the_page_comes_to_rest(place: Place, bars: bool) -> None:
    """A scroll bar that comes and goes with the height of a heading would do so for ever."""
    shown = place(page, WIDE, told=Story(load(MS)), day=5)
    shown.panel.panel.set_bars(bars)
    for height in range(500, 900, 25):
        shown.panel.resize(1280, height)
        settle()
        listed = shown.panel.panel.list
        rest = listed.shown, listed.cards[0].geometry(), listed.section.geometry()
        for _round in range(3):
            QApplication.sendPostedEvents()
            now = listed.shown, listed.cards[0].geometry(), listed.section.geometry()
            assert now == rest, height
