"""While the story plays nothing flashes: each frame is about as bright as the one before."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QSizeF

from dayzero.stage.painter import StagePainter
from dayzero.story.moment import DAWN
from dayzero.theme.tokens import THEMES
from stage.made import ms, painter_of, picture
from stage.vision import Array, luminance, pixels

SMALL = QSizeF(560, 330)
FRAME = 1 / 60
# Around the end of a step: as the next begins to dawn, half way, as it arrives, and after.
MOMENTS = (-DAWN - FRAME, -DAWN, -DAWN + FRAME, -DAWN / 2, -DAWN / 2 + FRAME, -1.4 * FRAME,
           -0.4 * FRAME, 0.6 * FRAME, 1.6 * FRAME)  # fmt: skip


def light(core: StagePainter, position: float) -> Array:
    """Mean luminance of each part of a picture, in a grid of four by four."""
    story = ms()
    image = picture(core, story.at(story.axis.day(position)), SMALL)
    rows = luminance(pixels(image)[::2, ::2, :3])
    high, wide = (size // 4 * 4 for size in rows.shape)
    return rows[:high, :wide].reshape(4, high // 4, 4, wide // 4).mean(axis=(1, 3))


@pytest.mark.parametrize("theme", THEMES)
def test_no_frame_is_a_tenth_brighter_or_darker_than_the_one_before(theme: str) -> None:
    story = ms()
    core = painter_of(story, theme)
    core.playing = True
    for step in story.steps[1:]:
        seen = {at: light(core, story.axis.position(step.start) + at) for at in MOMENTS}
        for one, other in pairwise(MOMENTS):
            if other - one > 1.5 * FRAME:
                continue
            before, after = seen[one], seen[other]
            change = abs(after.mean() - before.mean()) / max(after.mean(), before.mean())
            assert change <= 0.1, (step.id, one)
            # Nor does a part as large as would make a flash (WCAG 2.3.1), by a tenth of white.
            assert np.abs(after - before).max() <= 0.1, (step.id, one)


def test_at_rest_a_step_looks_like_itself_to_its_end() -> None:
    story = ms()
    core = painter_of(story)
    end = story.axis.position(story.steps[8].end)
    late, later = (picture(core, story.at(story.axis.day(end - t))) for t in (0.02, 0.016))
    core.playing = True
    playing = picture(core, story.at(story.axis.day(end - 0.016)))
    following = picture(core, story.at(story.steps[9].start))
    near, far = (
        float(np.abs(pixels(playing) - pixels(other)).mean()) for other in (following, later)
    )
    assert near < far / 4
    assert float(np.abs(pixels(late) - pixels(later)).mean()) < far / 4


def test_playing_waits_where_the_next_phase_has_not_dawned() -> None:
    story = ms()
    core = painter_of(story)
    for phase in story.phases:
        moment = story.at(story.rest_day_of(phase))
        at_rest = picture(core, moment, SMALL)
        core.playing = True
        assert picture(core, moment, SMALL) == at_rest
        core.playing = False
