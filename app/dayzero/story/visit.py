"""A visit: what a nurse has chosen, opened, drawn and ticked so far. No Qt, and nothing about the
person: no name, no date of birth, no result. It lives in memory and is never written.

A visit is a frozen value. What changes it gives another one, so that to end a visit is to begin a
new one: there is nothing in it that could be forgotten to be cleared.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from dayzero.story.agenda import BY_NAME, CARDS, AgendaCard, View

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

GateName = Literal["numbers", "prognosis", "fertility"]
GATES: tuple[GateName, ...] = ("numbers", "prognosis", "fertility")
Understood = Literal["clear", "again"]
"""What came of saying a card back: it was clear, or is to be gone over again."""
MarkKind = Literal["pen", "arrow"]
SLOW = 0.002
"""A stroke goes on once the pen has moved by this share of the picture's width."""


class Point(NamedTuple):
    """A place on the patient's picture."""

    x: float
    """0 at its left edge, 1 at its right."""
    y: float
    """0 at its top, 1 at its bottom."""


class Mark(NamedTuple):
    """Something drawn on the picture."""

    kind: MarkKind
    points: tuple[Point, ...]
    """Of a pen, all the way; of an arrow, its two ends."""

    def drawn_to(self, point: Point) -> Mark:
        """The same mark, drawn on to ``point``."""
        if self.kind == "arrow":
            return self._replace(points=(self.points[0], point))
        last = self.points[-1]
        if abs(last.x - point.x) + abs(last.y - point.y) < SLOW:
            return self
        return self._replace(points=(*self.points, point))


@dataclass(frozen=True)
class Plan:
    """How this treatment would be done here: of groups of people, not of a person."""

    variant: str = ""
    """Name of the variant of the treatment; empty: as the document has it."""
    second_language: str = ""
    """In which the words are told too, such as ``ar``; empty: in one language alone."""
    day_zero: datetime.date | None = None
    """The planned date of Day 0, if the nurse wishes to print dates. The program draws nothing
    from it: it never says on which day a person is."""


