"""The rules of thumb about English words, on words whose answer is known."""

from __future__ import annotations

import pytest

from dayzero.score.everyday import is_everyday
from dayzero.score.voice import is_passive
from dayzero.score.wordings import rounded_up
from dayzero.timeline.readability import smog_grade


@pytest.mark.parametrize(
    "sentence",
    [
        "Your blood is tested.",
        "The cells were then frozen.",
        "You have been given a number.",
        "It isn’t known.",
        "They are carefully washed by hand.",
    ],
)
def test_what_is_done_to_somebody_is_passive(sentence: str) -> None:
    assert is_passive(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "A nurse tests your blood.",
        "You are tired and worried.",
        "They froze the cells.",
        "The stem cells are in the bag.",
        "You need rest.",
    ],
)
def test_what_somebody_does_or_feels_is_not(sentence: str) -> None:
    assert not is_passive(sentence)


@pytest.mark.parametrize("word", ["blood", "nurses", "washed", "running", "happier", "nurse's"])
def test_everyday_words_and_their_forms(word: str) -> None:
    assert is_everyday(word)


@pytest.mark.parametrize("word", ["cyclophosphamide", "apheresis", "randomised"])
def test_words_of_the_field_are_not_everyday(word: str) -> None:
    assert not is_everyday(word)


def test_smog_counts_long_words() -> None:
    assert smog_grade([]) == 0
    assert smog_grade(["The cat sat on the mat."] * 30) == pytest.approx(3.1291)
    # 30 words of three syllables and more in 30 sentences: 1.043 × √30 + 3.1291.
    assert smog_grade(["The hospital is near."] * 30) == pytest.approx(8.8418, abs=1e-3)


def test_a_grade_is_never_rounded_to_look_better() -> None:
    assert rounded_up(6.01) == 6.1
    assert rounded_up(6.0) == 6.0
