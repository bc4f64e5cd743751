"""Scenes and stories for the tests of the picture."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage, QPainter

from dayzero.stage.painter import StagePainter
from dayzero.story.links import Ref
from dayzero.story.moment import Moment, Story
from dayzero.theme.look import Look
from dayzero.theme.tokens import THEMES
from dayzero.timeline.document import Timeline
from dayzero.timeline.loading import load
from dayzero.timeline.picture import Amounts, Choreography, Place, Population, Scene, Stage

ROOT = Path(__file__).parents[2]
SIZE = QSizeF(860, 474)


@lru_cache
def ms() -> Story:
    """The shipped treatment for multiple sclerosis."""
    return Story(load(ROOT / "timelines" / "autologous-ms.json"))


@lru_cache
def small() -> Timeline:
    """The small made-up treatment."""
    return load(ROOT / "tests" / "fixtures" / "timelines" / "small.json")


def with_scene(scene: Scene) -> Story:
    """The small treatment, every phase of which looks like ``scene``."""
    phases = {
        name: phase.model_copy(
            update={
                "scene": scene,
                "steps": {
                    key: step.model_copy(update={"scene": Scene()})
                    for key, step in phase.steps.items()
                },
            }
        )
        for name, phase in small().phases.items()
    }
    return Story(small().model_copy(update={"phases": phases}))


def with_things(scene: Scene, kinds: tuple[str, ...], day: float = 0.0) -> Story:
    """As ``with_scene``, with a place of each kind that is empty until ``day`` and then fills with
    stem cells for ten days."""
    story = with_scene(scene).timeline
    places = story.stage.places | {kind: Place(title=f"The {kind}", kind=kind) for kind in kinds}  # type: ignore[arg-type]
    cells = story.stage.populations["stem-cells"]
    filling = {kind: Amounts(days=((day, 0.0), (day + 10.0, 48.0))) for kind in kinds}
    filled = cells.model_copy(update={"places": cells.places | filling})
    stage = story.stage.model_copy(
        update={
            "places": places,
            "populations": story.stage.populations | {"stem-cells": filled},
        }
    )
    return Story(story.model_copy(update={"stage": stage}))


def painter_of(story: Story, theme: str = "light", scale: float = 1.0) -> StagePainter:
    """A painter without a widget."""
    return StagePainter(Look(THEMES[theme], scale), story)


def picture(
    core: StagePainter,
    moment: Moment,
    size: QSizeF = SIZE,
    ratio: float = 1.0,
    lit: frozenset[Ref] = frozenset(),
) -> QImage:
    """A moment, painted."""
    image = QImage((size * ratio).toSize(), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(0xFF00FF)
    with QPainter(image) as painter:
        core.paint(painter, moment, size, ratio, lit)
    return image


FULL = 12.0
"""Day on which all amounts of ``happening`` are at their most."""
MOST = 4.0
"""The curve of the white cells on that day; it is the first of the curves."""


def happening(
    place: str, cast: dict[str, tuple[str, float]], *what: Choreography, at: str = "here"
) -> Story:
    """A story in whose lens, in a kind of place, groups of cells grow to a number and go again.

    Args:
        place: The kind of place.
        cast: By population: kind of cell (``donor:`` or ``gene-corrected:`` before it for a
            mark) and how many there are on the day ``FULL``; white cells follow the curve of
            the white cells.
        what: The choreographies; their place is ``here``.
        at: The place that the lens shows.
    """
    first, last = -30.0, 30.0
    points = ((first, 0.0), (FULL, MOST), (last, 0.0))
    curve = small().curves["neutrophils"].model_copy(update={"points": points})
    populations = {}
    for name, (kind, most) in cast.items():
        mark, _colon, cell = kind.rpartition(":")
        by_curve = cell == "neutrophil"
        amounts = Amounts(
            days=() if by_curve else tuple((day, most * value / MOST) for day, value in points),
            curve="neutrophils" if by_curve else None,
            per_unit=most / MOST if by_curve else None,
        )
        populations[name] = Population(
            title=name, kind=cell, mark=mark or None, places={"here": amounts}
        )  # type: ignore[arg-type]
    stage = Stage(places={"here": Place(title="Here", kind=place)}, populations=populations)
    stage = stage.model_copy(
        update={"choreographies": {f"what-{index}": one for index, one in enumerate(what)}}
    )
    story = with_scene(Scene(room="ward", pose="lying", lens=at, caption="What is here."))
    changed = {"stage": stage, "curves": {"neutrophils": curve}}
    return Story(story.timeline.model_copy(update=changed))
