"""What moves: cells in the lens, cells on their way, the turning ring of the machine."""

from __future__ import annotations

import math
from functools import lru_cache
from itertools import accumulate, starmap
from typing import Literal, NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from dayzero.stage.batch import Batch
from dayzero.stage.canvas import Canvas
from dayzero.stage.choreography.stance import (
    OVER,
    Circumstances,
    Company,
    Danced,
    Soft,
    Stance,
)
from dayzero.stage.layout import Layout
from dayzero.stage.machines import centrifuge
from dayzero.stage.paths import ellipse, smooth
from dayzero.stage.prints import Cell, Prints, rounded
from dayzero.stage.routes import route
from dayzero.stage.rows import (
    Row,
    clamped,
    cos,
    counted,
    joined,
    length,
    quick,
    row,
    sin,
    smaller,
    spot,
    those,
    where,
    whole,
)
from dayzero.stage.sprites import RADIUS, VARIANTS
from dayzero.stage.swarm import Group, Homes, Swarm, cell_radius, groups, places
from dayzero.stage.telling import Told
from dayzero.story.links import Ref
from dayzero.story.moment import Moment, Movement, Story
from dayzero.theme.tokens import Theme

Motion = Literal["full", "gentle", "still"]

_PACE: dict[str, tuple[float, float]] = {"full": (1.0, 1.0), "gentle": (0.4, 0.5)}
"""How fast and how far cells move."""

IN_THE_BONE = 16
"""Stem cells drawn in the hip bones, at most."""

MOST_HALOS = 160
"""A larger crowd is lit by dimming the others alone."""

RIM = 1.06
"""The ring around the lens hides what is not farther out than that, in radii of the lens."""

FLOW_PACE = 14.0
"""World units a second, for cells on their way."""


class Frame(NamedTuple):
    """One picture to be painted."""

    moment: Moment
    layout: Layout
    says: Told
    ratio: float
    lit: frozenset[Ref]


