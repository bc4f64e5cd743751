"""Pages that are read in place of the picture: which there are, and how each is made.

A page is a widget with a signal ``closed``. It is made when it is first asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QWidget

from dayzero.timeline.language import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from dayzero.windows.journey import JourneyPage


class PageKind(NamedTuple):
    """A page that a journey offers."""

    name: str
    """Also the action of its shortcut, if it has one."""
    title: str
    """What the menu says; marked for translation."""
    make: Callable[[JourneyPage], QWidget]


def _about(journey: JourneyPage) -> QWidget:
    from dayzero.panels.about import AboutPage

    return AboutPage(journey.look, journey.play_head, journey.selection, journey.side.gate, journey)


def _chances(journey: JourneyPage) -> QWidget:
    from dayzero.panels.chances_page import ChancesPage

    return ChancesPage(
        journey.look, journey.play_head, journey.selection, journey.side.gate, journey,
        journey.comfort.offers,
    )  # fmt: skip


def _find(journey: JourneyPage) -> QWidget:
    from dayzero.windows.finding import FindPage

    page = FindPage(journey.look, journey.library, journey.file, journey)
    page.chosen.connect(journey.found)
    return page


def _compare(journey: JourneyPage) -> QWidget:
    from dayzero.windows.compare import ComparePage

    return ComparePage(
        journey.look,
        journey.comfort,
        journey.play_head,
        journey.side.gate,
        journey.cards,
        journey.read,
        journey,
    )


def _handout(journey: JourneyPage) -> QWidget:
    from dayzero.windows.handout import HandoutPage

    page = HandoutPage(journey.look, journey.play_head, journey.session, journey)
    page.page_asked.connect(journey.walk_to)
    return page


def _mattering(journey: JourneyPage) -> QWidget:
    from dayzero.windows.mattering import MatteringPage

    page = MatteringPage(journey.look, journey.play_head, journey.session, journey)
    page.page_asked.connect(journey.walk_to)
    page.ref_asked.connect(journey.show_chance)
    return page


def _questions(journey: JourneyPage) -> QWidget:
    from dayzero.windows.questions import QuestionsPage

    page = QuestionsPage(
        journey.look, journey.play_head, journey.selection, journey.side.gate, journey
    )
    page.page_asked.connect(journey.walk_to)
    return page


def _text(journey: JourneyPage) -> QWidget:
    from dayzero.panels.text import TextPage
    from dayzero.stage.telling import seen

    return TextPage(
        journey.look, journey.play_head, journey.selection, journey.side.gate, seen, journey,
        journey.side.how_much,
    )  # fmt: skip


PAGES = (
    PageKind("about", QT_TRANSLATE_NOOP("Pages", "About this treatment"), _about),
    PageKind("chances", QT_TRANSLATE_NOOP("Pages", "All chances"), _chances),
    PageKind("find", QT_TRANSLATE_NOOP("Pages", "Find in all treatments"), _find),
    PageKind("compare", QT_TRANSLATE_NOOP("Pages", "Side by side with another"), _compare),
    PageKind("text", QT_TRANSLATE_NOOP("Pages", "The whole journey as text"), _text),
    PageKind("mattering", QT_TRANSLATE_NOOP("Pages", "What matters to me"), _mattering),
    PageKind("questions", QT_TRANSLATE_NOOP("Pages", "My questions"), _questions),
    PageKind("handout", QT_TRANSLATE_NOOP("Pages", "Take home…"), _handout),
)
"""In the order of the menu."""
