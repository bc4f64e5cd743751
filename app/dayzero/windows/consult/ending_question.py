"""Before a visit is ended: all of it will be gone, and has it been said when to call?"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dayzero.panels.prose import Prose
from dayzero.story.ending import when_to_call_is_clear
from dayzero.story.visit import Visit
from dayzero.theme.look import Look
from dayzero.windows.consult.asking import Asking
from dayzero.windows.lines_button import LinesButton


class EndingQuestion(Asking):
    """Asks once."""

    to_call = Signal()
    """Go to the card about when to call first."""

    def __init__(self, look: Look, visit: Visit, parent: QWidget) -> None:
        super().__init__(parent, 34 * look.type.body)
        self.setWindowTitle(self.tr("End this visit"))
        words = Prose(look, "body", self)
        words.say(self.tr("Everything of this visit will be cleared. Nothing of it has been kept."))
        self.rows.addWidget(words)
        self.agree = LinesButton(self.tr("End and clear"), self)
        self.agree.setProperty("kind", "primary")
        self.call = LinesButton(self.tr("Go to when to call"), self)
        leave = LinesButton(self.tr("Go on with the visit"), self)
        if not when_to_call_is_clear(visit):
            missing = Prose(look, "call", self)
            missing.say(
                self.tr("It has not been said back when to call, and whom. The print says so.")
            )
            self.rows.addWidget(missing)
        self.call.setVisible(not when_to_call_is_clear(visit))
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (leave, self.call, self.agree):
            buttons.addWidget(button)
        self.rows.addLayout(buttons)
        leave.clicked.connect(self.reject)
        self.agree.clicked.connect(self.accept)
        self.call.clicked.connect(self._go_to_call)
        leave.setFocus()

    def _go_to_call(self) -> None:
        self.reject()
        self.to_call.emit()
