from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu, QPushButton, QScrollArea, QToolButton

from dayzero.panels.prose import Link, Prose
from dayzero.panels.side import SidePanel
from dayzero.story.links import Ref
from dayzero.story.moment import Story
from dayzero.theme.tokens import TARGET
from dayzero.timeline.document import Timeline
from panels.looking import all_words, settle

Place = Callable[..., Any]
SIZES = [(424, 474), (424, 560), (640, 720), (380, 430), (330, 380), (960, 1400)]


def clipped(panel: Any) -> list[str]:
    """Texts that need more room than they have."""
    found = []
    for label in panel.findChildren(QLabel):
        if label.isVisible() and label.text():
            needed = label.heightForWidth(label.width())
            if needed > label.height():
                found.append(f"{label.text()!r}: {label.height()} of {needed} px")
    for button in [*panel.findChildren(QPushButton), *panel.findChildren(QToolButton)]:
        if button.isVisible() and button.sizeHint().width() > button.width() + 8:
            found.append(f"{button.text()!r}: {button.width()} of {button.sizeHint().width()} px")
    return found


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", SIZES)
def test_no_text_is_clipped(place: Place, size: tuple[int, int], scale: float) -> None:
    shown = place(SidePanel, size, scale=scale)
    for day in (-20, -3, 0, 5):
        shown.play_head.seek(day)
        for part in (0, 1):
            shown.panel.parts.choose(part)
            for section in ("now", "outcomes"):
                shown.panel.chances.list.go_to(section)
                settle()
                assert clipped(shown.panel) == []
        for ref in (Ref("risk", "fever"), Ref("outcome", "no-attacks")):
            shown.panel.chances.open_detail(ref)
            settle()
            assert clipped(shown.panel) == []
        shown.panel.chances.show_source("fever-chance")
        settle()
        assert clipped(shown.panel) == []
        shown.panel.chances.close_detail()


def test_the_call_card_keeps_its_corner(place: Place, story: Story) -> None:
    shown = place(SidePanel, (424, 560), day=-6)
    corners = set()
    for step in story.steps:
        shown.play_head.seek(step.start)
        settle()
        if shown.panel.call.isVisible():
            box = shown.panel.call.geometry()
            corners.add((box.left(), box.bottom(), box.right()))
    assert len(corners) == 1


@pytest.mark.parametrize("what", ["detail", "source", "short", "chances tab"])
def test_the_call_card_is_seen_whatever_is_open(place: Place, what: str, story: Story) -> None:
    shown = place(SidePanel, (424, 474))
    {
        "detail": lambda: shown.panel.chances.open_detail(Ref("risk", "fever")),
        "source": lambda: shown.panel.explanation.show_source("infusion-time"),
        "short": lambda: shown.play_head.seek(story.last_day_of(story.phases[1])),
        "chances tab": lambda: shown.panel.parts.choose(1),
    }[what]()
    settle()
    assert shown.panel.call.isVisible()
    assert shown.panel.rect().contains(shown.panel.call.geometry())


def test_low_windows_and_large_text_get_tabs(place: Place) -> None:
    for size, scale in (((424, 400), 1.0), ((424, 474), 2.0)):
        shown = place(SidePanel, size, scale=scale)
        assert shown.panel.parts.isVisible()
        assert shown.panel.explanation.isVisible()
        assert not shown.panel.chances.isVisible()
        shown.panel.parts.choose(1)
        assert shown.panel.chances.isVisible()
        assert not shown.panel.explanation.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_in_a_low_column_the_first_tab_offers_the_parts(place: Place) -> None:
    shown = place(SidePanel, (372, 354))
    first = shown.panel.parts.buttons()[0]
    assert first.text() == "What happens ▾"
    assert not shown.panel.explanation.tabs.isVisible()
    first.click()
    menu = next(m for m in shown.panel.findChildren(QMenu) if m.isVisible())
    menu.actions()[2].trigger()
    menu.close()
    assert first.text() == "What I can do ▾"
    assert shown.panel.explanation.tabs.current == 2
    assert "Ask for company." in " ".join(p.text() for p in shown.panel.findChildren(Prose))


def test_what_is_clicked_elsewhere_brings_its_tab(place: Place) -> None:
    shown = place(SidePanel, (424, 400))
    shown.selection.choose(Ref("risk", "fever"))
    assert shown.panel.chances.isVisible()
    assert Ref("risk", "fever") in shown.panel.chances.list.shown
    shown.selection.choose(Ref("term", "central-line"))
    assert shown.panel.explanation.isVisible()
    assert shown.panel.explanation.words.plate.isVisible()


def test_a_page_that_needs_room_gets_it_and_gives_it_back(place: Place) -> None:
    shown = place(SidePanel, (424, 474))
    panel = shown.panel
    panel.chances.open_detail(Ref("risk", "fever"))
    assert not panel.explanation.isVisible()
    panel.chances.close_detail()
    assert panel.explanation.isVisible()
    assert panel.chances.isVisible()
    panel.call.set_open(True)
    assert not panel.explanation.isVisible()
    assert not panel.chances.isVisible()
    panel.call.set_open(False)
    assert panel.explanation.isVisible()


def test_the_list_can_have_the_whole_column(place: Place, qtbot: Any) -> None:
    shown = place(SidePanel, (424, 560))
    chances = shown.panel.chances
    few = len(chances.list.shown)
    chances.list.all.click()
    settle()
    assert not shown.panel.explanation.isVisible()
    assert len(chances.list.shown) > few
    chances.open_detail(chances.list.shown[0])
    chances.close_detail()
    assert not shown.panel.explanation.isVisible()
    qtbot.keyClick(chances.list.all, Qt.Key.Key_Escape)
    assert shown.panel.explanation.isVisible()


