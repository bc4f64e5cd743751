"""One visit as it goes on: what both screens show, and the only place that changes it."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from dayzero.playback.play_head import PlayHead
from dayzero.playback.selection import Selection
from dayzero.playback.session import Session
from dayzero.playback.visit_head import VisitHead
from dayzero.story.agenda import BY_NAME, say_back_words
from dayzero.story.discreet import discreet
from dayzero.story.moment import Story
from dayzero.story.prompts import prompts
from dayzero.story.resume import resume_code
from dayzero.story.visit import GateName, Visit
from dayzero.timeline.language import NATIVE_NAMES
from dayzero.timeline.problems import TimelineError
from dayzero.windows.compare import nearest
from dayzero.windows.consult.visit_gate import VisitGate

if TYPE_CHECKING:
    from dayzero.timeline.catalogue import Card
    from dayzero.timeline.document import Timeline
    from dayzero.timeline.opening import Opened

MOVING = frozenset({"journey", "board", "compare"})
"""What the patient sees when the story may play."""


class Treatments(NamedTuple):
    """The treatments there are. Nothing that is read for a visit is kept for the next start."""

    open: Callable[[Path], Opened]
    """Opens one, or raises ``TimelineError``."""
    open_in: Callable[[Path, str], Opened]
    """Opens one in a language, or raises ``TimelineError``."""
    cards: Callable[[], list[Card]]


class Sitting(QObject):
    """A treatment, a play-head, a visit. To end a visit is to let go of this and make another.

    ``visit_head`` holds the state, ``play_head`` the day. The story on the play-head is the one
    that the patient's screen may tell; ``timeline`` is the whole document, for the nurse.
    """

    second_changed = Signal()
    """The words are told in another second language, or of another story: ask ``second``."""
    beside_changed = Signal()
    """Other treatments stand beside this one."""
    trouble = Signal(str)
    """Something could not be shown; in words, for the nurse."""

    def __init__(
        self,
        document: Opened,
        treatments: Treatments,
        beside: Sequence[Path] = (),
        visit: Visit | None = None,
        parent: QObject | None = None,
    ) -> None:
        """``beside``: other treatments, for comparing."""
        super().__init__(parent)
        self._document = document
        self.treatments = treatments
        self.beside = tuple(beside)
        self.began = time.monotonic()
        self.visit_head = VisitHead(visit or Visit(), self)
        self.timeline = document.timeline
        self._told: tuple[str, frozenset[GateName]] = ("", self.visit.gates)
        self.second: Story | None = None
        """The same treatment in the second language, if one was chosen."""
        self._second_told: tuple[str, str, frozenset[GateName]] = ("", "", self.visit.gates)
        self.gate = VisitGate(self.timeline, self.visit.gates, self)
        story = Story(self.gate.told)
        self.play_head = PlayHead(story, self)
        self.session = Session(self)
        """The questions that come up in this visit."""
        self.selection = Selection(story, self, self.session)
        self.visit_head.changed.connect(self._follow)
        self.play_head.moved.connect(self._wipe)
        self.play_head.playing_changed.connect(self._rest_unseen)
        self._follow()

    @property
    def visit(self) -> Visit:
        """The visit as it stands."""
        return self.visit_head.visit

    def show(self, visit: Visit) -> None:
        """Go on with another state of the visit."""
        self.visit_head.show(visit)

    @property
    def languages(self) -> dict[str, str]:
        """Languages in which this treatment can be told too, each with its own name."""
        folder = self._document.path.parent / "translations"
        return {
            code: name for code, name in NATIVE_NAMES.items() if (folder / f"{code}.po").is_file()
        }

    @property
    def code(self) -> str:
        """What to type next time, to go on from here."""
        return resume_code(self.timeline.id, tuple(self._document.timeline.variants), self.visit)

    @property
    def to_say_back(self) -> str:
        """What the patient is asked to say in their own words."""
        of_phase = prompts(self.play_head.story, self.play_head.moment).teach_back
        card = self.visit.card
        shows_days = card in BY_NAME and BY_NAME[card].view in MOVING
        return of_phase if of_phase and shows_days else say_back_words(card)

    # --- what the nurse does ---------------------------------------------------------------------

    def turn_to(self, name: str) -> None:
        """Bring a card in view, on the day that it is about."""
        self._turned(self.visit.turn_to(name))

    def turn_on(self) -> None:
        """Bring the next card of the agenda in view."""
        self._turned(self.visit.turn_on())

    def show_day_of_card(self) -> None:
        """Go to the day that the card in view is about."""
        card = BY_NAME.get(self.visit.card)
        day = card.day(self.play_head.story) if card else None
        if day is not None:
            self.play_head.seek(day)

    def cover(self) -> None:
        """Cover the patient's screen, or show it again."""
        self.show(self.visit.cover(not self.visit.blank))

    def ask_back(self) -> None:
        """Ask the patient to say it back, or go back to the card."""
        self.show(self.visit.say_back(not self.visit.saying_back))

    def stop_here(self) -> None:
        """Stop for today, or go on after all."""
        self.show(self.visit.pause(not self.visit.pausing))

    def play_or_pause(self) -> None:
        """Let the story play, or rest; where the patient does not see it, it rests."""
        self.play_head.toggle()

    def wipe(self) -> None:
        """Take what is drawn off the picture."""
        self.show(self.visit.wipe().point(None))

    def set_gate(self, gate: GateName, on: bool) -> None:
        """Open a gate for this visit, or shut it."""
        self.play_head.pause()
        waited = self.visit.view == "blank" and not self.visit.blank
        self.show(self.visit.open_gate(gate) if on else self.visit.shut_gate(gate))
        if waited:
            self.show_day_of_card()

    def put_beside(self, paths: Sequence[Path]) -> None:
        """Other treatments to compare with."""
        self.beside = tuple(paths)
        self.beside_changed.emit()

    # --- what follows from it --------------------------------------------------------------------

    def documents_beside(self) -> list[Timeline]:
        """The whole documents to compare with. Of one that cannot be opened the nurse is told."""
        found = []
        for path in self.beside:
            try:
                found.append(self.treatments.open(path).timeline)
            except TimelineError as error:
                self.trouble.emit(str(error))
        return found

    def _turned(self, visit: Visit) -> None:
        if visit.card == self.visit.card and visit.view == self.visit.view:
            return
        self.play_head.pause()
        if visit.view == "compare" and not self.beside:
            near = nearest(self.treatments.cards(), self.timeline)
            self.beside = tuple(card.path for card in near[:1])
        self.show(visit)
        self.show_day_of_card()

    def _wipe(self) -> None:
        if self.visit.marks:
            self.show(self.visit.wipe())

    def _rest_unseen(self) -> None:
        """Nothing plays unseen."""
        if self.visit.view not in MOVING:
            self.play_head.pause()

    def _follow(self) -> None:
        """Tell the story that the gates and the plan allow."""
        self._rest_unseen()
        asked = (self.visit.plan.variant, self.visit.gates)
        if asked != self._told:
            self._tell(asked)
        if (self.visit.plan.second_language, *asked) != self._second_told:
            self._second_told = (self.visit.plan.second_language, *asked)
            self.second = self._in_second_language()
            self.second_changed.emit()

    def _in_second_language(self) -> Story | None:
        plan = self.visit.plan
        if not plan.second_language:
            return None
        try:
            document = self.treatments.open_in(self._document.path, plan.second_language)
            timeline = document.variant(plan.variant) if plan.variant else document.timeline
        except TimelineError as error:
            self.trouble.emit(str(error))
            return None
        return Story(discreet(timeline, self.visit.gates))

    def _tell(self, asked: tuple[str, frozenset[GateName]]) -> None:
        if asked[0] != self._told[0]:
            self.timeline = self._variant(asked[0])
        self._told = asked
        # First of all the gate: what waits behind it may be other numbers now.
        self.gate.follow(self.timeline, self.visit.gates)
        story = Story(self.gate.told)
        self.selection.tell(story)
        self.play_head.tell(story)

    def _variant(self, name: str) -> Timeline:
        """The treatment done in a way; where that cannot be told, as it is."""
        if name:
            try:
                return self._document.variant(name)
            except TimelineError as error:
                self.trouble.emit(str(error))
        return self._document.timeline
