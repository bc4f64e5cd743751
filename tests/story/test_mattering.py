"""Weighing cards: every card has its turn as often, and what is said puts them in an order."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dayzero.settings.shipped import timelines_folder
from dayzero.story.mattering import Mattering, cards_of, sentence, turns
from dayzero.timeline.opening import opened

SHIPPED = sorted(timelines_folder().glob("*-*.json"))


@pytest.mark.parametrize("count", [6, 7, 8])
def test_each_card_comes_equally_often_in_about_six_turns(count: int) -> None:
    shown = turns("abcdefgh"[:count])
    assert len(shown) in (6, 7)
    assert all(len(set(four)) == 4 for four in shown)
    assert len(set(Counter(card for four in shown for card in four).values())) == 1
    together = {frozenset((a, b)) for four in shown for a in four for b in four if a != b}
    assert len(together) >= 24 or count < 8


@given(st.permutations("abcdefgh"))
def test_whoever_knows_what_they_want_finds_it_first(wish: list[str]) -> None:
    mattering = Mattering("abcdefgh")
    while not mattering.done:
        ranked = sorted(mattering.shown, key=wish.index)
        mattering.say("most", ranked[0])
        mattering.say("least", ranked[-1])
        mattering.go_on()
    order = mattering.order()
    assert wish[0] in order.most
    assert wish[-1] in order.least
    assert sorted((*order.most, *order.between, *order.least)) == list("abcdefgh")


def test_no_card_is_both_and_what_is_said_twice_is_taken_back() -> None:
    mattering = Mattering("abcdef")
    card = mattering.shown[0]
    mattering.say("most", card)
    mattering.say("least", card)
    assert mattering.answer == ("", card)
    mattering.say("least", card)
    assert not mattering.answered


def test_going_back_finds_what_was_said_and_it_can_be_said_anew() -> None:
    mattering = Mattering("abcdef")
    first = mattering.shown
    mattering.say("most", first[1])
    mattering.go_on()
    mattering.go_on()  # left out
    mattering.go_back()
    mattering.go_back()
    mattering.go_back()
    assert mattering.shown == first
    assert mattering.answer.most == first[1]
    mattering.say("most", first[2])
    mattering.stop()
    assert mattering.order().most == (first[2],)
    mattering.begin_again()
    assert not mattering.answered
    assert mattering.order().between == tuple("abcdef")


def test_nobody_is_told_a_number_or_a_treatment() -> None:
    timeline = opened(SHIPPED[2]).timeline
    mattering = Mattering(cards_of(timeline))
    assert sentence(timeline, mattering.order()) == ""
    while not mattering.done:
        mattering.say("most", mattering.shown[0])
        mattering.say("least", mattering.shown[3])
        mattering.go_on()
    said = sentence(timeline, mattering.order())
    assert said.startswith("What matters most to me: “")
    assert not any(letter.isdigit() for letter in said)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_shipped_treatment_has_cards_on_both_sides(path: Path) -> None:
    timeline = opened(path).timeline
    assert 6 <= len(timeline.values) <= 8
    sides = Counter(value.side for value in timeline.values.values())
    assert abs(sides["gain"] - sides["burden"]) <= 1
    # No four cards speak of gains alone, or of burdens alone.
    for four in turns(cards_of(timeline)):
        assert len({timeline.values[card].side for card in four}) > 1
