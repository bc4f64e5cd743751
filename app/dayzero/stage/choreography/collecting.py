"""Cells on their way out of the body and into the cold: vessel, machine, needle, freezer."""

from __future__ import annotations

import math

from dayzero.stage.choreography.stance import Act, Company, Danced, Soft, Stance
from dayzero.stage.choreography.steps import (
    along,
    around,
    arrived,
    between,
    eased,
    glows,
    hosts_of,
    lit,
    mingled,
    piled,
    seam,
    turns,
    within,
)
from dayzero.stage.homes import sinus

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
        danced[name], shares = _slipping(act, stance)
        softs += lit("warm", danced[name], 2.6 * act.size, shares)
    hosts = hosts_of(danced.values())
    for name, stance in targets.items():
        if stance.cell == "signal":
            danced[name] = stance._replace(places=around(stance, hosts, act, 1.7 * act.size))
    return Danced(danced, softs)


def _slipping(act: Act, stance: Stance) -> tuple[Stance, list[float]]:
    """The stem cells, and how brightly each is lit."""
    reach = act.reach
    places, opacity, scale, shares = [], [], [], []
    for (x, y, variant), home, turn in zip(
        stance.places, stance.homes, turns(stance, act.seconds, 0.035), strict=False
    ):
        leaves = home.v < 1.7 * act.strength - 1
        down = eased((turn - 0.45) / 0.3) if leaves else 0.0
        off = eased((turn - 0.7) / 0.3) if leaves else 0.0
        x = between(x, 0.97 * reach, off)
        y = between(y, (sinus(x / reach) + 0.04 * home.v) * reach, down)
        places.append((x, y, variant))
        opacity.append(seam(turn) if leaves else 1.0)
        scale.append(between(0.6, 1.0, min(6 * turn, 1.0)) if leaves else 1.0)
        shares.append(0.5 * down * opacity[-1])
    return stance._replace(places=within(places, act), opacity=opacity, scale=scale), shares


def apheresis(act: Act, movers: Company, targets: Company) -> Danced:
    """In the ring, stem cells gather in the thin layer and are led inwards; the rest goes round."""
    if act.place == "bag":
        return Danced({name: _filling(act, stance) for name, stance in movers.items()}, [])
    if act.place != "machine":
        return Danced({}, [])
    return Danced({name: _led_inwards(act, stance) for name, stance in movers.items()}, [])


def _led_inwards(act: Act, stance: Stance) -> Stance:
    spin = 0.5 * act.seconds * act.sway
    places, opacity = [], []
    for home, (_x, _y, variant) in zip(stance.homes, stance.places, strict=False):
        turn = (home.u + 0.05 * act.seconds) % 1.0
        away = between(0.84, 0.655, eased(turn / 0.3)) - 0.4 * eased((turn - 0.72) / 0.28)
        angle = home.phase + spin
        away *= act.reach
        places.append((away * math.cos(angle), away * math.sin(angle), variant))
        opacity.append(seam(turn))
    return stance._replace(places=places, opacity=opacity)


def _filling(act: Act, stance: Stance) -> Stance:
    """Cells come in at the top and lie down; the bag fills from the bottom."""
    inlet, bob = -0.9 * act.reach, 0.012 * act.reach * act.sway
    falling = zip(piled(stance, act), stance.homes, arrived(stance, 12), strict=False)
    return stance._replace(
        places=within(
            [
                (x * eased(2 * a),
                 between(inlet, y, a) + bob * math.sin(home.phase + act.seconds), variant)
                for (x, y, variant), home, a in falling
            ],
            act,
        )
    )  # fmt: skip


def harvest(act: Act, movers: Company, targets: Company) -> Danced:
    """A needle draws marrow: stem cells near its tip go up through it."""
    if act.place == "bag":
        return Danced({name: _filling(act, stance) for name, stance in movers.items()}, [])
    if act.place != "marrow":
        return Danced({}, [])
    x, y = NEEDLE[0]
    needle = Soft("needle", x * act.reach, y * act.reach, act.reach, 1.0)
    return Danced({name: _drawn_up(act, stance) for name, stance in movers.items()}, [needle])


def _drawn_up(act: Act, stance: Stance) -> Stance:
    loops = turns(stance, act.seconds, 0.045)
    goes = [home.v < 0.6 * act.strength - 1 for home in stance.homes[: len(loops)]]
    up = along(NEEDLE, [max(turn - 0.6, 0) / 0.4 for turn in loops], act, [0.0] * len(loops), 0.0,
               [place[2] for place in stance.places])  # fmt: skip
    near = [
        eased((turn - 0.25) / 0.35) if go else 0.0 for turn, go in zip(loops, goes, strict=True)
    ]
    places = [
        (between(x, u, share), between(y, v, share), variant)
        for (x, y, variant), (u, v, _variant), share in zip(stance.places, up, near, strict=True)
    ]
    return stance._replace(
        places=places,
        opacity=[seam(turn) if go else 1.0 for turn, go in zip(loops, goes, strict=True)],
        scale=[between(1.0, 0.75, share) for share in near],
    )


def freezing(act: Act, movers: Company, targets: Company) -> Danced:
    """Cells come to rest, a little smaller, each in its own frost; and so they stay."""
    return _cold(act, movers, act.progress / FREEZES)


def thawing(act: Act, movers: Company, targets: Company) -> Danced:
    """The frost goes, and the cells begin to move again."""
    return _cold(act, movers, 1 - act.progress)


def _cold(act: Act, movers: Company, share: float) -> Danced:
    cold = eased(share) * act.strength
    danced = {}
    for name, stance in movers.items():
        rest = [
            (home.x * act.reach, home.y * act.reach, home.variant)
            for home in stance.homes[: len(stance.places)]
        ]
        danced[name] = stance._replace(
            places=within(mingled(stance.places, rest, cold), act),
            scale=[between(1.0, 0.86, cold)] * len(rest),
        )
    return Danced(danced, glows("frost", danced.values(), 1.6 * act.size, cold, most=90))