@dataclass(frozen=True)
class Visit:
    """One visit. Equal visits show the patient the same, on the same day."""

    order: tuple[str, ...] = tuple(card.name for card in CARDS)
    """Every card, in the order in which they are listed."""
    ticked: frozenset[str] = frozenset(card.name for card in CARDS if card.ticked)
    """The cards that are on the agenda."""
    card: str = ""
    """The card in view; empty: the title card, before the first."""
    covered: frozenset[str] = frozenset()
    """The cards that have been in view."""
    blank: bool = False
    """Whether the patient's screen is covered."""
    saying_back: bool = False
    """Whether the patient is asked to say the card in view in their own words."""
    pausing: bool = False
    """Whether we stop here for today."""
    gates: frozenset[GateName] = frozenset()
    """The gates that are open, for this visit only."""
    understood: Mapping[str, Understood] = field(default_factory=lambda: MappingProxyType({}))
    """What came of saying back, by card."""
    intends: tuple[str, ...] = ()
    """What the person said they would do: actions in the words of the document."""
    laser: Point | None = None
    """Where the nurse points."""
    marks: tuple[Mark, ...] = ()
    """What is drawn on the picture of the day."""
    plan: Plan = Plan()

    @property
    def view(self) -> View:
        """What the patient sees."""
        if self.blank:
            return "blank"
        if self.pausing:
            return "break"
        if self.saying_back:
            return "say-back"
        card = BY_NAME.get(self.card)
        if card is None:
            return "title"
        return "blank" if card.gate and not self.is_open(card.gate) else card.view

    @property
    def agenda(self) -> tuple[AgendaCard, ...]:
        """The cards that are ticked, in their order."""
        return tuple(BY_NAME[name] for name in self.order if name in self.ticked)

    @property
    def left(self) -> tuple[AgendaCard, ...]:
        """The cards of the agenda that have not been in view."""
        return tuple(card for card in self.agenda if card.name not in self.covered)

    def is_open(self, gate: GateName) -> bool:
        """Whether a gate is open."""
        return gate in self.gates

    # --- the agenda ----------------------------------------------------------------------------

    def tick(self, name: str, on: bool) -> Visit:
        """Put a card on the agenda, or take it off."""
        return replace(self, ticked=self.ticked | {name} if on else self.ticked - {name})

    def move(self, name: str, by: int) -> Visit:
        """Move a card down the list (below zero: up), as far as the list goes."""
        rest = [other for other in self.order if other != name]
        place = min(max(self.order.index(name) + by, 0), len(rest))
        return replace(self, order=(*rest[:place], name, *rest[place:]))

    def arrange(self, names: Iterable[str]) -> Visit:
        """List the cards in the order of ``names``, which has each of them once."""
        return replace(self, order=tuple(names))

    def turn_to(self, name: str) -> Visit:
        """Bring a card in view; nothing else stays over it."""
        covered = self.covered | {name}
        return replace(self._uncovered(), card=name, covered=covered)

    def turn_on(self) -> Visit:
        """Bring the next card of the agenda in view; after the last, stay."""
        names = [name for name in self.order if name in self.ticked or name == self.card]
        following = names[names.index(self.card) + 1 :] if self.card else names
        return self.turn_to(following[0]) if following else self

    # --- what lies over the card ---------------------------------------------------------------

    def cover(self, on: bool) -> Visit:
        """Cover the patient's screen, or show again what it covered."""
        return replace(self, blank=on)

    def say_back(self, on: bool) -> Visit:
        """Ask the patient to say it back, or go back to the card."""
        return replace(self._uncovered(), saying_back=on)

    def pause(self, on: bool) -> Visit:
        """Stop here for today, or go on after all."""
        return replace(self._uncovered(), pausing=on)

    def note(self, name: str, understood: Understood | None) -> Visit:
        """Note what came of saying a card back; ``None``: take the note away."""
        notes = {key: note for key, note in self.understood.items() if key != name}
        if understood:
            notes[name] = understood
        return replace(self, understood=MappingProxyType(notes))

    def intend(self, action: str, on: bool) -> Visit:
        """The person said they would do this, or no longer; ``action``: words of the document."""
        others = tuple(words for words in self.intends if words != action)
        return replace(self, intends=(*others, action) if on else others)

    # --- gates ---------------------------------------------------------------------------------

    def open_gate(self, gate: GateName) -> Visit:
        """Open a gate for the rest of this visit. Prognosis is told in numbers: it opens both."""
        opened = self.gates | {gate}
        return replace(self, gates=opened | {"numbers"} if gate == "prognosis" else opened)

    def shut_gate(self, gate: GateName) -> Visit:
        """Shut a gate again, and what lies behind it."""
        opened = self.gates - {gate}
        return replace(self, gates=opened - {"prognosis"} if gate == "numbers" else opened)

    # --- pointing and drawing ------------------------------------------------------------------

    def point(self, at: Point | None) -> Visit:
        """Point with the laser, or no longer."""
        return replace(self, laser=at)

    def draw(self, mark: Mark) -> Visit:
        """Begin a mark."""
        return replace(self, marks=(*self.marks, mark))

    def draw_on(self, point: Point) -> Visit:
        """Draw the last mark on to ``point``."""
        return replace(self, marks=(*self.marks[:-1], self.marks[-1].drawn_to(point)))

    def wipe(self) -> Visit:
        """Take all marks away: another day is shown, or the nurse wishes it."""
        return replace(self, marks=())

    def plan_for(self, plan: Plan) -> Visit:
        """Do it another way."""
        return replace(self, plan=plan)

    def _uncovered(self) -> Visit:
        """Without what lay over the card; what was drawn was drawn on another picture."""
        return replace(self, blank=False, saying_back=False, pausing=False, marks=(), laser=None)
