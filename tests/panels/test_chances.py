from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from dayzero.panels.chance_list import MOST_CARDS
from dayzero.panels.chances import ChancesPanel
from dayzero.panels.chances import ChancesPanel as Panel
from dayzero.settings.shipped import timelines_folder
from dayzero.story.links import Ref
from dayzero.story.moment import Story
from dayzero.timeline.document import Timeline
from dayzero.timeline.loading import load
from panels.looking import all_words, settle, texts

Place = Callable[..., Any]
SIZE = (400, 900)
MS = timelines_folder() / "autologous-ms.json"
DEATH = Ref("risk", "death")


def pages(panel: Panel) -> Iterator[tuple[Ref, ...]]:
    """Turns through all pages from the first."""
    yield panel.list.shown
    while panel.list.on.isEnabled():
        panel.list.turn(1)
        yield panel.list.shown


def test_cards_tell_both_framings(place: Place) -> None:
    shown = place(ChancesPanel, SIZE)
    words = texts(shown.panel)
    assert "Sore mouth" in words
    assert "About 7 out of 100 people get this. 93 out of 100 do not." in words
    assert shown.panel.list.cards[0].array.crowd.filled == 7
    assert shown.panel.list.cards[0].array.accessibleName() in words


def test_what_nobody_measured_looks_different(place: Place) -> None:
    shown = place(ChancesPanel, SIZE)
    card = next(card for card in shown.panel.list.cards if card.ref == Ref("risk", "taste"))
    assert card.unmeasured.isVisible()
    assert not card.array.isVisible()
    assert "Nobody has counted how many people notice it." in texts(card)


@pytest.mark.parametrize("height", [180, 300, 500, 900, 2000])
def test_turning_the_pages_shows_everything_once(place: Place, height: int) -> None:
    shown = place(ChancesPanel, (400, height), day=-20)
    turned = list(pages(shown.panel))
    assert [ref for page in turned for ref in page] == [item.ref for item in shown.panel.list.items]
    assert all(1 <= len(page) <= MOST_CARDS for page in turned)
    while shown.panel.list.back.isEnabled():
        shown.panel.list.turn(-1)
    assert shown.panel.list.shown[0] == shown.panel.list.items[0].ref


def test_the_sections_can_be_reached_at_once(place: Place) -> None:
    shown = place(ChancesPanel, (400, 180))
    shown.panel.list._section_actions["outcomes"].trigger()
    assert shown.panel.list.shown == (Ref("outcome", "no-attacks"),)
    assert "1 of 3" in texts(shown.panel)


def test_hover_and_focus_light_up_the_rest(place: Place, qtbot: Any) -> None:
    shown = place(ChancesPanel, SIZE)
    with qtbot.waitActive(shown.window):
        shown.window.activateWindow()
    card = next(card for card in shown.panel.list.cards if card.ref == Ref("risk", "fever"))
    card.setFocus()
    assert shown.selection.main == Ref("risk", "fever")
    assert Ref("place", "marrow") in shown.selection.lit
    card.clearFocus()
    assert shown.selection.main is None


def test_a_card_lights_up_when_its_risk_is_pointed_at_elsewhere(place: Place) -> None:
    shown = place(ChancesPanel, SIZE)
    before = shown.panel.list.cards[0].grab().toImage()
    shown.selection.point_at(Ref("risk", "mouth"))
    lit = shown.panel.list.cards[0].grab().toImage()
    shown.selection.point_at(None)
    assert lit != before
    assert shown.panel.list.cards[0].grab().toImage() == before


def test_a_risk_clicked_elsewhere_is_turned_to(place: Place) -> None:
    shown = place(ChancesPanel, (400, 180))
    shown.selection.point_at(Ref("risk", "fever"))
    assert shown.panel.list.shown == (Ref("risk", "mouth"),)
    shown.selection.choose(Ref("risk", "fever"))
    assert shown.panel.list.shown[0] == Ref("risk", "fever")


