"""What pressing a word does: a term is explained in place, a fact answers for itself."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from dayzero.panels.gate import Gate
from dayzero.panels.pieces import Column, Plate
from dayzero.panels.prose import Prose
from dayzero.panels.star import Star
from dayzero.playback.play_head import PlayHead
from dayzero.playback.selection import Selection
from dayzero.story.basket import about_thing, about_words
from dayzero.story.links import Ref
from dayzero.theme.look import Look
from dayzero.timeline.words import Span


class PressableWords(QObject):
    """Looks after the texts of one column: their meanings, their numbers, their lights.

    The meaning of a term opens as a plate below its paragraph and stays until it is closed,
    by its button or by Esc. The focus then goes back to the word.
    """

    fact_asked = Signal(str)
    """Someone wants to know where a number comes from."""

    def __init__(
        self,
        look: Look,
        column: Column,
        play_head: PlayHead,
        selection: Selection,
        gate: Gate,
        top: QWidget,
    ) -> None:
        """``top``: the row under which a term is explained that no text shows."""
        super().__init__(column)
        self._look = look
        self._top = top
        self._column = column
        self._play_head = play_head
        self._selection = selection
        self._gate = gate
        self.proses: list[Prose] = []
        self._stars: dict[Prose, Star] = {}
        self._came_from: QWidget | None = None
        self._last_chosen: Ref | None = None
        self.plate = Plate(look, "calm", column.inside)
        self.plate.hide()
        self.plate.closed.connect(self.close_plate)
        self.listen_to(self.plate.words)
        column.escape = self._escape
        selection.changed.connect(self._light)
        selection.session.changed.connect(self._light_stars)

    def listen_to(self, *proses: Prose) -> None:
        """Look after these texts too."""
        for prose in proses:
            self.proses.append(prose)
            prose.activated.connect(self._on_activated)
            prose.pointed_at.connect(self._on_pointed)

    def offer(self, prose: Prose, about: str) -> None:
        """Put a star at the end of a text, which stands for a question."""
        star = self._stars.get(prose)
        if star is None:
            star = self._stars[prose] = Star(self._look, prose)
            star.clicked.connect(partial(self._ask, star))
            prose.end_with(star)
        star.tell(about, self._selection.session.basket.holds(about))

    def asking(self, spans: tuple[Span, ...]) -> str:
        """The question that a star on a paragraph stands for. A number that waits to be asked for
        is not in it, for it may be read when the gate is shut again."""
        kept = (Span("…") if self._gate.guards_fact(span.id) else span for span in spans)
        return about_words("".join(span.text for span in kept if span.kind != "gloss"))

    def veiled(self, spans: tuple[Span, ...]) -> tuple[Span, ...]:
        """The words as they may be shown now: a number behind the gate is not among them."""
        return self._gate.veiled(spans, self.tr("(not shown unless you ask)"))

    def explain_chosen(self) -> None:
        """Explain a term that was clicked in another view, without taking the focus from it."""
        chosen = self._selection.chosen
        if chosen == self._last_chosen:
            return
        self._last_chosen = chosen
        if chosen is None or chosen.kind != "term":
            return
        said_in = [
            prose
            for prose in self.proses
            if prose.isVisible() and any(link.span.id == chosen.id for link in prose.links)
        ]
        self._put_below(said_in[0] if said_in else self._top)
        self._explain(chosen.id)

    def close_plate(self) -> None:
        """Put the meaning away, and go back to the word."""
        came_from = self._came_from
        self.put_away()
        if came_from is not None and came_from.isVisible():
            came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        """Put the meaning away because its text goes too."""
        self._came_from = None
        self.plate.hide()
        self.plate.words.tell(())

    def _escape(self) -> bool:
        if self.plate.isHidden():
            return False
        self.close_plate()
        return True

    def _on_activated(self, kind: str, thing_id: str) -> None:
        if kind == "fact":
            self.fact_asked.emit(thing_id)
            return
        prose = self.sender()
        assert isinstance(prose, Prose)
        if prose is not self.plate.words:
            self._came_from = next(link for link in prose.links if link.span.id == thing_id)
            self._put_below(prose)
        self._explain(thing_id)
        self.plate.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
        if prose is not self.plate.words:
            reached = [prose.links[-1], *self.plate.words.links, self.plate.close_button]
            for before, after in pairwise(reached):
                QWidget.setTabOrder(before, after)

    def _explain(self, term_id: str) -> None:
        term = self._play_head.story.timeline.terms[term_id]
        meaning = self._play_head.story.reader.spans(term.meaning)
        self.plate.title.say(term.title)
        self.offer(self.plate.title, about_thing(term.title))
        # A word does not explain itself, so it is no link in its own meaning.
        self.plate.words.tell(
            self.veiled(tuple(Span(s.text) if s.id == term_id else s for s in meaning))
        )
        self.plate.more.setVisible(bool(term.say))
        self.plate.more.say(self.tr("Say it: {sound}").format(sound=term.say) if term.say else "")
        self.plate.show()
        self._column.show_all_of(self.plate)

    def _put_below(self, row: QWidget) -> None:
        """Move the plate under the row of the column that is, or holds, ``row``."""
        while row.parentWidget() is not self._column.inside:
            parent = row.parentWidget()
            if parent is None:
                return
            row = parent
        rows = self._column.rows
        rows.removeWidget(self.plate)
        rows.insertWidget(rows.indexOf(row) + 1, self.plate)

    def _on_pointed(self, kind: str, thing_id: str) -> None:
        ref = Ref(kind, thing_id) if kind in ("term", "fact") else None  # type: ignore[arg-type]
        self._selection.point_at(ref)

    def _ask(self, star: Star) -> None:
        self._selection.session.basket.star(star.about)
        self._light_stars()  # a full basket takes no more

    def _light_stars(self) -> None:
        for star in self._stars.values():
            star.tell(star.about, self._selection.session.basket.holds(star.about))

    def _light(self) -> None:
        for prose in self.proses:
            prose.light(self._selection.lit)
