"""The shipped bibliography: each source once, and enough said to find it or to doubt it."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from dayzero.timeline.sources import Source

FILE = Path(__file__).parents[2] / "timelines" / "bibliography.json"
SOURCES = [Source.model_validate(item) for item in json.loads(FILE.read_text("utf-8"))]


def test_an_id_is_one_that_a_fact_can_name() -> None:
    assert [s.id for s in SOURCES if not re.fullmatch(r"[a-z0-9][a-z0-9-]*", s.id)] == []


@pytest.mark.parametrize("field", ["id", "DOI", "PMID", "PMCID"])
def test_no_source_stands_there_twice(field: str) -> None:
    found = Counter(str(value) for s in SOURCES if (value := getattr(s, field, None)))
    assert [value for value, count in found.items() if count > 1] == []


def test_a_doi_is_written_without_the_address_before_it() -> None:
    assert [s.id for s in SOURCES if s.DOI and not re.match(r"10\.\d{4,}/\S+$", s.DOI)] == []


def test_every_source_can_be_found_or_says_what_was_read() -> None:
    ways = ("DOI", "URL", "PMCID", "PMID", "container_title", "publisher", "author", "note")
    assert [s.id for s in SOURCES if not any(getattr(s, way, None) for way in ways)] == []
