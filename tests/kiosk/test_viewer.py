"""The kiosk as a visitor, an owner and a hand that touches anything meet it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import ClassVar

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from dayzero.aloud.voice import Voice
from dayzero.kiosk.content import FIRST, Shown, shown
from dayzero.panels.prose import Prose
from dayzero.settings.shipped import timelines_folder
from dayzero.story.guarded import guarded_facts
from dayzero.timeline.loading import load
from dayzero.timeline.words import fact_words
from dayzero.windows.kiosk.attract import AttractPage
from dayzero.windows.kiosk.covers import Cleaning, Night, StillThere
from dayzero.windows.kiosk.journey import KioskJourney, QuestionsPage
from dayzero.windows.kiosk.measure import Panel
from dayzero.windows.kiosk.staff import HOLD_MS, PinPage, StaffPage
from dayzero.windows.kiosk.start import StartPage
from dayzero.windows.kiosk.touch import AGAIN_S, TouchGuard
from dayzero.windows.kiosk.viewer import KioskWindow
from kiosk_hand import NOON, PIN, PORTRAIT, WIDTH_MM, Kiosk, configured, words_of


def test_the_touch_that_wakes_it_does_nothing_else(kiosk: Kiosk) -> None:
    assert isinstance(kiosk.window.page, AttractPage)
    start = kiosk.wake()
    assert "Español" in words_of(start)
    assert "Nothing you touch here is stored" in words_of(start)


def test_the_pictures_of_the_way_can_be_held(kiosk: Kiosk) -> None:
    page = kiosk.window.page
    assert isinstance(page, AttractPage)
    before = words_of(page)
    page.turn()
    assert words_of(page) != before
    kiosk.touch(page.hold)
    assert kiosk.window.page is page
    assert page.hold.text() == "Go on"


def test_a_visitor_goes_from_stop_to_stop_and_by_days(kiosk: Kiosk) -> None:
    journey = kiosk.open()
    kiosk.touch(journey.stops[3])
    assert journey.play_head.day == 0
    kiosk.touch(journey.later)
    assert journey.play_head.moment.day_name == "Day +1"
    kiosk.touch(journey.tabs[2])
    assert "Fever: call at once" in words_of(journey)
    kiosk.touch(journey.tabs[1])
    assert "•" in words_of(journey)


class Heard(Voice):
    """A voice that keeps what it was to say, and says it at once."""

    said: ClassVar[list[str]] = []

    def say(self, words: Sequence[str], language: str, speed: float) -> None:
        self.said.append(f"{language}: {' '.join(words)}")
        self.ended.emit()

    def hush(self) -> None:
        """It never goes on."""


def test_who_turns_the_sound_on_hears_what_is_shown(qtbot: QtBot) -> None:
    Heard.said.clear()
    kiosk = Kiosk(qtbot, configured(), Heard)
    start = kiosk.wake()
    assert Heard.said == []
    kiosk.touch(next(button for button in start.comfort if button.accessibleName() == "Sound on"))
    assert any("What happens in a stem cell transplant" in said for said in Heard.said)
    page = kiosk.window.page
    assert isinstance(page, StartPage)
    kiosk.touch(page.treatments[0])
    journey = kiosk.window.page
    assert isinstance(journey, KioskJourney)
    kiosk.touch(journey.stops[3])
    kiosk.touch(journey.tabs[2])
    assert any("Fever: call at once" in said for said in Heard.said)
    kiosk.touch(journey.leave)
    said = len(Heard.said)
    kiosk.wake()
    assert len(Heard.said) == said  # the next visitor begins in silence


def test_three_questions_to_leave_with(kiosk: Kiosk) -> None:
    journey = kiosk.open()
    kiosk.touch(journey.questions)
    page = kiosk.window.page
    assert isinstance(page, QuestionsPage)
    assert len(page.questions) == 3
    kiosk.touch(page.leave)
    assert isinstance(kiosk.window.page, AttractPage)


@pytest.mark.parametrize("easy", [False, True])
def test_everything_to_touch_is_as_large_as_a_thumb_and_in_reach(easy: bool, qtbot: QtBot) -> None:
    kiosk = Kiosk(qtbot, configured(easy_touch=easy))
    mm = WIDTH_MM / PORTRAIT[0]
    least = (30 if easy else 20) / mm - 2
    seen: list[QWidget] = [kiosk.window.page]
    start = kiosk.wake()
    seen.append(start)
    for page in (start, None):
        if page is None:
            kiosk.touch(start.treatments[0])
            page = kiosk.window.page
        for button in page.findChildren(QAbstractButton):
            if not (button.isVisible() and button.isEnabled()):
                continue
            top = button.mapTo(kiosk.window, QPoint(0, 0)).y()
            assert button.height() >= least, button.text()
            assert button.width() >= least, button.text()
            assert top >= PORTRAIT[1] * 0.45 - 2, button.text()


def test_who_says_nothing_is_asked_and_can_answer_many_times(kiosk: Kiosk) -> None:
    journey = kiosk.open()
    journey.play_head.seek(5)
    for _time in range(12):
        kiosk.window.ask_still_there()
        cover = kiosk.window.cover
        assert isinstance(cover, StillThere)
        kiosk.touch(cover.here)
        assert kiosk.window.cover is None
        assert kiosk.window.page is journey
        assert journey.play_head.day == 5


def test_when_nobody_answers_everything_is_made_anew(kiosk: Kiosk) -> None:
    start = kiosk.wake()
    spanish = next(b for b in start.languages if b.property("language") == "es")
    kiosk.touch(spanish)
    assert kiosk.window.wishes.language == "es"
    page = kiosk.window.page
    assert isinstance(page, StartPage)
    kiosk.touch(page.comfort[0])
    assert kiosk.window.wishes.text > 1
    gone: list[bool] = []
    kiosk.window.page.destroyed.connect(lambda: gone.append(True))
    kiosk.window.ask_still_there()
    cover = kiosk.window.cover
    assert isinstance(cover, StillThere)
    for _second in range(30):
        cover.tick()
    kiosk.settle()
    assert isinstance(kiosk.window.page, AttractPage)
    assert kiosk.window.wishes.language == "en"
    assert kiosk.window.wishes.text == 1
    assert gone == [True]
    assert not kiosk.window.findChildren(StartPage)


def test_it_writes_nothing(kiosk: Kiosk, own_profile: Path) -> None:
    journey = kiosk.open()
    kiosk.touch(journey.stops[2])
    kiosk.touch(journey.leave)
    assert list(own_profile.rglob("*")) == []


@pytest.mark.parametrize("name", [FIRST, "donor-leukaemia", "autologous-systemic-sclerosis"])
def test_no_figure_of_the_outlook_is_ever_shown(name: str, kiosk: Kiosk) -> None:
    file = timelines_folder() / f"{name}.json"
    timeline = load(file)
    hidden = {
        fact_words(timeline.facts[fact], timeline.denominator) for fact in guarded_facts(timeline)
    }
    kiosk.wake()
    kiosk.window.show_journey(file)
    journey = kiosk.window.page
    assert isinstance(journey, KioskJourney)
    for step in journey.play_head.story.steps:
        journey.play_head.seek(step.start)
        for tab in journey.tabs:
            tab.click()
            shown_words = words_of(journey)
            found = {
                words for words in hidden
                if re.search(rf"(?<![\d.]){re.escape(words)}(?!\d)", shown_words)
            }  # fmt: skip
            open_ones = {
                fact_words(fact, timeline.denominator)
                for key, fact in timeline.facts.items()
                if key not in guarded_facts(timeline)
            }
            assert not found - open_ones


# --- a hand, a palm, a keyboard -----------------------------------------------------------------


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def guard(kiosk: Kiosk) -> tuple[TouchGuard, Clock]:
    clock = Clock()
    return TouchGuard(Panel(0.3), kiosk.window, clock), clock


def pressed(kind: QEvent.Type, button: Qt.MouseButton = Qt.MouseButton.LeftButton) -> QMouseEvent:
    at = QPointF(5, 5)
    return QMouseEvent(kind, at, at, button, button, Qt.KeyboardModifier.NoModifier)


def test_the_second_half_of_a_double_tap_is_no_touch(guard: tuple[TouchGuard, Clock]) -> None:
    watched, clock = guard
    down, up = QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease
    assert not watched.eventFilter(watched, pressed(down))
    watched.eventFilter(watched, pressed(up))
    clock.now += AGAIN_S / 2
    assert watched.eventFilter(watched, pressed(down))
    assert watched.eventFilter(watched, pressed(QEvent.Type.MouseButtonDblClick))
    clock.now += AGAIN_S
    assert not watched.eventFilter(watched, pressed(down))
    assert watched.touches == 2


def test_another_button_of_a_mouse_is_no_touch(guard: tuple[TouchGuard, Clock]) -> None:
    watched, _clock = guard
    right = pressed(QEvent.Type.MouseButtonPress, Qt.MouseButton.RightButton)
    assert watched.eventFilter(watched, right)


def test_a_finger_that_slides_off_cancels(kiosk: Kiosk, qtbot: QtBot) -> None:
    start = kiosk.wake()
    button = start.treatments[0]
    qtbot.mousePress(button, Qt.MouseButton.LeftButton)
    assert kiosk.window.page is start
    qtbot.mouseRelease(button, Qt.MouseButton.LeftButton, pos=QPoint(-50, -50))
    assert kiosk.window.page is start


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Tab, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F11, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Print, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier),
    ],
)
def test_no_key_leads_out(
    key: Qt.Key, modifier: Qt.KeyboardModifier, kiosk: Kiosk, qtbot: QtBot
) -> None:
    start = kiosk.wake()
    handle = kiosk.window.windowHandle()
    qtbot.keyClick(handle, key, modifier)
    kiosk.settle()
    assert kiosk.window.isVisible()
    assert kiosk.window.page is start


def test_it_cannot_be_closed_from_outside(kiosk: Kiosk) -> None:
    assert not kiosk.window.close()
    assert kiosk.window.isVisible()


def test_an_accessible_keypad_walks_and_presses(kiosk: Kiosk, qtbot: QtBot) -> None:
    start = kiosk.wake()
    start.treatments[1].setFocus()
    qtbot.keyClick(kiosk.window.windowHandle(), Qt.Key.Key_Space)
    kiosk.settle()
    assert isinstance(kiosk.window.page, KioskJourney)


# --- the owner -------------------------------------------------------------------------------


def type_pin(kiosk: Kiosk, pin: str) -> None:
    page = kiosk.window.page
    assert isinstance(page, PinPage)
    for digit in pin:
        kiosk.touch(page.digits[int(digit)])
    kiosk.touch(page.enter)


def test_staff_hold_a_corner_and_type_a_pin(kiosk: Kiosk, qtbot: QtBot) -> None:
    assert HOLD_MS == 5000
    kiosk.window.ask_staff()
    type_pin(kiosk, "000000")
    assert isinstance(kiosk.window.page, PinPage)
    assert "That was not it" in words_of(kiosk.window.page)
    type_pin(kiosk, PIN)
    page = kiosk.window.page
    assert isinstance(page, StaffPage)
    health = words_of(page)
    for line in (
        "Version:",
        "Content:",
        "Running for",
        "Touches since then",
        "Letters:",
        "Day unit",
    ):
        assert line in health
    ending = next(
        button
        for button in page.findChildren(QAbstractButton)
        if button.accessibleName() == "End the kiosk"
    )
    with qtbot.waitSignal(kiosk.window.ended):
        kiosk.touch(ending)
    assert not kiosk.window.isVisible()


def test_without_a_pin_there_is_no_way_out(qtbot: QtBot) -> None:
    config = configured()
    config = config.model_copy(update={"staff": config.staff.model_copy(update={"pin": None})})
    kiosk = Kiosk(qtbot, config)
    kiosk.window.ask_staff()
    assert isinstance(kiosk.window.page, AttractPage)


def test_while_it_is_cleaned_nothing_is_a_touch(kiosk: Kiosk, qtbot: QtBot) -> None:
    kiosk.window.clean()
    cover = kiosk.window.cover
    assert isinstance(cover, Cleaning)
    assert "Back in 45 seconds" in words_of(kiosk.window)
    [words] = cover.findChildren(Prose)
    assert words.width() > kiosk.window.width() * 0.8
    qtbot.mouseClick(kiosk.window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(500, 1500))
    assert isinstance(kiosk.window.page, AttractPage)
    for _second in range(45):
        cover.tick()
    kiosk.settle()
    assert kiosk.window.cover is None
    assert isinstance(kiosk.wake(), StartPage)


def test_outside_of_opening_hours_it_is_dark_until_touched(kiosk: Kiosk) -> None:
    kiosk.now = NOON.replace(hour=23)
    kiosk.window._on_beat()
    assert isinstance(kiosk.window.cover, Night)
    kiosk.touch(kiosk.window.cover)
    assert kiosk.window.cover is None
    assert isinstance(kiosk.wake(), StartPage)
    kiosk.window._on_beat()
    assert kiosk.window.cover is None


def test_a_treatment_that_cannot_be_read_is_told_to_staff_alone(
    kiosk: Kiosk, tmp_path: Path
) -> None:
    start = kiosk.wake()
    broken = tmp_path / "broken.json"
    broken.write_text("{", "utf-8")
    kiosk.window.show_journey(broken)
    assert kiosk.window.page is start
    assert "broken.json" not in words_of(start)
    assert any("broken.json" in line for line in kiosk.window.health())


def test_new_content_is_shown_with_a_tick(qtbot: QtBot) -> None:
    config = configured()
    names = iter(("", "ward-7, version 2", "ward-7, version 2"))
    plain = shown(config, NOON.date())

    def content() -> Shown:
        return plain._replace(name=next(names, "ward-7, version 2"))

    window = KioskWindow(config, content, now=lambda: NOON)
    qtbot.addWidget(window, before_close_func=lambda w: setattr(w, "_leaving", True))
    window.show()
    window.take_new_content("ward-7, version 2")
    assert "✓ New content is in use: ward-7, version 2" in words_of(window)
    start: Callable[[], None] = window.begin
    start()
    window.take_new_content("ward-7, version 3")
    assert isinstance(window.page, StartPage)  # nobody is disturbed
