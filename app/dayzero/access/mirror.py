"""What a picture shows, as objects that a screen reader can walk through.

A painted view is one silent rectangle to assistive technology. A view that can list its parts
(``parts()``) gets a mirror: the view becomes a chart or a graphic, each part a list item with a
name, what is said about it today, and the place where it is drawn.
"""

# Qt answers "none" with a null pointer in many places where the stubs promise an object.
# mypy: disable-error-code="override"

from __future__ import annotations

from typing import Protocol, cast

import shiboken6
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from dayzero.playback.selection import Selection
from dayzero.story.links import Ref


class PartShown(Protocol):
    """One thing a view shows."""

    @property
    def ref(self) -> Ref:
        """The thing in the document."""

    @property
    def title(self) -> str:
        """Its plain name."""

    @property
    def sentence(self) -> str:
        """What is said about it on the day shown."""

    @property
    def rect(self) -> QRectF | None:
        """Where it is, in px of the view; ``None`` while it is out of view."""


_kept: set[Mirror] = set()
"""Qt's cache of accessible objects holds bare pointers, so Python keeps the objects alive until
Qt has let go of them, which it does when the widget is destroyed."""


def mirror(
    view: QWidget,
    selection: Selection,
    role: QAccessible.Role = QAccessible.Role.Graphic,
) -> Mirror:
    """Give ``view``, which has ``parts()``, an accessible child for each, for as long as it lives.

    A screen reader follows when ``selection`` goes from part to part by keyboard.
    """
    made = Mirror(view, selection, role)
    _kept.add(made)
    QAccessible.registerAccessibleInterface(made)
    # Connected after registering, so that Qt's own slot, which deletes the C++ side, comes first.
    view.destroyed.connect(made.let_go)
    selection.changed.connect(made.follow)
    return made


class Mirror(QAccessibleWidget):
    """The accessible object of a view with parts."""

    def __init__(self, view: QWidget, selection: Selection, role: QAccessible.Role) -> None:
        super().__init__(view, role, "")
        self._view = view
        self._selection = selection
        self._items: dict[Ref, PartItem] = {}

    def parts(self) -> list[PartShown]:
        """What the view shows now; nothing once it is gone."""
        if not shiboken6.isValid(self._view):
            return []
        return list(self._view.parts())  # type: ignore[attr-defined]

    def part(self, ref: Ref) -> PartShown | None:
        """The part that shows a thing, if one does."""
        return next((part for part in self.parts() if part.ref == ref), None)

    def childCount(self) -> int:
        return len(self.parts())

    def child(self, index: int) -> QAccessibleInterface | None:
        parts = self.parts()
        return self._item(parts[index].ref) if 0 <= index < len(parts) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return self._index(child.ref) if isinstance(child, PartItem) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        at = QPointF(self._view.mapFromGlobal(QPoint(x, y)))
        hit = [part for part in self.parts() if part.rect and part.rect.contains(at)]
        return self._item(hit[-1].ref) if hit else None

    def focusChild(self) -> QAccessibleInterface | None:
        ref = self.focused()
        return self._item(ref) if ref and self._index(ref) >= 0 else super().focusChild()

    def focused(self) -> Ref | None:
        """What the keyboard is on inside the view."""
        has_focus = shiboken6.isValid(self._view) and self._view.hasFocus()
        return self._selection.main if has_focus else None

    def is_chosen(self, ref: Ref) -> bool:
        """Whether a thing was clicked and stays lit."""
        return shiboken6.isValid(self._selection) and self._selection.chosen == ref

    def on_screen(self, rect: QRectF | None) -> QRect:
        """A rectangle of the view in px of the screen; empty where it is out of view."""
        if rect is None or not shiboken6.isValid(self._view):
            return QRect()
        inside = rect.toAlignedRect()
        return QRect(self._view.mapToGlobal(inside.topLeft()), inside.size())

    def follow(self) -> None:
        """Tell assistive technology, if any listens, which part the keyboard is on now."""
        if not QAccessible.isActive():
            return
        ref = self.focused()
        index = self._index(ref) if ref else -1
        if index >= 0:
            event = QAccessibleEvent(self._view, QAccessible.Event.Focus)
            event.setChild(index)
            QAccessible.updateAccessibility(event)

    def let_go(self) -> None:
        """The view is gone: take the parts out of Qt's cache, and forget them."""
        for item in self._items.values():
            QAccessible.deleteAccessibleInterface(item.number)
        self._items.clear()
        _kept.discard(self)

    def _index(self, ref: Ref) -> int:
        refs = [part.ref for part in self.parts()]
        return refs.index(ref) if ref in refs else -1

    def _item(self, ref: Ref) -> PartItem:
        if ref not in self._items:
            self._items[ref] = PartItem(self, ref)
        return self._items[ref]


class PartItem(QAccessibleInterface):
    """The accessible object of one part. It asks the view each time, so it is never out of date."""

    def __init__(self, above: Mirror, ref: Ref) -> None:
        super().__init__()
        self.ref = ref
        self._above = above
        self.number = QAccessible.registerAccessibleInterface(self)
        """What Qt's cache calls it."""

    def isValid(self) -> bool:
        return self._above.part(self.ref) is not None

    def object(self) -> None:
        """No object of Qt stands behind a part."""

    def parent(self) -> QAccessibleInterface:
        return self._above

    def child(self, index: int) -> None:
        """A part has no parts."""

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def childAt(self, x: int, y: int) -> None:
        """A part has no parts."""

    def text(self, kind: QAccessible.Text) -> str:
        part = self._above.part(self.ref)
        if part is None:
            return ""
        if kind == QAccessible.Text.Name:
            return part.title or part.sentence
        return part.sentence if kind == QAccessible.Text.Description else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """What the document says cannot be changed here."""

    def rect(self) -> QRect:
        part = self._above.part(self.ref)
        return self._above.on_screen(part.rect if part else None)

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        part = self._above.part(self.ref)
        # The fields of a bit field take 0 and 1.
        state = QAccessible.State()
        state.focusable = state.selectable = cast("bool", 1)
        state.readOnly = cast("bool", 1)
        state.focused = cast("bool", int(self._above.focused() == self.ref))
        state.selected = cast("bool", int(self._above.is_chosen(self.ref)))
        state.offscreen = cast("bool", int(part is None or part.rect is None))
        state.invalid = cast("bool", int(part is None))
        return state
