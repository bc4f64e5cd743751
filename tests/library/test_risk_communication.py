"""The rules for telling chances, held to by every treatment that is shipped and every variant.

The numbers (R1 to R27) are those of the rules that `dayzero score` lists. What people must judge
is not here.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import dayzero
from dayzero.panels.icon_array import difference_crowd
from dayzero.score.subject import Subject
from dayzero.score.wordings import says_chance, words_beside_numbers
from dayzero.settings.shipped import timelines_folder
from dayzero.story.chances import (
    all_items,
    chance_sentence,
    figure_words,
    quality_words,
    ranks,
    spread_words,
    standing_words,
)
from dayzero.story.subtracting import difference
from dayzero.timeline.document import Timeline
from dayzero.timeline.facts import Fact
from dayzero.timeline.loading import Document
from dayzero.timeline.wording import remarks, swaying
from dayzero.timeline.words import Reader, people_of

SHIPPED = sorted(p.stem for p in timelines_folder().glob("*.json") if p.stem != "bibliography")
APP = Path(dayzero.__file__).parent
SAYS_CHANCES = (
    *sorted(APP.glob("panels/chance*.py")),
    *(APP / name for name in ("panels/icon_array.py", "panels/sources.py", "story/chances.py",
                              "story/comparing.py", "story/subtracting.py", "timeline/words.py")),
)  # fmt: skip
"""Where the words and pictures of chances are made."""

OUT_OF = re.compile(r"out of (\d+)")
NEVER = re.compile(
    r"[%‰]|\bper ?cent|\b(?:one|\d+) in (?:every |each )?(?:ten|hundred|thousand|\d)"
    r"|\btimes (?:as|more|less)\b|\bodds\b|\btwice as\b|\bfold\b",
    re.I,
)


@cache
def versions(name: str) -> tuple[Timeline, ...]:
    document = Document.read(timelines_folder() / f"{name}.json")
    return (document.timeline, *(document.variant(v) for v in document.timeline.variants))


def shown(timeline: Timeline) -> Iterator[tuple[Fact, bool]]:
    """Every chance that has a picture, and whether it is an outcome."""
    for risk in timeline.risks.values():
        if risk.chance:
            yield timeline.facts[risk.chance], False
    for outcome in timeline.outcomes.values():
        yield timeline.facts[outcome.chance], True
        if outcome.comparator.chance:
            yield timeline.facts[outcome.comparator.chance], True


def said_of_chances(timeline: Timeline) -> Iterator[str]:
    """All that the panels say of the chances of a treatment, gates open."""
    reader, people = Reader(timeline), timeline.denominator
    for fact, happened in shown(timeline):
        yield chance_sentence(fact, people, happened)
        yield spread_words(fact, people)
        yield figure_words(fact, people)
        yield standing_words(fact)
        yield from (*quality_words(fact), fact.population, fact.window, fact.what)
    for risk in timeline.risks.values():
        yield from map(reader.plain, (risk.title, risk.what, risk.team, risk.you))
        yield reader.plain(risk.chance_unknown or "")
    for outcome in timeline.outcomes.values():
        yield from map(reader.plain, (outcome.title, outcome.meaning, outcome.comparator.name))
        yield reader.plain(outcome.comparator.unknown or "")


@pytest.mark.parametrize("name", SHIPPED)
def test_only_so_many_out_of_one_number_of_people(name: str) -> None:
    """R1 to R4: natural frequencies, one denominator, never one in so many, nothing relative."""
    for timeline in versions(name):
        for words in said_of_chances(timeline):
            assert not NEVER.search(words), words
            assert {int(of) for of in OUT_OF.findall(words)} <= {timeline.denominator}, words


@pytest.mark.parametrize("name", SHIPPED)
def test_both_framings_add_up_to_everybody(name: str) -> None:
    """R8: how many do, and how many do not."""
    for timeline in versions(name):
        people = timeline.denominator
        for fact, happened in shown(timeline):
            sentence = chance_sentence(fact, people, happened)
            numbers = [int(n) for n in re.findall(r"\d+(?= out of)", sentence)]
            if sentence.startswith("Between"):
                low, high, rest_low, rest_high = (
                    int(n) for n in re.findall(r"(\d+)(?= and| out of)", sentence)
                )
                assert (low + rest_high, high + rest_low) == (people, people), sentence
            else:
                assert sum(numbers) == people, sentence
            assert len(re.findall(r"[.]", sentence)) == 2


@pytest.mark.parametrize("name", SHIPPED)
def test_a_chance_comes_with_its_time_its_people_its_range_and_its_doubt(name: str) -> None:
    """R9, R10, R13: the range before the best estimate, or that none was published."""
    for timeline in versions(name):
        for fact, _happened in shown(timeline):
            assert fact.window[1:] in standing_words(fact)
            assert standing_words(fact).endswith(("strong.", "fair.", "thin."))
            assert len(fact.population.split()) > 1
            said = spread_words(fact, timeline.denominator)
            assert said.startswith(("Between", "Range not published"))
            assert ("best estimate" in said) == (
                fact.spread is not None and (fact.value is not None or fact.counted is not None)
            )


@pytest.mark.parametrize("name", SHIPPED)
def test_a_difference_has_a_picture_and_is_refused_over_different_times(name: str) -> None:
    """R5, R9: the people of both groups, the difference marked; never over different times."""
    for timeline in versions(name):
        for outcome in timeline.outcomes.values():
            if outcome.comparator.chance is None:
                continue
            here, there = (timeline.facts[f] for f in (outcome.chance, outcome.comparator.chance))
            found = difference(here, there, timeline.denominator)
            if here.window.casefold() != there.window.casefold():
                assert found.people is None
            if found.people is None:
                assert found.words.startswith("We do not work out a difference")
                assert not re.search(r"\d", found.words)
                continue
            people = difference_crowd(here, there, timeline.denominator)
            looks = [people.look_of(index) for index in range(people.of)]
            assert looks.count("difference") == abs(found.people)
            assert looks == sorted(looks, key=["sure", "difference", "other"].index)
            assert found.people == 0 or f"{abs(found.people)} " in found.words


@pytest.mark.parametrize("name", SHIPPED)
def test_words_such_as_rare_stand_beside_a_figure(name: str) -> None:
    """R11, R25: and the texts say chance rather than risk."""
    for timeline in versions(name):
        subject = Subject(timeline)
        for verdict in (words_beside_numbers(subject), says_chance(subject)):
            assert verdict.state == "met", verdict.why


@pytest.mark.parametrize("name", SHIPPED)
def test_a_sentence_says_what_each_number_means(name: str) -> None:
    """R12, R14: what it means, and that nobody can say who it will be."""
    for timeline in versions(name):
        for outcome in timeline.outcomes.values():
            assert outcome.meaning.endswith("."), outcome.title
        for risk in timeline.risks.values():
            assert risk.what.endswith("."), risk.title


@pytest.mark.parametrize("name", SHIPPED)
def test_the_choice_and_who_made_it_are_told_plainly(name: str) -> None:
    """What makes a text a decision aid, and no authority that is not there."""
    for timeline in versions(name):
        assert timeline.decision
        assert timeline.makers
        kinds = [option.kind for option in timeline.decision.options.values()]
        assert kinds.count("this") == kinds.count("wait") == 1
        assert "or to " in timeline.decision.choice or "or no " in timeline.decision.choice
        assert not timeline.review.records
        assert "not doctors or nurses" in timeline.makers.who
        assert "Nobody paid" in timeline.makers.paid


@pytest.mark.parametrize("name", SHIPPED)
def test_a_picture_can_be_drawn_of_every_chance(name: str) -> None:
    """R6: a share of people, that makes neither none of them nor all, unless it was so."""
    for timeline in versions(name):
        for fact, _happened in shown(timeline):
            assert fact.is_chance, fact.what
            if 0 < fact.best < 100:
                assert 0 < people_of(fact.best, timeline.denominator) < timeline.denominator


@pytest.mark.parametrize("name", SHIPPED)
def test_common_and_treatable_come_first_then_what_is_serious_then_late(name: str) -> None:
    """R16: in each shelf, what more people get comes first, and what nobody counted last."""
    for timeline in versions(name):
        listed = all_items(timeline, ranks(timeline))
        assert sorted({item.ref for item in listed}) == sorted(item.ref for item in listed)
        sections = [item.section for item in listed]
        order = ("near", "serious", "late", "outcomes")
        assert sections == sorted(sections, key=order.index)
        for section in order[:-1]:
            risks = [timeline.risks[i.ref.id] for i in listed if i.section == section]
            waiting = [risk.gate == "on-request" for risk in risks]
            assert waiting == sorted(waiting)  # not by a number that nobody asked for
            risks = [risk for risk in risks if risk.gate == "open"]
            known = [timeline.facts[risk.chance].best for risk in risks if risk.chance]
            assert known == sorted(known, reverse=True)
            unknown = [risk.chance is None for risk in risks]
            assert unknown == sorted(unknown)


@pytest.mark.parametrize("name", SHIPPED)
def test_what_has_no_number_says_so_in_a_sentence(name: str) -> None:
    """R27."""
    for timeline in versions(name):
        for risk in timeline.risks.values():
            assert risk.chance or (risk.chance_unknown or "").endswith(".")
        for outcome in timeline.outcomes.values():
            other = outcome.comparator
            assert other.chance or (other.unknown or "").endswith(".")


@pytest.mark.parametrize("name", SHIPPED)
def test_it_informs_and_does_not_persuade(name: str) -> None:
    """R23: none of the words that sway stands beside a chance."""
    for timeline in versions(name):
        for words in said_of_chances(timeline):
            assert not [remark.what for remark in swaying(words)], words


@pytest.mark.parametrize("name", SHIPPED)
def test_known_misunderstandings_are_answered(name: str) -> None:
    """R24."""
    assert all(timeline.misreadings for timeline in versions(name))


# --- the program's own words and pictures --------------------------------------------------------


def our_own_words(file: Path) -> Iterator[str]:
    """Every string that a file of the program marks for translation."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and node.args:
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            text = node.args[-1]
            if name in ("tr", "translate") and isinstance(text, ast.Constant):
                yield str(text.value)


