"""Words on the picture never overlap, at any size, text scale and direction, in any script."""

from __future__ import annotations

import itertools
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF

from dayzero.stage.labels import around, nearest
from dayzero.stage.layout import Fonts, Layout
from dayzero.stage.lines import NEW_LINE
from dayzero.stage.painter import StagePainter
from dayzero.stage.telling import Told
from dayzero.story.moment import Moment, Story
from dayzero.timeline.picture import Scene
from stage.made import ms, painter_of, small, with_scene

SIZES = (
    QSizeF(320, 220), QSizeF(560, 330), QSizeF(680, 380), QSizeF(860, 474), QSizeF(1277, 640),
    QSizeF(984, 720), QSizeF(2400, 1500), QSizeF(3840, 2160),
)  # fmt: skip

WORDS = (
    "marrow", "In your blood", "The bag with your cells", "Rückenmarksflüssigkeitsuntersuchung",
    "نخاع العظم", "في دمك", "מח העצם", "תאי הגזע שלך (CD34)", "骨髄の中の幹細胞", "ไขกระดูก", "x",
)  # fmt: skip
titles = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)


def check(layout: Layout, says: Told) -> None:
    """Nothing lies on anything else, all is inside, and no line leads over a face."""
    whole = QRectF(0, 0, layout.size.width(), layout.size.height())
    lens = around(layout.middle, layout.radius)
    heads = [line.box for line in layout.lines if line.role == "title"]
    words = [line.box for line in layout.lines if line.role != "title"]
    labels = [label.box for label in layout.labels]
    entries = [entry.box for entry in layout.legend]
    apart = [layout.day, *heads, *words, *entries, *labels, lens]
    for one, other in itertools.combinations(apart, 2):
        assert not one.adjusted(1, 1, -1, -1).intersects(other.adjusted(1, 1, -1, -1))
    for box in (*words, *entries):
        assert layout.card.contains(box)
    for box in (*apart, layout.card):
        assert whole.contains(box)
    faces = [(layout.point(x, y), r * layout.scale) for x, y, r in says.staged.faces]
    for box in (*labels, *words, *entries, lens):
        assert not any(_in_circle(box, *face) for face in faces)
    for label in layout.labels:
        end = nearest(label.box, label.part)
        assert not any(_over_face(label.part, end, *face) for face in faces)
        line = _points(label.part, end)
        others = [box for box in (*labels, *words, *entries) if box != label.box]
        assert not any(box.contains(point) for box in others for point in line)
    assert len(labels) + len(entries) <= 7
    for entry in layout.legend:
        assert entry.target.contains(entry.box)
        assert entry.target.height() >= 44
    for one, other in itertools.combinations([entry.target for entry in layout.legend], 2):
        assert not one.adjusted(1, 1, -1, -1).intersects(other)
    assert (lens.center().x() < layout.day.center().x()) == layout.from_right


def check_widths(layout: Layout, fonts: Fonts) -> None:
    """No word is wider than its box."""
    font_of = {"title": fonts.title, "lens": fonts.lens, "caption": fonts.caption}
    texts = [(line.text, line.box.width(), font_of[line.role]) for line in layout.lines]
    texts += [(label.text, label.box.width(), fonts.label) for label in layout.labels]
    texts += [
        (line, e.box.width() - e.side, fonts.label) for e in layout.legend for line in e.lines
    ]
    for text, width, font in texts:
        assert NEW_LINE not in text
        assert QFontMetricsF(font).horizontalAdvance(text) <= width + 1


def _points(start: QPointF, end: QPointF) -> list[QPointF]:
    return [start + (end - start) * (share / 40) for share in range(41)]


def _in_circle(box: QRectF, middle: QPointF, radius: float) -> bool:
    closest = nearest(box, middle) - middle
    return math.hypot(closest.x(), closest.y()) < radius * 0.7


def _over_face(part: QPointF, end: QPointF, middle: QPointF, radius: float) -> bool:
    """From a part within the circle of a head, such as the brain, a line leads away from its
    middle; all others stay out of it."""
    away = [math.hypot((p - middle).x(), (p - middle).y()) for p in _points(part, end)]
    if away[0] < radius:
        return away != sorted(away)
    return min(away) < radius


