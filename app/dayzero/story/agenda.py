"""The agenda of a consultation: its cards, and what each of them shows the patient. No Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from dayzero.timeline.language import QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from dayzero.story.moment import Story

View = Literal[
    "title", "line", "matters", "journey", "board", "chances", "compare", "call", "say-back",
    "questions", "break", "blank",
]  # fmt: skip
"""What the patient's screen can show. All but ``journey``, ``board``, ``chances`` and ``compare``
are still cards."""


class AgendaCard(NamedTuple):
    """One thing to talk about."""

    name: str
    title: str
    """Marked for translation; ``card_title`` has it in words."""
    view: View
    phases: tuple[str, ...] = ()
    """Kinds of phase it is about: the first that the treatment has is shown."""
    ticked: bool = False
    """Whether it is on the agenda of a visit for which nothing was chosen."""
    gate: Literal["", "fertility"] = ""
    """The gate that must be open before it is shown."""

    def day(self, story: Story) -> float | None:
        """The day on which it begins, in days from infusion; ``None``: wherever we are."""
        if self.gate:
            risks = story.timeline.risks
            about = {name for name, risk in risks.items() if risk.topic == self.gate}
            for step in story.steps:
                if about.intersection(step.step.shows):
                    return step.start
        for kind in self.phases:
            for phase in story.phases:
                if phase.phase.kind == kind:
                    return phase.start
        return None


CARDS = (
    AgendaCard("whole", QT_TRANSLATE_NOOP("Agenda", "The whole way"), "line", ticked=True),
    AgendaCard("matters", QT_TRANSLATE_NOOP("Agenda", "What matters to you"), "matters"),
    AgendaCard(
        "treatment", QT_TRANSLATE_NOOP("Agenda", "What the treatment does"), "journey",
        ("conditioning", "infusion"),
    ),
    AgendaCard("days", QT_TRANSLATE_NOOP("Agenda", "Day by day"), "journey", ticked=True),
    AgendaCard(
        "low", QT_TRANSLATE_NOOP("Agenda", "The days with low counts"), "journey",
        ("low-counts", "engraftment"),
    ),
    AgendaCard(
        "recovery", QT_TRANSLATE_NOOP("Agenda", "How the body recovers"), "board",
        ("engraftment", "reconstitution"), ticked=True,
    ),
    AgendaCard("chances", QT_TRANSLATE_NOOP("Agenda", "Chances, at your pace"), "chances"),
    AgendaCard(
        "compare", QT_TRANSLATE_NOOP("Agenda", "Compare choices"), "compare", ("infusion",)
    ),
    AgendaCard(
        "fertility", QT_TRANSLATE_NOOP("Agenda", "Having children"), "journey",
        ("preparation",), gate="fertility",
    ),
    AgendaCard("say-back", QT_TRANSLATE_NOOP("Agenda", "Say it back"), "say-back"),
    AgendaCard("call", QT_TRANSLATE_NOOP("Agenda", "When would you call?"), "call", ticked=True),
    AgendaCard(
        "questions", QT_TRANSLATE_NOOP("Agenda", "Questions and handout"), "questions", ticked=True
    ),
)  # fmt: skip
"""Every card there is, in the order in which a visit usually goes."""

BY_NAME = {card.name: card for card in CARDS}


def card_title(name: str) -> str:
    """What a card is called."""
    return translate("Agenda", BY_NAME[name].title)


def say_back_words(name: str) -> str:
    """What the patient is asked to say back, in a visit in which the card ``name`` is in view."""
    if name == "call":
        return translate(
            "Agenda",
            "When you are at home: what would make you call, and whom would you call?",
        )
    return translate("Agenda", "How would you tell someone at home about this, in your own words?")
