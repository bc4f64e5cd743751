"""What a shut gate keeps back is not in the document that the patient's screen is given."""

from __future__ import annotations

from pathlib import Path

import pytest

from dayzero.settings.shipped import timelines_folder
from dayzero.story.discreet import counts_people, discreet
from dayzero.story.guarded import guarded_facts
from dayzero.story.moment import Story
from dayzero.story.visit import GATES, GateName
from dayzero.timeline.document import Timeline
from dayzero.timeline.opening import opened
from dayzero.windows.consult.visit_gate import VisitGate

SHIPPED = sorted(timelines_folder().glob("*-*.json"))


@pytest.fixture(scope="module")
def ms() -> Timeline:
    return opened(timelines_folder() / "autologous-ms.json").timeline


def test_with_every_gate_open_it_is_the_document_itself(ms: Timeline) -> None:
    assert discreet(ms, frozenset(GATES)) is ms


def test_risks_about_having_children_wait_for_their_gate(ms: Timeline) -> None:
    shut = discreet(ms, frozenset({"numbers", "prognosis"}))
    assert {"periods-stop", "fewer-sperm"} & set(ms.risks)
    assert not {"periods-stop", "fewer-sperm"} & set(shut.risks)
    assert "fewer-sperm" in discreet(ms, frozenset({"fertility"})).risks


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_every_count_of_people_in_a_chance_waits_while_numbers_are_shut(file: Path) -> None:
    gate = VisitGate(opened(file).timeline, frozenset({"fertility"}))
    told = gate.told
    guards = guarded_facts(told)
    for thing in (*told.risks.values(), *told.outcomes.values()):
        assert not thing.chance or thing.chance in guards
    for name, fact in told.facts.items():
        assert gate.hides(name) == counts_people(fact)
    Story(told).at(0.0)  # it is a story as any other


def test_the_door_to_prognosis_is_offered_only_when_the_nurse_opens_it(ms: Timeline) -> None:
    ref = next(ref for refs in guarded_facts(ms).values() for ref in refs)
    gates: frozenset[GateName] = frozenset({"numbers"})
    gate = VisitGate(ms, gates)
    gate.open(ref)
    assert not gate.guards(ref)
    assert gate.is_shut(ref)
    gates = frozenset({"numbers", "prognosis"})
    gate.follow(ms, gates)
    assert gate.guards(ref)
    gate.open(ref)
    assert not gate.is_shut(ref)
    gates = frozenset({"numbers"})
    gate.follow(ms, gates)
    assert gate.is_shut(ref)


def test_figures_about_having_children_wait_with_them_wherever_they_stand() -> None:
    """Of one treatment a step of its own tells them too."""
    inborn = opened(timelines_folder() / "donor-inborn-immunity.json").timeline
    shown: frozenset[GateName] = frozenset({"numbers", "prognosis"})
    assert VisitGate(inborn, shown).hides("boys-fertility")
    assert not VisitGate(inborn, shown | {"fertility"}).hides("boys-fertility")
    assert not VisitGate(inborn, shown).hides(_other_chance(inborn))


def _other_chance(timeline: Timeline) -> str:
    """A chance that has nothing to do with it."""
    risks = (risk for risk in timeline.risks.values() if not risk.topic and risk.gate == "open")
    return next(risk.chance for risk in risks if risk.chance)
