from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt

from dayzero.panels.explanation import ExplanationPanel
from dayzero.story.links import Ref
from dayzero.story.moment import Story
from panels.looking import settle, texts

Place = Callable[..., Any]
SIZE = (424, 560)


def link(panel: ExplanationPanel, words: str) -> Any:
    return next(
        link
        for prose in panel.words.proses
        if prose.isVisible()
        for link in prose.links
        if link.span.text == words
    )


def test_what_is_shown_is_what_the_moment_says(place: Place, story: Story) -> None:
    shown = place(ExplanationPanel, SIZE)
    panel = shown.panel
    for step in story.steps:
        shown.play_head.seek(step.start)
        said = shown.play_head.moment.explanation
        parts = [
            [said.happens, said.unknown],
            [said.body, said.mood, said.daily],
            list(said.do),
            [said.around],
        ]
        for number, wanted in enumerate(parts):
            panel.tabs.choose(number)
            words = " ".join(texts(panel)).replace(" (soft core of your bones)", "")
            words = words.replace(" (thin tube in a large vein)", "")
            assert step.step.title in words
            for text in wanted:
                assert story.reader.plain(text or "") in words


def test_reading_text_begins_at_18_px(place: Place) -> None:
    shown = place(ExplanationPanel)
    for tab in shown.panel.tabs.buttons():
        tab.click()
        read = [prose for prose in shown.panel._proses() if prose.isVisible() and prose.text()]
        assert read
        assert min(prose.font().pixelSize() for prose in read) >= 18


def test_the_tab_stays_when_the_step_changes(place: Place) -> None:
    shown = place(ExplanationPanel, SIZE)
    shown.panel.tabs.choose(2)
    shown.play_head.seek(-3)
    assert shown.panel.tabs.current == 2
    assert "1.\u2002Take small sips." in texts(shown.panel)


def test_arrow_keys_move_between_tabs(place: Place, qtbot: Any) -> None:
    shown = place(ExplanationPanel, SIZE)
    first = shown.panel.tabs.buttons()[0]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert shown.panel.tabs.current == 1
    assert "You may notice an odd taste." in texts(shown.panel)
    qtbot.keyClick(first, Qt.Key.Key_Left)
    assert shown.panel.tabs.current == 3


def test_a_term_opens_in_place_by_keyboard_and_closes_again(place: Place, qtbot: Any) -> None:
    shown = place(ExplanationPanel, SIZE)
    panel = shown.panel
    word = link(panel, "central line")
    word.setFocus()
    assert shown.selection.main == Ref("term", "central-line")
    qtbot.keyClick(word, Qt.Key.Key_Return)
    plate = panel.words.plate
    assert plate.isVisible()
    assert "A thin tube that stays in a large vein near your heart." in texts(plate)
    assert plate.close_button.hasFocus()
    qtbot.keyClick(plate.close_button, Qt.Key.Key_Escape)
    assert not plate.isVisible()
    assert word.hasFocus()


def test_the_meaning_stands_below_its_paragraph_and_is_seen(place: Place) -> None:
    shown = place(ExplanationPanel, (424, 300))
    panel = shown.panel
    word = link(panel, "bone marrow")
    word.click()
    settle()
    plate = panel.words.plate
    paragraph = word.parentWidget()
    top = plate.mapTo(panel, plate.rect().topLeft()).y()
    assert top >= paragraph.mapTo(panel, paragraph.rect().bottomLeft()).y()
    assert 0 <= top < panel.height()
    plate.close_button.click()
    assert plate.isHidden()


def test_a_meaning_goes_away_with_its_step(place: Place) -> None:
    shown = place(ExplanationPanel, SIZE)
    link(shown.panel, "bone marrow").click()
    shown.play_head.seek(-3)
    assert shown.panel.words.plate.isHidden()


def test_a_number_says_where_it_comes_from(place: Place, qtbot: Any) -> None:
    shown = place(ExplanationPanel, SIZE)
    panel = shown.panel
    word = link(panel, "45 minutes")
    word.setFocus()
    qtbot.keyClick(word, Qt.Key.Key_Space)
    assert panel.source.isVisible()
    words = " | ".join(texts(panel.source))
    for wanted in (
        "Length of the infusion: 45 minutes",
        "281 adults in a made-up study",
        "Within 100 days of infusion",
        "30 to 60 minutes; best estimate 45",
        "Fair. ",
        "Nobody and others 2020",
        "A study that was never done",
        "DOI 10.0000/example",
    ):
        assert wanted in words
    qtbot.keyClick(panel.source.back, Qt.Key.Key_Escape)
    assert not panel.source.isVisible()
    assert word.hasFocus()


def test_at_the_end_of_a_phase_it_says_it_in_short(place: Place, story: Story) -> None:
    shown = place(ExplanationPanel, SIZE)
    chemo = story.phases[1]
    shown.play_head.seek(story.last_day_of(chemo))
    assert shown.panel.in_short.isVisible()
    assert chemo.phase.in_short in texts(shown.panel)
    shown.panel.in_short.go_on_button.click()
    assert shown.play_head.playing
    assert shown.play_head.moment.phase.number == 3
    assert not shown.panel.in_short.isVisible()
    shown.play_head.pause()


def test_again_goes_back_to_the_start_of_the_phase(place: Place, story: Story) -> None:
    shown = place(ExplanationPanel, SIZE)
    shown.play_head.seek(story.last_day_of(story.phases[1]))
    shown.panel.in_short.again_button.click()
    assert shown.play_head.day == story.phases[1].start
    shown.play_head.pause()


def test_at_the_very_end_there_is_nothing_to_go_on_to(place: Place) -> None:
    shown = place(ExplanationPanel, SIZE)
    shown.play_head.to_end()
    assert shown.panel.in_short.go_on_button.isHidden()
    assert shown.panel.in_short.again_button.isVisible()


def test_misreadings_are_answered_while_they_are_likely(place: Place) -> None:
    shown = place(ExplanationPanel, SIZE)
    assert any("freezer bag" in text for text in texts(shown.panel))
    shown.play_head.seek(5)
    assert not any("freezer bag" in text for text in texts(shown.panel))


def test_nothing_changes_while_only_the_day_inside_a_step_does(place: Place) -> None:
    shown = place(ExplanationPanel, SIZE, day=5.0)
    link(shown.panel, "bone marrow").click()
    for day in (5.1, 6.0, 12.5):
        shown.play_head.seek(day)
    assert shown.panel.words.plate.isVisible()  # a step told anew would have put it away


def test_a_term_clicked_in_another_view_is_explained_here(place: Place, qtbot: Any) -> None:
    shown = place(ExplanationPanel, SIZE)
    shown.panel.tabs.choose(1)
    elsewhere = shown.panel.tabs.buttons()[1]
    elsewhere.setFocus()
    shown.selection.choose(Ref("term", "central-line"))
    plate = shown.panel.words.plate
    assert plate.isVisible()
    assert "A thin tube that stays in a large vein near your heart." in texts(plate)
    assert elsewhere.hasFocus()
    shown.panel.words.close_plate()
    shown.selection.point_at(Ref("risk", "fever"))
    assert plate.isHidden()