@pytest.mark.parametrize("file", SAYS_CHANCES, ids=lambda file: file.stem)
def test_the_words_of_the_program_keep_the_rules_too(file: Path) -> None:
    """R2, R4, R23, R25: "chance" rather than "risk"; no percent, nothing that sways."""
    for words in our_own_words(file):
        said = re.sub(r"\{\w+\}", "", words)
        rules = {remark.rule for remark in remarks(said, said, "", chance=True)}
        assert rules <= {"numbers", "abbreviations"}, words
        assert not NEVER.search(words)
        assert not re.search(r"\brisks?\b", words, re.I), words


@pytest.mark.parametrize("file", SAYS_CHANCES, ids=lambda file: file.stem)
def test_nothing_about_a_chance_can_move_or_be_played_with(file: Path) -> None:
    """R7, R19: no timers, no animation, no sliders and no boxes for numbers of one's own."""
    used = {
        name.id if isinstance(name, ast.Name) else name.attr
        for name in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(name, (ast.Name, ast.Attribute))
    }
    moving = re.compile(r"Timer|Animation|startTimer|QMovie|Slider|SpinBox|QLineEdit|QDial")
    assert not {name for name in used if moving.search(name)}


@pytest.fixture
def page(qtbot: Any) -> Callable[[Timeline], Any]:
    from PySide6.QtWidgets import QWidget

    from dayzero.panels.chances_page import ChancesPage
    from dayzero.panels.gate import Gate
    from dayzero.playback.play_head import PlayHead
    from dayzero.playback.selection import Selection
    from dayzero.story.moment import Story
    from dayzero.theme.look import Look
    from panels.looking import settle

    windows = []

    def show(timeline: Timeline) -> Any:
        window = QWidget()
        qtbot.addWidget(window)
        windows.append(window)
        story, gate = Story(timeline), Gate(timeline, window)
        page = ChancesPage(Look(), PlayHead(story, window), Selection(story, window), gate, window)
        window.resize(1280, 740)
        page.setGeometry(0, 0, 1280, 740)
        window.show()
        qtbot.waitExposed(window)
        settle()
        return page

    return show


