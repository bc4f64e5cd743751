"""A timeline to begin with: every part is there, and each text says what to write."""

from __future__ import annotations

import datetime
import json
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dayzero.authoring.asking import RefusedError, refusing
from dayzero.settings.shipped import resources_folder
from dayzero.timeline.rules import UNWRITTEN
from dayzero.timeline.structure import references
from dayzero.timeline.texts import TextReader

if TYPE_CHECKING:
    from dayzero.timeline.loading import Document

Json = dict[str, Any]

PHASES = {
    # kind: name on the ribbon, first day, seconds, room, pose, what to say in it
    "preparation": ("Tests and talks", -60, 20, "consulting-room", "seated", "the tests and talks"),
    "mobilisation": ("Cells to the blood", -30, 20, "day-unit", "seated", "how cells come out"),
    "collection": ("Collecting cells", -20, 20, "apheresis", "lying", "how cells are collected"),
    "storage": ("Cells in store", -18, 15, "laboratory", "seated", "where the cells are kept"),
    "conditioning": ("The strong medicine", -6, 30, "ward", "lying", "which medicine is given"),
    "infusion": ("The cells are given", 0, 30, "infusion", "lying", "how the cells are given"),
    "low-counts": ("Lowest counts", 1, 30, "single-room", "lying", "the days with few cells"),
    "engraftment": ("First new cells", 10, 25, "single-room", "seated", "how new cells show"),
    "reconstitution": ("Back at home", 20, 30, "home", "seated", "how the cells come back"),
    "follow-up": ("The years after", 365, 30, "daily-life", "standing", "the checks that follow"),
}
LAST_DAY = 1461
LONGEST_LINE = 100
_COMMA = re.compile(r",\n\s*")
OURS = (
    "$schema", "id", "title", "summary", "illness", "evidence", "review", "eligibility", "claims",
    "method",
)  # fmt: skip
"""What is never taken from a model."""
SIDES = ("gain", "gain", "burden", "burden", "life", "life")
"""Of the cards of what may matter: none leans."""
SAYS = {
    "body": "how the body may feel",
    "mood": "how the mind may feel",
    "daily": "what a day is like",
    "around": "who is near, and who looks after them",
    "unknown": "what nobody knows, and which of these days come from a source",
}


def start(name: str, folder: Path, like: Document | None, today: datetime.date) -> Path:
    """Write the beginning of a timeline called ``name`` into ``folder``; its path.

    ``like``: a timeline whose phases, pictures and words are taken as the model.

    Raises:
        RefusedError: the name is no id, or a file of that name is there already.
        OSError: the file cannot be written.
    """
    if not re.fullmatch(r"[a-z0-9][a-z0-9-]{0,79}", name):
        raise RefusedError(
            f"'{name}' cannot be the id of a timeline. Use small letters, digits and hyphens."
        )
    path = folder / f"{name}.json"
    if path.exists():
        raise RefusedError(f"{path} is there already. Choose another id, or another folder.")
    document = _head(name, folder, today) | _frame()
    if like:
        with refusing():
            document = _modelled(document, like, folder)
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps(document, ensure_ascii=False, indent=2)
    path.write_text(_short_lists_on_a_line(text) + "\n", encoding="utf-8")
    return path


def _head(name: str, folder: Path, today: datetime.date) -> Json:
    return {
        "$schema": _schema_from(folder),
        "format": 1,
        "id": name,
        "title": _to_write("the treatment, and the illness"),
        "summary": _to_write("what it is, in a sentence or two"),
        "family": "autologous",
        "illness": _to_write("the illness, in plain words"),
        "language": "en",
        "denominator": 100,
        "evidence": {
            "level": "not-supported",
            "summary": _to_write("how well this is supported, and by what"),
            "sources": ["a-source"],
        },
        "review": {
            "written": today.isoformat(),
            "due": (today + datetime.timedelta(days=365)).isoformat(),
        },
    }


def _schema_from(folder: Path) -> str:
    """Where an editor finds the schema, seen from the folder."""
    schema = resources_folder() / "timeline.schema.json"
    try:
        return Path(os.path.relpath(schema, folder.resolve())).as_posix()
    except ValueError:  # on another drive
        return schema.as_uri()


