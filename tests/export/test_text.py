"""The journey as reading matter."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dayzero.export.text import journey_text
from dayzero.story.moment import Story
from dayzero.timeline.document import Timeline
from dayzero.timeline.words import PLACEHOLDER
from made_timelines import ABOUT, fact, raw_timeline, small_timeline

SHIPPED = sorted((Path(__file__).parents[2] / "timelines").glob("*-*.json"))


@pytest.fixture(scope="module")
def text() -> str:
    return journey_text(Story(small_timeline()))


def flat(text: str) -> str:
    """The words without the line breaks."""
    return " ".join(text.split())


def test_it_is_told_in_the_order_of_the_moments(text: str) -> None:
    story = Story(small_timeline())
    heads = [f"Part {phase.number} of {len(story.phases)}: " for phase in story.phases]
    assert [text.count(head) for head in heads] == [1] * len(heads)
    at = [text.index(f": {step.step.title}\n") for step in story.steps]
    assert at == sorted(at)
    for phase, head in zip(story.phases, heads, strict=True):
        assert text.index(head) < text.index(f": {phase.steps[0].step.title}\n")


def test_lines_fit_in_eighty_columns(text: str) -> None:
    assert max(map(len, text.splitlines())) <= 80
    assert "\n\n\n\n" not in text
    assert "The content was last changed on 1 November 2026." in flat(text)


def test_it_says_how_well_supported_and_that_nobody_has_reviewed_it(text: str) -> None:
    assert "being tested in trials. It is being studied. [1]" in flat(text)
    assert "No clinician has reviewed this yet." in text


def test_who_reviewed_it_is_named() -> None:
    record = {
        "who": "Dr Example",
        "role": "haematologist",
        "scope": "all figures",
        "date": "2026-11-20",
        "until": "2027-11-20",
    }
    review = {"written": "2026-11-01", "due": "2027-11-01", "records": [record]}
    told = flat(journey_text(Story(small_timeline(review=review))))
    assert "Checked by Dr Example, haematologist, on 20 November 2026: all figures." in told
    assert "No clinician" not in told


def test_facts_are_filled_in_and_each_names_its_source(text: str) -> None:
    assert not PLACEHOLDER.search(text)
    assert "The drip takes 45 minutes [2]." in text
    assert "[2] Ash and others 2021. A study of people. A Journal. DOI 10.1/one." in text
    assert "Nobody cites this" not in text
    listed = set(re.findall(r"^\[(\d+)\]", text, re.M))
    cited = {number for group in re.findall(r"\[([\d, ]+)\]", text) for number in group.split(", ")}
    assert cited == listed


def test_a_term_is_explained_at_its_first_use_only(text: str) -> None:
    gloss = "(a white cell that fights germs)"
    assert flat(text).count(gloss) == 1
    assert flat(text).index("neutrophils " + gloss) < flat(text).index("Few neutrophils are left.")
    assert "neutrophil: The white cell that comes first when germs get in." in flat(text)


def test_both_framings_with_people_time_range_and_doubt(text: str) -> None:
    told = flat(text)
    assert "About 26 out of 100 people get this. 74 out of 100 do not. [2]" in told
    assert "among adults in one study, within 100 days of infusion. Range not published." in told
    assert "How often is not known." in told


def test_outcomes_stand_beside_their_comparison(text: str) -> None:
    told = flat(text)
    here = told.index("About 79 out of 100 people had this. 21 out of 100 did not.")
    beside = told.index("People who stayed on medicine: About 40 out of 100 people had this.")
    assert here < beside < told.index("The groups may have differed from the start.")


def test_numbers_on_request_are_named_and_withheld_until_asked_for() -> None:
    facts = raw_timeline()["facts"] | {
        "death": fact("people who died", value=4, range={"low": 3, "high": 8, "kind": "ci95"})
    }
    timeline = small_timeline(facts=facts)
    quiet, told = journey_text(Story(timeline)), journey_text(Story(timeline), True)
    assert "Dying of the treatment" in quiet
    assert "Dying of any cause" in quiet
    assert quiet.count("There is a figure for this.") == 2
    for number in ("About 4 out of 100", "96 out of 100", "3 and 8 out of 100"):
        assert number not in flat(quiet)
        assert number in flat(told)
    assert "Ask for it" not in told


def test_what_stays_the_same_is_not_said_again_within_a_part(text: str) -> None:
    low = flat(text)
    low = low[low.index("Part 4 of 5") : low.index("Part 5 of 5")]
    assert low.count("In daily life: Days are slow.") == 1
    assert low.count("In your body: ") == 2
    assert "Still possible: Infection; Dying of the treatment." in low
    assert "Blood counts by now: Infection fighters: very low." in low


def test_when_to_call_is_told_in_each_part_and_in_full_at_the_end(text: str) -> None:
    assert text.count("Call the ward, day or night.") == 6
    assert text.rindex("- You feel hot or cold.") > text.index("beside a comparison")


def test_a_treatment_with_next_to_nothing_can_be_told_too() -> None:
    bare = small_timeline(
        risks={}, outcomes={}, curves={}, milestones={}, misreadings={}, questions=[], terms={},
        stage=bare_stage(),
    )  # fmt: skip
    told = journey_text(Story(bare))
    assert "Part 5 of 5" in told
    for heading in ("beside a comparison", "Easily misread", "Words of the field", "Blood counts"):
        assert heading not in told


def bare_stage() -> dict[str, object]:
    places = {"blood": {"title": "In your blood", "kind": "blood"}}
    cells = {"title": "Cells", "kind": "stem-cell", "places": {"blood": {"days": [[0, 1]]}}}
    return {"places": places, "populations": {"cells": cells}}


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_the_shipped_treatments_withhold_their_gated_numbers(path: Path) -> None:
    from dayzero.timeline.loading import load
    from dayzero.timeline.words import fact_words

    timeline = load(path)
    told = flat(journey_text(Story(timeline)))
    chances: dict[str, set[str | None]] = {"open": set(), "on-request": set()}
    for risk in timeline.risks.values():
        chances[risk.gate].add(risk.chance)
    for outcome in timeline.outcomes.values():
        chances[outcome.gate] |= {outcome.chance, outcome.comparator.chance}
    words = {
        gate: {fact_words(timeline.facts[name], timeline.denominator) for name in names if name}
        for gate, names in chances.items()
    }
    for said in words["on-request"] - words["open"]:
        assert f"About {said} people" not in told
    assert not PLACEHOLDER.search(told)
    lines = journey_text(Story(timeline)).splitlines()
    assert max(len(line) for line in lines if "://" not in line) <= 80


def test_it_tells_who_is_offered_it_what_one_may_have_read_and_how_numbers_were_found() -> None:
    told = flat(journey_text(Story(Timeline.model_validate(raw_timeline(**ABOUT)))))
    assert "What speaks against it: - The heart is too weak." in told
    assert "Centres weigh age in different ways. [1]" in told
    assert "“It is a cure.” Nobody knows how long it holds." in told
    assert "What we did not find: Late effects were not found." in told


def test_it_says_what_has_to_be_decided_before_the_journey_and_who_made_it_after() -> None:
    told = journey_text(Story(Timeline.model_validate(raw_timeline(**ABOUT))))
    choice = told.index("The choice is this treatment, or to wait.")
    assert told.index("No clinician has reviewed") < choice < told.index("Part 1 of")
    assert told.index("You have checks.") < told.index("Part 1 of")
    assert told.index("How the numbers were found") < told.index("Who made this")
    assert "Nobody did." in told


def test_a_claim_is_answered_without_the_numbers_nobody_asked_for() -> None:
    story = Story(Timeline.model_validate(raw_timeline(**ABOUT)))
    assert "(not shown unless you ask) died of it, 79 out of 100" in flat(journey_text(story))
    assert "1 out of 100 [" in flat(journey_text(story, numbers_on_request=True))


def test_it_ends_with_what_the_checklists_find_in_sum(text: str) -> None:
    end = flat(text[text.index("What checklists say of this") :])
    assert "126 points: " in end
    assert "not that people have judged it" in end
    assert "- Decision aids (IPDASi): 44 points: " in end
    assert "Not met" not in end
