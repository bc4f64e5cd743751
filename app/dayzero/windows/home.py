"""The first screen: which treatments there are, and how to open another."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from dayzero.settings.places import timelines_folder
from dayzero.story.evidence import evidence_words, review_words
from dayzero.theme.look import Look
from dayzero.timeline.catalogue import Card, Unreadable, find
from dayzero.windows.comfort import Comfort, ComfortBar
from dayzero.windows.home_picture import HomePicture
from dayzero.windows.notice import Notice

CARDS_AT_ONCE = 24
"""More than anybody reads in one go; a button shows the next ones."""

WORDS_PX = 720
"""Width, at 100 % text, from which the comfort buttons are named in full."""

WIDEST = 1240
"""Lines longer than this are hard to follow, px."""


class HomePage(QWidget):
    """Cards of the treatments found, recent files, and ways to open one."""

    chosen = Signal(Path)

    def __init__(self, look: Look, comfort: Comfort, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._comfort = comfort
        self._cards: list[Card] = []
        self._buttons: list[_CardButton] = []
        self._columns = 0
        self.notice = Notice()
        self._grid = QGridLayout()
        self._grid.setSpacing(16)
        self._more = QPushButton()
        self._more.clicked.connect(self._show_more)
        self._empty = _empty_page()
        self._recent = QVBoxLayout()
        self._unread = QLabel(wordWrap=True)
        self._unread.setProperty("kind", "muted")
        self._hero = _Hero(look)
        self._comfort_bar = ComfortBar(look, comfort)
        self._arrange()
        look.changed.connect(self._fit)
        self.refresh()

    def refresh(self) -> None:
        """Look again for treatments, in the shipped folder and in those the person added."""
        folders = [timelines_folder(), *map(Path, self._comfort.settings.folders)]
        found = find(folders)
        self._cards = [item for item in found if isinstance(item, Card)]
        self._say_unreadable([item for item in found if isinstance(item, Unreadable)])
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = []
        self._empty.setVisible(not self._cards)
        self._show_more()
        self._show_recent()

    def focus_first(self) -> None:
        """Put the keyboard on the first treatment."""
        if self._buttons:
            self._buttons[0].setFocus()

    def _arrange(self) -> None:
        page, middle = QWidget(), QWidget()
        middle.setMaximumWidth(WIDEST)
        column = QVBoxLayout(middle)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(20)
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(middle)
        column.addWidget(self._hero)
        column.addWidget(self._empty)
        column.addLayout(self._grid)
        column.addWidget(self._more, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._open_row())
        column.addLayout(self._recent)
        column.addWidget(self._unread)
        column.addStretch(1)
        column.addWidget(_small_print())
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._top_bar())
        layout.addWidget(self.notice)
        layout.addWidget(scroll)

    def _top_bar(self) -> QFrame:
        bar = QFrame()
        bar.setProperty("kind", "bar")
        name = QLabel("Dayzero")
        name.setProperty("kind", "heading")
        row = QHBoxLayout(bar)
        row.setContentsMargins(32, 4, 12, 4)
        row.addWidget(name)
        row.addStretch(1)
        row.addWidget(self._comfort_bar)
        return bar

    def _open_row(self) -> QHBoxLayout:
        open_file = QPushButton(self.tr("Open a file…"))
        open_file.clicked.connect(self._ask_for_file)
        add_folder = QPushButton(self.tr("Add a folder…"))
        add_folder.clicked.connect(self._ask_for_folder)
        hint = QLabel(self.tr("Or drop a file on this window."))
        hint.setProperty("kind", "muted")
        row = QHBoxLayout()
        row.addWidget(open_file)
        row.addWidget(add_folder)
        row.addWidget(hint)
        row.addStretch(1)
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

    def _show_more(self) -> None:
        start = len(self._buttons)
        for card in self._cards[start : start + CARDS_AT_ONCE]:
            button = _CardButton(card)
            button.clicked.connect(lambda _checked=False, path=card.path: self.chosen.emit(path))
            self._buttons.append(button)
        left = len(self._cards) - len(self._buttons)
        self._more.setVisible(left > 0)
        self._more.setText(self.tr("Show more ({count} left)").format(count=left))
        self._place_cards(force=True)

    def _place_cards(self, *, force: bool = False) -> None:
        room = self.width() - 64
        fits = int(min(room, WIDEST) / (380 * self._look.type.scale))
        columns = max(1, min(3, fits, len(self._cards)))
        if columns == self._columns and not force:
            return
        self._columns = columns
        for index, button in enumerate(self._buttons):
            self._grid.addWidget(button, index // columns, index % columns)
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def _show_recent(self) -> None:
        while item := self._recent.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        shown = {str(card.path.resolve()) for card in self._cards}
        names = [name for name in self._comfort.settings.recent if name not in shown]
        present = [Path(name) for name in names if Path(name).exists()]
        if present:
            heading = QLabel(self.tr("Opened lately"))
            heading.setProperty("kind", "label")
            self._recent.addWidget(heading)
        for path in present:
            button = QPushButton(path.name)
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
        self._place_cards()
        self._comfort_bar.name_in_full(self.width() >= WORDS_PX * self._look.type.scale)


class _Hero(QWidget):
    """What this is, beside a picture of the way."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        title = QLabel(self.tr("See what a stem cell transplant is like, day by day"))
        title.setProperty("kind", "display")
        title.setWordWrap(True)
        lead = QLabel(
            self.tr(
                "Pick a treatment and press play. You can stop, go back or read at your own "
                "pace. Nothing about you is asked for or stored."
            )
        )
        lead.setWordWrap(True)
        words = QVBoxLayout()
        words.addStretch(1)
        words.addWidget(title)
        words.addWidget(lead)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(32)
        row.addLayout(words, stretch=6)
        row.addWidget(HomePicture(look), stretch=5)


