"""What to take home: the sheets as they will be, and what to do with them.

Nothing is written anywhere until the person says where.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPagedPaintDevice,
    QPageSize,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QBoxLayout,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from dayzero.export.handout_page import handout_html
from dayzero.export.handout_pdf import write_pdf
from dayzero.export.handout_sheets import PAPERS, Paper, Sheets, lay_out, paint_sheet
from dayzero.panels.pieces import LONGEST_LINE_EM, Column, Segments, quiet_button
from dayzero.panels.prose import Prose
from dayzero.panels.way import Way
from dayzero.playback.play_head import PlayHead
from dayzero.playback.session import Session
from dayzero.story.basket import LONGEST_QUESTION, OWN_QUESTIONS, tidy
from dayzero.story.handout import Handout, handout
from dayzero.theme.look import Look
from dayzero.theme.tokens import LIGHT

if TYPE_CHECKING:
    from dayzero.story.ending import Listed
    from dayzero.timeline.document import Timeline

PAPER_NAMES: tuple[Paper, ...] = tuple(PAPERS)


class HandoutPage(QWidget):
    """The handout of the treatment that is open."""

    closed = Signal()
    """The person wants to go back to the picture."""

    page_asked = Signal(str)
    """Another step is asked for, by the name of its page; empty: the picture."""

    def __init__(
        self,
        look: Look,
        play_head: PlayHead,
        session: Session,
        parent: QWidget | None = None,
        visit: Callable[[], tuple[Listed, ...]] = tuple,
    ) -> None:
        """``visit``: says what came of a visit, as often as it is asked."""
        super().__init__(parent)
        self._visit = visit
        self._look = look
        self._play_head = play_head
        self._session = session
        self.setAccessibleName(self.tr("Take home"))
        self._middle = QWidget(self)
        self.back = quiet_button(self.tr("‹ Back"), self.tr("Back to the picture"), self._middle)
        self.back.clicked.connect(self.closed)
        self.way = Way(look, "handout", self._middle)
        self.way.asked.connect(self.page_asked)
        self.column = Column(look, self.tr("Take home"), self._middle)
        inside = self.column.inside
        title = Prose(look, "heading", inside)
        title.say(self.tr("Take this home on paper"))
        lead = Prose(look, "body", inside)
        lead.say(
            self.tr(
                "When to call, the journey in short, and room for your questions. Nothing about "
                "you is on it but what you write here, and nothing is kept unless you save it."
            )
        )
        self.paper = Segments(look, [self.tr("A4"), self.tr("US Letter")], self.tr("Paper"), inside)
        letter = QLocale().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
        self.paper.choose(int(letter))
        self.print_size = Segments(
            look, [self.tr("Usual print"), self.tr("Large print")], self.tr("Size of print"), inside
        )
        self.save_pdf = self._button(self.tr("Save as PDF…"), self._ask_for_pdf, inside)
        self.save_pdf.setProperty("kind", "primary")
        self.save_page = self._button(self.tr("Save as web page…"), self._ask_for_page, inside)
        self.print = self._button(self.tr("Print…"), self._ask_to_print, inside)
        self.print.setVisible(find_spec("PySide6.QtPrintSupport") is not None)
        self.said = Prose(look, "lead", inside)
        """What has been done, or why it could not be."""
        self.matters = QPushButton(inside)
        """Whether what matters most to the person stands on it; not unless they say so."""
        self.matters.setCheckable(True)
        self.matters.clicked.connect(self._tell)
        self.questions = [self._field(number, inside) for number in range(1, OWN_QUESTIONS + 1)]
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for button in (self.save_pdf, self.save_page, self.print):
            self._buttons.addWidget(button)
        self._buttons.addStretch()
        self._scored: tuple[Timeline, str] | None = None
        self._shown: list[_Sheet] = []
        self._stale = False
        self._sheets = QVBoxLayout()
        self._sheets.setSpacing(12)
        rows = self.column.rows
        rows.setSpacing(10)
        self._choices = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._choices.addWidget(self.paper, 1)
        self._choices.addWidget(self.print_size, 1)
        rows.addWidget(title)
        rows.addWidget(lead)
        rows.addLayout(self._choices)
        for field in self.questions:
            rows.addWidget(field)
        rows.addWidget(self.matters, 0, Qt.AlignmentFlag.AlignLeading)
        rows.addLayout(self._buttons)
        rows.addWidget(self.said)
        rows.addLayout(self._sheets)
        rows.addStretch()
        column = QVBoxLayout(self._middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self.way, 1)
        column.addLayout(top)
        column.addWidget(self.column, 1)
        around = QHBoxLayout(self)
        around.setContentsMargins(16, 8, 12, 8)
        around.addWidget(self._middle)
        self.paper.chosen.connect(self._tell)
        self.print_size.chosen.connect(self._tell)
        play_head.story_changed.connect(self._on_story_changed)
        session.changed.connect(self._on_session_changed)
        look.changed.connect(self._fit)
        self._take_questions()
        self._tell()
        self._fit()

    def written(self) -> Handout:
        """What is on the handout."""
        questions = [field.text() for field in self.questions]
        timeline = self._play_head.story.timeline
        found = self._scored[1] if self._scored and self._scored[0] is timeline else ""
        matters = self._sentence() if self.matters.isChecked() else ""
        return handout(
            timeline, questions, self._large, self._visit(), found=found, matters=matters
        )

    def write(self, file: Path) -> None:
        """Write the handout to ``file``, as a web page if its name ends like one; say how it
        went."""
        try:
            if file.suffix.lower() in (".html", ".htm"):
                file.write_text(handout_html(self.written()), encoding="utf-8")
            else:
                write_pdf(self.written(), file, self._paper, self._large)
        except OSError as error:
            words = self.tr("It could not be saved in {file}: {why}.")
            self._say(words.format(file=file, why=error.strerror or error))
            return
        self._say(self.tr("Saved in {file}.").format(file=file))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the picture."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale or self._visit():  # a visit has gone on meanwhile
            self._tell()
        self._say("")
        self.save_pdf.setFocus(Qt.FocusReason.OtherFocusReason)
        self._score_soon()

    @property
    def _paper(self) -> Paper:
        return PAPER_NAMES[self.paper.current]

    @property
    def _large(self) -> bool:
        return self.print_size.current == 1

    def _button(self, text: str, act: Callable[[], None], parent: QWidget) -> QPushButton:
        button = QPushButton(text, parent)
        button.clicked.connect(act)
        return button

    def _field(self, number: int, parent: QWidget) -> QLineEdit:
        """Where a question of one's own is written; kept nowhere but in it."""
        field = QLineEdit(parent)
        name = self.tr("My question {number}").format(number=number)
        field.setAccessibleName(name)
        field.setPlaceholderText(name)
        field.setMaxLength(LONGEST_QUESTION)
        field.editingFinished.connect(partial(self._on_written, number - 1))
        return field

    def _on_written(self, place: int) -> None:
        """What is written here is on the list of questions too."""
        words = self.questions[place].text()
        picked = self._session.basket.picked
        if tidy(words) != (picked[place] if place < len(picked) else ""):
            self._session.basket.take_along(place, words)

    def _on_session_changed(self) -> None:
        self._take_questions()
        self._stale = True
        if self.isVisible():
            self._tell()

    def _take_questions(self) -> None:
        """Show the questions that are picked, and offer what matters, where it has been said."""
        picked = self._session.basket.picked
        for place, field in enumerate(self.questions):
            words = picked[place] if place < len(picked) else ""
            if field.text() != words:
                field.setText(words)
        if not self._sentence():
            self.matters.setChecked(False)

    def _sentence(self) -> str:
        from dayzero.story.mattering import sentence

        timeline = self._play_head.story.timeline
        return sentence(timeline, self._session.mattering(timeline).order())

    def _name_matters(self) -> None:
        said, on = self._sentence(), self.matters.isChecked()
        self.matters.setVisible(bool(said))
        self.matters.setText(
            self.tr("✓ What matters to me is on it") if on else self.tr("+ Add what matters to me")
        )
        self.matters.setAccessibleDescription(said)

    def _fit(self) -> None:
        em = self._look.type.body
        ways = QBoxLayout.Direction
        for row in (self._choices, self._buttons):
            row.setDirection(ways.TopToBottom if self.width() < 32 * em else ways.LeftToRight)
        self._middle.setMaximumWidth((LONGEST_LINE_EM + 2) * em)

    def _on_story_changed(self) -> None:
        self._take_questions()
        self._tell()
        self._score_soon()

    def _score_soon(self) -> None:
        """Score the treatment once the sheets are seen: it takes some tenths of a second."""
        QTimer.singleShot(0, self, lambda: self._score() if self.isVisible() else None)

    def _score(self) -> None:
        timeline = self._play_head.story.timeline
        if self._scored is None or self._scored[0] is not timeline:
            from dayzero.story.scoring import score_line

            self._scored = timeline, score_line(timeline)
            self._tell()

    def _tell(self) -> None:
        """Show the sheets as they are now."""
        self._stale = False
        self._name_matters()
        self._say("")
        for old in self._shown:
            old.hide()
            old.deleteLater()
        sheets = lay_out(self.written(), self._paper, self._large)
        count = len(sheets.sheets)
        self._shown = [_Sheet(sheets, number, self.column.inside) for number in range(count)]
        for number, sheet in enumerate(self._shown, start=1):
            words = self.tr("Page {number} of {count}, as it will be printed")
            sheet.setAccessibleName(words.format(number=number, count=count))
            sheet.setAccessibleDescription(
                self.tr("The web page holds the same words, for screen readers.")
            )
            self._sheets.addWidget(sheet)
            sheet.show()

    def _say(self, words: str) -> None:
        self.said.say(words)
        self.said.setAccessibleName(words)
        self.said.setVisible(bool(words))

    def _ask_for_pdf(self) -> None:
        self._ask_where("pdf", self.tr("PDF (*.pdf)"))

    def _ask_for_page(self) -> None:
        self._ask_where("html", self.tr("Web page (*.html)"))

    def _ask_where(self, ending: str, kinds: str) -> None:
        proposed = f"{self._play_head.story.timeline.id}.{ending}"
        name, _filter = QFileDialog.getSaveFileName(
            self, self.tr("Where to save it"), proposed, kinds
        )
        if name:
            file = Path(name)
            self.write(file if file.suffix else file.with_suffix(f".{ending}"))

    def _ask_to_print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(QPageSize(PAPERS[self._paper]))
        printer.setFullPage(True)
        if QPrintDialog(printer, self).exec():
            self.print_on(printer)

    def print_on(self, printer: QPagedPaintDevice) -> None:
        """Paint the sheets on a printer, as large as its paper allows; say how it went."""
        sheets = lay_out(self.written(), self._paper, self._large)
        painter = QPainter()
        if not painter.begin(printer):
            self._say(self.tr("It could not be printed. Save it as PDF and print that."))
            return
        with painter:
            share = min(
                printer.width() / sheets.size.width(), printer.height() / sheets.size.height()
            )
            painter.scale(share, share)
            for number in range(len(sheets.sheets)):
                if number:
                    printer.newPage()
                paint_sheet(painter, sheets, number)
        self._say(self.tr("Sent to the printer."))


class _Sheet(QWidget):
    """A sheet, as it will be printed: dark on white in every theme, for such is paper."""

    def __init__(self, sheets: Sheets, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._sheets = sheets
        self._number = number
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(width * self._sheets.size.height() / self._sheets.size.width())

    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(400))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(LIGHT.surface))
            painter.save()
            share = self.width() / self._sheets.size.width()
            painter.scale(share, share)
            paint_sheet(painter, self._sheets, self._number)
            painter.restore()
            painter.setPen(QColor(LIGHT.line))
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
