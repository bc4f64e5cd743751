"""The short form of what a kiosk has to bear; ``make kiosk-test`` has the long one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

TRIALS = Path(__file__).parents[1] / "kiosk_test"


@pytest.mark.parametrize("name", ["speed", "monkey", "disk", "network"])
def test_what_a_kiosk_has_to_bear(name: str) -> None:
    done = subprocess.run(
        [sys.executable, str(TRIALS), "--only", name],
        capture_output=True, text=True, timeout=600, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    assert "well" in done.stdout or "not tried" in done.stdout
