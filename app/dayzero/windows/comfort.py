"""Comfort: text size, colours, motion, how much is told and the person drawn, one menu behind
each button."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Literal, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from dayzero.access.wishes import Wishes, stillness_wished, wishes
from dayzero.settings.settings import DETAILS, MOTIONS, TEXT_SIZES, THEMES, Settings, SettingsFile
from dayzero.story.detail import detail_names
from dayzero.theme.look import Look
from dayzero.timeline.language import NATIVE_NAMES
from dayzero.windows.choice import ChoiceButton

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
        self._offered: set[str] = set()
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
        return "still" if stillness_wished() else "full"

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

    def offers(self, what: str) -> bool:
        """Whether to offer something now: the first time in a session, and never again."""
        first = what not in self._offered
        self._offered.add(what)
        return first

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
        screen, where nobody is drawn. Beside the picture the words themselves offer how much is
        told; here it can be chosen beforehand."""
        super().__init__(parent)
        self._look = look
        self._comfort = comfort
        self._buttons: list[ChoiceButton] = []
        self._pictures: list[tuple[ChoiceButton, str]] = []
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._text_size())
        layout.addWidget(self._colours())
        layout.addWidget(self._motion())
        layout.addWidget(self._figure(figures) if figures else self._detail())
        if not figures:
            layout.addWidget(self._language())
        look.changed.connect(self._dress)
        self._dress()

    def name_in_full(self, in_full: bool) -> None:
        """Name each button, where there is room for words."""
        for button in self._buttons:
            button.name_in_full(in_full)

    def _text_size(self) -> ChoiceButton:
        titles = {size: f"{round(size * 100)} %" for size in TEXT_SIZES}
        return self._choice(self.tr("Text size"), titles, "text_size", text="Aa")

    def _colours(self) -> ChoiceButton:
        names = (self.tr("As the system"), self.tr("Light"), self.tr("Dark"), self.tr("Contrast"))
        titles = dict(zip(THEMES, names, strict=True))
        return self._choice(self.tr("Colours"), titles, "theme", picture="theme")

    def _motion(self) -> ChoiceButton:
        names = (
            self.tr("As the system"),
            self.tr("Full motion"),
            self.tr("Gentle motion"),
            self.tr("Still pictures"),
        )
        titles = dict(zip(MOTIONS, names, strict=True))
        return self._choice(self.tr("Motion"), titles, "motion", picture="motion")

    def _detail(self) -> ChoiceButton:
        titles = dict(zip(DETAILS, detail_names(), strict=True))
        return self._choice(self.tr("How much to tell"), titles, "detail", picture="detail")

    def _language(self) -> ChoiceButton:
        titles = {"": self.tr("As the system"), **NATIVE_NAMES}
        return self._choice(self.tr("Language"), titles, "language", picture="language")

    def _figure(self, figures: dict[str, str]) -> ChoiceButton:
        return self._choice(self.tr("Person in the picture"), figures, "figure", picture="person")

    def _choice(
        self, name: str, titles: Mapping[Any, str], setting: str, text: str = "", picture: str = ""
    ) -> ChoiceButton:
        button = ChoiceButton(name, titles, getattr(self._comfort.settings, setting), text)
        button.chosen.connect(lambda value: self._comfort.change(**{setting: value}))
        self._comfort.changed.connect(
            lambda: button.set_value(getattr(self._comfort.settings, setting))
        )
        self._buttons.append(button)
        if picture:
            self._pictures.append((button, picture))
        return button

    def _dress(self) -> None:
        for button, picture in self._pictures:
            button.draw(picture, self._look.theme.text)
