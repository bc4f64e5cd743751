from __future__ import annotations

from typing import Any

from dayzero.panels.reading import PARTS, Passage, Telling
from dayzero.story.clinic import ON_THE_WARD
from dayzero.story.moment import Story
from dayzero.timeline.document import Timeline


def glossed(passages: tuple[Passage, ...]) -> list[str]:
    return [span.id for p in passages for span in p.spans if span.kind == "gloss"]


def test_a_term_is_explained_at_its_first_use_in_the_phase(story: Story) -> None:
    telling = Telling(story)
    first, second = (telling.reading(step) for step in story.phases[0].steps)
    assert glossed(first.parts["happens"]) == ["bone-marrow"]
    assert glossed(second.parts["happens"]) == ["central-line"]


def test_a_term_in_the_message_is_explained_there_and_not_again(story: Story) -> None:
    reading = Telling(story).reading(story.phases[1].steps[0])
    assert [span.id for span in reading.message if span.kind == "gloss"] == ["bone-marrow"]
    assert "bone-marrow" not in glossed(reading.parts["happens"])


def test_the_message_is_not_explained_again_on_later_steps(document: dict[str, Any]) -> None:
    document["phases"]["infusion"]["message"] = "Your cells go home to your bone marrow."
    first, second = Story(Timeline.model_validate(document)).phases[2].steps
    telling = Telling(Story(Timeline.model_validate(document)))
    assert "gloss" in [span.kind for span in telling.reading(first).message]
    assert "gloss" not in [span.kind for span in telling.reading(second).message]
    assert "term" in [span.kind for span in telling.reading(second).message]


def test_the_journey_begins_with_what_has_to_be_decided(document: dict[str, Any]) -> None:
    choice = "The choice is a bone marrow transplant, or to wait."
    wait = {"kind": "wait", "title": "Wait", "means": "You have checks."}
    document["decision"] = {
        "choice": choice,
        "options": {"this": wait | {"kind": "this"}, "wait": wait},
    }
    story = Story(Timeline.model_validate(document))
    telling = Telling(story)
    passages = [telling.reading(step).parts["happens"] for step in story.steps]
    headed = tuple(p for told in passages for p in told if p.heading == "What has to be decided")
    assert headed == passages[0][:1]
    assert "".join(span.text for span in headed[0].spans if span.kind != "gloss") == choice
    assert glossed(headed) == ["bone-marrow"]


def test_each_phase_explains_anew(story: Story) -> None:
    reading = Telling(story).reading(story.phases[2].steps[0])
    assert glossed(reading.parts["happens"]) == ["central-line", "bone-marrow"]


def test_the_words_do_not_depend_on_what_was_read_before(story: Story) -> None:
    forwards, backwards = Telling(story), Telling(story)
    there = [forwards.reading(step) for step in story.steps]
    back = [backwards.reading(step) for step in reversed(story.steps)]
    assert there == back[::-1]


def test_a_step_says_what_its_explanation_says(story: Story) -> None:
    telling = Telling(story)
    for step in story.steps:
        said, reading = story.at(step.start).explanation, telling.reading(step)
        words = [story.reader.plain(text) for text in (said.happens, said.unknown, *said.do)]
        shown = [
            "".join(span.text for span in passage.spans if span.kind != "gloss")
            for part in PARTS
            for passage in reading.parts[part]
        ]
        assert set(words) <= set(shown)
        assert reading.title == step.step.title


def test_parts_nobody_wrote_are_not_there(document: dict[str, Any]) -> None:
    for phase in document["phases"].values():
        phase["explanation"] = {"happens": "Nothing much."}
        for step in phase["steps"].values():
            step.pop("explanation", None)
    story = Story(Timeline.model_validate(document))
    parts = Telling(story).reading(story.steps[0]).parts
    assert [len(parts[part]) for part in PARTS] == [1, 0, 0, 0]


def test_a_clinics_rules_are_read_on_the_ward_and_called_its_own(document: dict[str, Any]) -> None:
    document["site"] = {
        "name": "Our Clinic", "urgent_number": "112",
        "visitors": "Two at a time.", "food": "No buffet.",
    }  # fmt: skip
    story = Story(Timeline.model_validate(document))
    telling = Telling(story)
    for phase in story.phases:
        parts = telling.reading(phase.steps[0]).parts
        read = {
            passage.heading: passage.spans[0].text
            for part in ("do", "people") for passage in parts[part] if passage.heading
        }  # fmt: skip
        on_the_ward = phase.phase.kind in ON_THE_WARD
        rules = {"Food at Our Clinic": "No buffet.", "Visitors at Our Clinic": "Two at a time."}
        assert read == (rules if on_the_ward else {})
    assert any(phase.phase.kind in ON_THE_WARD for phase in story.phases)
