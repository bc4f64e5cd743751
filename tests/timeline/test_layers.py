"""Shared parts, bibliographies and variants, laid over each other inside one folder."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dayzero.timeline.loading import Document, load
from dayzero.timeline.merge import combined, merged
from dayzero.timeline.problems import TimelineError
from generate import big_timeline, small, write

LEAF = st.none() | st.integers() | st.text(max_size=2) | st.lists(st.integers(), max_size=2)
PATCH = st.recursive(
    LEAF, lambda inner: st.dictionaries(st.sampled_from("abcd"), inner), max_leaves=12
)


@given(PATCH, PATCH)
def test_a_merge_patch_does_what_the_standard_says(base: Any, patch: Any) -> None:
    """RFC 7396, section 2, word for word."""

    def by_the_book(target: Any, patch: Any) -> Any:
        if not isinstance(patch, dict):
            return patch
        result = dict(target) if isinstance(target, dict) else {}
        for name, value in patch.items():
            if value is None:
                result.pop(name, None)
            else:
                result[name] = by_the_book(result.get(name), value)
        return result

    before = json.dumps(base)
    assert merged(base, patch) == by_the_book(base, patch)
    assert merged(base, patch, base_first=True) == by_the_book(base, patch)
    assert json.dumps(base) == before


@given(PATCH, st.dictionaries(st.sampled_from("abcd"), PATCH), PATCH)
def test_combined_patches_do_what_they_do_one_by_one(base: Any, first: Any, second: Any) -> None:
    assume(not _regroups(first, second))
    once = merged(base, combined(first, second))
    assert _bare(once) == _bare(merged(merged(base, first), second))


def _regroups(first: Any, second: Any) -> bool:
    """Whether ``second`` puts a group where ``first`` left none: no one patch says both."""
    if not isinstance(second, dict):
        return False
    return not isinstance(first, dict) or any(
        _regroups(first[name], item) for name, item in second.items() if name in first
    )


def _bare(value: Any) -> Any:
    """Without empty groups, which a removal may or may not leave behind."""
    if not isinstance(value, dict):
        return value
    inner = {name: _bare(item) for name, item in value.items()}
    return {name: item for name, item in inner.items() if item != {}}


def test_order_with_the_patch_first_or_last() -> None:
    assert list(merged({"a": 1, "b": 2}, {"c": 3, "b": 4})) == ["c", "b", "a"]
    assert list(merged({"a": 1, "b": 2}, {"c": 3, "b": 4}, base_first=True)) == ["a", "b", "c"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder deep enough to look out of."""
    folder = tmp_path / "outer" / "timelines"
    folder.mkdir(parents=True)
    return folder


def using(*names: str, **fields: Any) -> dict[str, Any]:
    return small() | {"uses": list(names)} | fields


def test_parts_bibliography_and_own_are_laid_over_each_other(folder: Path) -> None:
    document = using("parts/terms.json", bibliography="bibliography.json")
    part_terms = document.pop("terms")
    source = document.pop("sources")["example"]
    write(folder, {"uses": ["more/title.json"], "terms": part_terms}, "parts/terms.json")
    write(folder, {"terms": {"cd4": {"say": "see dee four"}}}, "parts/more/title.json")
    write(folder, [source], "bibliography.json")  # type: ignore[arg-type]
    document["terms"] = {"cd4": {"gloss": "white cells that lead the others"}}
    read = Document.read(write(folder, document))
    term = read.timeline.terms["cd4"]
    assert (term.title, term.gloss, term.say) == (
        "CD4 cells", "white cells that lead the others", "see dee four",
    )  # fmt: skip
    assert read.timeline.sources["example"].short == "Example 2026"
    assert [file.relative_to(folder).as_posix() for file in read.files] == [
        "made.json", "bibliography.json", "parts/terms.json", "parts/more/title.json",
    ]  # fmt: skip


def test_a_null_takes_out_what_a_part_brought(folder: Path) -> None:
    write(folder, {"questions": ["Why?"], "hints": {}} | {"hints": None}, "part.json")
    part = {"terms": {"extra": {"title": "Extra", "gloss": "more", "meaning": "More."}}}
    write(folder, part, "part.json")
    document = using("part.json")
    assert "extra" in load(write(folder, document)).terms
    document["terms"]["extra"] = None
    assert "extra" not in load(write(folder, document)).terms


def test_a_variant_keeps_the_order_and_finds_the_day_of_what_it_adds(folder: Path) -> None:
    varied = load(write(folder, small()), "longer")
    assert list(varied.phases) == ["tests", "medicine", "cells-back", "home"]
    assert list(varied.phases["medicine"].steps) == ["first-dose", "middle-dose", "last-dose"]


