"""What the nurse is prompted with, and what of a visit is printed."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from dayzero.export.handout_page import handout_html
from dayzero.story.ending import ending
from dayzero.story.handout import handout
from dayzero.story.moment import Story
from dayzero.story.prompts import clinical_detail, prompts
from dayzero.story.visit import Plan, Visit
from dayzero.timeline.document import Timeline
from dayzero.timeline.loading import load

FOLDER = Path(__file__).parents[2] / "timelines"


@pytest.fixture(scope="module")
def ms() -> Timeline:
    return load(FOLDER / "autologous-ms.json")


def lines(visit: Visit, timeline: Timeline) -> dict[str, tuple[str, ...]]:
    return {listed.title: listed.lines for listed in ending(visit, timeline)}


def test_the_prompts_are_those_of_the_day(ms: Timeline) -> None:
    story = Story(ms)
    early, late = prompts(story, story.at(-25)), prompts(story, story.at(5))
    assert early.message != late.message
    assert "worse now" in early.misreadings[0].says
    assert "cold and shaky" in late.teach_back
    assert len(prompts(story, story.at(20)).misreadings) <= 2


def test_doses_of_the_day_come_first_and_name_their_source(ms: Timeline) -> None:
    story = Story(ms)
    first, *rest = clinical_detail(story, story.at(-4))
    assert (first.title, first.now, first.when) == ("Cyclophosphamide", True, "Day −5 to Day −2")
    assert "200 mg/kg" in first.says
    assert first.source
    assert first.people
    assert any(not detail.now for detail in rest)


def test_a_visit_without_when_to_call_says_so_first(ms: Timeline) -> None:
    visit = Visit().turn_to("whole").turn_to("call")
    printed = lines(visit, ms)
    assert printed["Left for another time"][0].startswith("Not covered today: when to call")
    assert "When would you call?" not in printed["What we talked about"]
    clear = lines(visit.note("call", "clear"), ms)
    assert "When would you call?" in clear["What we talked about"]
    assert not any("Not covered today" in line for line in clear["Left for another time"])


def test_what_was_not_clear_is_to_be_gone_over_again(ms: Timeline) -> None:
    visit = Visit().turn_to("days").note("days", "again")
    assert "Day by day (to go over again)" in lines(visit, ms)["What we talked about"]


def test_the_handout_holds_what_the_person_said_and_the_planned_days(ms: Timeline) -> None:
    visit = Visit().turn_to("days").intend("Bring a list of your medicines.", True)
    visit = visit.plan_for(Plan(day_zero=datetime.date(2027, 3, 12)))
    page = handout_html(handout(ms, visit=ending(visit, ms)))
    assert "Bring a list of your medicines." in page
    assert "12 March 2027: Your cells return" in page
    assert "your team may change it" in page
    assert page.index("What we talked about") < page.index("When to call")
    taken_back = visit.intend("Bring a list of your medicines.", False)
    assert "What I said I would do" not in lines(taken_back, ms)


def test_a_day_beyond_the_calendar_is_refused_in_one_sentence(ms: Timeline) -> None:
    visit = Visit().plan_for(Plan(day_zero=datetime.date(9999, 12, 1)))
    with pytest.raises(ValueError, match="too near to the end of the calendar"):
        ending(visit, ms)
