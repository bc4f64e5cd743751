"""The picture as a widget: it paints the play-head's moment and answers to pointing."""

from __future__ import annotations

from collections.abc import Hashable
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from dayzero.playback.play_head import PlayHead
from dayzero.playback.selection import Selection
from dayzero.stage import rows
from dayzero.stage.ahead import Ahead
from dayzero.stage.chooser import LensChooser
from dayzero.stage.figures import Figure, figure
from dayzero.stage.lettering import paint_ring
from dayzero.stage.looking import Looking
from dayzero.stage.moving import Motion
from dayzero.stage.painter import Part, StagePainter
from dayzero.stage.telling import caption, people
from dayzero.story.amounts import followed_words
from dayzero.story.links import Ref
from dayzero.story.moment import Moment
from dayzero.theme.look import Look

_FORWARD = (Qt.Key.Key_Down, Qt.Key.Key_Right)
_BACK = (Qt.Key.Key_Up, Qt.Key.Key_Left)


class StageView(QWidget):
    """The person, the room and the lens on the day of the play-head.

    It keeps no time of its own and repaints only when the moment, the look or what is lit
    changes. Tab and the up and down keys go from part to part; Enter or a press follows a group of
    cells from day to day; Escape lets go.
    """

    def __init__(
        self,
        look: Look,
        play_head: PlayHead,
        selection: Selection,
        parent: QWidget | None = None,
        kept: Path | None = None,
    ) -> None:
        """``kept``: the folder in which the first picture is kept for the next start, if any."""
        super().__init__(parent)
        self._look = look
        self._play_head = play_head
        self._selection = selection
        self._core = StagePainter(look, play_head.story, kept=kept)
        self._looking = Looking(play_head.story)
        self._chooser = LensChooser(look, self)
        self._focused: Ref | None = None
        self._hovered: Ref | None = None
        self._settled = 0
        """Number of the step whose title the chooser lies over."""
        self._around: Hashable | None = None
        """What the picture around the lens depends on, as it was shown last."""
        self._core.from_right = self.isRightToLeft()
        self._ahead = Ahead(self._core, play_head, self)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(320, 220)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Picture"))
        self.describe()
        self._chooser.clicked.connect(self._offer_places)
        self._chooser.chosen.connect(self.look_into)
        play_head.moved.connect(self._moved)
        play_head.playing_changed.connect(self._playing_changed)
        play_head.story_changed.connect(self._story_changed)
        selection.changed.connect(self._follow)
        look.changed.connect(self._look_changed)

    def set_motion(self, motion: Motion) -> None:
        """How strongly cells move: ``full``, ``gentle`` or ``still``."""
        self._core.motion = motion
        self.update()

    def set_figure(self, chosen: Figure | str) -> None:
        """Who the person is; a figure, or the id of one (empty: the usual one)."""
        self._core.figure = chosen if isinstance(chosen, Figure) else figure(chosen)
        self.update()

    def keep_picture(self) -> None:
        """Keep the first picture for the next start."""
        self._core.keep()

    def paint_ahead(self) -> None:
        """Have every step painted once before it is asked for, while nothing else is to do."""
        rows.quicken()
        ratio = self.devicePixelRatioF()
        paper = QImage((QSizeF(self.size()) * ratio).toSize(), QImage.Format.Format_RGB32)
        paper.setDevicePixelRatio(ratio)
        self._ahead.begin(paper)

    @property
    def moment(self) -> Moment:
        """The play-head's moment as it is shown: the lens may have been moved."""
        return self._looking.seen(self._play_head.moment, self._selection.followed)

    def look_into(self, place: str) -> None:
        """Move the lens to a place of the document, until the step changes; empty: back."""
        self._looking.move(place, self._play_head.moment)
        self._settle()
        self.describe()
        self.update()

    def caption(self) -> str:
        """The picture in words, for those who do not see it."""
        story, moment = self._play_head.story, self.moment
        followed = self._selection.followed
        words = caption(story, moment, self._core.step_told(moment))
        return f"{words} {followed_words(story, moment, followed)}" if followed else words

    def parts(self) -> list[Part]:
        """What can be pointed at now: its reference, name and box in px, and what it is."""
        return self._core.explained(self.moment, QSizeF(self.size()))

    def people(self) -> list[Part]:
        """Who is in the picture and how they are there, for those who do not see it."""
        told = people(self._play_head.story, self.moment)
        return [
            Part(Ref("person", str(number)), name, QRectF(), state)
            for number, (name, state) in enumerate(told)
        ]

    def controls(self) -> list[QWidget]:
        """What lies in the picture and is pressed, besides its parts."""
        return [] if self._chooser.isHidden() else [self._chooser]

    def sizeHint(self) -> QSize:
        return QSize(860, 474)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._read_from()
        focus = self._focused if self.hasFocus() else None
        with QPainter(self) as painter:
            self._core.paint(
                painter, self.moment, QSizeF(self.size()), self.devicePixelRatioF(),
                self._selection.lit, self._explained(), focus, QRectF(event.rect()),
            )  # fmt: skip
            if self.hasFocus() and focus is None:
                paint_ring(painter, QRectF(self.rect()).adjusted(6, 6, -6, -6), self._look.theme)

    def _read_from(self) -> None:
        """Take the side from which the program is read now. (Asked when painting: to be told of a
        change, PySide would first make all kinds of events.)"""
        if self._core.from_right != self.isRightToLeft():
            self._core.from_right = self.isRightToLeft()
            self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.isVisible():
            self._settle()

    def showEvent(self, event: QShowEvent) -> None:
        self._settle()

    def hideEvent(self, event: QHideEvent) -> None:
        self._ahead.stop()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(self._part_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._point(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._focused = None
            self._press(self._part_at(event.position()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down enter the picture; once inside, all arrows go from part to part."""
        key = event.key()
        inside = self._focused is not None
        if key == Qt.Key.Key_Down or (inside and key in _FORWARD):
            self._step(1)
        elif key == Qt.Key.Key_Up or (inside and key in _BACK):
            self._step(-1)
        elif inside and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._press(self._focused)
            if self._focused and self._focused.kind == "population":
                # The way is long: the plate would cover the picture for all of it.
                self._selection.point_at(None)
        elif key == Qt.Key.Key_Escape and (inside or self._selection.main or self._moved_to):
            self._let_go()
        else:
            event.ignore()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the parts, and on to the next control after the last."""
        if not self.hasFocus():
            return super().focusNextPrevChild(forward)  # from a control in the picture
        refs = [part.ref for part in self.parts()]
        index = refs.index(self._focused) if self._focused in refs else -1
        index += 1 if forward else -1
        if 0 <= index < len(refs):
            self._step(1 if forward else -1)
            return True
        return super().focusNextPrevChild(forward)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if self._focused is not None:
            self._focused = None
            self._selection.point_at(None)
        self.update()

    def _explained(self) -> Ref | None:
        """What a plate explains: not what is followed, or it would cover the picture for days."""
        selection = self._selection
        return selection.pointed or (None if selection.followed else selection.chosen)

    def _follow(self) -> None:
        followed = self._selection.followed
        if followed != self._core.followed:
            self._core.followed = followed
            self._settle()
            self.describe()
        self.update()

    def _part_at(self, point: QPointF) -> Ref | None:
        return self._core.part_at(self.moment, QSizeF(self.size()), point)

    def _point(self, ref: Ref | None) -> None:
        if ref == self._hovered:
            return
        self._hovered = ref
        self.setCursor(Qt.CursorShape.PointingHandCursor if ref else Qt.CursorShape.ArrowCursor)
        self._selection.point_at(ref or (self._focused if self.hasFocus() else None))

    def _step(self, by: int) -> None:
        refs = [part.ref for part in self.parts()]
        if not refs:
            return
        if self._focused in refs:
            self._focused = refs[(refs.index(self._focused) + by) % len(refs)]
        else:
            self._focused = refs[0 if by > 0 else -1]
        self._selection.point_at(self._focused)
        self.update()

    @property
    def _moved_to(self) -> str:
        return self._looking.place(self._play_head.moment)

    def _press(self, ref: Ref | None) -> None:
        """Choose a part; a place other than the lens's own is looked into as well."""
        self._selection.choose(ref)
        if ref and ref.kind == "place" and ref.id != self.moment.scene.lens:
            self.look_into(ref.id)

    def _offer_places(self) -> None:
        head = self._play_head
        head.pause()
        self._chooser.offer(head.story, self.moment, self._moved_to)
        self._chooser.open()

    def _let_go(self) -> None:
        self._focused = None
        self._selection.point_at(None)
        if self._selection.chosen:
            self._selection.choose(None)
        self.look_into("")

    def _moved(self) -> None:
        """Another moment; on another step the lens looks at what that is about."""
        if self._play_head.moment.step.number != self._settled:
            self._looking.move("", self._play_head.moment)
            self._settle()
        elif self._core.followed:
            self._settle()  # the words about it may need another line
        self._update_what_moves()

    def _update_what_moves(self) -> None:
        """Most often, that is the lens alone."""
        moment, size = self.moment, QSizeF(self.size())
        before, self._around = self._around, self._core.around_the_lens(moment, size)
        if self._around is None or self._around != before or self._explained():
            self.update()
        else:
            self.update(self._core.lens_box(moment, size).toAlignedRect())

    def _settle(self) -> None:
        """Put the chooser where the title of the lens is now."""
        moment = self.moment
        self._settled = moment.step.number
        box, sign = self._core.lens_title(moment, QSizeF(self.size()))
        self._chooser.setVisible(not box.isEmpty())
        if not box.isEmpty():
            self._chooser.settle(box, sign, self._core.told(moment).lens_title)

    def describe(self) -> None:
        """Say the moment in the accessible description; the words follow the picture."""
        self.setAccessibleDescription(self.caption())

    def _playing_changed(self, playing: bool) -> None:
        self._core.playing = playing
        self.describe()
        self.update()

    def _story_changed(self) -> None:
        self._core.tell(self._play_head.story)
        self._looking = Looking(self._play_head.story)
        self._focused = self._hovered = self._around = None
        self.describe()
        self._settle()
        self.update()

    def _look_changed(self) -> None:
        self._core.forget()
        self._settle()
        self.update()
