"""What a clinic says of itself, laid over a timeline: its numbers and rules, and nothing else."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest

from dayzero.timeline.checks import check
from dayzero.timeline.kept import Kept
from dayzero.timeline.loading import Document, load
from dayzero.timeline.opening import opened
from dayzero.timeline.problems import TimelineError
from generate import SMALL, small, write

EXAMPLE = Path(__file__).parents[2] / "resources" / "site-example.json"
CLINIC = {"name": "Our Clinic", "urgent_number": "01632 960 001"}


def clinic(folder: Path, **more: Any) -> Path:
    return write(folder, {"format": 1, "site": CLINIC | more}, "clinic.json")


def refusal(folder: Path, value: Any) -> str:
    with pytest.raises(TimelineError) as caught:
        load(SMALL, site=write(folder, value, "clinic.json"))
    return str(caught.value)


def test_it_is_laid_over_every_variant_and_changes_nothing_else(tmp_path: Path) -> None:
    bare, told = Document.read(SMALL), Document.read(SMALL, site=clinic(tmp_path))
    for plain, with_clinic in (
        (bare.timeline, told.timeline),
        (bare.variant("longer"), told.variant("longer")),
    ):
        assert plain.site is None
        assert with_clinic.site is not None
        assert with_clinic.site.urgent_number == "01632 960 001"
        assert with_clinic.model_copy(update={"site": None}) == plain


def test_a_clinics_file_stands_over_what_the_timeline_says_of_a_clinic(tmp_path: Path) -> None:
    document = small() | {"site": {"name": "Other", "urgent_number": "999", "food": "None."}}
    told = load(write(tmp_path, document), site=clinic(tmp_path))
    assert told.site is not None
    assert (told.site.name, told.site.food) == ("Our Clinic", "None.")


def test_its_file_is_followed_and_the_timelines_own_is_first(tmp_path: Path) -> None:
    read = Document.read(SMALL, site=clinic(tmp_path))
    assert read.files == (SMALL, tmp_path / "clinic.json")
    assert read.layers.own.file == SMALL


@pytest.mark.parametrize("name", ["facts", "advice", "phases", "title", "uses", "variants"])
def test_it_may_change_nothing_that_is_published(name: str, tmp_path: Path) -> None:
    said = refusal(tmp_path, {"format": 1, "site": CLINIC, name: small().get(name, [])})
    assert f"may not change “{name}”" in said
    assert said.startswith("clinic.json, line ")


@pytest.mark.parametrize("value", [{}, [], {"format": 1}, {"format": 1, "site": []}, small()])
def test_a_file_that_is_none_is_refused(value: Any, tmp_path: Path) -> None:
    assert "This is not a clinic’s file" in refusal(tmp_path, value)


def test_the_format_must_be_said(tmp_path: Path) -> None:
    assert "“format”: 1" in refusal(tmp_path, {"site": CLINIC})


@pytest.mark.parametrize(
    ("patch", "where"),
    [({"urgent_number": ""}, "urgent_number"), ({"urgent_number": None}, "urgent_number"),
     ({"name": "  "}, "name"), ({"phone": "1"}, "phone"), ({"food": "<b>None</b>"}, "food")],
)  # fmt: skip
def test_what_is_missing_or_wrong_is_found_in_its_own_file(
    patch: dict[str, Any], where: str, tmp_path: Path
) -> None:
    site = {name: value for name, value in (CLINIC | patch).items() if value is not None}
    path = write(tmp_path, {"format": 1, "site": site}, "clinic.json")
    with pytest.raises(TimelineError) as caught:
        load(SMALL, site=path)
    problem = caught.value.problems[0]
    assert problem.path == f"site.{where}"
    if where in site:
        assert problem.file == path
    alone = check([path])
    assert [problem.path for problem in alone.errors] == [f"site.{where}"]
    assert alone.timelines == 0


@pytest.mark.parametrize("number", ["ask the ward", "1"])
def test_a_number_that_nobody_can_dial_is_an_error(number: str, tmp_path: Path) -> None:
    path = clinic(tmp_path, urgent_number=number)
    for report in (check([path]), check([SMALL], site=path)):
        (problem,) = report.errors
        assert problem.path == "site.urgent_number"
        assert "no telephone number" in problem.what


def test_a_kiosk_and_a_handout_need_a_number_to_call(tmp_path: Path) -> None:
    for use in ("kiosk", "handout"):
        (problem,) = check([SMALL], use=use).errors  # type: ignore[arg-type]
        assert problem.what == "No clinic says which number to call."
        assert not check([SMALL], use=use, site=clinic(tmp_path)).errors  # type: ignore[arg-type]
    assert not check([SMALL]).errors


def test_the_example_is_sound_and_refused_where_people_would_dial_it() -> None:
    assert not check([EXAMPLE]).problems
    assert not check([SMALL], site=EXAMPLE).errors
    (problem,) = check([SMALL], use="kiosk", site=EXAMPLE).errors
    assert "nobody answers it" in problem.what


def test_a_variant_cannot_speak_for_a_clinic(tmp_path: Path) -> None:
    document = small()
    document["variants"]["longer"]["changes"] = {"site": CLINIC}
    with pytest.raises(TimelineError, match="A variant cannot change “site”"):
        load(write(tmp_path, document))


def test_what_is_kept_is_kept_for_each_clinic_and_never_stale(tmp_path: Path) -> None:
    kept, ours = tmp_path / "kept", clinic(tmp_path)

    def called(site: Path | None) -> tuple[str, bool]:
        told = opened(SMALL, kept, site).timeline
        return told.site.urgent_number if told.site else "", isinstance(told, Kept)

    assert called(ours) == ("01632 960 001", False)
    assert called(ours) == ("01632 960 001", True)
    assert called(None) == ("", False)
    clinic(tmp_path, urgent_number="01632 960 002")
    assert called(ours) == ("01632 960 002", False)
    assert called(None) == ("", True)
    assert opened(SMALL, kept, ours).variant("longer").site is not None


def test_a_problem_of_the_clinic_is_said_once_for_many_timelines(tmp_path: Path) -> None:
    for number in range(3):
        write(tmp_path / "many", small() | {"id": f"made-{number}"}, f"{number}.json")
    path = clinic(tmp_path, urgent_number="none")
    report = check([tmp_path / "many"], today=datetime.date(2026, 6, 1), site=path)
    assert [problem.file for problem in report.errors] == [path]
