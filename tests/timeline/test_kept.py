"""Timelines kept for the next start: the same in every word, and never stale, never trusted."""

from __future__ import annotations

import os
import pickle
import shutil
from pathlib import Path

import pytest

from dayzero.export.text import journey_text
from dayzero.score.card import scorecard
from dayzero.settings.shipped import timelines_folder
from dayzero.story.moment import Story
from dayzero.timeline.document import Timeline
from dayzero.timeline.kept import MOST_KEPT, Kept, whole
from dayzero.timeline.loading import load
from dayzero.timeline.opening import Opened, opened
from dayzero.timeline.problems import TimelineError

MS = timelines_folder() / "autologous-ms.json"
SMALL = Path(__file__).parent.parent / "fixtures" / "timelines" / "small.json"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where timelines are kept."""
    return tmp_path / "kept"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A treatment that somebody may edit."""
    return Path(shutil.copy(SMALL, tmp_path / "small.json"))


def is_recalled(document: Opened) -> bool:
    return isinstance(document.timeline, Kept)


def test_a_recalled_journey_reads_the_same_to_the_last_word(folder: Path) -> None:
    first, second = opened(MS, folder), opened(MS, folder)
    assert is_recalled(second)
    assert not is_recalled(first)
    assert second.files == first.files
    assert journey_text(Story(second.timeline)) == journey_text(Story(first.timeline))


def test_a_recalled_timeline_can_be_made_whole(folder: Path) -> None:
    first, recalled = opened(MS, folder).timeline, opened(MS, folder).timeline
    made = whole(recalled)
    assert isinstance(recalled, Kept)
    assert isinstance(made, Timeline)
    sources = {"sources": {}}
    assert made.model_copy(update=sources) == first.model_copy(update=sources)
    assert made.sources.keys() == first.sources.keys()
    assert [source.short for source in made.sources.values()] == [
        source.short for source in first.sources.values()
    ]
    assert whole(first) is first
    verdicts = [[line.verdict for line in scorecard(told).lines] for told in (first, recalled)]
    assert verdicts[0] == verdicts[1]


def test_its_variants_are_read_when_they_are_asked_for(folder: Path) -> None:
    opened(MS, folder)
    recalled = opened(MS, folder)
    name = list(recalled.timeline.variants)[1]
    assert journey_text(Story(recalled.variant(name))) == journey_text(Story(load(MS, name)))


def test_a_changed_file_is_read_anew(small: Path, folder: Path) -> None:
    opened(small, folder)
    small.write_text(small.read_text("utf-8").replace("An example treatment", "Another one"))
    document = opened(small, folder)
    assert not is_recalled(document)
    assert document.timeline.title == "Another one"


def test_a_large_one_can_be_kept_at_leisure(small: Path, folder: Path) -> None:
    document = opened(small, folder, at_leisure=True)
    assert not is_recalled(opened(small, folder, trace=False))
    document.keep()
    assert is_recalled(opened(small, folder))


def test_a_file_saved_before_it_was_kept_is_read_anew(small: Path, folder: Path) -> None:
    document = opened(small, folder, at_leisure=True)
    small.write_text(small.read_text("utf-8").replace("An example treatment", "Another one"))
    document.keep()
    assert opened(small, folder).timeline.title == "Another one"


def test_a_file_that_became_wrong_is_refused(small: Path, folder: Path) -> None:
    opened(small, folder)
    small.write_text("{")
    with pytest.raises(TimelineError):
        opened(small, folder)


def test_a_wrong_file_is_not_kept(small: Path, folder: Path) -> None:
    small.write_text("{}")
    with pytest.raises(TimelineError):
        opened(small, folder)
    assert not folder.exists()


@pytest.mark.parametrize("damage", [b"", b"\x80", b"nothing of ours"])
def test_a_damaged_file_is_made_anew(small: Path, folder: Path, damage: bytes) -> None:
    opened(small, folder)
    [kept] = folder.iterdir()
    kept.write_bytes(damage)
    assert not is_recalled(opened(small, folder))
    assert is_recalled(opened(small, folder))


class Harmful:
    """What an intruder might put in the place of a kept timeline."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return os.mkdir, (str(self.file),)


def test_a_kept_file_runs_no_code(small: Path, folder: Path, tmp_path: Path) -> None:
    opened(small, folder)
    [kept] = folder.iterdir()
    kept.write_bytes(pickle.dumps(Harmful(tmp_path / "harm")))
    assert not is_recalled(opened(small, folder))
    assert not (tmp_path / "harm").exists()


def test_a_recalled_timeline_is_frozen(small: Path, folder: Path) -> None:
    opened(small, folder)
    timeline = opened(small, folder).timeline
    with pytest.raises(AttributeError, match="frozen"):
        timeline.title = "Another one"  # type: ignore[misc]


def test_where_nothing_can_be_written_the_document_opens_all_the_same(small: Path) -> None:
    folder = small / "no-folder-but-a-file"
    assert opened(small, folder).timeline.id == "small"


def test_only_so_many_are_kept(small: Path, folder: Path) -> None:
    folder.mkdir()
    for number in range(MOST_KEPT + 5):
        (folder / f"{number}.kept").touch()
    opened(small, folder)
    assert len(list(folder.glob("*.kept"))) == MOST_KEPT
    assert is_recalled(opened(small, folder))
