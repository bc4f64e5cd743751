"""A small treatment of our own making: nothing in it is a medical claim."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from dayzero.story.moment import Story
from dayzero.timeline.document import Timeline

PEOPLE = "281 adults in a made-up study"
STUDY = {"source": "made-up", "randomised": True}


def fact(what: str, value: float | None, low: float, high: float, **more: Any) -> dict[str, Any]:
    return {
        "what": what,
        "value": value,
        "unit": "out-of-100",
        "range": {"low": low, "high": high, "kind": "ci95"},
        "population": PEOPLE,
        "window": "within 100 days of infusion",
        "sources": ["made-up"],
        "quality": "fair",
        "basis": "published",
    } | more


DOCUMENT: dict[str, Any] = {
    "format": 1,
    "id": "made-up",
    "title": "A made-up treatment, for tests",
    "summary": "Nothing here is true.",
    "family": "autologous",
    "illness": "no illness",
    "evidence": {"level": "in-trials", "summary": "Made up.", "sources": ["made-up"]},
    "review": {"written": "2026-01-01", "due": "2027-01-01"},
    "sources": {
        "made-up": {
            "id": "made-up",
            "type": "article-journal",
            "title": "A study that was never done",
            "author": [{"family": "Nobody"}, {"family": "Noone"}, {"family": "Anon"}],
            "container-title": "Journal of Examples",
            "issued": {"date-parts": [[2020]]},
            "DOI": "10.0000/example",
        }
    },
    "terms": {
        "bone-marrow": {
            "title": "bone marrow",
            "gloss": "soft core of your bones",
            "meaning": "The soft core of your bones. Blood cells are made there.",
            "say": "bohn MA-roh",
        },
        "central-line": {
            "title": "central line",
            "gloss": "thin tube in a large vein",
            "meaning": "A thin tube that stays in a large vein near your heart.",
        },
    },
    "facts": {
        "infusion-time": fact("Length of the infusion", 45, 30, 60, unit="minutes"),
        "fever-chance": fact("Fever with low counts", 60, 50, 70, counted={"n": 169, "of": 281}),
        "mouth-chance": fact("Sore mouth", 7, 4, 12),
        "death-chance": fact("Died of the treatment", 1.3, 0.4, 3.7, quality="thin"),
        "well-here": fact(
            "No new attacks", 80, 70, 88, window="two years", quality="strong", study=STUDY
        ),
        "well-there": fact("No new attacks", 50, 40, 60, window="two years", study=STUDY),
        "walk-here": fact("Walked better", 30, 20, 40, window="one year"),
        "walk-there": fact("Walked better", 10, 5, 20, window="five years"),
        "fever-limit": fact("Fever", 38, 37.5, 38.5, unit="°C"),
    },
    "advice": {
        "mouth": {
            "title": "Mouth too sore to drink",
            "signs": ["You cannot drink."],
            "then": "Ring.",
        },
        "fever": {
            "title": "Fever: call at once",
            "signs": ["Your temperature is {fever-limit} or more.", "You shiver."],
            "then": "Call the ward now, day or night.",
            "urgent": True,
        },
    },
    "phases": {
        "ready": {
            "kind": "preparation",
            "title": "Getting ready",
            "days": [-30, -6],
            "dwell": 20,
            "message": "You and your team decide together.",
            "in_short": "You had your tests.",
            "explanation": {
                "happens": "Doctors look at your bone marrow.",
                "body": "You feel as usual.",
                "mood": "Waiting is hard.",
                "daily": "You are at home.",
                "do": ["Ask your questions."],
                "around": "Your family can come along.",
                "unknown": "Nobody knows how you will feel.",
            },
            "scene": {"room": "consulting-room"},
            "steps": {
                "first-talk": {"title": "You meet your team", "day": -30},
                "tests": {
                    "title": "You have tests",
                    "day": -20,
                    "explanation": {"happens": "The bone marrow and the central line are checked."},
                },
            },
        },
        "chemo": {
            "kind": "conditioning",
            "title": "Chemotherapy",
            "days": [-6, 0],
            "dwell": 20,
            "message": "The medicine clears your bone marrow.",
            "in_short": "The medicine has done its work. Your bone marrow is nearly empty.",
            "explanation": {
                "happens": "The medicine goes in through your central line. It empties your "
                "bone marrow. New cells will come from there later.",
                "body": "You may feel sick and very tired.",
                "mood": "Many people feel flat.",
                "daily": "You stay in a room of your own.",
                "do": ["Take small sips.", "Rinse your mouth.", "Tell your nurse what hurts."],
                "around": "Nurses are near, day and night.",
                "call": ["mouth", "fever"],
                "unknown": "We cannot say how sick you will feel.",
            },
            "scene": {"room": "single-room"},
            "steps": {"drip": {"title": "The medicine begins", "day": -6}},
        },
        "infusion": {
            "kind": "infusion",
            "title": "Your cells come back",
            "days": [0, 20],
            "dwell": 20,
            "message": "Your own stem cells go back into your blood and find their way home.",
            "in_short": "Your cells are back. Now they need time to settle and to grow.",
            "explanation": {
                "happens": "The nurse thaws your frozen cells. They drip in through your "
                "central line. It takes about {infusion-time} and you are awake. The cells find "
                "their own way to your bone marrow.",
                "body": "You may notice an odd taste.",
                "mood": "Some people expect more of this day than it gives.",
                "daily": "You stay in bed for the day.",
                "do": ["Ask for company."],
                "around": "A nurse stays with you.",
                "call": ["fever"],
                "unknown": "Nobody can say on which day your counts will rise.",
            },
            "scene": {"room": "infusion"},
            "steps": {
                "cells-in": {"title": "Your stem cells go back into your blood", "day": 0},
                "waiting": {"title": "The days of waiting", "day": 1},
            },
        },
    },
    "risks": {
        "death": {
            "title": "Dying of the treatment",
            "windows": [[-6, 100]],
            "seriousness": "serious",
            "what": "A few people die. In the study it was {death-chance}.",
            "chance": "death-chance",
            "team": "They watch you closely.",
            "you": "Say at once when something changes.",
            "gate": "on-request",
        },
        "fever": {
            "title": "Fever with low counts",
            "windows": [[-2, 12]],
            "seriousness": "serious",
            "what": "Your body has few cells that fight germs.",
            "chance": "fever-chance",
            "team": "They give you antibiotics within the hour.",
            "you": "Measure your temperature. Call at {fever-limit}.",
            "places": ["marrow"],
        },
        "mouth": {
            "title": "Sore mouth",
            "windows": [[-4, 14]],
            "seriousness": "common",
            "what": "The medicine also hurts the lining of your mouth.",
            "chance": "mouth-chance",
            "team": "They give you rinses and pain relief.",
            "you": "Rinse your mouth often.",
        },
        "taste": {
            "title": "An odd taste",
            "windows": [[0, 2]],
            "seriousness": "common",
            "what": "It comes from what keeps frozen cells safe.",
            "chance_unknown": "Nobody has counted how many people notice it.",
            "team": "They slow the drip.",
            "you": "Suck a sweet.",
        },
    },
    "outcomes": {
        "no-attacks": {
            "title": "No new attacks",
            "kind": "benefit",
            "window": [0, 730],
            "chance": "well-here",
            "comparator": {"name": "People who stayed on medicine", "chance": "well-there"},
            "meaning": "It says nothing about how you will do.",
        },
        "walking": {
            "title": "Walked better",
            "kind": "benefit",
            "window": [0, 365],
            "chance": "walk-here",
            "comparator": {"name": "People who stayed on medicine", "chance": "walk-there"},
            "meaning": "Few people were asked.",
        },
        "died": {
            "title": "Died of the treatment",
            "kind": "harm",
            "window": [0, 100],
            "chance": "death-chance",
            "comparator": {"name": "People who stayed on medicine", "unknown": "Not compared."},
            "meaning": "In the study it was {death-chance}.",
            "gate": "on-request",
        },
    },
    "stage": {
        "places": {"marrow": {"title": "Bone marrow", "kind": "marrow", "term": "bone-marrow"}},
        "populations": {
            "stem-cells": {
                "title": "Stem cells",
                "kind": "stem-cell",
                "places": {"marrow": {"days": [[-30, 40], [0, 2], [20, 30]]}},
            }
        },
    },
    "misreadings": {
        "taste-means-harm": {
            "says": "The odd taste means that something is wrong.",
            "truth": "It comes from the freezer bag and passes.",
            "days": [0, 1],
        }
    },
}


@pytest.fixture
def document() -> dict[str, Any]:
    return copy.deepcopy(DOCUMENT)


@pytest.fixture
def story(document: dict[str, Any]) -> Story:
    return Story(Timeline.model_validate(document))


@dataclass
class Shown:
    """A panel on the screen, and what moves it."""

    panel: Any
    look: Any
    play_head: Any
    selection: Any
    window: Any


@pytest.fixture
def place(qtbot: Any, story: Story) -> Callable[..., Shown]:
    """Shows a panel of ours in a window of a given size."""
    from PySide6.QtWidgets import QApplication, QWidget

    from dayzero.playback.play_head import PlayHead
    from dayzero.playback.selection import Selection
    from dayzero.theme.look import Look
    from dayzero.theme.tokens import THEMES
    from panels.looking import settle

    def show(
        kind: Callable[..., QWidget],
        size: tuple[int, int] = (424, 560),
        day: float = 0,
        scale: float = 1.0,
        theme: str = "light",
        told: Story | None = None,
    ) -> Shown:
        holder = QWidget()
        qtbot.addWidget(holder)
        look = Look(THEMES[theme], scale, holder)
        look.apply(QApplication.instance())  # type: ignore[arg-type]
        play_head = PlayHead(told or story, holder)
        selection = Selection(told or story, holder)
        play_head.seek(day)
        panel = kind(look, play_head, selection, holder)
        holder.resize(*size)
        panel.setGeometry(0, 0, *size)
        holder.show()
        qtbot.waitExposed(holder)
        settle()
        holder.activateWindow()
        return Shown(panel, look, play_head, selection, holder)

    return show
