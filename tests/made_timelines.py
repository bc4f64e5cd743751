"""Timelines made for tests: one small and complete, and random ones for Hypothesis."""

from __future__ import annotations

import itertools
from typing import Any

from hypothesis import strategies as st

from dayzero.timeline.document import Timeline

KINDS = ("preparation", "conditioning", "infusion", "low-counts", "engraftment", "follow-up")


def step(title: str, day: float, **more: Any) -> dict[str, Any]:
    """A step as the document writes it."""
    return {"title": title, "day": day, **more}


def phase(title: str, days: tuple[float, float], steps: dict[str, Any], **more: Any) -> Any:
    """A phase as the document writes it, with every part of its explanation."""
    return {
        "kind": "conditioning",
        "title": title,
        "days": list(days),
        "dwell": 10,
        "message": f"{title} is one stretch of the way.",
        "in_short": f"{title} passes.",
        "explanation": {
            "happens": f"What happens in {title}.",
            "body": "You may feel tired.",
            "mood": "Many people feel up and down.",
            "daily": "Days are slow.",
            "do": ["Rest when you can.", "Tell your nurse how you feel."],
            "around": "Your nurse is near.",
            "call": ["fever"],
            "unknown": "How you will feel is not known.",
        },
        "scene": {"room": "ward", "pose": "seated", "lens": "blood"},
        "steps": steps,
        **more,
    }


def fact(what: str, unit: str = "out-of-100", **more: Any) -> dict[str, Any]:
    """A fact as the document writes it, from the one source there is."""
    return {
        "what": what,
        "unit": unit,
        "range": "not-published",
        "population": "adults in one study",
        "window": "within 100 days of infusion",
        "sources": ["one"],
        "quality": "fair",
        "basis": "published",
        **more,
    }


def raw_timeline(**changes: Any) -> dict[str, Any]:
    """A small, complete document as JSON would give it."""
    made: dict[str, Any] = {
        "format": 1,
        "id": "small",
        "title": "A small treatment",
        "summary": "Made for tests.",
        "family": "autologous",
        "illness": "an illness",
        "evidence": {
            "level": "in-trials",
            "summary": "It is being studied.",
            "sources": ["two"],
        },
        "review": {"written": "2026-11-01", "due": "2027-11-01"},
        "sources": {
            "one": {
                "id": "one",
                "type": "article-journal",
                "title": "A study of people",
                "author": [{"family": "Ash"}, {"family": "Birch"}, {"family": "Cedar"}],
                "container-title": "A Journal",
                "issued": {"date-parts": [[2021]]},
                "DOI": "10.1/one",
            },
            "two": {"id": "two", "type": "report", "title": "A guideline", "publisher": "A body"},
            "unused": {"id": "unused", "type": "book", "title": "Nobody cites this"},
        },
        "terms": {
            "neutrophil": {
                "title": "neutrophil",
                "forms": ["neutrophils"],
                "gloss": "a white cell that fights germs",
                "meaning": "The white cell that comes first when germs get in.",
            },
        },
        "facts": {
            "infection": fact("people who had an infection", counted={"n": 26, "of": 100}),
            "death": fact("people who died of the treatment", value=1.3, sources=["one"]),
            "better": fact("people without new attacks", value=79),
            "other": fact("people without new attacks on medicine", value=40),
            "usual": fact(
                "usual neutrophils", "10⁹/L", range={"low": 2, "high": 7, "kind": "range"}
            ),
            "drip-time": fact("how long it takes", "minutes", value=45),
        },
        "advice": {
            "fever": {
                "title": "Fever: call at once",
                "signs": ["You feel hot or cold."],
                "then": "Call the ward, day or night.",
                "urgent": True,
                "sources": ["one"],
            },
        },
        "phases": {
            "before": phase(
                "Getting ready",
                (-30, -5),
                {"first-visit": step("First visit", -30), "tests": step("Tests", -20)},
                kind="preparation",
            ),
            "chemo": phase("Chemotherapy", (-5, 0), {"drip": step("The drip", -5)}, dwell=20),
            "back": phase(
                "Your cells go back",
                (0, 1),
                {
                    "infusion": step(
                        "The infusion",
                        0,
                        explanation={"happens": "The drip takes {drip-time}."},
                        shows=["infection"],
                    )
                },
                kind="infusion",
            ),
            "low": phase(
                "Counts lowest",
                (1, 14),
                {
                    "falling": step("Falling", 1),
                    "lowest": step(
                        "Few neutrophils are left",
                        6,
                        explanation={"body": "Few neutrophils are left. Neutrophils fight germs."},
                    ),
                },
                kind="low-counts",
            ),
            "life": phase(
                "Life after",
                (14, 731),
                {"home": step("Going home", 14), "year": step("A year on", 365)},
                kind="follow-up",
            ),
        },
        "risks": {
            "infection": {
                "title": "Infection",
                "windows": [[-3, 20], [60, 200]],
                "seriousness": "treatable",
                "what": "Germs get in when neutrophils are few.",
                "chance": "infection",
                "team": "The team gives medicine at once.",
                "you": "Wash your hands.",
                "places": ["blood"],
                "populations": ["neutrophils"],
            },
            "death": {
                "title": "Dying of the treatment",
                "windows": [[-5, 100]],
                "seriousness": "serious",
                "what": "Some people die of an infection.",
                "chance": "death",
                "team": "The team watches closely.",
                "you": "Ask what is done to lower it.",
                "gate": "on-request",
            },
            "late": {
                "title": "Late effects",
                "windows": [[180, 731]],
                "seriousness": "late",
                "what": "The thyroid may become too active.",
                "chance_unknown": "How often is not known.",
                "team": "Blood tests every year.",
                "you": "Keep your appointments.",
            },
        },
        "outcomes": {
            "no-attacks": {
                "title": "No new attacks",
                "kind": "benefit",
                "window": [0, 731],
                "chance": "better",
                "comparator": {"name": "People who stayed on medicine", "chance": "other"},
                "meaning": "The groups may have differed from the start.",
            },
            "died": {
                "title": "Dying of any cause",
                "kind": "harm",
                "window": [0, 100],
                "chance": "death",
                "comparator": {"name": "People on medicine", "unknown": "Not published."},
                "meaning": "Figures are for groups.",
                "gate": "on-request",
            },
        },
        "curves": {
            "neutrophils": {
                "title": "Infection fighters",
                "term": "neutrophil",
                "unit": "10⁹/L",
                "basis": "anchored",
                "points": [[-30, 4], [-5, 4], [6, 0.05], [11, 0.5], [20, 3], [731, 4]],
                "band": [[0, 1, 5], [11, 0.2, 1.5], [20, 2, 5]],
                "reference": {"low": 2, "high": 7, "fact": "usual"},
                "note": "Published milestones joined by a typical shape.",
            },
        },
        "milestones": {
            "engrafted": {"title": "New cells show", "days": [9, 14], "lane": "Blood"},
        },
        "stage": {
            "places": {
                "marrow": {"title": "Inside your bone marrow", "kind": "marrow"},
                "blood": {"title": "In your blood", "kind": "blood"},
            },
            "populations": {
                "neutrophils": {
                    "title": "Infection fighters",
                    "kind": "neutrophil",
                    "term": "neutrophil",
                    "places": {"blood": {"curve": "neutrophils", "per_unit": 20}},
                },
                "stem": {
                    "title": "Stem cells",
                    "kind": "stem-cell",
                    "places": {"marrow": {"days": [[-30, 40], [-5, 40], [0, 2], [14, 40]]}},
                },
            },
            "flows": {
                "home": {
                    "title": "Stem cells find their way home",
                    "population": "stem",
                    "from": "blood",
                    "to": "marrow",
                    "windows": [[0, 2]],
                },
            },
            "hair": [[-30, 1], [6, 1], [14, 0], [200, 1]],
        },
        "misreadings": {
            "safe": {
                "says": "Counts back means safe from infection.",
                "truth": "Other cells take longer.",
                "days": [11, 200],
                "sources": ["one"],
            },
        },
        "questions": ["What would you watch for in me?"],
    }
    return made | changes


