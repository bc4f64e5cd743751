"""The top bar of a journey."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from dayzero.stage.figures import FIGURES
from dayzero.story.clinic import variant_titles
from dayzero.story.evidence import evidence_words, review_words
from dayzero.theme.icons import icon
from dayzero.theme.look import Look
from dayzero.windows.choice import ChoiceButton
from dayzero.windows.comfort import Comfort, ComfortBar
from dayzero.windows.elided import ElidedLabel
from dayzero.windows.pages import PAGES

if TYPE_CHECKING:
    from dayzero.timeline.document import Timeline

TITLE_LETTERS = 12
"""So much of the title stays, however narrow the window."""


class TopBar(QFrame):
    """Which treatment this is, how well supported, and the comfort buttons."""

    left = Signal()
    asked_for_help = Signal()
    page_asked = Signal(object)
    """The name of a page that is asked for."""
    variant_chosen = Signal(object)

    def __init__(self, timeline: Timeline, look: Look, comfort: Comfort, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        # Whatever the words below would like, or the picture's size would change with them.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._look = look
        self._back = QToolButton()
        self._back.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._back.setIconSize(QSize(22, 22))
        self._back.setAccessibleName(self.tr("All treatments"))
        self._back.setToolTip(self.tr("All treatments"))
        self._back.clicked.connect(self.left)
        self._title = ElidedLabel("heading")
        # The title gives way first, but some of it is always there: which treatment is this?
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._standing = ElidedLabel("small")
        self._standing.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._variant = ChoiceButton(self.tr("Way of doing it"), {}, None)
        self._variant.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._variant.chosen.connect(self.variant_chosen)
        help_button = QToolButton()
        help_button.setText("?")
        help_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        help_button.setAccessibleName(self.tr("Keys you can use"))
        help_button.setToolTip(self.tr("Keys you can use"))
        help_button.clicked.connect(self.asked_for_help)
        self._more = ChoiceButton(
            self.tr("More"),
            {kind.name: QCoreApplication.translate("Pages", kind.title) for kind in PAGES},
            None,
            self.tr("More ▾"),
        )
        self._more.chosen.connect(self.page_asked)
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 12, 4)
        layout.setSpacing(8)
        layout.addWidget(self._back)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._title)
        names.addWidget(self._standing)
        layout.addLayout(names, stretch=1)
        layout.addWidget(self._more)
        layout.addWidget(self._variant)
        layout.addWidget(ComfortBar(look, comfort, FIGURES))
        layout.addWidget(help_button)
        look.changed.connect(self._dress)
        self.tell(timeline)
        self._dress()

    def tell(self, timeline: Timeline) -> None:
        """Show another document, or another version of it."""
        self._title.setText(timeline.title)
        evidence, review = evidence_words(timeline.evidence.level), timeline.review
        checked = review_words(bool(review.records), review.translation)
        # Nowhere is it unsaid that nobody has checked it.
        self._standing.setText(f"{evidence} · {checked}", checked)
        variants = variant_titles(timeline)
        base = next((name for name, one in timeline.variants.items() if not one.changes), None)
        self._variant.set_titles(variants, timeline.variant or base)
        self._variant.setVisible(len(variants) > 1)
        self._share_room()

    def mark_page(self, name: str) -> None:
        """Which page is being read; empty: none."""
        self._more.set_value(name or None)

    def _dress(self) -> None:
        way = "forward" if self.isRightToLeft() else "back"
        self._back.setIcon(icon(way, self._look.theme.text))
        self._title.ensurePolished()
        self._title.setMinimumWidth(TITLE_LETTERS * self._title.fontMetrics().averageCharWidth())
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Where there is no room for all words, the way of doing it is named on its menu alone."""
        self._variant.shorten(None)
        self._standing.ensurePolished()
        room = self.width() - self._row.sizeHint().width() + self._title.minimumWidth()
        if room < self._standing.sizeHint().width():
            self._variant.shorten(self.tr("Way ▾"))
