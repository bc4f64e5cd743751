"""Each rule is shown to fail on a document that breaks it, and only it."""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from dayzero.timeline import checks
from dayzero.timeline.checks import Report, report_json, report_text
from dayzero.timeline.merge import merged
from dayzero.timeline.readability import reading_grade
from dayzero.timeline.rules import PARTS
from generate import SMALL, many_timelines, small, write

ROOT = Path(__file__).parents[2]
TODAY = datetime.date(2026, 6, 1)


def check(*paths: Path) -> Report:
    return checks.check(paths, today=TODAY)


def rules(report: Report) -> set[str]:
    return {problem.rule for problem in report.problems}


def step(**explanation: str) -> dict[str, Any]:
    """A change of one step's explanation."""
    return {"phases": {"medicine": {"steps": {"last-dose": {"explanation": explanation}}}}}


def phase(phase_id: str, **fields: Any) -> dict[str, Any]:
    return {"phases": {phase_id: fields}}


def fact(fact_id: str, **fields: Any) -> dict[str, Any]:
    return {"facts": {fact_id: fields}}


LONG = (
    "You can go out for a walk with a friend each day and then you can sit and rest "
    "for as long as you like"
)
HARD = (
    "Immunosuppressive conditioning necessitates hospitalisation. "
    "Complications occasionally require intensive monitoring."
)

MIDDLING = "The doctors look after you and remember your medicine. "

