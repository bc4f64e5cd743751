"""The nurse's window where there is one screen: the patient's view, and a slim private strip."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dayzero.panels.pieces import Segments
from dayzero.windows.consult.desk import Desk
from dayzero.windows.consult.pointing import Glass

STRIP_PX = 320
MOST_SCALE = 1.45
"""However large the text, the strip stays slim: it is the patient's screen too."""


class OneScreen(Desk):
    """Both look at this screen. The strip hides with one key, and keys work without it."""

    def arrange(self) -> None:
        self.strip = QWidget(self)
        self.strip.setAccessibleName(self.tr("For the nurse"))
        names = [self.tr("Agenda"), self.tr("Prompts"), self.tr("Plan")]
        tabs = Segments(self.look, names, self.tr("Agenda, prompts or plan"), self.strip)
        pages = QStackedWidget(self.strip)
        tabs.chosen.connect(pages.setCurrentIndex)
        buttons = QWidget(self.agenda_column.inside)
        self.in_rows(
            QGridLayout(buttons),
            [self.stop, self.wipe, self.take_home, self.end],
            2,
        )
        first = QWidget(self.strip)
        self.in_rows(QGridLayout(first), [self.cover, self.ask_back], 2)
        for part in (self.agenda, buttons, *self.gates.buttons.values(), self.beside):
            self.agenda_column.rows.addWidget(part)
        for part in (self.press_there, self.code):
            self.agenda_column.rows.addWidget(part)
        self.agenda_column.rows.addStretch(1)
        self.plan_column.rows.addWidget(self.plan)
        for page in (self.agenda_column, self.prompts, self.plan_column):
            pages.addWidget(page)
        rows = QVBoxLayout(self.strip)
        rows.setContentsMargins(10, 8, 8, 8)
        rows.setSpacing(6)
        rows.addWidget(self.clock)
        for part in (self.next, first, tabs, pages, self.tools):
            rows.addWidget(part, int(part is pages))
        self.transport.hide()
        self._under = QWidget(self)
        under = QVBoxLayout(self._under)
        under.setContentsMargins(0, 0, 0, 0)
        under.addWidget(self.notice)
        under.addWidget(self.stack, 1)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addWidget(self._under, 1)
        columns.addWidget(self.strip)
        self.press_there.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._glass = Glass(self.pointing, self.view, self)
        self.look.changed.connect(self._fit)
        self._fit()

    def hold(self) -> None:
        """Take the patient's view in."""
        self.stack.insertWidget(0, self.view)
        self.stack.setCurrentIndex(0)
        self.view.show()
        self.view.lay_over(self._glass)

    def leave(self) -> None:
        self.view.lay_over(self._glass)
        self._glass.deleteLater()

    def toggle_strip(self) -> None:
        self.strip.setVisible(self.strip.isHidden())
        if self.strip.isHidden():
            self.setFocus()

    def _fit(self) -> None:
        self.strip.setFixedWidth(round(STRIP_PX * min(self.look.type.scale, MOST_SCALE)))
