"""The board's pixmaps: painted once, then put together whenever something opens or lights up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from dayzero.board.drawing import Drawing
from dayzero.board.examples import draw_examples
from dayzero.board.lanes import Bar
from dayzero.board.patterns import faded
from dayzero.board.plan import MOST_PAINTED, Plan, Row
from dayzero.story.links import Ref
from dayzero.theme.tokens import Theme

if TYPE_CHECKING:
    from dayzero.board.charts import Charts

VEIL = 0.4
"""How much of the ground is laid over what is not lit."""
CURVE_ROOM = 8.0
"""Room around the counts for the width of a line, px."""


class Layers:
    """Everything closed, everything open, and ``shown``, which is made of the two.

    ``shown`` is a function of the plan (with its scroll position), the day and what is lit.
    """

    def __init__(self, plan: Plan, theme: Theme, ratio: float, charts: Charts | None) -> None:
        self._theme = theme
        self.ratio = ratio
        self._drawing = Drawing(plan, theme)
        self._charts = charts if plan.counts_mode == "plot" else None
        self._lit_curves: dict[str, QPixmap] = {}
        self._ground = self._ground_of(plan)
        self._ribbon = self._ribbon_of(plan)
        self._lanes_from = 0
        self._calm = self._awake = QPixmap()
        self._undrawn: dict[int, None] = {}
        """Lanes that are empty as yet."""
        self._lay_out_lanes(plan)
        self.shown = QPixmap(self._ground)

    def put_together(self, plan: Plan, day: float, lit: frozenset[Ref]) -> None:
        """Show what is open on a day and what is lit."""
        if not self._has_lanes(plan):
            self._lay_out_lanes(plan)
        for row in plan.rows:
            self._draw_lane(plan, row.index)
        dims = any(ref in plan.bars or ref.kind == "curve" for ref in lit)
        with QPainter(self.shown) as painter:
            painter.drawPixmap(0, 0, self._ground)
            current = plan.story.phase_at(day).id
            for box in plan.phases:
                if box.span.id == current or box.ref in lit:
                    self._copy(painter, self._ribbon, box.rect, plan.ribbon.topLeft())
            if dims:
                painter.fillRect(plan.counts, faded(self._theme.bg, VEIL))
            for row in plan.rows:
                self._row(painter, plan, row, day, lit if dims else None)
            self._drawing.lane_names(painter, plan)
            for ref in lit:
                if ref.kind == "curve" and self._charts is not None:
                    painter.drawPixmap(_around(plan).topLeft(), self._lit_curve(plan, ref.id))
                    draw_examples(painter, plan, self._theme, ref.id)

    def draw_ahead(self, plan: Plan) -> bool:
        """Draw one lane that is not in view yet; whether there are more."""
        index = next(iter(self._undrawn), None)
        if index is not None:
            self._draw_lane(plan, index)
        return bool(self._undrawn)

    def blit(self, painter: QPainter, rect: QRect) -> None:
        """Paint one part of what is shown."""
        self._copy(painter, self.shown, QRectF(rect), QPointF(0, 0))

    def _row(
        self, painter: QPainter, plan: Plan, row: Row, day: float, lit: frozenset[Ref] | None
    ) -> None:
        """One lane; where ``lit`` is given, the rest stands back."""
        whole = QRectF(plan.scale.left - 1, row.top, plan.width, plan.lane_height)
        origin = QPointF(0, row.top - (row.index - self._lanes_from) * plan.lane_height)
        bars = plan.lane_bars(row)
        self._copy(painter, self._calm, whole, origin)
        for bar in bars:
            if bar.holds(day):
                self._copy(painter, self._awake, _reach(plan, bar, row), origin)
        if lit is None:
            return
        painter.fillRect(whole, faded(self._theme.bg, VEIL))
        for bar in bars:
            if bar.ref in lit:
                source = self._awake if bar.holds(day) else self._calm
                self._copy(painter, source, _reach(plan, bar, row), origin)

    # --- painting the layers ------------------------------------------------------------------

    def _blank(self, width: float, height: float) -> QPixmap:
        size = (QSizeF(max(width, 1), max(height, 1)) * self.ratio).toSize()
        pixmap = QPixmap(size)
        pixmap.setDevicePixelRatio(self.ratio)
        return pixmap

    def _ground_of(self, plan: Plan) -> QPixmap:
        pixmap = self._blank(plan.width, plan.height)
        with QPainter(pixmap) as painter:
            self._drawing.ground(painter)
            if self._charts is not None:
                self._charts.paint(painter, plan.counts)
        return pixmap

    def _ribbon_of(self, plan: Plan) -> QPixmap:
        pixmap = self._blank(plan.width, plan.ribbon.height())
        with QPainter(pixmap) as painter:
            painter.fillRect(QRectF(0, 0, plan.width, plan.ribbon.height()), self._theme.bg)
            painter.translate(0, -plan.ribbon.top())
            self._drawing.ribbon(painter, awake=True)
        # Copied by rows of the ribbon, whose left edge is that of the board.
        return pixmap

    def _has_lanes(self, plan: Plan) -> bool:
        last = self._lanes_from + MOST_PAINTED
        return all(self._lanes_from <= row.index < last for row in plan.rows)

    def _lay_out_lanes(self, plan: Plan) -> None:
        """Make room for lanes near those in view. Each is drawn when it is first seen, or ahead."""
        total = len(plan.lanes_in_order)
        start = 0
        if total > MOST_PAINTED and plan.rows:
            start = min(max(plan.rows[0].index - MOST_PAINTED // 3, 0), total - MOST_PAINTED)
        self._lanes_from = start
        count = min(total - start, MOST_PAINTED)
        self._calm = self._blank(plan.width, count * plan.lane_height)
        with QPainter(self._calm) as painter:
            self._drawing.empty_lanes(painter, count)
        self._awake = self._calm.copy()
        self._undrawn = dict.fromkeys(range(start, start + count))

    def _draw_lane(self, plan: Plan, index: int) -> None:
        """Draw the bars of a lane, unless they are."""
        if index not in self._undrawn:
            return
        del self._undrawn[index]
        top = (index - self._lanes_from) * plan.lane_height
        for pixmap, awake in ((self._calm, False), (self._awake, True)):
            with QPainter(pixmap) as painter:
                self._drawing.lane(painter, index, top, awake)

    def _copy(self, painter: QPainter, source: QPixmap, rect: QRectF, origin: QPointF) -> None:
        """Copy ``rect`` (of the board) from a pixmap whose corner lies at ``origin``."""
        whole = QRectF(rect.toAlignedRect())
        part = QRectF((whole.topLeft() - QPointF(0, origin.y())) * self.ratio,
                      whole.size() * self.ratio)  # fmt: skip
        painter.drawPixmap(whole, source, part)

    def _lit_curve(self, plan: Plan, key: str) -> QPixmap:
        if key not in self._lit_curves:
            assert self._charts is not None
            area = _around(plan)
            pixmap = self._blank(area.width(), area.height())
            pixmap.fill(QColor(Qt.GlobalColor.transparent))
            with QPainter(pixmap) as painter:
                target = plan.counts.translated(-area.topLeft())
                self._charts.paint(painter, target, key)
            self._lit_curves[key] = pixmap
        return self._lit_curves[key]


def _around(plan: Plan) -> QRectF:
    return plan.counts.adjusted(-CURVE_ROOM, -CURVE_ROOM, CURVE_ROOM, CURVE_ROOM)


def _reach(plan: Plan, bar: Bar, row: Row) -> QRectF:
    return plan.reach_rect(bar, row).adjusted(-1, 0, 1, 0)
