from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from dayzero.panels.prose import Prose
from dayzero.theme.look import Look
from dayzero.theme.tokens import THEMES
from dayzero.timeline.words import Span
from stage.vision import colour, contrast, luminance

SPANS = (
    Span("Your "),
    Span("bone marrow", "term", "bone-marrow"),
    Span(" (soft core of your bones)", "gloss", "bone-marrow"),
    Span(" rests for "),
    Span("45 minutes", "fact", "time"),
    Span("."),
)


@pytest.fixture
def prose(qtbot: Any) -> Prose:
    prose = Prose(Look())
    qtbot.addWidget(prose)
    prose.tell(SPANS)
    prose.resize(300, prose.heightForWidth(300))
    prose.show()
    return prose


def test_its_text_is_the_words(prose: Prose) -> None:
    assert prose.text() == "Your bone marrow (soft core of your bones) rests for 45 minutes."
    assert prose.textFormat() == Qt.TextFormat.PlainText


def test_markup_is_shown_as_it_is_written(prose: Prose) -> None:
    prose.say("<b>a</b> &amp; {b}")
    assert prose.text() == "<b>a</b> &amp; {b}"


def test_narrower_text_is_higher_and_larger_text_too(prose: Prose) -> None:
    assert prose.heightForWidth(150) > prose.heightForWidth(300)
    before = prose.heightForWidth(300)
    prose.look.set(scale=2.0)
    assert prose.heightForWidth(300) > 1.8 * before


def test_words_lie_inside_the_text_and_have_names(prose: Prose) -> None:
    term, fact = prose.links
    assert (term.accessibleName(), fact.accessibleName()) == ("bone marrow", "45 minutes")
    assert term.accessibleDescription()
    assert fact.accessibleDescription()
    for link in prose.links:
        assert prose.rect().contains(link.geometry())
        assert not link.geometry().isEmpty()


def test_pressing_by_pointer_and_by_keyboard(prose: Prose, qtbot: Any) -> None:
    pressed: list[tuple[str, str]] = []
    prose.activated.connect(lambda kind, key: pressed.append((kind, key)))
    qtbot.mouseClick(prose.links[0], Qt.MouseButton.LeftButton, pos=QPoint(20, 12))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        qtbot.keyClick(prose.links[1], key)
    assert pressed == [("term", "bone-marrow"), ("fact", "time"), ("fact", "time")]


def test_focus_points_at_the_word(prose: Prose, qtbot: Any) -> None:
    pointed: list[tuple[str, str]] = []
    prose.pointed_at.connect(lambda kind, key: pointed.append((kind, key)))
    with qtbot.waitActive(prose):
        prose.activateWindow()
    for link in (prose.links[1], prose.links[0]):
        link.setFocus()
        assert pointed[-1] == (link.span.kind, link.span.id)


def test_words_that_came_later_are_reached_in_reading_order(qtbot: Any) -> None:
    look, window = Look(), QWidget()
    qtbot.addWidget(window)
    rows = QVBoxLayout(QWidget(window))
    first, prose, last = QPushButton("first"), Prose(look), QPushButton("last")
    for widget in (first, prose, last):
        rows.addWidget(widget)
    window.show()
    prose.tell(SPANS)
    order = [first]
    while len(order) < 4:
        order.append(order[-1].nextInFocusChain())
        while order[-1].focusPolicy() == Qt.FocusPolicy.NoFocus:
            order[-1] = order[-1].nextInFocusChain()
    assert order == [first, *prose.links, last]


def test_words_are_used_again(prose: Prose) -> None:
    links = prose.links
    prose.say("Nothing to press.")
    assert prose.links == []
    assert all(link.isHidden() for link in links)
    prose.tell(SPANS)
    assert prose.links == links


@pytest.mark.parametrize("theme", THEMES)
def test_what_is_being_read_aloud_is_marked_in_colours_that_can_be_read(
    prose: Prose, theme: str
) -> None:
    prose.look.set(theme=theme)
    plain = prose.grab().toImage()
    start = prose.text().index("soft")
    prose.mark_aloud(start, len("soft"))
    colours = prose.look.theme
    ink, behind = (luminance(colour(one)) for one in (colours.on_primary, colours.primary))
    assert contrast(ink, behind) >= 4.5
    box, marked = prose.aloud_rect(), prose.grab().toImage()
    assert prose.rect().contains(box)
    assert marked.pixelColor(box.left() + 1, box.top() + 2).name() == colours.primary.lower()
    prose.mark_aloud()
    assert prose.aloud_rect().isEmpty()
    assert prose.grab().toImage() == plain


def test_other_words_are_not_marked_where_the_old_ones_were(prose: Prose) -> None:
    prose.mark_aloud(0, 4)
    prose.say("Other words.")
    assert prose.aloud_rect().isEmpty()
