"""Twenty-seven rules for telling chances, each resting on trials or on agreement of experts.

Sources: IPDAS 2021 (Trevena and others; Bonner and others, Medical Decision Making), Making
Numbers Meaningful 2025, Fagerlin and others, JNCI 2011; the other studies stand in the checklist.
"""

from __future__ import annotations

from dayzero.score import parts, wordings
from dayzero.score.item import Computed, Item, Outside, Program
from dayzero.timeline.language import translate


def risk() -> tuple[Item, ...]:
    """All 27 rules."""
    return (*_figures(), *_pictures(), *_doubt(), *_fairness())


def _item(number: str, asks: str, judged: Computed | Program | Outside) -> Item:
    return Item("risk", number, asks, judged)


def _figures() -> tuple[Item, ...]:
    return (
        _item(
            "R1",
            translate("Score", "Are chances so many out of so many people?"),
            Computed(
                translate("Score", "No bare number and no percent sign in any text."),
                parts.no_finding("numbers", "spelled-number", "percent"),
            ),
        ),
        _item(
            "R2",
            translate("Score", "Is “one in” so many never said?"),
            Computed(translate("Score", "No text says it."), parts.no_finding("one-in")),
        ),
        _item(
            "R3",
            translate("Score", "Are all chances counted in the same number of people?"),
            Program(
                translate("Score", "One number of people for the whole treatment."),
                "tests/panels/test_chances.py::test_a_thousand_people_where_one_item_needs_them",
            ),
        ),
        _item(
            "R4",
            translate("Score", "Do chances stand for themselves, not as multiples of others?"),
            Computed(
                translate("Score", "No “twice as” and no ratios."),
                parts.no_finding("relative"),
            ),
        ),
        _item(
            "R5",
            translate("Score", "Is a difference shown in a picture too?"),
            Program(
                translate("Score", "People of both groups in one picture, the difference marked."),
                "tests/panels/test_chances.py::"
                "test_a_difference_is_marked_in_one_picture_of_people",
            ),
        ),
    )


def _pictures() -> tuple[Item, ...]:
    return (
        _item(
            "R6",
            translate("Score", "Are pictures of people grouped, part and whole?"),
            Program(
                translate("Score", "Figures of people, filled from the bottom."),
                "tests/panels/test_icon_array.py::test_people_are_grouped_from_the_bottom",
            ),
        ),
        _item(
            "R7",
            translate("Score", "Do pictures of people keep still?"),
            Program(
                translate("Score", "They never move."),
                "tests/panels/test_icon_array.py::test_it_never_moves",
            ),
        ),
        _item(
            "R8",
            translate("Score", "Does it say how many do, and how many do not?"),
            Program(
                translate("Score", "Each sentence about a chance has both."),
                "tests/panels/test_chance_words.py::test_both_framings",
            ),
        ),
        _item(
            "R9",
            translate("Score", "Do all comparisons keep to the same stretch of time?"),
            Computed(translate("Score", "The time windows are equal."), parts.same_time),
        ),
        _item(
            "R10",
            translate("Score", "Does it say who was counted?"),
            Program(
                translate("Score", "The people of the study stand beside each number."),
                "tests/export/test_text.py::test_both_framings_with_people_time_range_and_doubt",
            ),
        ),
        _item(
            "R11",
            translate("Score", "Do words such as “rare” stand beside a number?"),
            Computed(
                translate("Score", "Such words in texts without a figure."),
                wordings.words_beside_numbers,
                english=True,
            ),
        ),
        _item(
            "R12",
            translate("Score", "Does a sentence say what the number means?"),
            Program(
                translate("Score", "Each outcome has one; each risk says what it is."),
                "tests/export/test_text.py::test_outcomes_stand_beside_their_comparison",
            ),
        ),
    )


def _doubt() -> tuple[Item, ...]:
    return (
        _item(
            "R13",
            translate("Score", "Do all chances have their range?"),
            Computed(translate("Score", "A range was published for each."), parts.ranged),
        ),
        _item(
            "R14",
            translate("Score", "Does chance look different from what nobody measured?"),
            Program(
                translate("Score", "What was not measured has a picture of its own."),
                "tests/panels/test_chances.py::test_what_nobody_measured_looks_different",
            ),
        ),
        _item(
            "R15",
            translate("Score", "Do survival curves have fixed axes and an explanation?"),
            Outside(translate("Score", "No survival curve is drawn.")),
        ),
        _item(
            "R16",
            translate("Score", "Are there few outcomes, so that none is lost?"),
            Program(
                translate("Score", "Five at a time at most, the most frequent and serious first."),
                "tests/library/test_risk_communication.py::"
                "test_a_screen_has_five_chances_at_most_and_one_number_of_people",
            ),
        ),
        _item(
            "R17",
            translate("Score", "Can the same figures be seen as bars?"),
            Program(
                translate("Score", "People become bars at a press."),
                "tests/panels/test_chance_bar.py::test_people_become_bars_by_keyboard_and_back",
            ),
        ),
        _item(
            "R18",
            translate("Score", "Are figures made to measure only by tested models?"),
            Outside(translate("Score", "Nothing is made to measure; all figures are of groups.")),
        ),
        _item(
            "R19",
            translate("Score", "Can nobody play with the figures?"),
            Program(
                translate("Score", "The figures stay the same whatever is pressed."),
                "tests/panels/test_chances.py::test_nothing_changes_while_only_the_day_does",
            ),
        ),
    )


def _fairness() -> tuple[Item, ...]:
    return (
        _item(
            "R20",
            translate("Score", "Do stories keep from saying what others chose?"),
            Outside(translate("Score", "There are no stories.")),
        ),
        _item(
            "R21",
            translate(
                "Score",
                "Does the outlook wait for a question, then come as best, worst and typical?",
            ),
            Program(
                translate("Score", "Behind a door; a typical, a better and a harder course."),
                "tests/panels/test_door.py::test_words_come_first_and_hold_no_number",
            ),
        ),
        _item(
            "R22",
            translate("Score", "Is one thing told about the outlook at a time?"),
            Program(
                translate("Score", "Each number is asked for by itself."),
                "tests/panels/test_gate.py::test_a_number_is_hidden_until_it_is_asked_for",
            ),
        ),
        _item(
            "R23",
            translate("Score", "Does it inform and not persuade?"),
            Computed(
                translate("Score", "No word that sways, no exclamation mark."),
                parts.no_finding("swaying", "persuading", "tone"),
            ),
        ),
        _item(
            "R24",
            translate("Score", "Is what is easily misread answered?"),
            Computed(translate("Score", "There are such answers."), parts.has_misreadings),
        ),
        _item(
            "R25",
            translate("Score", "Does it say “chance” rather than “risk”?"),
            Computed(
                translate("Score", "Both words are counted."), wordings.says_chance, english=True
            ),
        ),
        _item(
            "R26",
            translate("Score", "Can all charts be read as words too?"),
            Program(
                translate("Score", "Each curve is read out in a sentence."),
                "tests/board/test_view.py::test_pointing_at_a_curve_reads_it_out_in_words",
            ),
        ),
        _item(
            "R27",
            translate("Score", "Does it say so where no number exists?"),
            Program(
                translate("Score", "A risk without a number must say that it is not known."),
                "tests/panels/test_chances.py::test_what_nobody_measured_looks_different",
            ),
        ),
    )
