"""What can be found in a treatment: its days, risks, words, answers, as plain things to list.

Taken from the document as JSON has it, so that a whole library can be read without validating.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal, NamedTuple

from dayzero.timeline.language import translate
from dayzero.timeline.words import PLACEHOLDER

Kind = Literal[
    "advice", "treatment", "term", "claim", "step", "phase", "risk", "misreading", "outcome",
    "question", "eligibility", "method",
]  # fmt: skip
KINDS: tuple[Kind, ...] = (
    "advice", "treatment", "term", "claim", "step", "phase", "risk", "misreading", "outcome",
    "question", "eligibility", "method",
)  # fmt: skip
"""In the order in which they are listed, where they fit equally well: when to call comes first."""

Json = dict[str, Any]

PARTS = frozenset(
    {"title", "summary", "illness", "phases", "risks", "outcomes", "terms", "advice", "claims",
     "misreadings", "questions", "eligibility", "method"}
)  # fmt: skip
"""Fields of a document in which there is something to find."""


class Thing(NamedTuple):
    """Something to find, in words without their figures: no number is told here unasked."""

    kind: Kind
    title: str
    text: str
    id: str = ""
    day: float | None = None
    """Days from infusion on which it is met, if it has a day."""
    also: str = ""
    """Other words by which it is found."""


def things(document: Json) -> Iterator[Thing]:
    """All there is to find in a document; what is not as it should be is passed over."""
    title, summary = _words(document.get("title")), _words(document.get("summary"))
    yield Thing("treatment", title, summary, also=_words(document.get("illness")))
    yield from _course(document)
    for name, risk in _items(document, "risks"):
        text = _words(risk.get("what"), risk.get("team"), risk.get("you"))
        yield Thing("risk", _words(risk.get("title")), text, name, _first(risk.get("windows")))
    for name, outcome in _items(document, "outcomes"):
        day = _first([outcome.get("window")])
        text = _words(outcome.get("meaning"))
        yield Thing("outcome", _words(outcome.get("title")), text, name, day)
    for name, term in _items(document, "terms"):
        text, forms = _words(term.get("meaning")), _words(term.get("forms"))
        yield Thing("term", _capital(_words(term.get("title"))), text, name, also=forms)
    told = _days_of_advice(document)
    for name, advice in _items(document, "advice"):
        text = _words(advice.get("signs"), advice.get("then"))
        yield Thing("advice", _words(advice.get("title")), text, name, told.get(name))
    yield from _answers(document)


def _course(document: Json) -> Iterator[Thing]:
    for name, phase in _items(document, "phases"):
        text = _words(phase.get("message"), phase.get("in_short"), *_explained(phase))
        yield Thing("phase", _words(phase.get("title")), text, name, _first([phase.get("days")]))
        for step_name, step in _items(phase, "steps"):
            title, day = _words(step.get("title")), _first([[step.get("day")]])
            yield Thing("step", title, _words(*_explained(step)), step_name, day)


def _days_of_advice(document: Json) -> dict[str, float]:
    """The first day on which each advice is given: there it is shown in full."""
    days: dict[str, float] = {}
    for _name, phase in _items(document, "phases"):
        begins = (_first([phase.get("days")]), _group(phase, "explanation"))
        steps = [
            (_first([[step.get("day")]]), _group(step, "explanation"))
            for _step_name, step in _items(phase, "steps")
        ]
        for day, explanation in (begins, *steps):
            called = explanation.get("call")
            for advice in called if isinstance(called, list) else ():
                if isinstance(advice, str) and day is not None:
                    days.setdefault(advice, day)
    return days


def _answers(document: Json) -> Iterator[Thing]:
    for name, claim in _items(document, "claims"):
        yield Thing("claim", _words(claim.get("says")), _words(claim.get("answer")), name)
    for name, item in _items(document, "misreadings"):
        day = _first([item.get("days")])
        yield Thing("misreading", _words(item.get("says")), _words(item.get("truth")), name, day)
    questions = document.get("questions")
    for number, question in enumerate(questions if isinstance(questions, list) else ()):
        yield Thing("question", _words(question), "", str(number))
    yield from _said(
        document,
        "eligibility",
        {
            "offered": translate("About", "What speaks for it"),
            "not_offered": translate("About", "What speaks against it"),
            "differs": translate("About", "Why one centre may say yes and another no"),
        },
    )
    yield from _said(
        document,
        "method",
        {
            "search": translate("About", "Where we looked"),
            "selected": translate("About", "Who chose what to show"),
            "quality": translate("About", "How good the evidence is"),
            "missing": translate("About", "What we did not find"),
        },
    )


def _said(
    document: Json, kind: Literal["eligibility", "method"], titles: dict[str, str]
) -> Iterator[Thing]:
    group = _group(document, kind)
    for name, title in titles.items():
        if text := _words(group.get(name)):
            yield Thing(kind, title, text)


def _explained(part: Json) -> list[object]:
    return list(_group(part, "explanation").values())


def _items(document: Json, name: str) -> Iterator[tuple[str, Json]]:
    for key, item in _group(document, name).items():
        if isinstance(item, dict):
            yield key, item


def _group(document: Json, name: str) -> Json:
    inside = document.get(name)
    return inside if isinstance(inside, dict) else {}


def _words(*texts: object) -> str:
    """The texts one after another, with dots where a figure stands."""
    said: list[str] = []
    for text in texts:
        said += text if isinstance(text, list) else [text]  # type: ignore[list-item]
    return PLACEHOLDER.sub("…", " ".join(text for text in said if isinstance(text, str)))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _first(windows: object) -> float | None:
    """The first day of the first window."""
    try:
        day = windows[0][0]  # type: ignore[index]
    except (IndexError, KeyError, TypeError):
        return None
    return float(day) if isinstance(day, int | float) else None
