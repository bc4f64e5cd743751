"""Cells come: through the line, into the marrow, and as new blood out of it."""

from __future__ import annotations

import math

from dayzero.stage.choreography.stance import (
    VISIBLE,
    Act,
    Company,
    Danced,
    Soft,
    Stance,
    one_soft,
)
from dayzero.stage.choreography.steps import (
    LANE,
    arrived,
    between,
    clusters,
    eased,
    glows,
    lit,
    seam,
    there,
    within,
)
from dayzero.stage.homes import sinus
from dayzero.stage.rows import Row, clamped, row, sin, spot, sqrt, where

LINE = -0.62 - 0.3j
"""Where the line ends in the vessel; shares of the reach."""

NICHES = 9
"""Clusters that new blood grows in, at most."""


def homing(act: Act, movers: Company, targets: Company) -> Danced:
    """Stem cells come with the blood, leave the vessel and settle in the marrow."""
    if act.place != "marrow":
        return transfusion(act, movers, targets)
    danced: Company = {}
    softs: list[Soft] = []
    for name, stance in movers.items():
        come = arrived(stance, 14)
        danced[name] = _from_vessel(act, stance, come)
        softs += lit("warm", danced[name], 2.7 * act.size, 0.55 * eased(2 * come - 1))
    return Danced(danced, softs)


def _from_vessel(act: Act, stance: Stance, come: Row) -> Stance:
    reach, home = act.reach, stance.places
    x = between(-0.97 * reach, home.real, eased(come / 0.6))
    vein = (sinus(x / reach) + 0.04 * stance.home.v) * reach
    y = between(vein, home.imag, eased((come - 0.45) / 0.55))
    return stance._replace(places=within(spot(x, y), act))


def transfusion(act: Act, movers: Company, targets: Company) -> Danced:
    """Cells stream out of the end of the line and spread over the vessel."""
    if act.place != "blood":
        return Danced({}, [])
    danced: Company = {}
    softs = [one_soft("line", LINE * act.reach, act.reach, there(movers.values()))]
    for name, stance in movers.items():
        way = _way(act, stance)
        danced[name] = _streaming(act, stance, way)
        softs += lit("warm", danced[name], 2.4 * act.size, 0.3 * (1 - eased(way / 0.5)))
    return Danced(danced, softs)


def _half(act: Act, y: Row) -> Row:
    """From the middle to the rim at ``y``."""
    low = clamped(y, -0.96 * act.reach, 0.96 * act.reach)
    return sqrt(act.reach * act.reach - low * low)


def _way(act: Act, stance: Stance) -> Row:
    """How far across the lens each cell is, 0 to 1."""
    half = _half(act, stance.places.imag)
    return clamped((stance.places.real + half) / (2 * half))


def _streaming(act: Act, stance: Stance, way: Row) -> Stance:
    """From the end of the line to the rim at the right, in a fan that widens."""
    tip, y = LINE * act.reach, stance.places.imag
    x = between(tip.real, _half(act, y), way)
    y = between(tip.imag, y, eased(0.08 + 1.25 * way))
    return stance._replace(places=within(spot(x, y), act), opacity=seam(way))


def engraftment(act: Act, movers: Company, targets: Company) -> Danced:
    """New blood grows in clusters around settled stem cells until it fills the marrow."""
    roots = _roots(movers)
    if act.place != "marrow" or not roots:
        return _first_of_many(act, movers)
    spots = act.reach * row(roots)
    young = {name: s for name, s in {**movers, **targets}.items() if s.cell != "stem-cell"}
    danced = {
        name: _growing(act, stance, spots, group, len(young))
        for group, (name, stance) in enumerate(young.items())
    }
    many = sum(stance.amount for stance in young.values()) / len(roots)
    radius = min(act.size * (2.2 + 1.1 * math.sqrt(many)), 0.42 * act.reach)
    return Danced(danced, [Soft("warm", spots, radius, row([0.6 * act.strength] * len(roots)))])


def _roots(movers: Company) -> list[complex]:
    """Homes of stem cells that clusters grow around: of the first few, those farthest apart."""
    homes = [
        home
        for stance in movers.values() if stance.cell == "stem-cell" and len(stance.places)
        for home in stance.homes.place[:24]
    ]  # fmt: skip
    roots = homes[:1]
    while len(roots) < min(NICHES, len(homes)):
        roots.append(max(homes, key=lambda one: min(abs(one - root) for root in roots)))
    return roots


def _growing(act: Act, stance: Stance, roots: Row, group: int, groups: int) -> Stance:
    near = clusters(stance, roots, act, 1.15 * act.size, group, groups)
    full = eased(stance.amount / max(len(stance.homes.place) - 1, 1))
    come = arrived(stance, 2 * len(roots))
    root = roots[stance.number % len(roots)]
    grown = between(root, between(near, stance.places, full), come)
    return stance._replace(places=within(grown, act), scale=between(0.55, 1.0, come))


def _first_of_many(act: Act, movers: Company) -> Danced:
    """The few that have come stand out where there were none."""
    softs: list[Soft] = []
    for stance in movers.values():
        few = 1 - eased(stance.amount / max(len(stance.homes.place) - 1, 1))
        softs += glows("warm", [stance], 2.3 * act.size, 0.5 * few)
    return Danced({}, softs)


def graft_failure(act: Act, movers: Company, targets: Company) -> Danced:
    """The new cells do not take hold: they drift away from their homes and grow pale."""
    loose = eased(0.3 + act.progress) * act.strength
    danced = {}
    for name, stance in {**movers, **targets}.items():
        sway = 0.03 * act.sway * sin(stance.home.phase + 0.5 * act.seconds)
        x, y = stance.places.real, stance.places.imag
        sunk = spot(0.86 * x, 0.7 * y) + act.reach * (sway + 0.28j)
        danced[name] = stance._replace(
            places=within(between(stance.places, sunk, loose), act),
            opacity=between(1.0, VISIBLE + 0.15, loose),
            scale=between(1.0, 0.8, loose),
        )
    return Danced(danced, [])


def engraftment_syndrome(act: Act, movers: Company, targets: Company) -> Danced:
    """So many come at once that they crowd at the wall, which swells and warms."""
    danced = {name: _at_the_wall(act, stance) for name, stance in movers.items()}
    return Danced(danced, glows("heat", danced.values(), 3.2 * act.size, 0.5 * act.strength))


def _at_the_wall(act: Act, stance: Stance) -> Stance:
    if act.place != "blood":
        return stance
    x, y, lane = stance.places.real, stance.places.imag, stance.home.v
    bow = 0.11 * sin(2.4 / act.reach * x + 0.6)
    wall = LANE * (where(lane > 0, 0.84, -0.84) + 0.16 * lane) - bow
    nearer = between(y, act.reach * wall, 0.85 * act.strength)
    return stance._replace(places=within(spot(x, nearer), act))
