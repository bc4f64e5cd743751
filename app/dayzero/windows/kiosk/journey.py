"""A treatment on the kiosk: five stops, a day at a time, how it feels, what to do, when to call."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from dayzero.panels.pieces import Column
from dayzero.panels.prose import Prose, Role
from dayzero.playback.play_head import PlayHead
from dayzero.playback.selection import Selection
from dayzero.stage.view import StageView
from dayzero.story.clinic import call_lines
from dayzero.story.days import day_name
from dayzero.story.moment import Story
from dayzero.story.stops import questions_code, stop_at, stops, three_questions
from dayzero.theme.look import Look
from dayzero.timeline.language import left_to_right
from dayzero.windows.kiosk.code_picture import CodePicture
from dayzero.windows.kiosk.frame import Frame, picture_look
from dayzero.windows.kiosk.measure import Panel
from dayzero.windows.kiosk.touch import KioskButton
from dayzero.windows.kiosk.wishes import Wishes

Said = tuple[Role, str]


class Reader(Column):
    """Words that two large buttons turn, for nobody drags a page here."""

    def __init__(self, look: Look, panel: Panel, parent: QWidget) -> None:
        super().__init__(look, "", parent, reading=False)
        self._shown: list[Prose] = []
        self.rows.addStretch(1)

    def tell(self, said: list[Said]) -> None:
        """Show these words from their beginning."""
        while len(self._shown) < len(said):
            prose = Prose(self._look, "body", self.inside)
            self.rows.insertWidget(self.rows.count() - 1, prose)
            self._shown.append(prose)
        for number, prose in enumerate(self._shown):
            role, words = said[number] if number < len(said) else ("body", "")
            prose.set_role(role)
            prose.say(words)
            prose.setVisible(bool(words))
        self.setAccessibleName(" ".join(words for _role, words in said))
        self.to_top()

    def turn(self, by: int) -> None:
        """Go on by a page, less a line."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + by * max(bar.pageStep() - self._look.type.body * 2, 40))


class Steady(Prose):
    """Words with room for the tallest of all that will ever stand there, so that the picture above
    them keeps its size from stop to stop, and what was painted of it ahead is of use."""

    def __init__(self, look: Look, role: Role, parent: QWidget, ever: Iterable[str]) -> None:
        super().__init__(look, role, parent)
        self._ever = frozenset(ever)
        self._tallest: dict[int, int] = {}
        self._ruler = Prose(look, role, self)
        self._ruler.hide()

    def heightForWidth(self, width: int) -> int:
        if width not in self._tallest:
            self._tallest[width] = max(self._heights_at(width), default=0)
        return self._tallest[width]

    def _heights_at(self, width: int) -> Iterator[int]:
        for words in self._ever:
            self._ruler.say(words)
            yield self._ruler.heightForWidth(width)


