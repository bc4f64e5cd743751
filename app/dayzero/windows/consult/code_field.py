"""Where the code from last time is typed, to go on from there."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from dayzero.panels.prose import Prose
from dayzero.story.resume import Resumed, read_code
from dayzero.theme.look import Look
from dayzero.windows.consult.sitting import Sitting


class CodeField(QWidget):
    """A line to type in; what is wrong with a code is said below it."""

    resumed = Signal(object, object)
    """The file of the treatment (``None``: the one that is open), and what the code stands for."""

    def __init__(self, look: Look, sitting: Sitting, parent: QWidget) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr("Code from last time"))
        self.line.setAccessibleName(self.tr("Code from last time"))
        self.said = Prose(look, "small", self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.line)
        rows.addWidget(self.said)
        self.line.returnPressed.connect(self._read)

    def _read(self) -> None:
        try:
            code = read_code(self.line.text())
        except ValueError as error:
            self.said.say(str(error))
            return
        if code.is_of(self._sitting.timeline.id):
            self.resumed.emit(None, code)
            return
        self._look_for(code)

    def _look_for(self, code: Resumed) -> None:
        cards = (card for card in self._sitting.treatments.cards() if code.is_of(card.id))
        card = next(cards, None)
        if card is None:
            self.said.say(self.tr("This code is of a treatment that is not here."))
        else:
            self.resumed.emit(card.path, code)
