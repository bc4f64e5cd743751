"""What a picture shows, as objects that a screen reader can walk through.

A painted view is one silent rectangle to assistive technology. A view that can list its parts
(``parts()``) gets a mirror: the view becomes a chart or a graphic, each part a list item with a
name, what is said about it today, and the place where it is drawn.
"""

# Qt answers "none" with a null pointer in many places where the stubs promise an object.
# mypy: disable-error-code="override"

from __future__ import annotations

import weakref
from collections.abc import Sequence
from typing import Protocol, cast

import shiboken6
from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from dayzero.playback.selection import Selection
from dayzero.story.links import Ref


class PartShown(Protocol):
    """One thing a view shows. It may also have a ``sentence``: what is said about it today, and
    ``rows``: what it is made of, each in words, such as the days of a curve."""

    @property
    def ref(self) -> Ref:
        """The thing in the document."""

    @property
    def title(self) -> str:
        """Its plain name."""

    @property
    def rect(self) -> QRectF | None:
        """Where it is, in px of the view; ``None`` while it is out of view."""


DRAWN = ("IconArray",)
"""Classes of widgets that are pictures and have a sentence for a name."""

_mirrored: dict[QObject, Mirrored] = {}
"""Qt's cache of accessible objects holds bare pointers, so Python keeps the objects alive until
Qt has let go of them, which it does when the view is destroyed."""

_installed = False


def mirror(
    view: QWidget,
    selection: Selection,
    chart: bool = False,
    controls: Sequence[QWidget] = (),
) -> None:
    """Give ``view``, which has ``parts()``, an accessible child for each, for as long as it lives.

    It is a graphic for those who listen, or a ``chart``.

    Widgets that ``view`` names in ``controls()``, if it does, follow them, and ``controls``.
    Before them come those who are in the picture, where ``view`` has ``people()``.

    A screen reader follows when ``selection`` goes from part to part by keyboard.
    """
    global _installed
    if not _installed:
        QAccessible.installFactory(_make)
        _installed = True
    # Naming the view may already have brought Qt's own silent object into the cache.
    own = QAccessible.queryAccessibleInterface(view)
    if own is not None:
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(own))
    role = QAccessible.Role.Chart if chart else QAccessible.Role.Graphic
    mirrored = _mirrored[view] = Mirrored(view, selection, role, controls)
    view.destroyed.connect(mirrored.let_go)
    selection.changed.connect(mirrored.follow)


def _make(class_name: str, thing: QObject) -> QAccessibleInterface | None:
    """Qt asks for the accessible object of ``thing``.

    It asks again when the class of the thing has gained a slot, so an object cannot simply be
    registered once.
    """
    mirrored = _mirrored.get(thing)
    if mirrored:
        return mirrored.another()
    return _drawn(thing) if class_name in DRAWN and isinstance(thing, QWidget) else None


def _drawn(thing: QWidget) -> QAccessibleInterface:
    """A widget that is a picture through and through, with its sentence for a name."""
    return QAccessibleWidget(thing, QAccessible.Role.Graphic, "")


class Mirrored:
    """A view with its accessible objects and those of its parts."""

    def __init__(
        self,
        view: QWidget,
        selection: Selection,
        role: QAccessible.Role,
        controls: Sequence[QWidget],
    ) -> None:
        self.view = view
        self._controls = controls
        self._selection = selection
        self._role = role
        self._mirrors: list[Mirror] = []
        self._items: dict[Ref, PartItem] = {}
        self._rows: dict[tuple[Ref, int], RowItem] = {}

    def another(self) -> Mirror:
        """An accessible object for the view."""
        self._mirrors.append(Mirror(self, self._role))
        return self._mirrors[-1]

    def parts(self) -> list[PartShown]:
        """What the view shows now; nothing once it is gone."""
        if not self.alive():
            return []
        people: Sequence[PartShown] = getattr(self.view, "people", tuple)()
        return [*people, *self.view.parts()]  # type: ignore[attr-defined]

    def controls(self) -> list[QWidget]:
        """Controls that lie in the view, where it says that it has some."""
        ask = getattr(self.view, "controls", None) if self.alive() else None
        return [*(ask() if ask else ()), *(self._controls if self.alive() else ())]

    def part(self, ref: Ref) -> PartShown | None:
        """The part that shows a thing, if one does."""
        return next((part for part in self.parts() if part.ref == ref), None)

    def index(self, ref: Ref) -> int:
        """Where a thing stands in the reading order; -1 where it is not shown."""
        refs = [part.ref for part in self.parts()]
        return refs.index(ref) if ref in refs else -1

    def item(self, ref: Ref) -> PartItem:
        """The accessible object of a part, the same each time."""
        if ref not in self._items:
            self._items[ref] = PartItem(self, ref)
        return self._items[ref]

    def row(self, ref: Ref, index: int) -> RowItem:
        """The accessible object of a row of a part, the same each time."""
        if (ref, index) not in self._rows:
            self._rows[ref, index] = RowItem(self, ref, index)
        return self._rows[ref, index]

    def rows(self, ref: Ref) -> Sequence[str]:
        """What a part is made of, in words."""
        return getattr(self.part(ref), "rows", ())

    def alive(self) -> bool:
        """Whether the view is still there."""
        return shiboken6.isValid(self.view)

    def focused(self) -> Ref | None:
        """What the keyboard is on inside the view."""
        return self._selection.main if self.alive() and self.view.hasFocus() else None

    def is_chosen(self, ref: Ref) -> bool:
        """Whether a thing was clicked and stays lit."""
        return shiboken6.isValid(self._selection) and self._selection.chosen == ref

    def on_screen(self, rect: QRectF | None) -> QRect:
        """A rectangle of the view in px of the screen; empty where it is out of view."""
        if rect is None or not self.alive():
            return QRect()
        inside = rect.toAlignedRect()
        return QRect(self.view.mapToGlobal(inside.topLeft()), inside.size())

    def follow(self) -> None:
        """Tell assistive technology, if any listens, which part the keyboard is on now."""
        if not QAccessible.isActive():
            return
        ref = self.focused()
        index = self.index(ref) if ref else -1
        if index >= 0:
            event = QAccessibleEvent(self.view, QAccessible.Event.Focus)
            event.setChild(index)
            QAccessible.updateAccessibility(event)

    def let_go(self) -> None:
        """The view is gone: take everything out of Qt's cache, and forget it."""
        for made in (*self._rows.values(), *self._items.values(), *self._mirrors):
            if shiboken6.isValid(made):
                QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(made))
        self._rows.clear()
        self._items.clear()
        self._mirrors.clear()
        _mirrored.pop(self.view, None)


