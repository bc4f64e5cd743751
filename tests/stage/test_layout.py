"""Words on the picture never overlap, at any size and text scale."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QRectF, QSizeF

from dayzero.stage.labels import nearest
from stage.made import ms, painter_of

SIZES = (
    QSizeF(560, 330), QSizeF(680, 380), QSizeF(860, 474), QSizeF(1277, 640), QSizeF(984, 720),
    QSizeF(2400, 1500),
)  # fmt: skip


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size.width():.0f}x{size.height():.0f}")
def test_nothing_overlaps(size: QSizeF, scale: float) -> None:
    story = ms()
    core = painter_of(story, scale=scale)
    whole = QRectF(0, 0, size.width(), size.height())
    for step in story.steps:
        layout = core.layout(story.at(step.start), size)
        r = layout.radius
        lens = QRectF(layout.middle.x() - r, layout.middle.y() - r, 2 * r, 2 * r)
        heading = layout.day.united(layout.lines[0].box)
        words = [line.box for line in layout.lines if line.role != "title"]
        labels = [label.box for label in layout.labels]
        entries = [entry.box for entry in layout.legend]
        staged = core.told(story.at(step.start)).staged
        faces = []
        for x, y, radius in staged.faces:
            middle, reach = layout.point(x, y), radius * 0.7 * layout.scale
            faces.append(QRectF(middle.x() - reach, middle.y() - reach, 2 * reach, 2 * reach))
        for one, other in itertools.combinations([*words, *entries, *labels, heading, lens], 2):
            assert not one.adjusted(1, 1, -1, -1).intersects(other), (step.id, one, other)
        for face in faces:
            assert not any(face.intersects(box) for box in (*labels, *words, lens)), step.id
            assert not face.intersects(layout.lines[0].box), step.id
        for label in layout.labels:
            end = nearest(label.box, label.part)
            line = [label.part + (end - label.part) * (share / 40) for share in range(41)]
            for face in faces:
                across = any(face.adjusted(3, 3, -3, -3).contains(point) for point in line)
                assert not across or face.contains(label.part), (step.id, label.text)
        for box in (*words, *entries, *labels, lens, layout.card, layout.day):
            assert whole.contains(box), (step.id, box)
        assert len(labels) + len(entries) <= 7


def test_the_person_stays_where_they_are_from_step_to_step() -> None:
    story = ms()
    core = painter_of(story)
    seats = set()
    for step in story.steps:
        layout = core.layout(story.at(step.start), QSizeF(860, 474))
        seats.add((layout.feet.x(), layout.feet.y(), layout.scale))
    assert len(seats) == 1


def test_the_lens_has_its_title_and_a_caption_where_there_is_room() -> None:
    story = ms()
    core = painter_of(story)
    for step in story.steps:
        roles = {line.role for line in core.layout(story.at(step.start), QSizeF(860, 474)).lines}
        assert roles == {"title", "lens", "caption"}