@pytest.mark.parametrize("name", SHIPPED)
def test_a_screen_has_five_chances_at_most_and_one_number_of_people(
    page: Callable[[Timeline], Any], name: str
) -> None:
    """R3, R14, R16, R26: on every page of the list, and beside it, in people and in bars."""
    from panels.looking import all_words

    timeline = versions(name)[0]
    screen = page(timeline).panel
    seen = []
    for turn in range(len(screen.list.items)):
        if turn:
            screen.list.turn(1)
        screen.set_bars(turn % 2 == 1)
        assert 1 <= len(screen.list.shown) <= 5
        seen += screen.list.shown
        cards = [card for card in screen.list.cards if card.isVisible()]
        figures = [figure for figure in screen.detail.figures if figure.isVisible()]
        for drawn in (*cards, *figures):
            people = drawn.array.crowd
            assert people is None or people.of == timeline.denominator
            assert (people is not None) == (drawn.array.isVisible() or drawn.bar.isVisible())
            assert not (people and drawn.unmeasured.isVisible())
            if people:
                assert drawn.array.accessibleName() == drawn.bar.accessibleName()
                assert drawn.array.accessibleName() in drawn.sentence.text()
        for words in all_words(screen):
            assert {int(of) for of in OUT_OF.findall(words)} <= {timeline.denominator}, words
            assert not NEVER.search(words), words
        if not screen.list.on.isEnabled():
            break
    assert seen == [item.ref for item in screen.list.items]


def test_nothing_on_the_page_moves(page: Callable[[Timeline], Any]) -> None:
    """R7: the same pixels, whatever day it is; and nothing in it that could move."""
    from PySide6.QtCore import QAbstractAnimation, QTimer

    from panels.looking import settle

    shown_page = page(versions("autologous-ms")[0])
    before = shown_page.panel.list.grab().toImage()
    array = shown_page.panel.detail.figures[0].array.grab().toImage()
    head = shown_page._play_head
    for day in (-20.0, 0.0, 5.5, 200.0):
        head.seek(day)
        settle()
        assert shown_page.panel.list.grab().toImage() == before
        assert shown_page.panel.detail.figures[0].array.grab().toImage() == array
    assert not shown_page.findChildren(QTimer)
    assert not shown_page.findChildren(QAbstractAnimation)
