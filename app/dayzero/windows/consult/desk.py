"""The nurse's side: its parts and its keys. Where the parts stand, ``one_screen`` and
``two_screens`` say.

All of the state is in the sitting, so that a desk can be made anew at any time: when a screen
comes or goes, nothing is carried over and nothing is lost.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QWidget

from dayzero.panels.pieces import Column, Segments
from dayzero.story.ending import Listed, ending
from dayzero.story.moment import Story
from dayzero.story.visit import Visit
from dayzero.theme.look import Look
from dayzero.windows.comfort import Comfort
from dayzero.windows.consult.agenda_list import AgendaList
from dayzero.windows.consult.choosers import BesideChooser, PressThere
from dayzero.windows.consult.clock import VisitClock
from dayzero.windows.consult.code_field import CodeField
from dayzero.windows.consult.ending_question import EndingQuestion
from dayzero.windows.consult.gates import GateButtons
from dayzero.windows.consult.keys import KEYS
from dayzero.windows.consult.patient import PatientView
from dayzero.windows.consult.plan import PlanPanel
from dayzero.windows.consult.pointing import TOOLS, Pointing
from dayzero.windows.consult.prompts import PromptsPanel
from dayzero.windows.consult.sitting import Sitting
from dayzero.windows.handout import HandoutPage
from dayzero.windows.lines_button import LinesButton
from dayzero.windows.notice import Notice
from dayzero.windows.shortcuts import Shortcuts, ShortcutSheet, moves
from dayzero.windows.transport import TransportBar


class Desk(QWidget):
    """Everything a nurse needs for one visit."""

    ended = Signal()
    """The visit is over: clear it."""
    resumed = Signal(object, object)
    """A code was typed: the file of its treatment, and what it stands for."""

    def __init__(
        self, look: Look, comfort: Comfort, sitting: Sitting, view: PatientView, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.look = look
        self.comfort = comfort
        self.sitting = sitting
        self.view = view
        self._whole: Story | None = None
        self._card = sitting.visit.card
        self.asking: EndingQuestion | None = None
        self.handout: HandoutPage | None = None
        self.notice = Notice(self)
        self.clock = VisitClock(sitting.began, self)
        self.pointing = Pointing(sitting, view, self)
        self.agenda_column = Column(look, self.tr("Agenda"), self, reading=False)
        self.plan_column = Column(look, self.tr("Plan"), self, reading=False)
        self.agenda = AgendaList(look, sitting, self.agenda_column.inside)
        self.code = CodeField(look, sitting, self.agenda_column.inside)
        self.plan = PlanPanel(look, sitting.visit_head, self.plan_column.inside, sitting.languages)
        self.prompts = PromptsPanel(look, sitting.visit_head, self)
        self.gates = GateButtons(look, sitting, self)
        self.transport = TransportBar(look, sitting.play_head, self)
        self.press_there = PressThere(view, self)
        self.beside = BesideChooser(sitting, self)
        names = [self.tr("Hand"), self.tr("Pointer"), self.tr("Pen"), self.tr("Arrow")]
        self.tools = Segments(look, names, self.tr("Point and draw on their screen"), self)
        self._make_buttons()
        self.stack = QStackedWidget(self)
        """What lies where the patient's picture is: that, or the handout."""
        self.arrange()
        self._connect()
        self._acts = self._actions()
        self.shortcuts = Shortcuts(self, self._acts, KEYS)
        self._follow()
        self._on_story()

    def arrange(self) -> None:
        """Put the parts where they belong."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the focused control left unanswered."""
        if not self.shortcuts.pressed(event):
            super().keyPressEvent(event)

    def answer(self, event: QKeyEvent) -> bool:
        """Answer a key that was pressed on the patient's screen; whether it was one of ours."""
        for item in KEYS:
            if any(
                QKeySequence(keys) == QKeySequence(event.keyCombination()) for keys in item.keys
            ):
                if item.repeats or not event.isAutoRepeat():
                    self._acts[item.action]()
                return True
        return False

    def leave(self) -> None:
        """Another desk takes over: let go of what is not one's own."""

    def toggle_strip(self) -> None:
        """Hide what is private, where the patient looks at the same screen."""

    def help(self) -> None:
        """Show the keys."""
        ShortcutSheet(self, KEYS).open()

    def ask_to_end(self) -> None:
        """Ask once more, for all of the visit will be gone."""
        self.asking = EndingQuestion(self.look, self.sitting.visit, self)
        self.asking.accepted.connect(self.ended)
        self.asking.cover.connect(self.sitting.cover)
        self.asking.to_call.connect(partial(self.sitting.turn_to, "call"))
        self.asking.open()

    def show_handout(self) -> None:
        """What the patient takes home, to look at, save or print."""
        if self.handout is None:
            sitting = self.sitting
            self.handout = HandoutPage(
                self.look, sitting.play_head, sitting.session, self.stack, self._came_of_it
            )
            self.handout.way.hide()  # the visit has an agenda of its own
            self.handout.closed.connect(self._close_handout)
            self.stack.addWidget(self.handout)
        self.stack.setCurrentWidget(self.handout)
        self.handout.back.setFocus()

    def _came_of_it(self) -> tuple[Listed, ...]:
        sitting = self.sitting
        return ending(sitting.visit, sitting.timeline, sitting.code)

    def in_rows(self, grid: QGridLayout, buttons: list[LinesButton], columns: int) -> None:
        """Place buttons in rows of so many, as wide as there is room."""
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for place, button in enumerate(buttons):
            grid.addWidget(button, *divmod(place, columns))
        for column in range(grid.columnCount()):
            wide = max((one.sizeHint().width() for one in buttons[column::columns]), default=0)
            grid.setColumnStretch(column, wide if column < columns else 0)

    def _make_buttons(self) -> None:
        sitting = self.sitting
        self.next = self._button(self.tr("Next card"), "N", sitting.turn_on)
        self.next.setProperty("kind", "primary")
        self.ask_back = self._button(self.tr("Say it back"), "T", sitting.ask_back)
        self.cover = self._button(self.tr("Cover screen"), "B", sitting.cover)
        self.stop = self._button(self.tr("Stop here"), "", sitting.stop_here)
        self.stop.setToolTip(self.tr("Stop here for today; part 2 next time"))
        for button in (self.ask_back, self.cover, self.stop):
            button.setCheckable(True)
        self.wipe = self._button(self.tr("Wipe"), "W", sitting.wipe)
        self.take_home = self._button(self.tr("Take home…"), "Ctrl+P", self.show_handout)
        self.end = self._button(self.tr("End and clear…"), "Ctrl+Q", self.ask_to_end)

    def _button(self, text: str, key: str, act: Callable[[], object]) -> LinesButton:
        button = LinesButton(text, self)
        button.setToolTip(f"{text} ({key})" if key else text)
        button.clicked.connect(lambda: act())
        return button

    def _connect(self) -> None:
        sitting = self.sitting
        self.agenda.wanted.connect(sitting.turn_to)
        self.code.resumed.connect(self.resumed)
        self.plan.said.connect(self.notice.say)
        self.tools.chosen.connect(lambda number: self.pointing.take(TOOLS[number]))
        self.pointing.changed.connect(self._name_tool)
        self.transport.scale_chosen.connect(self._set_scale)
        sitting.trouble.connect(self.notice.say)
        sitting.play_head.story_changed.connect(self._on_story)
        sitting.play_head.moved.connect(self._on_moved)
        sitting.play_head.playing_changed.connect(self._on_moved)
        sitting.visit_head.changed.connect(self._follow)

    def _name_tool(self) -> None:
        self.tools.choose(TOOLS.index(self.pointing.tool))

    def _set_scale(self, true: bool) -> None:
        self.view.set_true_to_scale(true)

    def _close_handout(self) -> None:
        self.stack.setCurrentIndex(0)

    def _follow(self) -> None:
        visit = self.sitting.visit
        if visit.card != self._card:
            self._card = visit.card
            self._close_handout()
        self.ask_back.setChecked(visit.saying_back)
        self.cover.setChecked(visit.blank)
        self.stop.setChecked(visit.pausing)
        self.wipe.setEnabled(bool(visit.marks or visit.laser))
        self.beside.setVisible(visit.card == "compare")
        self._say_what_waits(visit)

    def _say_what_waits(self, visit: Visit) -> None:
        """A card behind a shut gate leaves the patient's screen calm; the nurse is told why."""
        waits = visit.card == "fertility" and not visit.is_open("fertility")
        words = self.tr("This card waits: open “Having children” to show it.")
        if waits:
            self.notice.say(words)
        elif self.notice.words == words:
            self.notice.withdraw()

    def _on_story(self) -> None:
        """The nurse is prompted from the whole document, whatever the patient's may be without."""
        if self._whole is None or self._whole.timeline is not self.sitting.timeline:
            self._whole = Story(self.sitting.timeline)
            self.plan.tell(self._whole)
        # Also while the story plays: this desk may just have taken over from another.
        self._prompt()

    def _on_moved(self) -> None:
        if not self.sitting.play_head.playing:
            self._prompt()

    def _prompt(self) -> None:
        if self._whole is not None:
            self.prompts.tell(self._whole, self._whole.at(self.sitting.play_head.day))

    def _actions(self) -> dict[str, Callable[[], object]]:
        sitting, view = self.sitting, self.view
        return {
            "turn_on": sitting.turn_on,
            "cover": sitting.cover,
            "ask_back": sitting.ask_back,
            "strip": self.toggle_strip,
            "toggle": sitting.play_or_pause,
            **moves(sitting.play_head),
            "words_back": lambda: view.scroll_words(-1),
            "words_forward": lambda: view.scroll_words(1),
            **{f"part_{number + 1}": partial(view.show_part, number) for number in range(4)},
            **{tool: partial(self.pointing.take, tool) for tool in TOOLS},
            "wipe": sitting.wipe,
            "handout": self.show_handout,
            "larger": lambda: self.comfort.resize_text(1),
            "smaller": lambda: self.comfort.resize_text(-1),
            "end": self.ask_to_end,
            "help": self.help,
        }
