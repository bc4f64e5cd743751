"""Several stories on one day axis: their days together, so that one play-head can drive them."""

from __future__ import annotations

from collections.abc import Sequence

from dayzero.story.axis import Axis
from dayzero.story.moment import Story


class Together(Story):
    """The story that lasts longest, told over the days of all of them.

    Each of the others is asked for the same day; whether it has that day, ``has_day`` says.
    """

    def __init__(self, stories: Sequence[Story]) -> None:
        super().__init__(max(stories, key=lambda story: story.axis.last_day).timeline)
        self.axis = joint_axis([story.axis for story in stories])
        self.turns = tuple(sorted({phase.start for story in stories for phase in story.phases}))
        """The days, from infusion, on which a part of any of them begins."""

    def turn(self, day: float, forward: bool) -> float:
        """The nearest day, before or after, on which a part of any of them begins."""
        if forward:
            return min((turn for turn in self.turns if turn > day), default=self.axis.last_day)
        return max((turn for turn in self.turns if turn < day), default=self.axis.first_day)


def joint_axis(axes: Sequence[Axis]) -> Axis:
    """The days of all axes. Each gives busy days room, and has an equal say in how much."""
    days: list[float] = []
    positions: list[float] = []
    for day in sorted({day for axis in axes for day in axis.days}):
        position = sum(axis.position(day) for axis in axes) / len(axes)
        if not positions or position > positions[-1]:
            days.append(day)
            positions.append(position)
    return Axis(days, positions)


def has_day(story: Story, day: float) -> bool:
    """Whether a day is part of a story."""
    return story.axis.first_day <= day <= story.axis.last_day