class _CardButton(QPushButton):
    """A treatment: the whole card is the button."""

    def __init__(self, card: Card) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        evidence = evidence_words(card.evidence_level)
        review = review_words(card.reviewed)
        self.setAccessibleName(card.title)
        self.setAccessibleDescription(f"{card.summary} {evidence}. {review}.")
        title, summary = QLabel(card.title), QLabel(card.summary)
        start = QLabel(self.tr("Look inside ›"))
        start.setProperty("kind", "link")
        title.setProperty("kind", "heading")
        summary.setProperty("kind", "muted")
        chips = QVBoxLayout()
        chips.setSpacing(6)
        for words in (evidence, review):
            chip = QLabel(words)
            chip.setProperty("kind", "chip")
            chips.addWidget(chip, alignment=Qt.AlignmentFlag.AlignLeft)
        foot = QHBoxLayout()
        foot.addLayout(chips)
        foot.addStretch(1)
        foot.addWidget(start, alignment=Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        for label in (title, summary):
            label.setWordWrap(True)
            layout.addWidget(label)
        layout.addStretch(1)
        layout.addLayout(foot)
        self._rows = layout
        for label in self.findChildren(QLabel):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """As large as what is on it."""
        return self._rows.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As large as what is on it."""
        return self._rows.minimumSize()

    def hasHeightForWidth(self) -> bool:
        """Words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height its words need at ``width`` px."""
        return self._rows.heightForWidth(width)


def _empty_page() -> QFrame:
    frame = QFrame()
    frame.setProperty("kind", "calm")
    words = QLabel(
        QCoreApplication.translate(
            "HomePage",
            "There is no treatment to show here yet. Open a file you were given, or add a "
            "folder that holds some. Your clinic can tell you where they are.",
        )
    )
    words.setWordWrap(True)
    QVBoxLayout(frame).addWidget(words)
    return frame


def _small_print() -> QLabel:
    label = QLabel(
        QCoreApplication.translate(
            "HomePage",
            "General information. Times and numbers are about groups of people, not about you. "
            "What your own team tells you comes first.",
        )
    )
    label.setProperty("kind", "small")
    label.setWordWrap(True)
    return label
