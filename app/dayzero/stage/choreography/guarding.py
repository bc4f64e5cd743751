"""Danger and guard: infection, a virus that wakes, medicine that holds cells or germs back."""

from __future__ import annotations

import math

from dayzero.stage.choreography.stance import Act, Company, Danced, Soft, Stance
from dayzero.stage.choreography.steps import (
    GOLDEN,
    Host,
    around,
    banded,
    between,
    eased,
    glows,
    hosts_of,
    mingled,
    one_of,
    seam,
    there,
    turns,
    waves,
    within,
)
from dayzero.stage.homes import DERMIS
from dayzero.stage.swarm import Positions

NEST = (0.3, 0.06)
"""Where germs gather; shares of the reach."""

SLEEPERS = 5
"""Cells out of which a virus comes, at most."""

GUARDS = ("drug", "antibody")
"""Kinds that are given to hold something back."""

FRONTS = {"skin": DERMIS[0], "organ": -0.1, "lung": -0.1}
"""Places in which tissue lies above a front, down from the middle; share of the reach."""


def infection(act: Act, movers: Company, targets: Company) -> Danced:
    """Germs gather; medicine stands around them like a fence."""
    guards = {name: stance for name, stance in targets.items() if stance.cell in GUARDS}
    fenced = act.strength * there(guards.values())
    nest = (NEST[0] * act.reach, NEST[1] * act.reach)
    tight = between(2.2, 1.35, fenced) * act.size
    germs = there(movers.values())
    room = tight * (math.sqrt(sum(stance.amount for stance in movers.values())) + 0.8)
    fence = min(room + 0.9 * act.size, 0.5 * act.reach)
    danced = {
        name: stance._replace(places=within(_nested(stance, nest, tight, act), act))
        for name, stance in movers.items()
    }
    for name, stance in guards.items():
        danced[name] = stance._replace(
            places=around(stance, [Host(*nest, germs)], act, fence, most=18)
        )
    softs = [
        Soft("heat", *nest, room + 0.6 * act.size, 0.5 * germs),
        Soft("wave", *nest, fence + 1.1 * act.size, 0.8 * germs * fenced),
    ]
    return Danced(danced, softs if germs else [])


def _nested(stance: Stance, nest: tuple[float, float], tight: float, act: Act) -> Positions:
    wriggle = 0.25 * act.size * act.sway
    return [
        (nest[0] + tight * math.sqrt(index + 0.3) * math.cos(index * GOLDEN)
         + wriggle * math.sin(home.phase + 1.1 * act.seconds),
         nest[1] + tight * math.sqrt(index + 0.3) * math.sin(index * GOLDEN)
         + wriggle * math.sin(2 * home.phase + 0.9 * act.seconds), variant)
        for index, (home, (_x, _y, variant)) in enumerate(
            zip(stance.homes, stance.places, strict=False)
        )
    ]  # fmt: skip


def reactivation(act: Act, movers: Company, targets: Company) -> Danced:
    """A virus that slept in cells of the body wakes and comes out of them."""
    hosts = hosts_of(targets.values())[:SLEEPERS]
    danced = {name: _coming_out(act, stance, hosts) for name, stance in movers.items()}
    sore, awake = 0.55 * act.strength, sum(stance.amount for stance in movers.values())
    softs = [
        Soft("heat", host.x, host.y, 2.4 * act.size, sore * host.there * min(awake - index, 1.0))
        for index, host in enumerate(hosts)
        if host and awake > index
    ]
    if not softs:
        softs = glows("heat", movers.values(), 2.0 * act.size, sore)
    return Danced(danced, softs)


def _coming_out(act: Act, stance: Stance, hosts: list[Host | None]) -> Stance:
    places, scale, opacity = [], [], []
    for index, (place, turn) in enumerate(
        zip(stance.places, turns(stance, act.seconds, 0.06), strict=True)
    ):
        x, y = one_of(hosts, index) or place[:2]
        away = act.size * between(0.2, 4.2, turn)
        angle = index * GOLDEN + 0.8 * turn
        places.append((x + away * math.cos(angle), y + away * math.sin(angle), place[2]))
        scale.append(between(0.6, 1.0, eased(3 * turn)))
        opacity.append(seam(turn))
    return stance._replace(places=within(places, act), scale=scale, opacity=opacity)


def prevention(act: Act, movers: Company, targets: Company) -> Danced:
    """Medicine stands between donor cells and the body's own tissue, and holds them back."""
    front = FRONTS.get(act.place)
    if front is None:
        return maintenance(act, movers, targets)
    holds = act.strength * there(movers.values())
    danced = {
        name: stance._replace(
            places=mingled(stance.places, banded(stance, act, front + 0.45, 0.38), holds)
        )
        for name, stance in targets.items()
    }
    line = {
        name: stance._replace(places=banded(stance, act, front + 0.18, 0.1))
        for name, stance in movers.items()
    }
    return Danced(danced | line, glows("calm", line.values(), 2.6 * act.size, 0.4 * act.strength))


def maintenance(act: Act, movers: Company, targets: Company) -> Danced:
    """Medicine goes along with the cells that could do harm, and keeps them quiet."""
    hosts = hosts_of(targets.values())
    danced = {
        name: stance._replace(places=around(stance, hosts, act, 2.1 * act.size, most=3))
        for name, stance in movers.items()
    }
    calm = 0.5 * act.strength * there(movers.values())
    return Danced(danced, glows("calm", targets.values(), 2.6 * act.size, calm)
                  + waves(targets.values(), act, 3.4 * act.size, calm))  # fmt: skip
