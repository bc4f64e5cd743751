"""Cells that do harm: donor cells against the body, and the illness that comes back."""

from __future__ import annotations

from dayzero.stage.choreography.guarding import FRONTS
from dayzero.stage.choreography.stance import Act, Company, Danced, Stance
from dayzero.stage.choreography.steps import (
    Hosts,
    banded,
    between,
    eased,
    glows,
    hosts_of,
    one_of,
    within,
)
from dayzero.stage.rows import sin


def graft_versus_host(act: Act, movers: Company, targets: Company) -> Danced:
    """Donor cells press on the tissue of skin, gut or liver, which becomes sore."""
    force = act.strength * (1 - 0.8 * act.held)
    danced = {name: _pressing(act, stance, force) for name, stance in movers.items()}
    return Danced(danced, glows("heat", danced.values(), 3.4 * act.size, 0.5 * force, most=24))


def _pressing(act: Act, stance: Stance, force: float) -> Stance:
    """In slow pushes: up against the tissue where it lies above, outwards where it lies around."""
    front = FRONTS.get(act.place)
    pressed = 0.5 + 0.5 * sin(0.9 * act.seconds + stance.home.phase)
    push = act.sway * force * pressed
    if front is None:
        return stance._replace(places=within(stance.places * (1 + 0.16 * push), act))
    band = banded(stance, act, front + between(0.4, 0.04, force), between(0.3, 0.45, force))
    return stance._replace(places=within(band - 0.06j * act.reach * push, act))


def relapse(act: Act, movers: Company, targets: Company) -> Danced:
    """The illness's own cells are back and crowd around what they harm."""
    force = eased(0.4 + act.progress) * act.strength * (1 - act.held)
    hosts = hosts_of(targets.values())
    danced = {name: _crowding(act, stance, hosts, 0.6 * force) for name, stance in movers.items()}
    return Danced(danced, glows("heat", danced.values(), 3.0 * act.size, 0.5 * force))


def _crowding(act: Act, stance: Stance, hosts: Hosts, near: float) -> Stance:
    """Towards the cells they harm, or, where none are drawn, towards one spot of the tissue."""
    if hosts.first() is None:
        crowd = between(stance.places, act.reach * (-0.2 + 0.1j), 0.45 * near)
    else:
        crowd = between(stance.places, one_of(hosts, stance.number, stance.places), near)
    return stance._replace(places=within(crowd, act))
