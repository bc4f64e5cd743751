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


def test_another_version_keeps_what_was_asked_for(story: Story) -> None:
    gate = Gate(story.timeline)
    gate.open(DEATH)
    gate.tell(story.timeline)
    assert not gate.hides("death-chance")
