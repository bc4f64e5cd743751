"""The configuration of a kiosk, and the PIN of its staff."""

from __future__ import annotations

from pathlib import Path

import pytest

from dayzero.kiosk.config import ConfigError, read_config
from dayzero.kiosk.pin import Door, hashed

RESOURCES = Path(__file__).parents[2] / "resources"


def test_the_example_is_sound() -> None:
    config = read_config(RESOURCES / "kiosk-example.toml")
    assert config.people.languages[0] == "en"
    assert config.staff.opens is not None


def test_paths_count_from_the_file(tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text('format = 1\n[content]\nfolder = "packs"\nkeys = ["ours.pub"]\n', "utf-8")
    content = read_config(file).content
    assert content.folder == tmp_path / "packs"
    assert content.keys == (tmp_path / "ours.pub",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("format = 2", "format"),
        ("format = 1\n[people]\nidle_seconds = 5", "people.idle_seconds"),
        ("format = 1\n[people]\nlanguages = []", "people.languages"),
        ("format = 1\n[staff]\npin = '1234'", "staff.pin"),
        ("format = 1\nnonsense = 1", "nonsense"),
        ("format = ", "is no configuration"),
    ],
)
def test_a_mistake_is_named_with_its_place(text: str, said: str, tmp_path: Path) -> None:
    file = tmp_path / "kiosk.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(ConfigError, match=said) as refused:
        read_config(file)
    assert "kiosk.toml" in str(refused.value)
    assert "\n" not in str(refused.value)


def test_the_right_pin_opens_and_a_wrong_one_does_not() -> None:
    door = Door(hashed("482913"))
    assert not door.open("482914", 0.0)
    assert door.open("482913", 0.0)


def test_guessing_gets_slower_and_slower() -> None:
    door, now = Door(hashed("482913")), 0.0
    waits = []
    for _guess in range(6):
        assert not door.open("000000", now)
        waits.append(door.wait(now))
        now += door.wait(now)
    assert waits[:2] == [0.0, 0.0]
    assert waits[2:] == [5.0, 10.0, 20.0, 40.0]
    assert not Door(None).open("482913", now)


def test_while_one_has_to_wait_even_the_right_pin_does_not_open() -> None:
    door = Door(hashed("482913"))
    for _guess in range(3):
        door.open("000000", 0.0)
    assert not door.open("482913", 1.0)
    assert door.open("482913", 6.0)


def test_a_weak_pin_is_refused() -> None:
    for pin in ("12345", "abcdef", "", "١٢٣٤٥٦"):
        with pytest.raises(ValueError, match="at least 6 digits"):
            hashed(pin)
