"""Searching, as a person does it: from Home, from a journey, by keyboard and by ear."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from dayzero.panels.prose import Prose
from dayzero.settings.settings import Settings
from dayzero.settings.shipped import timelines_folder
from dayzero.story.findable import things
from dayzero.story.links import Ref
from dayzero.theme.look import Look
from dayzero.theme.tokens import TARGET
from dayzero.timeline.layers import read_layers
from dayzero.windows.comfort import Comfort
from dayzero.windows.finding import FindPage, Results
from dayzero.windows.journey import JourneyPage
from dayzero.windows.main import MainWindow
from generate import write
from made_timelines import ABOUT, raw_timeline

NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def document(title: str, **changes: Any) -> dict[str, Any]:
    return raw_timeline(title=title, **copy.deepcopy(ABOUT), **changes)


@pytest.fixture
def opens(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., MainWindow]]:
    """Opens the window on a library of these documents, each read to its end."""
    windows = []

    def open_(*documents: dict[str, Any]) -> MainWindow:
        folder = tmp_path / "library"
        folder.mkdir()
        for name, raw in zip("abcdef", documents, strict=False):
            write(folder, raw | {"id": name}, f"{name}.json")
        monkeypatch.setattr("dayzero.windows.main.timelines_folder", lambda: folder)
        look = Look()
        window = MainWindow(look, Comfort(look, None, Settings()))
        qtbot.addWidget(window)
        window.show_home()
        window.resize(1280, 800)
        window.show()
        qtbot.waitExposed(window)
        window.library.begin()
        qtbot.waitUntil(lambda: window.library.complete)
        windows.append(window)
        return window

    yield open_
    for window in windows:
        window.close()


def rows(results: Results) -> list[str]:
    """What a screen reader says of each result."""
    model = results.list.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.data(model.index(row, 0), role)) for row in range(model.rowCount())]


def status(results: Results) -> str:
    return " ".join(label.text() for label in results.findChildren(QLabel))


def typed(window: MainWindow, qtbot: QtBot, text: str) -> Results:
    qtbot.keyClicks(window.home.field, text)
    assert window.home.results.isVisible()
    return window.home.results


def opened(window: MainWindow) -> JourneyPage:
    assert window.journey is not None
    window.journey.complete()
    return window.journey


def find_page(journey: JourneyPage, qtbot: QtBot) -> FindPage:
    qtbot.keyClick(journey.stage, Qt.Key.Key_F, CTRL)
    page = journey.page("find")
    assert isinstance(page, FindPage)
    assert page.isVisible()
    return page


def test_typing_on_home_shows_results_that_say_treatment_and_place(
    qtbot: QtBot, opens: Callable[..., MainWindow]
) -> None:
    window = opens(document("For lupus"))
    assert window.home.field.height() >= TARGET - 2
    results = typed(window, qtbot, "infusion")
    assert rows(results)[0].startswith("The infusion. Day 0 · For lupus. The drip takes …")
    assert "result" in status(results)
    qtbot.keyClick(window.home.field, Qt.Key.Key_Escape)
    assert not results.isVisible()
    assert window.home.field.text() == ""


def test_enter_takes_the_first_and_the_day_is_shown(
    qtbot: QtBot, opens: Callable[..., MainWindow]
) -> None:
    window = opens(document("For lupus"))
    typed(window, qtbot, "falling")
    qtbot.keyClick(window.home.field, Qt.Key.Key_Return)
    assert opened(window).play_head.day == 1


def test_arrow_keys_walk_through_the_results_and_back_to_the_field(
    qtbot: QtBot, opens: Callable[..., MainWindow]
) -> None:
    window = opens(document("For lupus"))
    results = typed(window, qtbot, "in")
    qtbot.keyClick(window.home.field, Qt.Key.Key_Down)
    assert results.list.hasFocus()
    qtbot.keyClick(results.list, Qt.Key.Key_Down)
    assert results.list.currentIndex().row() == 1
    for _ in range(2):
        qtbot.keyClick(results.list, Qt.Key.Key_Up)
    assert window.home.field.hasFocus()
    qtbot.keyClick(window.home.field, Qt.Key.Key_Down)
    qtbot.keyClick(results.list, Qt.Key.Key_Escape)
    assert window.home.field.hasFocus()
    assert results.isVisible()


def test_a_risk_is_shown_and_lit(qtbot: QtBot, opens: Callable[..., MainWindow]) -> None:
    window = opens(document("For lupus"))
    results = typed(window, qtbot, "late eff")
    qtbot.mouseClick(
        results.list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=results.list.visualRect(results.list.model().index(0, 0)).center(),
    )
    journey = opened(window)
    assert journey.selection.chosen == Ref("risk", "late")
    assert journey.play_head.day == 180


def test_a_word_is_explained(qtbot: QtBot, opens: Callable[..., MainWindow]) -> None:
    window = opens(document("For lupus"))
    typed(window, qtbot, "neutrophil")
    qtbot.keyClick(window.home.field, Qt.Key.Key_Return)
    journey = opened(window)
    assert "The white cell that comes first when germs get in." in said(journey)


def said(journey: JourneyPage) -> list[str]:
    return [prose.text() for prose in journey.findChildren(Prose) if prose.isVisible()]


def test_a_claim_is_answered_on_its_page(qtbot: QtBot, opens: Callable[..., MainWindow]) -> None:
    window = opens(document("For lupus"))
    results = typed(window, qtbot, "cure")
    assert "How long" not in rows(results)[0]
    qtbot.keyClick(window.home.field, Qt.Key.Key_Return)
    journey = opened(window)
    assert journey.about.isVisible()
    assert "“It is a cure.”" in said(journey)


def test_fever_comes_first_and_opens_when_to_call(
    qtbot: QtBot, opens: Callable[..., MainWindow]
) -> None:
    window = opens(document("For lupus"))
    results = typed(window, qtbot, "fev")
    assert rows(results)[0].startswith("Fever: call at once. When to call · For lupus.")
    qtbot.keyClick(window.home.field, Qt.Key.Key_Return)
    journey = opened(window)
    assert journey.side.call.is_open
    assert any("Call the ward, day or night." in text for text in said(journey))


def test_what_several_say_asks_in_which_treatment(
    qtbot: QtBot, opens: Callable[..., MainWindow]
) -> None:
    window = opens(document("For gout"), document("For lupus"))
    results = typed(window, qtbot, "fever")
    assert "When to call · For gout, and 1 more." in rows(results)[0]
    menu = results.menu_of_places(window.library.find("fever").found[0])
    assert [action.text() for action in menu.actions()] == ["For gout", "For lupus"]
    menu.actions()[1].trigger()
    assert opened(window).play_head.story.timeline.title == "For lupus"


def test_no_number_behind_the_gate_is_told_by_any_result(
    qtbot: QtBot, opens: Callable[..., MainWindow]
) -> None:
    window = opens(document("For lupus"))
    results = typed(window, qtbot, "d")
    for text in ("ie", "ying", "eath"):
        window.home.field.setText(f"d{text}")
        assert not any("out of 100" in row or "1.3" in row for row in rows(results))
    window.home.field.setText("dying")
    assert rows(results)


def test_a_slip_of_the_finger_is_named(qtbot: QtBot, opens: Callable[..., MainWindow]) -> None:
    window = opens(document("For lupus"))
    results = typed(window, qtbot, "nuetrophil")
    assert "Nothing was found for “nuetrophil”. This is for “neutrophil”:" in status(results)
    assert rows(results)
    window.home.field.setText("xyzxyz")
    assert rows(results) == []
    assert "Nothing was found for “xyzxyz”." in status(results)


def test_in_a_journey_its_own_come_first_and_lead_there_at_once(
    qtbot: QtBot, opens: Callable[..., MainWindow], tmp_path: Path
) -> None:
    window = opens(document("For gout"), document("For lupus"))
    assert window.open(tmp_path / "library" / "b.json")
    journey = opened(window)
    page = find_page(journey, qtbot)
    assert page.field.hasFocus()
    assert status(page.results) == "All there is in this treatment:"
    assert rows(page.results)[1].startswith("First visit. Day −30")
    qtbot.keyClicks(page.field, "home")
    assert rows(page.results)[0].startswith("Going home. Day +14")
    qtbot.keyClick(page.field, Qt.Key.Key_Return)
    assert opened(window) is journey
    assert journey.play_head.day == 14
    assert journey.stage.isVisible()


def test_a_journey_leads_to_another_treatment(
    qtbot: QtBot, opens: Callable[..., MainWindow], tmp_path: Path
) -> None:
    other = document("For lupus")
    other["phases"]["life"]["steps"]["year"]["title"] = "The zebra day"
    window = opens(document("For gout"), other)
    assert window.open(tmp_path / "library" / "a.json")
    page = find_page(opened(window), qtbot)
    qtbot.keyClicks(page.field, "zebra")
    assert rows(page.results)[0].startswith("The zebra day. Day +365 · For lupus")
    qtbot.keyClick(page.field, Qt.Key.Key_Return)
    journey = opened(window)
    assert (journey.play_head.story.timeline.title, journey.play_head.day) == ("For lupus", 365)


def test_escape_empties_the_field_and_then_goes_back_to_the_picture(
    qtbot: QtBot, opens: Callable[..., MainWindow], tmp_path: Path
) -> None:
    window = opens(document("For gout"))
    assert window.open(tmp_path / "library" / "a.json")
    journey = opened(window)
    page = find_page(journey, qtbot)
    qtbot.keyClicks(page.field, "home")
    qtbot.keyClick(page.field, Qt.Key.Key_Escape)
    assert page.isVisible()
    qtbot.keyClick(page.field, Qt.Key.Key_Escape)
    assert journey.stage.isVisible()
    assert not page.isVisible()


def test_a_file_from_elsewhere_is_searched_too(
    qtbot: QtBot, opens: Callable[..., MainWindow], tmp_path: Path
) -> None:
    window = opens(document("For gout"))
    elsewhere = document("Dropped")
    elsewhere["phases"]["life"]["steps"]["year"]["title"] = "The zebra day"
    assert window.open(write(tmp_path / "elsewhere", elsewhere))
    page = find_page(opened(window), qtbot)
    qtbot.waitUntil(lambda: window.library.complete)
    qtbot.keyClicks(page.field, "zebra")
    assert rows(page.results)[0].startswith("The zebra day. Day +365")


def test_nothing_shipped_tells_a_figure_in_what_is_found() -> None:
    for path in sorted(timelines_folder().glob("*-*.json")):
        for thing in things(read_layers(path).document()):
            assert "{" not in thing.title + thing.text, (path.name, thing)


def test_a_treatment_that_is_added_can_be_found(
    qtbot: QtBot, opens: Callable[..., MainWindow], tmp_path: Path
) -> None:
    window = opens(document("For gout"))
    write(tmp_path / "library", document("For zebras"), "z.json")
    window.home.refresh()
    results = typed(window, qtbot, "zebras")
    qtbot.waitUntil(lambda: bool(rows(results)))
    assert rows(results)[0].startswith("For zebras. Treatment.")


def test_a_screen_reader_meets_a_named_field_and_a_named_list(
    qtbot: QtBot, opens: Callable[..., MainWindow]
) -> None:
    window = opens(document("For lupus"))
    results = typed(window, qtbot, "fever")
    field = QAccessible.queryAccessibleInterface(window.home.field)
    assert field.text(QAccessible.Text.Name) == "Find in all treatments"
    found = QAccessible.queryAccessibleInterface(results.list)
    assert found.role() == QAccessible.Role.List
    assert found.text(QAccessible.Text.Name) == "What was found"
    assert found.child(0).text(QAccessible.Text.Name).startswith("Fever: call at once. When to")


def test_the_key_for_finding_goes_to_the_field_of_home(
    qtbot: QtBot, opens: Callable[..., MainWindow]
) -> None:
    window = opens(document("For lupus"))
    assert not window.home.field.hasFocus()
    qtbot.keyClick(QApplication.focusWidget() or window.home, Qt.Key.Key_F, CTRL)
    assert window.home.field.hasFocus()
