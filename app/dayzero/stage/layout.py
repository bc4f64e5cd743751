"""Where everything goes at a size and a text scale: heading, person, lens, words. No painting."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Literal, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFont, QFontMetricsF

from dayzero.stage.cast import EXTENT
from dayzero.stage.labels import Label, around, place_labels
from dayzero.stage.lines import wrapped
from dayzero.stage.telling import Told
from dayzero.story.days import day_name
from dayzero.theme.look import Look
from dayzero.theme.tokens import TARGET

MOST_LABELS = 7
MOST_LEGEND = 5
MOST_LINES = 5
"""Of the caption: what the lens shows, or where the cells are that are followed."""
LEGEND_ROWS = 3
SIGN = 15.0
"""Room after the lens's title for the sign that it can be changed, px."""


class Line(NamedTuple):
    """A line of words with its box, px."""

    text: str
    box: QRectF
    role: Literal["title", "lens", "caption"]


class Entry(NamedTuple):
    """A group of cells in the legend: its box holds a small picture and the name."""

    population: str
    lines: tuple[str, ...]
    """Its name."""
    box: QRectF
    side: float
    """Of the small picture, px."""
    target: QRectF
    """Where it can be pressed: higher than its box, and apart from all others."""


class Layout(NamedTuple):
    """Boxes of everything, px."""

    size: QSizeF
    scale: float
    """px for each unit of the world."""
    feet: QPointF
    """Where the person stands."""
    day: QRectF
    """The large day name."""
    middle: QPointF
    """Of the lens."""
    radius: float
    """Of the lens."""
    card: QRectF
    """The card under the lens."""
    lines: tuple[Line, ...]
    legend: tuple[Entry, ...]
    from_right: bool = False
    """Whether everything is read from right to left; the lens is then on the left."""
    labels: tuple[Label, ...] = ()

    def point(self, x: float, y: float) -> QPointF:
        """A point of the world, px."""
        return QPointF(self.feet.x() + x * self.scale, self.feet.y() + y * self.scale)

    @property
    def frame(self) -> QRectF:
        """What is to be seen of the world, in its own units."""
        return QRectF(
            -self.feet.x() / self.scale,
            -self.feet.y() / self.scale,
            self.size.width() / self.scale,
            self.size.height() / self.scale,
        )


class Fonts:
    """The fonts of the stage at a look, and their metrics."""

    def __init__(self, look: Look, height: float) -> None:
        kind = look.type
        bold = QFont.Weight.DemiBold
        # A larger picture has larger words; in a low one they give way before the person does.
        grow = min(max(height / 474, 1.0), 2.2)

        def size(px: int, share: float) -> int:
            return min(round(px * grow), max(round(px / kind.scale), round(height * share)))

        self.day = look.font(size(kind.px(35), 0.17), QFont.Weight.Bold)
        self.title = look.font(size(kind.body, 0.085))
        self.lens = look.font(size(kind.body, 0.075), bold)
        self.caption = look.font(size(kind.label, 0.066))
        self.label = look.font(size(kind.label, 0.064))
        self.plate_title = look.font(kind.body, bold)


def lay_out(
    size: QSizeF, look: Look, says: Told, titles: tuple[str, ...], from_right: bool = False
) -> Layout:
    """Find a place for everything.

    Args:
        size: Of the stage, px.
        look: Theme and text scale.
        says: What the step tells.
        titles: Of all steps; the longest decides how much room titles get, so that the person
            stays where they are from step to step.
        from_right: Whether the program is read from right to left. Words and lens change sides
            then; the world does not, since a heart is on its own side in every language.
    """
    fonts = Fonts(look, size.height())
    lens = _lens_column(size, look, fonts, says)
    edge = max(14.0, size.width() * 0.018)
    room = lens.left - 2 * edge
    day_height = _height_of(day_name(0), fonts.day)
    day = QRectF(edge, edge * 0.6, room, day_height)
    metrics = QFontMetricsF(fonts.title)
    most = 2 if size.height() > 8 * metrics.height() + day_height else 1
    longest = max(map(metrics.horizontalAdvance, titles), default=0.0)
    top = day.bottom() + metrics.height() * (most if longest > room else 1) + 6
    title = wrapped(says.title, fonts.title, room, most)
    boxes = _stack(title, fonts.title, edge, day.bottom(), room)
    heading = tuple(Line(text, box, "title") for text, box in zip(title, boxes, strict=True))
    foot = round(size.height() - max(12.0, size.height() * 0.05))
    left, right = EXTENT
    free = lens.left - edge * 0.5
    scale = max(min((foot - top) / 388.0, free / (right - left)), 0.2)
    spare = free - (right - left) * scale
    start = size.width() - free if from_right else 0.0
    layout = Layout(
        size=size,
        scale=scale,
        feet=QPointF(round(start + spare * 0.5 - left * scale), foot),
        day=day,
        middle=lens.middle,
        radius=lens.radius,
        card=lens.card,
        lines=heading + lens.lines,
        legend=lens.legend,
    )
    if from_right:
        layout = _mirrored(layout)
    parts = says.parts[: MOST_LABELS - len(lens.legend)]
    return layout._replace(labels=_labels(layout, says, fonts, parts))


