"""The gallery: everything the picture can show, on contact sheets, for those who review it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple, get_args

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPainter

from dayzero.export.contact import ContactSheet, save
from dayzero.stage.anatomy import BODIES, BUILDS
from dayzero.stage.figures import PEOPLE, Figure
from dayzero.stage.layout import Layout
from dayzero.stage.painter import StagePainter
from dayzero.stage.prints import copy
from dayzero.stage.sprites import sprite
from dayzero.story.moment import Story
from dayzero.theme.look import Look
from dayzero.theme.tokens import THEMES
from dayzero.timeline.document import Timeline
from dayzero.timeline.picture import Age, Mark
from dayzero.windows.exhibits import CELLS, Exhibit, Exhibits, exhibits
from dayzero.windows.pictures import Size, unseen_journey

SIZES: tuple[Size, ...] = ((1280, 800), (1920, 1080))
"""Windows whose pictures are shown, px."""

SHARES = (0.15, 0.5, 0.85)
"""When choreographies are looked at, as shares of their windows."""

CELL_RADIUS = 30.0

Crop = Callable[[Layout], QRectF]
Progress = Callable[[int, int], None]


class Shown(NamedTuple):
    """A picture on a sheet."""

    image: QImage
    title: str
    words: str = ""


def gallery(
    base: Timeline, folder: Path, themes: Iterable[str] = THEMES, sizes: Iterable[Size] = SIZES,
    progress: Progress | None = None,
) -> list[Path]:  # fmt: skip
    """Write sheets of rooms, people, places, cells and choreographies to ``folder``; their paths.

    Each theme and each size of window has its own sheets. What is not picture comes from ``base``.

    Raises:
        OSError: the folder or a file cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    ages = [exhibits(base, age) for age in get_args(Age)]
    jobs = [(theme, size) for size in sizes for theme in themes]
    written = []
    for theme, size in jobs:
        with unseen_journey(base, size, theme) as page:
            stage = QSizeF(page.stage.size())
        hall = _Hall(theme, stage)
        for name, columns, pictures in hall.sheets(*ages):
            path = folder / f"{name}-{theme}-{size[0]}x{size[1]}.png"
            save(_sheet(name, columns, pictures, hall.look), path)
            written.append(path)
        if progress:
            progress(jobs.index((theme, size)) + 1, len(jobs))
    return written


def _sheet(name: str, columns: int, pictures: list[Shown], look: Look) -> QImage:
    heading = QCoreApplication.translate("Gallery", "Gallery: {name}").format(name=name)
    size = pictures[0].image.deviceIndependentSize().toSize()
    sheet = ContactSheet(heading, look.theme.name, size, len(pictures), look, columns, lines=1)
    for shown in pictures:
        sheet.add(*shown)
    return sheet.image


class _Hall:
    """Paints exhibits in one theme, as large as they are in one window."""

    def __init__(self, theme: str, size: QSizeF) -> None:
        self.look = Look(THEMES[theme])
        self._size = size

    def sheets(self, adults: Exhibits, *young: Exhibits) -> Iterator[tuple[str, int, list[Shown]]]:
        """The name of each sheet, how many pictures stand in a row, and the pictures."""
        half = len(adults.rooms) // 2
        yield "rooms-1", 3, self._pictures(adults, adults.rooms[:half], self._whole)
        yield "rooms-2", 3, self._pictures(adults, adults.rooms[half:], self._whole)
        people, faces = [], []
        for person in PEOPLE:
            for made in (adults, *young):
                people += self._pictures(made, made.people, _person, figure=person)
                head = partial(_head, age=made.timeline.stage.age)
                faces += self._pictures(made, made.faces, head, figure=person)
        yield "people", (1 + len(young)) * len(adults.people), people
        yield "faces", len(adults.faces), faces
        yield "places", 5, self._pictures(adults, adults.places, _lens)
        yield "cells", 9, list(self._cells())
        yield "choreographies", 6, self._pictures(adults, adults.dances, _lens, SHARES)

    def _pictures(
        self, made: Exhibits, shown: Iterable[Exhibit], crop: Crop,
        shares: tuple[float, ...] = (0.5,), figure: Figure = PEOPLE[0],
    ) -> list[Shown]:  # fmt: skip
        story = Story(made.timeline)
        core = StagePainter(self.look, story, figure)
        pictures = []
        for exhibit in shown:
            for share in shares:
                moment = story.at(exhibit.day + share)
                part = crop(core.layout(moment, self._size)) & self._whole()
                image = QImage(part.size().toSize(), QImage.Format.Format_RGB32)
                with QPainter(image) as painter:
                    painter.translate(-round(part.left()), -round(part.top()))
                    core.paint(painter, moment, self._size)
                words = f"{round(100 * share)} %" if len(shares) > 1 else ""
                pictures.append(Shown(image, exhibit.title, words))
        return pictures

    def _whole(self, _layout: Layout | None = None) -> QRectF:
        return QRectF(QPointF(0, 0), self._size)

    def _cells(self) -> Iterator[Shown]:
        for kind in CELLS:
            for mark in (None, *get_args(Mark)):
                image = QImage(QSize(120, 120), QImage.Format.Format_RGB32)
                image.fill(self.look.theme.surface)
                with QPainter(image) as painter:
                    picture = sprite(kind, CELL_RADIUS, 1.0, 0, self.look.theme.name, mark)
                    copy(painter, picture, QPointF(60, 60), 1.0)
                yield Shown(image, kind, mark or "")


def _lens(layout: Layout) -> QRectF:
    r = layout.radius * 1.1
    return QRectF(layout.middle.x() - r, layout.middle.y() - r, 2 * r, 2 * r)


def _person(layout: Layout) -> QRectF:
    return QRectF(layout.point(-192, -394), layout.point(222, 20))


def _head(layout: Layout, age: str) -> QRectF:
    """Head and shoulders of somebody who sits."""
    (x, y), size = BODIES[age, "seated"].head, BUILDS[age].head
    corner = layout.point(x - 80 * size, y - 68 * size)
    return QRectF(corner, layout.point(x + 80 * size, y + 110 * size))
