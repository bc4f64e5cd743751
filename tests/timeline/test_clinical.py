"""What the document holds for those who treat, and that no patient reads it."""

from __future__ import annotations

from pathlib import Path

import pytest

from dayzero.export.handout_page import handout_html
from dayzero.export.text import journey_text
from dayzero.story.handout import handout
from dayzero.story.moment import Story
from dayzero.timeline.checks import check, report_text
from dayzero.timeline.loading import load
from generate import small, write

FOLDER = Path(__file__).parents[2] / "timelines"
SHIPPED = sorted(path.stem for path in FOLDER.glob("*.json") if path.stem != "bibliography")


@pytest.mark.parametrize("name", SHIPPED)
def test_every_phase_can_be_said_back(name: str) -> None:
    timeline = load(FOLDER / f"{name}.json")
    assert [key for key, phase in timeline.phases.items() if not phase.teach_back] == []


@pytest.mark.parametrize("name", SHIPPED)
def test_no_dose_is_in_what_patients_read(name: str) -> None:
    timeline = load(FOLDER / f"{name}.json")
    read = journey_text(Story(timeline)) + handout_html(handout(timeline))
    for item in timeline.clinical.values():
        assert item.says not in read
        assert item.people not in read


def test_doses_are_those_of_the_variant() -> None:
    timeline = load(FOLDER / "autologous-ms.json", "beam-atg")
    assert "melphalan" in timeline.clinical
    assert "cyclophosphamide" not in timeline.clinical


def test_a_dose_of_no_known_phase_or_source_is_refused(tmp_path: Path) -> None:
    document = small()
    document["clinical"] = {
        "drug": {
            "kind": "drug", "title": "A drug", "says": "5 mg/kg a day", "phase": "no-such-phase",
            "people": "Ten people", "sources": ["no-such-source"], "quality": "thin",
        }
    }  # fmt: skip
    said = report_text(check([write(tmp_path, document)]))
    assert "clinical.drug.phase" in said
    assert "clinical.drug.sources" in said
