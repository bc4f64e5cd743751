"""Where everything goes at a size and a text scale: heading, person, lens, words. No painting."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from dayzero.stage.cast import EXTENT, Cast, tubes
from dayzero.stage.paths import smooth
from dayzero.stage.telling import Told
from dayzero.theme.look import Look

MOST_LABELS = 7
MOST_LEGEND = 5


@dataclass(frozen=True, slots=True)
class Line:
    """A line of words with its box, px."""

    text: str
    box: QRectF
    role: Literal["title", "lens", "caption"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A group of cells in the legend: its box holds a small picture and the name."""

    population: str
    text: str
    box: QRectF


@dataclass(frozen=True, slots=True)
class Label:
    """A name with a thin line to the part it names."""

    place: str
    text: str
    box: QRectF
    part: QPointF
    """Where the line ends, px."""


@dataclass(frozen=True, slots=True)
class Layout:
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


def wrapped(text: str, font: QFont, width: float, most: int) -> list[str]:
    """``text`` in at most ``most`` lines of ``width`` px; what does not fit ends in …"""
    metrics = QFontMetricsF(font)
    lines: list[str] = []
    words = text.split()
    while words and len(lines) < most:
        if len(lines) == most - 1:
            lines.append(metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, width))
            break
        line = words.pop(0)
        while words and metrics.horizontalAdvance(f"{line} {words[0]}") <= width:
            line = f"{line} {words.pop(0)}"
        lines.append(metrics.elidedText(line, Qt.TextElideMode.ElideRight, width))
    return lines


def lay_out(size: QSizeF, look: Look, says: Told, titles: tuple[str, ...]) -> Layout:
    """Find a place for everything.

    Args:
        size: Of the stage, px.
        look: Theme and text scale.
        says: What the step tells.
        titles: Of all steps; the longest decides how much room titles get, so that the person
            stays where they are from step to step.
    """
    fonts = Fonts(look, size.height())
    lens = _lens_column(size, look, fonts, says)
    edge = max(14.0, size.width() * 0.018)
    room = lens.left - 2 * edge
    day_height = QFontMetricsF(fonts.day).height()
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
    scale = max(min((foot - top) / 388.0, (lens.left - edge * 0.5) / (right - left)), 0.2)
    spare = lens.left - edge * 0.5 - (right - left) * scale
    layout = Layout(
        size=size,
        scale=scale,
        feet=QPointF(round(spare * 0.5 - left * scale), foot),
        day=day,
        middle=lens.middle,
        radius=lens.radius,
        card=lens.card,
        lines=heading + lens.lines,
        legend=lens.legend,
    )
    parts = says.parts[: MOST_LABELS - len(lens.legend)]
    return replace(layout, labels=_place_labels(layout, says.staged, fonts, parts))


def _stack(lines: list[str], font: QFont, x: float, y: float, width: float) -> list[QRectF]:
    height = QFontMetricsF(font).height()
    return [QRectF(x, y + index * height, width, height) for index in range(len(lines))]


@dataclass(frozen=True, slots=True)
class _Column:
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
    for legend_count, words, shares in _wishes(min(len(populations), MOST_LEGEND)):
        chosen = populations[:legend_count]
        for share in shares:
            radius = round(min(share * high, wide * 0.185))
            found = _fit_column(size, edge, radius, column, fonts, title, caption, words, chosen)
            if found.card.bottom() <= high - edge * 0.7:
                return found
    assert found is not None
    return found


_LARGE = (0.33, 0.3, 0.27)
_SMALL = (0.245, 0.22)


def _wishes(most: int) -> Iterator[tuple[int, int, tuple[float, ...]]]:
    """Legend entries, lines of caption and sizes of the lens to try, the best first."""
    for entries in range(most, min(most, 3) - 1, -1):
        yield entries, 3, _LARGE
    for entries in range(min(most, 3), -1, -1):
        # A whole caption is worth more than a legend.
        yield entries, 3, _SMALL
    yield from ((0, words, _LARGE + _SMALL) for words in (2, 1, 0))


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
        ("lens", title, fonts.lens, 2),
        ("caption", caption, fonts.caption, words),
    ):
        texts = wrapped(text, font, width, most) if text and most else []
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
    height = max(metrics.height() + 4, 22.0)
    mark = height + 2
    entries: list[Entry] = []
    left, top = x, y
    for population, name in populations:
        text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, width - mark)
        wide = mark + metrics.horizontalAdvance(text) + 5
        if left > x and left + wide > x + width:
            left, top = x, top + height
        entries.append(Entry(population, text, QRectF(left, top, min(wide, width), height)))
        left += wide + 8
    return tuple(entries), top + height if entries else y - 5