BROKEN: dict[str, tuple[str, dict[str, Any], str]] = {
    "a digit": ("numbers", step(mood="It takes 3 days."), "last-dose.explanation.mood"),
    "a digit in a title": (
        "numbers",
        {"risks": {"fever": {"title": "Fever on day 3"}}},
        "risks.fever.title",
    ),
    "a number in words": ("spelled-number", step(mood="It takes three days."), "explanation.mood"),
    "a percent sign": ("percent", step(mood="It comes to {fever-chance} %."), "explanation.mood"),
    "percent in a word": ("percent", step(mood="A few per cent feel sick."), "explanation.mood"),
    "one in ten": ("one-in", step(mood="One in ten feels sick."), "explanation.mood"),
    "one in a fact": ("one-in", step(mood="One in {fever-chance} feels so."), "explanation.mood"),
    **{
        f"{words} is relative": (
            "relative",
            {"risks": {"tired": {"what": f"It is {words} here."}}},
            "risks.tired.what",
        )
        for words in ("twice as common", "{infusion-time:number} times as often", "threefold")
    },
    "capitals": ("abbreviations", step(mood="You may need an MRI."), "explanation.mood"),
    "G-CSF": ("abbreviations", step(mood="You get G-CSF."), "explanation.mood"),
    "a persuasive word": ("persuading", step(mood="It is just a drip."), "explanation.mood"),
    **{
        f"{word} about a chance": (
            "swaying",
            {"risks": {"tired": {"what": f"This is {word}."}}},
            "risks.tired.what",
        )
        for word in ("risk-free", "a cure", "cured", "a breakthrough", "only mild", "just mild")
    },
    "only in a text with a chance": (
        "swaying",
        step(mood="It comes to only {fever-chance} people."),
        "explanation.mood",
    ),
    "only in a chance": (
        "swaying",
        fact("fever-chance", population="only adults"),
        "facts.fever-chance.population",
    ),
    "an exclamation": ("tone", step(mood="You made it!"), "explanation.mood"),
    "a long sentence": ("sentences", step(mood=f"{LONG}, and then some more."), "explanation.mood"),
    "a hard card": ("reading", {"risks": {"tired": {"what": HARD}}}, "risks.tired"),
    "a long gloss": (
        "glossary",
        {"terms": {"cd4": {"gloss": "white cells that guide all of the others in the blood"}}},
        "terms.cd4.gloss",
    ),
    "a gloss with a term": (
        "glossary",
        {"terms": {"cd4": {"gloss": "cells that guide neutrophils"}}},
        "terms.cd4.gloss",
    ),
    "a gloss with a digit": (
        "numbers",
        {"terms": {"cd4": {"gloss": "1 kind of white cell"}}},
        "terms.cd4.gloss",
    ),
    "two terms of one form": (
        "glossary",
        {"terms": {"cd4": {"forms": ["neutrophils"]}}},
        "terms.cd4",
    ),
    "a long message": (
        "message",
        phase("home", message=f"{LONG[:60]}. {LONG[:60]}."),
        "phases.home.message",
    ),
    "a fact in a title": (
        "placeholders",
        phase("home", title="After {infusion-time}"),
        "phases.home.title",
    ),
    "no fever advice": (
        "fever-advice",
        phase("home", explanation={"call": []}),
        "phases.home.explanation.call",
    ),
    "no fever advice after the first dose of a medicine": (
        "fever-advice",
        {
            "family": "medicine",
            "phases": {
                "medicine": {"kind": "preparation", "explanation": {"call": []}},
                "cells-back": {"kind": "follow-up"},
                "home": {"explanation": {"call": []}},
            },
        },
        "phases.home.explanation.call",
    ),
    "no fever advice in a step": (
        "fever-advice",
        {
            "advice": {
                "rash": {"title": "A rash", "signs": ["Your skin is red."], "then": "Call us."}
            },
            "phases": {"home": {"steps": {"later": {"explanation": {"call": ["rash"]}}}}},
        },
        "later.explanation.call",
    ),
    "an open death": ("gate", {"risks": {"death": {"gate": "open"}}}, "risks.death"),
    "an open number of deaths": (
        "gate",
        step(mood="It comes to {death-chance} people."),
        "explanation.mood",
    ),
    "all people": (
        "rounding",
        fact("well-chance", value=99.7, range="not-published"),
        "outcomes.well.chance",
    ),
    "no people": (
        "rounding",
        fact("death-chance", value=0.4, range={"low": 0.1, "high": 1, "kind": "ci95"}),
        "risks.death.chance",
    ),
    "a chance in minutes": (
        "chances",
        {"risks": {"fever": {"chance": "infusion-time"}}},
        "risks.fever.chance",
    ),
    "a value outside its range": ("facts", fact("well-chance", value=90), "well-chance.value"),
    "a usual range of its own": (
        "curves",
        {"curves": {"platelets": {"reference": {"low": 100}}}},
        "curves.platelets.reference",
    ),
    "a usual range in another unit": (
        "curves",
        {"curves": {"platelets": {"reference": {"fact": "infusion-time"}}}},
        "curves.platelets.reference",
    ),
    "a curve without anchors": (
        "curves",
        {"curves": {"neutrophils": {"anchors": []}}},
        "curves.neutrophils",
    ),
    "a band upside down": (
        "curves",
        {"curves": {"neutrophils": {"band": [[0, 2, 1]]}}},
        "curves.neutrophils.band[0]",
    ),
    "an unused fact": ("unused", fact("more", **small()["facts"]["infusion-time"]), "facts.more"),
    "an unused term": (
        "unused",
        {"terms": {"apheresis": {"title": "Apheresis", "gloss": "a way", "meaning": "A way."}}},
        "terms.apheresis",
    ),
    "an unused source": (
        "unused",
        {"sources": {"more": {"id": "more", "type": "book", "title": "More"}}},
        "sources.more",
    ),
    "a translation said to be checked": (
        "translation",
        {"review": {"translation": "A. Reader"}},
        "review.translation",
    ),
    "a review overdue": ("review-due", {"review": {"due": "2026-05-31"}}, "review.due"),
    "no schema": ("schema-named", {"$schema": None}, ""),
    **{
        f"no {part}": (
            "complete",
            phase("home", explanation={part: None}),
            f"phases.home.explanation.{part}",
        )
        for part in ("happens", "body", "mood", "daily", "do", "around", "unknown")
    },
    "too few cards": ("values", {"values": {"work": None}}, "values"),
    "cards that lean": (
        "values",
        {"values": {"home": {"side": "gain"}, "work": {"side": "gain"}}},
        "values",
    ),
    "a figure on a card": (
        "values",
        {"values": {"work": {"says": "You are away for {infusion-time}."}}},
        "values.work.says",
    ),
    "a hard word on a card": (
        "values",
        {"values": {"work": {"says": "Rehabilitation necessitates considerable patience."}}},
        "values.work",
    ),
}
BREAKS_MORE = {"a usual range in another unit": {"unused"}}
WARNINGS = {"spelled-number", "persuading", "unused", "review-due", "schema-named"}


