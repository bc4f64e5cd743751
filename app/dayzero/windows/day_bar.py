"""The day axis of several treatments: one lane of parts for each, and one play-head over all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from dayzero.playback.play_head import PlayHead
from dayzero.story.days import day_label, day_name, day_number
from dayzero.story.moment import Story
from dayzero.story.together import Together
from dayzero.theme.look import Look

EDGE_EM = 1.2
"""Room at both ends for the play-head's knob and for the numbers of the lanes."""
LABELLED = (-120, -60, -30, -6, 0, 14, 30, 100, 365, 731, 1826, 3653, 5479)
"""Days that people know by name; those that have room are named."""


class DayBar(QSlider):
    """Pressed, dragged or moved by keys, it seeks. To a screen reader it is a slider of days."""

    def __init__(
        self, look: Look, play_head: PlayHead, stories: Sequence[Story], parent: QWidget
    ) -> None:
        """``play_head``: of a ``Together`` of the ``stories``."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self._head = play_head
        self._stories = tuple(stories)
        self._still = QPixmap()
        self._painted: tuple[object, ...] = ()
        # Days go from left to right in every language, as on the board.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Day, for all treatments"))
        axis = play_head.story.axis
        self.setRange(day_number(axis.first_day), day_number(axis.last_day))
        self.valueChanged.connect(self._sought)
        play_head.moved.connect(self._follow)
        look.changed.connect(self._fit)
        self._fit()
        self._follow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that move the play-head everywhere."""
        head, together = self._head, self._together
        week = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        moves = {
            Qt.Key.Key_Left: lambda: head.by_days(-7 if week else -1),
            Qt.Key.Key_Right: lambda: head.by_days(7 if week else 1),
            Qt.Key.Key_PageUp: lambda: head.seek(together.turn(head.day, forward=False)),
            Qt.Key.Key_PageDown: lambda: head.seek(together.turn(head.day, forward=True)),
            Qt.Key.Key_Home: head.to_start,
            Qt.Key.Key_End: head.to_end,
            Qt.Key.Key_Space: head.toggle,
        }
        move = moves.get(Qt.Key(event.key()))
        if move is None:
            event.ignore()
        else:
            move()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._seek_to(event.position().x())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._seek_to(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawPixmap(0, 0, self._lanes())
            x = self._x(self._head.day)
            painter.setPen(QPen(QColor(theme.text), 2))
            painter.drawLine(QPointF(x, 8), QPointF(x, self._lanes_bottom))
            painter.setPen(QPen(QColor(theme.surface), 2))
            painter.setBrush(QColor(theme.primary))
            painter.drawEllipse(QPointF(x, 9), 8, 8)
            if self.hasFocus():
                painter.setPen(QPen(QColor(theme.focus), 3))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 8, 8)

    def _lanes(self) -> QPixmap:
        """Lanes and labels, which stand still: painted once for a size and a look."""
        ratio, theme = self.devicePixelRatioF(), self._look.theme
        shown = (self.width(), self.height(), ratio, theme.name, self._look.type.scale)
        if shown != self._painted:
            self._painted = shown
            self._still = QPixmap((QSizeF(self.size()) * ratio).toSize())
            self._still.setDevicePixelRatio(ratio)
            self._still.fill(Qt.GlobalColor.transparent)
            with QPainter(self._still) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                for lane, story in enumerate(self._stories):
                    self._paint_lane(painter, lane, story)
                self._paint_labels(painter)
        return self._still

    @property
    def _together(self) -> Together:
        story = self._head.story
        assert isinstance(story, Together)
        return story

    @property
    def _edge(self) -> float:
        return EDGE_EM * self._look.type.body

    @property
    def _lane(self) -> int:
        return self._look.type.small + 8

    @property
    def _lanes_bottom(self) -> int:
        return 18 + len(self._stories) * (self._lane + 3)

    def _x(self, day: float) -> float:
        axis = self._head.story.axis
        return self._edge + axis.position(day) / axis.length * (self.width() - 2 * self._edge)

    def _seek_to(self, x: float) -> None:
        share = (x - self._edge) / max(self.width() - 2 * self._edge, 1)
        self._head.seek_position(share * self._head.story.axis.length)

    def _sought(self, day: int) -> None:
        if day != day_number(self._head.day):
            self._head.seek(float(day))

    def _follow(self) -> None:
        day = self._head.day
        self.setValue(day_number(day))
        self.setAccessibleDescription(day_name(day))
        self.update()

    def _fit(self) -> None:
        self.setFixedHeight(self._lanes_bottom + self._look.type.small + 10)
        self.update()

    def _paint_lane(self, painter: QPainter, lane: int, story: Story) -> None:
        theme, type_ = self._look.theme, self._look.type
        top = 18 + lane * (self._lane + 3)
        painter.setFont(self._look.font(type_.small))
        letters = painter.fontMetrics()
        painter.setPen(QColor(theme.text_2))
        number = QRectF(0, top, self._edge - 6, self._lane)
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(lane + 1))
        for phase in story.phases:
            left, right = self._x(phase.start), self._x(phase.end)
            box = QRectF(left, top, right - left, self._lane)
            painter.setPen(QPen(QColor(theme.surface if theme.name != "contrast" else theme.line)))
            painter.setBrush(QColor(theme.tints[phase.phase.kind]))
            painter.drawRect(box)
            words = letters.elidedText(
                phase.phase.title, Qt.TextElideMode.ElideRight, int(box.width() - 8)
            )
            if len(words) > 3:
                painter.setPen(QColor(theme.text))
                painter.drawText(box.adjusted(5, 0, -3, 0), Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_labels(self, painter: QPainter) -> None:
        theme, type_ = self._look.theme, self._look.type
        painter.setFont(self._look.font(type_.small))
        painter.setPen(QColor(theme.text_2))
        letters = painter.fontMetrics()
        axis = self._head.story.axis
        taken: list[tuple[float, float]] = []
        # The day of infusion is always named.
        for day in sorted(LABELLED, key=lambda day: day != 0):
            if not axis.first_day <= day <= axis.days[-1]:
                continue
            words = day_label(day)
            width = letters.horizontalAdvance(words)
            left = min(max(self._x(day) - width / 2, 2), self.width() - width - 2)
            if all(left > end + 10 or left + width < start - 10 for start, end in taken):
                taken.append((left, left + width))
                bottom = self._lanes_bottom + letters.ascent() + 2
                painter.drawText(QPointF(left, bottom), words)
