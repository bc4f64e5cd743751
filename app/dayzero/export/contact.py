"""Contact sheets: many pictures on one, each with its words below."""

from __future__ import annotations

import math
from pathlib import Path

from PySide6.QtCore import QIODevice, QRect, QRectF, QSaveFile, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPen

from dayzero.theme.look import Look

SHEET_WIDTH = 1920
MARGIN = 32
GAP = 24
HEAD = 96
"""Sizes of a contact sheet, px."""


class ContactSheet:
    """A contact sheet, painted picture by picture, so that few are in memory at a time.

    Args:
        heading: The large words above the pictures, and ``words`` the small ones below them.
        picture: The size of the pictures, px; each may differ and is fitted in.
        count: How many there will be.
        columns: How many in a row.
        lines: How many lines of small words each may have.
    """

    def __init__(
        self, heading: str, words: str, picture: QSize, count: int, look: Look, columns: int = 4,
        lines: int = 2,
    ) -> None:  # fmt: skip
        self._count = count
        self._shown = 0
        self._look = look
        self._columns = columns
        self._strong = look.font(look.type.px(17 if columns <= 6 else 13), QFont.Weight.Bold)
        self._plain = look.font(look.type.px(16 if columns <= 6 else 13))
        width = (SHEET_WIDTH - 2 * MARGIN - (columns - 1) * GAP) // columns
        height = max(round(width * picture.height() / max(picture.width(), 1)), 1)
        self._thumb = QSize(width, height)
        small = lines * QFontMetrics(self._plain).height()
        self._caption = QFontMetrics(self._strong).height() + small + 12
        rows = math.ceil(count / columns)
        full = HEAD + rows * (height + self._caption + GAP) + MARGIN
        self.image = QImage(SHEET_WIDTH, full, QImage.Format.Format_RGB32)
        self.image.fill(QColor(look.theme.bg))
        self._draw_head(heading, words)

    @property
    def full(self) -> bool:
        """Whether all pictures of this sheet are on it."""
        return self._shown == self._count

    def add(self, picture: QImage, strong: str, plain: str = "", colour: str = "") -> None:
        """Put the next picture on the sheet, with its words below, the first line in ``colour``."""
        row, column = divmod(self._shown, self._columns)
        left = MARGIN + column * (self._thumb.width() + GAP)
        top = HEAD + row * (self._thumb.height() + self._caption + GAP)
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
            top += self._thumb.height() + 8
            self._write(painter, QRect(left, top, self._thumb.width(), 0), strong, plain, colour)
        self._shown += 1

    def _write(self, painter: QPainter, room: QRect, strong: str, plain: str, colour: str) -> None:
        metrics = QFontMetrics(self._strong)
        room.setHeight(metrics.height())
        painter.setFont(self._strong)
        painter.setPen(QColor(colour or self._look.theme.text))
        painter.drawText(
            room,
            Qt.AlignmentFlag.AlignLeft,
            metrics.elidedText(strong, Qt.TextElideMode.ElideRight, room.width()),
        )
        painter.setFont(self._plain)
        painter.setPen(QColor(self._look.theme.text))
        below = QRectF(room.translated(0, room.height()))
        below.setHeight(self._caption - room.height())
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap, plain)

    def _draw_head(self, heading: str, words: str) -> None:
        theme, type_ = self._look.theme, self._look.type
        with QPainter(self.image) as painter:
            painter.setFont(self._look.font(type_.h1, QFont.Weight.Bold))
            painter.setPen(QColor(theme.text))
            room = QRect(MARGIN, 20, SHEET_WIDTH - 2 * MARGIN, 36)
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft, heading)
            painter.setFont(self._look.font(type_.label))
            painter.setPen(QColor(theme.text_2))
            painter.drawText(room.translated(0, 36), Qt.AlignmentFlag.AlignLeft, words)


def save(image: QImage, path: Path) -> None:
    """Write a PNG, complete or not at all.

    Raises:
        OSError: the file cannot be written.
    """
    file = QSaveFile(str(path))
    complete = (
        file.open(QIODevice.OpenModeFlag.WriteOnly)
        and image.save(file, "PNG")  # type: ignore[call-overload]
        and file.commit()
    )
    if not complete:
        raise OSError(0, file.errorString(), str(path))
