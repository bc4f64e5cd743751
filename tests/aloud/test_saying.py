"""What is said is what is shown; only signs and short forms are written out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dayzero.aloud.saying import sentences, short_forms
from dayzero.settings.shipped import timelines_folder
from dayzero.timeline.document import Term
from dayzero.timeline.loading import load


def said(shown: str, **short: str) -> list[str]:
    return [" ".join(word.said for word in sentence) for sentence in sentences(shown, short)]


def test_a_text_is_said_sentence_by_sentence() -> None:
    assert said("You rest. Is it long? “It is.” Then home") == [
        "You rest.",
        "Is it long?",
        "“It is.”",
        "Then home",
    ]


def test_a_new_line_begins_a_new_sentence() -> None:
    assert said("Call at once\u2028Day and night") == ["Call at once", "Day and night"]


def test_figures_keep_their_denominators() -> None:
    assert said("About 7 out of 100 people get this.") == ["About 7 out of 100 people get this."]


@pytest.mark.parametrize(
    ("shown", "heard"),
    [
        ("at −135 °C or colder", "at minus 135 degrees Celsius or colder"),
        ("1\u202f951 people", "1951 people"),
        ("Day +8", "Day plus 8"),
        ("0.5 10⁹/L or more", "0.5 billion in a litre or more"),
        ("388 cells/µL.", "388 cells in a microlitre."),
        ("ATG (a protein)", "A-T-G (a protein)"),
        ("MSCs and CD34", "M-S-C’s and C-D-34"),
        ("against GVHD.", "against G-V-H-D."),
        ("•\u2002Rest.", "Rest."),
        ("1.\u2002Rest", "1. Rest"),
    ],
)
def test_signs_and_short_forms_are_written_out(shown: str, heard: str) -> None:
    assert " ".join(said(shown)) == heard


def test_the_glossary_says_which_short_forms_are_words() -> None:
    def term(title: str, say: str | None) -> Term:
        return Term(title=title, gloss="a word", meaning="A word.", say=say)

    found = short_forms(
        [
            term("SCID", "skid"),
            term("ADA-SCID", "AY-dee-ay skid"),
            term("JAK blocker", "jack BLOK-er"),
            term("MRI", "em ar eye"),
            term("HIV", "aitch-eye-vee"),
            term("apheresis", "a-fuh-REE-sis"),
            term("GP", None),
        ]
    )
    assert found == {"SCID": "skid", "JAK": "jack"}
    assert said("ADA-SCID", **found) == ["A-D-A-skid"]


@pytest.mark.parametrize("path", sorted(timelines_folder().glob("*-*.json")), ids=lambda p: p.stem)
def test_no_short_form_of_the_library_is_said_as_two_things(path: object) -> None:
    found = short_forms(load(path).terms.values())  # type: ignore[arg-type]
    assert found.items() <= {
        "SCID": "skid", "BEAM": "beem", "JACIE": "jay-see", "CAR": "car", "JAK": "jack",
        "ASTIS": "as-tis", "SCOT": "skot", "ASSIST": "uh-sist",
    }.items()  # fmt: skip


@given(st.text(alphabet="aA1 .?\u2028\u2002()-•", max_size=40))
def test_each_word_knows_where_it_stands_and_none_is_left_out(shown: str) -> None:
    words = [word for sentence in sentences(shown, {}) for word in sentence]
    assert [shown[word.start : word.start + word.length] for word in words] == [
        part for part in shown.split() if any(letter.isalnum() for letter in part)
    ]
