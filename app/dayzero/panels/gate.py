"""The gate before numbers that are shown to those who ask for them. In memory only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from dayzero.story.guarded import guarded_facts
from dayzero.story.links import Ref
from dayzero.timeline.words import Span

if TYPE_CHECKING:
    from dayzero.timeline.document import Timeline


class Gate(QObject):
    """Which gated risks and outcomes someone has asked to see, in this session.

    Shut for all when made; never written anywhere. ``hides`` is the one question views ask.
    """

    changed = Signal()

    def __init__(self, timeline: Timeline, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked: set[Ref] = set()
        self._guards = guarded_facts(timeline)

    def is_shut(self, ref: Ref) -> bool:
        """Whether the numbers of a gated risk or outcome still wait to be asked for."""
        return ref not in self._asked

    def open(self, ref: Ref) -> None:
        """Someone asked, twice, to see the numbers of ``ref``."""
        self._asked.add(ref)
        self.changed.emit()

    def shut(self) -> None:
        """Shut everything again, for the next person."""
        self._asked.clear()
        self.changed.emit()

    def tell(self, timeline: Timeline) -> None:
        """Another version of the document is shown; what was asked for stays open."""
        self._guards = guarded_facts(timeline)

    def hides(self, fact_id: str) -> bool:
        """Whether a fact belongs to something gated that nobody has asked for."""
        guards = self._guards.get(fact_id)
        return guards is not None and guards.isdisjoint(self._asked)

    def veiled(self, spans: tuple[Span, ...], instead: str) -> tuple[Span, ...]:
        """The same words, with ``instead`` where a hidden number stood."""
        if not any(span.kind == "fact" and self.hides(span.id) for span in spans):
            return spans
        return tuple(
            Span(instead) if span.kind == "fact" and self.hides(span.id) else span for span in spans
        )
