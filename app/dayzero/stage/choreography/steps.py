"""The steps that choreographies share. Closed form: a cell's number, its home and the seconds.

Nothing may jump when a cell comes or goes. So a cell is told by its number what to do, never by
how many there are, and what depends on how many grows and shrinks with the amount's fraction.

What is done with a row is done with each of its cells (see ``rows.py``).
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, NamedTuple

from dayzero.stage import rows
from dayzero.stage.choreography.stance import MOST_SOFTS, VISIBLE, Act, Soft, SoftLook, Stance
from dayzero.stage.homes import VESSEL
from dayzero.stage.paths import smooth
from dayzero.stage.rows import (
    Number,
    Row,
    clamped,
    interleaved,
    larger,
    lengthened,
    row,
    sin,
    smaller,
    spot,
    sqrt,
    towards,
    where,
    whole,
)

GOLDEN = 2.399963
"""The sunflower's angle, radians."""

LANE = 0.84 * VESSEL
"""Farthest a cell may be from the middle line of a vessel, as a share of the reach."""


def eased(share: Number) -> Any:
    """From 0 to 1 with a soft start and a soft end; clamped."""
    share = clamped(share)
    return share * share * (3 - 2 * share)


def between(one: Number, other: Number, share: Number) -> Any:
    """``one`` at 0, ``other`` at 1: of places, ``share`` is how far the way has been gone."""
    return one + (other - one) * share


def within(places: Row, act: Act) -> Row:
    """Nobody leaves the lens, nor the vessel: those too far out move inwards."""
    x, y, reach = places.real, places.imag, act.reach
    if act.place == "blood":
        bow = 0.11 * reach * sin(2.4 / reach * x + 0.6)
        y = clamped(y + bow, -LANE * reach, LANE * reach) - bow
    inside = x * x + y * y < reach * reach
    low = clamped(y, -0.96 * reach, 0.96 * reach)
    half = sqrt(reach * reach - low * low)
    return where(inside, spot(x, y), spot(clamped(x, -1 * half, half), low))


def there(stances: Iterable[Stance]) -> float:
    """0 where none of some groups is drawn, 1 from the first whole cell on."""
    return min(sum(stance.amount for stance in stances), 1.0)


def arrived(stance: Stance, on_the_way: int) -> Row:
    """How far each cell has come since it appeared, 0 to 1.

    The newest cells are on their way; as the document's amount grows, they get there.
    """
    return eased((stance.amount - stance.number) / on_the_way)


def turns(stance: Stance, seconds: float, pace: float) -> Row:
    """How far each cell is in a loop of its own, 0 to 1; spread evenly at every moment."""
    return (stance.home.phase / math.tau + pace * seconds) % 1.0


def seam(turn: Row) -> Row:
    """Opacity in a loop whose end does not meet its start: paler there, never gone."""
    return clamped(10 * smaller(turn, 1 - turn), VISIBLE)


def along(
    points: tuple[tuple[float, float], ...], shares: Row, act: Act, lanes: Number = 0.0
) -> Row:
    """Places on a smooth line through ``points``, in lanes beside it; shares of the reach."""
    at, ahead, beside = _line(points, rows.quick())
    index = whole(shares * 397.999)
    on_the_line = at[index] + ahead[index] * (shares * 398 - index)
    return within(act.reach * (on_the_line + beside[index] * lanes), act)


@lru_cache(maxsize=64)
def _line(points: tuple[tuple[float, float], ...], quick: bool) -> tuple[Row, Row, Row]:
    """Points of a smooth line; from each, the way to the next and the direction beside it."""
    line = [complex(*point) for point in smooth(points, 400)[0]]
    ways = [after - before for before, after in zip(line, line[2:], strict=False)]
    return (
        row(line[: len(ways)]),
        row(way / 2 for way in ways),
        row(1j * way / (abs(way) or 1.0) for way in ways),
    )


class Hosts(NamedTuple):
    """Cells that others gather around."""

    places: Row
    there: Row
    """1, and less when it is about to go: those around it take their leave in time. 0 if it is not
    there now."""
    groups: int = 1
    """The first of so many are the first cells of their groups."""

    def some(self, most: int) -> Hosts:
        """The first of them."""
        return Hosts(self.places[:most], self.there[:most], min(self.groups, most))

    def first(self) -> complex | None:
        """Where the first one is that is there."""
        found = zip(self.places[: self.groups], self.there[: self.groups], strict=True)
        return next((place for place, there in found if there > 0), None)


