"""The code on paper: it restores the place on the agenda, and knows when it was mistyped."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dayzero.story.agenda import CARDS
from dayzero.story.resume import GROUP, read_code, resume_code
from dayzero.story.visit import Plan, Visit

NAMES = [card.name for card in CARDS]
WAYS = ("cy-atg", "beam")


@given(st.permutations(NAMES), st.sets(st.sampled_from(NAMES)), st.sampled_from(["", *NAMES]))
def test_a_code_restores_agenda_and_place(order: list[str], ticked: set[str], card: str) -> None:
    visit = Visit(order=tuple(order), ticked=frozenset(ticked), card=card)
    read = read_code(resume_code("autologous-ms", WAYS, visit))
    assert read.is_of("autologous-ms")
    assert not read.is_of("msc-lupus")
    assert read.visit.agenda == visit.agenda
    assert read.visit.card == card
    assert sorted(read.visit.order) == sorted(NAMES)


def test_it_is_short_and_of_groups_and_forgives_how_it_is_typed() -> None:
    visit = Visit().turn_on().turn_on().plan_for(Plan("beam"))
    code = resume_code("autologous-ms", WAYS, visit)
    assert len(code.split("-")) == 3
    assert all(len(group) == GROUP for group in code.split("-"))
    typed = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert read_code(typed).planned(WAYS).plan.variant == "beam"
    assert read_code(typed).visit.left == visit.left


def test_it_opens_no_gate_and_says_nothing_of_what_was_understood() -> None:
    plain = Visit().turn_to("call")
    told = plain.open_gate("prognosis").note("call", "again").say_back(True)
    assert resume_code("x", (), told) == resume_code("x", (), plain)
    assert read_code(resume_code("x", (), told)).visit.gates == frozenset()


@pytest.mark.parametrize("typed", ["", "   ", "hello!", "0000-0000", "ÄÖÜ"])
def test_what_is_no_code_is_refused_in_words(typed: str) -> None:
    with pytest.raises(ValueError, match="no code of a visit"):
        read_code(typed)


def test_nearly_every_slip_of_the_finger_is_noticed() -> None:
    code = resume_code("autologous-ms", WAYS, Visit())
    slips, noticed = 0, 0
    for place, sign in enumerate(code):
        for other in "23456789":
            if sign not in (other, "-"):
                slips += 1
                try:
                    read_code(code[:place] + other + code[place + 1 :])
                except ValueError:
                    noticed += 1
    assert noticed > 0.99 * slips
