"""Made-up stories for the board. Nothing in them is true."""

from __future__ import annotations

from typing import Any

from dayzero.story.moment import Story
from dayzero.timeline.document import Timeline

PHASES = [
    ("deciding", "preparation", "Deciding", (-120, -60), 12, 2),
    ("tests", "preparation", "Getting ready", (-60, -45), 12, 2),
    ("signal", "mobilisation", "Waking the cells", (-45, -34), 16, 3),
    ("collect", "collection", "Collect", (-34, -31), 14, 2),
    ("rest", "storage", "Freeze and rest", (-31, -6), 8, 1),
    ("chemo", "conditioning", "Chemotherapy", (-6, 0), 24, 5),
    ("infusion", "infusion", "Day 0", (0, 1), 16, 1),
    ("low", "low-counts", "Low counts", (1, 11), 24, 4),
    ("grow", "engraftment", "Cells grow", (11, 21), 16, 3),
    ("rebuild", "reconstitution", "New immune system", (21, 365), 24, 4),
    ("after", "follow-up", "Life after", (365, 1826), 16, 3),
]
RISKS = [
    ("bone-pain", "Bone pain", [(-44, -31)], "open"),
    ("line", "Problems with the line", [(-34, -31), (-6, 14)], "open"),
    ("bladder", "Sore bladder", [(-45, -40), (-5, 2)], "open"),
    ("nausea", "Feeling sick", [(-6, 9)], "open"),
    ("reaction", "Reaction to antibodies", [(-5, 0)], "open"),
    ("mouth", "Sore mouth and bowel trouble", [(0, 14)], "open"),
    ("fever", "Fever and infection with low counts", [(2, 13)], "open"),
    ("bleeding", "Bleeding", [(3, 16)], "open"),
    ("hair", "Hair loss", [(5, 90)], "open"),
    ("viruses", "Viruses that wake up again", [(20, 100)], "open"),
    ("shingles", "Shingles", [(60, 540)], "open"),
    ("autoimmune", "Another autoimmune illness", [(60, 1460)], "open"),
    ("fertility", "Periods stop, fertility is lost", [(30, 1826)], "open"),
    ("death", "Death from the treatment", [(-6, 100)], "on-request"),
]
CURVES = {
    "neutrophils": ("Neutrophils", "anchored", (1.8, 7.5), [
        (-120, 4), (-45, 4), (-42, 2), (-36, 2.2), (-33, 20), (-30, 7), (-20, 4), (-6, 4),
        (-2, 2.5), (2, 0.6), (5, 0.05), (9, 0.02), (11, 0.5), (14, 1.9), (21, 3), (100, 3.2),
        (1826, 4)]),
    "platelets": ("Platelets", "anchored", (150, 400), [
        (-120, 250), (-40, 240), (-32, 130), (-25, 220), (-6, 230), (0, 120), (4, 30), (9, 15),
        (13, 25), (20, 90), (35, 150), (100, 200), (1826, 240)]),
    "lymphocytes": ("Lymphocytes", "illustrative", (1.0, 3.5), [
        (-120, 1.8), (-45, 1.8), (-30, 1.2), (-6, 1.4), (-3, 0.2), (0, 0.03), (12, 0.05),
        (30, 0.5), (100, 0.9), (365, 1.3), (1826, 1.7)]),
    "cd4": ("CD4 helper cells", "measured", (0.5, 1.5), [
        (-120, 0.9), (0, 0.02), (90, 0.18), (180, 0.25), (365, 0.35), (730, 0.55), (1826, 0.7)]),
}  # fmt: skip
MILESTONES = [
    ("regulatory", "Regulatory T cells rise", (60, 180), "New immune cells"),
    ("naive", "Fresh T cells leave the thymus", (180, 730), "New immune cells"),
    ("b-cells", "B cells return", (90, 240), "New immune cells"),
]


def example(**changes: Any) -> Story:
    """A story of the size of a real one; ``changes`` replace top-level parts."""
    return Story(Timeline.model_validate(_document() | changes))


def _explanation() -> dict[str, str]:
    return dict.fromkeys(("happens", "body", "mood", "daily", "around", "unknown"), "Words.")


def phase(kind: str, title: str, days: tuple[float, float], dwell: float, steps: int) -> Any:
    """One phase with steps at equal distances."""
    length = (days[1] - days[0]) / steps
    return {
        "kind": kind, "title": title, "days": days, "dwell": dwell,
        "message": f"The main message of {title}.", "in_short": "Remember this.",
        "explanation": _explanation(), "scene": {},
        "steps": {
            f"{kind}-{days[0]}-{i}".replace(".", "-").replace("--", "-m"): {
                "title": "A step", "day": days[0] + i * length}
            for i in range(steps)
        },
    }  # fmt: skip


def risk(title: str, windows: Any, gate: str = "open") -> Any:
    """One risk without a figure."""
    return {
        "title": title, "windows": windows, "seriousness": "common", "what": "What it is.",
        "chance_unknown": "No figure exists.", "team": "They watch.", "you": "Tell them.",
        "gate": gate,
    }  # fmt: skip


def curve(title: str, basis: str, usual: tuple[float, float], points: Any, band: Any = ()) -> Any:
    """One curve."""
    return {
        "title": title, "unit": "10⁹/L", "basis": basis, "points": points, "band": band,
        "reference": {"low": usual[0], "high": usual[1], "fact": "usual"},
        "note": "The line joins published milestones.",
    }  # fmt: skip


def _document() -> dict[str, Any]:
    band = [(0, 0.0, 0.05), (90, 0.1, 0.3), (365, 0.2, 0.6), (730, 0.35, 0.9), (1826, 0.4, 1.2)]
    return {
        "format": 1, "id": "example", "title": "An example", "summary": "Nothing here is true.",
        "family": "autologous", "illness": "None",
        "evidence": {"level": "in-trials", "summary": "None.", "sources": ["none"]},
        "review": {"written": "2026-01-01", "due": "2027-01-01"},
        "phases": {key: phase(*rest) for key, *rest in PHASES},
        "risks": {key: risk(title, windows, gate) for key, title, windows, gate in RISKS},
        "curves": {
            key: curve(*rest, band if key == "cd4" else ()) for key, rest in CURVES.items()
        },
        "milestones": {
            key: {"title": title, "days": days, "lane": lane, "population": "new"}
            for key, title, days, lane in MILESTONES
        },
        "stage": {
            "places": {"blood": {"title": "In your blood", "kind": "blood"}},
            "populations": {
                "new": {
                    "title": "New cells", "kind": "neutrophil",
                    "places": {"blood": {"curve": "neutrophils", "per_unit": 10}},
                },
            },
        },
    }  # fmt: skip
