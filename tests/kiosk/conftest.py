"""A kiosk for every test that asks for one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dayzero.windows.languages import speak
from kiosk_hand import Kiosk, configured


@pytest.fixture
def kiosk(qtbot: QtBot) -> Kiosk:
    return Kiosk(qtbot, configured())


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    """Whatever a visitor chose, the next test begins in English."""
    yield
    speak("en")
