"""Stars: what a person presses is on the list of questions, and off it again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from dayzero.panels.chance_detail import ChanceDetail
from dayzero.panels.explanation import ExplanationPanel
from dayzero.panels.gate import Gate
from dayzero.panels.star import Star
from dayzero.story.links import Ref
from dayzero.theme.tokens import TARGET
from panels.looking import settle, texts

Place = Callable[..., Any]


def stars(panel: Any) -> list[Star]:
    return [star for star in panel.findChildren(Star) if star.isVisible()]


def kept(shown: Any) -> list[str]:
    return [question.words for question in shown.selection.session.basket.questions]


def test_a_paragraph_is_starred_and_let_go_by_keyboard(place: Place, qtbot: Any) -> None:
    shown = place(ExplanationPanel, day=-6)
    shown.panel.tabs.choose(1)
    star = next(star for star in stars(shown.panel) if "sick" in star.about)
    star.setFocus()
    qtbot.keyClick(star, Qt.Key.Key_Return)
    assert kept(shown) == ["I want to ask about this: “You may feel sick and very tired.”"]
    assert star.isChecked()
    assert star.accessibleName() == "On my list of questions"
    qtbot.keyClick(star, Qt.Key.Key_Space)
    assert kept(shown) == []
    assert not star.isChecked()


def test_the_words_of_a_text_are_its_own_without_its_star(place: Place) -> None:
    shown = place(ExplanationPanel, day=-6)
    assert "Many people feel flat." not in texts(shown.panel)
    shown.panel.tabs.choose(1)
    assert "Many people feel flat." in texts(shown.panel)


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("way", ["LeftToRight", "RightToLeft"])
def test_a_star_can_be_hit_and_covers_no_word(place: Place, scale: float, way: str) -> None:
    app = QApplication.instance()
    app.setLayoutDirection(Qt.LayoutDirection[way])  # type: ignore[union-attr]
    shown = place(ExplanationPanel, (424, 900), 0, scale)
    assert stars(shown.panel)
    for star in stars(shown.panel):
        prose = star.parent()
        assert star.height() >= TARGET
        assert star.width() >= TARGET
        assert prose.rect().contains(star.geometry())
        layout = prose._laid_out()
        last = layout.lineAt(layout.lineCount() - 1).naturalTextRect()
        beside = star.x() >= last.right() - 1 or star.geometry().right() <= last.left() + 1
        assert beside or star.y() + star._middle > last.bottom()
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # type: ignore[union-attr]


def test_a_word_of_the_field_and_a_chance_can_be_asked_about(place: Place) -> None:
    shown = place(ExplanationPanel)
    shown.selection.choose(Ref("term", "bone-marrow"))
    settle()
    next(star for star in stars(shown.panel.words.plate)).click()
    assert kept(shown) == ["I want to ask about: bone marrow"]


def test_a_chance_behind_the_door_is_asked_about_by_its_name_alone(place: Place) -> None:
    def detail(look: Any, head: Any, selection: Any, holder: Any) -> ChanceDetail:
        gate = Gate(head.story.timeline, holder)
        gate.open(Ref("risk", "death"))
        page = ChanceDetail(look, head, selection, gate, holder)
        page.tell(Ref("risk", "death"))
        return page

    shown = place(detail)
    (star,) = stars(shown.panel)
    assert star.about == "I want to ask about: Dying of the treatment"


def test_a_number_behind_the_gate_stays_out_of_the_question(
    place: Place, document: dict[str, Any]
) -> None:
    from dayzero.story.moment import Story
    from dayzero.timeline.document import Timeline

    said = document["phases"]["chemo"]["explanation"]
    said["happens"] = "Of all who had it {death-chance} died. It is rare."
    shown = place(ExplanationPanel, day=-6, told=Story(Timeline.model_validate(document)))
    shown.panel._gate.open(Ref("risk", "death"))
    about = [star.about for star in stars(shown.panel)]
    assert "I want to ask about this: “Of all who had it … died.”" in about
