"""How much is told is a setting of the program, like the size of the text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dayzero.settings.places import profile_folder
from dayzero.settings.settings import SettingsFile
from dayzero.windows.choice import ChoiceButton
from dayzero.windows.journey import JourneyPage
from dayzero.windows.main import MainWindow
from dayzero.windows.shortcuts import SHORTCUTS


def test_what_is_chosen_in_a_journey_is_kept(journey: JourneyPage, qtbot: QtBot) -> None:
    keys = {item.action: item.keys[0] for item in SHORTCUTS}
    qtbot.keyClick(journey.stage, getattr(Qt.Key, f"Key_{keys['more']}"))
    assert journey.side.how_much.detail == "lot"
    assert SettingsFile(profile_folder()).read().detail == "lot"
    for _press in range(3):
        qtbot.keyClick(journey.stage, getattr(Qt.Key, f"Key_{keys['less']}"))
    assert journey.side.how_much.detail == "little"
    assert SettingsFile(profile_folder()).read().detail == "little"


def test_the_first_screen_asks_how_much_to_tell(window: MainWindow) -> None:
    [button] = [
        found
        for found in window.findChildren(ChoiceButton)
        if found.isVisible() and found.accessibleName() == "How much to tell: Usual"
    ]
    [little] = [a for a in button.menu_of_choices().actions() if a.text() == "A little"]
    little.trigger()
    assert SettingsFile(profile_folder()).read().detail == "little"


def test_the_text_follows_the_same_choice(journey: JourneyPage) -> None:
    page = journey.show_page("text")
    inside = "carry the mark CD34"

    def told() -> bool:
        sheets = page.sheets  # type: ignore[attr-defined]
        return any(inside in said.words for s in sheets for b in s.tell() for said in b.said)

    before = told()
    journey.side.how_much.choose("lot")
    assert (before, told()) == (False, True)
