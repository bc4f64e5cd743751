"""The patient's screen: what the visit shows them, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QImage, QKeyEvent, QMouseEvent, QResizeEvent, QScreen
from PySide6.QtWidgets import QApplication, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from dayzero.story.agenda import BY_NAME, View, card_title
from dayzero.story.links import Ref
from dayzero.story.visit import Point
from dayzero.theme.look import Look
from dayzero.timeline.language import joined
from dayzero.windows.comfort import Comfort
from dayzero.windows.consult.drawing import Drawing
from dayzero.windows.consult.patient_look import LARGER, PatientLook
from dayzero.windows.consult.sitting import Sitting

SCROLL_PX = 90


class PatientView(QWidget):
    """One page at a time, as the visit says. Pages are made when they are first shown.

    It knows the sitting and no more of the nurse's side: what is private is not within its reach.
    """

    def __init__(self, look: Look, comfort: Comfort, sitting: Sitting, parent: QWidget) -> None:
        """``look``: of the nurse's window; this screen has larger type."""
        super().__init__(parent)
        self._look = PatientLook(look, self)
        self._comfort = comfort
        self._sitting = sitting
        self._view: View = "title"
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAutoFillBackground(True)
        self._look.dress(self)
        self._look.changed.connect(lambda: self._look.dress(self))
        self._stack = QStackedWidget(self)
        self._pages: dict[str, QWidget] = {}
        self.drawing = Drawing(self._look, sitting.visit_head, self)
        self._over: list[QWidget] = [self.drawing]
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._stack)
        sitting.visit_head.changed.connect(self._follow)
        sitting.play_head.story_changed.connect(self._on_story)
        sitting.beside_changed.connect(partial(self._forget, "compare"))
        self._follow()

    @property
    def look(self) -> PatientLook:
        """The look of this screen."""
        return self._look

    def page(self, name: str) -> QWidget:
        """A page: ``still``, ``blank``, ``line``, ``call``, ``scene``, ``chances``,
        ``matters`` or ``compare``."""
        if name not in self._pages:
            page = self._pages[name] = _MAKERS[name](self)
            self._stack.addWidget(page)
        return self._pages[name]

    def set_far(self, far: bool) -> None:
        """Whether it is looked at from farther away, on a screen of its own."""
        self._look.set_larger(LARGER if far else 1.0)

    def hold_back(self) -> None:
        """Be on the way to another screen: nothing is painted that would have to be again."""
        if "scene" in self._pages:
            self._pages["scene"].hold_back()  # type: ignore[attr-defined]

    def arrive(self) -> None:
        """Come to stand on another screen, in the middle of whatever is shown."""
        if "scene" in self._pages:
            self._pages["scene"].arrive()  # type: ignore[attr-defined]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for widget in self._over:
            widget.setGeometry(self.rect())

    def lay_over(self, widget: QWidget) -> None:
        """Lay a widget over all of the view, or take it away where it lies there."""
        if widget in self._over:
            self._over.remove(widget)
        else:
            self._over.append(widget)
            widget.setParent(self)
            widget.setGeometry(self.rect())
            widget.raise_()

    def moving_part(self) -> QRect:
        """What moves in every frame while the story plays; empty where all of it may change."""
        scene = self._pages.get("scene")
        if not self._sitting.play_head.playing or scene is None or not scene.isVisible():
            return QRect()
        stage: QWidget = scene.stage  # type: ignore[attr-defined]
        return (
            QRect(stage.mapTo(self, QPoint(0, 0)), stage.size()) if stage.isVisible() else QRect()
        )

    def set_true_to_scale(self, on: bool) -> None:
        """Draw every day of the board as wide as any other."""
        from dayzero.windows.consult.scene import Scene

        scene = self.page("scene")
        assert isinstance(scene, Scene)
        scene.complete()
        scene.board.set_true_to_scale(on)

    # --- what the nurse does from afar -----------------------------------------------------------

    def at(self, place: Point) -> QWidget | None:
        """What is at a place."""
        return self._stack.childAt(self._stack.mapFrom(self, self._spot(place)))

    def _spot(self, place: Point) -> QPoint:
        return QPoint(round(place.x * self.width()), round(place.y * self.height()))

    def press(self, at: Point) -> None:
        """Press what is at a place, as a pointer there would."""
        spot, pressed = self._spot(at), self.at(at)
        if pressed is None:
            return
        inside = QPointF(pressed.mapFrom(self, spot))
        globally = QPointF(self.mapToGlobal(spot))
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        for kind, held in (
            (QEvent.Type.MouseButtonPress, left), (QEvent.Type.MouseButtonRelease, none),
        ):  # fmt: skip
            event = QMouseEvent(kind, inside, globally, left, held, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(pressed, event)

    def show_part(self, number: int) -> None:
        """Tell a part of the words beside the picture, from 0."""
        if "scene" in self._pages:
            self._pages["scene"].show_part(number)  # type: ignore[attr-defined]

    def scroll_words(self, by: int) -> None:
        """Scroll the words that are shown by some lines."""
        for area in self.findChildren(QScrollArea):
            if area.isVisible() and area.verticalScrollBar().maximum() > 0:
                bar = area.verticalScrollBar()
                bar.setValue(bar.value() + by * SCROLL_PX)
                return

    # --- what is shown ---------------------------------------------------------------------------

    def _follow(self) -> None:
        visit = self._sitting.visit
        self._view = visit.view
        name = _PAGE_OF.get(self._view, "still")
        if self._view == "matters" and self._sitting.timeline.values:
            name = "matters"
        page = self.page(name)
        if name == "still":
            self._tell_still()
        elif name == "scene":
            page.show_board_alone(self._view == "board")  # type: ignore[attr-defined]
        self._stack.setCurrentWidget(page)

    def _on_story(self) -> None:
        """Another version of the document: pages that do not follow it by themselves go."""
        for name in ("line", "call", "compare"):
            self._forget(name)
        self._follow()

    def _forget(self, name: str) -> None:
        page = self._pages.pop(name, None)
        if page is not None:
            self._stack.removeWidget(page)
            page.hide()
            page.deleteLater()
            self._follow()

    def _tell_still(self) -> None:
        from dayzero.windows.consult.still_cards import StillCard

        card = self.page("still")
        assert isinstance(card, StillCard)
        sitting = self._sitting
        if self._view == "title":
            card.tell(
                sitting.timeline.title,
                (self.tr("We take about twenty minutes. We can stop at any time."),),
                picture=True,
            )
        elif self._view == "matters":
            card.tell(
                self.tr("What matters to you?"),
                (
                    self.tr("What should we talk about first?"),
                    self.tr("What do you want to be able to do, in these months and after?"),
                    self.tr("What worries you most?"),
                ),
            )
        elif self._view == "say-back":
            card.tell(
                self.tr("In your own words"),
                (
                    sitting.to_say_back,
                    self.tr("This is no test of you. It shows if it was told well."),
                ),
            )
        elif self._view == "questions":
            asked = [f"•  {question.words}" for question in sitting.session.basket.questions]
            home = self.tr("What you take home on paper: when to call, the way in short, and "
                           "room for your questions.")  # fmt: skip
            card.tell(self.tr("Your questions"), (*asked, home))
        else:
            card.tell(self.tr("We stop here for today"), self._next_time())

    def _next_time(self) -> tuple[str, ...]:
        left = [card_title(card.name) for card in self._sitting.visit.left]
        rest = self.tr("Next time: {cards}").format(cards=joined(left, short=True)) if left else ""
        code = self.tr("Bring this code: {code}").format(code=self._sitting.code)
        return tuple(filter(None, (rest, code)))

    # --- how pages are made ----------------------------------------------------------------------

    def _still(self) -> QWidget:
        from dayzero.windows.consult.still_cards import StillCard

        return StillCard(self._look, self._stack)

    def _blank(self) -> QWidget:
        from dayzero.windows.consult.still_cards import Blank

        return Blank(self._look, self._stack)

    def _line(self) -> QWidget:
        from dayzero.windows.consult.still_cards import WholeWay

        page = WholeWay(self._look, self._stack)
        page.tell(self._sitting.play_head.story)
        return page

    def _call(self) -> QWidget:
        from dayzero.windows.consult.still_cards import CallSheet

        page = CallSheet(self._look, self._stack)
        page.tell(self._sitting.play_head.story)
        return page

    def _scene(self) -> QWidget:
        from dayzero.windows.consult.scene import Scene

        return Scene(self._look, self._comfort, self._sitting, self._stack)

    def _chances(self) -> QWidget:
        from dayzero.panels.chances_page import ChancesPage

        sitting = self._sitting
        page = ChancesPage(
            self._look, sitting.play_head, sitting.selection, sitting.gate, self._stack
        )
        page.back.hide()
        return page

    def _matters(self) -> QWidget:
        from dayzero.windows.mattering import MatteringPage

        sitting = self._sitting
        page = MatteringPage(self._look, sitting.play_head, sitting.session, self._stack)
        for control in (page.back, page.way):  # the agenda leads
            control.hide()
        page.page_asked.connect(self._turn_to)
        page.ref_asked.connect(self._tell_chance)
        return page

    def _turn_to(self, name: str) -> None:
        """A page of the way at home is a card here, if it is one."""
        if name in BY_NAME:
            self._sitting.turn_to(name)

    def _tell_chance(self, ref: Ref) -> None:
        self._sitting.turn_to("chances")
        self.page("chances").panel.open_detail(ref)  # type: ignore[attr-defined]

    def _compare(self) -> QWidget:
        from dayzero.windows.consult.led_comparison import LedComparison

        return LedComparison(self._look, self._comfort, self._sitting, self._stack)


_MAKERS: dict[str, Callable[[PatientView], QWidget]] = {
    "still": PatientView._still,
    "blank": PatientView._blank,
    "line": PatientView._line,
    "call": PatientView._call,
    "scene": PatientView._scene,
    "chances": PatientView._chances,
    "matters": PatientView._matters,
    "compare": PatientView._compare,
}
_PAGE_OF = {
    "blank": "blank", "line": "line", "call": "call", "journey": "scene", "board": "scene",
    "chances": "chances", "compare": "compare",
}  # fmt: skip


class PatientWindow(QWidget):
    """The second screen, all of it. It has no frame, no menu and no private word."""

    painted = Signal()
    """What is on the screen may have changed; ask ``picture``."""

    def __init__(self) -> None:
        # Whatever is pressed there, the keyboard stays on the nurse's side.
        super().__init__(
            None,
            Qt.WindowType.Window
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowDoesNotAcceptFocus,
        )
        self.setWindowTitle("Dayzero")
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.keys: Callable[[QKeyEvent], bool] | None = None
        """What answers keys that come here: the nurse's window."""
        self.may_close = False
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)

    def hold(self, view: PatientView) -> None:
        """Take the patient's view in."""
        room = self.layout()
        assert room is not None
        room.addWidget(view)
        view.show()

    def fill(self, screen: QScreen) -> None:
        """Fill a screen."""
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.show()

    def picture(self) -> QImage | None:
        """The pixels of the screen as they were last painted, without painting them again;
        ``None`` where there are none, or the platform does not keep them as an image."""
        store = self.backingStore() if self.isVisible() else None
        pixels = store.paintDevice() if store else None
        return pixels if isinstance(pixels, QImage) and not pixels.isNull() else None

    def event(self, event: QEvent) -> bool:
        answered = super().event(event)
        if event.type() == QEvent.Type.UpdateRequest:
            self.painted.emit()
        return answered

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not (self.keys and self.keys(event)):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Only the nurse ends a visit."""
        event.setAccepted(self.may_close)
