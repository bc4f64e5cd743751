"""Thymic renewal: new T cells at school, and the new, self-tolerant repertoire."""

from __future__ import annotations

from dayzero.stage.choreography.stance import VISIBLE, Act, Company, Danced, Soft, Stance, one_soft
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
from dayzero.stage.rows import row, smaller

TESTED = ((-0.93, -0.14), (-0.74, -0.46), (-0.46, -0.72), (-0.02, -0.84), (0.42, -0.74),
          (0.56, -0.46), (0.3, -0.14))  # fmt: skip
"""From the rim through the dense outer class to the pale inner one."""

SCHOOL = (*TESTED, (0.06, -0.02), *WAY_OUT[:3], (0.03, 0.96))
"""The whole way: those who pass leave by the vessel."""

STOPPED = (*TESTED, (0.4, 0.06), (0.56, 0.2), (0.66, 0.34))
"""The way of those who would attack the body: aside, to where cells end."""

TEACHERS = (-0.56 - 0.6j, 0.2 - 0.78j, 0.5 - 0.3j, 0.1 - 0.04j)
"""Spots on the way where cells are tested."""

GATE = complex(*WAY_OUT[0])

PACE = 0.02
"""Ways through the school in a second."""


def thymic_education(act: Act, movers: Company, targets: Company) -> Danced:
    """Young cells go through the school of the thymus; the self-attacking ones do not leave it."""
    if act.place != "thymus":
        return _repertoire(act, movers, targets)
    danced = {name: _schooled(act, stance) for name, stance in movers.items()}
    danced |= {name: _stopped(act, stance) for name, stance in targets.items()}
    reach, open_ = act.reach, there((*movers.values(), *targets.values()))
    teachers = reach * row(TEACHERS)
    softs = [
        Soft("calm", teachers, 0.22 * reach, row([0.6 * open_] * len(teachers))),
        one_soft("wave", GATE * reach, 0.17 * reach, 0.8 * open_),
    ]
    return Danced(danced, softs)


def _schooled(act: Act, stance: Stance) -> Stance:
    turn = turns(stance, act.seconds, PACE)
    return stance._replace(
        places=along(SCHOOL, turn, act, 0.1 * stance.home.v),
        opacity=seam(turn),
        scale=between(0.65, 1.0, eased(turn / 0.7)),
    )


def _stopped(act: Act, stance: Stance) -> Stance:
    """As far as the last test with the others, then aside, where they fade."""
    turn = turns(stance, act.seconds, PACE)
    gone = eased((turn - 0.7) / 0.3)
    return stance._replace(
        places=along(STOPPED, turn, act, 0.07 * stance.home.v),
        opacity=smaller(seam(turn), between(1.0, VISIBLE, gone)),
        scale=between(0.65, 1.0, eased(turn / 0.5)) - 0.35 * gone,
    )


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
