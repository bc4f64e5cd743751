"""A button that breaks its words into lines."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dayzero.windows.lines_button import LinesButton


def shown(qtbot: QtBot, words: str) -> tuple[QWidget, LinesButton]:
    page = QWidget()
    qtbot.addWidget(page)
    button = LinesButton(words, page)
    QVBoxLayout(page).addWidget(button)
    page.show()
    return page, button


def test_it_breaks_where_it_is_narrow_and_grows_back(qtbot: QtBot) -> None:
    page, button = shown(qtbot, "Having children: not shown")
    low = button.height()
    page.resize(page.minimumSizeHint())
    qtbot.waitUntil(lambda: button.text().count("\n") >= 2)
    qtbot.waitUntil(lambda: button.height() > low)
    assert button.accessibleName() == "Having children: not shown"
    page.resize(600, page.height())
    qtbot.waitUntil(lambda: "\n" not in button.text())
    page.adjustSize()
    assert "\n" not in button.text()


def test_it_has_another_text(qtbot: QtBot) -> None:
    _page, button = shown(qtbot, "Stop here")
    button.say("Go on")
    assert (button.text(), button.accessibleName()) == ("Go on", "Go on")
