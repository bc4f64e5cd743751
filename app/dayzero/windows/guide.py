"""The guide to the counts: it takes the place of the picture, above the person's own chart."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from dayzero.board.view import BoardView
from dayzero.panels.guide import READ, TRY, VARY, Guide, Offer
from dayzero.playback.play_head import PlayHead
from dayzero.playback.selection import Selection
from dayzero.story.links import Ref
from dayzero.story.practice import reading_of_counts
from dayzero.story.varying import examples, varying
from dayzero.theme.look import Look

OFFER_EM = 30
"""Width of the invitation."""


class ChartGuide(QObject):
    """Explains the chart that is on the screen, and puts everything back where it was.

    It opens when it is asked for. The first time in a session that someone comes to the chart, it
    is offered, and never while the story plays.
    """

    def __init__(
        self,
        look: Look,
        play_head: PlayHead,
        selection: Selection,
        board: BoardView,
        picture: QWidget,
        place: QGridLayout,
        offers: Callable[[str], bool],
        parent: QWidget,
    ) -> None:
        """``picture``: what makes way for the guide, in the first cell of ``place``.

        ``offers``: whether to offer something now, the first time in a session.
        """
        super().__init__(parent)
        self._look = look
        self._play_head = play_head
        self._selection = selection
        self._board = board
        self._picture = picture
        self._home = parent
        self._place = place
        self._offers = offers
        self._offer: Offer | None = None
        self._was: tuple[float, Ref | None] = (play_head.day, None)
        self._came_from: QWidget | None = None
        play_head.story_changed.connect(self._on_story_changed)

    @cached_property
    def panel(self) -> Guide:
        """What there is to read, made when it is first asked for."""
        panel = Guide(self._look, self._home, varies=True)
        panel.setContentsMargins(16, 10, 8, 0)
        panel.hide()
        panel.closed.connect(self.close)
        panel.turned.connect(self._on_turned)
        self._place.addWidget(panel, 0, 0)
        QWidget.setTabOrder(self._picture, panel.back)
        return panel

    @property
    def is_open(self) -> bool:
        """Whether the guide is in the place of the picture."""
        return "panel" in vars(self) and not self.panel.isHidden()

    def invite(self) -> None:
        """Offer the guide, if it has not been offered yet."""
        quiet = self.is_open or self._play_head.playing or not self._board.draws_counts
        if quiet or self._picture.isHidden() or not self._offers("counts"):
            return
        words = self.tr("New to charts like this one? See how to read it, in 20 seconds.")
        offer = self._offer = Offer(self._look, words, self._home)
        offer.setFixedWidth(min(OFFER_EM * self._look.type.body, self._picture.width() - 24))
        offer.taken.connect(self.open)
        foot = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter
        self._place.addWidget(offer, 0, 0, foot)
        QWidget.setTabOrder(self._picture, offer.show_me)
        QWidget.setTabOrder(offer.show_me, offer.not_now)
        offer.show()
        offer.raise_()

    def open(self) -> None:
        """Explain the chart, where there is one."""
        story = self._play_head.story
        if self.is_open or not story.timeline.curves:
            return
        self._offers("counts")
        self._take_back_offer()
        self._play_head.pause()
        self._came_from = self._board.window().focusWidget()
        self._was = (self._play_head.day, self._selection.chosen)
        reading = reading_of_counts(story)
        self.panel.show()
        self._picture.hide()
        self.panel.tell(
            self._points(),
            reading.question if reading and self._board.draws_counts else None,
            varying(story),
        )
        self.panel.take_focus()

    def close(self) -> None:
        """Back to the picture, on the day on which it was left."""
        self._take_back_offer()
        if not self.is_open:
            return
        self._picture.show()
        self.panel.hide()
        self._board.set_numbered(False)
        day, chosen = self._was
        self._choose(chosen)
        self._play_head.seek(day)
        back = self._came_from if self._came_from and self._came_from.isVisible() else self._picture
        back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_back_offer(self) -> None:
        if self._offer is not None:
            self._offer.hide()

    def _on_story_changed(self) -> None:
        self._was = (self._play_head.day, None)
        self.close()

    def _points(self) -> tuple[str, ...]:
        curves = self._play_head.story.timeline.curves.values()
        line = self.tr(
            "Each line is one kind of blood cell. The higher it is, the more cells there are. A "
            "dashed line joins days that were published. A dotted one is a sketch."
        )
        band = (
            self.tr(
                "The broad band is the usual range in healthy adults. A tint around a line is "
                "where most people are."
            )
            if any(curve.band for curve in curves)
            else self.tr("The broad band is the usual range in healthy adults.")
        )
        days = self.tr(
            "Days run along the foot. Where two small strokes cross it, the scale changes: the "
            "same width holds more days, or fewer."
        )
        if self._board.draws_counts:
            return line, band, days
        sentence = self.tr(
            "With words this large, the counts stand in one sentence. With smaller words they are "
            "drawn as lines."
        )
        return sentence, days

    def _on_turned(self, section: int) -> None:
        story = self._play_head.story
        self._board.set_numbered(section == READ)
        if section == TRY and (reading := reading_of_counts(story)):
            self._play_head.seek(reading.day)
        varied = (key for key in story.timeline.curves if examples(story, key))
        curve = next(varied, None) if section == VARY else None
        self._choose(Ref("curve", curve) if curve else None)

    def _choose(self, ref: Ref | None) -> None:
        if self._selection.chosen != ref:
            self._selection.choose(ref)
