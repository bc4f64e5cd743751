"""The difference between two groups: a sentence, and one picture of people with it marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from dayzero.panels.icon_array import IconArray, difference_crowd
from dayzero.panels.prose import PAD, Prose
from dayzero.theme.look import Look

if TYPE_CHECKING:
    from dayzero.timeline.facts import Fact

SIDE, LARGE_SIDE = 180, 240
"""Of the picture, px; the large one where a thousand people are drawn."""
NARROW_EM = 24
"""Below this width the words stand under the picture."""


class ChanceDifference(QFrame):
    """What two groups had in common, and how many more people it was in one of them.

    Source: pictures of extra people, Zikmund-Fisher and others, Patient Education and Counseling
    2008.
    """

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.array = IconArray(look, self)
        self.words = Prose(look, "lead", self)
        self.legend = Prose(look, "small", self)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self.words)
        said.addWidget(self.legend)
        said.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(PAD, 4, 0, 2)
        self._row.setSpacing(8)
        self._row.addWidget(self.array, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._row.addLayout(said, 1)

    def tell(self, words: str, groups: tuple[Fact, Fact] | None, people: int, colour: str) -> None:
        """Show a difference.

        ``words``: the difference, or why there is none; ``groups``: the two figures where they
        may be subtracted; ``people``: how many are drawn; ``colour``: a token of the theme.
        """
        self.words.say(words)
        drawn = difference_crowd(*groups, people) if groups else None
        if drawn and drawn.marked == drawn.filled:
            drawn = None
        self.array.tell(drawn, words if drawn else "", colour)
        self.array.set_side(LARGE_SIDE if people == 1000 else SIDE)
        self.array.setVisible(drawn is not None)
        self.legend.setVisible(drawn is not None)
        self.legend.say(
            self.tr("Full: in both groups. With a thick edge: the difference.") if drawn else ""
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW_EM * self._look.type.body
        self._row.setDirection(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        )
