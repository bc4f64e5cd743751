"""The language of the program's own sentences, in the windows and in the rooms without Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from dayzero.settings.shipped import resources_folder
from dayzero.timeline.language import is_right_to_left, use_catalogue

if TYPE_CHECKING:
    from gettext import GNUTranslations


class _Words(QTranslator):
    """Lets Qt look its sentences up where the other rooms look up theirs."""

    def __init__(self, catalogue: GNUTranslations) -> None:
        super().__init__()
        self._catalogue = catalogue

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, meant: str | None = None, _count: int = -1
    ) -> str:
        """``meant``: tells two sentences apart that English says alike. Sentences of ``tr`` have
        no context in our catalogues; those that are named apart from where they are shown do."""
        said = self._catalogue.pgettext(meant or context, source)
        return self._catalogue.gettext(source) if said == source else said


def speak(language: str | None = None) -> str:
    """Use ``language`` (such as ``de``), or that of the system where it is not given; English
    where there is no catalogue. An application object must exist.

    Returns:
        The language in use.
    """
    silence()
    wanted = language or QLocale.system().bcp47Name()
    spoken = "en" if wanted.split("-")[0] == "en" else _use(wanted)
    app = QApplication.instance()
    if isinstance(app, QApplication):
        ways = Qt.LayoutDirection
        way = ways.RightToLeft if is_right_to_left(spoken) else ways.LeftToRight
        if app.layoutDirection() != way:
            app.setLayoutDirection(way)
    return spoken


def silence() -> None:
    """Go back to English."""
    while _spoken:
        QCoreApplication.removeTranslator(_spoken.pop())
    use_catalogue(None)


_spoken: list[_Words] = []
"""What Qt asks, if that is not English."""


def _use(language: str) -> str:
    # Reading a catalogue brings in what English does without.
    from dayzero.timeline.catalogues import catalogue_file, read_catalogue

    file = catalogue_file(resources_folder() / "translations", language)
    if not file:
        return "en"
    catalogue = read_catalogue(file)
    _spoken.append(_Words(catalogue))
    QCoreApplication.installTranslator(_spoken[-1])
    use_catalogue(catalogue)
    return file.stem
