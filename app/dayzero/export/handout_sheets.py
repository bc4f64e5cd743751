"""The handout laid out on sheets of paper, and painted: on a screen, to a printer, or as PDF.

Lengths are tenths of a point, whatever it is painted on; so all of them show the same sheets. The
largest letters are used with which everything keeps to the sheets it is meant for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPageSize,
    QPainter,
    QPen,
    QTextLayout,
)

from dayzero.theme.look import FAMILIES
from dayzero.theme.tokens import LIGHT
from dayzero.theme.wrapped import reading_option
from dayzero.timeline.language import is_right_to_left, translate

if TYPE_CHECKING:
    from dayzero.story.handout import Call, Handout, Part

Paper = Literal["a4", "letter"]
PAPERS: dict[Paper, QPageSize.PageSizeId] = {
    "a4": QPageSize.PageSizeId.A4,
    "letter": QPageSize.PageSizeId.Letter,
}
POINT = 10.0
"""Units of length in a point."""
MARGIN, LARGE_MARGIN = 42 * POINT, 28 * POINT
SIZES = (12.0, 11.5, 11.0, 10.5, 10.0, 9.5)
"""Letters, points."""
LARGE_SIZES = (18.0, 17.0, 16.0)
"""Letters of the large print, points. Below 16 it would not be called large."""
SHEETS, LARGE_SHEETS = 2, 5


class Piece(NamedTuple):
    """Something that stays on one sheet."""

    height: float
    paint: Callable[[QPainter, float, float], None]
    """Paints it, given left and top."""
    above: float = 0.0
    """Room above it, unless it begins a sheet."""
    leads: bool = False
    """Whether it must not end a sheet, as a heading must not."""


class Sheets(NamedTuple):
    """The handout, laid out."""

    size: QSizeF
    margin: float
    sheets: tuple[tuple[tuple[float, Piece], ...], ...]
    """What stands on each, with its top."""


def lay_out(told: Handout, paper: Paper = "a4", large: bool = False) -> Sheets:
    """Lay the handout out; an application object must exist.

    Two sheets, or up to five in large print, and one more after a visit; more where a treatment
    says more than fits even in the smallest letters.
    """
    size = QPageSize(PAPERS[paper]).size(QPageSize.Unit.Point) * POINT
    most = (LARGE_SHEETS if large else SHEETS) + bool(told.visit)
    for letters in LARGE_SIZES if large else SIZES:
        sheets = _Setter(told, size, letters * POINT, large).sheets()
        if len(sheets.sheets) <= most:
            break
    return sheets


def paint_sheet(painter: QPainter, sheets: Sheets, number: int) -> None:
    """Paint a sheet, counted from 0, where a unit of the painter is a tenth of a point."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for top, piece in sheets.sheets[number]:
        piece.paint(painter, sheets.margin, top)


