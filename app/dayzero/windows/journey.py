"""The journey: picture, words and chances, and the board, all showing one moment."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QSize, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QVBoxLayout,
    QWidget,
)

from dayzero.panels.depth import Depth
from dayzero.panels.gate import Gate
from dayzero.panels.side import SidePanel
from dayzero.playback.play_head import PlayHead
from dayzero.playback.reading_head import ReadingHead
from dayzero.playback.selection import Selection
from dayzero.playback.session import Session
from dayzero.stage.view import StageView
from dayzero.story.basket import about_thing
from dayzero.story.links import Ref, ref_title
from dayzero.story.moment import Story
from dayzero.theme.look import Look
from dayzero.windows import lean
from dayzero.windows.comfort import Comfort
from dayzero.windows.notice import Notice
from dayzero.windows.pages import PAGES
from dayzero.windows.shortcuts import Shortcuts, ShortcutSheet, moves
from dayzero.windows.top_bar import TopBar
from dayzero.windows.transport import TransportBar

if TYPE_CHECKING:
    from dayzero.access.announce import Announcer
    from dayzero.aloud.voice import Voice
    from dayzero.board.view import BoardView
    from dayzero.panels.about import AboutPage
    from dayzero.panels.chances_page import ChancesPage
    from dayzero.story.detail import Detail
    from dayzero.story.finding import Place
    from dayzero.timeline.catalogue import Card
    from dayzero.timeline.document import Timeline
    from dayzero.windows.guide import ChartGuide
    from dayzero.windows.library import Library
    from dayzero.windows.listening import Listening

LARGE_TEXT = 1.5
"""From this text scale on, the words get a column of the full height."""

WHILE_READING = frozenset(
    {"ask", "larger", "smaller", "full_screen", "let_go", "home", "help", "aloud", "aloud_stop"}
) | {kind.name for kind in PAGES}
"""What keys do while a page lies over the picture."""


ASKED_ABOUT = ("risk", "outcome", "term")
"""What the key of the star takes, where it is pointed at."""


class JourneyPage(QWidget):
    """One treatment on one play-head.

    Order of life: the first paint shows picture and words and the board's place; then come the
    chances and when to call; then the board paints itself and its curves load.
    """

    left = Signal()
    """The person wants to go back to all treatments."""
    variant_chosen = Signal(object)
    full_screen_asked = Signal()
    at_leisure = Signal()
    """All is there, curves too: what can wait has its turn."""
    found = Signal(object)
    """The place of something that was searched for, and chosen."""

    def __init__(
        self,
        timeline: Timeline,
        look: Look,
        comfort: Comfort,
        parent: QWidget | None = None,
        kept: Path | None = None,
        gate: Gate | None = None,
        session: Session | None = None,
    ) -> None:
        """``kept``: the folder in which the first picture is kept for the next start, if any.

        ``gate``: the gate of the window, which is shut by this story. ``session``: what the person
        has kept, in this treatment and others.
        """
        super().__init__(parent)
        self._look = look
        self._comfort = comfort
        self._kept = kept
        self.read: Callable[[Path], Timeline] = partial(_read, kept=kept)
        """Opens another treatment, for pages; the window may know a better way."""
        self.voice: Callable[[QObject], Voice] = _system_voice
        """Finds the voice that reads aloud, when it is first asked for."""
        story = Story(timeline)
        self.play_head = PlayHead(story, self)
        self.session = session or Session(self)
        self.selection = Selection(story, self, self.session)
        # Parents are given at once, for to change a parent styles all that is inside anew; and in
        # the order in which Tab walks.
        self._top = TopBar(timeline, look, comfort, self)
        self.notice = Notice(self)
        self.stage = StageView(look, self.play_head, self.selection, self, kept)
        self.transport = TransportBar(look, self.play_head, self)
        self.reading_head = ReadingHead(self.play_head, self)
        gate = gate or Gate(timeline, self)
        gate.tell(timeline)
        depth = Depth(cast("Detail", comfort.settings.detail), self)
        self.side = SidePanel(look, self.reading_head, self.selection, self, gate, depth)
        self._board_place = QWidget(self)
        self.file: Path | None = None
        """Where the document is, if it is in a file."""
        self._pages: dict[str, QWidget] = {}
        self._open_page = ""
        self._announcer: Announcer | None = None
        self._charts_asked = False
        self._described = ""
        self._large = False
        # The views make do with the room they are given; none may push the window larger.
        self.side.setMinimumHeight(160)
        self._arrange()
        self._connect()
        self._shortcuts = Shortcuts(self, self._actions())
        self._follow_comfort()
        self.stage.setFocus()

    @cached_property
    def board(self) -> BoardView:
        """The board, brought in once the first paint is over."""
        from dayzero.board.view import BoardView

        board = BoardView(self._look, self.play_head, self.selection, self._board_place)
        room = QVBoxLayout(self._board_place)
        room.setContentsMargins(0, 0, 0, 0)
        room.addWidget(board)
        board.show()  # at once, not when the layout next comes to it
        board.charts_ready.connect(self._paint_ahead)
        board.charts_ready.connect(self.at_leisure)
        board.guide_asked.connect(self.explain_chart)
        board.noticed.connect(lambda: self.guide.invite())
        return board

    @cached_property
    def listening(self) -> Listening:
        """Hearing what is shown, brought in when it is first asked for."""
        from dayzero.windows.listening import listening

        return listening(self)

    @property
    def open_page(self) -> str:
        """The name of the page that is read in place of the picture; empty: none."""
        return self._open_page

    def _hush(self) -> None:
        if "listening" in vars(self):
            self.listening.hush()

    @cached_property
    def guide(self) -> ChartGuide:
        """How to read the chart, made when it is first asked for, or offered."""
        from dayzero.windows.guide import ChartGuide

        return ChartGuide(
            self._look, self.play_head, self.selection, self.board, self.stage, self._views,
            self._comfort.offers, self,
        )  # fmt: skip

    def explain_chart(self) -> None:
        """Explain the chart of the counts, in the place of the picture."""
        self.show_picture()
        self.guide.open()

    @property
    def look(self) -> Look:
        """The look in use, for pages."""
        return self._look

    @property
    def comfort(self) -> Comfort:
        """The person's wishes, for pages."""
        return self._comfort

    @cached_property
    def library(self) -> Library:
        """The treatments there are, for pages that lead to others: the window's, if it has some."""
        from dayzero.settings.places import timelines_folder
        from dayzero.windows.library import Library
        from dayzero.windows.main import MainWindow

        window = self.window()
        if isinstance(window, MainWindow):
            return window.library
        return Library(lambda: (timelines_folder(),), self._kept, self)

    def cards(self) -> list[Card]:
        """All treatments there are, for pages that lead to others."""
        from dayzero.timeline.catalogue import Card
        from dayzero.windows.library import in_language

        catalogue = self.library.look()
        catalogue.read()
        return in_language(item for item in catalogue.found if isinstance(item, Card))

    @property
    def about(self) -> AboutPage:
        """The page about the treatment as a whole."""
        return cast("AboutPage", self.page("about"))

    def page(self, name: str) -> QWidget:
        """A page, made when it is first asked for. Which there are: ``pages.PAGES``."""
        if name not in self._pages:
            kind = next(kind for kind in PAGES if kind.name == name)
            page = self._pages[name] = kind.make(self)
            page.hide()
            page.closed.connect(self.show_picture)  # type: ignore[attr-defined]
            self._rows.addWidget(page, 1)
        return self._pages[name]

    def show_page(self, name: str) -> QWidget:
        """Read a page in place of the picture."""
        self.play_head.pause()
        self._hush()
        self._close_guide()
        page = self.page(name)
        self._shortcuts.allow(WHILE_READING)
        for other in (*self._views_shown(), *self._pages.values()):
            other.setVisible(other is page)
        self._rows.setStretchFactor(self._views, 0)
        self._rows.activate()
        self._open_page = name
        self._top.mark_page(name)
        return page

    def show_about(self, section: str = "decision", saying: str = "") -> None:
        """Read about the treatment, at a section or a saying in it."""
        self.show_page("about")
        self.about.show_place(section, saying)

    def go_to(self, place: Place) -> None:
        """Show something that was found: its day, its chance, its word, its answer."""
        if place.kind in ("claim", "question", "eligibility", "method"):
            section = {"claim": "claims", "question": "questions"}.get(place.kind, place.kind)
            self.show_about(section, place.id)
            return
        self.show_picture()
        told = place.kind == "advice" and place.id in self.play_head.moment.explanation.call
        if place.day is not None and not told:
            self.play_head.seek(place.day)
            self.reading_head.catch_up()
        if place.kind == "advice":
            self.side.call.set_open(True)
        elif place.kind in ("risk", "outcome", "term"):
            ref = Ref(place.kind, place.id)
            if ref_title(self.play_head.story.timeline, ref) and self.selection.chosen != ref:
                self.selection.choose(ref)

    def walk_to(self, name: str) -> None:
        """To another step of the way through a decision: a page, or the picture."""
        if name:
            self.show_page(name)
        else:
            self.show_picture()

    def show_chance(self, ref: Ref) -> None:
        """Read about one risk or outcome among all of them."""
        page = cast("ChancesPage", self.show_page("chances"))
        page.panel.open_detail(ref)

    def show_picture(self) -> None:
        """Go back from what was read to the picture."""
        if not self._open_page:
            return
        self._hush()
        self._pages[self._open_page].hide()
        self._open_page = ""
        self._shortcuts.allow(self._actions())
        self._rows.setStretchFactor(self._views, 1)
        for view in self._views_shown():
            view.show()
        self._top.mark_page("")
        self.stage.setFocus()

    def _turn_page(self, name: str) -> None:
        """Open a page, or go back where it is open."""
        if self._open_page == name:
            self.show_picture()
        elif name == "about":
            self.show_about()
        else:
            self.show_page(name)

    def tell(self, timeline: Timeline) -> None:
        """Show a new version, or a variant, of the document, keeping the day."""
        story = Story(timeline)
        # First of all the gate: what waits behind it may be other numbers now.
        self.side.gate.tell(timeline)
        self.selection.tell(story)
        self.play_head.tell(story)
        self._top.tell(timeline)

    def help(self) -> None:
        """Show the sheet of shortcuts."""
        self.play_head.pause()
        ShortcutSheet(self).open()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ask for the board once everything else has been painted."""
        super().paintEvent(event)
        if not self._charts_asked:
            QTimer.singleShot(0, self, self._bring_board)

    def _bring_board(self) -> None:
        self._charts_asked = True
        self.side.complete()
        self.side.repaint()  # before the curves, whose library takes longer to come
        self.board.load_charts()
        self.board.repaint()
        QTimer.singleShot(0, self, self.complete)

    def complete(self) -> None:
        """Everything that the first paint did without: chances and when to call, the board and its
        curves, motion as it is wished for, and what screen readers hear."""
        self._charts_asked = True
        self.side.complete()
        self.board.load_charts()
        self.side.explanation.depth_choice.show()
        self._follow_motion()
        self._speak_to_screen_readers()
        self.stage.keep_picture()

    def _speak_to_screen_readers(self) -> None:
        from dayzero.access.announce import Announcer
        from dayzero.access.day_slider import DaySlider
        from dayzero.access.mirror import mirror

        if self._announcer is None:
            self._announcer = Announcer(self.stage, self.play_head, self.selection)
            mirror(self.stage, self.selection)
            slider = DaySlider(self.play_head, self.board)
            mirror(self.board, self.selection, chart=True, controls=(slider,))

    def describe(self) -> None:
        """Say now, and show in words, what picture and board show."""
        from PySide6.QtGui import QAccessible  # a start does without: it brings many enums

        from dayzero.board.readout import counts_sentence

        self._speak_to_screen_readers()
        story, moment = self.play_head.story, self.play_head.moment
        seen = self.stage.caption().removeprefix(f"{moment.day_name}. ")
        counts = counts_sentence(story, moment)
        words = f"{story.place_words(moment)}. {seen} {counts}".strip()
        if self._announcer:
            self._announcer.describe(words)
        if not self._large:
            self._described = words
            self.notice.say(words)
        elif not QAccessible.isActive():
            # Large words leave no room for more beside the picture; all of them are on that page.
            self.show_page("text")

    def ask(self) -> None:
        """Put what is pointed at, or else the step, on the list of questions; or off it again."""
        timeline, main = self.play_head.story.timeline, self.selection.main
        title = ref_title(timeline, main) if main and main.kind in ASKED_ABOUT else ""
        step = self.play_head.moment.step.step.title
        about = about_thing(title or self.play_head.story.open_reader.plain(step))
        there = self.session.basket.star(about)
        words = self.tr("On your list: “{question}”") if there else self.tr("Off your list again.")
        self._described = words.format(question=about)
        self.notice.say(self._described)
        if self._announcer:
            self._announcer.describe(self._described)

    def _take_back_described(self) -> None:
        """What was said of one day is not left standing on another."""
        if self._described and self.notice.words == self._described:
            self.notice.withdraw()
        self._described = ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that the focused control left unanswered move the play-head."""
        if not self._shortcuts.pressed(event):
            super().keyPressEvent(event)

    def hideEvent(self, event: QEvent) -> None:
        """Nothing plays unseen, and nothing is read."""
        self.play_head.pause()
        self._hush()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give each view its share of the window."""
        super().resizeEvent(event)
        self._share_room()
        self._paint_ahead()

    def _paint_ahead(self) -> None:
        if self.isVisible() and self._charts_asked:
            self.stage.paint_ahead()

    def _share_room(self) -> None:
        size, scale = self.size(), self._look.type.scale
        large = scale >= LARGE_TEXT
        share = 0.42 if large else 0.335
        side = max(min(size.width() * share, 760 * scale), 372 * min(scale, 1.3))
        self.side.setFixedWidth(round(min(side, size.width() * 0.45)))
        self._board_place.setFixedHeight(_board_height(size, scale))
        if large != self._large:
            self._large = large
            self._place(large=large)
        # At once: else the views would first be shown, laid out and told at the size they had.
        self._rows.activate()

    def _arrange(self) -> None:
        self._views = QGridLayout()
        self._views.setContentsMargins(0, 0, 0, 0)
        self._views.setSpacing(0)
        self._views.setRowStretch(0, 1)
        self._views.setColumnStretch(0, 1)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self._top)
        self._rows.addWidget(self.notice)
        self._rows.addLayout(self._views, stretch=1)
        self._place(large=False)

    def _views_shown(self) -> tuple[QWidget, ...]:
        return (self.stage, self.side, self.transport, self._board_place)

    def _place(self, *, large: bool) -> None:
        """Put the views where they belong. Large text reads in a column of the full height."""
        for view in self._views_shown():
            self._views.removeWidget(view)
        # In this order Tab walks through them.
        self._views.addWidget(self.stage, 0, 0)
        if large:
            self._views.addWidget(self.side, 0, 1, 2, 1)
            self._views.addWidget(self._board_place, 1, 0)
            self._views.addWidget(self.transport, 2, 0, 1, 2)
        else:
            self._views.addWidget(self.transport, 1, 0)
            self._views.addWidget(self.side, 0, 1, 2, 1)
            self._views.addWidget(self._board_place, 2, 0, 1, 2)

    def _connect(self) -> None:
        self._top.left.connect(self.left)
        self.side.explanation.in_short.weigh.connect(partial(self.walk_to, "mattering"))
        self._top.asked_for_help.connect(self.help)
        self._top.page_asked.connect(self._turn_page)
        self._top.variant_chosen.connect(self.variant_chosen)
        self.transport.scale_chosen.connect(lambda on: self.board.set_true_to_scale(on))
        self.transport.aloud_asked.connect(lambda: self.listening.toggle())
        self.play_head.moved.connect(self._take_back_described)
        self.play_head.playing_changed.connect(_tidy_when_paused)
        self._comfort.changed.connect(self._follow_comfort)
        self.side.how_much.changed.connect(
            lambda: self._comfort.change(detail=self.side.how_much.detail)
        )
        self.reading_head.moved.connect(self.stage.describe)
        self._look.changed.connect(self._share_room)
        self._look.changed.connect(self._paint_ahead)
        self.play_head.story_changed.connect(self._paint_ahead)

    def _follow_comfort(self) -> None:
        self.stage.set_figure(self._comfort.settings.figure)
        self.side.how_much.choose(cast("Detail", self._comfort.settings.detail))
        if self._charts_asked:
            self._follow_motion()

    def _follow_motion(self) -> None:
        """Asked once there is something that may move: the system's wish is slow to learn."""
        motion = self._comfort.motion
        self.stage.set_motion(motion)
        self.play_head.set_still(motion == "still")

    def _close_guide(self) -> None:
        if "guide" in vars(self):
            self.guide.close()

    def _let_go(self) -> None:
        if "listening" in vars(self) and self.listening.aloud.reading:
            self._hush()
        elif "guide" in vars(self) and self.guide.is_open:
            self.guide.close()
        elif self._open_page:
            self.show_picture()
        elif self.selection.chosen:
            self.selection.choose(None)

    def _actions(self) -> dict[str, Callable[[], object]]:
        head = self.play_head
        return {
            "toggle": head.toggle,
            **moves(head),
            "go_to_day": self.transport.ask_for_day,
            "describe": self.describe,
            "read": self.explain_chart,
            "ask": self.ask,
            "more": self.side.how_much.deepen,
            "less": self.side.how_much.ease,
            "aloud": lambda: self.listening.toggle(),
            "aloud_stop": self._hush,
            "scale": self.transport.toggle_scale,
            "larger": lambda: self._comfort.resize_text(1),
            "smaller": lambda: self._comfort.resize_text(-1),
            "full_screen": self.full_screen_asked.emit,
            "let_go": self._let_go,
            "home": self.left.emit,
            "help": self.help,
            **{kind.name: partial(self._turn_page, kind.name) for kind in PAGES},
        }


def _system_voice(parent: QObject) -> Voice:
    from dayzero.aloud.voice import system_voice

    return system_voice(parent)


def _tidy_when_paused(playing: bool) -> None:
    if not playing:
        lean.give_back()


def _read(path: Path, kept: Path | None) -> Timeline:
    from dayzero.timeline.opening import opened

    return opened(path, kept).timeline


def _board_height(size: QSize, scale: float) -> int:
    """The board's height in px: about a third of the window, a little more for large text."""
    share = 0.345 + 0.03 * (scale - 1)
    return round(max(min(size.height() * share, 420 * min(scale, 1.4)), 176))
