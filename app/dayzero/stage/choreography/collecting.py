"""Cells on their way out of the body and into the cold: vessel, machine, needle, freezer."""

from __future__ import annotations

from dayzero.stage.choreography.stance import Act, Company, Danced, Soft, Stance, one_soft
from dayzero.stage.choreography.steps import (
    along,
    around,
    arrived,
    between,
    eased,
    glows,
    hosts_of,
    lit,
    piled,
    seam,
    turns,
    within,
)
from dayzero.stage.homes import sinus
from dayzero.stage.rows import Row, larger, sin, smaller, spot, towards, where

NEEDLE = ((0.02, 0.1), (0.3, -0.2), (0.52, -0.46), (0.68, -0.66))
"""The harvesting needle from its tip up; shares of the reach."""

FREEZES = 0.1
"""Share of its window in which freezing is done; for the rest of it, cells are frozen."""


def mobilisation(act: Act, movers: Company, targets: Company) -> Danced:
    """Growth factor loosens the stem cells' hold; they slip into the vessel and are carried off."""
    if act.place != "marrow":
        return Danced({}, glows("warm", movers.values(), 2.6 * act.size, 0.4))
    danced: Company = {}
    softs: list[Soft] = []
    for name, stance in movers.items():
        turn = turns(stance, act.seconds, 0.035)
        danced[name] = _slipping(act, stance, turn)
        light = 0.5 * eased((turn - 0.45) / 0.3) * seam(turn) * _leaves(act, stance)
        softs += lit("warm", danced[name], 2.6 * act.size, light)
    hosts = hosts_of(danced.values())
    for name, stance in targets.items():
        if stance.cell == "signal":
            danced[name] = stance._replace(places=around(stance, hosts, act, 1.7 * act.size))
    return Danced(danced, softs)


def _leaves(act: Act, stance: Stance) -> Row:
    """1 for those whose hold is loosened, 0 for the others."""
    return where(stance.home.v < 1.7 * act.strength - 1, 1.0, 0.0)


def _slipping(act: Act, stance: Stance, turn: Row) -> Stance:
    """Down into the vessel, and away with the blood."""
    leaves, home, reach = _leaves(act, stance), stance.places, act.reach
    x = between(home.real, 0.97 * reach, leaves * eased((turn - 0.7) / 0.3))
    vein = (sinus(x / reach) + 0.04 * stance.home.v) * reach
    y = between(home.imag, vein, leaves * eased((turn - 0.45) / 0.3))
    return stance._replace(
        places=within(spot(x, y), act),
        opacity=between(1.0, seam(turn), leaves),
        scale=between(1.0, between(0.6, 1.0, smaller(6 * turn, 1.0)), leaves),
    )


def apheresis(act: Act, movers: Company, targets: Company) -> Danced:
    """In the ring, stem cells gather in the thin layer and are led inwards; the rest goes round."""
    if act.place == "bag":
        return Danced({name: _filling(act, stance) for name, stance in movers.items()}, [])
    if act.place != "machine":
        return Danced({}, [])
    return Danced({name: _led_inwards(act, stance) for name, stance in movers.items()}, [])


def _led_inwards(act: Act, stance: Stance) -> Stance:
    turn = (stance.home.u + 0.05 * act.seconds) % 1.0
    away = between(0.84, 0.655, eased(turn / 0.3)) - 0.4 * eased((turn - 0.72) / 0.28)
    spin = 0.5 * act.seconds * act.sway
    return stance._replace(
        places=act.reach * away * towards(stance.home.phase + spin), opacity=seam(turn)
    )


def _filling(act: Act, stance: Stance) -> Stance:
    """Cells come in at the top and lie down; the bag fills from the bottom."""
    lies, come = piled(stance, act), arrived(stance, 12)
    bob = 0.012 * act.sway * sin(stance.home.phase + act.seconds)
    x = lies.real * eased(2 * come)
    y = between(-0.9 * act.reach, lies.imag, come) + act.reach * bob
    return stance._replace(places=within(spot(x, y), act))


def harvest(act: Act, movers: Company, targets: Company) -> Danced:
    """A needle draws marrow: stem cells near its tip go up through it."""
    if act.place == "bag":
        return Danced({name: _filling(act, stance) for name, stance in movers.items()}, [])
    if act.place != "marrow":
        return Danced({}, [])
    needle = one_soft("needle", act.reach * complex(*NEEDLE[0]), act.reach, 1.0)
    return Danced({name: _drawn_up(act, stance) for name, stance in movers.items()}, [needle])


def _drawn_up(act: Act, stance: Stance) -> Stance:
    turn = turns(stance, act.seconds, 0.045)
    goes = where(stance.home.v < 0.6 * act.strength - 1, 1.0, 0.0)
    up = along(NEEDLE, larger(turn - 0.6, 0) / 0.4, act)
    near = goes * eased((turn - 0.25) / 0.35)
    return stance._replace(
        places=between(stance.places, up, near),
        opacity=between(1.0, seam(turn), goes),
        scale=between(1.0, 0.75, near),
    )


def freezing(act: Act, movers: Company, targets: Company) -> Danced:
    """Cells come to rest, a little smaller, each in its own frost; and so they stay."""
    return _cold(act, movers, act.progress / FREEZES)


def thawing(act: Act, movers: Company, targets: Company) -> Danced:
    """The frost goes, and the cells begin to move again."""
    return _cold(act, movers, 1 - act.progress)


def _cold(act: Act, movers: Company, share: float) -> Danced:
    cold = eased(share) * act.strength
    danced = {
        name: stance._replace(
            places=within(between(stance.places, act.reach * stance.home.place, cold), act),
            scale=between(1.0, 0.86, cold),
        )
        for name, stance in movers.items()
    }
    return Danced(danced, glows("frost", danced.values(), 1.6 * act.size, cold, most=90))
