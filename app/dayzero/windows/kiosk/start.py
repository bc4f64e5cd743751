"""The first page for a visitor: language, comfort, and what to look at."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from dayzero.panels.prose import Prose
from dayzero.story.evidence import translation_words
from dayzero.theme.look import Look
from dayzero.timeline.catalogue import Card
from dayzero.timeline.language import NATIVE_NAMES, read_by
from dayzero.windows.home_picture import HomePicture
from dayzero.windows.kiosk.frame import Frame
from dayzero.windows.kiosk.measure import Panel
from dayzero.windows.kiosk.touch import KioskButton
from dayzero.windows.kiosk.wishes import Wishes

CARDS = 4
"""On a page."""


class StartPage(Frame):
    """Greets, and asks for nothing."""

    wished = Signal(object)
    """Other wishes."""
    picked = Signal(Path)
    """This treatment shall be shown."""
    left = Signal()

    def __init__(
        self,
        look: Look,
        panel: Panel,
        wishes: Wishes,
        languages: Sequence[str],
        cards: Sequence[Card],
        parent: QWidget,
    ) -> None:
        super().__init__(panel, "", wishes.low, parent)
        self.setAccessibleName(self.tr("Choose what to look at"))
        self._cards, self._page = cards, 0
        self.treatments: list[KioskButton] = []
        title = Prose(look, "title", self.seen)
        title.say(self.tr("What happens in a stem cell transplant?"))
        lead = Prose(look, "lead", self.seen)
        lead.say(self.tr("Touch a card. Look at it day by day, at your own pace."))
        note = Prose(look, "body", self.seen)
        note.say(self.tr("Nothing you touch here is stored. Your own team knows what is right "
                         "for you."))  # fmt: skip
        reviewed = Prose(look, "small", self.seen)
        reviewed.say(translation_words(read_by(), *(card.translation for card in cards)))
        self.above.addStretch(1)
        self.above.addWidget(HomePicture(look, self.seen))
        for prose in (title, lead, note, reviewed):
            self.above.addWidget(prose)
        self.above.addStretch(1)
        self.languages = [self._language(code, wishes) for code in languages]
        if len(languages) > 1:
            self.below.addLayout(self.row(*self.languages))
        self.comfort = self._comfort(wishes)
        self.below.addLayout(self.row(*self.comfort))
        self.cards = QGridLayout()
        self.cards.setSpacing(panel.px(2))
        self.below.addLayout(self.cards, 1)
        self._show_cards()
        self.leave = KioskButton(panel, self.tr("Leave"), self.touched)
        self.leave.clicked.connect(self.left)
        self.more = KioskButton(panel, self.tr("More treatments"), self.touched)
        self.more.clicked.connect(self._turn)
        self.more.setVisible(len(cards) > CARDS)
        ends = (self.leave, self.more) if wishes.left else (self.more, self.leave)
        self.below.addLayout(self.row(*ends))

    def _language(self, code: str, wishes: Wishes) -> KioskButton:
        name = NATIVE_NAMES.get(code, code)
        button = self._choice(name, wishes.language == code, wishes._replace(language=code))
        button.setProperty("language", code)
        return button

    def _comfort(self, wishes: Wishes) -> list[KioskButton]:
        said = {
            "light": self.tr("Colours: light"),
            "contrast": self.tr("Colours: contrast"),
            "dark": self.tr("Colours: dark"),
        }
        hand = self.tr("Left hand") if not wishes.left else self.tr("Right hand")
        lower = self.tr("Lower the buttons") if not wishes.low else self.tr("Raise the buttons")
        return [
            self._choice(self.tr("Larger text"), wishes.text > 1, wishes.larger()),
            self._choice(said[wishes.theme], False, wishes.other_theme()),
            self._choice(
                self.tr("Sound off") if wishes.sound else self.tr("Sound on"),
                wishes.sound,
                wishes._replace(sound=not wishes.sound),
            ),
            self._choice(lower, wishes.low, wishes._replace(low=not wishes.low)),
            self._choice(hand, wishes.left, wishes._replace(left=not wishes.left)),
        ]

    def _choice(self, text: str, on: bool, wishes: Wishes) -> KioskButton:
        button = KioskButton(self.panel, text, self.touched)
        button.setCheckable(True)
        button.setChecked(on)
        button.clicked.connect(lambda: self.wished.emit(wishes))
        return button

    def _show_cards(self) -> None:
        for button in self.treatments:
            self.cards.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.treatments = []
        for place, card in enumerate(self._cards[self._page * CARDS : (self._page + 1) * CARDS]):
            button = KioskButton(self.panel, card.title, self.touched, "card", 1.6)
            button.clicked.connect(lambda _on=False, path=card.path: self.picked.emit(path))
            self.cards.addWidget(button, *divmod(place, 2))
            self.treatments.append(button)
        # As large as on a full page, however few there are.
        for row in range(CARDS // 2):
            self.cards.setRowStretch(row, 1)

    def _turn(self) -> None:
        self._page = (self._page + 1) % -(-len(self._cards) // CARDS)
        self._show_cards()
