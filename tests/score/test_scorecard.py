"""Every point of the scorecard: what meets it, what breaks it, and who judges the rest."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from dayzero.score.card import items, scorecard, summary_words
from dayzero.score.item import STATES, Computed, Item, Outside, Person, Program, Verdict
from dayzero.score.page import score_json, score_text
from dayzero.score.subject import Subject
from dayzero.timeline.document import Timeline
from dayzero.timeline.merge import merged
from generate import small

ROOT = Path(__file__).parents[2]

RECORD = {"scope": "all", "date": "2026-01-01", "until": "2027-01-01"}
MEASURED = {
    "range": {"low": 1, "high": 9, "kind": "ci95"},
    "population": "People in the example study",
    "window": "after 1 year",
    "sources": ["example"],
    "quality": "fair",
    "basis": "published",
    "unit": "out-of-100",
}
HARM = {
    "title": "Ill after one year",
    "kind": "harm",
    "window": [0, 365],
    "chance": "ill",
    "comparator": {"name": "People with no treatment", "chance": "ill-untreated"},
    "meaning": "Fewer people were ill. It does not tell how you will be.",
}
GOOD = {
    "illness": "neutrophils",
    "facts": {
        "ill": MEASURED | {"what": "People who were ill", "value": 3},
        "ill-untreated": MEASURED | {"what": "People who were ill untreated", "value": 5},
    },
    "outcomes": {"ill": HARM},
    "method": {"search": "We looked.", "selected": "All.", "quality": "Thin.", "missing": "Much."},
    "review": {
        "records": [
            RECORD | {"who": who, "role": role}
            for who, role in (
                ("A", "patient"),
                ("B", "patient"),
                ("C", "haematologist"),
                ("D", "specialist nurse"),
            )
        ]
    },
    "site": {"name": "A clinic", "urgent_number": "01632 960 001"},
    "questions": ["What is the chance that I will be well?"],
    "decision": {
        "choice": "The choice is this treatment, or to wait.",
        "options": {
            "this": {"kind": "this", "title": "Have it", "means": "You have it now."},
            "wait": {"kind": "wait", "title": "Wait", "means": "You have checks."},
        },
    },
    "makers": {"who": "We did.", "paid": "Nobody did.", "again": "We look at it again."},
}
"""What the small timeline lacks, and what no shipped one has yet: those who sign it."""

TESTS = ("phases", "tests")
LONG = "This is a sentence that goes on and on for so long that nobody who is tired will follow it."
HARD = "Extraordinarily complicated pharmacological interventions necessitate hospitalisation."


def at(*path: str, to: Any) -> Any:
    """A merge patch that puts something at a path."""
    for name in reversed(path):
        to = {name: to}
    return to


def says(text: str) -> Any:
    """A patch: the first phase says this."""
    return at(*TESTS, "explanation", "happens", to=text)


ALONE = {"comparator": {"chance": None, "unknown": "Nobody knows."}}
NO_FIGURES = at("outcomes", to={"well": ALONE, "ill": ALONE})
OTHER_TIME = at("facts", "ill-untreated", "window", to="after 5 years")
FRACTION = at("facts", "infusion-time", "value", to=0.5)
NO_CAPTION = at(*TESTS, "scene", "caption", to=None)
NO_ACTION = at(*TESTS, "explanation", "do", to=[])
PASSIVE = "You are tested by the team."
MANY_HARD = at(
    "risks",
    to={
        f"hard-{number}": small()["risks"]["tired"] | {"what": f"{'Even ' * number}{HARD}"}
        for number in range(60)
    },
)
DANCE = {
    "title": "A crowd",
    "kind": "conditioning",
    "place": "marrow",
    "windows": [[-30, 0]],
    "movers": ["a", "b", "c", "d", "e", "f"],
}

BREAKS: dict[str, Any] = {
    "ipdas-q1": {"illness": "An illness nobody explains"},
    "ipdas-q2": at("decision", "options", "wait", "kind", to="other"),
    "ipdas-q3": {"decision": None},
    "ipdas-q4": at("outcomes", "well", "kind", to="harm"),
    "ipdas-q5": at("outcomes", "ill", to=None),
    "ipdas-q6": at(*TESTS, "explanation", "mood", to=None),
    "ipdas-c1": at("outcomes", "ill", "meaning", to="So it was."),
    "ipdas-c2": at("facts", "ill", "sources", to=["unheard-of"]),
    "ipdas-c4": {"makers": None},
    "ipdas-c6": {"makers": None},
    "ipdas-u1": at("outcomes", "ill", "comparator", "name", to="Others"),
    "ipdas-u2": OTHER_TIME,
    "ipdas-u3": {"outcomes": None},
    "ipdas-u5": says("It helps half a per cent."),
    "ipdas-u6": OTHER_TIME,
    "ipdas-u9": {"values": None},
    "ipdas-u11": {"questions": []},
    "ipdas-u14": at("review", "records", to=[RECORD | {"who": "A", "role": "patient"}]),
    "ipdas-u15": at("review", "records", to=[RECORD | {"who": "D", "role": "nurse"}]),
    "ipdas-u18": {"method": None},
    "ipdas-u20": {"makers": None},
    "pemat-3": says(" ".join([HARD] * 20)),
    "pemat-4": says("You get an XYZ."),
    "pemat-5": says(" ".join(f"You are tested by number {'a' * n}." for n in range(1, 40))),
    "pemat-6": FRACTION,
    "pemat-8": says("word " * 61),
    "pemat-17": NO_CAPTION,
    "pemat-18": at("stage", "choreographies", "crowd", to=DANCE),
    "pemat-20": NO_ACTION,
    "pemat-21": at(*TESTS, "explanation", "do", to=["The nurse takes blood."]),
    "pemat-22": at(*TESTS, "explanation", "do", to=["Rest. Then walk. Then rest."]),
    "pemat-23": {"questions": []},
    "cdc-1": at(*TESTS, "message", to=LONG + " " + LONG),
    "cdc-4": NO_CAPTION,
    "cdc-5": NO_ACTION,
    "cdc-6": at(*TESTS, "message", to=PASSIVE),
    "cdc-7": says("You get an XYZ."),
    "cdc-9": says("word " * 61),
    "cdc-11": at(*TESTS, "explanation", "unknown", to=None),
    "cdc-12": at("phases", "medicine", "explanation", "call", to=[]),
    "cdc-14": at("site", "urgent_number", to="unknown"),
    "cdc-15": FRACTION,
    "cdc-18": {"risks": None},
    "risk-r1": says("It takes 3 hours."),
    "risk-r2": says("It helps one in ten."),
    "risk-r4": says("It is twice as likely."),
    "risk-r9": OTHER_TIME,
    "risk-r11": says("A fever is rare."),
    "risk-r13": at("facts", "ill", "range", to="not-published"),
    "risk-r23": says("It is a breakthrough."),
    "risk-r24": {"misreadings": None},
    "risk-r25": says("The risk, the risk, the risk, the risk of it."),
    "reading-l1": says(" ".join([HARD] * 4)),
    "reading-l1-smog": MANY_HARD,
    "reading-l2": MANY_HARD,
    "reading-l3": MANY_HARD,
    "reading-l4": says(LONG.removesuffix(".") + " to its very end."),
}
"""For each point that is computed, a change that breaks it."""

SIGNED = {"ipdas-u14", "ipdas-u15"}
"""Points that people meet by signing; until then they are open."""

BY_LANGUAGE = {"ipdas-u21", "reading-l7", "reading-l8"}
"""Points that only another language changes; they have a test of their own below."""


def timeline(*patches: Any) -> Timeline:
    document = small()
    for patch in patches:
        document = merged(document, patch)
    return Timeline.model_validate(document)


def verdict(item_id: str, *patches: Any) -> Verdict:
    [item] = (item for item in items() if item.id == item_id)
    return item.judged.judge(Subject(timeline(*patches)))


@cache
def good() -> dict[str, Verdict]:
    return {line.item.id: line.verdict for line in scorecard(timeline(GOOD)).lines}


def measured(item: Item) -> bool:
    return isinstance(item.judged, Computed) or (
        isinstance(item.judged, Person) and item.judged.needs is not None
    )


@pytest.mark.parametrize("item_id", BREAKS)
def test_a_point_is_met_by_what_is_good_and_broken_by_what_breaks_it(item_id: str) -> None:
    [item] = (item for item in items() if item.id == item_id)
    fine = "open" if isinstance(item.judged, Person) else "met"
    assert good()[item_id].state == fine, good()[item_id].why
    broken = verdict(item_id, GOOD, BREAKS[item_id])
    assert broken.state == ("open" if item_id in SIGNED else "unmet")
    assert broken.why != good()[item_id].why


def test_every_point_that_is_computed_has_a_change_that_breaks_it() -> None:
    assert {item.id for item in items() if measured(item)} == {*BREAKS, *BY_LANGUAGE}


def test_in_another_language_what_english_words_decide_is_left_to_people() -> None:
    card = scorecard(timeline(GOOD, {"language": "de"}))
    state = {line.item.id: line.verdict.state for line in card.lines}
    for point in ("ipdas-u21", "pemat-3", "pemat-5", "risk-r25", "reading-l1", "reading-l8"):
        assert state[point] == "open"
    assert state["reading-l7"] == "unmet"
    assert good()["reading-l7"].state == good()["reading-l8"].state == "not-applicable"
    assert good()["ipdas-u21"].state == "met"


def test_all_points_of_the_checklists_are_there_once() -> None:
    ids = [item.id for item in items()]
    assert len(ids) == len(set(ids))
    count = {name: sum(item.checklist == name for item in items()) for name in
             ("ipdas", "pemat", "cdc", "risk", "reading")}  # fmt: skip
    assert count == {"ipdas": 44, "pemat": 26, "cdc": 20, "risk": 27, "reading": 9}
    assert [item.number for item in items() if item.checklist == "pemat"] == [
        str(number) for number in range(1, 27)
    ]


def test_what_the_program_is_said_to_meet_is_held_by_a_test() -> None:
    for item in items():
        if isinstance(item.judged, Program) and good()[item.id].state == "met":
            file, _colons, name = item.judged.test.partition("::")
            assert f"def {name}(" in (ROOT / file).read_text("utf-8"), item.id


def test_a_claim_of_the_program_that_no_test_holds_is_not_met() -> None:
    assert Program("So we say.").judge(Subject(timeline())).state == "unmet"


def test_whoever_has_to_judge_is_named() -> None:
    for item in items():
        if isinstance(item.judged, Person):
            assert good()[item.id].why.startswith("To be answered by ")
        if isinstance(item.judged, Outside):
            assert good()[item.id].state == "not-applicable"


def test_the_page_names_every_point_once_and_counts_them() -> None:
    card = scorecard(timeline())
    page = score_text(timeline(), card)
    assert page.startswith("Scorecard: An example treatment\n====")
    assert " ".join(summary_words(card).split()) in page
    flat = " ".join(page.split())
    for item, _verdict in card.lines:
        assert item.asks in flat
    assert page.count("\n- ") == len(items()) + 5
    assert page.index("Not met") < page.index("people have to judge") < page.index("Met, as far")
    assert max(map(len, page.splitlines())) <= 96


def test_other_programs_get_every_point_with_its_reason() -> None:
    told = json.loads(score_json(timeline(), scorecard(timeline())))
    assert sum(told["counts"].values()) == len(told["points"]) == len(items())
    assert set(told["counts"]) == set(STATES)
    assert all(point["asks"] and point["how"] and point["why"] for point in told["points"])


def test_a_place_is_named_as_a_reader_knows_it() -> None:
    why = verdict("risk-r11", GOOD, says("A fever is rare.")).why
    assert why == "Found in 1: Tests."
    many = at("phases", to={name: {"explanation": {"mood": None}} for name in small()["phases"]})
    assert verdict("ipdas-q6", GOOD, many).why == (
        "4 of 4 do not: Tests; Strong medicine; Cells back; and 1 more."
    )
