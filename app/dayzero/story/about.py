"""What there is to say about a treatment as a whole, apart from any day of it.

The page in the window and the text both tell these sections, so that they cannot differ.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple

from dayzero.story.evidence import evidence_words, translation_words
from dayzero.timeline.language import QT_TRANSLATE_NOOP, translate
from dayzero.timeline.lists import in_paragraphs, in_short_lists

if TYPE_CHECKING:
    from dayzero.timeline.document import Review, Timeline
    from dayzero.timeline.sources import Source

SectionName = Literal[
    "decision",
    "evidence",
    "eligibility",
    "claims",
    "values",
    "questions",
    "method",
    "makers",
    "score",
]

MONTHS = (
    QT_TRANSLATE_NOOP("Months", "January"),
    QT_TRANSLATE_NOOP("Months", "February"),
    QT_TRANSLATE_NOOP("Months", "March"),
    QT_TRANSLATE_NOOP("Months", "April"),
    QT_TRANSLATE_NOOP("Months", "May"),
    QT_TRANSLATE_NOOP("Months", "June"),
    QT_TRANSLATE_NOOP("Months", "July"),
    QT_TRANSLATE_NOOP("Months", "August"),
    QT_TRANSLATE_NOOP("Months", "September"),
    QT_TRANSLATE_NOOP("Months", "October"),
    QT_TRANSLATE_NOOP("Months", "November"),
    QT_TRANSLATE_NOOP("Months", "December"),
)


class Saying(NamedTuple):
    """A paragraph: words of the document, with ``{fact-id}`` still in them."""

    text: str
    kind: Literal["lead", "text", "heading", "item", "quote"] = "text"
    sources: tuple[str, ...] = ()
    """Ids in the bibliography."""
    id: str = ""
    """What it can be found by: the id of a claim, the number of a question."""


class Section(NamedTuple):
    """One part of the page, under a heading."""

    name: SectionName
    title: str
    sayings: tuple[Saying, ...]


def about(timeline: Timeline) -> tuple[Section, ...]:
    """The sections of a treatment, in reading order, without those it has nothing to say in."""
    parts: tuple[tuple[SectionName, str, Iterable[Saying]], ...] = (
        ("decision", translate("About", "What has to be decided"), _decision(timeline)),
        ("evidence", translate("About", "How well supported it is"), _evidence(timeline)),
        ("eligibility", translate("About", "Who is offered it"), _eligibility(timeline)),
        ("claims", translate("About", "What you may have read"), _claims(timeline)),
        ("values", translate("About", "What may matter to you"), _values(timeline)),
        ("questions", translate("About", "Questions to ask your team"), _questions(timeline)),
        ("method", translate("About", "How the numbers were found"), _method(timeline)),
        ("makers", translate("About", "Who made this"), _makers(timeline)),
    )
    sections = (
        Section(name, title, tuple(part for saying in sayings for part in _paragraphs(saying)))
        for name, title, sayings in parts
    )
    return tuple(section for section in sections if section.sayings)


def _paragraphs(saying: Saying) -> Iterator[Saying]:
    """A long text as paragraphs that are short enough; the sources stand after the last."""
    if saying.kind != "text":
        yield saying
        return
    *most, last = in_paragraphs(saying.text)
    yield from (Saying(text, id=saying.id) for text in most)
    yield saying._replace(text=last)


def sources_of(sections: Iterable[Section]) -> tuple[str, ...]:
    """Ids of the sources that sections rest on, each once, in the order of their first use."""
    said = (saying for section in sections for saying in section.sayings)
    return tuple(dict.fromkeys(source for saying in said for source in saying.sources))


def _decision(timeline: Timeline) -> Iterator[Saying]:
    decision = timeline.decision
    if decision is None:
        return
    yield Saying(decision.choice, "lead")
    for option in decision.options.values():
        yield Saying(option.title, "heading")
        yield Saying(option.means)


def _evidence(timeline: Timeline) -> Iterator[Saying]:
    evidence = timeline.evidence
    yield Saying(evidence_words(evidence.level), "lead")
    yield Saying(evidence.summary, sources=tuple(evidence.sources))
    yield Saying(reviewed_words(timeline.review))
    yield Saying(dates_words(timeline.review))


def _eligibility(timeline: Timeline) -> Iterator[Saying]:
    who = timeline.eligibility
    if who is None:
        return
    yield Saying(translate("About", "What speaks for it"), "heading")
    yield from (Saying(text, "item") for text in who.offered)
    yield Saying(translate("About", "What speaks against it"), "heading")
    yield from (Saying(text, "item") for text in who.not_offered)
    yield Saying(translate("About", "Why one centre may say yes and another no"), "heading")
    yield Saying(who.differs, sources=tuple(who.sources))


def _claims(timeline: Timeline) -> Iterator[Saying]:
    for claim_id, claim in timeline.claims.items():
        yield Saying(claim.says, "quote", id=claim_id)
        yield Saying(claim.answer, sources=tuple(claim.sources))


def _values(timeline: Timeline) -> Iterator[Saying]:
    for number, value in enumerate(timeline.values.values()):
        if number == 0:
            yield Saying(
                translate(
                    "About",
                    "This matters more to some people than to others. None of it is right or "
                    "wrong, and it stands here in no order.",
                )
            )
        yield Saying(value.title, "heading")
        yield Saying(value.says)


def _questions(timeline: Timeline) -> Iterator[Saying]:
    lists = in_short_lists(list(enumerate(timeline.questions)))
    for place, questions in enumerate(lists):
        if len(lists) > 1:
            first, more = translate("About", "To ask first"), translate("About", "To ask as well")
            yield Saying(more if place else first, "heading")
        for number, text in questions:
            yield Saying(text, "item", id=str(number))


def _method(timeline: Timeline) -> Iterator[Saying]:
    method = timeline.method
    if method is None:
        return
    for heading, text in (
        (translate("About", "Where we looked"), method.search),
        (translate("About", "Who chose what to show"), method.selected),
        (translate("About", "How good the evidence is"), method.quality),
        (translate("About", "What we did not find"), method.missing),
    ):
        yield Saying(heading, "heading")
        yield Saying(text)


def _makers(timeline: Timeline) -> Iterator[Saying]:
    makers = timeline.makers
    if makers is None:
        return
    for heading, text in (
        (translate("About", "Who wrote it"), makers.who),
        (translate("About", "Who paid for it"), makers.paid),
        (translate("About", "Who looks at it again"), makers.again),
    ):
        yield Saying(heading, "heading")
        yield Saying(text)
    yield Saying(dates_words(timeline.review))
    yield Saying(reviewed_words(timeline.review))


def dates_words(review: Review) -> str:
    """When the content was last changed, and until when it holds."""
    words = translate(
        "About",
        "The content was last changed on {written}. It must be looked at again by {due}.",
    )
    return words.format(written=date_words(review.written), due=date_words(review.due))


def reviewed_words(review: Review) -> str:
    """Who has checked the content, in which role, when, and what of it; and its translation."""
    said = _checked_words(review), translation_words(review.translation)
    return " ".join(words for words in said if words)


def _checked_words(review: Review) -> str:
    if not review.records:
        return translate("About", "No clinician has reviewed this yet.")
    words = translate("About", "Checked by {who}, {role}, on {date}: {scope}.")
    return " ".join(
        words.format(
            who=record.who, role=record.role, scope=record.scope, date=date_words(record.date)
        )
        for record in review.records
    )


def citation(source: Source) -> str:
    """A source on one line: who, when, what, where."""
    where = ", ".join(
        str(part) for part in (source.container_title, source.volume, source.page) if part
    )
    parts = [source.short, source.title, where]
    if source.DOI:
        parts.append(translate("About", "DOI {doi}").format(doi=source.DOI))
    # What has no author is called by its title, and need not say it twice.
    return ". ".join(dict.fromkeys(part.rstrip(".") for part in parts if part)) + "."


def date_words(date: datetime.date) -> str:
    """Such as ``22 November 2026``."""
    return translate("About", "{day} {month} {year}").format(
        day=date.day, month=translate("Months", MONTHS[date.month - 1]), year=date.year
    )
