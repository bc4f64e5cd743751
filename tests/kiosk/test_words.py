"""The kiosk's words: in each language whole, in the right order, and who reviewed them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dayzero.story.evidence import translation_words
from dayzero.windows.kiosk.touch import KioskButton
from kiosk_hand import Kiosk, configured, words_of


def test_who_chose_a_language_is_told_that_nobody_has_reviewed_it(kiosk: Kiosk) -> None:
    start = kiosk.wake()
    unreviewed = "No native speaker has reviewed this translation yet."
    assert unreviewed not in words_of(start)
    kiosk.touch(next(b for b in start.languages if b.property("language") == "es"))
    assert translation_words("") != unreviewed
    assert translation_words("") in words_of(kiosk.window.page)


def test_staff_see_which_languages_nobody_has_reviewed(kiosk: Kiosk) -> None:
    assert "Not yet reviewed by a native speaker: es" in kiosk.window.health()


def cut_words(page: QWidget) -> list[str]:
    """Lines on buttons that are wider than their button."""
    return [
        line
        for button in page.findChildren(KioskButton)
        for line in button.text().split("\n")
        if button.isVisible() and button.fontMetrics().horizontalAdvance(line) > button.width()
    ]


def test_no_word_on_a_button_is_cut_however_long_it_is_and_however_large(qtbot: QtBot) -> None:
    kiosk = Kiosk(qtbot, configured(languages=["de"], text_size=2.0))
    start = kiosk.wake()
    assert start.treatments[0].text().split() == start.treatments[0].accessibleName().split()
    assert cut_words(start) == []
    kiosk.touch(start.treatments[0])
    assert cut_words(kiosk.window.page) == []


def test_in_arabic_the_way_the_stops_and_the_days_all_go_to_the_left(qtbot: QtBot) -> None:
    journey = Kiosk(qtbot, configured(languages=["ar"])).open()
    places = [button.x() for button in journey.stops]
    assert places == sorted(places, reverse=True)
    assert journey.later.x() < journey.play.x() < journey.earlier.x()
    assert journey.down.x() <= journey.up.x()
