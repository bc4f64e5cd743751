"""Timelines of any size, for tests and benches."""

from __future__ import annotations

import copy
import itertools
import json
import random
from functools import cache
from pathlib import Path
from typing import Any

SMALL = Path(__file__).parent / "fixtures" / "timelines" / "small.json"

LAST_DAY = 30_000.0


def small() -> dict[str, Any]:
    """The small made-up timeline, as a document one may change."""
    document: dict[str, Any] = json.loads(SMALL.read_text(encoding="utf-8"))
    return document


def big_timeline(
    steps: int = 10_000, risks: int = 2_000, curves: int = 20, points: int = 2_000
) -> dict[str, Any]:
    """A sound timeline with that many steps, risks, curves and points on each curve."""
    document = small()
    document["id"] = "big"
    del document["variants"]
    later = document["phases"]["home"]
    later["days"][1] = LAST_DAY
    wanted = steps - sum(len(phase["steps"]) for phase in document["phases"].values())
    stride = (LAST_DAY - 100) / max(wanted, 1)
    for number in range(wanted):
        later["steps"][f"more-{number}"] = {
            "title": "Another day",
            "day": round(100 + number * stride, 3),
            "explanation": {"happens": "You come in for tests. A nurse takes some blood."},
            "scene": {"room": "clinic"},
            "shows": ["neutrophils"],
        }
    for number in range(risks - len(document["risks"])):
        risk = copy.deepcopy(document["risks"]["fever"])
        risk["windows"] = [[number % 300, number % 300 + 20], [1000 + number, 1100 + number]]
        document["risks"][f"more-{number}"] = risk
    for number in range(curves - len(document["curves"])):
        document["curves"][f"more-{number}"] = copy.deepcopy(document["curves"]["platelets"])
    for curve in document["curves"].values():
        space = (LAST_DAY + 30) / points
        curve["points"] = [
            [round(-30 + index * space, 3), 20 + index * 37 % 200] for index in range(points)
        ]
    return document


def write(folder: Path, document: dict[str, Any], name: str = "made.json") -> Path:
    """Write a document into a folder."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(document, ensure_ascii=False, indent=2), encoding="utf-8")
    return path


def many_timelines(folder: Path, number: int) -> list[Path]:
    """Write that many small timelines, which differ in id and title."""
    document = small()
    document.pop("$schema")
    paths = []
    for index in range(number):
        document |= {"id": f"made-{index}", "title": f"Example {'abcdefghij'[index % 10]}"}
        paths.append(write(folder, document, f"made-{index:04}.json"))
    return paths


FAMILIES = ("autologous", "donor", "gene-corrected", "msc", "medicine")


@cache
def vocabulary(size: int = 20_000) -> tuple[list[str], list[float]]:
    """The words of a language of nobody, and how often (added up) each is said: the second half as
    often as the first, the third a third as often, as in every language."""
    dice = random.Random(size)
    words: dict[str, None] = {}
    while len(words) < size:
        parts = (dice.choice("bdfgklmnprstvz") + dice.choice("aeiou") for _part in range(4))
        words["".join(itertools.islice(parts, dice.randint(2, 4)))] = None
    return list(words), list(itertools.accumulate(1 / rank for rank in range(1, size + 1)))


def made_words(dice: random.Random, count: int) -> str:
    """So many words of that language."""
    words, often = vocabulary()
    return " ".join(dice.choices(words, cum_weights=often, k=count))


def library_of(folder: Path, number: int) -> None:
    """Write that many treatments of all families and some illnesses, no sentence of them alike."""
    dice = random.Random(number)
    illnesses = [f"{made_words(dice, 1)} disease" for _illness in range(14)]
    for index in range(number):
        document = small()
        document.pop("$schema")
        illness = illnesses[index % len(illnesses)]
        document |= {
            "id": f"made-{index}",
            "title": f"Treatment {index}, for {illness}",
            "summary": f"{made_words(dice, 12)}.",
            "family": FAMILIES[index % len(FAMILIES)],
            "illness": illness,
            "questions": [f"{made_words(dice, 8)}?" for _question in range(10)],
        }
        steps = [step for phase in document["phases"].values() for step in phase["steps"].values()]
        for step in steps:
            step["title"] = made_words(dice, 3)
            step.setdefault("explanation", {})["happens"] = f"{made_words(dice, 20)}."
        for thing in (*document["risks"].values(), *document["terms"].values()):
            thing["title"] = made_words(dice, 2)
        for risk in document["risks"].values():
            risk["what"] = f"{made_words(dice, 15)}."
        for term in document["terms"].values():
            term["meaning"], term["forms"] = f"{made_words(dice, 15)}.", []
        write(folder, document, f"made-{index:04}.json")