def _frame() -> Json:
    """Every part of a timeline once."""
    return {
        "sources": {"a-source": {"id": "a-source", "type": "article-journal", "title": "To write"}},
        "facts": {
            "a-time": _fact("how long it takes to give the cells", "minutes"),
            "a-chance": _fact("how many people were well later", "out-of-100"),
            "usual-count": _fact(
                "the usual count in healthy adults", "10⁹/L",
                range={"low": 0, "high": 1, "kind": "range"},
            ),
        },
        "advice": {
            "fever": {
                "title": "Fever: call at once",
                "signs": ["You have a fever, or you shiver.", _to_write("the other signs")],
                "then": "Call your team at once, by day or by night.",
                "urgent": True,
            }
        },
        "phases": _phases(),
        "risks": {
            "a-risk": {
                "title": _to_write("the risk"),
                "windows": [[0, 20]],
                "seriousness": "treatable",
                "what": _to_write("what it is, and why it comes now"),
                "chance_unknown": _to_write("that nobody knows how often, or name a fact"),
                "team": _to_write("what the team does"),
                "you": _to_write("what you can do"),
                "places": ["blood"],
                "populations": ["neutrophils"],
            }
        },
        "outcomes": {
            "an-outcome": {
                "title": _to_write("how things stood later"),
                "kind": "benefit",
                "window": [0, 365],
                "chance": "a-chance",
                "comparator": {
                    "name": _to_write("who they are compared with"),
                    "unknown": _to_write("why there is nobody to compare with, or name a fact"),
                },
                "meaning": _to_write("what this shows, and what it does not"),
            }
        },
        "curves": {
            "neutrophils": {
                "title": "Infection fighters",
                "unit": "10⁹/L",
                "basis": "illustrative",
                "points": [[-60, 0.5], [-6, 0.5], [6, 0], [20, 0.5], [LAST_DAY, 0.5]],
                "reference": {"low": 0, "high": 1, "fact": "usual-count"},
                "note": _to_write("how the line was drawn"),
            }
        },
        "milestones": {
            "a-milestone": {
                "title": _to_write("what has come about"),
                "days": [10, 20],
                "lane": "New cells",
            }
        },
        "stage": _stage(),
        "variants": {
            "as-shown": {
                "title": _to_write("this way of doing it"),
                "axis": "intensity",
                "what_changes": _to_write("what differs, and what is not known of it"),
                "changes": {},
            }
        },
        "misreadings": {
            "a-misreading": {
                "says": _to_write("what people often think"),
                "truth": _to_write("what is so"),
                "days": [10, 365],
                "about": ["neutrophils"],
                "sources": ["a-source"],
            }
        },
        "questions": [_to_write("a question worth asking")],
        "clinical": {
            "a-drug": {
                "kind": "drug",
                "title": _to_write("the drug, or what is checked"),
                "says": "Dose, route and schedule as published",
                "phase": "conditioning",
                "people": "Illness, group or trial",
                "sources": ["a-source"],
                "quality": "thin",
            }
        },
        "values": {
            f"card-{number}": {
                "title": _to_write("what may matter"),
                "says": _to_write("what it is like with this, and without"),
                "side": side,
            }
            for number, side in enumerate(SIDES, start=1)
        },
        "decision": {
            "choice": _to_write("what has to be decided, and the ways open, in one sentence"),
            "options": {
                "this": {
                    "kind": "this",
                    "title": _to_write("this treatment"),
                    "means": _to_write("what choosing it means"),
                },
                "wait": {
                    "kind": "wait",
                    "title": _to_write("to wait, or to go on as now"),
                    "means": _to_write("what choosing it means"),
                },
            },
        },
        "eligibility": {
            "offered": [_to_write("what speaks for it")],
            "not_offered": [_to_write("what speaks against it")],
            "differs": _to_write("why one clinic says yes and another says no"),
            "sources": ["a-source"],
        },
        "claims": {
            "a-claim": {
                "says": _to_write("what people may have read"),
                "answer": _to_write("what is right about it, and what is not"),
                "sources": ["a-source"],
            }
        },
        "method": {
            "search": _to_write("where and when you looked, and for what"),
            "selected": _to_write("who chose what to show, and how"),
            "quality": _to_write("how good the studies are as a whole"),
            "missing": _to_write("what you could not find"),
        },
        "makers": {
            "who": _to_write("who wrote this, and what they know"),
            "paid": _to_write("who paid for it"),
            "again": _to_write("who looks at it again"),
        },
    }  # fmt: skip


