"""The gate before numbers that are shown to those who ask for them. In memory only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from dayzero.story.guarded import guarded_facts
from dayzero.story.links import Ref
from dayzero.timeline.language import translate
from dayzero.timeline.words import Reader, Span

if TYPE_CHECKING:
    from dayzero.story.door import Wish
    from dayzero.timeline.document import Timeline


class Gate(QObject):
    """Which gated risks and outcomes someone has asked to see, in this session.

    A window has one. Shut for all when made, and again with every story; never written anywhere.
    ``hides`` is the one question views ask of a fact, ``is_shut`` that of a risk or an outcome.
    """

    changed = Signal()

    def __init__(self, timeline: Timeline, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._asked: set[Ref] = set()
        self._wish: Wish | None = None
        self._learn(timeline)

    @property
    def wish(self) -> Wish | None:
        """What someone answered instead of "now", for all that waits behind the gate."""
        return self._wish

    def is_shut(self, ref: Ref) -> bool:
        """Whether a risk or an outcome has numbers that still wait to be asked for."""
        return self.guards(ref) and ref not in self._asked

    def guards(self, ref: Ref) -> bool:
        """Whether a risk or an outcome has numbers behind the gate, shut or open."""
        return ref in self._guarding

    def open(self, ref: Ref) -> None:
        """Someone went through all steps to the numbers of ``ref``."""
        self._asked.add(ref)
        self._wish = None
        self.changed.emit()

    def close(self, ref: Ref) -> None:
        """Put the numbers of ``ref`` away again."""
        self._asked.discard(ref)
        self.changed.emit()

    def answer(self, wish: Wish | None) -> None:
        """Someone would rather not look now: all numbers go away. ``None``: they might."""
        self._wish = wish
        if wish:
            self._asked.clear()
        self.changed.emit()

    def shut(self) -> None:
        """Shut everything again, and forget what was answered, for the next person."""
        self._asked.clear()
        self._wish = None
        self.changed.emit()

    def tell(self, timeline: Timeline) -> None:
        """Another story is told, or another version of it: shut again. A wish still holds.

        To be called before anything shows the story; no view of an earlier one is made to ask.
        """
        if timeline is not self._timeline:
            self._asked.clear()
            self._learn(timeline)

    def hides(self, fact_id: str) -> bool:
        """Whether a fact belongs to something gated that nobody has asked for."""
        guards = self._guards.get(fact_id)
        return guards is not None and guards.isdisjoint(self._asked)

    def guards_fact(self, fact_id: str) -> bool:
        """Whether a fact belongs to something behind the gate, shut or open."""
        return fact_id in self._guards

    def veiled(self, spans: tuple[Span, ...], instead: str) -> tuple[Span, ...]:
        """The same words, with ``instead`` where a hidden number stood.

        Who wants none of the numbers is not invited to ask for them either.
        """
        if not any(span.kind == "fact" and self.hides(span.id) for span in spans):
            return spans
        if self._wish == "not-at-all":
            instead = translate("Chances", "(not shown)")
        return tuple(
            Span(instead) if span.kind == "fact" and self.hides(span.id) else span for span in spans
        )

    def plain(self, reader: Reader, text: str) -> str:
        """The words of a text as they may be shown now, where none of them can be pressed."""
        spans = self.veiled(reader.spans(text), translate("Chances", "(not shown unless you ask)"))
        return "".join(span.text for span in spans)

    def _learn(self, timeline: Timeline) -> None:
        self._timeline = timeline
        self._guards = guarded_facts(timeline)
        self._guarding = frozenset(ref for refs in self._guards.values() for ref in refs)
