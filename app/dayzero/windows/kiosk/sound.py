"""The kiosk speaks what it shows, for those who cannot read it, when a visitor wishes so."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from dayzero.aloud.read_aloud import ReadAloud, Spoken
from dayzero.aloud.saying import sentences
from dayzero.aloud.voice import Voice, system_voice
from dayzero.panels.prose import Prose


class Speaker(QObject):
    """Reads the words of a page, from the top."""

    silent = Signal()
    """There is no voice here, or none of this language."""

    def __init__(self, parent: QObject, voice: Callable[[QObject], Voice] = system_voice) -> None:
        super().__init__(parent)
        self._aloud = ReadAloud(voice(self), self)
        self._aloud.lacking.connect(lambda _why: self.silent.emit())
        self._said: tuple[str, ...] = ()

    def read(self, page: QWidget, language: str) -> None:
        """Read what a page shows, unless that is being read already."""
        shown = [prose for prose in page.findChildren(Prose) if prose.isVisibleTo(page)]
        shown.sort(key=lambda prose: prose.mapTo(page, prose.rect().topLeft()).y())
        said = tuple(prose.text() for prose in shown if prose.text())
        if said == self._said:
            return
        self._said = said
        spoken = [
            Spoken(place, words) for place, text in enumerate(said) for words in sentences(text, {})
        ]
        self._aloud.read(spoken, language)

    def hush(self) -> None:
        """Say no more."""
        self._said = ()
        self._aloud.stop()