def hosts_of(stances: Iterable[Stance]) -> Hosts:
    """The cells of some groups in turn, one of each."""
    each = list(stances)
    most = max((len(stance.homes.place) for stance in each), default=0)
    if not most:
        return Hosts(row([]), row([]))
    return Hosts(
        interleaved([lengthened(stance.places, most) for stance in each]),
        interleaved(
            [lengthened(eased((stance.amount - stance.number) / 3), most) for stance in each]
        ),
        len(each),
    )


def one_of(hosts: Hosts, keys: Row, otherwise: Row) -> Row:
    """Where the host for each key is; ``otherwise`` if there is not one host at all.

    As long as it is not there, the host with half its number stands in, and hands over gently.
    """
    first, most = hosts.first(), len(hosts.places)
    if first is None:
        return otherwise
    places: Any = first
    for halves in reversed(range(most.bit_length())):
        index = keys % most // (1 << halves)
        places = between(places, hosts.places[index], hosts.there[index])
    return places


def around(stance: Stance, hosts: Hosts, act: Act, away: float, most: int = 1) -> Row:
    """Cells in rings around hosts, turning slowly; those for whom there is no room stay.

    Args:
        stance: The cells.
        hosts: What they gather around: the first ``most`` cells around the first, and so on.
        act: The circumstances.
        away: Distance from the host, px.
        most: How many find room at one host.
    """
    if not len(hosts.places):
        return within(stance.places, act)
    ring, last = stance.number // most, len(hosts.places) - 1
    host = smaller(ring, last)
    apart = math.tau / max(min(most, stance.amount), 1.0)
    angle = apart * (stance.number % most) + 1.7 * ring + 0.25 * act.seconds * act.sway
    breath = away * (1 + 0.06 * act.sway * sin(stance.home.phase + act.seconds))
    goes = hosts.there[host] * (ring <= last)
    return within(between(stance.places, hosts.places[host] + breath * towards(angle), goes), act)


def clusters(stance: Stance, spots: Row, act: Act, tight: float, group: int, groups: int) -> Row:
    """Cells in clusters that grow around spots as seeds do in a sunflower.

    ``tight`` is the distance between neighbours, px. Every ``groups``-th seed is of this group.
    """
    cluster = stance.number % len(spots)
    rank = stance.number // len(spots) * groups + group + 1
    swing = 0.12 * tight * act.sway * sin(stance.home.phase + 0.8 * act.seconds)
    seed = (tight * sqrt(rank) + swing) * towards(rank * GOLDEN + cluster)
    return within(spots[cluster] + seed, act)


def banded(stance: Stance, act: Act, top: float, depth: float) -> Row:
    """Cells in a band across the lens, from ``top`` down; shares of the reach, down is positive."""
    home = stance.home
    high = top + depth * home.u
    half = 0.96 * sqrt(larger(1 - high * high, 0.0))
    bob = 0.018 * act.sway * sin(home.phase + 0.8 * act.seconds * home.pace)
    aside = home.v + 0.05 * sin(5 * home.phase)
    return within(act.reach * spot(aside * half, high + bob), act)


def piled(stance: Stance, act: Act) -> Row:
    """Cells take the lowest of their group's homes first, as a bag fills."""
    homes = stance.homes.place
    return act.reach * rows.in_order(homes, -1 * homes.imag)[: len(stance.places)]


def glows(
    look: SoftLook, stances: Iterable[Stance], radius: float, opacity: float, most: int = MOST_SOFTS
) -> list[Soft]:
    """The same soft thing behind the first ``most`` cells of each group, as far as they are there."""
    return [
        soft
        for stance in stances
        for soft in lit(
            look, stance, radius, opacity * smaller(stance.amount - stance.number, 1), most
        )
    ]


def lit(
    look: SoftLook, stance: Stance, radius: float, opacities: Row, most: int = MOST_SOFTS
) -> list[Soft]:
    """The same soft thing behind the first cells of a group, each as opaque as is said."""
    first = opacities[:most]
    seen = first > 0.01
    soft = Soft(look, rows.those(stance.places[:most], seen), radius, rows.those(first, seen))
    return [soft] if len(soft.places) else []


def waves(stances: Iterable[Stance], act: Act, radius: float, opacity: float) -> list[Soft]:
    """Slow rings that widen and fade around the first few cells of some groups."""
    found = []
    each = [
        (soft.places[index : index + 1], soft.opacity[index : index + 1])
        for soft in glows("wave", stances, radius, opacity, most=8)
        for index in range(len(soft.places))
    ]
    for index, (place, strength) in enumerate(each):
        turn = (0.16 * act.seconds + index * 0.381966) % 1.0
        found.append(
            Soft("wave", place, radius * (0.45 + 0.55 * turn), strength * math.sin(math.pi * turn))
        )
    return found
