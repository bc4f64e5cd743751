"""The blood counts, drawn by pyqtgraph. Imported after the first paint, never before.

The plot lives off-screen. It is rendered into a pixmap once per size, theme and axis; while
time moves, nothing here is painted again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from dayzero.board.drawing import curve_pen
from dayzero.board.mirrors import fetching
from dayzero.board.plan import Plan
from dayzero.story.axis import Axis
from dayzero.story.counts import height
from dayzero.theme.tokens import Theme

with fetching():
    import pyqtgraph as pg

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

    from dayzero.timeline.curves import Curve

EDGE = 4.0
"""Room around the plot so that a line at the floor is not cut in half, px."""

COLUMN = 2.5
"""Where a curve has many points, its highest and lowest in each column this wide, px."""


class Charts:
    """Curves and bands of one story, on an off-screen plot that belongs to the board."""

    def __init__(self, parent: QWidget) -> None:
        # A whole plot would build axes, buttons and menus that are never shown.
        self._plot = pg.GraphicsView(parent, background=None)
        self._plot.hide()
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._box = pg.ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0)
        self._box.disableAutoRange()
        self._plot.setCentralItem(self._box)
        self._items: dict[str, list[tuple[Any, bool]]] = {}

    def arrange(self, plan: Plan, theme: Theme, ratio: float) -> None:
        """Put the curves of the plan's story on the plot, at its size and in a theme."""
        self._box.clear()
        self._items.clear()
        size = plan.counts
        self._plot.resize(round(size.width() + 2 * EDGE), round(size.height() + 2 * EDGE))
        axis = plan.scale.axis
        # A widget that is never shown learns its size only when it is grabbed.
        self._plot.grab(QRect(0, 0, 1, 1))
        across, up = EDGE * axis.length / size.width(), EDGE / size.height()
        self._box.setRange(
            xRange=(-across, axis.length + across), yRange=(-up, 1 + up), padding=0, update=True
        )
        columns = max(int(size.width() / COLUMN), 2)
        for index, (key, curve) in enumerate(plan.story.timeline.curves.items()):
            items: list[tuple[Any, bool]] = []
            if curve.band:
                items.append((self._band(curve, axis, columns, theme, index), True))
            pen = curve_pen(theme, index, curve.basis, 2.0 * ratio)
            strong = curve_pen(theme, index, curve.basis, 3.2 * ratio)
            for each in (pen, strong):  # one unit of the plot is a day or more, no width of a pen
                each.setCosmetic(True)
            x, y = _line(curve, [(d, v) for d, v in curve.points], axis, columns)
            line = pg.PlotCurveItem(
                x, y, pen=pen, antialias=True, skipFiniteCheck=True, connect="all"
            )
            line.pens = (pen, strong)  # both widths, so that lighting up builds nothing new
            self._box.addItem(line, ignoreBounds=True)
            items.append((line, False))
            self._items[key] = items

    def paint(self, painter: QPainter, target: QRectF, only: str | None = None) -> None:
        """Paint all curves into ``target``, or a single one, emphasised."""
        for key, items in self._items.items():
            for item, _is_band in items:
                item.setVisible(only is None or key == only)
                if hasattr(item, "pens"):
                    item.setPen(item.pens[0 if only is None else 1])
        area = target.adjusted(-EDGE, -EDGE, EDGE, EDGE)
        self._plot.render(painter, area, self._plot.rect())

    def _band(self, curve: Curve, axis: Axis, columns: int, theme: Theme, index: int) -> Any:
        xs, lows = _line(curve, [(d, low) for d, low, _h in curve.band], axis, columns)
        highs_x, highs = _line(curve, [(d, high) for d, _l, high in curve.band], axis, columns)
        below = pg.PlotCurveItem(xs, lows, pen=None)
        above = pg.PlotCurveItem(highs_x, highs, pen=None)
        colour = QColor(theme.curves[index % len(theme.curves)])
        colour.setAlphaF(0.16)
        band = pg.FillBetweenItem(below, above, brush=colour)
        self._box.addItem(band, ignoreBounds=True)
        return band


def _line(
    curve: Curve, points: list[tuple[float, float]], axis: Axis, columns: int
) -> tuple[np.ndarray, np.ndarray]:
    """Story positions and heights of straight lines between points, at most two a column.

    Besides the points themselves it keeps the days at which the axis changes its scale and
    those at which a count enters or leaves its usual range: between them the line is straight.
    """
    own_days = np.array([day for day, _value in points])
    own = np.array([value for _day, value in points])
    first, end = axis.days[0], axis.days[-1]
    knots = np.asarray(axis.days)
    days = _distinct(
        own_days[(own_days > first) & (own_days < end)],
        knots,
        _crossings(own_days, own, curve.reference.low),
        _crossings(own_days, own, curve.reference.high),
    )
    # A curve is drawn where it is known, not held level before its first and after its last point.
    days = days[(days >= max(first, own_days[0])) & (days <= min(end, own_days[-1]))]
    values = np.interp(days, own_days, own)
    positions = np.interp(days, knots, np.asarray(axis.positions))
    if len(days) > 2 * columns:
        kept = _extremes(positions * columns / axis.length, values)
        positions, values = positions[kept], values[kept]
    return positions, np.array([height(curve, float(value)) for value in values])


def _crossings(days: np.ndarray, values: np.ndarray, level: float) -> np.ndarray:
    below = values < level
    index = np.flatnonzero(below[1:] != below[:-1])
    if not len(index):
        return np.empty(0)
    share = (level - values[index]) / (values[index + 1] - values[index])
    return days[index] + share * (days[index + 1] - days[index])


def _extremes(columns: np.ndarray, values: np.ndarray) -> np.ndarray:
    """Indices of the lowest and the highest value of each whole column, and of both ends."""
    whole = np.floor(columns).astype(int)
    edges = np.flatnonzero(np.diff(whole)) + 1
    order = np.lexsort((values, whole))
    lowest, highest = order[np.r_[0, edges]], order[np.r_[edges - 1, len(values) - 1]]
    return _distinct([0], lowest, highest, [len(values) - 1])


def _distinct(*parts: ArrayLike) -> np.ndarray:
    """All values in order, each once. (To answer that, numpy's own would import masked arrays.)"""
    values = np.sort(np.concatenate(parts))
    return values[np.r_[True, values[1:] > values[:-1]]]