def test_a_variant_can_take_something_out(folder: Path) -> None:
    document = small()
    document["variants"]["longer"]["changes"] = {"risks": {"tired": None}}
    read = Document.read(write(folder, document))
    assert "tired" in read.timeline.risks
    assert "tired" not in read.variant("longer").risks


def test_a_variant_without_changes_is_the_base(folder: Path) -> None:
    read = Document.read(write(folder, small()))
    assert read.variant("base") is read.timeline
    assert read.variant("longer") is read.variant("longer")


def test_an_unknown_variant_is_refused_with_the_nearest(folder: Path) -> None:
    with pytest.raises(TimelineError, match=r"no variant “longr”\. Did you mean “longer”\?"):
        load(write(folder, small()), "longr")


OUTSIDE = [
    "../secret.json",
    "parts/../../secret.json",
    "/etc/hostname",
    "//server/share.json",
    "~/secret.json",
    "C:/secret.json",
    "C:secret.json",
    "..\\secret.json",
    "file:///etc/hostname",
    "https://example.org/part.json",
    "link.json",
    "linked/secret.json",
    "",
]


@pytest.mark.parametrize("name", OUTSIDE)
@pytest.mark.parametrize("field", ["uses", "bibliography"])
def test_no_path_leads_out_of_the_folder(name: str, field: str, folder: Path) -> None:
    write(folder.parent, {"terms": {}}, "secret.json")
    (folder / "link.json").symlink_to(folder.parent / "secret.json")
    (folder / "linked").symlink_to(folder.parent)
    document = small() | {field: [name] if field == "uses" else name}
    with pytest.raises(TimelineError) as caught:
        load(write(folder, document))
    (problem,) = caught.value.problems
    assert problem.path.startswith(field)
    assert problem.line
    assert "leads out of the folder" in problem.what or "file name is expected" in problem.what
    assert caught.value.files == (folder / "made.json",)


def test_a_part_may_not_lead_out_either(folder: Path) -> None:
    write(folder, {"uses": ["../../secret.json"], "terms": {}}, "parts/part.json")
    with pytest.raises(TimelineError, match=r"part\.json, line \d, uses\[0\]: .*leads out"):
        load(write(folder, using("parts/part.json")))


def test_a_ring_of_parts(folder: Path) -> None:
    write(folder, {"uses": ["b.json"], "terms": {}}, "a.json")
    write(folder, {"uses": ["a.json"], "terms": {}}, "b.json")
    with pytest.raises(TimelineError, match=r"b\.json, line \d, uses\[0\]: .* use each other"):
        load(write(folder, using("a.json")))


def test_a_timeline_that_uses_itself(folder: Path) -> None:
    with pytest.raises(TimelineError, match="use each other in a ring"):
        load(write(folder, using("made.json")))


def test_one_part_used_twice_is_no_ring(folder: Path) -> None:
    write(folder, {"terms": {}}, "a.json")
    write(folder, {"uses": ["a.json"], "terms": {}}, "b.json")
    assert load(write(folder, using("a.json", "b.json"))).id == "small"


def test_too_many_parts(folder: Path) -> None:
    names = [f"part-{number}.json" for number in range(40)]
    for name in names:
        write(folder, {"terms": {}}, name)
    with pytest.raises(TimelineError, match="With its shared parts, the timeline is too large"):
        load(write(folder, using(*names)))


def test_a_part_that_is_missing_can_be_waited_for(folder: Path) -> None:
    with pytest.raises(TimelineError, match=r"There is no file “part\.json” beside") as caught:
        load(write(folder, using("part.json")))
    assert caught.value.files == (folder / "made.json", folder / "part.json")


def test_a_broken_part_is_named(folder: Path) -> None:
    (folder / "part.json").write_text('{"terms": {\n')
    with pytest.raises(TimelineError, match=r"^part\.json, line 1: The file ends too early"):
        load(write(folder, using("part.json")))


@pytest.mark.parametrize("value", [{}, [{"title": "x"}], ["x"]])
def test_a_bibliography_that_is_none(value: Any, folder: Path) -> None:
    write(folder, value, "bibliography.json")
    with pytest.raises(TimelineError, match="bibliography"):
        load(write(folder, using(bibliography="bibliography.json")))


def test_through_a_link_the_parts_are_beside_the_file_itself(folder: Path) -> None:
    write(folder, {"terms": {}}, "part.json")
    path = write(folder, using("part.json"))
    link = folder.parent / "link.json"
    link.symlink_to(path)
    assert Document.read(link).files == (link, folder / "part.json")


def test_a_generated_big_timeline_opens(tmp_path: Path) -> None:
    timeline = load(write(tmp_path, big_timeline()))
    assert sum(len(phase.steps) for phase in timeline.phases.values()) == 10_000
    assert len(timeline.risks) == 2_000
    assert [len(curve.points) for curve in timeline.curves.values()] == [2_000] * 20
