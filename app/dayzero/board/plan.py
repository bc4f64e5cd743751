"""The board's plan: which row gets how much room, and where everything is. Nothing is painted."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal

from PySide6.QtCore import QRectF

from dayzero.board.days_axis import Break, DayScale, Tick, breaks, ticks
from dayzero.board.fonts import Fonts
from dayzero.board.lanes import Bar, bars_of, packed
from dayzero.story.axis import Axis
from dayzero.story.links import Ref
from dayzero.story.moment import PhaseSpan, Story
from dayzero.timeline.language import translate

MARGIN = 16.0
GAP = 5.0
LEAST_RIBBON = 32.0
LEAST_COUNTS = 54.0
"""Below this height the counts are said in one sentence instead, px."""
MOST_COUNTS = 260.0
COUNTS_SHARE = 0.46
"""The counts take no more than this share of what the lanes would like too."""
LEGEND_SHARE = 0.66
"""But up to this share so that every curve can be named beside them."""
LANE_ROOM = 2.0
"""A lane is this much higher than a line of small type, px."""
SENTENCE_SCALE = 1.75
"""From this text size on, the counts are said in one sentence."""

MOST_PAINTED = 48
"""Lanes kept painted at once. Where there are more, scrolling is left to the reader."""

TWO_LINES_FROM = 7.0
"""A ribbon of two lines needs a board this many lines high."""

FULLER = 0.1
"""What each bar of a lane adds to its claim to be in view."""

CountsMode = Literal["plot", "sentence", "none"]


@dataclass(frozen=True, slots=True)
class PhaseBox:
    """A phase on the ribbon."""

    span: PhaseSpan
    rect: QRectF

    @property
    def ref(self) -> Ref:
        """What to point at."""
        return Ref("phase", self.span.id)


@dataclass(frozen=True, slots=True)
class Group:
    """Lanes under one name: what may happen, or one lane of milestones."""

    name: str
    kind: Literal["risk", "milestone"]
    by_lane: tuple[tuple[Bar, ...], ...]

    @property
    def lanes(self) -> int:
        """How many lanes it takes."""
        return len(self.by_lane)

    @property
    def bars(self) -> tuple[Bar, ...]:
        """All bars, lane by lane."""
        return tuple(bar for lane in self.by_lane for bar in lane)


@dataclass(frozen=True, slots=True)
class Row:
    """One lane that is in view."""

    group: Group
    lane: int
    index: int
    """Its place among all lanes."""
    top: float
    first: bool
    """Whether the name of the group stands here."""


@dataclass(frozen=True)
class Plan:
    """Where everything is, for one story, size, text size, scale and scroll position."""

    story: Story
    fonts: Fonts
    width: float
    height: float
    scale: DayScale
    phases: tuple[PhaseBox, ...]
    ribbon: QRectF
    ribbon_lines: int
    counts: QRectF
    counts_mode: CountsMode
    legend: QRectF
    lanes: QRectF
    lane_height: float
    rows: tuple[Row, ...]
    order: tuple[int, ...]
    """All lanes, in the order in which they are shown."""
    roomy: bool
    """Whether the counts gave their room to the lanes, because the reader asked for more rows."""
    scroll: int
    """Lanes that are out of view above."""
    axis_top: float
    ticks: tuple[Tick, ...]
    breaks: tuple[Break, ...]
    groups: tuple[Group, ...]
    bars: dict[Ref, tuple[Bar, ...]]
    edges: tuple[float, ...]

    @property
    def beyond(self) -> float:
        """The room after the last day, px."""
        return self.width - self.scale.right

    @property
    def names_width(self) -> float:
        """The room for the names of rows, px."""
        return self.scale.left - MARGIN - 10

    def count_y(self, height: float) -> float:
        """Where a height of 0 to 1 is drawn in the counts, px."""
        return self.counts.bottom() - height * self.counts.height()

    def bar_rect(self, bar: Bar, row: Row) -> QRectF:
        """Where a bar is drawn."""
        return QRectF(bar.left, row.top + 1, bar.right - bar.left, self.lane_height - 2)

    def reach_rect(self, bar: Bar, row: Row) -> QRectF:
        """Where a bar and its name are, for pointing at."""
        left, right = bar.reach
        return QRectF(left, row.top, right - left, self.lane_height)

    def lane_bars(self, row: Row) -> tuple[Bar, ...]:
        """The bars of a row, from left to right."""
        return row.group.by_lane[row.lane]

    @cached_property
    def legend_lines(self) -> dict[str, QRectF]:
        """Where each curve is named, by id; the last few are left out where there is no room."""
        curves = list(self.story.timeline.curves)
        if self.counts_mode != "plot" or not curves:
            return {}
        tight, top = _tight(self.fonts), self.legend.top()
        if self.names_counts:
            top += self.fonts.label.line + 1
        room = self.legend.bottom() - top
        line = min(max(room / len(curves), tight), self.fonts.small.line + 4)
        shown = curves if line * len(curves) <= room + 1 else curves[: int(room / line)]
        return {
            key: QRectF(MARGIN, top + index * line, self.names_width, line)
            for index, key in enumerate(shown)
        }

    @property
    def names_counts(self) -> bool:
        """Whether the row is named; where room is short, the names of the curves must do."""
        curves = len(self.story.timeline.curves)
        needed = self.fonts.label.line + 1 + curves * _tight(self.fonts)
        return self.counts_mode == "sentence" or needed <= self.legend.height() or curves > 6

    @property
    def more(self) -> QRectF:
        """Where the name column says that rows are out of view; empty when all are in view."""
        if not (self.most_scroll or self.roomy) or not self.rows:
            return QRectF()
        rows = [row for row in self.rows if not row.first and row.group.kind == "risk"]
        top = rows[-1].top if rows else self.axis_top + 2
        return QRectF(MARGIN - 4, top, self.names_width + 8, self.lane_height)

    @cached_property
    def refs(self) -> tuple[Ref, ...]:
        """Everything on the board, in the order of the keyboard."""
        curves = (Ref("curve", key) for key in self.story.timeline.curves)
        return (*(box.ref for box in self.phases), *curves, *self.bars)

    def rect_of(self, ref: Ref) -> QRectF | None:
        """Where a thing is drawn; ``None`` where it is out of view."""
        if ref.kind == "phase":
            return next((box.rect for box in self.phases if box.ref == ref), None)
        if ref.kind == "curve":
            whole = QRectF(self.counts) if self.counts_mode != "none" else None
            return self.legend_lines.get(ref.id, whole)
        return self._rects_in_view.get(ref)

    @cached_property
    def _rects_in_view(self) -> dict[Ref, QRectF]:
        rects: dict[Ref, QRectF] = {}
        for row in self.rows:
            for bar in self.lane_bars(row):
                rects.setdefault(bar.ref, self.reach_rect(bar, row))
        return rects

    def scroll_to(self, ref: Ref) -> int:
        """The scroll position at which a risk or a milestone is in view."""
        if ref not in self.bars or self.rect_of(ref) is not None:
            return self.scroll
        for place, index in enumerate(self.order):
            group, lane = self.lanes_in_order[index]
            if any(bar.ref == ref for bar in group.by_lane[lane]):
                return min(place, self.most_scroll)
        return self.scroll

    def edge_index(self, day: float) -> int:
        """Changes exactly where a window opens or closes, or a phase begins."""
        return bisect_right(self.edges, day)

    def open_on(self, day: float) -> frozenset[Ref]:
        """What is drawn as open on a day."""
        return frozenset(
            ref for ref, own in self.bars.items() if any(bar.holds(day) for bar in own)
        )

    @cached_property
    def lanes_in_order(self) -> tuple[tuple[Group, int], ...]:
        """All lanes, in view or not."""
        return tuple((group, lane) for group in self.groups for lane in range(group.lanes))

    def scrolled(self, scroll: int) -> Plan:
        """The same plan with ``scroll`` lanes out of view above, as far as there are that many."""
        scroll = min(max(scroll, 0), self.most_scroll)
        rows: list[Row] = []
        for place, index in enumerate(self.order[scroll : scroll + self._room]):
            group, lane = self.lanes_in_order[index]
            first = not rows or rows[-1].group is not group
            top = self.lanes.top() + place * self.lane_height
            rows.append(Row(group, lane, index, top, first))
        return replace(self, rows=tuple(rows), scroll=scroll)

    def following(self, day: float) -> Plan:
        """The same plan, with the lanes in view that are most about the phase of a day.

        It depends on the phase alone, so that the same day looks the same however it is reached,
        and rows stay where they are while a phase plays.
        """
        total = len(self.lanes_in_order)
        if not self.most_scroll or total > MOST_PAINTED:
            return self
        phase = self.story.phase_at(day)
        about = [self._about(index, phase) for index in range(total)]
        best = sorted(range(total), key=lambda index: (-about[index], index))
        risks = [index for index in best if self.lanes_in_order[index][0].kind == "risk"]
        others = [index for index in best if index not in set(risks) and about[index] > 0]
        kept = others[: self._room // 3]
        shown = sorted(risks[: self._room - len(kept)]) + sorted(kept)
        rest = [index for index in range(total) if index not in set(shown)]
        return replace(self, order=(*shown, *rest)).scrolled(0)

    def _about(self, index: int, phase: PhaseSpan) -> float:
        """How much a lane is about a phase.

        What the author points at in its steps counts most. A window that lies inside the phase
        counts in full, one that lasts for years hardly at all. Of two such lanes the fuller wins.
        """
        group, lane = self.lanes_in_order[index]
        left, right = self.scale.x(phase.start), self.scale.x(phase.end)
        pointed = {name for step in phase.steps for name in step.step.shows}
        total = 0.0
        for bar in group.by_lane[lane]:
            inside = min(bar.right, right) - max(bar.left, left)
            if inside > 0:
                total += inside / (bar.right - bar.left) + 2 * (bar.ref.id in pointed)
        return total + FULLER * len(group.by_lane[lane]) if total else 0.0

    @property
    def hidden(self) -> int:
        """How many lanes are out of view."""
        return len(self.lanes_in_order) - len(self.rows)

    @property
    def most_scroll(self) -> int:
        """How many lanes can be out of view above."""
        return max(len(self.lanes_in_order) - max(self._room, 0), 0)

    @property
    def _room(self) -> int:
        """How many lanes fit."""
        return int(self.lanes.height() // self.lane_height)


def row_names() -> tuple[str, str, str, str]:
    """The names of the rows, from top to bottom."""
    return (
        translate("Board", "Stages"),
        translate("Board", "Blood counts"),
        translate("Board", "What may happen"),
        translate("Board", "Days"),
    )


def level_names() -> tuple[tuple[str, float], ...]:
    """The words on the counts' own axis, and the height each stands at."""
    return (
        (translate("Board", "high"), 0.925),
        (translate("Board", "usual range"), 0.675),
        (translate("Board", "low"), 0.31),
        (translate("Board", "very low"), 0.06),
    )