def _mirrored(layout: Layout) -> Layout:
    """The same words and lens on the other side of the picture."""
    wide = layout.size.width()

    def other(box: QRectF) -> QRectF:
        return QRectF(wide - box.right(), box.top(), box.width(), box.height())

    return layout._replace(
        from_right=True,
        day=other(layout.day),
        middle=QPointF(wide - layout.middle.x(), layout.middle.y()),
        card=other(layout.card),
        lines=tuple(line._replace(box=other(line.box)) for line in layout.lines),
        legend=tuple(
            entry._replace(box=other(entry.box), target=other(entry.target))
            for entry in layout.legend
        ),
    )


def _labels(
    layout: Layout, says: Told, fonts: Fonts, parts: tuple[tuple[str, str, tuple[float, float]], ...]
) -> tuple[Label, ...]:  # fmt: skip
    metrics = QFontMetricsF(fonts.label)

    def size_of(text: str) -> QSizeF:
        return QSizeF(metrics.horizontalAdvance(text) + 18, metrics.height() + 8)

    titles = [line.box for line in layout.lines if line.role == "title"]
    lens = around(layout.middle, layout.radius * 1.09)
    wide, high = layout.size.width(), layout.size.height()
    return place_labels(
        parts, size_of, says.staged, layout.scale, layout.point,
        bounds=QRectF(8, 4, wide - 16, high - 10), taken=[lens, layout.day, layout.card, *titles],
    )  # fmt: skip


def _height_of(name: str, font: QFont) -> float:
    """Of one line, px, with what hangs below it where its letters are of another font."""
    metrics = QFontMetricsF(font)
    hanging = metrics.boundingRect(name).bottom() - metrics.descent()
    # Words stand in the middle of their line: what is added below is added above as well.
    return metrics.height() + 2 * max(hanging, 0.0)


def _stack(lines: list[str], font: QFont, x: float, y: float, width: float) -> list[QRectF]:
    height = QFontMetricsF(font).height()
    return [QRectF(x, y + index * height, width, height) for index in range(len(lines))]


class _Column(NamedTuple):
    left: float
    middle: QPointF
    radius: float
    card: QRectF
    lines: tuple[Line, ...]
    legend: tuple[Entry, ...]


def _lens_column(size: QSizeF, look: Look, fonts: Fonts, says: Told) -> _Column:
    """The lens with its card of words: as large a lens as leaves room for the words."""
    wide, high = size.width(), size.height()
    title, caption, populations = says.lens_title, says.caption, says.populations
    edge = max(12.0, wide * 0.016)
    # As wide on every step, so that the person stays where they are.
    column = max(
        2 * min(_LARGE[0] * high, wide * 0.185) + 8,
        min(wide * 0.36, 268 * look.type.scale * max(high / 474, 1)),
    )
    found: _Column | None = None
    for wish in _wishes(min(len(populations), MOST_LEGEND), bool(says.followed)):
        legend_count, words, shares, titled = wish
        chosen = populations[:legend_count]
        for share in shares:
            radius = round(min(share * high, wide * 0.185))
            found = _fit_column(
                size, edge, radius, column, fonts, title if titled else "", caption, words, chosen
            )
            if found.card.bottom() <= high - edge * 0.7:
                return found
    assert found is not None
    return found


_LARGE = (0.33, 0.3, 0.27)
_SMALL = (0.245, 0.22, 0.19, 0.17)


