"""The treatments there are, and all that can be found in them, read while nobody waits."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from dayzero.timeline.catalogue import Card, Catalogue
from dayzero.timeline.language import spoken

if TYPE_CHECKING:
    from dayzero.story.finding import Answer, Index
    from dayzero.timeline.layers import Shelf

SLICE_S = 0.005
"""For so long is read at a time: a frame still comes when it is due."""
REST_MS = 1
"""Between two slices, so that whatever else there is to do is done first."""


def in_language(cards: Iterable[Card]) -> list[Card]:
    """Cards in the language in use."""
    if spoken() == "en":
        return list(cards)
    # Reading a catalogue brings in what English does without.
    from dayzero.timeline.catalogues import said_in

    return said_in(cards, spoken())


class Library(QObject):
    """What is in some folders: a catalogue of cards, and an index of words.

    The index is built in slices, from ``begin`` on, when someone may want to search soon.
    """

    grown = Signal()
    """More can be found than before."""

    def __init__(
        self,
        folders: Callable[[], Iterable[Path]],
        kept: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        """``folders``: says where to look; ``kept``: where cards are kept for the next start."""
        super().__init__(parent)
        self._folders = folders
        self._kept = kept
        self._catalogue: Catalogue | None = None
        self._index: Index | None = None
        self._building: Iterator[None] = iter(())
        self.complete = False
        """Whether all treatments have been read."""
        self._timer = QTimer(self)
        self._timer.setInterval(REST_MS)
        self._timer.timeout.connect(self._go_on)

    def look(self) -> Catalogue:
        """Look again which treatments there are."""
        before, self._catalogue = self._catalogue, Catalogue(self._folders(), self._kept)
        if before is not None and before.stamps != self._catalogue.stamps:
            self.rest()
            self._index = None
            self.complete = False
        return self._catalogue

    def begin(self, open_: Path | None = None) -> str:
        """Someone may want to search soon: read on whenever there is nothing else to do.

        ``open_``: the file that is open; it is read first, wherever it is. Returns its name in
        the index.
        """
        from dayzero.story.finding import Index

        catalogue = self._catalogue or self.look()
        name = catalogue.name_of(open_) if open_ else ""
        if self._index is None:
            self._index = Index()
            self._building = self._build(self._index, name)
        elif name and name not in self._index:
            self._building = chain(self._take_in(self._index, name, {}), self._building)
            self.complete = False
        if not self.complete:
            self._timer.start()
        return name

    def rest(self) -> None:
        """Nobody can search now: read no further."""
        self._timer.stop()

    def find(self, asked: str, here: str = "") -> Answer:
        """What fits, of all that has been read by now, as ``Index.find`` has it; and where
        nothing is asked for, all there is in the treatment ``here``."""
        from dayzero.story.finding import Answer

        if self._index is None:
            return Answer(())
        return self._index.find(asked, here) if asked else Answer(self._index.contents(here))

    def _go_on(self) -> None:
        until, ended = monotonic() + SLICE_S, object()
        before = len(self._index or ())
        while monotonic() < until:
            if next(self._building, ended) is ended:
                self._timer.stop()
                self.complete = True
                self.grown.emit()
                return
        if len(self._index or ()) > before:
            self.grown.emit()

    def _build(self, index: Index, first: str) -> Iterator[None]:
        catalogue = self._catalogue or self.look()
        shelf: Shelf = {}
        if first:
            yield from self._take_in(index, first, shelf)
        while not catalogue.read(SLICE_S):
            yield
        for card in catalogue.found:
            if isinstance(card, Card) and card.file not in index:
                yield from self._take_in(index, card.file, shelf)

    def _take_in(self, index: Index, file: str, shelf: Shelf) -> Iterator[None]:
        from dayzero.story.findable import PARTS
        from dayzero.timeline.layers import read_layers
        from dayzero.timeline.merge import merged
        from dayzero.timeline.problems import TimelineError

        try:
            layers = read_layers(Path(file), shelf).layers
        except TimelineError:
            return  # who opens it is told
        document: dict[str, Any] = {}
        for layer in layers:
            yield
            if layer.kind != "bibliography":
                patch = {name: part for name, part in layer.patch.items() if name in PARTS}
                document = merged(document, patch)
        yield from index.add(file, document)
