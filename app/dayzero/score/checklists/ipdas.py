"""IPDASi 4.0, the instrument for decision aids: six points to be one at all (Q), ten below which
an aid may harm (C), and twenty-eight of quality (U). Numbered in the order of the instrument.

Sources: Joseph-Williams and others, Medical Decision Making 2014; Elwyn and others, PLoS ONE 2009.
"""

from __future__ import annotations

from dayzero.score import parts, wordings
from dayzero.score.item import Computed, Item, Outside, Person, Program
from dayzero.timeline.language import translate


def ipdas() -> tuple[Item, ...]:
    """All 44 points."""
    return (*_qualifying(), *_certifying(), *_quality(), *_development(), *_effects())


def _item(number: str, asks: str, judged: Computed | Program | Person | Outside) -> Item:
    return Item("ipdas", number, asks, judged)


def _no_test() -> Outside:
    return Outside(translate("Score", "The treatment is no test."))


def _qualifying() -> tuple[Item, ...]:
    return (
        _item(
            "Q1",
            translate("Score", "Does it describe the illness?"),
            Computed(translate("Score", "The glossary explains the illness."), parts.condition),
        ),
        _item(
            "Q2",
            translate("Score", "Does it say outright what has to be decided?"),
            Computed(
                translate("Score", "A sentence names it, and to wait is one of the ways."),
                parts.choice,
            ),
        ),
        _item(
            "Q3",
            translate("Score", "Does it describe the options?"),
            Computed(
                translate("Score", "Two ways at least are told, to wait among them."),
                parts.options,
            ),
        ),
        _item(
            "Q4",
            translate("Score", "Does it tell what each option may bring?"),
            Computed(
                translate("Score", "A gain has figures for both sides."),
                parts.each_option_has("benefit"),
            ),
        ),
        _item(
            "Q5",
            translate("Score", "Does it tell what harm each option may do?"),
            Computed(
                translate("Score", "A harm has figures for both sides."),
                parts.each_option_has("harm"),
            ),
        ),
        _item(
            "Q6",
            translate("Score", "Do all phases say how body, mind and daily life may feel?"),
            Computed(
                translate("Score", "Each phase has these three parts."),
                parts.each_phase_says("body", "mood", "daily"),
            ),
        ),
    )


def _certifying() -> tuple[Item, ...]:
    return (
        _item(
            "C1",
            translate("Score", "Are gains and harms shown in equal detail?"),
            Computed(
                translate("Score", "Their outcomes differ by a fifth in words at most."),
                parts.equal_detail,
            ),
        ),
        _item(
            "C2",
            translate("Score", "Do all numbers name their source?"),
            Computed(
                translate("Score", "Each fact names sources of the bibliography."), parts.cited
            ),
        ),
        _item(
            "C3",
            translate("Score", "Does it say when it was written?"),
            Program(
                translate("Score", "The date stands under About and at the end of the text."),
                "tests/export/test_text.py::test_lines_fit_in_eighty_columns",
            ),
        ),
        _item(
            "C4",
            translate("Score", "Does it say when it is looked at again, and by whom?"),
            Computed(
                translate("Score", "There is a date, and someone who has taken it on."),
                parts.update_policy,
            ),
        ),
        _item(
            "C5",
            translate("Score", "Does it say how uncertain its numbers are?"),
            Program(
                translate("Score", "Each number has a range or says that none was published."),
                "tests/timeline/test_reading.py::test_every_fact_is_sourced_and_ranged",
            ),
        ),
        _item(
            "C6",
            translate("Score", "Does it say who paid for it?"),
            Computed(translate("Score", "The document says it."), parts.funding),
        ),
        _item("C7", translate("Score", "For tests: is it said what is measured?"), _no_test()),
        _item(
            "C8",
            translate("Score", "For tests: is it said what follows if it is positive?"),
            _no_test(),
        ),
        _item(
            "C9",
            translate("Score", "For tests: is it said what follows if it is negative?"),
            _no_test(),
        ),
        _item(
            "C10",
            translate("Score", "For tests: is it said that some things are found in vain?"),
            _no_test(),
        ),
    )