def small_timeline(**changes: Any) -> Timeline:
    """The small document, validated; ``changes`` replace whole fields."""
    return Timeline.model_validate(raw_timeline(**changes))


def days_between(first: float, last: float) -> st.SearchStrategy[float]:
    """Days with at most two decimals, as people write them."""
    return st.integers(round(first * 100), round(last * 100)).map(
        lambda hundredths: hundredths / 100
    )


@st.composite
def windows(draw: st.DrawFn, first: float = -120, last: float = 1500) -> list[float]:
    """A stretch of days."""
    start = draw(days_between(first, last - 1))
    return [start, draw(days_between(start + 0.01, last))]


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    """A treatment of random phases, steps, windows, curves and amounts."""
    starts = sorted(draw(st.sets(days_between(-100, 1000), min_size=3, max_size=14)))
    cuts = draw(st.sets(st.integers(1, len(starts) - 2), max_size=5))
    bounds = [0, *sorted(cuts), len(starts) - 1]
    phases = {}
    for first, last in itertools.pairwise(bounds):
        steps = {f"s{index}": step("A step", starts[index]) for index in range(first, last)}
        dwell = draw(st.floats(0.5, 60))
        phases[f"p{first}"] = phase("A phase", (starts[first], starts[last]), steps, dwell=dwell)
    made = raw_timeline()
    risk = made["risks"]["late"]
    risk_windows = draw(st.lists(st.lists(windows(), min_size=1, max_size=3), max_size=6))
    risks = {f"r{index}": {**risk, "windows": some} for index, some in enumerate(risk_windows)}
    days = sorted(draw(st.sets(days_between(-100, 1000), min_size=2, max_size=8)))
    values = draw(st.lists(st.floats(0, 20), min_size=len(days), max_size=len(days)))
    curve = made["curves"]["neutrophils"]
    curve = {**curve, "points": list(zip(days, values, strict=True)), "band": []}
    return small_timeline(phases=phases, risks=risks, curves={"neutrophils": curve})


ABOUT: dict[str, Any] = {
    "decision": {
        "choice": "The choice is this treatment, or to wait.",
        "options": {
            "this": {"kind": "this", "title": "Have it", "means": "You have it now."},
            "wait": {"kind": "wait", "title": "Wait", "means": "You have checks."},
        },
    },
    "makers": {"who": "We did.", "paid": "Nobody did.", "again": "We look at it again."},
    "eligibility": {
        "offered": ["The illness goes on in spite of medicine."],
        "not_offered": ["The heart is too weak."],
        "differs": "Centres weigh age in different ways.",
        "sources": ["two"],
    },
    "claims": {
        "cure": {
            "says": "It is a cure.",
            "answer": "Nobody knows how long it holds. {death} died of it, {better} stayed well.",
            "sources": ["one", "two"],
        },
    },
    "method": {
        "search": "We looked in one library.",
        "selected": "One person chose.",
        "quality": "The studies were small.",
        "missing": "Late effects were not found.",
    },
}
"""What a document may say of the treatment as a whole, to be laid over ``raw_timeline``."""
