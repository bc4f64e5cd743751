"""The shipped glossary: enough words, each plainly said, none that hides an everyday word."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from dayzero.timeline.readability import reading_grade
from dayzero.timeline.rules import HARDEST_CARD, LONGEST_GLOSS, MEDIAN_CARD
from dayzero.timeline.wording import sentences

FILE = Path(__file__).parents[2] / "timelines" / "shared" / "glossary.json"
TERMS: dict[str, dict[str, Any]] = json.loads(FILE.read_text("utf-8"))["terms"]

CAPITALS = re.compile(r"[A-Z]{2}")
EVERYDAY = {"all", "am", "cast", "he", "is", "it", "lad", "mac", "mist", "nice", "or", "us", "was"}
"""Words that abbreviations of the field are spelled like. A form of such a word would turn
"it was" into an illness."""


def words_of(term: dict[str, Any]) -> list[str]:
    return [term["title"], *term.get("forms", [])]


def test_there_are_enough_words() -> None:
    assert len(TERMS) >= 120


def test_the_file_is_in_order_so_that_a_word_is_found() -> None:
    assert list(TERMS) == sorted(TERMS)


@pytest.mark.parametrize("name", TERMS)
def test_a_word_is_said_in_one_to_three_short_plain_sentences(name: str) -> None:
    term = TERMS[name]
    assert 1 <= len(sentences(term["meaning"])) <= 3
    assert reading_grade(term["meaning"]) <= HARDEST_CARD
    assert len(term["gloss"].split()) <= LONGEST_GLOSS
    assert not term["gloss"].endswith(".")


def test_half_of_the_meanings_are_easy() -> None:
    grades = sorted(reading_grade(term["meaning"]) for term in TERMS.values())
    assert grades[len(grades) // 2] <= MEDIAN_CARD


def test_no_form_is_an_everyday_word() -> None:
    forms = {word.lower() for term in TERMS.values() for word in words_of(term)}
    assert not forms & EVERYDAY


def test_each_form_belongs_to_one_word() -> None:
    forms = [word.lower() for term in TERMS.values() for word in words_of(term)]
    assert len(forms) == len(set(forms))


def test_every_abbreviation_says_how_it_is_spoken() -> None:
    short = {name for name, term in TERMS.items() if CAPITALS.match(term["title"])}
    assert short <= {name for name, term in TERMS.items() if term.get("say")}