def _quality() -> tuple[Item, ...]:
    return (
        _item(
            "U1",
            translate("Score", "Does it tell how the illness goes on if nothing is done?"),
            Computed(
                translate("Score", "There is a figure for people without treatment."),
                parts.untreated,
                english=True,
            ),
        ),
        _item(
            "U2",
            translate("Score", "Can good and bad sides of the options be compared?"),
            Person(
                translate("Score", "someone who has to choose: can they compare with ease?"),
                parts.side_by_side,
            ),
        ),
        _item(
            "U3",
            translate("Score", "Does it give the chances of what may come of it?"),
            Computed(translate("Score", "There are outcomes with figures."), parts.has_outcomes),
        ),
        _item(
            "U4",
            translate("Score", "Does it say which people the numbers come from?"),
            Program(
                translate("Score", "Each number is shown with the people who were counted."),
                "tests/export/test_text.py::test_both_framings_with_people_time_range_and_doubt",
            ),
        ),
        _item(
            "U5",
            translate("Score", "Are chances told as so many out of so many people?"),
            Computed(
                translate("Score", "No percent sign and no “one in” in any text."),
                parts.no_finding("percent", "one-in"),
            ),
        ),
        _item(
            "U6",
            translate("Score", "Do all comparisons cover the same time on both sides?"),
            Computed(translate("Score", "The time windows are equal."), parts.same_time),
        ),
        _item(
            "U7",
            translate("Score", "Are all sides counted in the same number of people?"),
            Program(
                translate("Score", "One number of people for the whole treatment."),
                "tests/panels/test_chances.py::test_a_thousand_people_where_one_item_needs_them",
            ),
        ),
        _item(
            "U8",
            translate("Score", "Can chances be seen in more than one way?"),
            Program(
                translate("Score", "Each has a sentence, a number and a picture of people."),
                "tests/panels/test_chances.py::test_cards_tell_both_framings",
            ),
        ),
        _item(
            "U9",
            translate("Score", "Does it ask what matters most to the reader?"),
            Computed(
                translate("Score", "There are cards to weigh, gains and burdens evenly."),
                parts.has_values,
            ),
        ),
        _item(
            "U10",
            translate("Score", "Does it lead step by step through the decision?"),
            Program(
                translate("Score", "It leads to read, weigh, ask, and take home to the team."),
                "tests/windows/test_mattering.py::"
                "test_the_way_leads_to_each_step_and_says_where_one_is",
            ),
        ),
        _item(
            "U11",
            translate("Score", "Does it have questions to take to the team?"),
            Computed(translate("Score", "The document has some."), parts.has_questions),
        ),
    )


def _development() -> tuple[Item, ...]:
    return (
        _item(
            "U12",
            translate("Score", "Were patients asked what they need to know?"),
            Person(translate("Score", "people who had the treatment or may have it, in a study.")),
        ),
        _item(
            "U13",
            translate("Score", "Were nurses and doctors asked what patients need to know?"),
            Person(translate("Score", "those who prepare people for it, nurses too, in a study.")),
        ),
        _item(
            "U14",
            translate("Score", "Have patients reviewed it who did not help to make it?"),
            Computed(
                translate("Score", "Two reviews signed by patients."),
                parts.patients,
            ),
        ),
        _item(
            "U15",
            translate("Score", "Have professionals reviewed it who did not help to make it?"),
            Computed(
                translate("Score", "Reviews signed by a doctor of the field and a nurse."),
                parts.professionals,
            ),
        ),
        _item(
            "U16",
            translate("Score", "Was it tried with people who face the decision?"),
            Person(translate("Score", "people who face it now, in a study.")),
        ),
        _item(
            "U17",
            translate("Score", "Was it tried by those who counsel them?"),
            Person(translate("Score", "nurses and doctors, in their consultations.")),
        ),
        _item(
            "U18",
            translate("Score", "Does it say how the evidence was found and put together?"),
            Person(
                translate("Score", "someone who knows the studies: was the search good enough?"),
                parts.has_method,
            ),
        ),
        _item(
            "U19",
            translate("Score", "Does it say how good the evidence is?"),
            Program(
                translate("Score", "Each number is called strong, fair or thin."),
                "tests/panels/test_chance_words.py::test_quality_is_a_plain_word_and_a_sentence",
            ),
        ),
        _item(
            "U20",
            translate("Score", "Does it say who wrote it and what they know?"),
            Computed(translate("Score", "The document says it."), parts.authors),
        ),
        _item(
            "U21",
            translate("Score", "Does it tell its reading grade, by a scale that has a name?"),
            Computed(
                translate("Score", "The grades are computed for English."),
                wordings.named_scale,
                english=True,
            ),
        ),
    )


def _effects() -> tuple[Item, ...]:
    return (
        _item(
            "U22",
            translate("Score", "Was it shown to bring choices closer to what people want?"),
            Person(translate("Score", "people who face the choice, in a trial. Not tested yet.")),
        ),
        _item(
            "U23",
            translate("Score", "Was it shown that people know more after it?"),
            Person(translate("Score", "readers, asked before and after. Not tested yet.")),
        ),
        _item(
            "U24",
            translate("Score", "For tests: is the chance of a true positive told?"),
            _no_test(),
        ),
        _item(
            "U25",
            translate("Score", "For tests: is the chance of a true negative told?"),
            _no_test(),
        ),
        _item(
            "U26",
            translate("Score", "For tests: is the chance of a false positive told?"),
            _no_test(),
        ),
        _item(
            "U27",
            translate("Score", "For tests: is the chance of a false negative told?"),
            _no_test(),
        ),
        _item(
            "U28",
            translate("Score", "For tests: is the chance of finding it told, with and without?"),
            _no_test(),
        ),
    )
