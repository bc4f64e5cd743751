"""pyqtgraph's mirrors of Qt, made so that they fetch what is asked of them.

Left alone, pyqtgraph copies all that Qt's modules have. PySide makes each class when it is first
touched, so it would make more than a thousand that nothing here uses: a fifth of the wait for the
curves, and six megabytes.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

from PySide6 import QtCore, QtGui, QtWidgets


class _Mirror(ModuleType):
    """What pyqtgraph puts into it, and else what Qt's module has."""

    def __init__(self, source: ModuleType) -> None:
        super().__init__(source.__name__.replace("PySide6", "pyqtgraph.Qt"))
        self._source = source

    def __getattr__(self, name: str) -> Any:
        return getattr(self._source, name)


@contextmanager
def fetching() -> Iterator[None]:
    """Import pyqtgraph in here; if it is there already, it stays as it is."""
    sources: tuple[ModuleType, ...] = (QtCore, QtGui, QtWidgets)
    for source in sources:
        mirror = _Mirror(source)
        sys.modules.setdefault(mirror.__name__, mirror)
        vars(source)["__dir__"] = list  # it lists nothing, so nothing is copied
    try:
        yield
    finally:
        for source in sources:
            del vars(source)["__dir__"]
