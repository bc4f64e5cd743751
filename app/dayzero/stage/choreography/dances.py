"""The registry: which function dances which kind, and the whole of what happens in the lens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dayzero.stage.choreography.arriving import (
    engraftment,
    engraftment_syndrome,
    graft_failure,
    homing,
    transfusion,
)
from dayzero.stage.choreography.clearing import conditioning
from dayzero.stage.choreography.collecting import (
    apheresis,
    freezing,
    harvest,
    mobilisation,
    thawing,
)
from dayzero.stage.choreography.guarding import infection, maintenance, prevention, reactivation
from dayzero.stage.choreography.harming import graft_versus_host, relapse
from dayzero.stage.choreography.making import calming, culture, gene_correction
from dayzero.stage.choreography.schooling import thymic_education
from dayzero.stage.choreography.stance import (
    Act,
    Circumstances,
    Company,
    Dance,
    Danced,
    Soft,
    Stance,
)
from dayzero.stage.choreography.steps import between, eased, there
from dayzero.story.moment import Doing, Moment, Story

if TYPE_CHECKING:
    from dayzero.timeline.picture import Choreography

DANCES: dict[str, Dance] = {
    "mobilisation": mobilisation,
    "apheresis": apheresis,
    "harvest": harvest,
    "freezing": freezing,
    "thawing": thawing,
    "conditioning": conditioning,
    "homing": homing,
    "transfusion": transfusion,
    "engraftment": engraftment,
    "engraftment-syndrome": engraftment_syndrome,
    "graft-failure": graft_failure,
    "thymic-education": thymic_education,
    "gene-correction": gene_correction,
    "culture": culture,
    "reactivation": reactivation,
    "infection": infection,
    "graft-versus-host": graft_versus_host,
    "relapse": relapse,
    "prevention": prevention,
    "maintenance": maintenance,
    "calming": calming,
}
"""By kind. Where several run in one place, they act in this order: what holds back comes last."""

HOLDING = ("prevention", "maintenance", "calming")
"""Kinds that hold their targets back."""

EASE = 1.2
"""Story seconds in which a choreography begins and ends, if it does so within a step."""

KEY_POSE = 0.6
"""How far a choreography has come where nothing moves."""

_ORDER = {kind: order for order, kind in enumerate(DANCES)}


def danced(story: Story, moment: Moment, around: Circumstances, company: Company) -> Danced:
    """The company in the lens as the choreographies of the moment have it stand.

    One whose kind has no function here leaves the cells as they are. So does one for which none
    of its cells are drawn: nothing is shown for what the document's amounts leave out.
    """
    known = story.timeline.stage.choreographies
    here = [
        (known[doing.choreography], doing)
        for doing in moment.doings
        if doing.choreography in known
        and known[doing.choreography].place == around.place
        and known[doing.choreography].kind in DANCES
    ]
    here.sort(key=lambda one: _ORDER[one[0].kind])
    held = _held(here, company)
    softs: list[Soft] = []
    for choreography, doing in here:
        movers = _cast(choreography.movers, company)
        targets = _cast(choreography.targets, company)
        if not any(len(stance.places) for stance in (*movers.values(), *targets.values())):
            continue
        act = Act(
            place=around.kind,
            seconds=around.seconds * choreography.pace,
            progress=KEY_POSE if around.still else doing.progress,
            strength=choreography.strength,
            held=max((held.get(name, 0.0) for name in movers), default=0.0),
            reach=around.reach,
            size=around.size,
            sway=around.sway,
        )
        result = DANCES[choreography.kind](act, movers, targets)
        share = 1.0 if around.still else _begun(story, moment, choreography)
        company = company | {
            name: _eased_in(company[name], stance, share) for name, stance in result.stances.items()
        }
        softs += [soft._replace(opacity=soft.opacity * share) for soft in result.softs]
    return Danced(company, softs)


def _cast(names: tuple[str, ...], company: Company) -> Company:
    return {name: company[name] for name in names if name in company}


def _held(here: list[tuple[Choreography, Doing]], company: Company) -> dict[str, float]:
    """How strongly each group is held back by those that are there to do so."""
    held: dict[str, float] = {}
    for choreography, _doing in here:
        if choreography.kind in HOLDING:
            holds = there(_cast(choreography.movers, company).values()) * choreography.strength
            for name in choreography.targets:
                held[name] = max(held.get(name, 0.0), holds)
    return held


def _begun(story: Story, moment: Moment, choreography: Choreography) -> float:
    """How far it has begun, and not yet ended, 0 to 1.

    A step begins with a new picture: what runs from its first day on is there at once, so that
    a picture of that very day shows it.
    """
    start, end = next(w for w in choreography.windows if w[0] <= moment.day < w[1])
    begun = ended = 1.0
    if start > moment.step.start:
        begun = (moment.position - story.axis.position(start)) / EASE
    if end < moment.step.end:
        ended = (story.axis.position(end) - moment.position) / EASE
    return eased(min(begun, ended))


def _eased_in(before: Stance, after: Stance, share: float) -> Stance:
    return after._replace(
        places=between(before.places, after.places, share),
        opacity=between(before.opacity, after.opacity, share),
        scale=between(before.scale, after.scale, share),
    )
