"""A document that is edited while it is shown."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from dayzero.windows.following import Follower


def test_a_save_in_place_is_noticed(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text("{}")
    follower = Follower()
    follower.follow([file])
    with qtbot.waitSignal(follower.saved, timeout=5000):
        file.write_text('{"longer": 1}')


def test_a_save_by_renaming_is_noticed_again_and_again(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text("{}")
    follower = Follower()
    follower.follow([file])
    for size in range(1, 4):
        with qtbot.waitSignal(follower.saved, timeout=5000):
            new = tmp_path / "a.json.new"
            new.write_text("{}" + " " * size)
            new.replace(file)


def test_a_file_beside_it_is_nobodys_business(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text("{}")
    follower = Follower()
    follower.follow([file])
    with qtbot.assertNotEmitted(follower.saved, wait=400):
        (tmp_path / "b.json").write_text("{}")


def test_what_is_no_longer_followed_is_silent(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text("{}")
    follower = Follower()
    follower.follow([file])
    follower.follow(())
    with qtbot.assertNotEmitted(follower.saved, wait=400):
        file.write_text('{"longer": 1}')
