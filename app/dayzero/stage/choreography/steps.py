"""The steps that choreographies share. Closed form: a cell's number, its home and the seconds.

Nothing may jump when a cell comes or goes. So a cell is told by its number what to do, never by
how many there are, and what depends on how many grows and shrinks with the amount's fraction.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from dayzero.stage.choreography.stance import MOST_SOFTS, VISIBLE, Act, Soft, SoftLook, Stance
from dayzero.stage.homes import VESSEL
from dayzero.stage.paths import smooth
from dayzero.stage.swarm import Positions

GOLDEN = 2.399963
"""The sunflower's angle, radians."""

LANE = 0.84 * VESSEL
"""Farthest a cell may be from the middle line of a vessel, as a share of the reach."""

Spots = Sequence[tuple[float, float]]


class Host(NamedTuple):
    """A cell that others gather around."""

    x: float
    y: float
    there: float
    """1, and less when it is about to go: those around it take their leave in time."""


def eased(share: float) -> float:
    """From 0 to 1 with a soft start and a soft end; clamped."""
    # Asked for every cell in every frame: comparing is a fifth of the price of min and max.
    if share <= 0:
        return 0.0
    return share * share * (3 - 2 * share) if share < 1 else 1.0


def between(one: float, other: float, share: float) -> float:
    """``one`` at 0, ``other`` at 1."""
    return one + (other - one) * share


def mingled(here: Positions, there: Positions, share: float) -> Positions:
    """Each cell a share of its way from here to there."""
    rest = 1 - share
    return [
        (x * rest + u * share, y * rest + v * share, variant)
        for (x, y, variant), (u, v, _variant) in zip(here, there, strict=True)
    ]


def within(places: Positions, act: Act) -> Positions:
    """Nobody leaves the lens, nor the vessel: those too far out move inwards."""
    reach = act.reach
    if act.place == "blood":
        tall, bow, sin = LANE * reach, 0.11 * reach, math.sin
        places = [
            place
            if -tall <= (off := place[1] + bow * sin(2.4 * place[0] / reach + 0.6)) <= tall
            else (place[0], place[1] - off + math.copysign(tall, off), place[2])
            for place in places
        ]
    most = reach * reach
    return [
        place if place[0] * place[0] + place[1] * place[1] <= most else _pulled(place, reach)
        for place in places
    ]


def _pulled(place: tuple[float, float, int], reach: float) -> tuple[float, float, int]:
    x, y, variant = place
    y = min(max(y, -0.96 * reach), 0.96 * reach)
    half = math.sqrt(reach * reach - y * y)
    return (min(max(x, -half), half), y, variant)


def there(stances: Iterable[Stance]) -> float:
    """0 where none of some groups is drawn, 1 from the first whole cell on."""
    return min(sum(stance.amount for stance in stances), 1.0)


def arrived(stance: Stance, on_the_way: int) -> list[float]:
    """How far each cell has come since it appeared, 0 to 1.

    The newest cells are on their way; as the document's amount grows, they get there.
    """
    amount, settled = stance.amount, max(len(stance.places) - on_the_way - 1, 0)
    late = range(settled, len(stance.places))
    return [1.0] * settled + [eased((amount - index) / on_the_way) for index in late]


def turns(stance: Stance, seconds: float, pace: float) -> list[float]:
    """How far each cell is in a loop of its own, 0 to 1; spread evenly at every moment."""
    count, way = len(stance.places), pace * seconds
    return [(home.phase / math.tau + way) % 1.0 for home in stance.homes[:count]]


def seam(turn: float) -> float:
    """Opacity in a loop whose end does not meet its start: paler there, never gone."""
    if 0.1 <= turn <= 0.9:
        return 1.0
    return max(10 * min(turn, 1 - turn), VISIBLE)


def along(points: tuple[tuple[float, float], ...], shares: Iterable[float], act: Act,
          lanes: Iterable[float], width: float, variants: Iterable[int]) -> Positions:  # fmt: skip
    """Places on a smooth line through ``points`` (in shares of the reach), in lanes beside it."""
    line, result, reach = _line(points), [], act.reach
    for share, lane, variant in zip(shares, lanes, variants, strict=True):
        index = int(share * 397.999)
        x, y, dx, dy, across, down = line[index]
        rest, aside = share * 398 - index, lane * width
        result.append((
            (x + dx * rest + across * aside) * reach, (y + dy * rest + down * aside) * reach,
            variant,
        ))  # fmt: skip
    return within(result, act)


@lru_cache(maxsize=64)
def _line(points: tuple[tuple[float, float], ...]) -> tuple[tuple[float, ...], ...]:
    """Points of a smooth line; from each, the way to the next and the direction beside it."""
    line, _length = smooth(points, 400)
    found = []
    for (x, y), (u, v) in zip(line, line[2:], strict=False):
        dx, dy = u - x, v - y
        long = math.sqrt(dx * dx + dy * dy) or 1.0
        found.append((x, y, dx / 2, dy / 2, -dy / long, dx / long))
    return tuple(found)


def hosts_of(stances: Iterable[Stance]) -> list[Host | None]:
    """The cells of some groups in turn, one of each; None for those that are not there now."""
    each = [
        [
            Host(x, y, eased((stance.amount - index) / 3))
            for index, (x, y, _variant) in enumerate(stance.places)
        ]
        + [None] * (len(stance.homes) - len(stance.places))
        for stance in stances
    ]
    return [host for row in zip_longest(*each) for host in row]


