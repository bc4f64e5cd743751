"""Painting the board's still layers: ribbon, band of usual counts, bars, days and row names."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from dayzero.board.fonts import Face
from dayzero.board.lanes import Bar
from dayzero.board.patterns import draw_pattern, faded, hatch, mixed, softened
from dayzero.board.plan import MARGIN, PhaseBox, Plan, Row, level_names, row_names
from dayzero.board.readout import more_words
from dayzero.story.counts import USUAL_FROM, USUAL_TO
from dayzero.theme.tokens import PATTERNS, Theme

Flag = Qt.AlignmentFlag
LEFT = Flag.AlignLeft | Flag.AlignVCenter
CENTRE = Flag.AlignCenter

DASHES: dict[str, tuple[float, ...]] = {
    "measured": (),
    "anchored": (5.0, 2.5),
    "illustrative": (1.2, 2.2),
}
"""How honestly a curve is drawn: dash and gap, in pen widths."""


def curve_pen(theme: Theme, index: int, basis: str, width: float = 2.0) -> QPen:
    """The pen of the ``index``-th curve of the document."""
    pen = QPen(QColor(theme.curves[index % len(theme.curves)]), width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if DASHES[basis]:
        pen.setDashPattern(list(DASHES[basis]))
    return pen


class Drawing:
    """Paints one plan in one theme. ``awake`` paints bars as open and phases as current."""

    def __init__(self, plan: Plan, theme: Theme) -> None:
        self.plan = plan
        self.theme = theme
        self.strong_contrast = theme.name == "contrast"

    def ground(self, painter: QPainter) -> None:
        """Everything that stands still whatever the day, but for the curves and the lanes."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 0, self.plan.width, self.plan.height), QColor(self.theme.bg))
        self._grid(painter)
        if self.plan.counts_mode == "plot":
            self._counts_ground(painter)
            self._legend(painter)
        self.ribbon(painter, awake=False)
        self._days(painter)
        self._row_names(painter)

    def ribbon(self, painter: QPainter, awake: bool) -> None:
        """The phases; ``awake`` paints each as the current one."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for box in self.plan.phases:
            self._phase(painter, box, awake)

    def empty_lanes(self, painter: QPainter, count: int) -> None:
        """What lies behind ``count`` lanes, the first one at the top."""
        height = count * self.plan.lane_height
        painter.fillRect(QRectF(0, 0, self.plan.width, height), QColor(self.theme.bg))
        self._grid_lines(painter, 0, height)

    def lane(self, painter: QPainter, index: int, top: float, awake: bool) -> None:
        """The bars of a lane whose top is at ``top``; ``awake`` paints each as open."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = Row(*self.plan.lanes_in_order[index], index, top, first=False)
        for bar in self.plan.lane_bars(row):
            self._bar(painter, bar, row, awake)

    def lane_names(self, painter: QPainter, plan: Plan) -> None:
        """The names beside the lanes in view, and how many are out of view."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(plan.fonts.label.font)
        painter.setPen(QColor(self.theme.text))
        for row in plan.rows:
            if row.first:
                self._row_name(painter, row.group.name, row.top, plan.lane_height)
        if not plan.more.isEmpty():
            painter.setFont(plan.fonts.small.font)
            painter.setPen(QColor(self.theme.primary))
            words = plan.fonts.small.elided(more_words(plan.hidden, plan.roomy), plan.names_width)
            painter.drawText(plan.more.adjusted(4, 0, 0, 0), LEFT, words)

    # --- the ground -----------------------------------------------------------------------

    def _grid(self, painter: QPainter) -> None:
        self._grid_lines(painter, self.plan.ribbon.bottom() + 3, self.plan.axis_top)

    def _grid_lines(self, painter: QPainter, top: float, bottom: float) -> None:
        plan = self.plan
        painter.setPen(QPen(faded(self.theme.hairline, 0.55 if self.strong_contrast else 0.8), 1))
        shown: float | None = None
        lines = []
        for box in plan.phases:
            x = round(box.rect.left()) + 0.5
            if shown is None or x - shown >= 3:
                lines.append(QLineF(x, top, x, bottom))
                shown = x
        x = round(plan.scale.right) - 0.5
        painter.drawLines([*lines, QLineF(x, top, x, bottom)])

    def _counts_ground(self, painter: QPainter) -> None:
        plan, theme = self.plan, self.theme
        usual = QRectF(
            QPointF(plan.counts.left(), plan.count_y(USUAL_TO)),
            QPointF(plan.counts.right(), plan.count_y(USUAL_FROM)),
        )
        if self.strong_contrast:
            painter.setPen(QPen(QColor(theme.muted), 1, Qt.PenStyle.DotLine))
            painter.drawLine(usual.topLeft(), usual.topRight())
            painter.drawLine(usual.bottomLeft(), usual.bottomRight())
        else:
            painter.fillRect(usual, mixed(theme.primary, theme.bg, 0.13 if theme.dark else 0.09))
        painter.setPen(QPen(faded(theme.line, 0.6), 1))
        floor = round(plan.counts.bottom()) - 0.5
        painter.drawLine(QPointF(plan.counts.left(), floor), QPointF(plan.counts.right(), floor))
        self._levels(painter, usual)

    def _levels(self, painter: QPainter, usual: QRectF) -> None:
        """The words on the counts' own axis, from the most to the least needed."""
        plan, small = self.plan, self.plan.fonts.small
        names = level_names()
        painter.setFont(small.font)
        painter.setPen(QColor(self.theme.text_2))
        placed: list[float] = []
        for index in (1, 3, 0, 2):
            name, height = names[index]
            y = min(
                max(plan.count_y(height), plan.counts.top() + 4),
                plan.counts.bottom() + 3 - small.line / 2,
            )
            if all(abs(y - other) >= small.line - 3 for other in placed):
                placed.append(y)
                left = plan.counts.right() + 6
                box = QRectF(left, y - small.line / 2, plan.width - left - 2, small.line)
                painter.drawText(box, LEFT, small.elided(name, box.width()))

    def _legend(self, painter: QPainter) -> None:
        plan, theme, small = self.plan, self.theme, self.plan.fonts.small
        for index, (key, curve) in enumerate(plan.story.timeline.curves.items()):
            rect = plan.legend_lines.get(key)
            if rect is None:
                return
            y = rect.center().y()
            painter.setPen(curve_pen(theme, index, curve.basis, 2.4))
            painter.drawLine(QPointF(rect.left(), y), QPointF(rect.left() + 21, y))
            painter.setPen(QColor(theme.text))
            painter.setFont(small.font)
            words = QRectF(rect.left() + 27, y - small.line / 2, rect.width() - 27, small.line)
            painter.drawText(words, LEFT, small.elided(curve.title, words.width()))

    # --- ribbon ---------------------------------------------------------------------------

    def _phase(self, painter: QPainter, box: PhaseBox, awake: bool) -> None:
        theme, kind = self.theme, box.span.phase.kind
        rect = box.rect.adjusted(0.75, 0, -0.75, 0)
        if rect.width() < 0.5:
            return
        shape = _rounded(rect, 6)
        colour = theme.phases[kind]
        painter.fillPath(shape, QColor(theme.tints[kind]))
        faint = 0.55 if self.strong_contrast else 0.20
        draw_pattern(painter, shape, PATTERNS[kind], faded(colour, faint))
        if awake:
            edge = 3.0 if self.strong_contrast else 2.0
            half = edge / 2
            painter.setPen(QPen(QColor(colour), edge))
            painter.drawPath(_rounded(rect.adjusted(half, half, -half, -half), 5))
            foot = QRectF(rect.left(), rect.bottom() - 4, rect.width(), 4)
            painter.save()
            painter.setClipPath(shape)
            painter.fillRect(foot, QColor(colour))
            painter.restore()
        elif self.strong_contrast:
            painter.setPen(QPen(QColor(colour), 1))
            painter.drawPath(_rounded(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6))
        self._phase_name(painter, box, rect.adjusted(3, 0, -3, -2 if awake else 0), awake)

    def _phase_name(self, painter: QPainter, box: PhaseBox, room: QRectF, awake: bool) -> None:
        fonts, title = self.plan.fonts, box.span.phase.title
        faces = (fonts.label, fonts.strong, fonts.small)
        face, lines = _fitted(title, room.width(), faces, self.plan.ribbon_lines)
        if not lines:
            number = str(box.span.number)
            if fonts.strong.width(number) > room.width() + 6:
                return
            face, lines = fonts.strong, [number]
        bed = QColor(self.theme.tints[box.span.phase.kind])
        top = room.center().y() - face.line * len(lines) / 2
        painter.setFont(face.font)
        for index, words in enumerate(lines):
            width = face.width(words)
            line = QRectF(room.center().x() - width / 2, top + index * face.line, width, face.line)
            if PATTERNS[box.span.phase.kind] != "solid":
                painter.fillPath(_rounded(line.adjusted(-3, 1, 3, -1), 4), bed)
            painter.setPen(QColor(self.theme.text))
            painter.drawText(line.adjusted(-2, 0, 2, 0), CENTRE, words)

    # --- lanes ----------------------------------------------------------------------------

    def _bar(self, painter: QPainter, bar: Bar, row: Row, awake: bool) -> None:
        """One bar with its name."""
        theme = self.theme
        rect = self.plan.bar_rect(bar, row)
        harm = row.group.kind == "risk"
        colour = theme.harm if harm else theme.phases["engraftment"]
        ground = self._bar_ground(colour, awake)
        shape = _rounded(rect, rect.height() / 2)
        painter.fillPath(shape, ground)
        if harm:
            marks = 0.75 if self.strong_contrast else (0.30 if awake else 0.17)
            hatch(painter, shape, faded(colour, marks))
        edge = (2.6 if awake else 1.2) if self.strong_contrast else (1.6 if awake else 1.0)
        half = edge / 2
        line = mixed(colour, theme.bg, 0.9 if awake else 0.45)
        painter.setPen(QPen(QColor(colour) if self.strong_contrast else line, edge))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inner = rect.adjusted(half, half, -half, -half)
        painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
        self._bar_name(painter, bar, rect, ground if harm else None)

    def _bar_ground(self, colour: str, awake: bool) -> QColor:
        if self.strong_contrast:
            return QColor(self.theme.bg)
        if self.theme.dark:
            return mixed(colour, self.theme.bg, 0.46 if awake else 0.2)
        return softened(colour, 0.55, 0.73) if awake else softened(colour, 0.5, 0.88)

    def _bar_name(self, painter: QPainter, bar: Bar, rect: QRectF, bed: QColor | None) -> None:
        small = self.plan.fonts.small
        words = small.elided(bar.title, bar.name_width)
        if bar.name_width < small.width("…"):
            return
        area = QRectF(bar.name_left, rect.top(), bar.name_width, rect.height())
        if bar.inside and bed is not None:
            painter.fillPath(_rounded(area.adjusted(-5, 2.2, 5, -2.2), 6), bed)
        painter.setFont(small.font)
        painter.setPen(QColor(self.theme.text))
        painter.drawText(area, LEFT, words)

    # --- days and names -------------------------------------------------------------------

    def _days(self, painter: QPainter) -> None:
        plan, theme, fonts = self.plan, self.theme, self.plan.fonts
        y = round(plan.axis_top) + 0.5
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(QPointF(plan.scale.left, y), QPointF(plan.scale.right, y))
        for tick in plan.ticks:
            face = fonts.strong if tick.is_infusion else fonts.small
            painter.setPen(QPen(QColor(theme.line), 1))
            x = round(tick.x) + 0.5
            painter.drawLine(QPointF(x, y), QPointF(x, y + 4))
            painter.setFont(face.font)
            painter.setPen(QColor(theme.primary if tick.is_infusion else theme.text_2))
            box = QRectF(tick.label_left, y + 4, tick.label_width, face.line)
            painter.drawText(box, CENTRE, tick.label)
        for mark in plan.breaks:
            self._break(painter, mark.x, y)

    def _break(self, painter: QPainter, x: float, y: float) -> None:
        """Two short slanting strokes through the line of days."""
        painter.setPen(QPen(QColor(self.theme.bg), 4))
        painter.drawLine(QPointF(x - 2, y + 1), QPointF(x + 2, y - 1))
        painter.setPen(QPen(QColor(self.theme.line), 1.2))
        for shift in (-2.0, 2.0):
            painter.drawLine(QPointF(x + shift - 2, y + 4), QPointF(x + shift + 2, y - 4))

    def _row_names(self, painter: QPainter) -> None:
        plan, label = self.plan, self.plan.fonts.label
        stages, counts, _risks, days = row_names()
        painter.setFont(label.font)
        painter.setPen(QColor(self.theme.text))
        self._row_name(painter, stages, plan.ribbon.top(), plan.ribbon.height())
        if plan.counts_mode == "plot" and plan.names_counts:
            self._row_name(painter, counts, plan.counts.top(), label.line)
        elif plan.counts_mode == "sentence":
            self._row_name(painter, counts, plan.counts.top(), plan.counts.height())
        painter.setFont(plan.fonts.small.font)
        painter.setPen(QColor(self.theme.text_2))
        rect = QRectF(MARGIN, plan.axis_top + 4, plan.names_width, plan.fonts.small.line)
        if not plan.more.intersects(rect) and all(
            tick.label_left > rect.left() + plan.fonts.small.width(days) for tick in plan.ticks
        ):
            painter.drawText(rect, LEFT, days)

    def _row_name(self, painter: QPainter, name: str, top: float, height: float) -> None:
        room = self.plan.names_width
        rect = QRectF(MARGIN, top, room, height)
        painter.drawText(rect, LEFT, self.plan.fonts.label.elided(name, room))


def _rounded(rect: QRectF, radius: float) -> QPainterPath:
    path = QPainterPath()
    radius = min(radius, rect.width() / 2, rect.height() / 2)
    path.addRoundedRect(rect, radius, radius)
    return path


def _fitted(title: str, room: float, faces: tuple[Face, ...], most: int) -> tuple[Face, list[str]]:
    """The name on one line, else on two, in the first face in which it fits; else cut; nothing
    where less than a word would show."""
    for face in faces:
        if face.width(title) <= room:
            return face, [title]
    words = title.split(" ")
    splits = [[" ".join(words[:i]), " ".join(words[i:])] for i in range(1, len(words))]
    small = faces[-1]
    if most == 2 and splits:
        best = min(splits, key=lambda lines: max(map(small.width, lines)))
        for face in faces[1:]:
            if max(map(face.width, best)) <= room:
                return face, best
        cut = [small.elided(line, room) for line in best]
        if all(len(line) >= 6 or line in best for line in cut):
            return small, cut
    cut_title = small.elided(title, room)
    return small, [cut_title] if len(cut_title) >= 6 else []
