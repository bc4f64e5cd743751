"""Key poses: inside their step, and where the most is to be seen."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from dayzero.story.moment import Moment, Story
from dayzero.story.poses import Poses
from dayzero.timeline.loading import load

STORY = Story(load(Path(__file__).parents[2] / "timelines" / "autologous-ms.json"))
POSES = Poses(STORY)


def seen(moment: Moment) -> int:
    """Groups of cells in the lens, and cells on their way."""
    groups = {c.population for c in moment.cells if c.place == moment.scene.lens and c.number}
    return len(groups) + len(moment.movements)


@given(st.floats(-120, 3652))
def test_no_day_of_a_step_shows_more_than_its_pose(day: float) -> None:
    step = STORY.step_at(day)
    pose = POSES.day(step)
    assert step.start <= pose < step.end
    assert seen(STORY.at(pose)) >= seen(STORY.at(step.start))
    # On an edge itself two windows can touch for an instant; between edges nothing shows more.
    assert seen(STORY.at(pose)) >= seen(STORY.at(day)) - 1


def test_the_medicine_runs_in_the_picture_of_its_step() -> None:
    step = next(step for step in STORY.steps if step.id == "first-chemo")
    moment = STORY.at(POSES.day(step))
    drug = [c for c in moment.cells if c.population == "drug" and c.place == "blood"]
    assert drug[0].number > 0
    assert moment.day_name == "Day −5"
