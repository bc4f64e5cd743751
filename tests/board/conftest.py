"""A board of a made-up story, shown off-screen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from board.stories import example
from dayzero.board.view import BoardView
from dayzero.playback.play_head import PlayHead
from dayzero.playback.selection import Selection
from dayzero.story.moment import Story
from dayzero.theme.look import Look
from dayzero.theme.tokens import THEMES

MakeBoard = Callable[..., BoardView]


@pytest.fixture(scope="session")
def story() -> Story:
    """A story of the size of a real one."""
    return example()


@pytest.fixture
def make_board(qtbot: QtBot, story: Story) -> MakeBoard:
    """Builds and shows a board; its play-head and selection are attributes of its own."""

    def make(
        width: int = 1280,
        height: int = 400,
        theme: str = "light",
        scale: float = 1.0,
        day: float = 3.0,
        of: Story | None = None,
        charts: bool = False,
    ) -> BoardView:
        told = of or story
        look, head, selection = Look(THEMES[theme], scale), PlayHead(told), Selection(told)
        board = BoardView(look, head, selection)
        for thing in (look, head, selection):
            thing.setParent(board)
        board.look, board.head, board.selection = look, head, selection  # type: ignore[attr-defined]
        qtbot.addWidget(board)
        board.resize(width, height)
        board.show()
        if charts:
            board.load_charts()
        head.seek(day)
        return board

    return make
