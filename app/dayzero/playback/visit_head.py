"""The visit in hand: the one place that changes it. Views of both screens listen."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from dayzero.story.visit import Visit


class VisitHead(QObject):
    """Holds a visit and tells everybody when it is another one."""

    changed = Signal()
    """Ask ``visit``."""

    def __init__(self, visit: Visit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._visit = visit

    @property
    def visit(self) -> Visit:
        """The visit as it stands."""
        return self._visit

    def show(self, visit: Visit) -> None:
        """Go on with another state, such as ``head.visit.turn_on()``."""
        if visit != self._visit:
            self._visit = visit
            self.changed.emit()
