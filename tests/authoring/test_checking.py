"""``dayzero check`` as authors and servers run it."""

from __future__ import annotations

from pathlib import Path

from generate import small, write
from running import dayzero


def test_strict_counts_warnings_as_errors(tmp_path: Path) -> None:
    path = write(tmp_path, small() | {"$schema": None})
    loose, strict = dayzero("check", path), dayzero("check", path, "--strict")
    assert loose.stdout == strict.stdout
    assert "0 errors, 1 warnings" in loose.stdout
    assert (loose.returncode, strict.returncode) == (0, 1)


def test_strict_finds_nothing_in_a_clean_timeline(tmp_path: Path) -> None:
    assert dayzero("check", write(tmp_path, small()), "--strict").returncode == 0
