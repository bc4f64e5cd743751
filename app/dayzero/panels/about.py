"""About the treatment as a whole: a page over the journey, to be read at leisure."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from dayzero.panels.gate import Gate
from dayzero.panels.pieces import LONGEST_LINE_EM, Column, quiet_button
from dayzero.panels.pressable import PressableWords
from dayzero.panels.prose import Prose, Role
from dayzero.playback.play_head import PlayHead
from dayzero.playback.selection import Selection
from dayzero.story.about import Saying, Section, about, citation, sources_of
from dayzero.story.basket import tidy
from dayzero.theme.look import Look
from dayzero.timeline.language import joined
from dayzero.timeline.words import Span

if TYPE_CHECKING:
    from dayzero.panels.sources import SourceView
    from dayzero.timeline.document import Timeline

WIDE_PX = 900
"""Width, at 100 % text, from which the sections are listed beside the words."""
LIST_EM = 17
"""Width of that list."""

_ROLES: dict[str, Role] = {"lead": "lead", "heading": "lead", "quote": "lead"}
_ABOVE = {"lead": 4, "heading": 12, "quote": 18}
"""Room above a paragraph that begins something, px."""


class AboutPage(QWidget):
    """Evidence, who is offered it, what one may have read, questions, where numbers are from, and
    what checklists find of it all.

    The sections follow one another in one column, and a list beside it leads to each.
    """

    closed = Signal()
    """The person wants to go back to the picture."""

    def __init__(
        self,
        look: Look,
        play_head: PlayHead,
        selection: Selection,
        gate: Gate,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._play_head = play_head
        self._selection = selection
        self._gate = gate
        self._asked_from: QWidget | None = None
        self._scored: tuple[Timeline, Section] | None = None
        self.setAccessibleName(self.tr("About this treatment"))
        self._sheet = QWidget(self)
        self.back = quiet_button(self.tr("‹ Back"), self.tr("Back to the picture"), self._sheet)
        self.back.clicked.connect(self.closed)
        self._list = QWidget(self._sheet)
        self._list.setAccessibleName(self.tr("Sections of this page"))
        lines = QVBoxLayout(self._list)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2)
        self._pages = QStackedWidget(self._sheet)
        self._words = self._written()
        parts = QHBoxLayout()
        parts.setSpacing(16)
        parts.addWidget(self._list, 0, Qt.AlignmentFlag.AlignTop)
        parts.addWidget(self._pages, 1)
        rows = QVBoxLayout(self._sheet)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addLayout(parts, 1)
        middle = QHBoxLayout(self)
        middle.setContentsMargins(16, 8, 12, 8)
        middle.addWidget(self._sheet)
        play_head.story_changed.connect(self._write_anew)
        gate.changed.connect(self._write_anew)
        look.changed.connect(self._fit)
        self._fit()

    @cached_property
    def source(self) -> SourceView:
        """Where a number comes from, made when it is first asked for."""
        from dayzero.panels.sources import SourceView

        page = SourceView(self._look, self._pages)
        page.closed.connect(self._close_source)
        self._pages.addWidget(page)
        return page

    def show_place(self, section: str, saying: str = "") -> None:
        """Show a section, or a saying in it, and put the keyboard there."""
        if section == "score":
            self._tell_score()
        self._pages.setCurrentWidget(self._words)
        self._words.show_place(section, saying)
        self._words.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape, where nothing inside wanted it, goes back to the picture."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._score_soon()

    def _score_soon(self) -> None:
        """Score the treatment once the page can be read: it takes some tenths of a second."""
        QTimer.singleShot(0, self, lambda: self._tell_score() if self.isVisible() else None)

    def _tell_score(self) -> None:
        if "score" in self._words.titles:
            return
        timeline = self._play_head.story.timeline
        if self._scored is None or self._scored[0] is not timeline:
            from dayzero.story.scoring import score_section

            self._scored = timeline, score_section(timeline)
        section = self._scored[1]
        self._words.add(section)
        self._list_section(section.name, section.title)

    def _fit(self) -> None:
        em = self._look.type.body
        self._list.setVisible(self.width() >= WIDE_PX * self._look.type.scale)
        self._list.setFixedWidth(LIST_EM * em)
        self._sheet.setMaximumWidth((LIST_EM + LONGEST_LINE_EM + 3) * em)

    def _write_anew(self) -> None:
        """The document has changed, or what may be shown of it."""
        if "source" in vars(self):
            self.source.forget()
        old, self._words = self._words, self._written()
        self._pages.setCurrentWidget(self._words)
        self._pages.removeWidget(old)
        old.deleteLater()
        self._score_soon()

    def _written(self) -> _Words:
        words = _Words(self._look, self._play_head, self._selection, self._gate, self._pages)
        words.pressable.fact_asked.connect(self.show_source)
        self._pages.addWidget(words)
        lines = self._list.layout()
        assert lines is not None
        while item := lines.takeAt(0):
            if button := item.widget():
                button.hide()
                button.deleteLater()
        for name, title in words.titles.items():
            self._list_section(name, title)
        return words

    def _list_section(self, name: str, title: str) -> None:
        button = quiet_button(title, title, self._list)
        button.clicked.connect(partial(self.show_place, name))
        lines = self._list.layout()
        assert lines is not None
        lines.addWidget(button)

    def show_source(self, fact_id: str) -> None:
        """Answer where a number comes from."""
        if self._gate.hides(fact_id):
            return
        self._asked_from = self.focusWidget()
        self.source.tell(self._play_head.story.timeline, fact_id)
        self._pages.setCurrentWidget(self.source)
        self.source.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_source(self) -> None:
        self._pages.setCurrentWidget(self._words)
        self.source.forget()
        if self._asked_from is not None and self._asked_from.isVisible():
            self._asked_from.setFocus(Qt.FocusReason.OtherFocusReason)


class _Words(Column):
    """The sections of one document, one under another."""

    def __init__(
        self,
        look: Look,
        play_head: PlayHead,
        selection: Selection,
        gate: Gate,
        parent: QWidget,
    ) -> None:
        super().__init__(look, "", parent)
        self.setAccessibleName(self.tr("About this treatment"))
        self._story = play_head.story
        self.titles: dict[str, str] = {}
        """Title of each section, by its name."""
        self._places: dict[tuple[str, str], QWidget] = {}
        self.rows.setSpacing(0)
        top = QWidget(self.inside)
        self._told = QVBoxLayout()
        self._told.setSpacing(0)
        self.rows.addWidget(top)
        self.rows.addLayout(self._told)
        self.rows.addStretch(1)
        self.pressable = PressableWords(look, self, play_head, selection, gate, top)
        sections = about(self._story.timeline)
        for section in sections:
            self.add(section)
        self._sources(sources_of(sections))

    def add(self, section: Section) -> None:
        """Tell one more section, after the others."""
        self._title(section.name, section.title)
        for saying in section.sayings:
            self._say(section.name, saying)

    def show_place(self, section: str, saying: str) -> None:
        """Scroll until a section, or a saying in it, stands at the top; else to the beginning."""
        place = self._places.get((section, saying)) or self._places.get((section, ""))
        if place is None:
            self.to_top()
            return
        self.show_all_of(place)
        self.verticalScrollBar().setValue(place.y())

    def _title(self, name: str, title: str) -> None:
        self.titles[name] = title
        self._told.addSpacing(28 if self._places else 0)
        self._places[name, ""] = self._add("title", (Span(title),))

    def _say(self, section: str, saying: Saying) -> None:
        spans = self.pressable.veiled(self._story.reader.spans(saying.text))
        if saying.kind == "item":
            spans = (Span("•\u2002"), *spans)
        elif saying.kind == "quote":
            spans = (Span("“"), *spans, Span("”"))
        self._told.addSpacing(_ABOVE.get(saying.kind, 0))
        words = self._add(_ROLES.get(saying.kind, "body"), spans)
        self.pressable.listen_to(words)
        if section == "questions":
            self.pressable.offer(words, tidy(self._story.open_reader.plain(saying.text)))
        elif saying.kind == "quote":
            asked = self.pressable.asking(self._story.reader.spans(saying.text))
            self.pressable.offer(words, asked)
        if saying.id:
            self._places[section, saying.id] = words
        if saying.sources:
            known = self._story.timeline.sources
            names = [known[key].short for key in saying.sources if key in known]
            form = self.tr("Sources: {names}") if len(names) > 1 else self.tr("Source: {names}")
            self._add("small", (Span(form.format(names=joined(names))),))

    def _sources(self, ids: tuple[str, ...]) -> None:
        self._title("sources", self.tr("Sources"))
        for key in ids:
            if source := self._story.timeline.sources.get(key):
                self._told.addSpacing(6)
                self._add("small", (Span(citation(source)),))

    def _add(self, role: Role, spans: tuple[Span, ...]) -> Prose:
        words = Prose(self._look, role, self.inside)
        words.tell(spans)
        self._told.addWidget(words)
        words.show()  # what comes later has its place at once too
        return words
