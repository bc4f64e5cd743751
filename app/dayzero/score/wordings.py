"""Measures of the words: how hard they are, who acts in them, and how chances are put."""

from __future__ import annotations

import math
import re
from statistics import fmean, median

from dayzero.score.everyday import is_everyday, words
from dayzero.score.item import Measure, Verdict, absent, asked_of, each, met, unmet
from dayzero.score.subject import Subject
from dayzero.score.voice import is_passive
from dayzero.timeline.language import translate
from dayzero.timeline.lists import LONGEST_PARAGRAPH
from dayzero.timeline.readability import smog_grade
from dayzero.timeline.rules import HARDEST_CARD, MEDIAN_CARD
from dayzero.timeline.wording import LONG_SENTENCE, sentences
from dayzero.timeline.words import PLACEHOLDER

MOST_UNUSUAL = 0.1
"""Share of words that a child of ten need not know; the words of the glossary do not count."""
MOST_PASSIVE = 0.2
"""Share of sentences."""
LONGEST_PART = 60
"""In words."""
MEAN_SENTENCE = 15
"""In words."""

TEMPERATURE = "°C"

_HOW_OFTEN = re.compile(
    r"\b(?:rare|rarely|common|commonly|uncommon|frequent|frequently|unlikely|likely)\b", re.I
)
_RISK, _CHANCE = re.compile(r"\brisks?\b", re.I), re.compile(r"\bchances?\b", re.I)
_NOT_SPOKEN_TO = re.compile(
    r"^(?:the|a|an|it|they|there|people|some|most|many|this|that|we|he|she)\b", re.I
)


# --- how hard to read ---------------------------------------------------------------------------


def easy_cards(subject: Subject) -> Verdict:
    """No card reads above grade 8, and half of them not above 6."""
    hard = [where for where, grade in subject.grades if grade > HARDEST_CARD]
    if hard:
        return each(len(subject.grades), hard)
    return median_at_most(MEDIAN_CARD)(subject)


def median_at_most(grade: float) -> Measure:
    """The median school grade of the cards is not above this."""

    def measure(subject: Subject) -> Verdict:
        middle = median_grade(subject)
        said = translate("Score", "Flesch-Kincaid grade {grade:.1f} in the middle of all cards.")
        return (met if middle <= grade else unmet)(said.format(grade=rounded_up(middle)))

    return measure


def median_grade(subject: Subject) -> float:
    """The median Flesch-Kincaid grade of the cards; 0 where there is none."""
    return median(grade for _where, grade in subject.grades) if subject.grades else 0.0


def smog(subject: Subject) -> Verdict:
    """The SMOG grade of all sentences together is not above 6."""
    grade = smog_grade(subject.sentences)
    said = translate("Score", "SMOG grade {grade:.1f}; the line is {line:.0f}.")
    verdict = met if grade <= MEDIAN_CARD else unmet
    return verdict(said.format(grade=rounded_up(grade), line=MEDIAN_CARD))


def rounded_up(grade: float) -> float:
    """A grade with one decimal, never better than it is."""
    return math.ceil(grade * 10) / 10


def short_sentences(subject: Subject) -> Verdict:
    """Sentences have 15 words or fewer on average, 20 at most; paragraphs 3 sentences."""
    counts = [len(sentence.split()) for sentence in subject.sentences]
    mean = fmean(counts) if counts else 0.0
    long = sum(count > LONG_SENTENCE for count in counts)
    wide = [text for _where, text in subject.paragraphs if len(sentences(text)) > LONGEST_PARAGRAPH]
    said = translate(
        "Score",
        "{mean:.1f} words in a sentence; {long} sentences above {most}; "
        "{wide} paragraphs above {lines} sentences.",
    )
    fine = mean <= MEAN_SENTENCE and not long and not wide
    return (met if fine else unmet)(
        said.format(
            mean=rounded_up(mean),
            long=long,
            most=LONG_SENTENCE,
            wide=len(wide),
            lines=LONGEST_PARAGRAPH,
        )
    )


def short_parts(subject: Subject) -> Verdict:
    """Each part of a card has 60 words or fewer."""
    parts = subject.paragraphs
    return each(len(parts), (where for where, text in parts if len(text.split()) > LONGEST_PART))


