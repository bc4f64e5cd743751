"""Typing a word and choosing from what is found, by keyboard, pointer or screen reader."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFont,
    QFontMetrics,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPen,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QMenu,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from dayzero.panels.pieces import large_menu
from dayzero.story.days import day_name
from dayzero.theme.look import Look
from dayzero.theme.wrapped import Wrapped
from dayzero.timeline.language import translate
from dayzero.windows.find_field import FindField
from dayzero.windows.library import Library

if TYPE_CHECKING:
    from dayzero.story.finding import Answer, Found

WIDEST_EM = 52
"""Wider, and the eye loses the line."""
SIDE, TOP = 14, 9
"""Room beside and above the words of a result, px."""
MOST_PLACES = 30
"""Treatments to choose from, where many say the same."""
GROWN_MS = 300
"""While treatments are being read, what is found is brought up to date so often."""
SAID_AFTER_MS = 600
"""A screen reader is told how much was found once the typing rests."""


class Results(QWidget):
    """What is found for the words in a field, as they are typed."""

    chosen = Signal(object)
    """The place of what was chosen."""
    left = Signal()
    """The person wants to go back."""

    def __init__(self, look: Look, library: Library, field: FindField, parent: QWidget) -> None:
        super().__init__(parent)
        self._library = library
        self._field = field
        self.here = ""
        """The treatment that is open, if one is, as the library names it."""
        back = QPushButton(self.tr("‹ Back"), self)
        back.setProperty("kind", "quiet")
        back.setAccessibleName(self.tr("Back"))
        back.clicked.connect(self.left)
        self._status = Wrapped(parent=self)
        self._status.setProperty("kind", "muted")
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(back)
        line.addWidget(self._status, 1)
        self._model = _Model(self)
        self.list = _List(look, self)
        self.list.setModel(self._model)
        self.list.clicked.connect(self._choose)
        self.list.taken.connect(self._choose)
        self.list.up.connect(field.setFocus)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addLayout(line)
        rows.addWidget(self.list, 1)
        self._say_later = QTimer(self)
        self._say_later.setSingleShot(True)
        self._say_later.setInterval(SAID_AFTER_MS)
        self._say_later.timeout.connect(self._say)
        self._ask_later = QTimer(self)
        self._ask_later.setSingleShot(True)
        self._ask_later.setInterval(GROWN_MS)
        self._ask_later.timeout.connect(self._ask_again)
        field.textChanged.connect(self.ask)
        field.returnPressed.connect(self._take_first)
        field.down.connect(self._to_list)
        library.grown.connect(self._on_grown)

    def ask(self) -> None:
        """Find what is asked for now."""
        answer = self._library.find(self._field.text().strip(), self.here)
        self._model.tell(answer.found, self.here)
        self.list.setCurrentIndex(self._model.index(0))
        self.list.scrollToTop()
        self._status.setText(self._status_words(answer))
        self._say_later.start()

    def _on_grown(self) -> None:
        if self._library.complete or self._model.rowCount() == 0:
            self._ask_again()
        elif not self._ask_later.isActive():
            self._ask_later.start()

    def _ask_again(self) -> None:
        """More has been read; whoever walks through the list is left in peace."""
        if not self.isVisible():
            return
        if not self.list.hasFocus():
            self.ask()
        elif self._library.complete:
            self._status.clear()

    def _status_words(self, answer: Answer) -> str:
        asked, count = self._field.text().strip(), len(answer.found)
        if not asked:
            return self.tr("All there is in this treatment:") if count else ""
        words = [
            self.tr("Nothing was found for “{typed}”. This is for “{known}”:").format(
                typed=typed, known=known
            )
            for typed, known in answer.instead
        ]
        if not count:
            words = [self.tr("Nothing was found for “{typed}”.").format(typed=asked)]
        elif not words:
            words = [
                self.tr("1 result.") if count == 1 else self.tr("{n} results.").format(n=count)
            ]
        if not self._library.complete:
            reading = self.tr("Some treatments are still being read.")
            words = [*words, reading] if count else [reading]
        return " ".join(words)

    def _say(self) -> None:
        if self.isVisible() and QAccessible.isActive():
            event = QAccessibleAnnouncementEvent(self._field, self._status.text())
            QAccessible.updateAccessibility(event)

    def _to_list(self) -> None:
        if self._model.rowCount():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _take_first(self) -> None:
        if self._field.text().strip() and self._model.rowCount():
            self._choose(self._model.index(0))

    def _choose(self, index: QModelIndex) -> None:
        found = self._model.found[index.row()]
        if len(found.places) == 1 or found.place.file == self.here:
            self.chosen.emit(found.place)
        else:
            row = self.list.visualRect(index)
            self.menu_of_places(found).popup(self.list.mapToGlobal(row.bottomLeft()))

    def menu_of_places(self, found: Found) -> QMenu:
        """Several treatments say so: the person chooses one."""
        menu = large_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self.tr("In which treatment?"))
        for place in found.places[:MOST_PLACES]:
            action = menu.addAction(place.treatment)
            action.triggered.connect(partial(self.chosen.emit, place))
        menu.setActiveAction(menu.actions()[0])
        return menu


class FindPage(QWidget):
    """A field and what it finds, over the journey."""

    closed = Signal()
    chosen = Signal(object)

    def __init__(self, look: Look, library: Library, path: Path | None, parent: QWidget) -> None:
        """``path``: the file of the treatment that is open, if it is one."""
        super().__init__(parent)
        self._look = look
        self._library = library
        self._path = path
        self._sheet = QWidget(self)
        self.field = FindField(self._sheet)
        self.field.left.connect(self.closed)
        self.results = Results(look, library, self.field, self._sheet)
        self.results.chosen.connect(self.chosen)
        self.results.left.connect(self.closed)
        rows = QVBoxLayout(self._sheet)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(self.field)
        rows.addWidget(self.results, 1)
        middle = QHBoxLayout(self)
        middle.setContentsMargins(16, 8, 12, 8)
        middle.addWidget(self._sheet)
        look.changed.connect(self._fit)
        self._fit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is read while the picture plays."""
        super().hideEvent(event)
        self._library.rest()

    def showEvent(self, event: QShowEvent) -> None:
        """Be ready for typing; what was typed before is there, to be written over."""
        super().showEvent(event)
        self.results.here = self._library.begin(self._path)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self.results.ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the picture."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _fit(self) -> None:
        self._sheet.setMaximumWidth(WIDEST_EM * self._look.type.body)


