"""The gates on the nurse's side: what the patient's screen may show, for this visit only."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from dayzero.panels.pieces import Segments
from dayzero.panels.prose import Prose
from dayzero.story.visit import GATES, GateName
from dayzero.theme.look import Look
from dayzero.windows.consult.asking import Asking
from dayzero.windows.consult.sitting import Sitting
from dayzero.windows.lines_button import LinesButton


class GateButtons(QObject):
    """A button for each gate; pressed in, it is open."""

    def __init__(self, look: Look, sitting: Sitting, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._sitting = sitting
        self._parent = parent
        self.asking: PrognosisQuestion | None = None
        names = (self.tr("Numbers"), self.tr("Prognosis"), self.tr("Having children"))
        self._names = dict(zip(GATES, names, strict=True))
        self.buttons = {gate: self._button(gate) for gate in GATES}
        sitting.visit_head.changed.connect(self.follow)
        self.follow()

    def press(self, gate: GateName) -> None:
        """Open a gate, or shut it. Before prognosis the nurse is asked."""
        opening = not self._sitting.visit.is_open(gate)
        if opening and gate == "prognosis":
            self.asking = PrognosisQuestion(self._look, self._parent)
            self.asking.accepted.connect(lambda: self._sitting.set_gate("prognosis", True))
            self.asking.cover.connect(self._sitting.cover)
            self.asking.open()
        else:
            self._sitting.set_gate(gate, opening)
        self.follow()

    def follow(self) -> None:
        """Show which gates are open."""
        visit = self._sitting.visit
        for gate, button in self.buttons.items():
            is_open = visit.is_open(gate)
            state = self.tr("shown") if is_open else self.tr("not shown")
            words = self.tr("{gate}: {state}")
            button.setChecked(is_open)
            button.say(words.format(gate=self._names[gate], state=state))

    def _button(self, gate: GateName) -> LinesButton:
        button = LinesButton(self._names[gate], self._parent)
        button.setCheckable(True)
        button.setToolTip(self.tr("What the patient’s screen may show, in this visit"))
        button.clicked.connect(lambda: self.press(gate))
        return button


class PrognosisQuestion(Asking):
    """Has the patient asked, and who is with them? The answers are kept nowhere."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, 34 * look.type.body)
        self.setWindowTitle(self.tr("Before you open prognosis"))
        words = Prose(look, "body", self)
        words.say(self.tr("Numbers about death and the long run are for those who ask for them."))
        self.asked = QCheckBox(self.tr("The patient has asked for it"), self)
        who = Prose(look, "label", self)
        who.say(self.tr("Who is with them?"))
        people = [self.tr("Someone close"), self.tr("A colleague"), self.tr("Nobody else")]
        self.company = Segments(look, people, self.tr("Who is with them?"), self)
        self.alone = Prose(look, "body", self)
        self.agree = LinesButton(self.tr("Open it for this visit"), self)
        self.agree.setProperty("kind", "primary")
        leave = LinesButton(self.tr("Not now"), self)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(self.agree)
        for widget in (words, self.asked, who, self.company, self.alone):
            self.rows.addWidget(widget)
        self.rows.addLayout(buttons)
        self.asked.toggled.connect(self.agree.setEnabled)
        self.company.chosen.connect(self._on_company)
        self.agree.clicked.connect(self.accept)
        leave.clicked.connect(self.reject)
        self.agree.setEnabled(False)
        self._on_company(0)
        self.asked.setFocus()

    def _on_company(self, which: int) -> None:
        self.alone.say(
            self.tr("You could ask if they want to wait until someone is with them.")
            if which == 2
            else ""
        )
        self.fit()
