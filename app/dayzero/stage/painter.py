"""Paints a moment: the still scene from a cache, then only what moves. Needs no widget.

Everything painted is a function of the moment, the size, the look, the figure, the motion and
what is lit; equal ones give equal pixels.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Literal, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from dayzero.stage import still
from dayzero.stage.canvas import Canvas
from dayzero.stage.cast import route
from dayzero.stage.figures import DEFAULT, Figure
from dayzero.stage.furniture import centrifuge
from dayzero.stage.layout import Fonts, Layout, lay_out, wrapped
from dayzero.stage.paths import smooth
from dayzero.stage.sprites import MARGIN, RADIUS, TURNED, halo, sprite
from dayzero.stage.store import Store, blank, drawn
from dayzero.stage.swarm import Group, Swarm, cell_radius, groups, positions
from dayzero.stage.telling import Told, told
from dayzero.story.links import Ref, ref_title
from dayzero.story.moment import Moment, Story
from dayzero.theme.look import Look

Motion = Literal["full", "gentle", "still"]
_PACE: dict[str, tuple[float, float]] = {"full": (1.0, 1.0), "gentle": (0.4, 0.5)}
"""How fast and how far cells move."""

IN_THE_BONE = 16
"""Stem cells drawn in the hip bones, at most."""


class Part(NamedTuple):
    """A part of the picture that can be pointed at."""

    ref: Ref
    title: str
    rect: QRectF


class StagePainter:
    """Paints the moments of one story."""

    def __init__(self, look: Look, story: Story, figure: Figure = DEFAULT) -> None:
        self._look = look
        self._store = Store()
        self.figure = figure
        self.motion: Motion = "full"
        self.tell(story)

    def tell(self, story: Story) -> None:
        """Paint another story from now on."""
        self._story = story
        self._swarm = Swarm(story)
        self._told = lru_cache(maxsize=256)(lambda number, moment: told(story, moment.moment))
        self._layouts: dict[tuple[int, float, float], Layout] = {}
        self.forget()

    def forget(self) -> None:
        """The look changed: give up all that was painted before."""
        self._store.clear()
        self._layouts.clear()
        self._fonts: dict[float, Fonts] = {}

    @property
    def bytes_kept(self) -> int:
        """Size of all cached pictures."""
        return self._store.bytes

    # --- what is to be seen ------------------------------------------------------------------

    def drawn(self, moment: Moment) -> dict[tuple[str, str], int]:
        """Whole cells painted, by population and place."""
        counted = {(g.population, g.place): g.number for g in groups(self._story, moment)}
        for group in self._in_the_bone(moment):
            counted.setdefault((group.population, group.place), group.number)
        return counted

    def told(self, moment: Moment) -> Told:
        """What the step of a moment tells."""
        return self._told(moment.step.number, _Same(moment))

    def layout(self, moment: Moment, size: QSizeF) -> Layout:
        """Where everything is on the step of a moment."""
        key = (moment.step.number, size.width(), size.height())
        if key not in self._layouts:
            if len(self._layouts) > 256:
                self._layouts.clear()
            says = self.told(moment)
            self._layouts[key] = lay_out(
                size, self._look, says.staged, says.title, says.lens_title, says.caption,
                says.populations, says.parts,
            )  # fmt: skip
        return self._layouts[key]

    def parts(self, moment: Moment, size: QSizeF) -> list[Part]:
        """What can be pointed at, in reading order."""
        layout, says = self.layout(moment, size), self.told(moment)
        stage = self._story.timeline.stage
        found = [
            Part(Ref("place", label.place), stage.places[label.place].title, label.box)
            for label in layout.labels
        ]
        if says.lens in stage.places:
            r = layout.radius
            lens = QRectF(layout.middle.x() - r, layout.middle.y() - r, 2 * r, 2 * r)
            if not any(part.ref.id == says.lens for part in found):
                found.append(Part(Ref("place", says.lens), says.lens_title, lens))
        found += [
            Part(Ref("population", e.population), stage.populations[e.population].title, e.box)
            for e in layout.legend
        ]
        return found

    def part_at(self, moment: Moment, size: QSizeF, point: QPointF) -> Ref | None:
        """What is at a point: a label, a name in the legend, a cell, or the lens itself."""
        layout = self.layout(moment, size)
        for part in self.parts(moment, size):
            if part.rect.width() < 2 * layout.radius - 1 and part.rect.contains(point):
                return part.ref
        for label in layout.labels:
            if _distance(point, label.part) < 24:
                return Ref("place", label.place)
        if _distance(point, layout.middle) <= layout.radius:
            return self._cell_at(moment, layout, point) or Ref("place", self.told(moment).lens)
        return None

    def _cell_at(self, moment: Moment, layout: Layout, point: QPointF) -> Ref | None:
        best, least = None, math.inf
        x, y = point.x() - layout.middle.x(), point.y() - layout.middle.y()
        for group in groups(self._story, moment):
            radius = self._radius(group, layout)
            for cx, cy, _variant in self._positions(moment, group, layout, group.number):
                distance = math.hypot(cx - x, cy - y)
                if distance < min(least, radius + 6):
                    best, least = Ref("population", group.population), distance
        return best

    # --- painting ----------------------------------------------------------------------------

    def paint(
        self, painter: QPainter, moment: Moment, size: QSizeF, ratio: float = 1.0,
        lit: frozenset[Ref] = frozenset(), main: Ref | None = None, focus: Ref | None = None,
    ) -> None:  # fmt: skip
        """Paint a moment at the painter's origin."""
        layout, says = self.layout(moment, size), self.told(moment)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._still(moment, layout, says, size, ratio))
        if says.staged.machine:
            self._centrifuge(painter, moment, layout, says)
        self._bone_cells(painter, moment, layout, says, ratio, lit)
        self._flows(painter, moment, layout, says, ratio, lit)
        self._lens(painter, moment, layout, says, ratio, lit)
        self._words(painter, moment, layout, lit, ratio)
        if focus:
            self._focus_ring(painter, moment, size, focus)
        if main:
            self._plate(painter, moment, layout, size, main)

    def _still(
        self, moment: Moment, layout: Layout, says: Told, size: QSizeF, ratio: float
    ) -> QPixmap:
        """Room, people, card, sight lines and labels of this step, on one pixmap."""
        hair = round(moment.hair * 7)
        bag, drip = self._fills(moment)
        key = (
            "still", moment.step.number, size.width(), size.height(), ratio, hair, bag, drip,
            self.figure.id,
        )  # fmt: skip
        return self._store.get(
            key, lambda: self._make_still(layout, says, size, ratio, hair, bag / 8, drip / 8)
        )

    def _make_still(
        self, layout: Layout, says: Told, size: QSizeF, ratio: float, hair: int, bag: float,
        drip: float,
    ) -> QPixmap:  # fmt: skip
        theme = self._look.theme
        staged = says.staged
        place = (
            staged.room,
            staged.visitor,
            staged.pose,
            staged.stand,
            layout.scale,
            layout.feet.x(),
            layout.feet.y(),
        )
        backdrop = self._store.get(
            ("room", *place, size.width(), size.height(), ratio),
            lambda: _backdrop(theme, layout, staged, size, ratio),
        )
        pixmap = backdrop.copy()
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            # Behind the people: no line may cross a face.
            spot = staged.spot(says.lens_kind)
            if spot:
                still.paint_sight(painter, theme, layout.point(*spot), layout)
            still.paint_scene(painter, theme, layout, staged, self.figure, hair, bag, drip)
            if staged.patient and says.veins:
                still.paint_veins(painter, theme, layout, says.veins)
            if staged.patient and any(self._kind(name) == "marrow" for name, _t, _p in says.parts):
                still.paint_bones(painter, theme, layout, staged)
            still.paint_card(painter, theme, layout.card)
            self._lens_disc(painter, layout, says, ratio)
            self._static_words(painter, layout)
        return pixmap

    def _lens_disc(self, painter: QPainter, layout: Layout, says: Told, ratio: float) -> None:
        theme, radius = self._look.theme, layout.radius
        half = radius + 2

        def draw(to: QPainter) -> None:
            to.translate(half, half)
            still.paint_lens(to, theme, says.lens_kind, radius)

        disc = self._store.get(
            ("disc", says.lens_kind, radius, ratio),
            lambda: drawn(QSizeF(2 * half, 2 * half), ratio, draw),
        )
        painter.drawPixmap(layout.middle - QPointF(half, half), disc)

    def _static_words(self, painter: QPainter, layout: Layout) -> None:
        theme, fonts = self._look.theme, self._fonts_for(layout)
        fonts_by_role = {"title": fonts.title, "lens": fonts.lens, "caption": fonts.caption}
        colours = {"title": theme.text_2, "lens": theme.primary, "caption": theme.text_2}
        for line in layout.lines:
            painter.setFont(fonts_by_role[line.role])
            painter.setPen(QColor(colours[line.role]))
            side = (
                Qt.AlignmentFlag.AlignLeft
                if line.role == "title"
                else Qt.AlignmentFlag.AlignHCenter
            )
            painter.drawText(line.box, side | Qt.AlignmentFlag.AlignVCenter, line.text)
        painter.setFont(fonts.label)
        for label in layout.labels:
            still.paint_label(painter, theme, label, lit=False)

    # --- what moves --------------------------------------------------------------------------

    def _seconds(self, moment: Moment) -> tuple[float, float]:
        """The loop's clock and how far things move."""
        if self.motion == "still":
            return self._story.axis.position(moment.step.start), 1.0
        pace, strength = _PACE[self.motion]
        return moment.position * pace, strength

    def _radius(self, group: Group, layout: Layout) -> float:
        share = cell_radius(self._swarm.crowd(group.place))
        return round(layout.radius * share * RADIUS.get(group.kind, 1.0) * 4) / 4

    def _positions(
        self, moment: Moment, group: Group, layout: Layout, count: int
    ) -> list[tuple[float, float, int]]:
        seconds, strength = self._seconds(moment)
        homes = self._swarm.homes(group.place, group.population)
        reach = layout.radius - self._radius(group, layout) * 0.6
        return positions(self._kind(group.place), homes, count, seconds, reach, strength)

    def _lens(
        self, painter: QPainter, moment: Moment, layout: Layout, says: Told, ratio: float,
        lit: frozenset[Ref],
    ) -> None:  # fmt: skip
        seen = groups(self._story, moment)
        choosing = any(Ref("population", group.population) in lit for group in seen)
        # Red cells swim behind the others.
        for group in sorted(seen, key=lambda one: one.kind != "red-cell"):
            is_lit = Ref("population", group.population) in lit
            dim = 0.3 if choosing and not is_lit else 0.62 if group.kind == "red-cell" else 1.0
            self._cells(painter, moment, group, layout, ratio, dim, is_lit)
        place_lit = Ref("place", says.lens) in lit
        half = layout.radius * 1.2
        theme = self._look.theme

        def draw(to: QPainter) -> None:
            to.translate(half, half)
            still.paint_rim(to, theme, layout.radius, place_lit)

        rim = self._store.get(
            ("rim", layout.radius, ratio, place_lit),
            lambda: drawn(QSizeF(2 * half, 2 * half), ratio, draw),
        )
        painter.drawPixmap(layout.middle - QPointF(half, half), rim)

    def _cells(
        self, painter: QPainter, moment: Moment, group: Group, layout: Layout, ratio: float,
        opacity: float, is_lit: bool,
    ) -> None:  # fmt: skip
        count = group.number + (1 if group.fading > 0.02 else 0)
        if not count:
            return
        radius = self._radius(group, layout)
        half = math.ceil(radius * MARGIN) + 1
        left, top = layout.middle.x() - half, layout.middle.y() - half
        places = self._positions(moment, group, layout, count)
        if is_lit:
            self._halos(painter, layout, places[: group.number], radius, ratio)
        pixmaps = [self._sprite(group.kind, radius, ratio, variant) for variant in range(4)]
        draw = painter.drawPixmap
        painter.setOpacity(opacity)
        for x, y, variant in places[: group.number]:
            draw(QPointF(left + x, top + y), pixmaps[variant])
        if count > group.number:
            x, y, variant = places[-1]
            painter.setOpacity(opacity * group.fading)
            draw(QPointF(left + x, top + y), pixmaps[variant])
        painter.setOpacity(1.0)

    def _sprite(self, kind: str, radius: float, ratio: float, variant: int) -> QPixmap:
        if kind not in TURNED:
            variant = 0
        theme = self._look.theme.name
        return self._store.get(
            (kind, radius, ratio, variant), lambda: sprite(kind, radius, ratio, variant, theme)
        )

    def _halos(
        self, painter: QPainter, layout: Layout, places: list[tuple[float, float, int]],
        radius: float, ratio: float,
    ) -> None:  # fmt: skip
        ring = self._halo(radius, ratio)
        half = ring.width() / ratio / 2
        for x, y, _variant in places:
            painter.drawPixmap(
                QPointF(layout.middle.x() + x - half, layout.middle.y() + y - half), ring
            )

    def _halo(self, radius: float, ratio: float) -> QPixmap:
        colour = self._look.theme.focus
        return self._store.get(("halo", radius, ratio), lambda: halo(radius, ratio, colour))

    def _centrifuge(self, painter: QPainter, moment: Moment, layout: Layout, says: Told) -> None:
        seconds, strength = self._seconds(moment)
        painter.save()
        painter.translate(layout.point(*(says.staged.machine or (0, 0))))
        painter.scale(layout.scale, layout.scale)
        centrifuge(Canvas(painter, self._look.theme, layout.scale), 46.0 * seconds * strength % 360)
        painter.restore()

    def _in_the_bone(self, moment: Moment) -> list[Group]:
        """The stem cells of the marrow, a few of which also show in the hip bones."""
        says = self.told(moment)
        if not says.staged.patient or not any(
            self._kind(n) == "marrow" for n, _t, _p in says.parts
        ):
            return []
        populations = self._story.timeline.stage.populations
        return [
            Group(cells.population, cells.place, "stem-cell", min(cells.number, IN_THE_BONE), 0.0)
            for cells in moment.cells
            if self._kind(cells.place) == "marrow"
            and populations[cells.population].kind == "stem-cell"
        ]

    def _bone_cells(
        self, painter: QPainter, moment: Moment, layout: Layout, says: Told, ratio: float,
        lit: frozenset[Ref],
    ) -> None:  # fmt: skip
        size = 0.62 if says.staged.pose == "lying" else 0.8
        for group in self._in_the_bone(moment):
            radius = max(round(3.4 * layout.scale * 2) / 2, 2.0)
            picture = self._sprite("stem-cell", radius, ratio, 0)
            half = picture.width() / ratio / 2
            for index in range(group.number):
                side = -1 if index % 2 else 1
                turn = index * 2.399963
                x = side * (31 + 12.5 * math.cos(turn))
                y = -10 + 13 * math.sin(turn)
                hip = says.staged.body.hip
                point = layout.point(hip[0] + x * size, hip[1] + y * size)
                painter.drawPixmap(point - QPointF(half, half), picture)

    def _flows(
        self, painter: QPainter, moment: Moment, layout: Layout, says: Told, ratio: float,
        lit: frozenset[Ref],
    ) -> None:  # fmt: skip
        stage = self._story.timeline.stage
        seconds, _strength = self._seconds(moment)
        radius = max(round(5.2 * layout.scale * 2) / 2, 3.0)
        for movement in moment.movements:
            flow = stage.flows[movement.flow]
            source, target = stage.places.get(flow.source), stage.places.get(flow.target)
            population = stage.populations.get(flow.population)
            if not (source and target and population):
                continue
            way = self._way(says, source.kind, target.kind)
            if not way:
                continue
            kind_radius = round(radius * (0.5 + 0.5 * RADIUS.get(population.kind, 1.0)) * 2) / 2
            pixmaps = [self._sprite(population.kind, kind_radius, ratio, v) for v in range(4)]
            half = math.ceil(kind_radius * MARGIN) + 1
            is_lit = Ref("population", flow.population) in lit
            ring = self._halo(kind_radius, ratio) if is_lit else None
            last = len(way) - 1
            length = sum(math.dist(a, b) for a, b in zip(way, way[8:], strict=False)) / 8
            number = max(min(flow.cells, round(length * layout.scale / (1.9 * kind_radius))), 3)
            for index in range(number):
                along = ((index + 0.3 * math.sin(index * 2.4)) / number + 14 / length * seconds) % 1
                x, y = way[int(along * last)]
                x = layout.feet.x() + x * layout.scale
                y = layout.feet.y() + y * layout.scale
                if ring is not None:
                    wide = ring.width() / ratio / 2
                    painter.drawPixmap(QPointF(x - wide, y - wide), ring)
                painter.setOpacity(min(1.0, 9 * along, 9 * (1 - along)))
                painter.drawPixmap(QPointF(x - half, y - half), pixmaps[index % 4])
            painter.setOpacity(1.0)

    def _way(self, says: Told, source: str, target: str) -> tuple[tuple[float, float], ...]:
        points = route(says.staged, source, target)
        return smooth(points, 320) if points else ()

    def _words(
        self, painter: QPainter, moment: Moment, layout: Layout, lit: frozenset[Ref], ratio: float
    ) -> None:
        """The day, the legend with its small pictures, and labels that are lit."""
        theme, fonts = self._look.theme, self._fonts_for(layout)
        painter.setFont(fonts.day)
        painter.setPen(QColor(theme.primary))
        painter.drawText(
            layout.day, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, moment.day_name
        )
        painter.setFont(fonts.label)
        numbers = {g.population: g.number for g in groups(self._story, moment)}
        for entry in layout.legend:
            is_lit = Ref("population", entry.population) in lit
            self._legend_entry(painter, entry.population, entry.text, entry.box, is_lit,
                               numbers.get(entry.population, 0) > 0, ratio)  # fmt: skip
        for label in layout.labels:
            if Ref("place", label.place) in lit:
                still.paint_label(painter, theme, label, lit=True)

    def _legend_entry(
        self, painter: QPainter, population: str, text: str, box: QRectF, is_lit: bool,
        present: bool, ratio: float,
    ) -> None:  # fmt: skip
        theme = self._look.theme
        kind = self._story.timeline.stage.populations[population].kind
        radius = round(box.height() * 0.3 * (0.45 + 0.55 * RADIUS.get(kind, 1.0)) * 4) / 4
        picture = self._sprite(kind, radius, ratio, 0)
        half = picture.width() / ratio / 2
        middle = QPointF(box.left() + box.height() / 2, box.center().y())
        if is_lit:
            painter.setPen(QPen(QColor(theme.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 8, 8)
        painter.setOpacity(1.0 if present else 0.4)
        painter.drawPixmap(middle - QPointF(half, half), picture)
        painter.setOpacity(1.0)
        painter.setPen(QColor(theme.text if present else theme.muted))
        words = box.adjusted(box.height() + 2, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    # --- pointing ----------------------------------------------------------------------------

    def _focus_ring(self, painter: QPainter, moment: Moment, size: QSizeF, focus: Ref) -> None:
        for part in self.parts(moment, size):
            if part.ref == focus:
                draw_ring(painter, part.rect, self._look.theme.surface, self._look.theme.focus)

    def _plate(
        self, painter: QPainter, moment: Moment, layout: Layout, size: QSizeF, main: Ref
    ) -> None:
        """What is pointed at: its name, and what the word means where the glossary has it."""
        part = next((one for one in self.parts(moment, size) if one.ref == main), None)
        if main.kind not in ("population", "place") or part is None:
            return
        fonts, theme = self._fonts_for(layout), self._look.theme
        width = min(320 * self._look.type.scale, size.width() * 0.46)
        title = wrapped(ref_title(self._story.timeline, main), fonts.plate_title, width, 2)
        meaning = wrapped(self._meaning(main), fonts.caption, width, 4)
        painter.setFont(fonts.plate_title)
        title_height = painter.fontMetrics().height()
        painter.setFont(fonts.caption)
        height = title_height * len(title) + painter.fontMetrics().height() * len(meaning)
        box = _beside(part.rect, QSizeF(width + 24, height + 18), size, layout)
        painter.setBrush(QColor(theme.surface))
        painter.setPen(QPen(QColor(theme.primary), 1.6))
        painter.drawRoundedRect(box, 9, 9)
        inner = box.adjusted(12, 9, -12, -9)
        y = inner.top()
        for lines, font, colour in (
            (title, fonts.plate_title, theme.primary),
            (meaning, fonts.caption, theme.text),
        ):
            painter.setFont(font)
            painter.setPen(QColor(colour))
            step = painter.fontMetrics().height()
            for text in lines:
                painter.drawText(
                    QRectF(inner.left(), y, inner.width(), step),
                    Qt.AlignmentFlag.AlignVCenter,
                    text,
                )
                y += step

    def _meaning(self, ref: Ref) -> str:
        stage = self._story.timeline.stage
        thing = (
            stage.populations.get(ref.id) if ref.kind == "population" else stage.places.get(ref.id)
        )
        term = self._story.timeline.terms.get((thing.term if thing else None) or "")
        return self._story.reader.plain(term.meaning) if term else ""

    # --- small things ------------------------------------------------------------------------

    def _kind(self, place: str) -> str:
        found = self._story.timeline.stage.places.get(place)
        return found.kind if found else "organ"

    def _fonts_for(self, layout: Layout) -> Fonts:
        height = layout.size.height()
        if height not in self._fonts:
            self._fonts = {height: Fonts(self._look, height)}
        return self._fonts[height]

    def _fills(self, moment: Moment) -> tuple[int, int]:
        """How full the bag at the machine and the bag on the stand are, in eighths."""
        shares = {"bag": 0.0, "drip": 0.0}
        found = {"bag": False, "drip": False}
        for cells in moment.cells:
            kind = self._kind(cells.place)
            if kind in shares:
                most = max(len(self._swarm.homes(cells.place, cells.population)) - 1, 1)
                shares[kind] = max(shares[kind], cells.amount / most)
                found[kind] = True
        drip = shares["drip"] if found["drip"] and moment.scene.drip == "cells" else 0.75
        return min(round(8 * shares["bag"]), 8), min(round(8 * drip), 8)


class _Same:
    """A moment that counts as equal to any other: cached by the step alone."""

    def __init__(self, moment: Moment) -> None:
        self.moment = moment

    def __hash__(self) -> int:
        return 0

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same)


def draw_ring(painter: QPainter, box: QRectF, gap: str, ring: str) -> None:
    """The focus ring: two px of gap, then three of ring."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(gap), 7))
    painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 8, 8)
    painter.setPen(QPen(QColor(ring), 3))
    painter.drawRoundedRect(box.adjusted(-3.5, -3.5, 3.5, 3.5), 9, 9)


def _backdrop(theme, layout, staged, size, ratio) -> QPixmap:  # type: ignore[no-untyped-def]
    pixmap = blank(size, ratio, theme.bg)
    with QPainter(pixmap) as painter:
        still.paint_backdrop(painter, theme, layout, staged)
    return pixmap


def _beside(part: QRectF, box: QSizeF, size: QSizeF, layout: Layout) -> QRectF:
    """A place for the plate next to a part, inside the picture."""
    whole = QRectF(QPointF(6, 6), QSizeF(size.width() - 12, size.height() - 12))
    left = part.left() - box.width() - 10
    right = part.right() + 10
    middle_y = part.center().y() - box.height() / 2
    middle_x = part.center().x() - box.width() / 2
    tries = (
        (left, middle_y), (right, middle_y), (middle_x, part.bottom() + 10),
        (middle_x, part.top() - box.height() - 10),
    )  # fmt: skip
    for x, y in tries:
        y = min(max(y, whole.top()), whole.bottom() - box.height())
        found = QRectF(QPointF(x, y), box)
        if whole.contains(found) and not found.intersects(part):
            return found
    x = min(max(middle_x, whole.left()), whole.right() - box.width())
    y = min(max(part.bottom() + 10, whole.top()), whole.bottom() - box.height())
    return QRectF(QPointF(x, y), box)


def _distance(one: QPointF, other: QPointF) -> float:
    return math.hypot(one.x() - other.x(), one.y() - other.y())
