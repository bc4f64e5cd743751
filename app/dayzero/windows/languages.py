"""The language of the program's own sentences. Those of a document are in the document."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from dayzero.settings.shipped import resources_folder
from dayzero.timeline.language import use_translator


def speak(app: QCoreApplication, language: str | None = None) -> QTranslator | None:
    """Use ``language`` (such as ``de``), or that of the system where it is not given.

    Returns:
        The translation in use; ``None`` where there is none and the program speaks English.
    """
    locale = QLocale(language) if language else QLocale.system()
    translator = QTranslator(app)
    folder = resources_folder() / "translations"
    if not translator.load(locale, "dayzero", "_", str(folder)):
        return None
    app.installTranslator(translator)
    # The rooms without Qt ask through their own door.
    use_translator(QCoreApplication.translate)
    return translator