def _wishes(most: int, following: bool) -> Iterator[tuple[int, int, tuple[float, ...], bool]]:
    """Legend entries, lines of caption, sizes of the lens and whether it has a title; the best
    first. What is followed names its places itself, so that the title can give way."""
    for entries in range(most, min(most, 3) - 1, -1):
        yield entries, MOST_LINES, _LARGE, True
    for entries in range(min(most, 3), -1, -1):
        # A whole caption is worth more than a legend.
        yield entries, MOST_LINES, _SMALL, True
    if following:
        yield 0, MOST_LINES, _SMALL, False
    yield from ((0, lines, _LARGE + _SMALL, True) for lines in range(MOST_LINES - 1, -1, -1))


def _fit_column(
    size: QSizeF, edge: float, radius: float, column: float, fonts: Fonts, title: str,
    caption: str, words: int, populations: tuple[tuple[str, str], ...],
) -> _Column:  # fmt: skip
    left = size.width() - edge - column
    middle = QPointF(round(left + column / 2), round(edge * 0.8 + radius * 1.09))
    pad = 12.0
    width = column - 2 * pad
    y = middle.y() + radius * 1.08 + 5
    lines: list[Line] = []
    for role, text, font, most in (
        ("lens", title, fonts.lens, 3),
        ("caption", caption, fonts.caption, words),
    ):
        room = column - 2.6 * SIGN if role == "lens" else width
        texts = wrapped(text, font, room, most) if text and most else []
        boxes = _stack(texts, font, left + pad, y, width)
        lines += [Line(t, box, role) for t, box in zip(texts, boxes, strict=True)]  # type: ignore[arg-type]
        y = boxes[-1].bottom() + 2 if boxes else y
    legend, y = _fit_legend(left + pad, y + 5, width, fonts, populations)
    card = QRectF(left, middle.y() + radius * 0.35, column, y + 9 - (middle.y() + radius * 0.35))
    return _Column(left, middle, radius, card, tuple(lines), legend)


def _fit_legend(
    x: float, y: float, width: float, fonts: Fonts, populations: tuple[tuple[str, str], ...]
) -> tuple[tuple[Entry, ...], float]:
    """Names with room for a small picture each, as many in a row as fit."""
    metrics = QFontMetricsF(fonts.label)
    side = max(metrics.height() + 6, 24.0)
    names = {p: _name_lines(name, fonts.label, metrics, width - side) for p, name in populations}
    # A name too long for one line makes all rows higher, so that they keep step.
    more = max(map(len, names.values()), default=1) - 1
    height = side + more * metrics.height()
    rows: list[list[tuple[str, tuple[str, ...], float, float]]] = []
    left = 0.0
    for population, lines in names.items():
        wide = min(side + max(map(metrics.horizontalAdvance, lines)) + 5, width)
        if not rows or left + wide > width:
            if len(rows) == LEGEND_ROWS:
                break
            rows.append([])
            left = 0.0
        rows[-1].append((population, lines, left, wide))
        left += wide + 8
    # A row between two others needs room of its own to be pressed.
    pitch = height if len(rows) <= 2 else max(height, (height + TARGET) / 2)
    entries = []
    for number, row in enumerate(rows):
        for population, lines, left, wide in row:
            box = QRectF(x + left, y + number * pitch, wide, height)
            target = _target(box, number, len(rows))
            entries.append(Entry(population, lines, box, side, target))
    return tuple(entries), y + (len(rows) - 1) * pitch + height if entries else y - 5


def _name_lines(name: str, font: QFont, metrics: QFontMetricsF, width: float) -> tuple[str, ...]:
    """A name in one line, or in two. Most fit, and to break one takes long. Where there is no room
    for a single letter the picture stands alone."""
    if metrics.horizontalAdvance(name) <= width:
        return (name,)
    lines = tuple(wrapped(name, font, width, 2))
    fits = max(map(metrics.horizontalAdvance, lines), default=math.inf) <= width
    return lines if fits else ("",)


def _target(box: QRectF, row: int, rows: int) -> QRectF:
    """As high as what fingers hit: the first row grows upwards, the last one downwards."""
    more = max(TARGET - box.height(), 0.0)
    if rows == 1 or 0 < row < rows - 1:
        return box.adjusted(0, -more / 2, 0, more / 2)
    return box.adjusted(0, -more, 0, 0) if row == 0 else box.adjusted(0, 0, 0, more)
