"""What a person takes home: two sheets of paper, and a web page that says the same."""

from __future__ import annotations

import re
import shutil
import subprocess
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from dayzero.export.handout_page import handout_html
from dayzero.export.handout_pdf import handout_pdf, write_pdf
from dayzero.export.handout_sheets import PAPERS, Paper, lay_out
from dayzero.story.guarded import guarded_facts
from dayzero.story.handout import Handout, handout
from dayzero.story.scoring import score_line
from dayzero.timeline.document import Timeline
from dayzero.timeline.loading import load
from dayzero.timeline.words import fact_words
from made_timelines import small_timeline

SHIPPED = sorted((Path(__file__).parents[2] / "timelines").glob("*-*.json"))
SITE = {"name": "Ward Nine", "urgent_number": "01234 567 890"}

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module", params=SHIPPED, ids=lambda path: path.stem)
def shipped(request: pytest.FixtureRequest) -> Timeline:
    return load(request.param)


def words_of(told: Handout) -> str:
    """Every word of the web page."""
    return " ".join(
        re.sub(r"<style>.*?</style>|<[^>]*>", " ", handout_html(told), flags=re.S).split()
    )


@pytest.mark.parametrize("paper", PAPERS)
def test_two_pages_and_a_few_in_large_print(shipped: Timeline, paper: Paper) -> None:
    assert len(lay_out(handout(shipped), paper).sheets) == 2
    large = lay_out(handout(shipped, large=True), paper, large=True)
    assert len(large.sheets) <= (5 if paper == "a4" else 6)


def test_nothing_leaves_the_paper(shipped: Timeline) -> None:
    sheets = lay_out(handout(shipped))
    for sheet in sheets.sheets:
        *body, (foot_top, foot) = sheet
        assert foot_top + foot.height <= sheets.size.height() - sheets.margin + 1
        assert all(top + piece.height <= foot_top for top, piece in body)


def test_it_says_what_has_to_be_decided_and_that_nobody_has_checked_it(shipped: Timeline) -> None:
    assert shipped.decision
    line = score_line(shipped)
    told = handout(shipped, found=line)
    said = words_of(told)
    assert shipped.decision.choice in said
    assert "Not yet checked by a clinician" in told.foot
    assert re.search(r"\d+ met, \d+ not met, \d+ open", line)
    assert line in said
    assert len(lay_out(told).sheets) == 2


def test_no_figure_that_waits_is_on_it(shipped: Timeline) -> None:
    said = words_of(handout(shipped))
    for name in guarded_facts(shipped):
        fact = shipped.facts[name]
        if fact.is_chance:
            assert fact_words(fact, shipped.denominator) not in said
    assert " out of 100" not in said


def test_fever_is_told_first_and_the_line_to_write_before_it(shipped: Timeline) -> None:
    told = handout(shipped)
    assert "ever" in told.calls[0].title
    assert told.number_to_write
    page = handout_html(told)
    assert page.index(told.number_to_write) < page.index(told.calls[0].title)


def test_a_timeline_without_advice_still_tells_of_fever() -> None:
    told = handout(small_timeline().model_copy(update={"advice": {}}))
    assert [call.title for call in told.calls] == ["Fever: call at once"]


def test_the_clinics_number_stands_in_place_of_the_line_to_write() -> None:
    told = handout(small_timeline(site=SITE))
    assert "01234\u00a0567\u00a0890" in told.call_lines[0]
    assert not told.number_to_write


def test_the_same_bytes_from_the_same_treatment(qapp: QApplication) -> None:
    told = handout(small_timeline())
    content, pages = handout_pdf(told)
    assert handout_pdf(told) == (content, pages)
    # Neither the day it was made nor the program that made it says anything about today.
    assert content[int(content.split()[-2]) :].startswith(b"xref")
    assert set(re.findall(rb"Date \((D:\w+)\)", content)) == {b"D:20261101000000Z"}


def test_the_words_of_a_pdf_can_be_searched(tmp_path: Path) -> None:
    reader = shutil.which("pdftotext")
    ghost = shutil.which("gs")
    if not (reader or ghost):
        pytest.skip("no program here reads the words of a PDF")
    told = handout(small_timeline(), ["Will my hair be fine?"])
    file = tmp_path / "it.pdf"
    write_pdf(told, file)
    reading = [reader, "-enc", "UTF-8", file, "-"]
    if not reader:
        reading = [ghost, "-q", "-sDEVICE=txtwrite", "-o", "-", file]
    said = subprocess.run(reading, capture_output=True, check=True, timeout=60).stdout.decode()
    assert "\t" not in said
    said = " ".join(said.split())
    for words in (told.title, told.calls[0].title, told.parts[0].title, *told.own):
        assert words in said
    assert said.count("Not yet checked by a clinician") == said.count("Page ")
    assert "1 November 2026" in said


class Outline(HTMLParser):
    """The tags of a page, found well nested."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.heads: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("h1", "h2", "h3"):
            self.heads.append(tag)
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_web_page_has_a_language_a_title_and_headings_in_order(shipped: Timeline) -> None:
    page = handout_html(handout(shipped))
    outline = Outline()
    outline.feed(page)
    assert not outline.open
    assert outline.heads[0] == "h1"
    assert outline.heads.count("h1") == 1
    steps = [int(head[1]) for head in outline.heads]
    assert all(after - before <= 1 for before, after in pairwise(steps))
    assert f'<html lang="{shipped.language}"' in page
    assert "http" not in page


def test_questions_are_the_persons_own_words_and_are_escaped() -> None:
    told = handout(small_timeline(), ["Is 5 < 6?", "", "  And   then? "])
    assert told.own == ("Is 5 < 6?", "And then?")
    assert told.empty_lines == 1
    assert "Is 5 &lt; 6?" in handout_html(told)


@pytest.mark.parametrize(
    ("questions", "says"), [(["a", "b", "c", "d"], "room for 3"), (["x" * 161], "longer than 160")]
)
def test_what_does_not_fit_is_refused_in_a_sentence(questions: list[str], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        handout(small_timeline(), questions)
