"""Cells that are made or that help: gene correction, culture, and the calm that MSC bring."""

from __future__ import annotations

import math

from dayzero.stage.choreography.stance import Act, Company, Danced, Soft, Stance
from dayzero.stage.choreography.steps import (
    Host,
    arrived,
    between,
    eased,
    glows,
    hosts_of,
    lit,
    one_of,
    seam,
    there,
    turns,
    waves,
    within,
)


def gene_correction(act: Act, movers: Company, targets: Company) -> Danced:
    """Each vector finds a cell, docks and goes in; cells that carry the correction shine."""
    corrected = [stance for stance in targets.values() if stance.mark == "gene-corrected"]
    waiting = [stance for stance in targets.values() if stance.mark != "gene-corrected"]
    hosts = hosts_of(waiting or corrected)
    danced = {name: _docking(act, stance, hosts) for name, stance in movers.items()}
    return Danced(danced, glows("warm", corrected, 2.6 * act.size, 0.6))


def _docking(act: Act, stance: Stance, hosts: list[Host | None]) -> Stance:
    places, scale, opacity = [], [], []
    for index, ((x, y, variant), home, turn) in enumerate(
        zip(stance.places, stance.homes, turns(stance, act.seconds, 0.05), strict=False)
    ):
        u, v = one_of(hosts, index) or (x, y)
        near, inside = eased(turn / 0.55), eased((turn - 0.65) / 0.3)
        rim, angle = between(1.3, 0.25, inside) * act.size, math.tau * home.u
        places.append((
            between(x, u + rim * math.cos(angle), near),
            between(y, v + rim * math.sin(angle), near), variant,
        ))  # fmt: skip
        scale.append(between(1.0, 0.55, inside))
        opacity.append(seam(turn))
    return stance._replace(places=within(places, act), scale=scale, opacity=opacity)


def culture(act: Act, movers: Company, targets: Company) -> Danced:
    """Cells cling to the bottom and divide: each new one comes out of one that was there."""
    danced: Company = {}
    softs: list[Soft] = []
    for name, stance in movers.items():
        come = arrived(stance, max(len(stance.homes) // 6, 3))
        danced[name] = stance._replace(
            places=_divided(stance, come), scale=[between(0.6, 1.0, a) for a in come]
        )
        softs += lit("warm", danced[name], 2.3 * act.size, [1.6 * a * (1 - a) for a in come])
    return Danced(danced, softs)


def _divided(stance: Stance, come: list[float]) -> list[tuple[float, float, int]]:
    """Cell 5 comes out of cell 1, cell 6 out of cell 2: every generation doubles."""
    places = []
    for index, ((x, y, variant), a) in enumerate(zip(stance.places, come, strict=True)):
        parent = stance.places[index - (1 << (index.bit_length() - 1))] if index else (x, y, 0)
        places.append((between(parent[0], x, a), between(parent[1], y, a), variant))
    return places


def calming(act: Act, movers: Company, targets: Company) -> Danced:
    """MSC send soothing signals; inflamed cells become calm. None is lost and none is replaced."""
    senders = {name: s for name, s in movers.items() if s.cell != "soothing-signal"}
    calm = eased(0.25 + act.progress) * act.strength * there(senders.values())
    danced = {name: _calmed(act, stance, calm) for name, stance in targets.items()}
    inflamed = list(danced.values())
    sources, hosts = hosts_of(senders.values()), hosts_of(inflamed)
    for name, stance in movers.items():
        if stance.cell == "soothing-signal":
            danced[name] = _sent(act, stance, sources, hosts)
    return Danced(
        danced,
        glows("heat", inflamed, 3.6 * act.size, 0.6 * (1 - calm), most=24)
        + glows("calm", inflamed, 2.8 * act.size, 0.5 * calm, most=24)
        + waves(senders.values(), act, 3.6 * act.size, 0.6),
    )


def _sent(act: Act, stance: Stance, sources: list[Host | None], hosts: list[Host | None]) -> Stance:
    """On bowed ways from an MSC to the cells around."""
    places, opacity = [], []
    for index, (place, turn) in enumerate(
        zip(stance.places, turns(stance, act.seconds, 0.06), strict=True)
    ):
        x, y = one_of(sources, index) or place[:2]
        u, v = one_of(hosts, index * 7 + 3) or place[:2]
        bow = 0.5 * turn * (1 - turn) * (1 if index % 2 else -1)
        places.append((
            between(x, u, turn) - bow * (v - y), between(y, v, turn) + bow * (u - x), place[2]
        ))  # fmt: skip
        opacity.append(seam(turn))
    return stance._replace(places=within(places, act), opacity=opacity)


def _calmed(act: Act, stance: Stance, calm: float) -> Stance:
    """Inflamed cells tremble; calm ones hardly move."""
    shiver = 0.03 * act.reach * act.sway * (1 - calm)
    trembling = zip(stance.places, stance.homes, strict=False)
    return stance._replace(
        places=within(
            [
                (x + shiver * math.sin(2.4 * act.seconds + home.phase),
                 y + shiver * math.sin(2.1 * act.seconds + 2 * home.phase), variant)
                for (x, y, variant), home in trembling
            ],
            act,
        )
    )  # fmt: skip
