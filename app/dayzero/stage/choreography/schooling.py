"""Thymic renewal: new T cells at school, and the new, self-tolerant repertoire."""

from __future__ import annotations

from dayzero.stage.choreography.stance import VISIBLE, Act, Company, Danced, Soft, Stance
from dayzero.stage.choreography.steps import (
    along,
    around,
    between,
    eased,
    glows,
    hosts_of,
    seam,
    there,
    turns,
)
from dayzero.stage.homes import WAY_OUT

TESTED = ((-0.93, -0.14), (-0.74, -0.46), (-0.46, -0.72), (-0.02, -0.84), (0.42, -0.74),
          (0.56, -0.46), (0.3, -0.14))  # fmt: skip
"""From the rim through the dense outer class to the pale inner one."""

SCHOOL = (*TESTED, (0.06, -0.02), *WAY_OUT[:3], (0.03, 0.96))
"""The whole way: those who pass leave by the vessel."""

STOPPED = (*TESTED, (0.4, 0.06), (0.56, 0.2), (0.66, 0.34))
"""The way of those who would attack the body: aside, to where cells end."""

TEACHERS = ((-0.56, -0.6), (0.2, -0.78), (0.5, -0.3), (0.1, -0.04))
"""Spots on the way where cells are tested."""

GATE = WAY_OUT[0]

PACE = 0.02
"""Ways through the school in a second."""


def thymic_education(act: Act, movers: Company, targets: Company) -> Danced:
    """Young cells go through the school of the thymus; the self-attacking ones do not leave it."""
    if act.place != "thymus":
        return _repertoire(act, movers, targets)
    danced = {name: _schooled(act, stance) for name, stance in movers.items()}
    danced |= {name: _stopped(act, stance) for name, stance in targets.items()}
    reach, open_ = act.reach, there((*movers.values(), *targets.values()))
    softs = [Soft("calm", x * reach, y * reach, 0.22 * reach, 0.6 * open_) for x, y in TEACHERS]
    softs.append(Soft("wave", GATE[0] * reach, GATE[1] * reach, 0.17 * reach, 0.8 * open_))
    return Danced(danced, softs)


def _schooled(act: Act, stance: Stance) -> Stance:
    loops = turns(stance, act.seconds, PACE)
    return stance._replace(
        places=along(SCHOOL, loops, act, [home.v for home in stance.homes[: len(loops)]], 0.1,
                     [place[2] for place in stance.places]),
        opacity=[seam(turn) for turn in loops],
        scale=[between(0.65, 1.0, eased(turn / 0.7)) for turn in loops],
    )  # fmt: skip


def _stopped(act: Act, stance: Stance) -> Stance:
    """As far as the last test with the others, then aside, where they fade."""
    loops = turns(stance, act.seconds, PACE)
    gone = [eased((turn - 0.7) / 0.3) for turn in loops]
    return stance._replace(
        places=along(STOPPED, loops, act, [home.v for home in stance.homes[: len(loops)]], 0.07,
                     [place[2] for place in stance.places]),
        opacity=[
            min(seam(turn), between(1.0, VISIBLE, late))
            for turn, late in zip(loops, gone, strict=True)
        ],
        scale=[
            between(0.65, 1.0, eased(turn / 0.5)) - 0.35 * late
            for turn, late in zip(loops, gone, strict=True)
        ],
    )  # fmt: skip


def _repertoire(act: Act, movers: Company, targets: Company) -> Danced:
    """Many different new cells side by side; calming ones stay near those that need it."""
    hosts = hosts_of(targets.values())
    calming = {
        name: stance._replace(places=around(stance, hosts, act, 2.2 * act.size))
        for name, stance in movers.items()
        if stance.cell == "regulatory-t"
    }
    fresh = [stance for stance in movers.values() if stance.cell != "regulatory-t"]
    return Danced(calming, glows("warm", fresh, 2.1 * act.size, 0.35)
                  + glows("calm", calming.values(), 2.8 * act.size, 0.5))  # fmt: skip
