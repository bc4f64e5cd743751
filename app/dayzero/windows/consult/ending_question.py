"""Before a visit is ended: all of it will be gone, and has it been said when to call?"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dayzero.panels.prose import Prose
from dayzero.story.ending import when_to_call_is_clear
from dayzero.story.visit import Visit
from dayzero.theme.look import Look
from dayzero.windows.consult.asking import Asking


class EndingQuestion(Asking):
    """Asks once."""

    to_call = Signal()
    """Go to the card about when to call first."""

    def __init__(self, look: Look, visit: Visit, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("End this visit"))
        words = Prose(look, "body", self)
        words.say(self.tr("Everything of this visit will be cleared. Nothing of it has been kept."))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 16, 20, 16)
        rows.setSpacing(12)
        rows.addWidget(words)
        self.agree = QPushButton(self.tr("End and clear"), self)
        self.agree.setProperty("kind", "primary")
        self.call = QPushButton(self.tr("Go to when to call"), self)
        leave = QPushButton(self.tr("Go on with the visit"), self)
        if not when_to_call_is_clear(visit):
            missing = Prose(look, "call", self)
            missing.say(
                self.tr("It has not been said back when to call, and whom. The print says so.")
            )
            rows.addWidget(missing)
        self.call.setVisible(not when_to_call_is_clear(visit))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (leave, self.call, self.agree):
            buttons.addWidget(button)
        rows.addStretch(1)
        rows.addLayout(buttons)
        leave.clicked.connect(self.reject)
        self.agree.clicked.connect(self.accept)
        self.call.clicked.connect(self._go_to_call)
        self.resize(34 * look.type.body, 12 * look.type.body)
        leave.setFocus()

    def _go_to_call(self) -> None:
        self.reject()
        self.to_call.emit()
