"""The calendar file, read by two readers that know nothing of each other."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from dayzero.cli import main
from dayzero.export.calendar import calendar_file
from dayzero.story.planned import date_of, planned
from dayzero.timeline.loading import load

FOLDER = Path(__file__).parents[2] / "timelines"
SHIPPED = sorted(path.stem for path in FOLDER.glob("*.json") if path.stem != "bibliography")
DAY_ZERO = datetime.date(2027, 3, 12)


@pytest.mark.parametrize("name", SHIPPED)
def test_two_readers_find_the_same_days(name: str) -> None:
    data = calendar_file(load(FOLDER / f"{name}.json"), DAY_ZERO)
    one = {
        str(event["uid"]): (event.decoded("dtstart"), event.decoded("dtend"), str(event["summary"]))
        for event in Calendar.from_ical(data).walk("VEVENT")
    }
    other = {
        event.uid.value: (event.dtstart.value, event.dtend.value, event.summary.value)
        for event in vobject.readOne(data.decode()).vevent_list
    }
    assert one == other
    assert len(one) >= 5


def test_day_0_is_on_the_date_it_was_planned_for() -> None:
    timeline = load(FOLDER / "autologous-ms.json")
    entries = {entry.id: entry for entry in planned(timeline, DAY_ZERO)}
    assert entries["infusion"].begins == DAY_ZERO
    assert entries["infusion+0"].title.startswith("Day 0: ")
    assert entries["conditioning-5"].begins == datetime.date(2027, 3, 7)
    assert entries["low-counts"].ends == entries["engraftment"].begins


def test_what_may_never_come_has_no_appointment() -> None:
    timeline = load(FOLDER / "autologous-ms.json")
    ids = [entry.id for entry in planned(timeline, DAY_ZERO)]
    assert "low-counts" in ids
    assert not any(name.startswith("low-counts+") for name in ids)


def test_each_entry_says_that_the_team_may_change_it() -> None:
    data = calendar_file(load(FOLDER / "medicine-ms.json"), DAY_ZERO)
    for event in Calendar.from_ical(data).walk("VEVENT"):
        assert "your team may change it" in str(event["description"])


def test_the_same_plan_gives_the_same_bytes() -> None:
    timeline = load(FOLDER / "donor-leukaemia.json")
    assert calendar_file(timeline, DAY_ZERO) == calendar_file(timeline, DAY_ZERO)


@given(st.dates(), st.floats(-3650, 36500))
def test_a_date_is_as_far_from_day_0_as_its_day(day_zero: datetime.date, day: float) -> None:
    try:
        date = date_of(day, day_zero)
    except OverflowError:
        return
    assert (date - day_zero).days <= day < (date - day_zero).days + 1


def test_from_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "plan.ics"
    arguments = ["calendar", "autologous-ms", "--day-0", "2027-03-12", "--out", str(file)]
    assert main(arguments) == 0
    assert file.read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert main([*arguments[:3], "9999-12-01", *arguments[4:]]) == 1
    assert "too near to the end of the calendar" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main([*arguments[:3], "12.3.2027", *arguments[4:]])
    assert "2027-03-12" in capsys.readouterr().err
