"""Key poses: the one day of each step that shows best what the step tells, for those who want
still pictures."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise

from dayzero.story.moment import Moment, StepSpan, Story


class Poses:
    """The key poses of a story, each found when it is first asked for.

    A step often opens just before what it is about: the drip hangs, and runs an hour later. So the
    pose is the earliest day on which the most is to be seen: groups of cells in the lens, and
    cells on their way.
    """

    def __init__(self, story: Story) -> None:
        self._story = story
        self._edges = _edges(story)
        self._found: dict[int, float] = {}

    def day(self, step: StepSpan) -> float:
        """The day of a step's pose, in days from infusion."""
        if step.number not in self._found:
            self._found[step.number] = self._find(step)
        return self._found[step.number]

    def _find(self, step: StepSpan) -> float:
        edges = self._edges
        inside = edges[bisect_right(edges, step.start) : bisect_left(edges, step.end)]
        days = [step.start, *inside, step.end]
        middles = [(one + other) / 2 for one, other in pairwise(days)]
        # Of equal days `max` takes the first: the start of the step, where nothing better comes.
        return max([step.start, *middles], key=lambda day: _to_be_seen(self._story.at(day)))


def _to_be_seen(moment: Moment) -> int:
    lens = moment.scene.lens
    groups = sum(cells.place == lens and cells.number > 0 for cells in moment.cells)
    return groups + len(moment.movements)


def _edges(story: Story) -> list[float]:
    """The days on which amounts turn, and flows begin or end."""
    stage = story.timeline.stage
    days = [edge for flow in stage.flows.values() for window in flow.windows for edge in window]
    for population in stage.populations.values():
        for amounts in population.places.values():
            days += [day for day, _cells in amounts.days]
    return sorted(set(days))
