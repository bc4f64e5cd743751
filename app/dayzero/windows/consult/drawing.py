"""What the nurse draws on the patient's picture: pen, arrow and the dot she points with."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from dayzero.playback.visit_head import VisitHead
from dayzero.story.visit import Mark, Point, Visit
from dayzero.theme.look import Look

LINE = 6
"""Width of a line, px, on a screen of 1920 px."""
HALO = 4
"""Of the ground's colour, on both sides: seen on every picture."""
DOT = 13
"""Radius of the dot, px."""


class Drawing(QWidget):
    """Lies over the patient's screen and lets every press through; hidden where nothing is drawn.

    Only what changes is painted: below it a whole picture would be painted too.
    """

    def __init__(self, look: Look, head: VisitHead, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._head = head
        self._shown = head.visit
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        head.changed.connect(self._follow)
        self._follow()

    def paintEvent(self, _event: QPaintEvent) -> None:
        visit, theme = self._head.visit, self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for colour, wide in ((theme.surface, LINE + 2 * HALO), (theme.focus, LINE)):
                pen = QPen(QColor(colour), wide)
                pen.setCapStyle(Qt.PenCapStyle.RoundCap)
                pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
                painter.setPen(pen)
                for mark in visit.marks:
                    painter.drawPath(self._path(mark))
            if visit.laser:
                painter.setPen(QPen(QColor(theme.surface), HALO))
                painter.setBrush(QColor(theme.focus))
                painter.drawEllipse(self._at(visit.laser), DOT, DOT)

    def _follow(self) -> None:
        before, now = self._shown, self._head.visit
        self._shown = now
        self.setVisible(bool(now.marks or now.laser))
        for changed in self._changes(before, now):
            self.update(changed.toAlignedRect())

    def _changes(self, before: Visit, now: Visit) -> list[QRectF]:
        changed = {*before.marks} ^ {*now.marks}
        boxes = [self._path(mark).boundingRect() for mark in changed]
        if before.laser != now.laser:
            boxes += [
                QRectF(self._at(dot), self._at(dot)) for dot in (before.laser, now.laser) if dot
            ]
        spare = DOT + HALO + LINE
        return [box.adjusted(-spare, -spare, spare, spare) for box in boxes]

    def _at(self, point: Point) -> QPointF:
        return QPointF(point.x * self.width(), point.y * self.height())

    def _path(self, mark: Mark) -> QPainterPath:
        points = [self._at(point) for point in mark.points]
        path = QPainterPath(points[0])
        for point in points[1:] or points:
            path.lineTo(point)
        if mark.kind == "arrow" and len(points) > 1:
            _add_head(path, points[0], points[-1])
        return path


def _add_head(path: QPainterPath, start: QPointF, end: QPointF) -> None:
    way = end - start
    length = math.hypot(way.x(), way.y())
    if not length:
        return
    along = way / length * min(26.0, length / 2)
    across = QPointF(-along.y(), along.x()) * 0.6
    path.moveTo(end - along + across)
    path.lineTo(end)
    path.lineTo(end - along - across)
