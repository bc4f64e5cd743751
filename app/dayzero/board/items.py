"""The things on the board: what lies under the pointer, and all of them in keyboard order."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from dayzero.board.plan import Plan
from dayzero.board.readout import Readout, readout
from dayzero.story.counts import day_rows, height
from dayzero.story.links import Ref, ref_title
from dayzero.story.moment import Story
from dayzero.timeline.language import translate

NEAR_CURVE = 14.0
"""How far from a curve the pointer still means it, px."""
NEAR_BREAK = 8.0
"""The same for a mark where the scale changes, px."""
SLOP = 8.0
"""How far beside a short bar the pointer still means it, px."""
MORE_SLOP = 12.0
"""Above and below the words 'n more rows', so that they are 44 px high to the pointer, px."""


@dataclass(frozen=True)
class Part:
    """One thing on the board, for the accessible mirror."""

    ref: Ref
    story: Story
    day: float
    rect: QRectF | None
    """Where it is, in px of the board; ``None`` while it is scrolled out of view."""

    @property
    def title(self) -> str:
        """Its plain name."""
        return ref_title(self.story.timeline, self.ref)

    @property
    def sentence(self) -> str:
        """What is said about it on the day; put together only when somebody asks."""
        return readout(self.story, self.ref, self.day).words()

    @property
    def rows(self) -> tuple[str, ...]:
        """The days of a curve in words; nothing for all else."""
        return day_rows(self.story.timeline.curves[self.ref.id]) if self.ref.kind == "curve" else ()


@dataclass(frozen=True, slots=True)
class Target:
    """What the pointer is over."""

    ref: Ref | None
    """``None`` for a mark on the axis, or the name of rows that are out of view."""
    said: Readout | None = None
    takes_press: bool = False
    """Whether a click chooses it; elsewhere a press seeks."""


def items_of(plan: Plan, day: float) -> list[Part]:
    """Everything on the board, with what is said about it on a day."""
    return [Part(ref, plan.story, day, plan.rect_of(ref)) for ref in plan.refs]


def target_at(plan: Plan, at: QPointF, day: float) -> Target | None:
    """What is under the pointer."""
    if plan.more.adjusted(0, -MORE_SLOP, 0, MORE_SLOP).contains(at):
        return Target(None, None, takes_press=True)
    if plan.scale.left <= at.x() <= plan.scale.right:
        if plan.ribbon.top() - 4 <= at.y() < plan.ribbon.bottom() + 4:
            return _phase_at(plan, at)
        if plan.counts_mode == "plot" and plan.counts.contains(at):
            return _curve_at(plan, at)
    if plan.lanes.contains(at):
        return _bar_at(plan, at)
    if at.y() >= plan.axis_top - 4:
        for mark in plan.breaks:
            if abs(mark.x - at.x()) <= NEAR_BREAK:
                said = Readout(translate("Board", "The scale changes here"), mark.words())
                return Target(None, said)
    return None


def _phase_at(plan: Plan, at: QPointF) -> Target:
    box = next((box for box in reversed(plan.phases) if box.rect.left() <= at.x()), plan.phases[0])
    return Target(box.ref)


def _curve_at(plan: Plan, at: QPointF) -> Target | None:
    day = plan.scale.day(at.x())
    near = [
        (abs(plan.count_y(height(course.curve, course.value(day))) - at.y()), key)
        for key, course in plan.story.courses.items()
    ]
    distance, key = min(near)
    return Target(Ref("curve", key)) if distance <= NEAR_CURVE else None


def _bar_at(plan: Plan, at: QPointF) -> Target | None:
    for row in plan.rows:
        if not row.top <= at.y() < row.top + plan.lane_height:
            continue
        reached = [
            (max(left - at.x(), at.x() - right, 0.0), bar.ref)
            for bar in plan.lane_bars(row)
            for left, right in (bar.reach,)
        ]
        distance, ref = min(reached, default=(SLOP + 1, None))
        if distance <= SLOP:
            return Target(ref, takes_press=True)
    return None