def one_of(hosts: Sequence[Host | None], key: int) -> tuple[float, float] | None:
    """Where the host for a key is; None if there is not one host at all.

    As long as it is not there, the host with half its number stands in, and hands over gently.
    """
    index = key % len(hosts) if hosts else 0
    if hosts and (host := hosts[index]) and host.there >= 1:
        return host.x, host.y
    first = next((host for host in hosts if host), None)
    if first is None:
        return None
    x, y, _there = first
    for shift in range(index.bit_length() - 1, -1, -1):
        host = hosts[index >> shift]
        if host:
            x, y = between(x, host.x, host.there), between(y, host.y, host.there)
    return x, y


def around(
    stance: Stance, hosts: Sequence[Host | None], act: Act, away: float, most: int = 1
) -> Positions:
    """Cells in rings around hosts, turning slowly; those for whom there is no room stay.

    Args:
        stance: The cells.
        hosts: What they gather around: the first ``most`` cells around the first, and so on.
        act: The circumstances.
        away: Distance from the host, px.
        most: How many find room at one host.
    """
    sin, cos, seconds = math.sin, math.cos, act.seconds
    turn, swing = 0.25 * seconds * act.sway, 0.06 * act.sway
    apart = math.tau / max(min(most, stance.amount), 1.0)
    placed = []
    for index, (home, place) in enumerate(zip(stance.homes, stance.places, strict=False)):
        row = index // most
        host = hosts[row] if row < len(hosts) else None
        if host is None:
            placed.append(place)
            continue
        angle = apart * (index % most) + 1.7 * row + turn
        breath = away * (1 + swing * sin(home.phase + seconds))
        x, y = host.x + breath * cos(angle), host.y + breath * sin(angle)
        if host.there < 1:
            x, y = between(place[0], x, host.there), between(place[1], y, host.there)
        placed.append((x, y, place[2]))
    return within(placed, act)


def clusters(
    stance: Stance, spots: Spots, act: Act, tight: float, group: int, groups: int
) -> Positions:
    """Cells in clusters that grow around spots as seeds do in a sunflower.

    ``tight`` is the distance between neighbours, px. Every ``groups``-th seed is of this group.
    """
    count, sqrt, cos, sin = len(spots), math.sqrt, math.cos, math.sin
    swing = 0.12 * tight * act.sway
    placed = []
    for index, (home, (_x, _y, variant)) in enumerate(
        zip(stance.homes, stance.places, strict=False)
    ):
        x, y = spots[index % count]
        rank = index // count * groups + group + 1
        away = tight * sqrt(rank) + swing * sin(home.phase + 0.8 * act.seconds)
        angle = rank * GOLDEN + index % count
        placed.append((x + away * cos(angle), y + away * sin(angle), variant))
    return within(placed, act)


def banded(stance: Stance, act: Act, top: float, depth: float) -> Positions:
    """Cells in a band across the lens, from ``top`` down; shares of the reach, down is positive."""
    reach, sway = act.reach, 0.018 * act.reach * act.sway
    placed = []
    for home, (_x, _y, variant) in zip(stance.homes, stance.places, strict=False):
        high = top + depth * home.u
        half = math.sqrt(max(1 - high * high, 0.0)) * 0.96
        bob = sway * math.sin(home.phase + 0.8 * home.pace * act.seconds)
        aside = home.v + 0.05 * math.sin(5 * home.phase)
        placed.append((aside * half * reach, high * reach + bob, variant))
    return within(placed, act)


def piled(stance: Stance, act: Act) -> Positions:
    """Cells take the lowest of their group's homes first, as a bag fills."""
    room = sorted([(home.y, home.x) for home in stance.homes], reverse=True)
    reach = act.reach
    return [
        (x * reach, y * reach, variant)
        for (y, x), (_x, _y, variant) in zip(room, stance.places, strict=False)
    ]


def glows(
    look: SoftLook, stances: Iterable[Stance], radius: float, opacity: float, most: int = MOST_SOFTS
) -> list[Soft]:
    """The same soft thing behind the first ``most`` cells of each group, as far as they are there."""
    if opacity <= 0.01:
        return []
    return [
        Soft(look, x, y, radius, opacity * min(stance.amount - index, 1.0))
        for stance in stances
        for index, (x, y, _variant) in enumerate(stance.places[:most])
    ]


def lit(look: SoftLook, stance: Stance, radius: float, opacities: Iterable[float]) -> list[Soft]:
    """The same soft thing behind the first cells of a group, each as opaque as is said."""
    return [
        Soft(look, x, y, radius, opacity)
        for (x, y, _variant), opacity in zip(stance.places[:MOST_SOFTS], opacities, strict=False)
        if opacity > 0.01
    ]


def waves(stances: Iterable[Stance], act: Act, radius: float, opacity: float) -> list[Soft]:
    """Slow rings that widen and fade around the first few cells of some groups."""
    found = []
    for index, soft in enumerate(glows("wave", stances, radius, opacity, most=8)):
        turn = (0.16 * act.seconds + index * 0.381966) % 1.0
        found.append(
            soft._replace(
                radius=radius * (0.45 + 0.55 * turn),
                opacity=soft.opacity * math.sin(math.pi * turn),
            )
        )
    return found
