from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from dayzero.panels.chance_bar import ChanceBar
from dayzero.panels.chances import ChancesPanel
from dayzero.panels.icon_array import Crowd
from dayzero.story.links import Ref
from dayzero.theme.look import Look
from dayzero.theme.tokens import THEMES
from panels.looking import settle, texts

Place = Callable[..., Any]
SIDE = 402
"""An axis of 400 px inside its edges: so many for each person."""


@pytest.fixture
def bar(qtbot: Any) -> ChanceBar:
    bar = ChanceBar(Look())
    qtbot.addWidget(bar)
    bar.set_side(SIDE)
    return bar


def colours(bar: ChanceBar) -> list[QColor]:
    """What is seen along the middle of the bar, pixel by pixel."""
    bar.resize(bar.sizeHint())
    image = bar.grab().toImage()
    line = round(1.25 * bar._look.type.label) + bar._thick() // 2
    return [image.pixelColor(x, line) for x in range(image.width())]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(filled=st.integers(0, 100))
def test_a_bar_is_as_long_as_there_are_people(bar: ChanceBar, filled: int) -> None:
    bar.tell(Crowd(filled, filled, filled, 100), str(filled), f"About {filled} out of 100.")
    strong = colours(bar).count(QColor(THEMES["light"].harm))
    assert strong == pytest.approx(4 * filled, abs=4)


def test_the_range_is_striped_at_the_end_of_the_bar(bar: ChanceBar) -> None:
    bar.tell(Crowd(50, 30, 70, 100), "50", "About 50 out of 100.")
    seen, harm = colours(bar), QColor(THEMES["light"].harm)
    assert set(map(QColor.name, seen[10:110])) == {harm.name()}
    assert len(set(map(QColor.name, seen[124:196]))) > 2
    assert len(set(map(QColor.name, seen[206:276]))) > 2
    assert set(map(QColor.name, seen[290:390])) == {QColor(THEMES["light"].surface).name()}


def test_where_one_reads_from_the_right_nobody_is_at_the_right(bar: ChanceBar) -> None:
    bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    bar.tell(Crowd(25, 25, 25, 100), "25", "About 25 out of 100.")
    seen, harm = colours(bar), QColor(THEMES["light"].harm)
    assert harm not in seen[:290]
    assert set(map(QColor.name, seen[310:390])) == {harm.name()}


def test_a_screen_reader_hears_the_sentence(bar: ChanceBar) -> None:
    bar.tell(Crowd(7, 4, 12, 100), "7", "About 7 out of 100 people get this.")
    assert bar.accessibleName() == "About 7 out of 100 people get this."


@pytest.mark.parametrize("theme", list(THEMES))
def test_it_takes_its_colours_from_the_theme(bar: ChanceBar, theme: str) -> None:
    bar.tell(Crowd(50, 50, 50, 100), "50", "About 50 out of 100.", "primary")
    bar._look.set(theme)
    assert colours(bar)[40] == QColor(THEMES[theme].primary)


def test_people_become_bars_by_keyboard_and_back(place: Place, qtbot: Any) -> None:
    shown = place(ChancesPanel, (400, 900))
    panel = shown.panel
    panel.open_detail(Ref("risk", "mouth"))
    settle()
    figure = panel.detail.figures[0]
    assert figure.array.isVisible()
    assert "Show as bars" in texts(panel)
    qtbot.keyClick(panel.detail.switch, Qt.Key.Key_Space)
    assert figure.bar.isVisible()
    assert not figure.array.isVisible()
    assert figure.bar.crowd == figure.array.crowd
    assert "About 7 out of 100 people get this. 93 out of 100 do not." in texts(panel)
    panel.close_detail()
    settle()
    bars = [card.bar for card in panel.list.cards if card.bar.isVisible()]
    assert len(bars) > 1
    assert len({(bar.x(), bar.width()) for bar in bars}) == 1  # one axis for all
    panel.open_detail(Ref("risk", "mouth"))
    qtbot.keyClick(panel.detail.switch, Qt.Key.Key_Space)
    assert figure.array.isVisible()


def test_what_nobody_measured_has_no_bar_either(place: Place) -> None:
    shown = place(ChancesPanel, (400, 900))
    shown.panel.set_bars(True)
    settle()
    card = next(card for card in shown.panel.list.cards if card.ref == Ref("risk", "taste"))
    assert card.unmeasured.isVisible()
    assert not card.bar.isVisible()


@pytest.mark.parametrize("ref", [Ref("risk", "death"), Ref("outcome", "died")])
def test_a_gated_chance_has_no_bar(place: Place, ref: Ref) -> None:
    shown = place(ChancesPanel, (400, 900))
    shown.panel.set_bars(True)
    shown.panel.open_detail(Ref("risk", "mouth"))
    shown.panel.open_detail(ref)
    assert [figure.bar.crowd for figure in shown.panel.detail.figures] == [None, None]
    assert not shown.panel.detail.switch.isVisible()
    shown.panel.close_detail()
    shown.panel.list.go_to("outcomes" if ref.kind == "outcome" else "now")
    card = next(card for card in shown.panel.list.cards if card.ref == ref)
    assert card.bar.crowd is None
    assert not card.bar.isVisible()
