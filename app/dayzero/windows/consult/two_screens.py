"""The nurse's window where the patient has a screen of their own: three columns and a foot."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from dayzero.panels.pieces import Segments
from dayzero.theme.look import Look
from dayzero.windows.comfort import Comfort, ComfortBar
from dayzero.windows.consult.desk import Desk
from dayzero.windows.consult.patient import PatientView, PatientWindow
from dayzero.windows.consult.sitting import Sitting
from dayzero.windows.consult.thumbnail import Thumbnail
from dayzero.windows.day_bar import DayBar
from dayzero.windows.elided import ElidedLabel

LEFT_SHARE, RIGHT_SHARE = 0.19, 0.27
"""Of the width, for agenda and plan, and for prompts."""
LEFT_OF_TWO_SHARE = 0.3
"""Where prompts lie behind the agenda."""
LEFT_PX, RIGHT_PX = 240, 320
"""The least, at 100 % text."""
WIDE_PX = 1050
"""Width, at 100 % text, from which there are three columns."""
MOST_SHARE = 0.36
"""The most either of them takes of a narrow window."""


class TwoScreens(Desk):
    """The patient's screen is in the middle, as small as there is room, and can be drawn on."""

    def __init__(
        self,
        look: Look,
        comfort: Comfort,
        sitting: Sitting,
        view: PatientView,
        window: PatientWindow,
        parent: QWidget,
    ) -> None:
        self._window = window
        super().__init__(look, comfort, sitting, view, parent)
        look.changed.connect(self._fit)

    def arrange(self) -> None:
        rows = self.agenda_column.rows
        rows.setContentsMargins(0, 0, 6, 0)
        for part in (self.agenda, self.code, self.plan):
            rows.addWidget(part)
        rows.addStretch(1)
        self.plan_column.hide()
        self._left, self._right = QWidget(self), QWidget(self)
        names = [self.tr("Agenda"), self.tr("Prompts")]
        self._tabs = Segments(self.look, names, self.tr("Agenda or prompts"), self._left)
        self._pages = QStackedWidget(self._left)
        self._pages.addWidget(self.agenda_column)
        self._tabs.chosen.connect(self._pages.setCurrentIndex)
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self._tabs)
        left.addWidget(self._pages, 1)
        self._prompting = QVBoxLayout(self._right)
        self._prompting.setContentsMargins(0, 0, 0, 0)
        self.thumbnail = Thumbnail(self.look, self._window, self.pointing, self.view, self)
        self._days: DayBar | None = None
        watching = QWidget(self.stack)
        self._watching = QVBoxLayout(watching)
        self._watching.setContentsMargins(0, 0, 0, 0)
        self._watching.setSpacing(6)
        self._watching.addWidget(_Sixteen(self.thumbnail, self.view, watching), 1)
        self._watching.addWidget(self.transport)
        self._watching.addLayout(self._tool_row())
        self.stack.addWidget(watching)
        columns = QHBoxLayout()
        columns.setContentsMargins(12, 10, 12, 6)
        columns.setSpacing(14)
        columns.addWidget(self._left)
        columns.addWidget(self.stack, 1)
        columns.addWidget(self._right)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self._bar())
        rows.addWidget(self.notice)
        rows.addLayout(columns, 1)
        rows.addWidget(self._foot())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _on_story(self) -> None:
        super()._on_story()
        self._renew_days()

    def _renew_days(self) -> None:
        """The bar of days is of one story."""
        if self._days is not None:
            self._watching.removeWidget(self._days)
            self._days.hide()
            self._days.deleteLater()
        head = self.sitting.play_head
        self._days = DayBar(self.look, head, [head.story], self)
        self._watching.insertWidget(1, self._days)
        self._days.show()

    def _bar(self) -> QFrame:
        bar = QFrame(self)
        bar.setProperty("kind", "bar")
        title = ElidedLabel("heading")
        title.setText(self.sitting.timeline.title)
        title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        keys = QPushButton("?", bar)
        keys.setAccessibleName(self.tr("Keys you can use"))
        keys.setToolTip(self.tr("Keys you can use"))
        keys.clicked.connect(self.help)
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 4, 12, 4)
        row.setSpacing(12)
        row.addWidget(title, 1)
        row.addWidget(self.clock)
        row.addWidget(ComfortBar(self.look, self.comfort, parent=bar))
        row.addWidget(keys)
        return bar

    def _tool_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self.press_there)
        row.addWidget(self.beside, 3)
        row.addWidget(self.tools, 2)
        row.addWidget(self.wipe)
        return row

    def _foot(self) -> QFrame:
        foot = QFrame(self)
        self._buttons = QGridLayout(foot)
        self._fit_foot()
        return foot

    def _fit_foot(self) -> None:
        buttons = [
            self.next, self.ask_back, self.cover, *self.gates.buttons.values(), self.stop,
            self.take_home, self.end,
        ]  # fmt: skip
        widths = [button.sizeHint().width() + 8 for button in buttons]
        fits = (n for n in (len(buttons), 5, 3) if _needs(widths, n) <= self.width() - 24)
        self.in_rows(self._buttons, buttons, next(fits, 2))
        self._buttons.setContentsMargins(12, 2, 12, 8)

    def _fit(self) -> None:
        scale, width = self.look.type.scale, self.width()
        wide = width >= WIDE_PX * scale
        self._share_column(wide)
        left = LEFT_SHARE if wide else LEFT_OF_TWO_SHARE
        self._left.setFixedWidth(_wide(width, left, LEFT_PX * scale, MOST_SHARE))
        self._right.setFixedWidth(_wide(width, RIGHT_SHARE, RIGHT_PX * scale, MOST_SHARE))
        self._right.setVisible(wide)
        self._fit_foot()

    def _share_column(self, wide: bool) -> None:
        """Where three columns would be too narrow, prompts lie behind the agenda."""
        self._tabs.setVisible(not wide)
        if wide:
            self._prompting.addWidget(self.prompts)
            self._tabs.choose(0)
            self.prompts.show()
        elif self._pages.count() == 1:
            self._pages.addWidget(self.prompts)


def _wide(width: int, share: float, least: float, most: float) -> int:
    """The width of a column, px."""
    return round(min(max(width * share, least), width * most))


def _needs(widths: list[int], columns: int) -> int:
    """The width of rows of so many, px."""
    return sum(max(widths[column::columns]) for column in range(columns))


class _Sixteen(QWidget):
    """Keeps a picture of a screen in the shape of that screen, as large as there is room."""

    def __init__(self, picture: Thumbnail, view: PatientView, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture = picture
        self._view = view
        picture.setParent(self)
        self.setMinimumSize(picture.minimumSize())
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The screen may be exchanged for one of another shape, or be filled a little later."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shape = self._view.size() if self._view.height() else self._picture.sizeHint()
        ratio = shape.width() / shape.height()
        wide = min(self.width(), round(self.height() * ratio))
        high = round(wide / ratio)
        self._picture.setGeometry(
            QRect((self.width() - wide) // 2, (self.height() - high) // 2, wide, high)
        )
