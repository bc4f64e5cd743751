"""How much is told: a little, as usual, or a lot. Layers of words change, facts never do."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from dayzero.panels.pieces import Segments
from dayzero.panels.prose import Prose
from dayzero.story.detail import DETAILS, Detail, detail_names
from dayzero.theme.look import Look


class Depth(QObject):
    """The depth in use. A window has one; nothing else is remembered of what a person reads."""

    changed = Signal()

    def __init__(self, detail: Detail = "usual", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._detail = detail

    @property
    def detail(self) -> Detail:
        """How much is told."""
        return self._detail

    @property
    def is_full(self) -> bool:
        """Whether there is nothing more to tell."""
        return self._detail == DETAILS[-1]

    def choose(self, detail: Detail) -> None:
        """Tell less, or more."""
        if detail != self._detail:
            self._detail = detail
            self.changed.emit()

    def deepen(self) -> None:
        """Tell one layer more, where there is one."""
        if not self.is_full:
            self.choose(DETAILS[DETAILS.index(self._detail) + 1])

    def ease(self) -> None:
        """Tell one layer less, where there is one."""
        self.choose(DETAILS[max(DETAILS.index(self._detail) - 1, 0)])


class DepthChoice(QFrame):
    """Three large buttons: the person chooses how much there is to read."""

    def __init__(self, look: Look, depth: Depth, parent: QWidget) -> None:
        super().__init__(parent)
        self._depth = depth
        heading = Prose(look, "label", self)
        heading.say(self.tr("How much to tell"))
        self.layers = Segments(look, list(detail_names()), self.tr("How much to tell"), self)
        self.layers.choose(DETAILS.index(depth.detail))
        self.layers.chosen.connect(lambda number: depth.choose(DETAILS[number]))
        depth.changed.connect(lambda: self.layers.choose(DETAILS.index(depth.detail)))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 8, 0, 4)
        rows.setSpacing(2)
        rows.addWidget(heading)
        rows.addWidget(self.layers)
