"""Cells come: through the line, into the marrow, and as new blood out of it."""

from __future__ import annotations

import math

from dayzero.stage.choreography.stance import VISIBLE, Act, Company, Danced, Soft, Stance
from dayzero.stage.choreography.steps import (
    LANE,
    Spots,
    arrived,
    between,
    clusters,
    eased,
    glows,
    lit,
    mingled,
    seam,
    there,
    within,
)
from dayzero.stage.homes import sinus

LINE = (-0.62, -0.3)
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
        softs += lit("warm", danced[name], 2.7 * act.size, [0.55 * eased(2 * a - 1) for a in come])
    return Danced(danced, softs)


def _from_vessel(act: Act, stance: Stance, come: list[float]) -> Stance:
    reach, places = act.reach, []
    for (x, y, variant), home, a in zip(stance.places, stance.homes, come, strict=False):
        x = between(-0.97 * reach, x, eased(a / 0.6))
        vein = (sinus(x / reach) + 0.04 * home.v) * reach
        places.append((x, between(vein, y, eased((a - 0.45) / 0.55)), variant))
    return stance._replace(places=within(places, act))


def transfusion(act: Act, movers: Company, targets: Company) -> Danced:
    """Cells stream out of the end of the line and spread over the vessel."""
    if act.place != "blood":
        return Danced({}, [])
    danced: Company = {}
    softs = [
        Soft("line", LINE[0] * act.reach, LINE[1] * act.reach, act.reach, there(movers.values()))
    ]
    for name, stance in movers.items():
        danced[name], come = _streaming(act, stance)
        softs += lit(
            "warm", danced[name], 2.4 * act.size, [0.3 * (1 - eased(a / 0.5)) for a in come]
        )
    return Danced(danced, softs)


def _streaming(act: Act, stance: Stance) -> tuple[Stance, list[float]]:
    """From the end of the line to the rim at the right, in a fan that widens; and how far."""
    reach, sqrt = act.reach, math.sqrt
    tip_x, tip_y, most = LINE[0] * reach, LINE[1] * reach, 0.96 * reach
    places, way = [], []
    for x, y, variant in stance.places:
        half = sqrt(reach * reach - y * y) if -most < y < most else 0.28 * reach
        come = (x + half) / (2 * half)
        come = 0.0 if come < 0 else min(come, 1.0)
        wide = eased(0.08 + 1.25 * come)
        places.append((between(tip_x, half, come), between(tip_y, y, wide), variant))
        way.append(come)
    stance = stance._replace(places=within(places, act), opacity=[seam(come) for come in way])
    return stance, way


def engraftment(act: Act, movers: Company, targets: Company) -> Danced:
    """New blood grows in clusters around settled stem cells until it fills the marrow."""
    roots = _roots(act, movers)
    if act.place != "marrow" or not roots:
        return _first_of_many(act, movers)
    young = {name: s for name, s in {**movers, **targets}.items() if s.cell != "stem-cell"}
    danced = {
        name: _growing(act, stance, roots, group, len(young))
        for group, (name, stance) in enumerate(young.items())
    }
    many = sum(stance.amount for stance in young.values()) / len(roots)
    radius = min(act.size * (2.2 + 1.1 * math.sqrt(many)), 0.42 * act.reach)
    return Danced(danced, [Soft("warm", x, y, radius, 0.6 * act.strength) for x, y in roots])


def _roots(act: Act, movers: Company) -> list[tuple[float, float]]:
    """Homes of stem cells that clusters grow around: of the first few, those farthest apart."""
    homes = [
        (home.x, home.y)
        for stance in movers.values() if stance.cell == "stem-cell" and stance.places
        for home in stance.homes[:24]
    ]  # fmt: skip
    roots = homes[:1]
    while len(roots) < min(NICHES, len(homes)):
        roots.append(max(homes, key=lambda one: min(math.dist(one, root) for root in roots)))
    return [(x * act.reach, y * act.reach) for x, y in roots]


def _growing(act: Act, stance: Stance, roots: Spots, group: int, groups: int) -> Stance:
    near = clusters(stance, roots, act, 1.15 * act.size, group, groups)
    full = eased(stance.amount / max(len(stance.homes) - 1, 1))
    grown = mingled(near, stance.places, full)
    come = arrived(stance, 2 * len(roots))
    places = []
    for index, ((x, y, variant), a) in enumerate(zip(grown, come, strict=True)):
        root_x, root_y = roots[index % len(roots)]
        places.append((between(root_x, x, a), between(root_y, y, a), variant))
    return stance._replace(places=within(places, act), scale=[between(0.55, 1.0, a) for a in come])


def _first_of_many(act: Act, movers: Company) -> Danced:
    """The few that have come stand out where there were none."""
    softs: list[Soft] = []
    for stance in movers.values():
        few = 1 - eased(stance.amount / max(len(stance.homes) - 1, 1))
        softs += glows("warm", [stance], 2.3 * act.size, 0.5 * few)
    return Danced({}, softs)


def graft_failure(act: Act, movers: Company, targets: Company) -> Danced:
    """The new cells do not take hold: they drift away from their homes and grow pale."""
    loose = eased(0.3 + act.progress) * act.strength
    danced = {}
    for name, stance in {**movers, **targets}.items():
        sunk = [
            (0.86 * x + 0.03 * act.reach * act.sway * math.sin(home.phase + 0.5 * act.seconds),
             0.7 * y + 0.28 * act.reach, variant)
            for (x, y, variant), home in zip(stance.places, stance.homes, strict=False)
        ]  # fmt: skip
        count = len(stance.places)
        danced[name] = stance._replace(
            places=within(mingled(stance.places, sunk, loose), act),
            opacity=[between(1.0, VISIBLE + 0.15, loose)] * count,
            scale=[between(1.0, 0.8, loose)] * count,
        )
    return Danced(danced, [])


def engraftment_syndrome(act: Act, movers: Company, targets: Company) -> Danced:
    """So many come at once that they crowd at the wall, which swells and warms."""
    danced = {name: _at_the_wall(act, stance) for name, stance in movers.items()}
    return Danced(danced, glows("heat", danced.values(), 3.2 * act.size, 0.5 * act.strength))


def _at_the_wall(act: Act, stance: Stance) -> Stance:
    if act.place != "blood":
        return stance
    places = []
    for (x, y, variant), home in zip(stance.places, stance.homes, strict=False):
        side = 1 if home.v > 0 else -1
        bow = 0.11 * act.reach * math.sin(2.4 * x / act.reach + 0.6)
        wall = side * LANE * act.reach * (0.84 + 0.16 * abs(home.v)) - bow
        places.append((x, between(y, wall, 0.85 * act.strength), variant))
    return stance._replace(places=within(places, act))
