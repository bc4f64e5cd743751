"""How easily it reads. L1 has two scales: Flesch-Kincaid for each card, SMOG for the whole.

Sources: AMA and NIH (grade 6); NHS (reading age 9 to 11); Option Grid (reading age 12).
"""

from __future__ import annotations

from dayzero.score import wordings
from dayzero.score.item import Computed, Item, Outside, Person
from dayzero.timeline.language import translate


def reading() -> tuple[Item, ...]:
    """All points; the checklist's ninth is a reason for them, not a point."""
    return (
        _item(
            "L1",
            translate("Score", "Do all cards read at school grade 8 or below, half of them at 6?"),
            Computed(
                translate("Score", "Flesch-Kincaid grade of each card."),
                wordings.easy_cards,
                english=True,
            ),
        ),
        _item(
            "L1-SMOG",
            translate("Score", "Does the whole read at school grade 6?"),
            Computed(
                translate("Score", "SMOG grade of all sentences."), wordings.smog, english=True
            ),
        ),
        _item(
            "L2",
            translate("Score", "Can someone of nine to eleven read it?"),
            Computed(
                translate("Score", "Half of the cards are at grade 6 or below."),
                wordings.median_at_most(6),
                english=True,
            ),
        ),
        _item(
            "L3",
            translate("Score", "Can someone of twelve read it?"),
            Computed(
                translate("Score", "Half of the cards are at grade 7 or below."),
                wordings.median_at_most(7),
                english=True,
            ),
        ),
        _item(
            "L4",
            translate("Score", "Are sentences and paragraphs short?"),
            Computed(
                translate("Score", "15 words on average, 20 at most; 3 sentences in a paragraph."),
                wordings.short_sentences,
            ),
        ),
        _item(
            "L5",
            translate("Score", "Are clock times and dates said as people say them?"),
            Outside(translate("Score", "No clock time is named; dates are written in words.")),
        ),
        _item(
            "L6",
            translate("Score", "Was it tried with people? Formulas are a makeshift."),
            Person(translate("Score", "five readers for each language, who say it back.")),
        ),
        _item(
            "L7",
            translate("Score", "Is another language measured by a formula of its own?"),
            Computed(translate("Score", "The language of the texts."), wordings.own_formula),
        ),
        _item(
            "L8",
            translate("Score", "Were translations of risks translated back?"),
            Computed(translate("Score", "The language of the texts."), wordings.translated_back),
        ),
    )


def _item(number: str, asks: str, judged: Computed | Person | Outside) -> Item:
    return Item("reading", number, asks, judged)
