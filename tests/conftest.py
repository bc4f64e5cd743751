"""What every test starts from: no screen, no network, its own profile, one look, no leaks."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

pytest_plugins = ["leak_detectors"]

# A slow machine is no failure, so no deadline; CI tries more, and the same things each time.
settings.register_profile("default", deadline=None, max_examples=50)
settings.register_profile(
    "ci",
    deadline=None,
    max_examples=200,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("ci" if os.environ.get("CI") else "default")

REACHING_OUT = {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"}


def _refuse_network(event: str, args: tuple[Any, ...]) -> None:
    if event in REACHING_OUT:
        raise AssertionError(f"Dayzero is offline, but this was tried: {event} {args[1:]}")


sys.addaudithook(_refuse_network)


@pytest.fixture(autouse=True)
def own_profile(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings and recent files go to a folder of this test, never to the real home."""
    profile = tmp_path_factory.mktemp("profile")
    monkeypatch.setenv("DAYZERO_PROFILE", str(profile))
    return profile


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The one application, looking the same on every machine."""
    from PySide6.QtCore import QLocale
    from PySide6.QtGui import QFont

    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    qapp.setStyle("Fusion")
    qapp.setFont(QFont("DejaVu Sans", 10))
    return qapp


@pytest.fixture(autouse=True)
def same_look(request: pytest.FixtureRequest) -> Iterator[None]:
    """A theme that a test puts on the application does not stay on for the next one."""
    if "qapp" not in request.fixturenames:
        yield
        return
    app: QApplication = request.getfixturevalue("qapp")
    palette, font, sheet = app.palette(), app.font(), app.styleSheet()
    yield
    if app.palette() != palette:
        app.setPalette(palette)
    if app.font() != font:
        app.setFont(font)
    if app.styleSheet() != sheet:
        app.setStyleSheet(sheet)
