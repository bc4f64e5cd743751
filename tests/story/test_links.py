"""What lights up together."""

from __future__ import annotations

from dayzero.story.links import Ref, ref_title, related
from made_timelines import small_timeline

TIMELINE = small_timeline()


def test_a_risk_lights_up_its_place_and_its_cells() -> None:
    assert related(TIMELINE, Ref("risk", "infection")) == {
        Ref("risk", "infection"),
        Ref("place", "blood"),
        Ref("population", "neutrophils"),
    }


def test_lighting_up_goes_both_ways() -> None:
    everything = {
        Ref(kind, key)  # type: ignore[arg-type]
        for kind, things in [
            ("risk", TIMELINE.risks),
            ("term", TIMELINE.terms),
            ("population", TIMELINE.stage.populations),
            ("place", TIMELINE.stage.places),
            ("curve", TIMELINE.curves),
        ]
        for key in things
    }
    for ref in everything:
        for other in related(TIMELINE, ref):
            assert ref in related(TIMELINE, other)


def test_what_is_not_in_the_document_lights_up_alone_and_has_no_name() -> None:
    gone = Ref("risk", "gone")
    assert related(TIMELINE, gone) == {gone}
    assert ref_title(TIMELINE, gone) == ""
    assert ref_title(TIMELINE, Ref("misreading", "safe")) == ""


def test_things_are_called_by_their_plain_name() -> None:
    assert ref_title(TIMELINE, Ref("risk", "infection")) == "Infection"
    assert ref_title(TIMELINE, Ref("place", "marrow")) == "Inside your bone marrow"
    assert ref_title(TIMELINE, Ref("phase", "low")) == "Counts lowest"
