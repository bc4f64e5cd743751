"""Where a number comes from: who was counted, when, how sure we are, and the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from dayzero.panels.pieces import Column, quiet_button
from dayzero.panels.prose import PAD, Prose
from dayzero.story.chances import (
    basis_words,
    note_words,
    quality_words,
    range_kind_words,
    spread_words,
)
from dayzero.theme.look import Look
from dayzero.timeline.words import fact_words

if TYPE_CHECKING:
    from dayzero.timeline.document import Timeline
    from dayzero.timeline.facts import Fact
    from dayzero.timeline.sources import Source


class SourceView(QWidget):
    """A page inside a panel that answers for one fact. It opens nothing and links nowhere."""

    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.back = quiet_button(self.tr("‹ Back"), self.tr("Back to the text"), self)
        self.back.clicked.connect(self.closed)
        self._column = Column(look, self.tr("Where a number comes from"), self)
        self._heading = Prose(look, "heading", self._column.inside)
        self._heading.say(self.tr("Where does this number come from?"))
        self._number = Prose(look, "lead", self._column.inside)
        self._rows: list[_Row] = []
        self.fact_id = ""
        """The fact that is answered for, or an empty string."""
        self._column.rows.addWidget(self._heading)
        self._column.rows.addWidget(self._number)
        self._column.rows.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        rows.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self._column, 1)

    def tell(self, timeline: Timeline, fact_id: str) -> None:
        """Show where a fact comes from."""
        self.fact_id = fact_id
        fact = timeline.facts[fact_id]
        number = fact_words(fact, timeline.denominator)
        self._number.say(f"{_capital(fact.what)}: {number}")
        said = self._said(fact, timeline)
        while len(self._rows) < len(said):
            row = _Row(self._look, self._column.inside)
            self._rows.append(row)
            self._column.rows.insertWidget(self._column.rows.count() - 1, row)
        for row, (label, words) in zip(self._rows, said, strict=False):
            row.tell(label, _capital(words))
            row.show()
        for row in self._rows[len(said) :]:
            row.hide()
        self._column.to_top()

    def forget(self) -> None:
        """Hold nothing back in hidden words."""
        self.fact_id = ""
        self._number.say("")
        for row in self._rows:
            row.tell("", "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _said(self, fact: Fact, timeline: Timeline) -> list[tuple[str, str]]:
        """Pairs of a label and what stands under it."""
        quality, meaning = quality_words(fact)
        spread = spread_words(fact, timeline.denominator)
        kind = range_kind_words(fact)
        said = [
            (self.tr("People like those in the study"), fact.population),
            (self.tr("Time"), fact.window),
        ]
        if fact.counted is not None:
            counted = fact_words(fact, timeline.denominator, "counted")
            said.append((self.tr("What was counted"), counted))
        said += [
            (self.tr("Range"), f"{spread} ({kind})" if kind else spread),
            (self.tr("How sure we are"), f"{quality}. {meaning}"),
            (self.tr("How we got it"), basis_words(fact)),
        ]
        remark, reference = note_words(fact)
        if remark:
            said.append((self.tr("Worth knowing"), remark))
        sources = [timeline.sources[key] for key in fact.sources if key in timeline.sources]
        words = "\n\n".join(self._citation(source) for source in sources)
        many = len(sources) > 1
        said.append((self.tr("Sources") if many else self.tr("Source"), words))
        if reference:
            said.append((self.tr("For those who check our numbers"), reference))
        return said

    def _citation(self, source: Source) -> str:
        where = ", ".join(part for part in (source.container_title, source.year) if part)
        lines = [source.short, source.title, where]
        if source.DOI:
            lines.append(self.tr("DOI {doi}").format(doi=source.DOI))
        return "\n".join(dict.fromkeys(line for line in lines if line))


class _Row(QFrame):
    """A label, and under it words that can be selected and copied."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._label = Prose(look, "label", self)
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setOpenExternalLinks(False)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setContentsMargins(PAD, 0, PAD, 0)
        self._look = look
        look.changed.connect(self._dress)
        self._dress()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 2, 0, 4)
        rows.setSpacing(0)
        rows.addWidget(self._label)
        rows.addWidget(self._words)

    def tell(self, label: str, words: str) -> None:
        self._label.say(label)
        self._words.setText(words)

    def _dress(self) -> None:
        self._words.setFont(self._look.font(self._look.type.body))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