def least_height(fonts: Fonts) -> int:
    """The height below which the board cannot be read, px: ribbon, one sentence, a lane, days."""
    chip, lane, axis = fonts.small.line + 5, fonts.small.line + LANE_ROOM, fonts.small.line + 8
    ribbon = max(LEAST_RIBBON, fonts.label.line + 10)
    lanes = lane if fonts.scale >= SENTENCE_SCALE else 2 * lane
    return int(chip + ribbon + fonts.small.line + 6 + lanes + axis + 3 * GAP)


def plan(
    story: Story, fonts: Fonts, width: float, height: float, axis: Axis, roomy: bool = False
) -> Plan:
    """Lay the board out in ``width`` × ``height`` px.

    ``roomy`` says the counts in one sentence, so that more lanes are in view.
    """
    small = fonts.small.line
    scale = _scale(story, fonts, width, axis)
    # Beside rows of counts drawn as lines, the room after the last day is for words about them.
    limit = scale.right + GAP if story.timeline.curves else width - MARGIN / 2
    boxes_at = [(span, scale.x(span.start), scale.x(span.end)) for span in story.phases]
    tall = height >= TWO_LINES_FROM * fonts.label.line
    lines = _ribbon_lines(fonts, boxes_at) if tall else 1
    ribbon_height = max(
        LEAST_RIBBON, fonts.label.line + 10 if lines == 1 else 2 * fonts.strong.line + 4
    )
    ribbon = QRectF(scale.left, small + 5, scale.width, ribbon_height)
    axis_top = height - small - 7
    top, bottom = ribbon.bottom() + GAP, axis_top - 2

    groups = _groups(story, scale, fonts, limit)
    lane_height = small + LANE_ROOM
    total = sum(group.lanes for group in groups)
    wanted = total * lane_height
    mode, counts_height = _counts_share(story, fonts, bottom - top, wanted, lane_height, roomy)
    counts = QRectF(scale.left, top, scale.width, counts_height)
    lanes_top = counts.bottom() + (GAP if counts_height else 0)
    lanes = QRectF(scale.left, lanes_top, scale.width, max(bottom - lanes_top, 0.0))

    # With a single lane in view, the words 'n more rows' stand in front of the first day.
    crowded = lanes.height() < 2 * lane_height < wanted
    first_label = scale.left - 8 if crowded else MARGIN / 2
    bars: dict[Ref, list[Bar]] = {}
    for group in groups:
        for bar in group.bars:
            bars.setdefault(bar.ref, []).append(bar)
    return Plan(
        story=story, fonts=fonts, width=width, height=height, scale=scale,
        phases=tuple(
            PhaseBox(span, QRectF(left, ribbon.top(), right - left, ribbon.height()))
            for span, left, right in boxes_at
        ),
        ribbon=ribbon, ribbon_lines=lines, counts=counts, counts_mode=mode,
        legend=QRectF(MARGIN, top, scale.left - MARGIN - 10, counts_height),
        lanes=lanes, lane_height=lane_height, rows=(), order=tuple(range(total)),
        roomy=roomy, scroll=0, axis_top=axis_top,
        ticks=ticks(story, scale, fonts.strong.width, first_label, limit),
        breaks=breaks(scale), groups=groups,
        bars={ref: tuple(own) for ref, own in bars.items()},
        edges=_edges(story, groups),
    ).scrolled(0)  # fmt: skip


