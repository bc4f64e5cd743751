"""The Clear Communication Index of the CDC: twenty points. One counts if all of the text meets it.

Source: Baur and Prue, Health Promotion Practice 2014.
"""

from __future__ import annotations

from dayzero.score import parts, wordings
from dayzero.score.item import Computed, Item, Person, Program
from dayzero.timeline.language import translate


def cdc() -> tuple[Item, ...]:
    """All 20 points."""
    return (*_message(), *_language(), *_knowledge(), *_numbers())


def _item(number: int, asks: str, judged: Computed | Program | Person) -> Item:
    return Item("cdc", str(number), asks, judged)


def _message() -> tuple[Item, ...]:
    return (
        _item(
            1,
            translate("Score", "Do all phases have one main message?"),
            Computed(translate("Score", "It has 20 words or fewer."), parts.one_message),
        ),
        _item(
            2,
            translate("Score", "Does the main message stand at the top?"),
            Program(
                translate("Score", "It is the first line of the explanation."),
                "tests/panels/test_explanation.py::test_what_is_shown_is_what_the_moment_says",
            ),
        ),
        _item(
            3,
            translate("Score", "Does the main message draw the eye?"),
            Person(translate("Score", "readers: which line do they see first?")),
        ),
        _item(
            4,
            translate("Score", "Do all pictures have a caption that bears out the message?"),
            Computed(translate("Score", "Each step has a caption."), parts.captioned),
        ),
        _item(
            5,
            translate("Score", "Do all phases call for something to be done?"),
            Computed(translate("Score", "Each phase has an action."), parts.each_phase_says("do")),
        ),
        _item(
            6,
            translate("Score", "Do all main messages and actions say who acts?"),
            Computed(
                translate("Score", "None is passive."), wordings.messages_active, english=True
            ),
        ),
    )


def _language() -> tuple[Item, ...]:
    return (
        _item(
            7,
            translate("Score", "Does it use the words of its readers?"),
            Person(
                translate("Score", "readers: which words would they not say?"),
                parts.no_finding("abbreviations", "glossary"),
            ),
        ),
        _item(
            8,
            translate("Score", "Do all lists stay short?"),
            Program(
                translate("Score", "Seven entries at most, else two lists with headings."),
                "tests/windows/test_about.py::test_no_list_has_more_than_seven_entries",
            ),
        ),
        _item(
            9,
            translate("Score", "Does it come in pieces, each with one idea and its heading?"),
            Person(
                translate("Score", "a reviewer: is there one idea in each piece?"),
                wordings.short_parts,
            ),
        ),
        _item(
            10,
            translate("Score", "Is what matters most said first?"),
            Program(
                translate("Score", "The message opens each phase, and a summary closes it."),
                "tests/panels/test_explanation.py::test_at_the_end_of_a_phase_it_says_it_in_short",
            ),
        ),
    )


def _knowledge() -> tuple[Item, ...]:
    return (
        _item(
            11,
            translate("Score", "Do all phases say what is known and what is not?"),
            Computed(
                translate("Score", "Each phase has both parts."),
                parts.each_phase_says("happens", "unknown"),
            ),
        ),
        _item(
            12,
            translate("Score", "Does it say what to do to stay safe?"),
            Computed(
                translate("Score", "Fever advice stands wherever it matters."), parts.fever_told
            ),
        ),
        _item(
            13,
            translate("Score", "Does it say why this matters to the reader?"),
            Person(translate("Score", "readers: can they say what it means for them?")),
        ),
        _item(
            14,
            translate("Score", "Does it say when to call for help, and how?"),
            Computed(
                translate("Score", "There is advice, and a clinic has given its number."),
                parts.contact,
            ),
        ),
    )


def _numbers() -> tuple[Item, ...]:
    return (
        _item(
            15,
            translate("Score", "Are its numbers of a kind that readers use?"),
            Computed(
                translate("Score", "They are whole, but for what a thermometer shows."),
                wordings.whole_numbers,
            ),
        ),
        _item(
            16,
            translate("Score", "Does it explain what its numbers mean?"),
            Program(
                translate("Score", "Each outcome says what its figures mean and do not mean."),
                "tests/export/test_text.py::test_outcomes_stand_beside_their_comparison",
            ),
        ),
        _item(
            17,
            translate("Score", "Is nobody asked to do sums?"),
            Program(
                translate("Score", "Differences are worked out, in one number of people."),
                "tests/panels/test_chance_words.py::test_a_difference_is_worked_out_for_the_reader",
            ),
        ),
        _item(
            18,
            translate("Score", "Do risks say what they are, how serious, and what helps?"),
            Computed(translate("Score", "There are risks with these parts."), parts.has_risks),
        ),
        _item(
            19,
            translate("Score", "Does advice say what it brings and what it costs?"),
            Program(translate("Score", "Actions say neither.")),
        ),
        _item(
            20,
            translate("Score", "Are chances put in words or pictures too?"),
            Program(
                translate("Score", "Each has a sentence and a picture of people."),
                "tests/panels/test_chances.py::test_cards_tell_both_framings",
            ),
        ),
    )
