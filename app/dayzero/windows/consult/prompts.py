"""The nurse's right side: what helps to tell the moment in view. Never on the patient's screen."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from dayzero.panels.pieces import Column
from dayzero.panels.prose import Prose, Role
from dayzero.playback.visit_head import VisitHead
from dayzero.story.agenda import say_back_words
from dayzero.story.moment import Moment, Story
from dayzero.story.prompts import Detail, Prompts, clinical_detail, not_your_protocol, prompts
from dayzero.story.visit import Understood
from dayzero.theme.look import Look
from dayzero.theme.tokens import TARGET
from dayzero.theme.wrapped import Wrapped


class PromptsPanel(Column):
    """Key message, what is easily misread, saying it back, what to do, and clinical detail."""

    def __init__(self, look: Look, visit_head: VisitHead, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent)
        self.setAccessibleName(self.tr("Prompts for the nurse"))
        self._shown: tuple[object, ...] = ()
        inside = self.inside
        self.message = _Section(look, self.tr("Key message"), inside)
        self.misread = _Section(look, self.tr("Easily misread"), inside)
        self.say_back = SayBack(look, visit_head, inside)
        self.to_do = Actions(look, visit_head, inside)
        self.clinical = _Section(look, self.tr("Clinical detail"), inside)
        self.rows.setSpacing(14)
        for section in (self.message, self.misread, self.say_back, self.to_do, self.clinical):
            self.rows.addWidget(section)
        self.rows.addStretch(1)

    def tell(self, story: Story, moment: Moment) -> None:
        """Prompt for a moment of the whole document, with all that the patient's may be without."""
        details = clinical_detail(story, moment)
        shown = (story, moment.step, moment.misreadings, details)
        if shown == self._shown:
            return
        self._shown = shown
        found = prompts(story, moment)
        self.message.tell([("lead", found.message)])
        self.misread.tell(list(self._misread(found)))
        self.say_back.tell(found.teach_back)
        self.to_do.tell([story.reader.plain(words) for words in moment.explanation.do])
        self.clinical.tell(list(self._clinical(details)))

    def _misread(self, found: Prompts) -> Iterator[tuple[Role, str]]:
        for item in found.misreadings:
            yield "lead", self.tr("“{words}”").format(words=item.says)
            yield "body", item.truth

    def _clinical(self, details: tuple[Detail, ...]) -> Iterator[tuple[Role, str]]:
        if not details:
            yield "small", self.tr("None was found for this part in what we read.")
            return
        yield "small", not_your_protocol()
        for detail in details:
            today = self.tr("{title} (on this day)").format(title=detail.title)
            yield "lead", today if detail.now else detail.title
            yield "body", detail.says
            source = self.tr("{people}. Source: {source}. Evidence: {quality}.").format(
                people=detail.people, source=detail.source, quality=detail.quality.lower()
            )
            yield "small", f"{detail.when}. {source}" if detail.when else source


class _Section(QFrame):
    """A heading and words below it; without words it is not there."""

    def __init__(self, look: Look, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._words: list[Prose] = []
        self._lines = _lines(look, title, self)

    def tell(self, said: list[tuple[Role, str]]) -> None:
        """Show these words, each in its role."""
        while len(self._words) < len(said):
            self._words.append(Prose(self._look, "body", self))
            self._lines.addWidget(self._words[-1])
        for prose, (role, words) in zip(self._words, said, strict=False):
            prose.set_role(role)
            prose.say(words)
            prose.show()
        for prose in self._words[len(said) :]:
            prose.say("")
            prose.hide()
        self.setVisible(bool(said))


class SayBack(QFrame):
    """How to ask the person to say it back, and a tick for what came of it: of the card, not of
    the person."""

    def __init__(self, look: Look, visit_head: VisitHead, parent: QWidget) -> None:
        super().__init__(parent)
        self._visit_head = visit_head
        self._own = ""
        lines = _lines(look, self.tr("Say it back"), self)
        self.words = Prose(look, "body", self)
        self.ask = self._tick(self.tr("Show on their screen"))
        self.clear = self._tick(self.tr("Clear"))
        self.again = self._tick(self.tr("Go over again"))
        ticks = QHBoxLayout()
        ticks.addWidget(self.clear)
        ticks.addWidget(self.again)
        lines.addWidget(self.words)
        lines.addWidget(self.ask)
        lines.addLayout(ticks)
        self.ask.clicked.connect(self._ask)
        self.clear.clicked.connect(lambda on: self._note("clear", on))
        self.again.clicked.connect(lambda on: self._note("again", on))
        visit_head.changed.connect(self._follow)
        self._follow()

    def tell(self, words: str) -> None:
        """What the treatment says of asking; empty: nothing of its own."""
        self._own = words
        self._follow()

    def _ask(self, on: bool) -> None:
        self._visit_head.show(self._visit_head.visit.say_back(on))

    def _note(self, understood: Understood, on: bool) -> None:
        visit = self._visit_head.visit
        self._visit_head.show(visit.note(visit.card, understood if on else None))

    def _follow(self) -> None:
        visit = self._visit_head.visit
        general = say_back_words(visit.card)
        # When to call is asked in one way everywhere: it is what must be right.
        self.words.say(general if visit.card == "call" else self._own or general)
        self.ask.setChecked(visit.saying_back)
        noted = visit.understood.get(visit.card)
        for button, name in ((self.clear, "clear"), (self.again, "again")):
            button.setEnabled(bool(visit.card))
            button.setChecked(noted == name)

    def _tick(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setCheckable(True)
        button.setProperty("snug", True)
        return button


class Actions(QFrame):
    """What the person can do in these days; ticked, it is on the print as what they would do."""

    def __init__(self, look: Look, visit_head: VisitHead, parent: QWidget) -> None:
        super().__init__(parent)
        self._visit_head = visit_head
        self._boxes: list[_Box] = []
        self._lines = _lines(look, self.tr("They said they would"), self)
        visit_head.changed.connect(self._follow)

    def tell(self, actions: list[str]) -> None:
        """Offer these actions."""
        while len(self._boxes) < len(actions):
            self._boxes.append(_Box(self))
            self._boxes[-1].ticked.connect(self._intend)
            self._lines.addWidget(self._boxes[-1])
        for box, action in zip(self._boxes, actions, strict=False):
            box.tell(action)
        for index, box in enumerate(self._boxes):
            box.setVisible(index < len(actions))
        self.setVisible(bool(actions))
        self._follow()

    def boxes(self) -> list[QCheckBox]:
        """The boxes that are offered."""
        return [box.tick for box in self._boxes if not box.isHidden()]

    def _intend(self, action: str, on: bool) -> None:
        self._visit_head.show(self._visit_head.visit.intend(action, on))

    def _follow(self) -> None:
        for box in self._boxes:
            box.tick.setChecked(box.action in self._visit_head.visit.intends)


class _Box(QFrame):
    """A box to tick, with words that wrap, as Qt's own do not; a press on them ticks it too."""

    ticked = Signal(str, bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.action = ""
        self.tick = QCheckBox(self)
        self.tick.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._words = Wrapped(parent=self)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(TARGET)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.tick.clicked.connect(lambda on: self.ticked.emit(self.action, on))

    def tell(self, action: str) -> None:
        """Offer this."""
        self.action = action
        self._words.setText(action)
        self.tick.setAccessibleName(action)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.tick.click()


def _lines(look: Look, title: str, parent: QWidget) -> QVBoxLayout:
    """A column that begins with a heading."""
    lines = QVBoxLayout(parent)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(4)
    heading = Prose(look, "label", parent)
    heading.say(title)
    lines.addWidget(heading)
    return lines
