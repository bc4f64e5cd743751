"""Pointing and drawing on the patient's picture, from wherever the nurse sees it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Literal, get_args

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QCursor, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget

from dayzero.story.visit import Mark, Point
from dayzero.windows.consult.patient import PatientView
from dayzero.windows.consult.sitting import Sitting

Tool = Literal["hand", "laser", "pen", "arrow"]
TOOLS: tuple[Tool, ...] = get_args(Tool)


class Pointing(QObject):
    """The tool in hand. A hand presses what is on the patient's screen; the others show or draw."""

    changed = Signal()
    """Another tool is in hand."""

    def __init__(self, sitting: Sitting, view: PatientView, parent: QObject) -> None:
        super().__init__(parent)
        self._sitting = sitting
        self._view = view
        self._drawing = False
        self.tool: Tool = "hand"

    def take(self, tool: Tool) -> None:
        """Take another tool in hand."""
        self.tool = tool
        if tool != "laser":
            self._sitting.show(self._sitting.visit.point(None))
        self.changed.emit()

    def press(self, at: Point) -> None:
        """The pointer is pressed on a place."""
        if self.tool == "hand":
            press(self._view.at(at), partial(self._view.press, at), QCursor.pos())
        elif self.tool != "laser":
            self._sitting.play_head.pause()
            self._drawing = True
            self._sitting.show(self._sitting.visit.draw(Mark(self.tool, (at, at))))

    def move(self, at: Point) -> None:
        """The pointer moves over a place, pressed or not."""
        visit = self._sitting.visit
        if self.tool == "laser":
            self._sitting.show(visit.point(at))
        elif self._drawing and visit.marks:
            self._sitting.show(visit.draw_on(at))

    def release(self) -> None:
        """The pointer is let go."""
        self._drawing = False

    def leave(self) -> None:
        """The pointer is elsewhere."""
        self._sitting.show(self._sitting.visit.point(None))


def press(pressed: QWidget | None, act: Callable[[], object], here: QPoint) -> None:
    """Press something on the patient's screen. A list that it opens comes to where the nurse
    looks (``here``, px, of all screens): she chooses from it."""
    menu = pressed.menu() if isinstance(pressed, QPushButton | QToolButton) else None
    if menu is not None:
        menu.popup(here)
        return
    act()
    opened = QApplication.activePopupWidget()
    if opened is not None:
        opened.move(here)


class Pointed(QWidget):
    """A widget on which the pointer stands for a place on the patient's screen."""

    def __init__(self, pointing: Pointing, view: PatientView, parent: QWidget) -> None:
        super().__init__(parent)
        self._pointing = pointing
        self._view = view
        self.setMouseTracking(True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._pointing.press(self._place(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointing.move(self._place(event.position()))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._pointing.release()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._pointing.leave()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._view.scroll_words(-1 if event.angleDelta().y() > 0 else 1)

    def _place(self, at: QPointF) -> Point:
        x, y = at.x() / max(self.width(), 1), at.y() / max(self.height(), 1)
        return Point(min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0))


class Glass(Pointed):
    """Lies over the patient's view on the nurse's own screen, while something is drawn on it."""

    def __init__(self, pointing: Pointing, view: PatientView, parent: QWidget) -> None:
        super().__init__(pointing, view, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        pointing.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setVisible(self._pointing.tool != "hand")
