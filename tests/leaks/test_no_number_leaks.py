"""With the door shut, no withheld number is anywhere: on no screen, in no tooltip, in no words
that only a screen reader tells, in no text, in no message."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from dayzero.export.comparison import comparison_text
from dayzero.export.handout_page import handout_html
from dayzero.export.text import journey_text
from dayzero.settings.settings import DETAILS, Settings
from dayzero.settings.shipped import timelines_folder
from dayzero.story.guarded import guarded_facts
from dayzero.story.handout import handout
from dayzero.story.moment import Story
from dayzero.theme.look import Look
from dayzero.theme.tokens import THEMES
from dayzero.timeline.document import Timeline
from dayzero.timeline.language import NATIVE_NAMES
from dayzero.timeline.loading import load
from dayzero.timeline.opening import opened
from dayzero.windows.comfort import Comfort
from dayzero.windows.compare import ComparePage
from dayzero.windows.journey import JourneyPage
from dayzero.windows.library import Library
from dayzero.windows.main import MainWindow
from leaks.crawling import Found, heard, held, journey, pages, read_aloud, steps
from leaks.marking import everywhere, marked

SMALL = Path(__file__).parents[1] / "fixtures" / "timelines" / "small.json"
SHIPPED = sorted(timelines_folder().glob("*-*.json"))
LOOKS = tuple((theme, way) for way in ("LeftToRight", "RightToLeft") for theme in THEMES)
"""Three themes, in both directions that languages are read in."""


@contextmanager
def shown(
    qapp: QApplication,
    timeline: Timeline,
    theme: str = "light",
    way: str = "LeftToRight",
    complete: bool = True,
    detail: str = "usual",
) -> Iterator[JourneyPage]:
    """A journey, laid out; ``complete``: with its board and all that follows the first paint."""
    qapp.setLayoutDirection(Qt.LayoutDirection[way])
    look = Look()
    page = JourneyPage(timeline, look, Comfort(look, None, Settings(theme=theme, detail=detail)))
    page.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    page.resize(1280, 800)
    page.show()
    if complete:
        page.complete()
    try:
        yield page
    finally:
        page.close()
        page.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def leaks(found: Iterable[Found], mark: re.Pattern[str]) -> list[str]:
    """Where a mark is found, each place once."""
    return list(
        dict.fromkeys(f"{one.where}: {one.words}" for one in found if mark.search(one.words))
    )


def versions(path: Path) -> Iterator[tuple[str, Timeline]]:
    """A shipped treatment, and each way of doing it."""
    document = opened(path, None)
    yield path.stem, document.timeline
    for name in document.timeline.variants:
        yield f"{path.stem}, {name}", document.variant(name)


def test_nothing_open_is_withheld_elsewhere() -> None:
    """A number that stands open in one place cannot be kept back in another."""
    for path in SHIPPED:
        for name, timeline in versions(path):
            withheld = guarded_facts(timeline)
            own = [risk.chance for risk in timeline.risks.values() if risk.gate == "open"]
            for outcome in timeline.outcomes.values():
                if outcome.gate == "open":
                    own += [outcome.chance, outcome.comparator.chance]
            assert [fact for fact in own if fact in withheld] == [], name


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_no_withheld_number_in_any_room_of_a_treatment(path: Path, qapp: QApplication) -> None:
    theme, way = LOOKS[SHIPPED.index(path) % len(LOOKS)]
    told = [(name, *marked(one)) for name, one in versions(path) if guarded_facts(one)]
    if not told:
        return
    walked: Timeline | None = None
    for name, version, mark in told:
        assert not mark.search(journey_text(Story(version))), name
        with shown(qapp, version, theme, way, complete=walked is None) as page:
            assert leaks(journey(page, walked), mark) == [], name
        walked = walked or version


Planted = tuple[Timeline, re.Pattern[str], str]


@pytest.fixture(scope="module")
def planted() -> Planted:
    """A small treatment with a withheld number in every text of it, what finds it, and its id."""
    small = opened(SMALL, None).timeline
    fact = next(risk.chance for risk in small.risks.values() if risk.gate == "on-request")
    assert fact is not None
    told, mark = marked(everywhere(small, fact))
    return told, mark, fact


@pytest.mark.parametrize(("theme", "way"), LOOKS)
def test_no_text_whatsoever_lets_it_out(
    planted: Planted, theme: str, way: str, qapp: QApplication
) -> None:
    told, mark, _fact = planted
    detail = DETAILS[LOOKS.index((theme, way)) % len(DETAILS)]
    with shown(qapp, told, theme, way, detail=detail) as page:
        assert leaks(journey(page), mark) == []


@pytest.mark.parametrize("language", [code for code in NATIVE_NAMES if code != "en"])
def test_no_translation_lets_it_out(language: str, qapp: QApplication) -> None:
    told, mark = marked(load(timelines_folder() / "autologous-ms.json", language=language))
    assert not mark.search(journey_text(Story(told)))
    assert not mark.search(handout_html(handout(told)))
    with shown(qapp, told, complete=False, detail="lot") as page:
        assert leaks(steps(page), mark) == []


def test_text_on_paper_lets_nothing_out(planted: Planted) -> None:
    told, mark, _fact = planted
    assert [line for line in journey_text(Story(told)).splitlines() if mark.search(line)] == []
    assert mark.search(journey_text(Story(told), numbers_on_request=True))
    for large in (False, True):
        page = handout_html(handout(told, large=large))
        assert [line for line in page.splitlines() if mark.search(line)] == []


def test_once_shut_again_it_is_in_no_hidden_words_either(
    planted: Planted, qapp: QApplication
) -> None:
    told, mark, fact = planted
    with shown(qapp, told) as page:
        for ref in guarded_facts(told)[fact]:
            page.side.gate.open(ref)
            assert leaks(journey(page), mark)
            page.side.chances.open_detail(ref)
            page.side.call.set_open(True)
        page.side.gate.shut()
        assert leaks((*held(page, "shut again"), *heard(page, "shut again")), mark) == []
        assert leaks(journey(page), mark) == []


def test_another_version_is_shut_before_anything_of_it_is_shown(
    planted: Planted, qapp: QApplication
) -> None:
    told, mark, fact = planted
    with shown(qapp, told) as page:
        for ref in guarded_facts(told)[fact]:
            page.side.gate.open(ref)
        page.side.explanation.show_source(fact)
        page.show_about()
        page.about.show_source(fact)
        page.tell(told.model_copy())
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert leaks((*held(page, "another"), *heard(page, "another")), mark) == []


def test_who_said_not_at_all_is_asked_nowhere(planted: Planted, qapp: QApplication) -> None:
    told, mark, _fact = planted
    with shown(qapp, told) as page:
        page.side.gate.answer("not-at-all")
        found = [*held(page, "journey"), *steps(page), *pages(page)]
        asked = [one for one in found if "unless you ask" in one.words]
        assert asked == []
        assert leaks(found, mark) == []


def test_what_is_asked_for_and_shown_is_heard_until_it_is_shut_again(
    planted: Planted, qapp: QApplication
) -> None:
    told, mark, fact = planted
    with shown(qapp, told) as page:
        for ref in guarded_facts(told)[fact]:
            page.side.gate.open(ref)
        assert leaks(read_aloud(page, "open"), mark)
        page.listening.toggle()
        assert page.listening.aloud.reading
        page.side.gate.shut()
        assert not page.listening.aloud.reading
        assert leaks(read_aloud(page, "shut again"), mark) == []


@pytest.mark.parametrize("place", ["a tooltip", "a hidden label", "a name that is only heard"])
def test_a_leak_that_is_planted_is_found(planted: Planted, place: str, qapp: QApplication) -> None:
    """The crawl does find what it looks for."""
    told, mark, fact = planted
    words = Story(told).reader.plain(f"Of all of them it was {{{fact}:not}}.")
    with shown(qapp, told) as page:
        if place == "a tooltip":
            page.side.call.chip.setToolTip(words)
        elif place == "a hidden label":
            QLabel(words, page.side.explanation).hide()
        else:
            page.stage.setAccessibleDescription(words)
            page.stage.describe = lambda: None  # type: ignore[method-assign]
        assert leaks(journey(page), mark)


@pytest.fixture
def window(
    planted: Planted, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> MainWindow:
    """A window whose Home offers the planted treatment."""
    (tmp_path / "planted.json").write_text(planted[0].model_dump_json(by_alias=True))
    monkeypatch.setattr("dayzero.windows.main.timelines_folder", lambda: tmp_path)
    look = Look()
    window = MainWindow(look, Comfort(look, None, Settings()), tmp_path / "kept")
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.resize(1280, 800)
    qtbot.addWidget(window)
    window.show_home()
    window.show()
    return window


def test_home_and_the_window_around_let_nothing_out(
    window: MainWindow, planted: Planted, tmp_path: Path
) -> None:
    _told, mark, _fact = planted
    titles = [card.accessibleName() for card in window.home.findChildren(QAbstractButton)]
    assert any("An example treatment" in title for title in titles)
    assert leaks((*held(window, "home"), *heard(window, "home")), mark) == []
    assert window.open(tmp_path / "planted.json")
    assert leaks((*held(window, "window"), *heard(window, "window")), mark) == []


def test_what_is_found_by_searching_lets_nothing_out(
    window: MainWindow, planted: Planted, tmp_path: Path, qtbot: QtBot
) -> None:
    told, mark, _fact = planted
    library = Library(lambda: [tmp_path], parent=window)
    name = library.begin(tmp_path / "planted.json")
    qtbot.waitUntil(lambda: library.complete)
    found = library.find("", name).found
    assert len(found) > len(told.risks) + len(told.outcomes)
    assert leaks((Found("search", f"{one.title} {one.snippet}") for one in found), mark) == []
    people = re.findall(r"\d{3}", mark.pattern)
    assert [figure for figure in people if library.find(figure).found] == []


def test_treatments_side_by_side_let_nothing_out(
    window: MainWindow, planted: Planted, tmp_path: Path
) -> None:
    told, mark, fact = planted
    other = tmp_path / "other.json"
    other.write_text(told.model_copy(update={"id": "other"}).model_dump_json(by_alias=True))
    assert window.open(tmp_path / "planted.json")
    assert window.journey
    page = cast("ComparePage", window.journey.show_page("compare"))
    page.put_beside([other])
    assert page.body
    for step in Story(told).steps:
        page.body.play_head.seek(step.start)
        assert leaks((*held(page, step.id), *heard(page, step.id)), mark) == []
    for ref in guarded_facts(told)[fact]:
        window.journey.side.gate.open(ref)
    assert leaks(held(page, "opened"), mark)
    window.journey.side.gate.answer("not-at-all")
    assert leaks((*held(page, "not at all"), *heard(page, "not at all")), mark) == []
    assert mark.search(comparison_text([told, told], numbers_on_request=True))
    assert not mark.search(comparison_text([told, told]))


@pytest.mark.parametrize("mistake", ["a chance above all", "a range upside down", "a word"])
def test_messages_and_the_log_let_nothing_out(
    window: MainWindow,
    planted: Planted,
    mistake: str,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    _told, mark, fact_id = planted
    broken = json.loads((tmp_path / "planted.json").read_text())
    fact = broken["facts"][fact_id]
    if mistake == "a chance above all":
        fact["counted"]["of"] = fact["counted"]["n"] - 1
    elif mistake == "a range upside down":
        fact["range"]["low"], fact["range"]["high"] = fact["range"]["high"], fact["range"]["low"]
    else:
        fact["value"] = f"{fact['value']} or so"
    file = tmp_path / "broken.json"
    file.write_text(json.dumps(broken))
    with caplog.at_level(logging.DEBUG):
        assert not window.open(file)
    assert window.notice.words
    assert leaks(held(window, "refused"), mark) == []
    assert not mark.search(caplog.text)
    # And while it is being looked at: it is saved with the mistake.
    good = tmp_path / "planted.json"
    assert window.open(good)
    good.write_text(json.dumps(broken))
    window._read_again()
    assert window.notice.words
    assert leaks(held(window, "saved with a mistake"), mark) == []