@pytest.mark.parametrize("from_right", [False, True])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width():.0f}x{size.height():.0f}")
def test_nothing_overlaps_on_any_step(size: QSizeF, scale: float, from_right: bool) -> None:
    story = ms()
    core = painter_of(story, scale=scale)
    core.from_right = from_right
    for step in story.steps:
        moment = story.at(step.start)
        check(core.layout(moment, size), core.told(moment))


scenes = st.builds(
    Scene,
    room=st.sampled_from(("consulting-room", "apheresis", "ward", "single-room", "laboratory")),
    pose=st.sampled_from(("seated", "lying", "standing")),
    beside=st.lists(
        st.sampled_from(("nurse", "doctor", "carer", "visitor")), max_size=2, unique=True
    ),
    drip=st.sampled_from(("none", "chemotherapy", "cells")),
    lens=st.sampled_from(("marrow", "blood", "bag")),
    caption=titles,
)  # fmt: skip


@st.composite
def stories(draw: st.DrawFn) -> Story:
    """A document whose places, groups and steps have names of any length and script."""
    timeline = with_scene(draw(scenes)).timeline
    stage = timeline.stage
    renamed = stage.model_copy(
        update={
            "places": {
                name: place.model_copy(update={"title": draw(titles)})
                for name, place in stage.places.items()
            },
            "populations": {
                name: population.model_copy(update={"title": draw(titles)})
                for name, population in stage.populations.items()
            },
        }
    )
    return Story(timeline.model_copy(update={"stage": renamed}))


@settings(max_examples=60)
@given(
    stories(), st.floats(-30, 100), st.integers(320, 3840), st.integers(220, 2160),
    st.floats(1.0, 2.0), st.booleans(), st.sampled_from((None, *small().stage.populations)),
)  # fmt: skip
def test_nothing_overlaps_whatever_things_are_called(
    story: Story, day: float, wide: int, high: int, scale: float, from_right: bool,
    followed: str | None,
) -> None:  # fmt: skip
    core, moment = painter_of(story, scale=scale), story.at(day)
    core.from_right, core.followed = from_right, followed
    layout = core.layout(moment, QSizeF(wide, high))
    check(layout, core.told(moment))
    check_widths(layout, Fonts(core._look, high))


def test_a_column_too_narrow_for_a_letter_shows_the_legend_as_pictures() -> None:
    story = ms()
    core = painter_of(story, scale=2.0)
    moment = story.at(3)
    layout = core.layout(moment, QSizeF(320, 704))
    assert layout.legend
    check(layout, core.told(moment))


def test_most_parts_get_their_label_where_there_is_room() -> None:
    story = ms()
    core = painter_of(story)
    for step in story.steps:
        moment = story.at(step.start)
        says, layout = core.told(moment), core.layout(moment, QSizeF(860, 474))
        assert len(layout.labels) >= min(len(says.parts), 7 - len(layout.legend)) - 1, step.id


@pytest.mark.parametrize(
    ("size", "scale"),
    [(QSizeF(560, 330), 1.0), (QSizeF(742, 360), 1.5), (QSizeF(1120, 560), 2.0)],
)
def test_a_caption_is_told_to_its_end(size: QSizeF, scale: float) -> None:
    story = ms()
    core = painter_of(story, scale=scale)
    for step in story.steps:
        layout = core.layout(story.at(step.start), size)
        shown = [line.text for line in layout.lines if line.role == "caption"]
        words = " ".join(shown).replace("- ", "-")  # a line may end with a hyphen
        assert words == core.told(story.at(step.start)).caption


def _seats(core: StagePainter, moments: list[Moment]) -> set[tuple[float, float, float]]:
    layouts = [core.layout(moment, QSizeF(860, 474)) for moment in moments]
    return {(one.feet.x(), one.feet.y(), one.scale) for one in layouts}


@pytest.mark.parametrize("from_right", [False, True])
def test_the_person_stays_where_they_are_from_step_to_step(from_right: bool) -> None:
    story = ms()
    core = painter_of(story)
    core.from_right = from_right
    assert len(_seats(core, [story.at(step.start) for step in story.steps])) == 1


def test_the_lens_has_its_title_and_a_caption_where_there_is_room() -> None:
    story = ms()
    core = painter_of(story)
    for step in story.steps:
        roles = {line.role for line in core.layout(story.at(step.start), QSizeF(860, 474)).lines}
        assert roles == {"title", "lens", "caption"}
