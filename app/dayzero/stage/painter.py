"""Paints a moment: the still scene from a cache, then only what moves. Needs no widget.

Everything painted is a function of the moment, the size, the look, the figure, the motion and
what is lit; equal ones give equal pixels.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPixmap

from dayzero.stage import lettering, plates
from dayzero.stage.figures import DEFAULT, Figure
from dayzero.stage.kept import KeptPictures
from dayzero.stage.layout import SIGN, Fonts, Layout, lay_out
from dayzero.stage.moving import Frame, Motion, Moving
from dayzero.stage.piece import Fills
from dayzero.stage.prints import Prints, rim_half
from dayzero.stage.store import blank
from dayzero.stage.telling import OBJECTS, Told, about, following, hint, told
from dayzero.story.amounts import marked
from dayzero.story.links import Ref
from dayzero.story.moment import Moment, Story
from dayzero.theme.look import Look
from dayzero.theme.tokens import TARGET, Type

HAIR_STEPS = 7
FILL_STEPS = 12


class Part(NamedTuple):
    """A part of the picture that can be pointed at."""

    ref: Ref
    title: str
    rect: QRectF
    """Where it can be pressed."""
    sentence: str = ""
    """What it is, and what pressing it does."""
    shown: QRectF | None = None
    """Its look, where that is lower than what fingers hit."""

    @property
    def look(self) -> QRectF:
        """What one sees of it."""
        return self.shown or self.rect


class StagePainter:
    """Paints the moments of one story."""

    def __init__(
        self, look: Look, story: Story, figure: Figure = DEFAULT, kept: Path | None = None
    ) -> None:
        """``kept``: the folder in which the first picture is kept for the next start, if any."""
        self._look = look
        self._kept = KeptPictures(kept) if kept else None
        self._to_keep: Callable[[], None] | None = None
        self._prints = Prints(look)
        self.figure = figure
        """Who the person is."""
        self.motion: Motion = "full"
        """How strongly cells move."""
        self.playing = False
        """Whether the story plays: then each step dawns before it begins."""
        self.from_right = False
        """Whether words are read from right to left, and the lens stands on the left."""
        self.followed: str | None = None
        """The group of cells that is followed from day to day."""
        self.tell(story)

    def tell(self, story: Story) -> None:
        """Paint another story from now on."""
        self._story = story
        self._moving = Moving(story, self._prints)
        self._told: dict[tuple[int, str | None], Told] = {}
        self._filled: tuple[Moment | None, Fills] = (None, Fills(0, 0, 0, 0))
        self._titles = tuple(story.open_reader.plain(step.step.title) for step in story.steps)
        self._layouts: dict[tuple[Hashable, ...], Layout] = {}
        self._fonts: dict[tuple[float, Type], Fonts] = {}
        self.forget()

    def forget(self) -> None:
        """The look changed: give up all that was painted before. Where things are stays, for colours
        move nothing, and layouts are remembered for a size of text."""
        self._prints.forget()

    @property
    def bytes_kept(self) -> int:
        """Size of all cached pictures."""
        return self._prints.bytes

    def drawn(self, moment: Moment) -> dict[tuple[str, str], int]:
        """Whole cells painted, by population and place."""
        bone = self._moving.in_the_bone(moment, self.told(moment))
        return {
            (group.population, group.place): group.number
            for group in (*bone, *self._moving.seen(moment))
        }

    def told(self, moment: Moment) -> Told:
        """What the step of a moment tells, and about what is followed."""
        says = self.step_told(moment)
        return following(self._story, moment, says, self.followed) if self.followed else says

    def step_told(self, moment: Moment) -> Told:
        """What the step of a moment tells."""
        key = _view_of(moment)
        if key not in self._told:
            self._told[key] = told(self._story, moment)
        return self._told[key]

    def layout(self, moment: Moment, size: QSizeF) -> Layout:
        """Where everything is on the step of a moment."""
        says = self.told(moment)
        # Within a step only the words about what is followed change.
        words = says.caption if says.followed else ""
        key = (
            _view_of(moment), size.width(), size.height(), self._look.type, self.from_right, words
        )  # fmt: skip
        if key not in self._layouts:
            if len(self._layouts) > 400:
                self._layouts.clear()
            self._layouts[key] = lay_out(size, self._look, says, self._titles, self.from_right)
        return self._layouts[key]

    def lens_title(self, moment: Moment, size: QSizeF) -> tuple[QRectF, QPointF]:
        """The box of the lens's title (empty where there is none), and where a sign after its
        last word goes."""
        layout = self.layout(moment, size)
        lines = [line for line in layout.lines if line.role == "lens"]
        if not lines:
            return QRectF(), QPointF()
        last = lines[-1].box
        words = QFontMetricsF(self._fonts_at(size).lens).horizontalAdvance(lines[-1].text)
        after = words / 2 + SIGN * 0.8
        sign = last.center() + QPointF(-after if layout.from_right else after, 0)
        # As wide as the card, for the sign may stand beyond the words.
        return lines[0].box.united(last).adjusted(-12, 0, 12, 0), sign

    def parts(self, moment: Moment, size: QSizeF) -> list[Part]:
        """What can be pointed at, in reading order."""
        layout, says = self.layout(moment, size), self.told(moment)
        stage = self._story.timeline.stage
        found = [
            Part(
                Ref("place", label.place),
                stage.places[label.place].title,
                _pressable(label.box),
                shown=label.box,
            )
            for label in layout.labels
        ]
        if says.lens in stage.places and all(part.ref.id != says.lens for part in found):
            r, middle = layout.radius, layout.middle
            lens = QRectF(middle.x() - r, middle.y() - r, 2 * r, 2 * r)
            found.append(Part(Ref("place", says.lens), says.lens_title, lens))
        found += [
            Part(
                Ref("population", e.population),
                marked(stage.populations[e.population]),
                e.target,
                shown=e.box,
            )
            for e in layout.legend
        ]
        if says.followed and all(part.ref.id != says.followed for part in found):
            found.append(self._followed_part(says.followed, layout))
        return found

    def _followed_part(self, name: str, layout: Layout) -> Part:
        """The caption, which can be pressed to let go of what is followed."""
        box = QRectF()
        for line in layout.lines:
            if line.role == "caption":
                box = box.united(line.box)
        box = box if box else layout.card
        box = _pressable(box).intersected(layout.card)
        return Part(
            Ref("population", name), self._story.timeline.stage.populations[name].title, box
        )

    def explained(self, moment: Moment, size: QSizeF) -> list[Part]:
        """The parts, with what is said about each."""
        told_of = []
        lens = self.told(moment).lens
        for part in self.parts(moment, size):
            words = (about(self._story, moment, part.ref), hint(part.ref, self.followed, lens))
            told_of.append(part._replace(sentence=" ".join(filter(None, words))))
        return told_of

    def part_at(self, moment: Moment, size: QSizeF, point: QPointF) -> Ref | None:
        """What is at a point: a name, a part of the body, a cell, or the lens itself."""
        layout = self.layout(moment, size)
        in_lens = _distance(point, layout.middle) <= layout.radius
        parts = [part for part in self.parts(moment, size) if part.rect.height() < layout.radius]
        seen = next((part for part in parts if part.look.contains(point)), None)
        near = next((part for part in parts if part.rect.contains(point)), None)
        if found := seen or near:
            return found.ref
        for label in layout.labels:
            if _distance(point, label.part) < 24 and not in_lens:
                return Ref("place", label.place)
        if not in_lens:
            return None
        cell = self._moving.cell_at(moment, layout, point, self.motion)
        lens = self.told(moment).lens
        return cell or (Ref("place", lens) if lens in self._story.timeline.stage.places else None)

    def paint(
        self, painter: QPainter, moment: Moment, size: QSizeF, ratio: float = 1.0,
        lit: frozenset[Ref] = frozenset(), main: Ref | None = None, focus: Ref | None = None,
        anew: QRectF | None = None,
    ) -> None:  # fmt: skip
        """Paint a moment at the painter's origin.

        Args:
            painter: Where to.
            moment: The day.
            size: Of the picture, px.
            ratio: Device pixels for each px.
            lit: What lights up.
            main: What is being pointed at; a plate says what it is.
            focus: What has the keyboard's focus.
            anew: All that is to be painted anew, if it is not the whole.
        """
        theme = self._look.theme
        frame = Frame(
            moment, self.layout(moment, size), self.told(moment), ratio, self._lit(lit, main)
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Each text is read as its own script is, whichever way the program goes.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self._prints.fit(size, ratio)
        painter.drawPixmap(QPointF(0, 0), self._scene(frame))
        self._moving.paint(painter, frame, self.motion, theme)
        lens_lit = Ref("place", frame.says.lens) in frame.lit
        self._prints.paint_rim(painter, frame.layout, lens_lit, ratio)
        self._words(painter, frame, anew or QRectF(QPointF(0, 0), size))
        dawn = self._story.dawn(moment) if self.playing and self.motion != "still" else 0.0
        if dawn:
            painter.setOpacity(dawn)
            painter.drawPixmap(QPointF(0, 0), self._next_step(frame))
            painter.setOpacity(1.0)
        for part in self.parts(moment, size) if focus or main else ():
            if part.ref == focus:
                lettering.paint_ring(painter, part.look, theme)
            if part.ref == main:
                lettering.paint_answer(
                    painter, theme, self._fonts_at(size), frame, part.rect, part.title,
                    about(self._story, moment, main), hint(main, self.followed, frame.says.lens),
                )  # fmt: skip

    def _lit(self, lit: frozenset[Ref], main: Ref | None) -> frozenset[Ref]:
        """Pointing at a place lights the place and not all cells in it; the same for a group.
        What is followed stays lit whatever else is."""
        followed = Ref("population", self.followed) if self.followed else None
        kind = (main or followed or Ref("step", "")).kind
        if kind in ("place", "population"):
            lit = frozenset(ref for ref in lit if ref.kind == kind)
        return lit | {followed} if followed else lit

    def _next_step(self, frame: Frame) -> QPixmap:
        """The first picture of the next step, whole."""
        start, size, ratio = self._story.at(frame.moment.step.end), frame.layout.size, frame.ratio
        key = (
            "dawn", start.step.number, size.width(), size.height(), ratio, self.figure.id,
            self.motion, self.from_right, frame.lit,
        )  # fmt: skip

        def make() -> QPixmap:
            pixmap = blank(size, ratio, self._look.theme.bg)
            with QPainter(pixmap) as painter:
                self.paint(painter, start, size, ratio, frame.lit)
            return pixmap

        return self._prints.scenes.get(key, make)

    def _scene(self, frame: Frame) -> QPixmap:
        """Room, people, card and still words, on one pixmap."""
        hair, fills = round(frame.moment.hair * HAIR_STEPS), self._fills(frame.moment)
        key = (self._depends_on(frame.moment, frame.layout), frame.ratio)
        return self._prints.scenes.get(key, lambda: self._first_scene(frame, hair, fills))

    def _depends_on(self, moment: Moment, layout: Layout) -> Hashable:
        """What a scene depends on."""
        return (
            _view_of(moment), layout.size.width(), layout.size.height(),
            round(moment.hair * HAIR_STEPS), self._fills(moment),
            self.figure.id, layout.from_right, self.told(moment).caption,
        )  # fmt: skip

    def around_the_lens(self, moment: Moment, size: QSizeF) -> Hashable | None:
        """What the picture around the lens depends on; None if something moves there. As long as
        it stays the same, only ``lens_box`` has to be painted anew."""
        says = self.told(moment)
        dawns = self.playing and self._story.dawn(moment)
        if moment.movements or says.staged.machine or dawns:
            return None
        present = tuple(group.population for group in self._moving.seen(moment) if group.number)
        bones = tuple(self._moving.in_the_bone(moment, says))
        scene = self._depends_on(moment, self.layout(moment, size))
        return scene, moment.day_name, present, bones

    def lens_box(self, moment: Moment, size: QSizeF) -> QRectF:
        """The lens with its rim."""
        layout = self.layout(moment, size)
        half = rim_half(layout.radius)
        return QRectF(layout.middle - QPointF(half, half), QSizeF(2 * half, 2 * half))

    def _first_scene(self, frame: Frame, hair: int, fills: Fills) -> QPixmap:
        """The first scene of all may have been kept by an earlier start."""
        kept, self._kept = self._kept, None
        if kept is None:
            return self._make_scene(frame, hair, fills)
        depends_on = repr(
            (frame.layout, frame.says, frame.ratio, self.figure, hair, fills, self._look.theme)
        )
        size = frame.layout.size * frame.ratio
        scene = kept.recall(depends_on, round(size.width()), round(size.height()), frame.ratio)
        if scene is None:
            scene = self._make_scene(frame, hair, fills)
            self._to_keep = lambda: kept.keep(depends_on, scene)
        return scene

    def keep(self) -> None:
        """Keep the first scene for the next start, now that there is time."""
        to_keep, self._to_keep = self._to_keep, None
        if to_keep:
            to_keep()

    def _make_scene(self, frame: Frame, hair: int, fills: Fills) -> QPixmap:
        # All drawings of rooms, people and organs: a start that finds its picture kept needs none.
        from dayzero.stage import still

        theme, layout, says = self._look.theme, frame.layout, frame.says
        pixmap = self._prints.room(layout, says.staged, frame.ratio)
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            spot = says.staged.spot(says.lens_kind)
            if spot:
                # Behind the people: no line may cross a face.
                self._prints.paint_sight(painter, layout, layout.point(*spot), frame.ratio)
            people = still.pieces(says.staged, self.figure, hair, fills)
            for piece in (*people, *still.vessels(says.staged, says.veins, says.bones)):
                self._prints.paint_piece(painter, piece, layout, frame.ratio)
            plates.paint_card(painter, theme, layout.card)
            self._prints.paint_disc(painter, layout, says.lens_kind, frame.ratio)
            lettering.paint_lines(painter, self._prints, theme, self._fonts_at(layout.size), frame)
        return pixmap

    def _words(self, painter: QPainter, frame: Frame, anew: QRectF) -> None:
        """The day, the legend and the labels, as far as they are to be painted anew."""
        theme, fonts = self._look.theme, self._fonts_at(frame.layout.size)
        if anew.intersects(frame.layout.day):
            lettering.paint_day(painter, theme, fonts, frame)
        numbers = {group.population: group.number for group in self._moving.seen(frame.moment)}
        populations = self._story.timeline.stage.populations
        for entry in frame.layout.legend:
            if not anew.intersects(entry.box):
                continue
            lettering.paint_entry(
                painter, theme, self._prints, fonts.label, entry, populations[entry.population],
                frame.ratio, lit=Ref("population", entry.population) in frame.lit,
                present=numbers.get(entry.population, 0) > 0, from_right=self.from_right,
            )  # fmt: skip
        for label in frame.layout.labels:
            if anew.intersects(label.reach):
                lit = Ref("place", label.place) in frame.lit
                self._prints.paint_label(painter, label, fonts, lit, frame.ratio)

    def _fonts_at(self, size: QSizeF) -> Fonts:
        height = size.height()
        key = (height, self._look.type)
        if key not in self._fonts:
            self._fonts = {key: Fonts(self._look, height)}
        return self._fonts[key]

    def _fills(self, moment: Moment) -> Fills:
        """How full things are; each frame asks several times."""
        if self._filled[0] is not moment:
            self._filled = (moment, self._filled_at(moment))
        return self._filled[1]

    def _filled_at(self, moment: Moment) -> Fills:
        """In steps: a pure function of how many cells are in things."""
        shares: dict[str, list[float]] = {}
        for cells in moment.cells:
            kind = self._moving.kind(cells.place)
            if kind in OBJECTS:
                most_ever = self._moving.swarm.most(cells.place, cells.population)
                shares.setdefault(kind, []).append(cells.amount / max(most_ever, 1))
        most = {kind: max(found) for kind, found in shares.items()}
        bag = max(most.get("bag", 0.0), most.get("cord-unit", 0.0))
        drip = most.get("drip", bag) if moment.scene.drip == "cells" else 0.75
        cold = max(bag, most.get("freezer", 0.0))
        return Fills(*map(_in_steps, (bag, drip, most.get("flask", 0.0), cold)))


def _view_of(moment: Moment) -> tuple[int, str | None]:
    """What still pictures depend on: the step, and where the lens looks."""
    return moment.step.number, moment.scene.lens


def _in_steps(share: float) -> float:
    return min(round(FILL_STEPS * share), FILL_STEPS) / FILL_STEPS


def _pressable(box: QRectF) -> QRectF:
    """As high as what fingers hit."""
    more = max(TARGET - box.height(), 0.0) / 2
    return box.adjusted(0, -more, 0, more)


def _distance(one: QPointF, other: QPointF) -> float:
    return math.hypot(one.x() - other.x(), one.y() - other.y())