class _Setter:
    """Sets the handout in letters of one size."""

    def __init__(self, told: Handout, size: QSizeF, letters: float, large: bool) -> None:
        self._told = told
        self._size = size
        self._em = letters
        self._large = large
        self._mirrored = is_right_to_left(told.language)
        self._margin = LARGE_MARGIN if large else MARGIN
        self._width = size.width() - 2 * self._margin
        small = letters if large else letters * 0.86
        self._body = _font(letters)
        self._bold = _font(letters, bold=True)
        self._small = _font(small)
        self._heading = _font(letters * (1.12 if large else 1.25), bold=True)
        self._title = _font(letters * (1.25 if large else 1.55), bold=True)

    def sheets(self) -> Sheets:
        """All sheets, with a foot on each."""
        foot = self._foot(99, 99).height
        room = self._size.height() - 2 * self._margin - foot - self._em * 0.4
        filled = list(_filled(list(self._pieces()), room))
        bottom = self._size.height() - self._margin
        return Sheets(
            self._size,
            self._margin,
            tuple(
                (
                    *((self._margin + top, piece) for top, piece in placed),
                    (bottom - foot, self._foot(number, len(filled))),
                )
                for number, placed in enumerate(filled, start=1)
            ),
        )

    # --- what there is, in reading order ---------------------------------------------------------

    def _pieces(self) -> Iterator[Piece]:
        told, em = self._told, self._em
        yield self._text(told.title, self._title, LIGHT.primary)
        for words in told.lead:
            yield self._text(words, self._body, above=em * 0.35)
        for listed in told.visit:
            yield from self._listed(listed.title, listed.lines, self._body)
        yield self._head(told.call_title, LIGHT.call)
        yield self._number()
        yield from self._calls(told.calls)
        yield self._head(told.course_title)
        yield self._text(told.course, self._body, leads=True)
        yield from self._strip()
        for part in told.parts:
            yield self._part(part)
        yield self._head(told.own_title)
        if told.matters:
            yield self._text(told.matters, self._body, leads=True)
        for number in range(len(told.own) + told.empty_lines):
            words = told.own[number] if number < len(told.own) else ""
            yield self._to_write(f"{number + 1}.", words)
        yield from self._listed(told.ask_title, told.ask, self._body)
        yield from self._listed(told.sources_title, told.sources, self._small)
        yield self._text(told.closing, self._bold, above=em * 0.8)
        yield self._text(told.found, self._small, above=em * 0.3)

    def _head(self, words: str, colour: str = LIGHT.primary) -> Piece:
        above = self._em * (0.6 if self._large else 0.9)
        return self._text(words, self._heading, colour, above=above, leads=True)

    def _listed(self, title: str, items: Sequence[str], font: QFont) -> Iterator[Piece]:
        if items:
            yield self._head(title)
        for words in items:
            yield self._marked("•", self._text(words, font, width=self._width - self._em), font)

    def _number(self) -> Piece:
        """Whom to call; a line for the number where that is not known."""
        inner = self._width - 2 * self._em
        told = self._told
        texts = [
            self._text(words, self._bold if number == 0 else self._body, width=inner)
            for number, words in enumerate(told.call_lines)
        ]
        if told.number_to_write:
            texts = [self._text(told.number_to_write, self._bold, width=inner)]
            texts.append(self._rule(inner, self._em * 1.9))
        return self._framed(texts, self._width, urgent=True)

    def _calls(self, calls: Sequence[Call]) -> Iterator[Piece]:
        """A card for each: one below the other, or in two columns that end at like heights."""
        gap = self._em * 0.6
        if self._large:
            for call in calls:
                yield self._call(call, self._width)
            return
        width = (self._width - gap) / 2
        columns: tuple[list[tuple[float, Piece]], ...] = ([], [])
        ends = [0.0, 0.0]
        for call in calls:
            card = self._call(call, width)
            column = ends.index(min(ends))
            columns[column].append((ends[column], card))
            ends[column] += card.height + gap

        def paint(painter: QPainter, left: float, top: float) -> None:
            for column, cards in enumerate(columns):
                for down, card in cards:
                    card.paint(painter, left + column * (width + gap), top + down)

        yield Piece(max(ends) - gap, paint, above=gap)

    def _call(self, call: Call, width: float) -> Piece:
        inner = width - 2 * self._em
        colour = LIGHT.call if call.urgent else LIGHT.text
        texts = [self._text(call.title, self._bold, colour, width=inner)]
        if self._large and not call.urgent:
            # Large print must not grow too long to carry; each sign is a sentence of its own.
            words = " ".join((*call.signs, call.then))
            return self._framed([*texts, self._text(words, self._body, width=inner)], width, False)
        for sign in call.signs:
            told = self._text(sign, self._body, width=inner - self._em)
            texts.append(self._marked("•", told, self._body))
        texts.append(self._text(call.then, self._bold if call.urgent else self._body, width=inner))
        return self._framed(texts, width, call.urgent)

    def _strip(self) -> Iterator[Piece]:
        """The parts on one axis of days, each as wide as any other; in rows where names of days
        need the room."""
        parts = self._told.parts
        names = [part.begins.replace(" ", "\n") for part in parts]
        names.append(self._told.ends.replace(" ", "\n"))
        metrics = QFontMetricsF(self._small)
        widest = max(metrics.horizontalAdvance(line) for name in names for line in name.split("\n"))
        per_row = max(1, min(len(parts), int((self._width - widest) / (widest + self._em * 0.3))))
        rows = -(-len(parts) // per_row)
        per_row = -(-len(parts) // rows)
        for start in range(0, len(parts), per_row):
            row = parts[start : start + per_row]
            span = names[start : start + len(row) + 1]
            yield self._strip_row(row, span, (self._width - widest) / per_row, widest / 2)

    def _strip_row(
        self, row: Sequence[Part], names: Sequence[str], width: float, inset: float
    ) -> Piece:
        """``inset``: room for half a name of a day at each end."""
        line = QFontMetricsF(self._small).height()
        lines = max(name.count("\n") for name in names) + 1
        band = self._em * 1.9

        def paint(painter: QPainter, left: float, top: float) -> None:
            left += inset
            for index, part in enumerate(row):
                box = QRectF(left + index * width, top, width, band)
                painter.setPen(QPen(QColor(LIGHT.phases[part.kind]), 8))
                painter.setBrush(QColor(LIGHT.tints[part.kind]))
                painter.drawRect(box)
                _write(painter, box, str(part.number), self._bold, LIGHT.text)
            for index, name in enumerate(names):
                start = left + (index - 0.5) * width
                for number, words in enumerate(name.split("\n")):
                    box = QRectF(start, top + band + number * line, width, line)
                    _write(painter, box, words, self._small, LIGHT.text_2)

        return Piece(band + lines * line, paint, above=self._em * 0.5, leads=True)

    def _part(self, part: Part) -> Piece:
        indent = self._em * 2.3
        width = self._width - indent
        head = self._text(part.title, self._bold, width=width)
        advance = QFontMetricsF(self._bold).horizontalAdvance(part.title) + self._em * 0.6
        beside = QFontMetricsF(self._small).horizontalAdvance(part.when) + advance < width
        when = self._text(part.when, self._small, LIGHT.text_2, width=width)
        short = self._text(part.in_short, self._body, width=width)
        lower = 0.0 if beside else head.height
        below = head.height + (0.0 if beside else when.height)
        drop = QFontMetricsF(self._bold).ascent() - QFontMetricsF(self._small).ascent()

        def paint(painter: QPainter, left: float, top: float) -> None:
            wide = self._em * 1.7
            disc = QRectF(self._x(left, wide), top + self._em * 0.05, wide, self._em * 1.35)
            painter.setPen(QPen(QColor(LIGHT.phases[part.kind]), 8))
            painter.setBrush(QColor(LIGHT.tints[part.kind]))
            painter.drawRoundedRect(disc, self._em * 0.4, self._em * 0.4)
            _write(painter, disc, str(part.number), self._bold, LIGHT.text)
            head.paint(painter, left + indent, top)
            if beside:
                when.paint(painter, left + indent + advance, top + drop)
            else:
                when.paint(painter, left + indent, top + lower)
            short.paint(painter, left + indent, top + below)

        return Piece(below + short.height, paint, above=self._em * 0.35)

    def _to_write(self, number: str, words: str) -> Piece:
        """A question and a line for the answer; without words, a line for the question."""
        indent = self._em * 1.6
        width = self._width - indent
        texts = [self._text(words, self._body, width=width)] if words else []
        line = self._rule(width, self._em * (1.6 if self._large else 1.8))
        return self._marked(number, _stacked([*texts, line]), self._body, indent)

    def _rule(self, width: float, height: float) -> Piece:
        def paint(painter: QPainter, left: float, top: float) -> None:
            painter.setPen(QPen(QColor(LIGHT.line), 7))
            start = QPointF(self._x(left, width), top + height)
            painter.drawLine(start, start + QPointF(width, 0))

        return Piece(height, paint)

    def _foot(self, number: int, count: int) -> Piece:
        page = translate("Handout", "Page {number} of {count}").format(number=number, count=count)
        rule = self._rule(self._width, 0.0)
        words = f"{self._told.title}. {page}. {self._told.foot}"
        return _stacked([rule, self._text(words, self._small, LIGHT.text_2, above=30.0)])

    # --- building blocks -------------------------------------------------------------------------

    def _x(self, left: float, width: float) -> float:
        """Where something that wide begins on the paper, which is mirrored for a language that is
        read from the right. Every piece that paints asks; the axis of days does not, for days go
        from left to right in every language."""
        return self._size.width() - left - width if self._mirrored else left

    @property
    def _side(self) -> Qt.AlignmentFlag:
        """Where lines begin."""
        return Qt.AlignmentFlag.AlignRight if self._mirrored else Qt.AlignmentFlag.AlignLeft

    def _marked(self, mark: str, piece: Piece, font: QFont, indent: float = 0.0) -> Piece:
        """A piece with a bullet or a number before it."""
        indent = indent or float(font.pixelSize())
        line = QFontMetricsF(font).height()

        def paint(painter: QPainter, left: float, top: float) -> None:
            box = QRectF(self._x(left, indent), top, indent, line)
            side = self._side | Qt.AlignmentFlag.AlignAbsolute
            _write(painter, box, mark, font, LIGHT.text, side)
            piece.paint(painter, left + indent, top)

        return Piece(piece.height, paint, above=font.pixelSize() * 0.1)

    def _text(
        self,
        words: str,
        font: QFont,
        colour: str = LIGHT.text,
        width: float = 0.0,
        above: float = 0.0,
        leads: bool = False,
    ) -> Piece:
        layout = QTextLayout(words, font)
        layout.setTextOption(reading_option(words, self._side))
        width = width or self._width
        height = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0.0, height))
            height += line.height()
        layout.endLayout()

        def paint(painter: QPainter, left: float, top: float) -> None:
            painter.setPen(QColor(colour))
            layout.draw(painter, QPointF(self._x(left, width), top))

        return Piece(height if words else 0.0, paint, above, leads)

    def _framed(self, texts: Sequence[Piece], width: float, urgent: bool) -> Piece:
        """A card; an urgent one has a heavy edge."""
        pad = self._em * (0.3 if self._large else 0.5)
        inside = _stacked(texts)

        def paint(painter: QPainter, left: float, top: float) -> None:
            edge = QPen(QColor(LIGHT.call), 18) if urgent else QPen(QColor(LIGHT.line), 7)
            painter.setPen(edge)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            frame = QRectF(self._x(left, width), top, width, inside.height + 2 * pad)
            painter.drawRoundedRect(frame, 60, 60)
            inside.paint(painter, left + self._em, top + pad)

        above = self._em * (0.4 if self._large else 0.6)
        return Piece(inside.height + 2 * pad, paint, above)


