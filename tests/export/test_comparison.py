"""Treatments side by side as text: what waits to be asked for is not among it."""

from __future__ import annotations

import re

from dayzero.export.comparison import WIDTH, comparison_text
from dayzero.settings.shipped import timelines_folder
from dayzero.story.comparing import comparison
from dayzero.timeline.document import Timeline
from dayzero.timeline.loading import load


def pair() -> list[Timeline]:
    return [load(timelines_folder() / f"{name}.json") for name in ("autologous-ms", "msc-ms")]


def test_every_row_of_the_screen_is_told() -> None:
    timelines = pair()
    told = " ".join(comparison_text(timelines, numbers_on_request=True).split())
    for row in comparison(timelines).rows:
        assert row.title in told
        for cell in row.cells:
            assert " ".join(cell.sentence.split()) in told


def test_gated_figures_wait() -> None:
    timelines = pair()
    told = comparison_text(timelines) + "\n"
    shown = comparison_text(timelines, numbers_on_request=True)
    gated = [row for row in comparison(timelines).rows if row.gated]
    assert gated
    assert told.count("not shown unless you ask") == len(gated)
    for row in gated:
        # From the title of the row to the next empty line.
        said = re.search(rf"^{re.escape(row.title)}\n(.*?)\n\n", told, re.S | re.M)
        assert said is not None
        assert not re.search(r"\d", said[1])
    assert len(shown) > len(told)


def test_lines_are_short_and_no_chance_is_bare() -> None:
    told = comparison_text(pair(), numbers_on_request=True)
    assert all(len(line) <= WIDTH for line in told.splitlines())
    assert "%" not in told
    assert not re.search(r"\b1 in \d", told)
