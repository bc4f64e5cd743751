"""The journey on the patient's screen: picture, words and board, and nothing to press around them.

The views are those of the journey at home; the nurse leads them.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from dayzero.panels.call_card import CallCard
from dayzero.panels.explanation import ExplanationPanel
from dayzero.playback.reading_head import ReadingHead
from dayzero.stage.view import StageView
from dayzero.theme.look import Look
from dayzero.windows.comfort import Comfort
from dayzero.windows.consult.interpreter import Interpreter
from dayzero.windows.consult.sitting import Sitting
from dayzero.windows.journey import LARGE_TEXT

WORDS_SHARE = 0.335
"""Of the width, for the words."""
TWO_LANGUAGES_SHARE = 0.42
"""Of the width, for the words in two languages."""
BOARD_SHARE = 0.345
"""Of the height, for the board below the picture."""
TABS_PX = 520
"""Height, at 100 % text, from which there is room to name the parts of the words."""


class Scene(QWidget):
    """Picture above board, with the words beside them; or the board in the place of the picture."""

    def __init__(self, look: Look, comfort: Comfort, sitting: Sitting, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._comfort = comfort
        self._sitting = sitting
        head, selection, gate = sitting.play_head, sitting.selection, sitting.gate
        self.stage = StageView(look, head, selection, self)
        self._words = QWidget(self)
        self.reading_head = ReadingHead(head, self)
        self.explanation = ExplanationPanel(look, self.reading_head, selection, self._words, gate)
        self.call = CallCard(look, self.reading_head, selection, self._words, gate)
        self._board_place = QWidget(self)
        self._charts_asked = False
        self._board_alone = self._large = False
        self.interpreter: Interpreter | None = None
        words = QVBoxLayout(self._words)
        words.setContentsMargins(20, 16, 20, 16)
        words.addWidget(self.explanation, 1)
        words.addWidget(self.call)
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.setRowStretch(0, 1)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.stage, 0, 0)
        self._place()
        sitting.second_changed.connect(self._interpret)
        self._interpret()
        self.call.opened.connect(self._on_call_opened)
        self.call.fact_asked.connect(self.explanation.show_source)
        comfort.changed.connect(self._follow_comfort)
        look.changed.connect(self._share_room)
        self._follow_comfort()

    def show_board_alone(self, alone: bool) -> None:
        """Give the board the place of the picture, or the picture its own again."""
        if alone != self._board_alone:
            self._board_alone = alone
            self.stage.setVisible(not alone)
            self._place()
            self._share_room()

    def show_part(self, number: int) -> None:
        """Tell a part of the words: what happens, how it feels, what to do, who is there."""
        self.explanation.tabs.choose(number)

    def hold_back(self) -> None:
        """Paint nothing until ``arrive``: this is on its way to another screen."""
        for part in self._parts():
            part.setUpdatesEnabled(False)

    def arrive(self) -> None:
        """Be painted part by part: all of it at once, in another size, would hold up a frame."""
        self.hold_back()
        self._come_next(self._parts())

    def _parts(self) -> list[QWidget]:
        return [self.stage, self._words, self._board_place]

    def _come_next(self, waiting: list[QWidget]) -> None:
        waiting.pop(0).setUpdatesEnabled(True)
        if waiting:
            QTimer.singleShot(1, self, partial(self._come_next, waiting))

    def _interpret(self) -> None:
        """Tell the words in a second language too, or no longer."""
        story = self._sitting.second
        if self.interpreter and story and self.interpreter.speaks(story):
            self.interpreter.tell(story)
            return
        if self.interpreter is not None:
            self.reading_head.moved.disconnect(self._lead_interpreter)
            self.interpreter.hide()
            self.interpreter.deleteLater()
            self.interpreter = None
        if story is None:
            self._share_room()
            return
        self.interpreter = Interpreter(
            self._look, story, self._sitting.gate, self.explanation, self._words
        )
        rows = self._words.layout()
        assert isinstance(rows, QVBoxLayout)
        rows.insertWidget(1, self.interpreter, 1)
        self.reading_head.moved.connect(self._lead_interpreter)
        self._lead_interpreter()
        self._share_room()

    def _lead_interpreter(self) -> None:
        if self.interpreter is not None:
            self.interpreter.show_day(self.reading_head.day)

    def complete(self) -> None:
        """Bring the board, and its curves."""
        if self._charts_asked:
            return
        self._charts_asked = True
        from dayzero.board.view import BoardView

        sitting = self._sitting
        self.board = BoardView(self._look, sitting.play_head, sitting.selection, self._board_place)
        room = QVBoxLayout(self._board_place)
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(self.board)
        self.board.show()
        self.board.charts_ready.connect(self._paint_ahead)
        self._look.changed.connect(self._paint_ahead)
        sitting.play_head.story_changed.connect(self._paint_ahead)
        self.board.load_charts()

    def _paint_ahead(self) -> None:
        if self._charts_asked and self.stage.isVisible():
            self.stage.paint_ahead()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ask for the board once everything else has been painted."""
        super().paintEvent(event)
        if not self._charts_asked:
            QTimer.singleShot(0, self, self.complete)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()
        self._paint_ahead()

    def _place(self) -> None:
        """Large words get a column of the full height."""
        large, alone = self._large, self._board_alone
        self._grid.addWidget(self._words, 0, 1, 2 if large or alone else 1, 1)
        if alone:
            self._grid.addWidget(self._board_place, 0, 0, 2, 1)
        else:
            self._grid.addWidget(self._board_place, 1, 0, 1, 1 if large else 2)

    def _share_room(self) -> None:
        scale = self._look.type.scale
        large = scale >= LARGE_TEXT or self.interpreter is not None
        if large != self._large:
            self._large = large
            self._place()
        self.explanation.set_tight(self.height() < TABS_PX * scale)
        share = TWO_LANGUAGES_SHARE if self.interpreter else WORDS_SHARE
        wide = max(self.width() * share, 340 * min(scale, 1.5))
        self._words.setFixedWidth(round(min(wide, self.width() * 0.45)))
        if self._board_alone:
            self._board_place.setMinimumHeight(0)
            self._board_place.setMaximumHeight(16_777_215)
        else:
            self._board_place.setFixedHeight(round(max(self.height() * BOARD_SHARE, 176)))

    def _on_call_opened(self, opened: bool) -> None:
        self.explanation.setVisible(not opened)

    def _follow_comfort(self) -> None:
        motion = self._comfort.motion
        self.stage.set_figure(self._comfort.settings.figure)
        self.stage.set_motion(motion)
        self._sitting.play_head.set_still(motion == "still")
