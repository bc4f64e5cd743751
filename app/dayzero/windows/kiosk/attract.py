"""What the kiosk shows while nobody is there: five still pictures of the way, one after another.

All of the screen is one button, and the touch that wakes it does nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from dayzero.panels.prose import Prose
from dayzero.playback.play_head import PlayHead
from dayzero.playback.selection import Selection
from dayzero.stage.view import StageView
from dayzero.story.moment import Story
from dayzero.story.stops import stops
from dayzero.theme.look import Look
from dayzero.windows.kiosk.frame import Frame, picture_look
from dayzero.windows.kiosk.measure import Panel
from dayzero.windows.kiosk.touch import KioskButton

FRAME_MS = 10_000
DRIFT_PX = 6
"""So far the page moves from one picture to the next: no edge burns into the panel."""


class AttractPage(Frame):
    """Five still pictures, a greeting in each language in turn, and a way to hold them."""

    woken = Signal()

    def __init__(
        self, look: Look, panel: Panel, story: Story, greetings: Sequence[str], parent: QWidget
    ) -> None:
        super().__init__(panel, "", False, parent)
        self.setAccessibleName(self.tr("Touch to begin"))
        self._stops = stops(story)
        self._greetings = greetings
        self._turn = 0
        self._pressed = False
        self._play_head = PlayHead(story, self)
        self._play_head.set_still(True)
        selection = Selection(story, self)
        self.picture = StageView(picture_look(look, self), self._play_head, selection, self.seen)
        self.picture.set_motion("still")
        for widget in (self.picture, *self.picture.findChildren(QWidget)):
            widget.setEnabled(False)
        self.above.addWidget(self.picture, 1)
        self._greeting = Prose(look, "title", self.touched)
        self._words = Prose(look, "heading", self.touched)
        self._private = Prose(look, "body", self.touched)
        self._private.say(self.tr("Nothing you touch here is stored. It cannot tell who you are."))
        self.hold = KioskButton(panel, "", self.touched)
        self.hold.setCheckable(True)
        self.hold.toggled.connect(self._hold)
        self.below.addStretch(1)
        for widget in (self._greeting, self._words, self._private):
            self.below.addWidget(widget)
        self.below.addStretch(2)
        self.below.addWidget(self.hold)
        self._timer = QTimer(self, interval=FRAME_MS)
        self._timer.timeout.connect(self.turn)
        self._hold(False)
        self._show()

    def turn(self) -> None:
        """Show the next picture."""
        self._turn += 1
        self._show()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = True
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed and self.rect().contains(event.position().toPoint()):
            self.woken.emit()
        self._pressed = False

    def keyPressEvent(self, _event: QKeyEvent) -> None:
        self.woken.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._hold(self.hold.isChecked())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _hold(self, on: bool) -> None:
        self.hold.say(self.tr("Go on") if on else self.tr("Hold the picture"))
        if on or not self.isVisible():
            self._timer.stop()
        else:
            self._timer.start()

    def _show(self) -> None:
        stop = self._stops[self._turn % len(self._stops)]
        self._play_head.seek(stop.start)
        moment = self._play_head.moment
        self._words.say(
            f"{stop.title}. {self._play_head.story.open_reader.plain(moment.phase.phase.message)}"
        )
        self._greeting.say(self._greetings[self._turn % len(self._greetings)])
        drift = DRIFT_PX * (self._turn % 4)
        self.setContentsMargins(drift, DRIFT_PX * 3 - drift, DRIFT_PX * 3 - drift, drift)