class Moving:
    """Paints what moves in the picture of one story."""

    def __init__(self, story: Story, prints: Prints) -> None:
        self._story = story
        self._stage = story.timeline.stage
        self._prints = prints
        self.swarm = Swarm(story)
        self._seen: tuple[Moment | None, tuple[Group, ...]] = (None, ())

    def kind(self, place: str) -> str:
        """Which drawing shows a place; one the document does not have is living tissue."""
        found = self._stage.places.get(place)
        return found.kind if found else "organ"

    def seen(self, moment: Moment) -> tuple[Group, ...]:
        """The groups in the lens; each frame asks several times."""
        if self._seen[0] is not moment:
            self._seen = (moment, groups(self._story, moment))
        return self._seen[1]

    def paint(self, painter: QPainter, frame: Frame, motion: Motion, theme: Theme) -> None:
        """Everything that moves outside the lens, then the cells in it."""
        seconds, strength = self._seconds(frame.moment, motion)
        machine = frame.says.staged.machine
        if machine:
            painter.save()
            painter.translate(frame.layout.point(*machine))
            painter.scale(frame.layout.scale, frame.layout.scale)
            canvas = Canvas(painter, theme, frame.layout.scale)
            centrifuge(canvas, 46.0 * seconds * strength % 360)
            painter.restore()
        around_the_lens = Batch(frame.ratio)
        self._bone_cells(around_the_lens, frame)
        for movement in frame.moment.movements:
            self._flow(around_the_lens, frame, movement, seconds)
        around_the_lens.paint(painter)
        self._lens(painter, frame, motion)

    def in_the_bone(self, moment: Moment, says: Told) -> list[Group]:
        """The stem cells of the marrow, a few of which also show in the hip bones. A donor's
        marrow and the patient's are two places: the bones show the one that the label names."""
        if not says.bones:
            return []
        named = {place for place, _title, _spot in says.parts}
        populations = self._stage.populations
        return [
            Group(
                cells.population,
                cells.place,
                "stem-cell",
                min(cells.number, IN_THE_BONE),
                0.0,
                populations[cells.population].mark,
            )
            for cells in moment.cells
            if self.kind(cells.place) == "marrow"
            and cells.place in named
            and populations[cells.population].kind == "stem-cell"
        ]

    def cell_at(self, moment: Moment, layout: Layout, point: QPointF, motion: Motion) -> Ref | None:
        """The group of the cell nearest to a point in the lens, if there is one close by."""
        best, least = None, math.inf
        here = complex(*(point - layout.middle).toTuple())
        company = self.company(moment, layout, motion).stances
        for group in self.seen(moment):
            radius = self._radius(group, layout)
            away = length(company[group.population].places[: group.number] - here)
            nearest = min(away, default=math.inf)
            if nearest < min(least, radius + 5):
                best, least = Ref("population", group.population), nearest
        return best

    def _seconds(self, moment: Moment, motion: Motion) -> tuple[float, float]:
        """The loop's clock, and how far things move."""
        if motion == "still":
            return self._story.axis.position(moment.step.start), 1.0
        pace, strength = _PACE[motion]
        return moment.position * pace, strength

    def _radius(self, group: Group, layout: Layout) -> float:
        share = cell_radius(self.swarm.crowd(group.place))
        return rounded(layout.radius * share * RADIUS.get(group.kind, 1.0))

    def company(self, moment: Moment, layout: Layout, motion: Motion) -> Danced:
        """How all cells in the lens stand, and what is softly behind them."""
        seen = self.seen(moment)
        if not seen:
            return Danced({}, [])
        place, (seconds, sway) = seen[0].place, self._seconds(moment, motion)
        size = layout.radius * cell_radius(self.swarm.crowd(place))
        around = Circumstances(
            place, self.kind(place), seconds, layout.radius - 0.9 * size, size, sway,
            motion == "still",
        )  # fmt: skip
        company = self._at_rest(seen, around, layout)
        if not moment.doings:
            return Danced(company, [])
        from dayzero.stage.choreography.dances import danced  # many a start has none

        return danced(self._story, moment, around, company)

    def _at_rest(self, seen: tuple[Group, ...], around: Circumstances, layout: Layout) -> Company:
        """All groups as their place has them, when nothing happens there."""
        homes = [self.swarm.homes(group.place, group.population) for group in seen]
        here = [home.first(group.drawn) for home, group in zip(homes, seen, strict=True)]
        stands = self._stands(seen, here, around, layout)
        return {
            group.population: Stance(
                group.kind, group.mark, group.number + group.fading, stand, own, home
            )
            for group, stand, own, home in zip(seen, stands, here, homes, strict=True)
        }

    def _stands(
        self, seen: tuple[Group, ...], here: list[Homes], around: Circumstances, layout: Layout
    ) -> list[Row]:
        """Where the cells of each group are; reckoned for all at once."""
        numbers = [group.drawn for group in seen]
        reaches = [layout.radius - self._radius(group, layout) * 0.6 for group in seen]
        if around.kind == "machine":  # where each kind has a layer of its own
            return [
                places(around.kind, own, around.seconds, reach, around.sway, group.kind)
                for own, reach, group in zip(here, reaches, seen, strict=True)
            ]
        everyone = Homes(
            *(
                joined(list(zip(column, numbers, strict=True)), complex if at == 0 else float)
                for at, column in enumerate(zip(*here, strict=True))
            )
        )
        reach = joined(list(zip(reaches, numbers, strict=True)))
        stand = places(around.kind, everyone, around.seconds, reach, around.sway)
        ends = list(accumulate(numbers))
        return [stand[end - number : end] for end, number in zip(ends, numbers, strict=True)]

    def _lens(self, painter: QPainter, frame: Frame, motion: Motion) -> None:
        seen = self.seen(frame.moment)
        choosing = any(Ref("population", group.population) in frame.lit for group in seen)
        company, softs = self.company(frame.moment, frame.layout, motion)
        self._softs(painter, frame, [soft for soft in softs if soft.look not in OVER], choosing)
        cells = Batch(frame.ratio)
        # Red cells swim behind the others.
        for group in sorted(seen, key=lambda one: one.kind != "red-cell"):
            is_lit = Ref("population", group.population) in frame.lit
            quiet = 0.62 if group.kind == "red-cell" and not is_lit else 1.0
            opacity = 0.3 if choosing and not is_lit else quiet
            self._cells(cells, frame, group, company[group.population], opacity, is_lit)
        cells.paint(painter)
        self._softs(painter, frame, [soft for soft in softs if soft.look in OVER], choosing)

    def _softs(self, painter: QPainter, frame: Frame, softs: list[Soft], quiet: bool) -> None:
        """What is softly behind the cells, or before them; never beyond the lens."""
        if not softs:
            return
        layout, ratio = frame.layout, frame.ratio
        # Copying within a round clip takes five times as long: only where it is needed. The rim
        # hides what goes a little too far.
        most, inside, beyond = RIM * layout.radius, Batch(ratio), Batch(ratio)
        for soft in softs:
            picture = self._prints.soft(soft.look, soft.radius, ratio)
            reach = length(soft.places) + picture.width() / ratio / 2
            opacity = soft.opacity * (0.4 if quiet else 1.0)
            for batch, which in ((inside, reach <= most), (beyond, reach > most)):
                batch.add(
                    picture, those(soft.places, which), layout.middle,
                    opacity=those(opacity, which),
                )  # fmt: skip
        inside.paint(painter)
        if beyond:
            painter.save()
            painter.setClipPath(ellipse(layout.middle.x(), layout.middle.y(), layout.radius + 2))
            beyond.paint(painter)
            painter.restore()

    def _cells(
        self, batch: Batch, frame: Frame, group: Group, stance: Stance, opacity: float,
        is_lit: bool,
    ) -> None:  # fmt: skip
        layout, ratio = frame.layout, frame.ratio
        radius = self._radius(group, layout)
        if is_lit and group.drawn <= MOST_HALOS:
            ring = self._prints.halo(radius, ratio)
            batch.add(ring, stance.places[: group.number], layout.middle)
        faded_in = where(stance.number < group.number, 1.0, group.fading)
        self._prints.add_cells(
            batch, Cell(group.kind, group.mark, radius), stance.places, stance.home.variant,
            layout.middle, ratio, opacity * stance.opacity * faded_in, stance.scale,
        )  # fmt: skip

    def _bone_cells(self, batch: Batch, frame: Frame) -> None:
        staged, layout = frame.says.staged, frame.layout
        size = staged.bones
        radius = max(round(3.4 * layout.scale * 2) / 2, 2.0)
        hip_x, hip_y = staged.body.hip
        for group in self.in_the_bone(frame.moment, frame.says):
            number = counted(group.number)
            turn = 2.399963 * number
            x = (1 - 2 * (number % 2)) * (31 + 12.5 * cos(turn))
            y = 13 * sin(turn) - 10
            places = layout.scale * size * spot(x, y)
            cell = Cell(group.kind, group.mark, radius)
            self._prints.add_cells(
                batch, cell, places, 0 * number, layout.point(hip_x, hip_y), frame.ratio
            )

    def _flow(self, batch: Batch, frame: Frame, movement: Movement, seconds: float) -> None:
        """Cells on their way, where both ends are to be seen."""
        flow = self._stage.flows[movement.flow]
        population = self._stage.populations.get(flow.population)
        known = flow.source in self._stage.places and flow.target in self._stage.places
        if population is None or not known:
            return
        points = route(frame.says.staged, self.kind(flow.source), self.kind(flow.target))
        if points is None:
            return
        layout, ratio = frame.layout, frame.ratio
        way, long = smooth(points, 320)
        size = 5.2 * layout.scale * (0.5 + 0.5 * RADIUS.get(population.kind, 1.0))
        radius = max(round(2 * size) / 2, 3.0)
        number = max(min(flow.cells, round(long * layout.scale / (1.9 * radius))), 1)
        index = counted(number)
        along = ((index + 0.3 * sin(2.4 * index)) / number + FLOW_PACE / long * seconds) % 1
        spots = layout.scale * _row_of(way, quick())[whole(along * (len(way) - 1))]
        opacity = clamped(9 * smaller(along, 1 - along))
        origin = layout.point(0, 0)
        if Ref("population", flow.population) in frame.lit:
            batch.add(self._prints.halo(radius, ratio), spots, origin, opacity=opacity)
        cell = Cell(population.kind, population.mark, radius)
        self._prints.add_cells(batch, cell, spots, index % VARIANTS, origin, ratio, opacity)


@lru_cache(maxsize=64)
def _row_of(way: tuple[tuple[float, float], ...], _quick: bool) -> Row:
    """The points of a way."""
    return row(starmap(complex, way))
