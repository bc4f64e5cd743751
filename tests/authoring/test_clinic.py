"""A clinic's file on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generate import SMALL, write
from running import ROOT, dayzero

EXAMPLE = ROOT / "resources" / "site-example.json"


@pytest.fixture
def clinic(tmp_path: Path) -> Path:
    raw = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    raw["site"] |= {"name": "Our Clinic", "urgent_number": "01632 960001"}
    return write(tmp_path, raw, "clinic.json")


def test_the_text_names_the_clinic_its_number_and_its_rules(clinic: Path) -> None:
    text = " ".join(dayzero("text", "autologous-ms", "--site", clinic).stdout.split())
    assert "At Our Clinic: call 01632 960001 for fever" in text.replace("\u00a0", " ")
    assert "Visitors at Our Clinic: Two visitors" in text
    assert "Food at Our Clinic: The ward kitchen" in text
    assert "“BEAM and ATG” is called “Plan B (BEAM and ATG)” there." in text
    assert "Our Clinic" not in dayzero("text", "autologous-ms").stdout


def test_a_kiosk_without_a_number_to_call_is_refused(clinic: Path) -> None:
    assert dayzero("check", SMALL).returncode == 0
    for use in ("kiosk", "handout"):
        refused = dayzero("check", SMALL, "--for", use)
        assert refused.returncode == 1
        assert "No clinic says which number to call." in refused.stdout
        assert dayzero("check", SMALL, "--for", use, "--site", clinic).returncode == 0


@pytest.mark.parametrize("command", ["text", "shot", "storyboard", "show"])
def test_a_file_that_is_no_clinics_is_refused_in_one_line(command: str, tmp_path: Path) -> None:
    for wrong in (SMALL, tmp_path / "none.json"):
        result = dayzero(command, SMALL, "--site", wrong, QT_QPA_PLATFORM="offscreen")
        assert result.returncode == 1
        assert result.stdout == ""
        assert len(result.stderr.strip().splitlines()) == 1
        assert wrong.name in result.stderr


@pytest.mark.slow
def test_a_picture_shows_the_number(clinic: Path, tmp_path: Path) -> None:
    pictures = []
    for name, more in (("plain.png", []), ("clinic.png", ["--site", clinic])):
        result = dayzero("shot", SMALL, "--day", "3", *more, "--out", tmp_path / name)
        assert result.returncode == 0, result.stderr
        pictures.append((tmp_path / name).read_bytes())
    assert pictures[0] != pictures[1]
