from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from dayzero.timeline.catalogue import KEPT_NAME, Card, Catalogue, Unreadable, find
from generate import many_timelines, small, write

APP = Path(__file__).parents[2] / "app"


def test_a_card_says_what_the_first_screen_shows(tmp_path: Path) -> None:
    path = write(tmp_path, small())
    assert find([tmp_path]) == [
        Card(
            file=str(path),
            id="small",
            title="An example treatment",
            summary="A small made-up treatment for tests. Nothing in it is true.",
            illness="No illness",
            family="autologous",
            evidence_level="in-trials",
            reviewed=False,
            due="2099-01-01",
            language="en",
        )
    ]


def test_a_signed_review_counts(tmp_path: Path) -> None:
    document = small()
    record = {"who": "A", "role": "nurse", "scope": "all", "date": "2026-01-01"}
    document["review"]["records"] = [record | {"until": "2027-01-01"}]
    write(tmp_path, document)
    (card,) = find([tmp_path])
    assert isinstance(card, Card)
    assert card.reviewed


def test_parts_bibliographies_and_other_programs_are_passed_over(tmp_path: Path) -> None:
    write(tmp_path, {"terms": {}}, "shared/glossary.json")
    (tmp_path / "bibliography.json").write_text("[]")
    (tmp_path / "package.json").write_text('{"name": "x", "version": "1"}')
    (tmp_path / ".hidden.json").write_text("not JSON")
    (tmp_path / "notes.txt").write_text("not JSON")
    (tmp_path / "ring.json").symlink_to(tmp_path / "ring.json")
    assert [item for item in find([tmp_path]) if isinstance(item, Card)] == []
    assert find([tmp_path / "no such folder"]) == []


def test_a_broken_file_is_named_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "broken.json").write_text('{"format": 1,')
    (item,) = find([tmp_path])
    assert isinstance(item, Unreadable)
    assert item.path == tmp_path / "broken.json"
    assert item.sentence.startswith("broken.json, line 1: The file ends too early")


def test_strange_values_make_no_trouble(tmp_path: Path) -> None:
    odd = {"format": 1, "id": 5, "title": [], "summary": None, "illness": {}, "review": "x"}
    write(tmp_path, odd | {"evidence": [], "summary": "x"})
    (card,) = find([tmp_path])
    assert isinstance(card, Card)
    assert (card.id, card.title, card.due) == ("", "", "")


def test_what_a_layer_does_not_say_comes_from_what_it_is_laid_over(tmp_path: Path) -> None:
    write(tmp_path, small(), "base.json")
    write(tmp_path, {"format": 1, "id": "ours", "uses": ["base.json"], "title": "Ours"}, "our.json")
    titles = {card.id: card.title for card in find([tmp_path]) if isinstance(card, Card)}
    assert titles == {"small": "An example treatment", "ours": "Ours"}


def test_a_folder_named_twice_shows_each_file_once(tmp_path: Path) -> None:
    paths = many_timelines(tmp_path / "inside", 3)
    found = find([tmp_path, tmp_path / "inside", tmp_path])
    assert [item.path for item in found] == paths


def test_listing_imports_no_pydantic(tmp_path: Path) -> None:
    many_timelines(tmp_path, 2)
    code = (
        "import sys; from pathlib import Path; from dayzero.timeline.catalogue import find;"
        f"found = find([Path({str(tmp_path)!r})]);"
        "print(len(found), 'pydantic' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=APP
    )
    assert done.stdout.split() == ["2", "False"]


def test_what_is_kept_is_what_was_read_and_a_file_that_changed_is_read_anew(tmp_path: Path) -> None:
    folder, kept = tmp_path / "here", tmp_path / "kept"
    paths = many_timelines(folder, 5)
    write(
        folder, {"format": 1, "id": "ours", "uses": ["made-0000.json"], "title": "Ours"}, "z.json"
    )
    first = Catalogue([folder], kept)
    assert first.found == []
    assert first.read()
    second = Catalogue([folder], kept)
    assert [item.path for item in second.found] == paths
    assert second.read()
    assert second.found == first.found == find([folder])
    document = small() | {"title": "Another title"}
    write(folder, document, paths[2].name)
    third = Catalogue([folder], kept)
    assert paths[2] not in [item.path for item in third.found]
    third.read()
    assert third.found[2] == find([folder])[2]
    assert isinstance(third.found[2], Card)
    assert third.found[2].title == "Another title"


def test_reading_goes_on_where_it_stopped(tmp_path: Path) -> None:
    paths = many_timelines(tmp_path, 3)
    catalogue = Catalogue([tmp_path])
    assert not catalogue.read(seconds=0)
    assert catalogue.found == []
    assert catalogue.read()
    assert [item.path for item in catalogue.found] == paths


@pytest.mark.parametrize("damage", ["", "[", '{"program": []}', '{"files": 5}'])
def test_a_damaged_file_of_cards_is_read_over(tmp_path: Path, damage: str) -> None:
    paths = many_timelines(tmp_path / "here", 2)
    (tmp_path / KEPT_NAME).write_text(damage)
    catalogue = Catalogue([tmp_path / "here"], tmp_path)
    catalogue.read()
    assert [item.path for item in catalogue.found] == paths


def test_a_thousand_files(tmp_path: Path) -> None:
    paths = many_timelines(tmp_path, 1000)
    found = find([tmp_path])
    assert [item.path for item in found] == paths
    assert all(isinstance(item, Card) for item in found)
    assert json.loads(paths[0].read_text())["id"] == "made-0"
