"""The language of the program's own sentences, in the windows and in the rooms without Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from dayzero.settings.shipped import resources_folder
from dayzero.timeline.language import use_catalogue

if TYPE_CHECKING:
    from gettext import GNUTranslations


class _Words(QTranslator):
    """Lets Qt look its sentences up where the other rooms look up theirs."""

    def __init__(self, catalogue: GNUTranslations, app: QCoreApplication) -> None:
        super().__init__(app)
        self._catalogue = catalogue

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, _context: str, source: str, meant: str | None = None, _count: int = -1
    ) -> str:
        """``meant``: tells two sentences apart that English says alike."""
        return self._catalogue.pgettext(meant, source) if meant else self._catalogue.gettext(source)


def speak(app: QCoreApplication, language: str | None = None) -> str:
    """Use ``language`` (such as ``de``), or that of the system where it is not given; English
    where there is no catalogue.

    Returns:
        The language in use.
    """
    wanted = language or QLocale.system().bcp47Name()
    silence(app)
    code = _use(app, wanted) if wanted.split("-")[0] != "en" else "en"
    if isinstance(app, QApplication):
        rtl = code == "ar"
        ways = Qt.LayoutDirection
        way = ways.RightToLeft if rtl else ways.LeftToRight
        if app.layoutDirection() != way:
            app.setLayoutDirection(way)
    return code


def silence(app: QCoreApplication) -> None:
    """Go back to English."""
    for translator in app.findChildren(_Words):
        app.removeTranslator(translator)
        translator.deleteLater()
    use_catalogue(None)


def _use(app: QCoreApplication, language: str) -> str:
    # Reading a catalogue brings in what English does without.
    from dayzero.timeline.catalogues import catalogue_file, read_catalogue

    file = catalogue_file(resources_folder() / "translations", language)
    if not file:
        return "en"
    catalogue = read_catalogue(file)
    app.installTranslator(_Words(catalogue, app))
    use_catalogue(catalogue)
    return file.stem
