"""What matters most to a person: cards weighed four at a time. No Qt, and nothing is kept.

Each time four cards are shown, and one may be called what matters most, one what matters least:
best-worst scaling, case 1 (Louviere, Flynn and Marley, "Best-Worst Scaling", 2015). What was said
of a card is counted. The counts put the cards in an order and are shown to nobody: this is no
score, and it points to no treatment.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations, groupby, zip_longest
from typing import TYPE_CHECKING, Literal, NamedTuple

from dayzero.timeline.language import joined, translate

if TYPE_CHECKING:
    from dayzero.timeline.document import Timeline

AT_ONCE = 4
NAMED = 2
"""So many cards are named as what matters most, or least."""

End = Literal["most", "least"]

_TURNS: dict[int, tuple[str, ...]] = {
    # Each leaves out two neighbours of a ring of six, so that each card comes four times.
    6: ("2345", "0145", "0123", "0345", "0125", "1234"),
    # Complements of the lines of the Fano plane: each card four times, each pair twice.
    7: ("0136", "1256", "0235", "1234", "0246", "3456", "0145"),
    # The faces of a cube: each card three times.
    8: ("0123", "4567", "0145", "2367", "0246", "1357"),
}


class Answer(NamedTuple):
    """What was said of four cards; empty where nothing was."""

    most: str = ""
    least: str = ""


class Order(NamedTuple):
    """The cards as they matter: in three groups, each in the order of the answers."""

    most: tuple[str, ...]
    between: tuple[str, ...]
    least: tuple[str, ...]


class Mattering:
    """The turns through the cards of a treatment, and what was said in each."""

    def __init__(self, cards: Sequence[str], changed: Callable[[], object] = lambda: None) -> None:
        """``cards``: their names. ``changed``: told after each answer."""
        self.cards = tuple(cards)
        self.turns = turns(self.cards)
        self.turn = 0
        """The number of the turn that is shown; as many as there are turns: all are through."""
        self._answers: dict[int, Answer] = {}
        self._changed = changed

    @property
    def done(self) -> bool:
        """Whether all turns are through."""
        return self.turn >= len(self.turns)

    @property
    def answered(self) -> bool:
        """Whether anything at all was said."""
        return any(any(answer) for answer in self._answers.values())

    @property
    def shown(self) -> tuple[str, ...]:
        """The cards of this turn."""
        return () if self.done else self.turns[self.turn]

    @property
    def answer(self) -> Answer:
        """What was said in this turn by now."""
        return self._answers.get(self.turn, Answer())

    def say(self, end: End, card: str) -> None:
        """Call a card of this turn what matters most, or least; said again, it is taken back.

        No card is both.
        """
        answer = self.answer
        other: End = "least" if end == "most" else "most"
        said = "" if getattr(answer, end) == card else card
        kept = getattr(answer, other)
        self._answers[self.turn] = Answer()._replace(
            **{end: said, other: "" if kept == said else kept}
        )
        self._changed()

    def go_on(self) -> None:
        """To the next turn, whether or not anything was said in this one."""
        self.turn = min(self.turn + 1, len(self.turns))
        self._changed()

    def go_back(self) -> None:
        """To the turn before, with what was said in it."""
        self.turn = max(self.turn - 1, 0)
        self._changed()

    def stop(self) -> None:
        """Leave the other turns out."""
        self.turn = len(self.turns)
        self._changed()

    def begin_again(self) -> None:
        """Forget all that was said."""
        self._answers.clear()
        self.turn = 0
        self._changed()

    def order(self) -> Order:
        """The cards as they matter by all that was said."""
        counts = dict.fromkeys(self.cards, 0)
        for answer in self._answers.values():
            if answer.most:
                counts[answer.most] += 1
            if answer.least:
                counts[answer.least] -= 1
        cards = sorted(self.cards, key=lambda card: -counts[card])
        most = _ahead([card for card in cards if counts[card] > 0], counts)
        least = _ahead([card for card in reversed(cards) if counts[card] < 0], counts)
        between = tuple(card for card in cards if card not in (*most, *least))
        return Order(most, between, tuple(reversed(least)))


def turns(cards: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Which four cards stand beside each other, turn by turn: each card comes equally often. Other
    than six to eight cards are not foreseen, and come in all fours there are."""
    if len(cards) in _TURNS:
        return tuple(tuple(cards[int(n)] for n in turn) for turn in _TURNS[len(cards)])
    return tuple(combinations(cards, AT_ONCE))


def _ahead(cards: Iterable[str], counts: dict[str, int]) -> tuple[str, ...]:
    """Two cards from the front, or one; more where they are level, for nothing tells them apart."""
    named: list[str] = []
    for _count, level in groupby(cards, key=counts.__getitem__):
        equals = list(level)
        if named and len(named) + len(equals) > NAMED:
            break
        named += equals
    return tuple(named)


def cards_of(timeline: Timeline) -> tuple[str, ...]:
    """The names of the cards, gains and burdens by turns, so that no four are all of one kind."""
    sides: dict[str, list[str]] = {"gain": [], "burden": [], "life": []}
    for name, value in timeline.values.items():
        sides[value.side].append(name)
    rounds = zip_longest(*sides.values())
    return tuple(name for names in rounds for name in names if name is not None)


def titles(timeline: Timeline, cards: Iterable[str]) -> list[str]:
    """What cards are called."""
    from dayzero.story.guarded import OpenReader

    reader = OpenReader(timeline)
    return [reader.plain(timeline.values[card].title) for card in cards if card in timeline.values]


def sentence(timeline: Timeline, order: Order) -> str:
    """The answers in one sentence, such as a person could say it; empty where there are none."""
    most, least = _listed(titles(timeline, order.most)), _listed(titles(timeline, order.least))
    if most and least:
        words = translate("Values", "What matters most to me: {most}. What matters least: {least}.")
    elif most:
        words = translate("Values", "What matters most to me: {most}.")
    elif least:
        words = translate("Values", "What matters least to me: {least}.")
    else:
        return ""
    return words.format(most=most, least=least)


def _listed(names: Sequence[str]) -> str:
    quoted = translate("Values", "“{words}”")
    names = [quoted.format(words=name) for name in names]
    if len(names) < 2:
        return "".join(names)
    words = translate("Values", "{first} and {last}")
    return words.format(first=joined(names[:-1], short=True), last=names[-1])
