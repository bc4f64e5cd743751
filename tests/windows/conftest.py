"""Windows as a person meets them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dayzero.settings.places import profile_folder
from dayzero.settings.settings import SettingsFile
from dayzero.settings.shipped import timelines_folder
from dayzero.theme.look import Look
from dayzero.windows.comfort import Comfort
from dayzero.windows.journey import JourneyPage
from dayzero.windows.main import MainWindow

MS = timelines_folder() / "autologous-ms.json"


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where documents are kept: after the first test, windows show recalled ones."""
    return tmp_path_factory.mktemp("kept")


@pytest.fixture
def window(qtbot: QtBot, kept: Path) -> Iterator[MainWindow]:
    """The main window on its first screen, shown."""
    look = Look()
    main = MainWindow(look, Comfort(look, SettingsFile(profile_folder())), kept)
    qtbot.addWidget(main)
    main.show_home()
    main.resize(1280, 800)
    main.show()
    qtbot.waitExposed(main)
    yield main
    main.close()


@pytest.fixture
def journey(window: MainWindow) -> JourneyPage:
    """The journey of the treatment for multiple sclerosis, curves and all."""
    assert window.open(MS)
    assert window.journey
    window.journey.complete()
    return window.journey
