"""Treatments side by side on the patient's screen, on the play-head of the visit."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dayzero.theme.look import Look
from dayzero.windows.comfort import Comfort
from dayzero.windows.compare import SideBySide
from dayzero.windows.consult.sitting import Sitting
from dayzero.windows.consult.visit_gate import VisitGate


class LedComparison(QWidget):
    """The page that people have at home, without its controls."""

    def __init__(self, look: Look, comfort: Comfort, sitting: Sitting, parent: QWidget) -> None:
        super().__init__(parent)
        self._head = sitting.play_head
        open_ = sitting.visit.gates
        beside = [VisitGate(one, open_, self) for one in sitting.documents_beside()]
        gates = [sitting.gate, *beside]
        timelines = [gate.told for gate in gates]
        self.body = SideBySide(look, comfort, timelines, gates, self._head.day, self)
        self.body.play.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 14, 16, 10)
        rows.addWidget(self.body)
        # One play-head: this page goes where it goes, and it goes where this page is pressed.
        self._head.moved.connect(self._follow)
        self.body.play_head.moved.connect(self._lead)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._follow()

    def _follow(self) -> None:
        if self.isVisible():
            self.body.play_head.seek(self._head.day)

    def _lead(self) -> None:
        if self._head.day != self.body.play_head.day:
            self._head.seek(self.body.play_head.day)
