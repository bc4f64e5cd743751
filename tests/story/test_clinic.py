"""The words of a clinic are told as its own."""

from __future__ import annotations

from dayzero.story.clinic import call_lines, call_words, food_rule, rules, variant_titles
from dayzero.timeline.document import Site
from made_timelines import small_timeline

FULL = Site(
    name="Our Clinic", urgent_number="01632 960 001", office_number="01632 960-002",
    fever_from="Call at 37.5 °C.", visitors="Two at a time.", food="No buffet.",
    regimens={"beam": "Plan B"},
)  # fmt: skip
BARE = Site(name="Our Clinic", urgent_number="112")


def test_every_line_says_whose_it_is() -> None:
    lines = call_lines(FULL)
    assert lines[0].startswith("At Our Clinic: call ")
    assert lines[1] == "Fever, as Our Clinic says it: Call at 37.5 °C."
    assert all("Our Clinic" in rule.heading for rule in rules(FULL))
    assert [rule.text for rule in rules(FULL)] == ["Two at a time.", "No buffet."]


def test_where_a_clinic_draws_its_own_line_for_fever_doubt_means_a_call() -> None:
    assert call_lines(FULL)[-1] == "All other advice is general. When in doubt, call."


def test_no_line_breaks_a_telephone_number() -> None:
    for text in (call_words(FULL), call_lines(FULL)[0]):
        assert "01632\u00a0960\u00a0001" in text
    assert "01632\u00a0960\u2011002" in call_lines(FULL)[2]


def test_what_is_not_said_is_left_out() -> None:
    assert len(call_lines(BARE)) == 1
    assert rules(BARE) == rules(None) == ()
    assert food_rule(BARE) is None


def test_a_clinics_name_for_a_way_of_doing_it() -> None:
    variants = {
        name: {"title": name.upper(), "axis": "regimen", "what_changes": "Little."}
        for name in ("cy", "beam")
    }
    assert variant_titles(small_timeline(variants=variants)) == {"cy": "CY", "beam": "BEAM"}
    told = small_timeline(variants=variants, site=FULL.model_dump())
    assert variant_titles(told) == {"cy": "CY", "beam": "Plan B"}
