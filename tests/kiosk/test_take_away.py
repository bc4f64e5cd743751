"""What a visitor of the kiosk takes along: three questions, and a code that names no person."""

from __future__ import annotations

from PySide6.QtGui import QImage, qGray
from pytestqt.qtbot import QtBot

from dayzero.kiosk.content import FIRST
from dayzero.story.resume import read_code
from dayzero.story.visit import Visit
from dayzero.windows.kiosk.code_picture import LEAST_PX, QUIET, CodePicture
from dayzero.windows.kiosk.journey import QuestionsPage
from kiosk_hand import Kiosk, configured, words_of


def taken_along(kiosk: Kiosk) -> QuestionsPage:
    kiosk.touch(kiosk.open().questions)
    page = kiosk.window.page
    assert isinstance(page, QuestionsPage)
    return page


def test_the_code_names_the_treatment_and_begins_with_the_questions(kiosk: Kiosk) -> None:
    page = taken_along(kiosk)
    read = read_code(page.code.code)
    assert read.is_of(FIRST)
    assert read.visit.agenda[0].name == "questions"
    assert read.visit.ticked == Visit().ticked
    assert not read.visit.gates
    assert not read.visit.covered


def test_everybody_takes_the_same_code_whatever_they_touched(kiosk: Kiosk) -> None:
    first = taken_along(kiosk)
    code = first.code.code
    kiosk.touch(first.leave)
    journey = kiosk.open()
    for button in (journey.stops[2], journey.later, journey.tabs[1], journey.questions):
        kiosk.touch(button)
    second = kiosk.window.page
    assert isinstance(second, QuestionsPage)
    assert second.code.code == code


def test_who_cannot_see_it_reads_or_hears_it(kiosk: Kiosk) -> None:
    page = taken_along(kiosk)
    assert page.code.code in page.code.accessibleName()
    assert page.code.code in words_of(page)


def test_it_is_large_enough_for_a_camera_at_the_largest_text_too(qtbot: QtBot) -> None:
    page = taken_along(Kiosk(qtbot, configured(text_size=2.0)))
    assert min(page.code.width(), page.code.height()) >= LEAST_PX
    assert page.code.geometry().bottom() < page.leave.geometry().top()


def test_it_is_dark_on_light_with_a_light_edge_in_dark_colours_too(kiosk: Kiosk) -> None:
    kiosk.window.wishes = kiosk.window.wishes._replace(theme="dark")
    kiosk.window._dress()
    code = taken_along(kiosk).code
    squares = 21 + 2 * QUIET  # of the smallest code there is, which this fits into
    square = min(code.width(), code.height()) // squares
    left, top = (
        (side - squares * square) // 2 + square // 2 for side in (code.width(), code.height())
    )
    image = code.grab().toImage()
    corner = [grey(image, left + square * place, top + square * QUIET) for place in range(12)]
    assert corner == [LIGHT] * QUIET + [DARK] * 7 + [LIGHT]


LIGHT, DARK = "light", "dark"


def grey(image: QImage, x: int, y: int) -> str:
    return LIGHT if qGray(image.pixel(x, y)) > 230 else DARK


def test_the_same_code_gives_the_same_picture(qtbot: QtBot) -> None:
    pictures = [CodePicture(code) for code in ("AB12-CD34", "AB12-CD34", "AB12-CD35")]
    for picture in pictures:
        qtbot.addWidget(picture)
        picture.resize(400, 400)
    first, same, other = (picture.grab().toImage() for picture in pictures)
    assert first == same != other
