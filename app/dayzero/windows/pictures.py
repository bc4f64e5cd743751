"""Pictures of the journey without a screen: the same widgets, grabbed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QImage

from dayzero.export.storyboard import write_storyboard
from dayzero.settings.settings import Settings
from dayzero.story.moment import Moment, Story
from dayzero.theme.look import Look
from dayzero.windows.app import application
from dayzero.windows.comfort import Comfort
from dayzero.windows.journey import JourneyPage

if TYPE_CHECKING:
    from dayzero.timeline.document import Timeline

Size = tuple[int, int]


@contextmanager
def unseen_journey(
    timeline: Timeline, size: Size, theme: str = "light", scale: float = 1.0
) -> Iterator[JourneyPage]:
    """A journey of ``size`` px that is laid out and complete, but on no screen."""
    application()
    look = Look()
    comfort = Comfort(look, file=None, settings=Settings(theme=theme, text_size=scale))
    page = JourneyPage(timeline, look, comfort)
    page.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    page.setAutoFillBackground(True)
    page.resize(*size)
    page.show()
    page.complete()
    try:
        yield page
    finally:
        page.close()
        page.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def journey_image(page: JourneyPage, day: float) -> QImage:
    """The whole page on a day, in days from infusion."""
    page.play_head.seek(day)
    settle(page)
    return page.grab().toImage()


def settle(page: JourneyPage) -> None:
    """Let the words follow, and layouts they have upset come to rest; each pass may post more."""
    page.reading_head.catch_up()
    for _pass in range(5):
        QCoreApplication.processEvents()


def shot(timeline: Timeline, day: float, size: Size, theme: str, scale: float, file: Path) -> None:
    """Write a picture of one day to ``file``.

    Raises:
        OSError: the file cannot be written.
    """
    with unseen_journey(timeline, size, theme, scale) as page:
        image = journey_image(page, day)
    file.parent.mkdir(parents=True, exist_ok=True)
    if not image.save(str(file)):
        raise OSError(f"{file} cannot be written")


def storyboard(
    timeline: Timeline,
    folder: Path,
    size: Size,
    theme: str = "light",
    progress: Callable[[int, int], None] | None = None,
) -> list[Path]:
    """Write one picture for each step, and a contact sheet, to ``folder``; their paths."""
    with unseen_journey(timeline, size, theme) as page:

        def draw(moment: Moment) -> QImage:
            return journey_image(page, moment.day)

        return write_storyboard(Story(timeline), folder, draw, progress=progress)
