"""Comfort: text size, colours, motion and the person drawn, one menu behind each button."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Literal, cast

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QToolButton, QWidget

from dayzero.access.wishes import Wishes, wishes
from dayzero.settings.settings import MOTIONS, TEXT_SIZES, THEMES, Settings, SettingsFile
from dayzero.theme.icons import icon
from dayzero.theme.look import Look

Motion = Literal["full", "gentle", "still"]


class Comfort(QObject):
    """The settings in use: applied to the look, and written when they change."""

    changed = Signal()

    def __init__(
        self, look: Look, file: SettingsFile | None, settings: Settings | None = None
    ) -> None:
        super().__init__()
        self._look = look
        self._file = file
        self._settings = settings or (file.read() if file else Settings())
        self._wishes = wishes()
        self._apply()

    @property
    def settings(self) -> Settings:
        """The settings in use."""
        return self._settings

    @property
    def motion(self) -> Motion:
        """``full``, ``gentle`` or ``still``: the person's choice, else the system's wish."""
        if self._settings.motion != "system":
            return cast(Motion, self._settings.motion)
        return "still" if self._wishes.reduced_motion else "full"

    def change(self, **values: object) -> None:
        """Set some of the settings."""
        before, self._settings = self._settings, replace(self._settings, **values)  # type: ignore[arg-type]
        if before == self._settings:
            return
        if self._file:
            self._file.write(self._settings)
        if {"theme", "text_size"} & values.keys():
            self._apply()
        self.changed.emit()

    def resize_text(self, by: int) -> None:
        """The next larger (1) or smaller (-1) text size, where there is one."""
        index = TEXT_SIZES.index(self._settings.text_size) + by
        self.change(text_size=TEXT_SIZES[min(max(index, 0), len(TEXT_SIZES) - 1)])

    def _apply(self) -> None:
        theme = self._settings.theme
        self._look.set(
            theme=_system_theme(self._wishes) if theme == "system" else theme,
            scale=self._settings.text_size,
        )
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self._look.apply(app)


def _system_theme(wishes: Wishes) -> str:
    if wishes.more_contrast:
        return "contrast"
    return "dark" if wishes.dark else "light"


class ComfortBar(QWidget):
    """The buttons that open the comfort menus."""

    def __init__(
        self,
        look: Look,
        comfort: Comfort,
        figures: dict[str, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``figures``: name and title of each person that can be drawn; none on the first
        screen, where nobody is drawn."""
        super().__init__(parent)
        self._look = look
        self._comfort = comfort
        self._icons: list[tuple[QToolButton, str]] = []
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._text_size())
        layout.addWidget(self._colours())
        layout.addWidget(self._motion())
        if figures:
            layout.addWidget(self._figure(figures))
        look.changed.connect(self._dress)
        self._dress()

    def _text_size(self) -> QToolButton:
        titles = {size: f"{round(size * 100)} %" for size in TEXT_SIZES}
        button = self._menu_button(self.tr("Text size"), titles, "text_size")
        button.setText("Aa")
        return button

    def _colours(self) -> QToolButton:
        names = (self.tr("As the system"), self.tr("Light"), self.tr("Dark"), self.tr("Contrast"))
        return self._menu_button(
            self.tr("Colours"), dict(zip(THEMES, names, strict=True)), "theme", "theme"
        )

    def _motion(self) -> QToolButton:
        names = (
            self.tr("As the system"),
            self.tr("Full motion"),
            self.tr("Gentle motion"),
            self.tr("Still pictures"),
        )
        return self._menu_button(
            self.tr("Motion"), dict(zip(MOTIONS, names, strict=True)), "motion", "motion"
        )

    def _figure(self, figures: dict[str, str]) -> QToolButton:
        return self._menu_button(self.tr("Person in the picture"), figures, "figure", "person")

    def _menu_button(
        self, name: str, titles: Mapping[Any, str], setting: str, picture: str = ""
    ) -> QToolButton:
        button = QToolButton()
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setIconSize(QSize(22, 22))
        if picture:
            self._icons.append((button, picture))
        menu = QMenu(button)
        group = QActionGroup(menu)
        for value, title in titles.items():
            action = menu.addAction(title)
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(self._setter(setting, value))
        menu.aboutToShow.connect(lambda: self._tick(group.actions(), list(titles), setting))
        button.setMenu(menu)
        return button

    def _setter(self, setting: str, value: object) -> Callable[[], None]:
        return lambda: self._comfort.change(**{setting: value})

    def _tick(self, actions: list[QAction], values: list[object], setting: str) -> None:
        current = getattr(self._comfort.settings, setting)
        for action, value in zip(actions, values, strict=True):
            action.setChecked(value == current)

    def _dress(self) -> None:
        for button, name in self._icons:
            button.setIcon(icon(name, self._look.theme.text))
