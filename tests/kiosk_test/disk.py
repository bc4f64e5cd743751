"""After a hundred visitors the disk is as before, but for the counts, which stay small."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from kiosk_test.trial import Trial

SHORT, LONG = 5, 100
LARGEST_LOG = 600_000
PROGRAM = """
import sys, datetime
from pathlib import Path
from PySide6.QtWidgets import QApplication
from dayzero.windows.app import application
app = application()
from dayzero.kiosk.config import read_config
from dayzero.kiosk.content import shown
from dayzero.kiosk.counts import Counts
from dayzero.windows.kiosk.viewer import KioskWindow
config, today = read_config(Path(sys.argv[1])), datetime.date.today()
counts = Counts(config.staff.log)

class Heart:
    def beat(self): pass
    def ready(self): pass
    def leave(self): pass
    def count(self, name): counts.add(name, today)

window = KioskWindow(config, lambda: shown(config, today), Heart())
window.show()
for visit in range(int(sys.argv[2])):
    window.begin()
    window.page.treatments[visit % 4].click()
    for stop in window.page.stops: stop.click(); app.processEvents()
    window.page.questions.click()
    window.page.leave.click()
    app.processEvents()
    counts.keep()
"""


def trials(long: bool) -> list[Trial]:
    """Let visitors come and go in a home of their own, and look what they left."""
    visitors = LONG if long else SHORT
    with tempfile.TemporaryDirectory() as home:
        config = Path(home) / "kiosk.toml"
        config.write_text('format = 1\n[staff]\nlog = "counts.json"\n', "utf-8")
        environment = os.environ | {
            "HOME": home, "XDG_CACHE_HOME": home, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home,
            "DAYZERO_PROFILE": home, "QT_QPA_PLATFORM": "offscreen", "TMPDIR": home,
            "PYTHONDONTWRITEBYTECODE": "1",
        }  # fmt: skip
        _run(environment, config, 1)  # what a first start leaves is no visitor's
        before = _bytes(Path(home))
        _run(environment, config, visitors)
        after = _bytes(Path(home))
        log = (Path(home) / "counts.json").stat().st_size
    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    left = sorted(changed - {"counts.json"})
    return [
        Trial("disk after visitors", f"{visitors} visitors, changed: {', '.join(left) or 'nothing'}"
              f", counts {log} bytes", f"nothing, counts {LARGEST_LOG} bytes",
              not left and log < LARGEST_LOG),
    ]  # fmt: skip


def _run(environment: dict[str, str], config: Path, visitors: int) -> None:
    command = [sys.executable, "-c", PROGRAM, str(config), str(visitors)]
    subprocess.run(command, check=True, env=environment, timeout=600)


def _bytes(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }
