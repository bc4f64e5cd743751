"""The command line as people and scripts use it: in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from running import APP, ROOT, dayzero


def imported_by(code: str) -> set[str]:
    """Top-level modules loaded after ``code``."""
    script = (
        f"import sys\n{code}\nprint('|'.join(sorted({{m.split('.')[0] for m in sys.modules}})))"
    )
    result = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(APP)},
        timeout=60,
        check=True,
    )
    return set(result.stdout.strip().splitlines()[-1].split("|"))


def test_version_in_one_line() -> None:
    result = dayzero("--version")
    assert result.returncode == 0
    assert result.stdout.startswith("dayzero 0.")


def test_help_names_every_command() -> None:
    result = dayzero("--help")
    assert result.returncode == 0
    for command in (
        "show", "shot", "storyboard", "text", "handout",
        "check", "new", "facts", "diff", "sources", "schema",
    ):  # fmt: skip
        assert command in result.stdout


@pytest.mark.parametrize(
    "arguments", [["no-such-treatment"], ["text", "no-such-treatment"], ["shot", "nowhere.json"]]
)
def test_what_is_not_there_is_said_in_one_line(arguments: list[str]) -> None:
    result = dayzero(*arguments, QT_QPA_PLATFORM="offscreen" if arguments[0] != "text" else "")
    if len(arguments) == 1:
        result = dayzero(*arguments)
    assert result.returncode in (1, 2)
    assert "Traceback" not in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1
    assert arguments[-1] in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [["shot", "autologous-ms", "--size", "big"], ["shot"], ["check"], ["shot", "--theme", "pink"]],
)
def test_wrong_usage_is_said_without_a_traceback(arguments: list[str]) -> None:
    result = dayzero(*arguments)
    assert result.returncode == 2
    assert "Traceback" not in result.stderr
    assert "usage:" in result.stderr


def test_version_and_check_import_no_qt() -> None:
    loaded = imported_by(
        "from dayzero.cli import main\n"
        "try: main(['--version'])\n"
        "except SystemExit: pass\n"
        "main(['check', 'timelines/autologous-ms.json'])"
    )
    assert not loaded & {"PySide6", "shiboken6", "pyqtgraph", "numpy"}


def test_check_is_clean_on_what_we_ship() -> None:
    result = dayzero("check", "timelines")
    assert result.returncode == 0, result.stdout


def test_check_says_what_is_wrong_as_text_and_as_json(tmp_path: Path) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text('{\n "format": 1,\n "id": "bad"\n', encoding="utf-8")
    result = dayzero("check", bad)
    assert result.returncode == 1
    assert "bad.json" in result.stdout
    findings = json.loads(dayzero("check", "--format", "json", bad).stdout)
    text = json.dumps(findings)
    assert "bad.json" in text
    assert "line" in text


def test_the_schema_printed_is_the_schema_shipped() -> None:
    result = dayzero("schema")
    shipped = (ROOT / "resources" / "timeline.schema.json").read_text(encoding="utf-8")
    assert result.stdout == shipped


def test_the_journey_as_text_has_every_part_and_no_gated_number() -> None:
    result = dayzero("text", "autologous-ms")
    assert result.returncode == 0
    assert "Your own stem cells" in result.stdout
    assert "When to call" in result.stdout


@pytest.mark.slow
def test_a_shot_is_written_without_a_screen(tmp_path: Path) -> None:
    picture = tmp_path / "deep" / "day.png"
    result = dayzero(
        "shot", "autologous-ms", "--day", "-4", "--size", "1024x700", "--theme", "dark",
        "--out", picture,
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    assert picture.stat().st_size > 20_000


@pytest.mark.slow
def test_without_a_screen_the_storyboard_is_written_and_said_in_one_line(tmp_path: Path) -> None:
    result = dayzero("autologous-ms", cwd=tmp_path)
    assert result.returncode == 0, result.stderr
    assert len(result.stdout.strip().splitlines()) == 1
    assert "storyboard" in result.stdout
    pictures = sorted(path.name for path in (tmp_path / "out").glob("*.png"))
    assert len(pictures) > 30
    assert any(name.startswith("contact-sheet") for name in pictures)


def test_two_treatments_are_told_side_by_side() -> None:
    result = dayzero("text", "autologous-ms", "--with", "msc-ms")
    assert result.returncode == 0
    told = " ".join(result.stdout.split())
    assert "1. Your own stem cells, for multiple sclerosis." in told
    assert "2. MSC from your own marrow, for MS." in told
    assert "61 fewer out of 100 than in the other group. Chance decided who had which." in told


def test_more_than_three_side_by_side_are_refused() -> None:
    result = dayzero("text", "autologous-ms", *(["--with", "msc-ms"] * 3))
    assert result.returncode == 2
    assert "at most 3 treatments" in result.stderr


def test_without_a_screen_compare_prints_it() -> None:
    result = dayzero("compare", "autologous-ms", "medicine-ms")
    assert result.returncode == 0
    told = " ".join(result.stdout.split())
    assert "61 fewer out of 100 with the first than with the second" in told


def test_a_handout_is_the_same_wherever_it_is_made(tmp_path: Path) -> None:
    files = [tmp_path / "here.pdf", tmp_path / "there.pdf"]
    for file, zone in zip(files, ("UTC", "Asia/Tokyo"), strict=True):
        result = dayzero("handout", "msc-ms", "--out", str(file), TZ=zone)
        assert result.returncode == 0, result.stderr
    assert files[0].read_bytes() == files[1].read_bytes()


def test_too_many_questions_for_a_handout_are_refused_in_one_line(tmp_path: Path) -> None:
    questions = tmp_path / "mine.txt"
    questions.write_text("What?\nWhen?\nWho?\nWhy?\n", encoding="utf-8")
    out = tmp_path / "it.pdf"
    result = dayzero("handout", "msc-ms", "--out", str(out), "--questions", str(questions))
    assert result.returncode == 1
    assert result.stderr.count("\n") == 1
    assert "room for 3" in result.stderr
    assert not out.exists()
