"""The storyboard: a picture for each step, contact sheets, whole files or none."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from dayzero.export import contact, storyboard
from dayzero.export.storyboard import write_storyboard
from dayzero.story.moment import Moment, Story
from made_timelines import phase, raw_timeline, small_timeline
from made_timelines import step as made_step

STORY = Story(small_timeline())
NAMES = [
    "01-first-visit.png", "02-tests.png", "03-drip.png", "04-infusion.png", "05-falling.png",
    "06-lowest.png", "07-home.png", "08-year.png", "contact-sheet.png",
]  # fmt: skip


def picture(moment: Moment) -> QImage:
    """A picture that tells its step by its colour."""
    image = QImage(640, 400, QImage.Format.Format_RGB32)
    image.fill(QColor.fromHsv(moment.step.number * 40 % 360, 200, 200))
    return image


def in_folder(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_one_picture_for_each_step_and_a_sheet(qapp: QApplication, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    folder = tmp_path / "new" / "folder"
    paths = write_storyboard(STORY, folder, picture, progress=lambda *at: told.append(at))
    assert [path.name for path in paths] == NAMES
    assert in_folder(folder) == sorted(NAMES)
    assert told == [(done, 8) for done in range(1, 9)]
    for step, path in zip(STORY.steps, paths, strict=False):
        drawn = picture(STORY.at(step.start))
        assert QImage(str(path)).pixelColor(5, 5) == drawn.pixelColor(5, 5)


def test_each_picture_is_of_the_moment_its_step_begins(qapp: QApplication, tmp_path: Path) -> None:
    asked: list[float] = []
    write_storyboard(STORY, tmp_path, lambda now: asked.append(now.day) or picture(now))
    assert asked == [step.start for step in STORY.steps]


def test_the_sheet_shows_them_in_order_four_in_a_row(qapp: QApplication, tmp_path: Path) -> None:
    sheet = QImage(str(write_storyboard(STORY, tmp_path, picture)[-1]))
    assert sheet.width() == contact.SHEET_WIDTH
    wide = (sheet.width() - 2 * contact.MARGIN + contact.GAP) // 4
    seen = [sheet.pixelColor(contact.MARGIN + column * wide + 100, 200) for column in range(4)]
    drawn = [picture(STORY.at(step.start)).pixelColor(0, 0) for step in STORY.steps]
    assert seen == drawn[:4]


def test_many_steps_fill_several_sheets(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(storyboard, "PER_SHEET", 3)
    paths = write_storyboard(STORY, tmp_path, picture)
    sheets = [path for path in paths if path.name.startswith("contact")]
    assert [path.name for path in sheets] == [
        "contact-sheet.png", "contact-sheet-2.png", "contact-sheet-3.png",
    ]  # fmt: skip
    heights = [QImage(str(path)).height() for path in sheets]
    assert heights[0] == heights[1] == heights[2]


def test_numbers_are_wide_enough_to_sort(qapp: QApplication, tmp_path: Path) -> None:
    steps = {f"s{number}": made_step("A step", number) for number in range(101)}
    phases = {"only": phase("Only", (0, 101), steps)}
    story = Story(small_timeline(**raw_timeline(phases=phases)))
    tiny = QImage(QSize(16, 10), QImage.Format.Format_RGB32)
    tiny.fill(QColor("white"))
    names = [path.name for path in write_storyboard(story, tmp_path, lambda _now: tiny)]
    assert names[0] == "001-s0.png"
    assert names[:101] == sorted(names[:101])
    assert len(names) == 101 + 3


def test_a_folder_that_cannot_be_written_is_an_error_that_names_it(
    qapp: QApplication, tmp_path: Path
) -> None:
    (tmp_path / "01-first-visit.png").mkdir()
    with pytest.raises(OSError, match="01-first-visit") as caught:
        write_storyboard(STORY, tmp_path, picture)
    assert caught.value.strerror
    (tmp_path / "file").write_text("here")
    with pytest.raises(OSError, match="file"):
        write_storyboard(STORY, tmp_path / "file", picture)


def test_nothing_half_written_is_left(qapp: QApplication, tmp_path: Path) -> None:
    def breaks(moment: Moment) -> QImage:
        if moment.step.number == 3:
            raise KeyboardInterrupt
        return picture(moment)

    with pytest.raises(KeyboardInterrupt):
        write_storyboard(STORY, tmp_path, breaks)
    assert in_folder(tmp_path) == NAMES[:2]
