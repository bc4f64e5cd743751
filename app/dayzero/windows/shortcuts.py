"""Every shortcut of the journey, as data: the window binds them, the sheet on '?' lists them."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dayzero.timeline.language import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from dayzero.playback.play_head import PlayHead


class Shortcut(NamedTuple):
    """One thing to do, and its keys in portable notation."""

    action: str
    keys: tuple[str, ...]
    says: str
    repeats: bool = True
    yields: bool = False
    """Whether the control with the focus has its say first (Space presses a button)."""


STRIDES = (
    Shortcut("week_back", ("Shift+Left",), QT_TRANSLATE_NOOP("Shortcuts", "One week back")),
    Shortcut("week_forward", ("Shift+Right",), QT_TRANSLATE_NOOP("Shortcuts", "One week forward")),
    Shortcut("step_back", ("Ctrl+Left",), QT_TRANSLATE_NOOP("Shortcuts", "One step back")),
    Shortcut("step_forward", ("Ctrl+Right",), QT_TRANSLATE_NOOP("Shortcuts", "One step forward")),
    Shortcut("phase_back", ("PgUp",), QT_TRANSLATE_NOOP("Shortcuts", "One part back")),
    Shortcut("phase_forward", ("PgDown",), QT_TRANSLATE_NOOP("Shortcuts", "One part forward")),
)
"""Longer than a day; the same wherever there is a play-head."""


def moves(head: PlayHead) -> dict[str, Callable[[], object]]:
    """What moves a play-head by a stride, or to an end, by action."""
    return {
        "day_back": lambda: head.by_days(-1),
        "day_forward": lambda: head.by_days(1),
        "week_back": lambda: head.by_days(-7),
        "week_forward": lambda: head.by_days(7),
        "step_back": lambda: head.by_steps(-1),
        "step_forward": lambda: head.by_steps(1),
        "phase_back": lambda: head.by_phases(-1),
        "phase_forward": lambda: head.by_phases(1),
        "to_start": head.to_start,
        "to_end": head.to_end,
    }


SHORTCUTS = (
    Shortcut("toggle", ("Space",), QT_TRANSLATE_NOOP("Shortcuts", "Play or pause"), False, True),
    Shortcut("day_back", ("Left",), QT_TRANSLATE_NOOP("Shortcuts", "One day back"), yields=True),
    Shortcut(
        "day_forward", ("Right",), QT_TRANSLATE_NOOP("Shortcuts", "One day forward"), yields=True
    ),
    *STRIDES,
    Shortcut("to_start", ("Home",), QT_TRANSLATE_NOOP("Shortcuts", "To the first day")),
    Shortcut("to_end", ("End",), QT_TRANSLATE_NOOP("Shortcuts", "To the last day")),
    Shortcut("go_to_day", ("G",), QT_TRANSLATE_NOOP("Shortcuts", "Go to a day"), repeats=False),
    Shortcut("scale", ("T",), QT_TRANSLATE_NOOP("Shortcuts", "Days true to scale"), repeats=False),
    Shortcut(
        "larger", ("Ctrl++", "Ctrl+="), QT_TRANSLATE_NOOP("Shortcuts", "Larger text"), repeats=False
    ),
    Shortcut("smaller", ("Ctrl+-",), QT_TRANSLATE_NOOP("Shortcuts", "Smaller text"), repeats=False),
    Shortcut("chances", ("C",), QT_TRANSLATE_NOOP("Shortcuts", "All chances"), False),
    Shortcut("more", ("M",), QT_TRANSLATE_NOOP("Shortcuts", "Tell me more"), False),
    Shortcut("less", ("L",), QT_TRANSLATE_NOOP("Shortcuts", "Tell me less"), False),
    Shortcut("read", ("E",), QT_TRANSLATE_NOOP("Shortcuts", "Explain the chart"), False),
    Shortcut("describe", ("D",), QT_TRANSLATE_NOOP("Shortcuts", "Say what is shown now"), False),
    Shortcut("ask", ("A",), QT_TRANSLATE_NOOP("Shortcuts", "Ask about this: star it"), False),
    Shortcut("aloud", ("R",), QT_TRANSLATE_NOOP("Shortcuts", "Read aloud, pause, go on"), False),
    Shortcut("aloud_stop", ("Shift+R",), QT_TRANSLATE_NOOP("Shortcuts", "Stop reading"), False),
    Shortcut("about", ("I",), QT_TRANSLATE_NOOP("Shortcuts", "About this treatment"), False),
    Shortcut("find", ("Ctrl+F",), QT_TRANSLATE_NOOP("Shortcuts", "Find in all treatments"), False),
    Shortcut("compare", ("S",), QT_TRANSLATE_NOOP("Shortcuts", "Side by side with another"), False),
    Shortcut("text", ("W",), QT_TRANSLATE_NOOP("Shortcuts", "The whole journey as text"), False),
    Shortcut("mattering", ("V",), QT_TRANSLATE_NOOP("Shortcuts", "What matters to me"), False),
    Shortcut("questions", ("Q",), QT_TRANSLATE_NOOP("Shortcuts", "My questions"), False),
    Shortcut(
        "handout", ("Ctrl+P",), QT_TRANSLATE_NOOP("Shortcuts", "Take home: save or print"), False
    ),
    Shortcut("full_screen", ("F11",), QT_TRANSLATE_NOOP("Shortcuts", "Full screen"), repeats=False),
    Shortcut(
        "let_go",
        ("Esc",),
        QT_TRANSLATE_NOOP("Shortcuts", "Go back, or let go of what is followed"),
        False,
        True,
    ),
    Shortcut("home", ("Alt+Home",), QT_TRANSLATE_NOOP("Shortcuts", "All treatments"), False),
    Shortcut("help", ("?", "F1"), QT_TRANSLATE_NOOP("Shortcuts", "This list"), repeats=False),
)


class Shortcuts:
    """The shortcuts of one widget and all within it."""

    def __init__(
        self,
        widget: QWidget,
        actions: dict[str, Callable[[], object]],
        table: Sequence[Shortcut] = SHORTCUTS,
    ) -> None:
        """Bind each shortcut of a table whose action is given."""
        self._yielding: list[tuple[QKeySequence, Shortcut, Callable[[], object]]] = []
        self._bound: list[tuple[str, QShortcut]] = []
        self._allowed: Container[str] = actions
        for item in table:
            if item.action in actions:
                for keys in item.keys:
                    self._bind(widget, item, QKeySequence(keys), actions[item.action])

    def pressed(self, event: QKeyEvent) -> bool:
        """Answer a key that the focused control left unanswered; whether it was one of ours."""
        for keys, item, act in self._yielding:
            if item.action in self._allowed and keys == QKeySequence(event.keyCombination()):
                if item.repeats or not event.isAutoRepeat():
                    act()
                return True
        return False

    def allow(self, actions: Container[str]) -> None:
        """Answer the keys of these actions only: a page is read, and scrolls by the others."""
        self._allowed = actions
        for action, shortcut in self._bound:
            shortcut.setEnabled(action in actions)

    def _bind(
        self, widget: QWidget, item: Shortcut, keys: QKeySequence, act: Callable[[], object]
    ) -> None:
        if item.yields:
            self._yielding.append((keys, item, act))
            return
        shortcut = QShortcut(keys, widget)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(item.repeats)
        shortcut.activated.connect(act)
        self._bound.append((item.action, shortcut))


class ShortcutSheet(QDialog):
    """The list of shortcuts, made from the same table that binds them."""

    def __init__(self, parent: QWidget, shortcuts: Sequence[Shortcut] = SHORTCUTS) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys you can use"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        table = QWidget()
        grid = QGridLayout(table)
        grid.setHorizontalSpacing(24)
        for row, item in enumerate(shortcuts):
            says = QLabel(QCoreApplication.translate("Shortcuts", item.says))
            keys = QLabel(_key_words(item.keys))
            keys.setProperty("kind", "label")
            grid.addWidget(keys, row, 0)
            grid.addWidget(says, row, 1)
        scroll = QScrollArea()
        scroll.setWidget(table)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName(self.tr("Keys you can use"))
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        close = QPushButton(self.tr("Close"))
        close.setProperty("kind", "primary")
        close.clicked.connect(self.close)
        layout = QVBoxLayout(self)
        layout.addWidget(scroll)
        layout.addWidget(close)
        wish = table.sizeHint()
        room = parent.window().size()
        self.resize(
            min(wish.width() + 60, room.width() - 40),
            min(wish.height() + 110, room.height() - 40),
        )
        close.setFocus()


def _key_words(keys: tuple[str, ...]) -> str:
    either = QCoreApplication.translate("Shortcuts", " or ")
    native = QKeySequence.SequenceFormat.NativeText
    return either.join(QKeySequence(name).toString(native) for name in keys)
