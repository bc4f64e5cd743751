"""What a kiosk says of a folder of content: the script of those who record it.

A kiosk that nobody sees is led past every treatment, step and tab, and writes down what it is to
say. So the script holds what visitors hear, and nothing that was thought of twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject

from dayzero.aloud.voice import Voice
from dayzero.kiosk.config import Config
from dayzero.kiosk.content import Shown
from dayzero.packs.pack import no_timelines
from dayzero.packs.problems import PackError
from dayzero.timeline.language import translate
from dayzero.windows.app import application
from dayzero.windows.kiosk.journey import KioskJourney
from dayzero.windows.kiosk.start import StartPage
from dayzero.windows.kiosk.viewer import KioskWindow
from dayzero.windows.languages import speak


class _Scribe(Voice):
    """Writes down what it is to say."""

    def __init__(self, parent: QObject, said: dict[str, None]) -> None:
        super().__init__(parent)
        self._said = said

    def say(self, words: Sequence[str], language: str, speed: float) -> None:
        self._said[" ".join(words)] = None
        self.ended.emit()

    def hush(self) -> None:
        """It never goes on."""


def script(folder: Path, language: str) -> list[str]:
    """What a kiosk says of ``folder`` (with ``timelines`` in it) in a language, in this order.

    Days between two steps are not in it: they are too many, and a day's number is all they add.

    Raises:
        PackError: a kiosk has no such language, or there is nothing to show in it.
        TimelineError: a treatment cannot be read.
    """
    application()
    if speak(language) != language:
        words = translate("Packs", "There is no catalogue of the program’s words for {language}.")
        raise PackError(words.format(language=language))
    site = folder / "site.json"
    content = Shown(
        folder / "timelines", site if site.is_file() else None, "", None, late=False, refused=()
    )
    cards = content.cards(language)
    if not cards:
        raise PackError(no_timelines(folder))
    config = Config.model_validate(
        {"format": 1, "people": {"languages": [language]}, "screen": {"width_mm": 600.0}}
    )
    said: dict[str, None] = {}
    window = KioskWindow(config, lambda: content, voice=lambda parent: _Scribe(parent, said))
    try:
        window.begin()
        start = window.page
        assert isinstance(start, StartPage)
        start.wished.emit(window.wishes._replace(sound=True))
        for card in cards:
            window.show_journey(card.path)
            _lead_past(window)
    finally:
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return list(said)


def _lead_past(window: KioskWindow) -> None:
    """See all of one treatment, and its questions last."""
    journey = window.page
    if not isinstance(journey, KioskJourney):
        raise PackError(window.notes[-1])
    for tab in journey.tabs:
        tab.click()
        for step in journey.play_head.story.steps:
            journey.play_head.seek(step.start)
    journey.questions.click()
