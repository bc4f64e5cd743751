"""The board's pixmaps: painted once, then put together whenever something opens or lights up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from dayzero.board.drawing import Drawing
from dayzero.board.patterns import faded
from dayzero.board.plan import Plan
from dayzero.story.links import Ref
from dayzero.theme.tokens import Theme

if TYPE_CHECKING:
    from dayzero.board.charts import Charts

VEIL = 0.58
"""How much of the ground is laid over what is not lit."""


class Layers:
    """``calm`` has everything closed, ``awake`` everything open; ``shown`` is made of the two."""

    def __init__(self, plan: Plan, theme: Theme, ratio: float, charts: Charts | None) -> None:
        self._plan = plan
        self._theme = theme
        self.ratio = ratio
        self._charts = charts if plan.counts_mode == "plot" else None
        self._lit_curves: dict[str, QPixmap] = {}
        self._calm = self._painted(awake=False)
        self._awake = self._painted(awake=True)
        self.shown = QPixmap(self._calm)

    def _blank(self) -> QPixmap:
        size = QSize(round(self._plan.width), round(self._plan.height)) * self.ratio
        pixmap = QPixmap(size)
        pixmap.setDevicePixelRatio(self.ratio)
        return pixmap

    def _painted(self, awake: bool) -> QPixmap:
        pixmap = self._blank()
        with QPainter(pixmap) as painter:
            Drawing(self._plan, self._theme).paint(painter, awake)
            if self._charts is not None and not awake:
                self._charts.paint(painter, self._plan.counts)
        return pixmap

    def put_together(self, opened: frozenset[Ref], lit: frozenset[Ref]) -> None:
        """Show what is open and what is lit."""
        plan = self._plan
        with QPainter(self.shown) as painter:
            painter.drawPixmap(0, 0, self._calm)
            for rect in self._rects(opened):
                self._copy(painter, self._awake, rect)
            if not any(ref in plan.bars or ref.kind == "curve" for ref in lit):
                return
            veil = faded(self._theme.bg, VEIL)
            painter.fillRect(plan.counts, veil)
            for row in plan.rows:
                painter.fillRect(
                    QRectF(plan.scale.left, row.top, plan.width, plan.lane_height), veil
                )
            for rect in self._rects(lit - opened):
                self._copy(painter, self._calm, rect)
            for rect in self._rects(lit & opened):
                self._copy(painter, self._awake, rect)
            for ref in lit:
                if ref.kind == "curve" and self._charts is not None:
                    painter.drawPixmap(
                        plan.counts.adjusted(-8, -8, 8, 8).topLeft(), self._lit_curve(ref.id)
                    )

    def blit(self, painter: QPainter, rect: QRect) -> None:
        """Paint one part of what is shown."""
        part = QRectF(rect)
        source = QRectF(part.topLeft() * self.ratio, part.size() * self.ratio)
        painter.drawPixmap(part, self.shown, source)

    def _rects(self, refs: frozenset[Ref]) -> list[QRectF]:
        plan = self._plan
        rects = [box.rect for box in plan.phases if box.ref in refs]
        for row in plan.rows:
            rects += [
                plan.reach_rect(bar, row).adjusted(-1, 0, 1, 0)
                for bar in plan.lane_bars(row)
                if bar.ref in refs
            ]
        return rects

    def _copy(self, painter: QPainter, source: QPixmap, rect: QRectF) -> None:
        ratio = self.ratio
        whole = QRectF(rect.toAlignedRect())
        part = QRectF(whole.topLeft() * ratio, whole.size() * ratio)
        painter.drawPixmap(whole, source, part)

    def _lit_curve(self, key: str) -> QPixmap:
        if key not in self._lit_curves:
            assert self._charts is not None
            area = self._plan.counts.adjusted(-8, -8, 8, 8)
            pixmap = QPixmap(area.size().toSize() * self.ratio)
            pixmap.setDevicePixelRatio(self.ratio)
            pixmap.fill(QColor(Qt.GlobalColor.transparent))
            with QPainter(pixmap) as painter:
                self._charts.paint(painter, QRectF(8, 8, *self._plan.counts.size().toTuple()), key)
            self._lit_curves[key] = pixmap
        return self._lit_curves[key]
