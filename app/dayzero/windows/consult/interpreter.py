"""The same words in a second language, below the first and laid out like them: for a patient who
reads another language than the nurse, or an interpreter between them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dayzero.panels.call_card import CallCard
from dayzero.panels.explanation import ExplanationPanel
from dayzero.panels.gate import Gate
from dayzero.panels.prose import Prose
from dayzero.playback.play_head import PlayHead
from dayzero.playback.selection import Selection
from dayzero.settings.shipped import resources_folder
from dayzero.story.evidence import translation_words
from dayzero.story.moment import Story
from dayzero.theme.look import Look
from dayzero.timeline.catalogues import catalogue_file, read_catalogue
from dayzero.timeline.language import NATIVE_NAMES, is_right_to_left, speaking


class Interpreter(QWidget):
    """The explanation of the same day in another language. It follows; it leads nowhere."""

    def __init__(
        self, look: Look, story: Story, gate: Gate, led: ExplanationPanel, parent: QWidget
    ) -> None:
        """``story``: the same treatment in the other language; ``gate``: the patient's, for no
        figure is told in one language that waits in the other; ``led``: the words above."""
        super().__init__(parent)
        language = story.timeline.language
        ways = Qt.LayoutDirection
        self.setLayoutDirection(
            ways.RightToLeft if is_right_to_left(language) else ways.LeftToRight
        )
        name = NATIVE_NAMES.get(language, language)
        self.setAccessibleName(name)
        file = catalogue_file(resources_folder() / "translations", language)
        self._catalogue = read_catalogue(file) if file else None
        self._play_head = PlayHead(story, self)
        title = Prose(look, "label", self)
        with speaking(self._catalogue):
            reviewed = translation_words(story.timeline.review.translation)
        title.say(f"{name} · {reviewed}" if reviewed else name)
        selection = Selection(story, self)
        with speaking(self._catalogue):
            self.explanation = ExplanationPanel(look, self._play_head, selection, self, gate)
            self.call = CallCard(look, self._play_head, selection, self, gate)
        self.explanation.set_tight(True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(title)
        rows.addWidget(self.explanation, 1)
        rows.addWidget(self.call)
        self.call.opened.connect(lambda opened: self.explanation.setVisible(not opened))
        led.tabs.chosen.connect(self._choose_tab)
        self._choose_tab(led.tabs.current)

    def hasHeightForWidth(self) -> bool:
        """As high as the words above it, however much there is to say: it scrolls."""
        return False

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 120)

    def show_day(self, day: float) -> None:
        """Tell another day, in days from infusion."""
        with speaking(self._catalogue):
            self._play_head.seek(day)

    def speaks(self, story: Story) -> bool:
        """Whether a story is in the language that is told here."""
        return story.timeline.language == self._play_head.story.timeline.language

    def tell(self, story: Story) -> None:
        """Tell another version of the document: a variant, or with other gates open."""
        with speaking(self._catalogue):
            self._play_head.tell(story)

    def _choose_tab(self, number: int) -> None:
        with speaking(self._catalogue):
            self.explanation.tabs.choose(number)
