"""The storyboard: one picture for each step, and contact sheets that show them all."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QIODevice, QRect, QRectF, QSaveFile, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPen

from dayzero.story.evidence import evidence_words, review_words
from dayzero.story.moment import Moment, StepSpan, Story
from dayzero.theme.look import Look

PER_SHEET = 48
COLUMNS = 4
SHEET_WIDTH = 1920
MARGIN = 32
GAP = 24
"""Sizes of a contact sheet, px."""

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
    steps = story.steps
    digits = max(2, len(str(len(steps))))
    pictures: list[Path] = []
    sheets: list[Path] = []
    sheet: _Sheet | None = None
    for index, step in enumerate(steps):
        image = draw(story.at(step.start))
        pictures.append(folder / f"{step.number:0{digits}}-{step.id}.png")
        _save(image, pictures[-1])
        if sheet is None:
            rest = len(steps) - index
            sheet = _Sheet(story, image.size(), min(rest, PER_SHEET), look or Look())
        sheet.add(step, image)
        if sheet.full:
            sheets.append(folder / _sheet_name(len(sheets) + 1))
            _save(sheet.image, sheets[-1])
            sheet = None
        if progress:
            progress(index + 1, len(steps))
    return [*pictures, *sheets]


def _sheet_name(number: int) -> str:
    return "contact-sheet.png" if number == 1 else f"contact-sheet-{number}.png"


class _Sheet:
    """A contact sheet, painted picture by picture, so that few are in memory at a time."""

    def __init__(self, story: Story, picture: QSize, count: int, look: Look) -> None:
        self._story = story
        self._count = count
        self._shown = 0
        self._look = look
        self._strong = look.font(look.type.px(17), QFont.Weight.Bold)
        self._plain = look.font(look.type.px(16))
        columns = min(COLUMNS, count)
        width = (SHEET_WIDTH - 2 * MARGIN - (COLUMNS - 1) * GAP) // COLUMNS
        height = max(round(width * picture.height() / max(picture.width(), 1)), 1)
        self._thumb = QSize(width, height)
        lines = QFontMetrics(self._strong).height() + 2 * QFontMetrics(self._plain).height()
        self._caption = lines + 12
        self._head = 96
        rows = math.ceil(count / columns)
        full = self._head + rows * (height + self._caption + GAP) + MARGIN
        self.image = QImage(SHEET_WIDTH, full, QImage.Format.Format_RGB32)
        self.image.fill(QColor(look.theme.bg))
        self._draw_head()

    @property
    def full(self) -> bool:
        """Whether all pictures of this sheet are on it."""
        return self._shown == self._count

    def add(self, step: StepSpan, picture: QImage) -> None:
        """Put the next picture on the sheet, with its day and title below."""
        row, column = divmod(self._shown, COLUMNS)
        left = MARGIN + column * (self._thumb.width() + GAP)
        top = self._head + row * (self._thumb.height() + self._caption + GAP)
        small = picture.scaled(
            self._thumb,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        small.setDevicePixelRatio(1)
        with QPainter(self.image) as painter:
            painter.drawImage(left, top, small)
            painter.setPen(QPen(QColor(self._look.theme.line), 1))
            painter.drawRect(left, top, small.width() - 1, small.height() - 1)
            self._write_caption(painter, step, left, top + self._thumb.height() + 8)
        self._shown += 1

    def _write_caption(self, painter: QPainter, step: StepSpan, left: int, top: int) -> None:
        width = self._thumb.width()
        phase = self._story.timeline.phases[step.phase_id]
        painter.setFont(self._strong)
        painter.setPen(QColor(self._look.theme.phases[phase.kind]))
        metrics = QFontMetrics(self._strong)
        words = f"{self._story.at(step.start).day_name} · {phase.title}"
        painter.drawText(
            QRect(left, top, width, metrics.height()),
            Qt.AlignmentFlag.AlignLeft,
            metrics.elidedText(words, Qt.TextElideMode.ElideRight, width),
        )
        painter.setFont(self._plain)
        painter.setPen(QColor(self._look.theme.text))
        painter.drawText(
            QRectF(left, top + metrics.height(), width, self._caption - metrics.height()),
            Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap,
            f"{step.number}. {self._story.reader.plain(step.step.title)}",
        )

    def _draw_head(self) -> None:
        timeline, theme, type_ = self._story.timeline, self._look.theme, self._look.type
        with QPainter(self.image) as painter:
            painter.setFont(self._look.font(type_.h1, QFont.Weight.Bold))
            painter.setPen(QColor(theme.text))
            room = QRect(MARGIN, 20, SHEET_WIDTH - 2 * MARGIN, 36)
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft, timeline.title)
            painter.setFont(self._look.font(type_.label))
            painter.setPen(QColor(theme.text_2))
            words = QCoreApplication.translate("Storyboard", "{evidence} · {review}").format(
                evidence=evidence_words(timeline.evidence.level),
                review=review_words(bool(timeline.review.records)),
            )
            painter.drawText(room.translated(0, 36), Qt.AlignmentFlag.AlignLeft, words)


def _save(image: QImage, path: Path) -> None:
    file = QSaveFile(str(path))
    complete = (
        file.open(QIODevice.OpenModeFlag.WriteOnly)
        and image.save(file, "PNG")  # type: ignore[call-overload]
        and file.commit()
    )
    if not complete:
        raise OSError(0, file.errorString(), str(path))
