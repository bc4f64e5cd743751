"""Treatments beside one another: what each has, in the same order and detail. No Qt.

Which figures of them may be subtracted, ``subtracting`` decides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, Literal, NamedTuple

from dayzero.story.chances import chance_sentence, quality_words, ranks, spread_words
from dayzero.story.guarded import guarded_facts
from dayzero.story.links import Ref
from dayzero.story.subtracting import Difference, difference, refused
from dayzero.timeline.language import joined, translate
from dayzero.timeline.words import PLACEHOLDER, Reader

if TYPE_CHECKING:
    from dayzero.timeline.chances import Outcome, Risk
    from dayzero.timeline.document import Timeline
    from dayzero.timeline.facts import Fact

MOST = 3
"""So many treatments can be kept in view at once."""

Kind = Literal["benefit", "harm", "risk"]
KINDS: tuple[Kind, ...] = ("benefit", "harm", "risk")


class Cell(NamedTuple):
    """What one treatment has to say in a row."""

    ref: Ref | None
    """The risk or outcome; ``None``: this treatment has none."""
    title: str
    """Its own title, where not all in the row have the same."""
    measures: str
    """What the document says an outcome measures; often nothing."""
    fact: Fact | None
    """The figure, if there is one."""
    days: tuple[float, float] | None
    """The stretch of days an outcome speaks about."""
    sentence: str
    """Both framings; or that nobody has counted; or that it is not told of this treatment."""
    people: str
    """Whom the figure is from, and over which time."""
    certainty: str
    """The range, and how sure we are."""
    source: str
    """Where the figure comes from."""
    beside: str
    """The other side of an outcome, in the study or elsewhere."""
    other: Fact | None
    """The figure of that other side."""
    other_people: str
    """Whom that is from, and over which time."""
    difference: Difference
    """Between the two sides of an outcome."""
    guarded: frozenset[str]
    """Ids of the facts in it that wait behind the gate until someone asks."""


class Row(NamedTuple):
    """One thing, as each treatment has it."""

    kind: Kind
    title: str
    cells: tuple[Cell, ...]
    differences: tuple[str, ...]
    """Between the treatments, pair by pair: the difference, or why there is none."""

    @property
    def gated(self) -> bool:
        """Whether figures of it wait until someone asks. One side alone is never shown."""
        return any(cell.guarded for cell in self.cells)


class Comparison(NamedTuple):
    """Treatments side by side: benefits, harms and risks in the same order and detail."""

    denominator: int
    """The same for every figure."""
    names: tuple[str, ...]
    rows: tuple[Row, ...]


def between(
    here: Cell, there: Cell, denominator: int, names: tuple[str, str] | None = None
) -> Difference:
    """The difference between two treatments in a row: they must also speak of the same days, and
    of the same thing by its title, by what it measures or by what its figure counts."""
    if here.fact is None or there.fact is None:
        return Difference(None, "", "")
    if here.days != there.days:
        return refused("time")
    agree = (
        _same(here.title, there.title)
        or (here.measures and here.measures == there.measures)
        or _same(here.fact.what, there.fact.what)
    )
    if not agree:
        return refused("measure")
    return difference(here.fact, there.fact, denominator, names)


def comparison(timelines: Sequence[Timeline]) -> Comparison:
    """What treatments have in common, and what only some of them have, in reading order."""
    denominator = max(timeline.denominator for timeline in timelines)
    columns = [_Column(timeline, denominator) for timeline in timelines]
    rows = [
        _row(kind, things, columns, denominator)
        for kind in KINDS
        for things in _matched([column.things(kind) for column in columns])
    ]
    return Comparison(denominator, tuple(timeline.title for timeline in timelines), tuple(rows))


Thing = tuple[str, "Risk | Outcome"]


class _Column:
    """One treatment, asked for its side of each row."""

    def __init__(self, timeline: Timeline, denominator: int) -> None:
        self._timeline = timeline
        self._denominator = denominator
        # The same words, with the denominator of the whole page.
        self._reader = Reader(timeline.model_copy(update={"denominator": denominator}))
        self._guards = guarded_facts(timeline)

    def things(self, kind: Kind) -> list[Thing]:
        """Its outcomes or risks of a kind, in reading order."""
        if kind == "risk":
            order = ranks(self._timeline)
            return sorted(self._timeline.risks.items(), key=lambda item: order[item[0]])
        return [item for item in self._timeline.outcomes.items() if item[1].kind == kind]

    def cell(self, thing: Thing | None, named: bool) -> Cell:
        """Its side of a row; ``named``: with its own title."""
        if thing is None:
            return _EMPTY._replace(sentence=_not_told())
        key, about = thing
        fact = self._timeline.facts.get(about.chance or "")
        ref = Ref(about.ref_kind, key)
        cell = _EMPTY._replace(
            ref=ref,
            title=about.title if named else "",
            fact=fact,
            people=self._people(fact) if fact else "",
            certainty=self._certainty(fact) if fact else "",
            source=self._source(fact) if fact else "",
        )
        if about.ref_kind == "risk":
            words = self._sentence(fact) if fact else self._reader.plain(about.chance_unknown or "")
            return cell._replace(
                sentence=words, guarded=self._guarded([about.chance], about.chance_unknown)
            )
        other = self._timeline.facts.get(about.comparator.chance or "")
        return cell._replace(
            days=about.window,
            measures=about.measures or "",
            sentence=self._sentence(fact, happened=True) if fact else "",
            beside=self._beside(about, other),
            other=other,
            other_people=self._people(other) if other else "",
            difference=difference(fact, other, self._denominator) if fact and other else _NOTHING,
            guarded=self._guarded(
                [about.chance, about.comparator.chance], about.comparator.unknown
            ),
        )

    def _sentence(self, fact: Fact, happened: bool = False) -> str:
        return chance_sentence(fact, self._denominator, happened)

    def _people(self, fact: Fact) -> str:
        words = translate("Comparing", "Counted among {people}: {window}.")
        return words.format(people=fact.population, window=fact.window)

    def _certainty(self, fact: Fact) -> str:
        words = translate("Comparing", "{range}. How sure we are: {quality}.")
        return words.format(
            range=spread_words(fact, self._denominator), quality=quality_words(fact)[0].lower()
        )

    def _source(self, fact: Fact) -> str:
        known = self._timeline.sources
        names = [known[name].short for name in fact.sources if name in known]
        return translate("Comparing", "From: {names}.").format(names=joined(names))

    def _beside(self, outcome: Outcome, other: Fact | None) -> str:
        words = (
            self._sentence(other, happened=True)
            if other
            else self._reader.plain(outcome.comparator.unknown or "")
        )
        return translate("Comparing", "{name}: {words}").format(
            name=outcome.comparator.name, words=words
        )

    def _guarded(self, chances: Iterable[str | None], text: str | None) -> frozenset[str]:
        """Which figures told of a thing wait behind the gate."""
        told = {*filter(None, chances), *(match[1] for match in PLACEHOLDER.finditer(text or ""))}
        return frozenset(told & self._guards.keys())


_NOTHING = Difference(None, "", "")
_EMPTY = Cell(None, "", "", None, None, "", "", "", "", "", None, "", _NOTHING, frozenset())


def _row(
    kind: Kind, things: Sequence[Thing | None], columns: Sequence[_Column], denominator: int
) -> Row:
    titles = [thing[1].title for thing in things if thing]
    alike = all(_same(title, titles[0]) for title in titles)
    cells = tuple(
        column.cell(thing, named=not alike) for column, thing in zip(columns, things, strict=True)
    )
    return Row(kind, titles[0], _said_once(cells), tuple(_pairs(cells, denominator)))


def _said_once(cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """Without the other side of an outcome where that other side is itself a treatment here."""
    told = [cell.fact for cell in cells if cell.fact]
    return tuple(
        cell._replace(beside="", other=None, other_people="", difference=_NOTHING)
        if cell.other and any(_one_figure(cell.other, fact) for fact in told)
        else cell
        for cell in cells
    )


def _one_figure(fact: Fact, other: Fact) -> bool:
    """Whether two documents tell the same figure of the same study."""
    return (
        fact.study is not None
        and fact.study == other.study
        and _same(fact.window, other.window)
        and (fact.best, fact.counted) == (other.best, other.counted)
    )


def _pairs(cells: Sequence[Cell], denominator: int) -> Iterator[str]:
    """What may be said of each pair; said once where it is the same for all of them."""
    said: list[tuple[int, int, str]] = []
    for here, there in combinations(range(len(cells)), 2):
        names = (_ordinal(here), _ordinal(there))
        if words := between(cells[here], cells[there], denominator, names).words:
            said.append((here, there, words))
    if len({words for _here, _there, words in said}) == 1:
        yield said[0][2]
        return
    for here, there, words in said:
        yield f"{_pair_words(here, there)}: {words}"


def _ordinal(place: int) -> str:
    return (
        translate("Comparing", "the first"),
        translate("Comparing", "the second"),
        translate("Comparing", "the third"),
    )[place]


def _pair_words(here: int, there: int) -> str:
    return {
        (0, 1): translate("Comparing", "First and second"),
        (0, 2): translate("Comparing", "First and third"),
        (1, 2): translate("Comparing", "Second and third"),
    }[here, there]


def _matched(columns: Sequence[Sequence[Thing]]) -> list[list[Thing | None]]:
    """Rows of things that measure the same: of the same name, or of the same measure.

    First what most of the treatments have; then by its place in each treatment's own order, so
    that none of them comes first.
    """
    rows: list[list[Thing | None]] = []
    order = [{key: number for number, (key, _thing) in enumerate(things)} for things in columns]
    for place, things in enumerate(columns):
        left = _placed(things, rows, place, lambda a, b: _same(a[1].title, b[1].title))
        left = _placed(left, rows, place, lambda a, b: _measures(a) == _measures(b))
        for thing in left:
            row: list[Thing | None] = [None] * len(columns)
            row[place] = thing
            rows.append(row)

    def rank(row: list[Thing | None]) -> tuple[int, int]:
        places = [order[place][thing[0]] for place, thing in enumerate(row) if thing]
        return row.count(None), min(places)

    return sorted(rows, key=rank)


def _placed(
    things: Iterable[Thing],
    rows: Sequence[list[Thing | None]],
    place: int,
    alike: Callable[[Thing, Thing], bool],
) -> list[Thing]:
    """Put things into the rows of those they are like; what is left."""
    left = []
    for thing in things:
        for row in rows:
            if row[place] is None and any(other and alike(other, thing) for other in row):
                row[place] = thing
                break
        else:
            left.append(thing)
    return left


def _measures(thing: Thing) -> str:
    """What a thing measures: as the document names it, else the thing's own id."""
    key, about = thing
    return (about.ref_kind == "outcome" and about.measures) or key


def _same(title: str, other: str) -> bool:
    return title.casefold() == other.casefold()


def _not_told() -> str:
    return translate("Comparing", "Nothing about this is told for this treatment.")


def heading(kind: Kind) -> str:
    """What stands above the rows of a kind."""
    return {
        "benefit": translate("Comparing", "What people hope for"),
        "harm": translate("Comparing", "What people want to avoid"),
        "risk": translate("Comparing", "What may happen on the way"),
    }[kind]


def fairness_words(timelines: Iterable[Timeline]) -> str:
    """How to read days and figures side by side, said once above them."""
    days = (
        translate(
            "Comparing",
            "Day 0 is the day on which cells are given; with medicine, that of the first dose. ",
        )
        if any(timeline.family == "medicine" for timeline in timelines)
        else ""
    )
    return days + translate(
        "Comparing",
        "Figures side by side are not yet a comparison. The people may have been ill in other "
        "ways, or followed for longer. A difference is worked out where one study counted "
        "both groups over the same time. Elsewhere it says why not.",
    )
