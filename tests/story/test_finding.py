"""What a person finds who types a word."""

from __future__ import annotations

import copy
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dayzero.story.findable import things
from dayzero.story.finding import MOST_FOUND, Answer, Index, words
from made_timelines import ABOUT, raw_timeline

APP = Path(__file__).parents[2] / "app"


def index_of(*documents: dict[str, Any]) -> Index:
    """An index of these documents, in files named a, b, c."""
    index = Index()
    for name, document in zip("abcdefgh", documents, strict=False):
        list(index.add(name, document))
    return index


@pytest.fixture
def index() -> Index:
    return index_of(raw_timeline(**copy.deepcopy(ABOUT)))


def titles(answer: Answer) -> list[str]:
    return [found.title for found in answer.found]


@pytest.mark.parametrize(
    ("asked", "kind", "title", "id_", "day"),
    [
        ("left neutro", "step", "Few neutrophils are left", "lowest", 6),
        ("getting ready", "phase", "Getting ready", "before", -30),
        ("infection", "risk", "Infection", "infection", -3),
        ("no new attacks", "outcome", "No new attacks", "no-attacks", 0),
        ("neutrophil", "term", "Neutrophil", "neutrophil", None),
        ("cure", "claim", "It is a cure.", "cure", None),
        ("counts safe", "misreading", "Counts back means safe from infection.", "safe", 11),
        ("watch", "question", "What would you watch for in me?", "0", None),
        ("fever", "advice", "Fever: call at once", "fever", -30),
        ("heart", "eligibility", "What speaks against it", "", None),
        ("library", "method", "Where we looked", "", None),
        ("small treatment", "treatment", "A small treatment", "", None),
    ],
)
def test_each_kind_of_thing_is_found_with_its_place(
    index: Index, asked: str, kind: str, title: str, id_: str, day: float | None
) -> None:
    fits = [found for found in index.find(asked).found if found.title == title]
    assert [(found.place.kind, found.place.id, found.place.day) for found in fits] == [
        (kind, id_, day)
    ]
    assert fits[0].place.file == "a"


def test_when_to_call_is_listed_before_all_else(index: Index) -> None:
    assert titles(index.find("fever"))[0] == "Fever: call at once"


def test_a_beginning_is_enough_and_capitals_and_accents_do_not_count() -> None:
    index = index_of(raw_timeline(title="Für Ménière’s disease"))
    for asked in ("men", "MÉN", "ménière's", "fur meniere"):
        assert titles(index.find(asked)) == ["Für Ménière’s disease"]


def test_a_slip_of_the_finger_is_forgiven_and_said(index: Index) -> None:
    answer = index.find("nutrophil")
    assert answer.instead == (("nutrophil", "neutrophil"),)
    assert "Neutrophil" in titles(answer)
    assert index.find("neutrophil").instead == ()
    assert index.find("qqqqqqq").found == ()


def test_several_words_must_all_be_there_or_name_the_treatment() -> None:
    lupus = raw_timeline(title="For lupus", illness="lupus")
    lupus["risks"]["infection"]["title"] = "Fever of the lungs"
    gout = raw_timeline(title="For gout", illness="gout")
    index = index_of(lupus, gout)
    found = index.find("lupus lungs").found
    assert [item.title for item in found] == ["Fever of the lungs"]
    assert {item.place.treatment for item in index.find("gout infection").found} == {"For gout"}
    assert index.find("gout lungs").found == ()


def test_what_treatments_share_is_listed_once_and_shown_where_one_is() -> None:
    index = index_of(
        raw_timeline(title="One"), raw_timeline(title="Two"), raw_timeline(title="Six")
    )
    [term] = [found for found in index.find("neutrophil").found if found.place.kind == "term"]
    assert [place.treatment for place in term.places] == ["One", "Two", "Six"]
    [term] = [found for found in index.find("neutrophil", "b").found if found.place.kind == "term"]
    assert [place.treatment for place in term.places] == ["Two", "One", "Six"]


def test_what_is_open_comes_first() -> None:
    other = raw_timeline(title="Two")
    other["risks"]["infection"]["title"] = "Infection of the line"
    index = index_of(raw_timeline(title="One"), other)
    assert index.find("infection", "b").found[0].title == "Infection of the line"
    assert index.find("infection", "a").found[0].title == "Infection"


def test_no_figure_is_told(index: Index) -> None:
    for asked in ("nobody", "drip", "dying"):
        for found in index.find(asked).found:
            assert not re.search(r"\d|[{}]", found.title + found.snippet)
    [claim] = index.find("cure").found
    assert "… died of it, … stayed well." in claim.snippet


def test_the_snippet_shows_the_word() -> None:
    document = raw_timeline()
    sentence = "You rest a little. " * 30
    document["risks"]["late"]["what"] = f"{sentence}A zebra walks by. {sentence}"
    [found] = index_of(document).find("zebra").found
    assert "A zebra walks by." in found.snippet
    assert len(found.snippet) < 140


def test_a_treatment_lists_all_it_has(index: Index) -> None:
    listed = index.contents("a")
    days = [found for found in listed if found.place.kind in ("phase", "step")]
    assert list(listed[: len(days)]) == days
    assert [found.title for found in days[:3]] == ["Getting ready", "First visit", "Tests"]
    assert listed[len(days)].place.kind == "advice"
    assert {found.title for found in listed} >= {"The infusion", "It is a cure.", "Infection"}
    assert index.contents("unknown") == ()


@given(st.text(max_size=30))
def test_nothing_that_is_typed_makes_trouble(asked: str) -> None:
    answer = index_of(raw_timeline()).find(asked)
    assert len(answer.found) <= MOST_FOUND
    assert bool(words(asked)) or not answer.found


@given(
    st.recursive(
        st.none() | st.integers() | st.text(max_size=5),
        lambda inside: st.lists(inside, max_size=3)
        | st.dictionaries(
            st.sampled_from(["risks", "title", "phases", "steps", "terms", "claims", "windows",
                             "questions", "eligibility", "offered", "method", "days", "day"]),
            inside, max_size=4,
        ),
        max_leaves=20,
    )
)  # fmt: skip
def test_strange_values_are_passed_over(value: Any) -> None:
    document = value if isinstance(value, dict) else {"risks": value, "questions": value}
    assert all(isinstance(thing.title, str) for thing in things(document))
    index_of(document)


def test_it_needs_no_window_and_no_validation() -> None:
    code = (
        "import sys, dayzero.story.finding;"
        "print(any(name.split('.')[0] in ('PySide6', 'pydantic', 'numpy') for name in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=APP
    )
    assert done.stdout.strip() == "False"
