"""What a person takes home on paper: the same telling for the printed pages and the web page.

It holds nothing about the person but the questions they chose to have on it. No figure that waits
to be asked for is on it, for paper lies about. Its date is that of the content, not of today: the
same treatment gives the same handout.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from dayzero import __version__
from dayzero.story.about import citation, date_words, reviewed_words
from dayzero.story.basket import LONGEST_QUESTION, OWN_QUESTIONS
from dayzero.story.blocks import lower_first
from dayzero.story.clinic import call_lines, variant_titles
from dayzero.story.days import day_label, window_words
from dayzero.story.evidence import evidence_words, review_words
from dayzero.story.guarded import guarded_facts
from dayzero.timeline.language import translate
from dayzero.timeline.words import PLACEHOLDER, Reader

if TYPE_CHECKING:
    from dayzero.story.ending import Listed
    from dayzero.timeline.document import Timeline

SUGGESTED, SUGGESTED_LARGE = 4, 2
"""So many questions of the treatment beside them; fewer in large print, which must be carried."""
SOURCES, SOURCES_LARGE = 4, 2
"""So many sources on paper; all of them are in the program."""


class Call(NamedTuple):
    """When to call, and what to do then."""

    title: str
    signs: tuple[str, ...]
    then: str
    urgent: bool


class Part(NamedTuple):
    """One phase of the journey."""

    number: int
    kind: str
    title: str
    when: str
    begins: str
    """A short name of its first day."""
    in_short: str


class Handout(NamedTuple):
    """Everything on the handout, in reading order. Empty words and lists are left out."""

    id: str
    written: str
    """When the content was last changed, ``YYYY-MM-DD``."""
    language: str
    title: str
    lead: tuple[str, ...]
    """What it is, what has to be decided, how well supported it is, and who has checked it."""
    visit: tuple[Listed, ...]
    """What came of a visit, where there was one."""
    call_title: str
    call_lines: tuple[str, ...]
    """Whom to call at this clinic."""
    number_to_write: str
    """What to write on the line for the number, where the clinic is not known."""
    calls: tuple[Call, ...]
    """The urgent ones first."""
    course_title: str
    course: str
    """From where days are counted."""
    parts: tuple[Part, ...]
    ends: str
    """A short name of the last day."""
    own_title: str
    matters: str
    """What matters most to the person, in a sentence, if they want it here."""
    own: tuple[str, ...]
    """Questions the person chose; each is followed by a line for the answer."""
    empty_lines: int
    """How many lines there are for further questions."""
    ask_title: str
    ask: tuple[str, ...]
    sources_title: str
    sources: tuple[str, ...]
    closing: str
    found: str
    """What checklists find of it, in a sentence."""
    foot: str
    """What stands on every page: who checked it, of when it is, and what made it."""


def handout(
    timeline: Timeline,
    questions: Sequence[str] = (),
    large: bool = False,
    visit: tuple[Listed, ...] = (),
    found: str = "",
    matters: str = "",
) -> Handout:
    """What there is to take home of a treatment; ``questions`` are the person's, three at most.

    ``large``: for large print, which has room for fewer sources. ``visit``: what came of one.
    ``found``: what checklists find of the treatment; it takes some tenths of a second to say, so
    who asks brings it. ``matters``: what matters most to the person, in a sentence of theirs.

    Raises:
        ValueError: there are too many questions, or one is too long; in one sentence.
    """
    own = chosen(questions)
    reader, medicine = Reader(timeline), timeline.family == "medicine"
    told = _Told(timeline, reader)
    advice = timeline.advice
    asked = [words for words in told.each(timeline.questions) if words not in own]
    # What is said of fever is among the first: there a mistake would cost most.
    known = timeline.evidence.sources
    used = [
        source for name in sorted(advice, key="fever".__ne__) for source in advice[name].sources
    ]
    cited = [*dict.fromkeys([known[0], *used[:1], *known[1:2], *used, *known])]
    phases = list(timeline.phases.values())
    return Handout(
        timeline.id,
        timeline.review.written.isoformat(),
        timeline.language,
        _title(timeline),
        _lead(timeline, told),
        visit,
        translate("Handout", "When to call"),
        call_lines(timeline.site) if timeline.site else (),
        ""
        if timeline.site
        else translate("Handout", "The number of my team, at any hour (write it here):"),
        tuple(_calls(timeline, told)),
        translate("Handout", "The journey in short"),
        translate("Handout", "Days are counted from the first dose, which is Day 0.")
        if medicine
        else translate(
            "Handout", "Days are counted from the day the cells are given, which is Day 0."
        ),
        tuple(
            Part(
                number,
                phase.kind,
                phase.title,
                window_words(*phase.days, medicine),
                day_label(phase.days[0]),
                " ".join(told.each([phase.in_short])),
            )
            for number, phase in enumerate(phases, start=1)
        ),
        day_label(phases[-1].days[1]),
        translate("Handout", "My questions"),
        matters,
        own,
        OWN_QUESTIONS - len(own),
        translate("Handout", "Questions worth asking"),
        tuple(asked[: SUGGESTED_LARGE if large else SUGGESTED]),
        translate("Handout", "Some of the sources"),
        tuple(
            citation(timeline.sources[name])
            for name in cited[: SOURCES_LARGE if large else SOURCES]
        ),
        translate(
            "Handout",
            "This is general information. It knows nothing about you. The advice of your own "
            "team comes first. The content must be looked at again by {date}.",
        ).format(date=date_words(timeline.review.due)),
        found,
        _foot(timeline),
    )


def chosen(questions: Sequence[str]) -> tuple[str, ...]:
    """A person's questions, without empty ones.

    Raises:
        ValueError: there are too many, or one is too long; in one sentence.
    """
    own = tuple(filter(None, (" ".join(words.split()) for words in questions)))
    if len(own) > OWN_QUESTIONS:
        words = translate("Handout", "There are {count} questions, and room for {room}.")
        raise ValueError(words.format(count=len(own), room=OWN_QUESTIONS))
    if any(len(words) > LONGEST_QUESTION for words in own):
        words = translate("Handout", "A question is longer than {letters} letters.")
        raise ValueError(words.format(letters=LONGEST_QUESTION))
    return own


class _Told:
    """The texts of a timeline with facts filled in; those with a waiting figure are left out."""

    def __init__(self, timeline: Timeline, reader: Reader) -> None:
        self._reader = reader
        self._waiting = guarded_facts(timeline)

    def each(self, texts: Sequence[str]) -> Iterator[str]:
        for text in texts:
            if not any(match[1] in self._waiting for match in PLACEHOLDER.finditer(text)):
                yield self._reader.plain(text)


def _calls(timeline: Timeline, told: _Told) -> Iterator[Call]:
    """Fever first, then what needs an ambulance, then all else that cannot wait. No handout is
    without fever."""
    first = ("fever", "emergency")
    advice = timeline.advice
    if "fever" not in advice:
        yield Call(
            translate("Handout", "Fever: call at once"),
            (translate("Handout", "You have a fever, or you shiver and shake."),),
            translate("Handout", "Phone your team at once, day or night."),
            True,
        )
    rest = sorted(advice.keys() - set(first), key=list(advice).index)
    rest.sort(key=lambda name: not advice[name].urgent)
    for name in (*(name for name in first if name in advice), *rest):
        item = advice[name]
        then = " ".join(told.each([item.then]))
        title = " ".join(told.each([item.title]))
        yield Call(title, tuple(told.each(item.signs)), then, item.urgent)


def _title(timeline: Timeline) -> str:
    variant = variant_titles(timeline).get(timeline.variant or "")
    return f"{timeline.title} ({variant})" if variant else timeline.title


def _lead(timeline: Timeline, told: _Told) -> tuple[str, ...]:
    evidence = timeline.evidence
    supported = translate("Text", "How well supported this is: {level}.").format(
        level=lower_first(evidence_words(evidence.level))
    )
    choice = [timeline.decision.choice] if timeline.decision else []
    return (
        " ".join(told.each([timeline.summary, *choice])),
        " ".join((supported, *told.each([evidence.summary]), reviewed_words(timeline.review))),
    )


def _foot(timeline: Timeline) -> str:
    review = timeline.review
    words = translate("Handout", "{review}. Content of {written}. Dayzero {version}")
    return words.format(
        review=review_words(bool(review.records), review.translation),
        written=date_words(review.written),
        version=__version__,
    )
