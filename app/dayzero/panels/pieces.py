"""Small parts the panels share: a scrolling column, a row of tabs, plates and buttons."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QGridLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from dayzero.panels.prose import PAD, RING, Prose
from dayzero.theme.look import Look

LONGEST_LINE_EM = 38
"""About 70 letters: longer lines lose the reader on the way back."""


class Column(QScrollArea):
    """A column that scrolls only if it must; by keyboard too, with a visible focus ring."""

    resized = Signal()
    escape: Callable[[], bool] | None = None
    """What Escape does here; it says whether there was anything to do."""

    def __init__(
        self, look: Look, name: str, parent: QWidget | None = None, reading: bool = True
    ) -> None:
        """``reading``: keep lines short enough to read, however wide the column is."""
        super().__init__(parent)
        self._look = look
        self._reading = reading
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self.inside = QWidget()
        self.rows = QVBoxLayout(self.inside)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(6)
        self.setWidget(self.inside)
        self._ring = _Ring(look, self)
        self.verticalScrollBar().rangeChanged.connect(self._take_focus_if_long)
        self._take_focus_if_long(0, 0)

    @property
    def room(self) -> QSize:
        """Width and height, px, that what is inside can be seen in.

        Qt's own viewport has a class unknown to PySide, which then makes every class of the
        widgets module to find it: too slow for a start.
        """
        return QSize(self.inside.width(), self.maximumViewportSize().height())

    def to_top(self) -> None:
        """Show the beginning."""
        self.verticalScrollBar().setValue(0)

    def show_all_of(self, widget: QWidget) -> None:
        """Scroll so that a widget inside is seen, after the layout has settled."""
        self.rows.activate()
        width = self.room.width()
        height = max(self.inside.heightForWidth(width), self.room.height())
        self.inside.resize(width, height)
        self.ensureWidgetVisible(widget, 0, 8)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ring.setGeometry(self.rect())
        if self._reading:
            margins = self.rows.contentsMargins()
            longest = LONGEST_LINE_EM * self._look.type.body
            spare = max(self.room.width() - longest, margins.left())
            if spare != margins.right():
                margins.setRight(spare)
                self.rows.setContentsMargins(margins)
        self.resized.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring.show()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._ring.hide()
        super().focusOutEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that nothing inside wanted arrive here."""
        if event.key() == Qt.Key.Key_Escape and self.escape and self.escape():
            return
        super().keyPressEvent(event)

    def _take_focus_if_long(self, _low: int, high: int) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if high > 0 else Qt.FocusPolicy.NoFocus)


class _Ring(QWidget):
    """The focus ring of a column, lying over it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._look.theme.focus), RING))
            box = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
            painter.drawRoundedRect(box, 8, 8)


class _Tab(QPushButton):
    """One of the tabs of a row."""

    STEPS: ClassVar[dict[int, int]] = {
        Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1,
    }  # fmt: skip

    def __init__(self, name: str, row: Segments) -> None:
        super().__init__(name, row)
        self._row = row
        self.setProperty("kind", "tab")
        self.setCheckable(True)
        self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = self.STEPS.get(event.key())
        if step is None:
            super().keyPressEvent(event)
        else:
            self._row.step_from(self, step)


class Segments(QWidget):
    """Tabs as one tray of buttons; arrow keys move between them. Folds to more rows if narrow."""

    chosen = Signal(int)
    """Another tab was chosen."""
    pressed_again = Signal(int)
    """The tab that is chosen already was pressed."""

    def __init__(self, look: Look, names: list[str], label: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName(label)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(3, 3, 3, 3)
        self._grid.setSpacing(0)
        self._group = QButtonGroup(self)
        self._columns = self._last = 0
        for index, name in enumerate(names):
            button = _Tab(name, self)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self._group.addButton(button, index)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self._on_clicked)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        look.changed.connect(self._dress)
        self._dress()

    @property
    def current(self) -> int:
        """The number of the tab that is chosen."""
        return self._group.checkedId()

    def buttons(self) -> list[QPushButton]:
        """The tabs, first to last."""
        return self._group.buttons()  # type: ignore[return-value]

    def choose(self, index: int) -> None:
        """Choose a tab."""
        if index != self.current:
            self._group.button(index).setChecked(True)
            self._last = index
            self.chosen.emit(index)

    def rename(self, index: int, name: str) -> None:
        """Give a tab another name."""
        button = self._group.button(index)
        if button.text() != name:
            button.setText(name)
            button.setAccessibleName(name)
            self._fold()

    def step_from(self, tab: QPushButton, by: int) -> None:
        """Choose a neighbour of a tab, and give it the focus."""
        buttons = self.buttons()
        index = (buttons.index(tab) + by) % len(buttons)
        buttons[index].setFocus(Qt.FocusReason.TabFocusReason)
        self.choose(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def sizeHint(self) -> QSize:
        return QSize(240, self._grid.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self._grid.minimumSize().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._look.theme
        edge = theme.line if theme.name == "contrast" else theme.raised
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(edge), 1))
            painter.setBrush(QColor(theme.raised))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)

    def _on_clicked(self, index: int) -> None:
        if index == self._last:
            self.pressed_again.emit(index)
        else:
            self._last = index
            self.chosen.emit(index)

    def _dress(self) -> None:
        self._columns = 0
        self._fold()

    def _fold(self) -> None:
        buttons = self.buttons()
        for button in buttons:
            button.ensurePolished()  # only then does it know its own width
        widths = [button.sizeHint().width() for button in buttons]
        room = self.width() - 8
        count = len(buttons)
        fits = [n for n in (count, 2) if self._needs(widths, n) <= room]
        columns = fits[0] if fits else 1
        if columns == self._columns:
            return
        self._columns = columns
        for index, button in enumerate(buttons):
            self._grid.addWidget(button, index // columns, index % columns)
        for column in range(count):
            share = widths[column] if columns == count else int(column < columns)
            self._grid.setColumnStretch(column, share)
        self.updateGeometry()

    @staticmethod
    def _needs(widths: list[int], columns: int) -> int:
        return sum(max(widths[column::columns]) for column in range(columns))


class Plate(QFrame):
    """A tinted card that opens in place: a title, words and a button that closes it."""

    closed = Signal()

    def __init__(self, look: Look, kind: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        self.title = Prose(look, "lead", self)
        self.words = Prose(look, "body", self)
        self.more = Prose(look, "small", self)
        self.close_button = QPushButton(self.tr("Close"), self)
        self.close_button.setProperty("kind", "quiet")
        self.close_button.setAccessibleName(self.tr("Close this explanation"))
        self.close_button.clicked.connect(self.closed)
        words = QVBoxLayout()
        words.setSpacing(0)
        for prose in (self.title, self.words, self.more):
            words.addWidget(prose)
        self._look = look
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(10 - PAD, 4, 4, 6)
        self._row.setSpacing(2)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < 18 * self._look.type.body
        self._row.setDirection(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        )


def large_menu(parent: QWidget) -> QMenu:
    """A menu whose lines are high enough to press."""
    menu = QMenu(parent)
    menu.setProperty("large", True)
    return menu


def quiet_button(text: str, name: str, parent: QWidget) -> QPushButton:
    """A button without an edge, for what is not the main thing."""
    button = QPushButton(text, parent)
    button.setProperty("kind", "quiet")
    button.setAccessibleName(name)
    button.setProperty("snug", True)
    return button
