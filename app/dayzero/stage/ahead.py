"""Painting ahead: each step's pictures, before they are asked for, while nothing else is to do."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage, QPainter

from dayzero.playback.play_head import PlayHead
from dayzero.stage.painter import StagePainter

REST_MS = 400
"""How long the window must be left alone before painting ahead begins."""

SHARES = (0.0, 0.6)
"""How far each step has passed when it is painted: hair, things and cells change on the way."""


class Ahead(QObject):
    """Fills the painter's caches step by step. One step takes some 20 ms; then others have a turn.

    It waits while the story plays, and its timer stops for good once every step has been painted.
    """

    def __init__(self, painter: StagePainter, play_head: PlayHead, parent: QObject) -> None:
        super().__init__(parent)
        self._painter = painter
        self._play_head = play_head
        self._paper: QImage | None = None
        self._next = 0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._paint_one)
        play_head.playing_changed.connect(self._on_playing)

    def begin(self, paper: QImage) -> None:
        """Paint every step at the size and pixel ratio of ``paper``, soon."""
        self._paper, self._next = paper, 0
        self._timer.start(REST_MS)

    def stop(self) -> None:
        """Leave it."""
        self._paper = None
        self._timer.stop()

    def _on_playing(self, playing: bool) -> None:
        if playing:
            self._timer.stop()
        elif self._paper is not None:
            self._timer.start(REST_MS)

    def _paint_one(self) -> None:
        story = self._play_head.story
        if self._paper is None or self._next >= len(SHARES) * len(story.steps):
            self._paper = None
            return
        number, share = divmod(self._next, len(SHARES))
        step = story.steps[number]
        moment = story.at(step.start + SHARES[share] * (step.end - step.start))
        with QPainter(self._paper) as painter:
            size, ratio = self._paper.deviceIndependentSize(), self._paper.devicePixelRatioF()
            self._painter.paint(painter, moment, size, ratio)
        self._next += 1
        self._timer.start(0)
