"""The play-head as a slider for assistive technology: its value is the day, said in words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSlider, QWidget

from dayzero.playback.play_head import PlayHead
from dayzero.story.days import day_number, day_words
from dayzero.theme.tokens import TARGET


class DaySlider(QAbstractSlider):
    """Draws nothing, and leaves pointer and Tab to the board it lies on.

    Moving it moves the play-head, by whole days from infusion.
    """

    def __init__(self, play_head: PlayHead, board: QWidget) -> None:
        super().__init__(board)
        self._play_head = play_head
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self.tr("Day shown"))
        self.setPageStep(7)
        play_head.moved.connect(self._follow)
        play_head.story_changed.connect(self._learn)
        self.valueChanged.connect(self._seek)
        self._learn()
        self.resize(board.width(), TARGET)
        self.show()

    def _learn(self) -> None:
        axis = self._play_head.story.axis
        self.blockSignals(True)
        self.setRange(day_number(axis.first_day), day_number(axis.last_day))
        self.blockSignals(False)
        self._follow()

    def _follow(self) -> None:
        moment = self._play_head.moment
        # Not told to ourselves: the play-head may stand within a day.
        self.blockSignals(True)
        self.setValue(day_number(moment.day))
        self.blockSignals(False)
        story = self._play_head.story
        words = day_words(moment.day, story.timeline.family == "medicine")
        self.setAccessibleDescription(
            f"{words[:1].upper()}{words[1:]}. {story.place_words(moment)}."
        )

    def _seek(self, day: int) -> None:
        self._play_head.seek(float(day))
