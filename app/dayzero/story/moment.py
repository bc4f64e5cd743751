"""The moment: everything there is to show on one day. Every view draws the moment it is given.

``Story`` prepares a timeline once; ``Story.at(day)`` is a pure function of the day.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from dayzero.story.axis import Axis
from dayzero.story.counts import Count, Course
from dayzero.story.days import day_name
from dayzero.story.guarded import OpenReader
from dayzero.story.line import interpolated
from dayzero.timeline.language import translate
from dayzero.timeline.merge import completed
from dayzero.timeline.words import Reader

if TYPE_CHECKING:
    from dayzero.timeline.course import Explanation, Phase, Step
    from dayzero.timeline.document import Timeline
    from dayzero.timeline.picture import Amounts, Scene


class Cells(NamedTuple):
    """How many cells of one group are drawn in one place."""

    population: str
    place: str
    amount: float
    """Cells; the fraction is how far the next one has faded in."""

    @property
    def number(self) -> int:
        """Whole cells."""
        return math.floor(self.amount)


class Movement(NamedTuple):
    """A flow that is running."""

    flow: str
    progress: float
    """How far its window has passed, 0 to 1."""


class Doing(NamedTuple):
    """A choreography that is running."""

    choreography: str
    progress: float
    """How far its window has passed, 0 to 1."""


class StepSpan(NamedTuple):
    """A step with its place in the whole story."""

    id: str
    step: Step
    phase_id: str
    start: float
    end: float
    number: int
    """1 for the first step of the treatment."""


class PhaseSpan(NamedTuple):
    """A phase with its place in the whole story."""

    id: str
    phase: Phase
    number: int
    """1 for the first phase."""
    steps: tuple[StepSpan, ...]

    @property
    def start(self) -> float:
        """First day."""
        return self.phase.days[0]

    @property
    def end(self) -> float:
        """The day on which the next phase begins."""
        return self.phase.days[1]


class Moment(NamedTuple):
    """One day of the treatment, complete. Equal days give equal moments."""

    day: float
    """Days from infusion."""
    position: float
    """Story position, in seconds at calm speed."""
    phase: PhaseSpan
    step: StepSpan
    explanation: Explanation
    """Of the step, completed from its phase."""
    scene: Scene
    """Of the step, completed from its phase."""
    risks_open: tuple[str, ...]
    """Ids of the risks whose window is open, in the order of the document."""
    risks_later: tuple[str, ...]
    """Ids of the risks still to come, soonest first."""
    counts: tuple[Count, ...]
    cells: tuple[Cells, ...]
    movements: tuple[Movement, ...]
    doings: tuple[Doing, ...]
    """Choreographies that are running, in the order of the document."""
    milestones: tuple[str, ...]
    """Ids of the milestones whose days these are."""
    misreadings: tuple[str, ...]
    """Ids of the misreadings likely now."""
    hair: float
    """How much hair the person has, 0 to 1."""

    @property
    def day_name(self) -> str:
        """Such as ``Day −4``."""
        return day_name(self.day)


DAWN = 0.4
"""So many story seconds before a step ends, the next one begins to dawn."""


class Story:
    """A timeline prepared for being asked about days."""

    def __init__(self, timeline: Timeline) -> None:
        self.timeline = timeline
        self.reader = Reader(timeline)
        self.open_reader = OpenReader(timeline)
        self.phases = _phase_spans(timeline)
        self.steps = tuple(step for phase in self.phases for step in phase.steps)
        self.axis = _axis(self.phases)
        self.courses = {
            curve_id: Course(curve_id, curve) for curve_id, curve in timeline.curves.items()
        }
        self._phase_starts = [phase.start for phase in self.phases]
        self._step_starts = [step.start for step in self.steps]
        self._edges = _edges(timeline)
        self._amounts = _amount_courses(timeline)
        hair = timeline.stage.hair
        self._hair_days = tuple(day for day, _share in hair)
        self._hair_shares = tuple(share for _day, share in hair)
        # One interval between edges, or one step, serves many frames in a row.
        self._windows_between = lru_cache(maxsize=64)(self._windows_between_edges)
        self._told = lru_cache(maxsize=64)(self._told_by_step)

    def at(self, day: float) -> Moment:
        """The moment on a day; days outside the story are clamped to its ends."""
        day = self.axis.clamp(day)
        step = self.step_at(day)
        phase = self.phase_at(day)
        explanation, scene = self._told(step.number)
        windows = self._windows_between(bisect_right(self._edges, day))
        counts = tuple([course.at(day) for course in self.courses.values()])
        values = {count.curve: count.value for count in counts}
        return Moment(
            day=day,
            position=self.axis.position(day),
            phase=phase,
            step=step,
            explanation=explanation,
            scene=scene,
            risks_open=windows.risks_open,
            risks_later=windows.risks_later,
            counts=counts,
            cells=tuple(
                [
                    Cells(population, place, amount.at(day, values))
                    for population, place, amount in self._amounts
                ]
            ),
            movements=tuple(
                Movement(flow, (day - start) / (end - start)) for flow, start, end in windows.flows
            ),
            doings=tuple(
                Doing(name, (day - start) / (end - start)) for name, start, end in windows.doings
            ),
            milestones=windows.milestones,
            misreadings=windows.misreadings,
            hair=interpolated(day, self._hair_days, self._hair_shares) if self._hair_days else 1.0,
        )

    def phase_at(self, day: float) -> PhaseSpan:
        """The phase a day belongs to."""
        return self.phases[max(bisect_right(self._phase_starts, day) - 1, 0)]

    def step_at(self, day: float) -> StepSpan:
        """The step a day belongs to."""
        return self.steps[max(bisect_right(self._step_starts, day) - 1, 0)]

    def last_day_of(self, phase: PhaseSpan) -> float:
        """The last instant of a phase."""
        return math.nextafter(phase.end, -math.inf)

    def rest_day_of(self, phase: PhaseSpan) -> float:
        """Where playing stops and waits: as late in a phase as the next one has not dawned."""
        if phase is self.phases[-1]:
            return self.last_day_of(phase)
        return self.axis.day(self.axis.position(phase.end) - self._dawn_of(phase.steps[-1]))

    def dawn(self, moment: Moment) -> float:
        """How far the next step has dawned, 0 to 1: while the story plays, nothing is cut."""
        if moment.step is self.steps[-1]:
            return 0.0
        left = self.axis.position(moment.step.end) - moment.position
        return max(1 - left / self._dawn_of(moment.step), 0.0)

    def _dawn_of(self, step: StepSpan) -> float:
        length = self.axis.position(step.end) - self.axis.position(step.start)
        return min(DAWN, length / 2)

    def place_words(self, moment: Moment) -> str:
        """Where we are, in one sentence: 'Part 3 of 11 · Chemotherapy · Day −4'."""
        words = translate("Moment", "Part {number} of {count} · {phase} · {day}")
        return words.format(
            number=moment.phase.number,
            count=len(self.phases),
            phase=moment.phase.phase.title,
            day=moment.day_name,
        )

    def _told_by_step(self, number: int) -> tuple[Explanation, Scene]:
        span = self.steps[number - 1]
        phase = self.timeline.phases[span.phase_id]
        # An empty list of companions is not silence: it says that nobody is there.
        scene = completed(span.step.scene, phase.scene, silent=(None,))
        return completed(span.step.explanation, phase.explanation), scene

    def _windows_between_edges(self, index: int) -> _Windows:
        day = self._edges[index - 1] if index else self.axis.first_day - 1
        return _windows_at(self.timeline, day)


class _Windows(NamedTuple):
    """What is open between two neighbouring edges of windows."""

    risks_open: tuple[str, ...]
    risks_later: tuple[str, ...]
    flows: tuple[tuple[str, float, float], ...]
    doings: tuple[tuple[str, float, float], ...]
    milestones: tuple[str, ...]
    misreadings: tuple[str, ...]


class _AmountCourse:
    """How many cells are in a place, prepared for looking up days quickly."""

    def __init__(self, amounts: Amounts) -> None:
        self._curve = amounts.curve
        self._per_unit = amounts.per_unit or 1.0
        self._days = tuple(day for day, _cells in amounts.days)
        self._cells = tuple(cells for _day, cells in amounts.days)

    def at(self, day: float, counts: dict[str, float]) -> float:
        """Cells on a day; ``counts``: the value of each curve on that day."""
        if self._curve is not None:
            return counts[self._curve] * self._per_unit
        return interpolated(day, self._days, self._cells)


def moment(timeline: Timeline, day: float) -> Moment:
    """The moment on a day, for callers that ask once. Others keep a ``Story``."""
    return Story(timeline).at(day)


def _phase_spans(timeline: Timeline) -> tuple[PhaseSpan, ...]:
    spans: list[PhaseSpan] = []
    number = 0
    for phase_number, (phase_id, phase) in enumerate(timeline.phases.items(), start=1):
        items = list(phase.steps.items())
        ends = [step.day for _id, step in items[1:]] + [phase.days[1]]
        steps = tuple(
            StepSpan(step_id, step, phase_id, step.day, end, number + index)
            for index, ((step_id, step), end) in enumerate(zip(items, ends, strict=True), start=1)
        )
        number += len(steps)
        spans.append(PhaseSpan(phase_id, phase, phase_number, steps))
    return tuple(spans)


def _axis(phases: tuple[PhaseSpan, ...]) -> Axis:
    days: list[float] = []
    positions: list[float] = []
    position = 0.0
    for phase in phases:
        dwell = phase.phase.dwell / len(phase.steps)
        for step in phase.steps:
            days.append(step.start)
            positions.append(position)
            position += dwell
    return Axis([*days, phases[-1].end], [*positions, position])


def _edges(timeline: Timeline) -> list[float]:
    windows = [window for risk in timeline.risks.values() for window in risk.windows]
    windows += [window for flow in timeline.stage.flows.values() for window in flow.windows]
    windows += [
        window for item in timeline.stage.choreographies.values() for window in item.windows
    ]
    windows += [milestone.days for milestone in timeline.milestones.values()]
    windows += [misreading.days for misreading in timeline.misreadings.values()]
    return sorted({edge for window in windows for edge in window})


def _amount_courses(timeline: Timeline) -> tuple[tuple[str, str, _AmountCourse], ...]:
    return tuple(
        (population_id, place_id, _AmountCourse(amounts))
        for population_id, population in timeline.stage.populations.items()
        for place_id, amounts in population.places.items()
    )


def _windows_at(timeline: Timeline, day: float) -> _Windows:
    def is_open(window: tuple[float, float]) -> bool:
        return window[0] <= day < window[1]

    def running(items: dict[str, Any]) -> tuple[tuple[str, float, float], ...]:
        return tuple(
            (name, *window)
            for name, item in items.items()
            for window in item.windows
            if is_open(window)
        )

    risks = timeline.risks
    risks_open = tuple(
        risk_id for risk_id, risk in risks.items() if any(map(is_open, risk.windows))
    )
    opened = set(risks_open)
    coming = [
        (min(start for start, _end in risk.windows if start > day), risk_id)
        for risk_id, risk in risks.items()
        if risk_id not in opened and any(start > day for start, _end in risk.windows)
    ]
    return _Windows(
        risks_open=risks_open,
        risks_later=tuple(risk_id for _start, risk_id in sorted(coming, key=lambda item: item[0])),
        flows=running(timeline.stage.flows),
        doings=running(timeline.stage.choreographies),
        milestones=tuple(
            key for key, milestone in timeline.milestones.items() if is_open(milestone.days)
        ),
        misreadings=tuple(
            key for key, misreading in timeline.misreadings.items() if is_open(misreading.days)
        ),
    )
