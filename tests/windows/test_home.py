"""The first screen with a library of treatments on it."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dayzero.settings.settings import Settings
from dayzero.story.evidence import evidence_words
from dayzero.theme.look import Look
from dayzero.theme.tokens import TARGET
from dayzero.windows import home as home_module
from dayzero.windows.card import TreatmentCard
from dayzero.windows.choice import ChoiceButton
from dayzero.windows.comfort import Comfort
from dayzero.windows.home import HomePage
from dayzero.windows.library import Library
from generate import library_of, small, write

Opens = Callable[..., HomePage]


@pytest.fixture
def opens(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Opens]:
    """Opens Home on the treatments of a folder."""
    pages = []

    def open_(
        folder: Path, size: tuple[int, int] = (1280, 800), scale: float = 1.0, at_once: float = 60
    ) -> HomePage:
        monkeypatch.setattr(home_module, "READING_S", at_once)
        look = Look()
        comfort = Comfort(look, None, Settings(text_size=scale))
        library = Library(lambda: [folder], folder.with_suffix(".kept"))
        page = HomePage(look, comfort, library)
        qtbot.addWidget(page)
        page.resize(*size)
        page.show()
        qtbot.waitExposed(page)
        QApplication.processEvents()
        pages.append(page)
        return page

    yield open_
    for page in pages:
        page.close()


def cards(page: HomePage) -> list[TreatmentCard]:
    """The cards that can be seen, in the order of Tab."""
    found, widget = [], page.nextInFocusChain()
    while widget is not page:
        if isinstance(widget, TreatmentCard) and widget.isVisible():
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def top(page: HomePage, widget: QWidget) -> int:
    return widget.mapTo(page, QPoint(0, 0)).y()


def headings(page: HomePage) -> list[str]:
    labels = [
        label
        for label in page.findChildren(QLabel)
        if label.property("kind") == "heading" and label.isVisible() and label.text() != "Dayzero"
    ]
    return [label.text() for label in sorted(labels, key=lambda label: top(page, label))]


def illness_choice(page: HomePage) -> ChoiceButton:
    [choice] = (
        choice
        for choice in page.findChildren(ChoiceButton)
        if choice.accessibleName().startswith("Illness")
    )
    return choice


def made(folder: Path, name: str, family: str, illness: str, level: str = "in-trials") -> None:
    document = small() | {"id": name, "family": family, "illness": illness}
    document["title"] = f"{family}, for {illness}"
    document["evidence"]["level"] = level
    write(folder, document, f"{name}.json")


def test_treatments_stand_by_whose_cells_and_what_is_to_compare_with_comes_last(
    tmp_path: Path, opens: Opens
) -> None:
    for index, family in enumerate(("medicine", "msc", "gene-corrected", "donor", "autologous")):
        made(tmp_path, f"a{index}", family, "lupus")
    page = opens(tmp_path)
    assert headings(page) == [
        "Your own stem cells",
        "A donor’s stem cells",
        "Your own stem cells, with a gene put right",
        "MSC: cells that calm, and make no blood",
        "Medicine, to compare with",
    ]
    names = [card.accessibleName().split(",")[0] for card in cards(page)]
    assert names == ["autologous", "donor", "gene-corrected", "msc", "medicine"]


def test_a_card_says_illness_evidence_and_review_and_no_word_is_cut(
    tmp_path: Path, opens: Opens
) -> None:
    made(tmp_path, "one", "msc", "lupus", "no-benefit-found")
    [card] = cards(opens(tmp_path, scale=2.0))
    assert card.words[0] == "Lupus"
    assert card.words[2] == evidence_words("no-benefit-found")
    assert card.words[3] == "Not yet checked by a clinician"
    assert all(words in card.accessibleDescription() for words in card.words[1:])
    assert card.height() >= card.heightForWidth(card.width()) >= TARGET


def test_two_ways_for_one_illness_are_told_apart_by_their_titles(
    tmp_path: Path, opens: Opens
) -> None:
    for name in ("one", "two"):
        made(tmp_path, name, "donor", "lupus")
    document = small() | {"title": "", "illness": "", "family": "donor", "id": "bare"}
    write(tmp_path, document, "bare.json")
    assert [card.words[0] for card in cards(opens(tmp_path))] == [
        "Without a title", "donor, for lupus", "donor, for lupus",
    ]  # fmt: skip


def test_an_illness_can_be_chosen_and_all_of_them_again(tmp_path: Path, opens: Opens) -> None:
    made(tmp_path, "one", "autologous", "lupus")
    made(tmp_path, "two", "medicine", "lupus")
    made(tmp_path, "three", "donor", "asthma")
    page = opens(tmp_path)
    choice = illness_choice(page)
    actions = {action.text(): action for action in choice.menu_of_choices().actions()}
    assert list(actions) == ["All illnesses", "Asthma", "Lupus"]
    actions["Lupus"].trigger()
    assert [card.words[0] for card in cards(page)] == ["Lupus", "Lupus"]
    assert headings(page) == ["Your own stem cells", "Medicine, to compare with"]
    actions["All illnesses"].trigger()
    assert len(cards(page)) == 3


@pytest.mark.parametrize(
    ("size", "scale", "columns"),
    [((1280, 800), 1.0, 3), ((1920, 1080), 1.0, 3), ((860, 600), 1.0, 2), ((1280, 800), 2.0, 1)],
)
def test_cards_stand_in_as_many_columns_as_there_is_room_for(
    tmp_path: Path, opens: Opens, size: tuple[int, int], scale: float, columns: int
) -> None:
    for name in ("one", "two", "three", "four"):
        made(tmp_path, name, "donor", name)
    page = opens(tmp_path, size, scale)
    lefts = {card.mapTo(page, QPoint(0, 0)).x() for card in cards(page)}
    assert len(lefts) == columns
    first, second = cards(page)[0], cards(page)[columns]
    assert top(page, second) > top(page, first)


def test_a_long_shelf_shows_more_when_asked_and_the_keyboard_goes_on_from_there(
    qtbot: QtBot, tmp_path: Path, opens: Opens
) -> None:
    for number in range(20):
        made(tmp_path, f"a{number:02}", "donor", f"illness {number:02}")
    page = opens(tmp_path)
    assert len(cards(page)) == 6
    [more] = (
        button for button in page.findChildren(QPushButton) if button.text().startswith("Show more")
    )
    assert more.text() == "Show more (14 left)"
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert [card.words[0] for card in cards(page)] == [f"Illness {n:02}" for n in range(20)]
    assert more.isHidden()
    focused = page.focusWidget()
    assert focused is cards(page)[6]


def test_what_is_not_read_at_once_comes_after_the_first_paint_and_is_kept(
    qtbot: QtBot, tmp_path: Path, opens: Opens
) -> None:
    library_of(tmp_path, 12)
    page = opens(tmp_path, at_once=0)
    qtbot.waitUntil(lambda: len(cards(page)) == 12)
    again = opens(tmp_path, at_once=0)
    assert [card.words for card in cards(again)] == [card.words for card in cards(page)]


def test_the_keyboard_waits_on_the_first_treatment_however_late_it_comes(
    qtbot: QtBot, tmp_path: Path, opens: Opens
) -> None:
    library_of(tmp_path, 12)
    page = opens(tmp_path, at_once=0)
    page.focus_first()
    qtbot.waitUntil(lambda: len(cards(page)) == 12)
    qtbot.waitUntil(lambda: page.focusWidget() == cards(page)[0])
    assert page._scroll.verticalScrollBar().value() == 0


def test_cards_that_come_while_something_else_is_shown_take_no_keyboard(
    qtbot: QtBot, tmp_path: Path, opens: Opens
) -> None:
    library_of(tmp_path, 12)
    page = opens(tmp_path, at_once=0)
    page.focus_first()
    page.hide()
    other = QLineEdit()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    other.setFocus()
    qtbot.waitUntil(other.hasFocus)
    page.refresh()
    for _turn in range(50):
        QApplication.processEvents()
    assert page.findChildren(TreatmentCard)
    assert other.hasFocus()
    assert not any(card.hasFocus() for card in page.findChildren(TreatmentCard))


def test_a_press_on_any_card_chooses_its_file(qtbot: QtBot, tmp_path: Path, opens: Opens) -> None:
    library_of(tmp_path, 5)
    page = opens(tmp_path)
    told: list[Path] = []
    page.chosen.connect(told.append)
    for card in cards(page):
        card.click()
    assert sorted(told) == sorted(tmp_path.glob("*.json"))


def test_right_to_left_the_words_stand_at_the_right(tmp_path: Path, opens: Opens) -> None:
    made(tmp_path, "one", "donor", "x")
    page = opens(tmp_path)
    [card] = cards(page)
    inked = {}
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        card.setLayoutDirection(direction)
        picture = card.grab().toImage()
        plain = picture.pixelColor(picture.width() // 2, 6)
        inked[direction] = [
            x
            for x, y in itertools.product(range(8, picture.width() - 8), range(14, 40))
            if picture.pixelColor(x, y) != plain
        ]
    left, right = inked.values()
    assert max(left) < card.width() / 2 < min(right)
