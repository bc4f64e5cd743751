"""A visit as a value: its agenda, its gates, what lies over a card and what is drawn."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dayzero.story.agenda import BY_NAME, CARDS
from dayzero.story.visit import GATES, Mark, Point, Visit

NAMES = [card.name for card in CARDS]


def test_there_are_twelve_cards_and_five_of_them_are_ticked_beforehand() -> None:
    assert len(BY_NAME) == len(CARDS) == 12
    assert [card.name for card in Visit().agenda] == [
        "whole", "days", "recovery", "call", "questions",
    ]  # fmt: skip


def test_every_gate_of_a_new_visit_is_shut() -> None:
    assert not any(Visit().is_open(gate) for gate in GATES)
    opened = Visit().open_gate("fertility")
    assert opened.gates == {"fertility"}
    assert opened.shut_gate("fertility") == Visit()


def test_prognosis_lies_behind_the_numbers() -> None:
    opened = Visit().open_gate("prognosis")
    assert opened.gates == {"numbers", "prognosis"}
    assert opened.shut_gate("prognosis").gates == {"numbers"}
    assert opened.shut_gate("numbers").gates == frozenset()


def test_a_card_behind_a_gate_is_not_shown_while_that_is_shut() -> None:
    visit = Visit().turn_to("fertility")
    assert visit.view == "blank"
    assert visit.open_gate("fertility").view == "journey"


def test_next_goes_from_ticked_card_to_ticked_card_and_stays_on_the_last() -> None:
    visit, seen = Visit().tick("matters", True), []
    assert visit.view == "title"
    for _turn in range(7):
        visit = visit.turn_on()
        seen.append(visit.card)
    assert seen == ["whole", "matters", "days", "recovery", "call", "questions", "questions"]
    assert visit.left == ()


def test_next_after_a_card_that_is_not_on_the_agenda_goes_on_from_there() -> None:
    assert Visit().turn_to("chances").turn_on().card == "call"


@given(st.sampled_from(NAMES), st.integers(-20, 20))
def test_a_card_is_moved_as_far_as_the_list_goes(name: str, by: int) -> None:
    moved = Visit().move(name, by)
    assert sorted(moved.order) == sorted(NAMES)
    assert moved.order.index(name) == min(max(NAMES.index(name) + by, 0), 11)


def test_what_lies_over_a_card_is_gone_with_the_next() -> None:
    visit = Visit().turn_to("days")
    assert visit.say_back(True).view == "say-back"
    assert visit.say_back(True).cover(True).view == "blank"
    assert visit.say_back(True).cover(True).cover(False).view == "say-back"
    assert visit.pause(True).view == "break"
    assert visit.say_back(True).cover(True).turn_on().view == "board"


def test_notes_of_saying_back_are_by_card_and_can_be_taken_away() -> None:
    visit = Visit().note("call", "again").note("days", "clear").note("call", "clear")
    assert visit.understood == {"call": "clear", "days": "clear"}
    assert visit.note("call", None).understood == {"days": "clear"}


def test_marks_are_wiped_and_an_arrow_has_two_ends() -> None:
    pen = Mark("pen", (Point(0.1, 0.1),)).drawn_to(Point(0.2, 0.1)).drawn_to(Point(0.2, 0.1))
    assert pen.points == (Point(0.1, 0.1), Point(0.2, 0.1))
    visit = Visit().draw(Mark("arrow", (Point(0, 0), Point(0, 0))))
    visit = visit.draw_on(Point(0.4, 0.4)).draw_on(Point(0.5, 0.5))
    assert visit.marks == (Mark("arrow", (Point(0, 0), Point(0.5, 0.5))),)
    assert visit.wipe() == Visit()
    assert visit.turn_to("days").marks == ()