def test_a_column_made_low_forgets_that_the_list_had_it(place: Place) -> None:
    shown = place(SidePanel, (424, 560))
    shown.panel.chances.list.all.click()
    shown.panel.resize(424, 400)
    assert shown.panel.parts.isVisible()
    shown.panel.resize(424, 560)
    settle()
    assert shown.panel.explanation.isVisible()
    assert shown.panel.chances.isVisible()


def test_a_number_in_the_advice_opens_its_source(place: Place) -> None:
    shown = place(SidePanel, (424, 560))
    shown.panel.call.set_open(True)
    shown.panel.call.fact_asked.emit("fever-limit")
    assert not shown.panel.call.is_open
    assert shown.panel.explanation.source.isVisible()


@pytest.mark.parametrize("size", SIZES)
def test_everything_to_press_has_a_name_and_is_large_enough(
    place: Place, size: tuple[int, int]
) -> None:
    shown = place(SidePanel, size)
    for part in (0, 1):
        shown.panel.parts.choose(part)
        settle()
        for button in shown.panel.findChildren(QAbstractButton):
            if button.isVisible():
                assert button.accessibleName()
                # Words inside a text are as high as their line; WCAG 2.5.8 exempts them.
                if not isinstance(button, Link):
                    assert min(button.width(), button.height()) >= TARGET, button.accessibleName()


def test_another_document_is_told_anew(place: Place, document: dict[str, Any]) -> None:
    shown = place(SidePanel, (424, 560))
    document["phases"]["infusion"]["steps"]["cells-in"]["title"] = "Quite another title"
    story = Story(Timeline.model_validate(document))
    shown.selection.tell(story)
    shown.play_head.tell(story)
    assert any(prose.text() == "Quite another title" for prose in shown.panel.findChildren(Prose))


def test_changing_theme_and_size_while_open(place: Place) -> None:
    shown = place(SidePanel, (424, 560))
    for theme, scale in (("dark", 1.0), ("contrast", 2.0), ("light", 1.25)):
        shown.look.set(theme, scale)
        settle()
        assert clipped(shown.panel) == []


@pytest.mark.parametrize("size", [(424, 474), (424, 560), (640, 720)])
def test_tab_goes_down_the_column(place: Place, size: tuple[int, int]) -> None:
    shown = place(SidePanel, size)
    reached, widget = [], shown.window
    while (widget := widget.nextInFocusChain()) is not shown.window:
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            reached.append(widget)
    parts = [shown.panel.explanation, shown.panel.chances, shown.panel.call]
    owners = [next(n for n, part in enumerate(parts) if part.isAncestorOf(w)) for w in reached]
    assert owners == sorted(owners)
    for part in parts[:2]:
        inside = [w for w in reached if part.isAncestorOf(w) and not isinstance(w, QScrollArea)]
        tops = [w.mapTo(part, w.rect().topLeft()) for w in inside]
        rows = [(point.y() // 12, point.x()) for point in tops]
        assert rows == sorted(rows)


def walk(shown: Any, story: Story) -> Iterator[str]:
    """Every word the panel holds on every step, tab, page and card, as a person may reach it."""
    panel = shown.panel
    for step in story.steps:
        for day in (step.start, story.last_day_of(story.phase_at(step.start))):
            shown.play_head.seek(day)
            for tab in range(4):
                panel.explanation.tabs.choose(tab)
                yield from all_words(panel)
            for section in ("now", "later", "outcomes"):
                panel.chances.list.go_to(section)
                yield from all_words(panel)
        for item in panel.chances.list.items:
            panel.chances.open_detail(item.ref)
            for button in ("on", "now"):
                getattr(panel.chances.detail.door, button).click()
                yield from all_words(panel)
            panel.chances.close_detail()
    panel.call.set_open(True)
    yield from all_words(panel)
    panel.call.set_open(False)


def test_gated_numbers_are_nowhere_while_the_gate_is_shut(
    place: Place, document: dict[str, Any]
) -> None:
    fact = document["facts"]["death-chance"]
    fact |= {"value": 37, "range": {"low": 31, "high": 43, "kind": "ci95"}}
    fact["counted"] = {"n": 73, "of": 197}
    for phase in document["phases"].values():
        phase["explanation"] |= {
            "unknown": "In the study {death-chance} died, {death-chance:counted}."
        }
        phase["in_short"] = "There is a number: {death-chance}."
    document["terms"]["bone-marrow"]["meaning"] = "It once was {death-chance:range}."
    story = Story(Timeline.model_validate(document))
    shown = place(SidePanel, (424, 560), told=story)
    telling = re.compile(r"\b(37|63|31|43|69|57|73|197)\b")

    def leaks() -> set[str]:
        return {text for text in walk(shown, story) if telling.search(text)}

    assert leaks() == set()
    shown.panel.gate.open(Ref("risk", "death"))
    assert leaks()  # the walk does find numbers that are shown
    shown.panel.chances.open_detail(Ref("risk", "death"))
    shown.panel.chances.show_source("death-chance")
    shown.panel.explanation.show_source("death-chance")
    shown.panel.gate.shut()
    shown.panel.explanation.close_source()
    shown.panel.chances.close_detail()
    assert leaks() == set()
