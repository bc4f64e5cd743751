"""What a nurse is prompted with in a consultation: the key message, what is easily misread, how to
ask a person to say it back, and the published doses of the phase. No patient is shown it. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dayzero.story.chances import quality_words
from dayzero.story.days import window_words
from dayzero.timeline.language import translate

if TYPE_CHECKING:
    from dayzero.story.moment import Moment, Story
    from dayzero.timeline.clinical import Clinical

MOST_MISREADINGS = 2
"""Two can be put right in one breath; more cannot."""


class Misread(NamedTuple):
    """Something people often take from this that is not so."""

    says: str
    truth: str


class Prompts(NamedTuple):
    """What helps to tell the phase in view."""

    message: str
    misreadings: tuple[Misread, ...]
    teach_back: str
    """Empty where the treatment has no words of its own for it."""


class Detail(NamedTuple):
    """One drug, dose or check of the phase in view."""

    title: str
    says: str
    when: str
    """Empty where the source does not say."""
    people: str
    source: str
    quality: str
    now: bool
    """Whether it is given on the day in view."""


def prompts(story: Story, moment: Moment) -> Prompts:
    """The prompts for a moment."""
    plain, phase = story.reader.plain, moment.phase.phase
    misread = [story.timeline.misreadings[name] for name in moment.misreadings]
    # What belongs to these few days comes before what is always misread.
    misread.sort(key=lambda item: item.days[1] - item.days[0])
    return Prompts(
        plain(phase.message),
        tuple(Misread(plain(item.says), plain(item.truth)) for item in misread[:MOST_MISREADINGS]),
        plain(phase.teach_back or ""),
    )


def not_your_protocol() -> str:
    """What stands over every dose."""
    return translate("Clinical", "Typical published regimen, not your unit’s protocol")


def clinical_detail(story: Story, moment: Moment) -> tuple[Detail, ...]:
    """The published doses and checks of the phase in view; those of its day come first."""
    of_phase = [item for item in story.timeline.clinical.values() if item.phase == moment.phase.id]
    details = [_detail(story, item, moment.day) for item in of_phase]
    return tuple(sorted(details, key=lambda detail: not detail.now))


def _detail(story: Story, item: Clinical, day: float) -> Detail:
    medicine = story.timeline.family == "medicine"
    sources = [story.timeline.sources[name].short for name in item.sources]
    quality, _meaning = quality_words(item)
    return Detail(
        item.title,
        item.says,
        window_words(*item.days, medicine) if item.days else "",
        item.people,
        "; ".join(sources),
        quality,
        bool(item.days and item.days[0] <= day < item.days[1]),
    )
