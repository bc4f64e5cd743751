"""The start of the program with a window.

In this order: the application object, the language, the settings, the look, the window with its
first page, the first paint. Whatever is heavy (reading documents, the curves) waits until it is
asked for.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from dayzero import __version__
from dayzero.settings.places import kept_folder, profile_folder
from dayzero.settings.settings import SettingsFile
from dayzero.theme.look import Look
from dayzero.windows import lean
from dayzero.windows.comfort import Comfort
from dayzero.windows.languages import speak
from dayzero.windows.main import MainWindow
from dayzero.windows.messages import log_qt_messages

FIRST_SIZE = (1280, 800)
STARTED_MS = 2000
"""By then the first page and its curves are there."""


def application() -> QApplication:
    """The application object, made once."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    log_qt_messages()
    # Named like this, Qt sets the style itself; asked for it, PySide would first make all of its
    # enums, which takes as long as reading a treatment.
    app = QApplication(["dayzero", "-style", "Fusion"])
    QCoreApplication.setApplicationName("Dayzero")
    QCoreApplication.setApplicationVersion(__version__)
    QGuiApplication.setDesktopFileName("org.dayzero.Dayzero")
    return app


def build(
    path: Path | None,
    site: str | None = None,
    beside: Sequence[Path] = (),
    language: str | None = None,
) -> MainWindow:
    """The window, on the document at ``path`` or on the first screen.

    ``site``: a clinic's file, remembered for the next start; empty: forget it.
    ``beside``: documents to show side by side with the first. ``language``: in place of the one
    that the person chose.
    """
    look = Look()
    comfort = Comfort(look, SettingsFile(profile_folder()))
    spoken = speak(language or comfort.settings.language or None)
    if site is not None:
        comfort.change(site=site)
    window = MainWindow(look, comfort, kept_folder(), spoken)
    shown = path is not None and (window.compare([path, *beside]) if beside else window.open(path))
    if not shown:
        window.show_home()
    window.resize(*FIRST_SIZE)
    return window


def run(
    path: Path | None,
    language: str | None = None,
    site: str | None = None,
    beside: Sequence[Path] = (),
) -> int:
    """Open the window and stay until it is closed; the exit code."""
    app = application()
    window = build(path, site, beside, language)
    window.show()
    QTimer.singleShot(STARTED_MS, window, lean.settle)
    return app.exec()


def run_consultation(
    paths: Sequence[Path], language: str | None = None, site: str | None = None
) -> int:
    """Open the windows of a consultation, or first ask which treatment it is about; the exit code.

    ``paths``: the treatment, and those to compare it with. ``site``: a clinic's file, not
    remembered.

    Raises:
        TimelineError: the treatment cannot be opened.
    """
    app = application()
    if not paths:
        window = build(None, language=language)
        window.show()
        window.home.ask_for_consultation()
        return app.exec()
    from dayzero.windows.consult.opening import consultation

    settings = SettingsFile(profile_folder()).read()
    speak(language or settings.language or None)
    if site is not None:
        settings = replace(settings, site=site)
    consulting = consultation(paths[0], settings, kept_folder(), paths[1:])
    consulting.nurse.resize(*FIRST_SIZE)
    consulting.nurse.showMaximized()
    QTimer.singleShot(STARTED_MS, consulting, lean.settle)
    return app.exec()
