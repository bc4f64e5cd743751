"""The board: stages, blood counts, what may happen and milestones on one day axis.

Everything that stands still lies in pixmaps. While time moves, only the strip under the
play-head is painted again; where a window opens or closes, the pixmaps are put together anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from dayzero.board.fonts import Fonts
from dayzero.board.guide_button import GuideButton
from dayzero.board.items import Part, Target, items_of, target_at
from dayzero.board.layers import Layers
from dayzero.board.numbers import draw_numbers
from dayzero.board.plan import Plan, least_height, plan
from dayzero.board.readout import (
    Readout,
    counts_sentence,
    draw_plate,
    plate_rect,
    readout,
)
from dayzero.playback.play_head import PlayHead
from dayzero.playback.selection import Selection
from dayzero.story.counts import height
from dayzero.story.links import Ref
from dayzero.story.moment import Moment
from dayzero.theme.look import Look

if TYPE_CHECKING:
    from dayzero.board.charts import Charts

DRAG_FROM = 8.0
"""A press that moves less than this is a click, px."""
GRAB = 7.0
"""How near the play-head a press takes hold of it, px."""
REST_MS = 400
"""So long after its first paint the board draws what is out of view."""


class BoardView(QWidget):
    """Draws the moment of the play-head on its day axis, and seeks where it is pressed."""

    charts_ready = Signal()
    """The blood counts are drawn."""
    noticed = Signal()
    """The pointer or the keyboard has come to the board."""
    guide_asked = Signal()
    """Someone wants to know how to read the chart."""

    def __init__(
        self, look: Look, play_head: PlayHead, selection: Selection, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._head = play_head
        self._selection = selection
        self._fonts = Fonts(look)
        self._true_to_scale = False
        self._axis = play_head.story.axis
        self._charts: Charts | None = None
        self._plan: Plan | None = None
        self._layers: Layers | None = None
        self._edge = -1
        self._line_x = 0.0
        self._chip = QRectF()
        self._said: Readout | None = None
        self._parts: tuple[Plan, float, list[Part]] | None = None
        self._said_ref: Ref | None = None
        self._plate = QRectF()
        self._focused: Ref | None = None
        self._by_keyboard = False
        self._roomy = False
        self._numbered = False
        self.guide_button = GuideButton(look, self)
        self.guide_button.clicked.connect(self.guide_asked)
        self._followed = ""
        self._by_phase: dict[str, Plan] = {}
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._draw_ahead)
        self._pressed: QPointF | None = None
        self._dragging = False

        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(self.tr("Board: stages, blood counts and what may happen, by day"))
        play_head.moved.connect(self._on_moved)
        play_head.story_changed.connect(self._on_story_changed)
        selection.changed.connect(self._on_selected)
        look.changed.connect(self._on_look_changed)

    # --- what others ask ------------------------------------------------------------------

    @property
    def true_to_scale(self) -> bool:
        """Whether every day is as wide as any other."""
        return self._true_to_scale

    def set_true_to_scale(self, on: bool) -> None:
        """Draw every day as wide as any other, or each phase as long as it plays."""
        if on != self._true_to_scale:
            self._true_to_scale = on
            self._renew_axis()
            self._forget()

    def load_charts(self) -> None:
        """Import pyqtgraph and draw the blood counts. Call it after the first paint."""
        if self._charts is not None:
            return
        from dayzero.board.charts import Charts

        self._charts = Charts(self)
        self._layers = None
        self.guide_button.stand_in(self._ready())
        self.update()
        self.charts_ready.emit()

    @property
    def draws_counts(self) -> bool:
        """Whether the counts are drawn as lines, and not said in one sentence."""
        return self._ready().counts_mode == "plot"

    def set_numbered(self, on: bool) -> None:
        """Show the numbers of the guide on the chart."""
        if on != self._numbered:
            self._numbered = on
            self.update()

    def controls(self) -> tuple[QWidget, ...]:
        """Widgets that lie on the board, for the accessible mirror."""
        return (self.guide_button,) if self.guide_button.isVisible() else ()

    def readout(self) -> str:
        """What is said about the thing that is pointed at, or an empty string."""
        return self._said.words() if self._said else ""

    def parts(self) -> list[Part]:
        """Everything on the board, in the order of the keyboard, for the accessible mirror."""
        plan, day = self._ready(), self._head.moment.day
        # A screen reader asks for all of them again for each that it tells.
        if self._parts is None or self._parts[0] is not plan or self._parts[1] != day:
            self._parts = (plan, day, items_of(plan, day))
        return self._parts[2]

    def windows_drawn(self, moment: Moment) -> tuple[str, ...]:
        """Ids of the risks drawn as open on the day of a moment, in the order of the document."""
        opened = self._ready().open_on(moment.day)
        return tuple(key for key in self._head.story.timeline.risks if Ref("risk", key) in opened)

    def minimumSizeHint(self) -> QSize:
        return QSize(480, least_height(self._fonts))

    def sizeHint(self) -> QSize:
        return QSize(1280, max(round(270 * (0.6 + 0.4 * self._fonts.scale)), 200))

    # --- keeping the layers up to date ------------------------------------------------------

    def _forget(self) -> None:
        self._plan = None
        self._layers = None
        if self._charts is not None:
            self.guide_button.stand_in(self._ready())
        self.update()

    def _ready(self) -> Plan:
        if self._plan is None:
            self._plan = plan(
                self._head.story, self._fonts, max(self.width(), 200), max(self.height(), 60),
                self._axis, self._roomy,
            )  # fmt: skip
            self._by_phase = {}
            self._follow(self._plan)
            self._place_head(self._plan)
        return self._plan

    def _painted(self, ratio: float) -> Layers:
        now = self._ready()
        if self._layers is None or self._layers.ratio != ratio:
            if self._charts is not None and now.counts_mode == "plot":
                self._charts.arrange(now, self._look.theme, ratio)
            self._layers = Layers(now, self._look.theme, ratio, self._charts)
            self._edge = -1
            self._rest.start(REST_MS)
        if self._edge == -1:
            self._edge = now.edge_index(self._head.day)
            self._layers.put_together(now, self._head.day, self._selection.lit)
        return self._layers

    def _draw_ahead(self) -> None:
        """Draw the lanes that other phases bring into view, one at a turn."""
        if self._layers and self._plan and self._layers.draw_ahead(self._plan) and self.isVisible():
            self._rest.start(0)

    def _renew_axis(self) -> None:
        axis = self._head.story.axis
        self._axis = axis.true_to_scale() if self._true_to_scale else axis

    def _on_story_changed(self) -> None:
        self._focused = None
        self._say(None)
        self._renew_axis()
        self._forget()

    def _on_look_changed(self) -> None:
        self._fonts = Fonts(self._look)
        self._say(None)
        self._forget()
        self.updateGeometry()

    def _on_selected(self) -> None:
        main = self._selection.main
        if main is not None and main != self._said_ref:
            self._bring_into_view(main)
        self._edge = -1
        self.update()

    def _on_moved(self) -> None:
        if self._plan is None or self._layers is None:
            self._plan = None  # which follows the day, and may have been made for another
            self.update()
            return
        now = self._plan
        old = self._head_rects()
        self._place_head(now)
        if now.edge_index(self._head.day) != self._edge:
            if self._head.moment.phase.id != self._followed:
                self._follow(now)
            self._edge = -1
            self.update()
            return
        for rect in (*old, *self._head_rects()):
            self.update(rect)
        if now.counts_mode == "sentence":
            self.update(now.counts.toAlignedRect())

    def _place_head(self, now: Plan) -> None:
        self._line_x = now.scale.x(self._head.day)
        name = self._head.moment.day_name
        width = self._fonts.strong.width(name) + 22
        left = min(max(self._line_x - width / 2, 2.0), now.width - width - 2)
        self._chip = QRectF(left, 1, width, self._fonts.strong.line + 1)

    def _head_rects(self) -> tuple[QRect, QRect]:
        line = QRectF(self._line_x - 3, self._chip.bottom(), 6, self.height())
        return line.toAlignedRect(), self._chip.adjusted(-2, -2, 2, 2).toAlignedRect()

    def _follow(self, now: Plan) -> None:
        """Each phase has its own rows in view; the reader may scroll from there."""
        self._followed = self._head.moment.phase.id
        if self._followed not in self._by_phase:
            self._by_phase[self._followed] = now.following(self._head.day)
        self._plan = self._by_phase[self._followed]

    def _bring_into_view(self, ref: Ref) -> None:
        self._scroll_to(self._ready().scroll_to(ref))

    def _scroll_to(self, scroll: int) -> None:
        self._plan = self._ready().scrolled(scroll)
        self._edge = -1
        self.update()

    # --- painting ---------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        layers = self._painted(self.devicePixelRatioF())
        now = self._ready()
        with QPainter(self) as painter:
            for rect in event.region():  # type: ignore[attr-defined]
                layers.blit(painter, rect)
            if now.counts_mode == "sentence" and event.rect().intersects(
                now.counts.toAlignedRect()
            ):
                self._draw_sentence(painter, now)
            self._draw_head(painter)
            if self._numbered:
                draw_numbers(painter, now, self._look.theme)
            if self._by_keyboard and self.hasFocus():
                self._draw_focus(painter, now)
            if self._said is not None:
                draw_plate(painter, self._said, self._fonts, self._look.theme, self._plate)

    def _draw_head(self, painter: QPainter) -> None:
        theme, top = self._look.theme, self._chip.bottom() - 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = QRectF(self._line_x - 1.25, top, 2.5, self._ready().axis_top + 4 - top)
        painter.fillRect(line, QColor(theme.primary))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.primary))
        painter.drawRoundedRect(self._chip, self._chip.height() / 2, self._chip.height() / 2)
        painter.setPen(QColor(theme.on_primary))
        painter.setFont(self._fonts.strong.font)
        painter.drawText(self._chip, Qt.AlignmentFlag.AlignCenter, self._head.moment.day_name)

    def _draw_sentence(self, painter: QPainter, now: Plan) -> None:
        small = self._fonts.small
        words = counts_sentence(self._head.story, self._head.moment)
        painter.setFont(small.font)
        painter.setPen(QColor(self._look.theme.text))
        room = QRectF(now.counts)
        room.setRight(now.width - 8)
        painter.fillRect(room, QColor(self._look.theme.bg))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, small.elided(words, room.width()))

    def _draw_focus(self, painter: QPainter, now: Plan) -> None:
        rect = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        if self._focused is not None:
            rect = now.rect_of(self._focused) or rect
            if self._focused.kind == "curve":
                at = self._plate_point(self._focused)
                rect = QRectF(at.x() - 6, at.y() - 6, 12, 12)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        theme = self._look.theme
        rect = rect.adjusted(-1, -1, 1, 1)
        painter.setPen(QPen(QColor(theme.surface), 2))
        painter.drawRoundedRect(rect, 6, 6)
        painter.setPen(QPen(QColor(theme.focus), 3))
        painter.drawRoundedRect(rect.adjusted(-2.5, -2.5, 2.5, 2.5), 8, 8)

    # --- saying -------------------------------------------------------------------------------

    def _say(self, said: Readout | None, ref: Ref | None = None, at: QPointF | None = None) -> None:
        if said is None and self._said is None and ref == self._said_ref:
            return
        self.update(self._plate.adjusted(-2, -2, 2, 2).toAlignedRect())
        self._said, self._said_ref = said, ref
        if said is not None and at is not None:
            self._plate = plate_rect(said, self._fonts, at, self._plate_bounds())
            self.update(self._plate.adjusted(-2, -2, 2, 2).toAlignedRect())

    def _plate_bounds(self) -> QRectF:
        """Below the chip of the play-head, so that the day stays in sight."""
        return QRectF(self.rect()).adjusted(4, self._chip.bottom() + 2, -4, -2)

    def _point(self, target: Target | None, at: QPointF) -> None:
        """The pointer is over ``target``."""
        if target is None or target.ref is None:
            self._say(target.said if target else None, None, at)
            self._selection.point_at(None)
            return
        day = self._ready().scale.day(at.x()) if target.ref.kind == "curve" else self._head.day
        self._say(readout(self._head.story, target.ref, day), target.ref, at)
        self._selection.point_at(target.ref)

    def _focus_on(self, ref: Ref | None) -> None:
        self._focused = ref
        if ref is None:
            self._say(None)
            self._selection.point_at(None)
            self.setAccessibleDescription("")
            self.update()
            return
        self._bring_into_view(ref)
        said = readout(self._head.story, ref, self._head.day)
        at = self._plate_point(ref)
        self._say(said, ref, at)
        self._selection.point_at(ref)
        self.setAccessibleDescription(said.words())
        self.update()

    def _plate_point(self, ref: Ref) -> QPointF:
        """Where the read-out of a thing that has the focus stands: at its left, or for a curve
        where the play-head crosses it."""
        now = self._ready()
        if ref.kind == "curve" and now.counts_mode == "plot":
            course = self._head.story.courses[ref.id]
            y = now.count_y(height(course.curve, course.value(self._head.day)))
            return QPointF(self._line_x, y)
        rect = now.rect_of(ref) or QRectF(self.rect())
        return QPointF(max(rect.left(), now.scale.left), rect.bottom() - 8)

    # --- the pointer ----------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        at = event.position()
        self._pressed = at
        self._by_keyboard = False
        self._focused = None
        target = target_at(self._ready(), at, self._head.day)
        held = target is not None and target.takes_press and not self._on_head(at)
        self._dragging = not held
        self._say(None)
        if self._dragging:
            self._head.pause()
            if not self._on_head(at):  # taking hold of the line does not move it
                self._seek(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._pressed is not None:
            far = abs(at.x() - self._pressed.x()) > DRAG_FROM
            if far and not self._dragging:
                self._dragging = True
                self._head.pause()
            if self._dragging and (far or not self._on_head(self._pressed)):
                self._seek(at)
            return
        target = target_at(self._ready(), at, self._head.day)
        self._point(target, at)
        if self._on_head(at):
            self.setCursor(Qt.CursorShape.SizeHorCursor)
        elif target is not None and target.takes_press:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is None or self._dragging:
            self._dragging = False
            return
        target = target_at(self._ready(), pressed, self._head.day)
        if target is None:
            return
        if target.ref is None:
            self._show_more()
        else:
            self._choose(target.ref)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.noticed.emit()

    def leaveEvent(self, event: QEvent) -> None:
        if self._focused is None:
            self._say(None)
            self._selection.point_at(None)
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        now = self._ready()
        down = -event.angleDelta().y()
        if not now.most_scroll or not down or not now.lanes.contains(event.position()):
            event.ignore()
            return
        self._scroll_to(now.scroll + (1 if down > 0 else -1))

    def _show_more(self) -> None:
        """Give the lanes the room of the counts, or give it back; else turn to the next rows."""
        now = self._ready()
        if now.counts_mode == "plot" or self._roomy:
            self._roomy = not self._roomy
            self._forget()
            return
        at_end = now.scroll == now.most_scroll
        self._scroll_to(0 if at_end else now.scroll + max(len(now.rows) - 1, 1))

    def _on_head(self, at: QPointF) -> bool:
        return abs(at.x() - self._line_x) <= GRAB or self._chip.contains(at)

    def _seek(self, at: QPointF) -> None:
        self._head.seek(self._ready().scale.day(at.x()))

    def _choose(self, ref: Ref) -> None:
        """Light a thing up for good, and go to its first day when it is not now."""
        self._selection.choose(ref)
        story = self._head.story
        if ref.kind == "phase":
            self._head.seek(story.timeline.phases[ref.id].days[0])
        bars = self._ready().bars.get(ref, ())
        if bars and not any(bar.holds(self._head.day) for bar in bars):
            later = [bar.start for bar in bars if bar.start > self._head.day]
            self._head.seek(min(later) if later else max(bar.start for bar in bars))

    # --- the keyboard -----------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._cycle(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._focused is not None:
            self._choose(self._focused)
            self._focus_on(self._focused)
        elif key == Qt.Key.Key_Escape and self._focused is not None:
            self._focus_on(None)
        else:
            event.ignore()

    def _cycle(self, way: int) -> None:
        self._by_keyboard = True
        refs = self._ready().refs
        if self._focused in refs:
            self._focus_on(refs[(refs.index(self._focused) + way) % len(refs)])
        else:
            self._focus_on(Ref("phase", self._head.moment.phase.id))

    def focusInEvent(self, event: QFocusEvent) -> None:
        keyboard = (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        )
        if event.reason() in keyboard:
            self._by_keyboard = True
            self._focus_on(Ref("phase", self._head.moment.phase.id))
            self.noticed.emit()
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self._focused is not None:
            self._focus_on(None)
        super().focusOutEvent(event)
        self.update()

    # --- size ---------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._say(None)
        self._forget()
        super().resizeEvent(event)
