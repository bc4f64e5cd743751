"""What a person has set is kept, and a broken file does no harm."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dayzero.settings.program import program, touched
from dayzero.settings.settings import MAX_RECENT, Settings, SettingsFile

JSON = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(),
    lambda children: (
        st.lists(children, max_size=3)
        | st.dictionaries(
            st.sampled_from([*Settings.__dataclass_fields__, "other"]), children, max_size=4
        )
    ),
    max_leaves=12,
)


def test_what_was_set_is_there_next_time(tmp_path: Path) -> None:
    settings = Settings(theme="dark", text_size=1.5, motion="still", folders=("/a",))
    SettingsFile(tmp_path / "new folder").write(settings)
    assert SettingsFile(tmp_path / "new folder").read() == settings


def test_nothing_set_yet_means_the_defaults(tmp_path: Path) -> None:
    assert SettingsFile(tmp_path).read() == Settings()


@pytest.mark.parametrize("broken", ["", "not json", "[1, 2]", '{"theme": "pink"}', '{"text_size"'])
def test_a_broken_file_means_the_defaults(tmp_path: Path, broken: str) -> None:
    file = SettingsFile(tmp_path)
    file.path.write_text(broken, encoding="utf-8")
    assert file.read() == Settings()


def test_good_values_survive_beside_a_broken_one(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path)
    file.path.write_text(json.dumps({"theme": "dark", "text_size": "huge"}), encoding="utf-8")
    assert file.read() == Settings(theme="dark")


@given(value=JSON)
def test_no_json_can_hurt(value: object, tmp_path_factory: pytest.TempPathFactory) -> None:
    file = SettingsFile(tmp_path_factory.getbasetemp())
    file.path.write_text(json.dumps(value), encoding="utf-8")
    read = file.read()
    assert read == Settings() or isinstance(read, Settings)
    assert 1.0 <= read.text_size <= 2.0


def test_a_disk_that_refuses_is_no_failure(tmp_path: Path) -> None:
    in_the_way = tmp_path / "profile"
    in_the_way.write_text("a file where a folder should be")
    SettingsFile(in_the_way).write(Settings())
    assert in_the_way.read_text() == "a file where a folder should be"


def test_recent_files_are_few_newest_first_and_named_once(tmp_path: Path) -> None:
    settings = Settings()
    names = [tmp_path / f"{number}.json" for number in range(MAX_RECENT + 5)]
    for path in [*names, names[-3]]:
        settings = settings.with_recent(path)
    assert len(settings.recent) == MAX_RECENT
    assert settings.recent[0] == str(names[-3])
    assert len(set(settings.recent)) == MAX_RECENT


def test_a_bundle_is_known_by_its_program_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert touched(sys.executable) in program("a room whose source files are not there")
