"""A treatment in another language: sentence by sentence, and no number changed."""

from __future__ import annotations

import shutil
from pathlib import Path

import polib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dayzero.cli import main
from dayzero.story.about import reviewed_words
from dayzero.story.evidence import translation_words
from dayzero.timeline.catalogue import Card, Catalogue
from dayzero.timeline.catalogues import ENGLISH, REVIEW, said_in
from dayzero.timeline.loading import Document, load
from dayzero.timeline.translating import said_differently, sentences
from dayzero.timeline.words import Reader
from generate import small, write


@pytest.fixture
def made(tmp_path: Path) -> Path:
    return write(tmp_path, small())


def translated(made: Path, change: dict[str, str]) -> None:
    """A catalogue in which every sentence is in capitals, but for some."""
    assert main(["translate", "extract", str(made), "xx"]) == 0
    file = made.parent / "translations" / "xx.po"
    catalogue = polib.pofile(str(file))
    for entry in catalogue:
        bare = "".join(
            part if part.startswith("{") else part.upper() for part in _parts(entry.msgid)
        )
        entry.msgstr = change.get(entry.msgid, bare)
    catalogue.save(str(file))


def _parts(text: str) -> list[str]:
    found, rest = [], text
    while "{" in rest:
        before, _open, rest = rest.partition("{")
        inside, _close, rest = rest.partition("}")
        found += [before, "{" + inside + "}"]
    return [*found, rest]


def test_every_sentence_is_translated_and_every_number_stays(made: Path) -> None:
    english = load(made)
    translated(made, {})
    other = load(made, language="xx")
    assert other.language == "xx"
    assert other.facts.keys() == english.facts.keys()
    assert all(
        other.facts[name].value == fact.value and other.facts[name].counted == fact.counted
        for name, fact in english.facts.items()
    )
    pairs = zip(sentences(english), sentences(other), strict=True)
    for (path, text), (_path, said) in pairs:
        assert path == _path
        assert said == "".join(p if p.startswith("{") else p.upper() for p in _parts(text))


def test_what_is_not_translated_stays_english_and_says_so(made: Path) -> None:
    english = load(made)
    phase = next(iter(english.phases))
    message = english.phases[phase].message
    translated(made, {message: ""})
    assert load(made, language="xx").phases[phase].message == ENGLISH.format(text=message)


def test_a_translation_that_changed_a_number_is_not_shown(made: Path) -> None:
    english = load(made)
    text = next(text for _path, text in sentences(english) if "{" in text)
    translated(made, {text: "ALL OF THEM"})
    shown = [said for _path, said in sentences(load(made, language="xx"))]
    assert "ALL OF THEM" not in shown
    assert ENGLISH.format(text=text) in shown


def test_who_reviewed_a_translation_comes_with_it(made: Path) -> None:
    assert load(made).review.translation is None
    translated(made, {})
    review = load(made, language="xx").review
    assert "No native speaker has reviewed this translation yet." in reviewed_words(review)
    file = made.parent / "translations" / "xx.po"
    catalogue = polib.pofile(str(file))
    catalogue.metadata[REVIEW] = "Ana Ruiz, nurse"
    catalogue.save(str(file))
    review = load(made, language="xx").review
    assert "The translation was reviewed by Ana Ruiz, nurse." in reviewed_words(review)


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ((), ""),
        ((None, None), ""),
        (("Ana", None, "Ana", "Bo"), "The translation was reviewed by Ana, Bo."),
        (("Ana", ""), "No native speaker has reviewed this translation yet."),
    ],
)
def test_what_is_shown_is_reviewed_when_each_part_of_it_is(
    parts: tuple[str | None, ...], said: str
) -> None:
    assert translation_words(*parts) == said


def test_without_a_catalogue_all_is_english(made: Path) -> None:
    assert load(made, language="fi") == load(made)


def test_variants_are_translated_too(tmp_path: Path) -> None:
    folder = Path(__file__).parents[2] / "timelines"
    shutil.copytree(folder, tmp_path / "timelines")
    file = tmp_path / "timelines" / "autologous-ms.json"
    for old in (tmp_path / "timelines").glob("translations/*"):
        old.unlink()
    translated(file, {})
    other = Document.read(file, language="xx").variant("beam-atg")
    plain = Reader(other).plain(other.phases["conditioning"].explanation.happens or "")
    assert plain.startswith("YOU GET THE FOUR MEDICINES OF BEAM")


def test_status_tells_how_far_it_is_and_what_is_wrong(
    made: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = next(text for _path, text in sentences(load(made)) if "{" in text)
    translated(made, {text: "{nothing}"})
    capsys.readouterr()
    assert main(["translate", "status", str(made), "xx"]) == 1
    said = capsys.readouterr().out
    assert "not yet reviewed by a native speaker" in said
    assert "{nothing}" in said
    assert "1 shown in English" in said


@given(st.text(alphabet="ab {}-1239.,", max_size=30))
def test_a_sentence_is_never_different_from_itself(text: str) -> None:
    assert said_differently(text, text) == ""


@pytest.mark.parametrize(
    ("text", "said", "differs"),
    [
        ("It takes {days}.", "Es dauert {days}.", False),
        ("It takes {days}.", "Es dauert {weeks}.", True),
        ("It takes {days}.", "Es dauert.", True),
        ("At 37.5 °C", "Ab 37,5 °C", False),
        ("At 37.5 °C", "Ab 38,5 °C", True),
    ],
)
def test_what_may_not_be_changed(text: str, said: str, differs: bool) -> None:
    assert bool(said_differently(text, said)) is differs


def test_a_card_marks_what_is_english(made: Path) -> None:
    summary = small()["summary"]
    translated(made, {summary: ""})
    catalogue = Catalogue((made.parent,), None)
    catalogue.read()
    (card,) = (item for item in catalogue.found if isinstance(item, Card))
    (said,) = said_in([card], "xx")
    assert said.summary == ENGLISH.format(text=summary)
    assert said.title == card.title.upper()
    assert said.illness == card.illness.upper()
