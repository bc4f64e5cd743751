"""People vary: examples are what was published, or it is said that nothing was."""

from __future__ import annotations

from pathlib import Path

import pytest

from board.stories import curve, example
from dayzero.export.text import journey_text
from dayzero.story.moment import Story
from dayzero.story.varying import examples, vary_note, vary_words, varying
from dayzero.timeline.loading import load

TIMELINES = Path(__file__).parents[2] / "timelines"
POINTS = [(-10, 4), (0, 0.1), (8, 1), (12, 3), (30, 4)]
BAND = [(0, 0.0, 0.2), (8, 0.5, 2), (12, 1.5, 5), (30, 3, 6)]


@pytest.fixture(scope="module")
def story() -> Story:
    return Story(load(TIMELINES / "autologous-ms.json"))


def test_examples_are_the_ends_and_the_middle_of_what_was_published(story: Story) -> None:
    fact = story.timeline.facts["neutrophils-back-ms"]
    assert fact.spread
    found = examples(story, "neutrophils")
    assert [item.day for item in found] == [fact.spread.low, fact.value, fact.spread.high]
    assert [item.pace for item in found] == ["quicker", "usual", "slower"]
    assert {item.amount for item in found} == {story.timeline.facts["counted-as-back"].value}


def test_what_nobody_published_is_said(story: Story) -> None:
    assert examples(story, "platelets") == ()
    assert "was not published" in vary_words(story, "platelets")
    assert vary_note(story, "cd4") == "How much people vary was not published."
    assert len(varying(story)) == 2


def test_examples_say_what_they_are_not(story: Story) -> None:
    words = vary_words(story, "neutrophils")
    assert "Day +2" in words
    assert "Day +14" in words
    assert story.timeline.facts["neutrophils-back-ms"].population in words
    assert "They say nothing of you." in words
    assert "No forecast for you." in vary_note(story, "neutrophils")


def test_a_way_of_treating_without_a_range_has_no_examples() -> None:
    beam = Story(load(TIMELINES / "autologous-ms.json", "beam-atg"))
    assert examples(beam, "neutrophils") == ()


def test_a_band_gives_the_days_its_edges_come_back() -> None:
    made = example(curves={"some": curve("Some", "measured", (2, 5), POINTS, BAND)})
    quicker, usual, slower = examples(made, "some")
    assert quicker.day == 8
    assert usual.day == 10
    assert slower.day == 18
    assert "at the quick edge of the band" in vary_words(made, "some")


def test_a_band_that_stays_low_gives_none() -> None:
    low = [(day, 0.0, high) for day, _low, high in BAND]
    made = example(curves={"some": curve("Some", "measured", (2, 5), POINTS, low)})
    assert examples(made, "some") == ()


@pytest.mark.parametrize(
    ("treatment", "variant"),
    [
        ("autologous-systemic-sclerosis", "radiation"),
        ("donor-leukaemia", "cord"),
        ("donor-aplastic-anaemia", "half-matched"),
    ],
)
def test_the_curve_itself_is_back_on_the_usual_day(treatment: str, variant: str) -> None:
    story = Story(load(TIMELINES / f"{treatment}.json", variant))
    found = examples(story, "neutrophils")
    assert len(found) == 3
    assert story.courses["neutrophils"].value(found[1].day) == pytest.approx(found[1].amount)


def test_the_text_tells_it_too(story: Story) -> None:
    told = " ".join(journey_text(story).split())
    assert "the middle person on Day +8" in told
    assert "Platelets: how much people vary was not published." in told
