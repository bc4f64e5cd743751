from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dayzero.timeline.locate import Locator, line_at
from dayzero.timeline.problems import JsonPath

LEAVES = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
DOCUMENTS = st.recursive(
    LEAVES, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=30
)
LAYOUTS = st.sampled_from([None, 0, 2, "\t"])


def places(value: Any, path: JsonPath = ()) -> list[tuple[JsonPath, Any]]:
    """Every value in a document, with its path."""
    members = value.items() if isinstance(value, dict) else ()
    members = enumerate(value) if isinstance(value, list) else members
    return [(path, value)] + [
        found for name, inner in members for found in places(inner, (*path, name))
    ]


@given(DOCUMENTS, LAYOUTS, st.booleans())
def test_what_stands_at_a_located_place_is_the_value(
    document: Any, indent: int | str | None, ascii_only: bool
) -> None:
    text = json.dumps(document, indent=indent, ensure_ascii=ascii_only)
    locator = Locator(text)
    for path, value in places(document):
        offset = locator.offset(path)
        assert json.JSONDecoder().raw_decode(text, offset)[0] == value
        assert locator.line(path) == text[:offset].count("\n") + 1
        assert locator.path_at(offset)[: len(path)] == path


@given(DOCUMENTS)
def test_a_place_that_is_not_there_is_its_nearest_ancestor(document: Any) -> None:
    locator = Locator(json.dumps(document, indent=1))
    for path, _value in places(document):
        missing = (*path, "no such name, surely", 3)
        assert locator.offset(missing) == locator.offset(path)


@given(DOCUMENTS)
def test_a_sound_document_has_no_duplicate(document: Any) -> None:
    assert Locator(json.dumps(document)).duplicate() is None


def test_the_first_duplicate_is_found_at_any_depth() -> None:
    text = '{"a": [1, {"b": {"c": 1,\n"d": 2,\n"c": 3}}], "a": 4}'
    assert Locator(text).duplicate() == (("a",), text.index("4"))
    inner = text.replace(', "a": 4', "")
    path, offset = Locator(inner).duplicate() or ((), 0)
    assert path == ("a", 1, "b", "c")
    assert line_at(inner, offset) == 3


def test_the_path_of_a_place_in_a_broken_text() -> None:
    text = '{"a": {"b": [1, 2,\n oh no]}}'
    assert Locator(text).path_at(text.index("oh")) == ("a", "b", 2)
