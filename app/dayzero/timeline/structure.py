"""What must hold before a timeline can be shown: order of days, names that exist, windows."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from dayzero.timeline.document import Timeline
from dayzero.timeline.language import translate
from dayzero.timeline.problems import Finding, JsonPath
from dayzero.timeline.texts import texts
from dayzero.timeline.words import FORMS, PLACEHOLDER, fact_words


class Reference(NamedTuple):
    """A place in the document that names something elsewhere in it."""

    path: JsonPath
    name: str
    collections: tuple[str, ...]
    """Where the name may stand, such as ``facts`` or ``stage.places``."""


def structure(timeline: Timeline) -> Iterator[Finding]:
    """Everything that keeps a timeline from being shown."""
    yield from _days(timeline)
    yield from _windows(timeline)
    yield from _references(timeline)
    yield from _placeholders(timeline)
    yield from _variants(timeline)
    yield from _translation(timeline)


def _translation(timeline: Timeline) -> Iterator[Finding]:
    """Only a catalogue says who has read a translation; a source that does claims a check."""
    if timeline.review.translation is not None:
        yield Finding(
            "translation",
            ("review", "translation"),
            translate("Problems", "A document cannot say who checked its translation."),
            translate("Problems", "Leave it out: the header of the catalogue says so."),
        )


def _days(timeline: Timeline) -> Iterator[Finding]:
    in_order = translate("Problems", "Put them in the order of their days.")
    for (before_id, earlier), (phase_id, later) in pairwise(timeline.phases.items()):
        if later.days[0] != earlier.days[1]:
            what = translate(
                "Problems", "The phase begins on day {day:g}, but “{before}” ends on {end:g}."
            )
            do = translate("Problems", "Let each phase begin on the day the one before it ends.")
            what = what.format(day=later.days[0], before=before_id, end=earlier.days[1])
            yield Finding("days", ("phases", phase_id, "days"), what, do)
    for phase_id, phase in timeline.phases.items():
        path: JsonPath = ("phases", phase_id)
        start, end = phase.days
        if end <= start:
            what = translate("Problems", "The phase ends on day {end:g}, not after day {start:g}.")
            do = translate("Problems", "Give its first day, and the day the next phase begins.")
            yield Finding("days", (*path, "days"), what.format(start=start, end=end), do)
            continue
        first_id, first = next(iter(phase.steps.items()))
        if first.day != start:
            what = translate(
                "Problems", "The first step begins on day {day:g}, the phase on {start:g}."
            )
            do = translate("Problems", "Let the first step begin with its phase.")
            where = (*path, "steps", first_id, "day")
            yield Finding("days", where, what.format(day=first.day, start=start), do)
        for (_id, before), (step_id, step) in pairwise(phase.steps.items()):
            where = (*path, "steps", step_id, "day")
            if step.day <= before.day:
                what = translate("Problems", "Day {day:g} comes after day {before:g}.")
                yield Finding("days", where, what.format(day=step.day, before=before.day), in_order)
            elif step.day >= end:
                what = translate(
                    "Problems", "The step begins on day {day:g}; its phase ends on {end:g}."
                )
                do = translate(
                    "Problems", "Move the step to a later phase, or the end of this one."
                )
                yield Finding("days", where, what.format(day=step.day, end=end), do)


def windows(timeline: Timeline) -> Iterator[tuple[JsonPath, tuple[float, float]]]:
    """Every stretch of days in the document besides the phases, with its path."""
    for name, risk in timeline.risks.items():
        for index, window in enumerate(risk.windows):
            yield ("risks", name, "windows", index), window
    for name, outcome in timeline.outcomes.items():
        yield ("outcomes", name, "window"), outcome.window
    for name, milestone in timeline.milestones.items():
        yield ("milestones", name, "days"), milestone.days
    for name, misreading in timeline.misreadings.items():
        yield ("misreadings", name, "days"), misreading.days
    for name, clinical in timeline.clinical.items():
        if clinical.days:
            yield ("clinical", name, "days"), clinical.days
    for name, flow in timeline.stage.flows.items():
        for index, window in enumerate(flow.windows):
            yield ("stage", "flows", name, "windows", index), window
    for name, choreography in timeline.stage.choreographies.items():
        for index, window in enumerate(choreography.windows):
            yield ("stage", "choreographies", name, "windows", index), window


def _windows(timeline: Timeline) -> Iterator[Finding]:
    phases = list(timeline.phases.values())
    first, last = phases[0].days[0], phases[-1].days[1]
    for path, (start, end) in windows(timeline):
        if end <= start:
            what = translate("Problems", "The window ends on day {end:g}, not after day {start:g}.")
            do = translate("Problems", "Give its first day, and the day on which it is over.")
        elif start < first or end > last:
            what = translate(
                "Problems", "The window, day {start:g} to {end:g}, leaves the timeline."
            )
            do = translate(
                "Problems", "Keep it between day {first:g} and {last:g}, or add a phase."
            )
        else:
            continue
        yield Finding(
            "windows", path, what.format(start=start, end=end), do.format(first=first, last=last)
        )


def references(timeline: Timeline) -> Iterator[Reference]:
    """Every place in the document that names something elsewhere in it."""
    yield from _references_of_phases(timeline)
    yield from _references_of_chances(timeline)
    yield from _references_of_picture(timeline)
    sources = ("sources",)
    yield from _each(("evidence", "sources"), timeline.evidence.sources, sources)
    if timeline.eligibility:
        yield from _each(("eligibility", "sources"), timeline.eligibility.sources, sources)
    for name, claim in timeline.claims.items():
        yield from _each(("claims", name, "sources"), claim.sources, sources)
    for name, fact in timeline.facts.items():
        yield from _each(("facts", name, "sources"), fact.sources, sources)
    for name, advice in timeline.advice.items():
        yield from _each(("advice", name, "sources"), advice.sources, sources)
    for name, clinical in timeline.clinical.items():
        yield Reference(("clinical", name, "phase"), clinical.phase, ("phases",))
        yield from _each(("clinical", name, "sources"), clinical.sources, sources)


def _references_of_phases(timeline: Timeline) -> Iterator[Reference]:
    shown = ("risks", "stage.populations", "stage.places", "curves", "terms")
    for phase_id, phase in timeline.phases.items():
        path: JsonPath = ("phases", phase_id)
        yield from _each((*path, "explanation", "call"), phase.explanation.call, ("advice",))
        yield from _one((*path, "scene", "lens"), phase.scene.lens, ("stage.places",))
        for step_id, step in phase.steps.items():
            where = (*path, "steps", step_id)
            yield from _each((*where, "explanation", "call"), step.explanation.call, ("advice",))
            yield from _one((*where, "scene", "lens"), step.scene.lens, ("stage.places",))
            yield from _each((*where, "shows"), step.shows, shown)


def _references_of_chances(timeline: Timeline) -> Iterator[Reference]:
    for name, risk in timeline.risks.items():
        yield from _one(("risks", name, "chance"), risk.chance, ("facts",))
        yield from _each(("risks", name, "places"), risk.places, ("stage.places",))
        yield from _each(("risks", name, "populations"), risk.populations, ("stage.populations",))
    for name, outcome in timeline.outcomes.items():
        path: JsonPath = ("outcomes", name)
        yield from _one((*path, "chance"), outcome.chance, ("facts",))
        yield from _one((*path, "comparator", "chance"), outcome.comparator.chance, ("facts",))
    # A variant may leave out what a card leads to; then it leads there no more.
    for name, value in timeline.values.items() if timeline.variant is None else ():
        yield from _each(("values", name, "about"), value.about, ("risks", "outcomes"))
    for name, misreading in timeline.misreadings.items():
        about = ("curves", "risks", "stage.populations")
        yield from _each(("misreadings", name, "about"), misreading.about, about)
        yield from _each(("misreadings", name, "sources"), misreading.sources, ("sources",))


def _references_of_picture(timeline: Timeline) -> Iterator[Reference]:
    for name, curve in timeline.curves.items():
        path: JsonPath = ("curves", name)
        yield from _one((*path, "term"), curve.term, ("terms",))
        yield from _one((*path, "reference", "fact"), curve.reference.fact, ("facts",))
        yield from _each((*path, "anchors"), curve.anchors, ("facts",))
        if curve.varies:
            yield from _one((*path, "varies", "fact"), curve.varies.fact, ("facts",))
            yield from _one((*path, "varies", "level"), curve.varies.level, ("facts",))
    for name, milestone in timeline.milestones.items():
        path = ("milestones", name)
        yield from _one((*path, "fact"), milestone.fact, ("facts",))
        yield from _one((*path, "population"), milestone.population, ("stage.populations",))
    for name, place in timeline.stage.places.items():
        yield from _one(("stage", "places", name, "term"), place.term, ("terms",))
    for name, population in timeline.stage.populations.items():
        path = ("stage", "populations", name)
        yield from _one((*path, "term"), population.term, ("terms",))
        for place_id, amounts in population.places.items():
            where = (*path, "places", place_id)
            yield Reference(where, place_id, ("stage.places",))
            yield from _one((*where, "curve"), amounts.curve, ("curves",))
    for name, flow in timeline.stage.flows.items():
        path = ("stage", "flows", name)
        yield Reference((*path, "population"), flow.population, ("stage.populations",))
        yield Reference((*path, "from"), flow.source, ("stage.places",))
        yield Reference((*path, "to"), flow.target, ("stage.places",))
    for name, choreography in timeline.stage.choreographies.items():
        path = ("stage", "choreographies", name)
        cells = ("stage.populations",)
        yield Reference((*path, "place"), choreography.place, ("stage.places",))
        yield from _each((*path, "movers"), choreography.movers, cells)
        yield from _each((*path, "targets"), choreography.targets, cells)


def _one(path: JsonPath, name: str | None, collections: tuple[str, ...]) -> Iterator[Reference]:
    if name is not None:
        yield Reference(path, name, collections)


def _each(
    path: JsonPath, names: Iterable[str], collections: tuple[str, ...]
) -> Iterator[Reference]:
    for index, name in enumerate(names):
        yield Reference((*path, index), name, collections)


def names_in(timeline: Timeline, collection: str) -> Iterable[str]:
    """The names in a collection such as ``facts`` or ``stage.places``."""
    owner: object = timeline
    for part in collection.split("."):
        owner = getattr(owner, part)
    return owner if isinstance(owner, dict) else ()


def _references(timeline: Timeline) -> Iterator[Finding]:
    known: dict[tuple[str, ...], set[str]] = {}
    for path, name, collections in references(timeline):
        if collections not in known:
            known[collections] = {
                name for collection in collections for name in names_in(timeline, collection)
            }
        if name not in known[collections]:
            what = translate("Problems", "There is no “{name}” in {collections}.")
            what = what.format(name=name, collections=_listed(collections))
            yield Finding("references", path, what, nearest(name, known[collections]))


def nearest(name: str, known: Iterable[str]) -> str:
    """What to do about an unknown name: the nearest known one, or to add it."""
    near = difflib.get_close_matches(name, list(known), n=1)
    if near:
        return translate("Problems", "Did you mean “{near}”?").format(near=near[0])
    return translate("Problems", "Add it there, or take it out here.")


def _listed(collections: tuple[str, ...]) -> str:
    *most, last = collections
    if not most:
        return last
    return translate("Problems", "{most} or {last}").format(most=", ".join(most), last=last)


def _placeholders(timeline: Timeline) -> Iterator[Finding]:
    for path, text in texts(timeline):
        if "{" not in text and "}" not in text:
            continue
        for match in PLACEHOLDER.finditer(text):
            problem = _placeholder_problem(timeline, match[1], match[2] or "")
            if problem:
                what, do = problem
                yield Finding("placeholders", path, what, do)
        rest = PLACEHOLDER.sub("", text)
        if "{" in rest or "}" in rest:
            yield Finding(
                "placeholders",
                path,
                translate("Problems", "There is a curly bracket that belongs to no fact."),
                translate(
                    "Problems", "Write a fact as {fact-name} or {fact-name:form}, or take it out."
                ),
            )


def _placeholder_problem(timeline: Timeline, fact_id: str, form: str) -> tuple[str, str] | None:
    fact = timeline.facts.get(fact_id)
    if fact is None:
        what = translate("Problems", "There is no fact “{name}”.").format(name=fact_id)
        return what, nearest(fact_id, timeline.facts)
    if form not in FORMS:
        what = translate("Problems", "A fact has no form “{form}”.").format(form=form)
        forms = ", ".join(filter(None, FORMS))
        return what, translate("Problems", "Write one of: {forms}.").format(forms=forms)
    try:
        fact_words(fact, timeline.denominator, form)  # type: ignore[arg-type]
    except ValueError:
        what = translate("Problems", "The fact “{name}” has no form “{form}”.")
        do = {
            "counted": translate("Problems", "Add “counted” to the fact, or use another form."),
            "about": translate("Problems", "Only a number of one and more has it, and no chance."),
        }.get(form, translate("Problems", "Only a chance has it; use another form."))
        return what.format(name=fact_id, form=form), do
    return None


def _variants(timeline: Timeline) -> Iterator[Finding]:
    if timeline.variant and not timeline.variants.get(timeline.variant):
        what = translate("Problems", "There is no variant “{name}”.").format(name=timeline.variant)
        yield Finding("references", ("variant",), what, translate("Problems", "Take this out."))
    fixed = (
        "$schema", "format", "id", "uses", "bibliography", "variants", "language", "review", "site",
    )  # fmt: skip
    for variant_id, variant in timeline.variants.items():
        for name in fixed:
            if name in variant.changes:
                what = translate("Problems", "A variant cannot change “{name}”.").format(name=name)
                do = translate("Problems", "Take it out of the changes.")
                yield Finding("references", ("variants", variant_id, "changes", name), what, do)