def test_a_sound_timeline_is_clean() -> None:
    report = check(SMALL)
    assert report_text(report) == "1 timelines in 1 files: 0 errors, 0 warnings."
    assert not report.problems


@pytest.mark.parametrize("name", BROKEN)
def test_a_rule_finds_what_breaks_it_and_nothing_else(name: str, tmp_path: Path) -> None:
    rule, patch, where = BROKEN[name]
    report = check(write(tmp_path, merged(small(), patch, base_first=True)))
    assert rules(report) - BREAKS_MORE.get(name, set()) == {rule}, report_text(report)
    problem = next(problem for problem in report.problems if problem.rule == rule)
    assert problem.path.endswith(where)
    assert problem.line or not where
    assert problem.what.endswith((".", "…"))
    assert problem.do.endswith((".", "?"))
    assert problem.level == ("warning" if rule in WARNINGS else "error")


@pytest.mark.parametrize(
    ("rule", "patch"),
    [
        ("schema", {"family": "robot"}),
        ("facts", fact("well-chance", sources=[])),
        ("facts", fact("well-chance", range=None)),
        ("facts", fact("well-chance", quality=None)),
        ("facts", fact("well-chance", population=None)),
        ("schema", {"evidence": {"level": None}}),
        ("references", {"risks": {"fever": {"chance": "nothing"}}}),
        ("days", phase("home", days=[13, 400])),
        ("windows", {"risks": {"fever": {"windows": [[2, 4000]]}}}),
        ("placeholders", step(mood="It takes {nothing}.")),
        ("limits", {"questions": ["What now?"] * 3000}),
    ],
)
def test_what_keeps_a_timeline_from_opening_is_found_too(
    rule: str, patch: dict[str, Any], tmp_path: Path
) -> None:
    report = check(write(tmp_path, merged(small(), patch, base_first=True)))
    assert rule in rules(report)
    assert report.errors


def test_half_of_the_cards_must_be_easy(tmp_path: Path) -> None:
    document = small()
    for number, risk in enumerate(document["risks"].values(), start=1):
        risk |= {"what": MIDDLING * number, "team": MIDDLING, "you": MIDDLING}
    for number, stretch in enumerate(document["phases"].values(), start=1):
        stretch["explanation"] |= dict.fromkeys(PARTS, MIDDLING * number) | {"do": [MIDDLING]}
        for step in stretch["steps"].values():
            step.pop("explanation", None)
    found = rules(check(write(tmp_path, document)))
    assert "reading-median" in found
    assert "reading" not in found


def test_a_sentence_of_more_than_twenty_words_is_a_warning(tmp_path: Path) -> None:
    report = check(write(tmp_path, merged(small(), step(mood=f"{LONG}."), base_first=True)))
    assert [problem.level for problem in report.problems] == ["warning"]


def test_digits_inside_a_word_of_the_glossary_are_no_number(tmp_path: Path) -> None:
    patch = step(mood="Your CD4 cells are low.")
    assert not check(write(tmp_path, merged(small(), patch, base_first=True))).problems


def test_what_a_variant_breaks_is_found_in_its_changes(tmp_path: Path) -> None:
    document = small()
    document["variants"]["longer"]["changes"]["phases"]["medicine"]["message"] = "It takes 9 days."
    report = check(write(tmp_path, document))
    (problem,) = report.problems
    assert problem.what.startswith("In the variant “longer”: The number 9 stands")
    assert problem.path == "phases.medicine.message"
    lines = (tmp_path / "made.json").read_text().splitlines()
    assert "It takes 9 days." in lines[(problem.line or 0) - 1]


