"""The first screen: which treatments there are, and how to open another."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dayzero.story.evidence import translation_words
from dayzero.theme.look import Look
from dayzero.theme.wrapped import Wrapped
from dayzero.timeline.catalogue import Card, Unreadable
from dayzero.timeline.language import read_by
from dayzero.windows.choice import ChoiceButton
from dayzero.windows.comfort import Comfort, ComfortBar
from dayzero.windows.find_field import FindField
from dayzero.windows.home_picture import HomePicture
from dayzero.windows.library import SLICE_S, Library, in_language
from dayzero.windows.notice import Notice
from dayzero.windows.shelves import Shelves

READING_S = 0.025
"""For so long treatments are read before the first paint; the others follow after it."""
READING_AFTER_MS = 300
"""So long after the first paint begins the reading of what can be searched in."""
FEW = 3
"""Up to so many treatments, the picture above them may be large."""

FIELD_PX = 560
"""Widest the field for searching is."""

WORDS_PX = 960
"""Width, at 100 % text, from which the comfort buttons are named in full."""

WIDEST = 1240
"""Lines longer than this are hard to follow, px."""


if TYPE_CHECKING:
    from dayzero.windows.finding import Results


class HomePage(QWidget):
    """Cards of the treatments found, recent files, and ways to open one."""

    chosen = Signal(Path)
    found = Signal(object)
    """The place of something that was searched for, and chosen."""
    consultation_asked = Signal(Path)
    """A treatment to talk about with a patient."""
    compare_asked = Signal(object)
    """Two or three documents to show side by side: their paths."""

    def __init__(
        self, look: Look, comfort: Comfort, library: Library, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._comfort = comfort
        self._library = library
        self._cards: list[Card] = []
        # Parents are given at once, for to change a parent styles all that is inside anew.
        self._bar = self._top_bar()
        self.notice = Notice(self)
        self._pages = QStackedWidget(self)
        self._scroll = QScrollArea(self._pages)
        self._page = QWidget(self._scroll)
        self._middle = QWidget(self._page)
        self._hero = _Hero(look, self._middle)
        self._illness = ChoiceButton(self.tr("Illness"), {}, None, parent=self._middle)
        self._illness.chosen.connect(self._show_cards)
        self.compare = QPushButton(self.tr("Two side by side…"), self._middle)
        self.compare.clicked.connect(self._ask_what_to_compare)
        self.consult = QPushButton(self.tr("Consultation…"), self._middle)
        self.consult.setToolTip(self.tr("For a nurse and a patient, on one screen or two"))
        self.consult.clicked.connect(self.ask_for_consultation)
        self._empty = _empty_page(self._middle)
        self._shelves = Shelves(look, self._middle)
        self._shelves.chosen.connect(self.chosen)
        self._recent = QVBoxLayout()
        self._unread = Wrapped(parent=self._middle)
        self._unread.setProperty("kind", "muted")
        # A timer of its own, for Qt's passing ones outlive a window that is closed meanwhile.
        self._words_later = QTimer(self)
        self._words_later.setSingleShot(True)
        self._words_later.setInterval(READING_AFTER_MS)
        self._words_later.timeout.connect(self._read_words)
        self._arrange()
        QShortcut(QKeySequence.StandardKey.Find, self, self.field.setFocus)
        look.changed.connect(self._fit)
        self.refresh()

    def refresh(self) -> None:
        """Look again for treatments, in the shipped folder and in those the person added."""
        self._catalogue = self._library.look()
        ended = self._catalogue.read(READING_S)
        self._show_found()
        if not ended:
            QTimer.singleShot(0, self, self._read_on)

    def _read_on(self) -> None:
        if self._catalogue.read(SLICE_S):
            self._show_found()
        else:
            QTimer.singleShot(0, self, self._read_on)

    def _show_found(self) -> None:
        found = self._catalogue.found
        self._cards = in_language(item for item in found if isinstance(item, Card))
        self._say_unreadable([item for item in found if isinstance(item, Unreadable)])
        self._empty.setVisible(not self._cards)
        self._hero.set_low(len(self._cards) > FEW)
        self._offer_illnesses()
        self._show_cards()
        self._show_recent()

    @cached_property
    def results(self) -> Results:
        """What is found for the words in the field, made when there are some."""
        from dayzero.windows.finding import Results

        holder = QWidget(self._pages)
        results = Results(self._look, self._library, self.field, holder)
        results.setMaximumWidth(WIDEST)
        results.chosen.connect(self.found)
        results.left.connect(self.field.clear)
        row = QHBoxLayout(holder)
        row.setContentsMargins(28, 6, 28, 12)
        row.addWidget(results)
        self._pages.addWidget(holder)
        results.ask()
        return results

    def _turn_to_results(self) -> None:
        if self.field.text().strip():
            self._library.begin()
            self.results.show()  # made, where it is not yet
            self._pages.setCurrentIndex(1)
        else:
            self._pages.setCurrentWidget(self._scroll)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Read what can be searched in, once everything has been painted."""
        super().paintEvent(event)
        if not self._library.complete:
            self._words_later.start()

    def _read_words(self) -> None:
        if self.isVisible():
            self._library.begin()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whatever opens now comes first."""
        super().hideEvent(event)
        self._library.rest()

    def _offer_illnesses(self) -> None:
        names = sorted({card.illness for card in self._cards if card.illness}, key=str.lower)
        titles = {"": self.tr("All illnesses")}
        titles |= {name: name[:1].upper() + name[1:] for name in names}
        chosen = self._illness.value
        self._illness.set_titles(titles, chosen if chosen in titles else "")
        self._illness.setVisible(len(names) > 1)
        self.compare.setVisible(len(self._cards) > 1)
        self.consult.setVisible(bool(self._cards))

    def _show_cards(self) -> None:
        illness = self._illness.value
        self._shelves.tell(card for card in self._cards if illness in ("", card.illness))
        self._fit()

    def focus_first(self) -> None:
        """Put the keyboard on the first treatment, or on what was searched for."""
        if self.field.text():
            self.field.setFocus()
        else:
            self._shelves.focus_first()

    def _arrange(self) -> None:
        self._middle.setMaximumWidth(WIDEST)
        column = QVBoxLayout(self._middle)
        column.setContentsMargins(32, 20, 32, 24)
        column.setSpacing(18)
        row = QHBoxLayout(self._page)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._middle)
        column.addWidget(self._hero)
        choices = QHBoxLayout()
        choices.addWidget(self._illness)
        choices.addWidget(self.compare)
        choices.addWidget(self.consult)
        choices.addStretch(1)
        column.addLayout(choices)
        column.addWidget(self._empty)
        column.addWidget(self._shelves)
        column.addLayout(self._open_row())
        column.addLayout(self._recent)
        column.addWidget(self._unread)
        column.addStretch(1)
        column.addWidget(_small_print(self._middle))
        scroll = self._scroll
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        layout.addWidget(self.notice)
        layout.addWidget(self._pages)
        self._pages.addWidget(scroll)

    def _top_bar(self) -> QFrame:
        bar = QFrame(self)
        bar.setProperty("kind", "bar")
        name = QLabel("Dayzero", bar)
        name.setProperty("kind", "heading")
        self._comfort_bar = ComfortBar(self._look, self._comfort, parent=bar)
        row = QHBoxLayout(bar)
        row.setContentsMargins(32, 4, 12, 4)
        self.field = FindField(bar)
        self.field.setMaximumWidth(FIELD_PX)
        self.field.textChanged.connect(self._turn_to_results)
        self.field.left.connect(self.focus_first)
        row.addWidget(name)
        row.addSpacing(20)
        row.addWidget(self.field, 10)
        row.addStretch(1)
        row.addWidget(self._comfort_bar)
        return bar

    def _open_row(self) -> QHBoxLayout:
        open_file = QPushButton(self.tr("Open a file…"), self._middle)
        open_file.clicked.connect(self._ask_for_file)
        add_folder = QPushButton(self.tr("Add a folder…"), self._middle)
        add_folder.clicked.connect(self._ask_for_folder)
        hint = Wrapped(self.tr("Or drop a file on this window."), self._middle)
        hint.setProperty("kind", "muted")
        row = QHBoxLayout()
        row.addWidget(open_file)
        row.addWidget(add_folder)
        row.addWidget(hint, 1)
        return row

    def _ask_for_file(self) -> None:
        name, _filter = QFileDialog.getOpenFileName(
            self, self.tr("Open a treatment"), "", self.tr("Treatments (*.json)")
        )
        if name:
            self.chosen.emit(Path(name))

    def _ask_for_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Add a folder with treatments"))
        if name:
            self._comfort.change(folders=self._comfort.settings.with_folder(Path(name)).folders)
            self.refresh()

    def ask_for_consultation(self) -> None:
        """Ask which treatment a nurse and a patient will talk about."""
        from dayzero.windows.consult.chooser import ConsultChooser

        self._catalogue.read()  # all of them, or the list would lack some
        cards = [item for item in self._catalogue.found if isinstance(item, Card)]
        chooser = ConsultChooser(cards, self)
        chooser.chosen.connect(self.consultation_asked)
        chooser.open()

    def _ask_what_to_compare(self) -> None:
        from dayzero.windows.compare_chooser import CompareChooser

        self._catalogue.read()  # all of them, or the list would lack some
        found = self._catalogue.found
        cards = in_language(item for item in found if isinstance(item, Card))
        chooser = CompareChooser(cards, self)
        chooser.accepted.connect(lambda: self.compare_asked.emit(chooser.paths))
        chooser.open()

    def _show_recent(self) -> None:
        while item := self._recent.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        recent = [Path(name) for name in self._comfort.settings.recent]
        names = tuple(path.name for path in recent)
        shown = {card.path.resolve() for card in self._cards if card.file.endswith(names)}
        present = [path for path in recent if path not in shown and path.exists()]
        if present:
            heading = QLabel(self.tr("Opened lately"), self._middle)
            heading.setProperty("kind", "label")
            self._recent.addWidget(heading)
        for path in present:
            button = QPushButton(path.name, self._middle)
            button.setProperty("kind", "quiet")
            button.setToolTip(str(path))
            button.clicked.connect(lambda _checked=False, path=path: self.chosen.emit(path))
            self._recent.addWidget(button)

    def _say_unreadable(self, unreadable: list[Unreadable]) -> None:
        self._unread.setText("\n".join(item.sentence for item in unreadable[:5]))
        self._unread.setVisible(bool(unreadable))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many columns of cards, and words on buttons, as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._shelves.fit(min(self.width(), WIDEST) - 64)
        self._comfort_bar.name_in_full(self.width() >= WORDS_PX * self._look.type.scale)


class _Hero(QWidget):
    """What this is, beside a picture of the way."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        title = Wrapped(self.tr("See what a stem cell transplant is like, day by day"), self)
        title.setProperty("kind", "display")
        lead = Wrapped(
            self.tr(
                "Pick a treatment and press play. You can stop, go back or read at your own "
                "pace. Nothing about you is asked for or stored."
            ),
            self,
        )
        self._picture = HomePicture(look, self)
        words = QVBoxLayout()
        words.addStretch(1)
        words.addWidget(title)
        words.addWidget(lead)
        words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(32)
        self._row.addLayout(words, stretch=6)
        self._row.addWidget(self._picture, stretch=5)

    def set_low(self, low: bool) -> None:
        """Leave more room to what is below."""
        self._picture.set_low(low)
        self._row.setStretch(1, 3 if low else 5)


def _empty_page(parent: QWidget) -> QFrame:
    frame = QFrame(parent)
    frame.setProperty("kind", "calm")
    words = Wrapped(
        QCoreApplication.translate(
            "HomePage",
            "There is no treatment to show here yet. Open a file you were given, or add a "
            "folder that holds some. Your clinic can tell you where they are.",
        ),
        frame,
    )
    QVBoxLayout(frame).addWidget(words)
    return frame


def _small_print(parent: QWidget) -> QLabel:
    general = QCoreApplication.translate(
        "HomePage",
        "General information. Times and numbers are about groups of people, not about you. "
        "What your own team tells you comes first.",
    )
    label = Wrapped(f"{general} {translation_words(read_by())}".strip(), parent)
    label.setProperty("kind", "small")
    return label
