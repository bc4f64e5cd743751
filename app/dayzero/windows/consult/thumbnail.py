"""The patient's screen, small, on the nurse's: the same pixels, painted once."""

from __future__ import annotations

import time

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from dayzero.theme.look import Look
from dayzero.windows.consult.patient import PatientView, PatientWindow
from dayzero.windows.consult.pointing import Pointed, Pointing

LEAST_MS = 50
"""Between two pictures: while the story plays, every third frame is enough to follow it."""
WHOLE_MS = 500
"""Between two pictures of all of the screen, while little more than its stage moves."""


class Thumbnail(Pointed):
    """Shows what was last painted on the patient's screen; it paints nothing of that again."""

    def __init__(
        self,
        look: Look,
        window: PatientWindow,
        pointing: Pointing,
        view: PatientView,
        parent: QWidget,
    ) -> None:
        super().__init__(pointing, view, parent)
        self._look = look
        self._window = window
        self._last = self._whole = 0.0
        self.setAccessibleName(self.tr("What the patient sees"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 135)
        self._later = QTimer(self, singleShot=True, interval=LEAST_MS)
        self._later.timeout.connect(self._show)
        window.painted.connect(self._on_painted)
        pointing.changed.connect(self._dress)
        self._dress()

    def sizeHint(self) -> QSize:
        return QSize(960, 540)

    def paintEvent(self, _event: QPaintEvent) -> None:
        picture = self._window.picture()
        with QPainter(self) as painter:
            if picture is None:
                painter.fillRect(self.rect(), QColor(self._look.theme.calm))
            else:
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.drawImage(QRectF(self.rect()), picture, QRectF(picture.rect()))
            painter.setPen(QPen(QColor(self._look.theme.line), 1))
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def _on_painted(self) -> None:
        if not self._later.isActive():
            rested = (time.monotonic() - self._last) * 1000
            if rested >= LEAST_MS:
                self._show()
            else:
                self._later.start(max(round(LEAST_MS - rested), 1))

    def _show(self) -> None:
        self._last = time.monotonic()
        moving = self._view.moving_part()
        if moving.isEmpty() or (self._last - self._whole) * 1000 >= WHOLE_MS:
            self._whole = self._last
            self.update()
        else:
            self.update(self._small(moving))

    def _small(self, part: QRect) -> QRect:
        """Where a part of the patient's screen is on the small one."""
        x, y = self.width() / self._view.width(), self.height() / self._view.height()
        box = QRectF(part.x() * x, part.y() * y, part.width() * x, part.height() * y)
        return box.toAlignedRect()

    def _dress(self) -> None:
        drawing = self._pointing.tool != "hand"
        self.setCursor(Qt.CursorShape.CrossCursor if drawing else Qt.CursorShape.PointingHandCursor)
