"""The basket of questions: what is in it, in which order, and which are taken along."""

from __future__ import annotations

from pathlib import Path

import pytest

from dayzero.story.basket import (
    LARGEST_FILE,
    LONGEST_QUESTION,
    MOST_QUESTIONS,
    Basket,
    about_thing,
    about_words,
    read_questions,
    tidy,
)
from dayzero.story.handout import chosen


def words(basket: Basket) -> list[str]:
    return [question.words for question in basket.questions]


def test_a_star_goes_in_and_out_and_is_known_under_other_words() -> None:
    basket = Basket()
    assert basket.star("I want to ask about: Hair loss")
    basket.change(0, "Will my hair grow back?")
    assert basket.holds("I want to ask about: Hair loss")
    assert not basket.star("I want to ask about: Hair loss")
    assert basket.questions == ()


def test_the_first_three_are_picked_and_a_fourth_only_where_one_makes_room() -> None:
    basket = Basket()
    for name in "abcd":
        assert basket.add(name)
    assert basket.picked == ("a", "b", "c")
    assert not basket.pick(3)
    basket.pick(0, False)
    assert basket.pick(3)
    assert basket.picked == ("b", "c", "d")
    assert basket.move(3, -9) == 0
    assert basket.picked == ("d", "b", "c")


def test_nothing_empty_nothing_twice_and_nothing_without_end() -> None:
    basket = Basket()
    assert not basket.add(" \t ")
    assert basket.add("Why  me?\n")
    assert not basket.add("Why me?")
    assert words(basket) == ["Why me?"]
    for number in range(2 * MOST_QUESTIONS):
        basket.add(f"Question {number}")
    assert len(basket.questions) == MOST_QUESTIONS


def test_places_of_those_taken_along_are_filled_changed_and_emptied() -> None:
    basket = Basket()
    basket.add("one")
    basket.take_along(0, "One?")
    basket.take_along(1, "Two?")
    assert basket.picked == ("One?", "Two?")
    basket.take_along(0, "")
    assert basket.picked == ("Two?",)
    assert words(basket) == ["One?", "Two?"]


def test_it_tells_of_each_change() -> None:
    told: list[int] = []
    basket = Basket(lambda: told.append(1))
    basket.add("one")
    basket.pick(0, False)
    basket.clear()
    assert len(told) == 3


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    basket, again = Basket(), Basket()
    for name in ("¿Cuánto dura?", "Wie lange?", "多久？"):
        basket.add(name)
    file = tmp_path / "mine.txt"
    file.write_bytes(b"\xef\xbb\xbf" + basket.written().encode() + b"\n\n")
    for line in read_questions(file):
        again.add(line)
    assert again.questions == basket.questions


@pytest.mark.parametrize("bad", ["missing", "folder", "picture", "huge", "nul"])
def test_what_cannot_be_read_is_said_in_one_sentence(tmp_path: Path, bad: str) -> None:
    file = tmp_path / "mine.txt"
    if bad == "folder":
        file.mkdir()
    elif bad == "picture":
        file.write_bytes(b"\x89PNG\xff\xfe")
    elif bad == "huge":
        file.write_bytes(b"a" * (LARGEST_FILE + 1))
    elif bad == "nul":
        file.write_bytes(b"a\0b")
    with pytest.raises(ValueError, match=r"^mine\.txt cannot be read: [^.]+\.$"):
        read_questions(file)


def test_every_question_fits_the_handout() -> None:
    long = "an unusually long word " * 20
    for question in (tidy(long), tidy("x" * 400), about_thing(long), about_words(long)):
        assert len(question) <= LONGEST_QUESTION
        assert chosen([question]) == (question,)


def test_a_paragraph_is_asked_about_by_its_first_sentence() -> None:
    said = about_words("Your counts are low. You may feel weak.")
    assert said == "I want to ask about this: “Your counts are low.”"
