"""Danger and guard: infection, a virus that wakes, medicine that holds cells or germs back."""

from __future__ import annotations

import math

from dayzero.stage.choreography.stance import Act, Company, Danced, Soft, Stance, one_soft
from dayzero.stage.choreography.steps import (
    GOLDEN,
    Hosts,
    around,
    banded,
    between,
    eased,
    glows,
    hosts_of,
    one_of,
    seam,
    there,
    turns,
    waves,
    within,
)
from dayzero.stage.homes import DERMIS
from dayzero.stage.rows import Row, clamped, counted, row, sin, spot, sqrt, towards

NEST = 0.3 + 0.06j
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
    nest = NEST * act.reach
    tight = between(2.2, 1.35, fenced) * act.size
    germs = there(movers.values())
    room = tight * (math.sqrt(sum(stance.amount for stance in movers.values())) + 0.8)
    fence = min(room + 0.9 * act.size, 0.5 * act.reach)
    danced = {
        name: stance._replace(places=within(nest + _nested(stance, tight, act), act))
        for name, stance in movers.items()
    }
    here = Hosts(row([nest]), row([germs]))
    for name, stance in guards.items():
        danced[name] = stance._replace(places=around(stance, here, act, fence, most=18))
    softs = [
        one_soft("heat", nest, room + 0.6 * act.size, 0.5 * germs),
        one_soft("wave", nest, fence + 1.1 * act.size, 0.8 * germs * fenced),
    ]
    return Danced(danced, softs if germs else [])


def _nested(stance: Stance, tight: float, act: Act) -> Row:
    """Around the middle of the nest."""
    phase = stance.home.phase
    wriggle = spot(sin(phase + 1.1 * act.seconds), sin(2 * phase + 0.9 * act.seconds))
    seed = sqrt(stance.number + 0.3) * towards(GOLDEN * stance.number)
    return tight * seed + 0.25 * act.size * act.sway * wriggle


def reactivation(act: Act, movers: Company, targets: Company) -> Danced:
    """A virus that slept in cells of the body wakes and comes out of them."""
    hosts = hosts_of(targets.values()).some(SLEEPERS)
    danced = {name: _coming_out(act, stance, hosts) for name, stance in movers.items()}
    sore, awake = 0.55 * act.strength, sum(stance.amount for stance in movers.values())
    if not awake or hosts.first() is None:
        return Danced(danced, glows("heat", movers.values(), 2.0 * act.size, sore))
    light = sore * hosts.there * clamped(awake - counted(len(hosts.places)))
    return Danced(danced, [Soft("heat", hosts.places, 2.4 * act.size, light)])


def _coming_out(act: Act, stance: Stance, hosts: Hosts) -> Stance:
    turn = turns(stance, act.seconds, 0.06)
    host = one_of(hosts, stance.number, stance.places)
    away = act.size * between(0.2, 4.2, turn)
    return stance._replace(
        places=within(host + away * towards(GOLDEN * stance.number + 0.8 * turn), act),
        scale=between(0.6, 1.0, eased(3 * turn)),
        opacity=seam(turn),
    )


def prevention(act: Act, movers: Company, targets: Company) -> Danced:
    """Medicine stands between donor cells and the body's own tissue, and holds them back."""
    front = FRONTS.get(act.place)
    if front is None:
        return maintenance(act, movers, targets)
    holds = act.strength * there(movers.values())
    danced = {
        name: stance._replace(
            places=between(stance.places, banded(stance, act, front + 0.45, 0.38), holds)
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
