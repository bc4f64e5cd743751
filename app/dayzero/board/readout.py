"""What the board says about a thing that is pointed at, and the plate it is said on."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from dayzero.board.fonts import Fonts
from dayzero.story.counts import count_sentence, level_words
from dayzero.story.days import day_name, window_words
from dayzero.story.links import Ref
from dayzero.story.moment import Moment, Story
from dayzero.story.varying import vary_note
from dayzero.theme.tokens import Theme
from dayzero.timeline.language import joined, translate

PAD = 12.0


@dataclass(frozen=True, slots=True)
class Readout:
    """A title and a sentence or two."""

    title: str
    text: str

    def words(self) -> str:
        """Everything in one line, as a screen reader says it."""
        return f"{self.title}. {self.text}"


def readout(story: Story, ref: Ref, day: float) -> Readout:
    """What there is to say about a phase, a curve, a risk or a milestone, on a day."""
    timeline = story.timeline
    medicine = timeline.family == "medicine"
    if ref.kind == "curve":
        curve = timeline.curves[ref.id]
        sentence = count_sentence(curve, story.courses[ref.id].at(day))
        note = story.open_reader.plain(curve.note)
        return Readout(day_name(day), f"{sentence} {note} {vary_note(story, ref.id)}")
    if ref.kind == "phase":
        phase = timeline.phases[ref.id]
        when = _sentence(window_words(*phase.days, medicine))
        return Readout(phase.title, f"{when} {story.open_reader.plain(phase.message)}")
    if ref.kind == "milestone":
        milestone = timeline.milestones[ref.id]
        return Readout(milestone.title, _sentence(window_words(*milestone.days, medicine)))
    risk = timeline.risks[ref.id]
    when = joined(window_words(*window, medicine) for window in risk.windows)
    words = translate("Board", "May happen: {when}.").format(when=when)
    return Readout(risk.title, f"{words} {_now(risk.windows, day)}")


def counts_sentence(story: Story, moment: Moment) -> str:
    """All counts of a moment in one line: 'Very low: Neutrophils, Platelets. Low: …'."""
    levels: dict[str, list[str]] = {}
    for count in moment.counts:
        title = story.timeline.curves[count.curve].title
        levels.setdefault(level_words(count.level), []).append(title)
    said = translate("Board", "{level}: {titles}.")
    return " ".join(
        said.format(level=level[:1].upper() + level[1:], titles=joined(titles, short=True))
        for level, titles in levels.items()
    )


def more_words(hidden: int, roomy: bool) -> str:
    """What the name column offers when rows are out of view."""
    if roomy:
        return translate("Board", "Show the counts")
    if hidden == 1:
        return translate("Board", "1 more row")
    return translate("Board", "{n} more rows").format(n=f"{hidden:,}")


def _now(windows: tuple[tuple[float, float], ...], day: float) -> str:
    if any(start <= day < end for start, end in windows):
        return translate("Board", "Possible on the day you are looking at.")
    if any(start > day for start, _end in windows):
        return translate("Board", "Still to come on the day you are looking at.")
    return translate("Board", "Past on the day you are looking at.")


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:] + "."


def plate_rect(said: Readout, fonts: Fonts, at: QPointF, bounds: QRectF) -> QRectF:
    """Where the plate stands: beside ``at``, above it where there is no room below, in bounds."""
    size = _plate_size(said, fonts, bounds.width())
    left = min(max(at.x() + 14, bounds.left()), bounds.right() - size.width())
    top = at.y() + 18
    if top + size.height() > bounds.bottom():
        top = at.y() - 14 - size.height()
    if top < bounds.top():  # neither below nor above: beside, as high as it goes
        top = max(bounds.bottom() - size.height(), bounds.top())
        left = at.x() + 20
        if left + size.width() > bounds.right():
            left = max(at.x() - 20 - size.width(), bounds.left())
    return QRectF(QPointF(round(left), round(top)), size)


def draw_plate(painter: QPainter, said: Readout, fonts: Fonts, theme: Theme, rect: QRectF) -> None:
    """Paint the read-out."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.line), 2 if theme.name == "contrast" else 1))
    painter.setBrush(QColor(theme.raised if theme.dark else theme.surface))
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 9, 9)
    inside = rect.adjusted(PAD, PAD - 3, -PAD, -PAD + 3)
    painter.setPen(QColor(theme.text))
    painter.setFont(fonts.strong.font)
    painter.drawText(inside, WRAP, said.title)
    used = _wrapped(said.title, fonts.strong.font, inside.width()).height()
    painter.setPen(QColor(theme.text_2))
    painter.setFont(fonts.small.font)
    painter.drawText(inside.adjusted(0, used + 2, 0, 0), WRAP, said.text)


WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


def _wrapped(text: str, font: QFont, width: float) -> QRectF:
    room = QRectF(0, 0, width, 10_000)
    return QFontMetricsF(font).boundingRect(room, int(WRAP.value), text)


def _plate_size(said: Readout, fonts: Fonts, most: float) -> QSizeF:
    wide = max(fonts.strong.width(said.title), fonts.small.width(said.text) / 2.6)
    width = min(max(wide, 180 * fonts.scale), 420 * fonts.scale, most - 8)
    inner = width - 2 * PAD
    tall = _wrapped(said.title, fonts.strong.font, inner).height()
    tall += _wrapped(said.text, fonts.small.font, inner).height() + 2
    return QSizeF(round(width), round(tall + 2 * PAD - 4))
