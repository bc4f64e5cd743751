"""The storyboard: one picture for each step, and contact sheets that show them all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QImage

from dayzero.export.contact import ContactSheet, save
from dayzero.story.evidence import evidence_words, review_words
from dayzero.story.moment import Moment, StepSpan, Story
from dayzero.theme.look import Look

PER_SHEET = 48

Draw = Callable[[Moment], QImage]
Progress = Callable[[int, int], None]


def write_storyboard(
    story: Story,
    folder: Path,
    draw: Draw,
    look: Look | None = None,
    progress: Progress | None = None,
) -> list[Path]:
    """Write a picture of each step, as ``draw`` makes it, and contact sheets of them.

    Each file appears complete or not at all. ``progress`` is told how many of how many steps
    are done. Returns the paths written, the contact sheets last.

    Raises:
        OSError: the folder or a file cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    look = look or Look()
    steps = story.steps
    digits = max(2, len(str(len(steps))))
    pictures: list[Path] = []
    sheets: list[Path] = []
    sheet: ContactSheet | None = None
    for index, step in enumerate(steps):
        image = draw(story.at(step.start))
        pictures.append(folder / f"{step.number:0{digits}}-{step.id}.png")
        save(image, pictures[-1])
        if sheet is None:
            sheet = _sheet(story, image.size(), min(len(steps) - index, PER_SHEET), look)
        sheet.add(image, *_words(story, step, look))
        if sheet.full:
            sheets.append(folder / _sheet_name(len(sheets) + 1))
            save(sheet.image, sheets[-1])
            sheet = None
        if progress:
            progress(index + 1, len(steps))
    return [*pictures, *sheets]


def _sheet_name(number: int) -> str:
    return "contact-sheet.png" if number == 1 else f"contact-sheet-{number}.png"


def _sheet(story: Story, picture: QSize, count: int, look: Look) -> ContactSheet:
    timeline, review = story.timeline, story.timeline.review
    words = QCoreApplication.translate("Storyboard", "{evidence} · {review}").format(
        evidence=evidence_words(timeline.evidence.level),
        review=review_words(bool(review.records), review.translation),
    )
    return ContactSheet(timeline.title, words, picture, count, look)


def _words(story: Story, step: StepSpan, look: Look) -> tuple[str, str, str]:
    """Day and phase, the step, and the colour of the phase."""
    phase = story.timeline.phases[step.phase_id]
    return (
        f"{story.at(step.start).day_name} · {phase.title}",
        f"{step.number}. {story.open_reader.plain(step.step.title)}",
        look.theme.phases[phase.kind],
    )
