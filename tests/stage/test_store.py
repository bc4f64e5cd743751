"""Pictures kept for the next frame."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from dayzero.stage.runs import Runs
from dayzero.stage.store import blank, drawn, trimmed

pytestmark = pytest.mark.usefixtures("qapp")


def shown(pixmap: QPixmap, at: QPointF) -> QImage:
    paper = QImage(120, 90, QImage.Format.Format_ARGB32_Premultiplied)
    paper.fill(QColor("#336699"))
    with QPainter(paper) as painter:
        painter.drawPixmap(at, pixmap)
    return paper


@pytest.mark.parametrize(
    "box", [QRectF(0, 0, 1, 1), QRectF(20, 11, 30, 8), QRectF(99, 79, 1, 1), QRectF(0, 0, 100, 80)]
)
@pytest.mark.parametrize("alpha", [1, 255])
def test_without_its_margins_a_picture_shows_the_same(box: QRectF, alpha: int) -> None:
    whole = drawn(QSizeF(100, 80), 1.0, lambda to: to.fillRect(box, QColor(255, 255, 0, alpha)))
    small, corner = trimmed(whole)
    assert small.size() == box.size().toSize()
    assert shown(small, corner) == shown(whole, QPointF())


def test_at_a_fine_ratio_the_corner_is_told_in_px() -> None:
    whole = drawn(QSizeF(50, 40), 2.0, lambda to: to.fillRect(10, 5, 4, 4, QColor("red")))
    small, corner = trimmed(whole)
    assert (small.width(), small.devicePixelRatio()) == (8, 2.0)
    assert corner == QPointF(10, 5)


def test_an_empty_picture_stays_as_it_is() -> None:
    assert trimmed(blank(QSizeF(10, 10), 1.0))[0].width() == 10


@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_a_picture_kept_as_runs_comes_back_to_the_last_pixel(ratio: float) -> None:
    room = blank(QSizeF(80, 50), ratio, "#F4F1EA")
    with QPainter(room) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor("#336699"))
        painter.drawEllipse(QPointF(30, 20), 25, 14)
    runs = Runs(room)
    assert runs.picture(room.width()).toImage() == room.toImage()
    assert runs.picture(room.width()).devicePixelRatio() == ratio
    assert runs.bytes < room.width() * room.height()
    wider = runs.picture(room.width() + 30).toImage()
    assert wider.copy(room.rect()) == room.toImage()
    for y in range(room.height()):
        assert wider.pixel(wider.width() - 1, y) == wider.pixel(room.width() - 1, y)
