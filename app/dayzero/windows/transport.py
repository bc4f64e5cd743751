"""The controls of the play-head: play, steps, parts, speed, a day to go to, true to scale; and
where one begins to hear what is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QToolButton,
    QWidget,
)

from dayzero.playback.play_head import SPEEDS, PlayHead
from dayzero.story.days import day_number
from dayzero.theme.icons import icon
from dayzero.theme.look import Look
from dayzero.windows.choice import ChoiceButton
from dayzero.windows.elided import ElidedLabel

if TYPE_CHECKING:
    from dayzero.aloud.bar import AloudBar

WORDS_PX = 780
"""Width, at 100 % text, from which every button of the row has room for words."""
TIGHT_PX = 420
"""Width, at 100 % text, below which the step and the speed need the room of whole parts, which the
keys still jump over."""


class TransportBar(QWidget):
    """One row between the picture and the board."""

    scale_chosen = Signal(bool)
    """True: every day as long as any other."""
    aloud_asked = Signal()
    """Someone wants to hear the words that are shown."""

    def __init__(self, look: Look, play_head: PlayHead, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        # Days go from left to right on the board and with the arrow keys, in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._play_head = play_head
        self._step_shown = 0
        self._still = False
        self._bar: AloudBar | None = None
        self._play = self._button(self.tr("Play"), primary=True)
        self._phase_back = self._button(self.tr("One part back"))
        self._step_back = self._button(self.tr("One step back"))
        self._step_forward = self._button(self.tr("One step forward"))
        self._phase_forward = self._button(self.tr("One part forward"))
        self._pose = QLabel()
        self._where = ElidedLabel("muted")
        self.aloud = self._button(self.tr("Read aloud"))
        self._speed = self._speeds()
        self._day = self._button(self.tr("Go to a day"))
        self._scale = self._button(self.tr("True to scale"))
        self._scale.setCheckable(True)
        self._scale.setAccessibleDescription(
            self.tr("Draw every day as long as any other, instead of making room for busy days")
        )
        self._arrange()
        self._connect()
        self._dress()
        self._show_step()
        self._set_still(play_head.still)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the row is narrow, pictures stand in for words."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        narrow = self.width() < WORDS_PX * self._look.type.scale
        tight = self.width() < TIGHT_PX * self._look.type.scale
        for button in (self._phase_back, self._phase_forward):
            button.setHidden(tight)
        for button, picture in ((self._day, "calendar"), (self._scale, "ruler")):
            button.setText("" if narrow else button.toolTip())
            button.setIcon(icon(picture, self._look.theme.text) if narrow else QIcon())
        if self._bar is not None:
            self._bar.name_in_full(not narrow)

    def _set_still(self, still: bool) -> None:
        """With still pictures the steps are a stepper: 'previous', '2 of 5', 'next'."""
        self._still = still
        self._pose.setVisible(still)
        self._where.setVisible(not still and self._bar is None)
        back = self.tr("Previous picture") if still else self.tr("One step back")
        forward = self.tr("Next picture") if still else self.tr("One step forward")
        for button, name in ((self._step_back, back), (self._step_forward, forward)):
            button.setToolTip(name)
            button.setAccessibleName(name)

    def ask_for_day(self) -> None:
        """Ask which day to show, and show it."""
        axis = self._play_head.story.axis
        day, agreed = QInputDialog.getInt(
            self,
            self.tr("Go to a day"),
            self.tr("Days from Day 0. Days before it have a minus sign."),
            day_number(self._play_head.day),
            day_number(axis.first_day),
            day_number(axis.last_day),
        )
        if agreed:
            self._play_head.seek(float(day))

    def toggle_scale(self) -> None:
        """Switch between the story's scale and the true one."""
        self._scale.toggle()

    def show_aloud(self, bar: AloudBar | None) -> None:
        """While something is read, its controls take the place of the less urgent ones."""
        self._bar = bar
        for control in (self.aloud, *self._others()):
            control.setVisible(bar is None)
        self._where.setVisible(bar is None and not self._still)
        if bar is not None:
            self._row.addWidget(bar)
            self._fit()

    def _others(self) -> tuple[QWidget, ...]:
        return (self._speed, self._day, self._scale)

    def _button(self, name: str, *, primary: bool = False) -> QToolButton:
        button = QToolButton()
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.setIconSize(QSize(22, 22))
        if primary:
            button.setProperty("kind", "primary")
        # A tool button skips Tab by default; everything here is for the keyboard too.
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _speeds(self) -> ChoiceButton:
        names = (self.tr("Slow"), self.tr("Calm"), self.tr("Brisk"), self.tr("Quick"))
        button = ChoiceButton(self.tr("Speed"), dict(zip(SPEEDS, names, strict=True)), 1.0)
        button.chosen.connect(self._play_head.set_speed)
        return button

    def _arrange(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 16, 0)
        layout.setSpacing(4)
        for widget in (
            self._play,
            self._phase_back,
            self._step_back,
            self._pose,
            self._step_forward,
            self._phase_forward,
        ):
            layout.addWidget(widget)
        layout.addSpacing(8)
        layout.addWidget(self._where, stretch=1)
        # Takes the room where the step is not named.
        layout.addStretch()
        for control in (self.aloud, *self._others()):
            layout.addWidget(control)
        self._row = layout

    def _connect(self) -> None:
        head = self._play_head
        self._play.clicked.connect(head.toggle)
        self._step_back.clicked.connect(lambda: head.by_steps(-1))
        self._step_forward.clicked.connect(lambda: head.by_steps(1))
        self._phase_back.clicked.connect(lambda: head.by_phases(-1))
        self._phase_forward.clicked.connect(lambda: head.by_phases(1))
        self.aloud.clicked.connect(self.aloud_asked)
        self._day.clicked.connect(self.ask_for_day)
        self._scale.toggled.connect(self.scale_chosen)
        head.moved.connect(self._show_step)
        head.story_changed.connect(self._forget_step)
        head.playing_changed.connect(self._show_playing)
        head.still_changed.connect(self._set_still)
        self._look.changed.connect(self._dress)

    def _dress(self) -> None:
        colour = self._look.theme.text
        for button, name in (
            (self._phase_back, "phase-back"),
            (self._step_back, "back"),
            (self._step_forward, "forward"),
            (self._phase_forward, "phase-forward"),
        ):
            button.setIcon(icon(name, colour))
        self.aloud.setIcon(icon("speaker", colour))
        self._show_playing()
        self._fit()

    def _show_playing(self) -> None:
        playing = self._play_head.playing
        name = self.tr("Pause") if playing else self.tr("Play")
        self._play.setIcon(icon("pause" if playing else "play", self._look.theme.on_primary))
        self._play.setAccessibleName(name)
        self._play.setToolTip(name)

    def _forget_step(self) -> None:
        self._step_shown = 0
        self._show_step()

    def _show_step(self) -> None:
        step = self._play_head.moment.step
        if step.number == self._step_shown:
            return
        self._step_shown = step.number
        story = self._play_head.story
        numbers = {"number": step.number, "count": len(story.steps)}
        short = self.tr("{number} of {count}")
        words = self.tr("Step {number} of {count}")
        self._where.setText(words.format(**numbers), short.format(**numbers))
        steps = self._play_head.moment.phase.steps
        numbers = {"number": steps.index(step) + 1, "count": len(steps)}
        self._pose.setText(short.format(**numbers))
        words = self.tr("Picture {number} of {count} in this part")
        self._pose.setAccessibleName(words.format(**numbers))
