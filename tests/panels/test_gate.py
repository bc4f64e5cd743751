from __future__ import annotations

from dayzero.panels.gate import Gate
from dayzero.story.guarded import guarded_facts
from dayzero.story.links import Ref
from dayzero.story.moment import Story
from dayzero.timeline.words import Span

DEATH = Ref("risk", "death")


def test_only_chances_wait_behind_the_gate(story: Story) -> None:
    assert guarded_facts(story.timeline) == {
        "death-chance": frozenset({DEATH, Ref("outcome", "died")})
    }


def test_a_number_is_hidden_until_it_is_asked_for(story: Story) -> None:
    gate = Gate(story.timeline)
    spans = (Span("It was "), Span("1 out of 100", "fact", "death-chance"))
    assert gate.hides("death-chance")
    assert not gate.hides("fever-chance")
    assert gate.veiled(spans, "(not shown)") == (Span("It was "), Span("(not shown)"))
    gate.open(DEATH)
    assert not gate.is_shut(DEATH)
    assert gate.is_shut(Ref("outcome", "died"))
    assert gate.veiled(spans, "(not shown)") == spans


def test_the_gate_can_be_shut_for_the_next_person(story: Story) -> None:
    gate = Gate(story.timeline)
    gate.open(DEATH)
    gate.shut()
    assert gate.hides("death-chance")


def test_another_story_shuts_it_again_and_a_wish_still_holds(story: Story) -> None:
    gate = Gate(story.timeline)
    gate.open(DEATH)
    gate.tell(story.timeline.model_copy())
    assert gate.hides("death-chance")
    gate.answer("not-at-all")
    gate.tell(story.timeline)
    assert gate.wish == "not-at-all"


def test_who_wants_no_numbers_is_shown_none_and_asked_nothing(story: Story) -> None:
    gate = Gate(story.timeline)
    gate.open(DEATH)
    gate.answer("not-at-all")
    assert gate.is_shut(DEATH)
    veiled = gate.veiled((Span("1 out of 100", "fact", "death-chance"),), "(unless you ask)")
    assert veiled == (Span("(not shown)"),)
    gate.shut()
    assert gate.wish is None


def test_behind_the_gate_is_only_what_has_a_number(story: Story) -> None:
    gate = Gate(story.timeline)
    assert gate.guards(DEATH)
    assert not gate.is_shut(Ref("risk", "fever"))
    risks = dict(story.timeline.risks)
    unknown = {"chance": None, "chance_unknown": "Nobody has counted.", "what": "People die."}
    risks["death"] = risks["death"].model_copy(update=unknown)
    gate.tell(story.timeline.model_copy(update={"risks": risks}))
    assert not gate.guards(DEATH)
    assert gate.guards(Ref("outcome", "died"))
