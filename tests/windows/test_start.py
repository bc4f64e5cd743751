"""The start of the program: what is kept makes the next one quick, and changes nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from dayzero.settings.settings import Settings
from dayzero.theme.look import Look
from dayzero.timeline.opening import opened
from dayzero.windows.comfort import Comfort
from dayzero.windows.journey import JourneyPage

MS = Path(__file__).parents[2] / "timelines" / "autologous-ms.json"

FIRST_PAINT = """
import sys
from pathlib import Path
from dayzero.windows.app import application, build
from dayzero.windows.journey import JourneyPage
from PySide6.QtWidgets import QApplication

HEAVY = ("pydantic", "pyqtgraph", "numpy", "dayzero.board.view")
complete = JourneyPage.complete
def first(page):
    print(*(name for name in HEAVY if name in sys.modules), sep=",")
    QApplication.quit()
    complete(page)
JourneyPage._bring_board = first
app = application()
window = build(Path(sys.argv[1]))
window.show()
app.exec()
"""


def heavy_at_the_first_paint() -> str:
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT, str(MS)],
        capture_output=True,
        text=True,
        check=True,
        timeout=100,
    )
    return done.stdout.strip()


@pytest.mark.usefixtures("qapp")
def test_the_second_start_needs_nothing_heavy_before_its_first_paint(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PYTHONPATH", ":".join(sys.path))
    assert heavy_at_the_first_paint() == "pydantic"
    assert heavy_at_the_first_paint() == ""


def first_picture(qtbot: QtBot, folder: Path | None, theme: str = "light") -> QImage:
    look = Look()
    comfort = Comfort(look, file=None, settings=Settings(theme=theme))
    page = JourneyPage(opened(MS, folder).timeline, look, comfort, kept=folder)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    picture = page.stage.grab().toImage()
    page.complete()
    page.hide()
    return picture


def test_a_kept_picture_is_the_picture_to_the_last_pixel(qtbot: QtBot, tmp_path: Path) -> None:
    drawn = first_picture(qtbot, None)
    assert first_picture(qtbot, tmp_path) == drawn
    [kept] = tmp_path.glob("*.picture")
    assert first_picture(qtbot, tmp_path) == drawn
    # The second start really shows what was kept.
    content = bytearray(kept.read_bytes())
    content[-4000:] = bytes(4000)
    kept.write_bytes(content)
    assert first_picture(qtbot, tmp_path) != drawn


def test_another_look_has_another_picture(qtbot: QtBot, tmp_path: Path) -> None:
    first_picture(qtbot, tmp_path)
    assert first_picture(qtbot, tmp_path, "dark") == first_picture(qtbot, None, "dark")
    assert len(list(tmp_path.glob("*.picture"))) == 2


@pytest.mark.parametrize("damage", [b"", b"nothing of ours"])
def test_a_damaged_picture_is_drawn_anew(qtbot: QtBot, tmp_path: Path, damage: bytes) -> None:
    drawn = first_picture(qtbot, tmp_path)
    [kept] = tmp_path.glob("*.picture")
    whole = kept.read_bytes()
    kept.write_bytes(damage)
    assert first_picture(qtbot, tmp_path) == drawn
    assert kept.read_bytes() == whole