def _scale(story: Story, fonts: Fonts, width: float, axis: Axis) -> DayScale:
    names = [fonts.label.width(name) for name in row_names()]
    names += [28 + fonts.small.width(curve.title) for curve in story.timeline.curves.values()]
    names += [fonts.label.width(lane) for lane in _lane_names(story)]
    left = MARGIN + min(max(names), 0.18 * width) + 10
    right = MARGIN + max(fonts.small.width(name) for name, _height in level_names()) + 2
    return DayScale(axis, round(left), max(round(width - left - min(right, 0.1 * width)), 1))


def _ribbon_lines(fonts: Fonts, boxes: list[tuple[PhaseSpan, float, float]]) -> int:
    """Two lines as soon as a name that could use them does not fit on one."""
    for span, left, right in boxes:
        room = right - left - 14
        if fonts.label.width(span.phase.title) > room and " " in span.phase.title and room > 40:
            return 2
    return 1


def _tight(fonts: Fonts) -> float:
    """The least distance between two names of curves, px."""
    return round(0.79 * fonts.small.line)


def _lane_names(story: Story) -> list[str]:
    return list(dict.fromkeys(item.lane for item in story.timeline.milestones.values()))


def _groups(story: Story, scale: DayScale, fonts: Fonts, limit: float) -> tuple[Group, ...]:
    measure = fonts.small.width
    groups = []
    lanes: tuple[tuple[Bar, ...], ...] = ()
    # What is asked for by name is drawn like the rest, below it.
    for gate in ("open", "on-request"):
        risks = (
            (Ref("risk", key), risk.title, risk.windows)
            for key, risk in story.timeline.risks.items()
            if risk.gate == gate
        )
        lanes += packed(bars_of(risks, scale, measure, limit))
    if lanes:
        groups.append(Group(row_names()[2], "risk", lanes))
    for name in _lane_names(story):
        own = (
            (Ref("milestone", key), item.title, (item.days,))
            for key, item in story.timeline.milestones.items()
            if item.lane == name
        )
        lanes = packed(bars_of(own, scale, measure, limit))
        if lanes:
            groups.append(Group(name, "milestone", lanes))
    return tuple(groups)


def _counts_share(
    story: Story, fonts: Fonts, room: float, wanted: float, lane: float, roomy: bool
) -> tuple[CountsMode, float]:
    """How the counts are shown, and their height."""
    curves = len(story.timeline.curves)
    sentence = fonts.small.line + 6
    if not curves or room < sentence + GAP + lane:
        return "none", 0.0
    if roomy or fonts.scale >= SENTENCE_SCALE or room * COUNTS_SHARE < LEAST_COUNTS:
        return "sentence", sentence
    least = max(room * COUNTS_SHARE, LEAST_COUNTS)
    named = curves * _tight(fonts)
    if named <= LEGEND_SHARE * room:
        least = max(min(least, fonts.label.line + curves * (fonts.small.line + 1)), named)
    lanes = (room - least - GAP) // lane * lane  # whole lanes only; the counts get what is over
    return "plot", min(room - GAP - min(wanted, lanes), MOST_COUNTS)


def _edges(story: Story, groups: tuple[Group, ...]) -> tuple[float, ...]:
    days = {edge for group in groups for bar in group.bars for edge in (bar.start, bar.end)}
    return tuple(sorted(days | {phase.start for phase in story.phases}))
