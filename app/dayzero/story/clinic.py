"""What a clinic says of itself, in words that name it: nobody shall take it for a general rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dayzero.timeline.language import translate

if TYPE_CHECKING:
    from dayzero.timeline.document import Site, Timeline

ON_THE_WARD = frozenset({"conditioning", "infusion", "low-counts", "engraftment"})
"""Kinds of phase in which a clinic's rules for visitors and food matter."""


class Rule(NamedTuple):
    """A rule of a clinic, and a heading that says whose it is."""

    heading: str
    text: str


def call_words(site: Site) -> str:
    """Whom to call, on one line."""
    words = translate("Clinic", "At {clinic}: {number}")
    return words.format(clinic=site.name, number=_unbroken(site.urgent_number))


def call_lines(site: Site) -> tuple[str, ...]:
    """Whom to call for what, a line each; the urgent number is first.

    A clinic may draw the line for fever elsewhere than the general advice beside it does. Both
    are told, each as whose it is.
    """
    urgent = translate(
        "Clinic", "At {clinic}: call {number} for fever and other urgent signs, at any hour."
    )
    lines = [urgent.format(clinic=site.name, number=_unbroken(site.urgent_number))]
    if site.fever_from:
        fever = translate("Clinic", "Fever, as {clinic} says it: {words}")
        lines.append(fever.format(clinic=site.name, words=site.fever_from))
    if site.office_number:
        other = translate("Clinic", "For all else: call {number}.")
        lines.append(other.format(number=_unbroken(site.office_number)))
    if site.fever_from:
        lines.append(translate("Clinic", "All other advice is general. When in doubt, call."))
    return tuple(lines)


def _unbroken(number: str) -> str:
    """A telephone number that no line breaks apart."""
    return number.replace(" ", "\u00a0").replace("-", "\u2011")


def visitors_rule(site: Site | None) -> Rule | None:
    """The clinic's rules for visitors, if it gives any."""
    if site is None or not site.visitors:
        return None
    heading = translate("Clinic", "Visitors at {clinic}").format(clinic=site.name)
    return Rule(heading, site.visitors)


def food_rule(site: Site | None) -> Rule | None:
    """The clinic's rules for food, if it gives any."""
    if site is None or not site.food:
        return None
    return Rule(translate("Clinic", "Food at {clinic}").format(clinic=site.name), site.food)


def rules(site: Site | None) -> tuple[Rule, ...]:
    """Every rule the clinic gives."""
    return tuple(rule for rule in (visitors_rule(site), food_rule(site)) if rule)


def variant_titles(timeline: Timeline) -> dict[str, str]:
    """What each way of doing it is called: by the clinic, where it has a name of its own."""
    own = timeline.site.regimens if timeline.site else {}
    return {name: own.get(name, variant.title) for name, variant in timeline.variants.items()}