def test_the_page_of_a_risk_tells_everything(place: Place, qtbot: Any, story: Story) -> None:
    shown = place(ChancesPanel, SIZE)
    busy: list[bool] = []
    shown.panel.busy.connect(busy.append)
    qtbot.keyClick(shown.panel.list.cards[0], Qt.Key.Key_Return)
    risk = story.timeline.risks["mouth"]
    words = texts(shown.panel)
    for wanted in (
        risk.title,
        "About 7 out of 100 people get this. 93 out of 100 do not.",
        "Between 4 and 12 out of 100; best estimate 7",
        "Day −4 to Day +13",
        risk.what,
        risk.team,
        risk.you,
        "281 adults in a made-up study",
        "Within 100 days of infusion",
        "Fair. The true figure may be somewhat higher or lower.",
    ):
        assert wanted in words
    assert shown.selection.chosen == Ref("risk", "mouth")
    qtbot.keyClick(shown.panel.detail.back, Qt.Key.Key_Escape)
    assert shown.selection.chosen is None
    assert "An odd taste" in texts(shown.panel)
    assert busy == [True, False]


def test_its_source_is_one_press_away(place: Place) -> None:
    shown = place(ChancesPanel, SIZE)
    shown.panel.open_detail(Ref("risk", "fever"))
    shown.panel.detail.figures[0].source.click()
    words = " ".join(texts(shown.panel))
    for wanted in ("169 of 281 people", "between", "Nobody and others 2020", "Fair. "):
        assert wanted in words.replace("Between", "between")
    shown.panel.source.back.click()
    assert shown.panel.detail.isVisible()


def test_outcomes_stand_beside_their_comparison(place: Place) -> None:
    shown = place(ChancesPanel, (700, 900))
    shown.panel.open_detail(Ref("outcome", "no-attacks"))
    settle()
    here, there = (figure.array for figure in shown.panel.detail.figures)
    assert (here.crowd.filled, there.crowd.filled) == (80, 50)
    assert here.size() == there.size()
    words = texts(shown.panel)
    assert "About 80 out of 100 people had this. 20 out of 100 did not." in words
    assert "About 50 out of 100 people had this. 50 out of 100 did not." in words
    assert any(line.startswith("In the same study: 30 more out of 100 than") for line in words)


def test_a_difference_is_marked_in_one_picture_of_people(place: Place) -> None:
    shown = place(ChancesPanel, (700, 900))
    shown.panel.open_detail(Ref("outcome", "no-attacks"))
    settle()
    told = shown.panel.detail.difference
    people = told.array.crowd
    assert told.array.isVisible()
    looks = [people.look_of(index) for index in range(people.of)]
    assert looks == ["sure"] * 50 + ["difference"] * 30 + ["other"] * 20
    assert told.array.accessibleName() == told.words.text()
    assert "30 more out of 100" in told.words.text()
    shown.panel.open_detail(Ref("outcome", "walking"))  # counted over different lengths of time
    settle()
    assert told.isVisible()
    assert not told.array.isVisible()
    assert told.array.crowd is None


def test_what_differs_between_two_groups_is_said_of_each_by_name(place: Place) -> None:
    shown = place(ChancesPanel, (700, 900))
    shown.panel.open_detail(Ref("outcome", "walking"))
    words = [text.replace("\u2028", " | ") for text in texts(shown.panel)]
    assert "This treatment: One year | People who stayed on medicine: Five years" in words
    assert "281 adults in a made-up study" in words  # the same of both


def test_pictures_side_by_side_begin_at_one_height(place: Place, document: dict[str, Any]) -> None:
    name = "People who stayed on the medicine that they had before the study began"
    document["outcomes"]["no-attacks"]["comparator"]["name"] = name
    shown = place(ChancesPanel, (700, 900), told=Story(Timeline.model_validate(document)))
    for bars in (False, True):
        shown.panel.set_bars(bars)
        shown.panel.open_detail(Ref("outcome", "no-attacks"))
        settle()
        here, there = shown.panel.detail.figures
        pictures = [figure.bar if bars else figure.array for figure in (here, there)]
        assert pictures[0].y() == pictures[1].y()
        assert here.x() != there.x()
        assert pictures[0].size() == pictures[1].size()


