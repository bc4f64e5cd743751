"""How to read a picture of people: on one that is shown, with a question to try."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from dayzero.panels.chance_card import array_colour
from dayzero.panels.guide import Guide
from dayzero.panels.icon_array import IconArray, crowd
from dayzero.story.chances import chance_sentence
from dayzero.story.practice import reading_of_people
from dayzero.theme.look import Look
from dayzero.timeline.words import number_words

if TYPE_CHECKING:
    from dayzero.timeline.chances import Outcome, Risk
    from dayzero.timeline.document import Timeline

SIDE = 200
"""Side of the picture, at 100 % text, px."""


class PeopleGuide(Guide):
    """The guide above which one picture of people stays in sight. Nothing in it moves."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.array = IconArray(look, self)
        self.array.set_side(SIDE)
        self.show_above(self.array)

    def tell_of(self, timeline: Timeline, thing: Risk | Outcome) -> bool:
        """Explain the picture of a chance; whether it is one to learn from."""
        fact, people = timeline.facts[thing.chance or ""], timeline.denominator
        question = reading_of_people(fact, people)
        if question is None:
            return False
        drawn = crowd(fact, people)
        sentence = chance_sentence(fact, people, thing.ref_kind == "outcome")
        self.array.tell(drawn, f"{thing.title}. {sentence}", array_colour(thing))
        who = (
            self.tr(
                "Striped ones: it may be fewer or more. Nobody can say beforehand who it will be."
            )
            if drawn.low < drawn.high
            else self.tr("Nobody can say beforehand who it will be.")
        )
        points = (
            self.tr("{title}: the picture stands for {all} people like those in the study."),
            self.tr("The filled ones are those it happens to. It does not happen to the others."),
            who,
        )
        told = {"title": thing.title.rstrip("."), "all": number_words(people)}
        self.tell([point.format(**told) for point in points], question)
        return True

    def forget(self) -> None:
        """Hold nothing back in hidden words: the document that held it is gone."""
        self.array.tell(None, "")
        self.tell((), None)
