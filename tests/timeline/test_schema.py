from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from dayzero.timeline.schema import schema, schema_text, site_schema, site_schema_text
from generate import SMALL, small

ROOT = Path(__file__).parents[2]
SHIPPED = sorted((ROOT / "timelines").rglob("*.json"))


def valid(document: Any) -> bool:
    jsonschema = pytest.importorskip("jsonschema")
    return bool(jsonschema.Draft202012Validator(schema()).is_valid(document))


def test_the_file_in_resources_is_what_the_program_prints() -> None:
    """After a change to the models: ``dayzero schema > resources/timeline.schema.json``."""
    kept = (ROOT / "resources" / "timeline.schema.json").read_text(encoding="utf-8")
    assert kept == schema_text()


def test_every_field_is_described() -> None:
    made = schema()
    for name, kind in {"Timeline": made, **made["$defs"]}.items():
        assert kind["description"].endswith("."), name
        for field, member in kind["properties"].items():
            assert len(member.get("description", "")) > 4, f"{name}.{field}"


def test_the_small_timeline_is_valid() -> None:
    assert valid(small())
    assert "$schema" in json.loads(SMALL.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_the_shipped_files_are_valid(path: Path) -> None:
    document = json.loads(path.read_text(encoding="utf-8"))
    if isinstance(document, list):
        pytest.skip("a bibliography is CSL-JSON")
    jsonschema = pytest.importorskip("jsonschema")
    jsonschema.Draft202012Validator(schema()).validate(document)


@pytest.mark.parametrize(
    "change",
    [
        {"titel": "x"},
        {"family": "robot"},
        {"phases": {"tests": {"days": [1]}}},
        {"phases": {"tests": {"days": ["-30", "-5"]}}},
        {"terms": {"Bad Name": {"title": "x"}}},
        {"facts": {"a": {"range": {"low": 1}}}},
        {"variants": {"a": {"changes": {"phases": {"tests": {"titel": "x"}}}}}},
        {"format": 2},
    ],
)
def test_an_editor_marks_what_is_wrong(change: dict[str, Any]) -> None:
    assert not valid(small() | change)


def test_what_shared_parts_complete_may_be_left_out() -> None:
    assert valid({"format": 1, "id": "mine", "uses": ["other.json"], "terms": {"gone": None}})
    assert valid({"$schema": "x.json", "terms": {"a": {"gloss": "a word"}}})
    assert not valid({"id": "mine"})
    assert not valid({"format": 1})


def test_the_clinics_schema_in_resources_is_what_the_program_prints() -> None:
    """After a change to the models: ``dayzero schema --site > resources/site.schema.json``."""
    kept = (ROOT / "resources" / "site.schema.json").read_text(encoding="utf-8")
    assert kept == site_schema_text()


@pytest.mark.parametrize(
    ("change", "sound"),
    [
        ({}, True),
        ({"food": "No buffet."}, True),
        ({"urgent_number": ""}, False),
        ({"urgent_number": None}, False),
        ({"phone": "112"}, False),
        ({"regimens": {"Bad Name": "x"}}, False),
    ],
)
def test_an_editor_knows_a_clinics_file(change: dict[str, Any], sound: bool) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    example = json.loads((ROOT / "resources" / "site-example.json").read_text(encoding="utf-8"))
    example["site"] |= change
    assert jsonschema.Draft202012Validator(site_schema()).is_valid(example) == sound
    assert all("description" in field for field in site_schema()["properties"].values())