def test_the_way_to_the_days_of_a_risk(place: Place) -> None:
    shown = place(ChancesPanel, SIZE, day=-20)
    shown.panel.open_detail(Ref("risk", "fever"))
    assert shown.panel.detail.go_there.isVisible()
    shown.panel.detail.go_there.click()
    assert shown.play_head.day == -2
    assert not shown.panel.detail.go_there.isVisible()
    assert shown.panel.detail.ref == Ref("risk", "fever")


NUMBER = re.compile(r"\b(1|13|99|987|4|96|0\.4|3\.7|1\.3)\b(?= out of|\s*%)|best estimate")


def told(place: Place, ref: Ref) -> Any:
    shown = place(ChancesPanel, SIZE)
    shown.panel.open_detail(Ref("risk", "mouth"))  # so that figures have held numbers before
    shown.panel.close_detail()
    shown.panel.open_detail(ref)
    return shown


@pytest.mark.parametrize("ref", [DEATH, Ref("outcome", "died")])
def test_a_gated_number_is_nowhere_until_asked_for(place: Place, ref: Ref) -> None:
    shown = told(place, ref)
    leaks = [text for text in all_words(shown.panel.detail) if NUMBER.search(text)]
    assert leaks == []
    assert not any(figure.array.crowd for figure in shown.panel.detail.figures)
    shown.panel.show_source("death-chance")
    assert not shown.panel.source.isVisible()
    shown.panel.close_detail()
    for _page in pages(shown.panel):
        for card in shown.panel.list.cards:
            if card.isVisible() and card.ref == ref:
                assert not any(re.search(r"\d", text) for text in all_words(card))
                assert card.array.crowd is None


def test_nothing_changes_while_only_the_day_does(place: Place) -> None:
    shown = place(ChancesPanel, (400, 180), day=3.0)
    shown.panel.list.turn(1)
    before = shown.panel.list.shown
    for day in (3.2, 4.0, 11.9):
        shown.play_head.seek(day)
    assert shown.panel.list.shown == before
    shown.play_head.seek(12.0)  # the days of fever end
    assert shown.panel.list.shown != before


def test_a_thousand_people_where_one_item_needs_them(
    place: Place, document: dict[str, Any]
) -> None:
    story = Story(Timeline.model_validate(document | {"denominator": 1000}))
    shown = place(ChancesPanel, SIZE, told=story)
    crowds = [card.array.crowd for card in shown.panel.list.cards if card.array.isVisible()]
    assert {crowd.of for crowd in crowds} == {1000}
    assert "About 70 out of 1000 people get this. 930 out of 1000 do not." in texts(shown.panel)


def test_nothing_to_press_is_unnamed_or_small(place: Place) -> None:
    shown = place(ChancesPanel, SIZE)
    shown.panel.open_detail(Ref("risk", "death"))
    settle()
    for button in shown.panel.findChildren(QPushButton):
        assert button.accessibleName()
        if button.isVisible():
            assert button.height() >= 44, button.accessibleName()
            assert button.width() >= 44, button.accessibleName()


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("bars", [False, True])
def test_a_list_of_any_width_comes_to_rest(place: Place, scale: float, bars: bool) -> None:
    shown = place(ChancesPanel, SIZE, scale=scale, told=Story(load(MS)), day=5)
    panel = shown.panel
    panel.set_bars(bars)

    def state() -> tuple[object, ...]:
        cards = [card.geometry() for card in panel.list.cards if card.isVisible()]
        return panel.list.shown, panel.list.section.geometry(), panel.list.on.geometry(), cards

    for width in range(300, 560, 6):
        panel.resize(width, 560)
        for _turn in range(3):
            settle()
            rest = state()
            for _round in range(3):
                QApplication.sendPostedEvents()
                assert state() == rest, width
            panel.list.turn(1)
        panel.list.go_to("now")