def test_what_a_variant_leaves_out_is_found(tmp_path: Path) -> None:
    document = small()
    document["variants"]["longer"]["changes"]["facts"] = {"infusion-time": None}
    report = check(write(tmp_path, document))
    assert rules(report) == {"placeholders"}
    assert "In the variant “longer”: There is no fact “infusion-time”." in report.problems[0].what


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A folder where two timelines share a glossary and a bibliography."""
    document = small()
    glossary = {"$schema": "x.json", "terms": document.pop("terms"), "facts": {}}
    sources = list(document.pop("sources").values())
    document |= {"uses": ["shared/glossary.json"], "bibliography": "bibliography.json"}
    write(tmp_path, document, "one.json")
    write(tmp_path, document | {"id": "two"}, "two.json")
    write(tmp_path, glossary, "shared/glossary.json")
    (tmp_path / "bibliography.json").write_text(json.dumps(sources, indent=1), encoding="utf-8")
    return tmp_path


def test_parts_and_bibliographies_are_no_timelines(shared: Path) -> None:
    report = check(shared)
    assert (report.files, report.timelines, report.problems) == (4, 2, ())


def test_a_problem_in_a_part_is_found_there_once(shared: Path) -> None:
    part = shared / "shared" / "glossary.json"
    document = json.loads(part.read_text(encoding="utf-8"))
    document["terms"]["cd4"]["meaning"] = "It takes 9 days."
    write(part.parent, document, part.name)
    (problem,) = check(shared).problems
    assert (problem.file, problem.path) == (part, "terms.cd4.meaning")
    assert problem.line == part.read_text().split("It takes 9")[0].count("\n") + 1


def test_a_problem_in_the_bibliography_is_found_there(shared: Path) -> None:
    path = shared / "bibliography.json"
    items = json.loads(path.read_text(encoding="utf-8"))
    items[0]["title"] = 5
    path.write_text(json.dumps(items, indent=1), encoding="utf-8")
    (problem,) = check(shared).problems
    assert (problem.file, problem.path) == (path, "sources.example.title")
    assert problem.line == path.read_text().split('"title"')[0].count("\n") + 1


def test_one_id_for_two_timelines(shared: Path) -> None:
    (shared / "three.json").write_bytes((shared / "one.json").read_bytes())
    report = check(shared)
    assert rules(report) == {"id"}
    assert "has the same id" in report_text(report)


def test_an_empty_folder(tmp_path: Path) -> None:
    assert "There is no timeline in this folder." in report_text(check(tmp_path))


def test_a_folder_goes_on_after_a_broken_file(tmp_path: Path) -> None:
    write(tmp_path, small())
    (tmp_path / "broken.json").write_text('{"format": 1,\n"id" "a"}')
    (tmp_path / "other.json").write_text('{"resourceType": "Patient"}')
    report = check(tmp_path)
    assert [(problem.file.name, problem.line) for problem in report.problems] == [
        ("broken.json", 2),
        ("other.json", None),
    ]


def test_the_report_for_editors(tmp_path: Path) -> None:
    path = write(tmp_path, merged(small(), step(mood="It takes 3 days."), base_first=True))
    report = json.loads(report_json(check(path)))
    assert report["errors"] == 1
    (problem,) = report["problems"]
    assert problem.keys() == {"file", "line", "path", "what", "do", "level", "rule"}
    assert problem["file"] == str(path)


@pytest.mark.slow
def test_a_thousand_timelines_in_one_call(tmp_path: Path) -> None:
    paths = many_timelines(tmp_path, 1000)
    told: list[tuple[int, int]] = []
    report = checks.check([tmp_path], lambda done, of: told.append((done, of)), TODAY)
    assert report.timelines == len(paths) == 1000
    assert rules(report) == {"schema-named"}
    assert told == [(done, 1000) for done in range(1, 1001)]


def test_the_grade_agrees_with_textstat() -> None:
    """Our own count of syllables, against the library's, on the cards of the small timeline."""
    textstat = pytest.importorskip("textstat")
    from dayzero.timeline.loading import load
    from dayzero.timeline.rules import cards
    from dayzero.timeline.words import Reader

    timeline = load(SMALL)
    for _path, text in cards(timeline):
        words = Reader(timeline).plain(text)
        assert reading_grade(words) == pytest.approx(textstat.flesch_kincaid_grade(words), abs=0.3)


def test_checking_imports_no_qt() -> None:
    code = (
        "import sys; from pathlib import Path; from dayzero.timeline.checks import check;"
        f"check([Path({str(SMALL)!r})]);"
        "print([name for name in sys.modules if name.startswith(('PySide6', 'numpy', 'nltk'))])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT / "app",
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.skipif(not (ROOT / "timelines").is_dir(), reason="no shipped timelines yet")
def test_the_shipped_timelines_are_clean() -> None:
    report = checks.check([ROOT / "timelines"])
    assert not report.errors, report_text(report)