def _filled(pieces: Sequence[Piece], room: float) -> Iterator[list[tuple[float, Piece]]]:
    """What stands on each sheet, with its distance from the top."""
    placed: list[tuple[float, Piece]] = []
    end = 0.0
    for group in _groups(pieces):
        height = sum(piece.above + piece.height for piece in group)
        if placed and end + height > room:
            yield placed
            placed, end = [], 0.0
        for piece in group:
            end += piece.above if placed else 0.0
            placed.append((end, piece))
            end += piece.height
    yield placed


def _groups(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Each piece, together with the headings above it."""
    group: list[Piece] = []
    for piece in pieces:
        group.append(piece)
        if not piece.leads:
            yield group
            group = []
    if group:
        yield group


def _stacked(pieces: Sequence[Piece]) -> Piece:
    """Pieces one below the other, as one."""

    def paint(painter: QPainter, left: float, top: float) -> None:
        for piece in pieces:
            top += piece.above
            piece.paint(painter, left, top)
            top += piece.height

    return Piece(sum(piece.above + piece.height for piece in pieces), paint)


def _write(
    painter: QPainter,
    box: QRectF,
    words: str,
    font: QFont,
    colour: str,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter,
) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, words)


def _font(letters: float, bold: bool = False) -> QFont:
    font = QFont(list(FAMILIES))
    font.setPixelSize(round(letters))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # Letters joined into one, as in "find", are not found by everything that searches a PDF.
    font.setFeature(QFont.Tag("liga"), 0)
    if bold:
        font.setWeight(QFont.Weight.Bold)
    return font
