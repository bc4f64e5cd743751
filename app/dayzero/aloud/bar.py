"""The controls of reading aloud: pause or go on, stop, slower, faster, each part as it comes."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from dayzero.aloud.read_aloud import SPEEDS, ReadAloud
from dayzero.theme.icons import icon
from dayzero.theme.look import Look


class AloudBar(QWidget):
    """A row of buttons, there while something is read."""

    stopped = Signal()
    """The person wants to hear no more."""

    def __init__(self, look: Look, reading: ReadAloud, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._reading = reading
        self.setAccessibleName(self.tr("Reading aloud"))
        self.go = self._button(self.tr("Pause reading"))
        self.stop = self._button(self.tr("Stop reading"))
        self.slower = self._button(self.tr("Read slower"))
        self.faster = self._button(self.tr("Read faster"))
        self.follow = self._button(self.tr("Part by part: each is read as it comes"))
        self.follow.setCheckable(True)
        self.follow.setAccessibleDescription(
            self.tr("While the journey plays, each step is read, and the picture waits for it")
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for button in (self.go, self.stop, self.slower, self.faster, self.follow):
            layout.addWidget(button)
        self.go.clicked.connect(self._on_go)
        self.stop.clicked.connect(self.stopped)
        self.slower.clicked.connect(lambda: reading.by_speed(-1))
        self.faster.clicked.connect(lambda: reading.by_speed(1))
        reading.changed.connect(self._show)
        look.changed.connect(self._dress)
        self.name_in_full(False)

    def name_in_full(self, in_full: bool) -> None:
        """Say in words what the less known buttons do, where there is room for them."""
        self.slower.setText(self.tr("Slower") if in_full else "−")
        self.faster.setText(self.tr("Faster") if in_full else "+")
        self.follow.setText(self.tr("Part by part") if in_full else "")
        self._dress()

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setIconSize(QSize(22, 22))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        _name(button, name)
        return button

    def _on_go(self) -> None:
        if self._reading.paused:
            self._reading.go_on()
        else:
            self._reading.pause()

    def _dress(self) -> None:
        self.stop.setIcon(icon("stop", self._look.theme.text))
        worded = bool(self.follow.text())
        self.follow.setIcon(QIcon() if worded else icon("follow", self._look.theme.text))
        self._show()

    def _show(self) -> None:
        paused = self._reading.paused
        self.go.setIcon(icon("play" if paused else "pause", self._look.theme.text))
        _name(self.go, self.tr("Go on reading") if paused else self.tr("Pause reading"))
        self.slower.setEnabled(self._reading.speed > SPEEDS[0])
        self.faster.setEnabled(self._reading.speed < SPEEDS[-1])


def _name(button: QToolButton, name: str) -> None:
    button.setToolTip(name)
    button.setAccessibleName(name)
