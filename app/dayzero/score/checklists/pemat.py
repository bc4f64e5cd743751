"""PEMAT, the assessment of patient education materials: can they be understood and acted upon?
Numbered as there; points for print and for the screen stand together.

Source: Shoemaker, Wolf and Brach, Patient Education and Counseling 2014 (AHRQ).
"""

from __future__ import annotations

from dayzero.score import parts, wordings
from dayzero.score.item import Computed, Item, Outside, Person, Program, both
from dayzero.timeline.language import translate


def pemat() -> tuple[Item, ...]:
    """All 26 points."""
    return (*_words(), *_order(), *_pictures(), *_actions())


def _item(number: int, asks: str, judged: Computed | Program | Person | Outside) -> Item:
    return Item("pemat", str(number), asks, judged)


def _words() -> tuple[Item, ...]:
    return (
        _item(
            1,
            translate("Score", "Does one see at once what it is for?"),
            Person(translate("Score", "people new to it: after five seconds, can they say it?")),
        ),
        _item(
            2,
            translate("Score", "Does nothing lead away from what it is for?"),
            Person(translate("Score", "a reviewer who goes through every screen and page.")),
        ),
        _item(
            3,
            translate("Score", "Does it use everyday words?"),
            Computed(
                translate("Score", "Nine words of ten are everyday words or are explained."),
                wordings.everyday_words,
                english=True,
            ),
        ),
        _item(
            4,
            translate("Score", "Are words of the field explained where they are first used?"),
            Computed(
                translate("Score", "No short form without a gloss, and no gloss that needs one."),
                parts.no_finding("abbreviations", "glossary"),
            ),
        ),
        _item(
            5,
            translate("Score", "Do sentences say who acts?"),
            Computed(
                translate("Score", "One sentence of five is passive at most."),
                wordings.mostly_active,
                english=True,
            ),
        ),
        _item(
            6,
            translate("Score", "Are its numbers easy?"),
            Computed(
                translate("Score", "They are whole, but for what a thermometer shows."),
                wordings.whole_numbers,
            ),
        ),
        _item(
            7,
            translate("Score", "Is nobody asked to do sums?"),
            Program(
                translate("Score", "Differences are worked out for the reader."),
                "tests/panels/test_chance_words.py::test_a_difference_is_worked_out_for_the_reader",
            ),
        ),
    )


def _order() -> tuple[Item, ...]:
    return (
        _item(
            8,
            translate("Score", "Do all texts come in small pieces?"),
            Computed(
                translate("Score", "60 words in a paragraph, 40 seconds in a step at most."),
                both(wordings.short_parts, parts.short_stops),
            ),
        ),
        _item(
            9,
            translate("Score", "Do headings say what comes?"),
            Program(
                translate("Score", "Each names its days and what happens then."),
                "tests/export/test_text.py::test_it_is_told_in_the_order_of_the_moments",
            ),
        ),
        _item(
            10,
            translate("Score", "Does it have an order one can follow?"),
            Program(
                translate("Score", "Everything is told in the order of the days."),
                "tests/export/test_text.py::test_it_is_told_in_the_order_of_the_moments",
            ),
        ),
        _item(
            11,
            translate("Score", "Does it say the main things again at the end?"),
            Program(
                translate("Score", "Each phase ends with what to remember."),
                "tests/panels/test_explanation.py::test_at_the_end_of_a_phase_it_says_it_in_short",
            ),
        ),
        _item(
            12,
            translate("Score", "Does something draw the eye to the main things?"),
            Person(translate("Score", "a reviewer: does the eye find each main message?")),
        ),
        _item(
            13,
            translate("Score", "Are words on the screen easy to read?"),
            Program(
                translate(
                    "Score",
                    "Reading text begins at 18 px and stays; it can be made twice as large.",
                ),
                "tests/panels/test_explanation.py::test_reading_text_begins_at_18_px",
            ),
        ),
        _item(
            14,
            translate("Score", "Can spoken words be heard well?"),
            Person(
                translate(
                    "Score",
                    "people who listen: is each word of the computer’s voice clear?",
                )
            ),
        ),
    )


def _pictures() -> tuple[Item, ...]:
    return (
        _item(
            15,
            translate("Score", "Are there pictures wherever they help?"),
            Person(translate("Score", "a reviewer with patients: what cannot be pictured?")),
        ),
        _item(
            16,
            translate("Score", "Do pictures support the words?"),
            Person(translate("Score", "a reviewer who watches from the first day to the last.")),
        ),
        _item(
            17,
            translate("Score", "Do all pictures have a caption?"),
            Computed(translate("Score", "The picture of each step has one."), parts.captioned),
        ),
        _item(
            18,
            translate("Score", "Do all pictures stay clear, with few things that move?"),
            Computed(
                translate("Score", "Five groups of cells move at once at most."), parts.few_moving
            ),
        ),
        _item(
            19,
            translate("Score", "Are tables simple, with short headings?"),
            Outside(translate("Score", "Patients are shown no tables.")),
        ),
    )


def _actions() -> tuple[Item, ...]:
    return (
        _item(
            20,
            translate("Score", "Do all phases say something the reader can do?"),
            Computed(translate("Score", "Each phase has an action."), parts.each_phase_says("do")),
        ),
        _item(
            21,
            translate("Score", "Do all actions speak to the reader?"),
            Computed(
                translate("Score", "None begins with somebody else."),
                wordings.spoken_to,
                english=True,
            ),
        ),
        _item(
            22,
            translate("Score", "Do all actions come as small steps?"),
            Computed(translate("Score", "Each is one short sentence."), wordings.small_actions),
        ),
        _item(
            23,
            translate("Score", "Is there something to use, such as a list or a planner?"),
            Person(
                translate("Score", "a nurse: do the two pages to take home serve?"),
                parts.has_questions,
            ),
        ),
        _item(
            24,
            translate("Score", "Are sums to be done explained?"),
            Outside(translate("Score", "No sums are asked for.")),
        ),
        _item(
            25,
            translate("Score", "Does it explain how to read its charts?"),
            Program(
                translate("Score", "A guide explains each kind of chart, with a question to try."),
                "tests/windows/test_guide.py::test_the_guide_explains_the_chart_on_the_screen",
            ),
        ),
        _item(
            26,
            translate("Score", "Are there pictures wherever they help to act?"),
            Person(translate("Score", "a nurse: mouth care, hands, the line, thermometer.")),
        ),
    )