class KioskJourney(Frame):
    """One treatment. No figure about the outlook is shown here, and there is no way to ask."""

    left = Signal()
    back = Signal()
    asked = Signal()
    """The three questions."""
    told = Signal()
    """Other words are shown."""
    stopped_at = Signal(int)
    """The number of a stop that was chosen, from 0."""

    def __init__(
        self, look: Look, panel: Panel, story: Story, wishes: Wishes, parent: QWidget
    ) -> None:
        super().__init__(panel, story.timeline.title, wishes.low, parent)
        self._look = look
        self.play_head = PlayHead(story, self)
        self._stops = stops(story)
        self._tab = 0
        selection = Selection(story, self)
        self.picture = StageView(picture_look(look, self), self.play_head, selection, self.seen)
        for widget in (self.picture, *self.picture.findChildren(QWidget)):
            widget.setEnabled(False)  # it is looked at here; what is touched is below
        plain = story.open_reader.plain
        places = (_place(day_name(step.start), plain(step.step.title)) for step in story.steps)
        messages = (plain(phase.phase.message) for phase in story.phases)
        self.place = Steady(look, "lead", self.seen, places)
        self.message = Steady(look, "heading", self.seen, messages)
        self.above.addWidget(self.picture, 1)
        self.above.addWidget(self.place)
        self.above.addWidget(self.message)
        self._make_tabs()
        self._make_days()
        self._make_stops()
        self._make_ends(wishes)
        self.play_head.moved.connect(self._tell)
        self.play_head.playing_changed.connect(self._on_playing)
        self._tell()

    def _make_tabs(self) -> None:
        names = (self.tr("How it feels"), self.tr("What to do"), self.tr("When to call"))
        self.tabs = [KioskButton(self.panel, name, self.touched) for name in names]
        for number, tab in enumerate(self.tabs):
            tab.setCheckable(True)
            tab.clicked.connect(lambda _on=False, number=number: self._show_tab(number))
        self.words = Reader(self._look, self.panel, self.touched)
        self.up = KioskButton(self.panel, "▲", self.touched)
        self.down = KioskButton(self.panel, "▼", self.touched)
        self.up.setAccessibleName(self.tr("Read back"))
        self.down.setAccessibleName(self.tr("Read on"))
        self.up.clicked.connect(lambda: self.words.turn(-1))
        self.down.clicked.connect(lambda: self.words.turn(1))
        self.words.verticalScrollBar().rangeChanged.connect(self._offer_turning)
        self.words.verticalScrollBar().hide()
        self.below.addLayout(self.row(*self.tabs))
        self.below.addWidget(self.words, 1)
        self._turning = self.row(self.up, self.down)
        self.below.addLayout(self._turning)
        self._offer_turning(0, 0)

    def _make_days(self) -> None:
        self.earlier = KioskButton(self.panel, "−", self.touched)
        self.later = KioskButton(self.panel, "+", self.touched)
        self.earlier.setAccessibleName(self.tr("One day back"))
        self.later.setAccessibleName(self.tr("One day on"))
        self.play = KioskButton(self.panel, self.tr("Play"), self.touched, "primary")
        self.earlier.clicked.connect(lambda: self.play_head.by_days(-1))
        self.later.clicked.connect(lambda: self.play_head.by_days(1))
        self.play.clicked.connect(self.play_head.toggle)
        self.below.addLayout(self.row(self.earlier, self.play, self.later))

    def _make_stops(self) -> None:
        self.stops = [KioskButton(self.panel, stop.title, self.touched) for stop in self._stops]
        for number, button in enumerate(self.stops):
            button.setCheckable(True)
            button.clicked.connect(lambda _on=False, number=number: self._go_to(number))
        self.below.addLayout(self.row(*self.stops))

    def _make_ends(self, wishes: Wishes) -> None:
        self.to_start = KioskButton(self.panel, self.tr("‹ All"), self.touched)
        self.questions = KioskButton(self.panel, self.tr("Questions to ask"), self.touched)
        self.leave = KioskButton(self.panel, self.tr("Leave"), self.touched)
        self.to_start.clicked.connect(self.back)
        self.questions.clicked.connect(self.asked)
        self.leave.clicked.connect(self.left)
        ends = [self.to_start, self.questions, self.leave]
        self.below.addLayout(self.row(*(reversed(ends) if wishes.left else ends)))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # When the page has its size: every stop, before anybody touches it.
        QTimer.singleShot(0, self, self.picture.paint_ahead)

    def _go_to(self, number: int) -> None:
        self.play_head.seek(self._stops[number].start)
        self.stopped_at.emit(number)
        self._tell()

    def _show_tab(self, number: int) -> None:
        self._tab = number
        self._tell()

    def _tell(self) -> None:
        story, moment = self.play_head.story, self.play_head.moment
        plain = story.open_reader.plain
        here = stop_at(self._stops, moment.day)
        for number, button in enumerate(self.stops):
            button.setChecked(number == here)
        for number, tab in enumerate(self.tabs):
            tab.setChecked(number == self._tab)
        self.place.say(_place(moment.day_name, plain(moment.step.step.title)))
        self.message.say(plain(moment.phase.phase.message))
        said = (self._feel, self._do, self._call)[self._tab]()
        self.words.tell([(role, words) for role, words in said if words])
        self.told.emit()

    def _feel(self) -> Iterator[Said]:
        told, plain = self.play_head.moment.explanation, self.play_head.story.open_reader.plain
        for heading, words in (
            (self.tr("Body"), told.body),
            (self.tr("Mood"), told.mood),
            (self.tr("Daily life"), told.daily),
        ):
            yield "label", heading if words else ""
            yield "body", plain(words or "")

    def _do(self) -> Iterator[Said]:
        plain = self.play_head.story.open_reader.plain
        for words in self.play_head.moment.explanation.do:
            yield "lead", f"•  {plain(words)}"

    def _call(self) -> Iterator[Said]:
        """Fever first; the clinic's number before all."""
        story, moment = self.play_head.story, self.play_head.moment
        plain, timeline = story.open_reader.plain, story.timeline
        if timeline.site:
            yield from (("lead", line) for line in call_lines(timeline.site))
        names = moment.explanation.call or tuple(timeline.advice)
        for name in sorted(names, key=lambda name: (name != "fever", names.index(name))):
            advice = timeline.advice[name]
            yield "call", plain(advice.title)
            yield from (("body", f"•  {plain(sign)}") for sign in advice.signs)
            yield "lead", plain(advice.then)

    def _offer_turning(self, _low: int, high: int) -> None:
        for button in (self.up, self.down):
            button.setVisible(high > 0)

    def _on_playing(self) -> None:
        self.play.say(self.tr("Pause") if self.play_head.playing else self.tr("Play"))


def _place(day: str, step: str) -> str:
    return f"{day} · {step}"


class QuestionsPage(Frame):
    """Three questions to ask today, large enough to be read from a chair or photographed."""

    left = Signal()
    back = Signal()

    def __init__(
        self, look: Look, panel: Panel, story: Story, wishes: Wishes, desk: str, parent: QWidget
    ) -> None:
        super().__init__(panel, "", wishes.low, parent)
        self.setAccessibleName(self.tr("Three questions to ask today"))
        title = Prose(look, "title", self.seen)
        title.say(self.tr("Three questions to ask today"))
        self.above.addWidget(title)
        self.above.addStretch(1)
        self.questions = three_questions(story)
        for number, words in enumerate(self.questions, start=1):
            prose = Prose(look, "title", self.seen)
            prose.say(f"{number}.  {words}")
            self.above.addWidget(prose)
            self.above.addStretch(1)
        self.code = CodePicture(questions_code(story), self.touched)
        typed = Prose(look, "body", self.touched)
        typed.say(
            self.tr(
                "Take a photo, and show it to your team. Or write down: {code}. It names this "
                "treatment, and nothing about you."
            ).format(code=left_to_right(self.code.code))
        )
        help_ = Prose(look, "lead", self.touched)
        where = self.tr("Help and printed sheets: {desk}.").format(desk=desk)
        help_.say(where if desk else self.tr("For help, and for sheets on paper, ask at the desk."))
        self.below.addWidget(self.code, 1)
        self.below.addWidget(typed)
        self.below.addWidget(help_)
        self.to_journey = KioskButton(panel, self.tr("‹ Back"), self.touched)
        self.leave = KioskButton(panel, self.tr("Leave"), self.touched, "primary")
        self.to_journey.clicked.connect(self.back)
        self.leave.clicked.connect(self.left)
        ends = [self.to_journey, self.leave]
        self.below.addLayout(self.row(*(reversed(ends) if wishes.left else ends)))