def _place_labels(
    layout: Layout, staged: Cast, fonts: Fonts,
    parts: tuple[tuple[str, str, tuple[float, float]], ...],
) -> tuple[Label, ...]:  # fmt: skip
    """Put each label where it is near its part and covers nothing that matters."""
    faces = [_around(layout.point(x, y), radius * layout.scale) for x, y, radius in staged.faces]
    lens = _around(layout.middle, layout.radius * 1.09)
    heading = layout.day.united(layout.lines[0].box) if layout.lines else layout.day
    for line in layout.lines:
        if line.role == "title":
            heading = heading.united(line.box)
    taken = [*faces, lens, heading, layout.card]
    # What a label names must be seen beside it.
    taken += [_around(layout.point(*spot), 15 * layout.scale) for _p, _t, spot in parts]
    if staged.patient and any(spot == staged.body.hip for _p, _t, spot in parts):
        hip = layout.point(*staged.body.hip)
        wide, high = 46 * layout.scale, 28 * layout.scale
        taken.append(QRectF(hip.x() - wide, hip.y() - high, 2 * wide, 2 * high))
    bounds = QRectF(QPointF(8, 4), QSizeF(layout.size.width() - 16, layout.size.height() - 10))
    body = (
        _around(layout.point(*staged.body.heart), 74 * layout.scale) if staged.patient else QRectF()
    )
    metrics = QFontMetricsF(fonts.label)
    size_of = {
        text: QSizeF(metrics.horizontalAdvance(text) + 18, metrics.height() + 8)
        for _p, text, _w in parts
    }
    hoses = [
        layout.point(x, y) for points, _colour in tubes(staged) for x, y in smooth(points, 40)[0]
    ]
    labels: list[Label] = []
    for place, text, world in parts:
        part = layout.point(*world)
        box = _best_box(part, size_of[text], taken, bounds, body, faces, labels, hoses)
        if box is not None:
            labels.append(Label(place, text, box, part))
            taken.append(box.adjusted(-5, -5, 5, 5))
    return tuple(labels)


def _best_box(
    part: QPointF, size: QSizeF, taken: list[QRectF], bounds: QRectF, body: QRectF,
    faces: list[QRectF], labels: list[Label], hoses: list[QPointF],
) -> QRectF | None:  # fmt: skip
    best: QRectF | None = None
    least = math.inf
    for ring in range(3, 15):
        distance = ring * 22.0
        if distance * 0.7 >= least:
            break
        for turn in range(24):
            angle = turn * math.tau / 24
            middle = QPointF(
                part.x() + distance * 1.15 * math.cos(angle), part.y() + distance * math.sin(angle)
            )
            box = QRectF(
                QPointF(middle.x() - size.width() / 2, middle.y() - size.height() / 2), size
            )
            end = nearest(box, part)
            if not bounds.contains(box) or any(box.intersects(other) for other in taken):
                continue
            if any(_over(part, end, face) for face in faces):
                continue
            if any(_crosses(part, end, other) for other in (*faces, *(one.box for one in labels))):
                continue
            if any(_meets(part, end, one.part, nearest(one.box, one.part)) for one in labels):
                continue
            cost = distance + (70 if box.intersects(body) else 0) + 10 * abs(math.sin(angle))
            cost += 14 * sum(box.contains(point) for point in hoses)
            if cost < least:
                best, least = box, cost
    return best


def nearest(box: QRectF, point: QPointF) -> QPointF:
    """The point of a box nearest to another point: where a label's line ends."""
    return QPointF(
        min(max(point.x(), box.left()), box.right()), min(max(point.y(), box.top()), box.bottom())
    )


def _around(middle: QPointF, radius: float) -> QRectF:
    return QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)


def _crosses(start: QPointF, end: QPointF, box: QRectF) -> bool:
    return any(
        box.contains(start + (end - start) * (step / 16)) for step in range(17)
    ) and not box.contains(start)


def _over(part: QPointF, label: QPointF, face: QRectF) -> bool:
    """Whether a line from a part at the edge of a face would lead across it."""
    if not face.contains(part):
        return False
    out, line = part - face.center(), label - part
    return out.x() * line.x() + out.y() * line.y() < 0.5 * math.hypot(
        out.x(), out.y()
    ) * math.hypot(line.x(), line.y())


def _meets(a: QPointF, b: QPointF, c: QPointF, d: QPointF) -> bool:
    def side(p: QPointF, q: QPointF, r: QPointF) -> bool:
        return (r.y() - p.y()) * (q.x() - p.x()) > (q.y() - p.y()) * (r.x() - p.x())

    return side(a, c, d) != side(b, c, d) and side(a, b, c) != side(a, b, d)
