"""A consultation: the nurse's window and the patient's, on one visit after another.

In this order: the two windows, which are empty; the sitting; the patient's view; the nurse's desk.
When a visit ends, all but the windows is let go of and made anew. When a screen comes or goes,
only the desk is: the sitting and the patient's view stay as they are.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QScreen, QShowEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from dayzero.story.resume import Resumed
from dayzero.story.visit import Visit
from dayzero.theme.look import Look
from dayzero.timeline.opening import Opened
from dayzero.timeline.problems import TimelineError
from dayzero.windows.comfort import Comfort
from dayzero.windows.consult.desk import Desk
from dayzero.windows.consult.one_screen import OneScreen
from dayzero.windows.consult.patient import PatientView, PatientWindow
from dayzero.windows.consult.screens import Screens, screen_of
from dayzero.windows.consult.sitting import Sitting, Treatments
from dayzero.windows.consult.two_screens import TwoScreens


class NurseWindow(QMainWindow):
    """The nurse's window. It holds a desk."""

    closed = Signal()
    on_another_screen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Consultation – Dayzero"))
        self.setMinimumSize(860, 600)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.windowHandle().screenChanged.connect(
            self._on_screen, Qt.ConnectionType.UniqueConnection
        )

    def _on_screen(self, _screen: QScreen) -> None:
        self.on_another_screen.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()


class Consulting(QObject):
    """Holds the windows, and whatever visit it is."""

    closed = Signal()
    """The nurse's window is gone."""

    def __init__(
        self,
        look: Look,
        comfort: Comfort,
        document: Opened,
        treatments: Treatments,
        beside: Sequence[Path] = (),
        screens: Screens | None = None,
        parent: QObject | None = None,
    ) -> None:
        """``comfort``: one that writes no settings."""
        super().__init__(parent)
        # What Python compiles while a visit goes on would be written down.
        sys.dont_write_bytecode = True
        self._look = look
        self._comfort = comfort
        self._document = document
        self._treatments = treatments
        self._beside = tuple(beside)
        self._screens = screens or Screens(parent=self)
        self.nurse = NurseWindow()
        self.patient = PatientWindow()
        self.patient.keys = self._on_key
        self.desk: Desk | None = None
        self.begin()
        self.nurse.closed.connect(self._close)
        self._screens.changed.connect(self._on_screens)
        self.nurse.on_another_screen.connect(self._on_screens)

    def begin(self, visit: Visit | None = None) -> None:
        """Begin a visit: with new objects, so that nothing of another can be left in them."""
        self._let_go()
        self.sitting = Sitting(self._document, self._treatments, self._beside, visit, parent=self)
        self.view = PatientView(self._look, self._comfort, self.sitting, self.patient)
        self.sit_down()

    def sit_down(self) -> None:
        """Make the desk for the screens that there are, and put the patient's view in its place."""
        before, screen = self.desk, self._screens.beside(screen_of(self.nurse))
        if before is not None:
            before.leave()
        self.view.set_far(screen is not None)
        if screen is not None:
            desk: Desk = TwoScreens(
                self._look, self._comfort, self.sitting, self.view, self.patient, self.nurse
            )
            self.patient.hold(self.view)
            QTimer.singleShot(0, self, self._fill_screen)
        else:
            self.patient.hide()
            desk = OneScreen(self._look, self._comfort, self.sitting, self.view, self.nurse)
            desk.hold()
        desk.ended.connect(self.end)
        desk.resumed.connect(self.resume)
        self.desk = desk
        self.nurse.setCentralWidget(desk)  # which lets go of the one before
        # Made in one turn, painted in the next.
        desk.setUpdatesEnabled(False)
        QTimer.singleShot(0, desk, partial(desk.setUpdatesEnabled, True))
        desk.show()
        self.view.arrive()
        self._keep_keyboard()
        desk.agenda.setFocus()

    def _fill_screen(self) -> None:
        screen = self._screens.beside(screen_of(self.nurse))
        if screen is not None and self.desk is not None:
            self.patient.fill(screen)
            self._keep_keyboard()

    def _keep_keyboard(self) -> None:
        """It stays with the nurse, whichever window has come up."""
        if self.nurse.isVisible():
            self.nurse.activateWindow()

    def end(self) -> None:
        """End the visit, and clear all of it."""
        QTimer.singleShot(0, self, self.begin)

    def resume(self, path: Path | None, code: Resumed) -> None:
        """Go on with what a code stands for, of this treatment or another."""
        if path is not None:
            try:
                self._document = self._treatments.open(path)
            except TimelineError as error:
                if self.desk:
                    self.desk.notice.say(str(error))
                return
            self._beside = ()
        visit = code.planned(tuple(self._document.timeline.variants))
        QTimer.singleShot(0, self, lambda: self._go_on(visit))

    def _go_on(self, visit: Visit) -> None:
        self.begin(visit)
        if visit.card:
            self.sitting.show_day_of_card()

    def _on_screens(self) -> None:
        """In three strokes, so that a story that plays is not held up."""
        if self.desk is None:
            return
        # At once, for a window whose screen is gone would come to lie on the nurse's.
        alone = self._screens.beside(screen_of(self.nurse)) is None
        if alone:
            self.patient.hide()
        self.view.hold_back()
        self.view.set_far(not alone)
        QTimer.singleShot(0, self, self._sit_elsewhere)

    def _sit_elsewhere(self) -> None:
        if self.desk is not None:
            self.sit_down()

    def _on_key(self, event: QKeyEvent) -> bool:
        return self.desk is not None and self.desk.answer(event)

    def _let_go(self) -> None:
        """Let go of the visit there was."""
        desk, self.desk = self.desk, None
        if desk is None:
            return
        desk.leave()
        self.sitting.play_head.pause()
        for old in (desk, self.view, self.sitting):
            if isinstance(old, QWidget):
                old.hide()
            old.deleteLater()

    def _close(self) -> None:
        self._let_go()
        self.patient.may_close = True
        self.patient.close()
        self.patient.deleteLater()
        self.closed.emit()
