"""How much of a journey is told as text, and how its numbers are known."""

from __future__ import annotations

from pathlib import Path

import pytest

from dayzero.export.text import journey_text
from dayzero.story.detail import DETAILS
from dayzero.story.known import known
from dayzero.story.moment import Story
from dayzero.timeline.loading import load
from dayzero.timeline.words import PLACEHOLDER

MS = Path(__file__).parents[2] / "timelines" / "autologous-ms.json"


@pytest.fixture(scope="module")
def story() -> Story:
    return Story(load(MS))


def test_each_number_of_a_phase_is_known_once(story: Story) -> None:
    phase = next(span for span in story.phases if span.id == "engraftment")
    told = [PLACEHOLDER.findall(text)[0][0] for text in known(story.timeline, phase)]
    assert told[:3] == ["neutrophils-back-ms", "neutrophils-back", "platelets-back"]
    assert len(told) == len(set(told))


def test_a_longer_text_holds_all_of_a_shorter_one(story: Story) -> None:
    little, usual, lot = (journey_text(story, detail=detail) for detail in DETAILS)
    assert len(little) < len(usual) < len(lot)
    inside = "citrate keeps your blood flowing"
    assert [inside in " ".join(text.split()) for text in (little, usual, lot)] == [
        False, False, True,
    ]  # fmt: skip


@pytest.mark.parametrize("detail", DETAILS)
def test_fever_is_told_however_little_is(story: Story, detail: str) -> None:
    told = journey_text(story, detail=detail)  # type: ignore[arg-type]
    assert told.count("Fever: call at once") >= 3
