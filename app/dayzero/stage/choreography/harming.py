"""Cells that do harm: donor cells against the body, and the illness that comes back."""

from __future__ import annotations

import math

from dayzero.stage.choreography.guarding import FRONTS
from dayzero.stage.choreography.stance import Act, Company, Danced, Stance
from dayzero.stage.choreography.steps import (
    Host,
    banded,
    between,
    eased,
    glows,
    hosts_of,
    one_of,
    within,
)


def graft_versus_host(act: Act, movers: Company, targets: Company) -> Danced:
    """Donor cells press on the tissue of skin, gut or liver, which becomes sore."""
    force = act.strength * (1 - 0.8 * act.held)
    danced = {name: _pressing(act, stance, force) for name, stance in movers.items()}
    return Danced(danced, glows("heat", danced.values(), 3.4 * act.size, 0.5 * force, most=24))


def _pressing(act: Act, stance: Stance, force: float) -> Stance:
    """In slow pushes: up against the tissue where it lies above, outwards where it lies around."""
    front = FRONTS.get(act.place)
    push = act.reach * act.sway * force
    rows = stance.places
    if front is not None:
        rows = banded(stance, act, front + between(0.4, 0.04, force), between(0.3, 0.45, force))
    places = []
    for (x, y, variant), home in zip(rows, stance.homes, strict=False):
        pressed = 0.5 + 0.5 * math.sin(0.9 * act.seconds + home.phase)
        if front is not None:
            places.append((x, y - 0.06 * push * pressed, variant))
        else:
            away = 1 + 0.16 * force * pressed * act.sway
            places.append((x * away, y * away, variant))
    return stance._replace(places=within(places, act))


def relapse(act: Act, movers: Company, targets: Company) -> Danced:
    """The illness's own cells are back and crowd around what they harm."""
    force = eased(0.4 + act.progress) * act.strength * (1 - act.held)
    hosts = hosts_of(targets.values())
    danced = {name: _crowding(act, stance, hosts, 0.6 * force) for name, stance in movers.items()}
    return Danced(danced, glows("heat", danced.values(), 3.0 * act.size, 0.5 * force))


def _crowding(act: Act, stance: Stance, hosts: list[Host | None], near: float) -> Stance:
    """Towards the cells they harm, or, where none are drawn, towards one spot of the tissue."""
    middle = (-0.2 * act.reach, 0.1 * act.reach)
    places = []
    for index, (x, y, variant) in enumerate(stance.places):
        host = one_of(hosts, index)
        (u, v), share = (host, near) if host else (middle, 0.45 * near)
        places.append((between(x, u, share), between(y, v, share), variant))
    return stance._replace(places=within(places, act))
