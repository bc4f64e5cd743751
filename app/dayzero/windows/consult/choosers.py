"""Two lists on the nurse's side: what can be pressed on the patient's screen, what to compare."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from dayzero.panels.pieces import large_menu
from dayzero.windows.choice import ChoiceButton
from dayzero.windows.compare import nearest
from dayzero.windows.consult.patient import PatientView
from dayzero.windows.consult.pointing import press
from dayzero.windows.consult.sitting import Sitting

MOST_OFFERED = 40
"""A longer menu would not be read."""
LEAST_PX = 120
"""Width of a chooser, however narrow its row."""


class PressThere(QToolButton):
    """Everything that can be pressed on the patient's screen now, for those without a pointer."""

    def __init__(self, view: PatientView, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view
        self._menu: QMenu | None = None
        self.setText(self.tr("Press there ▾"))
        self.setAccessibleName(self.tr("Press something on the patient’s screen"))
        self.setToolTip(self.tr("Press something on the patient’s screen"))
        self.clicked.connect(self._open)

    def menu_of_buttons(self) -> QMenu:
        """The list as it is now."""
        menu = self._menu = large_menu(self)
        for button in self._view.findChildren(QAbstractButton):
            name = button.accessibleName() or button.text()
            if name and button.isVisible() and button.isEnabled():
                menu.addAction(name).triggered.connect(partial(self._press, button))
            if len(menu.actions()) >= MOST_OFFERED:
                break
        return menu

    def _press(self, button: QAbstractButton) -> None:
        press(button, button.click, self.mapToGlobal(self.rect().bottomLeft()))

    def _open(self) -> None:
        self.menu_of_buttons().popup(self.mapToGlobal(self.rect().bottomLeft()))


class BesideChooser(QWidget):
    """Which treatments stand beside this one. They are looked for when it is first shown."""

    def __init__(self, sitting: Sitting, parent: QWidget) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._titles: dict[str, str] = {}
        self.choosers = [
            ChoiceButton(self.tr("Beside it"), {}, "", parent=self),
            ChoiceButton(self.tr("And a third"), {}, "", parent=self),
        ]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for chooser in self.choosers:
            chooser.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            chooser.setMinimumWidth(LEAST_PX)
            chooser.chosen.connect(self._choose)
            row.addWidget(chooser)
        sitting.beside_changed.connect(self._offer)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._titles:
            near = nearest(self._sitting.treatments.cards(), self._sitting.timeline)
            self._titles = {card.file: card.title for card in near[:MOST_OFFERED]}
        self._offer()

    def _choose(self) -> None:
        names = [str(chooser.value) for chooser in self.choosers if chooser.value]
        self._sitting.put_beside([Path(name) for name in dict.fromkeys(names)])

    def _offer(self) -> None:
        chosen = [str(path) for path in self._sitting.beside]
        for place, chooser in enumerate(self.choosers):
            value = chosen[place] if place < len(chosen) else ""
            free = {
                name: title
                for name, title in self._titles.items()
                if name == value or name not in chosen
            }
            chooser.set_titles({"": self.tr("None")} | free, value)
