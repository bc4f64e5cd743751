"""Every word of a window, as someone may come upon it: seen, hidden, hovered, heard."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple, cast

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from aloud.listed import ListedVoice
from dayzero.board.readout import readout
from dayzero.panels.door import Door
from dayzero.panels.text import TextPage
from dayzero.story.links import Ref
from dayzero.story.moment import PhaseSpan
from dayzero.timeline.document import Timeline
from dayzero.windows.journey import JourneyPage
from dayzero.windows.mattering import MatteringPage
from dayzero.windows.pages import PAGES

HEARD = (
    QAccessible.Text.Name,
    QAccessible.Text.Description,
    QAccessible.Text.Value,
    QAccessible.Text.Help,
)


OF_OTHERS = ("find", "compare")
"""Pages that show other treatments too, and so have tests of their own."""


class Found(NamedTuple):
    """Words, and how one comes upon them."""

    where: str
    words: str


def held(widget: QWidget, where: str) -> Iterator[Found]:
    """Every word that a widget and its children hold: seen, hidden, or for a screen reader."""
    for child in (widget, *widget.findChildren(QWidget)):
        words = [child.toolTip(), child.accessibleName(), child.accessibleDescription()]
        words += [child.statusTip(), child.whatsThis(), child.windowTitle()]
        if isinstance(child, QLabel | QAbstractButton | QLineEdit):
            words.append(child.text())
        elif isinstance(child, QPlainTextEdit | QTextEdit):
            words.append(child.toPlainText())
        elif isinstance(child, QComboBox):
            words += [child.itemText(number) for number in range(child.count())]
        elif isinstance(child, QAbstractSlider):
            continue
        words += [action.text() for action in child.actions()]
        yield from (Found(f"{where}: {type(child).__name__}", said) for said in words if said)


def heard(widget: QWidget, where: str) -> Iterator[Found]:
    """Every word in the tree that assistive technology is given."""
    above = QAccessible.queryAccessibleInterface(widget)
    waiting: list[QAccessibleInterface] = [above] if above else []
    while waiting:
        item = waiting.pop()
        for kind in HEARD:
            if said := item.text(kind):
                yield Found(f"{where}: heard, {item.role().name}", said)
        children = (item.child(number) for number in range(item.childCount()))
        waiting += [child for child in children if child is not None]


def read_aloud(page: JourneyPage, where: str) -> Iterator[Found]:
    """Every sentence that is read aloud of what is shown now."""
    page.voice = ListedVoice
    for spoken in page.listening.to_say():
        words = " ".join(word.said for word in spoken.words)
        yield Found(f"{where}: read aloud", words)


def journey(page: JourneyPage, walked: Timeline | None = None) -> Iterator[Found]:
    """A journey: at every step, each tab; each chance and its door; each page; each word.

    ``walked``: another version that was gone through here; what is the same in both, and the pages
    of the whole treatment, are not gone through again.
    """
    story = page.play_head.story
    yield from steps(page, walked)
    for phase in story.phases:
        if _walked_through(phase, walked):
            continue
        _go(page, phase.start)
        if walked is None:
            yield from heard(page, f"phase {phase.id}")
        page.side.call.set_open(True)
        yield from held(page.side.call, f"call card in {phase.id}")
        yield from read_aloud(page, f"call card in {phase.id}")
        page.side.call.set_open(False)
        for section in ("now", "later", "outcomes"):
            page.side.chances.list.go_to(section)
            yield from held(page.side.chances.list, f"chances in {phase.id}")
    yield from _chances(page, walked)
    yield from _words_and_numbers(page, walked)
    if walked is None:
        yield from _board(page)
        yield from pages(page)


def pages(page: JourneyPage) -> Iterator[Found]:
    """Each page that is read in place of the picture, and each tab on it."""
    for kind in PAGES:
        if kind.name in OF_OTHERS:
            continue
        shown = page.show_page(kind.name)
        _settle()
        yield from held(shown, f"page {kind.name}")
        yield from heard(shown, f"page {kind.name}")
        for button in shown.findChildren(QAbstractButton):
            if button.property("kind") == "tab" and button.isEnabled():
                button.click()
                _settle()
                yield from held(shown, f"page {kind.name}, tab {button.text()}")
        if kind.name == "text":
            yield from _sheets(page)
        elif kind.name == "mattering":
            yield from _turns(page)
        page.show_picture()


def _sheets(page: JourneyPage) -> Iterator[Found]:
    """The whole journey as text, sheet by sheet."""
    text = cast("TextPage", page.page("text"))
    for number in range(len(text.sheets)):
        text.show_sheet(number)
        _settle()
        yield from held(text, f"sheet {number + 1} of the text")
        yield from read_aloud(page, f"sheet {number + 1} of the text")


def _turns(page: JourneyPage) -> Iterator[Found]:
    """Each four cards of what may matter, and what is said back."""
    shown = cast("MatteringPage", page.page("mattering"))
    while not shown.mattering.done:
        shown.cards.cards[0].most.click()
        shown.cards.cards[-1].least.click()
        yield from held(shown, f"cards {shown.mattering.turn + 1}")
        shown.next.click()
    _settle()
    yield from held(shown, "what matters")
    yield from heard(shown, "what matters")


def _go(page: JourneyPage, day: float) -> None:
    page.play_head.seek(day)
    page.reading_head.catch_up()


def _settle() -> None:
    """Let what was posted take place, and what is to be deleted go."""
    QApplication.sendPostedEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()


def _walked_through(phase: PhaseSpan, walked: Timeline | None) -> bool:
    """Whether a phase, word for word and day for day, was gone through before."""
    return walked is not None and walked.phases.get(phase.id) == phase.phase


def steps(page: JourneyPage, walked: Timeline | None = None) -> Iterator[Found]:
    """Each step, with all that the explanation has of it; and the end of each part."""
    story, side = page.play_head.story, page.side
    new = [phase for phase in story.phases if not _walked_through(phase, walked)]
    for step in [step for phase in new for step in phase.steps]:
        _go(page, step.start)
        for number, tab in enumerate(side.explanation.tabs.buttons()):
            side.explanation.tabs.choose(number)
            yield from held(side.explanation, f"step {step.id}, {tab.text()}")
            yield from read_aloud(page, f"step {step.id}, {tab.text()}")
        for view in (page.stage, page.transport):
            yield from held(view, f"step {step.id}")
        yield from heard(page.stage, f"step {step.id}")
    for phase in new:
        _go(page, story.last_day_of(phase))
        yield from held(page.side, f"the end of {phase.id}")
        yield from read_aloud(page, f"the end of {phase.id}")


def _new(things: dict[str, Any], walked: dict[str, Any] | None) -> list[str]:
    """Names of the things that are not the same in what was gone through before."""
    return [name for name, thing in things.items() if not walked or walked.get(name) != thing]


def _chances(page: JourneyPage, walked: Timeline | None) -> Iterator[Found]:
    timeline, chances = page.play_head.story.timeline, page.side.chances
    facts = set(_new(timeline.facts, walked and walked.facts))
    risks = set(_new(timeline.risks, walked and walked.risks))
    refs = [
        Ref("risk", name)
        for name, risk in timeline.risks.items()
        if name in risks or risk.chance in facts
    ]
    refs += [Ref("outcome", name) for name in timeline.outcomes]
    for ref in refs:
        chances.open_detail(ref)
        yield from held(chances, f"{ref.kind} {ref.id}")
        if not chances.detail.door.isHidden():
            yield from _door(chances.detail.door, chances, f"{ref.kind} {ref.id}")
        chances.close_detail()


def _door(door: Door, around: QWidget, where: str) -> Iterator[Found]:
    """Every step before the last, and every other answer."""
    for button in (door.on, door.now):
        button.click()
        yield from held(around, f"{where}, step {door.step} of the door")
    yield from heard(around, f"{where}, step {door.step} of the door")
    for button in (door.later, door.again, door.with_someone, door.again, door.not_at_all):
        button.click()
        yield from held(around, f"{where}, after {button.text()}")
    door.again.click()


def _words_and_numbers(page: JourneyPage, walked: Timeline | None) -> Iterator[Found]:
    """Each word of the field explained; each number asked where it comes from."""
    timeline, side = page.play_head.story.timeline, page.side
    for term in _new(timeline.terms, walked and walked.terms):
        page.selection.choose(Ref("term", term))
        yield from held(side.explanation.words.plate, f"term {term}")
    page.selection.choose(None)
    for fact in _new(timeline.facts, walked and walked.facts):
        side.explanation.show_source(fact)
        side.chances.show_source(fact)
        page.about.show_source(fact)
        shown = (side.explanation, side.chances, page.about)
        for view in shown:
            if "source" in vars(view):
                yield from held(view.source, f"source of {fact}")
        side.explanation.close_source()
    side.chances.close_detail()


def _board(page: JourneyPage) -> Iterator[Found]:
    """What stands beside the pointer over the board."""
    story = page.play_head.story
    for part in page.board.parts():
        for phase in story.phases:
            said = readout(story, part.ref, phase.start)
            yield Found(f"board, {part.ref.kind} {part.ref.id}", said.words())