def everyday_words(subject: Subject) -> Verdict:
    """At most one word of ten is one a child of ten need not know and no card explains."""
    said = [word for _path, text in subject.texts for word in words(subject.reader.bare(text))]
    strange = sum(not is_everyday(word) for word in said)
    share = strange / max(len(said), 1)
    told = translate("Score", "{share} of 100 words are neither everyday words nor explained.")
    verdict = met if said and share <= MOST_UNUSUAL else unmet
    return verdict(told.format(share=math.ceil(share * 100)))


# --- who acts -----------------------------------------------------------------------------------


def mostly_active(subject: Subject) -> Verdict:
    """At most one sentence of five is passive."""
    passive = sum(map(is_passive, subject.sentences))
    share = passive / max(len(subject.sentences), 1)
    said = translate("Score", "{share} of 100 sentences are passive.")
    verdict = met if share <= MOST_PASSIVE else unmet
    return verdict(said.format(share=math.ceil(share * 100)))


def messages_active(subject: Subject) -> Verdict:
    """No main message and no action is passive."""
    said = [phase.message for phase in subject.timeline.phases.values()]
    said += _actions(subject)
    return each(len(said), map(_quoted, filter(is_passive, said)))


def spoken_to(subject: Subject) -> Verdict:
    """Every action is said to the reader."""
    actions = _actions(subject)
    return each(len(actions), map(_quoted, filter(_NOT_SPOKEN_TO.match, actions)))


def small_actions(subject: Subject) -> Verdict:
    """Every action is one short sentence."""
    actions = _actions(subject)
    long = (a for a in actions if len(sentences(a)) > 1 or len(a.split()) > LONG_SENTENCE)
    return each(len(actions), map(_quoted, long))


def _actions(subject: Subject) -> list[str]:
    return [text for path, text in subject.texts if path[-2:-1] == ("do",)]


def _quoted(sentence: str) -> str:
    return f"“{sentence.rstrip('.')}”"


# --- chances ------------------------------------------------------------------------------------


def whole_numbers(subject: Subject) -> Verdict:
    """Numbers in the texts are whole, but for a temperature: it is read off a thermometer with
    its decimal, and rounded it would be wrong."""
    facts = subject.timeline.facts
    broken = (
        facts[match[1]].what
        for _path, text in subject.texts
        for match in PLACEHOLDER.finditer(text)
        if "." in subject.reader.plain(match[0]) and facts[match[1]].unit != TEMPERATURE
    )
    return absent(broken, translate("Score", "Every number in the texts is whole."))


def words_beside_numbers(subject: Subject) -> Verdict:
    """Words such as rare or common stand beside a figure."""
    timeline = subject.timeline
    counted = {("risks", name) for name, risk in timeline.risks.items() if risk.chance}
    counted |= {("outcomes", name) for name in timeline.outcomes}
    alone = (
        subject.place(path)
        for path, text in subject.texts
        if _HOW_OFTEN.search(text) and path[:2] not in counted and not PLACEHOLDER.search(text)
    )
    return absent(alone, translate("Score", "Such words stand only beside a figure."))


def says_chance(subject: Subject) -> Verdict:
    """The texts say chance at least as often as risk."""
    texts = [text for _path, text in subject.texts]
    risk, chance = (sum(len(word.findall(text)) for text in texts) for word in (_RISK, _CHANCE))
    said = translate("Score", "“Chance” is said {chance} times, “risk” {risk} times.")
    verdict = met if chance >= risk else unmet
    return verdict(said.format(chance=chance, risk=risk))


def named_scale(_subject: Subject) -> Verdict:
    """The reading grade is told with the name of its scale."""
    return met(translate("Score", "Flesch-Kincaid and SMOG grades stand on this page."))


def own_formula(subject: Subject) -> Verdict:
    """Other languages than English have formulas of their own."""
    if subject.english:
        return Verdict("not-applicable", translate("Score", "The texts are English."))
    return unmet(translate("Score", "There is no formula for this language yet."))


def translated_back(subject: Subject) -> Verdict:
    """A translation has to be translated back by someone else, and compared."""
    if subject.english:
        return own_formula(subject)
    return asked_of(translate("Score", "a second translator, sentence by sentence."))
