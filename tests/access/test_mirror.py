"""The mirror of a painted view: what a screen reader can walk through."""

from __future__ import annotations

import gc
import subprocess
import sys
import weakref
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
import shiboken6
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dayzero.access.mirror import mirror
from dayzero.playback.selection import Selection
from dayzero.story.links import Ref
from dayzero.story.moment import Story
from made_timelines import small_timeline

Text = QAccessible.Text
Role = QAccessible.Role


@dataclass(frozen=True)
class Shown:
    ref: Ref
    title: str
    sentence: str
    rect: QRectF | None


class View(QWidget):
    """A painted view of three parts, one out of view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.resize(300, 200)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("What may happen")
        self.shown = [
            Shown(Ref("risk", "infection"), "Infection", "Open now.", QRectF(10, 10, 80, 20)),
            Shown(Ref("risk", "late"), "Late effects", "Opens later.", QRectF(10, 40, 80, 20)),
            Shown(Ref("risk", "death"), "Dying", "Open now.", None),
        ]

    def parts(self) -> list[Shown]:
        return self.shown


@pytest.fixture
def selection(qapp: QApplication) -> Selection:
    return Selection(Story(small_timeline()))


@pytest.fixture
def view(qtbot: QtBot, selection: Selection) -> View:
    view = View()
    qtbot.addWidget(view)
    assert QAccessible.queryAccessibleInterface(view).role() == Role.Client
    mirror(view, selection, chart=True)
    view.show()
    qtbot.waitExposed(view)
    return view


@pytest.fixture
def listening(qapp: QApplication) -> Iterator[None]:
    """As if a screen reader were there."""
    was = QAccessible.isActive()
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(was)


def seen(view: QWidget) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(view)


def test_the_view_is_a_chart_with_a_list_item_for_each_part(view: View) -> None:
    chart = seen(view)
    assert chart.role() == Role.Chart
    assert chart.text(Text.Name) == "What may happen"
    children = [chart.child(index) for index in range(chart.childCount())]
    assert [child.text(Text.Name) for child in children] == ["Infection", "Late effects", "Dying"]
    assert [child.role() for child in children] == [Role.ListItem] * 3
    assert children[0].text(Text.Description) == "Open now."
    assert [chart.indexOfChild(child) for child in children] == [0, 1, 2]
    assert children[0].parent().text(Text.Name) == "What may happen"
    assert chart.child(1) is children[1], "Qt's cache needs the same object each time"
    assert chart.child(3) is None
    assert chart.child(-1) is None


def test_a_part_is_where_it_is_drawn(view: View) -> None:
    chart = seen(view)
    corner = view.mapToGlobal(QPoint(10, 10))
    assert chart.child(0).rect().topLeft() == corner
    assert chart.child(0).rect().size().toTuple() == (80, 20)
    assert chart.childAt(corner.x() + 5, corner.y() + 5).text(Text.Name) == "Infection"
    assert chart.childAt(corner.x() + 200, corner.y()) is None
    assert chart.child(2).rect().isEmpty()
    assert chart.child(2).state().offscreen
    assert not chart.child(0).state().offscreen


def test_a_part_is_never_out_of_date(view: View) -> None:
    item = seen(view).child(0)
    view.shown[0] = Shown(Ref("risk", "infection"), "Infection", "Closed.", QRectF(0, 0, 9, 9))
    assert item.text(Text.Description) == "Closed."
    assert item.isValid()
    del view.shown[0]
    assert not item.isValid()
    assert item.text(Text.Name) == ""
    assert item.state().invalid
    assert seen(view).childCount() == 2


def test_the_part_the_keyboard_is_on_is_focused_and_what_was_clicked_selected(
    view: View, selection: Selection
) -> None:
    chart = seen(view)
    view.activateWindow()
    view.setFocus()
    assert view.hasFocus()
    selection.point_at(Ref("risk", "late"))
    assert chart.child(1).state().focused
    assert not chart.child(0).state().focused
    assert all(chart.child(index).state().focusable for index in range(3))
    assert chart.focusChild().text(Text.Name) == "Late effects"
    selection.choose(Ref("risk", "infection"))
    assert chart.child(0).state().selected
    view.clearFocus()
    assert not chart.child(1).state().focused


def test_following_the_keyboard_survives_things_that_are_not_shown(
    view: View, selection: Selection, listening: None
) -> None:
    view.activateWindow()
    view.setFocus()
    for ref in (Ref("risk", "late"), Ref("term", "neutrophil"), None):
        selection.point_at(ref)
    assert view.hasFocus()


def test_nothing_is_asked_of_the_view_while_nobody_listens(
    view: View, selection: Selection, monkeypatch: pytest.MonkeyPatch
) -> None:
    QAccessible.setActive(False)
    asked: list[int] = []
    monkeypatch.setattr(view, "parts", lambda: asked.append(1) or [])
    selection.point_at(Ref("risk", "late"))
    assert asked == []


def test_a_class_that_gains_a_slot_keeps_its_mirror(view: View, selection: Selection) -> None:
    assert seen(view).role() == Role.Chart
    before = view.metaObject()
    selection.changed.connect(view.update)
    view.destroyed.connect(view.parts)
    selection.changed.connect(view.setFocus)
    assert seen(view).role() == Role.Chart
    assert seen(view).child(1).parent().role() == Role.Chart
    assert before is not None


def test_the_mirror_goes_with_its_view(qtbot: QtBot, selection: Selection) -> None:
    view = View()
    mirror(view, selection, chart=True)
    items = [seen(view).child(index) for index in range(3)]
    numbers = [QAccessible.uniqueId(item) for item in items]
    assert all(QAccessible.accessibleInterface(number) is not None for number in numbers)
    gone: list[weakref.ref[object]] = [weakref.ref(item) for item in (*items, view)]
    shiboken6.delete(view)
    assert all(QAccessible.accessibleInterface(number) is None for number in numbers)
    selection.point_at(Ref("risk", "late"))
    del items, view
    gc.collect()
    assert [type(reference()) for reference in gone] == [type(None)] * 4


@pytest.mark.slow
def test_a_program_with_a_mirror_ends_well() -> None:
    program = (
        "from PySide6.QtWidgets import QApplication\n"
        "from PySide6.QtGui import QAccessible\n"
        "from test_mirror import View, Selection, Story, small_timeline, mirror\n"
        "app = QApplication([])\n"
        "view = View(); kept = Selection(Story(small_timeline()))\n"
        "mirror(view, kept); view.show()\n"
        "chart = QAccessible.queryAccessibleInterface(view)\n"
        "print(chart.child(1).text(QAccessible.Text.Name))\n"
    )
    for ending in ("", "del view, kept\n", "import sys; sys.exit(0)\n"):
        done = subprocess.run(
            [sys.executable, "-c", program + ending],
            env={"PYTHONPATH": ":".join([*sys.path, __file__.rpartition("/")[0]]),
                 "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True, text=True,
        )  # fmt: skip
        assert (done.returncode, done.stdout) == (0, "Late effects\n"), done.stderr