class Mirror(QAccessibleWidget):
    """The accessible object of a view with parts."""

    def __init__(self, mirrored: Mirrored, role: QAccessible.Role) -> None:
        super().__init__(mirrored.view, role, "")
        # PySide never lets go of what a factory returns; it shall not hold the view as well.
        self._of = weakref.proxy(mirrored)

    def childCount(self) -> int:
        return len(self._of.parts()) + len(self._of.controls())

    def child(self, index: int) -> QAccessibleInterface | None:
        """The parts first, then the controls."""
        parts, controls = self._of.parts(), self._of.controls()
        if 0 <= index < len(parts):
            return self._of.item(parts[index].ref)
        among = index - len(parts)
        inside = 0 <= among < len(controls)
        return QAccessible.queryAccessibleInterface(controls[among]) if inside else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        if isinstance(child, PartItem):
            return self._of.index(child.ref)
        controls = self._of.controls()
        found = child.object()
        return len(self._of.parts()) + controls.index(found) if found in controls else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        at = QPointF(self._of.view.mapFromGlobal(QPoint(x, y)))
        for control in self._of.controls():
            if control.geometry().contains(at.toPoint()):
                return QAccessible.queryAccessibleInterface(control)
        hit = [part for part in self._of.parts() if part.rect and part.rect.contains(at)]
        return self._of.item(hit[-1].ref) if hit else None

    def focusChild(self) -> QAccessibleInterface | None:
        ref = self._of.focused()
        return self._of.item(ref) if ref and self._of.index(ref) >= 0 else super().focusChild()


class PartItem(QAccessibleInterface):
    """The accessible object of one part. It asks the view each time, so it is never out of date."""

    def __init__(self, mirrored: Mirrored, ref: Ref) -> None:
        super().__init__()
        self.ref = ref
        self._of = mirrored
        QAccessible.registerAccessibleInterface(self)

    def isValid(self) -> bool:
        return self._of.part(self.ref) is not None

    def object(self) -> None:
        """No object of Qt stands behind a part."""

    def parent(self) -> QAccessibleInterface | None:
        return QAccessible.queryAccessibleInterface(self._of.view) if self._of.alive() else None

    def child(self, index: int) -> QAccessibleInterface | None:
        return self._of.row(self.ref, index) if 0 <= index < self.childCount() else None

    def childCount(self) -> int:
        return len(self._of.rows(self.ref))

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return child.index if isinstance(child, RowItem) and child.ref == self.ref else -1

    def childAt(self, x: int, y: int) -> None:
        """Rows are heard, not seen."""

    def text(self, kind: QAccessible.Text) -> str:
        part = self._of.part(self.ref)
        if part is None:
            return ""
        sentence: str = getattr(part, "sentence", "")
        if kind == QAccessible.Text.Name:
            return part.title or sentence
        return sentence if kind == QAccessible.Text.Description else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """What the document says cannot be changed here."""

    def rect(self) -> QRect:
        part = self._of.part(self.ref)
        return self._of.on_screen(part.rect if part else None)

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.List if self.childCount() else QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        part = self._of.part(self.ref)
        # The fields of a bit field take 0 and 1.
        state = QAccessible.State()
        state.focusable = state.selectable = cast("bool", int(self.ref.kind != "person"))
        state.readOnly = cast("bool", 1)
        state.focused = cast("bool", int(self._of.focused() == self.ref))
        state.selected = cast("bool", int(self._of.is_chosen(self.ref)))
        state.offscreen = cast("bool", int(part is None or part.rect is None))
        state.invalid = cast("bool", int(part is None))
        return state


class RowItem(QAccessibleInterface):
    """The accessible object of a row of a part: a day of a curve, with what it says."""

    def __init__(self, mirrored: Mirrored, ref: Ref, index: int) -> None:
        super().__init__()
        self.ref = ref
        self.index = index
        self._of = mirrored
        QAccessible.registerAccessibleInterface(self)

    def isValid(self) -> bool:
        return self.index < len(self._of.rows(self.ref))

    def object(self) -> None:
        """No object of Qt stands behind a row."""

    def parent(self) -> QAccessibleInterface | None:
        return self._of.item(self.ref) if self._of.alive() else None

    def child(self, index: int) -> None:
        """A row has no parts."""

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def childAt(self, x: int, y: int) -> None:
        """A row has no parts."""

    def text(self, kind: QAccessible.Text) -> str:
        rows = self._of.rows(self.ref)
        shown = kind == QAccessible.Text.Name and self.index < len(rows)
        return rows[self.index] if shown else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """What the document says cannot be changed here."""

    def rect(self) -> QRect:
        return self._of.item(self.ref).rect()

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.readOnly = cast("bool", 1)
        return state
