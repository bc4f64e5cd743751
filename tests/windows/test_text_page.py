"""The whole journey as text, as a person reads it in the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from dayzero.panels.prose import Link, Prose
from dayzero.panels.star import Star
from dayzero.panels.text import TextPage
from dayzero.settings.settings import Settings
from dayzero.story.links import Ref
from dayzero.theme.look import Look
from dayzero.timeline.document import Timeline
from dayzero.timeline.loading import load
from dayzero.windows.comfort import Comfort
from dayzero.windows.journey import JourneyPage
from dayzero.windows.pictures import settle
from generate import big_timeline
from made_timelines import fact, raw_timeline, small_timeline

MS = Path(__file__).parents[2] / "timelines" / "autologous-ms.json"


def page_of(qtbot: QtBot, timeline: Timeline, scale: float = 1.0) -> JourneyPage:
    look = Look()
    page = JourneyPage(timeline, look, Comfort(look, None, Settings(text_size=scale)))
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show()
    qtbot.waitExposed(page)
    page.complete()
    return page


def text_of(page: JourneyPage) -> TextPage:
    page.show_page("text")
    settle(page)
    text = page.page("text")
    assert isinstance(text, TextPage)
    return text


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[JourneyPage]:
    page = page_of(qtbot, small_timeline())
    yield page
    page.close()


def said(widget: QWidget) -> str:
    """All that is read, the cells of tables and the names of buttons too."""
    words = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    for table in widget.findChildren(QTableWidget):
        words += [
            table.item(row, column).text()
            for row in range(table.rowCount())
            for column in range(table.columnCount())
        ]
    return "\n".join(words)


def all_said(text: TextPage) -> str:
    whole = []
    for number in range(len(text.sheets)):
        text.show_sheet(number)
        whole.append(said(text))
    return "\n".join(whole)


def heading(text: TextPage, start: str) -> QPushButton:
    [button] = (
        button
        for button in text.findChildren(QPushButton)
        if button.accessibleName().startswith(start) and button.isVisible()
    )
    return button


def test_a_key_opens_it_at_the_step_of_the_day_and_closes_it(
    qtbot: QtBot, page: JourneyPage
) -> None:
    page.play_head.seek(5)
    qtbot.keyClick(page.stage, Qt.Key.Key_W)
    settle(page)
    text = page.page("text")
    assert isinstance(text, TextPage)
    here = [
        label
        for label in text.findChildren(QLabel)
        if label.text() == "▸ You are here" and label.isVisible()
    ]
    assert len(here) == 1
    assert not here[0].visibleRegion().isEmpty()
    step = page.play_head.moment.step
    assert step in text.sheets[text.shown].steps
    qtbot.keyClick(text, Qt.Key.Key_W)
    assert page.stage.isVisible()


def test_pressing_a_heading_moves_the_play_head_and_the_mark(
    qtbot: QtBot, page: JourneyPage
) -> None:
    text = text_of(page)
    for phase in page.play_head.story.phases:
        page.play_head.seek(phase.start)
        for step in text.sheets[text.shown].steps:
            [button] = (
                button
                for button in text.findChildren(QPushButton)
                if button.isVisible() and f": {step.step.title}" in button.accessibleName()
            )  # fmt: skip
            button.setFocus()
            qtbot.keyClick(button, Qt.Key.Key_Space)
            assert page.play_head.day == step.start
            assert button.accessibleName().endswith("(you are here)")


def test_keys_go_from_step_to_step_and_from_sheet_to_sheet(qtbot: QtBot, page: JourneyPage) -> None:
    text = text_of(page)
    number = page.play_head.moment.step.number
    qtbot.keyClick(text, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert page.play_head.moment.step.number == number + 1
    shown = text.shown
    qtbot.keyClick(text, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert text.shown == shown + 1
    qtbot.keyClick(text, Qt.Key.Key_Escape)
    assert page.stage.isVisible()


def test_each_part_can_be_jumped_to(qtbot: QtBot, page: JourneyPage) -> None:
    text = text_of(page)
    for phase in page.play_head.story.phases:
        start = f"Part {phase.number} of"
        button = heading(text, start)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert page.play_head.moment.phase.id == phase.id
        assert button.accessibleDescription() == "You are reading this"


def test_picture_curves_and_arrays_are_told_and_every_open_figure_can_be_pressed(
    qtbot: QtBot,
) -> None:
    page = page_of(qtbot, load(MS))
    text = text_of(page)
    timeline, reader = page.play_head.story.timeline, page.play_head.story.reader
    words, heads, pressable = "", set(), set()
    for number in range(len(text.sheets)):
        text.show_sheet(number)
        words += said(text)
        for table in text.findChildren(QTableWidget):
            heads |= {table.horizontalHeaderItem(n).text() for n in range(table.columnCount())}
        for prose in text.findChildren(Prose):
            pressable |= {span.id for span in prose.spans if span.kind == "fact"}
    assert "In the picture: In your blood" in words
    assert "With you: a nurse" in words
    assert {"Day", "In words", "To how many it does not", "Range"} <= heads
    for curve in timeline.curves.values():
        assert f"{curve.title} from day to day" in words
        assert reader.plain(curve.note) in words
    for risk in timeline.risks.values():
        assert f"{risk.title} (" in words
    for outcome in timeline.outcomes.values():
        assert f"{outcome.title} (" in words
    drawn = {risk.chance for risk in timeline.risks.values() if risk.gate == "open"}
    drawn |= {milestone.fact for milestone in timeline.milestones.values()}
    for curve in timeline.curves.values():
        drawn |= {curve.reference.fact, *curve.anchors}
    assert {name for name in drawn if name} <= pressable
    page.close()


def test_numbers_behind_the_gate_wait_in_sentences_and_tables(qtbot: QtBot) -> None:
    facts = raw_timeline()["facts"] | {
        "death": fact("people who died", value=4, range={"low": 3, "high": 8, "kind": "ci95"})
    }
    page = page_of(qtbot, small_timeline(facts=facts))
    text = text_of(page)
    quiet = all_said(text)
    assert "Dying of the treatment" in quiet
    assert "There is a figure for this." in quiet
    for number in ("About 4 out of 100", "96 out of 100", "3 and 8"):
        assert number not in quiet
    page.side.gate.open(Ref("risk", "death"))
    assert "About 4 out of 100 people get this. 96 out of 100 do not." in all_said(text)
    page.close()


def test_a_term_opens_in_place_and_escape_goes_back_step_by_step(
    qtbot: QtBot, page: JourneyPage
) -> None:
    text = text_of(page)
    shown = next(n for n in range(len(text.sheets)) if any(term_links(text, n)))
    text.show_sheet(shown)
    link = term_links(text, shown)[0]
    qtbot.keyClick(link, Qt.Key.Key_Return)
    assert "Close" in [
        button.text() for button in text.findChildren(QPushButton) if button.isVisible()
    ]
    qtbot.keyClick(page.focusWidget() or text, Qt.Key.Key_Escape)
    assert text.isVisible()
    qtbot.keyClick(text, Qt.Key.Key_Escape)
    assert not text.isVisible()


def term_links(text: TextPage, sheet: int) -> list[Link]:
    text.show_sheet(sheet)
    return [
        link
        for prose in text.findChildren(Prose)
        if prose.isVisible()
        for link in prose.links
        if link.span.kind == "term"
    ]


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_it_reflows_to_a_width_of_320(qtbot: QtBot, qapp: QApplication, scale: float) -> None:
    from dayzero.stage.telling import seen

    look = Look(scale=scale)
    page = page_of(qtbot, load(MS), scale)
    text = TextPage(look, page.play_head, page.selection, page.side.gate, seen)
    qtbot.addWidget(text)
    text.resize(320, 700)
    text.show()
    qtbot.waitExposed(text)
    assert text.width() <= 320
    for number in range(0, len(text.sheets), 5):
        text.show_sheet(number)
        qapp.processEvents()
        for label in text.findChildren(QWidget):
            if label.isVisible() and isinstance(label, (Prose, QTableWidget, QPushButton)):
                right = label.mapTo(text, label.rect().topRight()).x()
                assert right <= 320
    page.close()


def test_the_largest_timeline_is_told_a_few_steps_at_a_time(qtbot: QtBot) -> None:
    page = page_of(qtbot, Timeline.model_validate(big_timeline()))
    text = text_of(page)
    page.play_head.seek(20_000)
    settle(page)
    assert page.play_head.moment.step in text.sheets[text.shown].steps
    assert len(text.findChildren(Prose)) < 1000
    told = [step for sheet in text.sheets for step in sheet.steps]
    assert told == list(page.play_head.story.steps)
    page.close()


def test_a_paragraph_of_the_text_can_be_asked_about(journey: JourneyPage) -> None:
    journey.play_head.seek(8)
    page = journey.show_page("text")
    star = page.findChildren(Star)[0]
    star.click()
    assert journey.session.basket.picked == (star.about,)
    assert star.about.startswith("I want to ask about this: “")
