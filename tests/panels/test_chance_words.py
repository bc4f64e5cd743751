from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dayzero.panels.icon_array import crowd
from dayzero.settings.shipped import timelines_folder
from dayzero.story.chances import (
    chance_sentence,
    figure_words,
    items,
    note_words,
    quality_words,
    spread_words,
)
from dayzero.story.moment import Story
from dayzero.story.subtracting import difference_words
from dayzero.timeline.document import Timeline
from dayzero.timeline.facts import Fact
from dayzero.timeline.loading import load
from dayzero.timeline.words import fact_words

SHARES = st.floats(0, 100, allow_nan=False)


def chance(value: float | None, low: float = 0, high: float = 100, **more: Any) -> Fact:
    return Fact.model_validate(
        {
            "what": "Something",
            "value": value,
            "unit": "out-of-100",
            "range": {"low": low, "high": high, "kind": "ci95"},
            "population": "some people",
            "window": "one year",
            "sources": ["made-up"],
            "quality": "fair",
            "basis": "published",
        }
        | more
    )


def test_both_framings() -> None:
    assert (
        chance_sentence(chance(7), 100)
        == "About 7 out of 100 people get this. 93 out of 100 do not."
    )
    assert (
        chance_sentence(chance(7), 1000, happened=True)
        == "About 70 out of 1000 people had this. 930 out of 1000 did not."
    )


def test_a_small_chance_is_never_told_as_none() -> None:
    assert (
        chance_sentence(chance(0.3), 100)
        == "Fewer than 1 out of 100 people get this. More than 99 out of 100 do not."
    )


def test_nearly_everybody_is_never_told_as_all() -> None:
    assert (
        chance_sentence(chance(99.7), 100, happened=True)
        == "More than 99 out of 100 people had this. Fewer than 1 out of 100 did not."
    )


def test_nobody_and_everybody_are_exact() -> None:
    assert (
        chance_sentence(chance(0), 100, happened=True)
        == "0 out of 100 people had this. 100 out of 100 did not."
    )
    assert (
        chance_sentence(chance(100), 100) == "100 out of 100 people get this. 0 out of 100 do not."
    )


def test_a_range_without_a_best_figure() -> None:
    assert (
        chance_sentence(chance(None, 4, 12), 100)
        == "Between 4 and 12 out of 100 people get this. Between 88 and 96 out of 100 do not."
    )


@given(value=SHARES, denominator=st.sampled_from([100, 1000]))
def test_the_two_framings_make_up_everybody(value: float, denominator: int) -> None:
    sentence = chance_sentence(chance(value), denominator)
    assert "%" not in sentence
    assert not re.search(r"\b1 in \d", sentence)
    if "ewer than" not in sentence:
        get, rest = (int(n) for n in re.findall(r"(\d+) out of", sentence))
        assert get + rest == denominator


@st.composite
def chances(draw: st.DrawFn) -> Fact:
    """Any chance that a document can hold: a figure, a count or a bare range."""
    low, high = sorted((draw(SHARES), draw(SHARES)))
    value = draw(st.none() | SHARES)
    of = draw(st.integers(1, 100_000))
    counted = draw(st.none() | st.integers(0, of).map(lambda n: {"n": n, "of": of}))
    bare = value is None and counted is None
    more: dict[str, Any] = {} if bare or draw(st.booleans()) else {"range": "not-published"}
    return chance(value, low, high, counted=counted, **more)


@given(fact=chances(), denominator=st.sampled_from([100, 1000]), happened=st.booleans())
def test_no_chance_is_ever_told_as_one_in_so_many_a_percentage_or_a_multiple(
    fact: Fact, denominator: int, happened: bool
) -> None:
    said = [
        chance_sentence(fact, denominator, happened),
        spread_words(fact, denominator),
        figure_words(fact, denominator),
        fact_words(fact, denominator),
        fact_words(fact, denominator, "not"),
        fact_words(fact, denominator, "range"),
        fact_words(fact, denominator, "number"),
    ]
    with pytest.raises(ValueError, match="about"):
        fact_words(fact, denominator, "about")
    for words in said:
        assert not re.search(r"%|per ?cent|\b(?:1|one) in \w|times|twice|odds|fold", words), words
        assert {int(of) for of in re.findall(r"out of (\d+)", words)} <= {denominator}
        assert not re.search(r"\d[.,]\d", words), words  # people are whole
        people = [int(n) for n in re.findall(r"\d+", words)]
        assert all(0 <= n <= denominator for n in people), words