class _Model(QAbstractListModel):
    """The results; each says all of itself to a screen reader."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.found: tuple[Found, ...] = ()
        self._here = ""

    def tell(self, found: tuple[Found, ...], here: str) -> None:
        """Show these; of what stands in ``here`` the treatment need not be named."""
        self.beginResetModel()
        self.found, self._here = found, here
        self.endResetModel()

    def rowCount(self, parent: Any = None) -> int:
        """How many there are."""
        return len(self.found)

    def place_words(self, row: int) -> str:
        """Where a result stands."""
        return place_words(self.found[row], self._here)

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The title of a result, and all its words for whoever listens."""
        found = self.found[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return found.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return ". ".join(
                filter(None, (found.title, self.place_words(index.row()), found.snippet))
            )
        return None


class _List(QListView):
    """The list of results."""

    taken = Signal(QModelIndex)
    up = Signal()
    """Up was pressed on the first result, or Escape on any."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("What was found"))
        self.setItemDelegate(_Painter(look, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self.scheduleDelayedItemsLayout)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space take a result; Escape, and Up on the first, go back to the field."""
        key, current = event.key(), self.currentIndex()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and current.isValid():
            self.taken.emit(current)
        elif key == Qt.Key.Key_Escape or (key == Qt.Key.Key_Up and current.row() <= 0):
            self.up.emit()
        else:
            super().keyPressEvent(event)


class _Painter(QStyledItemDelegate):
    """Paints a result: title, where it stands, and a stretch of its text."""

    def __init__(self, look: Look, parent: _List) -> None:
        super().__init__(parent)
        self._look = look
        self._list = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: Any) -> QSize:
        """Three lines."""
        high = sum(QFontMetrics(font).height() for font in self._fonts())
        return QSize(200, high + 2 * TOP + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        """The frame that shows focus and pointer, and the words."""
        found = index.model().found[index.row()]
        theme = self._look.theme
        box: QRect = option.rect.adjusted(1, 1, -1, -3)
        state = option.state
        current = index == self._list.currentIndex() and self._list.hasFocus()
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        edge, wide = (theme.focus, 3) if current else (theme.hairline, 1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.primary if over and not current else edge), wide))
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 10, 10)
        y, room = box.top() + TOP - 2, box.width() - 2 * SIDE
        colours = (theme.text, theme.primary, theme.text_2)
        lines = (found.title, index.model().place_words(index.row()), found.snippet)
        for font, colour, words in zip(self._fonts(), colours, lines, strict=True):
            metrics = QFontMetrics(font)
            painter.setFont(font)
            painter.setPen(QColor(colour))
            line = QRect(box.left() + SIDE, y, room, metrics.height())
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
            painter.drawText(line, Qt.AlignmentFlag.AlignLeading.value, shown)
            y += metrics.height() + 1
        painter.restore()

    def _fonts(self) -> tuple[QFont, QFont, QFont]:
        type_, look = self._look.type, self._look
        bold = QFont.Weight.DemiBold
        return look.font(type_.body, bold), look.font(type_.small), look.font(type_.label)


def place_words(found: Found, here: str = "") -> str:
    """Where it stands: what it is, the day, and the treatment unless that is ``here``."""
    kind, day = found.place.kind, found.place.day
    name = {
        "advice": translate("Find", "When to call"),
        "treatment": translate("Find", "Treatment"),
        "term": translate("Find", "A word explained"),
        "claim": translate("Find", "What you may have read"),
        "misreading": translate("Find", "Easily misread"),
        "risk": translate("Find", "What may happen"),
        "outcome": translate("Find", "How things stood later"),
        "question": translate("Find", "A question to ask"),
        "eligibility": translate("Find", "Who is offered it"),
        "method": translate("Find", "How the numbers were found"),
    }.get(kind, "")
    if kind == "treatment":
        return name
    # When to call is not bound to the day on which it is told first.
    when = "" if day is None or kind == "advice" else day_name(day)
    if kind in ("risk", "misreading") and day is not None:
        when = translate("Find", "from {day}").format(day=when)
    where = found.place.treatment if found.place.file != here else ""
    if where and len(found.places) > 1:
        form = translate("Find", "{treatment}, and {count} more")
        where = form.format(treatment=where, count=len(found.places) - 1)
    return " · ".join(filter(None, (name, when, where)))