def _fact(what: str, unit: str, **figure: Any) -> Json:
    """A figure that says of itself that it is none yet."""
    return {
        "what": _to_write(what),
        "unit": unit,
        **(figure or {"value": 0, "range": "not-published"}),
        "population": _to_write("who was counted"),
        "window": _to_write("in which time"),
        "sources": ["a-source"],
        "quality": "thin",
        "basis": "typical-practice",
    }


def _phases() -> Json:
    ends = [*[first for _name, first, *_rest in PHASES.values()][1:], LAST_DAY]
    phases: Json = {}
    for (kind, row), end in zip(PHASES.items(), ends, strict=True):
        name, first, dwell, room, pose, topic = row
        happens = _to_write(topic)
        if kind == "infusion":
            happens += " It takes {a-time}."
        explanation: Json = {"happens": happens} | {
            part: _to_write(says) for part, says in SAYS.items()
        }
        explanation |= {"do": [_to_write("what you can do")], "call": ["fever"]}
        phases[kind] = {
            "kind": kind,
            "title": name,
            "days": [first, end],
            "dwell": dwell,
            "message": _to_write("the one thing to know here"),
            "in_short": _to_write("what to remember of it"),
            "teach_back": _to_write("how a nurse may ask to have it said back"),
            "explanation": explanation,
            "scene": {
                "room": room,
                "pose": pose,
                "face": "calm",
                "beside": ["nurse"],
                "drip": "none",
                "lens": "blood",
                "caption": _to_write("what the lens shows"),
            },
            "steps": {f"{kind}-begins": {"title": _to_write("this step"), "day": first}},
        }
    return phases


def _stage() -> Json:
    return {
        "places": {
            "marrow": {"title": "Inside the bone marrow", "kind": "marrow"},
            "blood": {"title": "In the blood", "kind": "blood"},
        },
        "populations": {
            "neutrophils": {
                "title": "Infection fighters",
                "kind": "neutrophil",
                "places": {"blood": {"curve": "neutrophils", "per_unit": 80}},
            },
            "stem-cells": {
                "title": "Stem cells",
                "kind": "stem-cell",
                "places": {"marrow": {"days": [[-60, 30], [-6, 30], [0, 2], [20, 30]]}},
            },
        },
        "flows": {
            "home": {
                "title": "Stem cells find their way home",
                "population": "stem-cells",
                "from": "blood",
                "to": "marrow",
                "windows": [[0, 2]],
            }
        },
        "choreographies": {},
    }


def _modelled(frame: Json, like: Document, folder: Path) -> Json:
    """The model's phases, pictures and words; its numbers marked until they are looked up.

    In the model's own folder the new file builds on the same shared parts. Elsewhere it holds
    all that it needs, for nothing there can be relied on.
    """
    beside = like.layers.own.folder.resolve() == folder.resolve()
    model = dict(like.layers.own.value) if beside else _alone(like)
    other = like.timeline.id
    document = model | {name: frame[name] for name in OURS}
    document["sources"] = document.get("sources", {}) | frame["sources"]
    note = _to_write(f"look this up. It is copied from {other}")
    document["facts"] = {
        name: fact | {"note": note} if fact else fact
        for name, fact in document.get("facts", {}).items()
    }
    return document


def _alone(like: Document) -> Json:
    """The whole model as one file, with the sources and terms that it uses."""
    reader = TextReader(like.timeline)
    used = {(where, name) for _path, name, places in references(like.timeline) for where in places}
    for path, text in reader.texts:
        if path[0] != "terms":
            used |= {("terms", term) for term in reader.terms(text)}
    whole = {name: item for name, item in like.raw.items() if name not in ("uses", "bibliography")}
    for where in ("sources", "terms"):
        items = whole.get(where, {})
        whole[where] = {name: item for name, item in items.items() if (where, name) in used}
    return whole


def _to_write(what: str) -> str:
    return f"{UNWRITTEN} {what}."


def _short_lists_on_a_line(text: str) -> str:
    """Lists of numbers and of names, which JSON would give a line for each entry."""
    entry = r'(?:-?[\d.]+|"[\w-]*")'
    found = re.compile(rf"(.*)\[\n\s*({entry}(?:,\n\s*{entry})*)\n\s*\]")

    def joined(match: re.Match[str]) -> str:
        line = f"{match[1]}[{_COMMA.sub(', ', match[2])}]"
        return line if len(line) < LONGEST_LINE else match[0]

    return found.sub(joined, text)