@given(fact=chances(), denominator=st.sampled_from([100, 1000]))
def test_none_and_all_are_said_of_nobody_and_everybody_alone(fact: Fact, denominator: int) -> None:
    if fact.value is None and fact.counted is None:
        return
    sentence = chance_sentence(fact, denominator)
    none_or_all = re.match(rf"(0|{denominator}) out of", sentence)
    assert bool(none_or_all) == (fact.best in (0, 100)), sentence
    assert "bout 0 " not in sentence
    assert f"bout {denominator} " not in sentence


@given(value=SHARES, ends=st.tuples(SHARES, SHARES), denominator=st.sampled_from([100, 1000]))
def test_the_people_drawn_hold_together(
    value: float, ends: tuple[float, float], denominator: int
) -> None:
    people = crowd(chance(value, min(ends), max(ends)), denominator)
    assert 0 <= people.low <= people.filled <= people.high <= people.of == denominator


def test_the_range_comes_with_the_best_estimate() -> None:
    assert spread_words(chance(7, 4, 12), 100) == "Between 4 and 12 out of 100; best estimate 7"
    assert spread_words(chance(None, 4, 12), 100) == "Between 4 and 12 out of 100"
    assert spread_words(chance(7, range="not-published"), 100) == "Range not published"


@pytest.mark.parametrize("quality", ["strong", "fair", "thin"])
def test_quality_is_a_plain_word_and_a_sentence(quality: str) -> None:
    word, meaning = quality_words(chance(7, quality=quality))
    assert word.lower() == quality
    assert meaning.endswith(".")


def test_common_and_treatable_come_first(story: Story) -> None:
    listed = [(item.section, item.ref.id) for item in items(story.timeline, story.at(0))]
    assert listed == [
        ("now", "mouth"),
        ("now", "taste"),
        ("now", "fever"),
        ("now", "death"),
        ("outcomes", "no-attacks"),
        ("outcomes", "walking"),
        ("outcomes", "died"),
    ]


def test_what_is_more_frequent_comes_first_and_what_nobody_counted_after() -> None:
    story = Story(load(timelines_folder() / "autologous-ms.json"))
    risks = story.timeline.risks
    listed = [
        risks[item.ref.id] for item in items(story.timeline, story.at(5)) if item.section == "now"
    ]
    assert listed[0].title == "Fever while counts are low"
    near = [risk for risk in listed if risk.seriousness in ("common", "treatable")]
    assert listed[: len(near)] == near
    counted = [story.timeline.facts[risk.chance].best for risk in near if risk.chance]
    assert counted == sorted(counted, reverse=True)
    assert [risk.chance is None for risk in near] == sorted(risk.chance is None for risk in near)


def test_a_difference_is_worked_out_for_the_reader(story: Story) -> None:
    words = difference_words(story.timeline, story.timeline.outcomes["no-attacks"])
    assert words == (
        "In the same study: 30 more out of 100 than in the other group. "
        "Chance decided who had which."
    )


def test_different_lengths_of_time_are_not_compared(story: Story) -> None:
    words = difference_words(story.timeline, story.timeline.outcomes["walking"])
    assert "different lengths of time" in words
    assert not re.search(r"\d", words)


def test_different_studies_are_not_compared(document: dict[str, Any]) -> None:
    del document["facts"]["well-there"]["study"]
    timeline = Timeline.model_validate(document)
    words = difference_words(timeline, timeline.outcomes["no-attacks"])
    assert "different studies" in words
    assert not re.search(r"\d", words)


@pytest.mark.parametrize(
    ("note", "remark", "reference"),
    [
        (
            "Evidence file own, section 3.2, row 'Fever'. An earlier paper says more.",
            "An earlier paper says more.",
            "Evidence file own, section 3.2, row 'Fever'.",
        ),
        ("Evidence file own, row 'Fever'.", "", "Evidence file own, row 'Fever'."),
        ("Sources disagree.", "Sources disagree.", ""),
        (None, "", ""),
    ],
)  # fmt: skip
def test_a_remark_for_readers_stands_apart_from_the_reference(
    note: str | None, remark: str, reference: str
) -> None:
    assert note_words(chance(7, note=note)) == (remark, reference)
