"""A button that opens a short list and shows what is chosen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from dayzero.theme.icons import icon


class ChoiceButton(QToolButton):
    """One of a few values. The list is made when it is first opened."""

    chosen = Signal(object)

    def __init__(
        self,
        name: str,
        titles: Mapping[Any, str],
        value: object,
        text: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``titles``: value and words of each choice. ``text``: what the button says in place of
        the choice; empty where it shows a picture."""
        super().__init__(parent)
        self._name = name
        self._titles = dict(titles)
        self._value = value
        self._text = self._short = text
        self._menu: QMenu | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setIconSize(QSize(22, 22))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._open)
        self._show_value()

    @property
    def value(self) -> object:
        """What is chosen."""
        return self._value

    def set_value(self, value: object) -> None:
        """Show another value as chosen, without saying so to anybody."""
        self._value = value
        self._show_value()

    def set_titles(self, titles: Mapping[Any, str], value: object) -> None:
        """Offer other choices."""
        self._titles = dict(titles)
        self._menu = None
        self.set_value(value)

    def draw(self, picture: str, colour: str) -> None:
        """Show a small picture."""
        self.setIcon(icon(picture, colour))

    def name_in_full(self, in_full: bool) -> None:
        """Say what the button is about, beside its picture or in place of its short text."""
        self._text = f"{self._name} ▾" if in_full else self._short
        style = Qt.ToolButtonStyle
        # An empty text beside a picture would push the picture off the middle.
        self.setToolButtonStyle(
            style.ToolButtonTextBesideIcon if in_full else style.ToolButtonIconOnly
        )
        self._show_value()

    def shorten(self, text: str | None) -> None:
        """Say this in place of the choice, where there is little room; ``None``: the choice."""
        self._text = self._short = text
        self._show_value()

    def menu_of_choices(self) -> QMenu:
        """The list, with what is chosen ticked."""
        if self._menu is None:
            self._menu = self._make_menu()
        for action in self._menu.actions():
            action.setChecked(action.data() == self._value)
        return self._menu

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAccessibleName(self._name)
        group = QActionGroup(menu)
        for value, title in self._titles.items():
            action = menu.addAction(str(title))
            action.setCheckable(True)
            action.setData(value)
            group.addAction(action)
        group.triggered.connect(self._take)
        return menu

    def _take(self, action: QAction) -> None:
        self.set_value(action.data())
        self.chosen.emit(self._value)

    def _open(self) -> None:
        self.menu_of_choices().popup(self.mapToGlobal(QPoint(0, self.height())))

    def _show_value(self) -> None:
        title = self._titles.get(self._value, "")
        self.setText(f"{title} ▾" if self._text is None else self._text)
        words = f"{self._name}: {title}" if title else self._name
        self.setAccessibleName(words)
        self.setToolTip(words)
