"""How much is told: the person chooses, by pointer or by key. Layers change, facts never do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt

from dayzero.panels.depth import Depth
from dayzero.panels.explanation import ExplanationPanel
from dayzero.panels.side import SidePanel
from dayzero.story.detail import DETAILS
from dayzero.story.moment import Story
from dayzero.timeline.document import Timeline
from panels.looking import all_words, settle, texts

Place = Callable[..., Any]
SIZE = (424, 700)
INSIDE = "Stem cells know their way home."


@pytest.fixture
def document(document: dict[str, Any]) -> dict[str, Any]:
    document["phases"]["infusion"]["explanation"]["more"] = INSIDE
    return document


def told(place: Place, detail: str, day: float = 0) -> tuple[Any, Depth]:
    made: list[Depth] = []

    def panel(look: Any, play_head: Any, selection: Any, parent: Any) -> ExplanationPanel:
        made.append(Depth(detail, parent))  # type: ignore[arg-type]
        return ExplanationPanel(look, play_head, selection, parent, depth=made[0])

    shown = place(panel, SIZE, day=day)
    shown.panel.depth_choice.show()
    settle()
    return shown, made[0]


def test_a_little_is_the_message_and_what_to_do(place: Place) -> None:
    shown, _depth = told(place, "little")
    words = texts(shown.panel)
    assert any(text.startswith("In short: Your own stem cells go back") for text in words)
    assert "What you can do" in words
    assert "1.\u2002Ask for company." in words
    assert not shown.panel.tabs.isVisible()
    assert not any("The nurse thaws" in text or "odd taste" in text for text in words)


def test_as_usual_every_part_is_told(place: Place) -> None:
    shown, _depth = told(place, "usual")
    assert shown.panel.tabs.isVisible()
    assert any("The nurse thaws" in text for text in texts(shown.panel))
    assert INSIDE not in texts(shown.panel)


def test_a_lot_says_how_it_works_and_how_its_numbers_are_known(place: Place) -> None:
    shown, _depth = told(place, "lot")
    words = texts(shown.panel)
    for wanted in ("How it works inside", INSIDE, "How the numbers are known"):
        assert wanted in words
    [known] = [text for text in words if text.startswith("Length of the infusion")]
    assert known == (
        "Length of the infusion: 45 minutes. Counted in: 281 adults in a made-up study. "
        "How sure we are: fair."
    )


def test_the_source_of_a_known_number_is_one_press_away(place: Place) -> None:
    shown, _depth = told(place, "lot")
    prose = next(p for p in shown.panel.words.proses if p.text().startswith("Length of the"))
    prose.links[0].click()
    assert shown.panel.source.isVisible()
    assert "DOI 10.0000/example" in " ".join(texts(shown.panel.source))


def test_numbers_that_wait_are_not_among_those_known(place: Place, document: Any) -> None:
    says = "Some do not live. It was {death-chance} in a study."
    document["phases"]["infusion"]["explanation"]["happens"] = says
    story = Story(Timeline.model_validate(document))

    def panel(look: Any, play_head: Any, selection: Any, parent: Any) -> ExplanationPanel:
        depth = Depth("lot", parent)
        return ExplanationPanel(look, play_head, selection, parent, depth=depth)

    shown = place(panel, SIZE, told=story)
    words = " ".join(all_words(shown.panel))
    assert "Died of the treatment" not in words
    assert "1 out of 100" not in words


def test_the_choice_stands_at_the_end_and_is_made_by_key(place: Place, qtbot: Any) -> None:
    shown, depth = told(place, "usual")
    usual = shown.panel.depth_choice.layers.buttons()[1]
    assert usual.isChecked()
    assert usual.height() >= 44
    usual.setFocus()
    qtbot.keyClick(usual, Qt.Key.Key_Right)
    assert depth.detail == "lot"
    assert INSIDE in texts(shown.panel)
    assert shown.panel.depth_choice.layers.buttons()[2].hasFocus()


def test_at_the_end_of_a_phase_one_may_be_told_more(place: Place, story: Story) -> None:
    shown, depth = told(place, "usual", story.last_day_of(story.phases[2]))
    shown.panel.in_short.more_button.click()
    assert depth.detail == "lot"
    assert INSIDE in texts(shown.panel)
    shown.play_head.seek(story.last_day_of(story.phases[1]))
    assert shown.panel.in_short.isVisible()
    assert not shown.panel.in_short.more_button.isVisible()  # there is nothing more


def test_a_term_is_explained_at_its_first_use_however_little_is_told(place: Place) -> None:
    shown, _depth = told(place, "little", -6)
    assert any("bone marrow (soft core of your bones)" in text for text in texts(shown.panel))


@pytest.mark.parametrize("detail", DETAILS)
def test_when_to_call_is_told_however_little_is(place: Place, detail: Any) -> None:
    def side(look: Any, play_head: Any, selection: Any, parent: Any) -> SidePanel:
        return SidePanel(look, play_head, selection, parent, depth=Depth(detail, parent))

    for size in ((424, 560), (400, 330)):
        shown = place(side, size, day=5)
        assert shown.panel.call.chip.isVisible()
        assert "Fever: call at once" in " ".join(all_words(shown.panel.call))


def test_tab_comes_to_what_is_told_more_in_reading_order(place: Place) -> None:
    shown, _depth = told(place, "lot")
    panel = shown.panel
    links = [link for prose in panel.words.proses for link in prose.links if link.isVisible()]
    reached, widget = [], panel.title
    while (widget := widget.nextInFocusChain()) is not panel.title:
        if widget in links:
            reached.append(widget)
    heights = [link.mapTo(panel, link.rect().topLeft()).y() for link in reached]
    assert len(reached) == len(links) > 3
    assert heights == sorted(heights)
