"""Cells that are made or that help: gene correction, culture, and the calm that MSC bring."""

from __future__ import annotations

import math
from functools import lru_cache

from dayzero.stage.choreography.stance import Act, Company, Danced, Soft, Stance
from dayzero.stage.choreography.steps import (
    Hosts,
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
from dayzero.stage.rows import Row, row, sin, spot, towards, where


def gene_correction(act: Act, movers: Company, targets: Company) -> Danced:
    """Each vector finds a cell, docks and goes in; cells that carry the correction shine."""
    corrected = [stance for stance in targets.values() if stance.mark == "gene-corrected"]
    waiting = [stance for stance in targets.values() if stance.mark != "gene-corrected"]
    hosts = hosts_of(waiting or corrected)
    danced = {name: _docking(act, stance, hosts) for name, stance in movers.items()}
    return Danced(danced, glows("warm", corrected, 2.6 * act.size, 0.6))


def _docking(act: Act, stance: Stance, hosts: Hosts) -> Stance:
    turn = turns(stance, act.seconds, 0.05)
    near, inside = eased(turn / 0.55), eased((turn - 0.65) / 0.3)
    rim = act.size * between(1.3, 0.25, inside) * towards(math.tau * stance.home.u)
    host = one_of(hosts, stance.number, stance.places)
    return stance._replace(
        places=within(between(stance.places, host + rim, near), act),
        scale=between(1.0, 0.55, inside),
        opacity=seam(turn),
    )


def culture(act: Act, movers: Company, targets: Company) -> Danced:
    """Cells cling to the bottom and divide: each new one comes out of one that was there."""
    danced: Company = {}
    softs: list[Soft] = []
    for name, stance in movers.items():
        come = arrived(stance, max(len(stance.homes.place) // 6, 3))
        danced[name] = stance._replace(places=_divided(stance, come), scale=between(0.6, 1.0, come))
        softs += lit("warm", danced[name], 2.3 * act.size, 1.6 * come * (1 - come))
    return Danced(danced, softs)


def _divided(stance: Stance, come: Row) -> Row:
    """Cell 5 comes out of cell 1, cell 6 out of cell 2: every generation doubles."""
    parents = row(_parents(len(stance.places)))
    return between(stance.places[parents], stance.places, come)


@lru_cache(maxsize=16)
def _parents(number: int) -> tuple[int, ...]:
    """The number of the cell that each comes out of; the first is its own."""
    return (0, *(index - (1 << (index.bit_length() - 1)) for index in range(1, number)))[:number]


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


def _sent(act: Act, stance: Stance, sources: Hosts, hosts: Hosts) -> Stance:
    """On bowed ways from an MSC to the cells around."""
    turn = turns(stance, act.seconds, 0.06)
    source = one_of(sources, stance.number, stance.places)
    way = one_of(hosts, 7 * stance.number + 3, stance.places) - source
    side = where(stance.number % 2 > 0, 0.5j, -0.5j)
    return stance._replace(
        places=within(source + way * turn * (1 + side * (1 - turn)), act), opacity=seam(turn)
    )


def _calmed(act: Act, stance: Stance, calm: float) -> Stance:
    """Inflamed cells tremble; calm ones hardly move."""
    phase, shiver = stance.home.phase, 0.03 * act.reach * act.sway * (1 - calm)
    trembling = spot(sin(2.4 * act.seconds + phase), sin(2.1 * act.seconds + 2 * phase))
    return stance._replace(places=within(stance.places + shiver * trembling, act))
