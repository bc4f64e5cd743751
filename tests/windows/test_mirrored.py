"""Arabic: the window is mirrored, its words begin at the right, and days still go to the right."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, qGray
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from dayzero.export.handout_sheets import lay_out, paint_sheet
from dayzero.panels.icon_array import Crowd, IconArray
from dayzero.panels.prose import Prose
from dayzero.settings.settings import SettingsFile
from dayzero.settings.shipped import timelines_folder
from dayzero.story.days import day_label, day_name, window_words
from dayzero.story.evidence import review_words, translation_words
from dayzero.story.handout import handout
from dayzero.theme.look import Look
from dayzero.theme.wrapped import Wrapped
from dayzero.timeline.loading import load
from dayzero.timeline.words import Reader
from dayzero.windows.card import TreatmentCard
from dayzero.windows.comfort import Comfort
from dayzero.windows.languages import silence, speak
from dayzero.windows.main import MainWindow

MS = timelines_folder() / "autologous-ms.json"
LONG = "كلمات كثيرة تكفي لأكثر من سطر واحد في عرض ضيق كهذا، حتى نرى أين يبدأ كل سطر منها"


@pytest.fixture(autouse=True)
def arabic(qapp: QApplication) -> Iterator[None]:
    """The program speaks Arabic, as it does for a person who chose it."""
    assert speak("ar") == "ar"
    yield
    silence()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """The journey of the flagship treatment, in Arabic."""
    made = MainWindow(Look(), Comfort(Look(), SettingsFile(tmp_path)), language="ar")
    qtbot.addWidget(made)
    made.resize(1280, 800)
    assert made.open(MS)
    made.show()
    return made


def left_of(widget: QWidget) -> int:
    """Where a widget begins on the screen."""
    return widget.mapToGlobal(QPoint(0, 0)).x()


def ink(image: QImage) -> tuple[list[int], list[int]]:
    """The first and the last column with ink, for each line of pixels that has some."""
    paper = qGray(image.pixel(0, image.height() - 1))
    firsts, lasts = [], []
    for y in range(image.height()):
        inked = [x for x in range(image.width()) if abs(qGray(image.pixel(x, y)) - paper) > 60]
        if inked:
            firsts.append(inked[0])
            lasts.append(inked[-1])
    return firsts, lasts


def said_by(widget: QWidget) -> str:
    """All that its labels say, and its cards."""
    labels = [label.accessibleName() or label.text() for label in widget.findChildren(QLabel)]
    cards = [card.accessibleDescription() for card in widget.findChildren(TreatmentCard)]
    return "\n".join(labels + cards)


def test_who_reads_a_translation_is_told_that_nobody_has_reviewed_it(window: MainWindow) -> None:
    journey = window.journey
    assert journey
    sentence, short = translation_words(""), review_words(reviewed=False, translation="")
    assert short in said_by(journey)
    journey.show_about("makers")
    assert sentence in said_by(journey)
    window.show_home()
    assert sentence in said_by(window.home)
    assert short in said_by(window.home)


def test_the_picture_is_at_the_right_and_the_words_beside_it_at_the_left(
    window: MainWindow,
) -> None:
    journey = window.journey
    assert journey
    assert left_of(journey.stage) > left_of(journey.side)


def test_days_go_to_the_right_as_on_the_chart_and_so_do_the_buttons_and_keys(
    qtbot: QtBot, window: MainWindow
) -> None:
    journey = window.journey
    assert journey
    buttons = journey.transport.findChildren(QWidget)
    named = {button.accessibleName(): button for button in buttons}
    assert left_of(named["خطوة إلى الوراء"]) < left_of(named["خطوة إلى الأمام"])
    day = journey.play_head.day
    qtbot.keyClick(journey.stage, Qt.Key.Key_Right)
    assert journey.play_head.day > day


def test_tab_goes_through_the_top_from_the_right(qtbot: QtBot, window: MainWindow) -> None:
    first = window.focusWidget()
    assert first
    above = [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.mapTo(window, QPoint(0, 0)).y() < 50
    ]
    chain, widget = [], window.nextInFocusChain()
    while widget is not None and widget is not window:
        if widget in above:
            chain.append(left_of(widget))
        widget = widget.nextInFocusChain()
    assert len(chain) > 3
    assert chain == sorted(chain, reverse=True)


def test_every_line_begins_at_the_right_edge(qtbot: QtBot) -> None:
    look = Look()
    prose, plain = Prose(look), Wrapped(LONG)
    prose.say(LONG)
    for words in (prose, plain):
        qtbot.addWidget(words)
        words.resize(240, 200)
        _firsts, lasts = ink(words.grab().toImage())
        assert len(lasts) > 30
        assert max(lasts) > 228
    # Qt's own label would set the edge of a line off by the space it breaks at.
    bands = [max(lasts[start : start + 12]) for start in range(0, len(lasts) - 12, 12)]
    assert max(bands) - min(bands) <= 4


def test_a_sign_stays_before_its_number() -> None:
    assert day_name(-4) == "اليوم \u2066−4\u2069"
    assert day_label(14) == "\u2066+14\u2069"
    assert "\u2066" not in window_words(61, 400)


def test_people_are_filled_from_where_one_reads(qtbot: QtBot) -> None:
    array = IconArray(Look())
    qtbot.addWidget(array)
    array.set_side(200)
    array.tell(Crowd(3, 3, 3, 100), "3")
    array.resize(array.sizeHint())
    image = array.grab().toImage()
    row = [qGray(image.pixel(20 * column + 10, 195)) for column in range(10)]
    assert max(row[7:]) < min(row[:7])


def test_the_print_begins_at_the_right(qapp: QApplication) -> None:
    from PySide6.QtGui import QPainter

    told = handout(load(MS, language="ar"))
    sheets = lay_out(told)
    image = QImage(595, 842, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        painter.scale(0.1, 0.1)
        paint_sheet(painter, sheets, 0)
    title = image.copy(0, 42, 595, 18)
    firsts, lasts = ink(title)
    assert max(lasts) > 595 - 42 - 4
    assert min(firsts) > 200


def test_the_glossary_finds_arabic_words_with_what_is_written_together_with_them() -> None:
    read = Reader(load(MS, language="ar"))
    for words, said in (
        ("تعود العَدِلات", "العَدِلات"),
        ("عندما تكثر بالعَدِلات", "العَدِلات"),
        ("دواء للتصلب المتعدد", "للتصلب المتعدد"),
        ("الجسم المضاد وATG", "ATG"),
    ):
        assert said in [span.text for span in read.spans(words) if span.kind == "term"]
    assert read.terms("فعدل") == ()


def test_a_name_that_is_the_same_in_both_languages_is_not_called_untranslated() -> None:
    assert load(MS, language="ar").terms["atg"].title == "ATG"


def test_a_range_up_to_two_says_both_numbers() -> None:
    read = Reader(load(MS, language="ar"))
    assert "1 إلى 2" in read.plain("{smell-days}")
