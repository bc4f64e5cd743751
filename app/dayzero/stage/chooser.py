"""The title under the lens as a button: it opens the list of places that the lens can look into."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QActionGroup, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from dayzero.story.moment import Moment, Story
from dayzero.theme.look import Look
from dayzero.theme.tokens import TARGET


class LensChooser(QToolButton):
    """Lies over the painted title, and adds only a sign that there is a list, and a ring."""

    chosen = Signal(str)
    """The id of a place to look into; empty: back to what the step is about."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._menu = QMenu(self)
        self._menu.setProperty("large", True)
        self._menu.setAccessibleName(self.tr("Where the lens looks"))
        self._menu.triggered.connect(lambda action: self.chosen.emit(action.data()))
        self._sign, self._title = QPointF(), QRectF()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def settle(self, box: QRectF, sign: QPointF, title: str) -> None:
        """Lie over the lens's title, at least 44 px high.

        Args:
            box: Of the title, px of the picture.
            sign: Where the sign after its last word goes, px of the picture.
            title: The place the lens looks into.
        """
        more = max(TARGET - box.height(), 0) / 2
        self.setGeometry(box.adjusted(0, -more, 0, more).toAlignedRect())
        self._sign = sign - QPointF(self.pos())
        self._title = box.translated(-QPointF(self.pos()))
        words = self.tr("The lens looks here: {place}. Choose another place.")
        self.setAccessibleName(words.format(place=title))
        self.update()

    def offer(self, story: Story, moment: Moment, moved_to: str) -> QMenu:
        """The list of the document's places, and the way back where the lens was moved."""
        menu = self._menu
        menu.clear()
        if moved_to:
            menu.addAction(self.tr("Back to what this step is about")).setData("")
            menu.addSeparator()
        group = QActionGroup(menu)
        for name, place in story.timeline.stage.places.items():
            action = menu.addAction(story.open_reader.plain(place.title))
            action.setData(name)
            action.setCheckable(True)
            action.setChecked(name == (moved_to or moment.scene.lens))
            group.addAction(action)
        return menu

    def open(self) -> None:
        """Show the list under the title."""
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            # Close around the title: the words beneath stay whole.
            if self.hasFocus() or self.underMouse():
                ring = (theme.focus, 3.0) if self.hasFocus() else (theme.primary, 1.5)
                painter.setPen(QPen(QColor(ring[0]), ring[1]))
                painter.drawRoundedRect(self._title.adjusted(2, -1.5, -2, 1.5), 8, 8)
            pen = QPen(QColor(theme.primary), 2.2)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            tip = self._sign + QPointF(0, 2.5)
            painter.drawPolyline([tip + QPointF(-5, -5), tip, tip + QPointF(5, -5)])
