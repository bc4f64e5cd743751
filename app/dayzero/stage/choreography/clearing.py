"""Conditioning: medicine makes room, fully or in part."""

from __future__ import annotations

from dayzero.stage.choreography.stance import VISIBLE, Act, Company, Danced, Soft, Stance
from dayzero.stage.choreography.steps import around, between, glows, hosts_of
from dayzero.stage.rows import clamped


def conditioning(act: Act, movers: Company, targets: Company) -> Danced:
    """A mist of medicine spreads; antibodies grip their cells; those next to go turn pale.

    How empty the place gets is what the amounts say. The strength says how dense the mist is and
    how many cells it weighs on: nearly all (myeloablative), many, or some (reduced intensity).
    """
    danced = {name: _weighed_on(act, stance) for name, stance in targets.items()}
    white = hosts_of(s for s in targets.values() if s.cell not in ("red-cell", "platelet"))
    softs: list[Soft] = []
    for name, stance in movers.items():
        if stance.cell == "antibody":
            danced[name] = stance._replace(places=around(stance, white, act, 1.25 * act.size))
        else:
            softs += glows(
                "mist", [stance], between(3.0, 5.5, act.strength) * act.size,
                between(0.3, 0.48, act.strength),
            )  # fmt: skip
    return Danced(danced, softs)


def _weighed_on(act: Act, stance: Stance) -> Stance:
    """Cells leave in the order of their homes, the last first; so these turn pale first."""
    paler = max(0.85 * act.strength * stance.amount, 1e-9)
    share = clamped(1 - (stance.amount - stance.number) / paler)
    return stance._replace(
        opacity=between(1.0, VISIBLE + 0.12, share), scale=between(1.0, 0.7, share)
    )
